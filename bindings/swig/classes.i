/*
 * The classes, the same for every language. A class is declared empty and named before it is
 * extended; its C name differs from the library's, since SWIG makes functions of it.
 *
 * Whatever hands out a record or a document is listed under %newobject, class by class.
 */
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

/* ---- Options: limits and switches, by name -------------------------------------------------- */

%extend PcOptions {
    PcOptions() { return palcare_options_new(); }
    ~PcOptions() { palcare_options_free($self); }

    void choose(const char *name, long long value)
    {
        glue_done(palcare_options_set($self, name, value, NULL), NULL,
                  "there is no such option, or the value is out of its range");
    }
}

/* ---- Reports -------------------------------------------------------------------------------- */

%extend PcReport {
    PcReport() { return glue_report_new(); }
    ~PcReport() { glue_report_release($self); }

    void limit(int most) { palcare_report_limit($self->report, (size_t)most); }
    int size() { return (int)palcare_report_count($self->report); }
    int total(int severity)
    {
        return (int)palcare_report_total($self->report, (palcare_severity)severity);
    }
    int severity(int index)
    {
        return (int)palcare_report_severity($self->report, (size_t)index);
    }
    int code(int index) { return palcare_report_code($self->report, (size_t)index); }
    const char *file_name(int index)
    {
        return palcare_report_place($self->report, (size_t)index, NULL, NULL);
    }
    int line(int index)
    {
        unsigned line = 0, column = 0;
        palcare_report_place($self->report, (size_t)index, &line, &column);
        return (int)line;
    }
    int column(int index)
    {
        unsigned line = 0, column = 0;
        palcare_report_place($self->report, (size_t)index, &line, &column);
        return (int)column;
    }
    const char *path(int index) { return palcare_report_path($self->report, (size_t)index); }
    const char *message(int index)
    {
        return palcare_report_message($self->report, (size_t)index);
    }
    const char *hint(int index) { return palcare_report_hint($self->report, (size_t)index); }
    const char *text(int index) { return palcare_report_text($self->report, (size_t)index); }
}

/* ---- Documents ------------------------------------------------------------------------------ */

%newobject PcDoc::read_file;
%newobject PcDoc::read_bytes;
%newobject PcDoc::copy;
%newobject PcDoc::find;
%newobject PcDoc::each;
%newobject PcDoc::add;
%newobject PcDoc::add_copy;

%extend PcDoc {
    PcDoc(const char *lang) { return glue_doc_new(lang); }
    ~PcDoc() { palcare_doc_release($self); }

    static PcDoc *read_file(const char *path, const PcOptions *options, PcReport *report)
    {
        return glue_doc_read_file(path, options, report);
    }
    static PcDoc *read_bytes(const void *bytes, size_t size, const PcOptions *options,
                             PcReport *report)
    {
        return glue_doc_read_memory(bytes, size, options, report);
    }
    PcDoc *copy() { return glue_doc_copy($self); }
    void write_file(const char *path, const PcOptions *options, PcReport *report)
    {
        glue_done(palcare_write_file($self, path, options, glue_inner(report)), report, NULL);
    }
    glue_bytes to_bytes(const PcOptions *options) { return glue_doc_bytes($self, options); }

    const char *name() { return palcare_doc_name($self); }
    const char *lang() { return palcare_doc_lang($self); }
    int count(palcare_type type) { return (int)palcare_doc_count($self, type); }
    PcRecord *each(palcare_type type, const PcRecord *previous)
    {
        return glue_doc_each($self, type, previous);
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
    void move(PcRecord *record, const PcRecord *before)
    {
        glue_moved(palcare_record_move_before(record, before, NULL));
    }
    void remove(PcRecord *record)
    {
        glue_moved(palcare_record_remove(record, NULL));
    }
    void merge(const PcDoc *other, PcReport *report)
    {
        glue_done(palcare_doc_merge($self, other, NULL, glue_inner(report)), report, NULL);
    }
    glue_flag differs(const PcDoc *other, PcReport *report)
    {
        palcare_status status = palcare_doc_diff($self, other, glue_inner(report));
        if (status != PALCARE_INVALID)
            glue_done(status, report, NULL);
        return status != PALCARE_OK;
    }
    glue_flag check(const PcDocs *docs, const char *today, PcReport *report)
    {
        palcare_status status = palcare_check($self, docs, today, NULL, glue_inner(report));
        if (status != PALCARE_INVALID)
            glue_done(status, report, "'today' is no day");
        return status == PALCARE_OK;
    }
}

/* ---- Documents that may point at each other ------------------------------------------------- */

%extend PcDocs {
    PcDocs() { return palcare_docs_new(); }
    ~PcDocs() { palcare_docs_release($self); }

    void add(const char *uri, PcDoc *doc)
    {
        glue_done(palcare_docs_add($self, uri, doc), NULL, NULL);
    }
}

/* ---- Records -------------------------------------------------------------------------------- */

%newobject PcRecord::doc;
%newobject PcRecord::owner;
%newobject PcRecord::part;
%newobject PcRecord::target;
%newobject PcRecord::insert_part;

%extend PcRecord {
    ~PcRecord() { palcare_record_release($self); }

    PcDoc *doc() { return palcare_doc_retain(palcare_record_doc($self)); }
    PcRecord *owner() { return palcare_record_retain(palcare_record_owner($self)); }
    palcare_type type_number() { return palcare_record_type($self); }
    const char *own_id() { return palcare_record_id($self); }
    int line()
    {
        unsigned line = 0, column = 0;
        return palcare_record_place($self, &line, &column) ? (int)line : 0;
    }
    int column()
    {
        unsigned line = 0, column = 0;
        return palcare_record_place($self, &line, &column) ? (int)column : 0;
    }
    glue_flag equal(const PcRecord *other) { return palcare_record_equal($self, other); }
    const char *reference_to(const PcRecord *other) { return glue_reference($self, other); }
    const char *foreign(int index) { return palcare_record_foreign($self, (size_t)index); }
    void set_foreign(const char *xml)
    {
        glue_done(palcare_record_set_foreign($self, xml, NULL), NULL,
                  "this is not well-formed XML of another namespace, or the record was removed");
    }

    int size(palcare_field field) { return (int)palcare_count($self, field); }
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
        size_t index = palcare_text_best($self, field, langs);
        return index == PALCARE_LAST ? -1 : (int)index;
    }
    const char *text_lang(palcare_field field, int index)
    {
        return palcare_text_lang($self, field, (size_t)index);
    }
    PcRecord *part(palcare_field field, int index)
    {
        return palcare_record_retain(palcare_part($self, field, (size_t)index));
    }
    PcRecord *target(palcare_field field, int index, const PcDocs *docs)
    {
        return palcare_record_retain(palcare_target($self, field, (size_t)index, docs));
    }

    void set_value(palcare_field field, const char *value)
    {
        glue_changed(palcare_set($self, field, value, NULL), $self, field, PALCARE_LAST, value);
    }
    void set_text(palcare_field field, const char *lang, const char *text)
    {
        glue_changed(palcare_set_text($self, field, lang, text, NULL), $self, field, PALCARE_LAST, text);
    }
    void insert(palcare_field field, int index, const char *lang, const char *value)
    {
        size_t at = glue_index(index);
        glue_changed(palcare_insert($self, field, at, lang, value, NULL), $self, field, at, value);
    }
    PcRecord *insert_part(palcare_field field, int index)
    {
        PcRecord *part = NULL;
        size_t at = glue_index(index);
        glue_changed(palcare_insert_part($self, field, at, NULL, &part), $self, field, at, NULL);
        return palcare_record_retain(part);
    }
    void insert_copy(palcare_field field, int index, const PcRecord *source)
    {
        size_t at = glue_index(index);
        glue_changed(palcare_insert_copy($self, field, at, source, NULL, NULL), $self, field, at, NULL);
    }
    void move(palcare_field field, int index, int to)
    {
        glue_changed(palcare_move($self, field, (size_t)index, (size_t)to, NULL), $self, field,
                     (size_t)index + 1, NULL);
    }
    void remove(palcare_field field, int index)
    {
        glue_changed(palcare_remove($self, field, (size_t)index, NULL), $self, field, (size_t)index + 1,
                     NULL);
    }
    void clear(palcare_field field)
    {
        glue_changed(palcare_clear($self, field, NULL), $self, field, PALCARE_LAST, NULL);
    }
}

