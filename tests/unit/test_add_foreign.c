/*
 * One piece of foreign content is added before each value, after the last and at the end; it is
 * written there and read back. Other tests show what is refused.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include "schema/problems.h"

#include <string.h>

static palcare_doc *doc;
static palcare_record *item, *term;
static palcare_report *report;

static void set_up(void)
{
    doc =
        doc_of(HEAD "<item id=\"i\" kind=\"page\"><title>T</title><title xml:lang=\"es\">U</title>"
                    "<section id=\"s\"/><section id=\"t\"/></item>"
                    "<term id=\"t\" scheme=\"topic\"><name>N</name></term>" TAIL);
    item = record_of(doc, "i");
    term = record_of(doc, "t");
    report = palcare_report_new();
}

static void tear_down(void)
{
    palcare_report_free(report);
    palcare_doc_release(doc);
}

/* ---- places ---- */

#define LINE(text) "    " text "\n"
#define TITLES     LINE("<title>T</title>") LINE("<title xml:lang=\"es\">U</title>")
#define SECTIONS   LINE("<section id=\"s\"/>") LINE("<section id=\"t\"/>")
#define HERE       LINE("<!--c-->")

static const struct {
    palcare_field field;
    size_t index;
    const char *inside; /* of the item */
} places[] = {
    {0, 0, TITLES SECTIONS HERE},
    {PALCARE_ITEM_TITLE, 0, HERE TITLES SECTIONS},
    {PALCARE_ITEM_TITLE, 1,
     LINE("<title>T</title>") HERE LINE("<title xml:lang=\"es\">U</title>") SECTIONS},
    {PALCARE_ITEM_TITLE, 2, TITLES HERE SECTIONS},
    {PALCARE_ITEM_TITLE, PALCARE_LAST, TITLES HERE SECTIONS},
    {PALCARE_ITEM_SECTION, 0, TITLES HERE SECTIONS},
    {PALCARE_ITEM_SECTION, 1, TITLES LINE("<section id=\"s\"/>") HERE LINE("<section id=\"t\"/>")},
    {PALCARE_ITEM_SECTION, PALCARE_LAST, TITLES SECTIONS HERE},
    {PALCARE_ITEM_SUMMARY, 0, TITLES HERE SECTIONS}, /* it has none */
    {PALCARE_ITEM_SUMMARY, PALCARE_LAST, TITLES HERE SECTIONS},
    {PALCARE_ITEM_LINK, 0, TITLES SECTIONS HERE},
};

START_TEST(a_piece_is_written_at_its_place)
{
    char expected[1000];
    snprintf(expected, sizeof expected, "<item id=\"i\" kind=\"page\">\n%s  </item>\n",
             places[_i].inside);
    ck_assert_int_eq(palcare_add_foreign(item, places[_i].field, places[_i].index, "<!--c-->",
                                         report),
                     PALCARE_OK);
    ck_assert_uint_eq(palcare_report_total(report, 0), 0);
    ck_assert_str_eq(palcare_record_foreign(item, 0), "<!--c-->");
    char *text = text_of(doc);
    ck_assert_msg(strstr(text, expected) != NULL, "%s", text);
    palcare_doc *back = doc_of(text);
    expect_written(back, text);
    ck_assert_ptr_null(difference(item, record_of(back, "i")));
    palcare_doc_release(back);
    free(text);
}
END_TEST

/* ---- pieces ---- */

static const char *const pieces[] = {
    "<!-- a comment -->",
    "<?target data?>",
    "<?target?>",
    "<x:e xmlns:x=\"urn:x\"/>",
    "<e xmlns=\"urn:x\" a=\"1\">text <b>&lt;&amp;</b><!--c--></e>",
    "  <!--c-->\n",
};

START_TEST(every_sort_of_piece_survives)
{
    ck_assert_int_eq(palcare_add_foreign(item, PALCARE_ITEM_SECTION, 1, pieces[_i], report),
                     PALCARE_OK);
    char *text = text_of(doc);
    palcare_doc *back = doc_of(text);
    const char *found = palcare_record_foreign(record_of(back, "i"), 0);
    ck_assert_str_eq(found, palcare_record_foreign(item, 0));
    ck_assert_ptr_null(palcare_record_foreign(item, 1));
    expect_written(back, text);
    palcare_doc_release(back);
    free(text);
}
END_TEST

