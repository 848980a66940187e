/*
 * The first and last eight bytes of a short text: of up to sixteen bytes, that is all of them, and
 * two such texts of one size are the same if these are.
 */
#ifndef PALCARE_BASE_SHORT_KEY_H
#define PALCARE_BASE_SHORT_KEY_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { SHORT_KEY_WHOLE = 16 };

typedef struct short_key {
    uint64_t head, tail;
} short_key;

/* Of at least one byte; nothing beyond its end is read. */
static inline short_key pc_short_key_of(const char *text, size_t size)
{
    short_key e;
    uint32_t first, last;
    if (size >= 8) {
        memcpy(&e.head, text, 8);
        memcpy(&e.tail, text + (size - 8), 8);
    } else if (size >= 4) {
        memcpy(&first, text, 4);
        memcpy(&last, text + (size - 4), 4);
        e.head = first;
        e.tail = last;
    } else {
        e.head = (unsigned char)text[0];
        e.tail = (uint64_t)(unsigned char)text[size / 2] << 8 | (unsigned char)text[size - 1];
    }
    return e;
}

#endif
