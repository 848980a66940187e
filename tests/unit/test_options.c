/*
 * Options by name and value, as numbers and as text: what is accepted, and the message for what is
 * not.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include <inttypes.h>
#include <string.h>

static palcare_options *options;
static palcare_report *report;

static void set_up(void)
{
    options = palcare_options_new();
    report = palcare_report_new();
}

static void tear_down(void)
{
    palcare_report_free(report);
    palcare_options_free(options);
}

/* ---- ranges ---- */

static const struct {
    const char *name;
    int64_t least, most;
} ranges[] = {
    {"bytes", 1, INT64_MAX},
    {"depth", 1, 10000},
    {"attributes", 1, 10000},
    {"namespaces", 1, 10000},
    {"gap", 1024, 16 * 1024 * 1024},
    {"names", 1, INT64_MAX},
    {"text", 1, 1024 * 1024 * 1024},
    {"rich", 1, 1024 * 1024 * 1024},
    {"records", 1, INT64_MAX},
    {"public-only", 0, 1},
    {"newer", 0, 1},
    {"in-place", 0, 1},
};
enum { RANGES = sizeof ranges / sizeof *ranges };

/* As a number and as text. */
static void try_number(const char *name, int64_t value, palcare_status wanted)
{
    char text[32];
    snprintf(text, sizeof text, "%" PRId64, value);
    ck_assert_int_eq(palcare_options_set(options, name, value, NULL), wanted);
    ck_assert_int_eq(palcare_options_set_text(options, name, text, NULL), wanted);
}

START_TEST(each_option_has_its_range)
{
    ck_assert_str_eq(palcare_options_name((size_t)_i, NULL, NULL), ranges[_i].name);
    try_number(ranges[_i].name, ranges[_i].least, PALCARE_OK);
    try_number(ranges[_i].name, ranges[_i].most, PALCARE_OK);
    try_number(ranges[_i].name, ranges[_i].least - 1, PALCARE_MISUSE);
    try_number(ranges[_i].name, -1, PALCARE_MISUSE);
    try_number(ranges[_i].name, INT64_MIN, PALCARE_MISUSE);
    if (ranges[_i].most < INT64_MAX)
        try_number(ranges[_i].name, ranges[_i].most + 1, PALCARE_MISUSE);
}
END_TEST

START_TEST(no_option_is_left_out)
{
    ck_assert_ptr_null(palcare_options_name(RANGES, NULL, NULL));
}
END_TEST

/* ---- text ---- */

START_TEST(only_whole_numbers_set_a_limit)
{
    static const char *const bad[] = {"",
                                      " ",
                                      "1 ",
                                      " 1",
                                      "+1",
                                      "0x10",
                                      "1e3",
                                      "1.0",
                                      "one",
                                      "True",
                                      "1 000",
                                      "-0",
                                      "\xC2\xB2",
                                      "9223372036854775808",
                                      "99999999999999999999999"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        ck_assert_msg(palcare_options_set_text(options, "depth", bad[i], report) == PALCARE_MISUSE,
                      "%s", bad[i]);
        ck_assert_msg(palcare_options_set_text(options, "public-only", bad[i], report) ==
                          PALCARE_MISUSE,
                      "%s", bad[i]);
    }
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ERROR),
                      2 * sizeof bad / sizeof *bad);
    ck_assert_int_eq(palcare_options_set_text(options, "depth", "007", report), PALCARE_OK);
}
END_TEST

START_TEST(only_true_and_false_set_a_switch)
{
    static const char *const words[] = {"true", "false"};
    for (size_t i = 0; i < RANGES; i++)
        for (size_t k = 0; k < 2; k++) {
            bool is_switch = ranges[i].least == 0;
            ck_assert_int_eq(palcare_options_set_text(options, ranges[i].name, words[k], NULL),
                             is_switch ? PALCARE_OK : PALCARE_MISUSE);
        }
}
END_TEST

