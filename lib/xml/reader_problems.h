/* What is wrong with a file: whose field, where, and what to write. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_READER_PROBLEMS_H
#define PALCARE_XML_READER_PROBLEMS_H

#include "xml/reader_state.h"

/* Reports a problem of the innermost frame; the message is put behind the record's name. */
void pc_reader_problem(reader *r, const place *at, const problem *what) PROBLEM_COLD;
/* A problem of the value that is open. */
void pc_reader_value_problem(reader *r, const place *at, const problem *what) PROBLEM_COLD;
/* Whether the report still keeps problems; if not, they need no names and paths. */
bool pc_reader_is_heard(const reader *r);
/* A problem of an attribute, at its place. */
void pc_reader_attribute_problem(reader *r, const attribute *a, const problem *what) PROBLEM_COLD;
/* A problem of the word that begins here in an attribute's value; its path has the word's number. */
void pc_reader_word_problem(reader *r, const attribute *a, const char *word,
                            const problem *what) PROBLEM_COLD;
/* An element of ours that does not belong where it stands. */
void pc_reader_unknown_element(reader *r, const char *name) PROBLEM_COLD;
/* A name as it is written: prefix and all. */
quoted pc_reader_written(const char *prefix, const char *name) PROBLEM_COLD;
void pc_reader_unknown_attribute(reader *r, const attribute *a) PROBLEM_COLD;
/* Attributes of ours have no prefix. */
void pc_reader_prefixed_attribute(reader *r, const attribute *a) PROBLEM_COLD;
/* Required fields that a record lacks. */
void pc_reader_missing(reader *r, const frame *f, uint64_t missing) PROBLEM_COLD;
/* NOMEM, or LIMIT, as a model function answered. */
void pc_reader_failed(reader *r, palcare_status status) PROBLEM_COLD;

#endif
