/*
 * Copies records within a document or between two.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_COPY_H
#define PALCARE_MODEL_COPY_H

#include "model/layout.h"

/* A cache entry: a slot whose value several records share, and its slot in the copy. */
typedef struct shared_slot {
    uint32_t from, to;
} shared_slot;

/* State of copying between two documents, with a cache of slots that were copied before. */
enum { COPY_CACHE_BITS = 10 };

typedef struct copy_state {
    palcare_doc *doc;  /* destination */
    uint16_t unstated; /* the language of texts that state none */
    shared_slot cache[1 << COPY_CACHE_BITS];
} copy_state;

/* Makes a deep, packed copy that is not yet in the order of its document; a top record gets `id`.
 * Returns NOMEM, or LIMIT if both documents together have too many languages. */
palcare_status pc_record_copy(copy_state *c, const palcare_record *source, const char *id,
                              palcare_record **out);

#endif
