/*
 * Validates single values for the reader and the setters, so that both refuse the same values in
 * the same words.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_SHAPE_H
#define PALCARE_MODEL_SHAPE_H

#include "base/buffer.h"
#include "base/white_space.h"
#include "model/layout.h"
#include "report/problem.h"
#include "rich/rich.h"
#include "value/form.h"

/* Tests a value of a field other than text, rich or part; sets *code to the index of a code. */
bool pc_shape_fits(const schema_field *field, const char *value, size_t size, uint32_t *code);

/* Explains a value that does not fit. */
void pc_shape_explain(const schema_field *field, const char *value, size_t size, problem *p);

/* The same for one of the values of a list in a file, which several may replace: weekdays. */
void pc_shape_explain_listed(const schema_field *field, const char *value, size_t size, problem *p);

/* The next value of a list that has commas between its values, or names of several words, and its
 * size; NULL after the last. */
const char *pc_shape_next_value(const schema_field *field, const char **at, const char *end,
                                size_t *size);

/* Tests such a value: "en fr" before a comma is two languages, "larch house" is not two records. */
bool pc_shape_fits_listed(const schema_field *field, const char *value, size_t size);

/* Explains a list as people write it: with commas ("child, parent") where spaces separate the
 * values, or with names of several words: "Northern Ireland" is GB-NIR, "every day" is seven codes.
 * The replacement is the whole list, if each value fits or has one of its own. False if the list
 * has neither. */
bool pc_shape_explain_list(const schema_field *field, const char *text, size_t size, problem *p);

/* Tests a value that fits its field for a meaning that its form does not show: a country that
 * exists, a phone number, a time zone, a currency, a media type. False, with the problem under the
 * code, if the check refuses it. */
bool pc_shape_means(const schema_field *field, int code, const char *value, problem *p);

/* The narrower form of a field's values. */
form_narrow pc_shape_narrow_form(palcare_field field);

/* Tests if a value that fits is in doubt, and sets the problem: a language that nobody registered,
 * an older name of a time zone, a licence that the SPDX list lacks. */
bool pc_shape_doubts(const schema_field *field, const char *value, problem *p);

/* The same for a language tag; name is what the message calls it. */
bool pc_shape_doubts_language(const char *name, const char *tag, problem *p);

/* Explains an invalid language tag; name is what the message calls it. */
void pc_shape_explain_language(const char *name, const char *tag, size_t size, problem *p);

/* Appends text, collapsing each run of white space (space, tab, CR, LF) into one space. Drops white
 * space at the start, and a line end for which pc_white_space_vanishes() holds. *space is the run
 * that is pending before the next word. */
void pc_shape_collapse_space(buffer *out, white_space *space, const char *text, size_t size);

/* Validates and stores a value of any kind but part: INVALID with the problem, NOMEM, or LIMIT. */
palcare_status pc_shape_store(palcare_doc *doc, const schema_field *field, uint16_t lang,
                              const char *value, size_t size, uint32_t *slot, problem *p);

/* Stores a valid value of a kind without language; code comes from pc_shape_fits(). */
palcare_status pc_shape_store_value(palcare_doc *doc, const schema_field *field, uint32_t code,
                                    const char *value, size_t size, uint32_t *slot);

#endif
