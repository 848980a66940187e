/*
 * Hints for elements and attributes that a record or part does not have, by walking the table of
 * the open ones: what everybody writes for a field, a part that was not closed, a block of rich
 * text, a field of a part that could be here.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/element_hints.h"

#include "rich/rich_table.h"

#include <stdio.h>
#include <string.h>

/* ---- everyday names ---- */

/* A name that everybody writes, for a type that has this field. */
typedef struct everyday {
    const char *name, *field, *hint;
} everyday;

#define PHONE    "write <contact kind=\"phone\" value=\"...\"/>"
#define EMAIL    "write <contact kind=\"email\" value=\"...\"/>"
#define WEB      "write <contact kind=\"web\" value=\"https://...\"/>"
#define LINK     "write <link rel=\"website\" href=\"https://...\"/>"
#define SCHEDULE "write <schedule kind=\"staffed\" day=\"mo\" opens=\"09:00\" closes=\"17:00\"/>"
#define PICTURE  "write <media kind=\"image\" href=\"...\"><alt>...</alt></media>"

static const everyday everydays[] = {
    {"phone", "contact", PHONE},
    {"telephone", "contact", PHONE},
    {"tel", "contact", PHONE},
    {"mobile", "contact", PHONE},
    {"email", "contact", EMAIL},
    {"website", "contact", WEB},
    {"web", "contact", WEB},
    {"url", "contact", WEB},
    {"website", "link", LINK},
    {"url", "link", LINK},
    {"hours", "schedule", SCHEDULE},
    {"opening-hours", "schedule", SCHEDULE},
    {"times", "schedule", SCHEDULE},
    {"address", "site", "write <site> as a record with the <address>, and its id in 'site'"},
    {"location", "site", "write <site> as a record, and its id in 'site'"},
    {"text", "body", "write <body> with <p>...</p> in it"},
    {"content", "body", "write <body> with <p>...</p> in it"},
    {"title", "heading", "write <heading>"},
    {"title", "name", "write <name>"},
    {"name", "title", "write <title>"},
    {"heading", "title", "write <title>"},
    {"description", "summary", "write <summary>"},
    {"summary", "description", "write <description>"},
    {"image", "media", PICTURE},
    {"img", "media", PICTURE},
    {"picture", "media", PICTURE},
    {"photo", "media", PICTURE},
    {"age", "min-age", "write min-age=\"...\" and max-age=\"...\""},
    {"ages", "min-age", "write min-age=\"...\" and max-age=\"...\""},
    {"city", "locality", "write locality=\"...\""},
    {"town", "locality", "write locality=\"...\""},
    {"postcode", "postal-code", "write postal-code=\"...\""},
    {"zip", "postal-code", "write postal-code=\"...\""},
    {"street", "line", "write <line>...</line>"},
};

static bool hint_everyday(const schema_type *type, const char *name, problem *p)
{
    for (size_t i = 0; i < sizeof everydays / sizeof *everydays; i++) {
        const everyday *row = &everydays[i];
        if (strcmp(name, row->name) == 0 &&
            pc_schema_row_named(type, row->field, strlen(row->field)) >= 0) {
            pc_problem_hint(p, "%s", row->hint);
            return true;
        }
    }
    return false;
}

/* ---- a part that was not closed ---- */

/* Whether a record or part has elements so far. */
static bool has_elements(const frame *f)
{
    for (size_t row = 0; row < f->type->count; row++)
        if (f->seen >> row & 1 && pc_schema_is_element(&f->type->fields[row]))
            return true;
    return false;
}

/* Finds the element among the fields of the records and parts around the open one. */
static bool hint_unclosed(const reader *r, const char *name, problem *p)
{
    size_t size = strlen(name);
    const frame *open = &r->frames[r->open - 1];
    for (const frame *f = open - 1; f > r->frames; f--) {
        int row = pc_schema_row_named(f->type, name, size);
        if (row < 0 || !pc_schema_is_element(&f->type->fields[row]))
            continue;
        const char *inner = f[0].type->fields[f[1].row].name;
        if (has_elements(f + 1))
            pc_problem_hint(p, "it belongs to %s: put it behind </%s>", f->type->name, inner);
        else
            pc_problem_hint(p, "is <%s> closed? write '/>' at its end", inner);
        return true;
    }
    return false;
}

