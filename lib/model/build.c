/* Packs the pending values of a record into one block of header, slots, lists and texts. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/build.h"

#include "base/hash.h"
#include "model/slots.h"

#include <stdlib.h>

void pc_build_free(build *b)
{
    free(b->stack);
    pc_buffer_free(&b->texts);
    *b = (build){0};
}

void pc_build_into(build *b, palcare_doc *doc)
{
    b->doc = doc;
    memset(b->lists, 0, sizeof b->lists);
}

bool pc_build_grow(build *b)
{
    uint32_t capacity = b->capacity ? b->capacity * 2 : 64;
    pending_value *stack = realloc(b->stack, capacity * sizeof *stack);
    if (!stack) {
        b->failed = true;
        return false;
    }
    b->stack = stack;
    b->capacity = capacity;
    return true;
}

/* Caches lists, because most records use the same few: without it, services take 15 % more
 * memory. */
uint32_t pc_build_list(build *b, bool symbols, const uint32_t *slots, uint32_t count)
{
    palcare_doc *doc = b->doc;
    uint32_t key = count;
    for (uint32_t i = 0; i < count; i++)
        key = (key ^ slots[i]) * HASH_FACTOR_32;
    ref *cached = &b->lists[symbols][key >> 22 & (CACHED_LISTS - 1)];
    const list *found = *cached ? pc_arena_at(doc, *cached) : NULL;
    if (!found || found->count != count ||
        memcmp(found->values, slots, count * sizeof *slots) != 0) {
        ref at = pc_arena_take(doc, sizeof(list) + count * sizeof *slots);
        if (!at) {
            b->failed = true;
            return 0;
        }
        list *made = pc_arena_at(doc, at);
        made->count = count;
        made->capacity = 0; /* shared */
        memcpy(made->values, slots, count * sizeof *slots);
        *cached = at;
    }
    return *cached | SLOT_LIST;
}

static unsigned lowest_row(uint64_t mask)
{
    return (unsigned)__builtin_ctzll(mask);
}

/* Larger texts and lists are allocated separately from their record, so that it fits into the
 * chunks of a small document. */
enum { LARGE = 32 * 1024 };

/* A record being packed: its values, and the offset of the next list in its block. */
typedef struct block {
    build *b;
    pending_value *w;
    size_t count;
    uint64_t present;
    uint64_t several; /* rows with more than one value */
    bool in_order;    /* one value per row, in row order: the values are the slots */
    bool has_parts;
    bool separate; /* too large for one chunk: allocate lists and texts separately */
    size_t list_bytes;
    size_t text_bytes;
    ref text_base; /* added to a text's offset in the buffer */
    palcare_record *record;
    ref at;
    uint32_t *slots;
    size_t used;
    bool failed;
    unsigned char rank[FOREIGN_ROW + 1]; /* slot index by present row */
} block;

/* Surveys the values without branches on them, which would be mispredicted. */
static void measure(block *k)
{
    uint64_t present = 0, several = 0;
    bool in_order = true;
    unsigned kinds = 0;
    for (const pending_value *w = k->w, *end = w + k->count; w < end; w++) {
        uint64_t bit = (uint64_t)1 << w->row;
        in_order &= present < bit;
        several |= present & bit;
        present |= bit;
        kinds |= 1U << w->how;
    }
    k->present = present;
    k->several = several;
    k->in_order = in_order;
    k->has_parts = kinds >> PENDING_PART & 1;
}

/* Returns the bytes of lists and sets the slot index of each row, for values that are not in
 * order. */
static size_t measure_rows(block *k)
{
    size_t bytes = 0;
    for (uint64_t rows = k->several; rows; rows &= rows - 1) {
        bytes += sizeof(list);
        for (size_t i = 0; i < k->count; i++)
            if (k->w[i].row == lowest_row(rows))
                bytes += sizeof(uint32_t);
    }
    unsigned char slot = 0;
    for (uint64_t rows = k->present; rows; rows &= rows - 1)
        k->rank[lowest_row(rows)] = slot++;
    return bytes;
}

static ref next_ref(const block *k)
{
    return k->at + (uint32_t)(k->used / UNIT);
}

