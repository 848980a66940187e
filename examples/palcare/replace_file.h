/*
 * Reads all bytes of a file, and replaces them in one step.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPLACE_FILE_H
#define REPLACE_FILE_H

#include "fix.h"
#include "seen.h"

/* Reads all bytes; gives up if that fails. */
struct text read_text(const char *path);

/* Replaces the file by the text in one step, if the file is still the one that was seen. Follows
 * links, and keeps mode and owner. Prints a problem and returns false if that fails. */
bool replace_file(const char *path, const struct text *text, const struct seen *seen);

/* Calls palcare_write_file() and delays signals until it returns. */
palcare_status write_document(const palcare_doc *doc, const char *path,
                              const palcare_options *limits, palcare_report *report);

#endif
