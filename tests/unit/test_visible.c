/*
 * Text for people: characters that would look like a new line, control a terminal or reverse the
 * words are made visible, whatever the other bytes are; and where reports do this.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include "base/visible.h"
#include "report/report.h"

#include <string.h>

#define MARK "\xEF\xBF\xBD"

static const struct {
    const char *text, *shown;
} texts[] = {
    {"", ""},
    {"caf\xC3\xA9 \xD7\xA9 \xE4\xB8\xAD \xF0\x9F\x8C\xB2",
     "caf\xC3\xA9 \xD7\xA9 \xE4\xB8\xAD \xF0\x9F\x8C\xB2"},
    {"a\nb\tc\rd", "a" MARK "b" MARK "c" MARK "d"},
    {"\033[31m\x7F\x01\x1F", MARK "[31m" MARK MARK MARK},
    {"\xC2\x80\xC2\x9B\xC2\x9F\xC2\xA0", MARK MARK MARK "\xC2\xA0"},
    {"\xE2\x80\xA7\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xAA\xE2\x80\xAE\xE2\x80\xAF",
     "\xE2\x80\xA7" MARK MARK MARK MARK "\xE2\x80\xAF"},
    {"\xE2\x81\xA5\xE2\x81\xA6\xE2\x81\xA9\xE2\x81\xAA", "\xE2\x81\xA5" MARK MARK "\xE2\x81\xAA"},
    /* Marks that Hebrew and Persian need to be written correctly stay. */
    {"\xE2\x80\x8C\xE2\x80\x8D\xE2\x80\x8E\xE2\x80\x8F",
     "\xE2\x80\x8C\xE2\x80\x8D\xE2\x80\x8E\xE2\x80\x8F"},
    /* Bytes that are not UTF-8, including those that some terminals interpret as C1 controls. */
    {"caf\xE9 \x9B"
     "31m \xFF",
     "caf" MARK " " MARK "31m " MARK},
    {"\xE2\x80", MARK MARK},
    {"\xC2", MARK},
};

START_TEST(control_characters_are_shown)
{
    buffer b = {0};
    pc_visible_add(&b, texts[_i].text);
    ck_assert_str_eq(pc_buffer_text(&b), texts[_i].shown);
    pc_buffer_free(&b);
}
END_TEST

START_TEST(reports_show_what_people_read)
{
    palcare_report *report = palcare_report_new();
    place where = {.file = "a\nb.xml:1:1: error: c\033[1m", .line = 7, .column = 3};
    ck_assert_int_eq(pc_report_say(report, &where, PC_CANNOT_OPEN,
                                   "try \xE2\x80\xAE"
                                   "again",
                                   "d\re"),
                     PALCARE_OK);
    ck_assert_str_eq(palcare_report_text(report, 0),
                     "a" MARK "b.xml:1:1: error: c" MARK "[1m:7:3: error: d" MARK "e; try " MARK
                     "again [PC1201]");
    ck_assert_str_eq(palcare_report_message(report, 0), "d" MARK "e");
    ck_assert_str_eq(palcare_report_hint(report, 0), "try " MARK "again");
    /* The file is for programs, which open it. */
    ck_assert_str_eq(palcare_report_place(report, 0, NULL, NULL), where.file);
    palcare_report_free(report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("visible");
    TCase *cases = tcase_create("visible");
    suite_add_tcase(suite, cases);
    tcase_add_loop_test(cases, control_characters_are_shown, 0, sizeof texts / sizeof *texts);
    tcase_add_test(cases, reports_show_what_people_read);
    return run_suite(suite);
}
