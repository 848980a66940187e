/*
 * Documents that together hold every field of every type, made by walking the table: one for each
 * record type, with an about header, comments and foreign content. A part gets all its fields at
 * its first occurrence, and later only the required ones.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_TESTS_EVERY_ELEMENT_H
#define PALCARE_TESTS_EVERY_ELEMENT_H

#include <palcare/palcare.h>

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TYPES = 128, ROWS = 64, MOST_BYTES = 1 << 20 };

typedef struct everything {
    char text[MOST_BYTES];
    size_t size;
    unsigned ids;
    bool met[TYPES];        /* filled in full already, in this document */
    bool seen[TYPES][ROWS]; /* written at least once, in any document */
} everything;

__attribute__((format(printf, 2, 3))) static void add(everything *e, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(e->text + e->size, sizeof e->text - e->size, format, arguments);
    va_end(arguments);
    e->size += (size_t)size;
    if (e->size >= sizeof e->text) {
        fputs("every_element: a document is too large\n", stderr);
        abort();
    }
}

static bool holds_many(palcare_field field)
{
    unsigned most;
    palcare_field_bounds(field, NULL, &most);
    return most > 1;
}

static bool is_required(palcare_field field)
{
    unsigned least;
    palcare_field_bounds(field, &least, NULL);
    return least > 0;
}

static bool is_element(palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    return kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH || kind == PALCARE_KIND_PART ||
           (kind == PALCARE_KIND_STRING && holds_many(field));
}

/* A value that fits a field; the second one differs. */
static const char *value_for(palcare_field field, unsigned nth)
{
    static const char *const samples[][2] = {
        [PALCARE_KIND_TEXT] = {"Larch &amp; Lärche", "Un alerce"},
        [PALCARE_KIND_RICH] = {"<p>It <em>helps</em>.</p><ul><li>a</li><li>b</li></ul>",
                               "<p>Ayuda, <a href=\"https://example.org\">aquí</a>.</p>"},
        [PALCARE_KIND_STRING] = {"a b", "c &lt; d"},
        [PALCARE_KIND_TOKEN] = {"one", "two"},
        [PALCARE_KIND_INT] = {"3", "12"},
        [PALCARE_KIND_DECIMAL] = {"1.50", "-2"},
        [PALCARE_KIND_BOOL] = {"true", "false"},
        [PALCARE_KIND_DATE] = {"2024-01-15", "2019-21"},
        [PALCARE_KIND_TIME] = {"09:30", "17:00"},
        [PALCARE_KIND_AGE] = {"6w", "19y"},
        [PALCARE_KIND_LANG] = {"es", "zh-Hant"},
        [PALCARE_KIND_PLACE] = {"GB-SCT", "001"},
        [PALCARE_KIND_URI] = {"https://example.org/a", "https://example.org/b"},
        [PALCARE_KIND_REF] = {"main", "https://example.org/c.xml#main"},
    };
    palcare_kind kind = palcare_field_kind(field);
    if (kind != PALCARE_KIND_CODE)
        return samples[kind][nth];
    const char *code = palcare_field_code(field, nth, NULL);
    return code ? code : palcare_field_code(field, 0, NULL);
}

static void add_record(everything *e, palcare_type type, const char *name, const char *id);

static void add_attribute(everything *e, palcare_field field, const char *id)
{
    const char *name = palcare_field_name(field);
    if (palcare_field_kind(field) == PALCARE_KIND_ID)
        add(e, id ? " %s=\"%s\"" : " %s=\"%sn%u\"", name, id ? id : "", e->ids++);
    else if (holds_many(field))
        add(e, " %s=\"%s %s\"", name, value_for(field, 0), value_for(field, 1));
    else
        add(e, " %s=\"%s\"", name, value_for(field, 0));
}

static void add_element(everything *e, palcare_field field)
{
    const char *name = palcare_field_name(field);
    palcare_kind kind = palcare_field_kind(field);
    if (kind == PALCARE_KIND_PART) {
        add_record(e, palcare_field_target(field, 0), name, NULL);
        return;
    }
    add(e, "<%s>%s</%s>", name, value_for(field, 0), name);
    if (kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH)
        add(e, "<%s xml:lang=\"es\">%s</%s>", name, value_for(field, 1), name);
    if (holds_many(field))
        add(e, "<?second?><%s>%s</%s>", name, value_for(field, 1), name);
}

static void add_record(everything *e, palcare_type type, const char *name, const char *id)
{
    palcare_field field;
    bool full = !e->met[type];
    e->met[type] = true;
    add(e, "<%s", name);
    for (size_t row = 0; (field = palcare_field_at(type, row)); row++)
        if (!is_element(field) && (full || is_required(field))) {
            add_attribute(e, field, id);
            e->seen[type][row] = true;
        }
    add(e, "%s>", full ? " x:row=\"7\"" : "");
    for (size_t row = 0; (field = palcare_field_at(type, row)); row++)
        if (is_element(field) && (full || is_required(field))) {
            if (row % 4 == 1)
                add(e, "<!-- before %s -->", palcare_field_name(field));
            add_element(e, field);
            e->seen[type][row] = true;
        }
    add(e, "%s</%s>", full ? "<x:note y=\"&quot;\">kept<x:b/></x:note>" : "", name);
}

/* The document of the nth record type; false past the last. Its record is called "main". */
static bool make_document(everything *e, size_t nth)
{
    palcare_type type;
    for (size_t i = 0; (type = palcare_type_at(i)); i++) {
        if (type == PALCARE_TYPE_ABOUT || palcare_type_flags(type) & PALCARE_TYPE_IS_PART)
            continue;
        if (nth-- > 0)
            continue;
        e->size = 0;
        e->ids = 0;
        memset(e->met, 0, sizeof e->met);
        add(e,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- before --><palcare "
            "xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en-GB\" xmlns:x=\"urn:x\" x:of=\"");
        add(e, "%s\">", palcare_type_name(type));
        add_record(e, PALCARE_TYPE_ABOUT, "about", NULL);
        add_record(e, type, palcare_type_name(type), "main");
        add_record(e, type, palcare_type_name(type), "other");
        add(e, "</palcare><!-- behind -->");
        return true;
    }
    return false;
}

/* How many fields no document made so far contains. */
static unsigned count_unseen(const everything *e)
{
    palcare_type type;
    palcare_field field;
    unsigned unseen = 0;
    for (size_t i = 0; (type = palcare_type_at(i)); i++)
        for (size_t row = 0; (field = palcare_field_at(type, row)); row++)
            if (!e->seen[type][row]) {
                printf("never written: %s of %s\n", palcare_field_name(field),
                       palcare_type_name(type));
                unseen++;
            }
    return unseen;
}

#endif
