/*
 * Renames a record and every reference to it in the same document.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/buffer.h"
#include "model/part_index.h"
#include "model/refs.h"
#include "model/refusal.h"
#include "model/slots.h"
#include "model/walk.h"
#include "value/form.h"

#include <string.h>

/* A planned change: all are planned before any is applied, so that failure changes nothing. */
typedef struct change {
    uint32_t *slot;
    uint32_t value;
} change;

typedef struct renaming {
    palcare_record *record;
    const char *old_name, *new_name;
    ref old_symbol, new_symbol; /* of a top record */
    bool is_first;              /* a part: no other part before it has its id */
    buffer changes;
    bool failed;
} renaming;

/* Tells if a reference field, or rich text (NULL), that names the old id leads to this part: where
 * several parts have one id, a reference means the first that its field allows. */
static bool leads_to_part(const renaming *r, const schema_field *field)
{
    const palcare_record *top = pc_record_top(r->record);
    if (field && r->record->type != field->target[0] && r->record->type != field->target[1])
        return false;
    return r->is_first || pc_part_find(top, field, r->old_name) == r->record;
}

static void plan(renaming *r, uint32_t *slot, uint32_t value)
{
    change c = {slot, value};
    pc_buffer_add(&r->changes, &c, sizeof c);
}

/* Plans to replace a text by "owner/part". */
static void plan_text(renaming *r, uint32_t *slot, const char *owner, const char *part)
{
    buffer text = {0};
    if (owner)
        pc_buffer_format(&text, "%s/", owner);
    pc_buffer_string(&text, part);
    ref text_ref = text.failed ? 0 : pc_arena_text(pc_record_doc(r->record), text.at, text.size);
    pc_buffer_free(&text);
    if (text_ref)
        plan(r, slot, text_ref);
    else
        r->failed = true;
}

/* Tells if an id in `holder` without a record's name refers into `top`. */
static bool looks_in(const palcare_record *holder, const palcare_record *top)
{
    const palcare_record *own = pc_record_top(holder);
    return own == top || pc_refs_checklist_of(own, NULL) == top;
}

/* Plans a reference to a part: the part itself may be renamed, or its record. */
static void plan_part_ref(renaming *r, const palcare_record *holder, const schema_field *field,
                          uint32_t *slot)
{
    const palcare_record *top = pc_record_top(r->record);
    const char *text = pc_slot_text(pc_record_doc(holder), field, *slot);
    const char *slash = strchr(text, '/');
    size_t size = slash ? (size_t)(slash - text) : 0;
    if (!pc_record_is_part(r->record)) {
        if (slash && strlen(r->old_name) == size && memcmp(text, r->old_name, size) == 0)
            plan_text(r, slot, r->new_name, slash + 1);
        return;
    }
    if (!leads_to_part(r, field))
        return;
    const char *owner = palcare_record_id(top);
    if (!slash) {
        if (strcmp(text, r->old_name) == 0 && looks_in(holder, top))
            plan_text(r, slot, NULL, r->new_name);
    } else if (owner && strlen(owner) == size && memcmp(text, owner, size) == 0 &&
               strcmp(slash + 1, r->old_name) == 0) {
        plan_text(r, slot, owner, r->new_name);
    }
}

/* Plans links in rich text: href="#id" and src="#id". */
static void plan_rich(renaming *r, const palcare_record *holder, uint32_t *slot)
{
    if (pc_record_is_part(r->record) &&
        (pc_record_top(holder) != pc_record_top(r->record) || !leads_to_part(r, NULL)))
        return;
    palcare_doc *doc = pc_record_doc(holder);
    const worded *w = pc_slot_word(doc, *slot);
    buffer link = {0}, text = {0};
    pc_buffer_format(&link, "\"#%s\"", r->old_name);
    const char *from = w->text, *wanted = pc_buffer_text(&link), *found;
    while (wanted && (found = strstr(from, wanted))) {
        pc_buffer_add(&text, from, (size_t)(found - from));
        pc_buffer_format(&text, "\"#%s\"", r->new_name);
        from = found + link.size;
    }
    if (from != w->text) {
        pc_buffer_string(&text, from);
        ref text_ref = text.failed ? 0 : pc_arena_word(doc, w->lang, text.at, text.size);
        if (text_ref)
            plan(r, slot, text_ref);
        r->failed |= !text_ref;
    }
    r->failed |= !wanted;
    pc_buffer_free(&link);
    pc_buffer_free(&text);
}

static void plan_record(renaming *r, const palcare_record *holder)
{
    values v;
    row_walk rows = pc_rows_of(holder);
    for (unsigned row; pc_row_next(&rows, &row, &v);) {
        const schema_field *field = pc_record_field(holder, row);
        if (field->kind != PALCARE_KIND_REF && field->kind != PALCARE_KIND_RICH)
            continue;
        for (size_t i = 0; i < v.count; i++) {
            uint32_t *slot = pc_slot_to_write(&v.at[i]);
            if (field->kind == PALCARE_KIND_RICH)
                plan_rich(r, holder, slot);
            else if (!pc_field_is_symbol(field))
                plan_part_ref(r, holder, field, slot);
            else if (!pc_record_is_part(r->record) && *slot == r->old_symbol)
                plan(r, slot, r->new_symbol);
        }
    }
}

