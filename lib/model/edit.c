/*
 * Changing records. One pair of functions puts a slot into a field and takes one out, whatever the
 * field holds; all public setters are made of the two. What is replaced stays in the arena until
 * the document goes.
 */
#include "model/shape.h"

#include "report/report.h"
#include "value/form.h"

/* ---- slots ---- */

palcare_status record_spread(palcare_record *record)
{
    if (record->flags & RECORD_SPREAD)
        return PALCARE_OK;
    palcare_doc *doc = record_doc(record);
    const schema_type *type = schema_of(record->type);
    ref at = arena_take(doc, spread_words(type) * sizeof(uint32_t));
    if (!at)
        return PALCARE_NOMEM;
    uint64_t present = record_present(record);
    const uint32_t *packed = record_slots(record);
    uint32_t *words = arena_at(doc, at);
    *words++ = (uint32_t)(present >> 32);
    for (unsigned row = 0; row < type->count; row++)
        *words++ = present >> row & 1 ? *packed++ : 0;
    *words = present >> FOREIGN_ROW & 1 ? *packed : 0;
    record->words[0] = at;
    record->flags |= RECORD_SPREAD | RECORD_MOVED | RECORD_WIDE;
    return PALCARE_OK;
}

uint32_t *spread_slot(palcare_record *record, unsigned row)
{
    return (uint32_t *)(uintptr_t)record_slots(record) + record_slot_of(record, 0, row);
}

void record_mark(palcare_record *record, unsigned row, bool present)
{
    uint32_t *half = row < 32 ? &record->present : (uint32_t *)(uintptr_t)record_words(record);
    uint32_t bit = (uint32_t)1 << row % 32;
    *half = present ? *half | bit : *half & ~bit;
}

/* A list with room for so many, holding these. */
static palcare_status make_list(palcare_doc *doc, values v, size_t room, ref *out)
{
    if (room > UINT32_MAX / 8)
        return PALCARE_NOMEM;
    ref at = arena_take(doc, sizeof(list) + room * sizeof(uint32_t));
    if (!at)
        return PALCARE_NOMEM;
    list *several = arena_at(doc, at);
    several->count = (uint32_t)v.count;
    several->room = (uint32_t)room;
    memcpy(several->values, v.at, v.count * sizeof(uint32_t));
    *out = at;
    return PALCARE_OK;
}

palcare_status record_own(palcare_record *record, unsigned row)
{
    palcare_status status = record_spread(record);
    values v = record_values(record, row);
    if (status != PALCARE_OK || v.count < 2)
        return status;
    uint32_t *spot = spread_slot(record, row);
    const list *several = arena_at(record_doc(record), *spot & ~SLOT_LIST);
    if (several->room)
        return PALCARE_OK;
    ref own;
    status = make_list(record_doc(record), v, v.count, &own);
    if (status == PALCARE_OK)
        *spot = own | SLOT_LIST;
    return status;
}

/* Gives each piece of foreign content that stands before a value of this row its new index. */
static void move_anchors(palcare_record *record, unsigned row,
                         uint32_t (*new_index)(uint32_t index, size_t from, size_t to), size_t from,
                         size_t to)
{
    palcare_doc *doc = record_doc(record);
    values pieces = record_pieces(record);
    for (size_t i = 0; i < pieces.count; i++) {
        piece *p = arena_at(doc, pieces.at[i]);
        if (p->row == row)
            p->index = new_index(p->index, from, to);
    }
    pieces_sort(record);
}

static uint32_t after_insert(uint32_t index, size_t at, size_t unused)
{
    (void)unused;
    return index >= at ? index + 1 : index;
}

/* What stood before the value that is gone stands before the next one. */
static uint32_t after_drop(uint32_t index, size_t at, size_t unused)
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

palcare_status record_insert(palcare_record *record, unsigned row, size_t index, uint32_t slot)
{
    palcare_status status = record_spread(record);
    if (status != PALCARE_OK)
        return status;
    palcare_doc *doc = record_doc(record);
    uint32_t *spot = spread_slot(record, row);
    values v = record_values(record, row);
    if (v.count == 0) {
        *spot = slot;
        record_mark(record, row, true);
        if (row != FOREIGN_ROW)
            pieces_sort(record);
        return PALCARE_OK;
    }
    list *several = *spot & SLOT_LIST ? arena_at(doc, *spot & ~SLOT_LIST) : NULL;
    if (!several || several->count >= several->room) {
        ref grown;
        status = make_list(doc, v, v.count < 2 ? 4 : v.count * 2, &grown);
        if (status != PALCARE_OK)
            return status;
        *spot = grown | SLOT_LIST;
        several = arena_at(doc, grown);
    }
    memmove(several->values + index + 1, several->values + index,
            (several->count - index) * sizeof(uint32_t));
    several->values[index] = slot;
    several->count++;
    if (row != FOREIGN_ROW)
        move_anchors(record, row, after_insert, index, 0);
    return PALCARE_OK;
}

