/*
 * Words of running text, for rules about language: folded to lower case, quotes and punctuation
 * apart. Works on bytes and tables of its own: what a letter is must not depend on the locale.
 */
#ifndef PALCARE_CHECK_FOLDED_WORDS_H
#define PALCARE_CHECK_FOLDED_WORDS_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Longer words are no words of any list: they are cut, and equal none. */
enum { WORD_ROOM = 48 };

typedef struct folded {
    const char *from, *to; /* where it stands */
    char text[WORD_ROOM];  /* folded, NUL behind */
    size_t size;
    bool joined; /* nothing but space or a hyphen stands between it and the word before */
} folded;

/* Reads the next word at *at, before end; false where there is none. */
bool pc_words_next(const char **at, const char *end, folded *out);

/* The text of markup without its tags, a line feed between blocks, references resolved. Without
 * quotations, what stands in q and blockquote is left out, a line feed in its place. */
void pc_words_of_markup(const char *markup, bool quotations, buffer *out);

/* Whether markup holds a q or blockquote. */
bool pc_words_are_quoted(const char *markup);

/* Whether two texts are the same words. */
bool pc_words_equal(const char *a, const char *b);

/* Whether a language tag begins with this primary language: "en" of "en-GB". */
bool pc_lang_is(const char *tag, const char *primary);
/* Whether two tags have one primary language. */
bool pc_lang_same(const char *a, const char *b);

#endif
