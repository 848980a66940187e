/*
 * Where references lead: within a document, across a set of them, to parts from inside and outside,
 * from answers into the checklist of their response, and nowhere.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"
#include "sample.h"

#include <string.h>

#define DIRECTORY "https://example.org/directory.palcare.xml"
#define LISTS     "lists.palcare.xml"

static palcare_doc *page, *directory, *lists;
static palcare_docs *docs;

static void set_up(void)
{
    page = doc_of(
        HEAD
        "<item id=\"page\" kind=\"page\" related=\"page page-2 gone\" service=\"" DIRECTORY
        "#larch " DIRECTORY "#gone " DIRECTORY "#page elsewhere#larch larch\">"
        "<section id=\"aim\"><section id=\"inner\"/></section>"
        "<key-point summarises=\"aim inner page-2/aim page-2/gone gone/aim gone\"><text>T</text>"
        "</key-point></item>"
        "<item id=\"page-2\" kind=\"page\"><section id=\"aim\"/></item>"
        "<team id=\"team\" kind=\"other\"><statement kind=\"goal\" summarises=\"page/inner aim\"/>"
        "<relation kind=\"covers\" to=\"page\"/></team>"
        "<response id=\"r\" checklist=\"" LISTS
        "#list\" checklist-version=\"1\" status=\"completed\">"
        "<answer id=\"a1\" entry=\"pain\" state=\"answered\" on=\"2024\"/>"
        "<answer id=\"a2\" entry=\"deep\" state=\"answered\" on=\"2024\" replaces=\"a1\"/>"
        "</response>" TAIL);
    directory = doc_of(HEAD "<service id=\"larch\" status=\"active\" provider=\"p\" "
                            "service-type=\"t\"><name>Larch</name></service>" TAIL);
    lists = doc_of(HEAD "<checklist id=\"list\" kind=\"assessment\" version=\"1\" status=\"draft\">"
                        "<title>T</title><section><entry id=\"deep\" kind=\"tick\"><text>T</text>"
                        "<entry id=\"pain\" kind=\"tick\"><text>T</text></entry></entry></section>"
                        "</checklist>" TAIL);
    docs = palcare_docs_new();
    ck_assert_int_eq(palcare_docs_add(docs, DIRECTORY, directory), PALCARE_OK);
    ck_assert_int_eq(palcare_docs_add(docs, LISTS, lists), PALCARE_OK);
}

static void tear_down(void)
{
    palcare_docs_release(docs);
    palcare_doc_release(page);
    palcare_doc_release(directory);
    palcare_doc_release(lists);
}

/* ---- records ---- */

START_TEST(references_lead_to_records_of_the_document)
{
    const palcare_record *p = record_of(page, "page");
    ck_assert_ptr_eq(palcare_target(p, PALCARE_ITEM_RELATED, 0, NULL), p);
    ck_assert_ptr_eq(palcare_target(p, PALCARE_ITEM_RELATED, 1, docs), record_of(page, "page-2"));
    ck_assert_ptr_null(palcare_target(p, PALCARE_ITEM_RELATED, 2, docs));
    ck_assert_ptr_null(palcare_target(p, PALCARE_ITEM_RELATED, 3, docs));
    ck_assert_ptr_null(palcare_target(p, PALCARE_ITEM_RELATED, PALCARE_LAST, docs));
    ck_assert_ptr_null(palcare_target(p, PALCARE_ITEM_KIND, 0, docs));
    ck_assert_ptr_null(palcare_target(p, PALCARE_ITEM_SECTION, 0, docs));
    const palcare_record *relation =
        palcare_part(record_of(page, "team"), PALCARE_TEAM_RELATION, 0);
    ck_assert_ptr_eq(palcare_target(relation, PALCARE_RELATION_TO, 0, NULL), p);
}
END_TEST

START_TEST(references_lead_into_documents_of_the_set)
{
    const palcare_record *p = record_of(page, "page");
    ck_assert_ptr_eq(palcare_target(p, PALCARE_ITEM_SERVICE, 0, docs),
                     record_of(directory, "larch"));
    ck_assert_ptr_null(palcare_target(p, PALCARE_ITEM_SERVICE, 0, NULL)); /* not given */
    ck_assert_ptr_null(palcare_target(p, PALCARE_ITEM_SERVICE, 1, docs)); /* no such record there */
    ck_assert_ptr_null(palcare_target(p, PALCARE_ITEM_SERVICE, 2, docs)); /* the record is here */
    ck_assert_ptr_null(palcare_target(p, PALCARE_ITEM_SERVICE, 3, docs)); /* no such document */
    ck_assert_ptr_null(palcare_target(p, PALCARE_ITEM_SERVICE, 4, docs)); /* the record is there */
}
END_TEST

