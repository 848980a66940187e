/*
 * Whole numbers, decimals and booleans. A number is kept as text (no double for money), so these
 * forms limit its length and do not depend on the locale: the decimal mark is a dot.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

enum { MOST_DIGITS = PC_FORM_MOST_DIGITS };

/* Returns the end of -?(0|[1-9][0-9]{0,17}), or 0. */
static size_t scan_whole(const char *text, size_t size)
{
    size_t offset = size && text[0] == '-';
    size_t start = offset;
    while (offset < size && pc_is_digit(text[offset]))
        offset++;
    size_t digits = offset - start;
    if (digits == 0 || digits > MOST_DIGITS || (text[start] == '0' && digits > 1))
        return 0;
    return offset;
}

bool pc_form_fits_int(const char *text, size_t size)
{
    return size > 0 && scan_whole(text, size) == size;
}

bool pc_form_fits_decimal(const char *text, size_t size)
{
    size_t offset = scan_whole(text, size);
    if (offset == 0 || offset == size)
        return offset > 0;
    if (text[offset++] != '.')
        return false;
    size_t fraction = size - offset;
    if (fraction == 0 || fraction > MOST_DIGITS)
        return false;
    for (; offset < size; offset++)
        if (!pc_is_digit(text[offset]))
            return false;
    return true;
}

/* Compares the digits of two numbers without signs; a shorter fraction ends in zeros. */
static int compare_digits(const char *a, const char *b)
{
    size_t a_whole = strcspn(a, "."), b_whole = strcspn(b, ".");
    if (a_whole != b_whole)
        return a_whole < b_whole ? -1 : 1;
    for (; *a || *b; a += *a != '\0', b += *b != '\0') {
        char one = *a && *a != '.' ? *a : '0', other = *b && *b != '.' ? *b : '0';
        if (one != other)
            return one < other ? -1 : 1;
    }
    return 0;
}

int pc_form_compare_decimals(const char *a, const char *b)
{
    bool a_below = *a == '-', b_below = *b == '-';
    a += a_below;
    b += b_below;
    if (!a[strspn(a, "0.")] && !b[strspn(b, "0.")])
        return 0;
    if (a_below != b_below)
        return a_below ? -1 : 1;
    return a_below ? compare_digits(b, a) : compare_digits(a, b);
}

bool pc_form_fits_bool(const char *text, size_t size)
{
    return (size == 4 && memcmp(text, "true", 4) == 0) ||
           (size == 5 && memcmp(text, "false", 5) == 0);
}

bool pc_form_propose_bool(const char *text, size_t size, form_draft *draft)
{
    static const char *const yes[] = {"true", "yes", "y", "1", "on"};
    static const char *const no[] = {"false", "no", "n", "0", "off"};
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) {
        if (pc_is_word(text, size, yes[i])) {
            pc_draft_string(draft, "true");
            return true;
        }
        if (pc_is_word(text, size, no[i])) {
            pc_draft_string(draft, "false");
            return true;
        }
    }
    return false;
}

/* A printed number, split into groups of digits and the marks between them. */
typedef struct printed {
    bool negative;
    size_t groups;
    const char *group[8];
    size_t digits[8];
    char mark[8]; /* mark[i] follows group i; the last is 0 */
} printed;

static size_t read_sign(const char *text, size_t size, bool *negative)
{
    static const char minus[] = "\xE2\x88\x92"; /* U+2212 */
    *negative = text[0] == '-';
    if (text[0] == '-' || text[0] == '+')
        return 1;
    if (size > 3 && memcmp(text, minus, 3) == 0) {
        *negative = true;
        return 3;
    }
    return 0;
}

/* Reads a mark between groups: comma, dot, apostrophe, space or no-break space (both as ' '). */
static size_t read_mark(const char *text, size_t size, char *mark)
{
    if (size > 1 && memcmp(text, "\xC2\xA0", 2) == 0) {
        *mark = ' ';
        return 2;
    }
    *mark = text[0];
    return text[0] == ',' || text[0] == '.' || text[0] == '\'' || text[0] == ' ' ? 1 : 0;
}

static bool read_printed(const char *text, size_t size, printed *out)
{
    size_t offset = read_sign(text, size, &out->negative);
    out->groups = 0;
    while (out->groups < sizeof out->mark) {
        size_t i = out->groups++;
        out->group[i] = text + offset;
        while (offset < size && pc_is_digit(text[offset]))
            offset++;
        out->digits[i] = (size_t)(text + offset - out->group[i]);
        out->mark[i] = '\0';
        if (offset == size)
            return true;
        size_t length = read_mark(text + offset, size - offset, &out->mark[i]);
        if (length == 0)
            return false;
        offset += length;
    }
    return false;
}

