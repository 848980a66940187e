/*
 * Prints a record as plain text: one line for each field of short values,
 *
 *     Provider      Larch Trust [larch-trust]
 *     Serves        child, sibling, parent
 *
 * and then its parts and rich texts, each part under its own heading:
 *
 *     Contact (phone): 0191 496 0000
 *       Purpose  referral, urgent
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "page.h"
#include "open_files.h"
#include "plain_words.h"
#include "rule_words.h"
#include "show_rich.h"

#include <stdlib.h>
#include <string.h>

enum { WIDEST_LABEL = 20, GAP = 2 };

/* ---- Names ---------------------------------------------------------------------------------- */

static bool is_single(palcare_field field)
{
    unsigned least, most;
    palcare_field_bounds(field, &least, &most);
    return most == 1;
}

/* The field that names a record: its name, its title or the like, or else its first text. */
static palcare_field naming_field(const palcare_record *record)
{
    static const char *const usual[] = {"name", "title", "heading", "text", "value"};
    palcare_type type = palcare_record_type(record);
    palcare_field field;
    for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++) {
        field = palcare_field_named(type, usual[i]);
        if (palcare_count(record, field) && palcare_field_kind(field) != PALCARE_KIND_PART &&
            is_single(field))
            return field;
    }
    for (size_t i = 0; (field = palcare_field_at(type, i)); i++) {
        if (palcare_field_kind(field) == PALCARE_KIND_TEXT && palcare_count(record, field))
            return field;
    }
    return 0;
}

const char *record_name(const struct page *page, const palcare_record *record)
{
    palcare_field field = naming_field(record);
    const char *text = palcare_text(record, field, page->langs);
    return text ? text : palcare_value(record, field, 0);
}

/* ---- Values --------------------------------------------------------------------------------- */

/* Whether to show a value. A text or rich text is shown only in the best language. */
static bool is_shown(const struct page *page, const palcare_record *record, palcare_field field,
                     size_t index)
{
    palcare_kind kind = palcare_field_kind(field);
    if (kind != PALCARE_KIND_TEXT && kind != PALCARE_KIND_RICH)
        return true;
    const char *best =
        palcare_text_lang(record, field, palcare_text_best(record, field, page->langs));
    return strcmp(palcare_text_lang(record, field, index), best) == 0;
}

static void print_value(const struct page *page, FILE *out, const palcare_record *record,
                        palcare_field field, size_t index)
{
    const char *value = palcare_value(record, field, index);
    const palcare_record *target = palcare_target(record, field, index, page->docs);
    const char *name = target ? record_name(page, target) : NULL;
    if (name)
        fprintf(out, "%s [%s]", name, palcare_record_id(target));
    else
        print_in_words(out, field, value);
}

/* Joins all values of a field into one text, to be freed. */
static char *values_text(const struct page *page, const palcare_record *record, palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    const char *between = kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_REF ? "; " : ", ";
    size_t count = palcare_count(record, field);
    struct result text;
    result_open(&text);
    bool first = true;
    for (size_t i = 0; i < count; i++) {
        if (!is_shown(page, record, field, i))
            continue;
        fputs(first ? "" : between, text.stream);
        print_value(page, text.stream, record, field, i);
        first = false;
    }
    result_close(&text);
    return text.bytes;
}

/* ---- Rows: short values --------------------------------------------------------------------- */

/* The fields shown in the heading of a record: its name and, for a part, its kind. */
struct heading {
    palcare_field name, kind;
};

static struct heading heading_of(const palcare_record *record)
{
    palcare_type type = palcare_record_type(record);
    struct heading heading = {.name = naming_field(record)};
    if (palcare_type_flags(type) & PALCARE_TYPE_IS_PART)
        heading.kind = palcare_field_named(type, "kind");
    return heading;
}

enum shape { UNSEEN, ROW, WIDE };

static enum shape shape_of(const palcare_record *record, const struct heading *heading,
                           palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    if (!palcare_count(record, field) || kind == PALCARE_KIND_ID || field == heading->name ||
        field == heading->kind || rule_says(record, field))
        return UNSEEN;
    return kind == PALCARE_KIND_PART || kind == PALCARE_KIND_RICH ? WIDE : ROW;
}

