/*
 * Merges two documents and reports conflicts.
 *
 * Everything that can fail happens first: the records of the other document are compared with ours,
 * and copies are made of those that are needed. Only then does the document take them, so that a
 * merge does all or nothing.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/document.h"

#include "model/equal.h"
#include "model/merge_root.h"
#include "model/merge_terms.h"
#include "model/options.h"
#include "model/order.h"
#include "model/record.h"
#include "model/refs_local.h"
#include "model/refusal.h"

#include "model/part_index.h"
#include "model/position.h"
#include "report/report.h"

#include <stdlib.h>
#include <string.h>

typedef struct merge {
    palcare_doc *doc;
    const palcare_doc *other;
    palcare_report *report;
    bool is_newer; /* records of `other` replace ours */
    bool clash;
    merge_terms terms;
    local_files files;
    copy_state copies;
    palcare_record *about;         /* the header for `doc`, if it has none */
    palcare_record **replacements; /* for our records, by index in the order; NULL: it stays */
    palcare_record **added;        /* copies of their records that we do not have */
    size_t added_count;
} merge;

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

/* The next record of the other document after `previous`, without its header. */
static palcare_record *next_of(const merge *m, const palcare_record *previous)
{
    palcare_record *next = palcare_doc_next(m->other, PALCARE_TYPE_ANY, previous);
    while (next && next->type == PALCARE_TYPE_ABOUT)
        next = palcare_doc_next(m->other, PALCARE_TYPE_ANY, next);
    return next;
}

static palcare_record *ours_of(const merge *m, const palcare_record *theirs)
{
    return palcare_doc_find(m->doc, palcare_record_id(theirs));
}

/* ---- records in both documents ---- */

/* Compares a record with ours once its references are local too. If they differ, *copy is its copy
 * on its own terms; otherwise NULL. Terms that ours states and theirs had from a header differ only
 * if the other document is the newer one. */
static palcare_status compare(merge *m, const palcare_record *ours, const palcare_record *theirs,
                              palcare_record **copy)
{
    *copy = NULL;
    if (pc_record_same(ours, theirs) && !(m->is_newer && pc_terms_apply(&m->terms, theirs)))
        return PALCARE_OK;
    palcare_status status = pc_record_copy(&m->copies, theirs, NULL, copy);
    if (status != PALCARE_OK || ours->type != theirs->type)
        return status;
    pc_refs_make_local(*copy, &m->files);
    uint64_t ignored = m->is_newer ? 0 : pc_terms_of_header(theirs);
    if (m->is_newer)
        status = pc_terms_write(&m->terms, *copy);
    if (status == PALCARE_OK && pc_record_same_but(ours, *copy, ignored))
        *copy = NULL;
    return status;
}

static palcare_status report_clash(const merge *m, const palcare_record *ours,
                                   const palcare_record *theirs)
{
    place where = pc_record_place(theirs), other = pc_record_place(ours);
    static const char hint[] = "rename one of them, or make them the same";
    buffer b = {0};
    const char *name = pc_position_words(&b, theirs), *type = palcare_type_name(ours->type);
    palcare_status status = PALCARE_NOMEM;
    if (name && other.line)
        status = pc_report_say(m->report, &where, PC_MERGE_CLASH, hint,
                               "%s differs from the %s of that id at %s:%u:%u", name, type,
                               other.file ? other.file : "(memory)", other.line, other.column);
    else if (name)
        status = pc_report_say(m->report, &where, PC_MERGE_CLASH, hint,
                               "%s differs from the %s of that id that was made or merged before",
                               name, type);
    pc_buffer_free(&b);
    return status;
}

static palcare_status report_record(const merge *m, const palcare_record *theirs, int code,
                                    const char *what)
{
    place where = pc_record_place(theirs);
    buffer b = {0};
    const char *name = pc_position_words(&b, theirs);
    palcare_status status =
        name ? pc_report_say(m->report, &where, code, NULL, "%s %s", name, what) : PALCARE_NOMEM;
    pc_buffer_free(&b);
    return status;
}

