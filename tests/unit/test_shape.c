/*
 * The reader's reports about a file, word for word: the place, the message, and the hint if it is
 * worth a test. There is one line for each thing that can be wrong in the shape of a document
 * and in its XML; tests/bad has what only a check finds, and tests/hostile has attacks.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include <string.h>

typedef struct shape {
    const char *xml;
    const char *text; /* one line for each problem, with its hint or without */
} shape;

#define ITEM HEAD "\n<item id=\"i\" kind=\"page\">"
#define END  "</item>" TAIL

/* clang-format off */
static const shape shapes[] = {
    /* Names. */
    {HEAD "\n<item id=\"i\" kind=\"page\" colour=\"x\"/>" TAIL,
     "2:26: error: item 'i': unknown attribute 'colour' [PC2102]"},
    {HEAD "\n<item id=\"i\" knd=\"page\" kind=\"page\"/>" TAIL,
     "2:14: error: item 'i': unknown attribute 'knd'; did you mean 'kind'? [PC2102]"},
    {HEAD "\n<item id=\"i\" kind=\"page\" title=\"x\"/>" TAIL,
     "2:26: error: item 'i': title is an element, not an attribute; write <title>...</title> "
     "within item [PC2104]"},
    {ITEM "<status>draft</status>" END,
     "2:26: error: item 'i': status is an attribute, not an element; write status=\"...\" in the "
     "start tag of item [PC2103]"},
    {ITEM "<titel>T</titel>" END,
     "2:26: error: item 'i': unknown element 'titel'; did you mean 'title'? [PC2101]"},
    {ITEM "<contact/>" END, "2:26: error: item 'i': unknown element 'contact' [PC2101]"},
    {HEAD "\n<itm id=\"i\"/>" TAIL,
     "2:1: error: unknown element 'itm' in palcare; did you mean 'item'? [PC2101]"},
    {HEAD "\n<section/>" TAIL,
     "2:1: error: section is a part, not a record; put it into a record [PC2101]"},
    {ITEM "<section id=\"s\" knd=\"x\"><section/><section><b/></section></section>" END,
     "2:42: error: item 'i', section 's': unknown attribute 'knd'; did you mean 'kind'? [PC2102]\n"
     "2:69: error: item 'i', section 's', section 2: unknown element 'b' [PC2101]"},
    /* Counts. */
    {HEAD "\n<item id=\"i\"/>" TAIL,
     "2:1: error: item 'i': kind is missing; add kind=\"...\" [PC2105]"},
    {HEAD "\n<item kind=\"page\"/>" TAIL,
     "2:1: error: item: id is missing; add id=\"...\" [PC2105]"},
    {HEAD "\n<role id=\"r\" kind=\"system\"/>" TAIL,
     "2:1: error: role 'r': name is missing; add <name>...</name> [PC2105]"},
    {ITEM "\n<licence/><licence/>" END,
     "3:11: error: item 'i': a second licence; licence may occur only once [PC2106]"},
    {ITEM "\n<title>A</title><title xml:lang=\"en\">B</title><title xml:lang=\"es\">C</title>" END,
     "3:17: error: item 'i': a second title in en; mark a translation with xml:lang [PC3002]"},
    {"<palcare xmlns=\"urn:palcare:1\" version=\"1.0\"><about privacy=\"public\"><title>A</title>\n"
     "<title>B</title></about>" TAIL,
     "2:1: error: about: a second title without a language; mark a translation with xml:lang "
     "[PC3002]"},
    {HEAD "\n<item id=\"i\" kind=\"page\"/>\n"
          "<role id=\"i\" kind=\"system\"><name>N</name></role>" TAIL,
     "3:1: error: role 'i': the id is already used at line 2; ids are unique in a document "
     "[PC3001]"},
    /* Values. */
    {HEAD "\n<item id=\"i\" kind=\"pagee\"/>" TAIL,
     "2:14: error: item 'i': unknown kind 'pagee'; did you mean 'page'? [PC2203]"},
    {HEAD "\n<role id=\"r\" kind=\"profession\" regulated=\"xyzzy\"><name>N</name></role>" TAIL,
     "2:32: error: role 'r': unknown regulated 'xyzzy'; one of yes, no, varies, unknown [PC2203]"},
    {HEAD "\n<item id=\"i\" kind=\"page\" audience=\"child  teens\n xyzzy\"/>" TAIL,
     "2:26: error: item 'i': unknown audience 'teens'; did you mean 'teen'? [PC2203]\n"
     "2:26: error: item 'i': unknown audience 'xyzzy' [PC2203]"},
    {HEAD "\n<item id=\"i\" kind=\"page\" audience=\"child, teen ,\n parent,\"/>" TAIL,
     "2:26: error: item 'i': audience 'child, teen ,  parent,' has commas, but spaces separate its "
     "values; write 'child teen parent' [PC2203]"},
    {HEAD "\n<item id=\"i\" kind=\"page\" audience=\"child, xyzzy\"/>" TAIL,
     "2:26: error: item 'i': audience 'child, xyzzy' has commas, but spaces separate its values; "
     "write spaces between the values, and no commas [PC2203]\n"
     "2:26: error: item 'i': unknown audience 'xyzzy' [PC2203]"},
    {HEAD "\n<item id=\"i\" kind=\"page\" related=\"a, b c, d#e,f\"/>" TAIL,
     "2:26: error: item 'i': related 'a, b c, d#e,f' has commas, but spaces separate its values; "
     "write 'a b-c d#e-f' [PC2201]"},
    {HEAD "\n<item id=\"i\" kind=\"page\" audience=\"child,\"/>" TAIL,
     "2:26: error: item 'i': unknown audience 'child,'; did you mean 'child'? [PC2203]"},
    {HEAD "\n<item id=\"i\" kind=\"page\" audience=\",\"/>" TAIL,
     "2:26: error: item 'i': unknown audience ',' [PC2203]"},
    {HEAD "\n<item id=\"i\" kind=\"page\" audience=\" \"/>" TAIL,
     "2:26: error: item 'i': audience is empty; leave it out [PC2202]"},
    {HEAD "\n<item id=\"i\" kind=\"page\" reviewed=\"\"/>" TAIL,
     "2:26: error: item 'i': reviewed is empty; leave it out [PC2202]"},
    {HEAD "\n<item id=\"i\" kind=\"page\" reviewed=\"2024 January\"/>" TAIL,
     "2:26: error: item 'i': reviewed '2024 January' does not have the form of a date; write "
     "'2024-01' [PC2201]"},
    {HEAD "\n<item id=\"i\" kind=\"page\" min-age=\"19\"/>" TAIL,
     "2:26: error: item 'i': min-age '19' does not have the form of an age; write '19y' [PC2201]"},
    {ITEM "<title> \n</title>" END, "2:26: error: item 'i': title is empty; leave it out [PC2202]"},
    {ITEM "<title/>" END, "2:26: error: item 'i': title is empty; leave it out [PC2202]"},
    {HEAD "\n<item id=\"i\" kind=\"page\" xml:lang=\"english\"/>" TAIL,
     "2:26: error: item 'i': xml:lang 'english' is not a language tag such as en, en-GB or "
     "zh-Hant; write 'en' [PC2205]"},
    /* Content where it is not allowed. */
    {ITEM "\n  stray</item>" TAIL,
     "3:3: error: item 'i': text 'stray' is outside any field; put it into an element "
     "[PC2107]"},
    {HEAD "\nstray" TAIL,
     "2:1: error: text 'stray' is outside any field; put it into an element [PC2107]"},
    {ITEM "<title>a<b>c</b></title>" END,
     "2:34: error: item 'i': element 'b' is not allowed within title; title holds plain words "
     "[PC2109]"},
    {ITEM "<title>a<!--b--></title>" END,
     "2:34: error: item 'i': a comment is not allowed within title; put it before the element "
     "[PC2108]"},
    {ITEM "<title class=\"a\">b</title>" END,
     "2:33: error: item 'i': attribute 'class' is not allowed on title; "
     "only xml:lang is allowed there [PC2102]"},
    /* The frame. */
    {"<a/>", "1:1: error: the root is 'a' without a namespace; begin with <palcare "
             "xmlns=\"urn:palcare:1\" version=\"1.0\"> [PC2001]"},
    {"<palcare xmlns=\"urn:palcare:1\">\n<about privacy=\"public\"/></palcare>",
     "1:1: error: palcare has no version; write version=\"1.0\" [PC2002]"},
    {"<palcare xmlns=\"urn:palcare:1\" version=\"2.0\"><about privacy=\"public\"/>" TAIL,
     "1:32: error: version '2.0' of the format is not read here; write version=\"1.0\" [PC2002]"},
    {"<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" x=\"y\"><about privacy=\"public\"/>" TAIL,
     "1:46: error: unknown attribute 'x' of palcare [PC2102]"},
    {"<palcare xmlns=\"urn:palcare:1\" version=\"1.0\">\n<item id=\"i\" kind=\"page\"/>\n<about "
     "privacy=\"public\"/>" TAIL,
     "3:1: error: about comes after a record; a document has one about, before all records "
     "[PC2003]"},
    {HEAD "\n<about privacy=\"public\"/>" TAIL,
     "2:1: error: a second about; a document has one about, before all records [PC2003]"},
    /* XML itself. */
    {"", "1:1: error: there is nothing to read [PC1013]"},
    {ITEM "&nbsp;" END, "2:26: error: there is no entity '&nbsp;' here; write '&#160;' [PC1008]"},
    {ITEM "<title>a&eacute;</title>" END,
     "2:34: error: there is no entity '&eacute;' here; write '&#233;' [PC1008]"},
    {"<!DOCTYPE palcare>\n" HEAD TAIL,
     "1:1: error: a document type declaration is not read here; remove '<!DOCTYPE' [PC1003]"},
    {"<?xml version=\"1.1\"?>" HEAD TAIL,
     "1:1: error: XML version '1.1' is not read here; write version=\"1.0\" [PC1004]"},
    {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" HEAD TAIL,
     "1:1: error: the encoding 'ISO-8859-1' is not read here; save the file as UTF-8 [PC1005]"},
};
/* clang-format on */

