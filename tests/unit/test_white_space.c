/* The characters between which a line end is not a space, one by one. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "run.h"

#include "base/white_space.h"

#include <string.h>

static bool goes(const char *before, const char *after)
{
    return pc_white_space_vanishes(before, strlen(before), after, strlen(after));
}

/* clang-format off */
static const char *const without_spaces[] = {
    "\xE4\xB8\x80", "\xE9\xBF\xBF", "\xE3\x90\x80", "\xE3\x80\x85", /* Han: U+4E00 U+9FFF U+3400 U+3005 */
    "\xE3\x81\x81", "\xE3\x82\x9F", "\xE3\x82\xA0", "\xE3\x83\xBF", /* Hiragana, Katakana */
    "\xE3\x84\x85", "\xE3\x86\xA0", "\xE3\x87\xB0",                 /* Bopomofo, small Katakana */
    "\xE3\x80\x81", "\xE3\x80\x82", "\xE3\x80\x8D", "\xE3\x80\x80", /* U+3001 U+3002 U+300D U+3000 */
    "\xEF\xBC\x81", "\xEF\xBC\x9F", "\xEF\xBE\x9D", "\xEF\xBF\xA5", /* U+FF01 U+FF1F U+FF9D U+FFE5 */
    "\xE2\xBA\x80", "\xEF\xA8\x91", "\xEF\xB8\xB0",                 /* U+2E80 U+FA11 U+FE30 */
    "\xF0\xA0\x80\x80", "\xF0\xB1\x8D\x8A", "\xF0\x9B\x80\x80",     /* U+20000 U+3134A U+1B000 */
    "\xE8\x91\x9B\xF3\xA0\x84\x80",                                 /* U+845B U+E0100 */
};
static const char *const with_spaces[] = {
    "a", "1", ".", "\xC3\xA9", "\xD8\xB3", "\xE0\xB8\x81",          /* Latin, Arabic, Thai */
    "\xEA\xB0\x80", "\xE1\x84\x80", "\xE3\x84\xB1", "\xE3\x80\xAE", /* Hangul: U+AC00 U+1100 U+3131 U+302E */
    "\xE3\x88\x80", "\xE3\x89\xA0", "\xEF\xBE\xA1",                 /* U+3200 U+3260 U+FFA1 */
    "\xE2\x80\x9C", "\xE2\x80\xA6", "\xF0\x9F\xA7\xB8", "\xC2\xA0", /* U+201C U+2026 U+1F9F8 U+00A0 */
};
/* clang-format on */

enum {
    WITHOUT = sizeof without_spaces / sizeof *without_spaces,
    WITH = sizeof with_spaces / sizeof *with_spaces
};

START_TEST(a_line_end_between_two_characters_without_spaces_is_removed)
{
    for (int i = 0; i < WITHOUT; i++) {
        for (int k = 0; k < WITHOUT; k++)
            ck_assert_msg(goes(without_spaces[i], without_spaces[k]), "%d %d", i, k);
        for (int k = 0; k < WITH; k++) {
            ck_assert_msg(!goes(without_spaces[i], with_spaces[k]), "%d before %d", i, k);
            ck_assert_msg(!goes(with_spaces[k], without_spaces[i]), "%d behind %d", i, k);
        }
    }
}
END_TEST

START_TEST(at_the_edge_or_beside_a_broken_character_a_line_end_becomes_a_space)
{
    static const char han[] = "\xE4\xB8\xAD";
    ck_assert(!pc_white_space_vanishes("", 0, han, 3));
    ck_assert(!pc_white_space_vanishes(NULL, 0, han, 3));
    ck_assert(!pc_white_space_vanishes(han, 3, "", 0));
    for (size_t size = 1; size < 3; size++) {
        ck_assert(!pc_white_space_vanishes(han, size, han, 3));
        ck_assert(!pc_white_space_vanishes(han, 3, han, size));
        ck_assert(!pc_white_space_vanishes(han + 3 - size, size, han, 3));
    }
    ck_assert(!goes("\x80\x80\x80\x80\x80", han));
}
END_TEST

START_TEST(a_run_is_a_line_end_if_it_holds_one)
{
    static const struct {
        const char *run;
        white_space expected;
    } runs[] = {
        {"", NO_SPACE},   {" ", PLAIN_SPACE}, {"\t ", PLAIN_SPACE}, {"\n", LINE_END},
        {"\r", LINE_END}, {" \n ", LINE_END}, {"\n\n\t", LINE_END},
    };
    for (size_t i = 0; i < sizeof runs / sizeof *runs; i++) {
        white_space found = NO_SPACE;
        for (const char *at = runs[i].run; *at; at++)
            found = pc_white_space_add(found, *at);
        ck_assert_int_eq(found, runs[i].expected);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("white_space");
    TCase *cases = tcase_create("white_space");
    tcase_add_test(cases, a_line_end_between_two_characters_without_spaces_is_removed);
    tcase_add_test(cases, at_the_edge_or_beside_a_broken_character_a_line_end_becomes_a_space);
    tcase_add_test(cases, a_run_is_a_line_end_if_it_holds_one);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