/* Decides about a record whose id we have too: it is equal, replaces ours, or clashes. */
static palcare_status meet(merge *m, const palcare_record *ours, const palcare_record *theirs)
{
    palcare_record *copy;
    palcare_status status = compare(m, ours, theirs, &copy);
    if (status != PALCARE_OK)
        return status;
    if (!copy)
        return m->is_newer ? PALCARE_OK : pc_terms_compare(ours, theirs, m->report);
    if (m->is_newer && ours->type == theirs->type) {
        m->replacements[ours->owner] = copy;
        return report_record(m, theirs, PC_MERGE_REPLACED, "was replaced by this newer one");
    }
    m->clash = true;
    return report_clash(m, ours, theirs);
}

static palcare_status check_privacy(merge *m)
{
    if (privacy_of(m->other) <= privacy_of(m->doc))
        return PALCARE_OK;
    place where = pc_record_place(palcare_doc_next(m->other, PALCARE_TYPE_ABOUT, NULL));
    m->clash = true;
    return pc_report_say(m->report, &where, PC_MERGE_CLASH,
                         "merge into the more private document, or change its privacy first",
                         "this document is more private than the one it would be merged into");
}

/* Reports everything that prevents a merge: INVALID if anything does. */
static palcare_status meet_all(merge *m)
{
    palcare_status status = check_privacy(m);
    const palcare_record *theirs = NULL;
    while (status == PALCARE_OK && (theirs = next_of(m, theirs))) {
        const palcare_record *ours = ours_of(m, theirs);
        if (ours)
            status = meet(m, ours, theirs);
    }
    return status == PALCARE_OK && m->clash ? PALCARE_INVALID : status;
}

/* ---- records of one document ---- */

static palcare_status add_missing(merge *m)
{
    palcare_status status = PALCARE_OK;
    const palcare_record *theirs = NULL;
    while (status == PALCARE_OK && (theirs = next_of(m, theirs))) {
        palcare_record *copy;
        if (ours_of(m, theirs))
            continue;
        status = pc_record_copy(&m->copies, theirs, NULL, &copy);
        if (status == PALCARE_OK)
            status = pc_terms_write(&m->terms, copy);
        if (status == PALCARE_OK && m->is_newer)
            status = report_record(m, theirs, PC_ONLY_AFTER, "is new");
        if (status == PALCARE_OK)
            m->added[m->added_count++] = copy;
    }
    return status;
}

/* Notes which of our records a newer document does not have: they stay. */
static palcare_status report_staying(const merge *m)
{
    enum { NAMED_MOST = 3 };
    size_t count = 0;
    buffer names = {0};
    const palcare_record *ours = NULL;
    while ((ours = palcare_doc_next(m->doc, PALCARE_TYPE_ANY, ours))) {
        const char *id = palcare_record_id(ours);
        if (!id || palcare_doc_find(m->other, id))
            continue;
        quoted q = pc_problem_quote(id, strlen(id));
        if (++count <= NAMED_MOST) {
            pc_buffer_add(&names, count > 1 ? ", '" : "'", count > 1 ? 3 : 1);
            pc_buffer_add(&names, q.text, strlen(q.text));
            pc_buffer_byte(&names, '\'');
        } else if (count == NAMED_MOST + 1) {
            pc_buffer_add(&names, " \xE2\x80\xA6", 4);
        }
    }
    const place where = {.file = m->other->name,
                         .line = m->other->line,
                         .column = m->other->column};
    const char *text = pc_buffer_text(&names);
    palcare_status status = text ? PALCARE_OK : PALCARE_NOMEM;
    if (text && count)
        status = pc_report_say(m->report, &where, PC_MERGE_STAYS, "remove those that have ended",
                               "%zu record%s not in this newer document, and stay%s: %s", count,
                               count == 1 ? " is" : "s are", count == 1 ? "s" : "", text);
    pc_buffer_free(&names);
    return status;
}

/* ---- the header ---- */

/* Copies the header of the other document: for ours, if it has none, and for the terms. */
static palcare_status begin_header(merge *m)
{
    const palcare_record *theirs = palcare_doc_next(m->other, PALCARE_TYPE_ABOUT, NULL);
    palcare_record *header = NULL;
    palcare_status status = PALCARE_OK;
    bool is_taken = theirs && !palcare_doc_next(m->doc, PALCARE_TYPE_ABOUT, NULL);
    if (is_taken)
        status = pc_record_copy(&m->copies, theirs, NULL, &m->about);
    if (is_taken && !palcare_doc_count(m->doc, PALCARE_TYPE_ANY))
        return status; /* theirs is the header of all records, as it was */
    if (status == PALCARE_OK && is_taken)
        status = pc_terms_clear(m->about);
    if (status == PALCARE_OK && theirs)
        status = pc_record_copy(&m->copies, theirs, NULL, &header);
    if (status == PALCARE_OK && header)
        pc_refs_make_local(header, &m->files);
    return status == PALCARE_OK ? pc_terms_begin(&m->terms, m->doc, m->other, header) : status;
}

