/*
 * The forms in which the vocabulary describes itself.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESCRIBE_H
#define DESCRIBE_H

#include <palcare/palcare.h>
#include <stdio.h>

void describe_as_markdown(FILE *out);
void describe_as_json(FILE *out);

/* "exactly one", "one or more": how many values a field has. */
const char *bounds_in_words(palcare_field field);
/* What a kind of value is, in a sentence. */
const char *kind_doc(palcare_kind kind);

#endif
