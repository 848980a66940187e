/*
 * The shape of single values: what the reader and the setters refuse alike, said in the same words.
 */
#ifndef PALCARE_MODEL_SHAPE_H
#define PALCARE_MODEL_SHAPE_H

#include "base/buffer.h"
#include "base/white_space.h"
#include "model/layout.h"
#include "report/problem.h"
#include "rich/rich.h"

/* Whether this is a value of the field (not of a text, rich or part); a code's place in *code. */
bool pc_shape_fits(const schema_field *field, const char *value, size_t size, uint32_t *code);

/* What is wrong with a value that does not fit. */
void pc_shape_explain(const schema_field *field, const char *value, size_t size, problem *p);

/* What is wrong with a language tag that is none; name is what it is called. */
void pc_shape_explain_language(const char *name, const char *tag, size_t size, problem *p);

/* Appends text with its runs of white space (space, tab, CR, LF) as one space, none at the start
 * and none for a line end that pc_white_space_vanishes() names; *space is the run before the next
 * word. */
void pc_shape_collapse(buffer *out, white_space *space, const char *text, size_t size);

/* Stores a checked value, whatever its kind but part: INVALID with the problem, NOMEM, or LIMIT. */
palcare_status pc_shape_store(palcare_doc *doc, const schema_field *field, uint16_t lang,
                              const char *value, size_t size, uint32_t *slot, problem *p);

/* Stores a value of a kind without language that is known to fit; code as from pc_shape_fits. */
palcare_status pc_shape_store_value(palcare_doc *doc, const schema_field *field, uint32_t code,
                                    const char *value, size_t size, uint32_t *slot);

#endif
