// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Values such as codes, languages or ages.
 *
 * @param <T> the class of the values
 */
public final class Values<T> extends FieldList<T> {
    private final Form<T> form;

    Values(PalcareRecord record, int field, Form<T> form) {
        super(record, field);
        this.form = form;
    }

    @Override
    public T get(int index) {
        return form.read(checked(Library.Record_value(record, field, index), index));
    }

    @Override
    List<T> all() {
        List<T> found = new ArrayList<>();
        for (String text : Text.allOfUtf8(Library.Record_values(record, field, null)))
            found.add(form.read(text));
        return found;
    }

    @Override
    public void add(int index, T value) {
        Library.Record_insert(record, field, at(index), null,
                              form.write(Objects.requireNonNull(value)));
    }

    @Override
    void arrange(int[] order, List<? extends T> added) {
        List<String> texts = new ArrayList<>(added.size());
        for (T value : added)
            texts.add(form.write(Objects.requireNonNull(value)));
        arrangeTexts(order, texts);
    }

    @Override
    void replaceAt(int index, T value) {
        Library.Record_replace(record, field, index, null,
                               form.write(Objects.requireNonNull(value)));
    }
}
