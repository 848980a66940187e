/*
 * Reading records: which fields are present, and their values.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_RECORD_H
#define PALCARE_MODEL_RECORD_H

#include "model/names.h"

/* The words of a record, after its header or elsewhere in the arena. */
static inline const uint32_t *pc_record_words(const palcare_record *record)
{
    if (record->flags & RECORD_MOVED)
        return pc_arena_at(pc_record_doc(record), record->words[0]);
    return record->words;
}

/* The rows that have values, as a mask. */
static inline uint64_t pc_record_present(const palcare_record *record)
{
    if (record->flags & RECORD_WIDE)
        return (uint64_t)pc_record_words(record)[0] << 32 | record->present;
    return record->present;
}

static inline bool pc_record_is_part(const palcare_record *record)
{
    return record->type >= PALCARE_TYPE_SECTION;
}

/* Tells if a field contains symbols: ids of top records, and references to them. */
static inline bool pc_field_is_symbol(const schema_field *field)
{
    if (field->kind == PALCARE_KIND_ID)
        return field->field >> 8 < PALCARE_TYPE_SECTION;
    return field->kind == PALCARE_KIND_REF && field->target[0] < PALCARE_TYPE_SECTION;
}

/* Counts the bits set. */
static inline unsigned pc_bits_of_half(uint32_t mask)
{
    mask -= mask >> 1 & 0x55555555U;
    mask = (mask & 0x33333333U) + (mask >> 2 & 0x33333333U);
    mask = (mask + (mask >> 4)) & 0x0F0F0F0FU;
    return mask * 0x01010101U >> 24;
}

static inline unsigned pc_bits_of(uint64_t mask)
{
    return pc_bits_of_half((uint32_t)mask) + pc_bits_of_half((uint32_t)(mask >> 32));
}

static inline const uint32_t *pc_record_slots(const palcare_record *record)
{
    return pc_record_words(record) + !!(record->flags & RECORD_WIDE);
}

/* The slot index of a present row. An unpacked record has a slot for each row of its type and then
 * one for foreign content; a packed one only for present rows. */
static inline unsigned pc_record_slot_of(const palcare_record *record, uint64_t present,
                                         unsigned row)
{
    if (!(record->flags & RECORD_UNPACKED))
        return pc_bits_of(present & (((uint64_t)1 << row) - 1));
    if (row != FOREIGN_ROW)
        return row;
    return record->type == ROOT_TYPE ? 0 : (unsigned)pc_schema_of(record->type)->count;
}

typedef struct values {
    const uint32_t *at;
    size_t count;
} values;

/* The value of a slot, or the values of its list. */
static inline values pc_slot_values(const palcare_doc *doc, const uint32_t *slot)
{
    if (!(*slot & SLOT_LIST))
        return (values){slot, 1};
    const list *several = pc_arena_at(doc, *slot & ~SLOT_LIST);
    return (values){several->values, several->count};
}

static inline values pc_record_values(const palcare_record *record, unsigned row)
{
    if (row < 32 && !(record->flags & RECORD_UNPACKED)) { /* the usual case */
        uint32_t bit = (uint32_t)1 << row;
        if (!(record->present & bit))
            return (values){NULL, 0};
        const uint32_t *slots = record->words + !!(record->flags & RECORD_WIDE);
        return pc_slot_values(pc_record_doc(record),
                              slots + pc_bits_of_half(record->present & (bit - 1)));
    }
    uint64_t present = pc_record_present(record);
    if (!(present >> row & 1))
        return (values){NULL, 0};
    const uint32_t *slot = pc_record_slots(record) + pc_record_slot_of(record, present, row);
    return pc_slot_values(pc_record_doc(record), slot);
}

/* Iterates over the present rows of a record and their values, without foreign content. */
typedef struct row_walk {
    const palcare_doc *doc;
    const uint32_t *slots; /* of row 0, or in a packed record of the next present row */
    uint64_t left;
    bool packed;
} row_walk;

static inline row_walk pc_rows_of(const palcare_record *record)
{
    uint64_t fields = pc_record_present(record) & ~((uint64_t)1 << FOREIGN_ROW);
    return (row_walk){pc_record_doc(record), pc_record_slots(record), fields,
                      !(record->flags & RECORD_UNPACKED)};
}

static inline bool pc_row_next(row_walk *w, unsigned *row, values *out)
{
    if (!w->left)
        return false;
    *row = (unsigned)__builtin_ctzll(w->left);
    w->left &= w->left - 1;
    const uint32_t *slot = w->packed ? w->slots++ : w->slots + *row;
    *out = pc_slot_values(w->doc, slot);
    return true;
}

static inline const schema_type *pc_record_table(const palcare_record *record)
{
    return record->type < PALCARE_TYPE_SECTION
               ? pc_schema_records[record->type - 1]
               : pc_schema_parts[record->type - PALCARE_TYPE_SECTION];
}

/* Finds the table entry and row of a public field; NULL if the record has no such field. */
static inline const schema_field *pc_record_has_field(const palcare_record *record,
                                                      palcare_field field, unsigned *row)
{
    if (!record || field >> 8 != record->type)
        return NULL;
    const schema_type *type = pc_record_table(record);
    int found = pc_schema_row(type, field);
    *row = (unsigned)found;
    return found < 0 ? NULL : &type->fields[found];
}

static inline bool pc_record_has_row(const palcare_record *record, palcare_field field,
                                     unsigned *row)
{
    return pc_record_has_field(record, field, row) != NULL;
}

static inline const schema_field *pc_record_field(const palcare_record *record, unsigned row)
{
    return &pc_record_table(record)->fields[row];
}

/* The canonical text of a slot's value; NULL for a part. */
const char *pc_slot_text(const palcare_doc *doc, const schema_field *field, uint32_t slot);

static inline const worded *pc_slot_word(const palcare_doc *doc, uint32_t slot)
{
    return pc_arena_at(doc, slot);
}

/* The name of a code, also of a bool. */
const char *pc_code_text(const schema_field *field, uint32_t code);

/* Tells if neither the record nor any of its owners was removed. */
bool pc_record_is_live(const palcare_record *record);

static inline values pc_record_pieces(const palcare_record *record)
{
    return pc_record_values(record, FOREIGN_ROW);
}

#endif
