/*
 * Converts UTF-16 to UTF-8 before libxml2 gets it: libxml2's own converters would print to standard
 * error, and treat half a surrogate pair as the end of the document.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_UTF16_H
#define PALCARE_XML_UTF16_H

#include "base/buffer.h"

/* The state between two pieces of input. */
typedef struct utf16 {
    bool big;      /* the more significant byte comes first */
    bool has_half; /* half a unit is pending */
    unsigned char half;
    unsigned high; /* the first unit of a pair, or 0 */
} utf16;

/* Appends these bytes as UTF-8; false at half a surrogate pair. */
bool pc_utf16_decode(utf16 *d, const unsigned char *bytes, size_t size, buffer *out);

/* Tells whether the input ended with a complete character. */
static inline bool pc_utf16_is_whole(const utf16 *d)
{
    return !d->has_half && !d->high;
}

#endif
