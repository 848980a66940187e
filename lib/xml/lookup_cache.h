/*
 * What a reading knows by heart. A file says the same few names, codes and dates hundreds of
 * thousands of times; each is looked up in the table, or checked, once. The way to what is known is
 * here, to be compiled into its callers; learning is apart.
 */
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

/* A name met before: libxml2 keeps one copy of each, so the address says which. */
typedef struct known_name {
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
} known_name;

/* A short value met before, with its slot. Of these and the names there are so many that their size
 * counts: half a line of the cache each. */
typedef struct known_value {
    short_key ends;
    uint64_t of; /* the document (codes: any), what sort of value, and its size */
    uint32_t slot;
} known_value;

/* A field's whole choice of codes met before, with the slot of its list. */
enum { CHOICE_MOST = 43 };
typedef struct known_choice {
    const schema_field *field;
    uint32_t document;
    uint32_t slot;
    uint32_t size;
    char text[CHOICE_MOST + 1];
} known_choice;

enum { KNOWN_CHOICES = 256, KNOWN_NAMES = 1024, KNOWN_VALUES = 1024 };

typedef struct knowledge {
    uint32_t document; /* counts the documents that records go to, from 1 on: slots are of one */
    known_name names[KNOWN_NAMES];
    known_value values[KNOWN_VALUES];
    known_choice choices[KNOWN_CHOICES];
} knowledge;

/* ---- names of elements and attributes ---- */

/* Finds a name that does not stand where it would stand best; NULL where there is none. */
const known_name *pc_known_find_name(knowledge *k, size_t best, const schema_type *type,
                                     const char *name);

/* A field of a type, or with NULL a record type, by name; NULL where there is none. */
static inline const known_name *pc_known_name_of(knowledge *k, const schema_type *type,
                                                 const char *name)
{
    uintptr_t key = ((uintptr_t)name >> 2) ^ ((uintptr_t)type >> 3);
    size_t best = key * 0x9E3779B97F4A7C15U >> 54;
    const known_name *there = &k->names[best];
    return there->name == name && there->type == type ? there
                                                      : pc_known_find_name(k, best, type, name);
}

/* ---- short values ---- */

/* What sort of value: a field's number, for a code; a kind, above all fields; 0 for a name. */
enum { KNOWN_SYMBOL = 0, KNOWN_KIND = 1 << 16 };

/* Where a value stands, if it is known. */
typedef struct known_spot {
    known_value *value;
    known_value wanted;
} known_spot;

static inline bool pc_known_is_short(size_t size)
{
    return size - 1 < SHORT_KEY_WHOLE;
}

/* Looks for a short value of a document (0: of any). */
static inline known_spot pc_known_look(knowledge *k, uint32_t document, uint32_t sort,
                                       const char *value, size_t size)
{
    known_value wanted = {pc_short_key_of(value, size), (uint64_t)document << 32 | sort << 8 | size,
                          0};
    uint64_t key = (wanted.ends.head ^ wanted.ends.tail * 31 ^ wanted.of) * 0x9E3779B97F4A7C15U;
    return (known_spot){&k->values[key >> 54], wanted};
}

static inline bool pc_known_is_there(const known_spot *spot, uint32_t *slot)
{
    const known_value *there = spot->value;
    *slot = there->slot;
    return there->of == spot->wanted.of && there->ends.head == spot->wanted.ends.head &&
           there->ends.tail == spot->wanted.ends.tail;
}

static inline void pc_known_keep(const known_spot *spot, uint32_t slot)
{
    *spot->value = (known_value){spot->wanted.ends, spot->wanted.of, slot};
}

/* ---- choices ---- */

/* The list of a field's whole attribute of codes, if the same was met before in this document. */
bool pc_known_choice_of(knowledge *k, const schema_field *field, const char *value, size_t size,
                        uint32_t *slot);
void pc_known_keep_choice(knowledge *k, const schema_field *field, const char *value, size_t size,
                          uint32_t slot);

#endif
