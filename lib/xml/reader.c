/*
 * The reader turns XML events into records.
 *
 *   <palcare ...>                              root: makes a document in this language
 *     <service id="larch-house" ...>           record: its attributes become pending values
 *       <name xml:lang="es">Casa</name>        text: collected, white space collapsed
 *       <contact kind="phone" .../>            part: a record within a record
 *     </service>                               packed, and handed to `take`
 *   </palcare>
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/reader.h"

#include "base/utf8.h"
#include "model/document.h"
#include "model/foreign_order.h"
#include "xml/element_hints.h"
#include "xml/foreign.h"
#include "xml/reader_attributes.h"
#include "xml/reader_problems.h"
#include "xml/reader_root.h"
#include "xml/reader_values.h"

#include <stdlib.h>

/* ---- frames ---- */

static void open_frame(reader *r, const schema_type *type, unsigned row, place at, uint16_t lang)
{
    frame *f = &r->frames[r->open++];
    f->type = type;
    f->row = (uint8_t)row;
    f->lang = lang;
    f->seen = f->reported = 0;
    f->pieces = 0;
    f->values = pc_build_open(&r->build, at.line, at.column);
    f->counted = f->values.first;
    r->state = IN_FRAME;
}

static void count_record(reader *r)
{
    if (++r->records > r->most_records) {
        place where = pc_parse_place(&r->parse);
        pc_parse_limit(&r->parse, &where, PC_LIMIT_RECORDS, OPTION_RECORDS);
    }
}

/* ---- elements of the root, of records and of parts ---- */

/* Keeps an element of our namespace that only a newer version has. */
static void keep_newer_element(reader *r, const start_tag *tag)
{
    problem what;
    pc_problem_say(&what, PC_NEWER_NAME, "element '%s' is kept: the document is of a newer version",
                   tag->name);
    pc_reader_problem(r, NULL, &what);
    pc_foreign_start(r, tag);
}

static void open_top(reader *r, const start_tag *tag)
{
    const cached_name *cached = pc_cache_name_of(&r->cache, NULL, tag->name);
    if (!cached && r->newer) {
        keep_newer_element(r, tag);
        return;
    }
    if (!cached) {
        pc_reader_unknown_element(r, tag->name);
        pc_reader_refuse(r);
        return;
    }
    const schema_type *type = cached->record;
    if (type->type == PALCARE_TYPE_ABOUT || !r->seen_record)
        pc_root_check_about(r, type);
    count_record(r);
    frame *root = pc_reader_frame(r);
    uint32_t before = root->pieces;
    pc_foreign_resolve(r, root, ANCHOR_BEFORE, 0);
    open_frame(r, type, 0, pc_parse_place(&r->parse), r->build.doc->lang);
    frame *f = pc_reader_frame(r);
    f->values.first -= before; /* foreign content before the record belongs to it */
    f->counted -= before;
    pc_reader_attributes(r, tag);
}

static void say_too_many(reader *r, const schema_field *field)
{
    problem what;
    pc_problem_say(&what, PC_TOO_MANY, "a second %s", field->name);
    pc_problem_hint(&what, "%s may occur only once", field->name);
    pc_reader_problem(r, NULL, &what);
}

static void open_part(reader *r, frame *owner, unsigned row, const start_tag *tag)
{
    const schema_field *field = &owner->type->fields[row];
    if (!pc_schema_many(field) && owner->seen >> row & 1)
        say_too_many(r, field);
    owner->seen |= (uint64_t)1 << row;
    if (r->open == FRAMES) {
        problem what;
        pc_problem_say(&what, PC_LIMIT_DEPTH, "parts nest deeper than %d levels", (int)DEPTH_MOST);
        pc_reader_problem(r, NULL, &what);
        pc_parse_stop(&r->parse, PALCARE_LIMIT);
        return;
    }
    count_record(r);
    open_frame(r, pc_schema_of(field->target[0]), row, pc_parse_place(&r->parse), owner->lang);
    pc_reader_attributes(r, tag);
}

