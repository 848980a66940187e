/*
 * Merging two documents takes all of the other or nothing; the result is never less private than
 * either.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "folder.h"
#include "run.h"

#include "schema/problems.h"

#include <string.h>

static palcare_report *report;

static void set_up(void)
{
    folder_set_up();
    report = palcare_report_new();
}

static void tear_down(void)
{
    palcare_report_free(report);
    folder_tear_down();
}

/* A document that was read from a file of this name. */
static palcare_doc *file_doc(const char *name, const char *xml)
{
    palcare_doc *doc = NULL;
    folder_put(in_folder(name), xml, 0600);
    palcare_status status = palcare_read_file(in_folder(name), NULL, folder_report, &doc);
    const char *message = palcare_report_text(folder_report, 0);
    ck_assert_msg(status == PALCARE_OK, "%s", message ? message : "-");
    return doc;
}

/* One problem of the report: place as FILE:LINE:COLUMN without the folder, and its words. */
static void expect_reported(size_t index, int code, const char *name, unsigned line,
                            unsigned column, const char *path, const char *words)
{
    unsigned l, c;
    const char *file = palcare_report_place(report, index, &l, &c);
    const char *message = palcare_report_message(report, index);
    ck_assert_ptr_nonnull(message);
    ck_assert_msg(palcare_report_code(report, index) == code, "%s",
                  palcare_report_text(report, index));
    ck_assert_msg(strcmp(message, words) == 0, "%s", message);
    ck_assert_msg(l == line && c == column, "%s", palcare_report_text(report, index));
    if (name)
        ck_assert_str_eq(file, in_folder(name));
    else
        ck_assert_ptr_null(file);
    const char *found = palcare_report_path(report, index);
    if (path)
        ck_assert_str_eq(found, path);
}

START_TEST(missing_records_are_copied)
{
    palcare_doc *doc =
        doc_of(HEAD "<item id=\"a\" kind=\"page\"/><item id=\"b\" kind=\"faq\"/>" TAIL);
    palcare_doc *other =
        doc_of("<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"cy\"><about "
               "privacy=\"public\"/>"
               "<role id=\"r\" kind=\"function\"><name>R</name></role><item id=\"b\" kind=\"faq\"/>"
               "<!--c--><item id=\"c\" kind=\"page\" related=\"b\"><title "
               "xml:lang=\"en\">C</title></item>" TAIL);
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(report), 0);
    expect_written(
        doc, CANONICAL_HEAD
        "  <item id=\"a\" kind=\"page\"/>\n  <item id=\"b\" kind=\"faq\"/>\n"
        "  <role id=\"r\" kind=\"function\">\n    <name xml:lang=\"cy\">R</name>\n  </role>\n"
        "  <!--c-->\n  <item id=\"c\" kind=\"page\" related=\"b\">\n    <title>C</title>\n"
        "  </item>\n" CANONICAL_TAIL);
    /* Merges again: now all of it is there. */
    char *text = text_of(doc);
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_OK);
    expect_written(doc, text);
    /* Edits of one document do not change the other. */
    ck_assert_int_eq(palcare_set(record_of(doc, "c"), PALCARE_ITEM_KIND, "story", NULL),
                     PALCARE_OK);
    ck_assert_str_eq(palcare_value(record_of(other, "c"), PALCARE_ITEM_KIND, 0), "page");
    ck_assert_int_eq(palcare_doc_merge(doc, doc, NULL, report), PALCARE_OK);
    palcare_doc_release(doc);
    palcare_doc_release(other);
    free(text);
}
END_TEST

