/*
 * Values and records replaced in place, and texts found by language: for every field, replacing a
 * value does what removing and inserting would do; the comment before it stays before it.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"
#include "sample.h"

#include <string.h>

static bool is_single(palcare_field field)
{
    unsigned most;
    palcare_field_bounds(field, NULL, &most);
    return most == 1;
}

static bool is_words(palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    return kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
}

/* ---- every field ---- */

static void try_value(palcare_record *record, palcare_field field, size_t index)
{
    char value[SAMPLE_VALUE];
    size_t count = palcare_count(record, field);
    const char *lang = is_words(field) ? palcare_text_lang(record, field, index) : NULL;
    char kept[40] = "", *bad = NULL;
    if (lang)
        snprintf(kept, sizeof kept, "%s", lang);
    sample_value(field, (unsigned)index + 7, value);
    ck_assert_int_eq(palcare_replace(record, field, index, lang ? kept : NULL, value, NULL),
                     PALCARE_OK);
    ck_assert_uint_eq(palcare_count(record, field), count);
    /* The stored value is canonical, like that of an insert. */
    palcare_doc *doc = NULL;
    ck_assert_int_eq(palcare_doc_new("en-GB", NULL, &doc), PALCARE_OK);
    palcare_record *other = sample_empty(doc, palcare_record_type(record));
    if (palcare_field_kind(field) != PALCARE_KIND_ID)
        ck_assert_int_eq(palcare_insert(other, field, 0, lang ? kept : NULL, value, NULL),
                         PALCARE_OK);
    if (palcare_field_kind(field) != PALCARE_KIND_ID)
        ck_assert_str_eq(palcare_value(record, field, index), palcare_value(other, field, 0));
    if (lang)
        ck_assert_str_eq(palcare_text_lang(record, field, index), kept);
    palcare_doc_release(doc);
    bad = strdup(palcare_value(record, field, index));
    ck_assert_int_eq(palcare_replace(record, field, index, lang ? kept : NULL,
                                     sample_bad_value(field), NULL),
                     PALCARE_INVALID);
    ck_assert_int_eq(palcare_replace(record, field, count, lang ? kept : NULL, value, NULL),
                     PALCARE_MISUSE);
    ck_assert_str_eq(palcare_value(record, field, index), bad);
    free(bad);
}

static bool refers_to_part(palcare_field field)
{
    return palcare_type_flags(palcare_field_target(field, 0)) & PALCARE_TYPE_IS_PART;
}

static void try_record(palcare_record *record, void *user)
{
    palcare_field field;
    (void)user;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++) {
        size_t count = palcare_count(record, field);
        if (count && palcare_field_kind(field) == PALCARE_KIND_PART) {
            ck_assert_int_eq(palcare_replace(record, field, 0, NULL, "x", NULL), PALCARE_MISUSE);
        } else if (count && !refers_to_part(field) &&
                   palcare_field_kind(field) != PALCARE_KIND_ID) {
            try_value(record, field, 0);
            try_value(record, field, count - 1);
        }
    }
}

START_TEST(every_field_can_be_replaced)
{
    palcare_doc *doc = sample_doc();
    for (palcare_record *r = NULL; (r = palcare_doc_next(doc, 0, r));)
        if (!palcare_record_id(r) || strstr(palcare_record_id(r), "-3"))
            sample_each_part(r, try_record, NULL);
    palcare_doc_release(doc);
}
END_TEST

/* ---- one field ---- */

static palcare_doc *doc;
static palcare_record *item, *term;

static void set_up(void)
{
    doc = doc_of(HEAD
                 "<item id=\"i\" kind=\"page\" related=\"i j k\"><title>T</title>"
                 "<title xml:lang=\"es\">U</title></item><item id=\"j\" kind=\"page\" "
                 "related=\"i j k\"/>"
                 "<term id=\"t\" scheme=\"topic\"><name>N</name><other-name>A</other-name>"
                 "<!--of B--><other-name xml:lang=\"es\">B</other-name><other-name>C</other-name>"
                 "<other-name xml:lang=\"es\">D</other-name></term>" TAIL);
    item = record_of(doc, "i");
    term = record_of(doc, "t");
}

