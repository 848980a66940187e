// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The texts of a field by language. */
final class Translations extends AbstractMap<String, String> {
    private final PalcareRecord record;
    private final int field;

    Translations(PalcareRecord record, int field) {
        this.record = record;
        this.field = field;
    }

    @Override
    public @Nullable String get(Object lang) {
        int place = lang instanceof String
            ? Library.Record_text_at(record, field, (String) lang, 0) : -1;
        return place < 0 ? null : Library.Record_value(record, field, place);
    }

    @Override
    public boolean containsKey(Object lang) {
        return get(lang) != null;
    }

    /** Each language with its text. */
    private Map<String, String> all() {
        List<String> texts = Text.allOfUtf8(Library.Record_texts(record, field));
        Map<String, String> found = new LinkedHashMap<>();
        for (int at = 0; at < texts.size(); at += 2)
            found.put(texts.get(at), texts.get(at + 1));
        return found;
    }

    /** Sets several languages: all of them or, if it throws, none. */
    @Override
    public void putAll(Map<? extends String, ? extends String> texts) {
        Map<String, String> wanted = all();
        wanted.putAll(texts);
        List<String> pairs = new ArrayList<>();
        wanted.forEach((lang, text) -> Collections.addAll(pairs, lang, text));
        Library.Record_set_texts(record, field, Text.toUtf8(pairs));
    }

    @Override
    public void clear() {
        Library.Record_clear(record, field);
    }

    @Override
    public @Nullable String put(String lang, String text) {
        String old = get(lang);
        Library.Record_set_text(record, field, lang, Objects.requireNonNull(text));
        return old;
    }

    @Override
    public @Nullable String remove(Object lang) {
        String old = get(lang);
        if (old != null)
            Library.Record_set_text(record, field, (String) lang, null);
        return old;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return all().size();
            }

            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return entries(all().entrySet().iterator());
            }
        };
    }

    private Iterator<Map.Entry<String, String>> entries(
        Iterator<Map.Entry<String, String>> texts) {
        return new Iterator<>() {
            private @Nullable String last;

            @Override
            public boolean hasNext() {
                return texts.hasNext();
            }

            @Override
            public Map.Entry<String, String> next() {
                Map.Entry<String, String> next = texts.next();
                last = next.getKey();
                return new SimpleImmutableEntry<>(next);
            }

            @Override
            public void remove() {
                if (last == null)
                    throw new IllegalStateException("nothing was taken yet");
                Translations.this.remove(last);
            }
        };
    }
}