START_TEST(clashes_name_both_positions)
{
    palcare_doc *doc = file_doc("ours.xml", HEAD "\n <item id=\"a\" kind=\"page\"/>\n"
                                                 "<item id=\"b\" kind=\"page\"/>\n"
                                                 "<item id=\"same\" kind=\"page\"/>" TAIL);
    palcare_doc *other =
        file_doc("theirs.xml", HEAD "\n<item id=\"new\" kind=\"page\"/>\n\n"
                                    "<item id=\"same\" kind=\"page\"/>\n"
                                    "  <role id=\"b\" kind=\"function\"><name>B</name></role>"
                                    "\n<item id=\"a\" kind=\"faq\"/>" TAIL);
    char *before = text_of(doc), words[800];
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(report), 2);
    snprintf(words, sizeof words, "role 'b' differs from the item of that id at %s:3:1",
             in_folder("ours.xml"));
    expect_reported(0, PC_MERGE_CLASH, "theirs.xml", 5, 3, NULL, words);
    snprintf(words, sizeof words, "item 'a' differs from the item of that id at %s:2:2",
             in_folder("ours.xml"));
    expect_reported(1, PC_MERGE_CLASH, "theirs.xml", 6, 1, NULL, words);
    ck_assert_ptr_nonnull(palcare_report_hint(report, 0));
    expect_written(doc, before);
    ck_assert_ptr_null(palcare_doc_find(doc, "new"));
    ck_assert_uint_eq(palcare_doc_count(doc, 0), 4);
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, NULL), PALCARE_INVALID);
    palcare_doc_release(doc);
    palcare_doc_release(other);
    free(before);
}
END_TEST

START_TEST(a_clash_with_a_merged_record_names_no_position)
{
    palcare_doc *doc = file_doc("ours.xml", HEAD TAIL);
    palcare_doc *second = file_doc("second.xml", HEAD "<item id=\"a\" kind=\"page\"/>" TAIL);
    palcare_doc *third = file_doc("third.xml", HEAD "\n<item id=\"a\" kind=\"faq\"/>" TAIL);
    ck_assert_int_eq(palcare_doc_merge(doc, second, NULL, report), PALCARE_OK);
    palcare_report_clear(report);
    ck_assert_int_eq(palcare_doc_merge(doc, third, NULL, report), PALCARE_INVALID);
    expect_reported(0, PC_MERGE_CLASH, "third.xml", 2, 1, NULL,
                    "item 'a' differs from the item of that id that was made or merged before");
    palcare_doc_release(doc);
    palcare_doc_release(second);
    palcare_doc_release(third);
}
END_TEST

/* Two records that differ only in the ids of their parts are different. */
START_TEST(ids_of_parts_can_clash)
{
    palcare_doc *doc = doc_of(HEAD "<item id=\"a\" kind=\"page\"><section id=\"x\"/></item>" TAIL);
    palcare_doc *other =
        doc_of(HEAD "<item id=\"a\" kind=\"page\"><section id=\"y\"/></item>" TAIL);
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_INVALID);
    palcare_doc_release(doc);
    palcare_doc_release(other);
}
END_TEST

/* ---- refs between files that become one ---- */

/* A page that refers to a list, and the list that refers back; files in the test's folder. */
static palcare_doc *page_doc(void)
{
    char xml[800];
    snprintf(
        xml, sizeof xml,
        "%s<item id=\"page\" kind=\"page\" checklist=\"list.xml#list gone.xml#list list.xml#no\" "
        "related=\"%s#more list.xml#more more\" service=\"page.xml#page\"/>%s",
        HEAD, in_folder("list.xml"), TAIL);
    return file_doc("page.xml", xml);
}

static palcare_doc *list_doc(void)
{
    return file_doc("list.xml",
                    HEAD "<checklist id=\"list\" kind=\"travel\" version=\"1\" status=\"draft\">"
                         "<title>T</title></checklist><item id=\"more\" kind=\"page\" "
                         "related=\"page.xml#page other/page.xml#page list.xml#more\"/>" TAIL);
}

