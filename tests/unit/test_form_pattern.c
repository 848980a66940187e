/*
 * Compares the two descriptions of each form, over values made by mutating good ones: a scanner
 * accepts what the form's XML Schema expression accepts in libxml2.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/utf8.h"
#include "value/form.h"

#include "run.h"

#include <libxml/xmlregexp.h>
#include <stdint.h>
#include <string.h>

enum { ROUNDS = 6000, LONGEST = 120 };

typedef struct breed {
    palcare_kind kind;
    const char *letters; /* what a mutation puts in: characters, each in UTF-8 */
    const char *seeds;   /* good and nearly good values, separated by bars */
} breed;

static const breed breeds[] = {
    {PALCARE_KIND_STRING, "ab \t\n\r\xC2\xA0\xC3\xA9\xF0\x9F\x8C\xB3", "a|a b|\xC3\xA9| "},
    {PALCARE_KIND_TOKEN, "ab/ \t\n\r\xC2\xA0\xC3\xA9", "a|Europe/London|a b"},
    {PALCARE_KIND_INT, "0123456789-+. ",
     "0|-0|12|-305|999999999999999999|123456789012345678|00|-123456789012345678"},
    {PALCARE_KIND_DECIMAL, "0123456789-.,+e",
     "0|12.5|-0.25|999999999999999999.123456789012345678|54.97|.5|1.|0.0"},
    {PALCARE_KIND_BOOL, "truefalse10 ", "true|false|TRUE|1"},
    {PALCARE_KIND_DATE, "0123456789--//..~?% ",
     "2024|2024-01|2024-01-15|2019-21|2017-04/2018-03|2023/..|../2023|--11|--11-05|2024~|2024?|"
     "2024-01-15~/2025-12-31?|../2023-24~|2024-12-31/.."},
    {PALCARE_KIND_TIME, "0123456789:: ", "00:00|09:30|19:59|23:59|24:00|20:20"},
    {PALCARE_KIND_AGE, "0123456789-dwmoy.", "-20w|3d|6w|18mo|19y|..|9999y|-12mo|0d"},
    {PALCARE_KIND_LANG, "abixsgnGBH0159--_",
     "en|en-GB|zh-Hant-TW|zh-cmn-Hans-CN|sl-rozaj-biske-1994|en-a-bbb-x-a-ccc|de-DE-u-co-phonebk|"
     "und-Cyrl-t-und-latn-m0-ungegn-2007|x-family-a|i-klingon|sgn-BE-FR|sgn-be-nl|SGN-CH-DE|"
     "en-GB-oed|i-ami|i-bnn|i-default|i-enochian|i-hak|i-lux|i-mingo|i-navajo|i-pwn|i-tao|i-tay|"
     "i-tsu|es-419|en-aaaaa-bbbbb-ccccc-ddddd|en-a-bb-b-bb-c-bb-d-bb|x-a-b-c-d-e-f-g-h|"
     "en-a-bb-bb-bb-bb-bb-bb-bb-bb|en-a-bbbbbbbb-hhhhhhhh|x-12345678-1|en-nnnnnnnn-sssss-1hhh|hy-"
     "Latn-IT-arevela|de-CH-1901|English"},
    {PALCARE_KIND_PLACE, "ABGZ-019a_", "GB|GB-SCT|001|FR-75|US-CA"},
    {PALCARE_KIND_URI, "abdjvJDV:/?#%2F[]@~.-_+& \\\"<\xC3\xA9",
     "https://example.org/a?b=c#d|mailto:a@b.example|javascript:x|data:x|vbscript:x|JAVASCRIPT:|"
     "javascriptx:y|datax:|dat:a|vbscrip:t|vbs:|j:|d:|v:|java:x|javas:x|javasc:x|javascr:x|"
     "javascri:x|javascrip:x|da:x|vb:x|vbsc:x|vbscr:x|vbscri:x|jav:x|ja:x|../a:b|a%20b|#x|?y:z|"
     "//[::1]/|1:2|a_b:c|JavaScript.:x|a+b-c.d:e"},
    {PALCARE_KIND_ID,
     "abZ019-_.:/# \xC3\xA9\xC3\x97\xCC\x81\xC2\xB7\xE2\x80\xBF\xE6\x97\xA5\xEF\xBF\xBD"
     "\xF0\x90\x80\x80\xF3\xB0\x80\x80",
     "a|larch-house|_x.1|\xC3\xA9t\xC3\xA9|\xE6\x97\xA5\xE6\x9C\xAC|\xC2\xB7x|1a"},
    {PALCARE_KIND_REF, "abdj:/#?%20-._1 \xC3\xA9",
     "a|larch-house/phone|https://example.org/d.xml#larch-house|d.xml#a|../d#a|data:x#a|dat:x#a|"
     "\xC3\xA9#a|d#\xC3\xA9|javascript:x#b|?a#b|a/b#c|a:b/c"},
};

/* Numerical Recipes' linear congruence: the same values on every machine and in every run. */
static uint32_t roll(uint32_t *state, uint32_t sides)
{
    *state = *state * 1664525U + 1013904223U;
    return (*state >> 8) % sides;
}

static size_t character_size(const char *at)
{
    uint32_t character;
    return pc_utf8_decode(at, strlen(at), &character);
}

/* The n-th of a row of characters; wraps round. */
static const char *pick(const char *letters, uint32_t n)
{
    n %= (uint32_t)pc_utf8_length(letters, strlen(letters));
    while (n-- > 0)
        letters += character_size(letters);
    return letters;
}

