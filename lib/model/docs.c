/*
 * Sets of documents that refer to each other by address. Each document is found by its address in
 * its one form, by the last segment of it, and for its own addresses, from which its references are
 * resolved.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/docs.h"

#include "base/address.h"
#include "base/hash.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

/* The keys of a member: its address, the last segment of its address, its document. */
typedef enum key_kind { BY_ADDRESS, BY_NAME, BY_DOC, KEYS } key_kind;

enum { TABLE_FIRST = 32 }; /* a power of two */

/* As many addresses of one document, and documents of one name, are tried. */
enum { TRIED_MOST = 100 };

typedef struct key {
    const char *at;
    size_t size;
} key;

typedef struct member {
    char *uri;     /* as it was given */
    char *address; /* in its one form */
    size_t size;
    palcare_doc *doc;
    size_t next[KEYS]; /* the next member + 1 with the same key */
} member;

struct palcare_docs {
    atomic_size_t holders;
    member *members;
    size_t count, capacity;
    size_t *table; /* hash table of the first members + 1 with a key; 0: free */
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

/* ---- the table ---- */

static key key_of(const member *m, key_kind kind)
{
    if (kind == BY_DOC)
        return (key){(const char *)&m->doc, sizeof m->doc};
    key k = {m->address, m->size};
    if (kind == BY_NAME)
        k.at += pc_address_last(m->address, m->size, &k.size);
    return k;
}

/* An entry has the index of its member + 1 and its kind. */
static size_t entry_for(size_t index, key_kind kind)
{
    return (index + 1) * KEYS + kind;
}

/* The entry of a key, or the free one for it. */
static size_t *find_entry(const palcare_docs *docs, key_kind kind, key k)
{
    size_t mask = docs->table_capacity - 1;
    size_t i = (size_t)pc_hash_of_text(pc_hash_seed(docs) + kind, k.at, k.size) & mask;
    for (; docs->table[i]; i = (i + 1) & mask) {
        if (docs->table[i] % KEYS != kind)
            continue;
        key found = key_of(&docs->members[docs->table[i] / KEYS - 1], kind);
        if (found.size == k.size && memcmp(found.at, k.at, k.size) == 0)
            break;
    }
    return &docs->table[i];
}

/* The first member with a key, or NULL. */
static const member *first_with(const palcare_docs *docs, key_kind kind, key k)
{
    size_t found = docs->table ? *find_entry(docs, kind, k) : 0;
    return found ? &docs->members[found / KEYS - 1] : NULL;
}

static const member *next_with(const palcare_docs *docs, key_kind kind, const member *m)
{
    return m->next[kind] ? &docs->members[m->next[kind] - 1] : NULL;
}

/* Keeps a quarter of the table free. */
static bool grow_table(palcare_docs *docs)
{
    size_t *old = docs->table, capacity = docs->table_capacity;
    size_t *table = calloc(capacity ? capacity * 2 : TABLE_FIRST, sizeof *table);
    if (!table)
        return false;
    docs->table = table;
    docs->table_capacity = capacity ? capacity * 2 : TABLE_FIRST;
    for (size_t i = 0; i < capacity; i++) {
        key_kind kind = (key_kind)(old[i] % KEYS);
        if (old[i])
            *find_entry(docs, kind, key_of(&docs->members[old[i] / KEYS - 1], kind)) = old[i];
    }
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
        memset(members + docs->count, 0, (capacity - docs->count) * sizeof *members);
        docs->members = members;
        docs->capacity = capacity;
    }
    return (docs->count + 1) * KEYS <= docs->table_capacity / 4 * 3 || grow_table(docs);
}

/* Adds the last member under each of its keys; the first member with a key stays the first. */
static void add_keys(palcare_docs *docs)
{
    size_t index = docs->count - 1;
    member *m = &docs->members[index];
    for (int kind = 0; kind < KEYS; kind++) {
        size_t *entry = find_entry(docs, (key_kind)kind, key_of(m, (key_kind)kind));
        if (!*entry) {
            *entry = entry_for(index, (key_kind)kind);
            continue;
        }
        member *first = &docs->members[*entry / KEYS - 1];
        m->next[kind] = first->next[kind];
        first->next[kind] = index + 1;
    }
}

/* ---- adding ---- */

static char *copy_text(const char *text, size_t size)
{
    char *copy = malloc(size + 1);
    if (!copy)
        return NULL;
    memcpy(copy, text, size);
    copy[size] = '\0';
    return copy;
}

/* The key of an address. One that has no one form, because it is too long, is its own key. */
static key address_key(const char *uri, full_address *form)
{
    size_t size = strlen(uri);
    if (pc_address_resolve(NULL, uri, size, form))
        return (key){form->text, form->size};
    return (key){uri, size};
}