START_TEST(references_between_merged_files_become_local)
{
    palcare_doc *doc = _i ? list_doc() : page_doc(), *other = _i ? page_doc() : list_doc();
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_OK);
    const palcare_record *page = record_of(doc, "page"), *more = record_of(doc, "more");
    static const char *const checklists[] = {"list", "gone.xml#list", "list.xml#no"};
    for (size_t i = 0; i < 3; i++) {
        ck_assert_str_eq(palcare_value(page, PALCARE_ITEM_CHECKLIST, i), checklists[i]);
        ck_assert_str_eq(palcare_value(page, PALCARE_ITEM_RELATED, i), "more");
    }
    ck_assert_str_eq(palcare_value(page, PALCARE_ITEM_SERVICE, 0), "page");
    ck_assert_str_eq(palcare_value(more, PALCARE_ITEM_RELATED, 0), "page");
    ck_assert_str_eq(palcare_value(more, PALCARE_ITEM_RELATED, 1), "other/page.xml#page");
    ck_assert_ptr_eq(palcare_target(page, PALCARE_ITEM_CHECKLIST, 0, NULL), record_of(doc, "list"));
    /* The other document is as it was. */
    const palcare_record *theirs = record_of(other, _i ? "page" : "more");
    ck_assert_str_eq(palcare_value(theirs, PALCARE_ITEM_RELATED, 1),
                     _i ? "list.xml#more" : "other/page.xml#page");
    palcare_doc_release(doc);
    palcare_doc_release(other);
}
END_TEST

/* A third file refers to one that was merged: the copy knows which those are. */
START_TEST(references_become_local_in_a_copy)
{
    palcare_doc *doc = page_doc(), *list = list_doc(), *copy = NULL;
    palcare_doc *third = file_doc("third.xml", HEAD "<item id=\"third\" kind=\"page\" "
                                                    "related=\"list.xml#more\"/>" TAIL);
    ck_assert_int_eq(palcare_doc_merge(doc, list, NULL, report), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_copy(doc, &copy), PALCARE_OK);
    palcare_doc_release(doc);
    palcare_doc_release(list);
    ck_assert_int_eq(palcare_doc_merge(copy, third, NULL, report), PALCARE_OK);
    const palcare_record *item = record_of(copy, "third");
    ck_assert_str_eq(palcare_value(item, PALCARE_ITEM_RELATED, 0), "more");
    palcare_doc_release(third);
    palcare_doc_release(copy);
}
END_TEST

/* The same record is merged a second time: its local references do not make it a different one. */
START_TEST(records_with_references_made_local_stay_equal)
{
    palcare_doc *doc = page_doc(), *other = list_doc(), *again = list_doc();
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_OK);
    char *text = text_of(doc);
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_merge(doc, again, NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(report), 0);
    expect_written(doc, text);
    palcare_doc_release(doc);
    palcare_doc_release(other);
    palcare_doc_release(again);
    free(text);
}
END_TEST

START_TEST(references_to_documents_not_merged_stay)
{
    palcare_doc *doc = page_doc(), *other = list_doc();
    palcare_record *clash = add_to(other, PALCARE_TYPE_ITEM, "page");
    char *before = text_of(doc);
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_INVALID);
    expect_written(doc, before);
    ck_assert_int_eq(palcare_record_remove(clash, NULL), PALCARE_OK);
    palcare_doc_release(doc);
    palcare_doc_release(other);
    free(before);
}
END_TEST

/* ---- about and privacy ---- */

static palcare_doc *private_doc(const char *privacy, const char *id)
{
    char xml[400];
    snprintf(xml, sizeof xml,
             "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\">"
             "<about privacy=\"%s\"/><item id=\"%s\" kind=\"page\"/>" TAIL,
             privacy, id);
    return doc_of(xml);
}

START_TEST(a_merge_makes_no_record_less_private)
{
    static const char *const levels[] = {"public", "staff", "private"};
    int ours = _i / 3, theirs = _i % 3;
    palcare_doc *doc = private_doc(levels[ours], "a"), *other = private_doc(levels[theirs], "b");
    char *before = text_of(doc);
    palcare_status status = palcare_doc_merge(doc, other, NULL, report);
    ck_assert_int_eq(status, theirs > ours ? PALCARE_INVALID : PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(report), theirs != ours);
    if (theirs > ours) {
        ck_assert_int_eq(palcare_report_code(report, 0), PC_MERGE_CLASH);
        expect_written(doc, before);
    } else {
        if (theirs < ours)
            ck_assert_int_eq(palcare_report_code(report, 0), PC_LEFT_OUT);
        ck_assert_ptr_nonnull(palcare_doc_find(doc, "b"));
    }
    const palcare_record *about = palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
    ck_assert_str_eq(palcare_value(about, PALCARE_ABOUT_PRIVACY, 0), levels[ours]);
    palcare_doc_release(doc);
    palcare_doc_release(other);
    free(before);
}
END_TEST

