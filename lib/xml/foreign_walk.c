/* Walks over foreign content; each search ends at the end of the piece. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/foreign_walk.h"

#include <string.h>

static const char *after(const char *at, const char *end, const char *words)
{
    size_t size = strlen(words);
    for (; (size_t)(end - at) >= size; at++) {
        at = memchr(at, *words, (size_t)(end - at) - size + 1);
        if (!at)
            return end;
        if (memcmp(at, words, size) == 0)
            return at + size;
    }
    return end;
}

/* A value may contain '>'. */
static const char *after_tag(const char *at, const char *end)
{
    for (; at < end && *at != '>'; at++)
        if (*at == '"')
            at = after(at + 1, end, "\"") - 1;
    return at < end ? at + 1 : end;
}

static bool begins(const foreign_walk *walk, const char *words)
{
    size_t size = strlen(words);
    return (size_t)(walk->end - walk->at) >= size && memcmp(walk->at, words, size) == 0;
}

foreign_event pc_foreign_step(foreign_walk *walk)
{
    walk->at = walk->next;
    if (walk->at == walk->end)
        return FOREIGN_DONE;
    if (*walk->at != '<') {
        const char *tag = memchr(walk->at, '<', (size_t)(walk->end - walk->at));
        walk->next = tag ? tag : walk->end;
        return FOREIGN_TEXT;
    }
    if (begins(walk, "<!--") || begins(walk, "<?")) {
        walk->next = after(walk->at + 2, walk->end, walk->at[1] == '?' ? "?>" : "-->");
        return FOREIGN_OTHER;
    }
    walk->next = after_tag(walk->at, walk->end);
    return begins(walk, "</") ? FOREIGN_END : FOREIGN_START;
}

const char *pc_foreign_attributes_of(const foreign_walk *walk)
{
    const char *at = walk->at;
    while (at < walk->next && *at != ' ' && *at != '>')
        at++;
    return at;
}