static palcare_status report_header(const merge *m)
{
    const palcare_record *theirs = palcare_doc_next(m->other, PALCARE_TYPE_ABOUT, NULL);
    const palcare_record *ours = palcare_doc_next(m->doc, PALCARE_TYPE_ABOUT, NULL);
    if (!theirs || !ours || pc_record_same(ours, theirs))
        return PALCARE_OK;
    place where = pc_record_place(theirs);
    return pc_report_say(m->report, &where, PC_LEFT_OUT, NULL,
                         "this about header is left out; the merged document keeps its own");
}

/* ---- all of it ---- */

/* Does everything that can fail. */
static palcare_status prepare(merge *m)
{
    size_t theirs = palcare_doc_count(m->other, PALCARE_TYPE_ANY);
    m->replacements = calloc((size_t)m->doc->order_count + 1, sizeof *m->replacements);
    m->added = calloc(theirs + 1, sizeof *m->added);
    palcare_status status = m->replacements && m->added ? PALCARE_OK : PALCARE_NOMEM;
    if (status == PALCARE_OK)
        status = pc_doc_remember_merged(m->doc, m->other->name);
    if (status == PALCARE_OK)
        status = pc_local_files_collect(m->doc, &m->files);
    if (status == PALCARE_OK)
        status = begin_header(m);
    if (status == PALCARE_OK)
        status = meet_all(m);
    if (status == PALCARE_OK)
        status = add_missing(m);
    if (status == PALCARE_OK && m->is_newer)
        status = report_staying(m);
    if (status == PALCARE_OK)
        status = report_header(m);
    if (status == PALCARE_OK)
        status = pc_terms_report(&m->terms, m->report);
    if (status == PALCARE_OK && !pc_order_reserve(m->doc, (uint32_t)m->added_count + 1))
        status = PALCARE_NOMEM;
    return status == PALCARE_OK ? pc_merge_root(m->doc, m->other, m->report) : status;
}

/* Takes the copies into the document. There is room for them, so this cannot fail. */
static void take(merge *m)
{
    palcare_doc *doc = m->doc;
    uint32_t count = doc->order_count;
    bool changed = m->about || m->added_count;
    for (uint32_t i = 0; i < count; i++) {
        if (!m->replacements[i])
            continue;
        pc_order_replace(doc, pc_order_record(doc, i), m->replacements[i]);
        changed = true;
    }
    for (size_t i = 0; i < m->added_count; i++)
        pc_doc_append(doc, m->added[i]);
    if (m->about) {
        pc_doc_append(doc, m->about);
        pc_order_move(doc, m->about->owner, 0);
    }
    if (changed) {
        pc_part_index_drop(doc);
        pc_doc_take_version(doc, m->other);
    }
    palcare_record *top = NULL;
    while ((top = palcare_doc_next(doc, PALCARE_TYPE_ANY, top)))
        pc_refs_make_local(top, &m->files);
}

palcare_status palcare_doc_merge(palcare_doc *doc, const palcare_doc *other,
                                 const palcare_options *options, palcare_report *report)
{
    if (!doc || !other)
        return pc_misuse(report, NULL, 0, "no document was given");
    if (doc == other)
        return PALCARE_OK;
    merge m = {.doc = doc, .other = other, .report = report, .copies = {.doc = doc}};
    m.is_newer = pc_option_of(options, OPTION_NEWER) != 0;
    ref merged = doc->merged, root = doc->root;
    uint64_t changes = doc->changes;
    size_t reported = palcare_report_count(report);
    palcare_status status = prepare(&m);
    pc_report_sort(report, reported);
    doc->changes = changes + (doc->root != root); /* copies that were not taken do not count */
    if (status == PALCARE_OK)
        take(&m);
    else
        doc->merged = merged;
    free(m.replacements);
    free(m.added);
    pc_local_files_free(&m.files);
    return status;
}
