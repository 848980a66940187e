/*
 * The caller's own problems in the same report, with the place, the path and the words of the
 * record concerned; and a report that is emptied and used again.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

static palcare_doc *doc;
static palcare_record *service, *contact;
static palcare_report *report;

static void set_up(void)
{
    static const char xml[] =
        HEAD "\n  <service id=\"l\" status=\"active\" provider=\"p\" service-type=\"t\">"
             "<name>L</name>\n<contact kind=\"phone\" value=\"1\"/></service>" TAIL;
    ck_assert_int_eq(palcare_read_memory(xml, strlen(xml), "a.xml", NULL, NULL, &doc), PALCARE_OK);
    service = record_of(doc, "l");
    contact = palcare_part(service, PALCARE_SERVICE_CONTACT, 0);
    report = palcare_report_new();
}

static void tear_down(void)
{
    palcare_report_free(report);
    palcare_doc_release(doc);
}

START_TEST(a_problem_has_the_position_of_its_record)
{
    unsigned line = 0, column = 0;
    ck_assert_int_eq(palcare_report_add(report, PALCARE_SEVERITY_WARNING, 100001, contact,
                                        PALCARE_CONTACT_VALUE, 0, "nobody answers", "ring again"),
                     PALCARE_OK);
    ck_assert_str_eq(palcare_report_text(report, 0),
                     "a.xml:3:1: warning: service 'l', contact 1: nobody answers; ring again "
                     "[PC100001]");
    ck_assert_str_eq(palcare_report_place(report, 0, &line, &column), "a.xml");
    ck_assert(line == 3 && column == 1);
    ck_assert_str_eq(palcare_report_path(report, 0), "/service[l]/contact[1]/@value");
    ck_assert_str_eq(palcare_report_message(report, 0), "service 'l', contact 1: nobody answers");
    ck_assert_str_eq(palcare_report_hint(report, 0), "ring again");
    ck_assert_ptr_null(palcare_report_replacement(report, 0));
    ck_assert_int_eq(palcare_report_code(report, 0), 100001);
    ck_assert_int_eq(palcare_report_severity(report, 0), PALCARE_SEVERITY_WARNING);
    ck_assert_ptr_null(palcare_problem_help(100001, NULL));
}
END_TEST

START_TEST(a_problem_needs_no_record)
{
    ck_assert_int_eq(palcare_report_add(report, PALCARE_SEVERITY_NOTE, 100000, service, 0, 0,
                                        "100 % right", NULL),
                     PALCARE_OK);
    ck_assert_str_eq(palcare_report_path(report, 0), "/service[l]");
    ck_assert_str_eq(palcare_report_text(report, 0),
                     "a.xml:2:3: note: service 'l': 100 % right [PC100000]");
    ck_assert_ptr_null(palcare_report_hint(report, 0));
    ck_assert_int_eq(palcare_report_add(report, PALCARE_SEVERITY_ERROR, 100000, service,
                                        PALCARE_SERVICE_NAME, PALCARE_NONE, "no name in Welsh",
                                        NULL),
                     PALCARE_OK);
    ck_assert_str_eq(palcare_report_path(report, 1), "/service[l]/name");
    ck_assert_int_eq(palcare_report_add(report, PALCARE_SEVERITY_ERROR, 100002, NULL, 0, 0,
                                        "the server sleeps", NULL),
                     PALCARE_OK);
    ck_assert_ptr_null(palcare_report_path(report, 2));
    ck_assert_str_eq(palcare_report_text(report, 2), "error: the server sleeps [PC100002]");
}
END_TEST

START_TEST(own_problems_are_counted_and_limited)
{
    palcare_report_limit(report, 2);
    for (int i = 0; i < 5; i++)
        ck_assert_int_eq(palcare_report_add(report,
                                            i % 2 ? PALCARE_SEVERITY_NOTE : PALCARE_SEVERITY_ERROR,
                                            100000 + i, NULL, 0, 0, "x", NULL),
                         PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(report), 2);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ANY), 5);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ERROR), 3);
    palcare_report_clear(report);
    ck_assert_uint_eq(palcare_report_count(report), 0);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ANY), 0);
    ck_assert_ptr_null(palcare_report_text(report, 0));
    for (int i = 0; i < 3; i++)
        ck_assert_int_eq(palcare_report_add(report, PALCARE_SEVERITY_NOTE, 100000, service, 0, 0,
                                            "again", NULL),
                         PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(report), 2); /* the limit stays */
    palcare_report_clear(NULL);
}
END_TEST

START_TEST(long_messages_are_cut_between_characters)
{
    char words[2000] = "";
    for (int i = 0; i < 600; i++)
        strcat(words, "\xE2\x82\xAC");
    ck_assert_int_eq(palcare_report_add(report, PALCARE_SEVERITY_NOTE, 100000, service, 0, 0, words,
                                        words),
                     PALCARE_OK);
    const char *message = palcare_report_message(report, 0), *hint = palcare_report_hint(report, 0);
    ck_assert_uint_gt(strlen(message), 300);
    ck_assert_uint_lt(strlen(message), 400);
    ck_assert_uint_eq((strlen(message) - strlen("service 'l': ")) % 3, 0);
    ck_assert_uint_eq(strlen(hint) % 3, 0);
}
END_TEST

