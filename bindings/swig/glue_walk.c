/*
 * Markup as a list of events for every language: strings that each end with NUL. An event is
 * "start", name, namespace, the number of attributes, and name, namespace and value of each; "end",
 * name, namespace; or "text", text.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "glue.h"

typedef struct events {
    char *bytes;
    size_t size, room;
    bool in_text; /* the last event is text, which may go on */
    bool failed;  /* out of memory */
} events;

static void add(events *e, const void *bytes, size_t size)
{
    if (e->size + size > e->room && !e->failed) {
        size_t room = 2 * (e->size + size) + 64;
        char *grown = (char *)realloc(e->bytes, room);
        e->failed = !grown;
        if (grown) {
            e->bytes = grown;
            e->room = room;
        }
    }
    if (e->failed)
        return;
    memcpy(e->bytes + e->size, bytes, size);
    e->size += size;
}

static void add_string(events *e, const char *text)
{
    add(e, text, strlen(text) + 1);
}

static void add_number(events *e, size_t number)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%zu", number);
    add_string(e, digits);
}

static int on_text(void *user, const char *text, size_t size)
{
    events *e = (events *)user;
    if (e->in_text)
        e->size--; /* its NUL */
    else
        add_string(e, "text");
    e->in_text = !e->failed;
    add(e, text, size);
    add(e, "", 1);
    return e->failed;
}

/* Each attribute has `step` strings: its name, its namespace if that is the second of three, and
 * its value. */
static int add_start(events *e, const char *name, const char *uri, const char *const *attributes,
                     size_t step)
{
    size_t count = 0;
    e->in_text = false;
    while (attributes[count])
        count += step;
    add_string(e, "start");
    add_string(e, name);
    add_string(e, uri);
    add_number(e, count / step);
    for (size_t i = 0; i < count; i += step) {
        add_string(e, attributes[i]);
        add_string(e, step == 3 ? attributes[i + 1] : "");
        add_string(e, attributes[i + step - 1]);
    }
    return e->failed;
}

static int on_xml_start(void *user, const char *name, const char *uri,
                        const char *const *attributes)
{
    return add_start((events *)user, name, uri, attributes, 3);
}

static int on_xml_end(void *user, const char *name, const char *uri)
{
    events *e = (events *)user;
    e->in_text = false;
    add_string(e, "end");
    add_string(e, name);
    add_string(e, uri);
    return e->failed;
}

static int on_rich_start(void *user, const char *element, const char *const *attributes)
{
    return add_start((events *)user, element, "", attributes, 2);
}

static int on_rich_end(void *user, const char *element)
{
    return on_xml_end(user, element, "");
}

static int on_bytes(void *user, const void *bytes, size_t size)
{
    events *e = (events *)user;
    add(e, bytes, size);
    return e->failed;
}

/* Returns the bytes, or frees them if the call failed. */
static glue_bytes given(events *e, palcare_status status)
{
    glue_bytes found = {e->bytes, e->size};
    if (e->failed) {
        glue_clear();
        glue_fail(PALCARE_NOMEM, GLUE_STATUS, NULL, NULL);
    }
    if (e->failed || status != PALCARE_OK) {
        free(e->bytes);
        found.bytes = NULL;
        found.size = 0;
    }
    return found;
}

glue_bytes glue_rich_events(const char *markup)
{
    events e = {NULL, 0, 0, false, false};
    PcReport *report = glue_report_new();
    palcare_status status =
        palcare_rich_walk(markup, on_rich_start, on_rich_end, on_text, &e, glue_inner(report));
    glue_end(status, report);
    return given(&e, status);
}

glue_bytes glue_xml_events(palcare_read_fn fn, void *source, const char *name,
                           const PcOptions *options, PcReport *report)
{
    events e = {NULL, 0, 0, false, false};
    palcare_status status = palcare_xml_read(fn, source, on_xml_start, on_xml_end, on_text, &e,
                                             name, options, glue_inner(report));
    glue_done(status, report);
    return given(&e, status);
}

glue_bytes glue_rng(void)
{
    events e = {NULL, 0, 0, false, false};
    palcare_status status = palcare_write_rng(on_bytes, &e);
    glue_done(status, NULL);
    return given(&e, status);
}
