/*
 * Compares records by one loop over the rows of their type.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/equal.h"

#include "model/foreign_order.h"

#include <string.h>

/* Equal records have parts with equal ids, because references use them. */
static bool same_part(const palcare_record *a, const palcare_record *b)
{
    const char *x = palcare_record_id(a), *y = palcare_record_id(b);
    return (x ? y && strcmp(x, y) == 0 : !y) && pc_record_same(a, b);
}

static bool same_slot(const palcare_record *a, const palcare_record *b, unsigned row, uint32_t one,
                      uint32_t other)
{
    const palcare_doc *docs[2] = {pc_record_doc(a), pc_record_doc(b)};
    if (row == FOREIGN_ROW) {
        const piece *p = pc_arena_at(docs[0], one), *q = pc_arena_at(docs[1], other);
        return pc_piece_anchor(a, p) == pc_piece_anchor(b, q) && strcmp(p->text, q->text) == 0;
    }
    const schema_field *field = pc_record_field(a, row);
    if (field->kind == PALCARE_KIND_PART)
        return same_part(pc_arena_at(docs[0], one), pc_arena_at(docs[1], other));
    if (pc_schema_is_words(field) &&
        !pc_lang_tags_same(pc_lang_tag(docs[0], pc_slot_word(docs[0], one)->lang),
                           pc_lang_tag(docs[1], pc_slot_word(docs[1], other)->lang)))
        return false;
    return strcmp(pc_slot_text(docs[0], field, one), pc_slot_text(docs[1], field, other)) == 0;
}

bool pc_record_same_row(const palcare_record *a, const palcare_record *b, unsigned row)
{
    values v = pc_record_values(a, row), w = pc_record_values(b, row);
    if (v.count != w.count)
        return false;
    for (size_t i = 0; i < v.count; i++)
        if (!same_slot(a, b, row, v.at[i], w.at[i]))
            return false;
    return true;
}

bool pc_record_same_but(const palcare_record *a, const palcare_record *b, uint64_t ignored)
{
    if (a->type != b->type)
        return false;
    bool has_id = pc_schema_of(a->type)->fields[0].kind == PALCARE_KIND_ID;
    uint64_t rows = (pc_record_present(a) | pc_record_present(b)) & ~(uint64_t)has_id & ~ignored;
    for (unsigned row = 0; row <= FOREIGN_ROW; row++)
        if (rows >> row & 1 && !pc_record_same_row(a, b, row))
            return false;
    return true;
}

bool pc_record_same(const palcare_record *a, const palcare_record *b)
{
    return pc_record_same_but(a, b, 0);
}

bool palcare_record_equal(const palcare_record *a, const palcare_record *b)
{
    return a && b && pc_record_same(a, b);
}
