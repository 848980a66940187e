/*
 * One document, judged twice: by the reader, and by libxml2 with the RELAX NG that the library
 * prints. The two must agree on whatever RELAX NG can express.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_TESTS_RNG_VERDICT_H
#define PALCARE_TESTS_RNG_VERDICT_H

#include <stddef.h>

typedef enum verdict {
    VERDICT_NONE,  /* not for RELAX NG: not well-formed, a DOCTYPE, a limit */
    VERDICT_SOUND, /* no error of layers 1000 and 2000 */
    VERDICT_FAULTY
} verdict;

/* Unchecked fixtures: the schema, printed and compiled once. */
void verdict_begin(void);
void verdict_end(void);

/* The printed schema. */
const char *verdict_schema(void);

/* The verdict of both on these bytes; if they differ, the test fails with both reasons. */
verdict verdict_of(const char *label, const char *bytes, size_t size);

#endif
