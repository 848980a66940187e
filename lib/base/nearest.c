/*
 * Finds the name that a misspelt one was meant to be. Only a slip of the hand counts: letter case,
 * a plural, a dash, one letter exchanged, missing, added or swapped with its neighbour. A word that
 * is right and means something else is not a slip, so nothing is proposed across a negation, a
 * sign or a digit, nor for a word of another length than a code of two letters.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/nearest.h"

#include "base/ascii.h"

#include <string.h>

enum { LONGEST = 48, SAME_LETTERS = 1, PLURAL, ONE_LETTER, NO_SLIP };

typedef struct word {
    char text[LONGEST + 1];
    size_t size;
} word;

/* Writes '_' and ' ' as dashes, and capitals as small letters; false if the text is too long. */
static bool fold(const char *text, size_t size, word *out)
{
    if (size == 0 || size > LONGEST)
        return false;
    for (size_t i = 0; i < size; i++)
        out->text[i] = text[i] == '_' || text[i] == ' ' ? '-' : pc_to_lower(text[i]);
    out->size = size;
    return true;
}

static bool is_same(const char *a, size_t a_size, const char *b, size_t b_size)
{
    return a_size == b_size && memcmp(a, b, a_size) == 0;
}

/* Compares two words without the dashes between their letters. */
static bool has_same_letters(const word *a, const word *b)
{
    size_t i = 0, j = 0;
    while (i < a->size || j < b->size) {
        if (i < a->size && a->text[i] == '-')
            i++;
        else if (j < b->size && b->text[j] == '-')
            j++;
        else if (i == a->size || j == b->size || a->text[i++] != b->text[j++])
            return false;
    }
    return true;
}

static bool ends_with(const word *w, size_t from, const char *end)
{
    return is_same(w->text + from, w->size - from, end, strlen(end));
}

/* Tests if the first word is the plural of the second: beds, boxes, families. */
static bool is_plural_of(const word *many, const word *one)
{
    enum { SHORTEST = 3 };
    size_t size = one->size;
    if (size < SHORTEST || many->size <= size || memcmp(many->text, one->text, size - 1) != 0)
        return false;
    if (one->text[size - 1] == 'y' && ends_with(many, size - 1, "ies"))
        return true;
    return many->text[size - 1] == one->text[size - 1] &&
           (ends_with(many, size, "s") || ends_with(many, size, "es"));
}

/* Tests for one letter exchanged, missing, added or swapped. The first letter is never wrong but
 * when it is swapped, and an exchanged letter makes another word of a short one: none is no slip of
 * note. */
static bool differs_by_a_letter(const word *a, const word *b)
{
    enum { SHORTEST = 4, SHORTEST_EXCHANGED = 5 };
    const word *longer = a->size > b->size ? a : b, *shorter = longer == a ? b : a;
    size_t same = 0, more = longer->size - shorter->size;
    if (longer->size < SHORTEST || more > 1)
        return false;
    while (same < shorter->size && a->text[same] == b->text[same])
        same++;
    const char *rest = shorter->text + same;
    size_t left = shorter->size - same;
    if (more)
        return same > 0 && memcmp(longer->text + same + 1, rest, left) == 0;
    if (left > 1 && a->text[same] == b->text[same + 1] && a->text[same + 1] == b->text[same] &&
        memcmp(a->text + same + 2, b->text + same + 2, left - 2) == 0)
        return true;
    return same > 0 && left > 0 && a->size >= SHORTEST_EXCHANGED &&
           memcmp(longer->text + same + 1, rest + 1, left - 1) == 0;
}

/* Counts the parts of a name that deny something: unpublished, not-asked. */
static size_t count_negations(const word *w)
{
    static const char *const prefixes[] = {"un", "in", "im", "ir", "dis", "non", "not", "no"};
    size_t count = 0;
    for (size_t at = 0; at < w->size; at++) {
        if (at > 0 && w->text[at - 1] != '-')
            continue;
        for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
            size_t size = strlen(prefixes[i]);
            if (w->size - at < size || memcmp(w->text + at, prefixes[i], size) != 0)
                continue;
            count += w->size == size ? 2 : 1; /* a negation alone is no slip of "note" */
            break;
        }
    }
    return count;
}

/* The next byte that a slip never changes: a digit, or a sign such as '+' or '<'. */
static size_t next_fixed(const word *w, size_t at)
{
    while (at < w->size) {
        unsigned char c = (unsigned char)w->text[at];
        bool is_plain = pc_is_letter((char)c) || c >= 0x80 || c == '.' || c == '\'';
        if (!is_plain && (c != '-' || at == 0))
            break;
        at++;
    }
    return at;
}

/* Tests if the signs and digits are the same: ward-1 is not a slip of ward-2, nor -1mo of 1mo. */
static bool has_same_numbers(const word *a, const word *b)
{
    size_t i = next_fixed(a, 0), j = next_fixed(b, 0);
    while (i < a->size && j < b->size && a->text[i] == b->text[j]) {
        i = next_fixed(a, i + 1);
        j = next_fixed(b, j + 1);
    }
    return i == a->size && j == b->size;
}

static int slip_of(const word *text, const word *name)
{
    if (!has_same_numbers(text, name))
        return NO_SLIP;
    if (has_same_letters(text, name))
        return SAME_LETTERS;
    if (count_negations(text) != count_negations(name))
        return NO_SLIP;
    if (is_plural_of(text, name) || is_plural_of(name, text))
        return PLURAL;
    return differs_by_a_letter(text, name) ? ONE_LETTER : NO_SLIP;
}

const char *pc_nearest(const char *text, size_t size, const char *(*name)(void *user, size_t i),
                       void *user, size_t count)
{
    word typed, other;
    const char *best = NULL;
    int best_slip = NO_SLIP;
    if (!fold(text, size, &typed))
        return NULL;
    for (size_t i = 0; i < count; i++) {
        const char *candidate = name(user, i);
        if (!fold(candidate, strlen(candidate), &other))
            continue;
        int slip = slip_of(&typed, &other);
        if (slip < best_slip) {
            best = candidate;
            best_slip = slip;
        } else if (slip == best_slip && best && strcmp(best, candidate) != 0) {
            best = NULL; /* if two names are equally near, neither is right */
        }
    }
    return best;
}
