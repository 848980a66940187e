// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.time.LocalDate;

/**
 * A date that may be partial, as it is written: 2024-01, 2019-21 (spring), 2023/.., --11.
 *
 * <p>One date is before another when it ends before the other begins. Where that is not sure, as
 * with 2024 and 2024-05, neither is before the other, and {@link #overlaps} says so.
 */
public final class PartialDate extends TextValue {
    private static final int BEFORE = 1, AFTER = 2, OVERLAPS = 3;

    PartialDate(String text) {
        super(text);
    }

    /** A date as it is written; {@link InvalidException} for what is none. */
    public static PartialDate of(String text) {
        return new PartialDate(checked("about", "created", text));
    }

    /** A day. */
    public static PartialDate of(LocalDate day) {
        return of(day.toString());
    }

    /** The day, where it is one day. */
    public @Nullable LocalDate toLocalDate() {
        return toString().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? first() : null;
    }

    /** The first possible day, where there is one. */
    public @Nullable LocalDate first() {
        return day(Library.date_day(toString(), false));
    }

    /** The last possible day, where there is one. */
    public @Nullable LocalDate last() {
        return day(Library.date_day(toString(), true));
    }

    private static @Nullable LocalDate day(int days) {
        return days == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(days);
    }

    /** Whether it surely ends before the other begins. */
    public boolean isBefore(PartialDate other) {
        return Library.compare_dates(toString(), other.toString()) == BEFORE;
    }

    /** Whether it surely begins after the other ends. */
    public boolean isAfter(PartialDate other) {
        return Library.compare_dates(toString(), other.toString()) == AFTER;
    }

    /** Whether the two may be the same. */
    public boolean overlaps(PartialDate other) {
        return Library.compare_dates(toString(), other.toString()) == OVERLAPS;
    }
}
