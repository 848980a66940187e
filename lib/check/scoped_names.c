/* The hash table of names: open addressing, at most three quarters full. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/scoped_names.h"

#include "base/hash.h"

#include <stdlib.h>
#include <string.h>

void pc_names_free(scoped_names *n)
{
    free(n->entries);
    *n = (scoped_names){0};
}

static bool is_entry(const names_entry *e, const void *scope, int tag, const char *name,
                     size_t size)
{
    return e->scope == scope && e->tag == tag && e->size == size &&
           (size == 0 || memcmp(e->name, name, size) == 0);
}

/* The entry of a name, or the free one for it. */
static names_entry *find_entry(const scoped_names *n, const void *scope, int tag, const char *name,
                               size_t size)
{
    size_t mask = n->capacity - 1;
    size_t index = (size_t)pc_hash_of_text(pc_hash_seed(scope) ^ (uint64_t)tag, name, size) & mask;
    while (n->entries[index].scope && !is_entry(&n->entries[index], scope, tag, name, size))
        index = (index + 1) & mask;
    return &n->entries[index];
}

names_entry *pc_names_find(const scoped_names *n, const void *scope, int tag, const char *name,
                           size_t size)
{
    if (!n->capacity)
        return NULL;
    names_entry *e = find_entry(n, scope, tag, name, size);
    return e->scope ? e : NULL;
}

static bool grow(scoped_names *n)
{
    scoped_names larger = {.capacity = n->capacity ? n->capacity * 2 : 64};
    larger.entries = calloc(larger.capacity, sizeof *larger.entries);
    if (!larger.entries)
        return false;
    for (size_t i = 0; i < n->capacity; i++) {
        const names_entry *e = &n->entries[i];
        if (e->scope)
            *find_entry(&larger, e->scope, e->tag, e->name, e->size) = *e;
    }
    larger.count = n->count;
    free(n->entries);
    *n = larger;
    return true;
}

names_entry *pc_names_take(scoped_names *n, const void *scope, int tag, const char *name,
                           size_t size, bool *is_new)
{
    if (n->count * 4 >= n->capacity * 3 && !grow(n))
        return NULL;
    names_entry *e = find_entry(n, scope, tag, name, size);
    if (is_new)
        *is_new = !e->scope;
    if (!e->scope) {
        *e = (names_entry){.scope = scope, .name = name, .size = size, .tag = tag};
        n->count++;
    }
    return e;
}