static void tear_down(void)
{
    palcare_doc_release(doc);
}

START_TEST(shared_lists_are_copied_first)
{
    ck_assert_int_eq(palcare_replace(item, PALCARE_ITEM_RELATED, 1, NULL, "t", NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_value(item, PALCARE_ITEM_RELATED, 1), "t");
    ck_assert_str_eq(palcare_value(record_of(doc, "j"), PALCARE_ITEM_RELATED, 1), "j");
}
END_TEST

START_TEST(a_text_keeps_its_place_in_another_language)
{
    ck_assert_int_eq(palcare_replace(term, PALCARE_TERM_OTHER_NAME, 1, "cy", "E", NULL),
                     PALCARE_OK);
    ck_assert_str_eq(palcare_value(term, PALCARE_TERM_OTHER_NAME, 1), "E");
    ck_assert_str_eq(palcare_text_lang(term, PALCARE_TERM_OTHER_NAME, 1), "cy");
    char *text = text_of(doc);
    ck_assert_ptr_nonnull(strstr(text, "<!--of B-->\n    <other-name xml:lang=\"cy\">E<"));
    free(text);
}
END_TEST

START_TEST(a_single_text_has_each_language_once)
{
    palcare_report *report = palcare_report_new();
    ck_assert_int_eq(palcare_replace(item, PALCARE_ITEM_TITLE, 0, "es", "V", report),
                     PALCARE_MISUSE);
    ck_assert_str_eq(palcare_report_message(report, 0),
                     "item 'i': 'title' can hold one text in a language, and has one in 'es'");
    ck_assert_int_eq(palcare_replace(item, PALCARE_ITEM_TITLE, 1, "es", "V", report), PALCARE_OK);
    ck_assert_int_eq(palcare_replace(item, PALCARE_ITEM_TITLE, 0, NULL, "W", report), PALCARE_OK);
    ck_assert_int_eq(palcare_replace(item, PALCARE_ITEM_TITLE, 0, "cy", "X", report), PALCARE_OK);
    ck_assert_str_eq(palcare_text(item, PALCARE_ITEM_TITLE, "cy"), "X");
    ck_assert_str_eq(palcare_text(item, PALCARE_ITEM_TITLE, "es"), "V");
    palcare_report_free(report);
}
END_TEST

START_TEST(an_id_is_renamed)
{
    ck_assert_int_eq(palcare_replace(item, PALCARE_ITEM_ID, 0, NULL, "x", NULL), PALCARE_OK);
    ck_assert_ptr_eq(palcare_doc_find(doc, "x"), item);
    ck_assert_str_eq(palcare_value(item, PALCARE_ITEM_RELATED, 0), "x");
    ck_assert_int_eq(palcare_replace(item, PALCARE_ITEM_ID, 0, NULL, "j", NULL), PALCARE_INVALID);
}
END_TEST

START_TEST(a_refused_value_is_explained)
{
    palcare_report *report = palcare_report_new();
    const palcare_field related = PALCARE_ITEM_RELATED;
    ck_assert_int_eq(palcare_replace(item, related, 3, NULL, "j", report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_replace(item, related, PALCARE_LAST, NULL, "j", report),
                     PALCARE_MISUSE);
    ck_assert_int_eq(palcare_replace(item, related, 0, "en", "j", report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_replace(item, related, 0, NULL, NULL, report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_replace(NULL, related, 0, NULL, "j", report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_replace(term, related, 0, NULL, "j", report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_replace(item, related, 1, NULL, "j k", report), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(report), 7);
    ck_assert_str_eq(palcare_report_message(report, 0),
                     "item 'i': 'related' has 3 values, so none has the index 3");
    ck_assert_str_eq(palcare_report_path(report, 6), "/item[i]/@related[2]");
    palcare_report_free(report);
}
END_TEST

/* ---- records and parts ---- */

START_TEST(a_record_is_replaced_in_its_place)
{
    palcare_doc *other = doc_of(HEAD "<item id=\"i\" kind=\"faq\" related=\"t\"/>"
                                     "<item id=\"k\" kind=\"faq\"/>" TAIL);
    palcare_record *copy = NULL, *next = NULL;
    ck_assert_int_eq(palcare_record_replace(item, record_of(other, "i"), NULL, &copy), PALCARE_OK);
    ck_assert_ptr_eq(palcare_doc_find(doc, "i"), copy);
    ck_assert_ptr_eq(palcare_doc_at(doc, PALCARE_TYPE_ITEM, 0), copy);
    ck_assert_ptr_eq(palcare_doc_next(doc, 0, item), record_of(doc, "j"));
    ck_assert_str_eq(palcare_value(copy, PALCARE_ITEM_KIND, 0), "faq");
    ck_assert_ptr_eq(palcare_target(record_of(doc, "j"), PALCARE_ITEM_RELATED, 0, NULL), copy);
    ck_assert_str_eq(palcare_value(item, PALCARE_ITEM_KIND, 0), "page");
    ck_assert_int_eq(palcare_set(item, PALCARE_ITEM_KIND, "faq", NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_replace(item, copy, NULL, NULL), PALCARE_MISUSE);
    /* Replacement by a record with another id, and by itself. */
    ck_assert_int_eq(palcare_record_replace(copy, record_of(other, "k"), NULL, &next), PALCARE_OK);
    ck_assert_ptr_eq(palcare_doc_at(doc, PALCARE_TYPE_ITEM, 0), next);
    ck_assert_ptr_null(palcare_doc_find(doc, "i"));
    ck_assert_int_eq(palcare_record_replace(next, next, NULL, &copy), PALCARE_OK);
    ck_assert_ptr_eq(copy, next);
    ck_assert_uint_eq(palcare_doc_count(doc, PALCARE_TYPE_ITEM), 2);
    palcare_doc_release(other);
}
END_TEST

START_TEST(a_part_is_replaced_in_its_place)
{
    palcare_doc *other = doc_of(HEAD "<item id=\"i\" kind=\"page\"><title>T</title>"
                                     "<!--of a--><section id=\"a\"/><!--of b--><section id=\"b\"/>"
                                     "</item>" TAIL);
    palcare_record *top = record_of(other, "i"), *part = NULL, *made = NULL;
    palcare_record *old = palcare_part(top, PALCARE_ITEM_SECTION, 0);
    ck_assert_int_eq(palcare_record_alone(PALCARE_TYPE_SECTION, "en", NULL, &made), PALCARE_OK);
    ck_assert_int_eq(palcare_record_rename(made, "c", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_replace(old, made, NULL, &part), PALCARE_OK);
    ck_assert_ptr_eq(palcare_part(top, PALCARE_ITEM_SECTION, 0), part);
    ck_assert_uint_eq(palcare_count(top, PALCARE_ITEM_SECTION), 2);
    ck_assert_ptr_eq(palcare_record_owner(part), top);
    ck_assert_ptr_null(palcare_record_owner(old));
    char *text = text_of(other);
    ck_assert_ptr_nonnull(strstr(text, "<!--of a-->\n    <section id=\"c\"/>\n    <!--of b-->"));
    free(text);
    palcare_record_release(made);
    palcare_doc_release(other);
}
END_TEST

START_TEST(a_refused_record_replaces_nothing)
{
    palcare_report *report = palcare_report_new();
    palcare_record *made = NULL, *copy = item, *j = record_of(doc, "j");
    ck_assert_int_eq(palcare_record_alone(PALCARE_TYPE_ITEM, "en", NULL, &made), PALCARE_OK);
    ck_assert_int_eq(palcare_record_replace(item, j, report, &copy), PALCARE_INVALID);
    ck_assert_int_eq(palcare_record_replace(item, made, report, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_replace(item, term, report, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_replace(item, NULL, report, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_replace(NULL, j, report, NULL), PALCARE_MISUSE);
    ck_assert_uint_eq(palcare_report_count(report), 5);
    ck_assert_str_eq(palcare_report_message(report, 2),
                     "item 'i': it is of type item, and the one to replace it is term");
    ck_assert_ptr_null(copy);
    ck_assert_ptr_eq(palcare_doc_find(doc, "i"), item);
    palcare_record_release(made);
    palcare_report_free(report);
}
END_TEST

/* ---- texts of one language ---- */

START_TEST(texts_are_found_by_language)
{
    const palcare_field field = PALCARE_TERM_OTHER_NAME;
    ck_assert_uint_eq(palcare_text_count(term, field, "en"), 2);
    ck_assert_uint_eq(palcare_text_count(term, field, NULL), 2);
    ck_assert_uint_eq(palcare_text_count(term, field, "ES"), 2);
    ck_assert_uint_eq(palcare_text_count(term, field, ""), 0);
    ck_assert_uint_eq(palcare_text_count(term, field, "e"), 0);
    ck_assert_uint_eq(palcare_text_count(term, field, "es-MX"), 0);
    ck_assert_uint_eq(palcare_text_at(term, field, NULL, 0), 0);
    ck_assert_uint_eq(palcare_text_at(term, field, "en", 1), 2);
    ck_assert_uint_eq(palcare_text_at(term, field, "es", 0), 1);
    ck_assert_uint_eq(palcare_text_at(term, field, "es", 1), 3);
    ck_assert_uint_eq(palcare_text_at(term, field, "es", 2), PALCARE_NONE);
    ck_assert_uint_eq(palcare_text_at(term, field, "cy", 0), PALCARE_NONE);
    ck_assert_uint_eq(palcare_text_at(term, field, "es", PALCARE_LAST), PALCARE_NONE);
    ck_assert_uint_eq(palcare_text_at(term, field, "es", PALCARE_NONE), PALCARE_NONE);
}
END_TEST

START_TEST(values_have_no_language)
{
    ck_assert_uint_eq(palcare_text_count(item, PALCARE_ITEM_RELATED, NULL), 0);
    ck_assert_uint_eq(palcare_text_count(item, PALCARE_ITEM_RELATED, ""), 0);
    ck_assert_uint_eq(palcare_text_at(item, PALCARE_ITEM_RELATED, NULL, 0), PALCARE_NONE);
    ck_assert_uint_eq(palcare_text_count(NULL, PALCARE_ITEM_TITLE, NULL), 0);
    ck_assert_uint_eq(palcare_text_count(term, PALCARE_ITEM_TITLE, NULL), 0);
    ck_assert_uint_eq(palcare_text_at(NULL, PALCARE_ITEM_TITLE, NULL, 0), PALCARE_NONE);
}
END_TEST

/* Over every field of the sample: the counts of all languages add up. */
static void add_languages(palcare_record *record, void *user)
{
    static const char *const langs[] = {"en-GB", "es", "zh-Hant", "", "en-GB-scotland"};
    palcare_field field;
    (void)user;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++) {
        size_t sum = 0;
        for (size_t k = 0; is_words(field) && k < 5; k++) {
            size_t count = palcare_text_count(record, field, langs[k]);
            for (size_t i = 0; i < count; i++) {
                size_t at = palcare_text_at(record, field, langs[k], i);
                ck_assert_str_eq(palcare_text_lang(record, field, at), langs[k]);
            }
            ck_assert_uint_eq(palcare_text_at(record, field, langs[k], count), PALCARE_NONE);
            sum += count;
            ck_assert(!is_single(field) || count <= 1);
        }
        ck_assert_uint_eq(sum, is_words(field) ? palcare_count(record, field) : 0);
    }
}

START_TEST(languages_add_up)
{
    palcare_doc *sample = sample_doc();
    sample_each(sample, add_languages, NULL);
    palcare_doc_release(sample);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("replace");
    TCase *cases = tcase_create("replace");
    tcase_set_timeout(cases, 20);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, every_field_can_be_replaced);
    tcase_add_test(cases, shared_lists_are_copied_first);
    tcase_add_test(cases, a_text_keeps_its_place_in_another_language);
    tcase_add_test(cases, a_single_text_has_each_language_once);
    tcase_add_test(cases, an_id_is_renamed);
    tcase_add_test(cases, a_refused_value_is_explained);
    tcase_add_test(cases, a_record_is_replaced_in_its_place);
    tcase_add_test(cases, a_part_is_replaced_in_its_place);
    tcase_add_test(cases, a_refused_record_replaces_nothing);
    tcase_add_test(cases, texts_are_found_by_language);
    tcase_add_test(cases, values_have_no_language);
    tcase_add_test(cases, languages_add_up);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
