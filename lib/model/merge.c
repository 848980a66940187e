/* Merges two documents and reports conflicts. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/document.h"

#include "model/equal.h"
#include "model/merge_root.h"
#include "model/order.h"
#include "model/record.h"
#include "model/refs.h"
#include "model/refusal.h"

#include "model/position.h"
#include "report/report.h"

#include <string.h>

/* The table lists public, staff, private in this order; a missing value counts as public. */
static uint32_t privacy_of(const palcare_doc *doc)
{
    const palcare_record *about = palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
    values v = {NULL, 0};
    unsigned row;
    if (about && pc_record_has_row(about, PALCARE_ABOUT_PRIVACY, &row))
        v = pc_record_values(about, row);
    return v.count ? v.at[0] : 0;
}

/* Removes file names from references between files that are now one document. */
static void make_local(const palcare_doc *doc, const palcare_record *top)
{
    pc_refs_make_local(top, doc->name);
    const list *paths = doc->merged ? pc_arena_at(doc, doc->merged) : NULL;
    for (uint32_t i = 0; paths && i < paths->count; i++)
        pc_refs_make_local(top, pc_arena_at(doc, paths->values[i]));
}

/* Tests if a record of another document equals ours once its references are local too. */
static palcare_status is_same_once_local(palcare_doc *doc, const palcare_record *ours,
                                         const palcare_record *theirs, bool *same)
{
    *same = pc_record_same(ours, theirs);
    if (*same || ours->type != theirs->type)
        return PALCARE_OK;
    palcare_record *copy;
    copy_state c = {.doc = doc};
    palcare_status status = pc_record_copy(&c, theirs, NULL, &copy);
    if (status != PALCARE_OK)
        return status;
    make_local(doc, copy);
    pc_refs_make_local(copy, pc_record_doc(theirs)->name);
    *same = pc_record_same(ours, copy);
    return PALCARE_OK;
}

static palcare_status report_clash(palcare_report *report, const palcare_record *ours,
                                   const palcare_record *theirs)
{
    place where = pc_record_place(theirs), other = pc_record_place(ours);
    static const char hint[] = "rename one of them, or make them the same";
    buffer b = {0};
    const char *name = pc_position_words(&b, theirs), *type = palcare_type_name(ours->type);
    palcare_status status = PALCARE_NOMEM;
    if (name && other.line)
        status = pc_report_say(report, &where, PC_MERGE_CLASH, hint,
                               "%s differs from the %s of that id at %s:%u:%u", name, type,
                               other.file ? other.file : "(memory)", other.line, other.column);
    else if (name)
        status = pc_report_say(report, &where, PC_MERGE_CLASH, hint,
                               "%s differs from the %s of that id that was made or merged before",
                               name, type);
    pc_buffer_free(&b);
    return status;
}

/* Reports everything that prevents a merge: INVALID if anything does. */
static palcare_status find_clashes(palcare_doc *doc, const palcare_doc *other,
                                   palcare_report *report)
{
    palcare_status status = PALCARE_OK;
    bool clash = false;
    if (privacy_of(other) > privacy_of(doc)) {
        place where = pc_record_place(palcare_doc_next(other, PALCARE_TYPE_ABOUT, NULL));
        clash = true;
        status =
            pc_report_say(report, &where, PC_MERGE_CLASH,
                          "merge into the more private document, or change its privacy first",
                          "this document is more private than the one it would be merged into");
    }
    for (palcare_record *r = palcare_doc_next(other, 0, NULL); status == PALCARE_OK && r;
         r = palcare_doc_next(other, 0, r)) {
        if (r->type == PALCARE_TYPE_ABOUT)
            continue;
        const palcare_record *ours = palcare_doc_find(doc, palcare_record_id(r));
        bool same = true;
        if (ours)
            status = is_same_once_local(doc, ours, r, &same);
        clash |= !same;
        if (status == PALCARE_OK && !same)
            status = report_clash(report, ours, r);
    }
    return status == PALCARE_OK && clash ? PALCARE_INVALID : status;
}

static palcare_status merge_about(palcare_doc *doc, const palcare_doc *other,
                                  palcare_report *report)
{
    const palcare_record *theirs = palcare_doc_next(other, PALCARE_TYPE_ABOUT, NULL);
    const palcare_record *ours = palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
    if (!theirs || (ours && pc_record_same(ours, theirs)))
        return PALCARE_OK;
    if (!ours)
        return palcare_doc_add_copy(doc, theirs, NULL, NULL, NULL);
    place where = pc_record_place(theirs);
    return pc_report_say(report, &where, PC_LEFT_OUT, NULL,
                         "this about header is left out; the merged document keeps its own");
}

static palcare_status add_missing(palcare_doc *doc, const palcare_doc *other)
{
    copy_state c = {.doc = doc};
    palcare_record *r = NULL, *copy;
    palcare_status status = PALCARE_OK;
    while (status == PALCARE_OK && (r = palcare_doc_next(other, 0, r)))
        if (r->type != PALCARE_TYPE_ABOUT && !palcare_doc_find(doc, palcare_record_id(r)))
            status = pc_doc_append_copy(&c, r, &copy);
    return status;
}

palcare_status palcare_doc_merge(palcare_doc *doc, const palcare_doc *other,
                                 const palcare_options *options, palcare_report *report)
{
    (void)options; /* none applies yet */
    if (!doc || !other)
        return pc_misuse(report, NULL, 0, "no document was given");
    if (doc == other)
        return PALCARE_OK;
    palcare_status status = find_clashes(doc, other, report);
    if (status != PALCARE_OK)
        return status;
    uint32_t count = doc->order_count;
    ref merged = doc->merged;
    status = pc_doc_remember_merged(doc, other->name);
    if (status == PALCARE_OK)
        status = add_missing(doc, other);
    if (status == PALCARE_OK)
        status = merge_about(doc, other, report);
    if (status == PALCARE_OK)
        status = pc_merge_root(doc, other, report);
    if (status != PALCARE_OK) {
        pc_order_truncate(doc, count);
        doc->merged = merged;
        return status;
    }
    palcare_record *top = NULL;
    while ((top = palcare_doc_next(doc, 0, top)))
        make_local(doc, top);
    return PALCARE_OK;
}
