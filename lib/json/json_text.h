/*
 * Shared by writing, reading and the schema: the names of members, the problems, JSON as text.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_JSON_TEXT_H
#define PALCARE_JSON_TEXT_H

#include <palcare/json.h>

#include "base/buffer.h"

#include <jansson.h>

/* Problem codes. */
enum {
    PC_JSON_SYNTAX = 10001,
    PC_JSON_VALUE = 10002,
    PC_JSON_MEMBER = 10003,
    PC_JSON_TYPE = 10004,
    PC_JSON_MISUSE = 10005
};

/* The name of a position in JSON; NULL for the position before a value. */
const char *pc_json_position_name(palcare_position position);

/* Test if a field holds texts, and if it can hold several values (in each language). */
bool pc_json_is_words(palcare_field field);
bool pc_json_is_many(palcare_field field);

/* A value being built. If a value could not be made or added, `failed` is set, and the values
 * around it may be NULL. */
typedef struct json_made {
    unsigned style;
    bool failed;
} json_made;

json_t *pc_json_string(const char *text);
void pc_json_put(json_made *m, json_t *object, const char *name, json_t *value);
void pc_json_add(json_made *m, json_t *array, json_t *value);

/* Returns a value as text, and drops it. NOMEM if it is NULL or incomplete. */
palcare_status pc_json_give(const json_made *m, json_t *value, char **out);

/* Extends the path of a value, such as contact[0].kind, by a name or an index. Long names are
 * cut. */
void pc_json_path_name(buffer *path, const char *name);
void pc_json_path_index(buffer *path, size_t index);

/* The number of bytes of a name that are shown; they end between characters. */
int pc_json_shown(const char *name);

/* Parses a text; if it is wrong, NULL with the problem, its place, and the path of its value; if
 * out of memory, NULL without a problem. */
json_t *pc_json_parse(const char *text, size_t size, const char **problem, const char **at,
                      buffer *path);

/* Reports that the caller gave no `what`. Returns MISUSE. */
palcare_status pc_json_misuse(palcare_report *report, const char *what);

#endif
