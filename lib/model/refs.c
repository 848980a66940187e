/*
 * References: finds targets within a document and across a set. A reference to a part is the part's
 * id in the same top record, or record/part; an answer's entry is in the checklist of its response.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/refs.h"

#include "base/address.h"
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
    return strchr(text, '#') ? pc_docs_follow(docs, doc, text) : palcare_doc_find(doc, text);
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

/* The address of the document of `to` as it is written in that of `from`. It is relative if both
 * have an address or a path from the same folder. Of a path from the root only the name of the file
 * is used, since the folders of this machine are no part of a document. */
static bool find_address(const palcare_doc *from, const palcare_doc *to, full_address *out)
{
    full_address base, target;
    size_t size;
    if (!pc_address_resolve(NULL, to->name, strlen(to->name), &target))
        return false;
    size_t last = pc_address_last(target.text, target.size, &size);
    if (!size)
        return false;
    if (from->name && target.text[0] != '/' &&
        pc_address_resolve(NULL, from->name, strlen(from->name), &base) &&
        pc_address_between(&base, &target, out))
        return true;
    return pc_address_resolve(NULL, target.text + last, target.size - last, out);
}

/* Refers to a record of another document by its address and id. */
static palcare_status refer_to_other(const palcare_record *from, const palcare_record *to,
                                     palcare_report *report, char **out)
{
    const palcare_doc *doc = pc_record_doc(to);
    full_address target;
    if (!doc->name)
        return refuse_reference(report, to, "give its document a name",
                                "it is in another document, which has no name to refer to");
    palcare_status status = PALCARE_OK;
    bool found = find_address(pc_record_doc(from), doc, &target) && target.size < ADDRESS_MOST;
    if (found) {
        target.text[target.size] = '\0';
        status = join(target.text, '#', palcare_record_id(to), out);
    }
    if (status != PALCARE_OK || (found && pc_form_fits(PALCARE_KIND_REF, *out, strlen(*out))))
        return status;
    free(*out);
    *out = NULL;
    return refuse_reference(report, to, "give its document the name of a file, such as clinics.xml",
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
    return refer_to_other(from, to, report, out);
}
