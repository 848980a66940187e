/* Changing records: the public setters, made of the two functions that change one slot. */
#include "model/shape.h"

#include "model/document.h"
#include "model/slots.h"
#include "model/walk.h"

#include "report/report.h"
#include "value/form.h"

/* The row and table row of a field that may be changed now. */
static palcare_status may_change(const palcare_record *record, palcare_field field, unsigned *row,
                                 const schema_field **table)
{
    if (!pc_record_has_row(record, field, row) || !pc_record_is_live(record))
        return PALCARE_MISUSE;
    *table = pc_record_field(record, *row);
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
    if (size && !pc_form_fits(PALCARE_KIND_LANG, lang, size))
        return PALCARE_INVALID;
    return pc_lang_take(doc, lang, size, out);
}

/* The spot of the first value in a language, from one on; count where there is none. */
static size_t find_lang(const palcare_doc *doc, values v, size_t from, uint16_t lang)
{
    while (from < v.count && pc_slot_word(doc, v.at[from])->lang != lang)
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
    if (pc_schema_is_words(table) || table->kind == PALCARE_KIND_PART)
        return PALCARE_MISUSE;
    if (!value)
        return palcare_clear(record, field);
    if (table->kind == PALCARE_KIND_ID)
        return palcare_record_rename(record, value);
    uint32_t slot;
    problem ignored;
    status = pc_shape_store(pc_record_doc(record), table, 0, value, strlen(value), &slot, &ignored);
    if (status == PALCARE_OK)
        status = pc_record_own(record, row);
    if (status == PALCARE_OK)
        status = pc_record_put(record, row, 0, slot);
    if (status == PALCARE_OK)
        for (size_t count = pc_record_values(record, row).count; count > 1; count--)
            pc_record_drop(record, row, count - 1);
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
    if (!pc_schema_is_words(table))
        return PALCARE_MISUSE;
    palcare_doc *doc = pc_record_doc(record);
    status = lang_given(doc, lang, &number);
    uint32_t slot;
    problem ignored;
    if (status == PALCARE_OK && text)
        status = pc_shape_store(doc, table, number, text, strlen(text), &slot, &ignored);
    if (status == PALCARE_OK)
        status = pc_record_own(record, row);
    if (status != PALCARE_OK)
        return status;
    size_t spot = find_lang(doc, pc_record_values(record, row), 0, number);
    size_t next = spot;
    if (text) {
        status = pc_record_put(record, row, spot, slot);
        next++;
    }
    if (status != PALCARE_OK)
        return status;
    values v = pc_record_values(record, row);
    while ((next = find_lang(doc, v, next, number)) < v.count) {
        pc_record_drop(record, row, next);
        v = pc_record_values(record, row);
    }
    return PALCARE_OK;
}

/* Whether one more value keeps the field's count, and the index is within. */
static bool fits_one_more(const palcare_record *record, unsigned row, const schema_field *table,
                          size_t *index, const uint16_t *lang)
{
    values v = pc_record_values(record, row);
    if (*index == PALCARE_LAST)
        *index = v.count;
    if (*index > v.count)
        return false;
    if (pc_schema_many(table) || v.count == 0)
        return true;
    return lang && find_lang(pc_record_doc(record), v, 0, *lang) == v.count;
}

palcare_status palcare_insert(palcare_record *record, palcare_field field, size_t index,
                              const char *lang, const char *value)
{
    unsigned row;
    const schema_field *table;
    palcare_status status = may_change(record, field, &row, &table);
    if (status != PALCARE_OK)
        return status;
    bool words = pc_schema_is_words(table);
    if (!value || table->kind == PALCARE_KIND_PART || (lang && !words))
        return PALCARE_MISUSE;
    palcare_doc *doc = pc_record_doc(record);
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
    status = pc_shape_store(doc, table, number, value, strlen(value), &slot, &ignored);
    return status == PALCARE_OK ? pc_record_insert(record, row, index, slot) : status;
}

/* How many records own this one. */
static unsigned depth_of(const palcare_record *record)
{
    unsigned depth = 0;
    for (; pc_record_is_part(record); depth++)
        record = pc_arena_at(pc_record_doc(record), record->owner);
    return depth;
}

/* How many levels of parts a record has below it. */
static unsigned height_of(const palcare_record *record)
{
    unsigned height = 0;
    walk w = pc_walk_of(record);
    while (pc_walk_next(&w))
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
    palcare_doc *doc = pc_record_doc(record);
    palcare_record *part =
        pc_record_new(doc, pc_schema_of(pc_record_field(record, row)->target[0]));
    if (!part)
        return PALCARE_NOMEM;
    part->owner = pc_record_ref(record);
    status = pc_record_insert(record, row, index, pc_record_ref(part));
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
    if (pc_record_field(record, row)->target[0] != source->type)
        return PALCARE_MISUSE;
    palcare_record *part;
    copying c = {.doc = pc_record_doc(record)};
    status = pc_record_copy(&c, source, NULL, &part);
    if (status != PALCARE_OK)
        return status;
    part->owner = pc_record_ref(record);
    status = pc_record_insert(record, row, index, pc_record_ref(part));
    if (status == PALCARE_OK)
        pc_doc_take_version(pc_record_doc(record), pc_record_doc(source));
    return status;
}

palcare_status palcare_move(palcare_record *record, palcare_field field, size_t index, size_t to)
{
    unsigned row;
    const schema_field *table;
    palcare_status status = may_change(record, field, &row, &table);
    if (status != PALCARE_OK)
        return status;
    values v = pc_record_values(record, row);
    if (to == PALCARE_LAST && v.count)
        to = v.count - 1;
    if (index >= v.count || to >= v.count)
        return PALCARE_MISUSE;
    if (v.count == 1)
        return PALCARE_OK;
    status = pc_record_own(record, row);
    if (status != PALCARE_OK)
        return status;
    pc_record_move(record, row, index, to);
    return PALCARE_OK;
}

palcare_status palcare_remove(palcare_record *record, palcare_field field, size_t index)
{
    unsigned row;
    const schema_field *table;
    palcare_status status = may_change(record, field, &row, &table);
    if (status != PALCARE_OK)
        return status;
    values v = pc_record_values(record, row);
    if (index >= v.count || (table->kind == PALCARE_KIND_ID && !pc_record_is_part(record)))
        return PALCARE_MISUSE;
    status = pc_record_own(record, row);
    if (status != PALCARE_OK)
        return status;
    if (table->kind == PALCARE_KIND_PART)
        palcare_part(record, field, index)->flags |= RECORD_REMOVED;
    pc_record_drop(record, row, index);
    return PALCARE_OK;
}

palcare_status palcare_clear(palcare_record *record, palcare_field field)
{
    unsigned row;
    const schema_field *table;
    palcare_status status = may_change(record, field, &row, &table);
    for (size_t count = status == PALCARE_OK ? pc_record_values(record, row).count : 0; count > 0;
         count--) {
        status = palcare_remove(record, field, count - 1);
        if (status != PALCARE_OK)
            return status;
    }
    return status;
}
