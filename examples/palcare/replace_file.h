/*
 * Reads all bytes of a file, and replaces them in one step.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPLACE_FILE_H
#define REPLACE_FILE_H

#include "arguments.h"
#include "fix.h"
#include "seen.h"

/* Reads all bytes; gives up if that fails. */
struct text read_text(const char *path);

/* Replaces the file by the text, if the file is still the one that was seen. Prints a problem and
 * returns false if that fails. */
bool replace_file(const char *path, const struct text *text, const struct seen *seen,
                  const struct arguments *arguments);

/* Calls palcare_write_file() and delays signals until it returns. */
palcare_status write_document(const palcare_doc *doc, const char *path,
                              const palcare_options *limits, palcare_report *report);

/* Lets files be written in place if the option `in_place` is given. It is wrong usage without the
 * option `writes`, which has this name. */
void allow_in_place(const struct arguments *arguments, int in_place, int writes, const char *name);

#endif
