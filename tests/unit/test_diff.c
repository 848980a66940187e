/* Differences of two documents: each change of a value, text, part or order is a note. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include <stdio.h>
#include <string.h>

static palcare_report *report;

static void set_up(void)
{
    report = palcare_report_new();
}

static void tear_down(void)
{
    palcare_report_free(report);
}

/* Asserts that two documents with these records differ, and that the report has these lines: path,
 * a space, message. */
static void expect_lines(const char *before, const char *after, const char *lines)
{
    char xml[2000], met[2000];
    size_t size = 0;
    snprintf(xml, sizeof xml, "%s%s%s", HEAD, before, TAIL);
    palcare_doc *one = doc_of(xml);
    snprintf(xml, sizeof xml, "%s%s%s", HEAD, after, TAIL);
    palcare_doc *other = doc_of(xml);
    met[0] = '\0';
    ck_assert_int_eq(differ(one, other, report), *lines != '\0');
    for (size_t i = 0; i < palcare_report_count(report); i++) {
        ck_assert_int_eq(palcare_report_severity(report, i), PALCARE_SEVERITY_NOTE);
        size += (size_t)snprintf(met + size, sizeof met - size, "%s %s\n",
                                 palcare_report_path(report, i), palcare_report_message(report, i));
    }
    ck_assert_str_eq(met, lines);
    palcare_doc_release(one);
    palcare_doc_release(other);
}

#define ITEM(attributes, content) "<item id=\"i\" kind=\"page\"" attributes ">" content "</item>"
#define SERVICE(content)                                                                           \
    "<service id=\"s\" status=\"active\" provider=\"o\" service-type=\"t\"><name>S</name>" content \
    "</service>"
#define PHONE(number) "<contact kind=\"phone\" value=\"" number "\"/>"

#define SIXTY       "one two three four five six seven eight nine ten eleven twelve"
#define TEN_JOINERS "\u2060\u2060\u2060\u2060\u2060\u2060\u2060\u2060\u2060\u2060"
#define EIGHT_WIDE  "\u4E8C\u4E8C\u4E8C\u4E8C\u4E8C\u4E8C\u4E8C\u4E8C"
#define WIDE        EIGHT_WIDE EIGHT_WIDE EIGHT_WIDE