/* The whole address counts: neither its beginning nor a longer one is the same. */
START_TEST(only_the_whole_address_matches)
{
    palcare_docs *others = palcare_docs_new();
    const palcare_record *p = record_of(page, "page");
    static const char *const near[] = {"", "https://example.org/directory.palcare.xm",
                                       DIRECTORY "#", DIRECTORY "x",
                                       "https://example.org/Directory.palcare.xml"};
    for (size_t i = 0; i < sizeof near / sizeof *near; i++)
        ck_assert_int_eq(palcare_docs_add(others, near[i], directory), PALCARE_OK);
    for (size_t i = 0; i < 4; i++)
        ck_assert_ptr_null(palcare_target(p, PALCARE_ITEM_SERVICE, i, others));
    ck_assert_int_eq(palcare_docs_add(others, DIRECTORY, directory), PALCARE_OK);
    ck_assert_ptr_eq(palcare_target(p, PALCARE_ITEM_SERVICE, 0, others),
                     record_of(directory, "larch"));
    palcare_docs_release(others);
}
END_TEST

START_TEST(the_first_document_of_an_address_stays)
{
    palcare_doc *later = doc_of(HEAD "<service id=\"larch\" status=\"active\" provider=\"p\" "
                                     "service-type=\"t\"><name>Later</name></service>" TAIL);
    ck_assert_int_eq(palcare_docs_add(docs, DIRECTORY, later), PALCARE_OK);
    ck_assert_ptr_eq(palcare_target(record_of(page, "page"), PALCARE_ITEM_SERVICE, 0, docs),
                     record_of(directory, "larch"));
    palcare_doc_release(later);
}
END_TEST

START_TEST(a_set_holds_its_documents)
{
    palcare_docs *own = palcare_docs_new();
    char address[] = DIRECTORY;
    palcare_doc *doc = doc_of(HEAD "<service id=\"larch\" status=\"active\" provider=\"p\" "
                                   "service-type=\"t\"><name>Held</name></service>" TAIL);
    ck_assert_int_eq(palcare_docs_add(own, address, doc), PALCARE_OK);
    palcare_doc_release(doc);
    memset(address, '?', sizeof address - 1); /* it was copied */
    const palcare_record *found =
        palcare_target(record_of(page, "page"), PALCARE_ITEM_SERVICE, 0, own);
    ck_assert_str_eq(palcare_text(found, PALCARE_SERVICE_NAME, NULL), "Held");
    palcare_docs_release(own);
}
END_TEST

/* Each address leads to its own document, even if all of them were added twice. */
START_TEST(a_set_can_be_large)
{
    enum { MANY = 700 };
    palcare_docs *many = palcare_docs_new();
    palcare_doc *at[MANY];
    char address[60];
    for (int i = 0; i < 2 * MANY; i++) {
        palcare_doc *doc = i < MANY ? at[i] = new_doc() : directory;
        snprintf(address, sizeof address, "https://example.org/%d.xml", i % MANY);
        if (i < MANY)
            add_to(doc, PALCARE_TYPE_SERVICE, "larch");
        ck_assert_int_eq(palcare_docs_add(many, address, doc), PALCARE_OK);
    }
    palcare_record *p = record_of(page, "page");
    for (int i = 0; i < MANY; i++) {
        snprintf(address, sizeof address, "https://example.org/%d.xml#larch", i);
        ck_assert_int_eq(palcare_set(p, PALCARE_ITEM_SERVICE, address, NULL), PALCARE_OK);
        ck_assert_ptr_eq(palcare_target(p, PALCARE_ITEM_SERVICE, 0, many),
                         record_of(at[i], "larch"));
        palcare_doc_release(at[i]);
    }
    palcare_docs_release(many);
}
END_TEST

/* ---- parts ---- */

START_TEST(references_lead_to_parts)
{
    palcare_record *p = record_of(page, "page"), *q = record_of(page, "page-2");
    const palcare_record *aim = palcare_part(p, PALCARE_ITEM_SECTION, 0);
    const palcare_record *inner = palcare_part(aim, PALCARE_SECTION_SECTION, 0);
    const palcare_record *point = palcare_part(p, PALCARE_ITEM_KEY_POINT, 0);
    ck_assert_ptr_eq(palcare_target(point, PALCARE_POINT_SUMMARISES, 0, NULL), aim);
    ck_assert_ptr_eq(palcare_target(point, PALCARE_POINT_SUMMARISES, 1, NULL), inner);
    ck_assert_ptr_eq(palcare_target(point, PALCARE_POINT_SUMMARISES, 2, NULL),
                     palcare_part(q, PALCARE_ITEM_SECTION, 0));
    for (size_t i = 3; i < 7; i++)
        ck_assert_ptr_null(palcare_target(point, PALCARE_POINT_SUMMARISES, i, docs));
    const palcare_record *goal = palcare_part(record_of(page, "team"), PALCARE_TEAM_STATEMENT, 0);
    ck_assert_ptr_eq(palcare_target(goal, PALCARE_STATEMENT_SUMMARISES, 0, NULL), inner);
    ck_assert_ptr_null(palcare_target(goal, PALCARE_STATEMENT_SUMMARISES, 1, NULL));
}
END_TEST

