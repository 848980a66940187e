/*
 * Finds the name that a misspelt one was probably meant to be. Names are lower-case words joined by
 * dashes, so letter case, '_' and ' ' are ignored, and the author may have remembered only one word
 * of several ("hospise" for childrens-hospice).
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/nearest.h"

#include "base/ascii.h"

#include <string.h>

enum { LONGEST = 48, FAR = 1000 };

/* The most slips that a word of this size may contain and still be recognized. */
static size_t allowed_slips(size_t size)
{
    return size < 3 ? 0 : size < 6 ? 1 : size < 9 ? 2 : 3;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Counts the edits between two words: a letter added, removed, replaced, or two neighbours swapped
 * (optimal string alignment). Returns FAR beyond the limit. */
static size_t edits(const char *a, size_t a_size, const char *b, size_t b_size, size_t limit)
{
    size_t rows[3][LONGEST + 1];
    if ((a_size > b_size ? a_size - b_size : b_size - a_size) > limit)
        return FAR;
    for (size_t j = 0; j <= b_size; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_size; i++) {
        size_t *row = rows[i % 3];
        const size_t *previous = rows[(i + 2) % 3];
        const size_t *before_previous = rows[(i + 1) % 3];
        size_t nearest = row[0] = i;
        for (size_t j = 1; j <= b_size; j++) {
            row[j] = previous[j - 1] + (a[i - 1] != b[j - 1]);
            row[j] = least(row[j], least(previous[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], before_previous[j - 2] + 1);
            nearest = least(nearest, row[j]);
        }
        if (nearest > limit)
            return FAR;
    }
    size_t result = rows[a_size % 3][b_size];
    return result <= limit ? result : FAR;
}

static void fold(const char *text, size_t size, char folded[LONGEST])
{
    for (size_t i = 0; i < size; i++)
        folded[i] = text[i] == '_' || text[i] == ' ' ? '-' : pc_to_lower(text[i]);
}

static bool begins_with(const char *text, size_t size, const char *prefix, size_t prefix_size)
{
    return size >= prefix_size && memcmp(text, prefix, prefix_size) == 0;
}

/* The fewest edits to any word of four letters or more in a name. */
static size_t word_edits(const char *text, size_t size, const char *name, size_t name_size)
{
    size_t best = FAR;
    size_t start = 0;
    for (size_t end = 0; end <= name_size; end++) {
        if (end < name_size && name[end] != '-')
            continue;
        if (end - start >= 4 && end - start < name_size)
            best = least(best, edits(text, size, name + start, end - start, allowed_slips(size)));
        start = end + 1;
    }
    return best;
}

/* Rates a name so that likelier ones cost less: a slip in the whole name (2, 4, 6), in one of its
 * words (3, 5, …), then a name that was cut short or continued. */
static size_t cost_of(const char *text, size_t size, const char *name, size_t name_size)
{
    size_t whole = edits(text, size, name, name_size, allowed_slips(size));
    size_t word = word_edits(text, size, name, name_size);
    size_t cost = FAR;
    if (whole != FAR)
        cost = whole * 2;
    if (word != FAR)
        cost = least(cost, word * 2 + 3);
    bool cut_short = size >= 3 && begins_with(name, name_size, text, size);
    bool continued = name_size >= 4 && begins_with(text, size, name, name_size);
    if (cut_short || continued)
        cost = least(cost, 10 + (size > name_size ? size - name_size : name_size - size));
    return cost;
}

/* Tests if the digits of two names are the same: ward-1 is not a slip of ward-2. */
static bool has_same_digits(const char *a, size_t a_size, const char *b, size_t b_size)
{
    for (size_t i = 0, j = 0;; i++, j++) {
        while (i < a_size && !pc_is_digit(a[i]))
            i++;
        while (j < b_size && !pc_is_digit(b[j]))
            j++;
        if (i == a_size || j == b_size)
            return i == a_size && j == b_size;
        if (a[i] != b[j])
            return false;
    }
}

/* Tests if the text is the whole name with two slips at most. */
static bool is_slip_of(const char *text, size_t size, const char *name, size_t name_size)
{
    enum { SURE_SLIPS = 2 };
    return edits(text, size, name, name_size, least(allowed_slips(size), SURE_SLIPS)) != FAR &&
           has_same_digits(text, size, name, name_size);
}

const char *pc_nearest(const char *text, size_t size, const char *(*name)(void *user, size_t i),
                       void *user, size_t count, bool *is_sure)
{
    char folded[LONGEST];
    const char *best = NULL;
    size_t best_cost = FAR;
    bool is_slip = false;
    if (is_sure)
        *is_sure = false;
    if (size == 0 || size > LONGEST)
        return NULL;
    fold(text, size, folded);
    for (size_t i = 0; i < count; i++) {
        char other[LONGEST];
        const char *candidate = name(user, i);
        size_t candidate_size = strlen(candidate);
        if (candidate_size == 0 || candidate_size > LONGEST)
            continue;
        fold(candidate, candidate_size, other);
        size_t cost = cost_of(folded, size, other, candidate_size);
        if (cost < best_cost) {
            best = candidate;
            best_cost = cost;
            is_slip = is_slip_of(folded, size, other, candidate_size);
        } else if (cost == best_cost) {
            is_slip = false; /* if two names are equally near, neither is sure */
        }
    }
    if (is_sure)
        *is_sure = is_slip;
    return best;
}