static const struct {
    const char *before, *after, *lines;
} cases[] = {
    /* nothing */
    {ITEM("", "<title>A</title>"), ITEM("", "<title>A</title>"), ""},
    /* values */
    {ITEM("", ""), ITEM(" reviewed=\"2024\"", ""),
     "/item[i]/@reviewed item 'i': reviewed was nothing, is '2024'\n"},
    {ITEM(" reviewed=\"2024\"", ""), ITEM("", ""),
     "/item[i]/@reviewed item 'i': reviewed was '2024', is nothing\n"},
    {ITEM(" reviewed=\"2024\"", ""), ITEM(" reviewed=\"2025\"", ""),
     "/item[i]/@reviewed item 'i': reviewed was '2024', is '2025'\n"},
    {ITEM(" audience=\"teen parent\"", ""), ITEM(" audience=\"parent\"", ""),
     "/item[i]/@audience item 'i': audience 'teen' is gone\n"},
    {ITEM(" audience=\"parent\"", ""), ITEM(" audience=\"teen parent\"", ""),
     "/item[i]/@audience item 'i': audience 'teen' is new\n"},
    {ITEM(" audience=\"teen parent\"", ""), ITEM(" audience=\"child parent\"", ""),
     "/item[i]/@audience item 'i': audience was 'teen', is 'child'\n"},
    {ITEM(" related=\"a b\"", ""), ITEM(" related=\"b a\"", ""),
     "/item[i]/@related item 'i': related 'b' is at another place\n"},
    /* characters that cannot be seen */
    {ITEM("", "<title>Larch at Home</title>"), ITEM("", "<title>Larch\u00A0at Home</title>"),
     "/item[i]/title item 'i': title was 'Larch at Home', is 'LarchU+00A0at Home'\n"},
    {ITEM("", "<title>Larch\u00A0at\u00A0Home</title>"),
     ITEM("", "<title>Larch\u202Fat\u00A0Home</title>"),
     "/item[i]/title item 'i': title was 'LarchU+00A0at\u00A0Home', is "
     "'LarchU+202Fat\u00A0Home'\n"},
    {ITEM(" reviewed=\"2024\"", "<title>B</title>"),
     ITEM(" reviewed=\"2024\"", "<title>B\u200B</title>"),
     "/item[i]/title item 'i': title was 'B', is 'BU+200B'\n"},
    {ITEM("", "<title>hos\u00ADpice</title>"), ITEM("", "<title>hospice</title>"),
     "/item[i]/title item 'i': title was 'hosU+00ADpice', is 'hospice'\n"},
    {ITEM("", "<title>a\xC2\x85"
              "b</title>"),
     ITEM("", "<title>a b</title>"), "/item[i]/title item 'i': title was 'aU+0085b', is 'a b'\n"},
    {ITEM("", "<title>a\u00A0b c</title>"), ITEM("", "<title>a\u00A0b d</title>"),
     "/item[i]/title item 'i': title was 'a\u00A0b c', is 'a\u00A0b d'\n"},
    {ITEM("", "<title>a\uFEFF\u2060b</title>"), ITEM("", "<title>ab</title>"),
     "/item[i]/title item 'i': title was 'aU+FEFFU+2060b', is 'ab'\n"},
    {SERVICE(PHONE("0191 498 0199")), SERVICE(PHONE("0191 498 0199\u200B")),
     "/service[s]/contact[1]/@value service 's', contact 1: value was '0191 498 0199', is "
     "'0191 498 0199U+200B'\n"},
    {ITEM("", "<title>" SIXTY " x</title>"), ITEM("", "<title>" SIXTY "\u00A0x</title>"),
     "/item[i]/title item 'i': title was '... nine ten eleven twelve x', is '... nine ten eleven "
     "twelveU+00A0x'\n"},
    {ITEM("", "<title>a b</title>"), ITEM("", "<title>a" TEN_JOINERS TEN_JOINERS "b</title>"),
     "/item[i]/title item 'i': title was 'a b', is "
     "'aU+2060U+2060U+2060U+2060U+2060U+2060U+2060U+2060U+2060U+2060" TEN_JOINERS "b'\n"},
    /* texts, with their language where there are several */
    {ITEM("", "<title>A</title>"), ITEM("", "<title>B</title>"),
     "/item[i]/title item 'i': title was 'A', is 'B'\n"},
    {ITEM("", "<title>A</title>"), ITEM("", "<title>A</title><title xml:lang=\"es\">U</title>"),
     "/item[i]/title item 'i': title (es) is new: 'U'\n"},
    {ITEM("", "<title>A</title><title xml:lang=\"es\">U</title>"), ITEM("", "<title>B</title>"),
     "/item[i]/title item 'i': title (es) is gone: 'U'\n"
     "/item[i]/title item 'i': title (en) was 'A', is 'B'\n"},
    {ITEM("", "<title>A</title><title xml:lang=\"es\">A</title>"),
     ITEM("", "<title xml:lang=\"es\">B</title>"),
     "/item[i]/title item 'i': title (en) is gone: 'A'\n"
     "/item[i]/title item 'i': title (es) was 'A', is 'B'\n"},
    {ITEM("", "<title xml:lang=\"es\">A</title>"), ITEM("", "<title xml:lang=\"cy\">A</title>"),
     "/item[i]/title item 'i': title 'A' was in es, is in cy\n"},
    {ITEM("", "<title xml:lang=\"\">A</title>"), ITEM("", "<title>A</title>"),
     "/item[i]/title item 'i': title 'A' was in no stated language, is in en\n"},
    /* rich text, block by block */
    {ITEM("", "<section><body><p>One</p><p>Two</p><p>Three</p></body></section>"),
     ITEM("", "<section><body><p>One</p><p>Two, and <em>more</em></p></body></section>"),
     "/item[i]/section[1]/body item 'i', section 1: body, block 3 is gone: 'Three'\n"
     "/item[i]/section[1]/body item 'i', section 1: body, block 2 was 'Two', is 'Two, and "
     "more'\n"},
    {ITEM("", "<section><body><p>One</p><ul><li>A</li></ul></body></section>"),
     ITEM("", "<section><body><ul><li>A</li></ul><p>One</p></body></section>"),
     "/item[i]/section[1]/body item 'i', section 1: body, block 1 is at another place: 'A'\n"},
    {ITEM("", "<section><body><ul><li>A</li><li>B</li></ul></body></section>"),
     ITEM("", "<section><body><ul><li>A</li><li>C</li></ul></body></section>"),
     "/item[i]/section[1]/body item 'i', section 1: body, block 1 was 'A B', is 'A C'\n"},
    /* with the same words, markup is shown */
    {ITEM("", "<section><body><p>See <a href=\"tel:1\">A</a></p></body></section>"),
     ITEM("", "<section><body><p>See <a href=\"tel:2\">A</a></p></body></section>"),
     "/item[i]/section[1]/body item 'i', section 1: body, block 1 was '<p>See <a "
     "href=\"tel:1\">A</a></p>', is '<p>See <a href=\"tel:2\">A</a></p>'\n"},
    {ITEM("", "<section><body><p>A</p></body></section>"),
     ITEM("", "<section><body><ul><li>A</li></ul></body></section>"),
     "/item[i]/section[1]/body item 'i', section 1: body, block 1 was '<p>A</p>', is "
     "'<ul><li>A</li></ul>'\n"},
    /* a difference after many words is shown */
    {ITEM("", "<summary>" SIXTY " one and two</summary>"),
     ITEM("", "<summary>" SIXTY " one or two</summary>"),
     "/item[i]/summary item 'i': summary was '... ten eleven twelve one and two', is '... ten "
     "eleven twelve one or two'\n"},
    {ITEM("", "<summary>" WIDE "\u4E00</summary>"), ITEM("", "<summary>" WIDE "\u4E01</summary>"),
     "/item[i]/summary item 'i': summary was '..." EIGHT_WIDE "\u4E00', is '..." EIGHT_WIDE
     "\u4E01'\n"},
    /* parts: by id, else by equality, else by position */
    {SERVICE(PHONE("020 7946 0123")), SERVICE(PHONE("020 7946 0124")),
     "/service[s]/contact[1]/@value service 's', contact 1: value was '020 7946 0123', is '020 "
     "7946 0124'\n"},
    {SERVICE(PHONE("020 7946 0123")), SERVICE(PHONE("020 7946 0124") PHONE("020 7946 0123")),
     "/service[s]/contact[1] service 's', contact 1 is new\n"},
    {SERVICE(PHONE("020 7946 0123") PHONE("020 7946 0124")), SERVICE(PHONE("020 7946 0124")),
     "/service[s]/contact[1] service 's', contact 1 is gone\n"},
    {SERVICE(PHONE("020 7946 0123") PHONE("020 7946 0124")),
     SERVICE(PHONE("020 7946 0124") PHONE("020 7946 0123")),
     "/service[s]/contact[1] service 's', contact 1 is at another place\n"},
    {ITEM("", "<section id=\"a\"><heading>A</heading></section><section id=\"b\"/>"),
     ITEM("", "<section id=\"b\"/><section id=\"a\"><heading>B</heading></section>"),
     "/item[i]/section[1] item 'i', section 'b' is at another place\n"
     "/item[i]/section[2]/heading item 'i', section 'a': heading was 'A', is 'B'\n"},
    {ITEM("", "<section id=\"a\"/>"), ITEM("", "<section id=\"b\"/>"),
     "/item[i]/section[1] item 'i', section 'a' is gone\n"
     "/item[i]/section[1] item 'i', section 'b' is new\n"},
    {ITEM("", "<section/>"), ITEM("", "<section id=\"b\"/>"),
     "/item[i]/section[1]/@id item 'i', section 'b': id was nothing, is 'b'\n"},
    {ITEM("", "<section><section><heading>A</heading></section></section>"),
     ITEM("", "<section><section><heading>B</heading></section></section>"),
     "/item[i]/section[1]/section[1]/heading item 'i', section 1, section 1: heading was 'A', is "
     "'B'\n"},
    /* foreign content */
    {ITEM("", "<!--a-->"), ITEM("", "<!--b-->"),
     "/item[i] item 'i': comments or content of other namespaces differ\n"},
    /* records, and their order */
    {ITEM("", ""), ITEM("", "") "<item id=\"k\" kind=\"page\"/>", "/item[k] item 'k' is new\n"},
    {ITEM("", "") "<item id=\"k\" kind=\"page\"/>", ITEM("", ""), "/item[k] item 'k' is gone\n"},
    {ITEM("", "") "<item id=\"k\" kind=\"page\"/><item id=\"l\" kind=\"page\"/>",
     "<item id=\"l\" kind=\"page\"/>" ITEM("", "") "<item id=\"k\" kind=\"page\"/>",
     "/item[l] item 'l' is at another place\n"},
    {"<item id=\"k\" kind=\"page\"/>", "<role id=\"k\" kind=\"function\"><name>K</name></role>",
     "/item[k] item 'k' is gone\n/role[k] role 'k' is new\n"},
};

