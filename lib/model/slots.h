/*
 * Writing records: creates them and changes their slots. A failed edit leaves its record unchanged.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_SLOTS_H
#define PALCARE_MODEL_SLOTS_H

#include "model/record.h"

/* Words of a packed record with `slots` slots: at least one, which unpacking needs for a ref. */
static inline size_t pc_packed_words(uint64_t present, size_t slots)
{
    size_t words = slots + (present >> 32 != 0);
    return words ? words : 1;
}

/* Sets the present rows of a new packed record; returns its first slot. */
static inline uint32_t *pc_record_pack(palcare_record *record, uint64_t present)
{
    record->present = (uint32_t)present;
    if (!(present >> 32))
        return record->words;
    record->flags |= RECORD_WIDE;
    record->words[0] = (uint32_t)(present >> 32);
    return record->words + 1;
}

/* Allocates a record of `bytes` in total, fewer than a small chunk, and sets *at to its ref; NULL
 * if out of memory. */
static inline palcare_record *pc_record_take(palcare_doc *doc, int type, size_t bytes, ref *at)
{
    *at = pc_arena_take(doc, bytes);
    if (!*at)
        return NULL;
    palcare_record *record = pc_arena_at(doc, *at);
    *record = (palcare_record){.type = (uint8_t)type, .flags = doc->scale};
    return record;
}

/* The slot that was found by reading, to write to. Reading gives constant slots so that nothing but
 * an edit changes them; the memory is that of the document, which an edit may change. */
static inline uint32_t *pc_slot_to_write(const uint32_t *slot)
{
    return (uint32_t *)(uintptr_t)slot;
}

/* Creates an unpacked record that is not yet in the document; NULL if out of memory. */
palcare_record *pc_record_new(palcare_doc *doc, const schema_type *type);

/* Gives the record one slot per field, so that it can be edited. */
palcare_status pc_record_unpack(palcare_record *record);

/* Words of an unpacked record of a type (NULL: the root); foreign content is last. */
static inline size_t pc_unpacked_words(const schema_type *type)
{
    return 1 + (type ? type->count : 0) + 1;
}

/* The slot of a row in an unpacked record. */
uint32_t *pc_unpacked_slot(palcare_record *record, unsigned row);

/* Marks a row of an unpacked record as present or absent. */
void pc_record_mark(palcare_record *record, unsigned row, bool present);

/* Makes a list of these values with the given capacity; *out is the slot for it. */
palcare_status pc_list_make(palcare_doc *doc, values v, size_t capacity, uint32_t *out);

/* Copies a shared list before it is edited (copy on write). */
palcare_status pc_record_unshare(palcare_record *record, unsigned row);

/* Inserts a slot before index. */
palcare_status pc_record_insert_slot(palcare_record *record, unsigned row, size_t index,
                                     uint32_t slot);

/* Keeps foreign content after all values of a field there when its `from` values became `to`. */
void pc_record_grown(palcare_record *record, unsigned row, size_t from, size_t to);

/* Replaces the slot at index, or appends it if index is the end. */
palcare_status pc_record_set_slot(palcare_record *record, unsigned row, size_t index,
                                  uint32_t slot);

/* Moves one of several values; needs pc_record_unshare(). */
void pc_record_move_slot(palcare_record *record, unsigned row, size_t index, size_t to);

/* Removes a slot; needs pc_record_unshare(). */
void pc_record_remove_slot(palcare_record *record, unsigned row, size_t index);

/* Copies a piece of foreign content into a document; 0 if out of memory. */
ref pc_piece_copy(palcare_doc *doc, const piece *source);

/* Replaces the foreign content of a record by that of another (NULL: by none), anchored at the
 * end. */
palcare_status pc_record_set_pieces(palcare_record *record, const palcare_record *source);

/* Adds a piece of foreign content before a value of a row, after the pieces already there. */
palcare_status pc_record_add_piece(palcare_record *record, const char *text, uint32_t row,
                                   uint32_t index);

#endif
