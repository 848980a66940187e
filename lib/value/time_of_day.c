/*
 * Times of day, hh:mm from 00:00 to 24:00; 24:00 is midnight at the end of a day. A time has no
 * zone: another field names it, because an offset becomes wrong when clocks change.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

static int two_digits(const char *text)
{
    return pc_is_digit(text[0]) && pc_is_digit(text[1]) ? (text[0] - '0') * 10 + (text[1] - '0')
                                                        : -1;
}

bool pc_form_fits_time(const char *text, size_t size)
{
    if (size != 5 || text[2] != ':')
        return false;
    int hour = two_digits(text);
    int minute = two_digits(text + 3);
    if (hour < 0 || minute < 0)
        return false;
    return (hour < 24 && minute < 60) || (hour == 24 && minute == 0);
}

/* Reads the end of a time: empty, am, pm, a.m., p.m.; 'h' marks hours (17h). */
static bool read_half(const char *text, size_t size, char *half)
{
    char letters[3] = {0};
    size_t count = 0;
    for (size_t i = 0; i < size; i++) {
        if (pc_is_space(text[i]) || text[i] == '.')
            continue;
        if (!pc_is_letter(text[i]) || count == 2)
            return false;
        letters[count++] = pc_to_lower(text[i]);
    }
    *half = letters[0];
    if (count < 2)
        return count == 0 || *half == 'h';
    return (*half == 'a' || *half == 'p') && letters[1] == 'm';
}

/* Reads hours, minutes and seconds separated by ':', '.' or 'h', and returns their size. */
static size_t read_clock(const char *text, size_t size, unsigned numbers[3], size_t *count)
{
    size_t offset = 0;
    *count = 0;
    while (*count < 3 && offset < size && pc_is_digit(text[offset])) {
        size_t start = offset;
        unsigned number = 0;
        for (; offset < size && pc_is_digit(text[offset]) && offset - start < 4; offset++)
            number = number * 10 + (unsigned)(text[offset] - '0');
        size_t digits = offset - start;
        /* 0930 is a complete time; minutes and seconds need two digits. */
        if (digits == 4 && *count == 0) {
            numbers[0] = number / 100;
            numbers[1] = number % 100;
            *count = 2;
            return offset;
        }
        if (digits > 2 || (*count > 0 && digits != 2))
            return 0;
        numbers[(*count)++] = number;
        bool mark =
            offset + 1 < size && pc_is_digit(text[offset + 1]) &&
            (text[offset] == ':' || text[offset] == '.' || pc_to_lower(text[offset]) == 'h');
        if (!mark)
            break;
        offset++;
    }
    return offset;
}

bool pc_form_propose_time(const char *text, size_t size, form_draft *draft)
{
    unsigned numbers[3] = {0};
    size_t count;
    char half = '\0';
    if (pc_is_word(text, size, "noon") || pc_is_word(text, size, "midday")) {
        pc_draft_string(draft, "12:00");
        return true;
    }
    size_t length = read_clock(text, size, numbers, &count);
    if (length == 0 || !read_half(text + length, size - length, &half))
        return false;
    if (numbers[2] != 0)
        return false; /* a time has no seconds */
    /* A bare 9 may be morning or evening. */
    if (count == 1 && half == '\0')
        return false;
    if (half == 'a' || half == 'p') {
        if (numbers[0] < 1 || numbers[0] > 12)
            return false;
        numbers[0] = numbers[0] % 12 + (half == 'p' ? 12 : 0);
    }
    pc_draft_number(draft, numbers[0], 2);
    pc_draft_byte(draft, ':');
    pc_draft_number(draft, numbers[1], 2);
    return true;
}
