/*
 * Writes a rule as one sentence: "if oxygen is yes", "all of these".
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RULE_WORDS_H
#define RULE_WORDS_H

#include <palcare/palcare.h>

/* Whether the sentence already includes the value of this field. */
bool rule_says(const palcare_record *record, palcare_field field);
/* The sentence of a rule, to be freed; NULL for any other record. What it refers to has its name in
 * the best of the languages, or its reference if the documents do not have it. */
char *rule_in_words(const palcare_record *record, const char *langs, const palcare_docs *docs);

#endif
