/** @file
 * libpalcare: content items, care-team roles, service listings and checklists for children's
 * palliative care, held together in one document, with XML in and out.
 *
 * What is true of every function:
 *
 * - *Ownership.* What a function gives through `out` the caller releases or frees as its type says.
 *   A record is borrowed: it stays valid until its document goes, also after it was removed. A
 *   string that is returned is valid until its field changes; one of a report as long as the
 *   report; names, codes and sentences of the vocabulary for ever. A string given is copied.
 * - *Failure.* Whatever can fail answers a palcare_status, and leaves everything as it was. Getters
 *   do not fail: what is absent is NULL, 0 or false. NULL arguments are allowed where the sentence
 *   says so, and are otherwise answered with MISUSE, NULL or 0.
 * - *Threads.* Different documents may be used by different threads at once; one document by many
 *   readers or one writer; a report, options, a set, a reader or a writer by one thread. There is
 *   no global state.
 * - *Text* is UTF-8, ends with NUL, and holds the characters that XML 1.0 allows.
 */
#ifndef PALCARE_H
#define PALCARE_H

#include <palcare/fields.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

/** Records that belong together, as one file holds them. Counted; owns its records. */
typedef struct palcare_doc palcare_doc;
/** A record or a part of any type. Borrowed; retain it, and its document stays. */
typedef struct palcare_record palcare_record;
/** Documents that may point at each other. */
typedef struct palcare_docs palcare_docs;
/** Problems found, those of one call in the order of their places. */
typedef struct palcare_report palcare_report;
/** Limits and switches, by name. */
typedef struct palcare_options palcare_options;
/** Takes one record at a time out of a file. */
typedef struct palcare_reader palcare_reader;
/** Puts one record at a time into a file. */
typedef struct palcare_writer palcare_writer;

/** What became of a call. */
typedef enum palcare_status {
    /** Done. */
    PALCARE_OK = 0,
    /** Nothing more to take; readers only. */
    PALCARE_DONE,
    /** No memory. */
    PALCARE_NOMEM,
    /** The program: NULL, a field of another type, an index past the end, a removed record. */
    PALCARE_MISUSE,
    /** The data: the report says where and why; of a setter, palcare_explain(). */
    PALCARE_INVALID,
    /** The data is larger or deeper than the options or the format allow: the report says which. */
    PALCARE_LIMIT,
    /** The system: the report says which call and why. */
    PALCARE_IO,
    /** The caller's own callback asked to stop. */
    PALCARE_STOPPED
} palcare_status;

/** How grave a problem is. */
typedef enum palcare_severity {
    /** Worth knowing. */
    PALCARE_NOTE = 1,
    /** Valid, but someone should look. */
    PALCARE_WARNING,
    /** Not valid. */
    PALCARE_ERROR
} palcare_severity;

/** What a field holds: words in languages, values, or parts. */
typedef enum palcare_kind {
    /** Plain words for people, each value with its language. */
    PALCARE_KIND_TEXT = 1,
    /** The allowed subset of XHTML as markup, each value with its language. */
    PALCARE_KIND_RICH,
    /** Opaque characters. */
    PALCARE_KIND_STRING,
    /** Opaque characters without white space. */
    PALCARE_KIND_TOKEN,
    /** One of a closed list: palcare_field_code(). */
    PALCARE_KIND_CODE,
    /** A whole number. */
    PALCARE_KIND_INT,
    /** A decimal number, kept as it is written. */
    PALCARE_KIND_DECIMAL,
    /** true or false. */
    PALCARE_KIND_BOOL,
    /** A partial date: 2024-01, 2019-21 (spring), 2023/.., --11; a subset of EDTF (ISO 8601-2). */
    PALCARE_KIND_DATE,
    /** hh:mm. */
    PALCARE_KIND_TIME,
    /** A number and its unit: -20w, 3d, 6w, 18mo, 19y; `..` is no limit. */
    PALCARE_KIND_AGE,
    /** A language tag (BCP 47). */
    PALCARE_KIND_LANG,
    /** A country or its part (ISO 3166), or 001, the world (UN M49). */
    PALCARE_KIND_PLACE,
    /** An address (RFC 3986). */
    PALCARE_KIND_URI,
    /** A name: unique in the document for a record, in its record for a part. */
    PALCARE_KIND_ID,
    /** The id of a record, here or as `uri#id`; of a part: its id, or `record/part`. */
    PALCARE_KIND_REF,
    /** A record owned by this one. */
    PALCARE_KIND_PART
} palcare_kind;

