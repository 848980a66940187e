/*
 * Where a check stops: what it does not judge because something is missing there, and what it no
 * longer reports because there is too much of it.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include "schema/problems.h"

#include <string.h>

static size_t count_of(const palcare_report *report, int code)
{
    size_t count = 0;
    for (size_t i = 0; i < palcare_report_count(report); i++)
        count += palcare_report_code(report, i) == code;
    return count;
}

static void put(palcare_record *record, palcare_field field, const char *value)
{
    ck_assert_int_eq(palcare_insert(record, field, PALCARE_LAST, NULL, value, NULL), PALCARE_OK);
}

/* If a program gave an entry no kind, the entry is reported and its answers are not. */
START_TEST(an_entry_without_a_kind_takes_every_answer)
{
    palcare_doc *doc = new_doc();
    palcare_report *report = palcare_report_new();
    palcare_record *list = add_to(doc, PALCARE_TYPE_CHECKLIST, "going-home");
    palcare_record *entry = add_part(list, PALCARE_CHECKLIST_ENTRY);
    put(entry, PALCARE_ENTRY_ID, "feeding");
    palcare_record *response = add_to(doc, PALCARE_TYPE_RESPONSE, "heron");
    put(response, PALCARE_RESPONSE_CHECKLIST, "going-home");
    palcare_record *answer = add_part(response, PALCARE_RESPONSE_ANSWER);
    put(answer, PALCARE_ANSWER_ENTRY, "feeding");
    put(answer, PALCARE_ANSWER_VALUE, "perhaps");
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(count_of(report, PC_ANSWER_VALUE), 0);
    palcare_report_free(report);

    report = palcare_report_new();
    put(entry, PALCARE_ENTRY_KIND, "yes-no");
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(count_of(report, PC_ANSWER_VALUE), 1);
    palcare_report_free(report);
    palcare_doc_release(doc);
}
END_TEST

/* After this many a reader has seen enough. */
START_TEST(thirty_two_abbreviations_of_a_page_are_enough)
{
    char xml[2000], *to = xml;
    to += sprintf(to, "%s",
                  HEAD "<item id=\"i\" kind=\"page\" audience=\"parent\"><summary>These are many:");
    for (int i = 0; i < 40; i++)
        to += sprintf(to, " QA%c%c", 'A' + i / 26, 'A' + i % 26);
    sprintf(to, " QAAA.</summary></item>" TAIL);
    palcare_doc *doc = doc_of(xml);
    palcare_report *report = palcare_report_new();
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_OK);
    ck_assert_uint_eq(count_of(report, PC_ABBREVIATION), 32);
    palcare_report_free(report);
    palcare_doc_release(doc);
}
END_TEST

/* The hint about a text's language is no replacement, because the path leads to the text. */
START_TEST(a_language_in_doubt_never_replaces_its_text)
{
    static const char *const xml =
        "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en-UK\">"
        "<about privacy=\"public\"/>"
        "<term id=\"t\" scheme=\"topic\"><name>T</name></term></palcare>";
    palcare_report *report = palcare_report_new();
    palcare_doc *doc;
    ck_assert_int_eq(palcare_read_memory(xml, strlen(xml), "x.xml", NULL, report, &doc),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_OK);
    size_t i = 0;
    while (palcare_report_code(report, i) &&
           palcare_report_code(report, i) != PC_UNREGISTERED_LANGUAGE)
        i++;
    ck_assert_ptr_nonnull(strstr(palcare_report_hint(report, i), "en-GB"));
    ck_assert_ptr_null(palcare_report_replacement(report, i));
    palcare_doc_release(doc);
    palcare_report_free(report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("check_edges");
    TCase *cases = tcase_create("check_edges");
    tcase_add_test(cases, an_entry_without_a_kind_takes_every_answer);
    tcase_add_test(cases, thirty_two_abbreviations_of_a_page_are_enough);
    tcase_add_test(cases, a_language_in_doubt_never_replaces_its_text);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