START_TEST(each_change_is_one_note)
{
    expect_lines(cases[_i].before, cases[_i].after, cases[_i].lines);
}
END_TEST

START_TEST(a_document_does_not_differ_from_itself)
{
    palcare_doc *a = doc_of(HEAD ITEM("", "<title>A</title>") TAIL);
    ck_assert(!differ(a, a, report));
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ANY), 0);
    palcare_doc_release(a);
}
END_TEST

START_TEST(another_language_of_the_document_is_named)
{
    palcare_doc *a = NULL, *b = NULL;
    ck_assert_int_eq(palcare_doc_new("es", NULL, &a), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_new("", NULL, &b), PALCARE_OK);
    ck_assert(differ(a, b, report));
    ck_assert_str_eq(palcare_report_message(report, 0),
                     "the document was in es, is in no stated language");
    ck_assert_ptr_null(palcare_report_place(report, 0, NULL, NULL));
    palcare_doc_release(a);
    palcare_doc_release(b);
}
END_TEST

START_TEST(a_change_of_the_document_language_is_reported_at_the_root)
{
    static const char xml[] = "<?xml version=\"1.0\"?>\n  <palcare xmlns=\"urn:palcare:1\" "
                              "version=\"1.0\" xml:lang=\"cy\"><about privacy=\"public\"/>"
                              "</palcare>";
    palcare_doc *a = new_doc(), *b[2] = {NULL};
    ck_assert_int_eq(palcare_read_memory(xml, strlen(xml), "b.xml", NULL, NULL, &b[0]), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_copy(b[0], &b[1]), PALCARE_OK);
    for (size_t i = 0; i < 2; i++) {
        ck_assert(differ(a, b[i], report));
        ck_assert_str_eq(palcare_report_text(report, 0),
                         "b.xml:2:3: note: the document was in en, is in cy [PC5003]");
        palcare_report_clear(report);
        palcare_doc_release(b[i]);
    }
    palcare_doc_release(a);
}
END_TEST

