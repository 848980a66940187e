/* Names and languages: each stands once in a document and is known by its number. */
#include "model/model.h"

#include <stdlib.h>

/* Folded multiplication (as in wyhash): quick on the short names of records, and seeded, so that a
 * file cannot be made to fill one place of the table. */
static uint32_t hash_of(uint32_t seed, const char *name, size_t size)
{
    const uint64_t factor = 0xD6E8FEB86659FD93U;
    uint64_t h = (seed ^ size) * factor, bytes = 0;
    for (; size > 8; name += 8, size -= 8) {
        memcpy(&bytes, name, 8);
        h = (h ^ bytes) * factor;
        h ^= h >> 32;
    }
    bytes = 0;
    for (size_t i = 0; i < size; i++)
        bytes = bytes << 8 | (unsigned char)name[i];
    h = (h ^ bytes) * factor;
    h ^= h >> 32;
    h *= factor;
    return (uint32_t)(h >> 32);
}

/* The place in the table where a name is, or would be. */
static uint32_t table_place(const palcare_doc *doc, uint32_t hash, const char *name, size_t size)
{
    uint32_t mask = doc->table_size - 1;
    uint32_t place = hash & mask;
    for (; doc->symbol_table[place]; place = (place + 1) & mask) {
        const symbol_row *s = &doc->symbols[doc->symbol_table[place] - 1];
        if (s->hash == hash && s->size == size &&
            memcmp(arena_at(doc, s->name), name, size) == 0)
            break;
    }
    return place;
}

/* Fills the table anew. */
static void fill_table(palcare_doc *doc)
{
    memset(doc->symbol_table, 0, doc->table_size * sizeof *doc->symbol_table);
    uint32_t mask = doc->table_size - 1;
    for (uint32_t i = 0; i < doc->symbol_count; i++) {
        uint32_t place = doc->symbols[i].hash & mask;
        while (doc->symbol_table[place])
            place = (place + 1) & mask;
        doc->symbol_table[place] = i + 1;
    }
}

static bool grow_table(palcare_doc *doc)
{
    uint32_t size = doc->table_size ? doc->table_size * 2 : 16;
    uint32_t *table = malloc(size * sizeof *table);
    if (!table)
        return false;
    free(doc->symbol_table);
    doc->symbol_table = table;
    doc->table_size = size;
    fill_table(doc);
    return true;
}

static bool grow_symbols(palcare_doc *doc)
{
    if (doc->symbol_count < doc->symbol_room)
        return true;
    uint32_t room = doc->symbol_room ? doc->symbol_room * 2 : 8;
    symbol_row *symbols = realloc(doc->symbols, room * sizeof *symbols);
    if (!symbols)
        return false;
    doc->symbols = symbols;
    doc->symbol_room = room;
    return true;
}

uint32_t symbol_take(palcare_doc *doc, const char *name, size_t size)
{
    if (doc->symbol_count * 4 >= doc->table_size * 3 && !grow_table(doc))
        return UINT32_MAX;
    uint32_t hash = hash_of(doc->seed, name, size);
    uint32_t place = table_place(doc, hash, name, size);
    if (doc->symbol_table[place])
        return doc->symbol_table[place] - 1;
    if (!grow_symbols(doc))
        return UINT32_MAX;
    ref text = arena_text(doc, name, size);
    if (!text)
        return UINT32_MAX;
    doc->symbols[doc->symbol_count] = (symbol_row){text, 0, hash, (uint32_t)size};
    doc->symbol_table[place] = ++doc->symbol_count;
    return doc->symbol_count - 1;
}

uint32_t symbol_find(const palcare_doc *doc, const char *name, size_t size)
{
    if (!doc->table_size)
        return UINT32_MAX;
    uint32_t place = table_place(doc, hash_of(doc->seed, name, size), name, size);
    return doc->symbol_table[place] ? doc->symbol_table[place] - 1 : UINT32_MAX;
}

palcare_status lang_take(palcare_doc *doc, const char *tag, size_t size, uint16_t *out)
{
    for (uint32_t i = 0; i < doc->lang_count; i++) {
        const char *known = lang_tag(doc, (uint16_t)i);
        if (strncmp(known, tag, size) == 0 && known[size] == '\0') {
            *out = (uint16_t)i;
            return PALCARE_OK;
        }
    }
    if (doc->lang_count >= LANGS_MOST)
        return PALCARE_LIMIT;
    if (doc->lang_count == doc->lang_room) {
        uint32_t room = doc->lang_room ? doc->lang_room * 2 : 4;
        ref *langs = realloc(doc->langs, room * sizeof *langs);
        if (!langs)
            return PALCARE_NOMEM;
        doc->langs = langs;
        doc->lang_room = room;
    }
    ref text = arena_text(doc, tag, size);
    if (!text)
        return PALCARE_NOMEM;
    doc->langs[doc->lang_count] = text;
    *out = (uint16_t)doc->lang_count++;
    return PALCARE_OK;
}