/* ---- One record at a time ------------------------------------------------------------------- */

%newobject PcReader::take;

%extend PcReader {
    PcReader(const char *path, const PcOptions *options, PcReport *report)
    {
        return glue_reader_open(path, options, report);
    }
    ~PcReader() { glue_reader_free($self); }

    /** The next record; none behind the last. */
    PcRecord *take() { return glue_reader_take($self); }
}

%extend PcWriter {
    PcWriter(const char *path, const PcDoc *head, const PcOptions *options, PcReport *report)
    {
        return glue_writer_open(path, head, options, report);
    }
    ~PcWriter() { glue_writer_free($self); }

    void put(const PcRecord *record)
    {
        glue_done(palcare_writer_put($self->writer, record), $self->report,
                  "only a top record can be put, and an 'about' is the head's");
    }
    void finish() { glue_done(palcare_writer_finish($self->writer), $self->report, NULL); }
}

/* ---- The vocabulary about itself ------------------------------------------------------------ */

%inline %{
static const char *library_version(void) { return palcare_library_version(); }
static int live_documents_left(void) { return glue_live_documents(); }
static int moves(void) { return atomic_load(&glue_moves); }
static palcare_type type_at(int index) { return palcare_type_at((size_t)index); }
static palcare_type type_named(const char *name) { return palcare_type_named(name); }
static const char *type_name(palcare_type type) { return palcare_type_name(type); }
static const char *type_doc(palcare_type type) { return palcare_type_help(type); }
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
static const char *field_doc(palcare_field field) { return palcare_field_help(field); }
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
static const char *field_code_doc(palcare_field field, int index)
{
    return glue_code_doc(field, index);
}
static const char *problem_doc(int code) { return palcare_problem_help(code, NULL); }
static const char *problem_source(int code) { return glue_problem_source(code); }
static const char *option_name(int index)
{
    return palcare_options_name((size_t)index, NULL, NULL);
}
static const char *option_doc(int index) { return glue_option_doc(index); }
static long long option_initial(int index) { return glue_option_initial(index); }
/* Fails, with the reader's words, for a value that the field refuses. */
static void explain(palcare_field field, const char *value)
{
    palcare_status status = palcare_explain(field, NULL, value, NULL);
    glue_changed(status, NULL, field, PALCARE_LAST, value);
}
static int compare_dates(const char *a, const char *b)
{
    return (int)palcare_compare(PALCARE_KIND_DATE, a, b);
}
static int compare_ages(const char *a, const char *b)
{
    return (int)palcare_compare(PALCARE_KIND_AGE, a, b);
}
static int date_day(const char *date, glue_flag last) { return glue_date_day(date, last); }
%}
