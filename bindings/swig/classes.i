/*
 * The classes, which are the same for every language. A class is declared empty and renamed before
 * it is extended; its C name differs from the library's, since SWIG makes functions from it.
 *
 * Functions that return a record or a document are listed under %newobject, class by class.
 */
/* SPDX-License-Identifier: Apache-2.0 */
%nodefaultctor;
%nodefaultdtor;

typedef int palcare_type;
typedef int palcare_field;
typedef bool glue_flag;

%rename(Doc) PcDoc;
%rename(Record) PcRecord;
%rename(Docs) PcDocs;
%rename(Options) PcOptions;
%rename(Report) PcReport;
%rename(Reader) PcReader;
%rename(Writer) PcWriter;

typedef struct {} PcRecord;
typedef struct {} PcDoc;
typedef struct {} PcDocs;
typedef struct {} PcOptions;
typedef struct {} PcReport;
typedef struct {} PcReader;
typedef struct {} PcWriter;

%rename(Spot) PcSpot;
typedef struct {} PcSpot;

/* A string that is returned as a new object is freed with palcare_free(). */
%typemap(newfree) char * "palcare_free($1);"

/* ---- Options: limits and switches, by name -------------------------------------------------- */

%extend PcOptions {
    PcOptions() { return glue_made_options(); }
    ~PcOptions() { palcare_options_free($self); }

    void choose(const char *name, long long value) { glue_option_choose($self, name, value); }
    void choose_text(const char *name, const char *value)
    {
        glue_option_choose_text($self, name, value);
    }
}

/* ---- Reports -------------------------------------------------------------------------------- */

%extend PcReport {
    PcReport() { return glue_made_report(); }
    ~PcReport() { glue_report_release($self); }

    void limit(int most) { palcare_report_limit(glue_inner($self), (size_t)most); }
    void clear() { palcare_report_clear(glue_inner($self)); }
    void add(int severity, int code, const PcRecord *record, palcare_field field, int index,
             const char *message, const char *hint)
    {
        glue_report_add($self, severity, code, record, field, index, message, hint);
    }
    int count() { return (int)palcare_report_count(glue_inner($self)); }
    int total(int severity)
    {
        return (int)palcare_report_total(glue_inner($self), (palcare_severity)severity);
    }
    int severity(int index)
    {
        return (int)palcare_report_severity(glue_inner($self), (size_t)index);
    }
    int code(int index) { return palcare_report_code(glue_inner($self), (size_t)index); }
    const char *file_name(int index)
    {
        return palcare_report_place(glue_inner($self), (size_t)index, NULL, NULL);
    }
    int line(int index) { return glue_report_line($self, index); }
    int column(int index) { return glue_report_column($self, index); }
    const char *path(int index)
    {
        return palcare_report_path(glue_inner($self), (size_t)index);
    }
    const char *message(int index)
    {
        return palcare_report_message(glue_inner($self), (size_t)index);
    }
    const char *hint(int index)
    {
        return palcare_report_hint(glue_inner($self), (size_t)index);
    }
    const char *replacement(int index)
    {
        return palcare_report_replacement(glue_inner($self), (size_t)index);
    }
    const char *text(int index) { return glue_report_text($self, index); }
}

/* ---- Targets of paths ----------------------------------------------------------------------- */

%newobject PcSpot::record;

%extend PcSpot {
    ~PcSpot()
    {
        palcare_record_release($self->record);
        free($self);
    }
    PcRecord *record() { return palcare_record_retain($self->record); }
    palcare_field field() { return $self->field; }
    int index() { return $self->index; }
}

/* ---- Documents ------------------------------------------------------------------------------ */

%newobject PcDoc::read_file;
%newobject PcDoc::read_bytes;
%newobject PcDoc::copy;
%newobject PcDoc::find;
%newobject PcDoc::at;
%newobject PcDoc::at_path;
%newobject PcDoc::next_record;
%newobject PcDoc::add;
%newobject PcDoc::add_copy;
%newobject PcDoc::replace;
%newobject PcDoc::to_json;
%newobject PcDoc::from_json;

