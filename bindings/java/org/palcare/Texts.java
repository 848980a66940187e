// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The texts of a field in one language, the best of the languages in which the record is read.
 *
 * <p>Changes apply only to the first of these languages (or the document's if there are none). If
 * the texts are in another language, texts can only be added.
 */
public final class Texts extends LiveList<String> {
    private final PalcareRecord record;
    private final int field;

    Texts(PalcareRecord record, int field) {
        this.record = record;
        this.field = field;
    }

    /** The language in which the texts are read; null if there are none. */
    private @Nullable String best() {
        return Library.Record_best_lang(record, field, record.context.langs());
    }

    /** The index of a text to change among all values of the field; -1 after the last. */
    private int own(int index) {
        return Library.Record_text_at(record, field, record.context.lang(), at(index));
    }

    private int existing(int index) {
        int place = own(index);
        if (place < 0)
            throw new IndexOutOfBoundsException(index);
        return place;
    }

    @Override
    public int size() {
        String lang = best();
        return lang == null ? 0 : Library.Record_text_count(record, field, lang);
    }

    @Override
    public String get(int index) {
        String lang = best();
        int place = lang == null ? -1 : Library.Record_text_at(record, field, lang, at(index));
        if (place < 0)
            throw new IndexOutOfBoundsException(index);
        return Library.Record_value(record, field, place);
    }

    @Override
    public boolean add(String text) {
        insert(-1, text);
        return true;
    }

    @Override
    public void add(int index, String text) {
        insert(own(index), text);
    }

    private void insert(int place, String text) {
        Library.Record_insert(record, field, place, record.context.lang(),
                              Objects.requireNonNull(text));
    }

    @Override
    List<String> all() {
        String lang = best();
        return lang == null ? new ArrayList<>()
            : Text.allOfUtf8(Library.Record_values(record, field, lang));
    }

    @Override
    int changeableIndexOf(Object text) {
        return changeable().indexOf(text);
    }

    @Override
    List<String> changeable() {
        return Text.allOfUtf8(Library.Record_values(record, field, record.context.lang()));
    }

    @Override
    int changeableSize() {
        return Library.Record_text_count(record, field, record.context.lang());
    }

    @Override
    void arrange(int[] order, List<? extends String> added) {
        List<String> all = changeable();
        all.addAll(added);
        List<String> texts = new ArrayList<>(order.length);
        for (int index : order)
            texts.add(all.get(index));
        record.setAll(field, record.context.lang(), texts);
    }

    @Override
    String former(int index) {
        return Library.Record_value(record, field, existing(index));
    }

    @Override
    void replaceAt(int index, String text) {
        Library.Record_replace(record, field, existing(index), record.context.lang(),
                               Objects.requireNonNull(text));
    }

    @Override
    void removeAt(int index) {
        Library.Record_remove(record, field, existing(index));
    }

    @Override
    public void clear() {
        Library.Record_set_text(record, field, record.context.lang(), null);
    }
}
