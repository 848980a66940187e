/*
 * JSON loses nothing: every document, and every record and part of it made alone, is equal after it
 * was written as JSON and read back, and is written as the same XML. One expected text shows the
 * form.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "pages.h"
#include "run.h"
#include "sample.h"

#include <palcare/json.h>

#include <glob.h>
#include <string.h>

static char *json_of(const palcare_doc *doc, unsigned style)
{
    char *text = NULL;
    ck_assert_int_eq(palcare_doc_to_json(doc, style, NULL, &text), PALCARE_OK);
    return text;
}

static palcare_doc *doc_of_json(const char *text)
{
    palcare_doc *doc = NULL;
    palcare_report *report = palcare_report_new();
    palcare_status status = palcare_doc_from_json(text, strlen(text), report, &doc);
    ck_assert_msg(status == PALCARE_OK, "%s", palcare_report_text(report, 0));
    palcare_report_free(report);
    return doc;
}

/* ---- what is read is what was written ---- */

static void expect_record_back(palcare_record *record, void *style)
{
    char *text = NULL, *again = NULL;
    palcare_record *back = NULL;
    ck_assert_int_eq(palcare_record_to_json(record, *(unsigned *)style, NULL, &text), PALCARE_OK);
    palcare_type type = palcare_record_type(record) % 2 ? palcare_record_type(record) : 0;
    ck_assert_int_eq(palcare_record_from_json(type, text, strlen(text), NULL, &back), PALCARE_OK);
    ck_assert(palcare_record_equal(record, back));
    ck_assert_ptr_null(difference(record, back));
    ck_assert_int_eq(palcare_record_to_json(back, *(unsigned *)style, NULL, &again), PALCARE_OK);
    ck_assert_str_eq(text, again);
    palcare_record_release(back);
    palcare_free(text);
    palcare_free(again);
}

static void expect_back(palcare_doc *doc)
{
    static unsigned styles[] = {0, 2, 4 | PALCARE_JSON_ABSENT};
    char *xml = NULL;
    size_t size = 0;
    palcare_status written = palcare_write_memory(doc, NULL, NULL, &xml, &size);
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
        char *text = json_of(doc, styles[i]);
        palcare_doc *back = doc_of_json(text);
        ck_assert_ptr_null(difference_of_docs(doc, back));
        if (written == PALCARE_OK)
            expect_written(back, xml);
        sample_each(doc, expect_record_back, &styles[i]);
        palcare_doc_release(back);
        palcare_free(text);
    }
    palcare_free(xml);
}

static void expect_files_back(const char *pattern, size_t least)
{
    glob_t found;
    ck_assert_int_eq(glob(pattern, 0, NULL, &found), 0);
    ck_assert_uint_ge(found.gl_pathc, least);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        palcare_doc *doc = NULL;
        ck_assert_int_eq(palcare_read_file(found.gl_pathv[i], NULL, NULL, &doc), PALCARE_OK);
        expect_back(doc);
        palcare_doc_release(doc);
    }
    globfree(&found);
}

START_TEST(documents_of_the_tree_survive)
{
    expect_files_back(PALCARE_SOURCE_DIR "/examples/data/*.palcare.xml", 8);
    expect_files_back(PALCARE_SOURCE_DIR "/examples/data/warnings/*.palcare.xml", 3);
    expect_files_back(PALCARE_SOURCE_DIR "/lib/vocabulary/*.palcare.xml", 5);
}
END_TEST

