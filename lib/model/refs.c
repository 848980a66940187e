/*
 * References: finds targets within a document and across a set. A reference to a part is the part's
 * id in the same top record, or record/part; an answer's entry is in the checklist of its response.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/refs.h"

#include "model/docs.h"
#include "model/part_index.h"
#include "model/record.h"
#include "model/refusal.h"
#include "model/slots.h"
#include "model/walk.h"
#include "value/form.h"

#include <stdlib.h>
#include <string.h>

/* ---- following ---- */

static palcare_record *follow_record(const palcare_doc *doc, const char *text,
                                     const palcare_docs *docs)
{
    return strchr(text, '#') ? palcare_docs_find(docs, text) : palcare_doc_find(doc, text);
}

palcare_record *pc_refs_checklist_of(const palcare_record *top, const palcare_docs *docs)
{
    if (top->type != PALCARE_TYPE_RESPONSE)
        return NULL;
    return palcare_target(top, PALCARE_RESPONSE_CHECKLIST, 0, docs);
}

static palcare_record *follow_part(const palcare_record *record, const schema_field *field,
                                   const char *text, const palcare_docs *docs)
{
    const palcare_record *top = pc_record_top(record);
    const char *slash = strchr(text, '/');
    if (slash) {
        const palcare_doc *doc = pc_record_doc(record);
        top = pc_symbol_record(doc, pc_symbol_find(doc, text, (size_t)(slash - text)));
        return top ? pc_part_find(top, field, slash + 1) : NULL;
    }
    palcare_record *part = pc_part_find(top, field, text);
    if (part)
        return part;
    top = pc_refs_checklist_of(top, docs);
    return top ? pc_part_find(top, field, text) : NULL;
}

palcare_record *palcare_target(const palcare_record *record, palcare_field field, size_t index,
                               const palcare_docs *docs)
{
    unsigned row;
    if (!pc_record_has_row(record, field, &row))
        return NULL;
    const schema_field *table = pc_record_field(record, row);
    values v = pc_record_values(record, row);
    if (table->kind != PALCARE_KIND_REF || index >= v.count)
        return NULL;
    const palcare_doc *doc = pc_record_doc(record);
    if (!pc_field_is_symbol(table))
        return follow_part(record, table, pc_slot_text(doc, table, v.at[index]), docs);
    palcare_record *target = pc_symbol_record(doc, v.at[index]);
    return target ? target : follow_record(doc, pc_symbol_at(doc, v.at[index])->name, docs);
}

/* ---- making references local ---- */

/* The symbol of the record to which a reference into another file leads; 0 if not in this
 * document. */
static ref local_symbol(const palcare_doc *doc, ref name, const char *path, const char *file)
{
    const char *text = pc_symbol_at(doc, name)->name;
    const char *hash = strchr(text, '#');
    size_t size = hash ? (size_t)(hash - text) : 0;
    if (!hash || !((strlen(path) == size && memcmp(path, text, size) == 0) ||
                   (strlen(file) == size && memcmp(file, text, size) == 0)))
        return 0;
    ref local = pc_symbol_find(doc, hash + 1, strlen(hash + 1));
    return pc_symbol_record(doc, local) ? local : 0;
}

static void make_record_local(const palcare_record *record, const char *path, const char *file)
{
    palcare_doc *doc = pc_record_doc(record);
    values v;
    row_walk rows = pc_rows_of(record);
    for (unsigned row; pc_row_next(&rows, &row, &v);) {
        const schema_field *field = pc_record_field(record, row);
        if (field->kind != PALCARE_KIND_REF || !pc_field_is_symbol(field))
            continue;
        for (size_t i = 0; i < v.count; i++) {
            ref local = local_symbol(doc, v.at[i], path, file);
            if (!local)
                continue;
            *pc_slot_to_write(&v.at[i]) = local;
            doc->changes++;
        }
    }
}

