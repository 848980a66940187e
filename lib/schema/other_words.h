/*
 * Words that other systems (HSDS, FHIR, schema.org, OpenStreetMap) and people write where a field
 * holds codes, and the codes that they mean. They are hints for authors, and no part of the format.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_SCHEMA_OTHER_WORDS_H
#define PALCARE_SCHEMA_OTHER_WORDS_H

#include "schema/schema.h"

/* Words with one meaning, separated by ", ". Codes with spaces between them are meant together, and
 * the author must choose one of those with '|' between them. Without codes there is a hint, because
 * another field holds what is meant. */
typedef struct other_words {
    const char *codes;
    const char *words;
    const char *hint; /* or NULL */
} other_words;

/* The words for a list of codes: for this field, and all that share its list. */
typedef struct other_list {
    palcare_field field;
    const other_words *at;
    size_t count;
} other_list;

typedef struct other_lists {
    const other_list *at;
    size_t count;
} other_lists;

extern const other_lists pc_other_words_content;
extern const other_lists pc_other_words_people;
extern const other_lists pc_other_words_services;

/* Finds the meaning of a text, whatever its letter case and the marks between its letters; NULL if
 * it is not known. */
const other_words *pc_other_words_for(const schema_codes *codes, const char *text, size_t size);

/* The number of leading codes of a list that may be a range, such as "mo to fr"; 0 if none. */
size_t pc_other_words_ranged(const schema_codes *codes);

#endif
