/* The order of top records: append, move, remove. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/order.h"

#include "model/record.h"

#include <stdlib.h>
#include <string.h>

/*
 * removed_runs[i] is the length of a run at its first and last index, so that a removal beside it
 * can extend it in constant time. Without memory for it, walks take one step per removed record.
 */

uint32_t pc_order_next(const palcare_doc *doc, palcare_type type, uint32_t from)
{
    for (from = pc_order_live_from(doc, from); from < doc->order_count;
         from = pc_order_live_from(doc, from + 1))
        if (!type || pc_order_record(doc, from)->type == type)
            break;
    return from;
}

/* The index of the last live record of a type before an index; there must be one. */
static uint32_t previous_of(const palcare_doc *doc, palcare_type type, uint32_t before)
{
    do
        before = pc_order_live_before(doc, before);
    while (type && pc_order_record(doc, before)->type != type);
    return before;
}

/* ---- cursors ---- */

/* The upper half counts records of the type, the lower is an index in the order plus one; 0 is
 * unset. Threads that read one document may race here, but each stores a valid cursor. */
static void set_cursor(const palcare_doc *doc, int type, size_t number, uint32_t index)
{
    atomic_uint_fast64_t *cursor = (atomic_uint_fast64_t *)(uintptr_t)&doc->cursors[type];
    atomic_store_explicit(cursor, (uint64_t)number << 32 | (index + 1), memory_order_relaxed);
}

static bool get_cursor(const palcare_doc *doc, int type, size_t *number, uint32_t *index)
{
    uint64_t cursor = atomic_load_explicit(&doc->cursors[type], memory_order_relaxed);
    *number = (size_t)(cursor >> 32);
    *index = (uint32_t)cursor - 1;
    return cursor != 0;
}

uint32_t pc_order_find(const palcare_doc *doc, palcare_type type, size_t number)
{
    size_t at;
    uint32_t index;
    if (!get_cursor(doc, type, &at, &index) || number < at / 2) {
        at = 0;
        index = pc_order_next(doc, type, 0);
    }
    for (; at < number; at++)
        index = pc_order_next(doc, type, index + 1);
    for (; at > number; at--)
        index = previous_of(doc, type, index);
    set_cursor(doc, type, at, index);
    return index;
}

/* Keeps a cursor valid when the record at `removed` leaves: a program that removes one record after
 * another by its number would walk from the start each time. */
static void keep_cursor(palcare_doc *doc, int type, uint32_t removed)
{
    size_t number;
    uint32_t index;
    if (!get_cursor(doc, type, &number, &index) || index < removed)
        return;
    if (index > removed)
        number--;
    else
        index = pc_order_next(doc, type, removed + 1);
    if (index < doc->order_count) {
        set_cursor(doc, type, number, index);
    } else if (number > 0) {
        set_cursor(doc, type, number - 1, previous_of(doc, type, removed));
    } else {
        atomic_store_explicit(&doc->cursors[type], 0, memory_order_relaxed);
    }
}

static void reset_cursors(palcare_doc *doc)
{
    for (int type = 0; type < DOC_TYPES; type++)
        atomic_store_explicit(&doc->cursors[type], 0, memory_order_relaxed);
}

/* ---- the order ---- */

static void drop_runs(palcare_doc *doc)
{
    free(doc->removed_runs);
    doc->removed_runs = NULL;
}

bool pc_order_reserve(palcare_doc *doc, uint32_t more)
{
    if (more <= doc->order_capacity - doc->order_count)
        return true;
    uint32_t capacity = doc->order_capacity ? doc->order_capacity * 2 : 4;
    if (capacity < doc->order_count + more)
        capacity = doc->order_count + more;
    ref *order = realloc(doc->order, capacity * sizeof *order);
    if (!order)
        return false;
    doc->order = order;
    doc->order_capacity = capacity;
    if (doc->removed_runs) {
        uint32_t *removed_runs = realloc(doc->removed_runs, capacity * sizeof *removed_runs);
        if (removed_runs)
            doc->removed_runs = removed_runs;
        else
            drop_runs(doc);
    }
    return true;
}

