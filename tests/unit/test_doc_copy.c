/*
 * Copies of whole documents: all that the document holds, complete or not, at the same places, and
 * nothing that is shared with it or that edits have left behind.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "folder.h"
#include "run.h"
#include "sample.h"

#include "model/names.h"

#include <stdlib.h>
#include <string.h>

static palcare_doc *copy_of(const palcare_doc *doc)
{
    palcare_doc *copy = NULL;
    ck_assert_int_eq(palcare_doc_copy(doc, &copy), PALCARE_OK);
    ck_assert_ptr_nonnull(copy);
    ck_assert_ptr_ne(copy, doc);
    return copy;
}

static void expect_same_document(const palcare_doc *copy, const palcare_doc *doc)
{
    char *text = text_of(doc);
    expect_written(copy, text);
    ck_assert_str_eq(palcare_doc_lang(copy), palcare_doc_lang(doc));
    ck_assert(!differ(doc, copy, NULL));
    for (size_t i = 0; palcare_type_at(i); i++)
        ck_assert_uint_eq(palcare_doc_count(copy, palcare_type_at(i)),
                          palcare_doc_count(doc, palcare_type_at(i)));
    free(text);
}

/* ---- what is copied ---- */

START_TEST(every_field_is_copied)
{
    palcare_doc *doc = sample_doc(), *copy = copy_of(doc);
    expect_same_document(copy, doc);
    ck_assert_ptr_null(palcare_doc_name(copy));
    ck_assert(!palcare_record_place(palcare_doc_next(copy, 0, NULL), NULL, NULL));
    palcare_doc_release(doc);
    char *text = text_of(copy); /* which is still complete after the document is freed */
    palcare_doc *back = doc_of(text);
    expect_same_document(copy, back);
    palcare_doc_release(back);
    palcare_doc_release(copy);
    free(text);
}
END_TEST

/* A copy has the position of its original in reports. */
START_TEST(names_and_positions_are_copied)
{
    palcare_doc *doc = NULL;
    folder_put(in_folder("a.xml"),
               HEAD "\n\n <organization id=\"o\" kind=\"charity\">\n"
                    "  <name>O</name><contact kind=\"phone\" value=\"0118 496 0325\"/>\n"
                    " </organization>\n" TAIL,
               0600);
    ck_assert_int_eq(palcare_read_file(in_folder("a.xml"), NULL, folder_report, &doc), PALCARE_OK);
    palcare_doc *copy = copy_of(doc);
    ck_assert_str_eq(palcare_doc_name(copy), in_folder("a.xml"));
    palcare_record *contact = palcare_part(record_of(copy, "o"), PALCARE_ORGANIZATION_CONTACT, 0);
    unsigned line, column;
    ck_assert(palcare_record_place(contact, &line, &column));
    ck_assert_uint_eq(line, 4);
    ck_assert_uint_eq(column, 17);
    palcare_report *reports[2] = {palcare_report_new(), palcare_report_new()};
    ck_assert_int_eq(palcare_check(doc, NULL, "2026-11-01", NULL, reports[0]), PALCARE_OK);
    palcare_doc_release(doc);
    ck_assert_int_eq(palcare_check(copy, NULL, "2026-11-01", NULL, reports[1]), PALCARE_OK);
    size_t count = palcare_report_count(reports[0]);
    ck_assert_uint_gt(count, 0);
    ck_assert_uint_eq(palcare_report_count(reports[1]), count);
    for (size_t i = 0; i < count; i++)
        ck_assert_str_eq(palcare_report_text(reports[1], i), palcare_report_text(reports[0], i));
    palcare_report_free(reports[0]);
    palcare_report_free(reports[1]);
    palcare_doc_release(copy);
}
END_TEST

START_TEST(an_incomplete_document_is_copied)
{
    palcare_doc *doc = NULL;
    ck_assert_int_eq(palcare_doc_new("", NULL, &doc), PALCARE_OK);
    palcare_doc *copy = copy_of(doc);
    ck_assert_uint_eq(palcare_doc_count(copy, 0), 0);
    palcare_doc_release(copy);
    palcare_record *empty = add_to(doc, PALCARE_TYPE_SERVICE, "s");
    add_part(empty, PALCARE_SERVICE_CONTACT);
    copy = copy_of(doc);
    ck_assert(palcare_record_equal(record_of(copy, "s"), empty));
    ck_assert_str_eq(palcare_doc_lang(copy), "");
    palcare_doc_release(copy);
    palcare_doc_release(doc);
}
END_TEST

/* The content outside records: comments and other namespaces, before, between and after them. */
START_TEST(foreign_content_is_copied)
{
    palcare_doc *doc = doc_of("<!--a--><?b c?><palcare xmlns=\"urn:palcare:1\" version=\"1.0\" "
                              "xmlns:x=\"urn:x\" x:y=\"z\"><!--d--><about privacy=\"public\"/>"
                              "<x:e/><area id=\"f\" kind=\"country\"><!--g--><name>F</name></area>"
                              "<!--h--></palcare><!--i-->");
    palcare_doc *copy = copy_of(doc);
    expect_same_document(copy, doc);
    palcare_doc_release(doc);
    char *text = text_of(copy);
    ck_assert_ptr_nonnull(strstr(text, "<!--i-->"));
    ck_assert_ptr_nonnull(strstr(text, "x:y=\"z\""));
    palcare_doc_release(copy);
    free(text);
}
END_TEST

