/*
 * Changes the slots of records, for any kind of value. A replaced value stays in the arena until
 * the document is freed.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/slots.h"

#include "model/foreign_order.h"

#include <string.h>

palcare_record *pc_record_new(palcare_doc *doc, const schema_type *type)
{
    size_t bytes = sizeof(palcare_record) + pc_unpacked_words(type) * sizeof(uint32_t);
    ref at;
    palcare_record *record = pc_record_take(doc, type ? type->type : ROOT_TYPE, bytes, &at);
    if (!record)
        return NULL;
    record->flags |= RECORD_UNPACKED | RECORD_WIDE;
    record->words[0] = 0;
    return record;
}

palcare_status pc_record_unpack(palcare_record *record)
{
    if (record->flags & RECORD_UNPACKED)
        return PALCARE_OK;
    palcare_doc *doc = pc_record_doc(record);
    const schema_type *type = record->type == ROOT_TYPE ? NULL : pc_schema_of(record->type);
    unsigned rows = type ? (unsigned)type->count : 0;
    ref at = pc_arena_take(doc, pc_unpacked_words(type) * sizeof(uint32_t));
    if (!at)
        return PALCARE_NOMEM;
    uint64_t present = pc_record_present(record);
    const uint32_t *packed = pc_record_slots(record);
    uint32_t *words = pc_arena_at(doc, at);
    *words++ = (uint32_t)(present >> 32);
    for (unsigned row = 0; row < rows; row++)
        *words++ = present >> row & 1 ? *packed++ : 0;
    *words = present >> FOREIGN_ROW & 1 ? *packed : 0;
    record->words[0] = at;
    record->flags |= RECORD_UNPACKED | RECORD_MOVED | RECORD_WIDE;
    return PALCARE_OK;
}

uint32_t *pc_unpacked_slot(palcare_record *record, unsigned row)
{
    return pc_slot_to_write(pc_record_slots(record)) + pc_record_slot_of(record, 0, row);
}

void pc_record_mark(palcare_record *record, unsigned row, bool present)
{
    pc_record_doc(record)->changes++;
    uint32_t *half = row < 32 ? &record->present : pc_slot_to_write(pc_record_words(record));
    uint32_t bit = (uint32_t)1 << row % 32;
    *half = present ? *half | bit : *half & ~bit;
}

palcare_status pc_list_make(palcare_doc *doc, values v, size_t capacity, uint32_t *out)
{
    if (capacity > UINT32_MAX / 8)
        return PALCARE_NOMEM;
    ref at = pc_arena_take(doc, sizeof(list) + capacity * sizeof(uint32_t));
    if (!at)
        return PALCARE_NOMEM;
    list *several = pc_arena_at(doc, at);
    several->count = (uint32_t)v.count;
    several->capacity = (uint32_t)capacity;
    memcpy(several->values, v.at, v.count * sizeof(uint32_t));
    *out = at | SLOT_LIST;
    return PALCARE_OK;
}

palcare_status pc_record_unshare(palcare_record *record, unsigned row)
{
    palcare_status status = pc_record_unpack(record);
    values v = pc_record_values(record, row);
    if (status != PALCARE_OK || v.count < 2)
        return status;
    uint32_t *target = pc_unpacked_slot(record, row);
    const list *several = pc_arena_at(pc_record_doc(record), *target & ~SLOT_LIST);
    if (several->capacity)
        return PALCARE_OK;
    ref own;
    status = pc_list_make(pc_record_doc(record), v, v.count, &own);
    if (status == PALCARE_OK)
        *target = own;
    return status;
}

/* Updates the pieces of foreign content that are anchored before values of this row. */
static void move_anchors(palcare_record *record, unsigned row,
                         uint32_t (*new_index)(uint32_t index, size_t from, size_t to), size_t from,
                         size_t to)
{
    palcare_doc *doc = pc_record_doc(record);
    values pieces = pc_record_pieces(record);
    for (size_t i = 0; i < pieces.count; i++) {
        piece *p = pc_arena_at(doc, pieces.at[i]);
        if (p->row == row)
            p->index = new_index(p->index, from, to);
    }
    pc_pieces_sort(record);
}

static uint32_t after_insert(uint32_t index, size_t at, size_t unused)
{
    (void)unused;
    return index >= at ? index + 1 : index;
}

/* A piece anchored before the removed value moves to the next one. */
static uint32_t after_removal(uint32_t index, size_t at, size_t unused)
{
    (void)unused;
    return index > at ? index - 1 : index;
}

static uint32_t after_move(uint32_t index, size_t from, size_t to)
{
    if (index == from)
        return (uint32_t)to;
    if (from < to)
        return index > from && index <= to ? index - 1 : index;
    return index >= to && index < from ? index + 1 : index;
}

static uint32_t after_growth(uint32_t index, size_t from, size_t to)
{
    return index >= from ? index + (uint32_t)(to - from) : index;
}

void pc_record_grown(palcare_record *record, unsigned row, size_t from, size_t to)
{
    if (from == 0)
        from = 1; /* a piece before the first new value stays there */
    if (to > from)
        move_anchors(record, row, after_growth, from, to);
}

