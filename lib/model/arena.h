/*
 * Memory of a document: allocated in small pieces, freed all at once.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_ARENA_H
#define PALCARE_MODEL_ARENA_H

#include "model/layout.h"

static inline void *pc_arena_at(const palcare_doc *doc, ref at)
{
    return doc->chunks[at >> CHUNK_BITS] + (size_t)(at & (CHUNK_UNITS - 1)) * UNIT;
}

void pc_arena_free(palcare_doc *doc);

ref pc_arena_take_new_chunk(palcare_doc *doc, size_t units);

/* Allocates `bytes`; 0 if out of memory. */
static inline ref pc_arena_take(palcare_doc *doc, size_t bytes)
{
    size_t units = (bytes + UNIT - 1) / UNIT;
    ref at = doc->next;
    if (units > doc->end - at)
        return pc_arena_take_new_chunk(doc, units);
    doc->next = at + (ref)units;
    return at;
}

/* Copies a text and adds a NUL; 0 if out of memory. */
ref pc_arena_text(palcare_doc *doc, const char *text, size_t size);

ref pc_arena_word(palcare_doc *doc, uint16_t lang, const char *text, size_t size);

/* The header at the start of every chunk. */
typedef struct chunk_head {
    palcare_doc *doc;
    ref start; /* ref of its first unit */
    bool is_mapped;
} chunk_head;

/* The chunk that contains a record: its size is 2^scale KiB, and its address a multiple of that. */
static inline const chunk_head *pc_record_chunk(const palcare_record *record)
{
    unsigned shift = FIRST_CHUNK_BITS + (record->flags >> RECORD_SCALE);
    return (const chunk_head *)((uintptr_t)record >> shift << shift);
}

static inline palcare_doc *pc_record_doc(const palcare_record *record)
{
    return pc_record_chunk(record)->doc;
}

static inline ref pc_record_ref(const palcare_record *record)
{
    const chunk_head *chunk = pc_record_chunk(record);
    return chunk->start + (ref)(((uintptr_t)record - (uintptr_t)chunk) / UNIT);
}

#endif