/* ---- what is not ---- */

START_TEST(edits_of_a_copy_leave_its_original)
{
    palcare_doc *doc = doc_of(HEAD "<area id=\"a\" kind=\"country\"><name>A</name></area>"
                                   "<area id=\"b\" kind=\"region\" parent=\"a\"><name>B</name>"
                                   "</area>" TAIL);
    palcare_doc *copy = copy_of(doc);
    palcare_record *a = record_of(copy, "a"), *b = record_of(copy, "b");
    ck_assert_ptr_eq(palcare_target(b, PALCARE_AREA_PARENT, 0, NULL), a);
    ck_assert_int_eq(palcare_record_rename(a, "c", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set_text(b, PALCARE_AREA_NAME, NULL, "Bee", NULL), PALCARE_OK);
    ck_assert_ptr_null(palcare_doc_find(doc, "c"));
    ck_assert_str_eq(palcare_value(record_of(doc, "b"), PALCARE_AREA_PARENT, 0), "a");
    ck_assert_str_eq(palcare_text(record_of(doc, "b"), PALCARE_AREA_NAME, NULL), "B");
    ck_assert_int_eq(palcare_record_remove(record_of(doc, "b"), NULL), PALCARE_OK);
    ck_assert_ptr_eq(record_of(copy, "b"), b);
    palcare_doc_release(doc);
    ck_assert_str_eq(palcare_value(b, PALCARE_AREA_PARENT, 0), "c");
    palcare_doc_release(copy);
}
END_TEST

START_TEST(removed_records_are_not_copied)
{
    palcare_doc *doc = new_doc();
    palcare_record *gone = add_to(doc, PALCARE_TYPE_AREA, "gone");
    add_to(doc, PALCARE_TYPE_AREA, "here");
    ck_assert_int_eq(palcare_record_remove(gone, NULL), PALCARE_OK);
    palcare_doc *copy = copy_of(doc);
    ck_assert_ptr_null(palcare_doc_find(copy, "gone"));
    ck_assert_uint_eq(palcare_doc_count(copy, 0), 2);
    add_to(copy, PALCARE_TYPE_AREA, "gone");
    palcare_doc_release(copy);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(memory_left_by_edits_is_not_copied)
{
    enum { EDITS = 20000 };
    palcare_doc *doc = new_doc();
    palcare_record *area = add_to(doc, PALCARE_TYPE_AREA, "a");
    for (int i = 0; i < EDITS; i++)
        ck_assert_int_eq(palcare_set_text(area, PALCARE_AREA_NAME, NULL, i % 2 ? "A" : "B", NULL),
                         PALCARE_OK);
    palcare_doc *copy = copy_of(doc);
    ck_assert_uint_gt(doc->chunk_count, 5);
    ck_assert_uint_eq(copy->chunk_count, 1);
    ck_assert_str_eq(palcare_text(record_of(copy, "a"), PALCARE_AREA_NAME, NULL), "A");
    palcare_doc_release(copy);
    palcare_doc_release(doc);
}
END_TEST

/* Copies share the same memory that the reader lets their originals share. */
START_TEST(a_copy_is_not_larger_than_its_original)
{
    enum { ITEMS = 5000, ROOM = 100 };
    char *xml = calloc(ITEMS + 2, ROOM);
    ck_assert_ptr_nonnull(xml);
    size_t size = (size_t)sprintf(xml, "%s", HEAD);
    for (int i = 0; i < ITEMS; i++)
        size += (size_t)snprintf(xml + size, ROOM,
                                 "<item id=\"i%d\" kind=\"page\" related=\"i%d i%d\" "
                                 "audience=\"teen parent\" published=\"2024-%02d\"/>",
                                 i, i % 20, i % 20 + 1, i % 12 + 1);
    memcpy(xml + size, TAIL, sizeof TAIL);
    palcare_doc *doc = doc_of(xml), *copy = copy_of(doc);
    expect_same_document(copy, doc);
    ck_assert_uint_gt(doc->chunk_count, 5);
    ck_assert_uint_le(copy->chunk_count, doc->chunk_count);
    /* An edit of what is shared changes one record. */
    palcare_record *first = record_of(copy, "i0"), *last = record_of(copy, "i20");
    ck_assert(palcare_record_equal(first, record_of(doc, "i0")));
    ck_assert_int_eq(palcare_remove(first, PALCARE_ITEM_AUDIENCE, 0, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_remove(first, PALCARE_ITEM_RELATED, 0, NULL), PALCARE_OK);
    ck_assert_uint_eq(palcare_count(first, PALCARE_ITEM_RELATED), 1);
    ck_assert(palcare_record_equal(last, record_of(doc, "i20")));
    palcare_doc_release(copy);
    palcare_doc_release(doc);
    free(xml);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("doc_copy");
    TCase *cases = tcase_create("doc_copy");
    tcase_add_checked_fixture(cases, folder_set_up, folder_tear_down);
    tcase_add_test(cases, every_field_is_copied);
    tcase_add_test(cases, names_and_positions_are_copied);
    tcase_add_test(cases, an_incomplete_document_is_copied);
    tcase_add_test(cases, foreign_content_is_copied);
    tcase_add_test(cases, edits_of_a_copy_leave_its_original);
    tcase_add_test(cases, removed_records_are_not_copied);
    tcase_add_test(cases, memory_left_by_edits_is_not_copied);
    tcase_add_test(cases, a_copy_is_not_larger_than_its_original);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
