// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.Objects;

/** An immutable value that consists of its canonical text. */
public abstract class TextValue {
    private final String text;

    TextValue(String text) {
        this.text = text;
    }

    /** Returns the canonical text; throws if the field does not accept it. */
    static String checked(String type, String field, String text) {
        Library.explain(Library.field_named(Library.type_named(type), field), null,
                        Objects.requireNonNull(text));
        return text;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && getClass() == other.getClass()
            && text.equals(((TextValue) other).text);
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    /** The canonical text. */
    @Override
    public final String toString() {
        return text;
    }
}
