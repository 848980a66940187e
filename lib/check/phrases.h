/*
 * Phrases to look for in running text: words that hurt or hide, names that a term says to avoid,
 * words that give away what a page is about. Found by hash, word by word, so that the length of the
 * lists costs nothing.
 */
#ifndef PALCARE_CHECK_PHRASES_H
#define PALCARE_CHECK_PHRASES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Which list a phrase is of. */
typedef enum phrase_list {
    PHRASE_EUPHEMISM = 1 << 0, /* for death */
    PHRASE_BATTLE = 1 << 1,    /* illness as war */
    PHRASE_GIVING_UP = 1 << 2, /* as if nothing were left to do */
    PHRASE_LABEL = 1 << 3,     /* a person as an illness */
    PHRASE_AVOID = 1 << 4,     /* a term's avoid-name */
    PHRASE_DEATH = 1 << 5,     /* what such a page is about */
    PHRASE_HIV = 1 << 6,       /* a condition to protect */
    PHRASE_HEDGE = 1 << 7      /* "many", "usually" */
} phrase_list;

typedef struct phrase {
    phrase_list list;
    const char *lang; /* primary language, or a tag */
    const char *text;
    const char *instead; /* what to write; NULL where nothing stands for it */
} phrase;

typedef struct phrase_row {
    phrase phrase;
    uint64_t hash;
} phrase_row;

typedef struct phrases {
    phrase_row *rows;
    size_t count, capacity;
    uint32_t *table; /* row + 1 by the hash of its words; 0 is free */
    size_t table_size;
    uint64_t first_words[64]; /* a bit for each hash of a first word: most words are none */
} phrases;

/* Fills in the lists that the library knows; false without memory. */
bool pc_phrases_begin(phrases *p);
void pc_phrases_free(phrases *p);

/* One more; its strings are borrowed. False without memory. A phrase of more than PHRASE_WORDS
 * words is never found. */
enum { PHRASE_WORDS = 6 };
bool pc_phrases_add(phrases *p, const phrase *more);

/* The first phrase of these lists in a text of this language from *at on; *at then stands behind
 * its first word, *found and *found_size are the words as they stand. NULL: no more. */
const phrase *pc_phrases_find(const phrases *p, unsigned lists, const char *lang, const char **at,
                              const char *end, const char **found, size_t *found_size);

/* Whether a text holds one. */
bool pc_phrases_in(const phrases *p, unsigned lists, const char *lang, const char *text);

#endif
