/*
 * Addresses: those that mean the same have one form, relative ones count from the document in which
 * they are written (RFC 3986), and a set of documents finds its documents by them.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include "base/address.h"
#include "schema/problems.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void expect_form(const char *base, const char *text, const char *wanted)
{
    full_address found;
    ck_assert(pc_address_resolve(base, text, strlen(text), &found));
    ck_assert_msg(found.size == strlen(wanted) && memcmp(found.text, wanted, found.size) == 0,
                  "'%s' from '%s' is '%.*s', not '%s'", text, base ? base : "", (int)found.size,
                  found.text, wanted);
}

/* ---- RFC 3986 ---- */

/* The examples of section 5.4, without fragments, which are not part of an address here. */
START_TEST(the_examples_of_the_standard_resolve)
{
    static const char *const examples[][2] = {
        {"g:h", "g:h"},
        {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"},
        {"//g", "http://g"},
        {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},
        {";x", "http://a/b/c/;x"},
        {"g;x", "http://a/b/c/g;x"},
        {"", "http://a/b/c/d;p?q"},
        {".", "http://a/b/c/"},
        {"./", "http://a/b/c/"},
        {"..", "http://a/b/"},
        {"../", "http://a/b/"},
        {"../g", "http://a/b/g"},
        {"../..", "http://a/"},
        {"../../g", "http://a/g"},
        {"../../../g", "http://a/g"},
        {"/./g", "http://a/g"},
        {"/../g", "http://a/g"},
        {"g.", "http://a/b/c/g."},
        {"..g", "http://a/b/c/..g"},
        {"./../g", "http://a/b/g"},
        {"./g/.", "http://a/b/c/g/"},
        {"g/./h", "http://a/b/c/g/h"},
        {"g/../h", "http://a/b/c/h"},
        {"g;x=1/../y", "http://a/b/c/y"},
        {"g?y/../x", "http://a/b/c/g?y/../x"},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
        expect_form("http://a/b/c/d;p?q", examples[i][0], examples[i][1]);
}
END_TEST

START_TEST(equal_addresses_have_one_form)
{
    static const char *const same[][2] = {
        {"Straße.xml", "Stra%C3%9Fe.xml"},
        {"Stra%c3%9fe.xml", "Stra%C3%9Fe.xml"},
        {"Our directory.xml", "Our%20directory.xml"},
        {"%7Ea%2Db%5F1.xml", "~a-b_1.xml"},
        {"Tom%27s%20list.xml", "Tom's%20list.xml"},
        {"a%2Fb", "a%2Fb"},
        {"100%.xml", "100%25.xml"},
        {"%zz%4", "%25zz%254"},
        {"\xFF", "%FF"},
        {"en//a.xml", "en/a.xml"},
        {"HTTPS://Example.ORG/A", "https://example.org/A"},
        {"./a", "a"},
        {"b/../a", "a"},
        {"../a", "../a"},
        {"../../a/./b", "../../a/b"},
        {"a/../../b", "../b"},
    };
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        expect_form(NULL, same[i][0], same[i][1]);
        expect_form(NULL, same[i][1], same[i][1]);
    }
}
END_TEST

START_TEST(relative_paths_count_from_their_file)
{
    static const char *const paths[][3] = {
        {"page.xml", "directory.xml", "directory.xml"},
        {"es/page.xml", "directory.xml", "es/directory.xml"},
        {"es/page.xml", "../en/directory.xml", "en/directory.xml"},
        {"es/page.xml", "./a/b.xml", "es/a/b.xml"},
        {"page.xml", "../en/directory.xml", "../en/directory.xml"},
        {"../es/page.xml", "../en/directory.xml", "../en/directory.xml"},
        {"/srv/es/page.xml", "../en/directory.xml", "/srv/en/directory.xml"},
        {"/srv/es/page.xml", "/a.xml", "/a.xml"},
        {"Stra\xC3\x9F"
         "e/page.xml",
         "a b.xml", "Stra%C3%9Fe/a%20b.xml"},
    };
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        expect_form(paths[i][0], paths[i][1], paths[i][2]);
}
END_TEST

/* In the path of a file, these three are letters like all others. */
START_TEST(a_path_has_no_query)
{
    full_address found;
    ck_assert(pc_address_of_path("/a/50%20/./what?#1.xml", &found));
    ck_assert_msg(found.size == 26 && memcmp(found.text, "/a/50%2520/what%3F%231.xml", 26) == 0,
                  "%.*s", (int)found.size, found.text);
}
END_TEST

START_TEST(a_long_address_has_no_form)
{
    full_address found;
    char text[ADDRESS_MOST + 2];
    memset(text, 'a', sizeof text);
    ck_assert(pc_address_resolve(NULL, text, ADDRESS_MOST, &found));
    ck_assert(!pc_address_resolve(NULL, text, ADDRESS_MOST + 1, &found));
    ck_assert(!pc_address_resolve("b/", text, ADDRESS_MOST, &found));
    memset(text, ' ', sizeof text);
    ck_assert(!pc_address_resolve(NULL, text, ADDRESS_MOST / 3 + 1, &found));
}
END_TEST

/* An address in its one form stays as it is, also one of strange bytes. */
START_TEST(one_form_is_final)
{
    static const char bytes[] = "a./%?2F:#.~\xC3 /..";
    char text[40], form[ADDRESS_MOST + 1];
    uint32_t seed = 1;
    for (int round = 0; round < 20000; round++) {
        size_t size = 0;
        for (; size < sizeof text - 1 && (seed = seed * 1664525 + 1013904223) >> 28; size++)
            text[size] = bytes[(seed >> 16) % (sizeof bytes - 1)];
        full_address once, twice;
        ck_assert(pc_address_resolve(NULL, text, size, &once));
        memcpy(form, once.text, once.size);
        ck_assert(pc_address_resolve(NULL, form, once.size, &twice));
        ck_assert_msg(once.size == twice.size && memcmp(once.text, twice.text, once.size) == 0,
                      "'%.*s' -> '%.*s' -> '%.*s'", (int)size, text, (int)once.size, once.text,
                      (int)twice.size, twice.text);
    }
}
END_TEST

/* An address written from one file to another leads back to it. */
START_TEST(an_address_between_two_leads_back)
{
    static const char *const files[] = {"a.xml",       "en/a.xml",       "en/x/b.xml", "es/a.xml",
                                        "/srv/a.xml",  "/srv/en/b.xml",  "/b.xml",     "es/c:d.xml",
                                        "https://x/a", "https://x/en/b", "https://y/a"};
    enum { FILES = sizeof files / sizeof *files };
    for (size_t i = 0; i < FILES; i++)
        for (size_t k = 0; k < FILES; k++) {
            full_address from, to, between, back;
            ck_assert(pc_address_resolve(NULL, files[i], strlen(files[i]), &from));
            ck_assert(pc_address_resolve(NULL, files[k], strlen(files[k]), &to));
            if (!pc_address_between(&from, &to, &between))
                continue;
            ck_assert(pc_address_resolve(files[i], between.text, between.size, &back));
            ck_assert_msg(back.size == to.size && memcmp(back.text, to.text, to.size) == 0,
                          "%s from %s", files[k], files[i]);
        }
}
END_TEST

/* ---- sets ---- */

static palcare_docs *docs;
static palcare_report *report;

static void set_up(void)
{
    docs = palcare_docs_new();
    report = palcare_report_new();
}

static void tear_down(void)
{
    palcare_docs_release(docs);
    palcare_report_free(report);
}

/* A document in the set, with this name and an organization with this id. */
static palcare_doc *given(const char *name, const char *id)
{
    char xml[400];
    palcare_doc *doc = NULL;
    snprintf(xml, sizeof xml,
             HEAD "<organization id=\"%s\" kind=\"charity\"><name>O</name>"
                  "</organization>" TAIL,
             id);
    ck_assert_int_eq(palcare_read_memory(xml, strlen(xml), name, NULL, NULL, &doc), PALCARE_OK);
    ck_assert_int_eq(palcare_docs_add(docs, name, doc), PALCARE_OK);
    palcare_doc_release(doc);
    return doc;
}

/* A page with this name that refers to an organization. */
static palcare_doc *page(const char *name, const char *publisher)
{
    char xml[400];
    palcare_doc *doc = NULL;
    snprintf(xml, sizeof xml, HEAD "<item id=\"i\" kind=\"page\" publisher=\"%s\"/>" TAIL,
             publisher);
    ck_assert_int_eq(palcare_read_memory(xml, strlen(xml), name, NULL, NULL, &doc), PALCARE_OK);
    return doc;
}

static void expect_target(const char *name, const char *publisher, const palcare_doc *wanted)
{
    palcare_doc *doc = page(name, publisher);
    const palcare_record *found =
        palcare_target(record_of(doc, "i"), PALCARE_ITEM_PUBLISHER, 0, docs);
    ck_assert_msg((found ? palcare_record_doc(found) : NULL) == wanted, "%s in %s leads to %s",
                  publisher, name ? name : "-",
                  found ? palcare_doc_name(palcare_record_doc(found)) : "nothing");
    palcare_doc_release(doc);
}

/* The codes that a check of a page reports about its publisher. */
static void expect_checked(const char *name, const char *publisher, int code, const char *message)
{
    palcare_doc *doc = page(name, publisher);
    palcare_report_clear(report);
    (void)!palcare_check(doc, docs, "2026-11-01", NULL, report);
    size_t found = 0;
    for (size_t i = 0; i < palcare_report_count(report); i++) {
        if (palcare_report_code(report, i) / 100 != 31)
            continue;
        found++;
        ck_assert_msg(palcare_report_code(report, i) == code, "%s", palcare_report_text(report, i));
        if (message)
            ck_assert_str_eq(palcare_report_message(report, i), message);
    }
    ck_assert_uint_eq(found, code != 0);
    palcare_doc_release(doc);
}

START_TEST(a_file_is_found_by_its_encoded_name)
{
    const palcare_doc *street = given("Straße.palcare.xml", "o");
    const palcare_doc *ours = given("lists/Our directory.palcare.xml", "o");
    expect_target(NULL, "Stra%C3%9Fe.palcare.xml#o", street);
    expect_target("page.xml", "Stra%c3%9fe.palcare.xml#o", street);
    expect_target("lists/page.xml", "Our%20directory.palcare.xml#o", ours);
    expect_target("en/page.xml", "../lists/Our%20directory.palcare.xml#o", ours);
    expect_target("page.xml", "Our%20directory.palcare.xml#o", ours);
    expect_checked("page.xml", "Stra%C3%9Fe.palcare.xml#o", 0, NULL);
    ck_assert_ptr_eq(palcare_docs_find(docs, "Stra%C3%9Fe.palcare.xml#o"), record_of(street, "o"));
}
END_TEST

/* The file beside a page comes before a file with this name elsewhere, in any order of adding. */
START_TEST(a_relative_address_counts_from_its_document)
{
    const palcare_doc *en = given(_i ? "es/d.xml" : "en/d.xml", _i ? "only-es" : "only-en");
    const palcare_doc *es = given(_i ? "en/d.xml" : "es/d.xml", _i ? "only-en" : "only-es");
    if (_i) {
        const palcare_doc *other = en;
        en = es;
        es = other;
    }
    expect_target("es/page.xml", "d.xml#only-es", es);
    expect_target("en/page.xml", "d.xml#only-en", en);
    expect_target("es/page.xml", "d.xml#only-en", NULL); /* it is beside, and has no such record */
    expect_target("es/page.xml", "../en/d.xml#only-en", en);
    expect_target("es/page.xml", "./d.xml#only-es", es);
    expect_target("page.xml", "en/d.xml#only-en", en);
    expect_target("fr/page.xml", "d.xml#only-en", en); /* by the bare name: one of them has it */
    expect_target("fr/page.xml", "d.xml#only-es", es);
    expect_checked("es/page.xml", "d.xml#only-es", 0, NULL);
    expect_checked("es/page.xml", "d.xml#only-en", PC_DANGLING, NULL);
    expect_checked("fr/page.xml", "d.xml#nobody", PC_DANGLING, NULL);
    expect_checked("es/page.xml", "../fr/d.xml#only-en", PC_REF_NOT_CHECKED, NULL);
}
END_TEST

START_TEST(a_bare_name_that_fits_two_files_is_reported)
{
    static const char message[] =
        "item 'i': publisher 'd.xml#o' may mean a record of 'en/d.xml' or of 'es/d.xml'";
    const palcare_doc *first = given(_i ? "es/d.xml" : "en/d.xml", "o");
    const palcare_doc *second = given(_i ? "en/d.xml" : "es/d.xml", "o");
    expect_target("page.xml", "d.xml#o", NULL);
    expect_checked("page.xml", "d.xml#o", PC_REF_AMBIGUOUS, message);
    expect_checked(NULL, "d.xml#o", PC_REF_AMBIGUOUS, message);
    expect_target("es/page.xml", "d.xml#o", _i ? first : second);
    expect_checked("es/page.xml", "d.xml#o", 0, NULL);
    /* One document under two addresses is one. */
    const palcare_doc *third = given("fr/e.xml", "o");
    ck_assert_int_eq(palcare_docs_add(docs, "de/e.xml", (palcare_doc *)(uintptr_t)third),
                     PALCARE_OK);
    expect_target("page.xml", "e.xml#o", third);
}
END_TEST

/* A document is resolved from the addresses that it has in the set, whatever its name is. */
START_TEST(references_count_from_the_address_in_the_set)
{
    palcare_doc *doc = page(NULL, "../en/d.xml#o");
    const palcare_doc *en = given("https://example.org/en/d.xml", "o");
    ck_assert_int_eq(palcare_docs_add(docs, "https://example.org/es/page.xml", doc), PALCARE_OK);
    ck_assert_ptr_eq(palcare_target(record_of(doc, "i"), PALCARE_ITEM_PUBLISHER, 0, docs),
                     record_of(en, "o"));
    palcare_doc_release(doc);
}
END_TEST

/* A bare name that very many files have means none of them. */
START_TEST(a_name_of_very_many_files_is_not_a_name)
{
    char name[40];
    for (int i = 0; i < 101; i++) {
        snprintf(name, sizeof name, "%d/d.xml", i);
        given(name, i == _i ? "o" : "other");
        if (i == 99)
            expect_checked("page.xml", "d.xml#o", _i < 100 ? 0 : PC_DANGLING, NULL);
    }
    expect_checked("page.xml", "d.xml#o", PC_REF_NOT_CHECKED, NULL);
}
END_TEST

/* An address in another spelling is listed, and means the first document. */
START_TEST(spellings_of_an_address_mean_its_first_document)
{
    const palcare_doc *first = given("my list.xml", "o"), *other = given("my%20list.xml", "o");
    const char *uri;
    ck_assert_uint_eq(palcare_docs_count(docs), 2);
    ck_assert_ptr_eq(palcare_docs_at(docs, 1, &uri), other);
    ck_assert_str_eq(uri, "my%20list.xml");
    ck_assert_ptr_eq(palcare_docs_find(docs, "my%20list.xml#o"), record_of(first, "o"));
    expect_target("page.xml", "my%20list.xml#o", first);
}
END_TEST

/* ---- merges ---- */

static void expect_merged(const char *ours, const char *theirs, const char *reference,
                          const char *wanted)
{
    tear_down();
    set_up();
    palcare_doc *doc = page(ours, reference), *other = given(theirs, "o");
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_value(record_of(doc, "i"), PALCARE_ITEM_PUBLISHER, 0), wanted);
    palcare_doc_release(doc);
}

