/* Two documents: what differs, and one made of both. Both answer through the report. */
#include "base/buffer.h"
#include "model/model.h"
#include "model/position.h"
#include "report/report.h"

#include <stdio.h>

/* Where a record stands, for a report. */
static place place_of(const palcare_record *record)
{
    return (
        place){.file = record_doc(record)->name, .line = record->line, .column = record->column};
}

/* "service 'larch-house'" for a sentence; NULL without memory. The caller frees the buffer. */
static const char *name_of(buffer *b, const palcare_record *record)
{
    where_name(record, b);
    return buffer_text(b);
}

/* ---- diff ---- */

/* The record in another document that stands for this one. */
static palcare_record *counterpart(const palcare_doc *doc, const palcare_record *record)
{
    if (record->type == PALCARE_TYPE_ABOUT)
        return palcare_doc_each(doc, PALCARE_TYPE_ABOUT, NULL);
    palcare_record *found = palcare_doc_find(doc, palcare_record_id(record));
    return found && found->type == record->type ? found : NULL;
}

static palcare_status say_record(palcare_report *report, const palcare_record *record, int code,
                                 const char *what)
{
    place where = place_of(record);
    buffer b = {0};
    const char *name = name_of(&b, record);
    palcare_status status = PALCARE_NOMEM;
    if (name)
        status = report_say(report, &where, code, NULL, "%s %s", name, what);
    buffer_free(&b);
    return status;
}

/* A value short enough for a sentence: the text, or how many values there are. */
static void describe_row(buffer *b, const palcare_record *record, unsigned row)
{
    values v = record_values(record, row);
    const schema_field *field = record_field(record, row);
    if (v.count == 0)
        buffer_string(b, "nothing");
    else if (field->kind == PALCARE_KIND_PART)
        buffer_format(b, "%zu %s", v.count, v.count == 1 ? "part" : "parts");
    else
        for (size_t i = 0; i < v.count; i++) {
            const char *text = slot_text(record_doc(record), field, v.at[i]);
            buffer_format(b, "%s'%s'", i ? " " : "", problem_quote(text, strlen(text)).text);
        }
}

/* The words for two fields that differ; parts of one number differ within. */
static void describe_change(buffer *b, const palcare_record *before, const palcare_record *after,
                            unsigned row)
{
    if (row == FOREIGN_ROW) {
        buffer_string(b, "comments or content of other namespaces differ");
        return;
    }
    const schema_field *field = record_field(after, row);
    bool inside = field->kind == PALCARE_KIND_PART &&
                  record_values(before, row).count == record_values(after, row).count;
    buffer_string(b, field->name);
    if (inside) {
        buffer_string(b, " differs");
        return;
    }
    buffer_string(b, " was ");
    describe_row(b, before, row);
    buffer_string(b, ", is ");
    describe_row(b, after, row);
}

static palcare_status say_field(palcare_report *report, const palcare_record *before,
                                const palcare_record *after, unsigned row)
{
    place where = place_of(after);
    buffer path = {0}, name = {0}, change = {0};
    palcare_field field = row == FOREIGN_ROW ? 0 : record_field(after, row)->field;
    where_path(after, field, PALCARE_LAST, &path);
    describe_change(&change, before, after, row);
    where.path = buffer_text(&path);
    const char *whose = name_of(&name, after), *what = buffer_text(&change);
    palcare_status status = PALCARE_NOMEM;
    if (where.path && whose && what)
        status = report_say(report, &where, PC_DIFFERS, NULL, "%s: %s", whose, what);
    buffer_free(&path);
    buffer_free(&name);
    buffer_free(&change);
    return status;
}

static palcare_status diff_record(const palcare_record *before, const palcare_record *after,
                                  palcare_report *report)
{
    uint64_t rows = record_present(before) | record_present(after);
    palcare_status status = PALCARE_OK;
    for (unsigned row = 0; row <= FOREIGN_ROW && status == PALCARE_OK; row++)
        if (rows >> row & 1 && !record_same_row(before, after, row))
            status = say_field(report, before, after, row);
    return status;
}

