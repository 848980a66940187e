// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
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
                return record.languages(field).size();
            }

            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return entries(List.copyOf(record.languages(field)).iterator());
            }
        };
    }

    private Iterator<Map.Entry<String, String>> entries(Iterator<String> langs) {
        return new Iterator<>() {
            private @Nullable String last;

            @Override
            public boolean hasNext() {
                return langs.hasNext();
            }

            @Override
            public Map.Entry<String, String> next() {
                last = langs.next();
                return new SimpleImmutableEntry<>(last, Translations.this.get(last));
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
