/*
 * A file's bytes read whole, and replaced in one step.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPLACE_FILE_H
#define REPLACE_FILE_H

#include "fix.h"
#include "seen.h"

/* Reads all bytes; gives up if that fails. */
struct text read_text(const char *path);

/* Puts the text in the place of the file, whole or not at all, if it is still the one that was
 * seen: a link is followed, mode and owner are kept. Prints a problem and answers false if that
 * fails. */
bool replace_file(const char *path, const struct text *text, const struct seen *seen);

/* palcare_write_file(), which a signal does not interrupt. */
palcare_status write_document(const palcare_doc *doc, const char *path,
                              const palcare_options *limits, palcare_report *report);

#endif
