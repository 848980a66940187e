/*
 * An index of the parts of a document, by id within their top record. Most documents need none: it
 * is made once lookups of references to parts have passed as many parts as a walk over the whole
 * document. Several threads may look up references at the same time; one of them makes the index.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_PART_INDEX_H
#define PALCARE_MODEL_PART_INDEX_H

#include "model/layout.h"

/* Finds the first part of a top record, in the order of a walk, that has this id and a type that
 * the field allows (NULL: any type); NULL if there is none. A part made alone counts as its own. */
palcare_record *pc_part_find(const palcare_record *top, const schema_field *field, const char *id);

void pc_part_index_free(palcare_doc *doc);

/* Frees the index before parts or their ids change. */
static inline void pc_part_index_drop(palcare_doc *doc)
{
    if (atomic_load_explicit(&doc->parts, memory_order_relaxed))
        pc_part_index_free(doc);
}

#endif
