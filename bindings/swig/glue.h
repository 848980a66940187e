/*
 * What stands between the library and what SWIG prints for a language: the names of the classes,
 * the error that waits to be raised, and the accessors that hand it over.
 *
 * Every accessor that can fail leaves its failure in glue_pending, one per thread; the language's
 * %exception looks there behind each call and raises it. Every accessor that hands out a record or
 * a document hands out a hold on it.
 */
#ifndef PALCARE_GLUE_H
#define PALCARE_GLUE_H

#include <palcare/palcare.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef PALCARE_LIVE
#include "model/live.h"
#endif

typedef palcare_doc PcDoc;
typedef palcare_record PcRecord;
typedef palcare_docs PcDocs;
typedef palcare_options PcOptions;
typedef bool glue_flag;

/* A report that an error, a reader and the caller may hold together. */
typedef struct PcReport {
    palcare_report *report;
    atomic_int holders;
} PcReport;

/* A reader or writer keeps the report it tells its problems to. What a reader reads from may be
 * written in the language, and come back to the reader while it reads. */
typedef struct PcReader {
    palcare_reader *reader;
    PcReport *report;
    bool is_reading, is_closed;
} PcReader;
typedef struct PcWriter {
    palcare_writer *writer;
    PcReport *report;
} PcWriter;

/* Bytes that the language copies, and frees with palcare_free(). */
typedef struct glue_bytes {
    char *bytes;
    size_t size;
} glue_bytes;

/* ---- The error that waits to be raised ----------------------------------------------------- */

typedef enum glue_sort {
    GLUE_STATUS, /* the status says what it is */
    GLUE_INDEX,  /* an index past the end: every language has its own error for it */
    GLUE_CLOSED, /* a NULL where an object is needed: it was closed */
} glue_sort;

typedef struct glue_error {
    palcare_status status;
    glue_sort sort;
    PcReport *report; /* may be NULL */
    char text[256];   /* what there is to say without a report */
} glue_error;

static _Thread_local glue_error glue_pending;

static PcReport *glue_report_new(void)
{
    PcReport *report = calloc(1, sizeof *report);
    if (!report)
        return NULL;
    report->report = palcare_report_new();
    report->holders = 1;
    if (!report->report) {
        free(report);
        return NULL;
    }
    return report;
}

static PcReport *glue_report_retain(PcReport *report)
{
    if (report)
        atomic_fetch_add(&report->holders, 1);
    return report;
}

static void glue_report_release(PcReport *report)
{
    if (!report || atomic_fetch_sub(&report->holders, 1) != 1)
        return;
    palcare_report_free(report->report);
    free(report);
}

static palcare_report *glue_inner(PcReport *report)
{
    return report ? report->report : NULL;
}

static void glue_clear(void)
{
    glue_report_release(glue_pending.report);
    memset(&glue_pending, 0, sizeof glue_pending);
}

/* Whether the call that just ended failed. */
static bool glue_failed(void)
{
    return glue_pending.status != PALCARE_OK;
}

/* Leaves a failure to be raised; the text is what a report does not say. */
static void glue_fail(palcare_status status, glue_sort sort, PcReport *report, const char *text)
{
    glue_clear();
    glue_pending.status = status;
    glue_pending.sort = sort;
    glue_pending.report = glue_report_retain(report);
    snprintf(glue_pending.text, sizeof glue_pending.text, "%s", text ? text : "");
}

/* What an error says that no binding raises in a richer way. */
static const char *glue_text(void)
{
    PcReport *report = glue_pending.report;
    if (report && palcare_report_count(report->report) > 0)
        return palcare_report_text(report->report, palcare_report_count(report->report) - 1);
    if (glue_pending.text[0])
        return glue_pending.text;
    return palcare_status_name(glue_pending.status);
}

/* The end of a call that tells its problems to a report. */
static bool glue_done(palcare_status status, PcReport *report, const char *text)
{
    if (status == PALCARE_OK)
        return true;
    glue_fail(status, GLUE_STATUS, report, text);
    return false;
}

/* ---- Why a record did not take something --------------------------------------------------- */

