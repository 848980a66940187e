/*
 * Printing markup for the RELAX NG: opens and closes elements, one tag per line, and writes to the
 * caller's sink from time to time.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_RNG_H
#define PALCARE_XML_RNG_H

#include "base/buffer.h"

#include <palcare/palcare.h>

enum { RNG_DEPTH = 16 };

typedef struct rng {
    buffer out;
    palcare_write_fn fn;
    void *user;
    palcare_status status; /* anything but OK ends the printing */
    const char *open[RNG_DEPTH];
    unsigned level;
} rng;

/* Prints a start tag, with one attribute or none (NULL); pc_rng_close() ends the innermost. */
void pc_rng_open(rng *r, const char *element, const char *attribute, const char *value);
void pc_rng_close(rng *r);

/* Prints an empty element, with one attribute or none. */
void pc_rng_empty(rng *r, const char *element, const char *attribute, const char *value);

/* Prints an element that contains text. */
void pc_rng_text(rng *r, const char *element, const char *attribute, const char *value,
                 const char *text);

/* Prints whole lines of markup. */
void pc_rng_lines(rng *r, const char *markup);

/* Prints a sentence that editors show: about its parent or, after a value, about that value. */
void pc_rng_doc(rng *r, const char *sentence);

/* Prints a define "PREFIX.NAME", or "NAME" if prefix is NULL, and a reference to one. */
void pc_rng_define(rng *r, const char *prefix, const char *name);
void pc_rng_ref(rng *r, const char *prefix, const char *name);

/* Prints text that matches an XML Schema regular expression. */
void pc_rng_pattern(rng *r, const char *pattern);

/* Writes the printed markup to the sink. */
void pc_rng_flush(rng *r);

/* Prints the defines of rich text (rng_rich.c); rich.blocks is the content of a value. */
void pc_rng_rich(rng *r);

#endif
