/*
 * Reads records and documents from JSON. Each record is filled alone or in a new document, so that
 * a refusal changes nothing that the caller has. Values go through the same functions as those of
 * any program, and are refused with the same messages; all refusals are reported, each with its
 * path.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "json/json_text.h"

#include "base/nearest.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct json_reader {
    palcare_report *report;  /* the caller's; may be NULL */
    palcare_report *refusal; /* reported by the last call of the library */
    buffer path;             /* of the current value */
    palcare_status status;
} json_reader;

/* ---- refusals ---- */

static bool goes_on(const json_reader *r)
{
    return r->status == PALCARE_OK || r->status == PALCARE_INVALID;
}

static void refuse(json_reader *r, int code, const char *message, const char *hint)
{
    buffer text = {0};
    const char *path = pc_buffer_text(&r->path);
    if (path && *path)
        pc_buffer_format(&text, "%s: ", path);
    pc_buffer_string(&text, message);
    const char *whole = path ? pc_buffer_text(&text) : NULL;
    palcare_status status = whole ? PALCARE_OK : PALCARE_NOMEM;
    if (status == PALCARE_OK && r->report)
        status =
            palcare_report_add(r->report, PALCARE_SEVERITY_ERROR, code, NULL, 0, 0, whole, hint);
    pc_buffer_free(&text);
    r->status = status == PALCARE_OK ? PALCARE_INVALID : status;
}

/* Replaces the problem of a value by one without the name of its record, which is in the path. */
static palcare_status explain(json_reader *r, palcare_field field, const char *lang,
                              const char *value)
{
    palcare_report *words = palcare_report_new();
    palcare_status status = words ? palcare_explain(field, lang, value, words) : PALCARE_NOMEM;
    if (status == PALCARE_INVALID) {
        palcare_report_free(r->refusal);
        r->refusal = words;
    } else {
        palcare_report_free(words);
    }
    return status == PALCARE_NOMEM ? status : PALCARE_INVALID;
}

/* Takes the result of a call that reported to r->refusal; value NULL is not explained. Whatever it
 * refuses is a fault of the JSON, even if it would be misuse by a program. */
static void answer(json_reader *r, palcare_status status, palcare_field field, const char *lang,
                   const char *value)
{
    if (status == PALCARE_OK)
        return;
    if (status == PALCARE_INVALID && value)
        status = explain(r, field, lang, value);
    if (status != PALCARE_NOMEM)
        refuse(r, palcare_report_code(r->refusal, 0), palcare_report_message(r->refusal, 0),
               palcare_report_hint(r->refusal, 0));
    if (status == PALCARE_NOMEM || (status == PALCARE_LIMIT && goes_on(r)))
        r->status = status;
    palcare_report_clear(r->refusal);
}

static void refuse_kind(json_reader *r, const char *expected)
{
    char message[80];
    snprintf(message, sizeof message, "this must be %s", expected);
    refuse(r, PC_JSON_VALUE, message, NULL);
}

/* ---- the path ---- */

static size_t enter(json_reader *r, const char *name)
{
    size_t size = r->path.size;
    pc_json_path_name(&r->path, name);
    return size;
}

static size_t enter_index(json_reader *r, size_t index)
{
    size_t size = r->path.size;
    pc_json_path_index(&r->path, index);
    return size;
}

static void leave(json_reader *r, size_t size)
{
    r->path.size = size;
}

/* ---- values ---- */

static void fill(json_reader *r, palcare_record *record, json_t *object);

