/*
 * UTF-16 turned into UTF-8 before libxml2 sees it: with converters of its own, libxml2 would print
 * to standard error, and take half a pair of surrogates for the end of the document.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_UTF16_H
#define PALCARE_XML_UTF16_H

#include "base/buffer.h"

/* What is left between two pieces of input. */
typedef struct utf16 {
    bool big;      /* the more significant byte comes first */
    bool has_half; /* of a unit */
    unsigned char half;
    unsigned high; /* the first unit of a pair, or 0 */
} utf16;

/* Appends these bytes as UTF-8; false at half a pair of surrogates. */
bool pc_utf16_decode(utf16 *d, const unsigned char *bytes, size_t size, buffer *out);

/* Whether the input ended with a whole character. */
static inline bool pc_utf16_is_whole(const utf16 *d)
{
    return !d->has_half && !d->high;
}

#endif
