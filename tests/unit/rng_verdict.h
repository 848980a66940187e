/*
 * One document, judged twice: by the reader, and by libxml2 with the RELAX NG that the library
 * prints. Where RELAX NG has a say, the two must agree.
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

/* The schema as it is printed. */
const char *verdict_schema(void);

/* What both say of these bytes; the test fails where they differ, with both reasons. */
verdict verdict_of(const char *label, const char *bytes, size_t size);

#endif