%extend PcDoc {
    PcDoc(const char *lang) { return glue_doc_new(lang); }
    ~PcDoc() { palcare_doc_release($self); }

    static PcDoc *read_file(const char *path, const PcOptions *options, PcReport *report)
    {
        return glue_doc_read_file(path, options, report);
    }
    static PcDoc *read_bytes(const void *bytes, size_t size, const char *name,
                             const PcOptions *options, PcReport *report)
    {
        return glue_doc_read_memory(bytes, size, name, options, report);
    }
    PcDoc *copy() { return glue_doc_copy($self); }
    void write_file(const char *path, const PcOptions *options, PcReport *report)
    {
        glue_done(palcare_write_file($self, path, options, glue_inner(report)), report);
    }
    glue_bytes to_bytes(const PcOptions *options, PcReport *report)
    {
        return glue_doc_bytes($self, options, report);
    }

    /* JSON; see palcare/json.h for the style. */
    char *to_json(int style) { return glue_doc_json($self, style); }
    static PcDoc *from_json(const void *bytes, size_t size)
    {
        return glue_doc_from_json(bytes, size);
    }

    const char *name() { return palcare_doc_name($self); }
    void set_name(const char *name) { glue_done(palcare_doc_set_name($self, name), NULL); }
    const char *lang() { return palcare_doc_lang($self); }
    long long changes() { return (long long)palcare_doc_changes($self); }
    const char *foreign(int index) { return palcare_doc_foreign($self, (size_t)index, NULL); }
    int foreign_position(int index) { return glue_doc_foreign_position($self, index); }
    void add_foreign(int position, const char *xml) { glue_doc_add_foreign($self, position, xml); }
    int count(palcare_type type) { return (int)palcare_doc_count($self, type); }
    PcRecord *at(palcare_type type, int index)
    {
        return palcare_record_retain(palcare_doc_at($self, type, (size_t)index));
    }
    glue_flag holds(const PcRecord *top) { return glue_doc_holds($self, top); }
    int index_of(palcare_type type, const PcRecord *top)
    {
        return glue_doc_index($self, type, top);
    }
    PcSpot *at_path(const char *path) { return glue_doc_at_path($self, path); }
    PcRecord *next_record(palcare_type type, const PcRecord *previous)
    {
        return palcare_record_retain(palcare_doc_next($self, type, previous));
    }
    PcRecord *find(const char *id)
    {
        return palcare_record_retain(palcare_doc_find($self, id));
    }
    PcRecord *add(palcare_type type, const char *id) { return glue_doc_add($self, type, id); }
    PcRecord *add_copy(const PcRecord *source, const char *id)
    {
        return glue_doc_add_copy($self, source, id);
    }
    /* Replaces a record by a copy of another, which may have the same id. */
    PcRecord *replace(PcRecord *old, const PcRecord *source)
    {
        return glue_doc_replace($self, old, source);
    }
    void merge(const PcDoc *other, const PcOptions *options, PcReport *report)
    {
        glue_done(palcare_doc_merge($self, other, options, glue_inner(report)), report);
    }
    glue_flag differs(const PcDoc *other, const PcOptions *options, PcReport *report)
    {
        return glue_doc_differs($self, other, options, report);
    }
    glue_flag check(const PcDocs *docs, const char *today, const PcOptions *options,
                    PcReport *report)
    {
        return glue_doc_check($self, docs, today, options, report);
    }
}

/* ---- Documents that refer to each other ----------------------------------------------------- */

%newobject PcDocs::at;
%newobject PcDocs::find;

%extend PcDocs {
    PcDocs() { return glue_made_docs(); }
    ~PcDocs() { palcare_docs_release($self); }

    void add(const char *uri, PcDoc *doc) { glue_done(palcare_docs_add($self, uri, doc), NULL); }
    int count() { return (int)palcare_docs_count($self); }
    PcDoc *at(int index) { return palcare_doc_retain(palcare_docs_at($self, (size_t)index, NULL)); }
    const char *uri_at(int index) { return glue_docs_uri($self, index); }
    PcRecord *find(const char *reference)
    {
        return palcare_record_retain(palcare_docs_find($self, reference));
    }
}

/* ---- Records -------------------------------------------------------------------------------- */

%newobject PcRecord::alone;
%newobject PcRecord::doc;
%newobject PcRecord::owner;
%newobject PcRecord::part;
%newobject PcRecord::target;
%newobject PcRecord::insert_part;
%newobject PcRecord::insert_copy;
%newobject PcRecord::replace_part;
%newobject PcRecord::reference_to;
%newobject PcRecord::to_json;
%newobject PcRecord::from_json;

