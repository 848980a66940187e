/*
 * Writes records and documents as JSON, by one walk over the fields of a record.
 *
 *   {"type": "service", "id": "larch-house", "name": {"en": "Larch House"}, "contact": [{...}],
 *    "foreign": [{"xml": "<!-- ring first -->", "field": "contact", "index": 0}]}
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "json/json_text.h"

#include <stdlib.h>
#include <string.h>

static json_t *record_value(json_made *m, const palcare_record *record, bool is_part);

/* Texts by language. If languages alternate, so that the groups lose the order, `*order` lists the
 * language of each. */
static json_t *texts_value(json_made *m, const palcare_record *record, palcare_field field,
                           bool is_many, json_t **order)
{
    json_t *texts = json_object(), *langs = is_many ? json_array() : NULL;
    const char *lang, *last = NULL;
    bool alternate = false;
    for (size_t i = 0; (lang = palcare_text_lang(record, field, i)); last = lang, i++) {
        json_t *text = pc_json_string(palcare_value(record, field, i));
        json_t *group = json_object_get(texts, lang);
        if (!is_many) {
            pc_json_put(m, texts, lang, text);
            continue;
        }
        alternate |= group && strcmp(lang, last) != 0;
        if (!group) {
            pc_json_put(m, texts, lang, json_array());
            group = json_object_get(texts, lang);
        }
        pc_json_add(m, group, text);
        pc_json_add(m, langs, pc_json_string(lang));
    }
    *order = alternate ? json_incref(langs) : NULL;
    json_decref(langs);
    return texts;
}

static json_t *one_value(json_made *m, const palcare_record *record, palcare_field field,
                         size_t index)
{
    const char *text = palcare_value(record, field, index);
    switch (palcare_field_kind(field)) {
    case PALCARE_KIND_PART: return record_value(m, palcare_part(record, field, index), true);
    case PALCARE_KIND_INT: return json_integer(strtoll(text, NULL, 10));
    case PALCARE_KIND_BOOL: return json_boolean(text[0] == 't');
    default: return pc_json_string(text);
    }
}

static json_t *several_values(json_made *m, const palcare_record *record, palcare_field field,
                              size_t count)
{
    json_t *values = json_array();
    for (size_t i = 0; i < count; i++)
        pc_json_add(m, values, one_value(m, record, field, i));
    return values;
}

/* A field without a value: null, or an empty array or object. */
static json_t *absent_value(bool is_many, bool is_words)
{
    return !is_many ? json_null() : is_words ? json_object() : json_array();
}

static void put_field(json_made *m, json_t *object, const palcare_record *record,
                      palcare_field field, json_t *orders)
{
    size_t count = palcare_count(record, field);
    const char *name = palcare_field_name(field);
    bool is_many = pc_json_is_many(field), is_words = pc_json_is_words(field);
    json_t *order = NULL;
    if (count && is_words)
        pc_json_put(m, object, name, texts_value(m, record, field, is_many, &order));
    else if (count && is_many)
        pc_json_put(m, object, name, several_values(m, record, field, count));
    else if (count)
        pc_json_put(m, object, name, one_value(m, record, field, 0));
    else if (m->style & PALCARE_JSON_ABSENT)
        pc_json_put(m, object, name, absent_value(is_many, is_words));
    if (order)
        pc_json_put(m, orders, name, order);
}

/* ---- foreign content ---- */

static json_t *piece_value(json_made *m, const char *xml, palcare_position position,
                           palcare_field field, size_t index)
{
    json_t *piece = json_object();
    pc_json_put(m, piece, "xml", pc_json_string(xml));
    if (position == PALCARE_POSITION_VALUE) {
        pc_json_put(m, piece, "field", pc_json_string(palcare_field_name(field)));
        pc_json_put(m, piece, "index", json_integer((json_int_t)index));
    } else {
        pc_json_put(m, piece, "position", pc_json_string(pc_json_position_name(position)));
    }
    return piece;
}

/* Adds the pieces of foreign content to an object, if there are any. */
static void put_pieces(json_made *m, json_t *object, json_t *pieces)
{
    if (json_array_size(pieces))
        pc_json_put(m, object, "foreign", json_incref(pieces));
    m->failed |= !pieces;
    json_decref(pieces);
}

static void put_record_pieces(json_made *m, json_t *object, const palcare_record *record)
{
    const char *xml = palcare_record_foreign(record, 0);
    json_t *pieces = xml ? json_array() : NULL;
    for (size_t i = 0; xml; xml = palcare_record_foreign(record, ++i)) {
        palcare_field field = 0;
        size_t value = 0;
        palcare_position position = palcare_record_foreign_position(record, i, &field, &value);
        pc_json_add(m, pieces, piece_value(m, xml, position, field, value));
    }
    if (pieces)
        put_pieces(m, object, pieces);
}

static void put_doc_pieces(json_made *m, json_t *object, const palcare_doc *doc)
{
    palcare_position position = PALCARE_POSITION_END;
    const char *xml;
    json_t *pieces = json_array();
    for (size_t i = 0; (xml = palcare_doc_foreign(doc, i, &position)); i++)
        pc_json_add(m, pieces, piece_value(m, xml, position, 0, 0));
    put_pieces(m, object, pieces);
}

/* ---- records and documents ---- */

static json_t *record_value(json_made *m, const palcare_record *record, bool is_part)
{
    json_t *object = json_object(), *orders = json_object();
    palcare_type type = palcare_record_type(record);
    palcare_field field;
    if (!is_part)
        pc_json_put(m, object, "type", pc_json_string(palcare_type_name(type)));
    for (size_t i = 0; (field = palcare_field_at(type, i)); i++)
        put_field(m, object, record, field, orders);
    if (json_object_size(orders))
        pc_json_put(m, object, "order", json_incref(orders));
    json_decref(orders);
    put_record_pieces(m, object, record);
    return object;
}

palcare_status palcare_record_to_json(const palcare_record *record, unsigned style,
                                      palcare_report *report, char **out)
{
    if (out)
        *out = NULL;
    if (!record || !out)
        return pc_json_misuse(report, record ? "place for the text" : "record");
    json_made m = {.style = style};
    return pc_json_give(&m, record_value(&m, record, false), out);
}

palcare_status palcare_doc_to_json(const palcare_doc *doc, unsigned style, palcare_report *report,
                                   char **out)
{
    if (out)
        *out = NULL;
    if (!doc || !out)
        return pc_json_misuse(report, doc ? "place for the text" : "document");
    json_made m = {.style = style};
    json_t *object = json_object(), *records = json_array();
    const char *lang = palcare_doc_lang(doc);
    pc_json_put(&m, object, "language", pc_json_string(*lang ? lang : NULL));
    put_doc_pieces(&m, object, doc);
    for (const palcare_record *record = NULL;
         (record = palcare_doc_next(doc, PALCARE_TYPE_ANY, record));)
        pc_json_add(&m, records, record_value(&m, record, false));
    pc_json_put(&m, object, "records", records);
    return pc_json_give(&m, object, out);
}
