/*
 * UTF-8: every lead and continuation byte by the rules of UTF-8, every character by those of XML,
 * and the fast path at every position of a word.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/utf8.h"

#include "run.h"

#include <string.h>

typedef struct sample {
    const char *text;
    size_t size;
    bool right;
    size_t bad;
} sample;

#define RIGHT(text)                     \
    {                                   \
        text, sizeof(text) - 1, true, 0 \
    }
#define WRONG(text, bad)                   \
    {                                      \
        text, sizeof(text) - 1, false, bad \
    }

static const sample samples[] = {
    RIGHT(""),
    RIGHT("a"),
    RIGHT("plain words, longer than a word of eight bytes"),
    RIGHT("tab\tline\nreturn\r"),
    RIGHT("\x7F"),
    RIGHT("\xC2\x80"),
    RIGHT("\xC2\xA0"),
    RIGHT("\xDF\xBF"),
    RIGHT("\xE0\xA0\x80"),
    RIGHT("\xED\x9F\xBF"),
    RIGHT("\xEE\x80\x80"),
    RIGHT("\xEF\xBF\xBD"),
    RIGHT("\xF0\x90\x80\x80"),
    RIGHT("\xF0\x9F\xBF\xBF"),
    RIGHT("\xF4\x8F\xBF\xBF"),
    RIGHT("\xD8\xB1\xD8\xB9\xD8\xA7\xD9\x8A\xD8\xA9"),
    WRONG("\0", 0),
    WRONG("ab\0cd", 2),
    WRONG("\x01", 0),
    WRONG("\x1F", 0),
    WRONG("seven..\x0B", 7),
    WRONG("\x80", 0),
    WRONG("\xBF", 0),
    WRONG("\xC0\xAF", 0),
    WRONG("\xC1\xBF", 0),
    WRONG("\xC2", 0),
    WRONG("a\xC2", 1),
    WRONG("a\xC3(", 1),
    WRONG("\xE0\x80\xAF", 0),
    WRONG("\xE0\x9F\xBF", 0),
    WRONG("\xE2\x82", 0),
    WRONG("\xE2(\xA1", 0),
    WRONG("\xE2\x82(", 0),
    WRONG("\xED\xA0\x80", 0),
    WRONG("\xED\xBF\xBF", 0),
    WRONG("\xEF\xBF\xBE", 0),
    WRONG("\xEF\xBF\xBF", 0),
    WRONG("\xF0\x80\x80\xAF", 0),
    WRONG("\xF0\x8F\xBF\xBF", 0),
    WRONG("\xF0\x9F\x98", 0),
    WRONG("\xF4\x90\x80\x80", 0),
    WRONG("\xF5\x80\x80\x80", 0),
    WRONG("\xF8\x88\x80\x80\x80", 0),
    WRONG("\xFE", 0),
    WRONG("\xFF", 0),
    WRONG("nine good\xC3\xA9 then \xC0", 17),
};

START_TEST(samples_are_accepted_or_refused)
{
    const sample *s = &samples[_i];
    size_t bad = 999;
    ck_assert_int_eq(pc_utf8_is_xml(s->text, s->size, &bad), s->right);
    ck_assert_uint_eq(bad, s->right ? 999 : s->bad);
    ck_assert_int_eq(pc_utf8_is_xml(s->text, s->size, NULL), s->right);
}
END_TEST

/* The character as UTF-8 whether allowed or not; its length. */
static size_t encode(uint32_t c, char out[4])
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    size_t length = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = length - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (c & 0x3F));
        c >>= 6;
    }
    out[0] = (char)(lead[length] | c);
    return length;
}

