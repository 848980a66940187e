/*
 * The parts of a document by what they are called within their top record. Most documents need no
 * index: it is made once refs to parts have been followed past so many parts that a walk over the
 * whole document costs no more. Several threads may follow refs at a time; one of them makes it.
 */
#ifndef PALCARE_MODEL_PART_INDEX_H
#define PALCARE_MODEL_PART_INDEX_H

#include "model/layout.h"

/* The first part of a top record, in the order of a walk, that has this id and is of a type which
 * the field allows; NULL where there is none. */
palcare_record *pc_part_find(const palcare_record *top, const schema_field *field, const char *id);

void pc_part_index_free(palcare_doc *doc);

/* Forgets the index: parts, or their ids, are about to change. */
static inline void pc_part_index_drop(palcare_doc *doc)
{
    if (atomic_load_explicit(&doc->parts, memory_order_relaxed))
        pc_part_index_free(doc);
}

#endif
