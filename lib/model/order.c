/* The order of the top records: appended, moved, removed. */
#include "model/order.h"

#include "model/record.h"

#include <stdlib.h>
#include <string.h>

/*
 * gone[i] matters where a run of removed records begins or ends: it is the length of the run, so
 * that a neighbour joins it in a few steps. Without memory for it there is none, and walks take one
 * step for each removed record.
 */

/* Every change of the order is counted, and palcare_doc_at() starts anew after it. */
static void note_change(palcare_doc *doc)
{
    doc->changes++;
    for (int type = 0; type < DOC_TYPES; type++)
        atomic_store_explicit(&doc->cursors[type], 0, memory_order_relaxed);
}

static void drop_runs(palcare_doc *doc)
{
    free(doc->gone);
    doc->gone = NULL;
}

bool pc_order_reserve(palcare_doc *doc)
{
    if (doc->order_count < doc->order_room)
        return true;
    uint32_t room = doc->order_room ? doc->order_room * 2 : 4;
    ref *order = realloc(doc->order, room * sizeof *order);
    if (!order)
        return false;
    doc->order = order;
    doc->order_room = room;
    if (doc->gone) {
        uint32_t *gone = realloc(doc->gone, room * sizeof *gone);
        if (gone)
            doc->gone = gone;
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

/* Says how long the run from one index to before another is. */
static void set_run(palcare_doc *doc, uint32_t from, uint32_t to)
{
    doc->gone[from] = doc->gone[to - 1] = to - from;
}

static bool is_gone(const palcare_doc *doc, uint32_t index)
{
    return index < doc->order_count && doc->order[index] & ORDER_GONE;
}

static void find_runs(palcare_doc *doc)
{
    for (uint32_t from = 0; from < doc->order_count; from++) {
        uint32_t to = from;
        while (is_gone(doc, to))
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
    for (uint32_t i = first; i <= last; i++) /* the removed as well: a walk goes on behind those */
        ((palcare_record *)pc_arena_at(doc, doc->order[i] & ~ORDER_GONE))->owner = i;
    if (doc->gone)
        find_runs(doc);
    note_change(doc);
}

static void mark_gone(palcare_doc *doc, uint32_t index)
{
    doc->order[index] |= ORDER_GONE;
    doc->order_live--;
    doc->counts[((palcare_record *)pc_arena_at(doc, doc->order[index] & ~ORDER_GONE))->type]--;
    if (!doc->gone) {
        doc->gone = malloc(doc->order_room * sizeof *doc->gone);
        if (doc->gone)
            find_runs(doc);
        return;
    }
    uint32_t from = index, to = index + 1;
    if (index > 0 && is_gone(doc, index - 1))
        from -= doc->gone[index - 1];
    if (is_gone(doc, to))
        to += doc->gone[to];
    set_run(doc, from, to);
}

void pc_order_remove(palcare_doc *doc, palcare_record *record)
{
    values id = pc_record_values(record, 0);
    if (record->type != PALCARE_TYPE_ABOUT && id.count)
        pc_symbol_at(doc, id.at[0])->record = 0;
    record->flags |= RECORD_REMOVED;
    mark_gone(doc, record->owner);
    note_change(doc);
}

void pc_order_cut(palcare_doc *doc, uint32_t count)
{
    while (doc->order_count > count) {
        ref last = doc->order[doc->order_count - 1];
        if (!(last & ORDER_GONE))
            pc_order_remove(doc, pc_arena_at(doc, last));
        doc->order_count--;
    }
    drop_runs(doc);
}
