/* Eight bytes at a time: loads them into one word and tests each with a few operations. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_BASE_BYTES_H
#define PALCARE_BASE_BYTES_H

#include <stdint.h>
#include <string.h>

#define EACH_BYTE(value) (UINT64_C(0x0101010101010101) * (value))

static inline uint64_t pc_bytes_load(const char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

/* Marks each byte below `bound` (at most 0x80) by its highest bit. */
static inline uint64_t pc_bytes_below(uint64_t word, unsigned bound)
{
    return ~((word | EACH_BYTE(0x80)) - EACH_BYTE(bound)) & ~word & EACH_BYTE(0x80);
}

/* Marks each zero byte by its highest bit, and sometimes the byte above one: an unmarked byte is
 * certainly not zero. The lower bits mean nothing. */
static inline uint64_t pc_bytes_maybe_zero(uint64_t word)
{
    return (word - EACH_BYTE(1)) & ~word;
}

#endif
