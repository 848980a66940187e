/*
 * Prints descriptions of the vocabulary in several forms.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESCRIBE_H
#define DESCRIBE_H

#include <palcare/palcare.h>
#include <stdio.h>

void describe_as_markdown(FILE *out);
void describe_as_json(FILE *out);

/* A type, one of its fields, or a problem to describe. Members that are not used are 0. */
struct subject {
    palcare_type type;
    palcare_field field;
    int problem;
};
void describe_one_as_text(FILE *out, const struct subject *subject);
void describe_one_as_json(FILE *out, const struct subject *subject);

/* Writes the JSON Schema of a type, or of documents. */
void describe_as_schema(FILE *out, palcare_type type);

/* Explains a problem code of palcare.h or json.h; NULL for an unknown code. */
const char *problem_help(int code, const char **source);
/* All problem codes are below this number. */
enum { PROBLEM_CODES = 11000 };

/* "exactly one", "one or more": how many values a field has. */
const char *bounds_in_words(palcare_field field);
/* Describes a kind of value in a sentence. */
const char *kind_doc(palcare_kind kind);

#endif
