// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.time.LocalDate;

/**
 * A date that may be partial, in its written form: 2024-01, 2019-21 (spring), 2023/.., --11.
 *
 * <p>One date is before another if it ends before the other begins. If neither is certainly before
 * the other, as with 2024 and 2024-05, {@link #overlaps} is true.
 */
public final class PartialDate extends TextValue {
    private static final int BEFORE = 1, AFTER = 2, OVERLAPS = 3;

    PartialDate(String text) {
        super(text);
    }

    /** Reads a date; throws {@link InvalidException} if the text is not one. */
    public static PartialDate of(String text) {
        return new PartialDate(checked("about", "created", text));
    }

    /** The date of one day. */
    public static PartialDate of(LocalDate day) {
        return of(day.toString());
    }

    /** The day; null if it is not one day. */
    public @Nullable LocalDate toLocalDate() {
        return toString().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? first() : null;
    }

    /** The first possible day; null if there is none. */
    public @Nullable LocalDate first() {
        return day(Library.date_day(toString(), false));
    }

    /** The last possible day; null if there is none. */
    public @Nullable LocalDate last() {
        return day(Library.date_day(toString(), true));
    }

    private static @Nullable LocalDate day(int days) {
        return days == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(days);
    }

    /** Whether it certainly ends before the other begins. */
    public boolean isBefore(PartialDate other) {
        return Library.compare_dates(toString(), other.toString()) == BEFORE;
    }

    /** Whether it certainly begins after the other ends. */
    public boolean isAfter(PartialDate other) {
        return Library.compare_dates(toString(), other.toString()) == AFTER;
    }

    /** Whether both may be the same day. */
    public boolean overlaps(PartialDate other) {
        return Library.compare_dates(toString(), other.toString()) == OVERLAPS;
    }
}
