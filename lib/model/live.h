/*
 * How many documents there are, counted in debug builds alone (-DPALCARE_LIVE): the tests of the
 * bindings ask that none is left. Not installed, and not exported.
 */
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