static void plan_tree(renaming *r, const palcare_record *top)
{
    walk w = pc_walk_of(top);
    for (palcare_record *holder = pc_walk_next(&w); holder; holder = pc_walk_next(&w))
        plan_record(r, holder);
}

static void plan_all(renaming *r)
{
    const palcare_doc *doc = pc_record_doc(r->record);
    const palcare_record *top = pc_record_top(r->record);
    if (pc_record_is_part(top)) /* made alone, so the document does not list it */
        plan_tree(r, top);
    for (top = NULL; (top = palcare_doc_next(doc, PALCARE_TYPE_ANY, top));)
        plan_tree(r, top);
    r->failed |= r->changes.failed;
}

static void apply(const renaming *r)
{
    pc_record_doc(r->record)->changes++;
    for (size_t text_ref = 0; text_ref < r->changes.size; text_ref += sizeof(change)) {
        change c;
        memcpy(&c, r->changes.at + text_ref, sizeof c);
        *c.slot = c.value;
    }
}

/* Gives an id to a top record that was made alone without one. */
static palcare_status name_top(const renaming *r)
{
    palcare_doc *doc = pc_record_doc(r->record);
    ref new_name = pc_symbol_take(doc, r->new_name, strlen(r->new_name));
    palcare_status status =
        new_name ? pc_record_insert_slot(r->record, 0, 0, new_name) : PALCARE_NOMEM;
    if (status == PALCARE_OK)
        pc_symbol_at(doc, new_name)->record = pc_record_ref(r->record);
    return status;
}

static palcare_status rename_top(renaming *r)
{
    palcare_doc *doc = pc_record_doc(r->record);
    values id = pc_record_values(r->record, 0);
    if (!id.count)
        return name_top(r);
    r->old_symbol = id.at[0];
    r->new_symbol = pc_symbol_take(doc, r->new_name, strlen(r->new_name));
    if (!r->new_symbol)
        return PALCARE_NOMEM;
    plan(r, pc_slot_to_write(id.at), r->new_symbol);
    plan_all(r);
    if (r->failed)
        return PALCARE_NOMEM;
    pc_symbol_at(doc, r->new_symbol)->record = pc_record_ref(r->record);
    pc_symbol_at(doc, r->old_symbol)->record = 0;
    apply(r);
    return PALCARE_OK;
}

/* Gives an id to a part without one, to which nothing refers yet. */
static palcare_status name_part(palcare_record *record, const char *new_name)
{
    pc_part_index_drop(pc_record_doc(record));
    ref text = pc_arena_text(pc_record_doc(record), new_name, strlen(new_name));
    return text ? pc_record_insert_slot(record, 0, 0, text) : PALCARE_NOMEM;
}

static palcare_status rename_part(renaming *r)
{
    const palcare_record *top = pc_record_top(r->record);
    r->is_first = pc_part_find(top, NULL, r->old_name) == r->record;
    plan_text(r, pc_slot_to_write(pc_record_values(r->record, 0).at), NULL, r->new_name);
    plan_all(r);
    if (r->failed)
        return PALCARE_NOMEM;
    apply(r);
    pc_part_index_drop(pc_record_doc(r->record));
    return PALCARE_OK;
}

/* Tells if another record, or another part of the record, has the id. A part's first id is not
 * searched for: the part may replace another, which is removed afterwards. */
static bool is_taken(const palcare_record *record, const char *old_name, const char *id)
{
    if (!pc_record_is_part(record))
        return palcare_doc_find(pc_record_doc(record), id) != NULL;
    return old_name && pc_part_find(pc_record_top(record), NULL, id);
}

palcare_status palcare_record_rename(palcare_record *record, const char *id, palcare_report *report)
{
    if (!record || !id)
        return pc_misuse(report, record, 0, "no %s was given", record ? "id" : "record");
    const schema_field *field = pc_schema_of(record->type)->fields;
    if (field->kind != PALCARE_KIND_ID)
        return pc_misuse(report, record, 0, "a record of its type has no id");
    if (!pc_record_is_live(record))
        return pc_misuse(report, record, 0, "it was removed, so it cannot be changed");
    renaming r = {.record = record, .old_name = palcare_record_id(record), .new_name = id};
    if (r.old_name && strcmp(r.old_name, id) == 0)
        return PALCARE_OK;
    if (!pc_form_fits(PALCARE_KIND_ID, id, strlen(id)) || is_taken(record, r.old_name, id))
        return pc_refuse_id(report, record, field, id);
    bool is_part = pc_record_is_part(record);
    if (is_part && !r.old_name)
        return name_part(record, id);
    palcare_status status = is_part ? rename_part(&r) : rename_top(&r);
    pc_buffer_free(&r.changes);
    return status;
}
