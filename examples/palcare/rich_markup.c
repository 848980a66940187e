/*
 * Reads tags and escaped text of rich values.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rich_markup.h"
#include "open_files.h"

#include <stdlib.h>
#include <string.h>

const char *take_tag(const char *at, struct tag *tag)
{
    *tag = (struct tag){.ends = at[1] == '/'};
    tag->name = at + 1 + tag->ends;
    tag->name_size = strcspn(tag->name, " />");
    tag->attributes = tag->name + tag->name_size;
    bool quoted = false;
    for (at = tag->attributes; *at && (quoted || *at != '>'); at++)
        quoted = quoted != (*at == '"');
    tag->empty = at[-1] == '/';
    tag->attributes_size = (size_t)(at - tag->attributes);
    return *at ? at + 1 : at;
}

bool tag_is(const struct tag *tag, const char *name)
{
    return strlen(name) == tag->name_size && memcmp(tag->name, name, tag->name_size) == 0;
}

char *tag_attribute(const struct tag *tag, const char *name)
{
    const char *at = tag->attributes, *end = at + tag->attributes_size;
    while (at < end && *at == ' ') {
        size_t size = strcspn(++at, "=");
        const char *value = at + size + strlen("=\"");
        size_t value_size = strcspn(value, "\"");
        if (strlen(name) == size && memcmp(at, name, size) == 0) {
            struct result text;
            result_open(&text);
            print_unescaped(text.stream, value, value_size);
            result_close(&text);
            return text.bytes;
        }
        at = value + value_size + 1;
    }
    return NULL;
}

static void print_utf8(FILE *out, unsigned long point)
{
    if (point < 0x80) {
        fputc((int)point, out);
        return;
    }
    unsigned bytes = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    unsigned long mark = (0xFF00u >> bytes) & 0xFF;
    for (unsigned rest = bytes; rest-- > 0; mark = 0x80)
        fputc((int)(mark | ((point >> (6 * rest)) & (mark == 0x80 ? 0x3F : 0x1F))), out);
}

/* Prints the character that the reference at `text` means, and returns the reference's size. */
static size_t print_reference(FILE *out, const char *text)
{
    static const struct entity {
        const char *name, *text;
    } entities[] = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"},
    };
    for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++) {
        if (strncmp(text, entities[i].name, strlen(entities[i].name)) == 0) {
            fputs(entities[i].text, out);
            return strlen(entities[i].name);
        }
    }
    bool hexadecimal = strncmp(text, "&#x", 3) == 0;
    char *end;
    unsigned long point = strtoul(text + (hexadecimal ? 3 : 2), &end, hexadecimal ? 16 : 10);
    print_utf8(out, point);
    return (size_t)(end - text) + 1;
}

void print_unescaped(FILE *out, const char *text, size_t size)
{
    for (size_t i = 0; i < size;) {
        if (text[i] == '&') {
            i += print_reference(out, text + i);
        } else {
            size_t plain = strcspn(text + i, "&");
            plain = plain < size - i ? plain : size - i;
            fwrite(text + i, 1, plain, out);
            i += plain;
        }
    }
}
