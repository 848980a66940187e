/*
 * A set of documents is walked in the order in which they were added, searched by address and id,
 * and reference-counted like documents. Also the names of documents, which references and problems
 * use.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "folder.h"
#include "run.h"

#include <pthread.h>
#include <string.h>

#define ONE HEAD "<item id=\"i\" kind=\"page\"/>" TAIL

/* ---- walked ---- */

START_TEST(a_set_is_walked_in_the_order_of_adding)
{
    enum { DOCS = 300 };
    palcare_docs *docs = palcare_docs_new();
    static palcare_doc *at[DOCS];
    char uri[20];
    const char *found = "kept";
    ck_assert_uint_eq(palcare_docs_count(docs), 0);
    ck_assert_ptr_null(palcare_docs_at(docs, 0, &found));
    ck_assert_ptr_null(found);
    for (int i = 0; i < DOCS; i++) {
        at[i] = doc_of(ONE);
        snprintf(uri, sizeof uri, "%d.xml", i * 7 % DOCS);
        ck_assert_int_eq(palcare_docs_add(docs, uri, at[i]), PALCARE_OK);
    }
    ck_assert_uint_eq(palcare_docs_count(docs), DOCS);
    for (int i = 0; i < DOCS; i++) {
        snprintf(uri, sizeof uri, "%d.xml", i * 7 % DOCS);
        ck_assert_ptr_eq(palcare_docs_at(docs, (size_t)i, &found), at[i]);
        ck_assert_str_eq(found, uri);
        strcat(uri, "#i");
        ck_assert_ptr_eq(palcare_docs_find(docs, uri), record_of(at[i], "i"));
        palcare_doc_release(at[i]);
    }
    ck_assert_ptr_nonnull(palcare_docs_at(docs, DOCS - 1, NULL));
    ck_assert_ptr_null(palcare_docs_at(docs, DOCS, &found));
    ck_assert_ptr_null(palcare_docs_at(docs, PALCARE_NONE, NULL));
    palcare_docs_release(docs);
}
END_TEST

START_TEST(an_address_keeps_its_first_document)
{
    palcare_docs *docs = palcare_docs_new();
    palcare_doc *one = doc_of(ONE), *other = doc_of(ONE);
    const char *uri;
    ck_assert_int_eq(palcare_docs_add(docs, "a", one), PALCARE_OK);
    ck_assert_int_eq(palcare_docs_add(docs, "a", other), PALCARE_OK);
    ck_assert_int_eq(palcare_docs_add(docs, "a", one), PALCARE_OK);
    ck_assert_uint_eq(palcare_docs_count(docs), 1);
    ck_assert_int_eq(palcare_docs_add(docs, "b", one), PALCARE_OK);
    ck_assert_uint_eq(palcare_docs_count(docs), 2);
    ck_assert_ptr_eq(palcare_docs_at(docs, 0, &uri), one);
    ck_assert_str_eq(uri, "a");
    ck_assert_ptr_eq(palcare_docs_at(docs, 1, &uri), one);
    ck_assert_str_eq(uri, "b");
    ck_assert_ptr_eq(palcare_docs_find(docs, "a#i"), record_of(one, "i"));
    ck_assert_ptr_eq(palcare_docs_find(docs, "b#i"), record_of(one, "i"));
    palcare_doc_release(one);
    palcare_doc_release(other);
    palcare_docs_release(docs);
}
END_TEST