/* The text of a value for the library; NULL, and refused, if the value is of another kind. */
static const char *text_of(json_reader *r, palcare_field field, const json_t *value,
                           char digits[24])
{
    palcare_kind kind = palcare_field_kind(field);
    if (kind == PALCARE_KIND_BOOL && json_is_boolean(value))
        return json_is_true(value) ? "true" : "false";
    if ((kind == PALCARE_KIND_INT || kind == PALCARE_KIND_DECIMAL) && json_is_integer(value)) {
        snprintf(digits, 24, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
        return digits;
    }
    if (json_is_string(value))
        return json_string_value(value);
    if (kind == PALCARE_KIND_DECIMAL && json_is_real(value))
        refuse(r, PC_JSON_VALUE, "a decimal number is a string, so that its digits are kept",
               "write \"51.50\" instead of 51.50");
    else
        refuse_kind(r, kind == PALCARE_KIND_BOOL  ? "true or false"
                       : kind == PALCARE_KIND_INT ? "a whole number"
                                                  : "a string");
    return NULL;
}

static void read_one(json_reader *r, palcare_record *record, palcare_field field, json_t *value)
{
    palcare_record *part = NULL;
    char digits[24];
    if (palcare_field_kind(field) == PALCARE_KIND_PART) {
        answer(r, palcare_insert_part(record, field, PALCARE_LAST, r->refusal, &part), field, NULL,
               NULL);
        if (part)
            fill(r, part, value);
        return;
    }
    const char *text = text_of(r, field, value, digits);
    if (!text)
        return;
    bool is_id = palcare_field_kind(field) == PALCARE_KIND_ID;
    palcare_status status =
        is_id ? palcare_record_rename(record, text, r->refusal)
              : palcare_insert(record, field, PALCARE_LAST, NULL, text, r->refusal);
    answer(r, status, field, NULL, text);
}

static void read_several(json_reader *r, palcare_record *record, palcare_field field,
                         const json_t *values)
{
    if (!json_is_array(values)) {
        refuse_kind(r, "an array");
        return;
    }
    for (size_t i = 0; i < json_array_size(values) && goes_on(r); i++) {
        size_t path = enter_index(r, i);
        read_one(r, record, field, json_array_get(values, i));
        leave(r, path);
    }
}

/* ---- texts ---- */

static void read_text(json_reader *r, palcare_record *record, palcare_field field, const char *lang,
                      const json_t *text)
{
    const char *value = json_string_value(text);
    if (!value) {
        refuse_kind(r, "a string");
        return;
    }
    answer(r, palcare_insert(record, field, PALCARE_LAST, lang, value, r->refusal), field, lang,
           value);
}

/* Reads the texts of one language: one or, for a field that can hold several, `count` from `from`
 * on.
 */
static void read_language(json_reader *r, palcare_record *record, palcare_field field,
                          const char *lang, const json_t *texts, size_t from, size_t count)
{
    size_t path = enter(r, lang);
    if (!pc_json_is_many(field))
        read_text(r, record, field, lang, texts);
    else if (!json_is_array(texts))
        refuse_kind(r, "an array");
    for (size_t i = from; i < json_array_size(texts) && i - from < count && goes_on(r); i++) {
        size_t inner = enter_index(r, i);
        read_text(r, record, field, lang, json_array_get(texts, i));
        leave(r, inner);
    }
    leave(r, path);
}

/* Returns how many texts of a language were read before, and counts one more; NONE if out of
 * memory. */
static size_t count_read(json_t *counts, const char *lang)
{
    json_t *count = json_object_get(counts, lang);
    if (!count) {
        if (json_object_set_new(counts, lang, json_integer(1)) != 0)
            return PALCARE_NONE;
        return 0;
    }
    size_t read = (size_t)json_integer_value(count);
    json_integer_set(count, (json_int_t)read + 1);
    return read;
}

static size_t count_texts(json_t *texts)
{
    const char *lang;
    json_t *group;
    size_t count = 0;
    json_object_foreach(texts, lang, group) count += json_array_size(group);
    return count;
}

/* Reads texts in the order of these languages, which lists the language of each text. */
static void read_in_order(json_reader *r, palcare_record *record, palcare_field field,
                          json_t *texts, const json_t *order)
{
    json_t *counts = json_object();
    bool right = json_array_size(order) == count_texts(texts);
    for (size_t i = 0; i < json_array_size(order) && right && goes_on(r); i++) {
        const char *lang = json_string_value(json_array_get(order, i));
        json_t *group = json_object_get(texts, lang);
        size_t from = group ? count_read(counts, lang) : 0;
        right = from < json_array_size(group) || from == PALCARE_NONE;
        if (from == PALCARE_NONE)
            r->status = PALCARE_NOMEM;
        else if (right)
            read_language(r, record, field, lang, group, from, 1);
    }
    json_decref(counts);
    if (!right)
        refuse(r, PC_JSON_VALUE, "'order' does not list the language of each text", NULL);
}

static void read_texts(json_reader *r, palcare_record *record, palcare_field field, json_t *texts,
                       const json_t *order)
{
    const char *lang;
    json_t *group;
    if (!json_is_object(texts)) {
        refuse(r, PC_JSON_VALUE, "texts are an object by language",
               "write {\"en\": \"...\"}, with the language of each");
        return;
    }
    if (order && pc_json_is_many(field)) {
        read_in_order(r, record, field, texts, order);
        return;
    }
    json_object_foreach(texts, lang, group)
    {
        if (goes_on(r))
            read_language(r, record, field, lang, group, 0, SIZE_MAX);
    }
}

/* ---- foreign content ---- */

static bool find_position(const json_t *piece, palcare_position *out)
{
    const json_t *named = json_object_get(piece, "position");
    *out = PALCARE_POSITION_END;
    for (int i = 0; named && i <= PALCARE_POSITION_AFTER; i++) {
        const char *name = pc_json_position_name((palcare_position)i);
        if (name && json_is_string(named) && strcmp(name, json_string_value(named)) == 0) {
            *out = (palcare_position)i;
            return true;
        }
    }
    return !named;
}

/* Tests if an object has 'xml' and a position, or a field and an index, and nothing else. */
static bool is_piece(const json_t *piece, bool of_record)
{
    const json_t *field = json_object_get(piece, "field"), *index = json_object_get(piece, "index");
    palcare_position position;
    if (!json_is_object(piece))
        return json_is_string(piece);
    if (!json_is_string(json_object_get(piece, "xml")) || !find_position(piece, &position))
        return false;
    if (!field)
        return json_object_size(piece) == 1U + (json_object_get(piece, "position") != NULL);
    return of_record && json_is_string(field) && json_is_integer(index) &&
           json_integer_value(index) >= 0 && json_object_size(piece) == 3;
}

/* Adds a piece to a record or, if `record` is NULL, to the document. */
static void read_piece(json_reader *r, palcare_doc *doc, palcare_record *record,
                       const json_t *piece)
{
    const json_t *index = json_object_get(piece, "index");
    const char *xml =
        json_string_value(json_is_object(piece) ? json_object_get(piece, "xml") : piece);
    const char *name = json_string_value(json_object_get(piece, "field"));
    palcare_position position;
    find_position(piece, &position);
    if (!is_piece(piece, record != NULL)) {
        refuse_kind(r, "an object with 'xml' and its position");
        return;
    }
    palcare_field field = name ? palcare_field_named(palcare_record_type(record), name) : 0;
    palcare_status status;
    if (name)
        status = palcare_add_foreign(record, field ? field : -1, (size_t)json_integer_value(index),
                                     xml, r->refusal);
    else if (record)
        status = palcare_record_add_foreign(record, position, xml, r->refusal);
    else
        status = palcare_doc_add_foreign(doc, position, xml, r->refusal);
    answer(r, status, 0, NULL, NULL);
}

static void read_pieces(json_reader *r, palcare_doc *doc, palcare_record *record,
                        const json_t *pieces)
{
    size_t path = enter(r, "foreign");
    if (pieces && !json_is_array(pieces) && !json_is_null(pieces))
        refuse_kind(r, "an array");
    for (size_t i = 0; i < json_array_size(pieces) && goes_on(r); i++) {
        size_t inner = enter_index(r, i);
        read_piece(r, doc, record, json_array_get(pieces, i));
        leave(r, inner);
    }
    leave(r, path);
}

/* ---- records ---- */

static const char *nth_field(void *type, size_t index)
{
    return palcare_field_name(palcare_field_at(*(palcare_type *)type, index));
}

static void refuse_member(json_reader *r, palcare_type type, const char *name)
{
    size_t count = 0;
    while (palcare_field_at(type, count))
        count++;
    char message[160], hint[80];
    const char *near = pc_nearest(name, strlen(name), nth_field, &type, count);
    snprintf(message, sizeof message, "'%.*s' is not a field of %s", pc_json_shown(name), name,
             palcare_type_name(type));
    if (near)
        snprintf(hint, sizeof hint, "did you mean '%s'?", near);
    refuse(r, PC_JSON_MEMBER, message, near ? hint : NULL);
}

static void read_field(json_reader *r, palcare_record *record, palcare_field field, json_t *value,
                       const json_t *order)
{
    if (json_is_null(value))
        return;
    if (pc_json_is_words(field))
        read_texts(r, record, field, value, order);
    else if (pc_json_is_many(field))
        read_several(r, record, field, value);
    else
        read_one(r, record, field, value);
}

/* The type that the member `type` names, which must be the expected one unless that is 0; 0 if
 * refused. */
static palcare_type type_of(json_reader *r, const json_t *object, palcare_type expected)
{
    const json_t *named = json_object_get(object, "type");
    if (json_is_null(named))
        named = NULL;
    const char *name = json_string_value(named);
    palcare_type type = name ? palcare_type_named(name) : named ? 0 : expected;
    char message[160];
    if (type && (!expected || type == expected))
        return type;
    if (named && !name) {
        size_t path = enter(r, "type");
        refuse_kind(r, "a string");
        leave(r, path);
        return 0;
    }
    if (!named)
        snprintf(message, sizeof message, "'type' is missing");
    else if (type)
        snprintf(message, sizeof message, "this is of type %s, not %s", name,
                 palcare_type_name(expected));
    else
        snprintf(message, sizeof message, "'%.*s' is not a type of record", pc_json_shown(name),
                 name);
    refuse(r, PC_JSON_TYPE, message, "'palcare describe' lists the types");
    return 0;
}

/* `order` has arrays only for fields that have several texts in a language. */
static bool is_order(palcare_type type, json_t *orders, const json_t *object)
{
    const char *name;
    json_t *langs;
    bool right = !orders || json_is_object(orders) || json_is_null(orders);
    json_object_foreach(orders, name, langs)
    {
        palcare_field field = palcare_field_named(type, name);
        const json_t *texts = json_object_get(object, name);
        right = right && pc_json_is_words(field) && pc_json_is_many(field) &&
                json_is_array(langs) &&
                (json_array_size(langs) == 0 || (texts && !json_is_null(texts)));
    }
    return right;
}

/* Fills an empty record. Foreign content is added last, after the values that it precedes. */
static void fill(json_reader *r, palcare_record *record, json_t *object)
{
    palcare_type type = palcare_record_type(record);
    const char *name;
    json_t *value;
    if (!json_is_object(object)) {
        refuse_kind(r, "an object");
        return;
    }
    json_t *orders = json_object_get(object, "order");
    if (!type_of(r, object, type))
        return;
    if (!is_order(type, orders, object))
        refuse(r, PC_JSON_VALUE, "'order' is an object of texts that several languages have", NULL);
    json_object_foreach(object, name, value)
    {
        palcare_field field = palcare_field_named(type, name);
        bool is_ours =
            strcmp(name, "type") == 0 || strcmp(name, "order") == 0 || strcmp(name, "foreign") == 0;
        size_t path = enter(r, name);
        if (!goes_on(r))
            break;
        if (field)
            read_field(r, record, field, value, json_object_get(orders, name));
        else if (!is_ours)
            refuse_member(r, type, name);
        leave(r, path);
    }
    if (goes_on(r))
        read_pieces(r, NULL, record, json_object_get(object, "foreign"));
}

/* ---- the whole ---- */

/* Reports what is wrong with the text, with the line and column. */
static void refuse_text(json_reader *r, const char *text, const char *at, const char *problem)
{
    char message[200];
    size_t line = 1, column = 1;
    for (; text < at; text++) {
        bool is_end = *text == '\n';
        line += is_end;
        column = is_end ? 1 : column + ((*text & 0xC0) != 0x80);
    }
    snprintf(message, sizeof message, "the text is not JSON: %s (line %zu, column %zu)", problem,
             line, column);
    refuse(r, PC_JSON_SYNTAX, message, NULL);
}

/* Parses the text; NULL, with the status set, if it is not JSON. */
static json_t *parse(json_reader *r, const char *text, size_t size)
{
    const char *problem, *at;
    json_t *value = pc_json_parse(text, size, &problem, &at, &r->path);
    if (!value && !problem)
        r->status = PALCARE_NOMEM;
    else if (!value)
        refuse_text(r, text, at, problem);
    else if (!json_is_object(value))
        refuse_kind(r, "an object");
    return value;
}

static json_reader begin(palcare_report *report)
{
    json_reader r = {.report = report, .refusal = palcare_report_new()};
    r.status = r.refusal && pc_buffer_text(&r.path) ? PALCARE_OK : PALCARE_NOMEM;
    return r;
}

static palcare_status end(json_reader *r, json_t *value)
{
    json_decref(value);
    palcare_report_free(r->refusal);
    pc_buffer_free(&r->path);
    return r->status;
}

palcare_status palcare_record_from_json(palcare_type type, const char *text, size_t size,
                                        palcare_report *report, palcare_record **out)
{
    if (out)
        *out = NULL;
    if (!text || !out || (type && !palcare_type_name(type)))
        return pc_json_misuse(report, !text ? "text" : !out ? "place for the record" : "type");
    json_reader r = begin(report);
    json_t *object = r.status == PALCARE_OK ? parse(&r, text, size) : NULL;
    palcare_record *record = NULL;
    if (r.status == PALCARE_OK)
        type = type_of(&r, object, type);
    if (r.status == PALCARE_OK)
        answer(&r, palcare_record_alone(type, "", r.refusal, &record), 0, NULL, NULL);
    if (r.status == PALCARE_OK)
        fill(&r, record, object);
    if (r.status == PALCARE_OK)
        *out = record;
    else
        palcare_record_release(record);
    return end(&r, object);
}

static void read_record(json_reader *r, palcare_doc *doc, json_t *object)
{
    palcare_record *record = NULL;
    palcare_type type = json_is_object(object) ? type_of(r, object, PALCARE_TYPE_ANY) : 0;
    const json_t *named = json_object_get(object, "id");
    const char *id = json_string_value(named);
    if (!json_is_object(object))
        refuse_kind(r, "an object");
    if (!type)
        return;
    if (named && !id && !json_is_null(named)) {
        size_t path = enter(r, "id");
        refuse_kind(r, "a string");
        leave(r, path);
        return;
    }
    answer(r, palcare_doc_add(doc, type, id, r->refusal, &record), 0, NULL, NULL);
    if (record)
        fill(r, record, object);
}

static void read_records(json_reader *r, palcare_doc *doc, const json_t *records)
{
    size_t path = enter(r, "records");
    if (!json_is_array(records))
        refuse_kind(r, "an array");
    for (size_t i = 0; i < json_array_size(records) && goes_on(r); i++) {
        size_t inner = enter_index(r, i);
        read_record(r, doc, json_array_get(records, i));
        leave(r, inner);
    }
    leave(r, path);
}

/* Makes the document, in the language that the object states. */
static palcare_doc *new_doc(json_reader *r, json_t *object)
{
    const json_t *named = json_object_get(object, "language");
    const char *lang = json_string_value(named), *name;
    palcare_doc *doc = NULL;
    json_t *value;
    json_object_foreach(object, name, value)
    {
        size_t path = enter(r, name);
        if (strcmp(name, "language") != 0 && strcmp(name, "foreign") != 0 &&
            strcmp(name, "records") != 0)
            refuse(r, PC_JSON_MEMBER, "a document has 'language', 'foreign' and 'records'", NULL);
        leave(r, path);
    }
    size_t path = enter(r, "language");
    if (named && !lang && !json_is_null(named))
        refuse_kind(r, "a string");
    else
        answer(r, palcare_doc_new(lang ? lang : "", r->refusal, &doc), 0, NULL, NULL);
    leave(r, path);
    return doc;
}

palcare_status palcare_doc_from_json(const char *text, size_t size, palcare_report *report,
                                     palcare_doc **out)
{
    if (out)
        *out = NULL;
    if (!text || !out)
        return pc_json_misuse(report, text ? "place for the document" : "text");
    json_reader r = begin(report);
    json_t *object = r.status == PALCARE_OK ? parse(&r, text, size) : NULL;
    palcare_doc *doc = r.status == PALCARE_OK ? new_doc(&r, object) : NULL;
    if (doc && goes_on(&r))
        read_records(&r, doc, json_object_get(object, "records"));
    if (doc && goes_on(&r))
        read_pieces(&r, doc, NULL, json_object_get(object, "foreign"));
    if (r.status == PALCARE_OK)
        *out = doc;
    else
        palcare_doc_release(doc);
    return end(&r, object);
}
