/*
 * Positions of foreign content: every piece of a document has a known position, and if all pieces
 * are added at these positions to the document without them, it is the same again.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include <string.h>

static const char full[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<!-- licence -->\n"
    "<?style a?>\n"
    "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\" xmlns:x=\"urn:x\" "
    "x:a=\"1\">"
    "<!-- about --><about privacy=\"public\" xmlns:x=\"urn:x\" x:b=\"&lt;&quot;\"/>"
    "<!-- one --><item id=\"i\" kind=\"page\" xmlns:x=\"urn:x\" xmlns:t=\"urn:t\" x:t=\"t:n\" "
    "x:u=\"\"><!-- t0 --><title>T</title><!-- t1 --><title xml:lang=\"es\">U</title>"
    "<section id=\"s\" xmlns:x=\"urn:x\" x:c=\"2\"><!-- inner --></section>"
    "<x:e xmlns:x=\"urn:x\"><x:f/></x:e></item>"
    "<!-- end --><x:last xmlns:x=\"urn:x\"/></palcare><!-- after --><?b?>";

static const char plain[] = HEAD "<item id=\"i\" kind=\"page\"><title>T</title>"
                                 "<title xml:lang=\"es\">U</title><section id=\"s\"/></item>" TAIL;

static void add_all(palcare_record *to, const palcare_record *from)
{
    const char *xml;
    for (size_t i = 0; (xml = palcare_record_foreign(from, i)); i++) {
        palcare_field field = 0;
        size_t value = 0;
        palcare_position position = palcare_record_foreign_position(from, i, &field, &value);
        palcare_status status = position == PALCARE_POSITION_VALUE
                                    ? palcare_add_foreign(to, field, value, xml, NULL)
                                    : palcare_record_add_foreign(to, position, xml, NULL);
        ck_assert_msg(status == PALCARE_OK, "%s", xml);
    }
}

START_TEST(a_document_is_made_again_from_positions)
{
    palcare_doc *from = doc_of(full), *to = doc_of(plain);
    const char *xml;
    palcare_position position;
    for (size_t i = 0; (xml = palcare_doc_foreign(from, i, &position)); i++)
        ck_assert_int_eq(palcare_doc_add_foreign(to, position, xml, NULL), PALCARE_OK);
    add_all(palcare_doc_next(to, 0, NULL), palcare_doc_next(from, 0, NULL));
    palcare_record *item = record_of(to, "i"), *source = record_of(from, "i");
    add_all(item, source);
    add_all(palcare_part(item, PALCARE_ITEM_SECTION, 0),
            palcare_part(source, PALCARE_ITEM_SECTION, 0));
    char *text = text_of(from);
    expect_written(to, text);
    ck_assert_ptr_null(difference_of_docs(from, to));
    free(text);
    palcare_doc_release(from);
    palcare_doc_release(to);
}
END_TEST

START_TEST(each_position_is_known)
{
    palcare_doc *doc = doc_of(full);
    static const palcare_position around[] = {PALCARE_POSITION_BEFORE, PALCARE_POSITION_BEFORE,
                                              PALCARE_POSITION_TAG,    PALCARE_POSITION_END,
                                              PALCARE_POSITION_END,    PALCARE_POSITION_AFTER,
                                              PALCARE_POSITION_AFTER};
    palcare_position position;
    for (size_t i = 0; i < sizeof around / sizeof *around; i++) {
        ck_assert_ptr_nonnull(palcare_doc_foreign(doc, i, &position));
        ck_assert_int_eq(position, around[i]);
    }
    ck_assert_ptr_null(palcare_doc_foreign(doc, 7, &position));
    ck_assert_str_eq(palcare_doc_foreign(doc, 2, NULL), "xmlns:x=\"urn:x\" x:a=\"1\"");
    const palcare_record *item = record_of(doc, "i");
    palcare_field field = 0;
    size_t value = 0;
    ck_assert_int_eq(palcare_record_foreign_position(item, 4, &field, &value),
                     PALCARE_POSITION_VALUE);
    ck_assert_int_eq(field, PALCARE_ITEM_TITLE);
    ck_assert_uint_eq(value, 1);
    palcare_doc_release(doc);
}
END_TEST

/* A piece that was before a value is at the end once the value is removed. */
START_TEST(a_removed_value_leaves_its_piece_at_the_end)
{
    palcare_doc *doc =
        doc_of(HEAD "<item id=\"i\" kind=\"page\"><!--c--><title>T</title></item>" TAIL);
    palcare_record *item = record_of(doc, "i");
    ck_assert_int_eq(palcare_clear(item, PALCARE_ITEM_TITLE, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_foreign_position(item, 0, NULL, NULL), PALCARE_POSITION_END);
    palcare_doc_release(doc);
}
END_TEST

static const struct {
    palcare_position position;
    const char *xml;
} refused[] = {
    {PALCARE_POSITION_TAG, "x:a=\"1\""},
    {PALCARE_POSITION_TAG, "a=\"1\""},
    {PALCARE_POSITION_TAG, "title=\"1\""},
    {PALCARE_POSITION_TAG, "xml:lang=\"en\""},
    {PALCARE_POSITION_TAG, "xmlns:x=\"urn:x\""},
    {PALCARE_POSITION_TAG, "xmlns:x=\"urn:x\" x:a=\"1\" x:b=\"2\""},
    {PALCARE_POSITION_TAG, "<!--c-->"},
    {PALCARE_POSITION_TAG, ""},
    {PALCARE_POSITION_TAG, "xmlns:x=\"urn:x\" x:a=\"1\"/><y xmlns=\"u\""},
    {PALCARE_POSITION_TAG, "xmlns:x=\"urn:x\" x:a=\"1\"/><item id=\"i\" kind=\"page\""},
    {PALCARE_POSITION_END, "<!--c--></about><about xmlns=\"u\">"},
    {PALCARE_POSITION_END, "xmlns:x=\"urn:x\" x:a=\"1\""},
    {PALCARE_POSITION_END, "<title>T</title>"},
    {PALCARE_POSITION_END, "<!--c--><!--d-->"},
};

START_TEST(what_is_not_one_piece_is_refused)
{
    palcare_doc *doc = doc_of(plain);
    palcare_report *report = palcare_report_new();
    char *before = text_of(doc);
    const char *xml = refused[_i].xml;
    palcare_position position = refused[_i].position;
    ck_assert_int_eq(palcare_record_add_foreign(record_of(doc, "i"), position, xml, report),
                     PALCARE_INVALID);
    ck_assert_int_eq(palcare_doc_add_foreign(doc, position, xml, report), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(report), 2);
    expect_written(doc, before);
    free(before);
    palcare_report_free(report);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(outside_the_root_are_no_elements)
{
    palcare_doc *doc = doc_of(plain);
    static const palcare_position outside[] = {PALCARE_POSITION_BEFORE, PALCARE_POSITION_AFTER};
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(palcare_doc_add_foreign(doc, outside[i], "<x xmlns=\"u\"/>", NULL),
                         PALCARE_INVALID);
        ck_assert_int_eq(palcare_doc_add_foreign(doc, outside[i], "<?xml version=\"1.0\"?>", NULL),
                         PALCARE_INVALID);
        ck_assert_int_eq(palcare_doc_add_foreign(doc, outside[i], " <!--c-->", NULL), PALCARE_OK);
    }
    palcare_doc_release(doc);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("foreign_position");
    TCase *cases = tcase_create("foreign_position");
    tcase_add_test(cases, a_document_is_made_again_from_positions);
    tcase_add_test(cases, each_position_is_known);
    tcase_add_test(cases, a_removed_value_leaves_its_piece_at_the_end);
    tcase_add_loop_test(cases, what_is_not_one_piece_is_refused, 0,
                        sizeof refused / sizeof *refused);
    tcase_add_test(cases, outside_the_root_are_no_elements);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
