// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts that a record owns. Adding a part copies it.
 *
 * @param <T> the class of the parts
 */
public final class Parts<T extends PalcareRecord> extends FieldList<T> {
    private final Class<T> type;

    Parts(PalcareRecord record, int field, Class<T> type) {
        super(record, field);
        this.type = type;
    }

    @Override
    public T get(int index) {
        return type.cast(checked(Library.Record_part(record, field, index), index));
    }

    @Override
    List<T> all() {
        List<T> found = new ArrayList<>();
        for (PalcareRecord part : PalcareRecord.all(Library.parts(record, field), record, null))
            found.add(type.cast(part));
        return found;
    }

    @Override
    public int indexOf(Object part) {
        return type.isInstance(part) && type.cast(part).hold == record.hold
            ? Library.Record_part_index(record, field, type.cast(part)) : -1;
    }

    @Override
    public int lastIndexOf(Object part) {
        return indexOf(part);
    }

    @Override
    public void add(int index, T part) {
        Library.Record_insert_copy(record, field, at(index), part);
    }

    @Override
    void replaceAt(int index, T part) {
        Library.Record_replace_part(record, field, index, part);
    }

    /** Replaces all parts with copies of these. If one is refused, changes nothing. */
    void replaceBy(@Nullable Collection<? extends T> parts) {
        List<T> given = parts == null ? List.of() : new ArrayList<>(parts);
        int size = size();
        arrange(IntStream.range(size, size + given.size()).toArray(), given);
    }

    @Override
    void arrange(int[] order, List<? extends T> added) {
        long[] sources = new long[added.size()];
        int entered = 0;
        try {
            while (entered < sources.length) {
                PalcareRecord part = added.get(entered);
                long pointer = Handle.enter(part);
                sources[entered++] = Handle.needed(pointer, part);
            }
            Library.arrange_copies(record, field, sources, bytes(order));
        } finally {
            while (entered-- > 0)
                Handle.leave(added.get(entered));
        }
    }

    /** Appends a new, empty part. */
    public T add() {
        return type.cast(Library.Record_insert_part(record, field, -1));
    }
}
