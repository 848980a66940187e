/*
 * The characters between which a line end is not a space: the scripts Han, Hiragana, Katakana and
 * Bopomofo (Unicode 15, Scripts.txt), the punctuation of their blocks, and the fullwidth and
 * halfwidth forms (CSS Text 3, 4.1.3, has the same idea). Korean separates words with spaces, so
 * Hangul is left out wherever a block mixes them.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/white_space.h"

#include "base/utf8.h"

typedef struct range {
    uint32_t first, last;
} range;

/* clang-format off */
static const range ranges[] = {
    {0x2E80, 0x2FFF},   /* radicals, description characters */
    {0x3000, 0x302D},   /* symbols and punctuation, up to the Hangul tone marks */
    {0x3030, 0x312F},   /* the rest of them, Hiragana, Katakana, Bopomofo */
    {0x3190, 0x31FF},   /* Kanbun, Bopomofo, strokes, small Katakana */
    {0x3220, 0x325F},   /* enclosed Han, between two blocks of enclosed Hangul */
    {0x3280, 0x4DBF},   /* enclosed and squared Han and Katakana, Han A */
    {0x4E00, 0x9FFF},   /* Han */
    {0xF900, 0xFAFF},   /* Han for compatibility */
    {0xFE00, 0xFE02},   /* variants of the character before */
    {0xFE10, 0xFE1F},   /* punctuation of vertical lines */
    {0xFE30, 0xFE6F},   /* the same, and small punctuation */
    {0xFF01, 0xFF9F},   /* fullwidth ASCII, halfwidth Katakana */
    {0xFFE0, 0xFFE6},   /* fullwidth currencies */
    {0x16FE2, 0x16FE3}, /* Han marks */
    {0x16FF0, 0x16FF1},
    {0x1AFF0, 0x1B16F}, /* kana supplements */
    {0x1F200, 0x1F265}, /* squared and circled */
    {0x20000, 0x3FFFD}, /* Han B and later */
    {0xE0100, 0xE01EF}, /* variants of the Han character before */
};
/* clang-format on */

static bool is_written_without_spaces(uint32_t character)
{
    size_t low = 0, high = sizeof ranges / sizeof *ranges;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (character > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    return low < sizeof ranges / sizeof *ranges && character >= ranges[low].first;
}

/* Offset of the last character. */
static size_t last_character(const char *text, size_t size)
{
    size_t offset = size;
    while (offset > 0 && size - offset < 4) {
        offset--;
        if (((unsigned char)text[offset] & 0xC0) != 0x80)
            break;
    }
    return offset;
}

bool pc_white_space_vanishes(const char *before, size_t before_size, const char *after,
                             size_t after_size)
{
    uint32_t character;
    if (!before_size || !after_size || !((unsigned char)*after & 0x80)) /* most text is ASCII */
        return false;
    size_t last = last_character(before, before_size);
    return pc_utf8_decode(before + last, before_size - last, &character) &&
           is_written_without_spaces(character) && pc_utf8_decode(after, after_size, &character) &&
           is_written_without_spaces(character);
}
