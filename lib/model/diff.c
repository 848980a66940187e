/*
 * What differs between two documents. Answers through the report.
 */
#include "base/buffer.h"

#include "model/equal.h"
#include "model/position.h"
#include "model/record.h"
#include "model/refusal.h"
#include "report/report.h"

#include <string.h>

/* The record in another document that stands for this one. */
static palcare_record *counterpart(const palcare_doc *doc, const palcare_record *record)
{
    if (record->type == PALCARE_TYPE_ABOUT)
        return palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
    palcare_record *found = palcare_doc_find(doc, palcare_record_id(record));
    return found && found->type == record->type ? found : NULL;
}

static palcare_status say_record(palcare_report *report, const palcare_record *record, int code,
                                 const char *what)
{
    place where = pc_record_place(record);
    buffer b = {0};
    const char *name = pc_position_words(&b, record);
    palcare_status status = PALCARE_NOMEM;
    if (name)
        status = pc_report_say(report, &where, code, NULL, "%s %s", name, what);
    pc_buffer_free(&b);
    return status;
}

/* A value short enough for a sentence: the text, or how many values there are. */
static void describe_row(buffer *b, const palcare_record *record, unsigned row)
{
    values v = pc_record_values(record, row);
    const schema_field *field = pc_record_field(record, row);
    if (v.count == 0)
        pc_buffer_string(b, "nothing");
    else if (field->kind == PALCARE_KIND_PART)
        pc_buffer_format(b, "%zu %s", v.count, v.count == 1 ? "part" : "parts");
    else
        for (size_t i = 0; i < v.count; i++) {
            const char *text = pc_slot_text(pc_record_doc(record), field, v.at[i]);
            pc_buffer_format(b, "%s'%s'", i ? " " : "", pc_problem_quote(text, strlen(text)).text);
        }
}

/* The words for two fields that differ; parts of one number differ within. */
static void describe_change(buffer *b, const palcare_record *before, const palcare_record *after,
                            unsigned row)
{
    if (row == FOREIGN_ROW) {
        pc_buffer_string(b, "comments or content of other namespaces differ");
        return;
    }
    const schema_field *field = pc_record_field(after, row);
    bool inside = field->kind == PALCARE_KIND_PART &&
                  pc_record_values(before, row).count == pc_record_values(after, row).count;
    pc_buffer_string(b, field->name);
    if (inside) {
        pc_buffer_string(b, " differs");
        return;
    }
    pc_buffer_string(b, " was ");
    describe_row(b, before, row);
    pc_buffer_string(b, ", is ");
    describe_row(b, after, row);
}

static palcare_status say_field(palcare_report *report, const palcare_record *before,
                                const palcare_record *after, unsigned row)
{
    place where = pc_record_place(after);
    buffer path = {0}, name = {0}, change = {0};
    palcare_field field = row == FOREIGN_ROW ? 0 : pc_record_field(after, row)->field;
    pc_position_add_path(after, field, PALCARE_LAST, &path);
    describe_change(&change, before, after, row);
    where.path = pc_buffer_text(&path);
    const char *whose = pc_position_words(&name, after), *what = pc_buffer_text(&change);
    palcare_status status = PALCARE_NOMEM;
    if (where.path && whose && what)
        status = pc_report_say(report, &where, PC_DIFFERS, NULL, "%s: %s", whose, what);
    pc_buffer_free(&path);
    pc_buffer_free(&name);
    pc_buffer_free(&change);
    return status;
}

static palcare_status diff_record(const palcare_record *before, const palcare_record *after,
                                  palcare_report *report)
{
    uint64_t rows = pc_record_present(before) | pc_record_present(after);
    palcare_status status = PALCARE_OK;
    for (unsigned row = 0; row <= FOREIGN_ROW && status == PALCARE_OK; row++)
        if (rows >> row & 1 && !pc_record_same_row(before, after, row))
            status = say_field(report, before, after, row);
    return status;
}

palcare_status palcare_doc_diff(const palcare_doc *before, const palcare_doc *after,
                                const palcare_options *options, palcare_report *report,
                                bool *differs)
{
    (void)options; /* none concerns it so far */
    if (!before || !after || !differs)
        return pc_misuse(report, NULL, 0, "no %s was given",
                         differs ? "document" : "place for the answer");
    palcare_status status = PALCARE_OK;
    *differs = false;
    palcare_record *r = NULL;
    while (status == PALCARE_OK && (r = palcare_doc_next(before, 0, r))) {
        if (counterpart(after, r))
            continue;
        *differs = true;
        status = say_record(report, r, PC_ONLY_BEFORE, "is gone");
    }
    while (status == PALCARE_OK && (r = palcare_doc_next(after, 0, r))) {
        const palcare_record *old = counterpart(before, r);
        if (!old) {
            *differs = true;
            status = say_record(report, r, PC_ONLY_AFTER, "is new");
        } else if (!pc_record_same(old, r)) {
            *differs = true;
            status = diff_record(old, r, report);
        }
    }
    return status;
}
