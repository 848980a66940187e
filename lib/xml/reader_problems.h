/* Reports the problems of a file, with record and field, place, and a hint. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_READER_PROBLEMS_H
#define PALCARE_XML_READER_PROBLEMS_H

#include "xml/reader_state.h"

/* Reports a problem of the innermost frame at a place, or at the current event (NULL); its message
 * follows the record's name. */
void pc_reader_problem(reader *r, const place *at, const problem *what);
/* The same for the open value. */
void pc_reader_value_problem(reader *r, const place *at, const problem *what);
/* Tells whether the report still keeps problems; if not, names and paths are not needed. */
bool pc_reader_is_heard(const reader *r);
/* Reports a problem of an attribute, at its place. */
void pc_reader_attribute_problem(reader *r, const attribute *a, const problem *what);
/* Reports a word of an attribute's value; its path has the word's number. */
void pc_reader_word_problem(reader *r, const attribute *a, const char *word, const problem *what);
/* Reports an element of our namespace that is not allowed here. */
void pc_reader_unknown_element(reader *r, const char *name);
/* A name as it is written, with its prefix. */
quoted pc_reader_written(const char *prefix, const char *name);
void pc_reader_unknown_attribute(reader *r, const attribute *a);
/* Reports an attribute of our namespace that has a prefix. */
void pc_reader_prefixed_attribute(reader *r, const attribute *a);
/* Reports the required fields that a record does not have. */
void pc_reader_missing(reader *r, const frame *f, uint64_t missing);
/* Ends the reading with the status of a model function, NOMEM or LIMIT. */
void pc_reader_failed(reader *r, palcare_status status);

#endif
