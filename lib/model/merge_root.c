/*
 * Merges the foreign content of two documents' roots: their attributes, and the comments around and
 * in them. Both may have very many pieces, so equal ones are found by hash and all are sorted once.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/merge_root.h"

#include "base/hash.h"
#include "model/copy.h"
#include "model/foreign_attribute.h"
#include "model/foreign_order.h"
#include "model/record.h"
#include "model/slots.h"
#include "report/report.h"

#include <stdlib.h>
#include <string.h>

typedef struct root_merge {
    palcare_doc *doc;
    const palcare_doc *other;
    palcare_report *report;
    const palcare_record *ours; /* NULL: no foreign content */
    palcare_record *made;       /* the merged one; NULL until a piece is added */
    uint32_t number;            /* of the next piece */
    uint32_t *table;            /* of our pieces, by hash */
    size_t mask;
} root_merge;

/* The entry of a piece, empty if our root has no equal one. */
static uint32_t *find_equal(const root_merge *m, const piece *p)
{
    size_t at = (size_t)pc_hash_of_text(pc_hash_seed(m->table), p->text, strlen(p->text)) & m->mask;
    for (; m->table[at]; at = (at + 1) & m->mask) {
        const piece *known = pc_arena_at(m->doc, m->table[at]);
        if (known->row == p->row && strcmp(known->text, p->text) == 0)
            break;
    }
    return &m->table[at];
}

static palcare_status collect_ours(root_merge *m)
{
    values pieces = m->ours ? pc_record_pieces(m->ours) : (values){NULL, 0};
    size_t capacity = 2;
    while (capacity < pieces.count * 2)
        capacity *= 2;
    m->table = calloc(capacity, sizeof *m->table);
    m->mask = capacity - 1;
    if (!m->table)
        return PALCARE_NOMEM;
    for (size_t i = 0; i < pieces.count; i++) {
        const piece *p = pc_arena_at(m->doc, pieces.at[i]);
        *find_equal(m, p) = pieces.at[i];
        m->number = p->number >= m->number ? p->number + 1 : m->number;
    }
    return PALCARE_OK;
}

static palcare_status note_left_out(const root_merge *m, const char *text, foreign_clash clash)
{
    const place where = {.file = m->other->name,
                         .line = m->other->line,
                         .column = m->other->column};
    const char *end = text + strlen(text);
    foreign_part part = {.at = text, .value = end};
    while (pc_foreign_next_attribute(&text, end, &part) && part.is_declaration) {
    }
    int size = (int)(strcspn(part.at + 1, "="));
    if (clash == FOREIGN_TWICE)
        return pc_report_say(m->report, &where, PC_LEFT_OUT, NULL,
                             "attribute '%.*s' of the document is left out; the merged document "
                             "keeps its own",
                             size, part.at + 1);
    return pc_report_say(m->report, &where, PC_LEFT_OUT, "choose another prefix",
                         "attribute '%.*s' of the document is left out; its prefix means another "
                         "namespace in the merged document",
                         size, part.at + 1);
}

/* Adds a piece as the last one; the order is made at the end. */
static palcare_status add_piece(root_merge *m, const piece *p)
{
    palcare_status status = PALCARE_OK;
    copy_state c = {.doc = m->doc};
    if (!m->made && m->ours)
        status = pc_record_copy(&c, m->ours, NULL, &m->made);
    else if (!m->made)
        m->made = pc_record_new(m->doc, NULL);
    if (status != PALCARE_OK || !m->made)
        return PALCARE_NOMEM;
    ref copy = pc_piece_copy(m->doc, p);
    status = copy ? pc_record_unshare(m->made, FOREIGN_ROW) : PALCARE_NOMEM;
    if (status != PALCARE_OK)
        return status;
    ((piece *)pc_arena_at(m->doc, copy))->number = m->number++;
    return pc_record_insert_slot(m->made, FOREIGN_ROW, pc_record_pieces(m->made).count, copy);
}

static palcare_status merge_piece(root_merge *m, const piece *p)
{
    if (*find_equal(m, p))
        return PALCARE_OK;
    foreign_clash clash = FOREIGN_FITS;
    if (p->row == ANCHOR_ATTRIBUTE && m->ours)
        clash = pc_foreign_find_clash(m->ours, p->text);
    return clash == FOREIGN_FITS ? add_piece(m, p) : note_left_out(m, p->text, clash);
}

palcare_status pc_merge_root(palcare_doc *doc, const palcare_doc *other, palcare_report *report)
{
    if (!other->root)
        return PALCARE_OK;
    root_merge m = {.doc = doc, .other = other, .report = report};
    m.ours = doc->root ? pc_arena_at(doc, doc->root) : NULL;
    values theirs = pc_record_pieces(pc_arena_at(other, other->root));
    palcare_status status = collect_ours(&m);
    for (size_t i = 0; i < theirs.count && status == PALCARE_OK; i++)
        status = merge_piece(&m, pc_arena_at(other, theirs.at[i]));
    if (status == PALCARE_OK && m.made) {
        pc_pieces_sort(m.made);
        doc->root = pc_record_ref(m.made);
    }
    free(m.table);
    return status;
}
