/*
 * It does not matter where a document is cut for libxml2: one construct is moved byte by byte over
 * the end of a chunk, and each time the result is the same, or it is refused at the same place.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include "xml/parse.h"

#include <string.h>

#define ITEM  "<item id=\"i\" kind=\"page\"><title>"
#define CLOSE "</title></item>" TAIL

enum { ROOM = 3 * PARSE_CHUNK };

/* HEAD, a comment that fills all up to `offset`, and what follows. */
static void fill(char *xml, size_t offset, const char *before, const char *what, const char *after)
{
    size_t size = strlen(HEAD "<!---->") + strlen(before);
    char *to = xml + sprintf(xml, "%s<!--", HEAD);
    memset(to, 'x', offset - size);
    sprintf(to + (offset - size), "-->%s%s%s", before, what, after);
}

static const struct {
    const char *what, *canonical;
} good[] = {
    {"a\xC3\xA9\xE2\x80\x99\xF0\x9F\x8C\xB2z", "a\xC3\xA9\xE2\x80\x99\xF0\x9F\x8C\xB2z"},
    {"a&amp;&#233;&#x1F332;z", "a&amp;\xC3\xA9\xF0\x9F\x8C\xB2z"},
    {"a\r\n\r\rz", "a z"},
    {"a]]z]] >", "a]]z]] &gt;"},
    {"<![CDATA[a]]z\xC3\xA9]]]]><![CDATA[>\r\nb<&]]>", "a]]z\xC3\xA9]]&gt; b&lt;&amp;"},
};

START_TEST(a_value_survives_any_cut)
{
    static char xml[ROOM];
    char wanted[200];
    size_t size = strlen(good[_i].what);
    sprintf(wanted, "<title>%s</title>", good[_i].canonical);
    for (size_t back = 0; back <= size; back++) {
        char *text = NULL;
        size_t length;
        fill(xml, PARSE_CHUNK - back, ITEM, good[_i].what, CLOSE);
        palcare_doc *doc = doc_of(xml);
        ck_assert_int_eq(palcare_write_memory(doc, NULL, NULL, &text, &length), PALCARE_OK);
        ck_assert_msg(strstr(text, wanted) != NULL, "%zu bytes before the cut", back);
        palcare_free(text);
        palcare_doc_release(doc);
    }
}
END_TEST

static const struct {
    const char *what;
    int code;
    size_t at; /* where the fault is in it */
} bad[] = {
    {"ab]]>c", PC_NOT_WELL_FORMED, 2},
    {"ab&c;d", PC_NAMED_ENTITY, 2},
    {"ab& d", PC_NOT_WELL_FORMED, 2},
    {"ab&#xFFFF;d", PC_BAD_CHARACTER, 2},
    {"ab\xC3(d", PC_BAD_CHARACTER, 2},
    {"ab\xEF\xBF\xBF", PC_BAD_CHARACTER, 2},
    {"ab<c d='>' d=''/>", PC_ATTRIBUTE_TWICE, 11},
    {"ab</c>", PC_TAG_MISMATCH, 2},
    {"ab<!c>", PC_NOT_WELL_FORMED, 2},
    {"<![CDATA[a\xC3(]]>", PC_BAD_CHARACTER, 10},
    {"<![CDATA[a\x01]]>", PC_BAD_CHARACTER, 10},
    {"<![CDATA[a\xEF\xBF\xBE]]>", PC_BAD_CHARACTER, 10},
    {"ab<?c d\x01?>", PC_BAD_CHARACTER, 7},
    {"ab<!-- c -- d -->", PC_NOT_WELL_FORMED, 9},
};

START_TEST(a_problem_has_its_line_and_column_at_any_cut)
{
    static char xml[ROOM];
    size_t size = strlen(bad[_i].what);
    for (size_t back = 0; back <= size; back++) {
        unsigned line, column;
        palcare_report *report = palcare_report_new();
        fill(xml, PARSE_CHUNK - back, ITEM, bad[_i].what, CLOSE);
        ck_assert_int_eq(try_read(xml, NULL, report), PALCARE_INVALID);
        size_t last = palcare_report_count(report) - 1;
        palcare_report_place(report, last, &line, &column);
        ck_assert_msg(palcare_report_code(report, last) == bad[_i].code &&
                          column == PARSE_CHUNK - back + bad[_i].at + 1,
                      "%zu bytes before the cut: %s", back, palcare_report_text(report, last));
        palcare_report_free(report);
    }
}
END_TEST