START_TEST(a_document_without_about_gets_one)
{
    palcare_doc *doc = NULL, *other = private_doc("public", "b"),
                *secret = private_doc("staff", "c");
    ck_assert_int_eq(palcare_doc_new("en", NULL, &doc), PALCARE_OK);
    add_to(doc, PALCARE_TYPE_ITEM, "a");
    /* Without about it counts as public, so what is for staff cannot go in. */
    ck_assert_int_eq(palcare_doc_merge(doc, secret, NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_doc_count(doc, 0), 1);
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_doc_count(doc, PALCARE_TYPE_ABOUT), 1);
    ck_assert_int_eq(palcare_record_type(palcare_doc_next(doc, 0, NULL)), PALCARE_TYPE_ABOUT);
    ck_assert_uint_eq(palcare_doc_count(doc, 0), 3);
    palcare_doc_release(doc);
    palcare_doc_release(other);
    palcare_doc_release(secret);
}
END_TEST

START_TEST(the_documents_own_about_stays)
{
    palcare_doc *doc = doc_of(HEAD TAIL);
    palcare_doc *other =
        doc_of("<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\">\n"
               " <about privacy=\"public\"><title>Theirs</title></about>"
               "<item id=\"a\" kind=\"page\"/>" TAIL);
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(report), 1);
    expect_reported(0, PC_LEFT_OUT, NULL, 2, 2, NULL,
                    "this about header is left out; the merged document keeps its own");
    ck_assert_int_eq(palcare_report_severity(report, 0), PALCARE_SEVERITY_NOTE);
    expect_written(doc, CANONICAL_HEAD "  <item id=\"a\" kind=\"page\"/>\n" CANONICAL_TAIL);
    palcare_doc_release(doc);
    palcare_doc_release(other);
}
END_TEST

#define ROOT(attributes, lines)                                                         \
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" lines                                \
    "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\"" attributes ">\n" \
    "  <about privacy=\"public\"/>\n"
#define X " xmlns:x=\"urn:x\""

/* Equal pieces are taken once, also when the same document is merged again. */
START_TEST(foreign_content_of_the_root_is_merged)
{
    static const char *const wanted[] = {" x:a=\"1\"",          " y:b=\"2\"",
                                         "<!-- licence -->",    "<!-- ours -->",
                                         "<!-- theirs -->",     "<x:end",
                                         "<!-- at the end -->", "<!-- after -->"};
    palcare_doc *doc = doc_of(ROOT(X " x:a=\"1\"", "<!-- licence --><!-- ours -->") TAIL);
    palcare_doc *other =
        doc_of(ROOT(X " xmlns:y=\"urn:y\" x:a=\"1\" y:b=\"2\"",
                    "<!-- licence --><!-- theirs -->") "<x:end/><!-- at the end -->" TAIL
                                                       "<!-- after -->");
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(report), 0);
    char *text = text_of(doc);
    const char *at = text;
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        ck_assert_msg(strstr(text, wanted[i]) != NULL, "%s: %s", wanted[i], text);
    ck_assert_ptr_nonnull(at = strstr(text, "licence"));
    ck_assert_ptr_null(strstr(at + 1, "licence"));
    ck_assert(strstr(text, "ours") < strstr(text, "theirs"));
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_OK);
    expect_written(doc, text);
    palcare_doc *empty = doc_of(HEAD TAIL);
    ck_assert_int_eq(palcare_doc_merge(empty, doc, NULL, report), PALCARE_OK);
    expect_written(empty, text);
    free(text);
    palcare_doc_release(empty);
    palcare_doc_release(doc);
    palcare_doc_release(other);
}
END_TEST

