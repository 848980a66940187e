/*
 * Between the library and what SWIG prints for a language: the names of the classes, the error to be
 * raised, and the calls that keep a report for it. The code is in glue.c and glue_assign.c; this
 * header is C and C++.
 *
 * Every call that can fail leaves its failure behind, one per thread; the language's %exception looks
 * there after each call and raises it. Every call that returns a record or a document returns a hold
 * on it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef PALCARE_GLUE_H
#define PALCARE_GLUE_H

#include <palcare/palcare.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef palcare_doc PcDoc;
typedef palcare_record PcRecord;
typedef palcare_docs PcDocs;
typedef palcare_options PcOptions;
typedef bool glue_flag;

/* A report that an error, a reader and the caller may hold together. */
typedef struct PcReport PcReport;
/* A reader or writer with the report that it tells its problems to. */
typedef struct PcReader PcReader;
typedef struct PcWriter PcWriter;

/* What a path names: a record, a field of it (0: the record) and an index (-1: none). */
typedef struct PcSpot {
    PcRecord *record;
    palcare_field field;
    int index;
} PcSpot;

/* Bytes that the language copies, and frees with palcare_free(). */
typedef struct glue_bytes {
    char *bytes;
    size_t size;
} glue_bytes;

/* ---- The error to be raised ---- */

typedef enum glue_sort {
    GLUE_STATUS, /* the status says what it is */
    GLUE_INDEX,  /* an index past the end: every language has its own error for it */
    GLUE_CLOSED  /* a NULL where an object is needed: it was closed */
} glue_sort;

typedef struct glue_error {
    palcare_status status;
    glue_sort sort;
    PcReport *report; /* may be NULL */
    bool is_own;      /* the report is the call's own: a change was refused, no file was read */
    char text[256];   /* what a report does not say */
} glue_error;

/* Whether the call that just ended failed. */
bool glue_failed(void);
/* Takes the failure; the caller releases its report. */
glue_error glue_take_error(void);
/* Forgets the failure. */
void glue_clear(void);
/* Leaves a failure to be raised. */
void glue_fail(palcare_status status, glue_sort sort, PcReport *report, const char *text);
/* Copies what the error says into `text`, takes the error, and tells its sort. */
glue_sort glue_take_text(char *text, size_t size);
/* What an error says that no binding raises in a richer way. */
const char *glue_text(void);
/* Ends a call that told its problems to the caller's report; true if it succeeded. */
bool glue_done(palcare_status status, PcReport *report);
/* Ends a call that had a report of its own, and gives that up. */
bool glue_end(palcare_status status, PcReport *report);

/* ---- Reports ---- */

PcReport *glue_report_new(void);
PcReport *glue_report_retain(PcReport *report);
void glue_report_release(PcReport *report);
/* The library's report; NULL for NULL. */
palcare_report *glue_inner(const PcReport *report);
int glue_report_line(const PcReport *report, int index);
int glue_report_column(const PcReport *report, int index);

/* ---- Documents ---- */

PcDoc *glue_doc_new(const char *lang);
PcDoc *glue_doc_copy(const PcDoc *doc);
PcDoc *glue_doc_read_file(const char *path, const PcOptions *options, PcReport *report);
PcDoc *glue_doc_read_memory(const void *bytes, size_t size, const char *name,
                            const PcOptions *options, PcReport *report);
PcDoc *glue_doc_read_source(palcare_read_fn fn, void *user, const char *name,
                            const PcOptions *options, PcReport *report);
glue_bytes glue_doc_bytes(const PcDoc *doc, const PcOptions *options, PcReport *report);
PcSpot *glue_doc_at_path(const PcDoc *doc, const char *path);
PcRecord *glue_doc_add(PcDoc *doc, palcare_type type, const char *id);
PcRecord *glue_doc_add_copy(PcDoc *doc, const PcRecord *source, const char *id);
/* Puts a copy of a top record where another is, which may have the same id, and removes that. */
PcRecord *glue_doc_replace(PcDoc *doc, PcRecord *old, const PcRecord *source);
bool glue_doc_differs(const PcDoc *doc, const PcDoc *other, const PcOptions *options,
                      PcReport *report);
