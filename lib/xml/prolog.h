/* The first bytes of a document, judged before libxml2 sees any. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_PROLOG_H
#define PALCARE_XML_PROLOG_H

#include "report/problem.h"

#include <stddef.h>

enum {
    PROLOG_MOST = 256, /* bytes that an XML declaration may take, white space and all */
    PROLOG_PROBLEMS = 4
};

typedef struct prolog_problem {
    problem what;
    unsigned line, column;
} prolog_problem;

/* What is wrong with the beginning; nothing: it may go to libxml2. */
typedef struct prolog_verdict {
    prolog_problem problems[PROLOG_PROBLEMS];
    size_t count;
} prolog_verdict;

/* Whether these first bytes (PROLOG_MOST, or all there are) begin a document we read: XML 1.0 in
 * UTF-8, or in UTF-16 with a byte order mark, not compressed. An XML declaration must end within
 * them and be without a fault, so that libxml2 reads in it what was read here. */
void pc_prolog_judge(const unsigned char *bytes, size_t size, prolog_verdict *verdict);

/* Says that a document type declaration is not for us. */
void pc_prolog_say_doctype(problem *what);

#endif
