/* Moves and removes records in their document or owner, and makes records alone. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/document.h"
#include "model/order.h"
#include "model/position.h"
#include "model/refusal.h"
#include "model/slots.h"

#include <string.h>

/* Checks that a record can be moved or removed: MISUSE if not. */
static palcare_status check_movable(const palcare_record *record, palcare_report *report)
{
    if (!record)
        return pc_misuse(report, NULL, 0, "no record was given");
    if (!pc_record_is_live(record))
        return pc_misuse(report, record, 0, "it was removed already");
    if (pc_record_is_part(record) && !record->owner)
        return pc_misuse(report, record, 0, "it was made alone, and nothing owns it");
    return PALCARE_OK;
}

/* Finds the owner of a part, and its field and index there. */
static palcare_record *find_owner(const palcare_record *part, palcare_field *field, size_t *index)
{
    position_step steps[POSITION_DEPTH] = {{NULL, 0, 0}};
    size_t count = pc_position_find(part, steps);
    *field = steps[count - 1].field;
    *index = steps[count - 1].index;
    return palcare_record_owner(part);
}

palcare_status palcare_record_remove(palcare_record *record, palcare_report *report)
{
    palcare_status status = check_movable(record, report);
    if (status != PALCARE_OK)
        return status;
    if (!pc_record_is_part(record)) {
        pc_order_remove(pc_record_doc(record), record);
        return PALCARE_OK;
    }
    palcare_field field;
    size_t index;
    palcare_record *owner = find_owner(record, &field, &index);
    return palcare_remove(owner, field, index, report);
}

palcare_status palcare_record_replace(palcare_record *record, const palcare_record *source,
                                      palcare_report *report, palcare_record **out)
{
    palcare_record *copy = record;
    if (out)
        *out = NULL;
    palcare_status status = check_movable(record, report);
    if (status == PALCARE_OK && !source)
        return pc_misuse(report, record, 0, "no record was given to replace it");
    if (status == PALCARE_OK && source->type != record->type)
        status = pc_misuse(report, record, 0, "it is of type %s, and the one to replace it is %s",
                           palcare_type_name(record->type), palcare_type_name(source->type));
    if (status != PALCARE_OK)
        return status;
    palcare_field field;
    size_t index;
    if (record != source && pc_record_is_part(record)) {
        palcare_record *owner = find_owner(record, &field, &index);
        status = pc_part_replace(owner, field, index, source, report, &copy);
    } else if (record != source) {
        status = pc_doc_replace(record, source, report, &copy);
    }
    if (status == PALCARE_OK && out)
        *out = copy;
    return status;
}

static palcare_status move_part(palcare_record *record, const palcare_record *before,
                                palcare_report *report)
{
    palcare_field field, other_field = 0;
    size_t index, to = 0;
    palcare_record *owner = find_owner(record, &field, &index);
    if (before && pc_record_is_part(before) && palcare_record_owner(before) == owner)
        find_owner(before, &other_field, &to);
    if (before && other_field != field)
        return pc_misuse(report, record, 0, "the part to move it before is not in the same field");
    if (!before)
        to = palcare_count(owner, field);
    return palcare_move(owner, field, index, index < to ? to - 1 : to, report);
}

static palcare_status move_top(palcare_record *record, const palcare_record *before,
                               palcare_report *report)
{
    palcare_doc *doc = pc_record_doc(record);
    if (before && (pc_record_doc(before) != doc || pc_record_is_part(before)))
        return pc_misuse(report, record, 0, "the record to move it before is not in its document");
    if (record->type == PALCARE_TYPE_ABOUT || (before && before->type == PALCARE_TYPE_ABOUT))
        return pc_misuse(report, record, 0, "the about stays first");
    uint32_t from = record->owner, to = before ? before->owner : doc->order_count;
    pc_order_move(doc, from, from < to ? to - 1 : to);
    return PALCARE_OK;
}

palcare_status palcare_record_move_before(palcare_record *record, const palcare_record *before,
                                          palcare_report *report)
{
    palcare_status status = check_movable(record, report);
    if (status == PALCARE_OK && before)
        status = check_movable(before, report);
    if (status != PALCARE_OK || record == before)
        return status;
    return pc_record_is_part(record) ? move_part(record, before, report)
                                     : move_top(record, before, report);
}

palcare_status palcare_record_alone(palcare_type type, const char *lang, palcare_report *report,
                                    palcare_record **out)
{
    if (out)
        *out = NULL;
    const schema_type *table = pc_schema_of(type);
    if (!table || !out)
        return pc_misuse(report, NULL, 0,
                         table ? "there is no place for the new record" : "that is not a type");
    palcare_doc *doc;
    palcare_status status = palcare_doc_new(lang, report, &doc);
    if (status != PALCARE_OK)
        return status;
    doc->is_alone = true;
    palcare_record *record = pc_record_new(doc, table);
    if (!record)
        status = PALCARE_NOMEM;
    else if (!pc_record_is_part(record))
        status = pc_doc_append(doc, record);
    if (status == PALCARE_OK)
        *out = record;
    else
        palcare_doc_release(doc);
    return status;
}
