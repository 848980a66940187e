/* Changes records: the public setters, built on functions that change one slot. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/copy.h"
#include "model/document.h"
#include "model/part_index.h"
#include "model/refusal.h"
#include "model/shape.h"
#include "model/slots.h"
#include "model/walk.h"

#include <string.h>

/* One call that changes a field. */
typedef struct edit {
    palcare_record *record;
    palcare_field field;
    palcare_report *report;
    const schema_field *table;
    unsigned row;
} edit;

/* Reports why this field cannot be changed: MISUSE. */
static palcare_status refuse_edit(const palcare_record *record, palcare_field field,
                                  palcare_report *report)
{
    unsigned row;
    if (!record)
        return pc_misuse(report, NULL, 0, "no record was given");
    if (!pc_record_has_row(record, field, &row))
        return pc_misuse_field(report, record, field);
    return pc_misuse(report, record, 0, "it was removed, so it cannot be changed");
}

/* Begins a change: MISUSE if the record has no such field or was removed. */
static palcare_status begin(edit *e, palcare_record *record, palcare_field field,
                            palcare_report *report)
{
    *e = (edit){.record = record, .field = field, .report = report};
    e->table = pc_record_has_field(record, field, &e->row);
    if (!e->table || !pc_record_is_live(record)) {
        palcare_status refusal = refuse_edit(record, field, report);
        return refusal == PALCARE_NOMEM ? refusal
                                        : PALCARE_MISUSE; /* clang-tidy sees that it is not OK */
    }
    if (e->table->kind == PALCARE_KIND_PART || e->table->kind == PALCARE_KIND_ID)
        pc_part_index_drop(pc_record_doc(record));
    return PALCARE_OK;
}

/* Begins a change of a field that must contain texts, values or parts. */
static palcare_status begin_kind(edit *e, palcare_record *record, palcare_field field,
                                 bool is_expected(const schema_field *table), const char *expected,
                                 palcare_report *report)
{
    palcare_status status = begin(e, record, field, report);
    if (status == PALCARE_OK && !is_expected(e->table))
        return pc_misuse(report, record, field, "'%s' is of kind %s, and does not hold %s",
                         e->table->name, palcare_kind_name(e->table->kind), expected);
    return status;
}

static bool holds_texts(const schema_field *table)
{
    return pc_schema_is_words(table);
}

static bool holds_values(const schema_field *table)
{
    return !pc_schema_is_words(table) && table->kind != PALCARE_KIND_PART;
}

static bool holds_texts_or_values(const schema_field *table)
{
    return table->kind != PALCARE_KIND_PART;
}

static bool holds_parts(const schema_field *table)
{
    return table->kind == PALCARE_KIND_PART;
}

static values present_values(const edit *e)
{
    return pc_record_values(e->record, e->row);
}

static palcare_status misuse_index(const edit *e, size_t index)
{
    return pc_misuse_index(e->report, e->record, e->field, index);
}

static palcare_status misuse_lang(const edit *e, uint16_t lang)
{
    return pc_misuse(e->report, e->record, e->field,
                     "'%s' can hold one text in a language, and has one in '%s'", e->table->name,
                     pc_lang_tag(pc_record_doc(e->record), lang));
}

/* Makes the slot of a value; INVALID with the problem in the report. */
static palcare_status make_slot(const edit *e, size_t index, uint16_t lang, const char *value,
                                uint32_t *slot)
{
    problem what;
    palcare_status status =
        pc_shape_store(pc_record_doc(e->record), e->table, lang, value, strlen(value), slot, &what);
    if (status == PALCARE_INVALID)
        return pc_refuse(e->report, e->record, e->field, index, &what);
    return status;
}

/* The index of the first text in a language, beginning at `from`; the count if there is none. */
static size_t find_lang(const palcare_doc *doc, values v, size_t from, uint16_t lang)
{
    while (from < v.count && pc_slot_word(doc, v.at[from])->lang != lang)
        from++;
    return from;
}

