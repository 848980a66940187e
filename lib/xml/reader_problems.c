/* Reports the problems of a file as a compiler does: record and field, place, and a hint. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/reader_problems.h"

#include "base/ascii.h"
#include "base/nearest.h"
#include "model/position.h"
#include "xml/element_hints.h"

#include <stdio.h>

/* ---- positions of open records ---- */

_Static_assert((int)FRAMES <= (int)POSITION_DEPTH, "a position has a name for every open record");

/* The id in the current start tag, of which it may be a later attribute. */
static const char *id_ahead(const reader *r, size_t *size)
{
    const start_tag *tag = r->tag;
    for (const attribute *a = tag ? tag->attributes : NULL; a && a < tag->attributes + tag->count;
         a++)
        if (!a->prefix && strcmp(a->name, "id") == 0) {
            *size = (size_t)(a->end - a->value);
            return a->value;
        }
    return NULL;
}

/* The pending id of an open record; NULL if it has none. */
static const char *id_of(reader *r, unsigned level, size_t *size)
{
    const frame *f = &r->frames[level];
    uint32_t end = level + 1 < r->open ? r->frames[level + 1].values.first : r->build.count;
    if (!f->type || f->type->fields[0].kind != PALCARE_KIND_ID || pc_build_failed(&r->build))
        return NULL;
    if (!(f->seen & 1))
        return level + 1 == r->open ? id_ahead(r, size) : NULL;
    for (uint32_t i = f->values.first; i < end; i++) {
        const pending_value *w = &r->build.stack[i];
        if (w->row != 0)
            continue;
        if (w->how == PENDING_SLOT && !w->value)
            return NULL; /* out of memory */
        const char *id = w->how == PENDING_SLOT ? pc_symbol_at(r->build.doc, w->value)->name
                                                : pc_build_text_of(&r->build, w);
        *size = strlen(id);
        return id;
    }
    return NULL;
}

/* The number of an open part among its owner's values of that field, from 1. */
static unsigned number_of(reader *r, unsigned level)
{
    return pc_reader_count(r, level - 1, r->frames[level].row) + 1;
}

/* Names the open records and parts, from the outermost; returns their number. */
static size_t name_frames(reader *r, position_name names[POSITION_DEPTH])
{
    for (unsigned level = 1; level < r->open; level++) {
        const frame *f = &r->frames[level];
        position_name *n = &names[level - 1];
        bool is_part = level > 1;
        n->name = is_part ? f[-1].type->fields[f->row].name : f->type->name;
        n->id = id_of(r, level, &n->id_size);
        n->number = is_part ? number_of(r, level) : 0;
    }
    return r->open - 1;
}

bool pc_reader_is_heard(const reader *r)
{
    return pc_report_has_room(r->parse.report);
}

/* Reports a problem whose path ends with its field: "/contact" or "/@kind". */
static void report_with_path(reader *r, const place *at, const problem *what, const char *tail)
{
    buffer name = {0}, path = {0};
    if (!pc_reader_is_heard(r)) {
        pc_parse_problem(&r->parse, at, what);
        return;
    }
    position_name names[POSITION_DEPTH];
    size_t count = name_frames(r, names);
    pc_position_add_names_words(names, count, &name);
    pc_position_add_names_path(names, count, &path);
    if (tail || !path.size)
        pc_buffer_string(&path, tail ? tail : "/");
    problem full = *what;
    place where = at ? *at : pc_parse_place(&r->parse);
    const char *whose = pc_buffer_text(&name);
    where.path = pc_buffer_text(&path);
    where.file = r->parse.file;
    if (!whose || !where.path)
        pc_reader_failed(r, PALCARE_NOMEM);
    else if (name.size)
        pc_problem_prefix(&full, whose);
    if (whose && where.path)
        pc_parse_problem(&r->parse, &where, &full);
    pc_buffer_free(&name);
    pc_buffer_free(&path);
}

void pc_reader_problem(reader *r, const place *at, const problem *what)
{
    report_with_path(r, at, what, NULL);
}

void pc_reader_value_problem(reader *r, const place *at, const problem *what)
{
    char tail[80];
    snprintf(tail, sizeof tail, "/%s", r->field->name);
    report_with_path(r, at, what, tail);
}

static void attribute_problem(reader *r, const attribute *a, unsigned number, const problem *what)
{
    char tail[96], key[16] = "";
    if (!pc_reader_is_heard(r)) {
        pc_parse_problem(&r->parse, NULL, what);
        return;
    }
    if (number)
        snprintf(key, sizeof key, "[%u]", number);
    snprintf(tail, sizeof tail, "/@%.70s%s", pc_reader_written(a->prefix, a->name).text, key);
    place at = pc_parse_place_of_attribute(&r->parse, (const char *)a->prefix, a->name);
    report_with_path(r, &at, what, tail);
}

void pc_reader_attribute_problem(reader *r, const attribute *a, const problem *what)
{
    attribute_problem(r, a, 0, what);
}

void pc_reader_word_problem(reader *r, const attribute *a, const char *word, const problem *what)
{
    unsigned number = 0;
    for (const char *at = a->value; at <= word; at++)
        number += !pc_is_space(*at) && (at == a->value || pc_is_space(at[-1]));
    attribute_problem(r, a, number, what);
}

void pc_reader_failed(reader *r, palcare_status status)
{
    if (status == PALCARE_LIMIT) {
        problem what;
        place where = pc_parse_place(&r->parse);
        pc_problem_say(&what, PC_LIMIT_LANGUAGES, "more than %d different languages",
                       (int)LANGS_MOST);
        pc_report_add(r->parse.report, &where, &what);
    }
    pc_parse_stop(&r->parse, status);
}