palcare_status pc_record_insert_slot(palcare_record *record, unsigned row, size_t index,
                                     uint32_t slot)
{
    palcare_status status = pc_record_unpack(record);
    if (status != PALCARE_OK)
        return status;
    palcare_doc *doc = pc_record_doc(record);
    uint32_t *target = pc_unpacked_slot(record, row);
    values v = pc_record_values(record, row);
    doc->changes++;
    if (v.count == 0) {
        *target = slot;
        pc_record_mark(record, row, true);
        if (row != FOREIGN_ROW)
            pc_pieces_sort(record);
        return PALCARE_OK;
    }
    list *several = *target & SLOT_LIST ? pc_arena_at(doc, *target & ~SLOT_LIST) : NULL;
    if (!several || several->count >= several->capacity) {
        ref grown;
        status = pc_list_make(doc, v, v.count < 2 ? 4 : v.count * 2, &grown);
        if (status != PALCARE_OK)
            return status;
        *target = grown;
        several = pc_arena_at(doc, grown & ~SLOT_LIST);
    }
    memmove(several->values + index + 1, several->values + index,
            (several->count - index) * sizeof(uint32_t));
    several->values[index] = slot;
    several->count++;
    if (row != FOREIGN_ROW)
        move_anchors(record, row, after_insert, index, 0);
    return PALCARE_OK;
}

void pc_record_remove_slot(palcare_record *record, unsigned row, size_t index)
{
    pc_record_doc(record)->changes++;
    uint32_t *target = pc_unpacked_slot(record, row);
    if (*target & SLOT_LIST) {
        list *several = pc_arena_at(pc_record_doc(record), *target & ~SLOT_LIST);
        several->count--;
        memmove(several->values + index, several->values + index + 1,
                (several->count - index) * sizeof(uint32_t));
        if (several->count == 1)
            *target = several->values[0];
    } else {
        pc_record_mark(record, row, false);
    }
    if (row != FOREIGN_ROW)
        move_anchors(record, row, after_removal, index, 0);
}

void pc_record_move_slot(palcare_record *record, unsigned row, size_t index, size_t to)
{
    pc_record_doc(record)->changes++;
    list *several = pc_arena_at(pc_record_doc(record), *pc_unpacked_slot(record, row) & ~SLOT_LIST);
    uint32_t moved = several->values[index];
    uint32_t *at = several->values;
    if (index < to)
        memmove(at + index, at + index + 1, (to - index) * sizeof *at);
    else
        memmove(at + to + 1, at + to, (index - to) * sizeof *at);
    at[to] = moved;
    move_anchors(record, row, after_move, index, to);
}

/* Replaces a slot; needs pc_record_unshare(). */
static void replace_slot(palcare_record *record, unsigned row, size_t index, uint32_t slot)
{
    pc_record_doc(record)->changes++;
    uint32_t *target = pc_unpacked_slot(record, row);
    if (*target & SLOT_LIST)
        ((list *)pc_arena_at(pc_record_doc(record), *target & ~SLOT_LIST))->values[index] = slot;
    else
        *target = slot;
}

palcare_status pc_record_set_slot(palcare_record *record, unsigned row, size_t index, uint32_t slot)
{
    if (index == pc_record_values(record, row).count)
        return pc_record_insert_slot(record, row, index, slot);
    replace_slot(record, row, index, slot);
    return PALCARE_OK;
}

ref pc_piece_copy(palcare_doc *doc, const piece *source)
{
    size_t size = sizeof *source + strlen(source->text) + 1;
    ref at = pc_arena_take(doc, size);
    if (at)
        memcpy(pc_arena_at(doc, at), source, size);
    return at;
}

palcare_status pc_record_set_pieces(palcare_record *record, const palcare_record *source)
{
    palcare_doc *doc = pc_record_doc(record);
    values pieces = source ? pc_record_pieces(source) : (values){NULL, 0};
    palcare_status status = pc_record_unpack(record);
    ref at = 0;
    if (status == PALCARE_OK && pieces.count)
        status = pc_list_make(doc, pieces, pieces.count, &at);
    for (size_t i = 0; status == PALCARE_OK && i < pieces.count; i++) {
        ref copy = pc_piece_copy(doc, pc_arena_at(pc_record_doc(source), pieces.at[i]));
        if (!copy)
            return PALCARE_NOMEM;
        ((piece *)pc_arena_at(doc, copy))->row = ANCHOR_END;
        ((list *)pc_arena_at(doc, at & ~SLOT_LIST))->values[i] = copy;
    }
    if (status != PALCARE_OK)
        return status;
    pc_record_mark(record, FOREIGN_ROW, pieces.count > 0);
    *pc_unpacked_slot(record, FOREIGN_ROW) = at;
    return PALCARE_OK;
}

palcare_status pc_record_add_piece(palcare_record *record, const char *text, uint32_t row,
                                   uint32_t index)
{
    palcare_doc *doc = pc_record_doc(record);
    values pieces = pc_record_pieces(record);
    size_t size = strlen(text) + 1;
    ref at = pc_arena_take(doc, sizeof(piece) + size);
    if (!at)
        return PALCARE_NOMEM;
    piece *added = pc_arena_at(doc, at);
    *added = (piece){.row = row, .index = index};
    memcpy(added->text, text, size);
    /* Usually the new piece is the last one, and the others need not be read. */
    size_t to = pieces.count;
    uint64_t anchor = pc_piece_anchor(record, added);
    while (to > 0 && pc_piece_anchor(record, pc_arena_at(doc, pieces.at[to - 1])) > anchor)
        to--;
    for (size_t i = to && to == pieces.count ? to - 1 : 0; i < pieces.count; i++) {
        const piece *other = pc_arena_at(doc, pieces.at[i]);
        added->number = other->number >= added->number ? other->number + 1 : added->number;
    }
    palcare_status status = pc_record_unshare(record, FOREIGN_ROW);
    if (status == PALCARE_OK)
        status = pc_record_insert_slot(record, FOREIGN_ROW, to, at);
    return status;
}
