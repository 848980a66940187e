/*
 * The XML declaration, fault by fault: each has its report, and only one. Detecting the encoding
 * from the bytes is tested in test_read.c and in tests/bad.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/prolog.h"

#include "run.h"
#include "schema/problems.h"

#include <string.h>

#define NOT_FINISHED "the XML declaration is not finished"
#define MALFORMED    "the XML declaration is malformed"
#define NO_VERSION   "the XML declaration does not begin with its version"
#define NEITHER      "standalone is neither yes nor no"

static const struct {
    const char *text, *message; /* NULL: nothing is wrong */
} declarations[] = {
    {"<?xml version=\"1.0\"?>", NULL},
    {"<?xml version='1.0' encoding='utf-8' standalone='no' ?>", NULL},
    {"<?xml\n version\t=\r\n\"1.0\"\n?>", NULL},
    {"<?xml-stylesheet href=\"a.css\"?>", NULL},
    {"<?xml", NOT_FINISHED},
    {"<?xml version=\"1.0\">", NOT_FINISHED},
    {"<?xml version=\"1.0\"? >", NOT_FINISHED},
    {"<?xml?>", NO_VERSION},
    {"<?xml encoding=\"UTF-8\"?>", NO_VERSION},
    {"<?xml encoding=\"UTF-8\" version=\"1.0\"?>", NO_VERSION},
    {"<?xml version \"1.0\"?>", MALFORMED},
    {"<?xml version=1.0?>", MALFORMED},
    {"<?xml version=\"1.0?>", MALFORMED},
    {"<?xml version=\"1.0'?>", MALFORMED},
    {"<?xml version=\"1.0\"encoding=\"UTF-8\"?>", MALFORMED},
    {"<?xml version=\"1.0\" standalone=\"yes\" encoding=\"UTF-8\"?>", MALFORMED},
    {"<?xml version=\"1.0\" author=\"me\"?>", MALFORMED},
    {"<?xml version=\"1.0\" standalone=\"maybe\"?>", NEITHER},
    {"<?xml version=\"1.0\" standalone=\"YES\"?>", NEITHER},
};

static void expect(const char *text, const char *message)
{
    prolog_verdict verdict;
    pc_prolog_judge((const unsigned char *)text, strlen(text), &verdict);
    ck_assert_uint_eq(verdict.count, message != NULL);
    if (!message)
        return;
    ck_assert_int_eq(verdict.problems[0].what.code, PC_NOT_WELL_FORMED);
    ck_assert_str_eq(verdict.problems[0].what.message, message);
    ck_assert_uint_eq(verdict.problems[0].line, 1);
    ck_assert_uint_eq(verdict.problems[0].column, 1);
}

START_TEST(each_declaration_is_read_or_refused)
{
    expect(declarations[_i].text, declarations[_i].message);
}
END_TEST

/* A declaration that ends later is not read to its end, and is refused. */
START_TEST(a_declaration_has_at_most_256_bytes)
{
    static const char begin[] = "<?xml version=\"1.0\"", end[] = "?>";
    char text[PROLOG_MOST + 1];
    memset(text, ' ', sizeof text);
    memcpy(text, begin, sizeof begin - 1);
    memcpy(text + PROLOG_MOST - 3, end, sizeof end);
    expect(text, NULL);
    memset(text + PROLOG_MOST - 3, ' ', 3);
    text[PROLOG_MOST] = '\0';
    expect(text, "the XML declaration is not finished within 256 bytes");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("prolog");
    TCase *cases = tcase_create("prolog");
    tcase_add_loop_test(cases, each_declaration_is_read_or_refused, 0,
                        sizeof declarations / sizeof *declarations);
    tcase_add_test(cases, a_declaration_has_at_most_256_bytes);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
