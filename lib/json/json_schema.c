/*
 * Prints the JSON Schema of records and documents: one definition for each type that can be
 * reached, made by one walk over the fields of the type.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "json/json_text.h"

#include <limits.h>

/* An object with one member. */
static json_t *wrap(json_made *m, const char *name, json_t *value)
{
    json_t *object = json_object();
    pc_json_put(m, object, name, value);
    return object;
}

static json_t *strings(json_made *m, const char *first, const char *second)
{
    json_t *array = json_array();
    pc_json_add(m, array, pc_json_string(first));
    if (second)
        pc_json_add(m, array, pc_json_string(second));
    return array;
}

static json_t *schema_of(json_made *m, const char *type)
{
    return wrap(m, "type", pc_json_string(type));
}

static json_t *reference(json_made *m, const char *definition)
{
    return wrap(m, "$ref", json_sprintf("#/$defs/%s", definition));
}

static json_t *object_schema(json_made *m, json_t *properties)
{
    json_t *schema = schema_of(m, "object");
    pc_json_put(m, schema, "properties", properties);
    pc_json_put(m, schema, "additionalProperties", json_false());
    return schema;
}

static json_t *array_schema(json_made *m, json_t *items, unsigned least, unsigned most)
{
    json_t *schema = schema_of(m, "array");
    pc_json_put(m, schema, "items", items);
    if (least)
        pc_json_put(m, schema, "minItems", json_integer(least));
    if (most != UINT_MAX)
        pc_json_put(m, schema, "maxItems", json_integer(most));
    return schema;
}

/* ---- values ---- */

static json_t *code_schema(json_made *m, palcare_field field)
{
    json_t *codes = json_array();
    const char *code;
    for (size_t i = 0; (code = palcare_field_code(field, i, NULL)); i++)
        pc_json_add(m, codes, pc_json_string(code));
    return wrap(m, "enum", codes);
}

static json_t *string_schema(json_made *m, const char *pattern)
{
    json_t *schema = schema_of(m, "string");
    pc_json_put(m, schema, pattern ? "pattern" : "minLength",
                pattern ? pc_json_string(pattern) : json_integer(1));
    return schema;
}

static json_t *value_schema(json_made *m, palcare_field field)
{
    switch (palcare_field_kind(field)) {
    case PALCARE_KIND_PART: return reference(m, palcare_type_name(palcare_field_target(field, 0)));
    case PALCARE_KIND_CODE: return code_schema(m, field);
    case PALCARE_KIND_INT: return schema_of(m, "integer");
    case PALCARE_KIND_BOOL: return schema_of(m, "boolean");
    case PALCARE_KIND_DECIMAL: return string_schema(m, "^-?[0-9]+([.][0-9]+)?$");
    default: return string_schema(m, NULL);
    }
}

/* Texts by language. */
static json_t *texts_schema(json_made *m, unsigned most)
{
    json_t *schema = schema_of(m, "object"), *text = string_schema(m, NULL);
    pc_json_put(m, schema, "minProperties", json_integer(1));
    pc_json_put(m, schema, "propertyNames",
                wrap(m, "pattern", pc_json_string("^([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?$")));
    pc_json_put(m, schema, "additionalProperties",
                most == 1 ? text : array_schema(m, text, 1, most));
    return schema;
}

static json_t *field_schema(json_made *m, palcare_field field)
{
    unsigned least, most;
    palcare_field_bounds(field, &least, &most);
    json_t *schema = pc_json_is_words(field) ? texts_schema(m, most)
                     : most == 1             ? value_schema(m, field)
                                             : array_schema(m, value_schema(m, field), 1, most);
    pc_json_put(m, schema, "description", pc_json_string(palcare_field_help(field)));
    return schema;
}

/* ---- foreign content and types ---- */

static json_t *foreign_schema(json_made *m)
{
    json_t *properties = json_object(), *positions = json_array();
    for (int i = 0; i <= PALCARE_POSITION_AFTER; i++)
        if (i != PALCARE_POSITION_VALUE)
            pc_json_add(m, positions, pc_json_string(pc_json_position_name((palcare_position)i)));
    pc_json_put(m, properties, "xml", string_schema(m, NULL));
    pc_json_put(m, properties, "position", wrap(m, "enum", positions));
    pc_json_put(m, properties, "field", string_schema(m, NULL));
    pc_json_put(m, properties, "index", schema_of(m, "integer"));
    json_t *piece = object_schema(m, properties);
    pc_json_put(m, piece, "required", strings(m, "xml", NULL));
    return array_schema(m, piece, 1, UINT_MAX);
}

