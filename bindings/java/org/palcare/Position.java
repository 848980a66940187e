// SPDX-License-Identifier: Apache-2.0
package org.palcare;

/** Where foreign content is in a record or document, if not before a value. */
public enum Position {
    /** After everything else in it. */
    END(0),
    /** As an attribute of its tag. */
    TAG(2),
    /** Before it. */
    BEFORE(3),
    /** After it: of documents alone. */
    AFTER(4);

    final int number;

    Position(int number) {
        this.number = number;
    }
}