START_TEST(every_field_survives)
{
    palcare_doc *doc = sample_doc();
    expect_back(doc);
    sample_fill_required(doc);
    expect_back(doc);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(empty_records_survive)
{
    palcare_doc *doc = NULL;
    palcare_type type;
    ck_assert_int_eq(palcare_doc_new("", NULL, &doc), PALCARE_OK);
    expect_back(doc);
    for (size_t i = 0; (type = palcare_type_at(i)); i++) {
        palcare_doc *one = new_doc();
        sample_empty(one, type);
        expect_back(one);
        palcare_doc_release(one);
    }
    palcare_doc_release(doc);
}
END_TEST

START_TEST(pages_survive)
{
    page *p = malloc(sizeof *p);
    ck_assert_ptr_nonnull(p);
    page_make(p, (unsigned long)_i, 0);
    palcare_doc *doc = doc_of_bytes(p->text, p->size);
    expect_back(doc);
    palcare_doc_release(doc);
    free(p);
}
END_TEST

static const char *const odd[] = {
    "<!-- 1 --><?a?>" HEAD "<!-- end --><x xmlns=\"u\"/>" TAIL "<!-- after --><?b?>",
    "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xmlns:x=\"urn:x\" x:a=\"1\">"
    "<!-- about --><about privacy=\"public\" xmlns:x=\"urn:x\" x:b=\"&lt;&quot;\"/></palcare>",
    HEAD "<!-- i --><item id=\"i\" kind=\"page\" xmlns:x=\"urn:x\" x:a=\"2\"><!-- t -->"
         "<title>T</title><!-- u --><title xml:lang=\"es\">U</title><title xml:lang=\"\">V</title>"
         "<section id=\"s\" xmlns:x=\"urn:x\" x:c=\"2\"><!-- s --></section><?end?></item>" TAIL,
    HEAD "<term id=\"t\" scheme=\"topic\"><name>N</name><other-name>A</other-name>"
         "<other-name xml:lang=\"es\">B</other-name><other-name>C</other-name>"
         "<other-name xml:lang=\"es\">D</other-name><other-name xml:lang=\"\">E</other-name>"
         "<other-name>F</other-name></term>" TAIL,
    HEAD
    "<term id=\"t\" scheme=\"topic\"><name>\"\\/&#x7F;&#x2028;&#x1F600;&#xFFFD;</name></term>" TAIL,
};

START_TEST(odd_documents_survive)
{
    palcare_doc *doc = doc_of(odd[_i]);
    expect_back(doc);
    palcare_doc_release(doc);
}
END_TEST

/* ---- the form ---- */

static const char form_xml[] =
    HEAD "<site id=\"s\" latitude=\"51.50\" longitude=\"-1\"><name>S</name>"
         "<name xml:lang=\"cy\">T</name></site>"
         "<service id=\"l\" status=\"active\" provider=\"p\" service-type=\"t u\" min-age=\"-20w\">"
         "<!-- n --><name>L</name><other-name>A</other-name><other-name "
         "xml:lang=\"es\">B</other-name><other-name>C</other-name>"
         "<contact kind=\"phone\" value=\"1\"/><schedule kind=\"staffed\" always=\"true\"/>"
         "<capacity kind=\"bed\" count=\"8\"/></service>" TAIL;

static const char form[] =
    "{\"language\": \"en\", \"records\": [{\"type\": \"about\", \"privacy\": \"public\"}, "
    "{\"type\": \"site\", \"id\": \"s\", \"name\": {\"en\": \"S\", \"cy\": \"T\"}, "
    "\"latitude\": \"51.50\", \"longitude\": \"-1\"}, "
    "{\"type\": \"service\", \"id\": \"l\", ";

START_TEST(the_form_is_this)
{
    palcare_doc *doc = doc_of(form_xml);
    char *text = json_of(doc, 0);
    ck_assert_msg(strstr(text, form) == text, "%s", text);
    static const char *const pieces[] = {
        "\"name\": {\"en\": \"L\"}",
        "\"other-name\": {\"en\": [\"A\", \"C\"], \"es\": [\"B\"]}",
        "\"order\": {\"other-name\": [\"en\", \"es\", \"en\"]}",
        "\"contact\": [{\"kind\": \"phone\", \"value\": \"1\"}]",
        "\"schedule\": [{\"kind\": \"staffed\", \"always\": true}]",
        "\"count\": 8",
        "\"min-age\": \"-20w\"",
        "\"service-type\": [\"t\", \"u\"]",
        "\"foreign\": [{\"xml\": \"<!-- n -->\", \"field\": \"name\", \"index\": 0}]",
    };
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        ck_assert_msg(strstr(text, pieces[i]) != NULL, "%s: %s", pieces[i], text);
    palcare_free(text);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(absent_fields_are_written_when_asked)
{
    palcare_record *term = NULL;
    char *text = NULL;
    ck_assert_int_eq(palcare_record_alone(PALCARE_TYPE_TERM, "", NULL, &term), PALCARE_OK);
    ck_assert_int_eq(palcare_record_to_json(term, PALCARE_JSON_ABSENT, NULL, &text), PALCARE_OK);
    ck_assert_ptr_nonnull(strstr(text, "\"id\": null"));
    ck_assert_ptr_nonnull(strstr(text, "\"name\": null"));
    ck_assert_ptr_nonnull(strstr(text, "\"other-name\": {}"));
    ck_assert_ptr_nonnull(strstr(text, "\"broader\": []"));
    palcare_free(text);
    ck_assert_int_eq(palcare_record_to_json(term, 3, NULL, &text), PALCARE_OK);
    ck_assert_str_eq(text, "{\n   \"type\": \"term\"\n}");
    palcare_free(text);
    palcare_record_release(term);
}
END_TEST

/* Looser JSON is read too: numbers for decimals, pieces as strings, no type. */
START_TEST(other_forms_are_read)
{
    static const char text[] = "{\"latitude\": -1, \"name\": {\"en\": \"S\"}, \"id\": \"s\", "
                               "\"identifier\": [], \"area\": null, \"foreign\": [\"<!--c-->\"]}";
    palcare_record *site = NULL;
    ck_assert_int_eq(palcare_record_from_json(PALCARE_TYPE_SITE, text, strlen(text), NULL, &site),
                     PALCARE_OK);
    ck_assert_str_eq(palcare_value(site, PALCARE_SITE_LATITUDE, 0), "-1");
    ck_assert_str_eq(palcare_record_id(site), "s");
    ck_assert_str_eq(palcare_record_foreign(site, 0), "<!--c-->");
    palcare_record_release(site);
}
END_TEST

START_TEST(escapes_are_read)
{
    static const char text[] =
        "{\"name\": {\"en\":\t\"\\\"\\\\\\/\\u00e9\\u20AC\\uD83D\\uDE00\\u0041\"}}\r\n";
    palcare_record *site = NULL;
    ck_assert_int_eq(palcare_record_from_json(PALCARE_TYPE_SITE, text, strlen(text), NULL, &site),
                     PALCARE_OK);
    ck_assert_str_eq(palcare_value(site, PALCARE_SITE_NAME, 0), "\"\\/\u00e9\u20AC\U0001F600A");
    palcare_record_release(site);
}
END_TEST

START_TEST(every_type_has_a_schema)
{
    palcare_type type;
    char *text = NULL;
    for (size_t i = 0; (type = palcare_type_at(i)); i++) {
        ck_assert_int_eq(palcare_json_schema(type, 0, NULL, &text), PALCARE_OK);
        ck_assert_ptr_nonnull(strstr(text, palcare_type_name(type)));
        palcare_free(text);
    }
    ck_assert_int_eq(palcare_json_schema(PALCARE_TYPE_ANY, 2, NULL, &text), PALCARE_OK);
    ck_assert_ptr_nonnull(strstr(text, "\"records\""));
    palcare_free(text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("json");
    TCase *cases = tcase_create("json");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, documents_of_the_tree_survive);
    tcase_add_test(cases, every_field_survives);
    tcase_add_test(cases, empty_records_survive);
    tcase_add_loop_test(cases, pages_survive, 0, 15);
    tcase_add_loop_test(cases, odd_documents_survive, 0, sizeof odd / sizeof *odd);
    tcase_add_test(cases, the_form_is_this);
    tcase_add_test(cases, absent_fields_are_written_when_asked);
    tcase_add_test(cases, other_forms_are_read);
    tcase_add_test(cases, escapes_are_read);
    tcase_add_test(cases, every_type_has_a_schema);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
