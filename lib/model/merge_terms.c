/*
 * Terms in a merge: writes what the records of a document have from its header into each of them.
 *
 * A header's licence is for all records that state none. If a record moved under another header
 * without it, it would be on that header's terms. A document without a licence permits nothing, so
 * its records state the licence NONE where the other header would give them one.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/merge_terms.h"

#include "model/equal.h"
#include "model/position.h"
#include "model/slots.h"
#include "report/report.h"

#include <string.h>

/* A record has each term in the field of the same name. */
static const palcare_field terms[MERGE_TERMS] = {PALCARE_ABOUT_LICENCE, PALCARE_ABOUT_PUBLISHER,
                                                 PALCARE_ABOUT_PROVENANCE};

static unsigned header_row(size_t term)
{
    return (unsigned)pc_schema_row(pc_schema_of(PALCARE_TYPE_ABOUT), terms[term]);
}

/* The row of a term in a type of top records: each has all terms. */
static unsigned row_of(const palcare_record *record, size_t term)
{
    const schema_field *field = pc_schema_field(terms[term]);
    return (unsigned)pc_schema_row_named(pc_schema_of(record->type), field->name, field->name_size);
}

static bool states(const palcare_record *record, unsigned row)
{
    return pc_record_present(record) >> row & 1;
}

/* ---- the header ---- */

/* Adds the licence NONE of SPDX: there is no information on a licence. */
static palcare_status add_no_licence(palcare_record *header)
{
    palcare_doc *doc = pc_record_doc(header);
    const schema_type *type = pc_schema_of(PALCARE_TYPE_LICENCE);
    palcare_record *licence = pc_record_new(doc, type);
    ref none = pc_arena_text(doc, "NONE", sizeof "NONE" - 1);
    if (!licence || !none)
        return PALCARE_NOMEM;
    licence->owner = pc_record_ref(header);
    unsigned spdx = (unsigned)pc_schema_row(type, PALCARE_LICENCE_SPDX);
    palcare_status status = pc_record_insert_slot(licence, spdx, 0, none);
    if (status == PALCARE_OK)
        status = pc_record_insert_slot(header, header_row(0), 0, pc_record_ref(licence));
    return status;
}

/* Removes what a provenance says about the fields of the header. False if nothing is left of it. */
static palcare_status leave_contents(palcare_record *provenance, bool *is_left)
{
    const schema_type *type = pc_schema_of(PALCARE_TYPE_PROVENANCE);
    unsigned field = (unsigned)pc_schema_row(type, PALCARE_PROVENANCE_FIELD);
    unsigned not_given = (unsigned)pc_schema_row(type, PALCARE_PROVENANCE_NOT_GIVEN);
    palcare_status status = pc_record_unpack(provenance);
    if (status != PALCARE_OK)
        return status;
    pc_record_mark(provenance, not_given, false);
    *is_left = pc_record_present(provenance) && !states(provenance, field);
    return PALCARE_OK;
}

/* Leaves the provenance of the contents in a copy of a header, and removes that of its fields. */
static palcare_status select_provenance(palcare_record *header, unsigned row)
{
    palcare_doc *doc = pc_record_doc(header);
    palcare_status status = pc_record_unshare(header, row);
    for (size_t i = pc_record_values(header, row).count; status == PALCARE_OK && i-- > 0;) {
        bool is_left = true;
        values all = pc_record_values(header, row);
        if (i < all.count)
            status = leave_contents(pc_arena_at(doc, all.at[i]), &is_left);
        if (status == PALCARE_OK && !is_left)
            pc_record_remove_slot(header, row, i);
    }
    return status;
}

/* Tells if records need to state a term so that they keep it. */
static bool differs(const merge_terms *t, size_t term)
{
    unsigned row = header_row(term);
    bool is_ours = t->ours && states(t->ours, row), is_theirs = states(t->header, row);
    if (!is_theirs)
        return is_ours && terms[term] == PALCARE_ABOUT_LICENCE;
    return !is_ours || !pc_record_same_row(t->ours, t->header, row);
}

palcare_status pc_terms_begin(merge_terms *t, palcare_doc *doc, const palcare_doc *other,
                              palcare_record *header)
{
    *t = (merge_terms){.doc = doc, .other = other, .copies = {.doc = doc}};
    t->ours = palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
    t->header = header ? header : pc_record_new(doc, pc_schema_of(PALCARE_TYPE_ABOUT));
    if (!t->header)
        return PALCARE_NOMEM;
    palcare_status status = PALCARE_OK;
    for (size_t i = 0; i < MERGE_TERMS; i++)
        t->differ |= (unsigned)differs(t, i) << i;
    if (t->differ & 1 && !states(t->header, header_row(0)))
        status = add_no_licence(t->header);
    for (size_t i = 0; status == PALCARE_OK && i < MERGE_TERMS; i++)
        if (terms[i] == PALCARE_ABOUT_PROVENANCE)
            status = select_provenance(t->header, header_row(i));
    return status;
}

palcare_status pc_terms_clear(palcare_record *about)
{
    palcare_status status = pc_record_unpack(about);
    for (size_t i = 0; status == PALCARE_OK && i < MERGE_TERMS; i++)
        pc_record_mark(about, header_row(i), false);
    return status;
}

/* ---- records ---- */

uint64_t pc_terms_of_header(const palcare_record *record)
{
    uint64_t rows = 0;
    for (size_t i = 0; i < MERGE_TERMS; i++)
        if (!states(record, row_of(record, i)))
            rows |= (uint64_t)1 << row_of(record, i);
    return rows;
}

