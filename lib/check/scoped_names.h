/*
 * What is known by a name within a scope: part ids of a record, keys of a currency, the records of
 * a walk that looks for loops. One hash table; names are borrowed from the document, which stands
 * still while it is checked.
 */
#ifndef PALCARE_CHECK_SCOPED_NAMES_H
#define PALCARE_CHECK_SCOPED_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct names_entry {
    const void *scope; /* NULL: a free place */
    const char *name;
    size_t size;
    int tag; /* tells apart what one scope names in several ways */
    const void *value;
} names_entry;

typedef struct names {
    names_entry *entries;
    size_t count, capacity;
} names;

void pc_names_free(names *n);

/* The entry of a name, or NULL. */
names_entry *pc_names_find(const names *n, const void *scope, int tag, const char *name,
                           size_t size);

/* The same, made where it is new (*is_new, which may be NULL, says so); NULL without memory.
 * Entries move when others are added. */
names_entry *pc_names_take(names *n, const void *scope, int tag, const char *name, size_t size,
                           bool *is_new);

#endif
