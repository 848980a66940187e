/*
 * How one record refers to another: by id, by record and part, by file and id; what cannot be
 * referred to; and that every reference leads back.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"
#include "sample.h"

#include <string.h>

static palcare_doc *page, *lists;
static palcare_docs *docs;
static palcare_report *report;

static void set_up(void)
{
    page =
        doc_of(HEAD "<item id=\"i\" kind=\"page\"><section id=\"s\"><section id=\"t\"/></section>"
                    "<section/><key-point><text>T</text></key-point></item>"
                    "<item id=\"j\" kind=\"page\"><section id=\"s\"/></item>"
                    "<response id=\"r\" checklist=\"lists.xml#list\" checklist-version=\"1\" "
                    "status=\"completed\"><answer id=\"a1\" entry=\"pain\" state=\"answered\" "
                    "on=\"2024\"/></response>" TAIL);
    lists = doc_of(HEAD "<checklist id=\"list\" kind=\"assessment\" version=\"1\" status=\"draft\">"
                        "<title>T</title><section><entry id=\"pain\" kind=\"tick\"><text>T</text>"
                        "</entry></section></checklist>"
                        "<checklist id=\"more\" kind=\"assessment\" version=\"1\" status=\"draft\">"
                        "<title>T</title><section><entry id=\"sleep\" kind=\"tick\"><text>T</text>"
                        "</entry></section></checklist>" TAIL);
    docs = palcare_docs_new();
    ck_assert_int_eq(palcare_docs_add(docs, "lists.xml", lists), PALCARE_OK);
    report = palcare_report_new();
}

static void tear_down(void)
{
    palcare_docs_release(docs);
    palcare_doc_release(page);
    palcare_doc_release(lists);
    palcare_report_free(report);
}

static void expect_reference(const palcare_record *from, const palcare_record *to,
                             const char *wanted)
{
    char *found = NULL;
    ck_assert_int_eq(palcare_reference(from, to, report, &found), PALCARE_OK);
    ck_assert_str_eq(found, wanted);
    palcare_free(found);
}

static void refuse_reference(const palcare_record *from, const palcare_record *to,
                             const char *message)
{
    char *found = (char *)(uintptr_t) "kept";
    palcare_report_clear(report);
    ck_assert_int_eq(palcare_reference(from, to, report, &found), PALCARE_INVALID);
    ck_assert_ptr_null(found);
    ck_assert_uint_eq(palcare_report_count(report), 1);
    ck_assert_str_eq(palcare_report_message(report, 0), message);
    ck_assert_int_eq(palcare_reference(from, to, NULL, &found), PALCARE_INVALID);
}

static palcare_record *first_section(const char *id)
{
    return palcare_part(record_of(page, id), PALCARE_ITEM_SECTION, 0);
}

/* The first entry of a checklist. */
static palcare_record *entry_of(const char *id)
{
    const palcare_record *section =
        palcare_part(record_of(lists, id), PALCARE_CHECKLIST_SECTION, 0);
    return palcare_part(section, PALCARE_CHECKLIST_SECTION_ENTRY, 0);
}

START_TEST(records_are_named_by_their_id)
{
    expect_reference(record_of(page, "i"), record_of(page, "j"), "j");
    expect_reference(record_of(page, "i"), record_of(page, "i"), "i");
    expect_reference(first_section("i"), record_of(page, "j"), "j");
}
END_TEST

START_TEST(parts_are_named_within_and_across_records)
{
    const palcare_record *inner = palcare_part(first_section("i"), PALCARE_SECTION_SECTION, 0);
    expect_reference(record_of(page, "i"), first_section("i"), "s");
    expect_reference(first_section("i"), inner, "t");
    expect_reference(inner, first_section("i"), "s");
    expect_reference(record_of(page, "j"), first_section("i"), "i/s");
    expect_reference(first_section("j"), inner, "i/t");
}
END_TEST

