/*
 * Iterates over canonical rich text, tag by tag and run by run, and prints it for the writer with
 * one block per line.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rich/rich_table.h"

#include <string.h>

/* ---- The walk -------------------------------------------------------------------------------- */

static rich_event take_tag(rich_walk *walk)
{
    const char *at = walk->next + 1;
    bool closes = *at == '/';
    if (closes)
        at++;
    walk->name = at;
    walk->name_size = strcspn(at, " />");
    at += walk->name_size;
    walk->attributes = at;
    /* A value may contain '>'. */
    while (*at && *at != '>') {
        if (*at == '"')
            at += 1 + strcspn(at + 1, "\"");
        at += *at != '\0';
    }
    walk->empty = at[-1] == '/';
    walk->attributes_size = (size_t)(at - walk->attributes) - walk->empty;
    walk->next = *at ? at + 1 : at;
    return closes ? RICH_END : RICH_START;
}

rich_event pc_rich_step(rich_walk *walk)
{
    if (walk->empty) {
        walk->empty = false;
        return RICH_END;
    }
    if (*walk->next == '\0')
        return RICH_DONE;
    if (*walk->next == '<')
        return take_tag(walk);
    walk->text = walk->next;
    walk->text_size = strcspn(walk->next, "<");
    walk->next += walk->text_size;
    return RICH_TEXT;
}

bool pc_rich_attribute_of(const rich_walk *walk, const char *name, const char **value, size_t *size)
{
    const char *at = walk->attributes;
    const char *end = at + walk->attributes_size;
    size_t name_size = strlen(name);
    while (at < end) {
        const char *given = at + 1;
        const char *opening = memchr(given, '"', (size_t)(end - given));
        if (!opening)
            return false;
        const char *closing = memchr(opening + 1, '"', (size_t)(end - opening - 1));
        if (!closing)
            return false;
        if ((size_t)(opening - given) == name_size + 1 && memcmp(given, name, name_size) == 0) {
            *value = opening + 1;
            *size = (size_t)(closing - opening - 1);
            return true;
        }
        at = closing + 1;
    }
    return false;
}

/* Canonical markup contains only these references. */
void pc_rich_resolve(const char *text, size_t size, buffer *out)
{
    static const char *const names[] = {"&amp;", "&lt;", "&gt;", "&quot;"};
    static const char characters[] = "&<>\"";
    const char *end = text + size;
    while (text < end) {
        const char *amp = memchr(text, '&', (size_t)(end - text));
        pc_buffer_add(out, text, (size_t)((amp ? amp : end) - text));
        if (!amp)
            return;
        text = amp + 1;
        for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
            size_t length = strlen(names[i]);
            if (length <= (size_t)(end - amp) && memcmp(names[i], amp, length) == 0) {
                pc_buffer_byte(out, characters[i]);
                text = amp + length;
                break;
            }
        }
    }
}

/* ---- The layout ------------------------------------------------------------------------------ */

static bool is_inline_tag(const rich_walk *walk)
{
    unsigned row = pc_rich_row_of(walk->name, walk->name_size);
    return row && pc_rich_row(row)->is_inline;
}

/* Moves past the end of the element whose start tag was just read; stops early and returns true if
 * a block begins inside it. */
static bool contains_block(rich_walk *walk)
{
    unsigned depth = 1;
    while (depth > 0) {
        switch (pc_rich_step(walk)) {
        case RICH_START:
            if (!is_inline_tag(walk))
                return true;
            depth++;
            break;
        case RICH_END: depth--; break;
        case RICH_TEXT: break;
        case RICH_DONE: return false;
        }
    }
    return false;
}

/* Skips words and inline elements up to the next block or the end of their parent. */
static void skip_words(rich_walk *walk)
{
    unsigned depth = 0;
    for (;;) {
        rich_walk next = *walk;
        rich_event event = pc_rich_step(&next);
        if (event == RICH_DONE || (event == RICH_END && depth == 0) ||
            (event == RICH_START && !is_inline_tag(&next)))
            return;
        if (event == RICH_START)
            depth++;
        else if (event == RICH_END)
            depth--;
        *walk = next;
    }
}

static void add_line(buffer *out, unsigned level, const char *from, const char *to)
{
    pc_buffer_indent(out, level);
    pc_buffer_add(out, from, (size_t)(to - from));
    pc_buffer_byte(out, '\n');
}

void pc_rich_layout(const char *markup, unsigned level, buffer *out)
{
    rich_walk walk = {.next = markup};
    for (;;) {
        const char *from = walk.next;
        rich_walk next = walk;
        rich_event event = pc_rich_step(&next);
        if (event == RICH_DONE)
            return;
        if (event == RICH_END) {
            walk = next;
            add_line(out, --level, from, walk.next);
        } else if (event == RICH_TEXT || is_inline_tag(&next)) {
            skip_words(&walk);
            add_line(out, level, from, walk.next);
        } else {
            rich_walk inside = next;
            bool opens = contains_block(&inside);
            walk = opens ? next : inside;
            add_line(out, level, from, walk.next);
            level += opens;
        }
    }
}