/* The line as a compiler prints it, or the same without its hint. */
static void add_line(char *to, size_t room, const palcare_report *report, size_t index, bool hint)
{
    unsigned line, column;
    palcare_report_place(report, index, &line, &column);
    if (hint)
        snprintf(to, room, "%s", palcare_report_text(report, index));
    else
        snprintf(to, room, "%u:%u: error: %s [PC%d]", line, column,
                 palcare_report_message(report, index), palcare_report_code(report, index));
}

START_TEST(each_error_has_its_message)
{
    char found[2000] = "";
    const char *expected = shapes[_i].text;
    palcare_report *report = palcare_report_new();
    palcare_status status = try_read(shapes[_i].xml, NULL, report);
    for (size_t i = 0; i < palcare_report_count(report); i++) {
        size_t size = strcspn(expected, "\n");
        bool hint = memchr(expected, ';', size) != NULL;
        snprintf(found + strlen(found), sizeof found - strlen(found), "%s", i ? "\n" : "");
        add_line(found + strlen(found), sizeof found - strlen(found), report, i, hint);
        expected += size + (expected[size] == '\n');
    }
    expect_text(found, shapes[_i].text);
    ck_assert_int_eq(status, PALCARE_INVALID);
    palcare_report_free(report);
}
END_TEST

