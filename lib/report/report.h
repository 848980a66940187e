/* Reports from inside the library: the same functions for every room. */
#ifndef PALCARE_REPORT_REPORT_H
#define PALCARE_REPORT_REPORT_H

#include "report/problem.h"
#include "schema/problems.h"

#include <palcare/palcare.h>

/* Where a problem stands. */
typedef struct place {
    const char *file; /* NULL: none */
    unsigned line, column;
    const char *path; /* in the model; NULL: none */
} place;

/* Adds a problem; its severity is the code's. report NULL is allowed. OK or NOMEM. */
palcare_status pc_report_add(palcare_report *report, const place *where, const problem *what);

/* The same with a severity of its own. */
palcare_status pc_report_put(palcare_report *report, palcare_severity severity, const place *where,
                             const problem *what);

/* The same in one line: the sentence is formatted, the hint is NULL or whole. */
palcare_status pc_report_say(palcare_report *report, const place *where, int code, const char *hint,
                             const char *format, ...) PROBLEM_FORMAT(5, 6);

/* Whether another problem would be kept, not only counted. */
bool pc_report_has_room(const palcare_report *report);

/* Puts the problems from one on into the order of their places. */
void pc_report_sort(palcare_report *report, size_t from);

#endif
