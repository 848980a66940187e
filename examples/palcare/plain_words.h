/*
 * Names and values of the vocabulary in plain English, for people rather than programs.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PLAIN_WORDS_H
#define PLAIN_WORDS_H

#include <palcare/palcare.h>
#include <stdio.h>

/* The name of a field or type as a label: "service-type" gives "Service type". To be freed. */
char *label_in_words(const char *name);

/* Prints a value as people say it: "2024-01" gives "January 2024". Words and parts, which are not
 * values, are printed as they are. */
void print_in_words(FILE *out, palcare_field field, const char *value);

#endif
