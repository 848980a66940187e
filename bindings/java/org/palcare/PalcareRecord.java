// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A record of a document, or a part of a record. Objects are equal if they are the same record. */
public class PalcareRecord extends Handle {
    private static final int MOST_CHARACTERS = 40;

    PalcareRecord(Hold hold, long pointer, Context context) {
        super(hold, pointer, context);
    }

    /** Makes an object of the record's class from what the library returned. */
    private static @Nullable PalcareRecord made(long @Nullable [] facts, Hold hold,
                                                Context context) {
        return facts == null ? null : Types.make((int) facts[1], hold, facts[0], context);
    }

    /** Makes several records, with null for a reference that leads to none. */
    static List<@Nullable PalcareRecord> all(long[] facts, Handle from, @Nullable Documents docs) {
        List<@Nullable PalcareRecord> found = new ArrayList<>(facts.length / 3);
        for (int at = 0; at < facts.length; at += 3) {
            Hold hold = docs == null ? from.hold : docs.holdOf(facts[at + 2], from.hold);
            found.add(facts[at] == 0 ? null
                : Types.make((int) facts[at + 1], hold, facts[at], from.context));
        }
        return found;
    }

    /** Makes a record of the document of the object through which it was reached. */
    static @Nullable PalcareRecord of(long @Nullable [] facts, Handle from) {
        return made(facts, from.hold, from.context);
    }

    /** Makes a record that may be in another document of a set. */
    static @Nullable PalcareRecord of(long @Nullable [] facts, PalcareRecord from,
                                      @Nullable Documents docs) {
        if (facts == null || docs == null)
            return of(facts, from);
        return made(facts, docs.holdOf(facts[2], from.hold), from.context);
    }

    /** Makes a record of one of the documents of a set. */
    static @Nullable PalcareRecord of(long @Nullable [] facts, Documents docs) {
        return facts == null ? null
            : made(facts, docs.holdOf(facts[2], docs.hold), Context.NONE.with(docs));
    }

    /** Makes a record that is alone in a separate document. */
    static @Nullable PalcareRecord alone(long @Nullable [] facts) {
        return facts == null ? null
            : made(facts, new Hold(facts[0], LibraryJNI::drop_record), Context.NONE);
    }

    /** Makes a record, alone in a separate document, from JSON. */
    static <T extends PalcareRecord> T of(byte[] json, int number, Class<T> type) {
        return type.cast(Library.Record_from_json(number, json));
    }

    // ---- Members of all records

    /** Its id; null if it has none. */
    public @Nullable String id() {
        return Library.Record_own_id(this);
    }

    /** The document it is in or, if it was removed, was in. */
    public Document document() {
        return Library.Record_doc(this);
    }

    /** The record that owns this part; null for a record that is not a part. */
    public @Nullable PalcareRecord container() {
        return Library.Record_owner(this);
    }

    /** The line it was read from, from 1; 0 if it was not read. */
    public int line() {
        return Library.Record_line(this);
    }

    /** The column it was read from, in characters, from 1; 0 if it was not read. */
    public int column() {
        return Library.Record_column(this);
    }

    /** The same record, which reads these languages, best first, and writes the first of them. */
    public PalcareRecord lang(String... langs) {
        return new PalcareRecord(hold, pointer, context.in(langs));
    }

    /** The texts of a field, named as in XML, as a live map by language. */
    public Map<String, String> translations(String field) {
        int number = textField(field);
        if (Library.field_is_many(number))
            throw new IllegalArgumentException(
                field + " has several texts in a language: read them with lang()");
        return new Translations(this, number);
    }

    /** The languages of the texts of a field, named as in XML. */
    public Set<String> languagesOf(String field) {
        return languages(textField(field));
    }

    /** XML of other namespaces, comments and processing instructions in this record. */
    public List<String> foreign() {
        List<String> found = new ArrayList<>();
        for (String one; (one = Library.Record_foreign(this, found.size())) != null; )
            found.add(one);
        return List.copyOf(found);
    }

    /** Replaces all foreign content with this well-formed XML; null removes all of it. */
    public void setForeign(@Nullable String xml) {
        Library.Record_set_foreign(this, xml);
    }

    /**
     * Replaces all foreign content with these pieces, as {@link #foreign()} returns them. They go
     * to the end or, if they are attributes, into the tag. Setting the pieces that are already
     * there moves nothing.
     */
    public void replaceForeign(Collection<String> pieces) {
        Library.Record_set_foreign_pieces(this, Text.toUtf8(pieces));
    }

    /**
     * Adds one element, comment or processing instruction before a value of a field, named as in
     * XML; after its last value if the index is -1.
     */
    public void addForeign(String xml, String field, int index) {
        int number = Library.field_named(Library.Record_type_number(this), field);
        if (number == 0)
            throw new IllegalArgumentException(
                "a " + getClass().getSimpleName() + " has no field '" + field + "'");
        Library.Record_add_foreign(this, number, index, xml);
    }

    /** Adds foreign content at the end, before the record, or as an attribute of its tag. */
    public void addForeign(String xml, Position position) {
        Library.Record_add_foreign_at(this, position.number, xml);
    }

    /** Whether both records have the same contents, except for their ids. */
    public boolean saysTheSameAs(PalcareRecord other) {
        return Library.Record_equal(this, other);
    }

