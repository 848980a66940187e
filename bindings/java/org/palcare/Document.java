// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Records that belong together, as one file holds them. */
public final class Document extends RecordLists
    implements AutoCloseable, Iterable<PalcareRecord> {
    private List<Problem> problems = List.of();

    /** An empty document whose texts state no language. */
    public Document() {
        this(null);
    }

    /** An empty document whose texts are in a language unless they say otherwise. */
    public Document(@Nullable String lang) {
        this(LibraryJNI.new_Doc(Text.toUtf8(lang)));
    }

    Document(long pointer) {
        super(pointer, LibraryJNI::delete_Doc);
    }

    Document(Hold hold, long pointer, Context context) {
        super(hold, pointer, context);
    }

    // ---- In

    /** Reads a whole file; the exception holds the problems if that fails. */
    public static Document load(Path path) {
        return load(path, null);
    }

    /** The same within limits. */
    public static Document load(Path path, @Nullable Options options) {
        Report report = Options.report(options);
        return Library.Doc_read_file(path.toFile().getPath(), options, report).noted(report);
    }

    /** Reads a document from bytes. */
    public static Document load(byte[] bytes) {
        return load(bytes, null);
    }

    /** The same within limits. */
    public static Document load(byte[] bytes, @Nullable Options options) {
        return load(bytes, null, options);
    }

    /** The same under a name: problems begin with it, and references from elsewhere lead to it. */
    public static Document load(byte[] bytes, @Nullable String name, @Nullable Options options) {
        Report report = Options.report(options);
        return Library.Doc_read_bytes(bytes, name, options, report).noted(report);
    }

    /** Reads a document from a stream, which it leaves open. */
    public static Document load(InputStream stream) throws IOException {
        return load(stream, null);
    }

    /** The same within limits. */
    public static Document load(InputStream stream, @Nullable Options options)
        throws IOException {
        return load(stream, null, options);
    }

    /** The same under a name: problems begin with it, and references from elsewhere lead to it. */
    public static Document load(InputStream stream, @Nullable String name,
                                @Nullable Options options) throws IOException {
        Report report = Options.report(options);
        return Library.read_source(new StreamSource(stream), name, options, report).noted(report);
    }

    private Document noted(Report report) {
        problems = report.close();
        return this;
    }

    /** A document that holds what {@link #toMap} gave. */
    public static Document fromMap(Map<String, ?> content) {
        return Library.Doc_from_json(Json.write(content));
    }

    /** A document that holds what {@link #toJson} gave. What is refused is in the exception. */
    public static Document fromJson(String json) {
        return Library.Doc_from_json(Json.bytes(json));
    }

    /**
     * The JSON Schema of what {@link #toJson} gives: of a type's records ("service"), or of
     * documents for {@code null}.
     */
    public static String jsonSchema(@Nullable String type) {
        return Library.json_schema(type);
    }

    // ---- Records

    /** How many records there are. */
    public int size() {
        return Library.Doc_count(this, 0);
    }

    /** Goes through all records, also while they change. */
    @Override
    public Iterator<PalcareRecord> iterator() {
        return Records.walk(this, 0, PalcareRecord.class);
    }

    /** The record of that id, or null. */
    public @Nullable PalcareRecord get(String id) {
        return Library.Doc_find(this, id);
    }

    /** Appends a copy of a record of any type, also from another document. */
    public <T extends PalcareRecord> T addCopy(T record) {
        return addCopy(record, null);
    }

    /** The same under another id. */
    @SuppressWarnings("unchecked")
    public <T extends PalcareRecord> T addCopy(T record, @Nullable String id) {
        return (T) Library.Doc_add_copy(this, record, id);
    }

    /** Takes a record out; it stays readable. */
    public void remove(PalcareRecord record) {
        own(record).remove();
    }

    /** Puts a record before another, or last. */
    public void move(PalcareRecord record, @Nullable PalcareRecord before) {
        own(record).moveBefore(before);
    }

    private PalcareRecord own(PalcareRecord record) {
        if (record.hold != hold)
            throw new IllegalArgumentException(record + " is not of this document");
        return record;
    }

    /** Finds the record, field or value that the path of a problem names; null if there is none. */
    public @Nullable Spot at(String path) {
        return Library.Doc_at_path(this, path);
    }

    @Override
    Document self() {
        return this;
    }

    // ---- As a whole

    /** The path or name it was read under; null if it has none. */
    public @Nullable String name() {
        return Library.Doc_name(this);
    }

    /** Gives it a name, or none: references from elsewhere to {@code name#id} then mean it. */
    public void setName(@Nullable String name) {
        Library.Doc_set_name(this, name);
    }

    /** Comments, instructions and XML of other namespaces around and in its root. */
    public List<String> foreign() {
        List<String> found = new ArrayList<>();
        for (String one; (one = Library.Doc_foreign(this, found.size())) != null; )
            found.add(one);
        return List.copyOf(found);
    }

    /** Adds a piece of it. */
    public void addForeign(String xml, Position position) {
        Library.Doc_add_foreign(this, position.number, xml);
    }

    /** A number that grows with every change: a cache compares it. */
    public long changes() {
        return Library.Doc_changes(this);
    }

    /** The language its texts are in unless they say otherwise. */
    public @Nullable String language() {
        String lang = Library.Doc_lang(this);
        return lang.isEmpty() ? null : lang;
    }

    /** The problems that load() noted; only the object that load() returned has them. */
    public List<Problem> problems() {
        return problems;
    }

    /** The same document, read in these languages, best first, and set in the first of them. */
    public Document lang(String... langs) {
        return new Document(hold, pointer, context.in(langs));
    }

    /** All that is wrong or should be looked at today. */
    public List<Problem> check() {
        return check(LocalDate.now());
    }

    /** The same as if it were that day; null leaves out what asks for the day. */
    public List<Problem> check(@Nullable LocalDate today) {
        Report report = Report.ofAll();
        Library.Doc_check(this, context.docs(), today == null ? null : today.toString(), null,
                          report);
        return report.close();
    }

    /** Adds the other's records. Throws, and changes nothing, where two clash. */
    public List<Problem> merge(Document other) {
        Report report = Report.ofAll();
        Library.Doc_merge(this, other, null, report);
        return report.close();
    }

    /** How the other differs: one note for each record and field. */
    public List<Problem> diff(Document other) {
        Report report = Report.ofAll();
        Library.Doc_differs(this, other, null, report);
        return report.close();
    }

    /** Whether two documents hold the same. */
    public boolean saysTheSameAs(Document other) {
        return !Library.Doc_differs(this, other, null, null);
    }

    /** A document of its own with the same contents, complete or not. */
    public Document copy() {
        return Library.Doc_copy(this);
    }

    // ---- Out

    /** Writes it in the canonical form: the old file or the new one, never half. */
    public void save(Path path) {
        save(path, null);
    }

    /** The same with options: "public-only" leaves out what is private. */
    public void save(Path path, @Nullable Options options) {
        Library.Doc_write_file(this, path.toFile().getPath(), options, Options.report(options));
    }

    /** The same to a stream, which it leaves open. */
    public void save(OutputStream stream) throws IOException {
        save(stream, null);
    }

    /** The same with options. The exception of the stream is thrown unchanged. */
    public void save(OutputStream stream, @Nullable Options options) throws IOException {
        Library.write_target(this, new StreamTarget(Objects.requireNonNull(stream)), options,
                             Options.report(options));
    }

    /** The same as bytes. */
    public byte[] toBytes() {
        return toBytes(null);
    }

    /** The same as bytes, with options. */
    public byte[] toBytes(@Nullable Options options) {
        return Library.Doc_to_bytes(this, options, Options.report(options));
    }

    /** Its language, its foreign content, and its records in their order, as maps. */
    public Map<String, Object> toMap() {
        return Json.read(toJson());
    }

    /** The same as JSON, in the form that is the same in all languages (palcare/json.h). */
    public String toJson() {
        return toJson(0);
    }

    /** The same with `indent` spaces for each level, up to 31. */
    public String toJson(int indent) {
        return Library.Doc_to_json(this, Json.indent(indent));
    }

    // ---- As a Java object

    /** Frees it now. It, and whatever was reached through it, throws from then on. */
    @Override
    public void close() {
        hold.close();
    }

    /** Whether the two are the same document. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Document && hold == ((Document) other).hold;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(pointer);
    }

    @Override
    public String toString() {
        if (hold.isClosed())
            return "Document (closed)";
        String name = name();
        return "Document" + (name == null ? "" : " '" + name + "'") + ", " + size() + " records";
    }
}
