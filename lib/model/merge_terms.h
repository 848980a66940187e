/*
 * Terms in a merge: the licence, publisher and provenance that a document's header states for all
 * its records stay with each record when the document becomes part of another one.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_MERGE_TERMS_H
#define PALCARE_MODEL_MERGE_TERMS_H

#include "model/copy.h"

enum { MERGE_TERMS = 3 };

typedef struct merge_terms {
    palcare_doc *doc;
    const palcare_doc *other;
    const palcare_record *ours; /* header of `doc`, or NULL */
    palcare_record *header;     /* copy of the header of `other`, or an empty one */
    unsigned differ;            /* bit i: the i-th term differs, so records state it */
    size_t count;               /* records that state terms which they had from the header */
    copy_state copies;
} merge_terms;

/* Finds which terms of the header of `other` differ from those that its records would have in
 * `doc`, where `header` is a copy of the former (made by this call's caller) or NULL. */
palcare_status pc_terms_begin(merge_terms *t, palcare_doc *doc, const palcare_doc *other,
                              palcare_record *header);

/* Writes into a copy of a record those terms that differ and that it does not state itself. */
palcare_status pc_terms_write(merge_terms *t, palcare_record *copy);

/* Tells if pc_terms_write() would write into a copy of this record. */
bool pc_terms_apply(const merge_terms *t, const palcare_record *record);

/* The rows of the terms that a record does not state, and so has from its header. */
uint64_t pc_terms_of_header(const palcare_record *record);

/* Removes the terms from a header, so that no other record has them from it. */
palcare_status pc_terms_clear(palcare_record *about);

/* Notes that the records of `other` state its terms, if any does. */
palcare_status pc_terms_report(const merge_terms *t, palcare_report *report);

/* Notes that both documents have a record which is kept on the terms of the first, if these
 * differ. */
palcare_status pc_terms_compare(const palcare_record *ours, const palcare_record *theirs,
                                palcare_report *report);

#endif
