/*
 * What the files of the RELAX NG printer share: markup that is opened and closed, one tag a line,
 * and goes to the caller's sink by and by.
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

/* A start tag, with one attribute or none (NULL); pc_rng_close ends the innermost. */
void pc_rng_open(rng *r, const char *element, const char *attribute, const char *value);
void pc_rng_close(rng *r);

/* An empty element, with one attribute or none. */
void pc_rng_empty(rng *r, const char *element, const char *attribute, const char *value);

/* An element that holds text. */
void pc_rng_text(rng *r, const char *element, const char *attribute, const char *value,
                 const char *text);

/* Whole lines that are markup already. */
void pc_rng_lines(rng *r, const char *markup);

/* A sentence that editors show: of what it stands in, or behind a value of the value before it. */
void pc_rng_doc(rng *r, const char *sentence);

/* A define, "PREFIX.NAME" or with prefix NULL "NAME", and a use of one. */
void pc_rng_define(rng *r, const char *prefix, const char *name);
void pc_rng_ref(rng *r, const char *prefix, const char *name);

/* Text of a form that an XML Schema expression tells. */
void pc_rng_pattern(rng *r, const char *pattern);

/* Gives the sink what is there. */
void pc_rng_flush(rng *r);

/* The defines of rich text: rich.blocks is what a value holds (pc_rng_rich.c). */
void pc_rng_rich(rng *r);

#endif
