/*
 * Puts replacements into the text of a file and keeps its comments and layout. Uses only the
 * places, paths and replacements of problems, never their messages.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef FIX_H
#define FIX_H

#include <palcare/palcare.h>

/* The bytes of a file. */
struct text {
    char *bytes; /* followed by a NUL */
    size_t size;
};

/* The part of a line that a replacement goes into. Columns count characters from 1. */
struct region {
    unsigned line, column, end_column;
    char *value; /* as XML; allocated, NULL if the place is not known */
};
struct region find_region(const struct text *text, const palcare_report *report, size_t index,
                          const palcare_doc *doc);

/* How a text is read and checked to see if a replacement makes a new problem. */
struct trial {
    const char *path, *date;
    const palcare_options *limits;
};

/* Whether the text is in UTF-16, where nothing is replaced. */
bool is_wide_text(const struct text *text);

/* Puts every unambiguous replacement of the report into the text; `doc` is NULL if the text could
 * not be read as a document. Returns the number of replacements made. Sets `*left` to the number of
 * those not made because they would cause a new problem, such as an id that is already taken. */
size_t fix_text(struct text *text, const palcare_report *report, const palcare_doc *doc,
                const struct trial *trial, size_t *left);

#endif
