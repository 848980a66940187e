/*
 * Finds the name that a misspelt one was meant to be.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_BASE_NEAREST_H
#define PALCARE_BASE_NEAREST_H

#include <stdbool.h>
#include <stddef.h>

/* Returns the only one of `count` names of which the text is a slip: another letter case, a plural,
 * a dash, or one letter; NULL if there is none, or more than one. */
const char *pc_nearest(const char *text, size_t size, const char *(*name)(void *user, size_t i),
                       void *user, size_t count);

#endif
