/* Fills a record from rows of fields, languages and values: all of them, or none. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/foreign_order.h"
#include "model/refusal.h"
#include "model/shape.h"
#include "model/slots.h"

#include <stdlib.h>
#include <string.h>

/* A new value: its row in the table, its slot, its language. */
typedef struct new_value {
    unsigned row;
    uint32_t slot;
    uint16_t lang;
} new_value;

enum { NO_ROW = UINT16_MAX };

/* The index that a value would have, for the report: behind those of its field that the record has,
 * and those of the rows from `all` to it. PALCARE_NONE if the field can hold only one. */
static size_t future_index(const palcare_record *record, const schema_field *table,
                           const new_value *all, const new_value *f)
{
    if (!pc_schema_many(table))
        return PALCARE_NONE;
    size_t index = pc_record_values(record, f->row).count;
    for (const new_value *earlier = all; earlier < f; earlier++)
        index += earlier->row == f->row;
    return index;
}

/* Validates a value and makes its slot. `all` are the rows before it. */
static palcare_status check_value(palcare_record *record, palcare_field field, const char *lang,
                                  const char *value, palcare_report *report, const new_value *all,
                                  new_value *out)
{
    const schema_field *table = pc_record_has_field(record, field, &out->row);
    problem what;
    if (!table) {
        out->row = NO_ROW;
        return pc_misuse_field(report, record, field);
    }
    if (!value)
        return pc_misuse(report, record, field, "the value is NULL");
    if (table->kind == PALCARE_KIND_PART || table->kind == PALCARE_KIND_ID)
        return pc_misuse(report, record, field, "'%s' is of kind %s, and cannot be filled",
                         table->name, palcare_kind_name(table->kind));
    out->lang = 0;
    palcare_status status = PALCARE_OK;
    if (lang && !pc_schema_is_words(table))
        return pc_misuse(report, record, field, "'%s' has no language", table->name);
    if (pc_schema_is_words(table))
        status = pc_given_language(pc_record_doc(record), record, field,
                                   future_index(record, table, all, out), lang, report, &out->lang);
    if (status != PALCARE_OK)
        return status;
    status = pc_shape_store(pc_record_doc(record), table, out->lang, value, strlen(value),
                            &out->slot, &what);
    if (status != PALCARE_INVALID)
        return status;
    return pc_refuse(report, record, field, future_index(record, table, all, out), &what);
}

/* Adds a value to the future values of its field; it replaces the one in its language, or the only
 * one if the field may have only one. */
static size_t add_value(const palcare_doc *doc, const schema_field *table, uint32_t *slots,
                        size_t count, const new_value *f)
{
    size_t index = pc_schema_many(table) ? count : 0;
    while (index < count && pc_schema_is_words(table) &&
           pc_slot_word(doc, slots[index])->lang != f->lang)
        index++;
    slots[index] = f->slot;
    return index == count ? count + 1 : count;
}

/* Makes the future slot of a field: one value, or a list. */
static palcare_status make_values(const palcare_record *record, unsigned row, const new_value *all,
                                  size_t count, uint32_t *slots, uint32_t *out)
{
    palcare_doc *doc = pc_record_doc(record);
    values old = pc_record_values(record, row);
    if (old.count)
        memcpy(slots, old.at, old.count * sizeof *slots);
    size_t used = old.count;
    for (size_t i = 0; i < count; i++)
        if (all[i].row == row)
            used = add_value(doc, pc_record_field(record, row), slots, used, &all[i]);
    *out = slots[0];
    return used == 1 ? PALCARE_OK : pc_list_make(doc, (values){slots, used}, used, out);
}

/* Makes the new values of all fields first, so that the changes to the record cannot fail. */
static palcare_status fill(palcare_record *record, const new_value *all, size_t count,
                           uint32_t *slots)
{
    uint32_t made[FOREIGN_ROW] = {0};
    uint64_t rows = 0;
    palcare_status status = pc_record_unpack(record);
    for (size_t i = 0; i < count && status == PALCARE_OK; i++) {
        unsigned row = all[i].row;
        if (!(rows >> row & 1))
            status = make_values(record, row, all, count, slots, &made[row]);
        rows |= (uint64_t)1 << row;
    }
    for (unsigned row = 0; row < FOREIGN_ROW && status == PALCARE_OK; row++)
        if (rows >> row & 1) {
            size_t before = pc_record_values(record, row).count;
            *pc_unpacked_slot(record, row) = made[row];
            pc_record_mark(record, row, true);
            pc_record_grown(record, row, before, pc_record_values(record, row).count);
        }
    pc_pieces_sort(record);
    return status;
}

/* Capacity for the values of any field. */
static size_t most_values(const palcare_record *record, const new_value *all, size_t count)
{
    size_t most_count = 0;
    for (size_t i = 0; i < count; i++) {
        size_t value_count = pc_record_values(record, all[i].row).count;
        most_count = value_count > most_count ? value_count : most_count;
    }
    return most_count + count;
}

palcare_status palcare_fill(palcare_record *record, size_t count, const palcare_field *fields,
                            const char *const *langs, const char *const *texts,
                            palcare_report *report)
{
    if (!record || (count && (!fields || !texts)))
        return pc_misuse(report, record, 0, "no %s given", record ? "rows were" : "record was");
    if (!pc_record_is_live(record))
        return pc_misuse(report, record, 0, "it was removed, so it cannot be changed");
    new_value *all = calloc(count + 1, sizeof *all);
    palcare_status status = all ? PALCARE_OK : PALCARE_NOMEM;
    for (size_t i = 0; i < count && status != PALCARE_NOMEM; i++) {
        palcare_status one =
            check_value(record, fields[i], langs ? langs[i] : NULL, texts[i], report, all, &all[i]);
        if (one != PALCARE_OK)
            status = one;
    }
    if (status == PALCARE_OK && count) {
        uint32_t *slots = calloc(most_values(record, all, count), sizeof *slots);
        status = slots ? fill(record, all, count, slots) : PALCARE_NOMEM;
        free(slots);
    }
    free(all);
    return status;
}