void record_drop(palcare_record *record, unsigned row, size_t index)
{
    uint32_t *spot = spread_slot(record, row);
    if (*spot & SLOT_LIST) {
        list *several = arena_at(record_doc(record), *spot & ~SLOT_LIST);
        several->count--;
        memmove(several->values + index, several->values + index + 1,
                (several->count - index) * sizeof(uint32_t));
        if (several->count == 1)
            *spot = several->values[0];
    } else {
        record_mark(record, row, false);
    }
    if (row != FOREIGN_ROW)
        move_anchors(record, row, after_drop, index, 0);
}

/* Puts a slot in the place of another of a field that is the record's own. */
static void record_replace(palcare_record *record, unsigned row, size_t index, uint32_t slot)
{
    uint32_t *spot = spread_slot(record, row);
    if (*spot & SLOT_LIST)
        ((list *)arena_at(record_doc(record), *spot & ~SLOT_LIST))->values[index] = slot;
    else
        *spot = slot;
}

/* Puts a slot at index, whether a value stands there already or it is the end. */
static palcare_status record_put(palcare_record *record, unsigned row, size_t index, uint32_t slot)
{
    if (index == record_values(record, row).count)
        return record_insert(record, row, index, slot);
    record_replace(record, row, index, slot);
    return PALCARE_OK;
}

palcare_status record_set_pieces(palcare_record *record, const palcare_record *source)
{
    palcare_doc *doc = record_doc(record);
    values pieces = source ? record_pieces(source) : (values){NULL, 0};
    palcare_status status = record_spread(record);
    ref at = 0;
    if (status == PALCARE_OK && pieces.count)
        status = make_list(doc, pieces, pieces.count, &at);
    for (size_t i = 0; status == PALCARE_OK && i < pieces.count; i++) {
        const piece *from = arena_at(record_doc(source), pieces.at[i]);
        size_t size = sizeof *from + strlen(from->text) + 1;
        ref copy = arena_take(doc, size);
        if (!copy)
            return PALCARE_NOMEM;
        piece *to = memcpy(arena_at(doc, copy), from, size);
        to->row = ANCHOR_END;
        ((list *)arena_at(doc, at))->values[i] = copy;
    }
    if (status != PALCARE_OK)
        return status;
    record_mark(record, FOREIGN_ROW, pieces.count > 0);
    *spread_slot(record, FOREIGN_ROW) = at | SLOT_LIST;
    return PALCARE_OK;
}

/* ---- public setters ---- */

/* The row and table row of a field that may be changed now. */
static palcare_status may_change(const palcare_record *record, palcare_field field, unsigned *row,
                                 const schema_field **table)
{
    if (!record_has_row(record, field, row) || !record_is_live(record))
        return PALCARE_MISUSE;
    *table = record_field(record, *row);
    return PALCARE_OK;
}

/* The number of a language given to a setter; NULL is the document's own. */
static palcare_status lang_given(palcare_doc *doc, const char *lang, uint16_t *out)
{
    if (!lang) {
        *out = doc->lang;
        return PALCARE_OK;
    }
    size_t size = strlen(lang);
    if (size && !form_fits(PALCARE_KIND_LANG, lang, size))
        return PALCARE_INVALID;
    return lang_take(doc, lang, size, out);
}

/* The spot of the first value in a language, from one on; count where there is none. */
static size_t find_lang(const palcare_doc *doc, values v, size_t from, uint16_t lang)
{
    while (from < v.count && slot_word(doc, v.at[from])->lang != lang)
        from++;
    return from;
}

