/*
 * Counts live documents, in debug builds only (-DPALCARE_LIVE), so that the tests of the bindings
 * can prove that none leaks. Neither installed nor exported.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_LIVE_H
#define PALCARE_MODEL_LIVE_H

#ifdef PALCARE_LIVE
#include <stdatomic.h>

extern atomic_long pc_live_documents;

static inline void pc_live_count(long more)
{
    atomic_fetch_add_explicit(&pc_live_documents, more, memory_order_relaxed);
}
#else
static inline void pc_live_count(long more)
{
    (void)more;
}
#endif

#endif
