/*
 * Passes over a document, with which the library's load is compared. Each returns whether it could
 * read the document to its end.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BENCH_PASSES_H
#define BENCH_PASSES_H

#include "measure.h"

/* How many bytes the parsers get at a time: as many as the library feeds. */
enum { CHUNK = 4096 };

/* libxml2's SAX2 push parser, every handler replaced by an empty function. */
bool pass_noop(bytes input);

/* libexpat, every handler replaced by an empty function. */
bool pass_expat(bytes input);

/* Does what a program with libxml2's tree does: builds the tree, walks it into a simple model,
 * frees the tree. The caller owns the model. */
typedef struct dom_record dom_record;
dom_record *pass_dom(bytes input);
void pass_dom_free(dom_record *record);

#endif