    /**
     * Its contents in plain values (String, Long, Boolean, List, Map) by the names in XML: texts by
     * language, references as text, foreign content with its position. Absent fields are left out.
     * {@code fromMap()} of its class makes an equal record.
     */
    public Map<String, Object> toMap() {
        return Json.read(toJson());
    }

    /** Its contents as JSON, in the form that all bindings share (palcare/json.h). */
    public String toJson() {
        return toJson(0);
    }

    /** Its contents as JSON with `indent` spaces for each level, up to 31. */
    public String toJson(int indent) {
        return Library.Record_to_json(this, Json.indent(indent));
    }

    /** Removes it from its document, or a part from its record. It can still be read. */
    public void remove() {
        Library.Record_leave(this);
    }

    /** Moves it before another record, or part of the same field; null moves it to the end. */
    public void moveBefore(@Nullable PalcareRecord before) {
        Library.Record_move_before(this, before);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PalcareRecord
            && hold == ((PalcareRecord) other).hold && pointer == ((PalcareRecord) other).pointer;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(pointer);
    }

    @Override
    public String toString() {
        String name = getClass().getSimpleName();
        if (hold.isClosed())
            return name + " (closed)";
        String id = id();
        if (id != null)
            return name + " '" + id + "'";
        String values = firstValues();
        if (!values.isEmpty())
            return name + values;
        PalcareRecord owner = container();
        return owner == null ? name : name + " of " + owner;
    }

    /** The values of its first two fields, without lists, parts and references. */
    private String firstValues() {
        StringBuilder values = new StringBuilder();
        int type = Library.Record_type_number(this);
        for (int at = 0, found = 0, field; found < 2 && (field = Library.field_at(type, at)) != 0;
             at++) {
            String kind = Library.field_kind(field);
            if (Library.field_is_many(field) || "part".equals(kind) || "ref".equals(kind))
                continue;
            String text = Library.Record_text(this, field, null);
            if (text == null || text.isEmpty())
                continue;
            values.append(' ').append("code".equals(kind) ? text : "'" + shortened(text) + "'");
            found++;
        }
        return values.toString();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS ? text
            : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS - 1)) + "…";
    }

    // ---- Fields by number, for the generated classes

    int size(int field) {
        return Library.Record_count(this, field);
    }

    @Nullable String text(int field) {
        return Library.Record_text(this, field, context.langs());
    }

    void setText(int field, @Nullable String text) {
        Library.Record_set_text(this, field, context.lang(), text);
    }

    void setTexts(int field, @Nullable Collection<String> texts) {
        setAll(field, context.lang(), texts == null ? List.of() : texts);
    }

    /** Sets all values of a field to these texts. If one is refused, changes nothing. */
    void setAll(int field, @Nullable String lang, Collection<String> values) {
        Library.Record_set_values(this, field, lang, Text.toUtf8(values));
    }

    <T> @Nullable T value(int field, Form<T> form) {
        String text = Library.Record_value(this, field, 0);
        return text == null ? null : form.read(text);
    }

    <T> void setValue(int field, Form<T> form, @Nullable T value) {
        Library.Record_set_value(this, field, value == null ? null : form.write(value));
    }

    <T> void setValues(int field, Form<T> form, @Nullable Collection<? extends T> values) {
        List<String> written = new ArrayList<>();
        for (T value : values == null ? List.<T>of() : values)
            written.add(form.write(value));
        setAll(field, null, written);
    }

    <T extends PalcareRecord> @Nullable T part(int field, Class<T> type) {
        return type.cast(Library.Record_part(this, field, 0));
    }

    <T extends PalcareRecord> T addPart(int field, Class<T> type) {
        return type.cast(Library.Record_insert_part(this, field, -1));
    }

    void setPart(int field, @Nullable PalcareRecord part) {
        if (part == null)
            Library.Record_clear(this, field);
        else
            Library.Record_replace_part(this, field, 0, part);
    }

    <T extends PalcareRecord> void setParts(int field, Class<T> type,
                                            @Nullable Collection<? extends T> parts) {
        new Parts<>(this, field, type).replaceBy(parts);
    }

    <T extends PalcareRecord> @Nullable T target(int field, Class<T> type) {
        return new Targets<>(this, field, type).first();
    }

    void setTarget(int field, @Nullable PalcareRecord target) {
        Library.Record_set_value(this, field,
                                 target == null ? null : Library.Record_reference_to(this, target));
    }

    void setTargets(int field, @Nullable Collection<? extends PalcareRecord> targets) {
        List<String> references = new ArrayList<>();
        for (PalcareRecord target : targets == null ? List.<PalcareRecord>of() : targets)
            references.add(Library.Record_reference_to(this, target));
        setAll(field, null, references);
    }

    Set<String> languages(int field) {
        List<String> texts = Text.allOfUtf8(Library.Record_texts(this, field));
        Set<String> found = new LinkedHashSet<>();
        for (int at = 0; at < texts.size(); at += 2)
            found.add(texts.get(at));
        return found;
    }

    private int textField(String name) {
        int field = Library.field_named(Library.Record_type_number(this), name);
        String kind = field == 0 ? null : Library.field_kind(field);
        if (!"text".equals(kind) && !"rich".equals(kind))
            throw new IllegalArgumentException(
                "a " + getClass().getSimpleName() + " has no text '" + name + "'");
        return field;
    }
}