START_TEST(only_an_address_and_an_id_find_a_record)
{
    static const char *const nothing[] = {"",     "a",   "i",    "#i",   "a#", "a#j",
                                          "a#i ", "b#i", "a#i#", "a##i", "A#i"};
    palcare_docs *docs = palcare_docs_new();
    palcare_doc *doc = doc_of(ONE);
    ck_assert_ptr_null(palcare_docs_find(docs, "a#i"));
    ck_assert_int_eq(palcare_docs_add(docs, "a", doc), PALCARE_OK);
    for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++)
        ck_assert_msg(!palcare_docs_find(docs, nothing[i]), "%s", nothing[i]);
    ck_assert_ptr_eq(palcare_docs_find(docs, "a#i"), record_of(doc, "i"));
    ck_assert_ptr_null(palcare_docs_find(docs, NULL));
    ck_assert_ptr_null(palcare_docs_find(NULL, "a#i"));
    ck_assert_uint_eq(palcare_docs_count(NULL), 0);
    ck_assert_ptr_null(palcare_docs_at(NULL, 0, NULL));
    palcare_doc_release(doc);
    palcare_docs_release(docs);
}
END_TEST

/* ---- counted ---- */

static void *hold(void *user)
{
    palcare_docs *docs = user;
    for (int i = 0; i < 2000; i++) {
        palcare_docs *held = palcare_docs_retain(docs);
        if (!palcare_docs_find(held, "a#i"))
            return NULL;
        palcare_docs_release(held);
    }
    return docs;
}

START_TEST(many_threads_can_hold_a_set)
{
    enum { THREADS = 4 };
    palcare_docs *docs = palcare_docs_new();
    palcare_doc *doc = doc_of(ONE);
    pthread_t threads[THREADS];
    ck_assert_int_eq(palcare_docs_add(docs, "a", doc), PALCARE_OK);
    palcare_doc_release(doc);
    for (int i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_create(&threads[i], NULL, hold, docs), 0);
    for (int i = 0; i < THREADS; i++) {
        void *answer = NULL;
        ck_assert_int_eq(pthread_join(threads[i], &answer), 0);
        ck_assert_ptr_eq(answer, docs);
    }
    palcare_docs *held = palcare_docs_retain(docs);
    ck_assert_ptr_eq(held, docs);
    palcare_docs_release(docs);
    ck_assert_ptr_nonnull(palcare_docs_find(held, "a#i"));
    palcare_docs_release(held);
    ck_assert_ptr_null(palcare_docs_retain(NULL));
    palcare_docs_release(NULL);
}
END_TEST

/* ---- names ---- */

static palcare_doc *named(const char *xml, const char *name)
{
    palcare_doc *doc = NULL;
    ck_assert_int_eq(palcare_read_memory(xml, strlen(xml), name, NULL, NULL, &doc), PALCARE_OK);
    return doc;
}

START_TEST(a_name_can_be_set_and_removed)
{
    palcare_doc *doc = named(ONE, "a.xml"), *copy = NULL, *other = NULL;
    char name[] = "b.xml";
    ck_assert_str_eq(palcare_doc_name(doc), "a.xml");
    ck_assert_int_eq(palcare_doc_set_name(doc, name), PALCARE_OK);
    name[0] = 'c';
    ck_assert_str_eq(palcare_doc_name(doc), "b.xml");
    ck_assert_int_eq(palcare_doc_copy(doc, &copy), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_set_name(doc, NULL), PALCARE_OK);
    ck_assert_ptr_null(palcare_doc_name(doc));
    ck_assert_str_eq(palcare_doc_name(copy), "b.xml");
    ck_assert_int_eq(palcare_doc_set_name(copy, palcare_doc_name(copy)), PALCARE_OK);
    ck_assert_str_eq(palcare_doc_name(copy), "b.xml");
    trickle t = trickle_of(ONE, strlen(ONE), 7);
    ck_assert_int_eq(palcare_read_callback(give, &t, "d.xml", NULL, NULL, &other), PALCARE_OK);
    ck_assert_str_eq(palcare_doc_name(other), "d.xml");
    palcare_doc_release(doc);
    palcare_doc_release(copy);
    palcare_doc_release(other);
}
END_TEST