/* ---- names ---- */

typedef struct names {
    const schema_type *type;
    bool elements; /* or attributes */
} names;

static const char *nth_name(void *user, size_t index)
{
    const names *n = user;
    const schema_field *field = &n->type->fields[index];
    return pc_schema_is_element(field) == n->elements ? field->name : "";
}

static const char *nth_type(void *user, size_t index)
{
    (void)user;
    return pc_schema_records[index]->name;
}

quoted pc_reader_written(const char *prefix, const char *name)
{
    char written[128];
    snprintf(written, sizeof written, "%.40s%s%.80s", prefix ? prefix : "", prefix ? ":" : "",
             name);
    return pc_problem_quote(written, strlen(written));
}

/* Reports a name that is an element elsewhere, but not here. */
static bool say_misplaced(const schema_type *here, const char *name, size_t size, problem *what)
{
    const schema_type *named = pc_schema_named(name, size);
    if (!named)
        return false;
    if (named->flags & PALCARE_TYPE_IS_PART) {
        if (here)
            return false; /* fields and parts share names: propose the nearest name instead */
        pc_problem_say(what, PC_UNKNOWN_ELEMENT, "%s is a part, not a record", name);
        pc_problem_hint(what, "put it into a record");
    } else {
        pc_problem_say(what, PC_UNKNOWN_ELEMENT, "%s is a record of its own", name);
        pc_problem_hint(what, "put it directly into palcare");
    }
    return true;
}

void pc_reader_unknown_element(reader *r, const char *name)
{
    problem what;
    frame *f = pc_reader_frame(r);
    const schema_type *type = f->type;
    const char *text = name;
    size_t size = strlen(text);
    int row = type ? pc_schema_row_named(type, text, size) : -1;
    if (row >= 0) {
        pc_problem_say(&what, PC_SHOULD_BE_ATTRIBUTE, "%s is an attribute, not an element", text);
        pc_problem_hint(&what, "write %s=\"...\" in the start tag of %s", text, type->name);
        f->seen |= (uint64_t)1 << row; /* it is given, so it is not also reported as missing */
    } else if (!pc_reader_is_heard(r)) {
        pc_problem_say(&what, PC_UNKNOWN_ELEMENT, "unknown element"); /* counted, not kept */
    } else if (!say_misplaced(type, text, size, &what)) {
        names n = {type, true};
        pc_problem_say(&what, PC_UNKNOWN_ELEMENT, "unknown element '%s'%s",
                       pc_problem_quote(text, size).text, type ? "" : " in palcare");
        const char *near = type ? pc_nearest(text, size, nth_name, &n, type->count)
                                : pc_nearest(text, size, nth_type, NULL, pc_schema_record_count);
        if (near)
            pc_problem_hint(&what, "did you mean '%s'?", near);
        else
            pc_hint_element(r, text, &what);
    }
    pc_reader_problem(r, NULL, &what);
}

void pc_reader_unknown_attribute(reader *r, const attribute *a)
{
    problem what;
    frame *f = pc_reader_frame(r);
    const schema_type *type = f->type;
    const char *text = a->name;
    size_t size = strlen(text);
    int row = pc_schema_row_named(type, text, size);
    if (row >= 0) {
        pc_problem_say(&what, PC_SHOULD_BE_ELEMENT, "%s is an element, not an attribute", text);
        pc_problem_hint(&what, "write <%s>...</%s> within %s", text, text, type->name);
        f->seen |= (uint64_t)1 << row;
    } else if (!pc_reader_is_heard(r)) {
        pc_problem_say(&what, PC_UNKNOWN_ATTRIBUTE, "unknown attribute"); /* counted, not kept */
    } else {
        names n = {type, false};
        pc_problem_say(&what, PC_UNKNOWN_ATTRIBUTE, "unknown attribute '%s'",
                       pc_problem_quote(text, size).text);
        const char *near = strcmp(text, "lang") == 0
                               ? "xml:lang"
                               : pc_nearest(text, size, nth_name, &n, type->count);
        if (near)
            pc_problem_hint(&what, "did you mean '%s'?", near);
        else
            pc_hint_attribute(type, text, &what);
    }
    pc_reader_attribute_problem(r, a, &what);
}

void pc_reader_prefixed_attribute(reader *r, const attribute *a)
{
    problem what;
    const char *name = a->name;
    pc_problem_say(&what, PC_UNKNOWN_ATTRIBUTE, "attribute '%s' has a prefix",
                   pc_reader_written(a->prefix, a->name).text);
    pc_problem_hint(&what, "write %.60s", strcmp(name, "lang") == 0 ? "xml:lang" : name);
    pc_reader_attribute_problem(r, a, &what);
}

void pc_reader_missing(reader *r, const frame *f, uint64_t missing)
{
    place where = {.line = f->values.line, .column = f->values.column};
    for (unsigned row = 0; row < f->type->count; row++) {
        if (!(missing >> row & 1))
            continue;
        const schema_field *field = &f->type->fields[row];
        bool element = pc_schema_is_element(field);
        problem what;
        pc_problem_say(&what, PC_MISSING, "%s is missing", field->name);
        pc_problem_hint(&what, element ? "add <%s>...</%s>" : "add %s=\"...\"", field->name,
                        field->name);
        pc_reader_problem(r, &where, &what);
    }
}