START_TEST(merged_references_become_local_by_address)
{
    expect_merged("page.xml", "Straße.xml", "Stra%C3%9Fe.xml#o", "o");
    expect_merged("page.xml", "en/Our directory.xml", "Our%20directory.xml#o", "o");
    expect_merged("es/page.xml", "en/d.xml", "../en/d.xml#o", "o");
    expect_merged("es/page.xml", "es/d.xml", "./d.xml#o", "o");
    expect_merged("es/page.xml", "es/x/d.xml", "x/d.xml#o", "o");
    expect_merged("page.xml", "50%20?.xml", "50%2520%3F.xml#o", "o");
    expect_merged("page.xml", "es/d.xml", "fr/d.xml#o", "fr/d.xml#o");
    expect_merged("page.xml", "es/d.xml", "../fr/d.xml#o", "../fr/d.xml#o");
    expect_merged("page.xml", "d.xml", "d.xml#p", "d.xml#p");
}
END_TEST

/* The reference that the library writes is the one that it follows. */
START_TEST(references_are_written_from_folder_to_folder)
{
    static const char *const files[] = {"es/d.xml", "en/d.xml", "en/my page.xml", "/srv/x.xml"};
    for (size_t i = 0; i < 4; i++)
        for (size_t k = 0; k < 3; k++) {
            char *text = NULL;
            if (i == k)
                continue;
            tear_down();
            set_up();
            const palcare_doc *to = given(files[k], "o");
            palcare_doc *from = page(files[i], "o");
            ck_assert_int_eq(palcare_reference(record_of(from, "i"), record_of(to, "o"), NULL,
                                               &text),
                             PALCARE_OK);
            expect_target(files[i], text, to);
            if (i == 0 && k == 2)
                ck_assert_str_eq(text, "../en/my%20page.xml#o");
            if (i == 3)
                ck_assert_ptr_null(strchr(text, '/'));
            palcare_free(text);
            palcare_doc_release(from);
        }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("address");
    TCase *cases = tcase_create("address");
    tcase_set_timeout(cases, 20);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, the_examples_of_the_standard_resolve);
    tcase_add_test(cases, equal_addresses_have_one_form);
    tcase_add_test(cases, relative_paths_count_from_their_file);
    tcase_add_test(cases, a_path_has_no_query);
    tcase_add_test(cases, a_long_address_has_no_form);
    tcase_add_test(cases, one_form_is_final);
    tcase_add_test(cases, an_address_between_two_leads_back);
    tcase_add_test(cases, a_file_is_found_by_its_encoded_name);
    tcase_add_loop_test(cases, a_relative_address_counts_from_its_document, 0, 2);
    tcase_add_loop_test(cases, a_bare_name_that_fits_two_files_is_reported, 0, 2);
    tcase_add_test(cases, references_count_from_the_address_in_the_set);
    tcase_add_test(cases, spellings_of_an_address_mean_its_first_document);
    tcase_add_loop_test(cases, a_name_of_very_many_files_is_not_a_name, 0, 3);
    tcase_add_test(cases, merged_references_become_local_by_address);
    tcase_add_test(cases, references_are_written_from_folder_to_folder);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
