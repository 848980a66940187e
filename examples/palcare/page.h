/*
 * Prints a record as plain text for reading. This code knows no record type; it asks the library
 * for the names, kinds and order of the fields.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PAGE_H
#define PAGE_H

#include "text_lines.h"

#include <palcare/palcare.h>

struct page {
    struct layout layout;
    const char *langs;        /* of the reader, best first; NULL for the document's */
    const palcare_docs *docs; /* to resolve references in */
};

/* The name or title of a record, in the best language; NULL if it has neither. */
const char *record_name(const struct page *page, const palcare_record *record);

/* Prints a record without its name: short values in a column, then parts and rich texts. */
void set_record(const struct page *page, const palcare_record *record);

#endif
