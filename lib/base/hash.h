/*
 * Hashes for every table that a document fills. They are seeded, so that nobody can prepare a file
 * whose names collide, and each bit depends on each byte, so that any mask of bits is a good index.
 * (A plain product carries upward only: its lower half ignores the last bytes of an id, which is
 * where ids such as service-000001 differ.)
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_BASE_HASH_H
#define PALCARE_BASE_HASH_H

#include "base/bytes.h"
#include "base/short_key.h"

#define HASH_FACTOR    0x9E3779B97F4A7C15U
#define HASH_OTHER     0xD6E8FEB86659FD93U
#define HASH_FACTOR_32 0x9E3779B1U

/* Multiplies to 128 bits and folds the halves together. */
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

/* Derives a seed from an address; it differs from run to run where the system randomizes
 * addresses. */
static inline uint64_t pc_hash_seed(const void *address)
{
    return pc_hash_fold((uintptr_t)address ^ HASH_OTHER, HASH_FACTOR);
}

/* Hashes a text whose key is already computed. One product leaves a pattern in increasing numbers;
 * a second one removes it. */
static inline uint64_t pc_hash_of_key(uint64_t seed, const short_key *key, const char *text,
                                      size_t size)
{
    uint64_t one = seed ^ size * HASH_FACTOR, other = seed * HASH_OTHER;
    if (size <= SHORT_KEY_WHOLE)
        return pc_hash_fold(pc_hash_fold(key->head ^ one, key->tail ^ other), HASH_FACTOR);
    for (size_t i = 0; i + 16 < size; i += 16)
        one = pc_hash_fold(pc_bytes_load(text + i) ^ one, pc_bytes_load(text + i + 8) ^ other);
    one = pc_hash_fold(pc_bytes_load(text + size - 16) ^ one, key->tail ^ other);
    return pc_hash_fold(one, HASH_FACTOR);
}

static inline uint64_t pc_hash_of_text(uint64_t seed, const char *text, size_t size)
{
    short_key key = {0, 0};
    if (size)
        key = pc_short_key_of(text, size);
    return pc_hash_of_key(seed, &key, text, size);
}

#endif
