/*
 * Phone numbers as they are printed. Signs between groups differ by country: a slash may separate
 * area code and number (030/901820), or two numbers that share their beginning (020 7946 0123/24).
 * Only what cannot be one number counts as several.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/printed_numbers.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <string.h>

/* The value of a character that is a decimal digit of Unicode (category Nd); otherwise -1. */
static int digit_of(uint32_t character)
{
    static const uint32_t zeros[] = {
        '0',    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66,
        0x0CE6, 0x0D66, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0x19D0, 0xFF10,
    };
    for (size_t i = 0; i < sizeof zeros / sizeof zeros[0]; i++)
        if (character >= zeros[i] && character <= zeros[i] + 9)
            return (int)(character - zeros[i]);
    return -1;
}

size_t pc_last_digits(const char *text, size_t size, char *out, size_t most)
{
    size_t count = 0, length;
    memset(out, 0, most + 1);
    for (size_t at = 0; at < size; at += length ? length : 1) {
        uint32_t character;
        length = pc_utf8_decode(text + at, size - at, &character);
        int digit = length ? digit_of(character) : -1;
        if (digit < 0)
            continue;
        if (most > 0 && count >= most)
            memmove(out, out + 1, most - 1);
        if (most > 0)
            out[count < most ? count : most - 1] = (char)('0' + digit);
        count++;
    }
    return count;
}

static size_t count_digits(const char *text, size_t size)
{
    char none[1];
    return pc_last_digits(text, size, none, 0);
}

/* ---- Signs and words between two numbers ----------------------------------------------------- */

/* A sign or word between numbers, and the fewest digits that make a number of what follows it; the
 * last digits of a number are enough behind a slash. */
typedef struct separator {
    const char *text;
    size_t least;
} separator;

static const separator separators[] = {
    {"/", 2},
    {"\xEF\xBC\x8F", 2}, /* fullwidth slash */
    {",", 4},
    {"\xEF\xBC\x8C", 4}, /* fullwidth comma */
    {";", 3},
    {"\xEF\xBC\x9B", 3}, /* fullwidth semicolon */
    {"|", 3},
    {"\xD8\x8C", 4}, /* Arabic comma */
    {"&", 3},
    {"\xE3\x80\x81", 3}, /* ideographic comma */
    {"\n", 3},
    {" or ", 3},
    {" and ", 3},
    {" o ", 3},
    {" y ", 3},
    {" e ", 3},
    {" ou ", 3},
    {" et ", 3},
    {" oder ", 3},
    {" und ", 3},
    {" neu ", 3},
    {" lub ", 3},
    {" i ", 3},
    {" of ", 3},
    {" en ", 3},
    {" eller ", 3},
    {" \xD8\xA3\xD9\x88 ", 3}, /* Arabic "or" */
};

static const separator *separator_at(const char *text)
{
    for (size_t i = 0; i < sizeof separators / sizeof separators[0]; i++)
        if (strncmp(text, separators[i].text, strlen(separators[i].text)) == 0)
            return &separators[i];
    return NULL;
}

/* The size of the text before the next separator. */
static size_t size_before_next(const char *text, const separator **next)
{
    size_t size = 0;
    *next = NULL;
    while (text[size] && !(*next = separator_at(text + size)))
        size++;
    return size;
}

/* ---- Whole numbers --------------------------------------------------------------------------- */

enum {
    WHOLE_NUMBER = 9, /* digits of a number with its area code */
    LONGEST = 17      /* 00 and the 15 digits of E.164 */
};

/* Tests for a time of day, such as 08:00, which belongs to the number before it. */
static bool has_time(const char *text, size_t size)
{
    for (size_t i = 1; i + 1 < size; i++)
        if (text[i] == ':' && pc_is_digit(text[i - 1]) && pc_is_digit(text[i + 1]))
            return true;
    return false;
}

/* Tests if all up to a bracket are digits and what is written between them. */
static bool is_dialled_only(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '(' && i + 1 < size && !pc_is_digit(text[i + 1]))
            return true; /* a remark */
        if (pc_is_letter(text[i]) || strchr(":#*@", text[i]))
            return false;
    }
    return true;
}

/* Tests if what follows a separator is a number, and not an extension, hours or a remark. */
static bool is_next_number(const char *text, size_t size, size_t least)
{
    size_t digits = count_digits(text, size);
    if (has_time(text, size))
        return false;
    return is_dialled_only(text, size) ? digits >= least : digits >= WHOLE_NUMBER;
}

/* The most digits that country code and area code have together; a slash may follow them. */
static size_t digits_of_codes(const char *text)
{
    enum { TRUNK_AND_AREA = 6, AND_COUNTRY = 8, AND_ZEROS = 10 };
    while (*text && !pc_is_digit(*text) && *text != '+')
        text++;
    return *text == '+' ? AND_COUNTRY : strncmp(text, "00", 2) == 0 ? AND_ZEROS : TRUNK_AND_AREA;
}

/* Tests if the text before a separator is a whole number. */
static bool is_number_before(const char *text, size_t size, const separator *behind)
{
    enum { SHORTEST = 3 };
    size_t digits = count_digits(text, size);
    return behind->least == 2 ? digits > digits_of_codes(text) : digits >= SHORTEST;
}

/* Tests for two numbers with nothing but a space between them. */
static bool is_too_long(const char *text, size_t size)
{
    return is_dialled_only(text, size) && count_digits(text, size) > LONGEST;
}

size_t pc_first_of_several(const char *text)
{
    const separator *behind = NULL, *next = NULL;
    size_t from = 0, size = size_before_next(text, &behind);
    while (behind) {
        size_t rest = from + size + strlen(behind->text);
        size_t rest_size = size_before_next(text + rest, &next);
        if (is_number_before(text + from, size, behind) &&
            is_next_number(text + rest, rest_size, behind->least))
            return from + size;
        from = rest;
        size = rest_size;
        behind = next;
    }
    return is_too_long(text, from + size) ? from + size : 0;
}
