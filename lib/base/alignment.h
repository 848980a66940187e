/*
 * Two sequences compared: what was kept, moved, changed, taken out and added. What an element is,
 * and which are the same, the caller says.
 */
#ifndef PALCARE_BASE_ALIGNMENT_H
#define PALCARE_BASE_ALIGNMENT_H

#include <stdbool.h>
#include <stddef.h>

#define ALIGNMENT_NONE ((size_t)-1)

typedef struct alignment {
    void *user;
    size_t before, after; /* numbers of elements */
    /* The element before that is the same as one after; ALIGNMENT_NONE if there is none. An element
     * that is found twice counts the first time. */
    size_t (*find)(void *user, size_t after);
    /* Whether an element that has no same one may be shown as the change of another. */
    bool (*may_pair)(void *user, size_t before, size_t after);
    void (*kept)(void *user, size_t before, size_t after); /* may be NULL, as may the next */
    void (*moved)(void *user, size_t before, size_t after);
    void (*changed)(void *user, size_t before, size_t after);
    void (*gone)(void *user, size_t before);
    void (*added)(void *user, size_t after);
} alignment;

/* Calls the functions: first for elements that are gone, then for all others in their new order.
 * The fewest possible elements count as moved. False if out of memory, with nothing called. */
bool pc_align(const alignment *a);

#endif
