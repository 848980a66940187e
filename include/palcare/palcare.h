/** @file
 * libpalcare: content items, care-team roles, service listings and checklists for children's
 * palliative care, in one document that is read and written as XML.
 *
 * Conventions:
 *
 * - *Arguments* come in one order: object, field, index, language, value, options, report, out.
 *   NULL is allowed for options (the defaults), for a report (nothing is reported), for `out`
 *   and where a comment says so; elsewhere it is misuse.
 * - *Ownership.* The caller releases or frees what a function gives through `out`, as its type
 *   says. A record is borrowed: it stays valid as long as its document, also after it was removed.
 *   A returned string stays valid until its field changes; a string of a report as long as the
 *   report; names, codes and sentences of the vocabulary for ever. A string that is passed in is
 *   copied.
 * - *Failure.* A function that can fail returns a palcare_status and, when it fails, changes
 *   nothing. The report says why; for misuse it names the mistake. Getters do not fail: they return
 *   NULL, 0 or false for an absent value, and for NULL.
 * - *Threads.* Different documents may be used by different threads at once. One document, set of
 *   documents or options may be read by many threads while no thread changes it. A report, a reader
 *   or a writer belongs to one thread at a time. There is no global state.
 * - *Text* is UTF-8, ends with NUL, and holds the characters that XML 1.0 allows.
 * - *Languages* are BCP 47 tags. NULL means the document's own language, "" means that no language
 *   is stated. Lists of wished languages have the form of Accept-Language ("es, en;q=0.5").
 *
 * Left out on purpose: an allocator to pass in, an error kept from the last call, and a function
 * per field.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_H
#define PALCARE_H

#include <palcare/fields.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Version of this header. */
#define PALCARE_VERSION "0.9.0"
/** First number of the version: programs written for another one may not work. */
#define PALCARE_VERSION_MAJOR 0
/** Second number of the version: a larger one adds functions. */
#define PALCARE_VERSION_MINOR 9
/** Third number of the version: a larger one corrects errors. */
#define PALCARE_VERSION_PATCH 0
/** The version as one number that can be compared: 0x010203 is 1.2.3. */
#define PALCARE_VERSION_HEX 0x000900

/** Marks functions that the shared library exports. */
#ifndef PALCARE_API
#if defined(__GNUC__) && !defined(SWIG)
#define PALCARE_API __attribute__((visibility("default")))
#else
#define PALCARE_API
#endif
#endif

/** Marks functions whose status must be checked. */
#if defined(__GNUC__) && !defined(SWIG)
#define PALCARE_CHECKED __attribute__((warn_unused_result))
#else
#define PALCARE_CHECKED
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- 0. Types and constants ---------------------------------------------------------------- */

/** Records that belong together, like those of one file. Reference-counted; owns its records. */
typedef struct palcare_doc palcare_doc;
/** A record or a part of any type. Borrowed; retaining it keeps its document. */
typedef struct palcare_record palcare_record;
/** Documents that refer to each other by address. Reference-counted. */
typedef struct palcare_docs palcare_docs;
/** Problems that calls have found; those of one call are in the order of their places. Owned by the
 * caller. */
typedef struct palcare_report palcare_report;
/** Limits and switches, by name. Owned by the caller. */
typedef struct palcare_options palcare_options;
/** Takes one record at a time out of a file. */
typedef struct palcare_reader palcare_reader;
/** Puts one record at a time into a file. */
typedef struct palcare_writer palcare_writer;

/** Result of a call. */
typedef enum palcare_status {
    /** Done. */
    PALCARE_OK = 0,
    /** No record is left; readers only. */
    PALCARE_DONE,
    /** Out of memory. */
    PALCARE_NOMEM,
    /** Programming error: NULL, a field of another type, an index past the end, a removed record.
     */
    PALCARE_MISUSE,
    /** Invalid data; the report says where and why. */
    PALCARE_INVALID,
    /** The data is larger or deeper than the options or the format allow; the report says which. */
    PALCARE_LIMIT,
    /** System error; the report says which call failed and why. */
    PALCARE_IO,
    /** The caller's own callback asked to stop. */
    PALCARE_STOPPED
} palcare_status;

/** Severity of a problem. */
typedef enum palcare_severity {
    /** Any severity, where a call takes one. */
    PALCARE_SEVERITY_ANY = 0,
    /** Information that does not need action. */
    PALCARE_SEVERITY_NOTE,
    /** Valid, but a person should check it. */
    PALCARE_SEVERITY_WARNING,
    /** Not valid. */
    PALCARE_SEVERITY_ERROR
} palcare_severity;

