/*
 * Contacts that reach somebody: a form for each kind, several numbers in one text, addresses that
 * lack their scheme, addresses that run a script.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include "check/printed_numbers.h"
#include "schema/problems.h"
#include "value/form.h"

#include <string.h>

static size_t count_of(const palcare_report *report, int code)
{
    size_t count = 0;
    for (size_t i = 0; i < palcare_report_count(report); i++)
        count += palcare_report_code(report, i) == code;
    return count;
}

/* A mark is no value of any kind, so a kind without a form would be missed here. */
START_TEST(every_kind_of_contact_has_a_form)
{
    const char *kind;
    size_t kinds = 0;
    for (; (kind = palcare_field_code(PALCARE_CONTACT_KIND, kinds, NULL)); kinds++) {
        char xml[500];
        snprintf(xml, sizeof xml,
                 HEAD "<organization id=\"o\" kind=\"charity\"><name>Larch Trust</name>"
                      "<contact kind=\"%s\" value=\"-\"/></organization>" TAIL,
                 kind);
        palcare_doc *doc = doc_of(xml);
        palcare_report *report = palcare_report_new();
        ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_OK);
        ck_assert_msg(count_of(report, PC_CONTACT_VALUE) == 1, "%s", kind);
        palcare_report_free(report);
        palcare_doc_release(doc);
    }
    ck_assert_uint_ge(kinds, 8);
}
END_TEST

START_TEST(several_numbers_differ_from_one)
{
    static const struct {
        const char *text;
        size_t first; /* the size of the first number; 0 for one number */
    } texts[] = {
        {"", 0},
        {"/", 0},
        {"/ 0124", 0},
        {"020 7946 0123 /", 0},
        {"020 7946 0123/0124", 13},
        {"020 7946 0123 / 0124 / 0125", 14},
        {"020/7946 0123", 0},
        {"020/79460123/24", 12},
        {"+49 33094/50012", 0},
        {"+49 30 901820/50", 13},
        {"0049 33094/50012", 0},
        {"020 7946 0123 or 0124", 13},
        {"020 7946 0123 or ask for Hazel", 0},
        {"020 7946 0123, 9-17", 0},
        {"020 7946 0123, 24 hours, 365 days", 0},
        {"020 7946 0123, 020 7946 0124", 13},
        {"111; 999", 3},
        {"116 123", 0},
        {"(020) 7946 0123 (day) or (020) 7946 0124 (night)", 21},
        {"020 7946 0123\n020 7946 0124", 13},
        {"00 44 (0) 20 7946 0123", 0},
        {"020 7946 0123 020 7946 0124", 27},
        {"nine nine nine", 0},
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        ck_assert_msg(pc_first_of_several(texts[i].text) == texts[i].first, "'%s': %zu",
                      texts[i].text, pc_first_of_several(texts[i].text));
}
END_TEST

START_TEST(digits_of_every_script_count)
{
    static const char *const texts[] = {"0-1 23", "٠١٢٣", "०१२३", "０１２３", "๐๑๒๓", "x0\377123"};
    char last[4];
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        ck_assert_uint_eq(pc_last_digits(texts[i], strlen(texts[i]), last, 3), 4);
        ck_assert_str_eq(last, "123");
    }
    ck_assert_uint_eq(pc_last_digits("none", 4, last, 3), 0);
    ck_assert_str_eq(last, "");
}
END_TEST

START_TEST(addresses_without_a_scheme_are_recognised)
{
    static const struct {
        const char *text, *missing;
    } texts[] = {
        {"www.example.org", "https://"},
        {"WWW.Example.ORG/a", "https://"},
        {"example.org", "https://"},
        {"example.org:80", "https://"},
        {"example.org#a", "https://"},
        {"larch.nhs.uk/a?b", "https://"},
        {"larch.fr", "https://"},
        {"larch.pl/", "https://"},
        {"www.larch.pl", "https://"},
        {"//larch/a", "https:"},
        {"a@larch.example.org", "mailto:"},
        {"", NULL},
        {".", NULL},
        {"www.", NULL},
        {"www", NULL},
        {"larch", NULL},
        {"larch.html", NULL},
        {"script.pl", NULL},
        {"a/example.org", NULL},
        {"./example.org", NULL},
        {"#example.org", NULL},
        {"?example.org", NULL},
        {"https://example.org", NULL},
        {"urn:example.org", NULL},
        {"mailto:a@example.org", NULL},
        {"example.org:a", NULL},
        {"..org", NULL},
        {"a@b@example.org", NULL},
        {"a@example", NULL},
        {"@example.org", NULL},
        {"a.zz", NULL},
        {"a.0", NULL},
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        const char *missing = pc_form_missing_scheme(texts[i].text);
        ck_assert_msg(missing ? texts[i].missing && strcmp(missing, texts[i].missing) == 0
                              : !texts[i].missing,
                      "'%s': %s", texts[i].text, missing ? missing : "nothing");
    }
}
END_TEST

START_TEST(scripts_are_recognised_as_browsers_do)
{
    static const char *const scripts[] = {"javascript:",        "JavaScript:a", " \t\njavascript:a",
                                          "java\tscr\nipt\r:a", "data:,a",      "vbscript:a"};
    static const char *const others[] = {"",
                                         ":",
                                         "javascript",
                                         "java script:a",
                                         "xjavascript:a",
                                         "/javascript:a",
                                         "database:a",
                                         "javascriptjavascript:a",
                                         "https://example.org/javascript:a"};
    for (size_t i = 0; i < sizeof scripts / sizeof scripts[0]; i++)
        ck_assert_msg(pc_form_runs_script(scripts[i], strlen(scripts[i])), "%s", scripts[i]);
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        ck_assert_msg(!pc_form_runs_script(others[i], strlen(others[i])), "%s", others[i]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("contacts");
    TCase *cases = tcase_create("contacts");
    tcase_add_test(cases, every_kind_of_contact_has_a_form);
    tcase_add_test(cases, several_numbers_differ_from_one);
    tcase_add_test(cases, digits_of_every_script_count);
    tcase_add_test(cases, addresses_without_a_scheme_are_recognised);
    tcase_add_test(cases, scripts_are_recognised_as_browsers_do);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
