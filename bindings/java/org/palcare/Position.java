// SPDX-License-Identifier: Apache-2.0
package org.palcare;

/** The position of foreign content in a record or document, if it is not before a value. */
public enum Position {
    /** At the end of it, after everything else. */
    END(0),
    /** As an attribute of its tag. */
    TAG(2),
    /** Before it. */
    BEFORE(3),
    /** After it, which only documents allow. */
    AFTER(4);

    final int number;

    Position(int number) {
        this.number = number;
    }
}
