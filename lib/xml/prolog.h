/* Judges the first bytes of a document before libxml2 gets them. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_PROLOG_H
#define PALCARE_XML_PROLOG_H

#include "report/problem.h"

#include <stddef.h>

enum {
    PROLOG_MOST = 256, /* most bytes of an XML declaration, with its white space */
    PROLOG_PROBLEMS = 4
};

typedef struct prolog_problem {
    problem what;
    unsigned line, column;
} prolog_problem;

/* The problems of the beginning; without one, libxml2 may get it. */
typedef struct prolog_verdict {
    prolog_problem problems[PROLOG_PROBLEMS];
    size_t count;
} prolog_verdict;

/* Judges whether these first bytes (PROLOG_MOST, or the whole input) begin a document that we
 * read: XML 1.0 in UTF-8, or in UTF-16 with a byte order mark, not compressed. An XML declaration
 * must end within them and have no fault, so that libxml2 cannot read it differently. */
void pc_prolog_judge(const unsigned char *bytes, size_t size, prolog_verdict *verdict);

/* Fills in the problem of a document type declaration, which we refuse. */
void pc_prolog_say_doctype(problem *what);

/* Fills in the problem of a page of HTML, which its DOCTYPE or its root shows. */
void pc_prolog_say_html(problem *what, int code);

#endif
