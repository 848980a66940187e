/*
 * The hash of every table that a document fills. It is seeded, so that a file cannot be made whose
 * names crowd one place of a table, and each bit of it depends on each byte: a mask of any bits is
 * a place. (A product alone carries upward only: its lower half knows nothing of the last bytes of
 * an id, which is where ids such as service-000001 differ.)
 */
#ifndef PALCARE_BASE_HASH_H
#define PALCARE_BASE_HASH_H

#include "base/short_key.h"

#define HASH_FACTOR 0x9E3779B97F4A7C15U
#define HASH_OTHER  0xD6E8FEB86659FD93U

/* All 128 bits of a product, folded to half. */
static inline uint64_t pc_hash_fold(uint64_t a, uint64_t b)
{
#ifdef __SIZEOF_INT128__
    __extension__ typedef unsigned __int128 whole;
    whole product = (whole)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
#else
    uint64_t low = (a & UINT32_MAX) * (b & UINT32_MAX), high = (a >> 32) * (b >> 32);
    uint64_t one = (a >> 32) * (b & UINT32_MAX), other = (a & UINT32_MAX) * (b >> 32);
    uint64_t middle = (low >> 32) + (one & UINT32_MAX) + (other & UINT32_MAX);
    high += (one >> 32) + (other >> 32) + (middle >> 32);
    return (low & UINT32_MAX) ^ middle << 32 ^ high;
#endif
}

/* A seed that differs from run to run, where the system loads programs at random addresses. */
static inline uint64_t pc_hash_seed(const void *address)
{
    return pc_hash_fold((uintptr_t)address ^ HASH_OTHER, HASH_FACTOR);
}

static inline uint64_t pc_hash_load(const char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

/* Of a text whose ends are known. One product leaves a pattern in what counts upward; a second one
 * takes it away. */
static inline uint64_t pc_hash_of_key(uint64_t seed, const short_key *e, const char *text,
                                      size_t size)
{
    uint64_t one = seed ^ size * HASH_FACTOR, other = seed * HASH_OTHER;
    if (size <= SHORT_KEY_WHOLE)
        return pc_hash_fold(pc_hash_fold(e->head ^ one, e->tail ^ other), HASH_FACTOR);
    for (size_t i = 0; i + 16 < size; i += 16)
        one = pc_hash_fold(pc_hash_load(text + i) ^ one, pc_hash_load(text + i + 8) ^ other);
    one = pc_hash_fold(pc_hash_load(text + size - 16) ^ one, e->tail ^ other);
    return pc_hash_fold(one, HASH_FACTOR);
}

static inline uint64_t pc_hash_of_text(uint64_t seed, const char *text, size_t size)
{
    short_key e = {0, 0};
    if (size)
        e = pc_short_key_of(text, size);
    return pc_hash_of_key(seed, &e, text, size);
}

#endif
