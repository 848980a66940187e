// SPDX-License-Identifier: Apache-2.0
package org.palcare;

/** An age as it is written: -20w (before birth), 3d, 6w, 18mo, 19y; .. is no limit. */
public final class Age extends TextValue {
    private static final String NO_LIMIT = "..";
    private static final int BEFORE = 1, AFTER = 2;

    Age(String text) {
        super(text);
    }

    /** An age as it is written; {@link InvalidException} for what is none. */
    public static Age of(String text) {
        return new Age(checked("service", "min-age", text));
    }

    /** The number before the unit; null for no limit. */
    public @Nullable Integer number() {
        String text = toString();
        return text.equals(NO_LIMIT) ? null : Integer.valueOf(text.replaceAll("[a-z]+$", ""));
    }

    /** d, w, mo or y; null for no limit. */
    public @Nullable String unit() {
        String text = toString();
        return text.equals(NO_LIMIT) ? null : text.replaceAll("^-?[0-9]+", "");
    }

    /** Whether it is surely less than the other. */
    public boolean isLessThan(Age other) {
        return Library.compare_ages(toString(), other.toString()) == BEFORE;
    }

    /** Whether it is surely more than the other. */
    public boolean isMoreThan(Age other) {
        return Library.compare_ages(toString(), other.toString()) == AFTER;
    }
}