palcare_status palcare_set(palcare_record *record, palcare_field field, const char *value,
                           palcare_report *report)
{
    edit e;
    palcare_status status = begin_kind(&e, record, field, holds_values, "values", report);
    if (status != PALCARE_OK)
        return status;
    if (!value)
        return palcare_clear(record, field, report);
    if (e.table->kind == PALCARE_KIND_ID)
        return palcare_record_rename(record, value, report);
    uint32_t slot;
    status = make_slot(&e, 0, 0, value, &slot);
    if (status == PALCARE_OK)
        status = pc_record_unshare(record, e.row);
    if (status == PALCARE_OK)
        status = pc_record_set_slot(record, e.row, 0, slot);
    if (status == PALCARE_OK)
        for (size_t count = present_values(&e).count; count > 1; count--)
            pc_record_remove_slot(record, e.row, count - 1);
    return status;
}

/* Replaces the first text in its language and removes the others. */
static palcare_status put_text(const edit *e, uint16_t lang, const uint32_t *slot)
{
    const palcare_doc *doc = pc_record_doc(e->record);
    palcare_status status = pc_record_unshare(e->record, e->row);
    if (status != PALCARE_OK)
        return status;
    size_t next = find_lang(doc, present_values(e), 0, lang);
    if (slot) {
        status = pc_record_set_slot(e->record, e->row, next, *slot);
        next++;
    }
    if (status != PALCARE_OK)
        return status;
    while ((next = find_lang(doc, present_values(e), next, lang)) < present_values(e).count)
        pc_record_remove_slot(e->record, e->row, next);
    return PALCARE_OK;
}

palcare_status palcare_set_text(palcare_record *record, palcare_field field, const char *lang,
                                const char *text, palcare_report *report)
{
    edit e;
    uint16_t number = 0;
    uint32_t slot = 0;
    palcare_status status = begin_kind(&e, record, field, holds_texts, "texts", report);
    if (status == PALCARE_OK)
        status = pc_given_language(pc_record_doc(record), record, field, PALCARE_NONE, lang, report,
                                   &number);
    if (status == PALCARE_OK && text)
        status = make_slot(&e, PALCARE_NONE, number, text, &slot);
    return status == PALCARE_OK ? put_text(&e, number, text ? &slot : NULL) : status;
}

/* Turns PALCARE_LAST into an index: MISUSE if the index is past the end or the field is full. A
 * text fits if the field has none in its language. */
static palcare_status find_index(const edit *e, size_t *index, const uint16_t *lang)
{
    values v = present_values(e);
    if (*index == PALCARE_LAST)
        *index = v.count;
    if (*index > v.count)
        return misuse_index(e, *index);
    if (pc_schema_many(e->table) || v.count == 0)
        return PALCARE_OK;
    const palcare_doc *doc = pc_record_doc(e->record);
    if (!lang)
        return pc_misuse(e->report, e->record, e->field, "'%s' can hold one value, and has it",
                         e->table->name);
    return find_lang(doc, v, 0, *lang) == v.count ? PALCARE_OK : misuse_lang(e, *lang);
}

/* The language of an inserted text; a value has none. */
static palcare_status find_language(const edit *e, const char *lang, uint16_t *out)
{
    *out = 0;
    if (pc_schema_is_words(e->table))
        return pc_given_language(pc_record_doc(e->record), e->record, e->field, PALCARE_NONE, lang,
                                 e->report, out);
    if (lang)
        return pc_misuse(e->report, e->record, e->field, "'%s' has no language", e->table->name);
    return PALCARE_OK;
}

/* Begins a change of one text or value. */
static palcare_status begin_value(edit *e, palcare_record *record, palcare_field field,
                                  const char *value, palcare_report *report)
{
    palcare_status status =
        begin_kind(e, record, field, holds_texts_or_values, "texts or values", report);
    if (status == PALCARE_OK && !value)
        return pc_misuse(report, record, field, "the value is NULL");
    return status;
}