%extend PcRecord {
    ~PcRecord() { palcare_record_release($self); }

    static PcRecord *alone(palcare_type type, const char *lang)
    {
        return glue_record_alone(type, lang);
    }
    /* JSON; see palcare/json.h for the style. Type 0 is the one that the JSON names. */
    char *to_json(int style) { return glue_record_json($self, style); }
    static PcRecord *from_json(palcare_type type, const void *bytes, size_t size)
    {
        return glue_record_from_json(type, bytes, size);
    }
    PcDoc *doc() { return palcare_doc_retain(palcare_record_doc($self)); }
    PcRecord *owner() { return palcare_record_retain(palcare_record_owner($self)); }
    palcare_type type_number() { return palcare_record_type($self); }
    const char *own_id() { return palcare_record_id($self); }
    void rename(const char *id) { glue_record_rename($self, id); }
    /* Moves the record before another of its type, or to the end. */
    void move_before(const PcRecord *before) { glue_record_move_before($self, before); }
    /* Removes the record from its document or its owner. */
    void leave() { glue_record_leave($self); }
    int line() { return glue_record_line($self); }
    int column() { return glue_record_column($self); }
    glue_flag equal(const PcRecord *other) { return palcare_record_equal($self, other); }
    char *reference_to(const PcRecord *other) { return glue_record_reference($self, other); }
    const char *foreign(int index) { return palcare_record_foreign($self, (size_t)index); }
    void set_foreign(const char *xml) { glue_record_set_foreign($self, xml); }
    void set_foreign_pieces(const void *bytes, size_t size)
    {
        glue_record_set_pieces($self, bytes, size);
    }
    void add_foreign(palcare_field field, int index, const char *xml)
    {
        glue_record_add_foreign($self, field, index, xml);
    }
    int foreign_position(int index)
    {
        return (int)palcare_record_foreign_position($self, (size_t)index, NULL, NULL);
    }
    palcare_field foreign_field(int index) { return glue_record_foreign_field($self, index); }
    int foreign_value(int index) { return glue_record_foreign_value($self, index); }
    void add_foreign_at(int position, const char *xml)
    {
        glue_record_add_foreign_at($self, position, xml);
    }

    int count(palcare_field field) { return (int)palcare_count($self, field); }
    const char *value(palcare_field field, int index)
    {
        return palcare_value($self, field, (size_t)index);
    }
    const char *text(palcare_field field, const char *langs)
    {
        return palcare_text($self, field, langs);
    }
    int text_best(palcare_field field, const char *langs)
    {
        return glue_index_found(palcare_text_best($self, field, langs));
    }
    const char *text_lang(palcare_field field, int index)
    {
        return palcare_text_lang($self, field, (size_t)index);
    }
    /* The language of the text to show. */
    const char *best_lang(palcare_field field, const char *langs)
    {
        return palcare_text_lang($self, field, palcare_text_best($self, field, langs));
    }
    int text_count(palcare_field field, const char *lang)
    {
        return (int)palcare_text_count($self, field, lang);
    }
    int text_at(palcare_field field, const char *lang, int index)
    {
        return glue_index_found(palcare_text_at($self, field, lang, (size_t)index));
    }
    PcRecord *part(palcare_field field, int index)
    {
        return palcare_record_retain(palcare_part($self, field, (size_t)index));
    }
    PcRecord *target(palcare_field field, int index, const PcDocs *docs)
    {
        return palcare_record_retain(palcare_target($self, field, (size_t)index, docs));
    }
    int part_index(palcare_field field, const PcRecord *part)
    {
        return glue_part_index($self, field, part);
    }
    int target_index(palcare_field field, int from, const PcRecord *target, const PcDocs *docs)
    {
        return glue_target_index($self, field, from, target, docs);
    }

    void set_value(palcare_field field, const char *value) { glue_set_value($self, field, value); }
    void set_text(palcare_field field, const char *lang, const char *text)
    {
        glue_set_text($self, field, lang, text);
    }
    void insert(palcare_field field, int index, const char *lang, const char *value)
    {
        glue_insert($self, field, index, lang, value);
    }
    void replace(palcare_field field, int index, const char *lang, const char *value)
    {
        glue_replace($self, field, index, lang, value);
    }
    PcRecord *insert_part(palcare_field field, int index)
    {
        return glue_insert_part($self, field, index);
    }
    PcRecord *insert_copy(palcare_field field, int index, const PcRecord *source)
    {
        return glue_insert_copy($self, field, index, source);
    }
    PcRecord *replace_part(palcare_field field, int index, const PcRecord *source)
    {
        return glue_replace_part($self, field, index, source);
    }
    /* All texts at once; each follows its language. */
    glue_bytes texts(palcare_field field) { return glue_texts($self, field); }
    /* Sets all values at once; each string ends with NUL. */
    glue_bytes values(palcare_field field, const char *lang)
    {
        return glue_values($self, field, lang);
    }
    void set_values(palcare_field field, const char *lang, const void *bytes, size_t size)
    {
        glue_set_values($self, field, lang, bytes, size);
    }
    /* Sets all texts at once; each follows its language. */
    void set_texts(palcare_field field, const void *bytes, size_t size)
    {
        glue_set_texts($self, field, bytes, size);
    }
    void move(palcare_field field, int index, int to) { glue_move($self, field, index, to); }
    void remove(palcare_field field, int index) { glue_remove($self, field, index); }
    void clear(palcare_field field) { glue_remove_all($self, field); }
}

