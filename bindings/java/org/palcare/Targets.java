// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Records that a field refers to. Getting a record that is not loaded throws {@link
 * UnresolvedException}.
 *
 * @param <T> the class of the records
 */
public final class Targets<T extends PalcareRecord> extends FieldList<T> {
    private final Class<T> type;

    Targets(PalcareRecord record, int field, Class<T> type) {
        super(record, field);
        this.type = type;
    }

    @Override
    public T get(int index) {
        PalcareRecord target = target(index);
        if (type.isInstance(target))
            return type.cast(target);
        String id = checked(Library.Record_value(record, field, index), index);
        throw unresolved(id, target);
    }

    /** The only record of a field that can hold one; null if the field is empty. */
    @Nullable T first() {
        PalcareRecord target = target(0);
        String id = type.isInstance(target) ? null : Library.Record_value(record, field, 0);
        if (id != null)
            throw unresolved(id, target);
        return type.cast(target);
    }

    @Override
    @Nullable T former(int index) {
        return find(index);
    }

    private @Nullable PalcareRecord target(int index) {
        return Library.Record_target(record, field, index, record.context.docs());
    }

    private @Nullable T find(int index) {
        PalcareRecord target = target(index);
        return type.isInstance(target) ? type.cast(target) : null;
    }

    private UnresolvedException unresolved(String id, @Nullable PalcareRecord target) {
        return new UnresolvedException(record + ": " + Library.field_name(field) + " '" + id + "' "
            + (target != null ? "leads to " + target
                : "is not loaded; Documents keeps the documents together that it may lead into"),
            List.of());
    }

    @Override
    public void add(int index, T target) {
        ids().add(index, Library.Record_reference_to(record, target));
    }

    @Override
    void arrange(int[] order, List<? extends T> added) {
        List<String> references = new ArrayList<>(added.size());
        for (T target : added)
            references.add(Library.Record_reference_to(record, target));
        arrangeTexts(order, references);
    }

    @Override
    void replaceAt(int index, T target) {
        ids().replaceAt(index, Library.Record_reference_to(record, target));
    }

    @Override
    public int indexOf(Object target) {
        return type.isInstance(target) && !type.cast(target).hold.isClosed()
            ? Library.Record_target_index(record, field, 0, type.cast(target),
                                          record.context.docs())
            : -1;
    }

    @Override
    public int lastIndexOf(Object target) {
        return target == null ? -1 : targets().lastIndexOf(target);
    }

    private List<@Nullable PalcareRecord> targets() {
        Documents docs = record.context.docs();
        return PalcareRecord.all(Library.targets(record, field, docs), record, docs);
    }

    @Override
    List<T> all() {
        List<T> found = new ArrayList<>();
        for (PalcareRecord target : targets())
            found.add(type.isInstance(target) ? type.cast(target) : get(found.size()));
        return found;
    }

    /** Only the records that are loaded. */
    public List<T> loaded() {
        List<T> found = new ArrayList<>();
        for (PalcareRecord target : targets())
            if (type.isInstance(target))
                found.add(type.cast(target));
        return found;
    }

    /** The references as text. */
    public Values<String> ids() {
        return new Values<>(record, field, Form.STRING);
    }

    @Override
    public String toString() {
        return ids().toString();
    }
}