palcare_status palcare_insert(palcare_record *record, palcare_field field, size_t index,
                              const char *lang, const char *value, palcare_report *report)
{
    edit e;
    uint16_t number;
    palcare_status status = begin_value(&e, record, field, value, report);
    if (status == PALCARE_OK)
        status = find_language(&e, lang, &number);
    if (status == PALCARE_OK)
        status = find_index(&e, &index, pc_schema_is_words(e.table) ? &number : NULL);
    if (status != PALCARE_OK)
        return status;
    if (e.table->kind == PALCARE_KIND_ID)
        return palcare_record_rename(record, value, report);
    uint32_t slot;
    status = make_slot(&e, index, number, value, &slot);
    return status == PALCARE_OK ? pc_record_insert_slot(record, e.row, index, slot) : status;
}

palcare_status palcare_replace(palcare_record *record, palcare_field field, size_t index,
                               const char *lang, const char *value, palcare_report *report)
{
    edit e;
    uint16_t number;
    palcare_status status = begin_value(&e, record, field, value, report);
    if (status == PALCARE_OK && index >= present_values(&e).count)
        return misuse_index(&e, index);
    if (status == PALCARE_OK)
        status = find_language(&e, lang, &number);
    if (status != PALCARE_OK)
        return status;
    if (e.table->kind == PALCARE_KIND_ID)
        return palcare_record_rename(record, value, report);
    if (pc_schema_is_words(e.table) && !pc_schema_many(e.table)) {
        values v = present_values(&e);
        size_t other = find_lang(pc_record_doc(record), v, 0, number);
        if (other < v.count && other != index)
            return misuse_lang(&e, number);
    }
    uint32_t slot;
    status = make_slot(&e, index, number, value, &slot);
    if (status == PALCARE_OK)
        status = pc_record_unshare(record, e.row);
    return status == PALCARE_OK ? pc_record_set_slot(record, e.row, index, slot) : status;
}

/* Counts the owners of a record. */
static unsigned depth_of(const palcare_record *record)
{
    unsigned depth = 0;
    for (; pc_record_is_part(record) && record->owner; depth++)
        record = pc_arena_at(pc_record_doc(record), record->owner);
    return depth;
}

/* Counts the levels of parts below a record. */
static unsigned height_of(const palcare_record *record)
{
    unsigned height = 0;
    walk w = pc_walk_of(record);
    while (pc_walk_next(&w))
        height = w.depth > height ? w.depth : height;
    return height;
}

/* Checks that a part with `height` levels below it does not nest too deep in a field: LIMIT. */
static palcare_status check_depth(palcare_record *owner, palcare_field field, unsigned height,
                                  palcare_report *report)
{
    if (depth_of(owner) + 1 + height <= DEPTH_MOST)
        return PALCARE_OK;
    problem what;
    pc_problem_say(&what, PC_LIMIT_DEPTH, "parts would nest deeper than %d levels",
                   (int)DEPTH_MOST);
    palcare_status status =
        pc_report_at(report, PALCARE_SEVERITY_ERROR, owner, field, PALCARE_NONE, &what);
    return status == PALCARE_OK ? PALCARE_LIMIT : status;
}

/* Begins inserting a part, with `height` levels below it, before index. */
static palcare_status begin_part(edit *e, palcare_record *owner, palcare_field field, size_t *index,
                                 unsigned height, palcare_report *report)
{
    palcare_status status = begin_kind(e, owner, field, holds_parts, "parts", report);
    if (status == PALCARE_OK)
        status = find_index(e, index, NULL);
    return status == PALCARE_OK ? check_depth(owner, field, height, report) : status;
}

static palcare_status own_part(const edit *e, size_t index, palcare_record *part,
                               palcare_record **out)
{
    part->owner = pc_record_ref(e->record);
    palcare_status status = pc_record_insert_slot(e->record, e->row, index, pc_record_ref(part));
    if (status == PALCARE_OK && out)
        *out = part;
    return status;
}

palcare_status palcare_insert_part(palcare_record *record, palcare_field field, size_t index,
                                   palcare_report *report, palcare_record **out)
{
    edit e;
    if (out)
        *out = NULL;
    palcare_status status = begin_part(&e, record, field, &index, 0, report);
    if (status != PALCARE_OK)
        return status;
    palcare_record *part = pc_record_new(pc_record_doc(record), pc_schema_of(e.table->target[0]));
    return part ? own_part(&e, index, part, out) : PALCARE_NOMEM;
}