palcare_status palcare_doc_diff(const palcare_doc *before, const palcare_doc *after,
                                palcare_report *report)
{
    if (!before || !after)
        return PALCARE_MISUSE;
    palcare_status status = PALCARE_OK;
    bool differs = false;
    palcare_record *r = NULL;
    while (status == PALCARE_OK && (r = palcare_doc_each(before, 0, r))) {
        if (counterpart(after, r))
            continue;
        differs = true;
        status = say_record(report, r, PC_ONLY_BEFORE, "is gone");
    }
    while (status == PALCARE_OK && (r = palcare_doc_each(after, 0, r))) {
        const palcare_record *old = counterpart(before, r);
        if (!old) {
            differs = true;
            status = say_record(report, r, PC_ONLY_AFTER, "is new");
        } else if (!record_same(old, r)) {
            differs = true;
            status = diff_record(old, r, report);
        }
    }
    if (status != PALCARE_OK)
        return status;
    return differs ? PALCARE_INVALID : PALCARE_OK;
}

/* ---- merge ---- */

/* public, staff, private stand in this order in the table; none counts as public. */
static uint32_t privacy_of(const palcare_doc *doc)
{
    const palcare_record *about = palcare_doc_each(doc, PALCARE_TYPE_ABOUT, NULL);
    values v = {NULL, 0};
    unsigned row;
    if (about && record_has_row(about, PALCARE_ABOUT_PRIVACY, &row))
        v = record_values(about, row);
    return v.count ? v.at[0] : 0;
}

/* Refs between files that are one now need no file's name any more. */
static void bring_home(const palcare_doc *doc, const palcare_record *top)
{
    refs_bring_record_home(top, doc->name);
    const list *paths = doc->merged ? arena_at(doc, doc->merged) : NULL;
    for (uint32_t i = 0; paths && i < paths->count; i++)
        refs_bring_record_home(top, arena_at(doc, paths->values[i]));
}

/* Whether a record of another document is the same as ours, once its refs have come home too. */
static palcare_status is_same_at_home(palcare_doc *doc, const palcare_record *ours,
                                      const palcare_record *theirs, bool *same)
{
    *same = record_same(ours, theirs);
    if (*same || ours->type != theirs->type)
        return PALCARE_OK;
    palcare_record *copy;
    copying c = {.doc = doc};
    palcare_status status = record_copy(&c, theirs, NULL, &copy);
    if (status != PALCARE_OK)
        return status;
    bring_home(doc, copy);
    refs_bring_record_home(copy, record_doc(theirs)->name);
    *same = record_same(ours, copy);
    return PALCARE_OK;
}

static palcare_status say_clash(palcare_report *report, const palcare_record *ours,
                                const palcare_record *theirs)
{
    place where = place_of(theirs), other = place_of(ours);
    buffer b = {0};
    const char *name = name_of(&b, theirs);
    palcare_status status = PALCARE_NOMEM;
    if (name)
        status =
            report_say(report, &where, PC_MERGE_CLASH, "rename one of them, or make them the same",
                       "%s differs from the %s of that id at %s:%u:%u", name,
                       palcare_type_name(ours->type), other.file ? other.file : "(memory)",
                       other.line, other.column);
    buffer_free(&b);
    return status;
}

