/* Finds parts by id: walks a small record, and makes an index for a document with many lookups. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/part_index.h"

#include "model/record.h"
#include "model/walk.h"

#include "base/hash.h"

#include <stdlib.h>

/* Equal ids keep the order of a walk, because entries are never removed. */
typedef struct index_entry {
    ref top, part; /* 0: free */
} index_entry;

struct part_index {
    size_t mask;
    index_entry entries[];
};

static size_t hash_of(const palcare_doc *doc, ref top, const char *id)
{
    return (size_t)pc_hash_of_text(doc->seed ^ top * HASH_FACTOR, id, strlen(id));
}

static bool is_match(const palcare_record *part, const schema_field *field, const char *id)
{
    if (field && part->type != field->target[0] && part->type != field->target[1])
        return false;
    const char *own = palcare_record_id(part);
    return own && strcmp(own, id) == 0;
}

static palcare_record *find_entry(const palcare_doc *doc, const struct part_index *index, ref top,
                                  const schema_field *field, const char *id)
{
    size_t i = hash_of(doc, top, id) & index->mask;
    for (; index->entries[i].part; i = (i + 1) & index->mask) {
        palcare_record *part = pc_arena_at(doc, index->entries[i].part);
        if (index->entries[i].top == top && is_match(part, field, id))
            return part;
    }
    return NULL;
}

/* Counts all parts with an id, and adds them to an index unless it is NULL. */
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
            size_t i = hash_of(doc, pc_record_ref(top), id) & index->mask;
            while (index->entries[i].part)
                i = (i + 1) & index->mask;
            index->entries[i] = (index_entry){pc_record_ref(top), pc_record_ref(part)};
        }
    }
    return count;
}

/* If out of memory, lookups continue to walk. */
static void make_index(palcare_doc *doc)
{
    size_t count = visit_parts(doc, NULL), capacity = 16;
    while (capacity < count * 2)
        capacity *= 2;
    struct part_index *index = calloc(1, sizeof *index + capacity * sizeof *index->entries),
                      *none = NULL;
    if (!index) {
        atomic_store(&doc->parts_passed, 0); /* do not try again soon */
        return;
    }
    index->mask = capacity - 1;
    visit_parts(doc, index);
    if (!atomic_compare_exchange_strong(&doc->parts, &none, index))
        free(index); /* another thread has made it */
}

/* Adds up the parts that walks have passed. A record takes about 16 units of memory or more, so the
 * index is due when walks have passed about as many parts as the document can have. */
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
    bool is_indexed = !(top->flags & RECORD_REMOVED) && !pc_record_is_part(top);
    if (index && is_indexed)
        return find_entry(doc, index, pc_record_ref(top), field, id);
    walk w = pc_walk_of(top);
    size_t passed = 0;
    if (!pc_record_is_part(top))
        pc_walk_next(&w);
    palcare_record *part = pc_walk_next(&w);
    while (part && !is_match(part, field, id)) {
        part = pc_walk_next(&w);
        passed++;
    }
    if (!index && is_indexed && is_index_due(doc, passed))
        make_index(doc);
    return part;
}

void pc_part_index_free(palcare_doc *doc)
{
    free(atomic_exchange(&doc->parts, NULL));
    atomic_store(&doc->parts_passed, 0);
}
