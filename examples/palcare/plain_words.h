/*
 * Prints names and values of the vocabulary in plain English, for people rather than programs.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PLAIN_WORDS_H
#define PLAIN_WORDS_H

#include <palcare/palcare.h>
#include <stdio.h>

/* Makes a label, to be freed, of the name of a field or type: "Service type" of "service-type". */
char *label_in_words(const char *name);

/* Prints a value as people say it: "January 2024" for "2024-01". Prints texts unchanged. */
void print_in_words(FILE *out, palcare_field field, const char *value);

#endif
