/*
 * Defines a job of the allocation tests, what it works on and its results.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_TESTS_ALLOCATION_SUBJECT_H
#define PALCARE_TESTS_ALLOCATION_SUBJECT_H

#include "every_element.h"

typedef struct bytes {
    char *at;
    size_t size;
} bytes;

/* The objects that a job works on, and its results. */
typedef struct subject {
    bytes text;         /* the text of the document */
    palcare_doc *doc;   /* the document, loaded */
    palcare_doc *other; /* another document, which never changes */
    bytes other_text;
    palcare_report *report;

    /* for edits */
    size_t record;
    palcare_field field;

    /* other results */
    palcare_doc *made[64];
    size_t made_count;
    char *written;
    size_t written_size;
    char sink[MOST_BYTES];
    size_t sink_size;
    size_t given; /* of the text, to a reader */
} subject;

typedef palcare_status (*run_fn)(subject *s);

typedef struct job {
    const char *name;
    run_fn run;
    bool loads; /* the document is needed, not its text alone */
    bool edits; /* the document changes when it succeeds */
} job;

#endif
