/*
 * Builds records from the inside out, in the order in which a reader completes them: values are
 * pending on a stack until their record ends, then the record is packed into one block with its
 * texts after it. Nested open records share the stack, because an inner one ends before its owner
 * continues.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_BUILD_H
#define PALCARE_MODEL_BUILD_H

#include "base/buffer.h"
#include "model/layout.h"

/* A value whose record is still open. */
typedef struct pending_value {
    uint32_t value; /* a slot, or the offset of the text in its buffer, in units */
    uint32_t size;  /* of the text */
    uint16_t lang;
    uint8_t row;
    uint8_t how;
} pending_value;
enum { PENDING_SLOT, PENDING_PART, PENDING_TEXT, PENDING_WORD };

/* Recent lists, by hash. */
enum { CACHED_LISTS = 1024 };

typedef struct build {
    palcare_doc *doc;
    pending_value *stack;
    uint32_t count, capacity;
    buffer texts; /* in their final format: language, text, NUL, padding to a whole unit */
    bool failed;  /* out of memory */
    /* [0] of codes and texts; [1] of symbols, which a rename changes in place */
    ref lists[2][CACHED_LISTS];
} build;

void pc_build_free(build *b);

/* Continues with another document while no record is open. */
void pc_build_into(build *b, palcare_doc *doc);

/* An open record: where its values begin on the stack and in the buffers. */
typedef struct opened {
    uint32_t first;
    uint32_t text;
    uint32_t line, column;
} opened;

static inline opened pc_build_open(const build *b, uint32_t line, uint32_t column)
{
    return (opened){b->count, (uint32_t)b->texts.size, line, column};
}

bool pc_build_grow(build *b);

static inline void pc_build_add(build *b, unsigned row, unsigned how, uint32_t value, size_t size,
                                uint16_t lang)
{
    if (b->count == b->capacity && !pc_build_grow(b))
        return;
    b->stack[b->count++] = (pending_value){value, (uint32_t)size, lang, (uint8_t)row, (uint8_t)how};
}

/* Adds a complete slot: a code, a symbol or a piece. */
static inline void pc_build_slot(build *b, unsigned row, uint32_t slot)
{
    pc_build_add(b, row, PENDING_SLOT, slot, 0, 0);
}

/* Makes one slot for several complete slots; 0 if out of memory. */
uint32_t pc_build_list(build *b, bool symbols, const uint32_t *slots, uint32_t count);

/* Adds a part that is packed already. */
static inline void pc_build_part(build *b, unsigned row, uint32_t at)
{
    pc_build_add(b, row, PENDING_PART, at, 0, 0);
}

/* Adds a text to store after its record; a PENDING_WORD begins with its language. */
static inline void pc_build_add_text(build *b, unsigned row, unsigned how, uint16_t lang,
                                     const char *text, size_t size)
{
    size_t head = how == PENDING_WORD ? sizeof(worded) : 0;
    size_t capacity = (head + size + UNIT) & ~(size_t)(UNIT - 1);
    if (b->texts.capacity - b->texts.size < capacity && !pc_buffer_reserve(&b->texts, capacity))
        return;
    char *to = b->texts.at + b->texts.size;
    memset(to + capacity - UNIT, 0, UNIT);
    memcpy(to, &lang, head);
    memcpy(to + head, text, size);
    pc_build_add(b, row, how, (uint32_t)(b->texts.size / UNIT), size, lang);
    b->texts.size += capacity;
}

static inline void pc_build_text(build *b, unsigned row, const char *text, size_t size)
{
    pc_build_add_text(b, row, PENDING_TEXT, 0, text, size);
}

static inline void pc_build_word(build *b, unsigned row, uint16_t lang, const char *text,
                                 size_t size)
{
    pc_build_add_text(b, row, PENDING_WORD, lang, text, size);
}

/* The text of a pending text or word. */
static inline const char *pc_build_text_of(const build *b, const pending_value *w)
{
    return b->texts.at + (size_t)w->value * UNIT + (w->how == PENDING_WORD ? sizeof(worded) : 0);
}

/* Packs the innermost open record, removes its values from the stack and sets the owner of its
 * parts; NULL if out of memory. */
palcare_record *pc_build_close(build *b, const opened *o, const schema_type *type);

/* Discards the innermost open record and its values. */
static inline void pc_build_drop(build *b, const opened *o)
{
    b->count = o->first;
    b->texts.size = o->text;
}

/* Tells if memory ran out for any value added. */
static inline bool pc_build_failed(const build *b)
{
    return b->failed || b->texts.failed;
}

#endif
