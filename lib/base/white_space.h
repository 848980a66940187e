/*
 * Collapses white space in texts and rich text: a run of it becomes one space, except that a line
 * end between two characters of scripts written without spaces only wraps the line and disappears.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_BASE_WHITE_SPACE_H
#define PALCARE_BASE_WHITE_SPACE_H

#include <stdbool.h>
#include <stddef.h>

/* A run of white space that was read but not yet written. */
typedef enum white_space { NO_SPACE, PLAIN_SPACE, LINE_END } white_space;

/* Adds one more byte of white space to a run. */
static inline white_space pc_white_space_add(white_space run, char byte)
{
    return byte == '\n' || byte == '\r' || run == LINE_END ? LINE_END : PLAIN_SPACE;
}

/* Tells if a run with a line end disappears: the text before it ends, and the text after it begins,
 * with Han, Hiragana, Katakana, Bopomofo or their punctuation. */
bool pc_white_space_vanishes(const char *before, size_t before_size, const char *after,
                             size_t after_size);

#endif
