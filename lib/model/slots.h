/*
 * Writing records: making them, and changing their slots. Each edit leaves the record as it was on
 * failure.
 */
#ifndef PALCARE_MODEL_SLOTS_H
#define PALCARE_MODEL_SLOTS_H

#include "model/record.h"

/* How many words a packed record has that has so many slots; an edit needs the room of one. */
static inline size_t pc_packed_words(uint64_t present, size_t slots)
{
    size_t words = slots + (present >> 32 != 0);
    return words ? words : 1;
}

/* Tells a new packed record which rows it has; where their slots begin. */
static inline uint32_t *pc_record_pack(palcare_record *record, uint64_t present)
{
    record->present = (uint32_t)present;
    if (!(present >> 32))
        return record->words;
    record->flags |= RECORD_WIDE;
    record->words[0] = (uint32_t)(present >> 32);
    return record->words + 1;
}

/* A record and what stands behind it, so many bytes, less than a small chunk; its place in *at.
 * NULL without memory. */
static inline palcare_record *pc_record_take(palcare_doc *doc, int type, size_t bytes, ref *at)
{
    *at = pc_arena_take(doc, bytes);
    if (!*at)
        return NULL;
    palcare_record *record = pc_arena_at(doc, *at);
    *record = (palcare_record){.type = (uint8_t)type, .flags = doc->scale};
    return record;
}

/* A new record with room for every field; not yet in the document. NULL without memory. */
palcare_record *pc_record_new(palcare_doc *doc, const schema_type *type);

/* Gives the record one slot a field, so that edits have room. */
palcare_status pc_record_unpack(palcare_record *record);

/* How many words a spread record of a type has (NULL: the root), foreign content's last. */
static inline size_t pc_unpacked_words(const schema_type *type)
{
    return 1 + (type ? type->count : 0) + 1;
}

/* The slot of a row in a spread record. */
uint32_t *pc_unpacked_slot(palcare_record *record, unsigned row);

/* Marks a row of a spread record as present or not. */
void pc_record_mark(palcare_record *record, unsigned row, bool present);

/* Makes a list with room for `room` values that holds these; *out is what a slot holds for it. */
palcare_status pc_list_make(palcare_doc *doc, values v, size_t room, uint32_t *out);

/* Makes a field's values the record's own, so that pc_record_drop and moves may change them. */
palcare_status pc_record_own(palcare_record *record, unsigned row);

/* Puts a slot before others of a field. */
palcare_status pc_record_insert(palcare_record *record, unsigned row, size_t index, uint32_t slot);

/* Keeps foreign content that stood behind all values of a field there, once the field that had
 * `from` values has `to`. */
void pc_record_grown(palcare_record *record, unsigned row, size_t from, size_t to);

/* Puts a slot at index, whether a value stands there already or it is the end. */
palcare_status pc_record_put(palcare_record *record, unsigned row, size_t index, uint32_t slot);

/* Moves one of several values of a field that is the record's own. */
void pc_record_move(palcare_record *record, unsigned row, size_t index, size_t to);

/* Takes a slot out of a field that is the record's own. */
void pc_record_drop(palcare_record *record, unsigned row, size_t index);

/* Makes the foreign content of a record that of another (NULL: none), all at its end. */
palcare_status pc_record_set_pieces(palcare_record *record, const palcare_record *source);

/* Adds a piece of foreign content before a value of a row, after the pieces that are there. */
palcare_status pc_record_add_piece(palcare_record *record, const char *text, uint32_t row,
                                   uint32_t index);

#endif