/* ---- rich text, and parts ---- */

static const schema_field *rich_field(const schema_type *type)
{
    for (size_t row = 0; row < type->count; row++)
        if (type->fields[row].kind == PALCARE_KIND_RICH)
            return &type->fields[row];
    return NULL;
}

/* Calls a function with each type of part that a type may hold; returns how many it takes. */
static size_t walk_parts(const schema_type *type,
                         bool (*takes)(const schema_type *part, const char *name), const char *name,
                         const schema_field **found, size_t most)
{
    size_t count = 0;
    for (size_t row = 0; row < type->count; row++) {
        const schema_field *field = &type->fields[row];
        if (field->kind == PALCARE_KIND_PART && takes(pc_schema_of(field->target[0]), name)) {
            if (count < most)
                found[count] = field;
            count++;
        }
    }
    return count;
}

static bool has_rich(const schema_type *part, const char *name)
{
    (void)name;
    return rich_field(part) != NULL;
}

static bool has_field(const schema_type *part, const char *name)
{
    return pc_schema_row_named(part, name, strlen(name)) >= 0;
}

/* A block of rich text, such as <p>, belongs into the rich field, or into that of the first part
 * that has one. */
static bool hint_block(const schema_type *type, const char *name, problem *p)
{
    const schema_field *part;
    unsigned row = pc_rich_row_of(name, strlen(name));
    const schema_field *own = rich_field(type);
    if (!row)
        return false;
    if (own) {
        pc_problem_hint(p, "put it into <%s>", own->name);
        return true;
    }
    if (walk_parts(type, has_rich, name, &part, 1) == 0)
        return false;
    pc_problem_hint(p, "put it into the <%s> of a <%s>",
                    rich_field(pc_schema_of(part->target[0]))->name, part->name);
    return true;
}

/* A field of parts that could be here, if they are few. */
static bool hint_part(const schema_type *type, const char *name, problem *p)
{
    enum { FEW = 3 };
    const schema_field *parts[FEW];
    size_t count = walk_parts(type, has_field, name, parts, FEW), used = 0;
    char text[120] = "";
    if (count == 0 || count > FEW)
        return false;
    for (size_t i = 0; i < count && used < sizeof text; i++)
        used += (size_t)snprintf(text + used, sizeof text - used, "%s<%s>",
                                 i == 0           ? ""
                                 : i + 1 == count ? " or "
                                                  : ", ",
                                 parts[i]->name);
    pc_problem_hint(p, "put it into %s", text);
    return true;
}

bool pc_hint_element(reader *r, const char *name, problem *p)
{
    const schema_type *type = pc_reader_frame(r)->type;
    return type && (hint_everyday(type, name, p) || hint_unclosed(r, name, p) ||
                    hint_block(type, name, p) || hint_part(type, name, p));
}

bool pc_hint_attribute(const schema_type *type, const char *name, problem *p)
{
    return hint_everyday(type, name, p);
}

/* ---- text between elements ---- */

void pc_hint_text(const schema_type *type, problem *p)
{
    static const char *const names[] = {"value", "spdx", "href", "code", "text", "body", "line"};
    for (size_t i = 0; type && i < sizeof names / sizeof *names; i++) {
        int row = pc_schema_row_named(type, names[i], strlen(names[i]));
        if (row < 0 || type->fields[row].kind == PALCARE_KIND_PART)
            continue;
        bool is_element = pc_schema_is_element(&type->fields[row]);
        pc_problem_hint(p, is_element ? "put it into <%s>" : "write %s=\"...\"", names[i]);
        return;
    }
    pc_problem_hint(p, "put it into an element");
}
