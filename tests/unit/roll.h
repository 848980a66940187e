/* The random numbers of the tests, which are the same everywhere and on every run. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_TESTS_ROLL_H
#define PALCARE_TESTS_ROLL_H

#include <stdint.h>

/* The next number below `sides` from this seed. */
static inline unsigned roll_next(uint64_t *seed, unsigned sides)
{
    *seed = *seed * 6364136223846793005U + 1442695040888963407U;
    return (unsigned)(*seed >> 33) % sides;
}

#endif