START_TEST(words_that_are_not_utf8_are_refused)
{
    static const char *const bad[] = {"\xFF", "caf\xE9", "\xC0\x80", "\x01"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        ck_assert_int_eq(palcare_report_add(report, PALCARE_SEVERITY_NOTE, 100000, service, 0, 0,
                                            bad[i], NULL),
                         PALCARE_MISUSE);
        ck_assert_int_eq(palcare_report_add(report, PALCARE_SEVERITY_NOTE, 100000, service, 0, 0,
                                            "x", bad[i]),
                         PALCARE_MISUSE);
        ck_assert_str_eq(palcare_report_message(report, 0),
                         "service 'l': the message of a problem is not UTF-8 text");
        ck_assert_str_eq(palcare_report_message(report, 1),
                         "service 'l': the hint of a problem is not UTF-8 text");
        palcare_report_clear(report);
    }
}
END_TEST

/* Rooms of the library have the codes from 6000 on; below, only the core's problems exist. */
START_TEST(unknown_codes_of_the_core_are_refused)
{
    static const int own[] = {INT_MIN, -1, 0, 1, 999, 1000, 2299, 5999};
    static const int others[] = {2203, 6000, 99999, 100000, INT_MAX};
    char message[100];
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        ck_assert_int_eq(palcare_report_add(report, PALCARE_SEVERITY_NOTE, own[i], service, 0, 0,
                                            "x", NULL),
                         PALCARE_MISUSE);
        snprintf(message, sizeof message,
                 "service 'l': the code of a program's own problem is %d, and begins at 100000",
                 own[i]);
        ck_assert_str_eq(palcare_report_message(report, 0), message);
        palcare_report_clear(report);
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        ck_assert_int_eq(palcare_report_add(report, PALCARE_SEVERITY_NOTE, others[i], NULL, 0, 0,
                                            "x", NULL),
                         PALCARE_OK);
        ck_assert_int_eq(palcare_report_code(report, i), others[i]);
    }
}
END_TEST

/* Asserts that the report holds only the mistake, with this message, and empties it. */
static void expect_misuse(palcare_status status, const char *message)
{
    ck_assert_int_eq(status, PALCARE_MISUSE);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ANY), 1);
    ck_assert_int_eq(palcare_report_severity(report, 0), PALCARE_SEVERITY_ERROR);
    ck_assert_str_eq(palcare_report_message(report, 0), message);
    palcare_report_clear(report);
}

START_TEST(wrong_use_names_the_mistake)
{
    static const int severities[] = {PALCARE_SEVERITY_ANY, -1, 4, 99};
    const int beyond = PALCARE_TYPE_SERVICE << 8 | 255;
    char message[100];
    for (size_t i = 0; i < 4; i++) {
        snprintf(message, sizeof message, "service 'l': %d is not the severity of a problem",
                 severities[i]);
        expect_misuse(palcare_report_add(report, (palcare_severity)severities[i], 100000, service,
                                         0, 0, "x", NULL),
                      message);
    }
    expect_misuse(palcare_report_add(report, PALCARE_SEVERITY_NOTE, 100000, NULL, 0, 0, NULL, NULL),
                  "the message of a problem is NULL");
    expect_misuse(palcare_report_add(report, PALCARE_SEVERITY_NOTE, 100000, service,
                                     PALCARE_ITEM_TITLE, 0, "x", NULL),
                  "service 'l': 'title' is a field of item, not of service");
    snprintf(message, sizeof message, "service 'l': %d is not a field", beyond);
    expect_misuse(palcare_report_add(report, PALCARE_SEVERITY_NOTE, 100000, service, beyond, 0, "x",
                                     NULL),
                  message);
    ck_assert_int_eq(palcare_report_add(NULL, PALCARE_SEVERITY_NOTE, 100000, NULL, 0, 0, "x", NULL),
                     PALCARE_MISUSE);
}
END_TEST

START_TEST(severities_have_names)
{
    ck_assert_str_eq(palcare_severity_name(PALCARE_SEVERITY_NOTE), "note");
    ck_assert_str_eq(palcare_severity_name(PALCARE_SEVERITY_WARNING), "warning");
    ck_assert_str_eq(palcare_severity_name(PALCARE_SEVERITY_ERROR), "error");
    ck_assert_str_eq(palcare_severity_name(PALCARE_SEVERITY_ANY), "any");
    ck_assert_str_eq(palcare_severity_name((palcare_severity)-1), "any");
    ck_assert_str_eq(palcare_severity_name((palcare_severity)99), "any");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("own_problems");
    TCase *cases = tcase_create("own_problems");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, a_problem_has_the_position_of_its_record);
    tcase_add_test(cases, a_problem_needs_no_record);
    tcase_add_test(cases, own_problems_are_counted_and_limited);
    tcase_add_test(cases, long_messages_are_cut_between_characters);
    tcase_add_test(cases, words_that_are_not_utf8_are_refused);
    tcase_add_test(cases, unknown_codes_of_the_core_are_refused);
    tcase_add_test(cases, wrong_use_names_the_mistake);
    tcase_add_test(cases, severities_have_names);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
