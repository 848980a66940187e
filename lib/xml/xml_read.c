/*
 * Reads XML of any vocabulary with the same protection as documents; the caller's functions get its
 * elements and text.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/refusal.h"
#include "xml/file.h"
#include "xml/parse.h"
#include "xml/parse_faults.h"

#include <stdlib.h>
#include <string.h>

/* The state of one reading. */
typedef struct visit {
    parse parse; /* first: the handlers of pc_parse_begin() get it */
    palcare_xml_start_fn start;
    palcare_xml_end_fn end;
    palcare_text_fn text;
    void *user;
    buffer strings;    /* the values of the attributes */
    buffer attributes; /* pointers to name, namespace and value, and NULL */
    buffer uris;       /* pointers to the namespaces of the open elements, the innermost last */
} visit;

static void answer(visit *v, int stop)
{
    if (!stop)
        return;
    palcare_status reported = pc_report_say(v->parse.report, NULL, PC_CALLER_STOPPED, NULL,
                                            "the caller's function asked to stop");
    pc_parse_stop(&v->parse, reported == PALCARE_OK ? PALCARE_STOPPED : reported);
}

static void add_pointer(buffer *b, const char *pointer)
{
    pc_buffer_add(b, &pointer, sizeof pointer);
}

static const char *or_empty(const char *uri)
{
    return uri ? uri : "";
}

/* Copies the values, adding the NUL that libxml2 leaves out, then lists names, namespaces and
 * values. */
static bool list_attributes(visit *v, const start_tag *tag)
{
    pc_buffer_clear(&v->strings);
    pc_buffer_clear(&v->attributes);
    for (const attribute *a = tag->attributes; a < tag->attributes + tag->count; a++) {
        pc_buffer_add(&v->strings, a->value, (size_t)(a->end - a->value));
        pc_buffer_byte(&v->strings, '\0');
    }
    const char *value = v->strings.at;
    for (size_t i = 0; i < tag->count && !v->strings.failed; i++) {
        add_pointer(&v->attributes, tag->attributes[i].name);
        add_pointer(&v->attributes, or_empty(tag->attributes[i].uri));
        add_pointer(&v->attributes, value);
        value += strlen(value) + 1;
    }
    add_pointer(&v->attributes, NULL);
    return !v->strings.failed && !v->attributes.failed;
}

static void on_start(void *user, const start_tag *tag)
{
    visit *v = user;
    add_pointer(&v->uris, or_empty(tag->uri));
    if (v->uris.failed || (v->start && !list_attributes(v, tag)))
        pc_parse_stop(&v->parse, PALCARE_NOMEM);
    else if (v->start)
        answer(v, v->start(v->user, tag->name, or_empty(tag->uri),
                           (const char *const *)(void *)v->attributes.at));
}

static void on_end(void *user, const char *prefix, const char *name)
{
    visit *v = user;
    const char *uri;
    (void)prefix;
    v->uris.size -= sizeof uri;
    memcpy(&uri, v->uris.at + v->uris.size, sizeof uri);
    if (v->end)
        answer(v, v->end(v->user, name, uri));
}

static void on_text(void *user, const char *text, size_t size)
{
    visit *v = user;
    if (v->text)
        answer(v, v->text(v->user, text, size));
}

static void ignore_comment(void *user, const char *text)
{
    (void)user, (void)text;
}

static void ignore_instruction(void *user, const char *target, const char *data)
{
    (void)user, (void)target, (void)data;
}

static const libxml2_handlers handlers = {.start = on_start,
                                          .end = on_end,
                                          .text = on_text,
                                          .cdata = on_text,
                                          .comment = ignore_comment,
                                          .instruction = ignore_instruction};

static palcare_status feed_all(visit *v, palcare_read_fn fn, void *source)
{
    char bytes[16 * 1024];
    size_t got;
    palcare_status status = PALCARE_OK;
    do {
        status = pc_caller_read(fn, source, bytes, sizeof bytes, &got, v->parse.report);
        if (status != PALCARE_OK)
            return status;
        status = got ? pc_parse_feed(&v->parse, bytes, got) : pc_parse_end(&v->parse);
    } while (status == PALCARE_OK && got);
    return status;
}

palcare_status palcare_xml_read(palcare_read_fn fn, void *source, palcare_xml_start_fn start,
                                palcare_xml_end_fn end, palcare_text_fn text, void *user,
                                const char *name, const palcare_options *options,
                                palcare_report *report)
{
    if (!fn)
        return pc_misuse(report, NULL, 0, "no input was given");
    visit *v = calloc(1, sizeof *v);
    if (!v)
        return PALCARE_NOMEM;
    palcare_status status = pc_parse_begin(&v->parse, &handlers, options, report, name);
    v->start = start;
    v->end = end;
    v->text = text;
    v->user = user;
    if (status == PALCARE_OK)
        status = feed_all(v, fn, source);
    pc_parse_free(&v->parse);
    pc_buffer_free(&v->strings);
    pc_buffer_free(&v->attributes);
    pc_buffer_free(&v->uris);
    free(v);
    return status;
}