static unsigned label_column(const palcare_record *record, const struct heading *heading)
{
    unsigned widest = 0;
    palcare_field field;
    for (size_t i = 0; (field = palcare_field_at(palcare_record_type(record), i)); i++) {
        if (shape_of(record, heading, field) != ROW)
            continue;
        char *label = label_in_words(palcare_field_name(field));
        unsigned columns = columns_of(label);
        widest = columns > widest ? columns : widest;
        free(label);
    }
    return (widest < WIDEST_LABEL ? widest : WIDEST_LABEL) + GAP;
}

/* Returns whether there was any row. */
static bool set_rows(const struct page *page, const palcare_record *record, unsigned indent)
{
    struct heading heading = heading_of(record);
    unsigned column = label_column(record, &heading);
    bool any = false;
    palcare_field field;
    for (size_t i = 0; (field = palcare_field_at(palcare_record_type(record), i)); i++) {
        if (shape_of(record, &heading, field) != ROW)
            continue;
        char *label = label_in_words(palcare_field_name(field));
        char *lead = label_lead(indent, label, column);
        char *values = values_text(page, record, field);
        set_paragraph(&page->layout, lead, values);
        free(label);
        free(lead);
        free(values);
        any = true;
    }
    return any;
}

/* ---- Parts and rich texts ------------------------------------------------------------------- */

static void set_fields(const struct page *page, const palcare_record *record, unsigned indent);

static void set_part_heading(const struct page *page, palcare_field field,
                             const palcare_record *part, unsigned indent)
{
    struct heading heading = heading_of(part);
    const char *name = record_name(page, part);
    const char *id = palcare_record_id(part);
    char *label = label_in_words(palcare_field_name(field));
    char *rule = rule_in_words(part, page->langs, page->docs);
    char *kind = rule ? rule : values_text(page, part, heading.kind);
    const char *colon = name ? ": " : id ? " " : "";
    char *lead = format_text("%*s%s%s%s%s%s", (int)indent, "", label, *kind ? " (" : "", kind,
                             *kind ? ")" : "", colon);
    char *text = name && id ? format_text("%s [%s]", name, id)
                 : id       ? format_text("[%s]", id)
                            : format_text("%s", name ? name : "");
    set_paragraph(&page->layout, lead, text);
    free(label);
    free(kind);
    free(lead);
    free(text);
}

static void set_rich_field(const struct page *page, const palcare_record *record,
                           palcare_field field, unsigned indent)
{
    const char *name = palcare_field_name(field);
    if (strcmp(name, "body") != 0) {
        char *label = label_in_words(name);
        fprintf(page->layout.out, "%*s%s:\n", (int)indent, "", label);
        free(label);
    }
    size_t best = palcare_text_best(record, field, page->langs);
    set_rich(&page->layout, indent, palcare_value(record, field, best));
}

/* Whether the heading of a part already shows all of it. */
static bool is_one_line(const palcare_record *part)
{
    struct heading heading = heading_of(part);
    palcare_field field;
    for (size_t i = 0; (field = palcare_field_at(palcare_record_type(part), i)); i++) {
        if (shape_of(part, &heading, field) != UNSEEN)
            return false;
    }
    return true;
}

/* Prints an empty line between two blocks unless both are lines of one list. */
static void set_wide(const struct page *page, const palcare_record *record, palcare_field field,
                     unsigned indent, bool *room_due)
{
    bool is_rich = palcare_field_kind(field) == PALCARE_KIND_RICH;
    size_t count = is_rich ? 1 : palcare_count(record, field);
    bool in_list = false;
    for (size_t i = 0; i < count; i++) {
        const palcare_record *part = palcare_part(record, field, i);
        bool one_line = part && is_one_line(part);
        if (*room_due && !(in_list && one_line))
            fputc('\n', page->layout.out);
        if (part) {
            set_part_heading(page, field, part, indent);
            set_fields(page, part, indent + GAP);
        } else {
            set_rich_field(page, record, field, indent);
        }
        in_list = one_line;
        *room_due = true;
    }
}

static void set_fields(const struct page *page, const palcare_record *record, unsigned indent)
{
    struct heading heading = heading_of(record);
    bool room_due = set_rows(page, record, indent);
    palcare_field field;
    for (size_t i = 0; (field = palcare_field_at(palcare_record_type(record), i)); i++) {
        if (shape_of(record, &heading, field) == WIDE)
            set_wide(page, record, field, indent, &room_due);
    }
}

void set_record(const struct page *page, const palcare_record *record)
{
    set_fields(page, record, 0);
}
