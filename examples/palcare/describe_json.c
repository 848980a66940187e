/*
 * Describes the vocabulary as data, for programs that make forms, labels or classes from it.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "describe.h"
#include "open_files.h"
#include "print_json.h"

#include <jansson.h>
#include <limits.h>
#include <palcare/json.h>

static json_t *codes_of(palcare_field field)
{
    json_t *codes = need(json_array());
    const char *code, *doc;
    for (size_t i = 0; (code = palcare_field_code(field, i, &doc)); i++)
        json_add(codes, json_pack("{s:s, s:s}", "code", code, "doc", doc));
    return codes;
}

static json_t *targets_of(palcare_field field)
{
    json_t *targets = need(json_array());
    palcare_type target;
    for (size_t i = 0; (target = palcare_field_target(field, i)); i++)
        json_add(targets, json_string(palcare_type_name(target)));
    return targets;
}

static json_t *describe_field(palcare_field field)
{
    unsigned least, most;
    palcare_field_bounds(field, &least, &most);
    json_t *description =
        need(json_pack("{s:s, s:i, s:s, s:s, s:I, s:o}", "name", palcare_field_name(field),
                       "number", (int)field, "doc", palcare_field_help(field), "kind",
                       palcare_kind_name(palcare_field_kind(field)), "least", (json_int_t)least,
                       "most", most == UINT_MAX ? json_null() : json_integer((json_int_t)most)));
    switch (palcare_field_kind(field)) {
    case PALCARE_KIND_CODE: json_put(description, "codes", codes_of(field)); break;
    case PALCARE_KIND_REF:
    case PALCARE_KIND_PART: json_put(description, "targets", targets_of(field)); break;
    default: break;
    }
    return description;
}

static json_t *describe_type(palcare_type type)
{
    unsigned flags = palcare_type_flags(type);
    json_t *fields = need(json_array());
    palcare_field field;
    for (size_t i = 0; (field = palcare_field_at(type, i)); i++)
        json_add(fields, describe_field(field));
    return json_pack("{s:s, s:i, s:s, s:b, s:b, s:o}", "name", palcare_type_name(type), "number",
                     (int)type, "doc", palcare_type_help(type), "part",
                     flags & PALCARE_TYPE_IS_PART ? 1 : 0, "private",
                     flags & PALCARE_TYPE_IS_PRIVATE ? 1 : 0, "fields", fields);
}

static json_t *describe_problem(int code, const char *doc, const char *source)
{
    char name[16];
    snprintf(name, sizeof name, "PC%04d", code);
    return json_pack("{s:s, s:s, s:s?}", "code", name, "doc", doc, "source", source);
}

void describe_as_json(FILE *out)
{
    json_t *types = need(json_array()), *problems = need(json_array());
    palcare_type type;
    for (size_t i = 0; (type = palcare_type_at(i)); i++)
        json_add(types, describe_type(type));
    for (int code = 0; code < PROBLEM_CODES; code++) {
        const char *source = NULL;
        const char *doc = problem_help(code, &source);
        if (doc)
            json_add(problems, describe_problem(code, doc, source));
    }
    json_t *all = need(json_pack("{s:s, s:o, s:o}", "version", palcare_library_version(), "types",
                                 types, "problems", problems));
    json_print(out, all);
}

static json_t *describe_known_problem(int code)
{
    const char *source = NULL;
    const char *doc = problem_help(code, &source);
    return describe_problem(code, doc, source);
}

void describe_one_as_json(FILE *out, const struct subject *subject)
{
    json_t *one = subject->field     ? describe_field(subject->field)
                  : subject->problem ? describe_known_problem(subject->problem)
                                     : describe_type(subject->type);
    json_print(out, need(one));
}

void describe_as_schema(FILE *out, palcare_type type)
{
    char *schema;
    if (palcare_json_schema(type, 2, NULL, &schema) != PALCARE_OK)
        give_up("out of memory");
    if (fprintf(out, "%s\n", schema) < 0)
        give_up("out of memory");
    palcare_free(schema);
}

const char *problem_help(int code, const char **source)
{
    const char *help = palcare_problem_help(code, source);
    return help ? help : palcare_json_problem_help(code, source);
}
