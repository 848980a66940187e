/*
 * Values with a narrower form: telephone numbers, currencies, media types, lengths of time.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

static bool begins_with(const char *text, size_t size, const char *start)
{
    size_t length = strlen(start);
    return size >= length && memcmp(text, start, length) == 0;
}

/* ---- Telephone numbers of E.164 ---- */

/* E.164 bounds the length above: 15 digits. The least is a country code with one digit behind it. A
 * number with fewer than PHONE_WHOLE may be a part of one. */
enum { PHONE_LEAST = 4, PHONE_WHOLE = 7, PHONE_MOST = 15 };

bool pc_narrow_fits_phone(const char *text, size_t size)
{
    if (size < PHONE_LEAST + 1 || size > PHONE_MOST + 1 || text[0] != '+' || text[1] == '0')
        return false;
    for (size_t i = 1; i < size; i++)
        if (!pc_is_digit(text[i]))
            return false;
    return true;
}

/* Size of the sign at the start of a text if people write it between digits; otherwise 0. */
static size_t separator_size(const char *text, size_t size)
{
    static const char *const separators[] = {
        " ",
        "\t",
        "\r",
        "\n",
        "-",
        ".",
        "/",
        "(",
        ")",
        "\xC2\xA0",     /* U+00A0, no-break space */
        "\xE2\x80\x91", /* U+2011, no-break hyphen */
        "\xE2\x80\x93", /* U+2013, en dash */
        "\xE2\x80\xAF", /* U+202F, narrow no-break space */
    };
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
        if (begins_with(text, size, separators[i]))
            return strlen(separators[i]);
    return 0;
}

/* Removes the separators: +44 (0)191-498.0100. A zero behind the country code is dialled only at
 * home, except in Italy, where it may also be in brackets. Where it is not clear which of them it
 * is, or the number is so short that a part may be missing, there is no proposal. */
bool pc_narrow_propose_phone(const char *text, size_t size, form_draft *draft)
{
    enum { COUNTRY_MOST = 4 }; /* '+' and three digits */
    bool is_italian = begins_with(text, size, "+39") || begins_with(text, size, "+378");
    for (size_t i = 0; i < size;) {
        size_t separator = separator_size(text + i, size - i);
        if (!is_italian && begins_with(text + i, size - i, "(0)")) {
            if (draft->size > COUNTRY_MOST)
                return false;
            i += 3;
        } else if (separator) {
            bool is_zero_next = i + separator < size && text[i + separator] == '0';
            bool is_dialled = is_italian && text[i] != '(';
            if (draft->size == 0 || (draft->size <= COUNTRY_MOST && is_zero_next && !is_dialled))
                return false;
            i += separator;
        } else {
            pc_draft_byte(draft, text[i++]);
        }
    }
    return draft->size > PHONE_WHOLE;
}

/* ---- Currencies of ISO 4217 ---- */

bool pc_narrow_fits_currency(const char *text, size_t size)
{
    return size == 3 && pc_is_upper(text[0]) && pc_is_upper(text[1]) && pc_is_upper(text[2]);
}

/* The sign of the euro means one currency; those of the pound and the dollar mean many. */
bool pc_narrow_propose_currency(const char *text, size_t size, form_draft *draft)
{
    static const char euro[] = "\xE2\x82\xAC";
    if (size == strlen(euro) && memcmp(text, euro, size) == 0) {
        pc_draft_string(draft, "EUR");
        return true;
    }
    for (size_t i = 0; i < size; i++)
        pc_draft_byte(draft, pc_to_upper(text[i]));
    return true;
}

/* ---- Media types ---- */

/* Tests for type/subtype within the limits of RFC 6838, 4.2, which compares names without regard to
 * letter case. The types are those of RFC 2045 to 2046, 2077, 8081 and 9695. */
bool pc_narrow_fits_media_type(const char *text, size_t size)
{
    static const char *const types[] = {"application", "audio", "font",      "haptics", "image",
                                        "message",     "model", "multipart", "text",    "video"};
    static const char marks[] = "!#$&-^_.+";
    const char *slash = memchr(text, '/', size);
    size_t length = slash ? (size_t)(slash - text) : 0, type = 0;
    for (size_t i = 0; i < sizeof types / sizeof types[0] && !type; i++)
        type = pc_is_word(text, length, types[i]) ? length + 1 : 0;
    if (!type || type == size)
        return false;
    for (size_t i = type; i < size; i++)
        if (!pc_is_letter(text[i]) && !pc_is_digit(text[i]) && !strchr(marks, text[i]))
            return false;
    return true;
}

/* The media type of a file name's ending, which people write in its place. */
static const char *type_of_ending(const char *text, size_t size)
{
    static const char *const types[][2] = {
        {"jpg", "image/jpeg"},
        {"jpeg", "image/jpeg"},
        {"png", "image/png"},
        {"gif", "image/gif"},
        {"webp", "image/webp"},
        {"svg", "image/svg+xml"},
        {"pdf", "application/pdf"},
        {"html", "text/html"},
        {"htm", "text/html"},
        {"txt", "text/plain"},
        {"mp3", "audio/mpeg"},
        {"mp4", "video/mp4"},
        {"epub", "application/epub+zip"},
    };
    size_t dot = size && *text == '.';
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if (pc_is_word(text + dot, size - dot, types[i][0]))
            return types[i][1];
    return NULL;
}

/* An ending, or a type with white space in it: "image / jpeg". */
bool pc_narrow_propose_media_type(const char *text, size_t size, form_draft *draft)
{
    const char *type = type_of_ending(text, size);
    if (type) {
        pc_draft_string(draft, type);
        return true;
    }
    for (size_t i = 0; i < size; i++)
        if (!pc_is_space(text[i]))
            pc_draft_byte(draft, text[i]);
    return true;
}

/* ---- Lengths of time ---- */

bool pc_narrow_fits_duration(const char *text, size_t size)
{
    return pc_form_fits_age(text, size) && pc_is_digit(text[0]);
}
