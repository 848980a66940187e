/*
 * Finds phrases in running text: words that hurt or obscure, names that a term says to avoid, words
 * that reveal the subject of a page. Looks up hashes of word sequences, so that the search time
 * does not depend on the length of the lists.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_CHECK_PHRASES_H
#define PALCARE_CHECK_PHRASES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The list to which a phrase belongs. */
typedef enum phrase_list {
    PHRASE_EUPHEMISM = 1 << 0, /* euphemisms for death */
    PHRASE_BATTLE = 1 << 1,    /* war metaphors for illness */
    PHRASE_GIVING_UP = 1 << 2, /* suggests that nothing more can be done */
    PHRASE_LABEL = 1 << 3,     /* reduces a person to an illness */
    PHRASE_AVOID = 1 << 4,     /* a name that a term says to avoid */
    PHRASE_DEATH = 1 << 5,     /* suggests that the page is about death */
    PHRASE_HIV = 1 << 6,       /* a condition whose privacy matters */
    PHRASE_HEDGE = 1 << 7      /* "many", "usually" */
} phrase_list;

typedef struct phrase {
    phrase_list list;
    const char *lang; /* primary language or full tag */
    const char *text;
    const char *instead; /* replacement, or NULL */
} phrase;

typedef struct phrase_row {
    phrase phrase;
    uint64_t hash;
} phrase_row;

typedef struct phrases {
    phrase_row *rows;
    size_t count, capacity;
    uint32_t *table; /* hash table of rows + 1, by words; 0: free */
    size_t table_size;
    uint64_t first_words[64]; /* bit set of the hashes of first words, to reject most words at
                               * once */
} phrases;

/* Adds the built-in lists; false if out of memory. */
bool pc_phrases_begin(phrases *p);
void pc_phrases_free(phrases *p);

/* Adds a phrase and borrows its strings; false if out of memory. A phrase of more than PHRASE_WORDS
 * words is never found. */
enum { PHRASE_WORDS = 6 };
bool pc_phrases_add(phrases *p, const phrase *more);

/* Finds the first phrase of these lists from *at on, in a text of this language. Moves *at after
 * its first word and sets *found and *found_size to the words in the text. NULL at the end. */
const phrase *pc_phrases_find(const phrases *p, unsigned lists, const char *lang, const char **at,
                              const char *end, const char **found, size_t *found_size);

/* Tests if a text contains a phrase of these lists. */
bool pc_phrases_in(const phrases *p, unsigned lists, const char *lang, const char *text);

#endif