void pc_refs_make_local(const palcare_record *top, const char *path)
{
    if (!path)
        return;
    const char *slash = strrchr(path, '/');
    walk w = pc_walk_of(top);
    for (palcare_record *record = pc_walk_next(&w); record; record = pc_walk_next(&w))
        make_record_local(record, path, slash ? slash + 1 : path);
}

/* ---- writing references ---- */

/* Joins two names by a mark; copies only the second if the first is NULL. */
static palcare_status join(const char *first, char mark, const char *second, char **out)
{
    size_t prefix = first ? strlen(first) + 1 : 0, size = strlen(second) + 1;
    char *text = malloc(prefix + size);
    if (!text)
        return PALCARE_NOMEM;
    if (first) {
        memcpy(text, first, prefix - 1);
        text[prefix - 1] = mark;
    }
    memcpy(text + prefix, second, size);
    *out = text;
    return PALCARE_OK;
}

static palcare_status refuse_reference(palcare_report *report, const palcare_record *to,
                                       const char *hint, const char *why)
{
    return pc_refuse_say(report, to, 0, PC_DANGLING, hint, "%s", why);
}

/* Tests if a record is the response to a checklist of another document, by its id there. */
static bool answers_checklist(const palcare_record *own, const palcare_record *top)
{
    const char *checklist = palcare_value(own, PALCARE_RESPONSE_CHECKLIST, 0);
    const char *hash = checklist ? strchr(checklist, '#') : NULL, *id = palcare_record_id(top);
    return hash && id && strcmp(hash + 1, id) == 0 && top->type == PALCARE_TYPE_CHECKLIST;
}

/* Refers to a part by its id within the same record or from a response to its checklist; otherwise
 * by the ids of record and part. */
static palcare_status refer_to_part(const palcare_record *from, const palcare_record *part,
                                    palcare_report *report, char **out)
{
    const palcare_record *top = pc_record_top(part), *own = pc_record_top(from);
    bool is_elsewhere = pc_record_doc(from) != pc_record_doc(part);
    if (top == own || (is_elsewhere && answers_checklist(own, top)))
        return join(NULL, '/', palcare_record_id(part), out);
    if (is_elsewhere)
        return refuse_reference(report, part, NULL,
                                "a part in another document cannot be referred to, only a record");
    if (!palcare_record_id(top))
        return refuse_reference(report, part, NULL,
                                "its record has no id, so only parts of it can refer to it");
    return join(palcare_record_id(top), '/', palcare_record_id(part), out);
}

/* Refers to a record of another document by its file name and id. */
static palcare_status refer_to_other(const palcare_record *to, palcare_report *report, char **out)
{
    const char *name = palcare_doc_name(pc_record_doc(to));
    if (!name)
        return refuse_reference(report, to, "give its document a name",
                                "it is in another document, which has no name to refer to");
    const char *slash = strrchr(name, '/');
    palcare_status status = join(slash ? slash + 1 : name, '#', palcare_record_id(to), out);
    if (status != PALCARE_OK || pc_form_fits(PALCARE_KIND_REF, *out, strlen(*out)))
        return status;
    free(*out);
    *out = NULL;
    return refuse_reference(
        report, to, "give its document a name that is an address without '#', such as clinics.xml",
        "the name of its document cannot be part of a reference");
}

palcare_status palcare_reference(const palcare_record *from, const palcare_record *to,
                                 palcare_report *report, char **out)
{
    if (out)
        *out = NULL;
    if (!from || !to || !out)
        return pc_misuse(report, from, 0, "no %s was given", !from || !to ? "record" : "place");
    if (!pc_record_is_live(to))
        return refuse_reference(report, to, NULL, "it was removed");
    const char *id = palcare_record_id(to);
    if (!id)
        return refuse_reference(report, to, "give it an id", "it has no id to refer to");
    if (pc_record_is_part(to))
        return refer_to_part(from, to, report, out);
    if (pc_record_doc(from) == pc_record_doc(to))
        return join(NULL, '#', id, out);
    return refer_to_other(to, report, out);
}
