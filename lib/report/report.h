/* Adding problems to reports; used everywhere in the library. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_REPORT_REPORT_H
#define PALCARE_REPORT_REPORT_H

#include "report/problem.h"
#include "schema/problems.h"

#include <palcare/palcare.h>

/* The place of a problem. */
typedef struct place {
    const char *file; /* or NULL */
    unsigned line, column;
    const char *path; /* in the document, or NULL */
} place;

/* Adds a problem with the severity of its code; report may be NULL. Returns OK or NOMEM. */
palcare_status pc_report_add(palcare_report *report, const place *where, const problem *what);

/* Like pc_report_add(), with another severity. */
palcare_status pc_report_put(palcare_report *report, palcare_severity severity, const place *where,
                             const problem *what);

/* Like pc_report_add(), formatting the sentence; hint is NULL or final text. */
palcare_status pc_report_say(palcare_report *report, const place *where, int code, const char *hint,
                             const char *format, ...) PROBLEM_FORMAT(5, 6);

/* Tells if the report would keep another problem, not only count it. */
bool pc_report_has_room(const palcare_report *report);

/* Sorts the problems from index `from` on by place. */
void pc_report_sort(palcare_report *report, size_t from);

#endif
