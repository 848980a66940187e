/*
 * Records made alone, of every type: they are filled like any other, nothing owns them, and a copy
 * in a document is as if it had been made there.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"
#include "sample.h"

#include <string.h>

static palcare_record *alone(palcare_type type, const char *lang)
{
    palcare_record *record = NULL;
    ck_assert_int_eq(palcare_record_alone(type, lang, NULL, &record), PALCARE_OK);
    ck_assert_ptr_nonnull(record);
    return record;
}

static bool is_part(palcare_type type)
{
    return palcare_type_flags(type) & PALCARE_TYPE_IS_PART;
}

START_TEST(every_type_can_be_made_alone)
{
    palcare_type type = palcare_type_at((size_t)_i);
    palcare_record *record = alone(type, "es");
    palcare_field field;
    ck_assert_int_eq(palcare_record_type(record), type);
    ck_assert_ptr_null(palcare_record_owner(record));
    ck_assert_ptr_null(palcare_record_id(record));
    ck_assert(!palcare_record_place(record, NULL, NULL));
    ck_assert_str_eq(palcare_doc_lang(palcare_record_doc(record)), "es");
    ck_assert_ptr_null(palcare_doc_name(palcare_record_doc(record)));
    ck_assert_uint_eq(palcare_doc_count(palcare_record_doc(record), 0), !is_part(type));
    for (size_t row = 0; (field = palcare_field_at(type, row)); row++)
        ck_assert_uint_eq(palcare_count(record, field), 0);
    palcare_record *held = palcare_record_retain(record);
    palcare_record_release(record);
    ck_assert_int_eq(palcare_record_type(held), type);
    palcare_record_release(held);
}
END_TEST

START_TEST(a_type_that_cannot_be_made_is_refused_with_a_reason)
{
    palcare_report *report = palcare_report_new();
    palcare_record *record = NULL;
    ck_assert_int_eq(palcare_record_alone(0, "en", report, &record), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_alone(63, "en", report, &record), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_alone(PALCARE_TYPE_ITEM, NULL, report, &record),
                     PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_alone(PALCARE_TYPE_ITEM, "en", report, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_alone(PALCARE_TYPE_ITEM, "English", report, &record),
                     PALCARE_INVALID);
    ck_assert_ptr_null(record);
    ck_assert_uint_eq(palcare_report_count(report), 5);
    ck_assert_str_eq(palcare_report_replacement(report, 4), "en");
    palcare_report_free(report);
    palcare_record_release(alone(PALCARE_TYPE_ITEM, ""));
}
END_TEST

/* ---- copied in ---- */

/* Puts all values of a record into another through the public functions; texts in the document's
 * own language are given without a language. */
static void retell(palcare_record *to, const palcare_record *from)
{
    palcare_field field;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(from), row)); row++)
        for (size_t i = 0; i < palcare_count(from, field); i++) {
            const palcare_record *part = palcare_part(from, field, i);
            palcare_record *made = NULL;
            if (part) {
                ck_assert_int_eq(palcare_insert_part(to, field, PALCARE_LAST, NULL, &made),
                                 PALCARE_OK);
                retell(made, part);
            } else {
                ck_assert_int_eq(palcare_insert(to, field, PALCARE_LAST,
                                                palcare_text_lang(from, field, i),
                                                palcare_value(from, field, i), NULL),
                                 PALCARE_OK);
            }
        }
}

/* Makes every record of the sample again alone, and copies it in. */
START_TEST(top_records_are_copied_into_a_document)
{
    palcare_doc *sample = sample_doc(), *doc = NULL;
    ck_assert_int_eq(palcare_doc_new("en-GB", NULL, &doc), PALCARE_OK);
    for (const palcare_record *r = NULL; (r = palcare_doc_next(sample, 0, r));) {
        palcare_record *made = alone(palcare_record_type(r), "en-GB"), *copy = NULL;
        retell(made, r);
        ck_assert_int_eq(palcare_doc_add_copy(doc, made, NULL, NULL, &copy), PALCARE_OK);
        palcare_record_release(made);
        ck_assert_ptr_eq(palcare_record_doc(copy), doc);
        ck_assert_ptr_null(palcare_record_owner(copy));
    }
    ck_assert_uint_eq(palcare_doc_count(doc, 0), palcare_doc_count(sample, 0));
    palcare_doc_release(doc);
    palcare_doc_release(sample);
}
END_TEST

