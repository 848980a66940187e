/*
 * Finds the word that a misspelt one was probably meant to be.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef NEAREST_WORD_H
#define NEAREST_WORD_H

#include <stddef.h>

/* Starts as {0}. `word` is the nearest of the words tried so far, or NULL if none is near. */
struct nearest {
    const char *word;
    size_t difference;
};

void nearest_try(struct nearest *nearest, const char *wanted, const char *word);

#endif