/* Production 2 of XML 1.0. */
static bool is_xml_char(uint32_t c)
{
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

START_TEST(every_character_of_xml_is_accepted)
{
    for (uint32_t c = 0; c <= 0x110000; c++) {
        char bytes[4];
        uint32_t decoded = 0;
        size_t size = encode(c, bytes);
        bool right = is_xml_char(c);
        if (pc_utf8_is_xml(bytes, size, NULL) != right)
            ck_abort_msg("U+%04X: %s", (unsigned)c, right ? "refused" : "accepted");
        if (pc_utf8_decode(bytes, size, &decoded) != (right ? size : 0) || (right && decoded != c))
            ck_abort_msg("U+%04X decodes as U+%04X", (unsigned)c, (unsigned)decoded);
        if (size > 1 && pc_utf8_is_xml(bytes, size - 1, NULL))
            ck_abort_msg("U+%04X: accepted when cut short", (unsigned)c);
    }
}
END_TEST

/* Every byte at every place of texts up to three words long: the fast path finds it there. */
START_TEST(a_wrong_byte_is_found_at_every_position)
{
    for (size_t size = 1; size <= 24; size++) {
        for (size_t place = 0; place < size; place++) {
            for (int byte = 0; byte < 256; byte++) {
                char text[24];
                size_t bad = 999;
                memset(text, 'a', sizeof text);
                text[place] = (char)byte;
                bool right = byte < 0x80 && is_xml_char((uint32_t)byte);
                ck_assert_int_eq(pc_utf8_is_xml(text, size, &bad), right);
                ck_assert_uint_eq(bad, right ? 999 : place);
            }
        }
    }
}
END_TEST

/* A byte that never begins a character is refused, whatever follows it. */
START_TEST(a_byte_that_begins_no_character_is_refused)
{
    for (int lead = 0x80; lead <= 0xFF; lead++) {
        for (int next = 0x80; next <= 0xBF; next++) {
            char text[] = {(char)lead, (char)next, '\x80', '\x80', '\x80', '\x80'};
            size_t bad = 999;
            if (lead >= 0xC2 && lead <= 0xF4)
                continue;
            ck_assert(!pc_utf8_is_xml(text, sizeof text, &bad));
            ck_assert_uint_eq(bad, 0);
        }
    }
}
END_TEST

/* Two wrong bytes: the first is the one reported. */
START_TEST(the_first_wrong_byte_is_reported)
{
    char text[40];
    for (size_t place = 0; place < sizeof text; place++) {
        size_t bad = 999;
        memset(text, 'a', sizeof text);
        memset(text + place, '\x02', sizeof text - place);
        ck_assert(!pc_utf8_is_xml(text, sizeof text, &bad));
        ck_assert_uint_eq(bad, place);
    }
}
END_TEST

START_TEST(empty_text_is_accepted)
{
    uint32_t character = 7;
    ck_assert(pc_utf8_is_xml(NULL, 0, NULL));
    ck_assert_uint_eq(pc_utf8_decode("a", 0, &character), 0);
    ck_assert_uint_eq(pc_utf8_length(NULL, 0), 0);
    ck_assert_uint_eq(character, 7);
}
END_TEST

START_TEST(length_counts_characters)
{
    ck_assert_uint_eq(pc_utf8_length("", 0), 0);
    ck_assert_uint_eq(pc_utf8_length("abc", 3), 3);
    ck_assert_uint_eq(pc_utf8_length("\xC3\xA9t\xC3\xA9", 5), 3);
    ck_assert_uint_eq(pc_utf8_length("\xE6\x97\xA5\xE6\x9C\xAC", 6), 2);
    ck_assert_uint_eq(pc_utf8_length("\xF0\x9F\x8C\xB3!", 5), 2);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("utf8");
    TCase *all = tcase_create("utf8");
    tcase_add_loop_test(all, samples_are_accepted_or_refused, 0,
                        (int)(sizeof samples / sizeof *samples));
    tcase_add_test(all, every_character_of_xml_is_accepted);
    tcase_add_test(all, a_wrong_byte_is_found_at_every_position);
    tcase_add_test(all, a_byte_that_begins_no_character_is_refused);
    tcase_add_test(all, the_first_wrong_byte_is_reported);
    tcase_add_test(all, empty_text_is_accepted);
    tcase_add_test(all, length_counts_characters);
    suite_add_tcase(suite, all);
    return run_suite(suite);
}