/** The answers of a comparison that may honestly not know. */
typedef enum palcare_order {
    /** The first ends before the second begins. */
    PALCARE_BEFORE = 1,
    /** The first begins after the second ends. */
    PALCARE_AFTER,
    /** Neither: they overlap, are equal, or may be the same. */
    PALCARE_OVERLAPS,
    /** The two cannot be held against each other. */
    PALCARE_INCOMPARABLE
} palcare_order;

/** What palcare_type_flags() answers, added up. */
enum {
    /** Owned by another record; not a record of a document itself. */
    PALCARE_TYPE_IS_PART = 1,
    /** About somebody in particular: an error in a public document; `public-only` leaves it out. */
    PALCARE_TYPE_IS_PRIVATE = 2
};

/** As an index to insert at: behind all others. As an answer: none. */
#define PALCARE_LAST ((size_t)-1)

/** Puts up to `room` bytes into buffer and their number into `*got`; 0 of them is the end. The
 * answer 0 goes on, any other stops. */
typedef int (*palcare_read_fn)(void *user, void *buffer, size_t room, size_t *got);
/** Takes all these bytes. Answers 0 to go on. */
typedef int (*palcare_write_fn)(void *user, const void *bytes, size_t size);

/** "1.2.0" of the library that runs, not of the header. */
PALCARE_API const char *palcare_library_version(void);
/** A fixed English word for a status ("invalid"); never NULL. */
PALCARE_API const char *palcare_status_name(palcare_status status);
/** Frees what palcare_write_memory() gave; NULL is allowed. */
PALCARE_API void palcare_free(void *memory);

/* ---- 1. Documents -------------------------------------------------------------------------- */

/** Makes an empty document whose texts are in `lang` unless they say otherwise (NULL: not stated).
 * INVALID for what is no language tag. */
PALCARE_API palcare_status palcare_doc_new(const char *lang, palcare_doc **out);
/** Makes a document of its own that holds the same, complete or not, under the same name and at the
 * same places. Memory that edits have left behind is not copied. */
PALCARE_API palcare_status palcare_doc_copy(const palcare_doc *doc, palcare_doc **out);
/** Counts one more holder (atomically); returns doc. NULL is allowed. */
PALCARE_API palcare_doc *palcare_doc_retain(palcare_doc *doc);
/** Counts one holder less; the last one frees everything. NULL is allowed. */
PALCARE_API void palcare_doc_release(palcare_doc *doc);
/** The path it was read from, as given; NULL when it was not read from a path. */
PALCARE_API const char *palcare_doc_name(const palcare_doc *doc);
/** The language its texts are in unless they say otherwise; "" where none is stated. */
PALCARE_API const char *palcare_doc_lang(const palcare_doc *doc);
/** How many top records of a type there are (0: of all types). */
PALCARE_API size_t palcare_doc_count(const palcare_doc *doc, palcare_type type);
/** The first (`previous` NULL) or next top record of a type (0: of any), in document order. Goes on
 * behind a `previous` that was removed. */
PALCARE_API palcare_record *palcare_doc_each(const palcare_doc *doc, palcare_type type,
                                             const palcare_record *previous);
/** The top record with this id, or NULL; never a part, nor what was removed. */
PALCARE_API palcare_record *palcare_doc_find(const palcare_doc *doc, const char *id);
/** Appends a top record. INVALID for a bad or taken id, MISUSE for a part type. An `about` has no
 * id, goes first, and is INVALID the second time. `out` may be NULL. */
PALCARE_API palcare_status palcare_doc_add(palcare_doc *doc, palcare_type type, const char *id,
                                           palcare_record **out);
/** Appends a deep copy, also from another document; id NULL keeps the source's. INVALID for a taken
 * id. */
