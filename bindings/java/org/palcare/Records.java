// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/**
 * The records of one type in a document. Adding a record copies it.
 *
 * @param <T> the class of the records
 */
public final class Records<T extends PalcareRecord> extends LiveList<T> {
    private final Document doc;
    private final int number;
    private final Class<T> type;

    Records(Document doc, int number, Class<T> type) {
        this.doc = doc;
        this.number = number;
        this.type = type;
    }

    @Override
    public int size() {
        return Library.Doc_count(doc, number);
    }

    @Override
    public Iterator<T> iterator() {
        return walk(doc, number, type);
    }

    /** Goes through the records of a type (0 for all), which may change meanwhile. */
    static <T extends PalcareRecord> Iterator<T> walk(Document doc, int number, Class<T> type) {
        return new Iterator<>() {
            private @Nullable PalcareRecord last;
            private @Nullable PalcareRecord next;

            @Override
            public boolean hasNext() {
                if (next == null)
                    next = Library.Doc_next_record(doc, number, last);
                return next != null;
            }

            @Override
            public T next() {
                if (!hasNext())
                    throw new NoSuchElementException();
                last = next;
                next = null;
                return type.cast(last);
            }

            @Override
            public void remove() {
                if (last == null)
                    throw new IllegalStateException("nothing was taken yet");
                last.remove();
            }
        };
    }

    @Override
    public T get(int index) {
        return type.cast(checked(Library.Doc_at(doc, number, index), index));
    }

    /** The record with this id; null if there is none of this type. */
    public @Nullable T get(String id) {
        PalcareRecord found = Library.Doc_find(doc, id);
        return type.isInstance(found) ? type.cast(found) : null;
    }

    /** Appends a new, empty record. */
    public T add(String id) {
        return type.cast(Library.Doc_add(doc, number, Objects.requireNonNull(id)));
    }

    /** Appends a copy of a record, which may be from another document. */
    @Override
    public boolean add(T record) {
        Library.Doc_add_copy(doc, type.cast(record), null);
        return true;
    }

    @Override
    public void add(int index, T record) {
        PalcareRecord next = Library.Doc_at(doc, number, at(index));
        if (next == null && index > size())
            throw new IndexOutOfBoundsException(index);
        PalcareRecord copy = Library.Doc_add_copy(doc, type.cast(record), null);
        if (next != null)
            copy.moveBefore(next);
    }

    /** Replaces a record with a copy of another, which may have the same id. */
    @Override
    void replaceAt(int index, T record) {
        Library.Doc_replace(doc, get(index), type.cast(record));
    }

    /** Replaces records that differ. If one is refused, changes nothing. */
    @Override
    void replaceAll(List<T> old, List<T> made) {
        List<PalcareRecord> copies = new ArrayList<>();
        try {
            for (int at = 0; at < old.size(); at++)
                copies.add(old.get(at).equals(made.get(at)) ? old.get(at)
                    : Library.Doc_replace(doc, old.get(at), type.cast(made.get(at))));
        } catch (RuntimeException | Error error) {
            for (int at = copies.size(); at-- > 0;)
                if (!copies.get(at).equals(old.get(at)))
                    Library.Doc_replace(doc, copies.get(at), old.get(at));
            throw error;
        }
    }

    @Override
    void arrange(int[] order, List<? extends T> added) {
        List<PalcareRecord> all = new ArrayList<>(this);
        int size = all.size();
        try {
            for (T record : added)
                all.add(Library.Doc_add_copy(doc, type.cast(record), null));
        } catch (RuntimeException | Error error) {
            all.subList(size, all.size()).forEach(PalcareRecord::remove);
            throw error;
        }
        List<PalcareRecord> wanted = new ArrayList<>(order.length);
        for (int index : order)
            wanted.add(all.get(index));
        Set<PalcareRecord> stay = new HashSet<>(wanted);
        for (PalcareRecord record : all)
            if (!stay.contains(record))
                record.remove();
        moveAll(wanted);
    }

    /** Moves only the records that are not yet in the right position. */
    private void moveAll(List<PalcareRecord> wanted) {
        PalcareRecord next = Library.Doc_next_record(doc, number, null);
        for (PalcareRecord record : wanted) {
            if (record.equals(next))
                next = Library.Doc_next_record(doc, number, next);
            else
                record.moveBefore(next);
        }
    }

    @Override
    void removeAt(int index) {
        get(index).remove();
    }

    @Override
    protected void removeRange(int from, int to) {
        Iterator<T> walk = iterator();
        for (int at = 0; at < to; at++) {
            walk.next();
            if (at >= from)
                walk.remove();
        }
    }
}
