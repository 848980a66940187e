// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

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
        List<PalcareRecord> copies = new ArrayList<>();
        try {
            for (T record : added)
                copies.add(Library.Doc_add_copy(doc, type.cast(record), null));
            Library.arrange_records(doc, number, copies.size(), bytes(order));
        } catch (RuntimeException | Error error) {
            copies.forEach(PalcareRecord::remove);
            throw error;
        }
    }

    @Override
    List<T> all() {
        List<T> found = new ArrayList<>();
        for (PalcareRecord record : PalcareRecord.all(Library.records(doc, number), doc, null))
            found.add(type.cast(record));
        return found;
    }

    private boolean isOfDocument(Object record) {
        return type.isInstance(record) && type.cast(record).hold == doc.hold;
    }

    @Override
    public boolean contains(Object record) {
        return isOfDocument(record) && Library.Doc_holds(doc, type.cast(record));
    }

    @Override
    public int indexOf(Object record) {
        return isOfDocument(record) ? Library.Doc_index_of(doc, number, type.cast(record)) : -1;
    }

    @Override
    public int lastIndexOf(Object record) {
        return indexOf(record);
    }

    /** Takes out this very record; it stays readable. */
    @Override
    public boolean remove(Object record) {
        boolean isHere = contains(record);
        if (isHere)
            type.cast(record).remove();
        return isHere;
    }

    @Override
    void removeAt(int index) {
        get(index).remove();
    }
}
