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
    {PC_MERGE_TERMS, PALCARE_SEVERITY_NOTE,
     "Records keep the licence, publisher and provenance that they had from the header of their own "
     "document: each record that has none of its own now states them. 'NONE' is the licence of a "
     "record whose document states none: nobody may copy it.",
     "Creative Commons Attribution 4.0 International, section 3(a); SPDX 2.3, 7.15"},
    {PC_MERGE_OTHER_TERMS, PALCARE_SEVERITY_NOTE,
     "Both documents have this record, equal in all but its terms of use. It is kept once, on the "
     "terms of the first document. Change its licence if the other terms are meant.",
     "The palcare format 1.0"},
    {PC_MERGE_REPLACED, PALCARE_SEVERITY_NOTE,
     "A newer document has this record with other values, and it replaced the older one. "
     "'palcare diff' shows what changed.",
     "The palcare format 1.0"},
    {PC_MERGE_STAYS, PALCARE_SEVERITY_NOTE,
     "The newer document no longer has these records, or never had them. They stay, because a "
     "document may come from several. Remove those that have ended.",
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