/* Tests if the first `count` groups are thousands, separated by one repeated mark. */
static bool are_thousands(const printed *number, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (number->digits[i] != 3 || number->mark[i - 1] != number->mark[0])
            return false;
    return count < 2 || (number->digits[0] >= 1 && number->digits[0] <= 3);
}

/* Counts the groups before the decimal mark: all if there is none; 0 if ambiguous (1,500 means
 * fifteen hundred in one country and one and a half in the next). */
static size_t whole_groups(const printed *number, bool may_have_fraction)
{
    size_t count = number->groups;
    if (count == 1)
        return 1;
    char last = number->mark[count - 2];
    bool could_be_decimal = last == ',' || last == '.';
    for (size_t i = 0; i + 2 < count; i++)
        could_be_decimal = could_be_decimal && number->mark[i] != last;
    if (!could_be_decimal)
        return are_thousands(number, count) ? count : 0;
    bool could_be_thousands = count == 2 && are_thousands(number, 2) && number->group[0][0] != '0';
    if (could_be_thousands && last == '.')
        return may_have_fraction ? 1 : 0;
    if (could_be_thousands)
        return may_have_fraction ? 0 : 2;
    return are_thousands(number, count - 1) ? count - 1 : 0;
}

static void draft_whole(const printed *number, size_t count, form_draft *draft)
{
    size_t start = draft->size;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < number->digits[i]; j++) {
            char digit = number->group[i][j];
            if (digit != '0' || draft->size > start)
                pc_draft_byte(draft, digit);
        }
    }
    if (draft->size == start)
        pc_draft_byte(draft, '0');
}

/* A number with an exponent: digits with or without a point, the point's place moved. */
typedef struct power {
    bool negative;
    const char *digits;
    int count;    /* of digits */
    int dot;      /* digits before the dot when written; `count` if there is no dot */
    int exponent; /* at most two digits */
} power;

/* Reads -?[0-9]+([.][0-9]+)?[eE][+-]?[0-9]{1,2}. */
static bool read_power(const char *text, size_t size, power *out)
{
    const char *end = text + size, *at = text + read_sign(text, size, &out->negative);
    out->digits = at;
    while (at < end && pc_is_digit(*at))
        at++;
    out->dot = out->count = (int)(at - out->digits);
    if (at < end && *at == '.') {
        const char *fraction = ++at;
        while (at < end && pc_is_digit(*at))
            at++;
        out->count += (int)(at - fraction);
    }
    if (out->count == 0 || at == end || (*at != 'e' && *at != 'E'))
        return false;
    at++;
    bool down = at < end && *at == '-';
    at += at < end && (*at == '-' || *at == '+');
    if (at == end || end - at > 2)
        return false;
    for (out->exponent = 0; at < end; at++) {
        if (!pc_is_digit(*at))
            return false;
        out->exponent = out->exponent * 10 + (*at - '0');
    }
    out->exponent = down ? -out->exponent : out->exponent;
    return true;
}

/* Writes it in full: -8.5E-2 is -0.085. */
static void draft_power(const power *number, form_draft *draft)
{
    int point = number->dot + number->exponent;
    int last = number->count > point ? number->count : point;
    int at = point < 1 ? point - 1 : 0;
    while (at < point - 1 && number->digits[at + (at >= number->dot)] == '0')
        at++;
    if (number->negative)
        pc_draft_byte(draft, '-');
    for (; at < last; at++) {
        bool is_digit = at >= 0 && at < number->count;
        if (at == point)
            pc_draft_byte(draft, '.');
        pc_draft_byte(draft, is_digit ? number->digits[at + (at >= number->dot)] : '0');
    }
}

static bool propose_number(const char *text, size_t size, bool fraction, form_draft *draft)
{
    printed number;
    power raised;
    if (read_power(text, size, &raised)) {
        draft_power(&raised, draft);
        return true;
    }
    if (!read_printed(text, size, &number))
        return false;
    size_t whole = whole_groups(&number, fraction);
    size_t digits = 0;
    for (size_t i = 0; i < number.groups; i++)
        digits += number.digits[i];
    if (whole == 0 || digits == 0)
        return false;
    if (number.negative)
        pc_draft_byte(draft, '-');
    draft_whole(&number, whole, draft);
    if (whole == number.groups || number.digits[whole] == 0)
        return true;
    const char *decimals = number.group[whole];
    if (fraction) {
        pc_draft_byte(draft, '.');
        size_t kept = number.digits[whole];
        pc_draft_text(draft, decimals, kept < MOST_DIGITS ? kept : MOST_DIGITS);
        return true;
    }
    for (size_t i = 0; i < number.digits[whole]; i++)
        if (decimals[i] != '0')
            return false;
    return true;
}

bool pc_form_propose_int(const char *text, size_t size, form_draft *draft)
{
    return propose_number(text, size, false, draft);
}

bool pc_form_propose_decimal(const char *text, size_t size, form_draft *draft)
{
    return propose_number(text, size, true, draft);
}
