/* Filling a record from rows of fields, languages and values: all of them, or none. */
#include "model/foreign_order.h"
#include "model/refusal.h"
#include "model/shape.h"
#include "model/slots.h"

#include <stdlib.h>
#include <string.h>

/* One row: which row of the table it is for, and the slot of its value. */
typedef struct filling {
    unsigned row;
    uint32_t slot;
    uint16_t lang;
} filling;

/* Judges one row and makes its slot. */
static palcare_status prepare(palcare_record *record, palcare_field field, const char *lang,
                              const char *value, palcare_report *report, filling *out)
{
    const schema_field *table = pc_record_has_field(record, field, &out->row);
    problem what;
    if (!table || !value || table->kind == PALCARE_KIND_PART || table->kind == PALCARE_KIND_ID)
        return pc_misuse(report, record, table ? field : 0,
                         table ? "'%s' cannot be filled so" : "%s is not a field of this record",
                         palcare_field_name(field) ? palcare_field_name(field) : "that");
    out->lang = 0;
    palcare_status status = PALCARE_OK;
    if (pc_schema_is_words(table))
        status = pc_given_language(pc_record_doc(record), record, field, lang, report, &out->lang);
    if (status != PALCARE_OK)
        return status;
    status = pc_shape_store(pc_record_doc(record), table, out->lang, value, strlen(value),
                            &out->slot, &what);
    return status == PALCARE_INVALID ? pc_refuse(report, record, field, PALCARE_NONE, &what)
                                     : status;
}

/* Adds one value to those that a field will have; it replaces the one in its language, or the only
 * one, if the field can hold no more. */
static size_t add_value(const palcare_doc *doc, const schema_field *table, uint32_t *slots,
                        size_t count, const filling *f)
{
    size_t at = pc_schema_many(table) ? count : 0;
    while (at < count && pc_schema_is_words(table) && pc_slot_word(doc, slots[at])->lang != f->lang)
        at++;
    slots[at] = f->slot;
    return at == count ? count + 1 : count;
}

/* The slot that a field will have: its one value, or a new list of them. */
static palcare_status make_values(const palcare_record *record, unsigned row, const filling *all,
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

/* Makes the new values of every field that is filled, then puts them into the record: by then
 * nothing can fail. */
static palcare_status fill(palcare_record *record, const filling *all, size_t count,
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

/* The room for the values of the field that will have most. */
static size_t most_values(const palcare_record *record, const filling *all, size_t count)
{
    size_t most = 0;
    for (size_t i = 0; i < count; i++) {
        size_t here = pc_record_values(record, all[i].row).count;
        most = here > most ? here : most;
    }
    return most + count;
}

palcare_status palcare_fill(palcare_record *record, size_t count, const palcare_field *fields,
                            const char *const *langs, const char *const *texts,
                            palcare_report *report)
{
    if (!record || !fields || !texts)
        return pc_misuse(report, record, 0, "no %s given", record ? "rows were" : "record was");
    if (!pc_record_is_live(record))
        return pc_misuse(report, record, 0, "it was removed, so it cannot be changed");
    filling *all = calloc(count + 1, sizeof *all);
    palcare_status status = all ? PALCARE_OK : PALCARE_NOMEM;
    for (size_t i = 0; i < count && status != PALCARE_NOMEM; i++) {
        palcare_status one =
            prepare(record, fields[i], langs ? langs[i] : NULL, texts[i], report, &all[i]);
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