/* ---- One record at a time ------------------------------------------------------------------- */

%newobject PcReader::take;

%extend PcReader {
    PcReader(const char *path, const PcOptions *options, PcReport *report)
    {
        return glue_reader_open(path, options, report);
    }
    ~PcReader() { glue_reader_free($self); }

    /* The next record; NULL after the last. */
    PcRecord *take() { return glue_reader_take($self); }
}

%extend PcWriter {
    PcWriter(const char *path, const PcDoc *head, const PcOptions *options, PcReport *report)
    {
        return glue_writer_open(path, head, options, report);
    }
    ~PcWriter() { glue_writer_free($self); }

    void put(const PcRecord *record) { glue_writer_put($self, record); }
    void finish() { glue_writer_finish($self); }
}

/* ---- Introspection and value forms ---------------------------------------------------------- */

%newobject json_schema;
%newobject propose;

%inline %{
static const char *library_version(void) { return palcare_library_version(); }
static int live_documents_left(void) { return glue_live_documents(); }
static const char *severity_name(int severity)
{
    return palcare_severity_name((palcare_severity)severity);
}
static palcare_type type_at(int index) { return palcare_type_at((size_t)index); }
static palcare_type type_named(const char *name) { return palcare_type_named(name); }
static const char *type_name(palcare_type type) { return palcare_type_name(type); }
static const char *type_help(palcare_type type) { return palcare_type_help(type); }
static int type_flags(palcare_type type) { return (int)palcare_type_flags(type); }
static palcare_field field_at(palcare_type type, int index)
{
    return palcare_field_at(type, (size_t)index);
}
static palcare_field field_named(palcare_type type, const char *name)
{
    return palcare_field_named(type, name);
}
static const char *field_name(palcare_field field) { return palcare_field_name(field); }
static const char *field_help(palcare_field field) { return palcare_field_help(field); }
static const char *field_kind(palcare_field field)
{
    return palcare_kind_name(palcare_field_kind(field));
}
static int field_least(palcare_field field) { return (int)glue_field_bound(field, false); }
static glue_flag field_is_many(palcare_field field) { return glue_field_bound(field, true) > 1; }
static palcare_type field_target(palcare_field field, int index)
{
    return palcare_field_target(field, (size_t)index);
}
static const char *field_code(palcare_field field, int index)
{
    return palcare_field_code(field, (size_t)index, NULL);
}
static const char *field_code_help(palcare_field field, int index)
{
    return glue_code_help(field, index);
}
static const char *problem_help(int code) { return glue_problem_help(code); }
static const char *problem_source(int code) { return glue_problem_source(code); }
static const char *option_name(int index)
{
    return palcare_options_name((size_t)index, NULL, NULL);
}
static const char *option_help(int index) { return glue_option_help(index); }
static long long option_initial(int index) { return glue_option_initial(index); }
/* Fails, with the reader's message, for a value that the field refuses. */
static void explain(palcare_field field, const char *lang, const char *value)
{
    glue_explain(field, lang, value);
}
static char *json_schema(const char *type) { return glue_json_schema(type); }
/* Proposes a value in place of one that the field refuses; NULL if there is no proposal. */
static char *propose(palcare_field field, const char *value)
{
    return glue_propose(field, value);
}
static int compare_dates(const char *a, const char *b)
{
    return (int)palcare_compare(PALCARE_KIND_DATE, a, b);
}
static int compare_ages(const char *a, const char *b)
{
    return (int)palcare_compare(PALCARE_KIND_AGE, a, b);
}
static bool age_is_at_most(const char *a, const char *b) { return glue_age_is_at_most(a, b); }
static int date_day(const char *date, glue_flag last) { return glue_date_day(date, last); }
%}
