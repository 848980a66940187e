/*
 * Copies of records, also from one document into another.
 */
#ifndef PALCARE_MODEL_COPY_H
#define PALCARE_MODEL_COPY_H

#include "model/layout.h"

/* A slot whose value several records share, and where the copy has that value. */
typedef struct shared_slot {
    uint32_t from, to;
} shared_slot;

/* A copying of records out of one document into another; what it was given last it knows. */
enum { COPYING_BITS = 10 };

typedef struct copying {
    palcare_doc *doc;  /* into which */
    uint16_t unstated; /* the language of texts that state none */
    shared_slot known[1 << COPYING_BITS];
} copying;

/* A deep copy, packed, not yet in the order of its document; id is a top record's new one. NOMEM,
 * or LIMIT when the languages of both documents are too many for one. */
palcare_status pc_record_copy(copying *c, const palcare_record *source, const char *id,
                              palcare_record **out);

#endif