/* An option that is set as text takes effect. */
START_TEST(a_text_sets_the_same_value_as_a_number)
{
    static const char secret[] = HEAD "<response id=\"r\" checklist=\"c\" checklist-version=\"1\" "
                                      "status=\"completed\"/><item id=\"i\" kind=\"page\"/>" TAIL;
    static const struct {
        const char *value;
        bool is_written;
    } switched[] = {{"true", false}, {"false", true}, {"1", false}, {"0", true}};
    palcare_doc *doc = doc_of(secret);
    for (size_t i = 0; i < 4; i++) {
        char *bytes;
        size_t size;
        ck_assert_int_eq(palcare_options_set_text(options, "public-only", switched[i].value, NULL),
                         PALCARE_OK);
        ck_assert_int_eq(palcare_write_memory(doc, options, NULL, &bytes, &size), PALCARE_OK);
        ck_assert_int_eq(strstr(bytes, "<response") != NULL, switched[i].is_written);
        palcare_free(bytes);
    }
    palcare_doc_release(doc);
    ck_assert_int_eq(palcare_options_set_text(options, "bytes", "10", NULL), PALCARE_OK);
    ck_assert_int_eq(try_read(HEAD TAIL, options, NULL), PALCARE_LIMIT);
}
END_TEST

/* ---- sentences ---- */

static void expect_misuse(palcare_status status, const char *message)
{
    ck_assert_int_eq(status, PALCARE_MISUSE);
    ck_assert_str_eq(palcare_report_message(report, 0), message);
    palcare_report_clear(report);
}

START_TEST(a_refused_option_is_explained)
{
    expect_misuse(palcare_options_set(options, "depth", 0, report),
                  "option 'depth' is 0, and goes from 1 to 10000");
    expect_misuse(palcare_options_set_text(options, "depth", "10001", report),
                  "option 'depth' is 10001, and goes from 1 to 10000");
    expect_misuse(palcare_options_set_text(options, "depth", "deep", report),
                  "option 'depth' is a whole number from 1 to 10000, not 'deep'");
    expect_misuse(palcare_options_set_text(options, "depth", "-5", report),
                  "option 'depth' is a whole number from 1 to 10000, not '-5'");
    expect_misuse(palcare_options_set_text(options, "depth", "99999999999999999999", report),
                  "option 'depth' is a whole number from 1 to 10000, not '99999999999999999999'");
    expect_misuse(palcare_options_set_text(options, "bytes", "0", report),
                  "option 'bytes' is 0, and goes from 1 to 9223372036854775807");
    expect_misuse(palcare_options_set_text(options, "public-only", "2", report),
                  "option 'public-only' is 2, and goes from 0 to 1");
    expect_misuse(palcare_options_set_text(options, "depth", "true", report),
                  "option 'depth' is a whole number from 1 to 10000, not 'true'");
    expect_misuse(palcare_options_set_text(options, "public-only", "yes", report),
                  "option 'public-only' is true or false, not 'yes'");
    expect_misuse(palcare_options_set_text(options, "depth", NULL, report),
                  "the value of option 'depth' is NULL");
    expect_misuse(palcare_options_set(options, "depht", 5, report),
                  "there is no option 'depht'; did you mean 'depth'?");
    expect_misuse(palcare_options_set(options, "problems", 5, report),
                  "there is no option 'problems'");
    expect_misuse(palcare_options_set(options, NULL, 5, report), "the name of the option is NULL");
    expect_misuse(palcare_options_set(NULL, "depth", 5, report), "no options were given");
    expect_misuse(palcare_options_set_text(NULL, "depth", "5", report), "no options were given");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("options");
    TCase *cases = tcase_create("options");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_loop_test(cases, each_option_has_its_range, 0, RANGES);
    tcase_add_test(cases, no_option_is_left_out);
    tcase_add_test(cases, only_whole_numbers_set_a_limit);
    tcase_add_test(cases, only_true_and_false_set_a_switch);
    tcase_add_test(cases, a_text_sets_the_same_value_as_a_number);
    tcase_add_test(cases, a_refused_option_is_explained);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
