// SPDX-License-Identifier: Apache-2.0
package org.palcare;

/**
 * The values of one field of one record.
 *
 * @param <T> what it holds
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

    @Override
    public void clear() {
        Library.Record_clear(record, field);
    }

    /** Replaces one value by another. */
    public void move(int index, int to) {
        Library.Record_move(record, field, at(index), at(to));
    }
}
