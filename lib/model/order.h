/*
 * The order of the top records of a document. A removed record keeps its index, because a walk may
 * continue after it, so removed ones accumulate. A walk skips each run of them in one step;
 * otherwise a program that repeatedly removes the first record would pass over all earlier ones
 * each time.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_ORDER_H
#define PALCARE_MODEL_ORDER_H

#include "model/arena.h"

/* Makes room for `more` records; false if out of memory. */
bool pc_order_reserve(palcare_doc *doc, uint32_t more);

/* Appends a record; needs pc_order_reserve(). */
void pc_order_append(palcare_doc *doc, palcare_record *record);

/* Moves a record from one index to another. */
void pc_order_move(palcare_doc *doc, uint32_t from, uint32_t to);

/* Removes a record; it stays readable, and its id becomes unused. */
void pc_order_remove(palcare_doc *doc, palcare_record *record);

/* Puts a record of the same type and id in the place of another, which is removed. */
void pc_order_replace(palcare_doc *doc, palcare_record *old, palcare_record *record);

/* Removes all records from an index on and shortens the order. */
void pc_order_truncate(palcare_doc *doc, uint32_t count);

/* The index of the first live record at or after an index; order_count if there is none. */
static inline uint32_t pc_order_live_from(const palcare_doc *doc, uint32_t index)
{
    while (index < doc->order_count && doc->order[index] & ORDER_REMOVED) {
        bool begins_run = index == 0 || !(doc->order[index - 1] & ORDER_REMOVED);
        index += doc->removed_runs && begins_run ? doc->removed_runs[index] : 1;
    }
    return index;
}

/* The index of the last live record before an index; one must exist. */
static inline uint32_t pc_order_live_before(const palcare_doc *doc, uint32_t index)
{
    while (doc->order[--index] & ORDER_REMOVED) {
        bool ends_run = !(doc->order[index + 1] & ORDER_REMOVED);
        if (doc->removed_runs && ends_run)
            index -= doc->removed_runs[index] - 1;
    }
    return index;
}

static inline palcare_record *pc_order_record(const palcare_doc *doc, uint32_t index)
{
    return pc_arena_at(doc, doc->order[index]);
}

/* The index of the next live record of a type, from `from` on; order_count if there is none. */
uint32_t pc_order_next(const palcare_doc *doc, palcare_type type, uint32_t from);

/* The index of the number-th live record of a type; there must be one. A cursor per type makes
 * loops in either direction take constant time per step on average. */
uint32_t pc_order_find(const palcare_doc *doc, palcare_type type, size_t number);

#endif
