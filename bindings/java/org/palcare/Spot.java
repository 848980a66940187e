// SPDX-License-Identifier: Apache-2.0
package org.palcare;

/**
 * The record, field or value that a problem's path names.
 *
 * @param record the record
 * @param field the name of its field in XML; null if the path names the record itself
 * @param index the index of the value; -1 if the path names the whole field
 */
public record Spot(PalcareRecord record, @Nullable String field, int index) {
    static @Nullable Spot of(long @Nullable [] facts, Handle from) {
        return facts == null ? null
            : new Spot(PalcareRecord.of(facts, from), Library.field_name((int) facts[3]),
                       (int) facts[4]);
    }
}
