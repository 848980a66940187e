/** @file
 * libpalcare-json: records and documents as JSON, and back. Experimental: it may still change.
 *
 * The form loses nothing, and is the same in all languages. A record is an object. Its members have
 * the names of XML: a field that can hold several values is an array; texts are an object by
 * language, `{"en": "Larch House"}`, with `""` for none stated; decimal numbers are strings; parts
 * are objects. `type` is the type's name, and is left out of parts. If texts of one field alternate
 * between languages, `order` lists the language of each. `foreign` has the pieces of foreign
 * content: `xml` with `field` and `index` of the value that follows, or with `position`
 * (`before`, `tag`, `end`, `after`). A document has `language`, `foreign` and `records`.
 *
 * The conventions are those of palcare.h. Linking needs `-lpalcare-json -lpalcare`.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_JSON_H
#define PALCARE_JSON_H

#include <palcare/palcare.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- JSON ---------------------------------------------------------------------------------- */

/** Bits of the `style` of JSON that is written. */
enum {
    /** The lowest bits are the number of spaces for each level; 0 writes one line. */
    PALCARE_JSON_INDENT = 31,
    /** Empty fields are written too, as `null`, `[]` or `{}`. */
    PALCARE_JSON_ABSENT = 32
};

/** Writes a record or a part as JSON, followed by a NUL. Free it with palcare_free(). */
PALCARE_API PALCARE_CHECKED palcare_status palcare_record_to_json(const palcare_record *record,
                                                                  unsigned style,
                                                                  palcare_report *report,
                                                                  char **out);
/** Writes a document as JSON, followed by a NUL, complete or not. Free it with palcare_free(). Its
 * name is left out, and so is its version: what only a newer version knows is written, and refused
 * when it is read. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_doc_to_json(const palcare_doc *doc,
                                                               unsigned style,
                                                               palcare_report *report, char **out);
/** Reads a record or a part of a type from `size` bytes of JSON, as one that is made alone: see
 * palcare_record_alone(). For PALCARE_TYPE_ANY its member `type` says the type. INVALID if anything
 * is refused: each message begins with a path, such as `contact[0].kind`. A field is left out if
 * it is as PALCARE_JSON_ABSENT writes an empty one: `null`, `[]` if it can hold several values,
 * `{}` if it has texts. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_record_from_json(palcare_type type,
                                                                    const char *text, size_t size,
                                                                    palcare_report *report,
                                                                    palcare_record **out);
/** Reads a document from JSON, like palcare_record_from_json(). Its `records` are an array, which
 * may be empty. */
PALCARE_API PALCARE_CHECKED palcare_status palcare_doc_from_json(const char *text, size_t size,
                                                                 palcare_report *report,
                                                                 palcare_doc **out);
/** Writes the JSON Schema (draft 2020-12) of complete records of a type, or of documents for
 * PALCARE_TYPE_ANY. Free it with palcare_free(). */
PALCARE_API PALCARE_CHECKED palcare_status palcare_json_schema(palcare_type type, unsigned style,
                                                               palcare_report *report, char **out);
/** Like palcare_problem_help(), for the codes of this library, from 10000 to 10099. */
PALCARE_API const char *palcare_json_problem_help(int code, const char **source);

#ifdef __cplusplus
}
#endif

#endif
