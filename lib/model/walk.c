/*
 * Walks a record and all parts below it.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/walk.h"

#include "model/record.h"

palcare_record *pc_walk_next(walk *w)
{
    if (!w->begun) {
        w->begun = true;
        return (palcare_record *)(uintptr_t)w->level[0].record;
    }
    for (;;) {
        const palcare_record *record = w->level[w->depth].record;
        const schema_type *type = pc_schema_of(record->type);
        for (; w->level[w->depth].row < type->count; w->level[w->depth].row++) {
            unsigned row = w->level[w->depth].row;
            if (type->fields[row].kind != PALCARE_KIND_PART)
                continue;
            values parts = pc_record_values(record, row);
            size_t index = w->level[w->depth].index++;
            if (index < parts.count) {
                palcare_record *part = pc_arena_at(pc_record_doc(record), parts.at[index]);
                w->depth++;
                w->level[w->depth].record = part;
                w->level[w->depth].row = 0;
                w->level[w->depth].index = 0;
                return part;
            }
            w->level[w->depth].index = 0;
        }
        if (w->depth == 0)
            return NULL;
        w->depth--;
    }
}

const palcare_record *pc_record_top(const palcare_record *record)
{
    while (pc_record_is_part(record) && record->owner)
        record = pc_arena_at(pc_record_doc(record), record->owner);
    return record;
}