/* Copies the texts unchanged after the lists. */
static void resolve_texts(block *k, const opened *o)
{
    k->text_base = next_ref(k) + (uint32_t)(k->list_bytes / UNIT) - o->text / UNIT;
    if (k->text_bytes)
        memcpy((char *)k->record + k->used + k->list_bytes, k->b->texts.at + o->text,
               k->text_bytes);
}

/* Allocates each text separately. */
static void resolve_texts_separately(block *k)
{
    palcare_doc *doc = k->b->doc;
    for (pending_value *w = k->w; w < k->w + k->count; w++) {
        if (w->how < PENDING_TEXT)
            continue;
        const char *text = pc_build_text_of(k->b, w);
        w->value = w->how == PENDING_WORD ? pc_arena_word(doc, w->lang, text, w->size)
                                          : pc_arena_text(doc, text, w->size);
        w->how = PENDING_SLOT;
        k->failed |= !w->value;
    }
}

/* Sets the owner of the parts. */
static void resolve_parts(const block *k)
{
    for (const pending_value *w = k->w; w < k->w + k->count; w++)
        if (w->how == PENDING_PART)
            ((palcare_record *)pc_arena_at(k->b->doc, w->value))->owner = k->at;
}

static inline uint32_t slot_of(const block *k, const pending_value *w)
{
    return w->value + (w->how >= PENDING_TEXT ? k->text_base : 0);
}

/* Makes the list of one row's values. */
static uint32_t resolve_list(block *k, unsigned row)
{
    uint32_t found = 0;
    for (size_t i = 0; i < k->count; i++)
        found += k->w[i].row == row;
    size_t bytes = sizeof(list) + found * sizeof(uint32_t);
    ref at = k->separate ? pc_arena_take(k->b->doc, bytes) : next_ref(k);
    if (!at) {
        k->failed = true;
        return 0;
    }
    list *several =
        k->separate ? pc_arena_at(k->b->doc, at) : (void *)((char *)k->record + k->used);
    k->used += k->separate ? 0 : bytes;
    several->count = several->capacity = found;
    found = 0;
    for (size_t i = 0; i < k->count; i++)
        if (k->w[i].row == row)
            several->values[found++] = slot_of(k, &k->w[i]);
    return at | SLOT_LIST;
}

static void fill(block *k)
{
    uint32_t *slots = k->slots;
    const pending_value *end = k->w + k->count;
    if (k->in_order) {
        for (const pending_value *w = k->w; w < end; w++)
            *slots++ = slot_of(k, w);
        return;
    }
    for (const pending_value *w = k->w; w < end; w++)
        if (!(k->several >> w->row & 1))
            slots[k->rank[w->row]] = slot_of(k, w);
    for (uint64_t rows = k->several; rows; rows &= rows - 1)
        slots[k->rank[lowest_row(rows)]] = resolve_list(k, lowest_row(rows));
}

/* Allocates the block, or only the record if lists and texts are separate. */
static bool take_block(block *k, const opened *o, const schema_type *type)
{
    k->list_bytes = k->in_order ? 0 : measure_rows(k);
    size_t slots = k->in_order ? k->count : pc_bits_of(k->present);
    k->used = sizeof(palcare_record) + pc_packed_words(k->present, slots) * sizeof(uint32_t);
    k->text_bytes = k->b->texts.size - o->text;
    k->separate = k->text_bytes + k->list_bytes > LARGE;
    size_t appended = k->separate ? 0 : k->text_bytes + k->list_bytes;
    k->record = pc_record_take(k->b->doc, type->type, k->used + appended, &k->at);
    if (!k->record)
        return false;
    k->record->line = o->line;
    k->record->column = o->column > UINT16_MAX ? UINT16_MAX : (uint16_t)o->column;
    k->slots = pc_record_pack(k->record, k->present);
    return true;
}

palcare_record *pc_build_close(build *b, const opened *o, const schema_type *type)
{
    if (pc_build_failed(b))
        return NULL;
    block k;
    k.b = b;
    k.w = b->stack + o->first;
    k.count = b->count - o->first;
    k.text_base = 0;
    k.failed = false;
    measure(&k);
    if (!take_block(&k, o, type))
        return NULL;
    if (k.separate)
        resolve_texts_separately(&k);
    else
        resolve_texts(&k, o);
    if (k.has_parts)
        resolve_parts(&k);
    fill(&k);
    if (k.failed)
        return NULL;
    pc_build_drop(b, o);
    return k.record;
}