PALCARE_API palcare_status palcare_doc_add_copy(palcare_doc *doc, const palcare_record *source,
                                                const char *id, palcare_record **out);
/** Puts a top record before another (NULL: last); MISUSE for the `about`, which stays first. */
PALCARE_API palcare_status palcare_doc_move(palcare_doc *doc, palcare_record *record,
                                            const palcare_record *before);
/** Takes a top record out of the document; it stays readable, edits answer MISUSE. Refs to it
 * dangle from then on, and its id is free. */
PALCARE_API palcare_status palcare_doc_remove(palcare_doc *doc, palcare_record *record);
/** Adds other's records, equal ones once. INVALID, and nothing changes, when two of one id differ
 * or other is more private: the report has both places. Refs from one to the other
 * (`other.palcare.xml#id`) lose the file's name; other's `about` is left out, with a note. */
PALCARE_API palcare_status palcare_doc_merge(palcare_doc *doc, const palcare_doc *other,
                                             palcare_report *report);
/** Notes each record and field that differs: OK when nothing does, INVALID otherwise. Report may be
 * NULL. */
PALCARE_API palcare_status palcare_doc_diff(const palcare_doc *before, const palcare_doc *after,
                                            palcare_report *report);

/* ---- 2. Records ---------------------------------------------------------------------------- */

/** Counts on the record's document: holding a record holds its document. Atomic; NULL is allowed.
 */
PALCARE_API palcare_record *palcare_record_retain(palcare_record *record);
/** The opposite. NULL is allowed. */
PALCARE_API void palcare_record_release(palcare_record *record);
/** Its document, borrowed. */
PALCARE_API palcare_doc *palcare_record_doc(const palcare_record *record);
/** Its type. */
PALCARE_API palcare_type palcare_record_type(const palcare_record *record);
/** Its id, or NULL where it has none. */
PALCARE_API const char *palcare_record_id(const palcare_record *record);
/** Changes the id, and every ref to it in the same document. INVALID for a bad or taken id. */
PALCARE_API palcare_status palcare_record_rename(palcare_record *record, const char *id);
/** The record this part stands in; NULL for a top record, and for a part that was removed. */
PALCARE_API palcare_record *palcare_record_owner(const palcare_record *record);
/** Line and column (in characters, from 1) of its start tag; false when it was made, not read. */
PALCARE_API bool palcare_record_place(const palcare_record *record, unsigned *line,
                                      unsigned *column);
/** Same type, fields, order, languages and foreign content. Places and the two records' own ids do
 * not count. */
PALCARE_API bool palcare_record_equal(const palcare_record *a, const palcare_record *b);
/** The i-th piece of other namespaces' XML, comment or processing instruction that is kept here, as
 * self-contained text (an attribute: its declaration and itself); NULL past the last. It is the
 * author's markup: never put it into a page as it is. */
PALCARE_API const char *palcare_record_foreign(const palcare_record *record, size_t index);
/** Replaces all foreign content by this well-formed XML (NULL: none), at the record's end. INVALID
 * for what is not well-formed, or is of our own namespace. */
PALCARE_API palcare_status palcare_record_set_foreign(palcare_record *record, const char *xml);

/* ---- 3. Reading fields: a field is always a sequence --------------------------------------- */

/** How many values the field has, all languages counted; 0 where absent. */
PALCARE_API size_t palcare_size(const palcare_record *record, palcare_field field);
/** The i-th value as canonical text, whatever its kind; NULL for a part. */
PALCARE_API const char *palcare_value(const palcare_record *record, palcare_field field,
                                      size_t index);
/** The i-th value of an int, decimal or bool field as a number; false where there is none. */
PALCARE_API bool palcare_number(const palcare_record *record, palcare_field field, size_t index,
                                double *out);
/** The text or rich value in the best language for an Accept-Language list ("es, en;q=0.5"; NULL:
 * none asked for); NULL only when the field is empty. For each language wanted: RFC 4647 look-up,
 * then a dialect of it; then the document's language, then the first value. */
PALCARE_API const char *palcare_text(const palcare_record *record, palcare_field field,
                                     const char *langs);
