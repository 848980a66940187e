// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.List;

/**
 * The values of one field of one record.
 *
 * @param <T> the class of the values
 */
public abstract class FieldList<T> extends LiveList<T> {
    final PalcareRecord record;
    final int field;

    FieldList(PalcareRecord record, int field) {
        this.record = record;
        this.field = field;
    }

    @Override
    public int size() {
        return record.size(field);
    }

    @Override
    void removeAt(int index) {
        Library.Record_remove(record, field, index);
    }

    /** Arranges the values; the added ones are texts in the library's form. */
    final void arrangeTexts(int[] order, List<String> added) {
        Library.arrange(record, field, Text.toUtf8(added), bytes(order));
    }

    @Override
    public void clear() {
        Library.Record_clear(record, field);
    }

    /** Replaces one value with another. */
    public void move(int index, int to) {
        Library.Record_move(record, field, at(index), at(to));
    }
}
