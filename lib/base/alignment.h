/*
 * Compares two sequences: reports which elements were kept, moved, changed, removed and added. The
 * caller decides what an element is and which are the same.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_BASE_ALIGNMENT_H
#define PALCARE_BASE_ALIGNMENT_H

#include <stdbool.h>
#include <stddef.h>

#define ALIGNMENT_NONE ((size_t)-1)

typedef struct alignment {
    void *user;
    size_t before_count, after_count;
    /* Returns the element before that is the same as one after, or ALIGNMENT_NONE. If it returns an
     * element twice, only the first time counts. */
    size_t (*find)(void *user, size_t after);
    /* Decides if an element without a match may be reported as a change of another. */
    bool (*may_pair)(void *user, size_t before, size_t after);
    void (*kept)(void *user, size_t before, size_t after); /* may be NULL, as may moved */
    void (*moved)(void *user, size_t before, size_t after);
    void (*changed)(void *user, size_t before, size_t after);
    void (*removed)(void *user, size_t before);
    void (*added)(void *user, size_t after);
} alignment;

/* Calls the functions: first for removed elements, then for all others in their new order. As few
 * elements as possible count as moved. Returns false if out of memory; then it has called no
 * function but find and may_pair. */
bool pc_align(const alignment *a);

#endif
