/*
 * A record as plain text for reading. Nothing here knows a record type: names, kinds and order of
 * fields are asked of the library.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PAGE_H
#define PAGE_H

#include "text_lines.h"

#include <palcare/palcare.h>

struct page {
    struct layout layout;
    const char *langs;        /* the reader's, best first; NULL: the document's */
    const palcare_docs *docs; /* where to look for records that are pointed at */
};

/* The name or title of a record, in the best language; NULL if it has neither. */
const char *record_name(const struct page *page, const palcare_record *record);

/* Sets all a record says, save its name: short values in a column, then what needs more room. */
void set_record(const struct page *page, const palcare_record *record);

#endif
