/* Builds JSON and turns it into text; explains the problems of JSON. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "json/json_text.h"

#include <stdio.h>
#include <string.h>

const char *pc_json_position_name(palcare_position position)
{
    static const char *const names[] = {
        [PALCARE_POSITION_END] = "end",
        [PALCARE_POSITION_TAG] = "tag",
        [PALCARE_POSITION_BEFORE] = "before",
        [PALCARE_POSITION_AFTER] = "after",
    };
    return names[position];
}

bool pc_json_is_words(palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    return kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
}

bool pc_json_is_many(palcare_field field)
{
    unsigned most;
    palcare_field_bounds(field, NULL, &most);
    return most > 1;
}

int pc_json_shown(const char *name)
{
    enum { MOST = 60 };
    size_t size = strlen(name);
    if (size > MOST)
        for (size = MOST; ((unsigned char)name[size] & 0xC0) == 0x80; size--) {
        }
    return (int)size;
}

void pc_json_path_name(buffer *path, const char *name)
{
    size_t shown = (size_t)pc_json_shown(name);
    if (path->size)
        pc_buffer_byte(path, '.');
    pc_buffer_add(path, *name ? name : "\"\"", *name ? shown : 2);
    if (name[shown])
        pc_buffer_string(path, "...");
}

void pc_json_path_index(buffer *path, size_t index)
{
    pc_buffer_format(path, "[%zu]", index);
}

/* All text of the library is UTF-8 already. */
json_t *pc_json_string(const char *text)
{
    return text ? json_string_nocheck(text) : json_null();
}

void pc_json_put(json_made *m, json_t *object, const char *name, json_t *value)
{
    m->failed |= json_object_set_new_nocheck(object, name, value) != 0;
}

void pc_json_add(json_made *m, json_t *array, json_t *value)
{
    m->failed |= json_array_append_new(array, value) != 0;
}

static int add_to_buffer(const char *bytes, size_t size, void *text)
{
    buffer *b = text;
    pc_buffer_add(b, bytes, size);
    return b->failed ? -1 : 0;
}

palcare_status pc_json_give(const json_made *m, json_t *value, char **out)
{
    buffer text = {0};
    size_t flags = JSON_INDENT(m->style & PALCARE_JSON_INDENT);
    bool whole = !m->failed && json_dump_callback(value, add_to_buffer, &text, flags) == 0 &&
                 pc_buffer_text(&text);
    json_decref(value);
    if (whole)
        *out = text.at;
    else
        pc_buffer_free(&text);
    return whole ? PALCARE_OK : PALCARE_NOMEM;
}

palcare_status pc_json_misuse(palcare_report *report, const char *what)
{
    char message[80];
    snprintf(message, sizeof message, "no %s was given", what);
    if (!report)
        return PALCARE_MISUSE;
    palcare_status status = palcare_report_add(report, PALCARE_SEVERITY_ERROR, PC_JSON_MISUSE, NULL,
                                               0, 0, message, NULL);
    return status == PALCARE_OK ? PALCARE_MISUSE : status;
}

const char *palcare_json_problem_help(int code, const char **source)
{
    static const char *const helps[] = {
        "The text is not JSON, or names a member twice.",
        ("A JSON value is of another kind than the field holds: texts are objects by language, "
         "decimal numbers are strings, a field that can hold several values is an array."),
        "A JSON object has a member that is not a field of its record.",
        "The member `type` is missing, names no type, or another one than expected.",
        "A call was given NULL where a value is needed, or a type that does not exist.",
    };
    if (source)
        *source = code == PC_JSON_SYNTAX ? "RFC 8259" : NULL;
    size_t index = (size_t)(code - PC_JSON_SYNTAX);
    return code >= PC_JSON_SYNTAX && code <= PC_JSON_MISUSE ? helps[index] : NULL;
}
