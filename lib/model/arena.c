/*
 * The arena: chunks that grow from 1 KiB to 1 MiB, so that a document of one record stays small. A
 * large document gets several at a time, which the system takes back in less time than one by one.
 * What is larger than a chunk gets one of its own.
 */
#define _DEFAULT_SOURCE /* madvise */
#include "model/model.h"

#include <stdlib.h>
#include <sys/mman.h>

enum {
    MOST_CHUNKS = 1 << (31 - CHUNK_BITS),
    SMALL_DOCUMENT = 14, /* chunks: four of the full size */
    AT_A_TIME = 8,       /* chunks, in a large document */
    CHUNK_BYTES = CHUNK_UNITS * UNIT,
    MOST_SCALE = 10 /* of a chunk: that of the full size */
};

enum { HEAD = sizeof(chunk_head) / UNIT };

static size_t chunk_bytes(unsigned scale)
{
    return (size_t)1 << (FIRST_CHUNK_BITS + scale);
}

/* Chunk indexes begin at 1: a ref is then never below SLOT_CODES, and never 0. */
static bool reserve_index(palcare_doc *doc)
{
    uint32_t needed = doc->chunk_count + 2;
    if (needed > MOST_CHUNKS)
        return false;
    if (needed <= doc->chunk_room)
        return true;
    uint32_t room = doc->chunk_room ? doc->chunk_room * 2 : 4;
    char **chunks = realloc(doc->chunks, room * sizeof *chunks);
    if (!chunks)
        return false;
    chunks[0] = NULL;
    doc->chunks = chunks;
    doc->chunk_room = room;
    return true;
}

/* A large document will fill this chunk: the system gives its pages at once, for less than it takes
 * to give them one by one as they are met. Where it cannot, it does the latter. */
static void fetch_pages(char *memory)
{
#ifdef MADV_POPULATE_WRITE
    enum { PAGE = 4096 };
    size_t before = (uintptr_t)memory % PAGE;
    (void)madvise(memory - before, CHUNK_BYTES + before, MADV_POPULATE_WRITE);
#else
    (void)memory;
#endif
}

/* Memory for a chunk of the full size in a large document: the next of the newest block. */
static char *take_spare(palcare_doc *doc, char **block)
{
    *block = NULL;
    if (!doc->spare_count) {
        *block = doc->spare = aligned_alloc(CHUNK_BYTES, (size_t)AT_A_TIME * CHUNK_BYTES);
        if (!doc->spare)
            return NULL;
        doc->spare_count = AT_A_TIME;
    }
    char *memory = doc->spare;
    doc->spare += CHUNK_BYTES;
    doc->spare_count--;
    fetch_pages(memory);
    return memory;
}

/* Adds a chunk of so many bytes, its head included; 0 without memory. */
static ref add_chunk(palcare_doc *doc, size_t bytes)
{
    if (!reserve_index(doc))
        return 0;
    char *memory, *block;
    if (bytes > CHUNK_BYTES)
        memory = block = malloc(bytes); /* holds no record */
    else if (bytes == CHUNK_BYTES && doc->chunk_count >= SMALL_DOCUMENT)
        memory = take_spare(doc, &block);
    else
        memory = block = aligned_alloc(bytes, bytes);
    if (!memory)
        return 0;
    doc->chunks[++doc->chunk_count] = memory;
    ref start = doc->chunk_count << CHUNK_BITS;
    *(chunk_head *)(void *)memory = (chunk_head){doc, block, start};
    return start;
}

/* The last first: the chunks that share a block stand behind the one that holds it. */
void arena_free(palcare_doc *doc)
{
    for (uint32_t i = doc->chunk_count; i > 0; i--) {
        const chunk_head *head = (const void *)doc->chunks[i];
        free(head->block);
    }
    free(doc->chunks);
}

ref arena_take_new_chunk(palcare_doc *doc, size_t units)
{
    if (units + HEAD > CHUNK_UNITS) {
        ref alone = add_chunk(doc, (units + HEAD) * UNIT);
        return alone ? alone + HEAD : 0;
    }
    unsigned scale = doc->chunk_count < MOST_SCALE ? doc->chunk_count : MOST_SCALE;
    while (chunk_bytes(scale) < (units + HEAD) * UNIT)
        scale++;
    ref start = add_chunk(doc, chunk_bytes(scale));
    if (!start)
        return 0;
    doc->scale = (uint8_t)(scale << RECORD_SCALE);
    doc->next = start + HEAD + (ref)units;
    doc->end = start + (ref)(chunk_bytes(scale) / UNIT);
    return start + HEAD;
}

ref arena_text(palcare_doc *doc, const char *text, size_t size)
{
    ref at = arena_take(doc, size + 1);
    if (!at)
        return 0;
    char *copy = arena_at(doc, at);
    memcpy(copy, text, size);
    copy[size] = '\0';
    return at;
}

ref arena_word(palcare_doc *doc, uint16_t lang, const char *text, size_t size)
{
    ref at = arena_take(doc, sizeof(worded) + size + 1);
    if (!at)
        return 0;
    worded *w = arena_at(doc, at);
    w->lang = lang;
    memcpy(w->text, text, size);
    w->text[size] = '\0';
    return at;
}