/* The copy has the document's language where none was stated, and its own where one was. */
START_TEST(texts_without_a_language_get_the_language_of_the_document)
{
    static const char *const stated[] = {"", "es"};
    palcare_doc *doc = NULL;
    palcare_record *out = NULL;
    palcare_record *made = alone(PALCARE_TYPE_SECTION, stated[_i]);
    ck_assert_int_eq(palcare_doc_new("cy", NULL, &doc), PALCARE_OK);
    palcare_record *item = add_to(doc, PALCARE_TYPE_ITEM, "i");
    ck_assert_int_eq(palcare_set_text(made, PALCARE_SECTION_HEADING, NULL, "H", NULL), PALCARE_OK);
    palcare_record *inner = add_part(made, PALCARE_SECTION_SECTION);
    ck_assert_int_eq(palcare_set_text(inner, PALCARE_SECTION_HEADING, "", "I", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set_text(inner, PALCARE_SECTION_HEADING, "fr", "J", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_insert_copy(item, PALCARE_ITEM_SECTION, 0, made, NULL, &out),
                     PALCARE_OK);
    palcare_record_release(made);
    ck_assert_ptr_eq(palcare_record_owner(out), item);
    ck_assert_str_eq(palcare_text_lang(out, PALCARE_SECTION_HEADING, 0), _i ? "es" : "cy");
    inner = palcare_part(out, PALCARE_SECTION_SECTION, 0);
    ck_assert_str_eq(palcare_text_lang(inner, PALCARE_SECTION_HEADING, 0), "cy");
    ck_assert_str_eq(palcare_text_lang(inner, PALCARE_SECTION_HEADING, 1), "fr");
    palcare_doc_release(doc);
}
END_TEST

/* The reader would refuse two texts in one language. */
START_TEST(a_text_beside_one_in_the_language_of_the_document_states_none)
{
    palcare_doc *doc = NULL;
    palcare_record *out = NULL;
    palcare_record *made = alone(PALCARE_TYPE_ITEM, "");
    ck_assert_int_eq(palcare_doc_new("cy", NULL, &doc), PALCARE_OK);
    ck_assert_int_eq(palcare_set_text(made, PALCARE_ITEM_TITLE, "", "T", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set_text(made, PALCARE_ITEM_TITLE, "CY", "U", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set_text(made, PALCARE_ITEM_SUMMARY, "", "S", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_add_copy(doc, made, "i", NULL, &out), PALCARE_OK);
    ck_assert_str_eq(palcare_text_lang(out, PALCARE_ITEM_TITLE, 0), "");
    ck_assert_str_eq(palcare_text_lang(out, PALCARE_ITEM_TITLE, 1), "cy");
    ck_assert_str_eq(palcare_text_lang(out, PALCARE_ITEM_SUMMARY, 0), "cy");
    palcare_record_release(made);
    palcare_doc_release(doc);
}
END_TEST

/* Texts of any other document that state no language still state none. */
START_TEST(texts_without_a_language_in_a_document_keep_none)
{
    palcare_doc *from = NULL, *doc = new_doc();
    palcare_record *out = NULL;
    ck_assert_int_eq(palcare_doc_new("", NULL, &from), PALCARE_OK);
    palcare_record *item = add_to(from, PALCARE_TYPE_ITEM, "i");
    ck_assert_int_eq(palcare_set_text(item, PALCARE_ITEM_TITLE, NULL, "T", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_add_copy(doc, item, NULL, NULL, &out), PALCARE_OK);
    ck_assert_str_eq(palcare_text_lang(out, PALCARE_ITEM_TITLE, 0), "");
    palcare_doc_release(from);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(an_id_can_be_given_when_it_is_copied)
{
    palcare_doc *doc = new_doc();
    palcare_record *made = alone(PALCARE_TYPE_TEAM, "en"), *out = NULL;
    ck_assert_int_eq(palcare_doc_add_copy(doc, made, NULL, NULL, &out), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_doc_add_copy(doc, made, "t", NULL, &out), PALCARE_OK);
    ck_assert_str_eq(palcare_record_id(out), "t");
    ck_assert_ptr_null(palcare_record_id(made));
    ck_assert_int_eq(palcare_set(made, PALCARE_TEAM_ID, "u", NULL), PALCARE_OK);
    ck_assert_ptr_eq(palcare_doc_find(palcare_record_doc(made), "u"), made);
    ck_assert_int_eq(palcare_doc_add_copy(doc, made, NULL, NULL, &out), PALCARE_OK);
    ck_assert_str_eq(palcare_record_id(out), "u");
    palcare_record_release(made);
    palcare_doc_release(doc);
}
END_TEST

/* ---- inside ---- */

START_TEST(references_within_follow_a_new_name)
{
    palcare_record *answerless = alone(PALCARE_TYPE_ITEM, "en");
    palcare_record *section = add_part(answerless, PALCARE_ITEM_SECTION);
    palcare_record *point = add_part(answerless, PALCARE_ITEM_KEY_POINT);
    ck_assert_int_eq(palcare_set(section, PALCARE_SECTION_ID, "s", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set(point, PALCARE_POINT_SUMMARISES, "s", NULL), PALCARE_OK);
    ck_assert_ptr_eq(palcare_target(point, PALCARE_POINT_SUMMARISES, 0, NULL), section);
    ck_assert_int_eq(palcare_record_rename(section, "t", NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_value(point, PALCARE_POINT_SUMMARISES, 0), "t");
    palcare_record_release(answerless);
    /* Below a part as well, though no document lists it. */
    palcare_record *outer = alone(PALCARE_TYPE_SECTION, "en");
    palcare_record *inner = add_part(outer, PALCARE_SECTION_SECTION);
    ck_assert_int_eq(palcare_set(inner, PALCARE_SECTION_ID, "s", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set_text(outer, PALCARE_SECTION_BODY, NULL,
                                      "<p><a href=\"#s\">It</a></p>", NULL),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_record_rename(inner, "t", NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_value(outer, PALCARE_SECTION_BODY, 0), "<p><a href=\"#t\">It</a></p>");
    ck_assert_int_eq(palcare_record_rename(outer, "o", NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_record_id(outer), "o");
    palcare_record_release(outer);
}
END_TEST

START_TEST(nested_parts_have_the_part_as_owner)
{
    palcare_record *contact = alone(PALCARE_TYPE_CONTACT, "en");
    palcare_record *schedule = add_part(contact, PALCARE_CONTACT_SCHEDULE);
    ck_assert_ptr_eq(palcare_record_owner(schedule), contact);
    ck_assert_int_eq(palcare_record_move_before(schedule, NULL, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_remove(schedule, NULL), PALCARE_OK);
    ck_assert_uint_eq(palcare_count(contact, PALCARE_CONTACT_SCHEDULE), 0);
    palcare_record_release(contact);
}
END_TEST

START_TEST(parts_made_alone_stay_alone)
{
    palcare_record *contact = alone(PALCARE_TYPE_CONTACT, "en");
    palcare_report *report = palcare_report_new();
    ck_assert_int_eq(palcare_record_remove(contact, report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_move_before(contact, NULL, report), PALCARE_MISUSE);
    ck_assert_str_eq(palcare_report_message(report, 0),
                     "contact: it was made alone, and nothing owns it");
    ck_assert_str_eq(palcare_report_path(report, 1), "/contact");
    ck_assert_int_eq(palcare_set(contact, PALCARE_CONTACT_KIND, "fone", report), PALCARE_INVALID);
    ck_assert_str_eq(palcare_report_path(report, 2), "/contact/@kind");
    palcare_report_free(report);
    palcare_record_release(contact);
}
END_TEST

/* The limit of levels applies to the combined parts. */
START_TEST(copies_count_all_levels)
{
    palcare_record *outer = alone(PALCARE_TYPE_SECTION, "en"), *inner = outer;
    palcare_report *report = palcare_report_new();
    for (int level = 0; level < 12; level++)
        inner = add_part(inner, PALCARE_SECTION_SECTION);
    ck_assert_int_eq(palcare_insert_copy(inner, PALCARE_SECTION_SECTION, 0, outer, report, NULL),
                     PALCARE_LIMIT);
    ck_assert_ptr_nonnull(strstr(palcare_report_message(report, 0), "24 levels"));
    ck_assert_uint_eq(palcare_count(inner, PALCARE_SECTION_SECTION), 0);
    palcare_record *shorter = palcare_part(outer, PALCARE_SECTION_SECTION, 0);
    ck_assert_int_eq(palcare_insert_copy(inner, PALCARE_SECTION_SECTION, 0, shorter, report, NULL),
                     PALCARE_OK);
    palcare_report_free(report);
    palcare_record_release(outer);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("alone");
    TCase *cases = tcase_create("alone");
    int types = 0;
    while (palcare_type_at((size_t)types))
        types++;
    tcase_set_timeout(cases, 20);
    tcase_add_loop_test(cases, every_type_can_be_made_alone, 0, types);
    tcase_add_test(cases, a_type_that_cannot_be_made_is_refused_with_a_reason);
    tcase_add_test(cases, top_records_are_copied_into_a_document);
    tcase_add_loop_test(cases, texts_without_a_language_get_the_language_of_the_document, 0, 2);
    tcase_add_test(cases, a_text_beside_one_in_the_language_of_the_document_states_none);
    tcase_add_test(cases, texts_without_a_language_in_a_document_keep_none);
    tcase_add_test(cases, an_id_can_be_given_when_it_is_copied);
    tcase_add_test(cases, references_within_follow_a_new_name);
    tcase_add_test(cases, nested_parts_have_the_part_as_owner);
    tcase_add_test(cases, parts_made_alone_stay_alone);
    tcase_add_test(cases, copies_count_all_levels);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
