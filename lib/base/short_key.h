/*
 * The first and last eight bytes of a text. Up to sixteen bytes they hold the whole text, so two
 * such texts of equal size are equal if their keys are.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_BASE_SHORT_KEY_H
#define PALCARE_BASE_SHORT_KEY_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { SHORT_KEY_WHOLE = 16 };

typedef struct short_key {
    uint64_t head, tail;
} short_key;

/* The text has at least one byte; reads only within it. */
static inline short_key pc_short_key_of(const char *text, size_t size)
{
    short_key key;
    uint32_t first, last;
    if (size >= 8) {
        memcpy(&key.head, text, 8);
        memcpy(&key.tail, text + (size - 8), 8);
    } else if (size >= 4) {
        memcpy(&first, text, 4);
        memcpy(&last, text + (size - 4), 4);
        key.head = first;
        key.tail = last;
    } else {
        key.head = (unsigned char)text[0];
        key.tail = (uint64_t)(unsigned char)text[size / 2] << 8 | (unsigned char)text[size - 1];
    }
    return key;
}

#endif