/** The index palcare_text() would choose; PALCARE_LAST when the field is empty. */
PALCARE_API size_t palcare_text_best(const palcare_record *record, palcare_field field,
                                     const char *langs);
/** The language of the i-th text or rich value; "" where none is stated, NULL past the last. */
PALCARE_API const char *palcare_text_lang(const palcare_record *record, palcare_field field,
                                          size_t index);
/** The i-th owned record. */
PALCARE_API palcare_record *palcare_part(const palcare_record *record, palcare_field field,
                                         size_t index);
/** The record the i-th ref points at, in its own document or in `docs` (may be NULL); NULL when it
 * dangles. An answer's entry is looked for in the checklist of its response. */
PALCARE_API palcare_record *palcare_target(const palcare_record *record, palcare_field field,
                                           size_t index, const palcare_docs *docs);

/* ---- 4. Changing fields -------------------------------------------------------------------- */

/** Makes the field hold exactly this one value (NULL: none). INVALID for what the reader refuses,
 * or a taken id; MISUSE for words and parts. An id is renamed, and cannot be taken away. */
PALCARE_API palcare_status palcare_set(palcare_record *record, palcare_field field,
                                       const char *value);
/** Makes the field hold exactly this text in this language (NULL: the document's, "": none stated);
 * other languages stay. Text NULL removes the language. */
PALCARE_API palcare_status palcare_set_text(palcare_record *record, palcare_field field,
                                            const char *lang, const char *text);
/** Puts a value or text before index; lang as in palcare_set_text(), NULL for kinds without one.
 * MISUSE when the field can hold no more. */
PALCARE_API palcare_status palcare_insert(palcare_record *record, palcare_field field, size_t index,
                                          const char *lang, const char *value);
/** Puts a new empty part before index. LIMIT when parts would nest deeper than 24 levels. */
PALCARE_API palcare_status palcare_insert_part(palcare_record *record, palcare_field field,
                                               size_t index, palcare_record **out);
/** Puts a deep copy of a part before index. */
PALCARE_API palcare_status palcare_insert_copy(palcare_record *record, palcare_field field,
                                               size_t index, const palcare_record *source);
/** Moves one value within its field. */
PALCARE_API palcare_status palcare_move(palcare_record *record, palcare_field field, size_t index,
                                        size_t to);
/** Removes one value; a part stays readable. */
PALCARE_API palcare_status palcare_remove(palcare_record *record, palcare_field field,
                                          size_t index);
/** Removes all values. */
PALCARE_API palcare_status palcare_clear(palcare_record *record, palcare_field field);
/** What a setter that answers INVALID would say of the value: INVALID, with the problem and its
 * hint in the report; OK for a value that fits. It does not know which ids are taken. */
PALCARE_API palcare_status palcare_explain(palcare_field field, const char *value,
                                           palcare_report *report);

/* ---- 5. Reports ---------------------------------------------------------------------------- */

/** An empty report; NULL only without memory. */
PALCARE_API palcare_report *palcare_report_new(void);
/** Frees it and its strings. NULL is allowed. */
PALCARE_API void palcare_report_free(palcare_report *report);
/** Keeps at most so many problems from now on, and counts the rest; 100 at first. Reading with
 * options sets it to their `problems`. */
PALCARE_API void palcare_report_limit(palcare_report *report, size_t most);
/** How many problems are kept. */
PALCARE_API size_t palcare_report_size(const palcare_report *report);
/** How many were met, kept or not, of a severity (0: of all). */
PALCARE_API size_t palcare_report_total(const palcare_report *report, palcare_severity severity);
/** Note, warning or error; 0 past the last. */
PALCARE_API palcare_severity palcare_report_severity(const palcare_report *report, size_t index);
/** The permanent number (2203 for PC2203). */
PALCARE_API int palcare_report_code(const palcare_report *report, size_t index);
/** File name as given, with line and column in characters, from 1 (0 where unknown). */
PALCARE_API const char *palcare_report_place(const palcare_report *report, size_t index,
                                             unsigned *line, unsigned *column);
