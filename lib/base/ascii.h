/* Tests and changes single ASCII characters, independently of the locale. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_BASE_ASCII_H
#define PALCARE_BASE_ASCII_H

#include <stdbool.h>
#include <stddef.h>

static inline bool pc_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool pc_is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static inline bool pc_is_letter(char c)
{
    return pc_is_upper((char)(c & ~0x20));
}

static inline bool pc_is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static inline char pc_to_lower(char c)
{
    return pc_is_upper(c) ? (char)(c | 0x20) : c;
}

static inline char pc_to_upper(char c)
{
    return pc_is_letter(c) ? (char)(c & ~0x20) : c;
}

/* Compares text with a lower-case word, ignoring letter case. */
static inline bool pc_is_word(const char *text, size_t size, const char *word)
{
    for (size_t i = 0; i < size; i++)
        if (word[i] == '\0' || pc_to_lower(text[i]) != word[i])
            return false;
    return word[size] == '\0';
}

#endif
