/*
 * The arena: chunks that grow from 1 KiB to 1 MiB, so that a document of one record stays small.
 * The address of a chunk with records is a multiple of its size, so that a record can find its
 * document. A value larger than a chunk gets its own. Chunks of 1 MiB are mapped, so that freeing a
 * document returns all memory to the system: after eight loads of 126 MB, malloc retains 1.0 byte
 * per byte of XML, mapping 0.03 (tests/bench/run.sh left-memory).
 */
/* SPDX-License-Identifier: Apache-2.0 */
#define _DEFAULT_SOURCE /* for MAP_ANONYMOUS */
#include "model/arena.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum {
    MOST_CHUNKS = 1 << (31 - CHUNK_BITS),
    CHUNK_BYTES = CHUNK_UNITS * UNIT,
    SMALL_SCALE = 6,   /* of a 64 KiB chunk */
    MOST_SCALE = 10,   /* of a full-size chunk */
    SMALL_CHUNKS = 20, /* before full-size chunks; together 1 MiB */
    MALLOC_BYTES = 16, /* for malloc's header at the end of a chunk, so that the next can follow it
                        * directly */
};

enum { HEAD = sizeof(chunk_head) / UNIT };
_Static_assert(1 << (FIRST_CHUNK_BITS + MOST_SCALE) == CHUNK_BYTES, "a scale and a size disagree");

static size_t chunk_bytes(unsigned scale)
{
    return (size_t)1 << (FIRST_CHUNK_BITS + scale);
}

static size_t chunk_capacity(unsigned scale)
{
    return chunk_bytes(scale) - MALLOC_BYTES;
}

/* Chunk indexes begin at 1, so that a ref is never below SLOT_CODES, and never 0. */
static bool reserve_index(palcare_doc *doc)
{
    uint32_t needed = doc->chunk_count + 2;
    if (needed > MOST_CHUNKS)
        return false;
    if (needed <= doc->chunk_capacity)
        return true;
    uint32_t capacity = doc->chunk_capacity ? doc->chunk_capacity * 2 : 4;
    char **chunks = realloc(doc->chunks, capacity * sizeof *chunks);
    if (!chunks)
        return false;
    chunks[0] = NULL;
    doc->chunks = chunks;
    doc->chunk_capacity = capacity;
    return true;
}

void pc_arena_free(palcare_doc *doc)
{
    for (uint32_t i = 1; i <= doc->chunk_count; i++) {
        const chunk_head *head = (const void *)doc->chunks[i];
        if (head->is_mapped)
            munmap(doc->chunks[i], CHUNK_BYTES);
        else
            free(doc->chunks[i]);
    }
    free(doc->chunks);
}

/* Chooses the scale of the next chunk, if possible with a capacity of `needed` bytes. */
static unsigned next_scale(const palcare_doc *doc, size_t needed)
{
    if (doc->chunk_count >= SMALL_CHUNKS)
        return MOST_SCALE;
    unsigned scale = doc->chunk_count < SMALL_SCALE ? doc->chunk_count : SMALL_SCALE;
    while (scale < SMALL_SCALE && chunk_capacity(scale) < needed)
        scale++;
    return scale;
}

/* Asks for all pages at once: a load takes 2 to 3 % longer if the system maps them one by one, at
 * the first access. */
static void populate(char *chunk)
{
#ifdef MADV_POPULATE_WRITE
    (void)madvise(chunk, CHUNK_BYTES, MADV_POPULATE_WRITE);
#else
    (void)chunk;
#endif
}

/* Maps twice the size and unmaps the ends, to align the chunk. */
static char *map_chunk(void)
{
    char *all = mmap(NULL, (size_t)2 * CHUNK_BYTES, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (all == MAP_FAILED)
        return NULL;
    size_t before = (CHUNK_BYTES - (uintptr_t)all % CHUNK_BYTES) % CHUNK_BYTES;
    if (before)
        munmap(all, before);
    munmap(all + before + CHUNK_BYTES, CHUNK_BYTES - before);
    populate(all + before);
    return all + before;
}

static char *take_aligned(unsigned scale)
{
    void *memory;
    if (scale == MOST_SCALE)
        return map_chunk();
    return posix_memalign(&memory, chunk_bytes(scale), chunk_capacity(scale)) == 0 ? memory : NULL;
}

ref pc_arena_take_new_chunk(palcare_doc *doc, size_t units)
{
    size_t needed = (units + HEAD) * UNIT;
    unsigned scale = next_scale(doc, needed);
    bool is_alone = chunk_capacity(scale) < needed;
    if (!reserve_index(doc))
        return 0;
    char *memory = is_alone ? malloc(needed) : take_aligned(scale);
    if (!memory)
        return 0;
    doc->chunks[++doc->chunk_count] = memory;
    chunk_head head = {.doc = doc,
                       .start = doc->chunk_count << CHUNK_BITS,
                       .is_mapped = !is_alone && scale == MOST_SCALE};
    *(chunk_head *)(void *)memory = head;
    if (!is_alone) {
        doc->scale = (uint8_t)(scale << RECORD_SCALE);
        doc->next = head.start + HEAD + (ref)units;
        doc->end = head.start + (ref)(chunk_capacity(scale) / UNIT);
    }
    return head.start + HEAD;
}

ref pc_arena_text(palcare_doc *doc, const char *text, size_t size)
{
    ref at = pc_arena_take(doc, size + 1);
    if (!at)
        return 0;
    char *copy = pc_arena_at(doc, at);
    memcpy(copy, text, size);
    copy[size] = '\0';
    return at;
}

ref pc_arena_word(palcare_doc *doc, uint16_t lang, const char *text, size_t size)
{
    ref at = pc_arena_take(doc, sizeof(worded) + size + 1);
    if (!at)
        return 0;
    worded *w = pc_arena_at(doc, at);
    w->lang = lang;
    memcpy(w->text, text, size);
    w->text[size] = '\0';
    return at;
}