/** Where in the model: /service[larch-house]/contact[2]. An attribute has an at-sign before it. */
PALCARE_API const char *palcare_report_path(const palcare_report *report, size_t index);
/** One sentence, fit to be an exception's text. */
PALCARE_API const char *palcare_report_message(const palcare_report *report, size_t index);
/** What to do about it, or NULL. */
PALCARE_API const char *palcare_report_hint(const palcare_report *report, size_t index);
/** FILE:LINE:COLUMN: error: MESSAGE; HINT [PC2203], as a compiler prints. */
PALCARE_API const char *palcare_report_text(const palcare_report *report, size_t index);

/* ---- 6. XML in and out --------------------------------------------------------------------- */

/** The first values: limits fit for untrusted input. NULL only without memory. */
PALCARE_API palcare_options *palcare_options_new(void);
/** Frees it. NULL is allowed. */
PALCARE_API void palcare_options_free(palcare_options *options);
/** Sets a limit or switch by name; MISUSE for an unknown name or a value out of its range. */
PALCARE_API palcare_status palcare_options_set(palcare_options *options, const char *name,
                                               int64_t value);
/** The i-th option's name, with its sentence and first value (each may be NULL); NULL past the
 * last. */
PALCARE_API const char *palcare_options_name(size_t index, const char **doc, int64_t *initial);

/** Reads a regular file whole, or nothing: on any error *out is NULL and the report says why.
 * Options NULL: the first values; report may be NULL. */
PALCARE_API palcare_status palcare_read_file(const char *path, const palcare_options *options,
                                             palcare_report *report, palcare_doc **out);
/** The same from bytes. */
PALCARE_API palcare_status palcare_read_memory(const void *bytes, size_t size,
                                               const palcare_options *options,
                                               palcare_report *report, palcare_doc **out);
/** The same from the caller's source. */
PALCARE_API palcare_status palcare_read_callback(palcare_read_fn fn, void *user,
                                                 const palcare_options *options,
                                                 palcare_report *report, palcare_doc **out);
/** Writes the canonical form atomically: the old file or the new one, never half. A link is
 * followed; mode and owner stay. */
PALCARE_API palcare_status palcare_write_file(const palcare_doc *doc, const char *path,
                                              const palcare_options *options,
                                              palcare_report *report);
/** The same into memory, with a NUL behind it that size does not count; free it with
 * palcare_free(). What `public-only` leaves out is not told here. */
PALCARE_API palcare_status palcare_write_memory(const palcare_doc *doc,
                                                const palcare_options *options, char **bytes,
                                                size_t *size);
/** The same into the caller's sink. */
PALCARE_API palcare_status palcare_write_callback(const palcare_doc *doc, palcare_write_fn fn,
                                                  void *user, const palcare_options *options,
                                                  palcare_report *report);

/** Opens a file to take records one at a time, in bounded memory. The report must outlive the
 * reader. */
PALCARE_API palcare_status palcare_reader_open(const char *path, const palcare_options *options,
                                               palcare_report *report, palcare_reader **out);
/** The same from the caller's source. */
PALCARE_API palcare_status palcare_reader_open_callback(palcare_read_fn fn, void *user,
                                                        const palcare_options *options,
                                                        palcare_report *report,
                                                        palcare_reader **out);
/** The next top record, the `about` first, alone in a small document of its own: release it with
 * palcare_record_release(). DONE behind the last; any other status ends the reading. Shape alone is
 * checked, and comments behind the last record are not delivered. */
PALCARE_API palcare_status palcare_reader_take(palcare_reader *reader, palcare_record **out);
/** Closes it at any point. NULL is allowed. */
PALCARE_API void palcare_reader_free(palcare_reader *reader);
/** Opens a file to put records one at a time; `head` gives language, about, and what stands around
 * the root. The report must outlive the writer. */
PALCARE_API palcare_status palcare_writer_open(const char *path, const palcare_doc *head,
                                               const palcare_options *options,
                                               palcare_report *report, palcare_writer **out);
/** Writes one top record, of any document. MISUSE for an `about`, which the head gave; INVALID
 * for a record of a newer version than the head's. */
PALCARE_API palcare_status palcare_writer_put(palcare_writer *writer, const palcare_record *record);
/** Ends the file and puts it in place, atomically. */
PALCARE_API palcare_status palcare_writer_finish(palcare_writer *writer);
/** Closes it; without finish nothing was changed. NULL is allowed. */
PALCARE_API void palcare_writer_free(palcare_writer *writer);

