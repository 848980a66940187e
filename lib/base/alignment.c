/* Aligning two sequences: elements are matched, the longest run in order stays, the rest moved. */
#include "base/alignment.h"

#include <stdlib.h>

/* What is known of the two sequences while they are aligned. */
typedef struct match {
    size_t *before_of; /* of each element after: the one before that it is, or was */
    bool *is_same;     /* of each element after: the same; if not, a change */
    bool *is_used;     /* of each element before */
    bool *is_moved;    /* of each element after */
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
    *m = (match){.before_of = calloc(a->after + 1, sizeof *m->before_of),
                 .is_same = calloc(a->after + 1, sizeof *m->is_same),
                 .is_used = calloc(a->before + 1, sizeof *m->is_used),
                 .is_moved = calloc(a->after + 1, sizeof *m->is_moved)};
    return m->before_of && m->is_same && m->is_used && m->is_moved;
}

static void find_same(match *m, const alignment *a)
{
    for (size_t i = 0; i < a->after; i++) {
        size_t found = a->find(a->user, i);
        m->is_same[i] = found != ALIGNMENT_NONE && !m->is_used[found];
        m->before_of[i] = m->is_same[i] ? found : ALIGNMENT_NONE;
        if (m->is_same[i])
            m->is_used[found] = true;
    }
}

/* Pairs what is left in order: the first such element before with the first after. */
static void pair_rest(match *m, const alignment *a)
{
    size_t from = 0;
    for (size_t i = 0; i < a->after; i++) {
        if (m->is_same[i])
            continue;
        while (from < a->before && m->is_used[from])
            from++;
        if (from == a->before)
            return;
        if (a->may_pair && !a->may_pair(a->user, from, i))
            continue;
        m->before_of[i] = from;
        m->is_used[from] = true;
    }
}

/* The first of some ends of runs that is not below a value; they grow. */
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

/* Marks as moved what is not in the longest run of matches that are in order on both sides. ends[n]
 * is the element that ends the best run of n + 1 so far, previous the one before it in that run. */
static bool find_moved(match *m, const alignment *a)
{
    size_t *ends = calloc(a->after + 1, sizeof *ends), count = 0;
    size_t *previous = calloc(a->after + 1, sizeof *previous);
    for (size_t i = 0; ends && previous && i < a->after; i++) {
        m->is_moved[i] = m->before_of[i] != ALIGNMENT_NONE;
        if (!m->is_moved[i])
            continue;
        size_t at = find_end(m, ends, count, m->before_of[i]);
        previous[i] = at ? ends[at - 1] : ALIGNMENT_NONE;
        ends[at] = i;
        count += at == count;
    }
    for (size_t i = count ? ends[count - 1] : ALIGNMENT_NONE;
         ends && previous && i != ALIGNMENT_NONE; i = previous[i])
        m->is_moved[i] = false;
    bool good = ends && previous;
    free(ends);
    free(previous);
    return good;
}

static void report(const match *m, const alignment *a)
{
    for (size_t i = 0; i < a->before; i++)
        if (!m->is_used[i])
            a->gone(a->user, i);
    for (size_t i = 0; i < a->after; i++) {
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
