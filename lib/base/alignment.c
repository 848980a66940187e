/* Aligns two sequences: matches their elements and keeps the longest run that is in order. Only the
 * other matched elements count as moved. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/alignment.h"

#include <stdlib.h>

/* The matches found so far. */
typedef struct match {
    size_t *before_of; /* for each element after: the element before that it matches */
    bool *is_same;     /* for each element after: equal to its match, not changed */
    bool *is_used;     /* for each element before */
    bool *is_moved;    /* for each element after */
} match;

static void free_match(match *m)
{
    free(m->before_of);
    free(m->is_same);
    free(m->is_used);
    free(m->is_moved);
}

static bool make_match(match *m, const alignment *a)
{
    *m = (match){.before_of = calloc(a->after_count + 1, sizeof *m->before_of),
                 .is_same = calloc(a->after_count + 1, sizeof *m->is_same),
                 .is_used = calloc(a->before_count + 1, sizeof *m->is_used),
                 .is_moved = calloc(a->after_count + 1, sizeof *m->is_moved)};
    return m->before_of && m->is_same && m->is_used && m->is_moved;
}

static void find_same(match *m, const alignment *a)
{
    for (size_t i = 0; i < a->after_count; i++) {
        size_t found = a->find(a->user, i);
        m->is_same[i] = found != ALIGNMENT_NONE && !m->is_used[found];
        m->before_of[i] = m->is_same[i] ? found : ALIGNMENT_NONE;
        if (m->is_same[i])
            m->is_used[found] = true;
    }
}

/* Returns the first unused element before, not far from `from`, that may be paired with the one
 * after; ALIGNMENT_NONE if there is none. */
static size_t find_pair(const match *m, const alignment *a, size_t from, size_t after)
{
    enum { AHEAD_MOST = 64 }; /* so that the time does not grow with the square of the size */
    size_t end = a->before_count - from > AHEAD_MOST ? from + AHEAD_MOST : a->before_count;
    for (size_t i = from; i < end; i++)
        if (!m->is_used[i] && (!a->may_pair || a->may_pair(a->user, i, after)))
            return i;
    return ALIGNMENT_NONE;
}

/* Pairs the remaining elements in order: each unmatched one after with the first unused one before
 * that it may be a change of. */
static void pair_rest(match *m, const alignment *a)
{
    size_t from = 0;
    for (size_t i = 0; i < a->after_count; i++) {
        if (m->is_same[i])
            continue;
        while (from < a->before_count && m->is_used[from])
            from++;
        if (from == a->before_count)
            return;
        size_t found = find_pair(m, a, from, i);
        m->before_of[i] = found;
        if (found != ALIGNMENT_NONE)
            m->is_used[found] = true;
    }
}

/* Binary search for the first run whose end is not below `value`; the ends increase. */
static size_t find_end(const match *m, const size_t *ends, size_t count, size_t value)
{
    size_t low = 0;
    while (low < count) {
        size_t middle = low + (count - low) / 2;
        if (m->before_of[ends[middle]] < value)
            low = middle + 1;
        else
            count = middle;
    }
    return low;
}

/* Marks as moved each match outside the longest increasing subsequence of matches. ends[n] is the
 * element that ends the best run of n + 1 so far, previous the one before it in that run. */
static void mark_moved(match *m, size_t after_count, size_t *ends, size_t *previous)
{
    size_t count = 0;
    for (size_t i = 0; i < after_count; i++) {
        m->is_moved[i] = m->before_of[i] != ALIGNMENT_NONE;
        if (!m->is_moved[i])
            continue;
        size_t run = find_end(m, ends, count, m->before_of[i]);
        previous[i] = run ? ends[run - 1] : ALIGNMENT_NONE;
        ends[run] = i;
        count += run == count;
    }
    for (size_t i = count ? ends[count - 1] : ALIGNMENT_NONE; i != ALIGNMENT_NONE; i = previous[i])
        m->is_moved[i] = false;
}

static bool find_moved(match *m, const alignment *a)
{
    size_t *ends = calloc(a->after_count + 1, sizeof *ends);
    size_t *previous = calloc(a->after_count + 1, sizeof *previous);
    bool can = ends && previous;
    if (can)
        mark_moved(m, a->after_count, ends, previous);
    free(ends);
    free(previous);
    return can;
}

static void report(const match *m, const alignment *a)
{
    for (size_t i = 0; i < a->before_count; i++)
        if (!m->is_used[i])
            a->removed(a->user, i);
    for (size_t i = 0; i < a->after_count; i++) {
        if (m->before_of[i] == ALIGNMENT_NONE) {
            a->added(a->user, i);
            continue;
        }
        if (m->is_moved[i] && a->moved)
            a->moved(a->user, m->before_of[i], i);
        if (!m->is_same[i])
            a->changed(a->user, m->before_of[i], i);
        else if (a->kept)
            a->kept(a->user, m->before_of[i], i);
    }
}

bool pc_align(const alignment *a)
{
    match m;
    bool good = make_match(&m, a);
    if (good) {
        find_same(&m, a);
        pair_rest(&m, a);
        good = find_moved(&m, a);
    }
    if (good)
        report(&m, a);
    free_match(&m);
    return good;
}
