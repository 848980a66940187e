/*
 * The arena: chunks that grow from 1 KiB to 1 MiB, so that a document of one record stays small and
 * a country's directory costs few allocations. What is larger than a chunk gets one of its own.
 */
#define _DEFAULT_SOURCE /* madvise */
#include "model/model.h"

#include <stdlib.h>
#include <sys/mman.h>

enum { FIRST_CHUNK_UNITS = 256, MOST_CHUNKS = 1 << (31 - CHUNK_BITS) };

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

/* A document that has filled several large chunks will fill this one: the system gives its pages at
 * once, which costs half of giving them one by one as they are met. Where it cannot, it does that. */
static void fetch_pages(const palcare_doc *doc, char *memory, size_t bytes)
{
#ifdef MADV_POPULATE_WRITE
    enum { PAGE = 4096, SEVERAL = 14 };
    size_t before = (uintptr_t)memory % PAGE;
    if (doc->chunk_count >= SEVERAL)
        (void)madvise(memory - before, bytes + before, MADV_POPULATE_WRITE);
#else
    (void)doc, (void)memory, (void)bytes;
#endif
}

/* Adds a chunk of so many units, its document's address included; 0 without memory. */
static ref add_chunk(palcare_doc *doc, size_t units)
{
    if (!reserve_index(doc))
        return 0;
    char *memory = malloc(units * UNIT);
    if (!memory)
        return 0;
    fetch_pages(doc, memory, units * UNIT);
    memcpy(memory, &doc, sizeof doc);
    doc->chunks[++doc->chunk_count] = memory;
    return doc->chunk_count << CHUNK_BITS;
}

static ref take_from_new_chunk(palcare_doc *doc, size_t units)
{
    enum { HEAD = sizeof(palcare_doc *) / UNIT };
    if (units + HEAD > CHUNK_UNITS) {
        ref alone = add_chunk(doc, units + HEAD);
        return alone ? alone + HEAD : 0;
    }
    size_t size = FIRST_CHUNK_UNITS;
    for (uint32_t i = 0; i < doc->chunk_count && size < CHUNK_UNITS; i++)
        size *= 2;
    while (size < units + HEAD)
        size *= 2;
    ref start = add_chunk(doc, size);
    if (!start)
        return 0;
    doc->next = start + HEAD + (ref)units;
    doc->end = start + (ref)size;
    return start + HEAD;
}

ref arena_take(palcare_doc *doc, size_t bytes)
{
    size_t units = (bytes + UNIT - 1) / UNIT;
    if (units <= doc->end - doc->next) {
        ref at = doc->next;
        doc->next += (ref)units;
        return at;
    }
    return take_from_new_chunk(doc, units);
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
