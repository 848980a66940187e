/* Names and languages: stores each once per document. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/names.h"

#include "base/ascii.h"
#include "base/hash.h"

#include <stdlib.h>

static uint32_t hash_of(const palcare_doc *doc, const short_key *key, const char *name, size_t size)
{
    return (uint32_t)pc_hash_of_key(doc->seed, key, name, size);
}

static bool is_named(const symbol *s, const short_key *key, const char *name, size_t size)
{
    if (s->size != size)
        return false;
    short_key own = pc_short_key_of(s->name, size);
    return own.head == key->head && own.tail == key->tail &&
           (size <= SHORT_KEY_WHOLE || memcmp(s->name, name, size) == 0);
}

/* The entry of a name, or the free one for it. */
static symbol_entry *find_entry(const palcare_doc *doc, uint32_t hash, const short_key *key,
                                const char *name, size_t size)
{
    uint32_t mask = doc->symbol_capacity - 1;
    for (uint32_t i = hash & mask;; i = (i + 1) & mask) {
        symbol_entry *entry = &doc->symbols[i];
        if (!entry->symbol ||
            (entry->hash == hash && is_named(pc_symbol_at(doc, entry->symbol), key, name, size)))
            return entry;
    }
}

static bool grow_table(palcare_doc *doc)
{
    uint32_t capacity = doc->symbol_capacity ? doc->symbol_capacity * 2 : 16, mask = capacity - 1;
    symbol_entry *table = calloc(capacity, sizeof *table);
    if (!table)
        return false;
    for (uint32_t i = 0; i < doc->symbol_capacity; i++) {
        symbol_entry moved = doc->symbols[i];
        if (!moved.symbol)
            continue;
        uint32_t entry = moved.hash & mask;
        while (table[entry].symbol)
            entry = (entry + 1) & mask;
        table[entry] = moved;
    }
    free(doc->symbols);
    doc->symbols = table;
    doc->symbol_capacity = capacity;
    return true;
}

/* Allocates names next to each other, because lookups then mostly hit the cache. */
static ref allocate_name(palcare_doc *doc, size_t bytes)
{
    enum { FIRST = 128, MOST = 64 * 1024 };
    ref units = (ref)((bytes + UNIT - 1) / UNIT);
    if (units > MOST / UNIT / 4)
        return pc_arena_take(doc, bytes);
    if (units > doc->name_end - doc->name_next) {
        ref capacity = (ref)(FIRST / UNIT) + doc->symbol_capacity;
        capacity = capacity > MOST / UNIT ? MOST / UNIT : capacity < units ? units : capacity;
        doc->name_next = pc_arena_take(doc, (size_t)capacity * UNIT);
        doc->name_end = doc->name_next ? doc->name_next + capacity : 0;
    }
    ref at = doc->name_next;
    doc->name_next += at ? units : 0;
    return at;
}

ref pc_symbol_take(palcare_doc *doc, const char *name, size_t size)
{
    if (doc->symbol_count >= doc->symbol_capacity / 4 * 3 && !grow_table(doc))
        return 0;
    short_key key = pc_short_key_of(name, size);
    uint32_t hash = hash_of(doc, &key, name, size);
    symbol_entry *entry = find_entry(doc, hash, &key, name, size);
    if (entry->symbol)
        return entry->symbol;
    ref at = allocate_name(doc, sizeof(symbol) + size + 1);
    if (!at)
        return 0;
    symbol *s = pc_symbol_at(doc, at);
    s->record = 0;
    s->size = (uint32_t)size;
    memcpy(s->name, name, size);
    s->name[size] = '\0';
    *entry = (symbol_entry){hash, at};
    doc->symbol_count++;
    return at;
}

ref pc_symbol_find(const palcare_doc *doc, const char *name, size_t size)
{
    if (!doc->symbol_capacity || !size)
        return 0;
    short_key key = pc_short_key_of(name, size);
    return find_entry(doc, hash_of(doc, &key, name, size), &key, name, size)->symbol;
}

bool pc_lang_find(const palcare_doc *doc, const char *tag, size_t size, uint16_t *out)
{
    for (uint32_t i = 0; i < doc->lang_count; i++) {
        const char *own = pc_lang_tag(doc, (uint16_t)i);
        size_t same = 0;
        while (same < size && pc_to_lower(own[same]) == pc_to_lower(tag[same]))
            same++;
        if (same == size && own[same] == '\0') {
            *out = (uint16_t)i;
            return true;
        }
    }
    return false;
}

bool pc_lang_tags_same(const char *a, const char *b)
{
    while (*a && pc_to_lower(*a) == pc_to_lower(*b)) {
        a++;
        b++;
    }
    return *a == *b;
}

palcare_status pc_lang_take(palcare_doc *doc, const char *tag, size_t size, uint16_t *out)
{
    if (pc_lang_find(doc, tag, size, out))
        return PALCARE_OK;
    if (doc->lang_count >= LANGS_MOST)
        return PALCARE_LIMIT;
    if (doc->lang_count == doc->lang_capacity) {
        uint32_t capacity = doc->lang_capacity ? doc->lang_capacity * 2 : 4;
        const char **langs = realloc(doc->langs, capacity * sizeof *langs);
        if (!langs)
            return PALCARE_NOMEM;
        doc->langs = langs;
        doc->lang_capacity = capacity;
    }
    ref text = pc_arena_text(doc, tag, size);
    if (!text)
        return PALCARE_NOMEM;
    doc->langs[doc->lang_count] = pc_arena_at(doc, text);
    *out = (uint16_t)doc->lang_count++;
    return PALCARE_OK;
}
