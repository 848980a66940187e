/*
 * Connects the library to the code that SWIG prints: the names of the classes, the pending error,
 * and calls that keep a report for it. The code is in glue*.c; this header is C
 * and C++.
 *
 * A call that fails stores its failure, one per thread; after each call, the language's %exception
 * raises a stored failure. A call that returns a record or a document returns a hold on it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef PALCARE_GLUE_H
#define PALCARE_GLUE_H

#include <palcare/json.h>

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

/* A report that an error, a reader and the caller can share. */
typedef struct PcReport PcReport;
/* A reader or writer with the report that receives its problems. */
typedef struct PcReader PcReader;
typedef struct PcWriter PcWriter;

/* The target of a path: a record, a field of it (0: the record itself) and an index (-1: no
 * index). */
typedef struct PcSpot {
    PcRecord *record;
    palcare_field field;
    int index;
} PcSpot;

/* Bytes that the language copies, then frees with palcare_free(). */
typedef struct glue_bytes {
    char *bytes;
    size_t size;
} glue_bytes;

/* ---- The error to be raised ---- */

typedef enum glue_sort {
    GLUE_STATUS, /* the status explains it */
    GLUE_INDEX,  /* an index past the end, for which every language has an error */
    GLUE_CLOSED  /* a NULL where an object is needed: it was closed */
} glue_sort;

typedef struct glue_error {
    palcare_status status;
    glue_sort sort;
    PcReport *report; /* may be NULL */
    bool is_own;      /* the report is the call's own: a change was refused, not a file */
    char text[256];   /* the message if there is no report */
} glue_error;

/* Tells whether the last call failed. */
bool glue_failed(void);
/* Takes the pending failure; the caller releases its report. */
glue_error glue_take_error(void);
/* Clears the pending failure. */
void glue_clear(void);
/* Stores a failure that will be raised. */
void glue_fail(palcare_status status, glue_sort sort, PcReport *report, const char *text);
/* Copies the error's message to `text`, takes the error, and returns its sort. */
glue_sort glue_take_text(char *text, size_t size);
/* The message of an error, for bindings that raise only a message. */
const char *glue_text(void);
/* Ends a call that put its problems into the caller's report; true if it succeeded. */
bool glue_done(palcare_status status, PcReport *report);
/* Ends a call that had its own report, and releases that. */
bool glue_end(palcare_status status, PcReport *report);

/* ---- Reports ---- */

PcReport *glue_report_new(void);
PcReport *glue_report_retain(PcReport *report);
void glue_report_release(PcReport *report);
/* Adds a problem of a program. A mistake in the call is raised, and not added. */
void glue_report_add(PcReport *report, int severity, int code, const PcRecord *record,
                     palcare_field field, int index, const char *message, const char *hint);
/* Constructors of the languages: if out of memory, they store that failure. */
PcReport *glue_made_report(void);
PcOptions *glue_made_options(void);
PcDocs *glue_made_docs(void);
/* The library's report; NULL for NULL. */
palcare_report *glue_inner(const PcReport *report);
/* The text of a problem; NULL past the last. */
const char *glue_report_text(const PcReport *report, int index);
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
char *glue_doc_json(const PcDoc *doc, int style);
/* The schema of records of a type, by its name, or of documents for NULL. */
char *glue_json_schema(const char *type);
PcDoc *glue_doc_from_json(const void *text, size_t size);
void glue_doc_add_foreign(PcDoc *doc, int position, const char *xml);
/* Position of the index-th piece of foreign content of a document. */
int glue_doc_foreign_position(const PcDoc *doc, int index);
glue_bytes glue_doc_bytes(const PcDoc *doc, const PcOptions *options, PcReport *report);
PcSpot *glue_doc_at_path(const PcDoc *doc, const char *path);
PcRecord *glue_doc_add(PcDoc *doc, palcare_type type, const char *id);
PcRecord *glue_doc_add_copy(PcDoc *doc, const PcRecord *source, const char *id);
/* Replaces a top record by a copy of another, which may have the same id. */
PcRecord *glue_doc_replace(PcDoc *doc, PcRecord *old, const PcRecord *source);
bool glue_doc_differs(const PcDoc *doc, const PcDoc *other, const PcOptions *options,
                      PcReport *report);
/* A `today` that is not a day is invalid data, since people write it. */
bool glue_doc_check(const PcDoc *doc, const PcDocs *docs, const char *today,
                    const PcOptions *options, PcReport *report);
/* Tells whether a record is a top record of the document, and not removed. */
bool glue_doc_holds(const PcDoc *doc, const PcRecord *record);
/* The index of a record among those of a type; -1 if it is not one of them. */
int glue_doc_index(const PcDoc *doc, palcare_type type, const PcRecord *record);
const char *glue_docs_uri(const PcDocs *docs, int index);

/* ---- Records ---- */