/* Reports on a document from memory begin with its name. */
START_TEST(problems_begin_with_the_name)
{
    palcare_doc *doc = NULL;
    palcare_report *report = palcare_report_new();
    ck_assert_int_eq(palcare_read_memory("<a/>", 4, "form", NULL, report, &doc), PALCARE_INVALID);
    ck_assert_str_eq(palcare_report_place(report, 0, NULL, NULL), "form");
    palcare_report_clear(report);
    doc = named(HEAD "<item id=\"i\" kind=\"page\" related=\"gone\"/>" TAIL, "first");
    ck_assert_int_eq(palcare_doc_set_name(doc, "second"), PALCARE_OK);
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_INVALID);
    ck_assert_str_eq(palcare_report_place(report, 0, NULL, NULL), "second");
    ck_assert_int_eq(strncmp(palcare_report_text(report, 0), "second:1:", 9), 0);
    palcare_report_clear(report);
    ck_assert_int_eq(palcare_set(record_of(doc, "i"), PALCARE_ITEM_KIND, "x", report),
                     PALCARE_INVALID);
    ck_assert_int_eq(strncmp(palcare_report_text(report, 0), "second:1:", 9), 0);
    palcare_report_free(report);
    palcare_doc_release(doc);
}
END_TEST

/* References between documents from memory become local when these are merged. */
START_TEST(merged_references_become_local_by_name)
{
    palcare_doc *doc =
        named(HEAD "<item id=\"i\" kind=\"page\" related=\"b.xml#j\"/>" TAIL, "a.xml");
    palcare_doc *other =
        named(HEAD "<item id=\"j\" kind=\"page\" related=\"a.xml#i\"/>" TAIL, NULL);
    ck_assert_int_eq(palcare_doc_set_name(other, "folder/b.xml"), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_value(record_of(doc, "i"), PALCARE_ITEM_RELATED, 0), "j");
    ck_assert_str_eq(palcare_value(record_of(doc, "j"), PALCARE_ITEM_RELATED, 0), "i");
    palcare_doc_release(doc);
    palcare_doc_release(other);
}
END_TEST

START_TEST(without_a_name_references_stay)
{
    palcare_doc *doc = named(HEAD "<item id=\"i\" kind=\"page\" related=\"b.xml#j\"/>" TAIL, NULL);
    palcare_doc *other = named(HEAD "<item id=\"j\" kind=\"page\"/>" TAIL, NULL);
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_value(record_of(doc, "i"), PALCARE_ITEM_RELATED, 0), "b.xml#j");
    palcare_doc_release(doc);
    palcare_doc_release(other);
}
END_TEST

START_TEST(a_file_is_named_by_its_path)
{
    palcare_doc *doc = NULL;
    folder_put(in_folder("a.xml"), ONE, 0600);
    ck_assert_int_eq(palcare_read_file(in_folder("a.xml"), NULL, NULL, &doc), PALCARE_OK);
    ck_assert_str_eq(palcare_doc_name(doc), in_folder("a.xml"));
    palcare_doc_release(doc);
}
END_TEST

START_TEST(null_has_no_name)
{
    ck_assert_int_eq(palcare_doc_set_name(NULL, "a"), PALCARE_MISUSE);
    ck_assert_ptr_null(palcare_doc_name(NULL));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("docs_set");
    TCase *cases = tcase_create("docs_set");
    tcase_add_checked_fixture(cases, folder_set_up, folder_tear_down);
    tcase_add_test(cases, a_set_is_walked_in_the_order_of_adding);
    tcase_add_test(cases, an_address_keeps_its_first_document);
    tcase_add_test(cases, only_an_address_and_an_id_find_a_record);
    tcase_add_test(cases, many_threads_can_hold_a_set);
    tcase_add_test(cases, a_name_can_be_set_and_removed);
    tcase_add_test(cases, problems_begin_with_the_name);
    tcase_add_test(cases, merged_references_become_local_by_name);
    tcase_add_test(cases, without_a_name_references_stay);
    tcase_add_test(cases, a_file_is_named_by_its_path);
    tcase_add_test(cases, null_has_no_name);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