/* The id of a part of another type is a different name. */
START_TEST(references_lead_only_to_parts_of_the_right_type)
{
    palcare_doc *doc = doc_of(
        HEAD "<item id=\"i\" kind=\"question-answer\"><media id=\"x\" kind=\"image\"/>"
             "<section id=\"x\"/><key-point summarises=\"x y\"><text>T</text></key-point>"
             "<inquiry><question id=\"y\"><text>Q</text></question><reply id=\"x\" kind=\"answer\" "
             "answers=\"y x\" replaces=\"x\"><body><p>R</p></body></reply></inquiry></item>" TAIL);
    palcare_record *i = record_of(doc, "i");
    const palcare_record *point = palcare_part(i, PALCARE_ITEM_KEY_POINT, 0);
    const palcare_record *inquiry = palcare_part(i, PALCARE_ITEM_INQUIRY, 0);
    const palcare_record *reply = palcare_part(inquiry, PALCARE_INQUIRY_REPLY, 0);
    ck_assert_ptr_eq(palcare_target(point, PALCARE_POINT_SUMMARISES, 0, NULL),
                     palcare_part(i, PALCARE_ITEM_SECTION, 0));
    ck_assert_ptr_null(palcare_target(point, PALCARE_POINT_SUMMARISES, 1, NULL));
    ck_assert_ptr_eq(palcare_target(reply, PALCARE_REPLY_ANSWERS, 0, NULL),
                     palcare_part(inquiry, PALCARE_INQUIRY_QUESTION, 0));
    ck_assert_ptr_null(palcare_target(reply, PALCARE_REPLY_ANSWERS, 1, NULL));
    ck_assert_ptr_eq(palcare_target(reply, PALCARE_REPLY_REPLACES, 0, NULL), reply);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(answers_lead_to_entries_of_their_checklist)
{
    const palcare_record *r = record_of(page, "r");
    const palcare_record *first = palcare_part(r, PALCARE_RESPONSE_ANSWER, 0);
    const palcare_record *second = palcare_part(r, PALCARE_RESPONSE_ANSWER, 1);
    ck_assert_ptr_eq(palcare_target(r, PALCARE_RESPONSE_CHECKLIST, 0, docs),
                     record_of(lists, "list"));
    const palcare_record *deep = palcare_target(second, PALCARE_ANSWER_ENTRY, 0, docs);
    ck_assert_str_eq(palcare_record_id(deep), "deep");
    ck_assert_ptr_eq(palcare_record_doc(deep), lists);
    ck_assert_ptr_eq(palcare_target(first, PALCARE_ANSWER_ENTRY, 0, docs),
                     palcare_part(deep, PALCARE_ENTRY_ENTRY, 0));
    ck_assert_ptr_null(palcare_target(first, PALCARE_ANSWER_ENTRY, 0, NULL));
    ck_assert_ptr_eq(palcare_target(second, PALCARE_ANSWER_REPLACES, 0, NULL), first);
}
END_TEST

/* ---- every ref of the sample ---- */

static void expect_target(palcare_record *record, void *user)
{
    size_t *count = user;
    palcare_field field;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++) {
        for (size_t i = 0;
             palcare_field_kind(field) == PALCARE_KIND_REF && i < palcare_count(record, field);
             i++) {
            const palcare_record *target = palcare_target(record, field, i, NULL);
            const char *value = palcare_value(record, field, i);
            if ((target == NULL) != (strchr(value, '#') != NULL))
                ck_abort_msg("%s of %s: %s", palcare_field_name(field),
                             palcare_type_name(field >> 8), value);
            palcare_type type = palcare_record_type(target);
            if (target && palcare_field_target(field, 0) &&
                type != palcare_field_target(field, 0) && type != palcare_field_target(field, 1))
                ck_abort_msg("%s of %s: %s is a %s", palcare_field_name(field),
                             palcare_type_name(field >> 8), value, palcare_type_name(type));
            *count += target != NULL;
        }
    }
}

START_TEST(every_ref_of_the_sample_leads_somewhere)
{
    size_t count = 0;
    palcare_doc *sample = sample_doc();
    sample_each(sample, expect_target, &count);
    ck_assert_uint_gt(count, 1000);
    palcare_doc_release(sample);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("docs");
    TCase *cases = tcase_create("docs");
    tcase_set_timeout(cases, 20);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, references_lead_to_records_of_the_document);
    tcase_add_test(cases, references_lead_into_documents_of_the_set);
    tcase_add_test(cases, only_the_whole_address_matches);
    tcase_add_test(cases, the_first_document_of_an_address_stays);
    tcase_add_test(cases, a_set_holds_its_documents);
    tcase_add_test(cases, a_set_can_be_large);
    tcase_add_test(cases, references_lead_to_parts);
    tcase_add_test(cases, references_lead_only_to_parts_of_the_right_type);
    tcase_add_test(cases, answers_lead_to_entries_of_their_checklist);
    tcase_add_test(cases, every_ref_of_the_sample_leads_somewhere);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