palcare_status palcare_set(palcare_record *record, palcare_field field, const char *value)
{
    unsigned row;
    const schema_field *table;
    palcare_status status = may_change(record, field, &row, &table);
    if (status != PALCARE_OK)
        return status;
    if (schema_is_words(table) || table->kind == PALCARE_KIND_PART)
        return PALCARE_MISUSE;
    if (!value)
        return palcare_clear(record, field);
    if (table->kind == PALCARE_KIND_ID)
        return palcare_record_rename(record, value);
    uint32_t slot;
    problem ignored;
    status = shape_store(record_doc(record), table, 0, value, strlen(value), &slot, &ignored);
    if (status == PALCARE_OK)
        status = record_own(record, row);
    if (status == PALCARE_OK)
        status = record_put(record, row, 0, slot);
    if (status == PALCARE_OK)
        for (size_t count = record_values(record, row).count; count > 1; count--)
            record_drop(record, row, count - 1);
    return status;
}

palcare_status palcare_set_text(palcare_record *record, palcare_field field, const char *lang,
                                const char *text)
{
    unsigned row;
    const schema_field *table;
    uint16_t number;
    palcare_status status = may_change(record, field, &row, &table);
    if (status != PALCARE_OK)
        return status;
    if (!schema_is_words(table))
        return PALCARE_MISUSE;
    palcare_doc *doc = record_doc(record);
    status = lang_given(doc, lang, &number);
    uint32_t slot;
    problem ignored;
    if (status == PALCARE_OK && text)
        status = shape_store(doc, table, number, text, strlen(text), &slot, &ignored);
    if (status == PALCARE_OK)
        status = record_own(record, row);
    if (status != PALCARE_OK)
        return status;
    size_t spot = find_lang(doc, record_values(record, row), 0, number);
    size_t next = spot;
    if (text) {
        status = record_put(record, row, spot, slot);
        next++;
    }
    if (status != PALCARE_OK)
        return status;
    values v = record_values(record, row);
    while ((next = find_lang(doc, v, next, number)) < v.count) {
        record_drop(record, row, next);
        v = record_values(record, row);
    }
    return PALCARE_OK;
}

/* Whether one more value keeps the field's count, and the index is within. */
static bool fits_one_more(const palcare_record *record, unsigned row, const schema_field *table,
                          size_t *index, const uint16_t *lang)
{
    values v = record_values(record, row);
    if (*index == PALCARE_LAST)
        *index = v.count;
    if (*index > v.count)
        return false;
    if (schema_many(table) || v.count == 0)
        return true;
    return lang && find_lang(record_doc(record), v, 0, *lang) == v.count;
}

palcare_status palcare_insert(palcare_record *record, palcare_field field, size_t index,
                              const char *lang, const char *value)
{
    unsigned row;
    const schema_field *table;
    palcare_status status = may_change(record, field, &row, &table);
    if (status != PALCARE_OK)
        return status;
    bool words = schema_is_words(table);
    if (!value || table->kind == PALCARE_KIND_PART || (lang && !words))
        return PALCARE_MISUSE;
    palcare_doc *doc = record_doc(record);
    uint16_t number = 0;
    status = words ? lang_given(doc, lang, &number) : PALCARE_OK;
    if (status != PALCARE_OK)
        return status;
    if (!fits_one_more(record, row, table, &index, words ? &number : NULL))
        return PALCARE_MISUSE;
    if (table->kind == PALCARE_KIND_ID)
        return palcare_record_rename(record, value);
    uint32_t slot;
    problem ignored;
    status = shape_store(doc, table, number, value, strlen(value), &slot, &ignored);
    return status == PALCARE_OK ? record_insert(record, row, index, slot) : status;
}

/* How many records own this one. */
static unsigned depth_of(const palcare_record *record)
{
    unsigned depth = 0;
    for (; record_is_part(record); depth++)
        record = arena_at(record_doc(record), record->owner);
    return depth;
}

/* How many levels of parts a record has below it. */
static unsigned height_of(const palcare_record *record)
{
    unsigned height = 0;
    walk w = walk_of(record);
    while (walk_next(&w))
        height = w.depth > height ? w.depth : height;
    return height;
}

/* The rules of putting a part before index. */
static palcare_status may_own(const palcare_record *owner, palcare_field field, size_t *index,
                              unsigned *row, unsigned height)
{
    const schema_field *table;
    palcare_status status = may_change(owner, field, row, &table);
    if (status != PALCARE_OK)
        return status;
    if (table->kind != PALCARE_KIND_PART || !fits_one_more(owner, *row, table, index, NULL))
        return PALCARE_MISUSE;
    return depth_of(owner) + 1 + height > DEPTH_MOST ? PALCARE_LIMIT : PALCARE_OK;
}

