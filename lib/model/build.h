/*
 * Records built from the inside out, as a reader meets them: values wait in a stack until their
 * record ends, then the record is packed into one block with its texts behind it. Records that are
 * open at the same time share the stack; an inner one ends before its owner goes on.
 */
#ifndef PALCARE_MODEL_BUILD_H
#define PALCARE_MODEL_BUILD_H

#include "base/buffer.h"
#include "model/layout.h"

/* A value that waits. */
typedef struct pending_value {
    uint32_t value; /* the slot, or where the text or name begins: units, or bytes, of its buffer */
    uint32_t size;  /* of the text or name */
    uint16_t lang;
    uint8_t row;
    uint8_t how;
} pending_value;
enum { PENDING_SLOT, PENDING_PART, PENDING_NAME, PENDING_TEXT, PENDING_WORD };

/* Lists met before: most records choose from the same few. */
enum { KNOWN_LISTS = 1024 };

typedef struct build {
    palcare_doc *doc;
    pending_value *stack;
    uint32_t count, room;
    buffer
        texts; /* as they will stand behind their record: language, text, NUL, up to a whole unit */
    buffer names;              /* each behind its hash */
    bool failed;               /* no memory */
    ref lists[2][KNOWN_LISTS]; /* of codes and texts, and of symbols, which a new name may change */
} build;

void pc_build_free(build *b);

/* Goes on in another document, when no record is open. */
void pc_build_into(build *b, palcare_doc *doc);

/* A record that is open: where its values begin. */
typedef struct opened {
    uint32_t first;
    uint32_t text, name;
    uint32_t line, column;
} opened;

static inline opened pc_build_open(const build *b, uint32_t line, uint32_t column)
{
    return (opened){b->count, (uint32_t)b->texts.size, (uint32_t)b->names.size, line, column};
}

/* Makes room for one more value. */
bool pc_build_grow(build *b);

static inline void pc_build_add(build *b, unsigned row, unsigned how, uint32_t value, size_t size,
                                uint16_t lang)
{
    if (b->count == b->room && !pc_build_grow(b))
        return;
    b->stack[b->count++] = (pending_value){value, (uint32_t)size, lang, (uint8_t)row, (uint8_t)how};
}

/* A value that is a slot already: a code, a symbol, a piece. */
static inline void pc_build_slot(build *b, unsigned row, uint32_t slot)
{
    pc_build_add(b, row, PENDING_SLOT, slot, 0, 0);
}

/* The slot of several values at once, each a slot already; 0 without memory. */
uint32_t pc_build_list(build *b, bool symbols, const uint32_t *slots, uint32_t count);

/* A name, which becomes a symbol before its record is packed: added, fetched from memory, settled,
 * with other work between (pc_symbol_hash). */
void pc_build_name(build *b, unsigned row, const char *name, size_t size);
void pc_build_fetch_name(const build *b, const pending_value *w);
void pc_build_resolve_name(build *b, pending_value *w);

/* A part, packed before. */
static inline void pc_build_part(build *b, unsigned row, uint32_t at)
{
    pc_build_add(b, row, PENDING_PART, at, 0, 0);
}

/* A text to be kept with its record; behind a language where it is words. */
static inline void pc_build_kept(build *b, unsigned row, unsigned how, uint16_t lang,
                                 const char *text, size_t size)
{
    size_t head = how == PENDING_WORD ? sizeof(worded) : 0;
    size_t room = (head + size + UNIT) & ~(size_t)(UNIT - 1);
    if (b->texts.room - b->texts.size < room && !pc_buffer_reserve(&b->texts, room))
        return;
    char *to = b->texts.at + b->texts.size;
    memset(to + room - UNIT, 0, UNIT);
    memcpy(to, &lang, head);
    memcpy(to + head, text, size);
    pc_build_add(b, row, how, (uint32_t)(b->texts.size / UNIT), size, lang);
    b->texts.size += room;
}

static inline void pc_build_text(build *b, unsigned row, const char *text, size_t size)
{
    pc_build_kept(b, row, PENDING_TEXT, 0, text, size);
}

static inline void pc_build_word(build *b, unsigned row, uint16_t lang, const char *text,
                                 size_t size)
{
    pc_build_kept(b, row, PENDING_WORD, lang, text, size);
}

/* The text of a value that waits: a text, words, or a name. */
static inline const char *pc_build_text_of(const build *b, const pending_value *w)
{
    if (w->how == PENDING_NAME)
        return b->names.at + w->value;
    return b->texts.at + (size_t)w->value * UNIT + (w->how == PENDING_WORD ? sizeof(worded) : 0);
}

/* Packs the record that was opened last, and takes its values off the stack; NULL without memory.
 * Its parts learn their owner. */
palcare_record *pc_build_close(build *b, const opened *o, const schema_type *type);

/* Takes its values off the stack, and makes no record of them. */
static inline void pc_build_drop(build *b, const opened *o)
{
    b->count = o->first;
    b->texts.size = o->text;
    b->names.size = o->name;
}

/* Whether there was no memory for what was added. */
static inline bool pc_build_failed(const build *b)
{
    return b->failed || b->texts.failed || b->names.failed;
}

#endif
