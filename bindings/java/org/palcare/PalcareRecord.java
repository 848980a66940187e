package org.palcare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A record of a document, or a part of one. Two are equal when they are the same one. */
public class PalcareRecord extends Handle {
    PalcareRecord(Hold hold, long pointer, Context context) {
        super(hold, pointer, context);
    }

    /** What the library handed out, as an object of the class of its type. */
    private static @Nullable PalcareRecord made(long pointer, Hold hold, Context context) {
        return pointer == 0 ? null
            : Types.make(Library.record_type(pointer), hold, pointer, context);
    }

    /** A record of the same document as what it was reached through. */
    static @Nullable PalcareRecord of(long pointer, Handle from) {
        return made(pointer, from.hold, from.context);
    }

    /** A record that may be of another document of a set. */
    static @Nullable PalcareRecord of(long pointer, PalcareRecord from, @Nullable Documents docs) {
        if (pointer == 0 || docs == null)
            return of(pointer, from);
        Hold hold = docs.holdOf(Library.record_document(pointer), from.hold);
        return made(pointer, hold, from.context);
    }

    /** A record that is alone in a document of its own. */
    static @Nullable PalcareRecord alone(long pointer) {
        return pointer == 0 ? null
            : made(pointer, new Hold(pointer, LibraryJNI::drop_record), Context.NONE);
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

    /** The record this part stands in; null for a record that stands for itself. */
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

    /** Whether two records say the same, but for their ids. */
    public boolean saysTheSameAs(PalcareRecord other) {
        return Library.Record_equal(this, other);
    }

    /** Takes it out of its document; it stays readable. */
    public void remove() {
        PalcareRecord owner = container();
        if (owner == null) {
            document().remove(this);
            return;
        }
        int type = Library.Record_type_number(owner);
        for (int i = 0, field; (field = Library.field_at(type, i)) != 0; i++) {
            for (int at = 0; at < owner.size(field); at++) {
                if (equals(Library.Record_part(owner, field, at))) {
                    Library.Record_remove(owner, field, at);
                    return;
                }
            }
        }
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
        PalcareRecord owner = container();
        return owner == null ? name : name + " of " + owner;
    }

    // ---- Fields by number, for the printed classes

    int size(int field) {
        return Library.Record_size(this, field);
    }

    @Nullable String text(int field) {
        return Library.Record_text(this, field, context.langs());
    }

    void setText(int field, @Nullable String text) {
        Library.Record_set_text(this, field, context.lang(), text);
    }

    void setTexts(int field, @Nullable Collection<String> texts) {
        new Texts(this, field).replaceBy(texts);
    }

    <T> @Nullable T value(int field, Form<T> form) {
        String text = Library.Record_value(this, field, 0);
        return text == null ? null : form.read(text);
    }

    <T> void setValue(int field, Form<T> form, @Nullable T value) {
        Library.Record_set_value(this, field, value == null ? null : form.write(value));
    }

    <T> void setValues(int field, Form<T> form, @Nullable Collection<? extends T> values) {
        new Values<>(this, field, form).replaceBy(values);
    }

    <T extends PalcareRecord> @Nullable T part(int field, Class<T> type) {
        return type.cast(Library.Record_part(this, field, 0));
    }

    <T extends PalcareRecord> T addPart(int field, Class<T> type) {
        return type.cast(Library.Record_insert_part(this, field, -1));
    }

    void setPart(int field, @Nullable PalcareRecord part) {
        PalcareRecord old = Library.Record_part(this, field, 0);
        if (part != null && part.equals(old))
            return;
        Library.Record_clear(this, field);
        try {
            if (part != null)
                Library.Record_insert_copy(this, field, -1, part);
        } catch (RuntimeException error) { // all or nothing
            if (old != null)
                Library.Record_insert_copy(this, field, -1, old);
            throw error;
        }
    }

    <T extends PalcareRecord> void setParts(int field, Class<T> type,
                                            @Nullable Collection<? extends T> parts) {
        new Parts<>(this, field, type).replaceBy(parts);
    }

    <T extends PalcareRecord> @Nullable T target(int field, Class<T> type) {
        return size(field) == 0 ? null : new Targets<>(this, field, type).get(0);
    }

    void setTarget(int field, @Nullable PalcareRecord target) {
        Library.Record_set_value(this, field,
                                 target == null ? null : Reference.to(target, this));
    }

    <T extends PalcareRecord> void setTargets(int field, Class<T> type,
                                              @Nullable Collection<? extends T> targets) {
        new Targets<>(this, field, type).replaceBy(targets);
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
