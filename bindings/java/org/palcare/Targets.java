package org.palcare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Records that a field points at. One that is not loaded throws an {@link UnresolvedException}.
 *
 * @param <T> what they are
 */
public final class Targets<T extends PalcareRecord> extends FieldList<T> {
    private final Class<T> type;

    Targets(PalcareRecord record, int field, Class<T> type) {
        super(record, field);
        this.type = type;
    }

    @Override
    public T get(int index) {
        T target = find(index);
        if (target != null)
            return target;
        Objects.checkIndex(index, size());
        throw Reference.unresolved(record, field, index);
    }

    @Override
    @Nullable T former(int index) {
        return find(index);
    }

    private @Nullable T find(int index) {
        PalcareRecord target =
            Library.Record_target(record, field, index, record.context.docs());
        return type.isInstance(target) ? type.cast(target) : null;
    }

    @Override
    public void add(int index, T target) {
        ids().add(index, Reference.to(target, record));
    }

    @Override
    public int indexOf(Object target) {
        for (int at = 0; at < size(); at++)
            if (target != null && target.equals(find(at)))
                return at;
        return -1;
    }

    @Override
    public boolean contains(Object target) {
        return indexOf(target) >= 0;
    }

    /** Those that are loaded, without the others. */
    public List<T> loaded() {
        List<T> found = new ArrayList<>();
        for (int at = 0; at < size(); at++) {
            T target = find(at);
            if (target != null)
                found.add(target);
        }
        return found;
    }

    /** As they are written. */
    public Values<String> ids() {
        return new Values<>(record, field, Form.STRING);
    }

    @Override
    public String toString() {
        return ids().toString();
    }
}
