/* Looks up problem codes in the tables, one for each thousand. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/problems_rows.h"

static const problem_rows *const tables[] = {&pc_problems_file, &pc_problems_shape,
                                             &pc_problems_meaning, &pc_problems_editorial,
                                             &pc_problems_answers};

const schema_problem *pc_schema_problem_of(int code)
{
    size_t thousand = (size_t)code / 1000 - 1;
    if (code < 0 || thousand >= sizeof tables / sizeof tables[0])
        return NULL;
    const problem_rows *table = tables[thousand];
    size_t low = 0, high = table->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (table->at[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < table->count && table->at[low].code == code;
    return found ? &table->at[low] : NULL;
}

const char *palcare_problem_help(int code, const char **source)
{
    const schema_problem *row = pc_schema_problem_of(code);
    if (!row)
        return NULL;
    if (source)
        *source = row->source;
    return row->help;
}
