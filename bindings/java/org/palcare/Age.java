// SPDX-License-Identifier: Apache-2.0
package org.palcare;

/** An age in its written form: -20w (before birth), 3d, 6w, 18mo, 19y; ".." means no limit. */
public final class Age extends TextValue {
    private static final String NO_LIMIT = "..";
    private static final int BEFORE = 1, AFTER = 2;

    Age(String text) {
        super(text);
    }

    /** Reads an age; throws {@link InvalidException} if the text is not one. */
    public static Age of(String text) {
        return new Age(checked("service", "min-age", text));
    }

    /** The number before the unit; null if there is no limit. */
    public @Nullable Integer number() {
        String text = toString();
        return text.equals(NO_LIMIT) ? null : Integer.valueOf(text.replaceAll("[a-z]+$", ""));
    }

    /** The unit: d, w, mo or y; null if there is no limit. */
    public @Nullable String unit() {
        String text = toString();
        return text.equals(NO_LIMIT) ? null : text.replaceAll("^-?[0-9]+", "");
    }

    /** Whether it is certainly less than the other. */
    public boolean isLessThan(Age other) {
        return Library.compare_ages(toString(), other.toString()) == BEFORE;
    }

    /** Whether it is certainly more than the other. */
    public boolean isMoreThan(Age other) {
        return Library.compare_ages(toString(), other.toString()) == AFTER;
    }
}
