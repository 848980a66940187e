/*
 * Passes over a document that the library's load is measured against. Each answers whether it
 * could read the document to its end.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BENCH_PASSES_H
#define BENCH_PASSES_H

#include "measure.h"

/* How many bytes at a time the parsers are fed: as many as the library feeds. */
enum { CHUNK = 4096 };

/* libxml2's SAX2 push parser, every handler replaced by an empty function. */
bool pass_noop(bytes input);

/* libexpat, every handler replaced by an empty function. */
bool pass_expat(bytes input);

/* What a program does that asks libxml2 for a tree: reads it, walks it into a simple model of its
 * own, frees the tree. The model is the caller's. */
typedef struct dom_record dom_record;
dom_record *pass_dom(bytes input);
void pass_dom_free(dom_record *record);

#endif
