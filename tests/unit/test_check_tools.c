/*
 * The tools of the check: words of running text, phrases to look for in it, the table of names, and
 * the sentences about each problem.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/folded_words.h"
#include "check/phrases.h"
#include "check/scoped_names.h"
#include "run.h"
#include "schema/problems.h"

#include <palcare/palcare.h>

/* ---- what problems mean ---- */

START_TEST(every_problem_code_has_help)
{
    size_t count = 0;
    for (int code = 0; code < 10000; code++) {
        const char *source = NULL;
        const char *text = palcare_problem_help(code, &source);
        const schema_problem *row = pc_schema_problem_of(code);
        ck_assert(!text == !row);
        if (!text) {
            ck_assert_ptr_null(source);
            continue;
        }
        count++;
        ck_assert_int_eq(row->code, code);
        ck_assert_msg(strlen(text) > 20 && text[strlen(text) - 1] == '.', "%d: %s", code, text);
        ck_assert_msg(source && *source && source[strlen(source) - 1] != '.', "%d", code);
        ck_assert_str_eq(text, palcare_problem_help(code, NULL));
    }
    ck_assert_uint_gt(count, 150);
    ck_assert_ptr_null(palcare_problem_help(-1, NULL));
    ck_assert_ptr_null(palcare_problem_help(4000, NULL));
}
END_TEST

/* ---- words ---- */

START_TEST(text_is_split_into_words)
{
    static const struct {
        const char *text;
        bool joined;
    } expected[] = {
        {"the", false},  {"child's", true}, {"own", true}, {"\xC3\xA9t\xC3\xA9", false},
        {"wheel", true}, {"chair", true},   {"24", false}, {"7", false},
    };
    const char *text =
        "\xE2\x80\x9CThe child\xE2\x80\x99s own; \xC3\x89t\xC3\xA9 wheel-Chair, 24/7'";
    const char *text_end = text + strlen(text);
    folded word;
    size_t i = 0;
    for (; pc_words_next(&text, text_end, &word); i++) {
        ck_assert_uint_lt(i, sizeof expected / sizeof *expected);
        ck_assert_str_eq(word.text, expected[i].text);
        ck_assert_int_eq(word.joined, expected[i].joined);
    }
    ck_assert_uint_eq(i, sizeof expected / sizeof *expected);
    ck_assert(pc_words_equal("Read  more\xE2\x80\xA6", "read more"));
    ck_assert(!pc_words_equal("Read more", "Read more here"));
    ck_assert(pc_words_equal("", "..."));
    ck_assert(pc_lang_is("EN-gb", "en"));
    ck_assert(!pc_lang_is("eng", "en"));
    ck_assert(pc_lang_same("zh-Hant", "zh-TW"));
    ck_assert(!pc_lang_same("", "zh"));
}
END_TEST

/* Words of any length and arbitrary bytes are read to their end. */
START_TEST(long_and_broken_words_are_read_to_their_end)
{
    char text[1024];
    memset(text, 'x', sizeof text);
    const char *at = text;
    folded word;
    ck_assert(pc_words_next(&at, text + sizeof text, &word));
    ck_assert_uint_eq(strlen(word.text), WORD_ROOM - 1);
    ck_assert_ptr_eq(at, text + sizeof text);
    for (int byte = 0; byte < 256; byte++) {
        memset(text, byte, sizeof text);
        size_t words = 0;
        for (at = text; pc_words_next(&at, text + sizeof text, &word); words++)
            ck_assert(word.to <= text + sizeof text);
        ck_assert_ptr_eq(at, text + sizeof text);
        ck_assert_uint_le(words, 1);
    }
}
END_TEST

static const struct sought {
    const char *lang, *text, *found; /* NULL: nothing */
} soughts[] = {
    {"en", "She passed away.", "passed away"},
    {"en-GB",
     "She PASSED\xC2\xA0"
     "away",
     "PASSED\xC2\xA0"
     "away"},
    {"en", "passed away", "passed away"},
    {"en", "The exam was passed. Away they went.", NULL},
    {"en", "passed (away)", NULL},
    {"fr", "passed away", NULL},
    {"", "passed away", NULL},
    {"en", "surpassed away", NULL},
    {"en", "the loss of your child", "loss of your child"},
    {"en", "loss of your", NULL},
    {"en", "", NULL},
};

START_TEST(phrases_are_found_in_their_language)
{
    phrases p = {0};
    ck_assert(pc_phrases_begin(&p));
    const char *text = soughts[_i].text, *found = NULL;
    size_t size = 0;
    const phrase *row = pc_phrases_find(&p, PHRASE_EUPHEMISM, soughts[_i].lang, &text,
                                        text + strlen(text), &found, &size);
    ck_assert(!row == !soughts[_i].found);
    if (row) {
        ck_assert_uint_eq(size, strlen(soughts[_i].found));
        ck_assert_mem_eq(found, soughts[_i].found, size);
        ck_assert_int_eq(row->list, PHRASE_EUPHEMISM);
    }
    ck_assert(!pc_phrases_in(&p, PHRASE_LABEL, soughts[_i].lang, soughts[_i].text));
    pc_phrases_free(&p);
}
END_TEST

