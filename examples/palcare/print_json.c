/*
 * Makes and prints JSON; ends the program if out of memory.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "print_json.h"
#include "open_files.h"

#include <stdlib.h>
#include <string.h>

void json_add(json_t *array, json_t *value)
{
    if (json_array_append_new(array, need(value)) != 0)
        give_up("out of memory");
}

void json_put(json_t *object, const char *name, json_t *value)
{
    if (json_object_set_new(object, name, need(value)) != 0)
        give_up("out of memory");
}

json_t *json_text(const char *text)
{
    if (!text)
        return need(json_null());
    size_t room = strlen(text);
    json_t *string = json_stringn(text, room);
    if (string)
        return string;
    char *clean = need(malloc(3 * strlen(text) + 1));
    size_t size = 0;
    for (; *text; text++) {
        /* One U+FFFD for each byte is enough, since such names are rare and only have to differ. */
        if ((unsigned char)*text < 0x80)
            clean[size++] = *text;
        else
            size += (size_t)sprintf(clean + size, "\xEF\xBF\xBD");
    }
    string = need(json_stringn(clean, size));
    free(clean);
    return string;
}

void json_print(FILE *out, json_t *value)
{
    if (json_dumpf(value, out, JSON_INDENT(2)) != 0 || fputc('\n', out) == EOF)
        give_up("out of memory");
    json_decref(value);
}
