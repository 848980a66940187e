/*
 * Finds the name that a misspelt one was probably meant to be.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_BASE_NEAREST_H
#define PALCARE_BASE_NEAREST_H

#include <stdbool.h>
#include <stddef.h>

/* Returns the nearest of `count` names by edit distance; NULL if none is near. `*is_sure` (NULL is
 * allowed) tells if the text is that name with two slips at most, none in a digit, and no other
 * name is equally near: only then may it replace the text. */
const char *pc_nearest(const char *text, size_t size, const char *(*name)(void *user, size_t i),
                       void *user, size_t count, bool *is_sure);

#endif
