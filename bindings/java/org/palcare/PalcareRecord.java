// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A record of a document, or a part of one. Two are equal when they are the same one. */
public class PalcareRecord extends Handle {
    private static final int MOST_CHARACTERS = 40;

    PalcareRecord(Hold hold, long pointer, Context context) {
        super(hold, pointer, context);
    }

    /** An object of the class for its type, from the facts that the library returned. */
    private static @Nullable PalcareRecord made(long @Nullable [] facts, Hold hold,
                                                Context context) {
        return facts == null ? null : Types.make((int) facts[1], hold, facts[0], context);
    }

    /** A record of the same document as what it was reached through. */
    static @Nullable PalcareRecord of(long @Nullable [] facts, Handle from) {
        return made(facts, from.hold, from.context);
    }

    /** A record that may be of another document of a set. */
    static @Nullable PalcareRecord of(long @Nullable [] facts, PalcareRecord from,
                                      @Nullable Documents docs) {
        if (facts == null || docs == null)
            return of(facts, from);
        return made(facts, docs.holdOf(facts[2], from.hold), from.context);
    }

    /** A record of one of the documents of a set. */
    static @Nullable PalcareRecord of(long @Nullable [] facts, Documents docs) {
        return facts == null ? null
            : made(facts, docs.holdOf(facts[2], docs.hold), Context.NONE.with(docs));
    }

    /** A record that is alone in a document of its own. */
    static @Nullable PalcareRecord alone(long @Nullable [] facts) {
        return facts == null ? null
            : made(facts, new Hold(facts[0], LibraryJNI::drop_record), Context.NONE);
    }

    /** A record alone that says what JSON says. */
    static <T extends PalcareRecord> T of(byte[] json, int number, Class<T> type) {
        return type.cast(Library.Record_from_json(number, json));
    }

    // ---- What all records have

    /** Its id; null where it has none. */
    public @Nullable String id() {
        return Library.Record_own_id(this);
    }

    /** The document it is of; of a removed record, was of. */
    public Document document() {
        return Library.Record_doc(this);
    }

    /** The record that owns this part; null for a record that is not a part. */
    public @Nullable PalcareRecord container() {
        return Library.Record_owner(this);
    }

    /** The line it was read from, from 1; 0 where it was made. */
    public int line() {
        return Library.Record_line(this);
    }

    /** The column it was read from, in characters, from 1; 0 where it was made. */
    public int column() {
        return Library.Record_column(this);
    }

    /** The same record, read in these languages, best first, and set in the first of them. */
    public PalcareRecord lang(String... langs) {
        return new PalcareRecord(hold, pointer, context.in(langs));
    }

    /** A text field, by its name in XML, as a live map from languages to texts. */
    public Map<String, String> translations(String field) {
        int number = textField(field);
        if (Library.field_is_many(number))
            throw new IllegalArgumentException(
                field + " has several texts in a language: read them with lang()");
        return new Translations(this, number);
    }

    /** The languages that there are of a text field, by its name in XML. */
    public Set<String> languagesOf(String field) {
        return languages(textField(field));
    }

    /** XML of other namespaces, comments and processing instructions that are kept here. */
    public List<String> foreign() {
        List<String> found = new ArrayList<>();
        for (String one; (one = Library.Record_foreign(this, found.size())) != null; )
            found.add(one);
        return List.copyOf(found);
    }

    /** Replaces what is foreign here by this well-formed XML; null leaves none. */
    public void setForeign(@Nullable String xml) {
        Library.Record_set_foreign(this, xml);
    }

    /**
     * The same with pieces, as {@link #foreign()} gives them: they are at the end or, attributes,
     * in the tag. To set what is there moves nothing.
     */
    public void replaceForeign(Collection<String> pieces) {
        Library.Record_set_foreign_pieces(this, Text.toUtf8(pieces));
    }

    /**
     * Adds one element, comment or processing instruction before a value of a field, by its name in
     * XML; behind its last value for the index -1.
     */
    public void addForeign(String xml, String field, int index) {
        int number = Library.field_named(Library.Record_type_number(this), field);
        if (number == 0)
            throw new IllegalArgumentException(
                "a " + getClass().getSimpleName() + " has no field '" + field + "'");
        Library.Record_add_foreign(this, number, index, xml);
    }

    /** Adds one at the end, before the record, or as an attribute of its tag. */
    public void addForeign(String xml, Position position) {
        Library.Record_add_foreign_at(this, position.number, xml);
    }

    /** Whether two records say the same, but for their ids. */
    public boolean saysTheSameAs(PalcareRecord other) {
        return Library.Record_equal(this, other);
    }

    /**
     * All that it says, in plain values (String, Long, Boolean, List, Map) by the names in XML:
     * texts by their languages, references as they are written, foreign content with its place.
     * Absent fields are left out. {@code fromMap()} of its class makes an equal record.
     */
    public Map<String, Object> toMap() {
        return Json.read(toJson());
    }

    /** The same as JSON, in the form that is the same in all languages (palcare/json.h). */
    public String toJson() {
        return toJson(0);
    }

    /** The same with `indent` spaces for each level, up to 31. */
    public String toJson(int indent) {
        return Library.Record_to_json(this, Json.indent(indent));
    }

    /** Takes it out of its document, or a part out of its record; it stays readable. */
    public void remove() {
        Library.Record_leave(this);
    }

    /** Puts a record before another, or a part before another of the same field; null: last. */
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

    /** The values of its first two fields that are not lists, parts or references. */
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

    // ---- Fields by number, for the printed classes

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

    /** Makes a field hold these, as the library has them; one that is refused changes nothing. */
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
        Set<String> found = new LinkedHashSet<>();
        for (int at = 0; at < size(field); at++)
            found.add(Library.Record_text_lang(this, field, at));
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