static void open_field(reader *r, const start_tag *tag)
{
    frame *owner = pc_reader_frame(r);
    const cached_name *cached = pc_cache_name_of(&r->cache, owner->type, tag->name);
    if (!cached && r->newer) {
        keep_newer_element(r, tag);
        return;
    }
    if (!cached || !cached->is_element) {
        pc_reader_unknown_element(r, tag->name);
        pc_reader_refuse(r);
        return;
    }
    if (owner->pieces)
        pc_foreign_resolve(r, owner, cached->row, pc_reader_count(r, r->open - 1, cached->row));
    if (cached->field->kind == PALCARE_KIND_PART)
        open_part(r, owner, cached->row, tag);
    else
        pc_value_open(r, owner, cached->row, tag);
}

/* ---- ends ---- */

/* Packs the innermost record, also after a problem, so that repeated ids are found; a document with
 * problems is freed with its records. */
static void close_frame(reader *r)
{
    frame *f = pc_reader_frame(r);
    uint64_t missing = r->required[f->type->type] & ~f->seen;
    if (missing)
        pc_reader_missing(r, f, missing);
    palcare_record *record = NULL;
    if (r->parse.status == PALCARE_OK || r->parse.status == PALCARE_INVALID) {
        record = pc_build_close(&r->build, &f->values, f->type);
        if (!record)
            pc_reader_failed(r, PALCARE_NOMEM);
        else if (pc_record_present(record) >> FOREIGN_ROW)
            pc_pieces_sort(record);
    }
    if (!record)
        pc_build_drop(&r->build, &f->values);
    unsigned row = f->row;
    r->open--;
    if (r->open > 1)
        pc_build_part(&r->build, row, record ? pc_record_ref(record) : 0);
    else if (record) {
        palcare_status status = r->take(r->take_user, r, record);
        if (status != PALCARE_OK && r->parse.status == PALCARE_OK)
            pc_parse_stop(&r->parse, status);
    }
}

/* ---- events ---- */

static void on_start(void *user, const start_tag *tag)
{
    reader *r = user;
    if (tag->declaration_count && (r->state == IN_FRAME || r->state == IN_NOTHING))
        pc_foreign_declare(r, tag);
    switch (r->state) {
    case IN_FRAME:
        if (!pc_reader_is_ours(r, tag->uri))
            pc_foreign_start(r, tag);
        else if (r->open == 1)
            open_top(r, tag);
        else
            open_field(r, tag);
        break;
    case IN_RICH: pc_value_open_rich(r, tag); break;
    case IN_TEXT:
    case IN_STRING: pc_value_refuse_element(r, tag); break;
    case IN_FOREIGN: pc_foreign_start(r, tag); break;
    case IN_REFUSED: r->inner++; break;
    case IN_NOTHING: pc_root_open(r, tag); break;
    }
    r->stray = false;
}

static void end_refused(reader *r)
{
    if (--r->inner > 0)
        return;
    r->state = r->before_refused;
    r->refused = r->state != IN_FRAME;
}

static void on_end(void *user, const char *prefix, const char *name)
{
    reader *r = user;
    if (r->scope.size > 0)
        pc_foreign_leave(r);
    switch (r->state) {
    case IN_FRAME:
        if (r->open > 1)
            close_frame(r);
        else
            pc_root_close(r);
        break;
    case IN_TEXT:
    case IN_STRING: pc_value_close(r); break;
    case IN_RICH:
        if (r->inner == 0)
            pc_value_close(r);
        else
            pc_value_end_rich(r);
        break;
    case IN_FOREIGN: pc_foreign_end(r, prefix, name); break;
    case IN_REFUSED: end_refused(r); break;
    case IN_NOTHING: break;
    }
    r->stray = false;
}

/* Reports text between elements, where it is not allowed. */
static void stray_text(reader *r, const char *text, size_t size)
{
    size_t i = 0;
    while (i < size && (unsigned char)text[i] <= ' ') /* all control characters that XML allows */
        i++;
    if (i == size || r->stray)
        return;
    problem what;
    place where = pc_parse_place(&r->parse);
    r->stray = true;
    pc_problem_say(&what, PC_STRAY_TEXT, "text '%s' is outside any field",
                   pc_problem_quote(text + i, size - i).text);
    pc_hint_text(pc_reader_frame(r)->type, &what);
    pc_reader_problem(r, &where, &what);
}