START_TEST(records_elsewhere_are_named_with_their_file)
{
    const palcare_record *i = record_of(page, "i");
    refuse_reference(i, record_of(lists, "list"),
                     "checklist 'list': it is in another document, which has no name to refer to");
    static const char *const names[][2] = {
        {"lists.xml", "lists.xml#list"},
        {"/srv/data/lists.xml", "lists.xml#list"},
        {"https://example.org/lists.xml", "lists.xml#list"},
        {"my lists.xml", "my%20lists.xml#list"},
        {"Stra\xC3\x9F"
         "e.xml",
         "Stra%C3%9Fe.xml#list"},
        {"a#b", "a%23b#list"},
        {"l\xFF.xml", "l%FF.xml#list"},
    };
    for (size_t n = 0; n < sizeof names / sizeof *names; n++) {
        ck_assert_int_eq(palcare_doc_set_name(lists, names[n][0]), PALCARE_OK);
        expect_reference(i, record_of(lists, "list"), names[n][1]);
        refuse_reference(i, entry_of("list"),
                         "checklist 'list', section 1, entry 'pain': a part in another document "
                         "cannot be referred to, only a record");
    }
    ck_assert_int_eq(palcare_doc_set_name(lists, "lists/"), PALCARE_OK);
    refuse_reference(i, record_of(lists, "list"),
                     "checklist 'list': the name of its document cannot be part of a reference");
    ck_assert_int_eq(palcare_doc_set_name(lists, ""), PALCARE_OK);
    refuse_reference(i, record_of(lists, "list"),
                     "checklist 'list': it is in another document, which has no name to refer to");
}
END_TEST

/* An answer's entry is looked up in the checklist of its response, and in no other. */
START_TEST(answers_name_entries_of_their_checklist)
{
    palcare_record *response = record_of(page, "r");
    palcare_record *answer = palcare_part(response, PALCARE_RESPONSE_ANSWER, 0);
    expect_reference(answer, entry_of("list"), "pain");
    expect_reference(response, entry_of("list"), "pain");
    refuse_reference(
        answer, entry_of("more"),
        "checklist 'more', section 1, entry 'sleep': a part in another document cannot "
        "be referred to, only a record");
    ck_assert_int_eq(palcare_set(response, PALCARE_RESPONSE_CHECKLIST, NULL, NULL), PALCARE_OK);
    refuse_reference(answer, entry_of("list"),
                     "checklist 'list', section 1, entry 'pain': a part in another document cannot "
                     "be referred to, only a record");
}
END_TEST

START_TEST(a_record_without_an_id_cannot_be_referred_to)
{
    const palcare_record *i = record_of(page, "i");
    refuse_reference(i, palcare_part(i, PALCARE_ITEM_SECTION, 1),
                     "item 'i', section 2: it has no id to refer to");
    refuse_reference(i, palcare_doc_next(page, PALCARE_TYPE_ABOUT, NULL),
                     "about: it has no id to refer to");
}
END_TEST