/* A section of any size is read like text of that size; lines and columns after it are right. */
START_TEST(a_cdata_section_can_have_any_size)
{
    static const size_t sizes[] = {0, 1, 299, 300, 301, 4096, 20000, 100000, 250000};
    char *xml = malloc(600000);
    ck_assert_ptr_nonnull(xml);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        unsigned line, column;
        char *to = xml + sprintf(xml, "%s%sa<![CDATA[", HEAD, ITEM);
        size_t before = (size_t)(to - xml);
        for (size_t k = 0; k < sizes[i]; k++, to += 2)
            memcpy(to, "\xC3\xA9", 2);
        palcare_report *report = palcare_report_new();
        sprintf(to, "]]></title></item><item id=\"j\" kind=\"page\"/>" TAIL);
        if (sizes[i] * 2 < 256 * 1024) {
            palcare_doc *doc = doc_of(xml);
            ck_assert(palcare_record_place(record_of(doc, "j"), &line, &column));
            size_t wanted = before + sizes[i] + strlen("]]></title></item>") + 1;
            ck_assert_uint_eq(column, wanted < 65535 ? wanted : 65535); /* the most that is kept */
            palcare_doc_release(doc);
        } else {
            ck_assert_int_eq(try_read(xml, NULL, report), PALCARE_LIMIT);
            ck_assert_int_eq(palcare_report_code(report, 0), PC_LIMIT_TEXT);
        }
        palcare_report_free(report);
    }
    free(xml);
}
END_TEST

/* If a file ends within a section, the report gives the place where the section begins, however far
 * away. */
START_TEST(an_open_cdata_section_is_reported_where_it_begins)
{
    char *xml = malloc(300000);
    ck_assert_ptr_nonnull(xml);
    for (size_t size = 1; size < 200000; size *= 9) {
        unsigned line, column;
        palcare_report *report = palcare_report_new();
        char *to = xml + sprintf(xml, "%s%s", HEAD, ITEM);
        size_t before = (size_t)(to - xml);
        to += sprintf(to, "<![CDATA[");
        memset(to, 'x', size);
        to[size] = '\0';
        ck_assert_int_eq(try_read(xml, NULL, report), PALCARE_INVALID);
        palcare_report_place(report, 0, &line, &column);
        ck_assert_int_eq(palcare_report_code(report, 0), PC_ENDS_EARLY);
        ck_assert_uint_eq(column, before + 1);
        palcare_report_free(report);
    }
    free(xml);
}
END_TEST

/* libxml2 looks for the end of a comment with a NUL until the end of the file; we do not. */
START_TEST(a_nul_is_refused_wherever_it_is)
{
    static const char *const places[] = {"<!-- @ -->", "<?a @?>", "<x:a xmlns:x=\"u\" b=\"@\"/>",
                                         "<item id=\"i\" kind=\"page\"><title>@</title></item>",
                                         "<item id=\"i\"><title><![CDATA[@]]></title></item>"};
    char xml[600];
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        unsigned line, column;
        palcare_doc *doc = NULL;
        palcare_report *report = palcare_report_new();
        size_t size = (size_t)sprintf(xml, "%s%s%s", HEAD, places[i], TAIL);
        size_t at = (size_t)(strchr(xml, '@') - xml);
        xml[at] = '\0';
        ck_assert_int_eq(palcare_read_memory(xml, size, NULL, NULL, report, &doc), PALCARE_INVALID);
        palcare_report_place(report, 0, &line, &column);
        ck_assert_int_eq(palcare_report_code(report, 0), PC_BAD_CHARACTER);
        ck_assert_uint_eq(column, at + 1);
        palcare_report_free(report);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("seams");
    TCase *cases = tcase_create("seams");
    tcase_set_timeout(cases, 20);
    tcase_add_loop_test(cases, a_value_survives_any_cut, 0, sizeof good / sizeof *good);
    tcase_add_loop_test(cases, a_problem_has_its_line_and_column_at_any_cut, 0,
                        sizeof bad / sizeof *bad);
    tcase_add_test(cases, a_cdata_section_can_have_any_size);
    tcase_add_test(cases, an_open_cdata_section_is_reported_where_it_begins);
    tcase_add_test(cases, a_nul_is_refused_wherever_it_is);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