bool pc_terms_apply(const merge_terms *t, const palcare_record *record)
{
    for (size_t i = 0; i < MERGE_TERMS; i++)
        if (t->differ >> i & 1 && !states(record, row_of(record, i)))
            return true;
    return false;
}

/* Copies the values of a term, which are references or parts, from the header. */
static palcare_status write_term(merge_terms *t, palcare_record *copy, unsigned row, unsigned from)
{
    values v = pc_record_values(t->header, from);
    bool is_part = pc_record_field(copy, row)->kind == PALCARE_KIND_PART;
    palcare_status status = PALCARE_OK;
    for (size_t i = 0; status == PALCARE_OK && i < v.count; i++) {
        uint32_t slot = v.at[i];
        if (is_part) {
            palcare_record *part;
            status = pc_record_copy(&t->copies, pc_arena_at(t->doc, slot), NULL, &part);
            if (status != PALCARE_OK)
                return status;
            part->owner = pc_record_ref(copy);
            slot = pc_record_ref(part);
        }
        status = pc_record_insert_slot(copy, row, i, slot);
    }
    return status;
}

palcare_status pc_terms_write(merge_terms *t, palcare_record *copy)
{
    palcare_status status = PALCARE_OK;
    t->count += pc_terms_apply(t, copy);
    for (size_t i = 0; status == PALCARE_OK && i < MERGE_TERMS; i++) {
        unsigned row = row_of(copy, i);
        if (t->differ >> i & 1 && !states(copy, row))
            status = write_term(t, copy, row, header_row(i));
    }
    return status;
}

/* ---- reports ---- */

/* The first part of a row, or NULL. */
static const palcare_record *part_of(const palcare_record *record, unsigned row)
{
    values v = record ? pc_record_values(record, row) : (values){NULL, 0};
    return v.count ? pc_arena_at(pc_record_doc(record), v.at[0]) : NULL;
}

/* The licence by its SPDX identifier, address or attribution: "'CC-BY-4.0'". */
static quoted licence_words(const palcare_record *licence)
{
    static const palcare_field fields[] = {PALCARE_LICENCE_SPDX, PALCARE_LICENCE_HREF,
                                           PALCARE_LICENCE_ATTRIBUTION, PALCARE_LICENCE_OBLIGATION};
    const char *words = NULL;
    problem shown;
    for (size_t i = 0; licence && !words && i < sizeof fields / sizeof fields[0]; i++)
        words = palcare_value(licence, fields[i], 0);
    pc_problem_say(&shown, 0, words ? "'%s'" : "%s",
                   words ? pc_problem_quote(words, strlen(words)).text : "none");
    return pc_problem_quote(shown.message, strlen(shown.message));
}

palcare_status pc_terms_report(const merge_terms *t, palcare_report *report)
{
    if (!t->count)
        return PALCARE_OK;
    const palcare_record *theirs = palcare_doc_next(t->other, PALCARE_TYPE_ABOUT, NULL);
    place where = {.file = t->other->name};
    if (theirs)
        where = pc_record_place(theirs);
    quoted is = licence_words(part_of(t->header, header_row(0)));
    quoted was = licence_words(part_of(t->ours, header_row(0)));
    const char *records = t->count == 1 ? "record now states its" : "records now state their";
    static const char *const others[] = {"", "publisher", "provenance", "publisher and provenance"};
    static const char *const joins[] = {"", " and ", " and ", ", "};
    size_t rest = t->differ >> 1;
    if (t->differ & 1)
        return pc_report_say(report, &where, PC_MERGE_TERMS, NULL,
                             "%zu %s licence %s%s%s; that of the merged document is %s", t->count,
                             records, is.text, joins[rest], others[rest],
                             strcmp(is.text, was.text) == 0 ? "in other words" : was.text);
    return pc_report_say(report, &where, PC_MERGE_TERMS, NULL, "%zu %s %s", t->count, records,
                         others[rest]);
}

/* The licence of a record: its own or, for a document's first header, that of the document. */
static const palcare_record *licence_of(const palcare_record *record)
{
    const palcare_record *own = part_of(record, row_of(record, 0));
    const palcare_record *about = palcare_doc_next(pc_record_doc(record), PALCARE_TYPE_ABOUT, NULL);
    return own ? own : part_of(about, header_row(0));
}

static bool is_none(const palcare_record *licence)
{
    const char *spdx = palcare_value(licence, PALCARE_LICENCE_SPDX, 0);
    return !licence || (spdx && strcmp(spdx, "NONE") == 0);
}

palcare_status pc_terms_compare(const palcare_record *ours, const palcare_record *theirs,
                                palcare_report *report)
{
    const palcare_record *one = licence_of(ours), *other = licence_of(theirs);
    if ((is_none(one) && is_none(other)) || (one && other && pc_record_same(one, other)))
        return PALCARE_OK;
    place where = pc_record_place(theirs);
    quoted kept = licence_words(one), left = licence_words(other);
    buffer b = {0};
    const char *name = pc_position_words(&b, theirs);
    palcare_status status = PALCARE_NOMEM;
    if (name && strcmp(kept.text, left.text) == 0)
        status = pc_report_say(report, &where, PC_MERGE_OTHER_TERMS, NULL,
                               "%s is in both documents, where its licence %s has different words; "
                               "those of the merged document are kept",
                               name, kept.text);
    else if (name)
        status = pc_report_say(report, &where, PC_MERGE_OTHER_TERMS, NULL,
                               "%s is in both documents; it keeps its licence in the merged "
                               "document, %s; here it has %s",
                               name, kept.text, left.text);
    pc_buffer_free(&b);
    return status;
}
