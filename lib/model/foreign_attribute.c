/* Reads stored foreign attributes, and finds those that one tag cannot have together. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/foreign_attribute.h"

#include "model/record.h"

#include <string.h>

static const char *after_quote(const char *at, const char *end)
{
    const char *quote = memchr(at, '"', (size_t)(end - at));
    return quote ? quote + 1 : end;
}

bool pc_foreign_next_attribute(const char **at, const char *end, foreign_part *out)
{
    const char *from = *at;
    if (from == end || *from != ' ')
        return false;
    const char *value = after_quote(from, end);
    *at = after_quote(value, end);
    static const char words[] = " xmlns";
    size_t size = sizeof words - 1;
    *out = (foreign_part){from, value, (size_t)(*at - from), (size_t)(*at - value) - 1, false};
    out->is_declaration = out->size > size && memcmp(from, words, size) == 0 &&
                          (from[size] == ':' || from[size] == '=');
    return true;
}

/* A kept attribute: its name without a prefix, and the declaration of its prefix, if that is not
 * xml. */
typedef struct kept_attribute {
    const char *local;
    size_t local_size;
    foreign_part declaration;
} kept_attribute;

static kept_attribute read_attribute(const char *text)
{
    kept_attribute a = {"", 0, {.at = "", .value = ""}};
    const char *end = text + strlen(text);
    foreign_part part;
    while (pc_foreign_next_attribute(&text, end, &part)) {
        const char *colon = memchr(part.at, ':', part.size);
        if (part.is_declaration) {
            a.declaration = part;
        } else if (colon) {
            a.local = colon + 1;
            a.local_size = (size_t)(part.value - a.local);
        }
    }
    return a;
}

static bool is_same(const char *a, size_t a_size, const char *b, size_t b_size)
{
    return a_size == b_size && memcmp(a, b, a_size) == 0;
}

static foreign_clash compare(const kept_attribute *a, const kept_attribute *b)
{
    const foreign_part *x = &a->declaration, *y = &b->declaration;
    bool is_same_space = is_same(x->value, x->value_size, y->value, y->value_size);
    if (is_same_space && is_same(a->local, a->local_size, b->local, b->local_size))
        return FOREIGN_TWICE;
    if (!is_same_space && x->size && y->size &&
        is_same(x->at, (size_t)(x->value - x->at), y->at, (size_t)(y->value - y->at)))
        return FOREIGN_OTHER_PREFIX;
    return FOREIGN_FITS;
}

foreign_clash pc_foreign_find_clash(const palcare_record *record, const char *text)
{
    values pieces = pc_record_pieces(record);
    kept_attribute added = read_attribute(text);
    foreign_clash clash = FOREIGN_FITS;
    for (size_t i = 0; i < pieces.count && clash == FOREIGN_FITS; i++) {
        const piece *p = pc_arena_at(pc_record_doc(record), pieces.at[i]);
        if (p->row != ANCHOR_ATTRIBUTE)
            continue;
        kept_attribute other = read_attribute(p->text);
        clash = compare(&added, &other);
    }
    return clash;
}
