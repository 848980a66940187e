/* Parts by their ids: a walk over a small record, a table for a document that is asked often. */
#include "model/part_index.h"

#include "model/record.h"
#include "model/walk.h"

#include "base/hash.h"

#include <stdlib.h>

/* Equal ids are in the order of a walk from their place on: none is ever taken out. */
typedef struct index_entry {
    ref top, part; /* 0: free */
} index_entry;

struct part_index {
    size_t mask;
    index_entry entries[];
};

static size_t place_of(const palcare_doc *doc, ref top, const char *id)
{
    return (size_t)pc_hash_of_text(doc->seed ^ top * HASH_FACTOR, id, strlen(id));
}

static bool is_wanted(const palcare_record *part, const schema_field *field, const char *id)
{
    if (part->type != field->target[0] && part->type != field->target[1])
        return false;
    const char *own = palcare_record_id(part);
    return own && strcmp(own, id) == 0;
}

static palcare_record *look_up(const palcare_doc *doc, const struct part_index *index, ref top,
                               const schema_field *field, const char *id)
{
    size_t at = place_of(doc, top, id) & index->mask;
    for (; index->entries[at].part; at = (at + 1) & index->mask) {
        palcare_record *part = pc_arena_at(doc, index->entries[at].part);
        if (index->entries[at].top == top && is_wanted(part, field, id))
            return part;
    }
    return NULL;
}

/* Visits every part with an id; puts them into an index, or with NULL counts them. */
static size_t visit_parts(const palcare_doc *doc, struct part_index *index)
{
    size_t count = 0;
    const palcare_record *top = NULL;
    while ((top = palcare_doc_next(doc, 0, top))) {
        walk w = pc_walk_of(top);
        pc_walk_next(&w);
        for (palcare_record *part; (part = pc_walk_next(&w));) {
            const char *id = palcare_record_id(part);
            count += id != NULL;
            if (!id || !index)
                continue;
            size_t at = place_of(doc, pc_record_ref(top), id) & index->mask;
            while (index->entries[at].part)
                at = (at + 1) & index->mask;
            index->entries[at] = (index_entry){pc_record_ref(top), pc_record_ref(part)};
        }
    }
    return count;
}

/* Without memory there is none, and walks go on. */
static void make_index(palcare_doc *doc)
{
    size_t count = visit_parts(doc, NULL), room = 16;
    while (room < count * 2)
        room *= 2;
    struct part_index *index = calloc(1, sizeof *index + room * sizeof *index->entries),
                      *none = NULL;
    if (!index) {
        atomic_store(&doc->parts_passed, 0); /* not again for a while */
        return;
    }
    index->mask = room - 1;
    visit_parts(doc, index);
    if (!atomic_compare_exchange_strong(&doc->parts, &none, index))
        free(index); /* another thread has made it */
}

/* Counts what walks have cost. A record takes some 16 units of memory or more, so by then they have
 * passed about as many parts as the document can have. */
static bool is_index_due(palcare_doc *doc, size_t passed)
{
    enum { SMALL = 32, UNITS = 16 };
    if (passed < SMALL)
        return false;
    size_t before = atomic_fetch_add_explicit(&doc->parts_passed, passed, memory_order_relaxed);
    return before + passed > doc->next / UNITS;
}

palcare_record *pc_part_find(const palcare_record *top, const schema_field *field, const char *id)
{
    palcare_doc *doc = pc_record_doc(top);
    const struct part_index *index = atomic_load(&doc->parts);
    if (index && !(top->flags & RECORD_REMOVED))
        return look_up(doc, index, pc_record_ref(top), field, id);
    walk w = pc_walk_of(top);
    size_t passed = 0;
    palcare_record *part = pc_walk_next(&w);
    while (part && !is_wanted(part, field, id)) {
        part = pc_walk_next(&w);
        passed++;
    }
    if (!index && is_index_due(doc, passed))
        make_index(doc);
    return part;
}

void pc_part_index_free(palcare_doc *doc)
{
    free(atomic_exchange(&doc->parts, NULL));
    atomic_store(&doc->parts_passed, 0);
}