palcare_status palcare_insert_copy(palcare_record *record, palcare_field field, size_t index,
                                   const palcare_record *source, palcare_report *report,
                                   palcare_record **out)
{
    edit e;
    if (out)
        *out = NULL;
    if (!source)
        return pc_misuse(report, record, 0, "no part was given to be copied");
    palcare_status status = begin_part(&e, record, field, &index, height_of(source), report);
    if (status != PALCARE_OK)
        return status;
    if (e.table->target[0] != source->type)
        return pc_misuse(report, record, field, "'%s' holds %s, and the part given is %s",
                         e.table->name, palcare_type_name(e.table->target[0]),
                         palcare_type_name(source->type));
    palcare_record *part;
    copy_state c = {.doc = pc_record_doc(record)};
    status = pc_record_copy(&c, source, NULL, &part);
    if (status == PALCARE_OK)
        status = own_part(&e, index, part, out);
    if (status == PALCARE_OK)
        pc_doc_take_version(pc_record_doc(record), pc_record_doc(source));
    return status;
}

palcare_status pc_part_replace(palcare_record *owner, palcare_field field, size_t index,
                               const palcare_record *source, palcare_report *report,
                               palcare_record **out)
{
    edit e;
    palcare_status status = begin_kind(&e, owner, field, holds_parts, "parts", report);
    if (status == PALCARE_OK)
        status = check_depth(owner, field, height_of(source), report);
    if (status != PALCARE_OK)
        return status;
    palcare_doc *doc = pc_record_doc(owner);
    palcare_record *old = palcare_part(owner, field, index), *part;
    copy_state c = {.doc = doc};
    status = pc_record_copy(&c, source, NULL, &part);
    if (status == PALCARE_OK)
        status = pc_record_unshare(owner, e.row);
    if (status == PALCARE_OK)
        status = pc_record_set_slot(owner, e.row, index, pc_record_ref(part));
    if (status != PALCARE_OK)
        return status;
    part->owner = pc_record_ref(owner);
    old->flags |= RECORD_REMOVED;
    pc_doc_take_version(doc, pc_record_doc(source));
    *out = part;
    return PALCARE_OK;
}

palcare_status palcare_move(palcare_record *record, palcare_field field, size_t index, size_t to,
                            palcare_report *report)
{
    edit e;
    palcare_status status = begin(&e, record, field, report);
    if (status != PALCARE_OK)
        return status;
    values v = present_values(&e);
    if (to == PALCARE_LAST && v.count)
        to = v.count - 1;
    if (index >= v.count || to >= v.count)
        return misuse_index(&e, index >= v.count ? index : to);
    if (v.count == 1)
        return PALCARE_OK;
    status = pc_record_unshare(record, e.row);
    if (status == PALCARE_OK)
        pc_record_move_slot(record, e.row, index, to);
    return status;
}

palcare_status palcare_remove(palcare_record *record, palcare_field field, size_t index,
                              palcare_report *report)
{
    edit e;
    palcare_status status = begin(&e, record, field, report);
    if (status != PALCARE_OK)
        return status;
    if (index >= present_values(&e).count)
        return misuse_index(&e, index);
    if (e.table->kind == PALCARE_KIND_ID && !pc_record_is_part(record))
        return pc_misuse(report, record, field, "an id cannot be removed");
    status = pc_record_unshare(record, e.row);
    if (status != PALCARE_OK)
        return status;
    if (e.table->kind == PALCARE_KIND_PART)
        palcare_part(record, field, index)->flags |= RECORD_REMOVED;
    pc_record_remove_slot(record, e.row, index);
    return PALCARE_OK;
}

palcare_status palcare_clear(palcare_record *record, palcare_field field, palcare_report *report)
{
    edit e;
    palcare_status status = begin(&e, record, field, report);
    for (size_t count = status == PALCARE_OK ? present_values(&e).count : 0; count > 0; count--) {
        status = palcare_remove(record, field, count - 1, report);
        if (status != PALCARE_OK)
            return status;
    }
    return status;
}