/* Why a value was refused: the reader's own words, or that the name is taken. */
static void glue_refused(palcare_field field, const char *value)
{
    char text[200];
    PcReport *report = glue_report_new();
    if (!report || palcare_explain(field, NULL, value, report->report) == PALCARE_NOMEM) {
        glue_fail(PALCARE_NOMEM, GLUE_STATUS, NULL, NULL);
    } else if (palcare_report_count(report->report) > 0) {
        glue_fail(PALCARE_INVALID, GLUE_STATUS, report, NULL);
    } else {
        snprintf(text, sizeof text, "the id '%.100s' is taken", value ? value : "");
        glue_fail(PALCARE_INVALID, GLUE_STATUS, NULL, text);
    }
    glue_report_release(report);
}

static void glue_misused(const PcRecord *record, palcare_field field, size_t index)
{
    palcare_type type = palcare_record_type(record);
    unsigned most = 0;
    char text[200];
    palcare_field_bounds(field, NULL, &most);
    const char *name = palcare_field_name(field);
    if (!record || !name || field >> 8 != type) {
        const char *of = palcare_type_name(type);
        snprintf(text, sizeof text, "%s has no field %d", of ? of : "nothing", (int)field);
    } else if (index != PALCARE_LAST && index > palcare_count(record, field)) {
        snprintf(text, sizeof text, "'%s' has only %zu values", name, palcare_count(record, field));
        glue_fail(PALCARE_MISUSE, GLUE_INDEX, NULL, text);
        return;
    } else {
        snprintf(text, sizeof text,
                 "'%s' cannot be changed so: its record was removed, or it can hold no more", name);
    }
    glue_fail(PALCARE_MISUSE, GLUE_STATUS, NULL, text);
}

/* The end of a call that changes a field. */
static void glue_changed(palcare_status status, const PcRecord *record, palcare_field field,
                         size_t index, const char *value)
{
    if (status == PALCARE_OK)
        return;
    if (status == PALCARE_INVALID)
        glue_refused(field, value);
    else if (status == PALCARE_MISUSE)
        glue_misused(record, field, index);
    else
        glue_fail(status, GLUE_STATUS, NULL, NULL);
}

/* ---- Documents ----------------------------------------------------------------------------- */

static palcare_field glue_id_field(palcare_type type)
{
    return palcare_field_named(type, "id");
}

static PcDoc *glue_doc_new(const char *lang)
{
    PcDoc *doc = NULL;
    palcare_status status = palcare_doc_new(lang, NULL, &doc);
    if (status == PALCARE_INVALID)
        glue_refused(palcare_field_named(palcare_type_named("response"), "language"), lang);
    else
        glue_done(status, NULL, NULL);
    return doc;
}

static PcDoc *glue_doc_read_file(const char *path, const PcOptions *options, PcReport *report)
{
    PcDoc *doc = NULL;
    glue_done(palcare_read_file(path, options, glue_inner(report), &doc), report, NULL);
    return doc;
}

static PcDoc *glue_doc_read_memory(const void *bytes, size_t size, const PcOptions *options,
                                   PcReport *report)
{
    PcDoc *doc = NULL;
    glue_done(palcare_read_memory(bytes, size, NULL, options, glue_inner(report), &doc), report, NULL);
    return doc;
}

static PcDoc *glue_doc_copy(const PcDoc *doc)
{
    PcDoc *copy = NULL;
    glue_done(palcare_doc_copy(doc, &copy), NULL, NULL);
    return copy;
}

static glue_bytes glue_doc_bytes(const PcDoc *doc, const PcOptions *options)
{
    glue_bytes out = {NULL, 0};
    glue_done(palcare_write_memory(doc, options, NULL, &out.bytes, &out.size), NULL, NULL);
    return out;
}

static PcRecord *glue_doc_add(PcDoc *doc, palcare_type type, const char *id)
{
    PcRecord *record = NULL;
    palcare_status status = palcare_doc_add(doc, type, id, NULL, &record);
    palcare_field field = glue_id_field(type);
    if (status == PALCARE_INVALID && !field)
        glue_fail(status, GLUE_STATUS, NULL, "the document has its 'about' already");
    else if (status == PALCARE_INVALID && id)
        glue_refused(field, id);
    else
        glue_done(status, NULL,
                  id ? "parts are added to records, not to documents" : "a record needs an id");
    return palcare_record_retain(record);
}

