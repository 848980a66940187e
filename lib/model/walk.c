/*
 * A record and all parts below it, one after another.
 */
#include "model/walk.h"

#include "model/record.h"

palcare_record *walk_next(walk *w)
{
    if (!w->begun) {
        w->begun = true;
        return (palcare_record *)(uintptr_t)w->level[0].record;
    }
    for (;;) {
        const palcare_record *record = w->level[w->depth].record;
        const schema_type *type = schema_of(record->type);
        for (; w->level[w->depth].row < type->count; w->level[w->depth].row++) {
            unsigned row = w->level[w->depth].row;
            if (type->fields[row].kind != PALCARE_KIND_PART)
                continue;
            values parts = record_values(record, row);
            size_t index = w->level[w->depth].index++;
            if (index < parts.count) {
                palcare_record *part = arena_at(record_doc(record), parts.at[index]);
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

const palcare_record *record_top(const palcare_record *record)
{
    while (record_is_part(record))
        record = arena_at(record_doc(record), record->owner);
    return record;
}
