// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** A time of day, hh:mm, from 00:00 to 24:00, the end of a day. */
public final class TimeOfDay extends TextValue implements Comparable<TimeOfDay> {
    private static final String END = "24:00";

    TimeOfDay(String text) {
        super(text);
    }

    /** A time as it is written; {@link InvalidException} for what is none. */
    public static TimeOfDay of(String text) {
        return new TimeOfDay(checked("schedule", "opens", text));
    }

    /** A time without its seconds. */
    public static TimeOfDay of(LocalTime time) {
        return of(time.format(DateTimeFormatter.ofPattern("HH:mm")));
    }

    /** As Java's type; null for 24:00. */
    public @Nullable LocalTime toLocalTime() {
        return toString().equals(END) ? null : LocalTime.parse(toString());
    }

    @Override
    public int compareTo(TimeOfDay other) {
        return toString().compareTo(other.toString());
    }
}
