/*
 * Finds texts that are missing in a language.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef NEEDS_H
#define NEEDS_H

#include "print_problems.h"

/* Adds a warning for every text or rich text of the document that has no value in this language.
 * A value in a variant of the language (es-MX for es) is enough. */
void find_missing_language(const palcare_doc *doc, const char *file, const char *lang,
                           struct problems *problems);

#endif
