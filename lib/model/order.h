/*
 * The order of the top records of a document. A removed record keeps its index, since a walk may go
 * on behind it, so removed ones pile up. A walk passes each run of them in one step: a program that
 * takes the first record out over and over would otherwise pass all removed ones each time.
 */
#ifndef PALCARE_MODEL_ORDER_H
#define PALCARE_MODEL_ORDER_H

#include "model/arena.h"

/* Makes room for one more record; false if out of memory. */
bool pc_order_reserve(palcare_doc *doc);

/* Puts a record at the end, where pc_order_reserve() made room. */
void pc_order_append(palcare_doc *doc, palcare_record *record);

/* Moves a record to an index that it then has. */
void pc_order_move(palcare_doc *doc, uint32_t from, uint32_t to);

/* Takes a record out; it stays readable, and its id is free. */
void pc_order_remove(palcare_doc *doc, palcare_record *record);

/* Takes out everything from an index on, live or removed. */
void pc_order_cut(palcare_doc *doc, uint32_t count);

/* The index of the first live record from an index on; order_count where there is none. */
static inline uint32_t pc_order_live_from(const palcare_doc *doc, uint32_t index)
{
    while (index < doc->order_count && doc->order[index] & ORDER_GONE) {
        bool begins_run = index == 0 || !(doc->order[index - 1] & ORDER_GONE);
        index += doc->gone && begins_run ? doc->gone[index] : 1;
    }
    return index;
}

/* The index of the last live record before an index; there must be one. */
static inline uint32_t pc_order_live_before(const palcare_doc *doc, uint32_t index)
{
    while (doc->order[--index] & ORDER_GONE) {
        bool ends_run = !(doc->order[index + 1] & ORDER_GONE);
        if (doc->gone && ends_run)
            index -= doc->gone[index] - 1;
    }
    return index;
}

/* The live record at an index. */
static inline palcare_record *pc_order_record(const palcare_doc *doc, uint32_t index)
{
    return pc_arena_at(doc, doc->order[index]);
}

#endif