PcRecord *glue_record_alone(palcare_type type, const char *lang);
char *glue_record_json(const PcRecord *record, int style);
/* A record made alone. */
PcRecord *glue_record_from_json(palcare_type type, const void *text, size_t size);
void glue_record_add_foreign_at(PcRecord *record, int position, const char *xml);
/* The field and the index of the value that the index-th piece precedes; 0 and -1 for none. */
palcare_field glue_record_foreign_field(const PcRecord *record, int index);
int glue_record_foreign_value(const PcRecord *record, int index);
char *glue_record_reference(const PcRecord *from, const PcRecord *to);
int glue_record_line(const PcRecord *record);
int glue_record_column(const PcRecord *record);
void glue_record_rename(PcRecord *record, const char *id);
void glue_record_move_before(PcRecord *record, const PcRecord *before);
void glue_record_leave(PcRecord *record);
void glue_record_set_foreign(PcRecord *record, const char *xml);
/* The same with pieces, each followed by NUL, as palcare_record_foreign() returns them: attributes
 * go into the start tag. Those that the record has already keep their positions if they are all. */
void glue_record_set_pieces(PcRecord *record, const char *pieces, size_t size);
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
/* Replaces a part by a copy of another; a field that can hold one part may be empty. */
PcRecord *glue_replace_part(PcRecord *record, palcare_field field, int index,
                            const PcRecord *source);
/* The index of a part in a field; -1 if it is not there. */
int glue_part_index(const PcRecord *record, palcare_field field, const PcRecord *part);
/* The index of the first reference that leads to a record, from an index on; -1 if none does. */
int glue_target_index(const PcRecord *record, palcare_field field, int from, const PcRecord *target,
                      const PcDocs *docs);
/* All values of a field, or all texts of one language, each followed by NUL. */
glue_bytes glue_values(const PcRecord *record, palcare_field field, const char *lang);
/* All texts of a field: language, text, language, text ... */
glue_bytes glue_texts(const PcRecord *record, palcare_field field);
/* Sets a field to exactly these values (texts: in this language). `values` has `size` bytes; each
 * string in it ends with NUL. */
void glue_set_values(PcRecord *record, palcare_field field, const char *lang, const char *values,
                     size_t size);
/* Sets a field to exactly these texts: language, text, language, text ... */
void glue_set_texts(PcRecord *record, palcare_field field, const char *texts, size_t size);
/* Brings values into an order: `order` is ints of the machine, each the index of one value, no
 * index twice. Values whose index it lacks are removed. New ones, packed as for glue_set_values(),
 * have the indexes after the last. Not for texts. All or nothing. */
void glue_arrange(PcRecord *record, palcare_field field, const char *values, size_t size,
                  const void *order, size_t order_size);
/* The same for parts; the new ones are copies of the sources. */
void glue_arrange_copies(PcRecord *record, palcare_field field, PcRecord *const *sources,
                         size_t count, const void *order, size_t order_size);
/* The same for the records of a type; the last `added` are new. Records of other types keep their
 * places between the old ones, and each new one comes right before the old one that follows it. */
void glue_arrange_records(PcDoc *doc, palcare_type type, int added, const void *order,
                          size_t order_size);
void glue_move(PcRecord *record, palcare_field field, int index, int to);
void glue_remove(PcRecord *record, palcare_field field, int index);
void glue_remove_all(PcRecord *record, palcare_field field);

/* ---- Readers and writers ---- */

PcReader *glue_reader_open(const char *path, const PcOptions *options, PcReport *report);
/* Opens a source that is written in the language, which must outlive the reader. */
PcReader *glue_reader_open_source(palcare_read_fn fn, void *user, const char *name,
                                  const PcOptions *options, PcReport *report);
void glue_reader_free(PcReader *reader);
/* The next record, with a hold on its document; NULL after the last. */
PcRecord *glue_reader_take(PcReader *reader);
PcWriter *glue_writer_open(const char *path, const PcDoc *head, const PcOptions *options,
                           PcReport *report);
/* Opens a sink that is written in the language, which must outlive the writer. */
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
const char *glue_problem_help(int code);
const char *glue_problem_source(int code);
/* Fails, with the reader's message, for a value that the field refuses. */
void glue_explain(palcare_field field, const char *lang, const char *value);
char *glue_propose(palcare_field field, const char *value);
/* A date's first or last possible day as days from 1970-01-01; 2147483647 if it has no such day. */
int glue_date_day(const char *date, bool last);
/* Tells whether an age is certainly at most another. */
bool glue_age_is_at_most(const char *age, const char *other);
/* Number of live documents; -1 if the build does not count them. */
int glue_live_documents(void);

/* Sizes and indexes are int in every language; -1 means that there is no index, or the end. */
size_t glue_index(int index);
int glue_index_found(size_t index);

/* ---- Markup (see glue_walk.c) ---- */

glue_bytes glue_rich_events(const char *markup);
glue_bytes glue_xml_events(palcare_read_fn fn, void *source, const char *name,
                           const PcOptions *options, PcReport *report);
glue_bytes glue_rng(void);

#ifdef __cplusplus
}
#endif

#endif