/* ---- 7. Several documents, and checking ---------------------------------------------------- */

/** An empty set; NULL only without memory. */
PALCARE_API palcare_docs *palcare_docs_new(void);
/** Retains a document under the address that refs use before '#', byte for byte; the first of an
 * address stands, and a document may have several. */
PALCARE_API palcare_status palcare_docs_add(palcare_docs *docs, const char *uri, palcare_doc *doc);
/** Releases all. NULL is allowed. */
PALCARE_API void palcare_docs_free(palcare_docs *docs);
/** Shape, references, meaning and editorial rules: all problems in document order. INVALID when
 * there is an error. `docs` and `today` (2026-11-01) may be NULL: what needs them is then noted as
 * not checked. MISUSE for a today that is no day. */
PALCARE_API palcare_status palcare_check(const palcare_doc *doc, const palcare_docs *docs,
                                         const char *today, palcare_report *report);

/* ---- 8. The vocabulary about itself -------------------------------------------------------- */

/** The i-th type, 0 past the last. */
PALCARE_API palcare_type palcare_type_at(size_t index);
/** A type by its XML name, or 0. */
PALCARE_API palcare_type palcare_type_named(const char *name);
/** Its XML name. */
PALCARE_API const char *palcare_type_name(palcare_type type);
/** One sentence. */
PALCARE_API const char *palcare_type_doc(palcare_type type);
/** PALCARE_TYPE_IS_PART, PALCARE_TYPE_IS_PRIVATE, or both. */
PALCARE_API unsigned palcare_type_flags(palcare_type type);
/** The i-th field of a type in canonical order, 0 past the last. */
PALCARE_API palcare_field palcare_field_at(palcare_type type, size_t index);
/** A field by its XML name, or 0. */
PALCARE_API palcare_field palcare_field_named(palcare_type type, const char *name);
/** Its XML name. */
PALCARE_API const char *palcare_field_name(palcare_field field);
/** One sentence. */
PALCARE_API const char *palcare_field_doc(palcare_field field);
/** Its kind; 0 for what is no field. */
PALCARE_API palcare_kind palcare_field_kind(palcare_field field);
/** The i-th type that a ref may point at, or that a part is; 0 past the last. A ref to anything has
 * none. */
PALCARE_API palcare_type palcare_field_target(palcare_field field, size_t index);
/** Least and most values (for words, in each language); most is UINT_MAX for no bound. Either may
 * be NULL. */
PALCARE_API void palcare_field_bounds(palcare_field field, unsigned *least, unsigned *most);
/** The i-th allowed code with its sentence (doc may be NULL); NULL past the last. */
PALCARE_API const char *palcare_field_code(palcare_field field, size_t index, const char **doc);
/** "text", "date" … */
PALCARE_API const char *palcare_kind_name(palcare_kind kind);
/** What a problem code means, with the source of the rule (may be NULL); NULL for an unknown code.
 * Codes lie between 1000 and 9999. */
PALCARE_API const char *palcare_problem_doc(int code, const char **source);
/** Prints the RELAX NG of the XML form, for editors: its verdict is the reader's on the problems
 * from 1000 to 2999, but for limits and for comments within values; of a newer version it allows
 * all. */
PALCARE_API palcare_status palcare_write_rng(palcare_write_fn fn, void *user);

/* ---- 9. Value forms: plain functions on their text ----------------------------------------- */

/** How two dates or two ages stand to each other. OVERLAPS also for equal ones; INCOMPARABLE for
 * what recurs, for `..`, and where one is none. Months and years have the calendar's days. */
PALCARE_API palcare_order palcare_compare(palcare_kind kind, const char *a, const char *b);
/** First and last possible day, as days from 1970-01-01; false where open, recurring or no date. A
 * season holds both hemispheres; `~` widens by one unit to either side. */
PALCARE_API bool palcare_date_span(const char *date, int64_t *first_day, int64_t *last_day);

#ifdef __cplusplus
}
#endif

#endif