static PcRecord *glue_doc_add_copy(PcDoc *doc, const PcRecord *source, const char *id)
{
    PcRecord *record = NULL;
    palcare_status status = palcare_doc_add_copy(doc, source, id, NULL, &record);
    palcare_field field = glue_id_field(palcare_record_type(source));
    if (status == PALCARE_INVALID && field)
        glue_refused(field, id ? id : palcare_record_id(source));
    else
        glue_done(status, NULL,
                  field ? "a part is copied into a record, not into a document"
                        : "the document has its 'about' already");
    return palcare_record_retain(record);
}

static const char *const glue_not_there = "the record is not one of this document's";

/* How often records were moved or taken out, in all documents together: while it stays the same,
 * every record that was found by its place is still there. Adding does not count, since what is
 * added stands behind. */
static atomic_int glue_moves;

static void glue_moved(palcare_status status)
{
    atomic_fetch_add(&glue_moves, 1);
    glue_done(status, NULL, glue_not_there);
}

static PcRecord *glue_doc_each(const PcDoc *doc, palcare_type type, const PcRecord *previous)
{
    return palcare_record_retain(palcare_doc_next(doc, type, previous));
}

/* ---- References ---------------------------------------------------------------------------- */

static const PcRecord *glue_top(const PcRecord *record)
{
    const PcRecord *owner = palcare_record_owner(record);
    return owner ? glue_top(owner) : record;
}

/* Two names with a mark between; valid until the next call in this thread. */
static const char *glue_joined(const char *first, char mark, const char *second)
{
    static _Thread_local char text[1024];
    int size = snprintf(text, sizeof text, "%s%c%s", first, mark, second);
    if (size > 0 && (size_t)size < sizeof text)
        return text;
    glue_fail(PALCARE_LIMIT, GLUE_STATUS, NULL, "a reference takes at most 1023 bytes");
    return NULL;
}

/* How a record refers to a part: of its own record or of the checklist that its response answers by
 * the part's id; of another record of its document by both ids. */
static const char *glue_part_reference(const PcRecord *from, const PcRecord *part)
{
    const PcRecord *top = glue_top(part), *own = glue_top(from);
    const char *id = palcare_record_id(part);
    if (top == own)
        return id;
    if (palcare_record_doc(from) != palcare_record_doc(part)) {
        if (palcare_record_type(own) == palcare_type_named("response"))
            return id;
        glue_fail(PALCARE_INVALID, GLUE_STATUS, NULL,
                  "a part in another document cannot be referred to: only records are found there");
        return NULL;
    }
    return glue_joined(palcare_record_id(top), '/', id);
}

/* How a record refers to another; valid until the next call in this thread. */
static const char *glue_reference(const PcRecord *from, const PcRecord *target)
{
    const PcDoc *there = palcare_record_doc(target);
    const char *id = palcare_record_id(target), *name = palcare_doc_name(there);
    if (!id) {
        glue_fail(PALCARE_INVALID, GLUE_STATUS, NULL, "it has no id to refer to it by");
        return NULL;
    }
    if (glue_top(target) != target)
        return glue_part_reference(from, target);
    if (palcare_record_doc(from) == there)
        return id;
    if (!name) {
        glue_fail(PALCARE_INVALID, GLUE_STATUS, NULL,
                  "it is in another document, and that has no name to refer to");
        return NULL;
    }
    const char *slash = strrchr(name, '/');
    return glue_joined(slash ? slash + 1 : name, '#', id);
}

/* ---- Readers and writers ------------------------------------------------------------------- */

static void glue_reader_free(PcReader *reader)
{
    if (!reader)
        return;
    reader->is_closed = true;
    if (reader->is_reading) /* its source closes it; glue_reader_take() ends it */
        return;
    palcare_reader_free(reader->reader);
    glue_report_release(reader->report);
    free(reader);
}