/* A reference to a removed record would dangle at once. */
START_TEST(a_removed_record_cannot_be_referred_to)
{
    palcare_record *i = record_of(page, "i"), *j = record_of(page, "j");
    palcare_record *section = first_section("j");
    ck_assert_int_eq(palcare_record_remove(first_section("i"), NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_remove(j, NULL), PALCARE_OK);
    refuse_reference(i, j, "item 'j': it was removed");
    refuse_reference(i, section, "item 'j', section 's': it was removed");
}
END_TEST

START_TEST(parts_of_a_record_made_alone_can_be_referred_to)
{
    palcare_record *section = NULL, *item = NULL;
    ck_assert_int_eq(palcare_record_alone(PALCARE_TYPE_SECTION, "en", NULL, &section), PALCARE_OK);
    palcare_record *inner = add_part(section, PALCARE_SECTION_SECTION);
    ck_assert_int_eq(palcare_set(inner, PALCARE_SECTION_ID, "s", NULL), PALCARE_OK);
    expect_reference(section, inner, "s");
    palcare_record_release(section);
    ck_assert_int_eq(palcare_record_alone(PALCARE_TYPE_ITEM, "en", NULL, &item), PALCARE_OK);
    section = add_part(item, PALCARE_ITEM_SECTION);
    ck_assert_int_eq(palcare_set(section, PALCARE_SECTION_ID, "s", NULL), PALCARE_OK);
    expect_reference(item, section, "s");
    palcare_record *other = add_to(palcare_record_doc(item), PALCARE_TYPE_ITEM, "other");
    refuse_reference(
        other, section,
        "item, section 's': its record has no id, so only parts of it can refer to it");
    palcare_record_release(item);
}
END_TEST

START_TEST(wrong_use_is_reported)
{
    const palcare_record *i = record_of(page, "i");
    char *found = NULL;
    ck_assert_int_eq(palcare_reference(NULL, i, report, &found), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_reference(i, NULL, report, &found), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_reference(i, i, report, NULL), PALCARE_MISUSE);
    ck_assert_uint_eq(palcare_report_count(report), 3);
}
END_TEST

/* ---- round trip ---- */

/* Every reference of the sample that leads to a record, written again, leads to the same one. */
static size_t followed;

static void refer_anew(palcare_record *record, void *user)
{
    palcare_field field;
    (void)user;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++)
        for (size_t i = 0; i < palcare_count(record, field); i++) {
            palcare_record *target = palcare_target(record, field, i, NULL);
            char *text = NULL;
            if (!target)
                continue;
            ck_assert_int_eq(palcare_reference(record, target, NULL, &text), PALCARE_OK);
            ck_assert_int_eq(palcare_replace(record, field, i, NULL, text, NULL), PALCARE_OK);
            ck_assert_ptr_eq(palcare_target(record, field, i, NULL), target);
            palcare_free(text);
            followed++;
        }
}

START_TEST(a_reference_leads_back_to_its_record)
{
    palcare_doc *sample = sample_doc();
    followed = 0;
    sample_each(sample, refer_anew, NULL);
    ck_assert_uint_gt(followed, 1000);
    palcare_doc_release(sample);
}
END_TEST

START_TEST(a_reference_across_files_leads_back_to_its_record)
{
    palcare_record *response = record_of(page, "r");
    const palcare_record *answer = palcare_part(response, PALCARE_RESPONSE_ANSWER, 0);
    char *text = NULL;
    ck_assert_int_eq(palcare_doc_set_name(lists, "lists.xml"), PALCARE_OK);
    ck_assert_int_eq(palcare_reference(response, record_of(lists, "list"), NULL, &text),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_set(response, PALCARE_RESPONSE_CHECKLIST, text, NULL), PALCARE_OK);
    ck_assert_ptr_eq(palcare_target(response, PALCARE_RESPONSE_CHECKLIST, 0, docs),
                     record_of(lists, "list"));
    ck_assert_ptr_eq(palcare_docs_find(docs, text), record_of(lists, "list"));
    ck_assert_ptr_eq(palcare_target(answer, PALCARE_ANSWER_ENTRY, 0, docs), entry_of("list"));
    palcare_free(text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("reference");
    TCase *cases = tcase_create("reference");
    tcase_set_timeout(cases, 20);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, records_are_named_by_their_id);
    tcase_add_test(cases, parts_are_named_within_and_across_records);
    tcase_add_test(cases, records_elsewhere_are_named_with_their_file);
    tcase_add_test(cases, answers_name_entries_of_their_checklist);
    tcase_add_test(cases, a_record_without_an_id_cannot_be_referred_to);
    tcase_add_test(cases, a_removed_record_cannot_be_referred_to);
    tcase_add_test(cases, parts_of_a_record_made_alone_can_be_referred_to);
    tcase_add_test(cases, wrong_use_is_reported);
    tcase_add_test(cases, a_reference_leads_back_to_its_record);
    tcase_add_test(cases, a_reference_across_files_leads_back_to_its_record);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
