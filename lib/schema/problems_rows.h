/* The rows of the problem codes, one table for each thousand. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_SCHEMA_PROBLEMS_ROWS_H
#define PALCARE_SCHEMA_PROBLEMS_ROWS_H

#include "schema/problems.h"

/* The help of each code, one row per code in numerical order: what happened, why it matters, what
 * to do, and the source of the rule. */
typedef struct problem_rows {
    const schema_problem *at;
    size_t count;
} problem_rows;

extern const problem_rows pc_problems_file;
extern const problem_rows pc_problems_shape;
extern const problem_rows pc_problems_meaning;
extern const problem_rows pc_problems_editorial;
extern const problem_rows pc_problems_answers;

#endif
