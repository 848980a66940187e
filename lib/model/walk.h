/*
 * Walks a record and all parts below it.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_WALK_H
#define PALCARE_MODEL_WALK_H

#include "model/layout.h"

/* Visits each record before its parts. */
typedef struct walk {
    struct {
        const palcare_record *record;
        unsigned row;
        size_t index;
    } level[DEPTH_MOST + 1];
    unsigned depth;
    bool begun;
} walk;

static inline walk pc_walk_of(const palcare_record *top)
{
    return (walk){.level = {{.record = top}}};
}

/* The next record, or NULL after the last. level[depth] is then the record itself. */
palcare_record *pc_walk_next(walk *w);

/* The top record that contains a part; a top record itself. */
const palcare_record *pc_record_top(const palcare_record *record);

#endif