static void take_seed(const char *seeds, uint32_t *state, char *value)
{
    uint32_t count = 1;
    for (const char *at = seeds; *at; at++)
        count += *at == '|';
    for (uint32_t n = roll(state, count); n > 0; n--)
        seeds = strchr(seeds, '|') + 1;
    size_t size = strcspn(seeds, "|");
    ck_assert_uint_lt(size, LONGEST / 2);
    memcpy(value, seeds, size);
    value[size] = '\0';
}

/* Takes a character out, puts one in, or both, at one place. */
static void mutate(const char *letters, uint32_t *state, char *value)
{
    size_t length = pc_utf8_length(value, strlen(value));
    size_t place = roll(state, (uint32_t)length + 1);
    char *at = value;
    for (size_t i = 0; i < place; i++)
        at += character_size(at);
    uint32_t action = roll(state, 3);
    if (action != 0 && *at)
        memmove(at, at + character_size(at), strlen(at + character_size(at)) + 1);
    if (action != 1) {
        const char *letter = pick(letters, roll(state, 1000));
        size_t size = character_size(letter);
        memmove(at + size, at, strlen(at) + 1);
        memcpy(at, letter, size);
    }
}

START_TEST(the_pattern_accepts_what_the_form_accepts)
{
    const breed *b = &breeds[_i];
    uint32_t state = 2026 + (uint32_t)_i;
    int fits = 0;
    xmlRegexpPtr pattern = xmlRegexpCompile((const xmlChar *)pc_form_pattern(b->kind));
    ck_assert_ptr_nonnull(pattern);
    for (int i = 0; i < ROUNDS; i++) {
        char value[LONGEST];
        take_seed(b->seeds, &state, value);
        for (uint32_t n = roll(&state, 4); n > 0; n--)
            mutate(b->letters, &state, value);
        bool scanned = pc_form_fits(b->kind, value, strlen(value));
        bool matched = xmlRegexpExec(pattern, (const xmlChar *)value) == 1;
        fits += scanned;
        if (scanned != matched)
            ck_abort_msg("kind %d: '%s' %s", (int)b->kind, value,
                         scanned ? "fits, but not its pattern" : "fits its pattern alone");
    }
    xmlRegFreeRegexp(pattern);
    ck_assert_msg(fits > ROUNDS / 20 && fits < ROUNDS - ROUNDS / 20,
                  "kind %d: %d of %d fit; both sides must be tried", (int)b->kind, fits, ROUNDS);
}
END_TEST

/* All months and days of two digits, alone and in their places. */
START_TEST(the_pattern_of_dates_agrees_on_every_number)
{
    static const char *const frames[] = {"2024-%02d", "2024-01-%02d", "--%02d", "--01-%02d"};
    xmlRegexpPtr pattern = xmlRegexpCompile((const xmlChar *)pc_form_pattern(PALCARE_KIND_DATE));
    ck_assert_ptr_nonnull(pattern);
    for (int i = 0; i < 100; i++) {
        char values[4][32];
        snprintf(values[0], sizeof values[0], "2024-%02d", i);
        snprintf(values[1], sizeof values[1], "2024-01-%02d", i);
        snprintf(values[2], sizeof values[2], "--%02d", i);
        snprintf(values[3], sizeof values[3], "--01-%02d", i);
        bool month = i >= 1 && i <= 12;
        bool day = i >= 1 && i <= 31;
        bool known[] = {month || (i >= 21 && i <= 24), day, month, day};
        for (size_t j = 0; j < sizeof frames / sizeof *frames; j++) {
            ck_assert_msg(pc_form_fits(PALCARE_KIND_DATE, values[j], strlen(values[j])) == known[j],
                          "%s", values[j]);
            ck_assert_int_eq(xmlRegexpExec(pattern, (const xmlChar *)values[j]), known[j]);
        }
    }
    xmlRegFreeRegexp(pattern);
}
END_TEST

/* Every character of Unicode as the first and as a later one of an id. */
START_TEST(the_pattern_of_ids_agrees_on_every_character)
{
    xmlRegexpPtr pattern = xmlRegexpCompile((const xmlChar *)pc_form_pattern(PALCARE_KIND_ID));
    ck_assert_ptr_nonnull(pattern);
    for (uint32_t c = 1; c <= 0x10FFFF; c += c < 0x3100 ? 1 : 61) {
        char value[6] = "a";
        size_t size = 0;
        for (int shift = c < 0x80      ? 0
                         : c < 0x800   ? 6
                         : c < 0x10000 ? 12
                                       : 18;
             shift >= 0; shift -= 6)
            value[1 + size++] = (char)(0x80 | (c >> shift & 0x3F));
        if (c < 0x80)
            value[1] = (char)c;
        else
            value[1] = (char)((0xF00 >> size & 0xFF) | (c >> (6 * (size - 1))));
        for (size_t start = 0; start < 2; start++) {
            size_t length = size + 1 - start;
            if (!pc_form_fits(PALCARE_KIND_STRING, value, size + 1))
                continue;
            bool scanned = pc_form_fits(PALCARE_KIND_ID, value + start, length);
            bool matched = xmlRegexpExec(pattern, (const xmlChar *)value + start) == 1;
            ck_assert_msg(scanned == matched, "U+%04X", (unsigned)c);
        }
    }
    xmlRegFreeRegexp(pattern);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("form pattern");
    TCase *patterns = tcase_create("patterns");
    tcase_set_timeout(patterns, 120);
    tcase_add_loop_test(patterns, the_pattern_accepts_what_the_form_accepts, 0,
                        (int)(sizeof breeds / sizeof *breeds));
    tcase_add_test(patterns, the_pattern_of_dates_agrees_on_every_number);
    tcase_add_test(patterns, the_pattern_of_ids_agrees_on_every_character);
    suite_add_tcase(suite, patterns);
    return run_suite(suite);
}
