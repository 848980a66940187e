/*
 * An allocator that fails on request. It replaces the C library's for the whole process, so that
 * requests of libxml2 are counted and refused as well. Only requests between alloc_begin and
 * alloc_end count; their blocks are known until they are freed, whenever that is, so that leaks can
 * be counted. Blocks freed in between are overwritten and kept until alloc_end, so that a use after
 * free is found. For one thread only.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_TESTS_FAILING_MALLOC_H
#define PALCARE_TESTS_FAILING_MALLOC_H

#include <dlfcn.h>
#include <errno.h>
#include <malloc.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define INTERPOSE __attribute__((visibility("default")))

/* ---- what the C library would have done ---- */

static void *(*real_malloc)(size_t);
static void *(*real_calloc)(size_t, size_t);
static void *(*real_realloc)(void *, size_t);
static int (*real_posix_memalign)(void **, size_t, size_t);
static void (*real_free)(void *);

/* The search for them may itself allocate memory. */
static char first_bytes[4096];
static size_t first_used;

static void *first_room(size_t size)
{
    void *at = first_bytes + first_used;
    first_used += (size + 15) & ~(size_t)15;
    return first_used <= sizeof first_bytes ? at : NULL;
}

static bool is_first(const void *memory)
{
    return (uintptr_t)memory - (uintptr_t)first_bytes < sizeof first_bytes;
}

/* ISO C does not convert an object's address into a function's. */
static void find_real(const char *name, void *function)
{
    void *found = dlsym(RTLD_NEXT, name);
    memcpy(function, &found, sizeof found);
}

static bool ready(void)
{
    static bool looking;
    if (!real_free && !looking) {
        looking = true;
        find_real("malloc", &real_malloc);
        find_real("calloc", &real_calloc);
        find_real("realloc", &real_realloc);
        find_real("posix_memalign", &real_posix_memalign);
        find_real("free", &real_free);
    }
    return real_free != NULL;
}

/* ---- counting and refusing ---- */

enum { PLACES = 1 << 18 };
static void *blocks[PLACES]; /* open addressing; a freed one leaves GONE */
#define GONE ((void *)&alloc_counting)

static bool alloc_counting;
/* Which callers' requests count; NULL: all. */
static bool (*alloc_counts)(const void *caller);
static bool alloc_for_ever;
static uint64_t alloc_asked;   /* since alloc_begin */
static uint64_t alloc_refused; /* the number of the first one that is refused; 0: none */
static size_t alloc_live, alloc_used;

static size_t place_of(const void *memory)
{
    return (size_t)(((uintptr_t)memory >> 4) * 0x9E3779B97F4A7C15U >> 46);
}

static void remember(void *memory)
{
    size_t at = place_of(memory);
    while (blocks[at] && blocks[at] != GONE)
        at = (at + 1) % PLACES;
    alloc_used += !blocks[at];
    blocks[at] = memory;
    alloc_live++;
    if (alloc_used > PLACES / 2) {
        fputs("failing_malloc: too many blocks to remember\n", stderr);
        abort();
    }
}

/* False if the block is not known. */
static bool forget(const void *memory)
{
    if (!alloc_used)
        return false;
    for (size_t at = place_of(memory); blocks[at]; at = (at + 1) % PLACES)
        if (blocks[at] == memory) {
            blocks[at] = GONE;
            alloc_live--;
            return true;
        }
    return false;
}

enum { SPOILT = 0xDB };
static void *freed[PLACES];
static size_t freed_count;

/* Frees a block; a known block that is freed while we count is freed a little later. */
static void let_go(void *memory, bool known)
{
    if (!known || !alloc_counting || freed_count == PLACES) {
        real_free(memory);
        return;
    }
    memset(memory, SPOILT, malloc_usable_size(memory));
    freed[freed_count++] = memory;
}

/* Frees the kept blocks; true if nobody has written into them. */
static bool bury(void)
{
    bool good = true;
    while (freed_count) {
        unsigned char *block = freed[--freed_count];
        size_t size = malloc_usable_size(block);
        good = good && block[0] == SPOILT && memcmp(block, block + 1, size - 1) == 0;
        real_free(block);
    }
    return good;
}

static bool is_counted(const void *caller)
{
    return alloc_counting && (!alloc_counts || alloc_counts(caller));
}

/* Sets errno too, since functions of the C library pass it on. */
static bool is_refused(const void *caller)
{
    if (!is_counted(caller))
        return false;
    alloc_asked++;
    bool is = alloc_refused &&
              (alloc_for_ever ? alloc_asked >= alloc_refused : alloc_asked == alloc_refused);
    if (is)
        errno = ENOMEM;
    return is;
}

static void *taken(void *memory, const void *caller)
{
    if (memory && is_counted(caller))
        remember(memory);
    return memory;
}

/* From here on the nth request fails, or with `for_ever` all from the nth on; 0: none fails. */
static void alloc_begin(uint64_t nth, bool for_ever)
{
    if (alloc_used)
        memset(blocks, 0, sizeof blocks);
    alloc_live = alloc_used = 0;
    alloc_asked = 0;
    alloc_refused = nth;
    alloc_for_ever = for_ever;
    alloc_counting = true;
}

static bool alloc_clean; /* nobody wrote into what was freed */

/* Returns whether the nth request was made. */
static bool alloc_end(void)
{
    alloc_counting = false;
    alloc_clean = bury();
    return alloc_refused && alloc_asked >= alloc_refused;
}

/* ---- the functions that replace the C library's ---- */

INTERPOSE void *malloc(size_t size);
INTERPOSE void *calloc(size_t count, size_t size);
INTERPOSE void *realloc(void *memory, size_t size);
INTERPOSE int posix_memalign(void **memory, size_t alignment, size_t size);
INTERPOSE void free(void *memory);

INTERPOSE void *malloc(size_t size)
{
    if (!ready())
        return first_room(size);
    const void *caller = __builtin_return_address(0);
    return is_refused(caller) ? NULL : taken(real_malloc(size), caller);
}

INTERPOSE void *calloc(size_t count, size_t size)
{
    if (!ready())
        return first_room(count * size);
    const void *caller = __builtin_return_address(0);
    return is_refused(caller) ? NULL : taken(real_calloc(count, size), caller);
}

INTERPOSE int posix_memalign(void **memory, size_t alignment, size_t size)
{
    const void *caller = __builtin_return_address(0);
    if (!ready() || is_refused(caller))
        return ENOMEM;
    int error = real_posix_memalign(memory, alignment, size);
    if (!error)
        taken(*memory, caller);
    return error;
}

/* Always moves a known block. */
static void *moved(void *memory, size_t size)
{
    void *now = real_malloc(size);
    size_t before = malloc_usable_size(memory);
    if (now) {
        memcpy(now, memory, before < size ? before : size);
        let_go(memory, true);
    }
    return now;
}

INTERPOSE void *realloc(void *memory, size_t size)
{
    const void *caller = __builtin_return_address(0);
    if (!ready() || is_first(memory))
        return memory ? NULL : first_room(size);
    if (is_refused(caller))
        return NULL;
    if (!memory)
        return taken(real_malloc(size), caller);
    /* An unknown block stays unknown; a known one stays known at its new address. */
    if (!forget(memory))
        return real_realloc(memory, size);
    void *now = moved(memory, size);
    remember(now ? now : memory);
    return now;
}

INTERPOSE void free(void *memory)
{
    if (!memory || is_first(memory))
        return;
    let_go(memory, forget(memory));
}

#endif
