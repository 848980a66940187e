// SPDX-License-Identifier: Apache-2.0
package org.palcare;

/**
 * A code of a closed list. A code that only a newer version of the format knows keeps its text,
 * which an {@code enum} could not do. Codes are equal if they are the same code of the same list.
 */
public abstract class Code extends TextValue {
    private final String sentence;

    Code(String text, String sentence) {
        super(text);
        this.sentence = sentence;
    }

    /** Its meaning as a sentence; empty for a code that this version does not know. */
    public final String meaning() {
        return sentence;
    }
}
