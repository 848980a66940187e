package org.palcare;

/**
 * Parts that a record owns. What is put in is copied.
 *
 * @param <T> what they are
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
    public void add(int index, T part) {
        Library.Record_insert_copy(record, field, before(index, size()), part);
    }

    /** Appends a new part, to be filled in. */
    public T add() {
        return type.cast(Library.Record_insert_part(record, field, -1));
    }
}
