// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records and documents as maps and lists of plain values, and back. The keys are the names in XML;
 * what is absent is left out.
 */
final class Plain {
    private static final String FOREIGN = "foreign";
    private static final Map<Integer, Map<String, Field>> KNOWN = new ConcurrentHashMap<>();

    /** A field of a type, by its number. */
    private record Field(int number, String kind, boolean isMany) {
        boolean isText() {
            return kind.equals("text") || kind.equals("rich");
        }

        Object read(String text) {
            return switch (kind) {
                case "int" -> Long.valueOf(text);
                case "bool" -> Boolean.valueOf(text);
                default -> text;
            };
        }
    }

    private Plain() {
    }

    private static Map<String, Field> fields(PalcareRecord record) {
        return KNOWN.computeIfAbsent(Library.Record_type_number(record), type -> {
            Map<String, Field> fields = new LinkedHashMap<>();
            for (int number; (number = Library.field_at(type, fields.size())) != 0; )
                fields.put(Library.field_name(number),
                           new Field(number, Library.field_kind(number),
                                     Library.field_is_many(number)));
            return fields;
        });
    }

    // ---- Out

    static Map<String, Object> of(PalcareRecord record) {
        Map<String, Object> made = new LinkedHashMap<>();
        fields(record).forEach((name, field) -> {
            int count = record.size(field.number());
            if (count > 0)
                made.put(name, field.isText() ? texts(record, field, count)
                    : field.isMany() ? values(record, field, count) : value(record, field, 0));
        });
        List<String> foreign = record.foreign();
        if (!foreign.isEmpty())
            made.put(FOREIGN, foreign);
        return made;
    }

    private static Object value(PalcareRecord record, Field field, int index) {
        return field.kind().equals("part") ? of(Library.Record_part(record, field.number(), index))
            : field.read(Library.Record_value(record, field.number(), index));
    }

    private static List<Object> values(PalcareRecord record, Field field, int count) {
        List<Object> values = new ArrayList<>();
        for (int at = 0; at < count; at++)
            values.add(value(record, field, at));
        return values;
    }

    private static Map<String, Object> texts(PalcareRecord record, Field field, int count) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (int at = 0; at < count; at++) {
            String lang = Library.Record_text_lang(record, field.number(), at);
            String text = Library.Record_value(record, field.number(), at);
            if (field.isMany())
                list(texts.computeIfAbsent(lang, key -> new ArrayList<String>())).add(text);
            else
                texts.put(lang, text);
        }
        return texts;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object made) {
        return (List<Object>) made;
    }

    // ---- In

    /** Makes a new record say what such a map says. */
    static void fill(PalcareRecord record, Map<?, ?> content) {
        Map<String, Field> fields = fields(record);
        content.forEach((name, value) -> {
            Field field = fields.get(name);
            if (field != null)
                set(record, field, value);
            else if (FOREIGN.equals(name))
                record.setForeign(String.join("", strings(value)));
            else
                throw new IllegalArgumentException("'" + name + "' is no field of "
                    + Library.type_name(Library.Record_type_number(record)) + "; there are "
                    + String.join(", ", fields.keySet()));
        });
    }

    private static void set(PalcareRecord record, Field field, @Nullable Object value) {
        if (value == null)
            return;
        if (field.isText())
            Library.Record_set_texts(record, field.number(), Text.toUtf8(pairs((Map<?, ?>) value)));
        else if (field.kind().equals("part"))
            for (Object part : all(value))
                fill(Library.Record_insert_part(record, field.number(), -1), (Map<?, ?>) part);
        else if (field.isMany())
            record.setAll(field.number(), null, strings(value));
        else
            Library.Record_set_value(record, field.number(), value.toString());
    }

    /** Language, text, language, text ... */
    private static List<String> pairs(Map<?, ?> texts) {
        List<String> pairs = new ArrayList<>();
        texts.forEach((lang, value) -> {
            for (String text : strings(value)) {
                pairs.add(lang.toString());
                pairs.add(text);
            }
        });
        return pairs;
    }

    private static Collection<?> all(Object value) {
        return value instanceof Collection ? (Collection<?>) value : List.of(value);
    }

    private static List<String> strings(Object value) {
        List<String> strings = new ArrayList<>();
        for (Object one : all(value))
            strings.add(one.toString());
        return strings;
    }

    // ---- Documents

    static Map<String, Object> of(Document doc) {
        List<Object> records = new ArrayList<>();
        for (PalcareRecord record : doc) {
            Map<String, Object> made = new LinkedHashMap<>();
            made.put("type", Library.type_name(Library.Record_type_number(record)));
            made.putAll(of(record));
            records.add(made);
        }
        Map<String, Object> made = new LinkedHashMap<>();
        if (doc.language() != null)
            made.put("language", doc.language());
        made.put("records", records);
        return made;
    }

    static void fill(Document doc, Collection<?> records) {
        for (Object one : records) {
            Map<String, Object> content = new LinkedHashMap<>();
            ((Map<?, ?>) one).forEach((name, value) -> content.put((String) name, value));
            Object name = content.remove("type");
            int type = name == null ? 0 : Library.type_named(name.toString());
            if (type == 0)
                throw new IllegalArgumentException("'" + name + "' is no type of record");
            fill(Library.Doc_add(doc, type, (String) content.remove("id")), content);
        }
    }
}