/* The longest of several, one row for equal ones, and none for what is too long or empty. */
START_TEST(the_longest_added_phrase_is_found)
{
    phrases p = {0};
    ck_assert(pc_phrases_begin(&p));
    size_t known = p.count;
    const phrase added[] = {{PHRASE_AVOID, "en", "night", NULL},
                            {PHRASE_AVOID, "en", "night nurse", "nurse at night"},
                            {PHRASE_AVOID, "en", "Night nurse!", NULL},
                            {PHRASE_AVOID, "en", "one two three four five six seven", NULL},
                            {PHRASE_AVOID, "en", "...", NULL}};
    for (size_t i = 0; i < sizeof added / sizeof *added; i++)
        ck_assert(pc_phrases_add(&p, &added[i]));
    ck_assert_uint_eq(p.count, known + 2);
    const char *text = "A night nurse comes.", *found;
    size_t size;
    const phrase *row =
        pc_phrases_find(&p, PHRASE_AVOID, "en", &text, text + strlen(text), &found, &size);
    ck_assert_str_eq(row->text, "night nurse");
    ck_assert(!pc_phrases_in(&p, PHRASE_AVOID, "en", "one two three four five six seven"));
    pc_phrases_free(&p);
}
END_TEST

/* As many phrases as the terms of a glossary may list to avoid. */
START_TEST(thousands_of_phrases_can_be_added)
{
    enum { MANY = 3000 };
    static char texts[MANY][24];
    phrases p = {0};
    ck_assert(pc_phrases_begin(&p));
    size_t known = p.count;
    for (int i = 0; i < MANY; i++) {
        snprintf(texts[i], sizeof texts[i], "word%d ward", i);
        const phrase row = {PHRASE_AVOID, "en", texts[i], NULL};
        ck_assert(pc_phrases_add(&p, &row));
    }
    ck_assert_uint_eq(p.count, known + MANY);
    for (int i = 0; i < MANY; i++) {
        ck_assert(pc_phrases_in(&p, PHRASE_AVOID, "en", texts[i]));
        ck_assert(!pc_phrases_in(&p, PHRASE_AVOID, "es", texts[i]));
    }
    ck_assert(!pc_phrases_in(&p, PHRASE_AVOID, "en", "word3000 ward"));
    ck_assert(pc_phrases_in(&p, PHRASE_EUPHEMISM, "en", "the loss of your child"));
    pc_phrases_free(&p);
}
END_TEST

START_TEST(names_are_found_in_their_scope)
{
    enum { MANY = 20000 };
    static char texts[MANY][16];
    scoped_names n = {0};
    int scopes[2] = {0};
    ck_assert_ptr_null(pc_names_find(&n, &scopes[0], 1, "x", 1));
    for (int i = 0; i < MANY; i++) {
        bool is_new;
        snprintf(texts[i], sizeof texts[i], "n%d", i);
        names_entry *e = pc_names_take(&n, &scopes[i % 2], 1, texts[i], strlen(texts[i]), &is_new);
        ck_assert(e && is_new);
        e->value = texts[i];
    }
    for (int i = 0; i < MANY; i++) {
        size_t size = strlen(texts[i]);
        bool is_new;
        ck_assert_ptr_eq(pc_names_find(&n, &scopes[i % 2], 1, texts[i], size)->value, texts[i]);
        ck_assert_ptr_null(pc_names_find(&n, &scopes[1 - i % 2], 1, texts[i], size));
        ck_assert_ptr_null(pc_names_find(&n, &scopes[i % 2], 2, texts[i], size));
        ck_assert_ptr_eq(pc_names_take(&n, &scopes[i % 2], 1, texts[i], size, &is_new)->value,
                         texts[i]);
        ck_assert(!is_new);
    }
    ck_assert_uint_eq(n.count, MANY);
    pc_names_free(&n);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("check_tools");
    TCase *tools = tcase_create("tools");
    tcase_add_test(tools, every_problem_code_has_help);
    tcase_add_test(tools, text_is_split_into_words);
    tcase_add_test(tools, long_and_broken_words_are_read_to_their_end);
    tcase_add_loop_test(tools, phrases_are_found_in_their_language, 0,
                        (int)(sizeof soughts / sizeof *soughts));
    tcase_add_test(tools, the_longest_added_phrase_is_found);
    tcase_add_test(tools, thousands_of_phrases_can_be_added);
    tcase_add_test(tools, names_are_found_in_their_scope);
    suite_add_tcase(suite, tools);
    return run_suite(suite);
}
