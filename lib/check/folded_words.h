/*
 * The words of running text, for rules about language: folded to lower case, without quotes and
 * punctuation. Has its own character tables, because a result must not depend on the locale.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_CHECK_FOLDED_WORDS_H
#define PALCARE_CHECK_FOLDED_WORDS_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Longer words are truncated and equal no word of any list. */
enum { WORD_ROOM = 48 };

typedef struct folded {
    const char *from, *to; /* in the original text */
    char text[WORD_ROOM];  /* folded, NUL-terminated */
    size_t size;
    bool joined; /* only spaces or a hyphen separate it from the previous word */
} folded;

/* Reads the next word from *at on; false at the end. */
bool pc_words_next(const char **at, const char *end, folded *out);

/* Appends the text of markup without tags, with a line feed between blocks and references resolved.
 * Without `quotations`, a line feed replaces each q and blockquote. */
void pc_words_of_markup(const char *markup, bool quotations, buffer *out);

/* Tests if markup contains a q or blockquote. */
bool pc_words_are_quoted(const char *markup);

/* Compares the words of two texts. */
bool pc_words_equal(const char *a, const char *b);

/* Tests if a language tag has this primary language: "en" for "en-GB". */
bool pc_lang_is(const char *tag, const char *primary);
/* Tests if two tags have the same primary language. */
bool pc_lang_same(const char *a, const char *b);

#endif