static void on_text(void *user, const char *text, size_t size)
{
    reader *r = user;
    switch (r->state) {
    case IN_TEXT:
    case IN_STRING:
    case IN_RICH: pc_value_words(r, text, size); break;
    case IN_FOREIGN: pc_foreign_text(r, text, size); break;
    case IN_FRAME: stray_text(r, text, size); break;
    case IN_REFUSED:
    case IN_NOTHING: break;
    }
}

/* Makes each line end one line feed (XML 1.0, 2.11). A piece of a section never ends between the
 * two characters of a line end. */
static void on_cdata(void *user, const char *text, size_t size)
{
    const char *at = text, *end = text + size;
    while (at < end) {
        const char *line = at;
        while (at < end && *at != '\r')
            at++;
        if (at > line)
            on_text(user, line, (size_t)(at - line));
        if (at == end)
            break;
        at += at + 1 < end && at[1] == '\n' ? 2 : 1;
        on_text(user, "\n", 1);
    }
}

/* Tells whether a comment or instruction can be kept here. */
static bool may_keep(reader *r, const char *kind)
{
    if (r->state == IN_FRAME || r->state == IN_NOTHING || r->state == IN_FOREIGN)
        return true;
    if (r->state == IN_REFUSED || r->passed)
        return false;
    r->refused = true;
    problem what;
    pc_problem_say(&what, PC_FOREIGN_IN_VALUE, "%s is not allowed within %s", kind, r->field->name);
    pc_problem_hint(&what, "put it before the element");
    pc_reader_value_problem(r, NULL, &what);
    return false;
}

static void on_comment(void *user, const char *text)
{
    reader *r = user;
    if (may_keep(r, "a comment"))
        pc_foreign_comment(r, text);
}

static void on_instruction(void *user, const char *target, const char *data)
{
    reader *r = user;
    if (may_keep(r, "a processing instruction"))
        pc_foreign_instruction(r, target, data);
}

/* ---- begin and end ---- */

palcare_status pc_reader_begin(reader *r, const palcare_options *options, palcare_report *report,
                               const char *file)
{
    static const libxml2_handlers handlers = {on_start, on_end,     on_text,
                                              on_cdata, on_comment, on_instruction};
    palcare_status status = pc_parse_begin(&r->parse, &handlers, options, report, file);
    if (status == PALCARE_OK)
        status = pc_doc_make("", 0, &r->build.doc);
    if (status == PALCARE_OK &&
        !pc_build_grow(&r->build)) /* even a record without values needs it */
        status = PALCARE_NOMEM;
    if (status != PALCARE_OK)
        return status;
    r->most_text = (size_t)pc_option_of(options, OPTION_TEXT);
    r->most_rich = (size_t)pc_option_of(options, OPTION_RICH);
    r->most_records = (uint64_t)pc_option_of(options, OPTION_RECORDS);
    for (size_t i = 0; palcare_type_at(i); i++) {
        const schema_type *type = pc_schema_of(palcare_type_at(i));
        for (size_t row = 0; row < type->count; row++)
            if (pc_schema_required(&type->fields[row]))
                r->required[type->type] |= (uint64_t)1 << row;
    }
    r->cache.document = 1;
    r->open = 1;
    r->frames[0].values = pc_build_open(&r->build, 0, 0);
    return PALCARE_OK;
}

palcare_status pc_reader_keep_root(reader *r)
{
    static const schema_type root = {.type = ROOT_TYPE, .name = "palcare"};
    if (r->build.count == 0 || r->parse.status != PALCARE_OK)
        return r->parse.status;
    opened all = {0};
    palcare_record *record = pc_build_close(&r->build, &all, &root);
    if (!record)
        return PALCARE_NOMEM;
    r->build.doc->root = pc_record_ref(record);
    return PALCARE_OK;
}

void pc_reader_free(reader *r)
{
    pc_parse_free(&r->parse);
    palcare_doc_release(r->build.doc);
    pc_build_free(&r->build);
    pc_buffer_free(&r->text);
    pc_buffer_free(&r->foreign);
    pc_buffer_free(&r->bindings);
    pc_buffer_free(&r->scope);
    pc_rich_free(&r->rich);
}
