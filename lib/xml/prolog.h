/* The first bytes of a document, judged before libxml2 sees any. */
#ifndef PALCARE_XML_PROLOG_H
#define PALCARE_XML_PROLOG_H

#include "model/problem.h"

/* Whether these first bytes (256, or all there are) begin a document we read: XML 1.0 in UTF-8, or
 * in UTF-16 with a byte order mark, not compressed. Otherwise says what is wrong: what->code. A
 * declaration that is merely malformed passes, and is libxml2's to refuse. */
void prolog_judge(const unsigned char *bytes, size_t size, problem *what);

#endif
