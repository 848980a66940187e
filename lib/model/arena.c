/*
 * The arena: chunks that grow from 1 KiB to 64 KiB, so that a document of one record stays small. A
 * document of 1 MiB and more has chunks of 1 MiB, which come from the system several at a time.
 * Each lies at a multiple of its size, which malloc is good at while that is small. What is larger
 * than a chunk gets one of its own, wherever that lies: it is no record. Tables that grow stand
 * beside the arena.
 */
#define _DEFAULT_SOURCE /* madvise, MAP_ANONYMOUS */
#include "model/arena.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum {
    MOST_CHUNKS = 1 << (31 - CHUNK_BITS),
    CHUNK_BYTES = CHUNK_UNITS * UNIT,
    BLOCK_CHUNKS = 8,  /* that come from the system at a time */
    SMALL_SCALE = 6,   /* of a chunk: 64 KiB */
    MOST_SCALE = 10,   /* of a chunk of the full size */
    SMALL_CHUNKS = 20, /* together 1 MiB, before those of the full size */
    SMALL_LACKS = 16,  /* bytes, of a chunk that malloc gives */
};

enum { HEAD = sizeof(chunk_head) / UNIT };
_Static_assert(1 << (FIRST_CHUNK_BITS + MOST_SCALE) == CHUNK_BYTES, "a scale and a size disagree");

static const size_t block_bytes = (size_t)BLOCK_CHUNKS * CHUNK_BYTES;

static size_t chunk_bytes(unsigned scale)
{
    return (size_t)1 << (FIRST_CHUNK_BITS + scale);
}

/* How many of them are there. */
static size_t chunk_room(unsigned scale)
{
    return chunk_bytes(scale) - (scale < MOST_SCALE ? SMALL_LACKS : 0);
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

/* A large document will fill this memory: the system gives its pages at once, for less than it
 * takes to give them one by one as they are met. Where it cannot, it does the latter. */
static void fetch_pages(void *memory, size_t bytes)
{
#ifdef MADV_POPULATE_WRITE
    (void)madvise(memory, bytes, MADV_POPULATE_WRITE);
#else
    (void)memory;
    (void)bytes;
#endif
}

/* NULL without memory. */
static void *map(size_t bytes)
{
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

/* A block of chunks, at a multiple of their size. */
static char *map_block(void)
{
    char *all = map(block_bytes + CHUNK_BYTES);
    if (!all)
        return NULL;
    size_t before = (CHUNK_BYTES - (uintptr_t)all % CHUNK_BYTES) % CHUNK_BYTES;
    if (before)
        munmap(all, before);
    munmap(all + before + block_bytes, CHUNK_BYTES - before);
    return all + before;
}

void *pc_table_take(size_t bytes)
{
    if (bytes < CHUNK_BYTES)
        return calloc(1, bytes);
    void *table = map(bytes);
    if (table)
        fetch_pages(table, bytes);
    return table;
}

void pc_table_give(void *table, size_t bytes)
{
    if (bytes < CHUNK_BYTES)
        free(table);
    else
        munmap(table, bytes);
}

/* Memory for a chunk of the full size: the next of the newest block. */
static char *take_spare(palcare_doc *doc, bool *begins_block)
{
    *begins_block = doc->spare_count == 0;
    if (*begins_block) {
        doc->spare = map_block();
        if (!doc->spare)
            return NULL;
        doc->spare_count = BLOCK_CHUNKS;
    }
    char *memory = doc->spare;
    doc->spare += CHUNK_BYTES;
    doc->spare_count--;
    fetch_pages(memory, CHUNK_BYTES);
    return memory;
}

/* Memory for a chunk at a multiple of its size. What it lacks at its end is malloc's own, so that
 * the next such chunk can stand right behind. */
static char *take_small(unsigned scale)
{
    void *memory;
    return posix_memalign(&memory, chunk_bytes(scale), chunk_room(scale)) == 0 ? memory : NULL;
}

/* The last first: the chunks of a block stand behind the one that begins it. */
void pc_arena_free(palcare_doc *doc)
{
    for (uint32_t i = doc->chunk_count; i > 0; i--) {
        const chunk_head *head = (const void *)doc->chunks[i];
        if (head->is_malloced)
            free(doc->chunks[i]);
        else if (head->begins_block)
            munmap(doc->chunks[i], block_bytes);
    }
    free(doc->chunks);
}

/* How large the next chunk is, which should have room for so many bytes. */
static unsigned next_scale(const palcare_doc *doc, size_t needed)
{
    if (doc->chunk_count >= SMALL_CHUNKS)
        return MOST_SCALE;
    unsigned scale = doc->chunk_count < SMALL_SCALE ? doc->chunk_count : SMALL_SCALE;
    while (scale < SMALL_SCALE && chunk_room(scale) < needed)
        scale++;
    return scale;
}

ref pc_arena_take_new_chunk(palcare_doc *doc, size_t units)
{
    size_t needed = (units + HEAD) * UNIT;
    unsigned scale = next_scale(doc, needed);
    bool is_alone = chunk_room(scale) < needed;
    chunk_head head = {.doc = doc, .is_malloced = is_alone || scale < MOST_SCALE};
    if (!reserve_index(doc))
        return 0;
    char *memory = is_alone             ? malloc(needed)
                   : scale < MOST_SCALE ? take_small(scale)
                                        : take_spare(doc, &head.begins_block);
    if (!memory)
        return 0;
    doc->chunks[++doc->chunk_count] = memory;
    head.start = doc->chunk_count << CHUNK_BITS;
    *(chunk_head *)(void *)memory = head;
    if (!is_alone) {
        doc->scale = (uint8_t)(scale << RECORD_SCALE);
        doc->next = head.start + HEAD + (ref)units;
        doc->end = head.start + (ref)(chunk_room(scale) / UNIT);
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
