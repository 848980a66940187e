/*
 * Records compared: one loop over the rows of their type.
 */
#include "model/equal.h"

#include "model/foreign_order.h"

#include <string.h>

/* The parts of equal records have equal ids: refs go by them. */
static bool same_part(const palcare_record *a, const palcare_record *b)
{
    const char *x = palcare_record_id(a), *y = palcare_record_id(b);
    return (x ? y && strcmp(x, y) == 0 : !y) && record_same(a, b);
}

static bool same_slot(const palcare_record *a, const palcare_record *b, unsigned row, uint32_t one,
                      uint32_t other)
{
    const palcare_doc *docs[2] = {record_doc(a), record_doc(b)};
    if (row == FOREIGN_ROW) {
        const piece *p = arena_at(docs[0], one), *q = arena_at(docs[1], other);
        return piece_anchor(a, p) == piece_anchor(b, q) && strcmp(p->text, q->text) == 0;
    }
    const schema_field *field = record_field(a, row);
    if (field->kind == PALCARE_KIND_PART)
        return same_part(arena_at(docs[0], one), arena_at(docs[1], other));
    if (schema_is_words(field) &&
        !lang_tags_same(lang_tag(docs[0], slot_word(docs[0], one)->lang),
                        lang_tag(docs[1], slot_word(docs[1], other)->lang)))
        return false;
    return strcmp(slot_text(docs[0], field, one), slot_text(docs[1], field, other)) == 0;
}

bool record_same_row(const palcare_record *a, const palcare_record *b, unsigned row)
{
    values v = record_values(a, row), w = record_values(b, row);
    if (v.count != w.count)
        return false;
    for (size_t i = 0; i < v.count; i++)
        if (!same_slot(a, b, row, v.at[i], w.at[i]))
            return false;
    return true;
}

bool record_same(const palcare_record *a, const palcare_record *b)
{
    if (a->type != b->type)
        return false;
    bool has_id = schema_of(a->type)->fields[0].kind == PALCARE_KIND_ID;
    uint64_t rows = (record_present(a) | record_present(b)) & ~(uint64_t)has_id;
    for (unsigned row = 0; row <= FOREIGN_ROW; row++)
        if (rows >> row & 1 && !record_same_row(a, b, row))
            return false;
    return true;
}

bool palcare_record_equal(const palcare_record *a, const palcare_record *b)
{
    return a && b && record_same(a, b);
}
