/* Records: finds the values of fields, and implements the public functions that read them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/record.h"

/* ---- internal ---- */

const char *pc_code_text(const schema_field *field, uint32_t code)
{
    if (field->kind == PALCARE_KIND_BOOL)
        return code ? "true" : "false";
    return field->codes->at[code].code;
}

const char *pc_slot_text(const palcare_doc *doc, const schema_field *field, uint32_t slot)
{
    switch (field->kind) {
    case PALCARE_KIND_CODE:
    case PALCARE_KIND_BOOL:
        return slot < SLOT_CODES ? pc_code_text(field, slot) : pc_arena_at(doc, slot);
    case PALCARE_KIND_ID:
    case PALCARE_KIND_REF:
        return pc_field_is_symbol(field) ? pc_symbol_at(doc, slot)->name : pc_arena_at(doc, slot);
    case PALCARE_KIND_TEXT:
    case PALCARE_KIND_RICH: return pc_slot_word(doc, slot)->text;
    case PALCARE_KIND_PART: return NULL;
    default: return pc_arena_at(doc, slot);
    }
}

bool pc_record_is_live(const palcare_record *record)
{
    while (!(record->flags & RECORD_REMOVED)) {
        if (!pc_record_is_part(record) || !record->owner) /* a part made alone has no owner */
            return true;
        record = pc_arena_at(pc_record_doc(record), record->owner);
    }
    return false;
}

/* ---- public ---- */

palcare_doc *palcare_record_doc(const palcare_record *record)
{
    return record ? pc_record_doc(record) : NULL;
}

palcare_type palcare_record_type(const palcare_record *record)
{
    return record ? record->type : 0;
}

const char *palcare_record_id(const palcare_record *record)
{
    if (!record)
        return NULL;
    const schema_type *type = pc_schema_of(record->type);
    if (type->fields[0].kind != PALCARE_KIND_ID)
        return NULL;
    values id = pc_record_values(record, 0);
    return id.count ? pc_slot_text(pc_record_doc(record), &type->fields[0], id.at[0]) : NULL;
}

palcare_record *palcare_record_owner(const palcare_record *record)
{
    if (!record || !pc_record_is_part(record) || !record->owner || record->flags & RECORD_REMOVED)
        return NULL;
    return pc_arena_at(pc_record_doc(record), record->owner);
}

bool palcare_record_place(const palcare_record *record, unsigned *line, unsigned *column)
{
    if (!record || !record->line)
        return false;
    if (line)
        *line = record->line;
    if (column)
        *column = record->column;
    return true;
}

/* The index-th piece of a record or of a document's root; NULL past the last. */
static const piece *nth_piece(const palcare_record *record, size_t index)
{
    if (!record)
        return NULL;
    values pieces = pc_record_pieces(record);
    return index < pieces.count ? pc_arena_at(pc_record_doc(record), pieces.at[index]) : NULL;
}

/* The text of a piece without the space before an attribute. */
static const char *piece_text(const piece *p)
{
    return p && p->row == ANCHOR_ATTRIBUTE ? p->text + 1 : p ? p->text : NULL;
}

static palcare_position position_of(const piece *p)
{
    switch (p->row) {
    case ANCHOR_ATTRIBUTE: return PALCARE_POSITION_TAG;
    case ANCHOR_BEFORE: return PALCARE_POSITION_BEFORE;
    case ANCHOR_AFTER: return PALCARE_POSITION_AFTER;
    default: return PALCARE_POSITION_END;
    }
}

const char *palcare_record_foreign(const palcare_record *record, size_t index)
{
    return piece_text(nth_piece(record, index));
}

palcare_position palcare_record_foreign_position(const palcare_record *record, size_t index,
                                                 palcare_field *field, size_t *value)
{
    const piece *p = nth_piece(record, index);
    if (!p)
        return PALCARE_POSITION_END;
    if (p->row >= FOREIGN_ROW || p->index >= pc_record_values(record, p->row).count)
        return position_of(p); /* also of a piece before a value that was removed */
    if (field)
        *field = pc_record_field(record, p->row)->field;
    if (value)
        *value = p->index;
    return PALCARE_POSITION_VALUE;
}

const char *palcare_doc_foreign(const palcare_doc *doc, size_t index, palcare_position *position)
{
    const piece *p = doc && doc->root ? nth_piece(pc_arena_at(doc, doc->root), index) : NULL;
    if (p && position)
        *position = position_of(p);
    return piece_text(p);
}

size_t palcare_count(const palcare_record *record, palcare_field field)
{
    unsigned row;
    return pc_record_has_row(record, field, &row) ? pc_record_values(record, row).count : 0;
}

const char *palcare_value(const palcare_record *record, palcare_field field, size_t index)
{
    unsigned row;
    if (!pc_record_has_row(record, field, &row))
        return NULL;
    values v = pc_record_values(record, row);
    if (index >= v.count)
        return NULL;
    return pc_slot_text(pc_record_doc(record), pc_record_field(record, row), v.at[index]);
}

/* Reads digits itself, because strtod depends on the locale. */
static double number_of(const char *text)
{
    double sign = 1, value = 0, unit = 1;
    if (*text == '-') {
        sign = -1;
        text++;
    }
    for (; *text >= '0' && *text <= '9'; text++)
        value = value * 10 + (*text - '0');
    if (*text == '.')
        for (text++; *text >= '0' && *text <= '9'; text++) {
            value = value * 10 + (*text - '0');
            unit *= 10;
        }
    return sign * value / unit;
}

bool palcare_number(const palcare_record *record, palcare_field field, size_t index, double *out)
{
    const char *text = palcare_value(record, field, index);
    if (!text || !out)
        return false;
    switch (palcare_field_kind(field)) {
    case PALCARE_KIND_INT:
    case PALCARE_KIND_DECIMAL: *out = number_of(text); return true;
    case PALCARE_KIND_BOOL: *out = text[0] == 't'; return true;
    default: return false;
    }
}

palcare_record *palcare_part(const palcare_record *record, palcare_field field, size_t index)
{
    unsigned row;
    if (!pc_record_has_row(record, field, &row) ||
        pc_record_field(record, row)->kind != PALCARE_KIND_PART)
        return NULL;
    values v = pc_record_values(record, row);
    return index < v.count ? pc_arena_at(pc_record_doc(record), v.at[index]) : NULL;
}
