/*
 * Loaded before Python or Ruby: refuses the nth request for memory that comes from the library, its
 * SWIG module or libxml2 between refuse_begin() and refuse_end(). python_faults.py and ruby_faults.rb
 * call these.
 */
/* SPDX-License-Identifier: Apache-2.0 */
/* For RTLD_NEXT and dladdr(). */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "../../../../tests/faults/failing_malloc.h"

INTERPOSE void refuse_begin(unsigned long long nth);
INTERPOSE unsigned long long refuse_end(void);
INTERPOSE unsigned long long refuse_live(void);

/* Whether an address is in one of the libraries whose requests count. */
static bool is_ours(const void *caller)
{
    Dl_info about;
    const char *name = dladdr(caller, &about) && about.dli_fname ? about.dli_fname : "";
    return strstr(name, "/_palcare.") || strstr(name, "/palcare/native.") ||
           strstr(name, "/libpalcare.so") || strstr(name, "/libxml2.so");
}

void refuse_begin(unsigned long long nth)
{
    alloc_counts = is_ours;
    alloc_begin(nth, false);
}

unsigned long long refuse_end(void)
{
    alloc_end();
    return alloc_asked;
}

unsigned long long refuse_live(void)
{
    return alloc_live;
}