START_TEST(pieces_of_one_place_stay_in_their_order)
{
    static const char *const three[] = {"<!--1-->", "<?two?>", "<x:three xmlns:x=\"urn:x\"/>"};
    for (size_t i = 0; i < 3; i++)
        ck_assert_int_eq(palcare_add_foreign(item, PALCARE_ITEM_SECTION, 1, three[i], NULL),
                         PALCARE_OK);
    ck_assert_int_eq(palcare_add_foreign(item, PALCARE_ITEM_TITLE, 0, "<!--0-->", NULL),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_add_foreign(item, 0, 0, "<!--4-->", NULL), PALCARE_OK);
    char *text = text_of(doc);
    const char *at = text;
    static const char *const order[] = {"<!--0-->", "<section id=\"s\"/>", "<!--1-->", "<?two?>",
                                        "<x:three", "<section id=\"t\"/>", "<!--4-->"};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        at = strstr(at, order[i]);
        ck_assert_msg(at != NULL, "%s", text);
    }
    ck_assert_str_eq(palcare_record_foreign(item, 4), "<!--4-->");
    free(text);
}
END_TEST

START_TEST(a_piece_moves_with_its_value)
{
    ck_assert_int_eq(palcare_add_foreign(item, PALCARE_ITEM_SECTION, 1, "<!--of t-->", NULL),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_move(item, PALCARE_ITEM_SECTION, 1, 0, NULL), PALCARE_OK);
    char *text = text_of(doc);
    ck_assert_ptr_nonnull(strstr(text, "<!--of t-->\n    <section id=\"t\"/>"));
    free(text);
    ck_assert_int_eq(palcare_record_set_foreign(item, NULL, NULL), PALCARE_OK);
    ck_assert_ptr_null(palcare_record_foreign(item, 0));
}
END_TEST

