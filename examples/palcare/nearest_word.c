/*
 * Finds the word that a misspelt one was probably meant to be.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "nearest_word.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

static bool is_same_letter(char a, char b)
{
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

/* Counts the letters to add, remove, change or swap with a neighbour to turn one short word into
 * another. Capitals do not count. */
static size_t difference_of(const char *a, const char *b)
{
    enum { LONGEST = 32 };
    size_t rows[LONGEST + 1][LONGEST + 1], n = strlen(a), m = strlen(b);
    if (n > LONGEST || m > LONGEST)
        return LONGEST;
    for (size_t i = 0; i <= n; i++) {
        for (size_t k = 0; k <= m; k++) {
            if (i == 0 || k == 0) {
                rows[i][k] = i + k;
                continue;
            }
            size_t least = rows[i - 1][k - 1] + !is_same_letter(a[i - 1], b[k - 1]);
            size_t shorter = rows[i - 1][k] + 1, longer = rows[i][k - 1] + 1;
            least = shorter < least ? shorter : least;
            least = longer < least ? longer : least;
            if (i > 1 && k > 1 && is_same_letter(a[i - 1], b[k - 2]) &&
                is_same_letter(a[i - 2], b[k - 1]) && rows[i - 2][k - 2] + 1 < least)
                least = rows[i - 2][k - 2] + 1;
            rows[i][k] = least;
        }
    }
    return rows[n][m];
}

void nearest_try(struct nearest *nearest, const char *wanted, const char *word)
{
    enum { MOST = 2 };
    size_t difference = difference_of(wanted, word);
    if (difference > MOST || (nearest->word && difference >= nearest->difference))
        return;
    *nearest = (struct nearest){word, difference};
}