static json_t *order_schema(json_made *m)
{
    json_t *schema = schema_of(m, "object");
    pc_json_put(m, schema, "additionalProperties",
                array_schema(m, schema_of(m, "string"), 2, UINT_MAX));
    return schema;
}

static json_t *type_schema(json_made *m, palcare_type type)
{
    json_t *properties = json_object(), *required = json_array();
    palcare_field field;
    pc_json_put(m, properties, "type", wrap(m, "const", pc_json_string(palcare_type_name(type))));
    for (size_t i = 0; (field = palcare_field_at(type, i)); i++) {
        unsigned least;
        palcare_field_bounds(field, &least, NULL);
        pc_json_put(m, properties, palcare_field_name(field), field_schema(m, field));
        if (least)
            pc_json_add(m, required, pc_json_string(palcare_field_name(field)));
    }
    pc_json_put(m, properties, "order", reference(m, "order"));
    pc_json_put(m, properties, "foreign", reference(m, "foreign"));
    json_t *schema = object_schema(m, properties);
    pc_json_put(m, schema, "required", required);
    pc_json_put(m, schema, "description", pc_json_string(palcare_type_help(type)));
    return schema;
}

/* Defines a type and those of its parts, each once. */
static void define(json_made *m, json_t *definitions, palcare_type type)
{
    palcare_field field;
    if (m->failed || json_object_get(definitions, palcare_type_name(type)))
        return;
    pc_json_put(m, definitions, palcare_type_name(type), type_schema(m, type));
    for (size_t i = 0; (field = palcare_field_at(type, i)); i++)
        if (palcare_field_kind(field) == PALCARE_KIND_PART)
            define(m, definitions, palcare_field_target(field, 0));
}

/* ---- documents ---- */

/* A record of any type, which its member `type` names. */
static json_t *record_schema(json_made *m, json_t *definitions)
{
    json_t *schema = schema_of(m, "object"), *types = json_array(), *cases = json_array();
    palcare_type type;
    for (size_t i = 0; (type = palcare_type_at(i)); i++) {
        if (palcare_type_flags(type) & PALCARE_TYPE_IS_PART)
            continue;
        const char *name = palcare_type_name(type);
        json_t *is_type = wrap(m, "type", wrap(m, "const", pc_json_string(name)));
        json_t *one = wrap(m, "if", wrap(m, "properties", is_type));
        pc_json_put(m, one, "then", reference(m, name));
        pc_json_add(m, cases, one);
        pc_json_add(m, types, pc_json_string(name));
        define(m, definitions, type);
    }
    pc_json_put(m, schema, "required", strings(m, "type", NULL));
    pc_json_put(m, schema, "properties", wrap(m, "type", wrap(m, "enum", types)));
    pc_json_put(m, schema, "allOf", cases);
    return schema;
}

static json_t *document_schema(json_made *m, json_t *definitions)
{
    json_t *properties = json_object();
    pc_json_put(m, properties, "language", wrap(m, "type", strings(m, "string", "null")));
    pc_json_put(m, properties, "foreign", reference(m, "foreign"));
    pc_json_put(m, properties, "records",
                array_schema(m, record_schema(m, definitions), 0, UINT_MAX));
    json_t *schema = object_schema(m, properties);
    pc_json_put(m, schema, "required", strings(m, "language", "records"));
    return schema;
}

palcare_status palcare_json_schema(palcare_type type, unsigned style, palcare_report *report,
                                   char **out)
{
    if (out)
        *out = NULL;
    if (!out || (type && !palcare_type_name(type)))
        return pc_json_misuse(report, out ? "type" : "place for the text");
    json_made m = {.style = style};
    json_t *definitions = json_object(), *schema;
    if (type) {
        define(&m, definitions, type);
        schema = reference(&m, palcare_type_name(type));
    } else {
        schema = document_schema(&m, definitions);
    }
    pc_json_put(&m, definitions, "order", order_schema(&m));
    pc_json_put(&m, definitions, "foreign", foreign_schema(&m));
    pc_json_put(&m, schema, "$schema",
                pc_json_string("https://json-schema.org/draft/2020-12/schema"));
    pc_json_put(&m, schema, "title", pc_json_string(type ? palcare_type_name(type) : "palcare"));
    pc_json_put(&m, schema, "$defs", definitions);
    return pc_json_give(&m, schema, out);
}