START_TEST(parts_and_about_take_pieces)
{
    palcare_record *section = palcare_part(item, PALCARE_ITEM_SECTION, 0);
    palcare_record *about = palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
    ck_assert_int_eq(palcare_add_foreign(section, 0, 0, "<!--s-->", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_add_foreign(about, 0, 0, "<!--a-->", NULL), PALCARE_OK);
    char *text = text_of(doc);
    ck_assert_ptr_nonnull(strstr(text, "<section id=\"s\">\n      <!--s-->\n    </section>"));
    ck_assert_ptr_nonnull(strstr(text, "<about privacy=\"public\">\n    <!--a-->\n  </about>"));
    free(text);
}
END_TEST

/* ---- refused ---- */

static const struct {
    const char *xml;
    palcare_status status;
} refused[] = {
    {"", PALCARE_INVALID},
    {"   ", PALCARE_INVALID},
    {"words", PALCARE_INVALID},
    {"<!--a--><!--b-->", PALCARE_INVALID},
    {"<x:a xmlns:x=\"urn:x\"/><x:b xmlns:x=\"urn:x\"/>", PALCARE_INVALID},
    {"<x:a xmlns:x=\"urn:x\"/>words", PALCARE_INVALID},
    {"<x:a/>", PALCARE_INVALID},
    {"<a", PALCARE_INVALID},
    {"<!--a", PALCARE_INVALID},
    {"</about>", PALCARE_INVALID},
    {"<title>T</title>", PALCARE_INVALID},
    {"<title xmlns=\"urn:palcare:1\">T</title>", PALCARE_INVALID},
    {"</about><item id='x' kind='page'/><about privacy='public'>", PALCARE_INVALID},
    {"<!DOCTYPE a>", PALCARE_INVALID},
    {"<e xmlns=\"urn:x\">&nbsp;</e>", PALCARE_INVALID},
    {NULL, PALCARE_MISUSE},
};

START_TEST(markup_that_is_not_foreign_content_is_refused)
{
    char *before = text_of(doc);
    ck_assert_int_eq(palcare_add_foreign(item, 0, 0, refused[_i].xml, report), refused[_i].status);
    ck_assert_uint_ge(palcare_report_total(report, PALCARE_SEVERITY_ERROR), 1);
    ck_assert_ptr_eq(strstr(palcare_report_message(report, 0), "item 'i': "),
                     palcare_report_message(report, 0));
    ck_assert_str_eq(palcare_report_path(report, 0), "/item[i]");
    ck_assert_int_eq(palcare_add_foreign(item, 0, 0, refused[_i].xml, NULL), refused[_i].status);
    expect_written(doc, before);
    free(before);
}
END_TEST

START_TEST(a_position_that_does_not_exist_is_misuse)
{
    const char *c = "<!--c-->";
    char *before = text_of(doc);
    ck_assert_int_eq(palcare_add_foreign(NULL, 0, 0, c, report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_add_foreign(item, PALCARE_ITEM_TITLE, 3, c, report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_add_foreign(item, PALCARE_ITEM_TITLE, PALCARE_NONE, c, report),
                     PALCARE_MISUSE);
    ck_assert_int_eq(palcare_add_foreign(item, PALCARE_ITEM_KIND, 0, c, report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_add_foreign(item, PALCARE_TERM_NAME, 0, c, report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_add_foreign(item, -1, 0, c, report), PALCARE_MISUSE);
    expect_written(doc, before);
    free(before);
    ck_assert_int_eq(palcare_record_remove(item, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_add_foreign(item, 0, 0, c, report), PALCARE_MISUSE);
    ck_assert_uint_eq(palcare_report_count(report), 7);
    ck_assert_int_eq(palcare_add_foreign(term, 0, 0, c, report), PALCARE_OK);
}
END_TEST

/* The messages are about the piece: none names the document that it was read in. */
START_TEST(refusals_name_the_piece_alone)
{
    static const struct {
        palcare_field field;
        size_t index;
        const char *xml, *message;
        int code;
    } all[] = {
        {0, 0, "<x/>", "item 'i': foreign content: unknown element 'x'", 2101},
        {0, 0, "</item><!--c-->", "item 'i': foreign content: the end tag of 'item' closes nothing",
         1009},
        {0, 0, " ", "item 'i': there is no foreign content to add", 2108},
        {0, 0, "<![CDATA[text",
         "item 'i': foreign content is not whole, or changes the tag around it", 2108},
        {0, 0, "</about><about>",
         "item 'i': foreign content is not whole, or changes the tag around it", 2108},
        {PALCARE_ITEM_TITLE, 3, "<!--c-->",
         "item 'i': 'title' has 2 values, so none has the index 3", 5902},
        {PALCARE_ITEM_TITLE, PALCARE_NONE, "<!--c-->",
         "item 'i': 'title' has 2 values, so none has the index PALCARE_NONE", 5902},
        {PALCARE_TERM_NAME, 0, "<!--c-->", "item 'i': 'name' is a field of term, not of item",
         5901},
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        ck_assert_int_ne(palcare_add_foreign(item, all[i].field, all[i].index, all[i].xml, report),
                         PALCARE_OK);
        ck_assert_str_eq(palcare_report_message(report, 0), all[i].message);
        ck_assert_int_eq(palcare_report_code(report, 0), all[i].code);
        palcare_report_clear(report);
    }
    static const char *const declarations[] = {"xmlns=\"\"", "xmlns=\"urn:x\""};
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(palcare_record_add_foreign(item, PALCARE_POSITION_TAG, declarations[i],
                                                    report),
                         PALCARE_INVALID);
        ck_assert_str_eq(palcare_report_message(report, i),
                         "item 'i': an attribute of foreign content has a prefix, and its "
                         "declaration");
    }
}
END_TEST

/* The tag is well-formed with all of its attributes, and the file can be read. */
START_TEST(an_attribute_that_clashes_with_another_is_refused)
{
    static const struct {
        const char *xml;
        palcare_status status;
    } all[] = {
        {"xmlns:x=\"u:u\" x:y=\"1\"", PALCARE_OK},
        {"xmlns:x=\"u:u\" x:z=\"1\"", PALCARE_OK},
        {"xmlns:x=\"u:u\" x:y=\"2\"", PALCARE_INVALID},
        {"xmlns:w=\"u:u\" w:y=\"2\"", PALCARE_INVALID},
        {"xmlns:x=\"u:v\" x:a=\"2\"", PALCARE_INVALID},
        {"xmlns:w=\"u:v\" w:y=\"2\"", PALCARE_OK},
        {"xml:space=\"preserve\"", PALCARE_OK},
        {"xml:space=\"default\"", PALCARE_INVALID},
        {"<!--c-->", PALCARE_INVALID},
        {"y=\"1\"", PALCARE_INVALID},
    };
    for (int of_doc = 0; of_doc < 2; of_doc++) {
        for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
            palcare_status status =
                of_doc ? palcare_doc_add_foreign(doc, PALCARE_POSITION_TAG, all[i].xml, report)
                       : palcare_record_add_foreign(item, PALCARE_POSITION_TAG, all[i].xml, report);
            ck_assert_msg(status == all[i].status, "%s", all[i].xml);
        }
    }
    ck_assert_uint_eq(palcare_report_count(report), 12);
    ck_assert_ptr_null(palcare_record_foreign(item, 4));
    for (size_t i = 0; i < palcare_report_count(report); i++)
        ck_assert_ptr_null(strstr(palcare_report_message(report, i), "about"));
    char *text = text_of(doc);
    palcare_doc_release(doc_of(text));
    free(text);
}
END_TEST

START_TEST(a_piece_beyond_a_limit_is_reported)
{
    enum { SIZE = 300000 };
    char *xml = malloc(SIZE + 8);
    ck_assert_ptr_nonnull(xml);
    memset(xml, 'x', SIZE);
    memcpy(xml, "<!--", 4);
    memcpy(xml + SIZE, "-->", 4);
    ck_assert_int_eq(palcare_add_foreign(item, 0, 0, xml, report), PALCARE_LIMIT);
    ck_assert_uint_eq(palcare_report_count(report), 1);
    ck_assert_int_eq(palcare_report_code(report, 0), 1105);
    ck_assert_int_eq(palcare_record_set_foreign(item, xml, report), PALCARE_LIMIT);
    ck_assert_uint_eq(palcare_report_count(report), 2);
    free(xml);
}
END_TEST

/* Pieces that exceed the other limits: each part is repeated with its number. */
static const struct {
    const char *before, *repeated, *after;
    int count, code;
} too_large[] = {
    {"<x:a xmlns:x=\"u\"", " x:b%d=\"1\"", "/>", 65, PC_LIMIT_ATTRIBUTES},
    {"<x:a xmlns:x=\"u\"", " xmlns:y%d=\"v\"", "/>", 16, PC_LIMIT_NAMESPACES},
    {"<x:a xmlns:x=\"u\">", "<x:b%d/>", "</x:a>", 10000, PC_LIMIT_NAMES},
    {"<x:a xmlns:x=\"u\">", "<x:b n=\"%d\">", "", 70, PC_LIMIT_DEPTH},
};

START_TEST(each_limit_has_its_problem)
{
    char *xml = malloc(400000), *to = xml;
    ck_assert_ptr_nonnull(xml);
    to += sprintf(to, "%s", too_large[_i].before);
    for (int i = 0; i < too_large[_i].count; i++) {
        const char *part = too_large[_i].repeated, *number = strstr(part, "%d");
        to += sprintf(to, "%.*s%d%s", (int)(number - part), part, i, number + 2);
    }
    sprintf(to, "%s", too_large[_i].after);
    ck_assert_int_eq(palcare_add_foreign(item, 0, 0, xml, report), PALCARE_LIMIT);
    ck_assert_int_eq(palcare_record_set_foreign(item, xml, report), PALCARE_LIMIT);
    ck_assert_uint_eq(palcare_report_count(report), 2);
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(palcare_report_code(report, i), too_large[_i].code);
        ck_assert_ptr_null(strstr(palcare_report_message(report, i), "about"));
    }
    free(xml);
}
END_TEST

START_TEST(a_name_without_a_namespace_is_refused_without_a_name_of_the_wrapper)
{
    static const struct {
        const char *xml, *message;
    } all[] = {
        {"<plain/>", "unknown element 'plain'"},
        {"<licens/>", "unknown element 'licens'"},
        {"<publisher/>", "publisher is an attribute, not an element"},
    };
    char message[100];
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        snprintf(message, sizeof message, "item 'i': foreign content: %s", all[i].message);
        palcare_status status =
            palcare_record_add_foreign(item, PALCARE_POSITION_END, all[i].xml, report);
        ck_assert_int_eq(status, PALCARE_INVALID);
        ck_assert_uint_eq(palcare_report_count(report), 1);
        ck_assert_str_eq(palcare_report_message(report, 0), message);
        ck_assert_str_eq(palcare_report_hint(report, 0), "give it a namespace of its own");
        palcare_report_clear(report);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("add_foreign");
    TCase *cases = tcase_create("add_foreign");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_loop_test(cases, a_piece_is_written_at_its_place, 0, sizeof places / sizeof *places);
    tcase_add_loop_test(cases, every_sort_of_piece_survives, 0, sizeof pieces / sizeof *pieces);
    tcase_add_test(cases, pieces_of_one_place_stay_in_their_order);
    tcase_add_test(cases, a_piece_moves_with_its_value);
    tcase_add_test(cases, parts_and_about_take_pieces);
    tcase_add_loop_test(cases, markup_that_is_not_foreign_content_is_refused, 0,
                        sizeof refused / sizeof *refused);
    tcase_add_test(cases, a_position_that_does_not_exist_is_misuse);
    tcase_add_test(cases, refusals_name_the_piece_alone);
    tcase_add_test(cases, an_attribute_that_clashes_with_another_is_refused);
    tcase_add_test(cases, a_piece_beyond_a_limit_is_reported);
    tcase_add_loop_test(cases, each_limit_has_its_problem, 0, sizeof too_large / sizeof *too_large);
    tcase_add_test(cases, a_name_without_a_namespace_is_refused_without_a_name_of_the_wrapper);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
