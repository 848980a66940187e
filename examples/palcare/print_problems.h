/*
 * Collects the problems of one file from several sources (the library's report, the languages that
 * readers need), sorts them by place and prints them in one form.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PRINT_PROBLEMS_H
#define PRINT_PROBLEMS_H

#include "fix.h"

#include <jansson.h>
#include <palcare/palcare.h>
#include <stdio.h>

struct problem {
    palcare_severity severity;
    int code;
    unsigned line, column;
    size_t order; /* in which problems of the same place were found */
    /* Allocated; all but file, message and text may be NULL. */
    char *file, *path, *message, *hint, *replacement;
    char *text;           /* in one line */
    struct region region; /* of the replacement, if it is known */
};

struct problems {
    struct problem *all;
    size_t count, room;
    size_t most;                            /* to keep; the rest are only counted */
    size_t met[PALCARE_SEVERITY_ERROR + 1]; /* of each severity, kept or not */
    size_t hidden;                          /* found but not kept */
};

/* Counts a problem, and returns whether there is room to keep it. */
bool problems_count(struct problems *problems, palcare_severity severity);
/* Keeps a problem that was counted, and takes ownership of its texts. */
void problems_add(struct problems *problems, struct problem problem);
void problems_add_report(struct problems *problems, const palcare_report *report);
void problems_sort(struct problems *problems);
void problems_print(FILE *stream, const struct problems *problems);
void problems_append_json(json_t *array, const struct problems *problems);
void problems_free(struct problems *problems);

#endif
