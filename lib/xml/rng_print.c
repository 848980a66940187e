/* Prints the markup of the RELAX NG: indented tags, and the few patterns that recur. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/rng.h"

#include "xml/escape.h"

void pc_rng_flush(rng *r)
{
    if (r->out.failed)
        r->status = PALCARE_NOMEM;
    if (r->status == PALCARE_OK && r->out.size && r->fn(r->user, r->out.at, r->out.size) != 0)
        r->status = PALCARE_STOPPED;
    pc_buffer_clear(&r->out);
}

/* Prints a tag without its end. */
static void begin_tag(rng *r, const char *element, const char *attribute, const char *value)
{
    pc_buffer_indent(&r->out, r->level);
    pc_buffer_byte(&r->out, '<');
    pc_buffer_string(&r->out, element);
    if (!attribute)
        return;
    pc_buffer_byte(&r->out, ' ');
    pc_buffer_string(&r->out, attribute);
    pc_buffer_add(&r->out, "=\"", 2);
    pc_escape_attribute(&r->out, value, strlen(value));
    pc_buffer_byte(&r->out, '"');
}

static void end_tag(rng *r, const char *element)
{
    pc_buffer_add(&r->out, "</", 2);
    pc_buffer_string(&r->out, element);
    pc_buffer_add(&r->out, ">\n", 2);
}

void pc_rng_open(rng *r, const char *element, const char *attribute, const char *value)
{
    begin_tag(r, element, attribute, value);
    pc_buffer_add(&r->out, ">\n", 2);
    r->open[r->level++] = element;
}

void pc_rng_close(rng *r)
{
    r->level--;
    pc_buffer_indent(&r->out, r->level);
    end_tag(r, r->open[r->level]);
}

void pc_rng_empty(rng *r, const char *element, const char *attribute, const char *value)
{
    begin_tag(r, element, attribute, value);
    pc_buffer_add(&r->out, "/>\n", 3);
}

void pc_rng_text(rng *r, const char *element, const char *attribute, const char *value,
                 const char *text)
{
    begin_tag(r, element, attribute, value);
    pc_buffer_byte(&r->out, '>');
    pc_escape_content(&r->out, text, strlen(text));
    end_tag(r, element);
}

void pc_rng_lines(rng *r, const char *markup)
{
    while (*markup) {
        size_t size = strcspn(markup, "\n") + 1;
        pc_buffer_indent(&r->out, r->level);
        pc_buffer_add(&r->out, markup, size);
        markup += size;
    }
}

void pc_rng_doc(rng *r, const char *sentence)
{
    pc_rng_text(r, "a:documentation", NULL, NULL, sentence);
}

static const char *join(buffer *b, const char *prefix, const char *name)
{
    pc_buffer_string(b, prefix ? prefix : "");
    pc_buffer_string(b, prefix ? "." : "");
    pc_buffer_string(b, name);
    const char *joined = pc_buffer_text(b);
    return joined ? joined : "";
}

/* Frees a name; if it ran out of memory, the printing ends. */
static void release(rng *r, buffer *b)
{
    r->out.failed |= b->failed;
    pc_buffer_free(b);
}

void pc_rng_define(rng *r, const char *prefix, const char *name)
{
    buffer joined = {0};
    pc_rng_open(r, "define", "name", join(&joined, prefix, name));
    release(r, &joined);
}

void pc_rng_ref(rng *r, const char *prefix, const char *name)
{
    buffer joined = {0};
    pc_rng_empty(r, "ref", "name", join(&joined, prefix, name));
    release(r, &joined);
}

void pc_rng_pattern(rng *r, const char *pattern)
{
    pc_rng_open(r, "data", "type", "string");
    pc_rng_text(r, "param", "name", "pattern", pattern);
    pc_rng_close(r);
}