bool glue_doc_check(const PcDoc *doc, const PcDocs *docs, const char *today,
                    const PcOptions *options, PcReport *report);
const char *glue_docs_uri(const PcDocs *docs, int index);

/* ---- Records ---- */

PcRecord *glue_record_alone(palcare_type type, const char *lang);
char *glue_record_reference(const PcRecord *from, const PcRecord *to);
int glue_record_line(const PcRecord *record);
int glue_record_column(const PcRecord *record);
void glue_record_rename(PcRecord *record, const char *id);
void glue_record_move_before(PcRecord *record, const PcRecord *before);
void glue_record_leave(PcRecord *record);
void glue_record_set_foreign(PcRecord *record, const char *xml);
void glue_record_add_foreign(PcRecord *record, palcare_field field, int index, const char *xml);
void glue_set_value(PcRecord *record, palcare_field field, const char *value);
void glue_set_text(PcRecord *record, palcare_field field, const char *lang, const char *text);
void glue_insert(PcRecord *record, palcare_field field, int index, const char *lang,
                 const char *value);
void glue_replace(PcRecord *record, palcare_field field, int index, const char *lang,
                  const char *value);
PcRecord *glue_insert_part(PcRecord *record, palcare_field field, int index);
PcRecord *glue_insert_copy(PcRecord *record, palcare_field field, int index,
                           const PcRecord *source);
/* Puts a copy of a part where another is; a field for one part may be empty. */
PcRecord *glue_replace_part(PcRecord *record, palcare_field field, int index,
                            const PcRecord *source);
/* Makes the field hold exactly these values (of texts: in this language). Each of the `size` bytes'
 * strings ends with NUL. */
void glue_set_values(PcRecord *record, palcare_field field, const char *lang, const char *values,
                     size_t size);
/* Makes the field hold exactly these texts: language, text, language, text ... */
void glue_set_texts(PcRecord *record, palcare_field field, const char *texts, size_t size);
void glue_move(PcRecord *record, palcare_field field, int index, int to);
void glue_remove(PcRecord *record, palcare_field field, int index);
void glue_remove_all(PcRecord *record, palcare_field field);

/* ---- Readers and writers ---- */

PcReader *glue_reader_open(const char *path, const PcOptions *options, PcReport *report);
/* The same from a source of the language's own, which must outlive the reader. */
PcReader *glue_reader_open_source(palcare_read_fn fn, void *user, const char *name,
                                  const PcOptions *options, PcReport *report);
void glue_reader_free(PcReader *reader);
/* The next record, holding its document; NULL after the last. */
PcRecord *glue_reader_take(PcReader *reader);
PcWriter *glue_writer_open(const char *path, const PcDoc *head, const PcOptions *options,
                           PcReport *report);
/* The same into a sink of the language's own, which must outlive the writer. */
PcWriter *glue_writer_open_sink(palcare_write_fn fn, void *user, const PcDoc *head,
                                const PcOptions *options, PcReport *report);
void glue_writer_put(PcWriter *writer, const PcRecord *record);
void glue_writer_finish(PcWriter *writer);
void glue_writer_free(PcWriter *writer);

/* ---- Options, introspection and value forms ---- */

void glue_option_choose(PcOptions *options, const char *name, long long value);
void glue_option_choose_text(PcOptions *options, const char *name, const char *value);
const char *glue_option_help(int index);
long long glue_option_initial(int index);
unsigned glue_field_bound(palcare_field field, bool upper);
const char *glue_code_help(palcare_field field, int index);
const char *glue_problem_source(int code);
/* Fails, in the reader's words, for a value that the field refuses. */
void glue_explain(palcare_field field, const char *lang, const char *value);
char *glue_propose(palcare_field field, const char *value);
/* A date's first or last possible day as days from 1970-01-01; 2147483647 if there is none. */
int glue_date_day(const char *date, bool last);
/* Number of live documents; -1 if the build does not count them. */
int glue_live_documents(void);

/* Sizes and indexes are int in every language: -1 is none, or the end. */
size_t glue_index(int index);
int glue_index_found(size_t index);

#ifdef __cplusplus
}
#endif

#endif
