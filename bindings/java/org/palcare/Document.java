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

/** The records of one file. */
public final class Document extends RecordLists
    implements AutoCloseable, Iterable<PalcareRecord> {
    private List<Problem> problems = List.of();

    /** Makes an empty document without a language. */
    public Document() {
        this(null);
    }

    /** Makes an empty document with a language, which texts have unless they name another. */
    public Document(@Nullable String lang) {
        this(LibraryJNI.new_Doc(Text.toUtf8(lang)));
    }

    Document(long pointer) {
        super(pointer, LibraryJNI::delete_Doc);
    }

    Document(Hold hold, long pointer, Context context) {
        super(hold, pointer, context);
    }

    // ---- Reading

    /** Reads a whole file. If that fails, the exception has the problems. */
    public static Document load(Path path) {
        return load(path, null);
    }

    /** Reads a whole file within limits. */
    public static Document load(Path path, @Nullable Options options) {
        Report report = Options.report(options);
        return Library.Doc_read_file(path.toFile().getPath(), options, report).noted(report);
    }

    /** Reads a document from bytes. */
    public static Document load(byte[] bytes) {
        return load(bytes, null);
    }

    /** Reads a document from bytes within limits. */
    public static Document load(byte[] bytes, @Nullable Options options) {
        return load(bytes, null, options);
    }

    /** Reads bytes under a name, which problems and references from other documents use. */
    public static Document load(byte[] bytes, @Nullable String name, @Nullable Options options) {
        Report report = Options.report(options);
        return Library.Doc_read_bytes(bytes, name, options, report).noted(report);
    }

    /** Reads a document from a stream, and does not close the stream. */
    public static Document load(InputStream stream) throws IOException {
        return load(stream, null);
    }

    /** Reads a document from a stream within limits. */
    public static Document load(InputStream stream, @Nullable Options options)
        throws IOException {
        return load(stream, null, options);
    }

    /** Reads a stream under a name, which problems and references from other documents use. */
    public static Document load(InputStream stream, @Nullable String name,
                                @Nullable Options options) throws IOException {
        Report report = Options.report(options);
        return Library.read_source(new StreamSource(stream), name, options, report).noted(report);
    }

    private Document noted(Report report) {
        problems = report.close();
        return this;
    }

    /** Makes a document from the result of {@link #toMap}. */
    public static Document fromMap(Map<String, ?> content) {
        return Library.Doc_from_json(Json.write(content));
    }

    /** Makes a document from the result of {@link #toJson}. The exception names refused values. */
    public static Document fromJson(String json) {
        return Library.Doc_from_json(Json.bytes(json));
    }

    /**
     * The JSON Schema for the result of {@link #toJson}: for records of a type ("service"), or for
     * documents if the type is {@code null}.
     */
    public static String jsonSchema(@Nullable String type) {
        return Library.json_schema(type);
    }

    // ---- Records

    /** The number of records. */
    public int size() {
        return Library.Doc_count(this, 0);
    }

    /** Goes through all records, which may change meanwhile. */
    @Override
    public Iterator<PalcareRecord> iterator() {
        return Records.walk(this, 0, PalcareRecord.class);
    }

    /** The record with this id, or null. */
    public @Nullable PalcareRecord get(String id) {
        return Library.Doc_find(this, id);
    }

    /** Appends a copy of a record of any type, which may be from another document. */
    public <T extends PalcareRecord> T addCopy(T record) {
        return addCopy(record, null);
    }

    /** Appends a copy of a record under another id. */
    @SuppressWarnings("unchecked")
    public <T extends PalcareRecord> T addCopy(T record, @Nullable String id) {
        return (T) Library.Doc_add_copy(this, record, id);
    }

    /** Removes a record, which can still be read. */
    public void remove(PalcareRecord record) {
        own(record).remove();
    }

    /** Moves a record before another, or to the end if that is null. */
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

    /** The path or name under which it was read; null if it has none. */
    public @Nullable String name() {
        return Library.Doc_name(this);
    }

    /** Sets or removes its name, which references {@code name#id} from other documents use. */
    public void setName(@Nullable String name) {
        Library.Doc_set_name(this, name);
    }

    /** Comments, processing instructions and XML of other namespaces in and around its root. */
    public List<String> foreign() {
        List<String> found = new ArrayList<>();
        for (String one; (one = Library.Doc_foreign(this, found.size())) != null; )
            found.add(one);
        return List.copyOf(found);
    }

    /** Adds a comment, instruction, or element or attribute of another namespace. */
    public void addForeign(String xml, Position position) {
        Library.Doc_add_foreign(this, position.number, xml);
    }

    /** A number that grows with every change, which shows whether a cache is out of date. */
    public long changes() {
        return Library.Doc_changes(this);
    }

    /** The language that texts have unless they name another. */
    public @Nullable String language() {
        String lang = Library.Doc_lang(this);
        return lang.isEmpty() ? null : lang;
    }

    /** The problems that load() noted. Only the object that load() returned has them. */
    public List<Problem> problems() {
        return problems;
    }

    /** The same document, which reads these languages, best first, and writes the first of them. */
    public Document lang(String... langs) {
        return new Document(hold, pointer, context.in(langs));
    }

    /** Finds everything that is wrong or needs attention today. */
    public List<Problem> check() {
        return check(LocalDate.now());
    }

    /** Checks as if it were this day; null skips checks that need the day. */
    public List<Problem> check(@Nullable LocalDate today) {
        Report report = Report.ofAll();
        Library.Doc_check(this, context.docs(), today == null ? null : today.toString(), null,
                          report);
        return report.close();
    }

    /** Adds the other's records. If two clash, throws and changes nothing. */
    public List<Problem> merge(Document other) {
        return merge(other, null);
    }

    /** Merges with options: "newer" replaces records by the other's. */
    public List<Problem> merge(Document other, @Nullable Options options) {
        Report report = Report.ofAll();
        Library.Doc_merge(this, other, options, report);
        return report.close();
    }

    /** Lists how the other differs: one note for each record and field. */
    public List<Problem> diff(Document other) {
        Report report = Report.ofAll();
        Library.Doc_differs(this, other, null, report);
        return report.close();
    }

    /** Whether both documents have the same contents. */
    public boolean saysTheSameAs(Document other) {
        return !Library.Doc_differs(this, other, null, null);
    }

    /** Copies the document, which need not be complete. */
    public Document copy() {
        return Library.Doc_copy(this);
    }

    // ---- Writing

    /** Writes it in the canonical form. If that fails, the old file is unchanged. */
    public void save(Path path) {
        save(path, null);
    }

    /**
     * Writes it with options: "public-only" leaves out private records; "in-place" writes over a
     * file that cannot be replaced, which is not atomic.
     */
    public void save(Path path, @Nullable Options options) {
        Library.Doc_write_file(this, path.toFile().getPath(), options, Options.report(options));
    }

    /** Writes it to a stream, and does not close the stream. */
    public void save(OutputStream stream) throws IOException {
        save(stream, null);
    }

    /** Writes it to a stream with options. Throws the stream's exceptions unchanged. */
    public void save(OutputStream stream, @Nullable Options options) throws IOException {
        Library.write_target(this, new StreamTarget(Objects.requireNonNull(stream)), options,
                             Options.report(options));
    }

    /** Its canonical form as bytes. */
    public byte[] toBytes() {
        return toBytes(null);
    }

    /** Its canonical form as bytes, written with options. */
    public byte[] toBytes(@Nullable Options options) {
        return Library.Doc_to_bytes(this, options, Options.report(options));
    }

    /** Its language, its foreign content, and its records in order, as maps. */
    public Map<String, Object> toMap() {
        return Json.read(toJson());
    }

    /** Its contents as JSON, in the form that all bindings share (palcare/json.h). */
    public String toJson() {
        return toJson(0);
    }

    /** Its contents as JSON with `indent` spaces for each level, up to 31. */
    public String toJson(int indent) {
        return Library.Doc_to_json(this, Json.indent(indent));
    }

    // ---- As a Java object

    /** Frees it now. Later calls on it, or on objects reached through it, throw. */
    @Override
    public void close() {
        hold.close();
    }

    /** Whether both are the same document. */
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