/* Tests if a member was added under this address, in the same spelling. */
static bool has_uri(const palcare_docs *docs, key address, const char *uri)
{
    const member *m = first_with(docs, BY_ADDRESS, address);
    while (m && strcmp(m->uri, uri) != 0)
        m = next_with(docs, BY_ADDRESS, m);
    return m != NULL;
}

palcare_status palcare_docs_add(palcare_docs *docs, const char *uri, palcare_doc *doc)
{
    full_address form;
    if (!docs || !uri || !doc)
        return PALCARE_MISUSE;
    key k = address_key(uri, &form);
    if (has_uri(docs, k, uri))
        return PALCARE_OK; /* the first document stays */
    member added = {.doc = doc, .size = k.size};
    added.uri = reserve(docs) ? copy_text(uri, strlen(uri)) : NULL;
    added.address = added.uri ? copy_text(k.at, k.size) : NULL;
    if (!added.address) {
        free(added.uri);
        return PALCARE_NOMEM;
    }
    palcare_doc_retain(doc);
    docs->members[docs->count++] = added;
    add_keys(docs);
    return PALCARE_OK;
}

void palcare_docs_release(palcare_docs *docs)
{
    if (!docs || atomic_fetch_sub_explicit(&docs->holders, 1, memory_order_acq_rel) > 1)
        return;
    for (size_t i = 0; i < docs->count; i++) {
        free(docs->members[i].uri);
        free(docs->members[i].address);
        palcare_doc_release(docs->members[i].doc);
    }
    free(docs->members);
    free(docs->table);
    free(docs);
}

/* ---- resolving ---- */

/* The document with an address that is written in a document with the address `base`. */
static const palcare_doc *find_from(const palcare_docs *docs, const char *base, const char *text,
                                    size_t size)
{
    full_address form;
    if (!pc_address_resolve(base, text, size, &form))
        return NULL;
    const member *m = first_with(docs, BY_ADDRESS, (key){form.text, form.size});
    return m ? m->doc : NULL;
}

/* Resolves a relative address from each address of the document in which it is written. */
static const palcare_doc *find_beside(const palcare_docs *docs, const palcare_doc *from,
                                      const char *text, size_t size)
{
    const palcare_doc *found = NULL;
    const member *m = first_with(docs, BY_DOC, (key){(const char *)&from, sizeof from});
    for (int tried = 0; !found && m && tried < TRIED_MOST; tried++) {
        found = find_from(docs, m->address, text, size);
        m = next_with(docs, BY_DOC, m);
    }
    if (!found && palcare_doc_name(from))
        found = find_from(docs, palcare_doc_name(from), text, size);
    return found;
}

/* Chooses among the documents whose address ends with this name: the one that has the record. The
 * order in which they were added does not count. */
static docs_answer choose_by_name(const palcare_docs *docs, key name, const char *id)
{
    docs_answer none = {NULL, {NULL, NULL}}, found = none;
    const member *m = first_with(docs, BY_NAME, name);
    for (int tried = 0; m; m = next_with(docs, BY_NAME, m)) {
        bool has_record = palcare_doc_find(m->doc, id);
        if (++tried > TRIED_MOST)
            return none;
        if (!has_record && !found.two[0])
            found.doc = m->doc;
        else if (has_record && !found.two[0])
            found.doc = found.two[0] = m->doc;
        else if (has_record && m->doc != found.two[0])
            found.two[1] = m->doc;
    }
    if (found.two[1])
        return (docs_answer){NULL, {found.two[0], found.two[1]}};
    return (docs_answer){found.doc, {NULL, NULL}};
}

docs_answer pc_docs_resolve(const palcare_docs *docs, const palcare_doc *from,
                            const char *reference)
{
    docs_answer answer = {NULL, {NULL, NULL}};
    const char *hash = docs ? strchr(reference, '#') : NULL;
    size_t size = hash ? (size_t)(hash - reference) : 0;
    if (!hash || !docs->count)
        return answer;
    bool is_relative = pc_address_is_relative(reference, size);
    if (is_relative && from)
        answer.doc = find_beside(docs, from, reference, size);
    if (!answer.doc)
        answer.doc = find_from(docs, NULL, reference, size);
    full_address name;
    if (!answer.doc && is_relative && size && !memchr(reference, '/', size) &&
        pc_address_resolve(NULL, reference, size, &name))
        answer = choose_by_name(docs, (key){name.text, name.size}, hash + 1);
    return answer;
}

palcare_record *pc_docs_follow(const palcare_docs *docs, const palcare_doc *from,
                               const char *reference)
{
    const char *hash = strchr(reference, '#');
    return hash ? palcare_doc_find(pc_docs_resolve(docs, from, reference).doc, hash + 1) : NULL;
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
    return reference ? pc_docs_follow(docs, NULL, reference) : NULL;
}
