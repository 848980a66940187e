/** @file
 * libpalcare: content items, care-team roles, service listings and checklists for children's
 * palliative care, held together in one document, with XML in and out.
 */
#ifndef PALCARE_H
#define PALCARE_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <palcare/fields.h>

/** Marks what the shared library exports. */
#ifndef PALCARE_API
#if defined(__GNUC__) && !defined(SWIG)
#define PALCARE_API __attribute__((visibility("default")))
#else
#define PALCARE_API
#endif
#endif
#ifdef __cplusplus
extern "C" {
#endif

/* ---- 0. Words ------------------------------------------------------------------------------ */
typedef struct palcare_doc     palcare_doc;      /**< counted; owns its records                       */
typedef struct palcare_record  palcare_record;   /**< borrowed; retain it and its document stays       */
typedef struct palcare_docs    palcare_docs;     /**< documents that may point at each other           */
typedef struct palcare_report  palcare_report;   /**< problems found; owned by the caller              */
typedef struct palcare_options palcare_options;  /**< limits and switches, by name                     */
typedef struct palcare_reader  palcare_reader;   /**< one record at a time out of a file               */
typedef struct palcare_writer  palcare_writer;   /**< one record at a time into a file                 */

typedef enum palcare_status {
    PALCARE_OK = 0,
    PALCARE_DONE,      /**< nothing more to take (readers only)                                        */
    PALCARE_NOMEM,
    PALCARE_MISUSE,    /**< NULL, wrong field for the type, index past the end, removed record          */
    PALCARE_INVALID,   /**< the data; the report says where and why                                    */
    PALCARE_LIMIT,     /**< the data is larger than the options allow; the report says which limit     */
    PALCARE_IO,        /**< the system; the report says which call and why                             */
    PALCARE_STOPPED    /* the caller's own callback asked to stop                                    */
} palcare_status;

typedef enum palcare_severity { PALCARE_NOTE = 1, PALCARE_WARNING, PALCARE_ERROR } palcare_severity;

typedef enum palcare_kind {      /**< three families: words, values, part                              */
    PALCARE_KIND_TEXT = 1, PALCARE_KIND_RICH,
    PALCARE_KIND_STRING, PALCARE_KIND_TOKEN, PALCARE_KIND_CODE, PALCARE_KIND_INT, PALCARE_KIND_DECIMAL,
    PALCARE_KIND_BOOL, PALCARE_KIND_DATE, PALCARE_KIND_TIME, PALCARE_KIND_AGE, PALCARE_KIND_LANG,
    PALCARE_KIND_PLACE, PALCARE_KIND_URI, PALCARE_KIND_ID, PALCARE_KIND_REF,
    PALCARE_KIND_PART
} palcare_kind;

typedef enum palcare_order {     /**< answers of three-valued comparison                               */
    PALCARE_BEFORE = 1, PALCARE_AFTER, PALCARE_OVERLAPS, PALCARE_INCOMPARABLE
} palcare_order;

enum { PALCARE_TYPE_IS_PART = 1, PALCARE_TYPE_IS_PRIVATE = 2 };   /**< palcare_type_flags             */

#define PALCARE_LAST ((size_t)-1)   /* as an index to insert: after all others; as a result: none    */

typedef int (*palcare_read_fn)(void *user, void *buffer, size_t room, size_t *got);      /**< 0 = go on */
typedef int (*palcare_write_fn)(void *user, const void *bytes, size_t size);

/** "1.2.0" of the library that runs, not of the header. */
PALCARE_API const char *palcare_library_version(void);
/** A fixed English word for a status ("invalid"); never NULL. */
PALCARE_API const char *palcare_status_name(palcare_status status);
/** Frees what palcare_write_memory gave. */
PALCARE_API void palcare_free(void *memory);

/* ---- 1. Documents -------------------------------------------------------------------------- */
/** An empty document whose texts are in `lang` unless they say otherwise (NULL: none stated). Caller holds it. */
PALCARE_API palcare_status palcare_doc_new(const char *lang, palcare_doc **out);
/** Counts one more holder (atomic); returns doc. NULL is allowed. */
PALCARE_API palcare_doc *palcare_doc_retain(palcare_doc *doc);
/** Counts one holder less; the last one frees everything. NULL is allowed. */
PALCARE_API void palcare_doc_release(palcare_doc *doc);
/** The path it was read from, as given; NULL when it was not read from a path. */
PALCARE_API const char *palcare_doc_name(const palcare_doc *doc);
/** The language its texts are in unless they say otherwise; "" where none is stated. */
PALCARE_API const char *palcare_doc_lang(const palcare_doc *doc);
/** How many top records of a type there are (0: of all types). */
PALCARE_API size_t palcare_doc_count(const palcare_doc *doc, palcare_type type);
/** The first (previous NULL) or next top record of a type, in document order; goes on behind a `previous` that was removed. */
PALCARE_API palcare_record *palcare_doc_each(const palcare_doc *doc, palcare_type type, const palcare_record *previous);
/** The top record with this id, or NULL. */
PALCARE_API palcare_record *palcare_doc_find(const palcare_doc *doc, const char *id);
/** Appends a top record; INVALID for a bad or taken id, MISUSE for a part type. */
PALCARE_API palcare_status palcare_doc_add(palcare_doc *doc, palcare_type type, const char *id, palcare_record **out);
/** Appends a deep copy, also from another document; id NULL keeps the source's. */
PALCARE_API palcare_status palcare_doc_add_copy(palcare_doc *doc, const palcare_record *source, const char *id, palcare_record **out);
/** Puts a top record before another (NULL: last). */
PALCARE_API palcare_status palcare_doc_move(palcare_doc *doc, palcare_record *record, const palcare_record *before);
/** Takes a record out of the document; handles on it stay readable, edits answer MISUSE. */
PALCARE_API palcare_status palcare_doc_remove(palcare_doc *doc, palcare_record *record);
/** Adds other's records; equal ones once, clashes reported with both places and doc left as it was. */
PALCARE_API palcare_status palcare_doc_merge(palcare_doc *doc, const palcare_doc *other, palcare_report *report);
/** One note for each record and field that differs; OK when equal, INVALID when not, report may be NULL. */
PALCARE_API palcare_status palcare_doc_diff(const palcare_doc *before, const palcare_doc *after, palcare_report *report);

/* ---- 2. Records ---------------------------------------------------------------------------- */
/** Counts on the record's document: holding a record holds its document. Atomic. */
PALCARE_API palcare_record *palcare_record_retain(palcare_record *record);
/** The opposite. */
PALCARE_API void palcare_record_release(palcare_record *record);
/** Its document, borrowed. */
PALCARE_API palcare_doc *palcare_record_doc(const palcare_record *record);
/** Its type. */
PALCARE_API palcare_type palcare_record_type(const palcare_record *record);
/** Its id, or NULL for a part without one. */
PALCARE_API const char *palcare_record_id(const palcare_record *record);
/** Changes the id and every ref to it in the same document. */
PALCARE_API palcare_status palcare_record_rename(palcare_record *record, const char *id);
/** The record this part stands in; NULL for a top or removed record. */
PALCARE_API palcare_record *palcare_record_owner(const palcare_record *record);
/** Line and column of its start tag in the file it was read from; false once it was made, not read. */
PALCARE_API bool palcare_record_place(const palcare_record *record, unsigned *line, unsigned *column);
/** Same type, fields, order, languages and foreign content; ids and places do not count. */
PALCARE_API bool palcare_record_equal(const palcare_record *a, const palcare_record *b);
/** The i-th piece of other namespaces' XML, comment or processing instruction kept here, as self-contained text; NULL past the last. */
PALCARE_API const char *palcare_record_foreign(const palcare_record *record, size_t index);
/** Replaces all foreign content by this well-formed XML (NULL: none). */
PALCARE_API palcare_status palcare_record_set_foreign(palcare_record *record, const char *xml);

/* ---- 3. Reading fields: a field is always a sequence ---------------------------------------- */
/** How many values the field has, all languages counted; 0 where absent or not a field of this type. */
PALCARE_API size_t palcare_size(const palcare_record *record, palcare_field field);
/** The i-th value as canonical text, whatever its kind (a part: NULL). Valid until the field changes. */
PALCARE_API const char *palcare_value(const palcare_record *record, palcare_field field, size_t index);
/** The i-th value of an int, decimal or bool field as a double; false where there is none. */
PALCARE_API bool palcare_number(const palcare_record *record, palcare_field field, size_t index, double *out);
/** The first text in the best language for an Accept-Language-like list ("es, en;q=0.5"); NULL only when the field is empty. */
PALCARE_API const char *palcare_text(const palcare_record *record, palcare_field field, const char *langs);
/** The index palcare_text would choose, PALCARE_LAST when empty. */
PALCARE_API size_t palcare_text_best(const palcare_record *record, palcare_field field, const char *langs);
/** The language of the i-th text or rich value; "" where none is stated. */
PALCARE_API const char *palcare_text_lang(const palcare_record *record, palcare_field field, size_t index);
/** The i-th owned record. */
PALCARE_API palcare_record *palcare_part(const palcare_record *record, palcare_field field, size_t index);
/** The record the i-th ref points at, in its own document or in docs; NULL when it dangles. */
PALCARE_API palcare_record *palcare_target(const palcare_record *record, palcare_field field, size_t index, const palcare_docs *docs);

/* ---- 4. Changing fields -------------------------------------------------------------------- */
/** Makes the field hold exactly this value (NULL: none). The checks are the reader's. */
PALCARE_API palcare_status palcare_set(palcare_record *record, palcare_field field, const char *value);
/** Makes the field hold exactly this text in this language; other languages stay (NULL text: removes the language). */
PALCARE_API palcare_status palcare_set_text(palcare_record *record, palcare_field field, const char *lang, const char *text);
/** Puts a value or text before index (PALCARE_LAST: after all); lang NULL for kinds without one. */
PALCARE_API palcare_status palcare_insert(palcare_record *record, palcare_field field, size_t index, const char *lang, const char *value);
/** Puts a new empty part before index. */
PALCARE_API palcare_status palcare_insert_part(palcare_record *record, palcare_field field, size_t index, palcare_record **out);
/** Puts a deep copy of a part before index. */
PALCARE_API palcare_status palcare_insert_copy(palcare_record *record, palcare_field field, size_t index, const palcare_record *source);
/** Moves one value within its field. */
PALCARE_API palcare_status palcare_move(palcare_record *record, palcare_field field, size_t index, size_t to);
/** Removes one value. */
PALCARE_API palcare_status palcare_remove(palcare_record *record, palcare_field field, size_t index);
/** Removes all values. */
PALCARE_API palcare_status palcare_clear(palcare_record *record, palcare_field field);
/** What a setter answering INVALID would say: the problem and its hint, as report entries. */
PALCARE_API palcare_status palcare_explain(palcare_field field, const char *value, palcare_report *report);

/* ---- 5. Reports ---------------------------------------------------------------------------- */
/** An empty report; NULL only without memory. */
PALCARE_API palcare_report *palcare_report_new(void);
/** Frees it and its strings. */
PALCARE_API void palcare_report_free(palcare_report *report);
/** How many problems are kept. */
PALCARE_API size_t palcare_report_size(const palcare_report *report);
/** How many were met, kept or not, of a severity (0: of all). */
PALCARE_API size_t palcare_report_total(const palcare_report *report, palcare_severity severity);
/** Note, warning or error. */
PALCARE_API palcare_severity palcare_report_severity(const palcare_report *report, size_t index);
/** The permanent number (1203 for PC1203). */
PALCARE_API int palcare_report_code(const palcare_report *report, size_t index);
/** File name as given, with line and column in characters (0 where unknown). */
PALCARE_API const char *palcare_report_place(const palcare_report *report, size_t index, unsigned *line, unsigned *column);
/** Where in the model: /service[larch-house]/contact[2]/@kind. */
PALCARE_API const char *palcare_report_path(const palcare_report *report, size_t index);
/** One sentence, fit to be an exception's text. */
PALCARE_API const char *palcare_report_message(const palcare_report *report, size_t index);
/** What to do about it, or NULL. */
PALCARE_API const char *palcare_report_hint(const palcare_report *report, size_t index);
/** FILE:LINE:COLUMN: error: message [PC1203], as a compiler prints. */
PALCARE_API const char *palcare_report_text(const palcare_report *report, size_t index);

/* ---- 6. XML in and out --------------------------------------------------------------------- */
/** Defaults for untrusted input. */
PALCARE_API palcare_options *palcare_options_new(void);
/** Frees it. */
PALCARE_API void palcare_options_free(palcare_options *options);
/** Sets a limit or switch by name ("depth", "bytes", "positions", "public-only", "name"…); MISUSE if unknown. */
PALCARE_API palcare_status palcare_options_set(palcare_options *options, const char *name, int64_t value);
/** The i-th option's name, with its sentence and first value; NULL past the last. The command's --limit walks this. */
PALCARE_API const char *palcare_options_name(size_t index, const char **doc, int64_t *initial);

/** Reads a regular file whole, or nothing: on any error *out is NULL and the report says why. */
PALCARE_API palcare_status palcare_read_file(const char *path, const palcare_options *options, palcare_report *report, palcare_doc **out);
/** The same from bytes. */
PALCARE_API palcare_status palcare_read_memory(const void *bytes, size_t size, const palcare_options *options, palcare_report *report, palcare_doc **out);
/** The same from the caller's source. */
PALCARE_API palcare_status palcare_read_callback(palcare_read_fn fn, void *user, const palcare_options *options, palcare_report *report, palcare_doc **out);
/** Writes the canonical form atomically: old or new file, never half. */
PALCARE_API palcare_status palcare_write_file(const palcare_doc *doc, const char *path, const palcare_options *options, palcare_report *report);
/** The same into memory; free with palcare_free. */
PALCARE_API palcare_status palcare_write_memory(const palcare_doc *doc, const palcare_options *options, char **bytes, size_t *size);
/** The same into the caller's sink. */
PALCARE_API palcare_status palcare_write_callback(const palcare_doc *doc, palcare_write_fn fn, void *user, const palcare_options *options, palcare_report *report);

/** Opens a file to take records one at a time, in bounded memory. */
PALCARE_API palcare_status palcare_reader_open(const char *path, const palcare_options *options, palcare_report *report, palcare_reader **out);
/** The same from the caller's source. */
PALCARE_API palcare_status palcare_reader_open_callback(palcare_read_fn fn, void *user, const palcare_options *options, palcare_report *report, palcare_reader **out);
/** The next top record, alone in a small document of its own and retained for the caller; DONE after the last, any other status ends the reading. */
PALCARE_API palcare_status palcare_reader_take(palcare_reader *reader, palcare_record **out);
/** Closes it at any point. */
PALCARE_API void palcare_reader_free(palcare_reader *reader);
/** Opens a file to put records one at a time; head gives language and about. */
PALCARE_API palcare_status palcare_writer_open(const char *path, const palcare_doc *head, const palcare_options *options, palcare_report *report, palcare_writer **out);
/** Writes one record. */
PALCARE_API palcare_status palcare_writer_put(palcare_writer *writer, const palcare_record *record);
/** Ends the file and puts it in place, atomically. */
PALCARE_API palcare_status palcare_writer_finish(palcare_writer *writer);
/** Closes; without finish nothing was changed. */
PALCARE_API void palcare_writer_free(palcare_writer *writer);

/* ---- 7. Several documents, and checking ----------------------------------------------------- */
/** An empty set. */
PALCARE_API palcare_docs *palcare_docs_new(void);
/** Retains a document under the address that refs use before '#'. */
PALCARE_API palcare_status palcare_docs_add(palcare_docs *docs, const char *uri, palcare_doc *doc);
/** Releases all. */
PALCARE_API void palcare_docs_free(palcare_docs *docs);
/** Shape, references and editorial rules, all problems in document order; docs and today may be NULL (then what needs them is noted as not checked). */
PALCARE_API palcare_status palcare_check(const palcare_doc *doc, const palcare_docs *docs, const char *today, palcare_report *report);

/* ---- 8. The vocabulary about itself --------------------------------------------------------- */
/** The i-th type, 0 past the last. */
PALCARE_API palcare_type palcare_type_at(size_t index);
/** A type by its XML name, or 0. */
PALCARE_API palcare_type palcare_type_named(const char *name);
/** Its XML name. */
PALCARE_API const char *palcare_type_name(palcare_type type);
/** One sentence. */
PALCARE_API const char *palcare_type_doc(palcare_type type);
/** PALCARE_TYPE_IS_PART, PALCARE_TYPE_IS_PRIVATE. */
PALCARE_API unsigned palcare_type_flags(palcare_type type);
/** The i-th field of a type in canonical order, 0 past the last. */
PALCARE_API palcare_field palcare_field_at(palcare_type type, size_t index);
/** A field by its XML name, or 0. */
PALCARE_API palcare_field palcare_field_named(palcare_type type, const char *name);
/** Its XML name. */
PALCARE_API const char *palcare_field_name(palcare_field field);
/** One sentence. */
PALCARE_API const char *palcare_field_doc(palcare_field field);
/** Its kind. */
PALCARE_API palcare_kind palcare_field_kind(palcare_field field);
/** The i-th type that a ref may point at or a part holds; 0 past the last (a ref to anything has none). */
PALCARE_API palcare_type palcare_field_target(palcare_field field, size_t index);
/** Least and most values (per language for words); most UINT_MAX for no bound. */
PALCARE_API void palcare_field_bounds(palcare_field field, unsigned *least, unsigned *most);
/** The i-th allowed code with its sentence; NULL past the last. */
PALCARE_API const char *palcare_field_code(palcare_field field, size_t index, const char **doc);
/** "text", "date"… */
PALCARE_API const char *palcare_kind_name(palcare_kind kind);
/** What a problem code means, with the source of the rule; NULL if unknown. Codes walk upward from 0. */
PALCARE_API const char *palcare_problem_doc(int code, const char **source);

/** Prints the RELAX NG of the XML form, for editors: its verdict is the reader's on layers 1000 and 2000. */
PALCARE_API palcare_status palcare_write_rng(palcare_write_fn fn, void *user);

/* ---- 9. Value forms: plain functions on their text ------------------------------------------ */
/** Before, after, overlaps or incomparable for two dates or two ages. */
PALCARE_API palcare_order palcare_compare(palcare_kind kind, const char *a, const char *b);
/** First and last possible day as days from 1970-01-01; false where open, recurring or not a date. */
PALCARE_API bool palcare_date_span(const char *date, int64_t *first_day, int64_t *last_day);

#ifdef __cplusplus
}
#endif
#endif