START_TEST(an_attribute_that_clashes_is_left_out_with_a_note)
{
    palcare_doc *doc = doc_of(ROOT(X " x:a=\"1\"", "") TAIL);
    palcare_doc *other = file_doc(
        "b.xml",
        "\n<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\" xml:base=\"b\"" X
        " x:a=\"2\"><about privacy=\"public\"/>" TAIL);
    palcare_doc *third = doc_of(ROOT(" xmlns:x=\"urn:other\" x:c=\"3\"", "") TAIL);
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(report), 1);
    expect_reported(0, PC_LEFT_OUT, "b.xml", 2, 1, NULL,
                    "attribute 'x:a' of the document is left out; the merged document keeps its "
                    "own");
    ck_assert_int_eq(palcare_report_severity(report, 0), PALCARE_SEVERITY_NOTE);
    palcare_report_clear(report);
    ck_assert_int_eq(palcare_doc_merge(doc, third, NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(report), 1);
    expect_reported(0, PC_LEFT_OUT, NULL, 2, 1, NULL,
                    "attribute 'x:c' of the document is left out; its prefix means another "
                    "namespace in the merged document");
    char *text = text_of(doc);
    ck_assert_ptr_nonnull(strstr(text, " xml:base=\"b\""));
    ck_assert_ptr_nonnull(strstr(text, " x:a=\"1\""));
    ck_assert_ptr_null(strstr(text, "x:c"));
    free(text);
    palcare_doc_release(doc);
    palcare_doc_release(other);
    palcare_doc_release(third);
}
END_TEST

/* A merge that fails halfway is undone: here both documents together have too many languages. */
START_TEST(a_merge_is_all_or_nothing)
{
    palcare_doc *doc = private_doc("public", "a"), *other = NULL;
    char lang[8], *before = text_of(doc);
    ck_assert_int_eq(palcare_doc_new("en", NULL, &other), PALCARE_OK);
    add_to(other, PALCARE_TYPE_ITEM, "first");
    palcare_record *last = add_to(other, PALCARE_TYPE_ITEM, "last");
    ck_assert_int_eq(palcare_set_text(record_of(doc, "a"), PALCARE_ITEM_TITLE, "zh-Hant", "A",
                                      NULL),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_set_text(record_of(doc, "a"), PALCARE_ITEM_TITLE, "zh-Hant", NULL,
                                      NULL),
                     PALCARE_OK);
    palcare_status status = PALCARE_OK;
    for (int k = 0; k < 17000 && status == PALCARE_OK; k++) {
        snprintf(lang, sizeof lang, "%c%c%c", 'a' + k / 676, 'a' + k / 26 % 26, 'a' + k % 26);
        status = palcare_set_text(last, PALCARE_ITEM_TITLE, lang, "x", NULL);
    }
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_LIMIT);
    expect_written(doc, before);
    ck_assert_ptr_null(palcare_doc_find(doc, "first"));
    ck_assert_uint_eq(palcare_doc_count(doc, 0), 2);
    /* Merging then works as before. */
    ck_assert_int_eq(palcare_record_remove(last, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, report), PALCARE_OK);
    ck_assert_ptr_nonnull(palcare_doc_find(doc, "first"));
    palcare_doc_release(doc);
    palcare_doc_release(other);
    free(before);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("merge");
    TCase *cases = tcase_create("merge");
    tcase_set_timeout(cases, 20);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, missing_records_are_copied);
    tcase_add_test(cases, clashes_name_both_positions);
    tcase_add_test(cases, a_clash_with_a_merged_record_names_no_position);
    tcase_add_test(cases, ids_of_parts_can_clash);
    tcase_add_loop_test(cases, references_between_merged_files_become_local, 0, 2);
    tcase_add_test(cases, references_become_local_in_a_copy);
    tcase_add_test(cases, records_with_references_made_local_stay_equal);
    tcase_add_test(cases, references_to_documents_not_merged_stay);
    tcase_add_loop_test(cases, a_merge_makes_no_record_less_private, 0, 9);
    tcase_add_test(cases, a_document_without_about_gets_one);
    tcase_add_test(cases, the_documents_own_about_stays);
    tcase_add_test(cases, foreign_content_of_the_root_is_merged);
    tcase_add_test(cases, an_attribute_that_clashes_is_left_out_with_a_note);
    tcase_add_test(cases, a_merge_is_all_or_nothing);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
