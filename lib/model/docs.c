/* Sets of documents that refer to each other by address. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/docs.h"

#include "base/hash.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

typedef struct member {
    char *uri;
    size_t size;
    palcare_doc *doc;
} member;

struct palcare_docs {
    atomic_size_t holders;
    member *members;
    size_t count, capacity;
    size_t *table; /* hash table of indexes + 1, by address; 0: free */
    size_t table_capacity;
};

palcare_docs *palcare_docs_new(void)
{
    palcare_docs *docs = calloc(1, sizeof *docs);
    if (docs)
        atomic_init(&docs->holders, 1);
    return docs;
}

palcare_docs *palcare_docs_retain(palcare_docs *docs)
{
    if (docs)
        atomic_fetch_add_explicit(&docs->holders, 1, memory_order_relaxed);
    return docs;
}

/* The entry of an address, or the free one for it. */
static size_t *find_entry(const palcare_docs *docs, const char *uri, size_t size)
{
    size_t mask = docs->table_capacity - 1;
    size_t i = (size_t)pc_hash_of_text(pc_hash_seed(docs), uri, size) & mask;
    for (; docs->table[i]; i = (i + 1) & mask) {
        const member *m = &docs->members[docs->table[i] - 1];
        if (m->size == size && memcmp(m->uri, uri, size) == 0)
            break;
    }
    return &docs->table[i];
}

/* Keeps a quarter of the table free. */
static bool grow_table(palcare_docs *docs)
{
    size_t *old = docs->table, capacity = docs->table_capacity;
    size_t *table = calloc(capacity ? capacity * 2 : 8, sizeof *table);
    if (!table)
        return false;
    docs->table = table;
    docs->table_capacity = capacity ? capacity * 2 : 8;
    for (size_t i = 0; i < capacity; i++)
        if (old[i])
            *find_entry(docs, docs->members[old[i] - 1].uri, docs->members[old[i] - 1].size) =
                old[i];
    free(old);
    return true;
}

static bool reserve(palcare_docs *docs)
{
    if (docs->count == docs->capacity) {
        size_t capacity = docs->capacity ? docs->capacity * 2 : 4;
        member *members = realloc(docs->members, capacity * sizeof *members);
        if (!members)
            return false;
        docs->members = members;
        docs->capacity = capacity;
    }
    return docs->count < docs->table_capacity / 4 * 3 || grow_table(docs);
}

palcare_status palcare_docs_add(palcare_docs *docs, const char *uri, palcare_doc *doc)
{
    if (!docs || !uri || !doc)
        return PALCARE_MISUSE;
    if (!reserve(docs))
        return PALCARE_NOMEM;
    size_t size = strlen(uri), *entry = find_entry(docs, uri, size);
    if (*entry)
        return PALCARE_OK; /* what references have found stays */
    char *copy = malloc(size + 1);
    if (!copy)
        return PALCARE_NOMEM;
    memcpy(copy, uri, size + 1);
    docs->members[docs->count++] = (member){copy, size, palcare_doc_retain(doc)};
    *entry = docs->count;
    return PALCARE_OK;
}

void palcare_docs_release(palcare_docs *docs)
{
    if (!docs || atomic_fetch_sub_explicit(&docs->holders, 1, memory_order_acq_rel) > 1)
        return;
    for (size_t i = 0; i < docs->count; i++) {
        free(docs->members[i].uri);
        palcare_doc_release(docs->members[i].doc);
    }
    free(docs->members);
    free(docs->table);
    free(docs);
}

const palcare_doc *pc_docs_find(const palcare_docs *docs, const char *uri, size_t size)
{
    if (!docs || !docs->table)
        return NULL;
    size_t found = *find_entry(docs, uri, size);
    return found ? docs->members[found - 1].doc : NULL;
}

size_t palcare_docs_count(const palcare_docs *docs)
{
    return docs ? docs->count : 0;
}

palcare_doc *palcare_docs_at(const palcare_docs *docs, size_t index, const char **uri)
{
    const member *found = docs && index < docs->count ? &docs->members[index] : NULL;
    if (uri)
        *uri = found ? found->uri : NULL;
    return found ? found->doc : NULL;
}

palcare_record *palcare_docs_find(const palcare_docs *docs, const char *reference)
{
    const char *hash = reference ? strchr(reference, '#') : NULL;
    if (!hash)
        return NULL;
    return palcare_doc_find(pc_docs_find(docs, reference, (size_t)(hash - reference)), hash + 1);
}
