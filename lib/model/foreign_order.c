/*
 * The order of foreign content: pieces are sorted in the order of writing, by the row and value
 * before which they are anchored, so that equal records are equal however their files were
 * arranged. Heap sort needs no memory and has no slow case that a prepared file could trigger.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/foreign_order.h"

#include "model/slots.h"

typedef struct heap {
    const palcare_record *record;
    uint32_t *at;
} heap;

uint64_t pc_piece_anchor(const palcare_record *record, const piece *p)
{
    bool missing = p->row < FOREIGN_ROW && p->index >= pc_record_values(record, p->row).count;
    uint32_t row = missing ? (uint32_t)ANCHOR_END : p->row;
    uint64_t rank = row == ANCHOR_BEFORE ? 0 : row == ANCHOR_ATTRIBUTE ? 1 : (uint64_t)row + 2;
    return rank << 32 | (row < FOREIGN_ROW ? p->index : 0);
}

/* Compares two pieces; at one anchor they keep their order. */
static bool comes_before(const heap *h, size_t i, size_t k)
{
    const palcare_doc *doc = pc_record_doc(h->record);
    const piece *p = pc_arena_at(doc, h->at[i]), *q = pc_arena_at(doc, h->at[k]);
    uint64_t a = pc_piece_anchor(h->record, p), b = pc_piece_anchor(h->record, q);
    return a != b ? a < b : p->number < q->number;
}

static void swap(heap *h, size_t i, size_t k)
{
    uint32_t kept = h->at[i];
    h->at[i] = h->at[k];
    h->at[k] = kept;
}

static void sink(heap *h, size_t i, size_t count)
{
    for (size_t child; (child = 2 * i + 1) < count; i = child) {
        if (child + 1 < count && comes_before(h, child, child + 1))
            child++;
        if (!comes_before(h, i, child))
            return;
        swap(h, i, child);
    }
}

void pc_pieces_sort(palcare_record *record)
{
    values pieces = pc_record_pieces(record);
    heap h = {record, pc_slot_to_write(pieces.at)};
    bool sorted = true;
    for (size_t i = 1; i < pieces.count; i++)
        sorted &= comes_before(&h, i - 1, i);
    if (sorted)
        return;
    for (size_t i = pieces.count / 2; i > 0; i--)
        sink(&h, i - 1, pieces.count);
    for (size_t end = pieces.count; end > 1; end--) {
        swap(&h, 0, end - 1);
        sink(&h, 0, end - 1);
    }
}
