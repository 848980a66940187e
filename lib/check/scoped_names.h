/*
 * Maps names within a scope to values: part ids of a record, keys of a currency, the records of a
 * search for loops. All are in one hash table. Names are borrowed from the document, which does not
 * change during a check.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_CHECK_SCOPED_NAMES_H
#define PALCARE_CHECK_SCOPED_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct names_entry {
    const void *scope; /* NULL: free */
    const char *name;
    size_t size;
    int tag; /* separates different kinds of names in one scope */
    const void *value;
} names_entry;

typedef struct scoped_names {
    names_entry *entries;
    size_t count, capacity;
} scoped_names;

void pc_names_free(scoped_names *n);

/* Finds the entry of a name, or NULL. */
names_entry *pc_names_find(const scoped_names *n, const void *scope, int tag, const char *name,
                           size_t size);

/* Finds or adds the entry of a name (*is_new tells which; is_new may be NULL); NULL if out of
 * memory. Adding moves other entries. */
names_entry *pc_names_take(scoped_names *n, const void *scope, int tag, const char *name,
                           size_t size, bool *is_new);

#endif