static PcReader *glue_reader_new(PcReport *report)
{
    PcReader *reader = calloc(1, sizeof *reader);
    if (reader)
        reader->report = glue_report_retain(report);
    else
        glue_fail(PALCARE_NOMEM, GLUE_STATUS, NULL, NULL);
    return reader;
}

/* The end of opening one. */
static PcReader *glue_reader_opened(PcReader *reader, palcare_status status)
{
    if (glue_done(status, reader->report, NULL))
        return reader;
    glue_reader_free(reader);
    return NULL;
}

static PcReader *glue_reader_open(const char *path, const PcOptions *options, PcReport *report)
{
    PcReader *reader = glue_reader_new(report);
    if (!reader)
        return NULL;
    return glue_reader_opened(reader, palcare_reader_open(path, options, glue_inner(report),
                                                          &reader->reader));
}

/* The same from a source of the language's own, which must outlive the reader. */
static PcReader *glue_reader_open_source(palcare_read_fn fn, void *user, const PcOptions *options,
                                         PcReport *report)
{
    PcReader *reader = glue_reader_new(report);
    if (!reader)
        return NULL;
    return glue_reader_opened(reader,
                              palcare_reader_open_callback(fn, user, NULL, options, glue_inner(report), &reader->reader));
}

static PcRecord *glue_reader_take(PcReader *reader)
{
    PcRecord *record = NULL;
    if (reader->is_reading) {
        glue_fail(PALCARE_MISUSE, GLUE_STATUS, NULL, "the reader is reading already");
        return NULL;
    }
    reader->is_reading = true;
    palcare_status status = palcare_reader_take(reader->reader, &record);
    reader->is_reading = false;
    if (status != PALCARE_DONE)
        glue_done(status, reader->report, NULL);
    if (reader->is_closed)
        glue_reader_free(reader);
    return record;
}

static PcWriter *glue_writer_open(const char *path, const PcDoc *head, const PcOptions *options,
                                  PcReport *report)
{
    palcare_writer *inner = NULL;
    palcare_status status = palcare_writer_open(path, head, options, glue_inner(report), &inner);
    if (!glue_done(status, report, NULL))
        return NULL;
    PcWriter *writer = calloc(1, sizeof *writer);
    if (!writer) {
        palcare_writer_free(inner);
        glue_fail(PALCARE_NOMEM, GLUE_STATUS, NULL, NULL);
        return NULL;
    }
    writer->writer = inner;
    writer->report = glue_report_retain(report);
    return writer;
}

static void glue_writer_free(PcWriter *writer)
{
    if (!writer)
        return;
    palcare_writer_free(writer->writer);
    glue_report_release(writer->report);
    free(writer);
}

/* ---- The vocabulary and value forms -------------------------------------------------------- */

static unsigned glue_field_bound(palcare_field field, bool upper)
{
    unsigned least = 0, most = 0;
    palcare_field_bounds(field, &least, &most);
    return upper ? most : least;
}

static const char *glue_code_doc(palcare_field field, int index)
{
    const char *doc = NULL;
    return palcare_field_code(field, (size_t)index, &doc) ? doc : NULL;
}

static const char *glue_option_doc(int index)
{
    const char *doc = NULL;
    return palcare_options_name((size_t)index, &doc, NULL) ? doc : NULL;
}

static long long glue_option_initial(int index)
{
    int64_t initial = 0;
    palcare_options_name((size_t)index, NULL, &initial);
    return initial;
}

static const char *glue_problem_source(int code)
{
    const char *source = NULL;
    palcare_problem_help(code, &source);
    return source;
}

/* A date's first or last possible day as days from 1970-01-01; 2147483647 where there is none. */
static int glue_date_day(const char *date, bool last)
{
    int64_t days[2];
    if (!palcare_date_span(date, &days[0], &days[1]))
        return 2147483647;
    return (int)days[last];
}

/* How many documents there are; -1 where the build does not count them. */
static int glue_live_documents(void)
{
#ifdef PALCARE_LIVE
    return (int)atomic_load(&pc_live_documents);
#else
    return -1;
#endif
}

/* Sizes and indexes are int in every language; -1 is none, or the end. */
static size_t glue_index(int index)
{
    return index < 0 ? PALCARE_LAST : (size_t)index;
}

#endif