START_TEST(foreign_content_of_the_document_is_compared)
{
    static const char *const pairs[][2] = {
        {"<!-- a -->" HEAD TAIL, "<!-- b -->" HEAD TAIL},
        {HEAD TAIL "<!-- a -->", HEAD TAIL},
        {HEAD "<!-- a -->" TAIL, HEAD "<!-- b -->" TAIL},
        {"<!-- a -->" HEAD TAIL, HEAD TAIL "<!-- a -->"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        palcare_doc *before = doc_of(pairs[i][0]), *after = doc_of(pairs[i][1]);
        ck_assert(!differ(before, before, report));
        ck_assert(differ(before, after, report));
        ck_assert_uint_eq(palcare_report_count(report), 1);
        ck_assert_str_eq(palcare_report_message(report, 0),
                         "comments or content of other namespaces of the document differ");
        palcare_report_clear(report);
        palcare_doc_release(before);
        palcare_doc_release(after);
    }
}
END_TEST

START_TEST(differences_beyond_the_limit_are_counted)
{
    palcare_doc *before = new_doc(), *after = new_doc();
    char id[20];
    for (int i = 0; i < 30; i++) {
        snprintf(id, sizeof id, "i%d", i);
        add_to(after, PALCARE_TYPE_ITEM, id);
    }
    palcare_report_limit(report, 7);
    ck_assert(differ(before, after, report));
    ck_assert_uint_eq(palcare_report_count(report), 7);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ANY), 30);
    palcare_doc_release(before);
    palcare_doc_release(after);
}
END_TEST

/* The fewest records count as moved: of 200 in another order, all but the longest run in order. */
START_TEST(as_few_records_as_possible_count_as_moved)
{
    palcare_doc *before = new_doc(), *after = NULL;
    char id[20];
    for (int i = 0; i < 200; i++) {
        snprintf(id, sizeof id, "i%d", i);
        add_to(before, PALCARE_TYPE_ITEM, id);
    }
    ck_assert_int_eq(palcare_doc_copy(before, &after), PALCARE_OK);
    for (int i = 0; i < 200; i += 20) {
        snprintf(id, sizeof id, "i%d", i);
        ck_assert_int_eq(palcare_record_move_before(palcare_doc_find(after, id), NULL, NULL),
                         PALCARE_OK);
    }
    ck_assert(differ(before, after, report));
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ANY), 10);
    palcare_doc_release(before);
    palcare_doc_release(after);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("diff");
    TCase *tests = tcase_create("diff");
    suite_add_tcase(suite, tests);
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_loop_test(tests, each_change_is_one_note, 0, sizeof cases / sizeof cases[0]);
    tcase_add_test(tests, a_document_does_not_differ_from_itself);
    tcase_add_test(tests, another_language_of_the_document_is_named);
    tcase_add_test(tests, a_change_of_the_document_language_is_reported_at_the_root);
    tcase_add_test(tests, foreign_content_of_the_document_is_compared);
    tcase_add_test(tests, differences_beyond_the_limit_are_counted);
    tcase_add_test(tests, as_few_records_as_possible_count_as_moved);
    return run_suite(suite);
}
