/*
 * Finds the name that a misspelt one was probably meant to be.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_BASE_NEAREST_H
#define PALCARE_BASE_NEAREST_H

#include <stddef.h>

/* Returns the nearest of `count` names by edit distance; NULL if none is near. */
const char *pc_nearest(const char *text, size_t size, const char *(*name)(void *user, size_t i),
                       void *user, size_t count);

#endif
