/*
 * Lookup caches of one reading: names of elements and attributes, and short values. A file repeats
 * a few of each hundreds of thousands of times; with the caches, the schema is searched, or a value
 * is checked, only once. What a load of services and articles (tests/bench/once.c) would take more
 * without them:
 *
 *   names             22 % of the instructions
 *   codes             2.6 %
 *   refs              1.3 %; they share the code of the others
 *   dates, ages ...   1.2 %, and 10 % of the memory of services: equal ones share a text
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_LOOKUP_CACHE_H
#define PALCARE_XML_LOOKUP_CACHE_H

#include "base/hash.h"
#include "base/short_key.h"
#include "model/record.h"

/* How a value finds its slot. */
typedef enum route {
    ROUTE_CODE,     /* by its index in the list of codes */
    ROUTE_NAME,     /* by the symbol table */
    ROUTE_REPEATED, /* by a text that equal values share, since its kind has few different ones */
    ROUTE_BOOL,
    ROUTE_TEXT /* it gets its own text */
} route;

/* A cached name. Names are interned, so the address identifies it. */
typedef struct cached_name {
    const char *name;
    const schema_type *type; /* type of the record with this field; NULL: a record type's name */
    union {
        const schema_field *field;
        const schema_type *record;
    };
    bool is_element;
    bool is_many;
    unsigned char route; /* of its values */
    unsigned char row;
} cached_name;

/* A cached short value with its slot. An entry takes half a line of the processor's cache. */
typedef struct cached_value {
    short_key key;
    uint64_t scope; /* the document (0 for codes), the sort of value, and its size */
    uint32_t slot;
} cached_value;

enum { CACHED_NAMES = 1024, CACHED_VALUES = 1024 };

typedef struct lookup_cache {
    uint32_t document; /* number of the current document, from 1: slots belong to one document */
    cached_name names[CACHED_NAMES];
    cached_value values[CACHED_VALUES];
} lookup_cache;

/* ---- names of elements and attributes ---- */

/* Finds a field of a type by its name, or a record type (`type` NULL); NULL if there is none. */
const cached_name *pc_cache_name_of(lookup_cache *k, const schema_type *type, const char *name);

/* ---- short values ---- */

/* The sort of a value: the field's number for a code, otherwise CACHED_KIND and its kind. */
enum { CACHED_KIND = 1 << 16 };

/* The entry at a value's position, and the entry that the value would have. */
typedef struct cache_entry {
    cached_value *found;
    cached_value wanted;
} cache_entry;

static inline bool pc_cache_is_short(size_t size)
{
    return size - 1 < SHORT_KEY_WHOLE;
}

/* Computes the entry of a short value of a document (0: of any document). */
static inline cache_entry pc_cache_look(lookup_cache *k, uint32_t document, uint32_t sort,
                                        const char *value, size_t size)
{
    cached_value wanted = {pc_short_key_of(value, size),
                           (uint64_t)document << 32 | sort << 8 | size, 0};
    uint64_t hash = (wanted.key.head ^ wanted.key.tail * 31 ^ wanted.scope) * HASH_FACTOR;
    return (cache_entry){&k->values[hash >> 54], wanted};
}

static inline bool pc_cache_has(const cache_entry *entry, uint32_t *slot)
{
    const cached_value *found = entry->found;
    *slot = found->slot;
    return found->scope == entry->wanted.scope && found->key.head == entry->wanted.key.head &&
           found->key.tail == entry->wanted.key.tail;
}

static inline void pc_cache_keep(const cache_entry *entry, uint32_t slot)
{
    *entry->found = (cached_value){entry->wanted.key, entry->wanted.scope, slot};
}

#endif