/* Reports all that stands against a merge: INVALID if anything does. */
static palcare_status find_clashes(palcare_doc *doc, const palcare_doc *other,
                                   palcare_report *report)
{
    palcare_status status = PALCARE_OK;
    bool clash = false;
    if (privacy_of(other) > privacy_of(doc)) {
        place where = place_of(palcare_doc_each(other, PALCARE_TYPE_ABOUT, NULL));
        clash = true;
        status = report_say(report, &where, PC_MERGE_CLASH,
                            "merge into the more private document, or change its privacy first",
                            "this document is more private than the one it would be merged into");
    }
    for (palcare_record *r = palcare_doc_each(other, 0, NULL); status == PALCARE_OK && r;
         r = palcare_doc_each(other, 0, r)) {
        if (r->type == PALCARE_TYPE_ABOUT)
            continue;
        const palcare_record *ours = palcare_doc_find(doc, palcare_record_id(r));
        bool same = true;
        if (ours)
            status = is_same_at_home(doc, ours, r, &same);
        clash |= !same;
        if (status == PALCARE_OK && !same)
            status = say_clash(report, ours, r);
    }
    return status == PALCARE_OK && clash ? PALCARE_INVALID : status;
}

static palcare_status merge_about(palcare_doc *doc, const palcare_doc *other,
                                  palcare_report *report)
{
    const palcare_record *theirs = palcare_doc_each(other, PALCARE_TYPE_ABOUT, NULL);
    const palcare_record *ours = palcare_doc_each(doc, PALCARE_TYPE_ABOUT, NULL);
    if (!theirs || (ours && record_same(ours, theirs)))
        return PALCARE_OK;
    if (!ours)
        return palcare_doc_add_copy(doc, theirs, NULL, NULL);
    place where = place_of(theirs);
    return report_say(report, &where, PC_LEFT_OUT, NULL,
                      "this about header is left out; the merged document keeps its own");
}

static palcare_status add_missing(palcare_doc *doc, const palcare_doc *other)
{
    copying c = {.doc = doc};
    palcare_record *r = NULL, *copy;
    palcare_status status = PALCARE_OK;
    while (status == PALCARE_OK && (r = palcare_doc_each(other, 0, r)))
        if (r->type != PALCARE_TYPE_ABOUT && !palcare_doc_find(doc, palcare_record_id(r)))
            status = doc_append_copy(&c, r, &copy);
    return status;
}

/* Takes out what was added after so many places of the order. */
static void take_back(palcare_doc *doc, uint32_t count)
{
    while (doc->order_count > count) {
        ref last = doc->order[doc->order_count - 1];
        if (!(last & ORDER_GONE))
            palcare_doc_remove(doc, arena_at(doc, last));
        doc->order_count--;
    }
}

palcare_status doc_remember_merged(palcare_doc *doc, const char *path)
{
    if (!path)
        return PALCARE_OK;
    uint32_t count = doc->merged ? ((list *)arena_at(doc, doc->merged))->count : 0;
    ref text = arena_text(doc, path, strlen(path));
    ref at = arena_take(doc, sizeof(list) + (count + 1) * sizeof(uint32_t));
    if (!text || !at)
        return PALCARE_NOMEM;
    list *paths = arena_at(doc, at);
    if (count)
        memcpy(paths->values, ((list *)arena_at(doc, doc->merged))->values,
               count * sizeof(uint32_t));
    paths->values[count] = text;
    paths->count = paths->room = count + 1;
    doc->merged = at;
    return PALCARE_OK;
}

palcare_status palcare_doc_merge(palcare_doc *doc, const palcare_doc *other, palcare_report *report)
{
    if (!doc || !other)
        return PALCARE_MISUSE;
    if (doc == other)
        return PALCARE_OK;
    palcare_status status = find_clashes(doc, other, report);
    if (status != PALCARE_OK)
        return status;
    uint32_t count = doc->order_count;
    ref merged = doc->merged;
    status = doc_remember_merged(doc, other->name);
    if (status == PALCARE_OK)
        status = add_missing(doc, other);
    if (status == PALCARE_OK)
        status = merge_about(doc, other, report);
    if (status != PALCARE_OK) {
        take_back(doc, count);
        doc->merged = merged;
        return status;
    }
    palcare_record *top = NULL;
    while ((top = palcare_doc_each(doc, 0, top)))
        bring_home(doc, top);
    return PALCARE_OK;
}
