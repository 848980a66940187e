/*
 * Lookup caches of one reading: names, short values, and choices of codes. A file repeats the same
 * few of each hundreds of thousands of times; the table is searched, or a value is checked, once.
 * What finds an entry is inline; what adds one is in lookup_cache.c.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_LOOKUP_CACHE_H
#define PALCARE_XML_LOOKUP_CACHE_H

#include "base/short_key.h"
#include "model/record.h"

/* How a value finds its slot. */
typedef enum route {
    ROUTE_CODE,     /* by its place in the list of codes */
    ROUTE_NAME,     /* by the table of names, at the end of its record */
    ROUTE_REPEATED, /* by the text that equal values share: those of its kind are few */
    ROUTE_BOOL,
    ROUTE_TEXT /* it is a text of its own */
} route;

/* A name met before. Names are interned, so the address identifies it. */
typedef struct cached_name {
    const char *name;
    const schema_type *type; /* that the name is a field of; NULL: a record type's own name */
    union {
        const schema_field *field;
        const schema_type *record;
    };
    bool is_element;
    bool is_many;
    unsigned char route; /* how a value is looked up */
    unsigned char row;
} cached_name;

/* A short value met before, with its slot. An entry takes half a line of the processor's cache. */
typedef struct cached_value {
    short_key ends;
    uint64_t of; /* the document (codes: any), what sort of value, and its size */
    uint32_t slot;
} cached_value;

/* A field's whole choice of codes met before, with the slot of its list. */
enum { CHOICE_MOST = 43 };
typedef struct cached_choice {
    const schema_field *field;
    uint32_t document;
    uint32_t slot;
    uint32_t size;
    char text[CHOICE_MOST + 1];
} cached_choice;

enum { CACHED_CHOICES = 256, CACHED_NAMES = 1024, CACHED_VALUES = 1024 };

typedef struct lookup_cache {
    uint32_t document; /* counts the documents that records go to, from 1 on: slots are of one */
    cached_name names[CACHED_NAMES];
    cached_value values[CACHED_VALUES];
    cached_choice choices[CACHED_CHOICES];
} lookup_cache;

/* ---- names of elements and attributes ---- */

/* Finds a name that is not at its best position in the cache; NULL if the table has none. */
const cached_name *pc_cache_find_name(lookup_cache *k, size_t best, const schema_type *type,
                                      const char *name);

/* A field of a type, or with NULL a record type, by name; NULL if there is none. */
static inline const cached_name *pc_cache_name_of(lookup_cache *k, const schema_type *type,
                                                  const char *name)
{
    uintptr_t key = ((uintptr_t)name >> 2) ^ ((uintptr_t)type >> 3);
    size_t best = key * 0x9E3779B97F4A7C15U >> 54;
    const cached_name *there = &k->names[best];
    return there->name == name && there->type == type ? there
                                                      : pc_cache_find_name(k, best, type, name);
}

/* ---- short values ---- */

/* What sort of value: a field's number, for a code; a kind, above all fields; 0 for a name. */
enum { CACHED_SYMBOL = 0, CACHED_KIND = 1 << 16 };

/* Where a value is, if it is cached. */
typedef struct cache_spot {
    cached_value *value;
    cached_value wanted;
} cache_spot;

static inline bool pc_cache_is_short(size_t size)
{
    return size - 1 < SHORT_KEY_WHOLE;
}

/* Looks for a short value of a document (0: of any). */
static inline cache_spot pc_cache_look(lookup_cache *k, uint32_t document, uint32_t sort,
                                       const char *value, size_t size)
{
    cached_value wanted = {pc_short_key_of(value, size),
                           (uint64_t)document << 32 | sort << 8 | size, 0};
    uint64_t key = (wanted.ends.head ^ wanted.ends.tail * 31 ^ wanted.of) * 0x9E3779B97F4A7C15U;
    return (cache_spot){&k->values[key >> 54], wanted};
}

static inline bool pc_cache_has(const cache_spot *spot, uint32_t *slot)
{
    const cached_value *there = spot->value;
    *slot = there->slot;
    return there->of == spot->wanted.of && there->ends.head == spot->wanted.ends.head &&
           there->ends.tail == spot->wanted.ends.tail;
}

static inline void pc_cache_keep(const cache_spot *spot, uint32_t slot)
{
    *spot->value = (cached_value){spot->wanted.ends, spot->wanted.of, slot};
}

/* ---- choices ---- */

/* The list of a field's whole attribute of codes, if the same was met before in this document. */
bool pc_cache_choice_of(lookup_cache *k, const schema_field *field, const char *value, size_t size,
                        uint32_t *slot);
void pc_cache_keep_choice(lookup_cache *k, const schema_field *field, const char *value,
                          size_t size, uint32_t slot);

#endif
