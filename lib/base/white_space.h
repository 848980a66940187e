/*
 * White space in texts and rich text: a run of it is one space, but for a line end between two
 * characters of scripts that are written without spaces, which only wraps the line.
 */
#ifndef PALCARE_BASE_WHITE_SPACE_H
#define PALCARE_BASE_WHITE_SPACE_H

#include <stdbool.h>
#include <stddef.h>

/* A run of white space that was read and is not written yet. */
typedef enum white_space { NO_SPACE, PLAIN_SPACE, LINE_END } white_space;

/* The run with one more byte of white space. */
static inline white_space pc_white_space_add(white_space run, char byte)
{
    return byte == '\n' || byte == '\r' || run == LINE_END ? LINE_END : PLAIN_SPACE;
}

/* Whether a run with a line end goes: the text before it ends, and the text after it begins, with
 * Han, Hiragana, Katakana, Bopomofo or their punctuation. */
bool pc_white_space_goes(const char *before, size_t before_size, const char *after,
                         size_t after_size);

#endif
