/*
 * Puts replacements into the text of a file, so that comments and layout stay. Uses only places,
 * paths and replacements of problems, never their sentences.
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

/* Puts every unambiguous replacement of the report into the text that was read; `doc` is NULL where
 * it could not be. Answers how many. */
size_t fix_text(struct text *text, const palcare_report *report, const palcare_doc *doc);

#endif