void pc_order_append(palcare_doc *doc, palcare_record *record)
{
    record->owner = doc->order_count;
    doc->order[doc->order_count++] = pc_record_ref(record);
    doc->order_live++;
    doc->counts[record->type]++;
    doc->changes++;
}

static void set_run(palcare_doc *doc, uint32_t from, uint32_t to)
{
    doc->removed_runs[from] = doc->removed_runs[to - 1] = to - from;
}

static bool is_removed(const palcare_doc *doc, uint32_t index)
{
    return index < doc->order_count && doc->order[index] & ORDER_REMOVED;
}

static void find_runs(palcare_doc *doc)
{
    for (uint32_t from = 0; from < doc->order_count; from++) {
        uint32_t to = from;
        while (is_removed(doc, to))
            to++;
        if (to > from)
            set_run(doc, from, to);
        from = to;
    }
}

void pc_order_move(palcare_doc *doc, uint32_t from, uint32_t to)
{
    ref moved = doc->order[from];
    if (from < to)
        memmove(doc->order + from, doc->order + from + 1, (to - from) * sizeof *doc->order);
    else
        memmove(doc->order + to + 1, doc->order + to, (from - to) * sizeof *doc->order);
    doc->order[to] = moved;
    uint32_t first = from < to ? from : to, last = from < to ? to : from;
    for (uint32_t i = first; i <= last; i++) /* removed records too, because a walk may continue
                                              * after them */
        ((palcare_record *)pc_arena_at(doc, doc->order[i] & ~ORDER_REMOVED))->owner = i;
    if (doc->removed_runs)
        find_runs(doc);
    reset_cursors(doc);
    doc->changes++;
}

static void mark_removed(palcare_doc *doc, uint32_t index)
{
    doc->order[index] |= ORDER_REMOVED;
    doc->order_live--;
    doc->counts[((palcare_record *)pc_arena_at(doc, doc->order[index] & ~ORDER_REMOVED))->type]--;
    if (!doc->removed_runs) {
        doc->removed_runs = malloc(doc->order_capacity * sizeof *doc->removed_runs);
        if (doc->removed_runs)
            find_runs(doc);
        return;
    }
    uint32_t from = index, to = index + 1;
    if (index > 0 && is_removed(doc, index - 1))
        from -= doc->removed_runs[index - 1];
    if (is_removed(doc, to))
        to += doc->removed_runs[to];
    set_run(doc, from, to);
}

void pc_order_remove(palcare_doc *doc, palcare_record *record)
{
    values id = pc_record_values(record, 0);
    if (record->type != PALCARE_TYPE_ABOUT && id.count)
        pc_symbol_at(doc, id.at[0])->record = 0;
    record->flags |= RECORD_REMOVED;
    mark_removed(doc, record->owner);
    keep_cursor(doc, PALCARE_TYPE_ANY, record->owner);
    keep_cursor(doc, record->type, record->owner);
    doc->changes++;
}

void pc_order_replace(palcare_doc *doc, palcare_record *old, palcare_record *record)
{
    values id = pc_record_values(record, 0);
    record->owner = old->owner;
    doc->order[old->owner] = pc_record_ref(record);
    old->flags |= RECORD_REMOVED;
    if (id.count)
        pc_symbol_at(doc, id.at[0])->record = pc_record_ref(record);
    doc->changes++;
}

void pc_order_truncate(palcare_doc *doc, uint32_t count)
{
    while (doc->order_count > count) {
        ref last = doc->order[doc->order_count - 1];
        if (!(last & ORDER_REMOVED))
            pc_order_remove(doc, pc_arena_at(doc, last));
        doc->order_count--;
    }
    drop_runs(doc);
}