/* A refused record does not hide problems of others: all problems are reported in one pass, in
 * order. */
START_TEST(one_pass_reports_all_problems)
{
    static const char *const xml =
        HEAD "\n<service id=\"s\" status=\"activ\" provider=\"1p\" xml:lang=\"english\">\n"
             "<contact kind=\"fone\"><note>N</note><note>M</note></contact>\n"
             "<colour/><description/></service>\n"
             "<item id=\"s\" kind=\"page\"><section kind=\"x\"/></item>\n"
             "<item id=\"s\" kind=\"page\"/>" TAIL;
    static const struct {
        int code;
        unsigned line;
    } expected[] = {
        {2105, 2}, {2105, 2}, {2203, 2}, {2201, 2}, {2205, 2}, {2105, 3}, {2203, 3},
        {3002, 3}, {2101, 4}, {2202, 4}, {3001, 5}, {2203, 5}, {3001, 6},
    };
    palcare_report *report = palcare_report_new();
    ck_assert_int_eq(try_read(xml, NULL, report), PALCARE_INVALID);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        unsigned line;
        const char *text = palcare_report_text(report, i);
        ck_assert_ptr_nonnull(text);
        palcare_report_place(report, i, &line, NULL);
        ck_assert_msg(palcare_report_code(report, i) == expected[i].code &&
                          line == expected[i].line,
                      "%zu: %s", i, text);
    }
    palcare_report_free(report);
}
END_TEST

/* Places come in order, whatever was noticed first. */
START_TEST(problems_come_in_document_order)
{
    char xml[6000] = HEAD;
    palcare_report *report = palcare_report_new();
    for (int i = 0; i < 40; i++)
        sprintf(xml + strlen(xml),
                "<role id=\"r%d\"><description/><statement kind=\"x\">\n</statement>"
                "</role>\n",
                i);
    strcat(xml, TAIL);
    ck_assert_int_eq(try_read(xml, NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(report), 100);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ERROR), 160);
    unsigned before_line = 0, before_column = 0;
    for (size_t i = 0; i < 100; i++) {
        unsigned line, column;
        palcare_report_place(report, i, &line, &column);
        ck_assert_msg(line > before_line || (line == before_line && column >= before_column), "%s",
                      palcare_report_text(report, i));
        before_line = line;
        before_column = column;
    }
    palcare_report_free(report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("shape");
    TCase *cases = tcase_create("shape");
    tcase_add_loop_test(cases, each_error_has_its_message, 0, sizeof shapes / sizeof *shapes);
    tcase_add_test(cases, one_pass_reports_all_problems);
    tcase_add_test(cases, problems_come_in_document_order);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
