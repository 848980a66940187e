/* Problem codes from 5000: results that are not faults, and misuse. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/problems_rows.h"

/* clang-format off */
static const schema_problem rows[] = {
    /* results that are not faults */
    {PC_ONLY_BEFORE, PALCARE_SEVERITY_NOTE,
     "Only the first document has it.",
     "The palcare format 1.0"},
    {PC_ONLY_AFTER, PALCARE_SEVERITY_NOTE,
     "Only the second document has it.",
     "The palcare format 1.0"},
    {PC_DIFFERS, PALCARE_SEVERITY_NOTE,
     "Both documents have the record, with another value here.",
     "The palcare format 1.0"},
    {PC_MOVED, PALCARE_SEVERITY_NOTE,
     "Both documents have it, in another order. Readers see things in the order of the document.",
     "The palcare format 1.0"},
    {PC_MERGE_CLASH, PALCARE_SEVERITY_ERROR,
     "Both documents have a record with this id, and the two differ, so merging would lose one. "
     "Rename one, or make them the same.",
     "The palcare format 1.0"},
    {PC_LEFT_OUT, PALCARE_SEVERITY_NOTE,
     "The copy leaves something out, because the caller asked for that or because a document has "
     "only one header. The original is unchanged.",
     "The palcare format 1.0"},
    {PC_MISUSE, PALCARE_SEVERITY_ERROR,
     "A program called the library in a way that its header does not allow: a field of another "
     "type, an index past the end, a record that was removed. The data is not at fault.",
     "The conventions of palcare.h"},
    {PC_NO_SUCH_INDEX, PALCARE_SEVERITY_ERROR,
     "A program asked for a value by an index past the end of its field. The data is not at fault.",
     "The conventions of palcare.h"},
};
/* clang-format on */

const problem_rows pc_problems_answers = {rows, sizeof rows / sizeof rows[0]};
