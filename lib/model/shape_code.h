/* Explains values that are not a code of their field. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_SHAPE_CODE_H
#define PALCARE_MODEL_SHAPE_CODE_H

#include "report/problem.h"
#include "schema/schema.h"

/* Explains a value that is not a code. If it means several codes, they replace it in a list; a
 * value alone cannot be replaced by them. */
void pc_shape_explain_code(const schema_field *field, const char *value, size_t size,
                           bool is_in_list, problem *p);

#endif
