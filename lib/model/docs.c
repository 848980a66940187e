/*
 * Sets of documents that refer to each other by address.
 */
#include "model/docs.h"

#include <stdlib.h>
#include <string.h>

typedef struct member {
    char *uri;
    palcare_doc *doc;
} member;

struct palcare_docs {
    member *members;
    size_t count, room;
};

palcare_docs *palcare_docs_new(void)
{
    return calloc(1, sizeof(palcare_docs));
}

palcare_status palcare_docs_add(palcare_docs *docs, const char *uri, palcare_doc *doc)
{
    if (!docs || !uri || !doc)
        return PALCARE_MISUSE;
    if (docs->count == docs->room) {
        size_t room = docs->room ? docs->room * 2 : 4;
        member *members = realloc(docs->members, room * sizeof *members);
        if (!members)
            return PALCARE_NOMEM;
        docs->members = members;
        docs->room = room;
    }
    size_t size = strlen(uri) + 1;
    char *copy = malloc(size);
    if (!copy)
        return PALCARE_NOMEM;
    memcpy(copy, uri, size);
    docs->members[docs->count++] = (member){copy, palcare_doc_retain(doc)};
    return PALCARE_OK;
}

void palcare_docs_release(palcare_docs *docs)
{
    if (!docs)
        return;
    for (size_t i = 0; i < docs->count; i++) {
        free(docs->members[i].uri);
        palcare_doc_release(docs->members[i].doc);
    }
    free(docs->members);
    free(docs);
}

/* The document under an address; the first added stands. */
const palcare_doc *pc_docs_find(const palcare_docs *docs, const char *uri, size_t size)
{
    for (size_t i = 0; docs && i < docs->count; i++)
        if (strncmp(docs->members[i].uri, uri, size) == 0 && docs->members[i].uri[size] == '\0')
            return docs->members[i].doc;
    return NULL;
}
