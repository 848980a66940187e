package org.palcare;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The records of one type in a document. What is put in is copied.
 *
 * @param <T> what they are
 */
public final class Records<T extends PalcareRecord> extends LiveList<T> {
    private final Document doc;
    private final int number;
    private final Class<T> type;
    private volatile Place last = new Place(-1, null, 0);

    /** Where get() was last: while no record was moved or taken out, it goes on from there. */
    private record Place(int at, @Nullable PalcareRecord record, int moves) {
    }

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

    /** Goes through the records of a type, 0 for all, also while they change. */
    static <T extends PalcareRecord> Iterator<T> walk(Document doc, int number, Class<T> type) {
        return new Iterator<>() {
            private @Nullable PalcareRecord last;
            private @Nullable PalcareRecord next;

            @Override
            public boolean hasNext() {
                if (next == null)
                    next = Library.Doc_each(doc, number, last);
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
                Library.Doc_remove(doc, last);
            }
        };
    }

    @Override
    public T get(int index) {
        Objects.checkIndex(index, size());
        Place place = last;
        int moves = Library.moves();
        if (place.at > index || place.moves != moves)
            place = new Place(-1, null, moves);
        PalcareRecord record = place.record;
        for (int at = place.at; at < index; at++)
            record = Library.Doc_each(doc, number, record);
        last = new Place(index, record, moves);
        return type.cast(checked(record, index));
    }

    /** The record of that id, if there is one of this type. */
    public @Nullable T get(String id) {
        PalcareRecord found = Library.Doc_find(doc, id);
        return type.isInstance(found) ? type.cast(found) : null;
    }

    /** Appends a new record, to be filled in. */
    public T add(String id) {
        return type.cast(Library.Doc_add(doc, number, Objects.requireNonNull(id)));
    }

    /** Appends a copy, also from another document. */
    @Override
    public boolean add(T record) {
        Library.Doc_add_copy(doc, type.cast(record), null);
        return true;
    }

    @Override
    public void add(int index, T record) {
        PalcareRecord next = before(index, size()) < 0 ? null : get(index);
        PalcareRecord copy = Library.Doc_add_copy(doc, type.cast(record), null);
        if (next != null)
            Library.Doc_move(doc, copy, next);
    }

    /** Replaces a record by a copy of another, which may have the same id. */
    @Override
    public T set(int index, T record) {
        T old = get(index);
        PalcareRecord there = Library.Doc_find(doc, type.cast(record).id());
        if (old.equals(record))
            return old;
        if (there != null && !there.equals(old))
            throw new IllegalArgumentException("the id '" + record.id() + "' is taken");
        Library.Doc_remove(doc, old);
        add(index, record);
        return old;
    }

    @Override
    void removeAt(int index) {
        Library.Doc_remove(doc, get(index));
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
