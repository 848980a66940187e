package org.palcare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The texts of a field in one language: the best for the languages it is read in.
 *
 * <p>What is changed are the texts of exactly the first language wanted (else the document's).
 * Where they are read from another one, there is nothing to change yet but to add.
 */
public final class Texts extends LiveList<String> {
    private final PalcareRecord record;
    private final int field;

    Texts(PalcareRecord record, int field) {
        this.record = record;
        this.field = field;
    }

    /** The language that is changed. */
    private String lang() {
        String lang = record.context.lang();
        return lang != null ? lang : Library.Doc_lang(record.document());
    }

    /** Where in the field the texts of a language stand. */
    private List<Integer> placesOf(String lang) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < record.size(field); at++)
            if (lang.equals(Library.Record_text_lang(record, field, at)))
                places.add(at);
        return places;
    }

    /** Where the texts stand that are read. */
    private List<Integer> places() {
        int best = Library.Record_text_best(record, field, record.context.langs());
        return best < 0 ? List.of() : placesOf(Library.Record_text_lang(record, field, best));
    }

    @Override
    public int size() {
        return places().size();
    }

    @Override
    public String get(int index) {
        return Library.Record_value(record, field, places().get(index));
    }

    @Override
    public void add(int index, String text) {
        List<Integer> own = placesOf(lang());
        int at = before(Math.min(index, own.size()), own.size());
        Library.Record_insert(record, field, at < 0 ? -1 : own.get(at), lang(),
                              Objects.requireNonNull(text));
    }

    @Override
    public String set(int index, String text) {
        int place = placesOf(lang()).get(index);
        String old = Library.Record_value(record, field, place);
        Library.Record_insert(record, field, place, lang(), Objects.requireNonNull(text));
        Library.Record_remove(record, field, place + 1);
        return old;
    }

    @Override
    public String remove(int index) {
        String old = Library.Record_value(record, field, placesOf(lang()).get(index));
        removeAt(index);
        return old;
    }

    @Override
    void removeAt(int index) {
        Library.Record_remove(record, field, placesOf(lang()).get(index));
    }

    @Override
    public void clear() {
        removeRange(0, placesOf(lang()).size());
    }

    @Override
    void replaceBy(@Nullable Collection<? extends String> texts) {
        List<String> given = texts == null ? List.of() : List.copyOf(texts);
        for (String text : given)
            Library.explain(field, text);
        clear();
        for (String text : given)
            Library.Record_insert(record, field, -1, lang(), text);
    }
}
