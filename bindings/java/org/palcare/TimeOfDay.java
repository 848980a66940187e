// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** A time of day, hh:mm, from 00:00 to 24:00, which is the end of the day. */
public final class TimeOfDay extends TextValue implements Comparable<TimeOfDay> {
    private static final String END = "24:00";

    TimeOfDay(String text) {
        super(text);
    }

    /** Reads a time; throws {@link InvalidException} if the text is not one. */
    public static TimeOfDay of(String text) {
        return new TimeOfDay(checked("schedule", "opens", text));
    }

    /** Converts a time, and drops its seconds. */
    public static TimeOfDay of(LocalTime time) {
        return of(time.format(DateTimeFormatter.ofPattern("HH:mm")));
    }

    /** The time as Java's type; null for 24:00, which Java cannot represent. */
    public @Nullable LocalTime toLocalTime() {
        return toString().equals(END) ? null : LocalTime.parse(toString());
    }

    @Override
    public int compareTo(TimeOfDay other) {
        return toString().compareTo(other.toString());
    }
}