/** Kind of a field's values: texts in languages, plain values, or parts. */
typedef enum palcare_kind {
    /** There is no such field. */
    PALCARE_KIND_NONE = 0,
    /** Plain text for people, each value with its language. */
    PALCARE_KIND_TEXT,
    /** The allowed subset of XHTML as markup, each value with its language. */
    PALCARE_KIND_RICH,
    /** Opaque characters. */
    PALCARE_KIND_STRING,
    /** Opaque characters without white space. */
    PALCARE_KIND_TOKEN,
    /** One code of a closed list; see palcare_field_code(). */
    PALCARE_KIND_CODE,
    /** A whole number. */
    PALCARE_KIND_INT,
    /** A decimal number, kept as written. */
    PALCARE_KIND_DECIMAL,
    /** true or false. */
    PALCARE_KIND_BOOL,
    /** A partial date: 2024-01, 2019-21 (spring), 2023/.., --11; a subset of EDTF (ISO 8601-2). */
    PALCARE_KIND_DATE,
    /** hh:mm. */
    PALCARE_KIND_TIME,
    /** A number and its unit: -20w, 3d, 6w, 18mo, 19y; `..` means that there is no limit. */
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

/** Result of comparing two values that may be uncertain. */
typedef enum palcare_order {
    /** The first ends before the second begins. */
    PALCARE_ORDER_BEFORE = 1,
    /** The first begins after the second ends. */
    PALCARE_ORDER_AFTER,
    /** Neither: they overlap, are equal, or may be the same. */
    PALCARE_ORDER_OVERLAPS,
    /** The two cannot be compared. */
    PALCARE_ORDER_INCOMPARABLE
} palcare_order;

/** Position of foreign content among the tags of its record, or of its document. */
typedef enum palcare_position {
    /** Before the end tag. */
    PALCARE_POSITION_END = 0,
    /** Before a value of a field; records only. */
    PALCARE_POSITION_VALUE,
    /** In the start tag: an attribute with the declarations that it needs. */
    PALCARE_POSITION_TAG,
    /** Before the start tag; documents and top records. */
    PALCARE_POSITION_BEFORE,
    /** After the end tag; documents only. */
    PALCARE_POSITION_AFTER
} palcare_position;

enum {
    /** Any type, where a call takes one. */
    PALCARE_TYPE_ANY = 0
};

/** Bits of palcare_type_flags(). */
enum {
    /** Owned by another record; never a record of the document itself. */
    PALCARE_TYPE_IS_PART = 1,
    /** About a particular person: an error in a public document; `public-only` leaves it out. */
    PALCARE_TYPE_IS_PRIVATE = 2
};

/** As an index to insert at or move to: after all others. */
#define PALCARE_LAST ((size_t)-1)
/** As a returned index: there is no such value. Inserting at it is misuse. */
#define PALCARE_NONE ((size_t)-2)

/** Puts up to `room` bytes into buffer and their number into `*got`; 0 bytes mean the end, more
 * than `room` are misuse. Returns 0 to continue; any other value stops. */
typedef int (*palcare_read_fn)(void *user, void *buffer, size_t room, size_t *got);
/** Takes all these bytes. Returns 0 to continue; any other value stops. */
typedef int (*palcare_write_fn)(void *user, const void *bytes, size_t size);

/** Version of the running library, such as "1.2.0"; PALCARE_VERSION is that of the header. */
PALCARE_API const char *palcare_library_version(void);
/** A fixed English word for a status ("invalid"); never NULL. */
PALCARE_API const char *palcare_status_name(palcare_status status);
/** A fixed English word for a severity ("note", "warning", "error"); "any" for anything else. */
PALCARE_API const char *palcare_severity_name(palcare_severity severity);
/** Frees memory that a function gave with the words "free it with palcare_free()". NULL is allowed.
 */
PALCARE_API void palcare_free(void *memory);

/* ---- 1. Documents -------------------------------------------------------------------------- */

/** Makes an empty document whose texts are in `lang` unless they state another language. INVALID if
 * that is not a language tag; MISUSE for NULL, which would mean the language of a document. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_doc_new(const char *lang, palcare_report *report,
                                                           palcare_doc **out);
/** Makes a copy of a document, complete or not, with the same name and places. Memory that edits
 * have left unused is not copied. Refuses no data, so it takes no report. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_doc_copy(const palcare_doc *doc,
                                                            palcare_doc **out);
/** Counts one more holder (atomically); returns doc. NULL is allowed. */
PALCARE_API palcare_doc *palcare_doc_retain(palcare_doc *doc);
/** Gives up one hold; the last one frees the document and all its records. NULL is allowed. */
PALCARE_API void palcare_doc_release(palcare_doc *doc);
/** The name that reports and references use for the document: the path or name it was read with;
 * NULL if it has no name. */
PALCARE_API const char *palcare_doc_name(const palcare_doc *doc);
/** Gives the document a name, or removes it (NULL or ""). References from other documents to
 * `name#id` then mean its records, relative references in it count from that name, and problems in
 * it begin with it. References have the name percent-encoded. The name of a file may be any bytes:
 * palcare_doc_name() and palcare_report_place() return them unchanged, and sentences have U+FFFD for
 * what is not UTF-8. Refuses nothing but a document that is NULL, so it takes no report. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_doc_set_name(palcare_doc *doc, const char *name);
/** The language of the document's texts unless they state another; "" if it states no language. */
PALCARE_API const char *palcare_doc_lang(const palcare_doc *doc);
/** The index-th piece of foreign content around and in the document's root, as
 * palcare_record_foreign() returns that of a record, with its position (NULL is allowed); NULL past
 * the last. Content before a record belongs to that record. */
PALCARE_API const char *palcare_doc_foreign(const palcare_doc *doc, size_t index,
                                            palcare_position *position);
/** Adds one piece of foreign content to the document's root: an attribute to its start tag; before
 * or after it a comment or processing instruction; at its end also an element. INVALID as for
 * palcare_add_foreign(). */
PALCARE_API PALCARE_CHECKED palcare_status palcare_doc_add_foreign(palcare_doc *doc,
                                                                   palcare_position position,
                                                                   const char *xml,
                                                                   palcare_report *report);
/** A number that grows with every change of the document, so that an index or a cache can detect
 * that it is out of date. */
PALCARE_API uint64_t palcare_doc_changes(const palcare_doc *doc);
/** Number of top records of a type. */
PALCARE_API size_t palcare_doc_count(const palcare_doc *doc, palcare_type type);
/** The index-th top record of a type, in document order; NULL past the last. Takes constant time on
 * average when the indexes of a loop go up or down. */
PALCARE_API palcare_record *palcare_doc_at(const palcare_doc *doc, palcare_type type, size_t index);
/** The first (`previous` NULL) or next top record of a type, in document order. Continues after a
 * `previous` that was removed. */
PALCARE_API palcare_record *palcare_doc_next(const palcare_doc *doc, palcare_type type,
                                             const palcare_record *previous);
/** The top record with this id, or NULL; never a part or a removed record. */
PALCARE_API palcare_record *palcare_doc_find(const palcare_doc *doc, const char *id);
/** Finds the record, field and index that a path of a report names. Such a path is
 * `/service[larch-house]/contact[2]`; an attribute has an at sign before its name. The field is 0
 * if the path names the record itself, the index PALCARE_NONE if it names the field as a whole.
 * False, without setting them, if the path does not exist. Each `out` may be NULL. */
PALCARE_API bool palcare_doc_at_path(const palcare_doc *doc, const char *path,
                                     palcare_record **record, palcare_field *field, size_t *index);
/** Appends a top record. INVALID for a bad or taken id, MISUSE for a part type. An `about` has no
 * id, comes first, and is INVALID the second time. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_doc_add(palcare_doc *doc, palcare_type type,
                                                           const char *id, palcare_report *report,
                                                           palcare_record **out);
/** Appends a deep copy of a top record, also from another document; id NULL keeps the source's.
 * INVALID for a taken id. Texts of a record made alone that state no language are in the document's
 * language. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_doc_add_copy(palcare_doc *doc,
                                                                const palcare_record *source,
                                                                const char *id,
                                                                palcare_report *report,
                                                                palcare_record **out);
/** Adds the records of `other`, equal ones once, all or none of them. INVALID if two records with
 * the same id differ or `other` is more private: the report has both places. With the option
 * `newer`, `other` is right: its records replace those with the same id and type that differ, in
 * their place, as palcare_record_replace() does, and a note names each replaced and each new one;
 * records that it lacks stay. A record that has no licence, publisher or provenance of its own takes
 * those of its document's `about` along if `doc` has others, and the licence NONE (SPDX) if only
 * `doc` has a licence; so no record is on wider terms than before. References from one document to
 * the other (`other.palcare.xml#id`) become local. Foreign content around and in the root of `other`
 * is added, equal pieces once. The rest of its `about`, and an attribute of its root that `doc` has
 * already or that needs another namespace for a prefix of `doc`, are left out, with a note each. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_doc_merge(palcare_doc *doc,
                                                             const palcare_doc *other,
                                                             const palcare_options *options,
                                                             palcare_report *report);
/** Compares two documents: a note for each record, part and value that was added, removed, moved or
 * changed. OK whether they differ or not: `*differs` says which. No option applies yet: `options`
 * may be NULL. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_doc_diff(const palcare_doc *before,
                                                            const palcare_doc *after,
                                                            const palcare_options *options,
                                                            palcare_report *report, bool *differs);

/* ---- 2. Records ---------------------------------------------------------------------------- */

/** Makes a record of any type in a small document of its own, which states the language `lang`. The
 * record can be filled, then copied into a document. A part made alone has no owner. Release the
 * record with palcare_record_release(). */
PALCARE_API PALCARE_CHECKED palcare_status palcare_record_alone(palcare_type type, const char *lang,
                                                                palcare_report *report,
                                                                palcare_record **out);
/** Counts one more holder of the record's document (atomically); returns record. NULL is allowed.
 */
PALCARE_API palcare_record *palcare_record_retain(palcare_record *record);
/** Gives up one hold taken by palcare_record_retain() or palcare_record_alone(). NULL is allowed.
 */
PALCARE_API void palcare_record_release(palcare_record *record);
/** The record's document, borrowed. */
PALCARE_API palcare_doc *palcare_record_doc(const palcare_record *record);
/** The record's type. */
PALCARE_API palcare_type palcare_record_type(const palcare_record *record);
/** The record's id, or NULL if it has no id. */
PALCARE_API const char *palcare_record_id(const palcare_record *record);
/** Changes the id, and every reference to it in the same document. INVALID for a bad or taken id.
 * A part's first id, and a copied part, may repeat the id of another part of the record, so that
 * one can replace the other: references mean the first, and palcare_check() finds what remains.
 * Reads the whole document: renaming n records takes n times as long. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_record_rename(palcare_record *record,
                                                                 const char *id,
                                                                 palcare_report *report);
/** Moves a top record before another top record, or a part before another part of the same field
 * (`before` NULL: after all others). MISUSE for an `about`, which stays first. The time grows with
 * the number of records that it passes. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_record_move_before(palcare_record *record,
                                                                      const palcare_record *before,
                                                                      palcare_report *report);
/** Removes a top record from its document, or a part from its owner. The record can still be read;
 * changing it is misuse. References to it dangle from then on, and its id can be used again. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_record_remove(palcare_record *record,
                                                                 palcare_report *report);
/** Replaces a record by a deep copy of `source`, which has the same type, and removes the old
 * record as palcare_record_remove() does. The copy has the id of `source`, which may be the old
 * one; INVALID if another record has it. Memory is taken before anything changes. `out` may be
 * NULL. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_record_replace(palcare_record *record,
                                                                  const palcare_record *source,
                                                                  palcare_report *report,
                                                                  palcare_record **out);
/** The record that owns this part; NULL for a top record, a removed part and a part made alone. */
PALCARE_API palcare_record *palcare_record_owner(const palcare_record *record);
/** Line and column (in characters, from 1) of the record's start tag; false if it was not read. */
PALCARE_API bool palcare_record_place(const palcare_record *record, unsigned *line,
                                      unsigned *column);
/** Whether two records have the same type, fields, order, languages and foreign content. Places and
 * the two records' own ids do not count. */
PALCARE_API bool palcare_record_equal(const palcare_record *a, const palcare_record *b);
/** The value with which a reference field of `from` refers to `to`: `id`, `record/part` or
 * `uri#id`. The address is relative to the document of `from` if both have addresses or paths from
 * one folder; otherwise it is the name of the file. Free it with palcare_free(). INVALID if `to` cannot be referred to: it has no id, is in another document
 * without the name of a file, or is a part in another document. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_reference(const palcare_record *from,
                                                             const palcare_record *to,
                                                             palcare_report *report, char **out);
/** The index-th piece of foreign content that the record keeps: XML of other namespaces, a comment
 * or a processing instruction, as self-contained text (an attribute: with its declaration); NULL
 * past the last. In a document of a newer version, also an element or attribute of our own
 * namespace that this version does not know. It is the author's markup: never put it into a page
 * without escaping. */
PALCARE_API const char *palcare_record_foreign(const palcare_record *record, size_t index);
/** Position of the index-th piece; before a value, `field` and `value` become the field and the
 * value's index (each may be NULL). PALCARE_POSITION_END past the last. */
PALCARE_API palcare_position palcare_record_foreign_position(const palcare_record *record,
                                                             size_t index, palcare_field *field,
                                                             size_t *value);
/** Replaces all foreign content by this well-formed XML, at the record's end; NULL removes it.
 * INVALID if it is not well-formed or is of our own namespace: what only a newer version knows can
 * be read, copied and removed, but not set again. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_record_set_foreign(palcare_record *record,
                                                                      const char *xml,
                                                                      palcare_report *report);
/** Adds one element, comment or processing instruction before the index-th value of a field
 * (PALCARE_LAST: after its last), or at the record's end (field 0). INVALID as for
 * palcare_record_set_foreign(), or for more than one piece. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_add_foreign(palcare_record *record,
                                                               palcare_field field, size_t index,
                                                               const char *xml,
                                                               palcare_report *report);
/** Adds one piece of foreign content at a position that is not before a value: in the start tag an
 * attribute, elsewhere an element, comment or processing instruction. MISUSE for a position that
 * the record does not have. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_record_add_foreign(palcare_record *record,
                                                                      palcare_position position,
                                                                      const char *xml,
                                                                      palcare_report *report);

/* ---- 3. Reading fields: a field is always a sequence --------------------------------------- */

/** Number of values, all languages counted; 0 if absent. */
PALCARE_API size_t palcare_count(const palcare_record *record, palcare_field field);
/** The index-th value as canonical text, whatever its kind; NULL for a part. */
PALCARE_API const char *palcare_value(const palcare_record *record, palcare_field field,
                                      size_t index);
/** The index-th value of an int, decimal or bool field as a number; false if there is none. */
PALCARE_API bool palcare_number(const palcare_record *record, palcare_field field, size_t index,
                                double *out);
/** The value to show: for texts, that in the best language for a list of wished languages (may be
 * NULL); for other kinds, the first value. NULL only if the field is empty or holds parts. For each
 * wished language: RFC 4647 lookup, then a dialect of it; then the document's language, then the
 * first value. Only the first 32 wishes in the first 2,048 bytes count. */
PALCARE_API const char *palcare_text(const palcare_record *record, palcare_field field,
                                     const char *langs);
/** The index that palcare_text() chooses; PALCARE_NONE if it returns NULL. */
PALCARE_API size_t palcare_text_best(const palcare_record *record, palcare_field field,
                                     const char *langs);
/** The language of the index-th text; "" if none is stated, NULL past the last. */
PALCARE_API const char *palcare_text_lang(const palcare_record *record, palcare_field field,
                                          size_t index);
/** Number of texts in one language. */
PALCARE_API size_t palcare_text_count(const palcare_record *record, palcare_field field,
                                      const char *lang);
/** The index, among all values of the field, of the index-th text in one language; PALCARE_NONE
 * past the last. It takes time in proportion to that index: to use all texts of a language, go
 * through the values and compare palcare_text_lang(). */
PALCARE_API size_t palcare_text_at(const palcare_record *record, palcare_field field,
                                   const char *lang, size_t index);
/** The index-th owned record. */
PALCARE_API palcare_record *palcare_part(const palcare_record *record, palcare_field field,
                                         size_t index);
/** The record that the index-th reference leads to, in its own document or in `docs` (NULL is
 * allowed); NULL if it dangles. An answer's entry is looked up in the checklist of its response. */
PALCARE_API palcare_record *palcare_target(const palcare_record *record, palcare_field field,
                                           size_t index, const palcare_docs *docs);

/* ---- 4. Changing fields -------------------------------------------------------------------- */

/** Sets a field to exactly this one value (NULL: no value); other values of a field that can hold
 * many are removed, and white space does not separate several values. INVALID for a value that the
 * reader refuses, or a taken id; MISUSE for texts and parts. An id is renamed, and cannot be
 * removed. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_set(palcare_record *record, palcare_field field,
                                                       const char *value, palcare_report *report);
/** Sets a field to exactly this text in this language; other languages do not change. Text NULL
 * removes the language. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_set_text(palcare_record *record,
                                                            palcare_field field, const char *lang,
                                                            const char *text,
                                                            palcare_report *report);
/** Adds values to a record, one for each of `count` rows: fields[i], langs[i] and values[i], as
 * palcare_set() or palcare_set_text() would set them, but values of a field that can hold many are
 * appended. Of two rows for a field that can hold one value (in a language), the last stays.
 * `langs` may be NULL, langs[i] is NULL for kinds without a language, and without rows all arrays
 * may be NULL. Ids and parts cannot be filled. All rows are applied, or none: the report has one
 * problem for every refused row, in the order of the rows. In a field that can hold many, the path
 * of a refused value has the index that it would have. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_fill(palcare_record *record, size_t count,
                                                        const palcare_field *fields,
                                                        const char *const *langs,
                                                        const char *const *values,
                                                        palcare_report *report);
/** Inserts a value or text before index; `lang` is NULL for kinds without one. MISUSE if the field
 * can hold no more. The time grows with the number of the field's values after index;
 * PALCARE_LAST appends in constant time on average. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_insert(palcare_record *record,
                                                          palcare_field field, size_t index,
                                                          const char *lang, const char *value,
                                                          palcare_report *report);
/** Replaces the index-th value or text by another; `lang` is NULL for kinds without one. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_replace(palcare_record *record,
                                                           palcare_field field, size_t index,
                                                           const char *lang, const char *value,
                                                           palcare_report *report);
/** Inserts a new empty part before index. LIMIT if parts would nest deeper than 24 levels. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_insert_part(palcare_record *record,
                                                               palcare_field field, size_t index,
                                                               palcare_report *report,
                                                               palcare_record **out);
/** Inserts a deep copy of a part, with its ids, before index. Texts of a part made alone that state
 * no language are in the document's language. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_insert_copy(palcare_record *record,
                                                               palcare_field field, size_t index,
                                                               const palcare_record *source,
                                                               palcare_report *report,
                                                               palcare_record **out);
/** Moves one value within its field, so that it has the index `to`. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_move(palcare_record *record, palcare_field field,
                                                        size_t index, size_t to,
                                                        palcare_report *report);
/** Removes one value; a removed part can still be read. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_remove(palcare_record *record,
                                                          palcare_field field, size_t index,
                                                          palcare_report *report);
/** Removes all values. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_clear(palcare_record *record,
                                                         palcare_field field,
                                                         palcare_report *report);
/** Checks a value for a form before there is a record: OK, or what palcare_replace() would refuse,
 * INVALID or MISUSE, with the problem and its hint in the report. `lang` is NULL for kinds without a
 * language. It cannot check whether an id is taken. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_explain(palcare_field field, const char *lang,
                                                           const char *value,
                                                           palcare_report *report);
/** Proposes a value in place of one that the field refuses ("20/10/2026": "2026-10-20"), or that
 * palcare_check() refuses or doubts in any document (the country "UK": "GB"). `*out` is NULL if
 * there is no proposal. Free it with palcare_free(). */
PALCARE_API PALCARE_CHECKED palcare_status palcare_propose(palcare_field field, const char *value,
                                                           char **out);

/* ---- 5. Reports ---------------------------------------------------------------------------- */

/** Makes an empty report; NULL only if out of memory. */
PALCARE_API palcare_report *palcare_report_new(void);
/** Frees a report and its strings. NULL is allowed. */
PALCARE_API void palcare_report_free(palcare_report *report);
/** Keeps at most this many problems from now on, and only counts the others; 100 at first. */
PALCARE_API void palcare_report_limit(palcare_report *report, size_t most);
/** Removes all problems and counts; the limit stays. */
PALCARE_API void palcare_report_clear(palcare_report *report);
/** Adds a problem of the caller's own, with the place and path of a value. A problem without a
 * record (NULL) has neither; field 0 means the record itself, index PALCARE_NONE the field as a
 * whole. `hint` may be NULL. Words that are not UTF-8 are MISUSE. Codes of programs begin at
 * 100000. Those from 6000 to 99999 belong to the libraries that are built on this one. Smaller ones
 * are this library's own: a caller may pass on a problem with its code, any other number is MISUSE.
 */
PALCARE_API PALCARE_CHECKED palcare_status palcare_report_add(
    palcare_report *report, palcare_severity severity, int code, const palcare_record *record,
    palcare_field field, size_t index, const char *message, const char *hint);
/** Number of problems kept. */
PALCARE_API size_t palcare_report_count(const palcare_report *report);
/** Number of problems of a severity that were found, kept or not. */
PALCARE_API size_t palcare_report_total(const palcare_report *report, palcare_severity severity);
/** Severity of a problem; PALCARE_SEVERITY_ANY past the last. */
PALCARE_API palcare_severity palcare_report_severity(const palcare_report *report, size_t index);
/** Permanent number of a problem (2203 for PC2203). */
PALCARE_API int palcare_report_code(const palcare_report *report, size_t index);
/** File name of a problem, with line and column in characters, from 1 (0 if unknown). The name is
 * that of the document, byte for byte, also where it is not UTF-8; NULL if there is none. */
PALCARE_API const char *palcare_report_place(const palcare_report *report, size_t index,
                                             unsigned *line, unsigned *column);
/** Path of a problem in the document: /service[larch-house]/contact[2]. An attribute has an at-sign
 * before it. palcare_doc_at_path() finds the value. */
PALCARE_API const char *palcare_report_path(const palcare_report *report, size_t index);
/** Message of a problem: one sentence, suitable as the text of an exception. */
PALCARE_API const char *palcare_report_message(const palcare_report *report, size_t index);
/** Hint how to correct a problem, or NULL. */
PALCARE_API const char *palcare_report_hint(const palcare_report *report, size_t index);
/** The value to write instead, if the hint is one value; otherwise NULL. It replaces the value at
 * the problem's path. */
PALCARE_API const char *palcare_report_replacement(const palcare_report *report, size_t index);
/** FILE:LINE:COLUMN: error: MESSAGE; HINT [PC2203], as a compiler prints. NULL past the last, or if
 * out of memory. */
PALCARE_API const char *palcare_report_text(const palcare_report *report, size_t index);

/* ---- 6. Reading and writing XML ------------------------------------------------------------ */

/** Makes options with their defaults, which are limits for untrusted input. NULL only if out of
 * memory. */
PALCARE_API palcare_options *palcare_options_new(void);
/** Frees options. NULL is allowed. */
PALCARE_API void palcare_options_free(palcare_options *options);
/** Sets a limit or switch by name; MISUSE, with a problem in the report, for an unknown name or a
 * value out of its range. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_options_set(palcare_options *options,
                                                               const char *name, int64_t value,
                                                               palcare_report *report);
/** Sets an option from text: a number, or true or false for a switch. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_options_set_text(palcare_options *options,
                                                                    const char *name,
                                                                    const char *value,
                                                                    palcare_report *report);
/** The index-th option's name, with its sentence and default (each may be NULL); NULL past the
 * last. */
PALCARE_API const char *palcare_options_name(size_t index, const char **help, int64_t *initial);

/** Reads a whole regular file. On any error, `*out` is NULL and the report says why. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_read_file(const char *path,
                                                             const palcare_options *options,
                                                             palcare_report *report,
                                                             palcare_doc **out);
/** The same from bytes. `name` (NULL is allowed) is the document's name. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_read_memory(const void *bytes, size_t size,
                                                               const char *name,
                                                               const palcare_options *options,
                                                               palcare_report *report,
                                                               palcare_doc **out);
/** The same from the caller's source. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_read_callback(palcare_read_fn fn, void *user,
                                                                 const char *name,
                                                                 const palcare_options *options,
                                                                 palcare_report *report,
                                                                 palcare_doc **out);
/** Writes the canonical form atomically: afterwards the file is the old one or the complete new
 * one. A link is followed; mode, access control list and attributes do not change, and owner and
 * group only where the system does not let them be kept; no rights are added. LIMIT if reading it
 * with the same options would exceed a limit. Nothing else is checked: palcare_check() finds the
 * values that a reader would refuse. With the option in-place, an existing file is written over,
 * which is not atomic. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_write_file(const palcare_doc *doc,
                                                              const char *path,
                                                              const palcare_options *options,
                                                              palcare_report *report);
/** Replaces a file by `size` bytes in the same way, for a program that edits the XML itself. Nothing
 * is checked. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_replace_file(const char *path, const void *bytes,
                                                                size_t size,
                                                                const palcare_options *options,
                                                                palcare_report *report);
/** Writes the canonical form into memory, followed by a NUL that size does not count; free it with
 * palcare_free(). `size` may be NULL. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_write_memory(const palcare_doc *doc,
                                                                const palcare_options *options,
                                                                palcare_report *report,
                                                                char **bytes, size_t *size);
/** The same into the caller's sink. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_write_callback(const palcare_doc *doc,
                                                                  palcare_write_fn fn, void *user,
                                                                  const palcare_options *options,
                                                                  palcare_report *report);

/** Opens a file to take records one at a time, in bounded memory. The limits `bytes` and `records`
 * bound memory for a whole document; here they apply only if the options set them. The report must
 * outlive the reader. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_reader_open(const char *path,
                                                               const palcare_options *options,
                                                               palcare_report *report,
                                                               palcare_reader **out);
/** The same from bytes, which must outlive the reader. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_reader_open_memory(
    const void *bytes, size_t size, const char *name, const palcare_options *options,
    palcare_report *report, palcare_reader **out);
/** The same from the caller's source. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_reader_open_callback(
    palcare_read_fn fn, void *user, const char *name, const palcare_options *options,
    palcare_report *report, palcare_reader **out);
/** The next top record, the `about` first, in a small document that holds it alone: release it with
 * palcare_doc_release(). DONE after the last; any other status ends the reading. Only shape is
 * checked, and comments after the last record are not delivered. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_reader_take(palcare_reader *reader,
                                                               palcare_doc **out);
/** Closes a reader at any point. NULL is allowed. */
PALCARE_API void palcare_reader_free(palcare_reader *reader);
/** Opens a file to put records one at a time; `head` gives language, `about`, and foreign content
 * around the root. The report must outlive the writer. Its limits are those of one record. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_writer_open(const char *path,
                                                               const palcare_doc *head,
                                                               const palcare_options *options,
                                                               palcare_report *report,
                                                               palcare_writer **out);
/** The same into memory: palcare_writer_finish() gives the bytes, followed by a NUL that size does
 * not count; free them with palcare_free(). `bytes` and `size` must outlive the writer; `size` may
 * be NULL. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_writer_open_memory(
    char **bytes, size_t *size, const palcare_doc *head, const palcare_options *options,
    palcare_report *report, palcare_writer **out);
/** The same into the caller's sink. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_writer_open_callback(
    palcare_write_fn fn, void *user, const palcare_doc *head, const palcare_options *options,
    palcare_report *report, palcare_writer **out);
/** Writes one top record, of any document. MISUSE for an `about`, which the head gave, and for a
 * record made alone, which has no id; INVALID for a record of a newer version than the head's. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_writer_put(palcare_writer *writer,
                                                              const palcare_record *record);
/** Ends the file, and replaces the old one atomically. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_writer_finish(palcare_writer *writer);
/** Closes a writer. Without palcare_writer_finish(), no file is changed. NULL is allowed. */
PALCARE_API void palcare_writer_free(palcare_writer *writer);

/* ---- 7. Several documents, and checking ---------------------------------------------------- */

/** Makes an empty set; NULL only if out of memory. */
PALCARE_API palcare_docs *palcare_docs_new(void);
/** Counts one more holder (atomically); returns docs. NULL is allowed. */
PALCARE_API palcare_docs *palcare_docs_retain(palcare_docs *docs);
/** Gives up one hold; the last one releases all documents. NULL is allowed. */
PALCARE_API void palcare_docs_release(palcare_docs *docs);
/** Retains a document under its address, or the path of its file. An address keeps its first
 * document: adding it again is OK and changes nothing. References to an address that is equal after
 * decoding (RFC 3986, 6.2.2) mean the first document as well. A document may be added under several
 * addresses. References in it are resolved
 * from these, then from its name; if that leads nowhere, an address without '/' means the only
 * document whose address ends with it and that has the record. Addresses over 4,096 bytes are only
 * walked. Refuses nothing but an argument that is NULL, so it takes no report. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_docs_add(palcare_docs *docs, const char *uri,
                                                            palcare_doc *doc);
/** Number of different addresses. */
PALCARE_API size_t palcare_docs_count(const palcare_docs *docs);
/** The index-th document, in the order in which they were added, with its address (`uri` may be
 * NULL); NULL past the last. */
PALCARE_API palcare_doc *palcare_docs_at(const palcare_docs *docs, size_t index, const char **uri);
/** The top record that `uri#id` names; NULL if the document or the record is not in the set, or if
 * the bare name of a file fits two documents that have the record. */
PALCARE_API palcare_record *palcare_docs_find(const palcare_docs *docs, const char *reference);
/** Checks shape, references, meaning and editorial rules, and reports all problems in document
 * order. INVALID if there is an error. `docs` and `today` (2026-11-01) may be NULL: a note then
 * says which rules were not checked. MISUSE if today is not a date like 2026-11-01. No option
 * applies yet: `options` may be NULL. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_check(const palcare_doc *doc,
                                                         const palcare_docs *docs,
                                                         const char *today,
                                                         const palcare_options *options,
                                                         palcare_report *report);

/* ---- 8. Introspection ---------------------------------------------------------------------- */

/** The index-th type, 0 past the last. */
PALCARE_API palcare_type palcare_type_at(size_t index);
/** A type by its XML name, or 0. */
PALCARE_API palcare_type palcare_type_named(const char *name);
/** Its XML name. */
PALCARE_API const char *palcare_type_name(palcare_type type);
/** One sentence that describes the type. */
PALCARE_API const char *palcare_type_help(palcare_type type);
/** PALCARE_TYPE_IS_PART, PALCARE_TYPE_IS_PRIVATE, or both. */
PALCARE_API unsigned palcare_type_flags(palcare_type type);
/** The index-th field of a type in canonical order, 0 past the last. */
PALCARE_API palcare_field palcare_field_at(palcare_type type, size_t index);
/** A field by its XML name, or 0. */
PALCARE_API palcare_field palcare_field_named(palcare_type type, const char *name);
/** Its XML name. */
PALCARE_API const char *palcare_field_name(palcare_field field);
/** One sentence that describes the field's values. */
PALCARE_API const char *palcare_field_help(palcare_field field);
/** The field's kind; PALCARE_KIND_NONE if there is no such field. */
PALCARE_API palcare_kind palcare_field_kind(palcare_field field);
/** The index-th type that a reference may lead to, or the type of a part; 0 past the last. A
 * reference that may lead to any type has no target types. */
PALCARE_API palcare_type palcare_field_target(palcare_field field, size_t index);
/** Least and most values (for texts, in each language); `most` is UINT_MAX (limits.h) if there is
 * no limit. Either may be NULL. */
PALCARE_API void palcare_field_bounds(palcare_field field, unsigned *least, unsigned *most);
/** The index-th allowed code with its sentence (help may be NULL); NULL past the last. */
PALCARE_API const char *palcare_field_code(palcare_field field, size_t index, const char **help);
/** The name of a kind: "text", "date" … */
PALCARE_API const char *palcare_kind_name(palcare_kind kind);
/** One sentence that explains a problem code, with the source of the rule (may be NULL); NULL for
 * an unknown code. Codes of this library are between 1000 and 5999. */
PALCARE_API const char *palcare_problem_help(int code, const char **source);
/** Prints the RELAX NG of the XML form, for editors. It refuses the same documents as the reader
 * for problems from 1000 to 2999, except for limits and for comments within values. In a document
 * of a newer version it allows everything. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_write_rng(palcare_write_fn fn, void *user);

/* ---- 9. Values and markup: plain functions on their text ----------------------------------- */

/** Compares two dates or two ages. OVERLAPS also for equal ones; INCOMPARABLE for recurring dates,
 * for `..`, and if a value is not of that kind. Months and years have the calendar's days. */
PALCARE_API palcare_order palcare_compare(palcare_kind kind, const char *a, const char *b);
/** First and last possible day, as days from 1970-01-01; false if open, recurring or not a date. A
 * season covers both hemispheres; `~` widens by one unit to either side. */
PALCARE_API bool palcare_date_span(const char *date, int64_t *first_day, int64_t *last_day);

/** An element of rich text begins. `attributes` has name, value, name, value …, NULL. Returns 0 to
 * continue; any other value stops. */
typedef int (*palcare_rich_enter_fn)(void *user, const char *element,
                                     const char *const *attributes);
/** An element of rich text ends. */
typedef int (*palcare_rich_leave_fn)(void *user, const char *element);
/** A run of text, with characters instead of their references. Returns 0 to continue; any other
 * value stops. */
typedef int (*palcare_text_fn)(void *user, const char *text, size_t size);
/** Walks over the elements, attributes and text of a rich value in order. Each function may be
 * NULL. INVALID for markup that a rich field refuses; STOPPED if a function asked to stop. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_rich_walk(const char *markup,
                                                             palcare_rich_enter_fn enter,
                                                             palcare_rich_leave_fn leave,
                                                             palcare_text_fn text, void *user,
                                                             palcare_report *report);

/** An element of XML begins, in the namespace `uri` ("" for none). `attributes` has name,
 * namespace, value, name, namespace, value …, NULL. Returns 0 to continue; any other value stops.
 */
typedef int (*palcare_xml_start_fn)(void *user, const char *name, const char *uri,
                                    const char *const *attributes);
/** An element of XML ends. */
typedef int (*palcare_xml_end_fn)(void *user, const char *name, const char *uri);
/** Reads XML of any vocabulary with the same protection as documents: limits, no DOCTYPE, no
 * entities other than the five of XML, only UTF-8 and UTF-16. Each function may be NULL; text may
 * arrive in pieces. STOPPED if a function asked to stop. */
PALCARE_API PALCARE_CHECKED palcare_status
palcare_xml_read(palcare_read_fn fn, void *source, palcare_xml_start_fn start,
                 palcare_xml_end_fn end, palcare_text_fn text, void *user, const char *name,
                 const palcare_options *options, palcare_report *report);

#ifdef __cplusplus
}
#endif

/* With -DPALCARE_STRICT, reading a field of another type than the record's ends the program by
 * assert(). Without it such a field reads as absent; changing it is misuse in any build. */
#if defined(PALCARE_STRICT) && !defined(SWIG)
#include <palcare/strict.h>
#endif

#endif