palcare_status palcare_insert_part(palcare_record *record, palcare_field field, size_t index,
                                   palcare_record **out)
{
    if (out)
        *out = NULL;
    unsigned row;
    palcare_status status = may_own(record, field, &index, &row, 0);
    if (status != PALCARE_OK)
        return status;
    palcare_doc *doc = record_doc(record);
    palcare_record *part = record_new(doc, schema_of(record_field(record, row)->target[0]));
    if (!part)
        return PALCARE_NOMEM;
    part->owner = record_ref(record);
    status = record_insert(record, row, index, record_ref(part));
    if (status == PALCARE_OK && out)
        *out = part;
    return status;
}

palcare_status palcare_insert_copy(palcare_record *record, palcare_field field, size_t index,
                                   const palcare_record *source)
{
    unsigned row;
    if (!source)
        return PALCARE_MISUSE;
    palcare_status status = may_own(record, field, &index, &row, height_of(source));
    if (status != PALCARE_OK)
        return status;
    if (record_field(record, row)->target[0] != source->type)
        return PALCARE_MISUSE;
    palcare_record *part;
    copying c = {.doc = record_doc(record)};
    status = record_copy(&c, source, NULL, &part);
    if (status != PALCARE_OK)
        return status;
    part->owner = record_ref(record);
    status = record_insert(record, row, index, record_ref(part));
    if (status == PALCARE_OK)
        doc_take_version(record_doc(record), record_doc(source));
    return status;
}

palcare_status palcare_move(palcare_record *record, palcare_field field, size_t index, size_t to)
{
    unsigned row;
    const schema_field *table;
    palcare_status status = may_change(record, field, &row, &table);
    if (status != PALCARE_OK)
        return status;
    values v = record_values(record, row);
    if (to == PALCARE_LAST && v.count)
        to = v.count - 1;
    if (index >= v.count || to >= v.count)
        return PALCARE_MISUSE;
    if (v.count == 1)
        return PALCARE_OK;
    status = record_own(record, row);
    if (status != PALCARE_OK)
        return status;
    list *several = arena_at(record_doc(record), *spread_slot(record, row) & ~SLOT_LIST);
    uint32_t moved = several->values[index];
    uint32_t *at = several->values;
    if (index < to)
        memmove(at + index, at + index + 1, (to - index) * sizeof *at);
    else
        memmove(at + to + 1, at + to, (index - to) * sizeof *at);
    at[to] = moved;
    move_anchors(record, row, after_move, index, to);
    return PALCARE_OK;
}

palcare_status palcare_remove(palcare_record *record, palcare_field field, size_t index)
{
    unsigned row;
    const schema_field *table;
    palcare_status status = may_change(record, field, &row, &table);
    if (status != PALCARE_OK)
        return status;
    values v = record_values(record, row);
    if (index >= v.count || (table->kind == PALCARE_KIND_ID && !record_is_part(record)))
        return PALCARE_MISUSE;
    status = record_own(record, row);
    if (status != PALCARE_OK)
        return status;
    if (table->kind == PALCARE_KIND_PART)
        palcare_part(record, field, index)->flags |= RECORD_REMOVED;
    record_drop(record, row, index);
    return PALCARE_OK;
}

palcare_status palcare_clear(palcare_record *record, palcare_field field)
{
    unsigned row;
    const schema_field *table;
    palcare_status status = may_change(record, field, &row, &table);
    for (size_t count = status == PALCARE_OK ? record_values(record, row).count : 0; count > 0;
         count--) {
        status = palcare_remove(record, field, count - 1);
        if (status != PALCARE_OK)
            return status;
    }
    return status;
}

palcare_status palcare_explain(palcare_field field, const char *value, palcare_report *report)
{
    const schema_type *type = schema_of(field >> 8);
    int row = type ? schema_row(type, field) : -1;
    if (row < 0 || !value || type->fields[row].kind == PALCARE_KIND_PART)
        return PALCARE_MISUSE;
    palcare_doc *scratch;
    palcare_status status = doc_make("", 0, &scratch);
    if (status != PALCARE_OK)
        return status;
    uint32_t slot;
    problem p;
    status = shape_store(scratch, &type->fields[row], 0, value, strlen(value), &slot, &p);
    palcare_doc_release(scratch);
    if (status != PALCARE_INVALID)
        return status;
    palcare_status added = report_add(report, NULL, &p);
    return added == PALCARE_OK ? PALCARE_INVALID : added;
}
