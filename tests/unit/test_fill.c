/*
 * Filling a record from rows has the same effect as setting and appending one by one, for every
 * field. It takes all rows or none, and names every refused row.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"
#include "sample.h"

#include "schema/problems.h"

#include <string.h>

enum { MOST_ROWS = 400 };

typedef struct rows {
    palcare_field fields[MOST_ROWS];
    const char *langs[MOST_ROWS], *values[MOST_ROWS];
    size_t count;
} rows;

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

/* All values of a record but parts and its id. */
static rows rows_of(const palcare_record *record)
{
    rows r = {.count = 0};
    palcare_field field;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++) {
        palcare_kind kind = palcare_field_kind(field);
        if (kind == PALCARE_KIND_PART || kind == PALCARE_KIND_ID)
            continue;
        for (size_t i = 0; i < palcare_count(record, field); i++) {
            ck_assert_uint_lt(r.count, MOST_ROWS);
            r.fields[r.count] = field;
            r.langs[r.count] = palcare_text_lang(record, field, i);
            r.values[r.count++] = palcare_value(record, field, i);
        }
    }
    return r;
}

static palcare_status fill(palcare_record *record, const rows *r, palcare_report *report)
{
    return palcare_fill(record, r->count, r->fields, r->langs, r->values, report);
}

/* The same values row by row. */
static void set_each(palcare_record *record, const rows *r)
{
    for (size_t i = 0; i < r->count; i++) {
        palcare_field field = r->fields[i];
        palcare_status status =
            !is_single(field)
                ? palcare_insert(record, field, PALCARE_LAST, is_words(field) ? r->langs[i] : NULL,
                                 r->values[i], NULL)
            : is_words(field) ? palcare_set_text(record, field, r->langs[i], r->values[i], NULL)
                              : palcare_set(record, field, r->values[i], NULL);
        ck_assert_int_eq(status, PALCARE_OK);
    }
}

/* ---- every field ---- */

static void fill_anew(palcare_record *record, void *user)
{
    palcare_type type = palcare_record_type(record);
    rows r = rows_of(record);
    palcare_record *filled = NULL, *set = NULL;
    (void)user;
    ck_assert_int_eq(palcare_record_alone(type, "en-GB", NULL, &filled), PALCARE_OK);
    ck_assert_int_eq(palcare_record_alone(type, "en-GB", NULL, &set), PALCARE_OK);
    ck_assert_int_eq(fill(filled, &r, NULL), PALCARE_OK);
    set_each(set, &r);
    ck_assert(palcare_record_equal(filled, set));
    /* Fills the record a second time: lists grow, the rest stays. */
    ck_assert_int_eq(fill(filled, &r, NULL), PALCARE_OK);
    set_each(set, &r);
    ck_assert(palcare_record_equal(filled, set));
    palcare_record_release(filled);
    palcare_record_release(set);
}

START_TEST(filling_is_setting_one_by_one)
{
    palcare_doc *sample = sample_doc();
    for (palcare_record *r = NULL; (r = palcare_doc_next(sample, 0, r));)
        sample_each_part(r, fill_anew, NULL);
    palcare_doc_release(sample);
}
END_TEST

/* Records that were read share lists and have comments before their values. */
START_TEST(records_that_were_read_can_be_filled)
{
    static const char xml[] =
        HEAD "<item id=\"i\" kind=\"page\" related=\"i j\" audience=\"teen parent\">"
             "<!--1--><title>T</title><!--2--><title xml:lang=\"es\">U</title><!--3--></item>"
             "<item id=\"j\" kind=\"page\" related=\"i j\" audience=\"teen parent\"/>"
             "<term id=\"t\" scheme=\"topic\"><name>N</name><!--4--><other-name>A</other-name>"
             "<!--5--><other-name>B</other-name><!--6--></term>" TAIL;
    static const rows item = {
        .fields = {PALCARE_ITEM_KIND, PALCARE_ITEM_TITLE, PALCARE_ITEM_TITLE, PALCARE_ITEM_RELATED,
                   PALCARE_ITEM_RELATED, PALCARE_ITEM_AUDIENCE, PALCARE_ITEM_TITLE},
        .langs = {NULL, "es", NULL, NULL, NULL, NULL, "cy"},
        .values = {"faq", "V", "W", "t", "u", "child", "X"},
        .count = 7,
    };
    static const rows term = {
        .fields = {PALCARE_TERM_OTHER_NAME, PALCARE_TERM_NAME, PALCARE_TERM_OTHER_NAME,
                   PALCARE_TERM_OTHER_NAME},
        .langs = {NULL, "es", "es", "es"},
        .values = {"B", "O", "C", "D"},
        .count = 4,
    };
    palcare_doc *one = doc_of(xml), *other = doc_of(xml);
    /* A comment before a removed value stays: it does not move before the next value. */
    ck_assert_int_eq(palcare_remove(record_of(one, "t"), PALCARE_TERM_OTHER_NAME, 1, NULL),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_remove(record_of(other, "t"), PALCARE_TERM_OTHER_NAME, 1, NULL),
                     PALCARE_OK);
    ck_assert_int_eq(fill(record_of(one, "i"), &item, NULL), PALCARE_OK);
    ck_assert_int_eq(fill(record_of(one, "t"), &term, NULL), PALCARE_OK);
    set_each(record_of(other, "i"), &item);
    set_each(record_of(other, "t"), &term);
    char *expected = text_of(other);
    expect_written(one, expected);
    ck_assert_str_eq(palcare_value(record_of(one, "j"), PALCARE_ITEM_RELATED, 1), "j");
    ck_assert_uint_eq(palcare_count(record_of(one, "j"), PALCARE_ITEM_RELATED), 2);
    free(expected);
    palcare_doc_release(one);
    palcare_doc_release(other);
}
END_TEST

/* ---- languages ---- */

START_TEST(texts_without_a_language_get_the_language_of_the_document)
{
    static const palcare_field fields[] = {PALCARE_ITEM_TITLE, PALCARE_ITEM_KIND};
    static const char *const values[] = {"T", "page"};
    palcare_doc *doc = new_doc();
    palcare_record *item = add_to(doc, PALCARE_TYPE_ITEM, "i");
    ck_assert_int_eq(palcare_fill(item, 2, fields, NULL, values, NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_text_lang(item, PALCARE_ITEM_TITLE, 0), "en");
    ck_assert_str_eq(palcare_value(item, PALCARE_ITEM_KIND, 0), "page");
    palcare_doc_release(doc);
}
END_TEST

/* If a field that holds one value gets several, the last counts. */
START_TEST(the_last_row_of_a_single_field_counts)
{
    static const palcare_field fields[] = {PALCARE_ITEM_KIND, PALCARE_ITEM_TITLE, PALCARE_ITEM_KIND,
                                           PALCARE_ITEM_TITLE};
    static const char *const values[] = {"page", "T", "faq", "U"};
    palcare_doc *doc = new_doc();
    palcare_record *item = add_to(doc, PALCARE_TYPE_ITEM, "i");
    ck_assert_int_eq(palcare_fill(item, 4, fields, NULL, values, NULL), PALCARE_OK);
    ck_assert_uint_eq(palcare_count(item, PALCARE_ITEM_KIND), 1);
    ck_assert_str_eq(palcare_value(item, PALCARE_ITEM_KIND, 0), "faq");
    ck_assert_uint_eq(palcare_count(item, PALCARE_ITEM_TITLE), 1);
    ck_assert_str_eq(palcare_text(item, PALCARE_ITEM_TITLE, NULL), "U");
    palcare_doc_release(doc);
}
END_TEST

/* ---- all or none ---- */

START_TEST(one_bad_row_refuses_the_whole_call)
{
    palcare_type type = palcare_type_at((size_t)_i);
    palcare_doc *doc = new_doc();
    palcare_record *record = sample_empty(doc, type);
    palcare_field field, good = 0;
    char *before = text_of(doc);
    for (size_t row = 0; (field = palcare_field_at(type, row)); row++) {
        palcare_kind kind = palcare_field_kind(field);
        if (kind == PALCARE_KIND_STRING || is_words(field))
            good = field;
        if (kind == PALCARE_KIND_PART || kind == PALCARE_KIND_ID)
            continue;
        palcare_report *report = palcare_report_new();
        const palcare_field fields[] = {good ? good : field, field};
        const char *const values[] = {good && palcare_field_kind(good) == PALCARE_KIND_RICH
                                          ? "<p>good</p>"
                                      : good ? "good"
                                             : sample_bad_value(field),
                                      sample_bad_value(field)};
        ck_assert_int_eq(palcare_fill(record, 2, fields, NULL, values, report), PALCARE_INVALID);
        ck_assert_uint_eq(palcare_report_count(report), good ? 1 : 2);
        ck_assert_ptr_nonnull(strstr(palcare_report_path(report, 0), palcare_field_name(field)));
        palcare_report_free(report);
        expect_written(doc, before);
    }
    free(before);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(every_refused_row_is_named)
{
    static const rows bad = {
        .fields = {PALCARE_ITEM_KIND, PALCARE_ITEM_TITLE, PALCARE_ITEM_REVIEWED,
                   PALCARE_ITEM_SECTION, PALCARE_ITEM_ID, PALCARE_SERVICE_STATUS,
                   PALCARE_ITEM_TITLE, PALCARE_ITEM_RELATED, 0},
        .langs = {NULL, "English", NULL, NULL, NULL, NULL, NULL, NULL, NULL},
        .values = {"pgae", "T", "20/10/2026", "x", "y", "active", "T", NULL, "x"},
        .count = 9,
    };
    static const int codes[] = {PC_UNKNOWN_CODE, PC_LANGUAGE_TAG, PC_FORM,   PC_MISUSE,
                                PC_MISUSE,       PC_MISUSE,       PC_MISUSE, PC_MISUSE};
    palcare_doc *doc = doc_of(HEAD "<item id=\"i\" kind=\"page\"/>" TAIL);
    palcare_report *report = palcare_report_new();
    char *before = text_of(doc);
    ck_assert_int_ne(fill(record_of(doc, "i"), &bad, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(report), sizeof codes / sizeof *codes);
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        ck_assert_msg(palcare_report_code(report, i) == codes[i], "%zu: %s", i,
                      palcare_report_text(report, i));
    ck_assert_str_eq(palcare_report_message(report, 0), "item 'i': unknown kind 'pgae'");
    expect_written(doc, before);
    free(before);
    palcare_report_free(report);
    palcare_doc_release(doc);
}
END_TEST

/* The paths of refused values of one field differ. */
START_TEST(a_refused_value_has_the_index_that_it_would_have)
{
    static const rows bad = {
        .fields = {PALCARE_SERVICE_SERVES, PALCARE_SERVICE_STATUS, PALCARE_SERVICE_SERVES,
                   PALCARE_SERVICE_SERVES, PALCARE_SERVICE_OTHER_NAME, PALCARE_SERVICE_OTHER_NAME,
                   PALCARE_ITEM_KIND, PALCARE_SERVICE_SERVES},
        .langs = {NULL, NULL, NULL, NULL, NULL, "English", NULL, NULL},
        .values = {"child", "actve", "sibblings", "parnt", "", "Larch", "page", "famly"},
        .count = 8,
    };
    static const char *const paths[] = {
        "/service[s]/@status",       "/service[s]/@serves[3]",    "/service[s]/@serves[4]",
        "/service[s]/other-name[1]", "/service[s]/other-name[2]", "/service[s]",
        "/service[s]/@serves[5]",
    };
    palcare_doc *doc = new_doc();
    palcare_report *report = palcare_report_new();
    palcare_record *service = add_to(doc, PALCARE_TYPE_SERVICE, "s");
    ck_assert_int_eq(palcare_set(service, PALCARE_SERVICE_SERVES, "sibling", NULL), PALCARE_OK);
    ck_assert_int_ne(fill(service, &bad, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(report), sizeof paths / sizeof *paths);
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        ck_assert_str_eq(palcare_report_path(report, i), paths[i]);
    ck_assert_uint_eq(palcare_count(service, PALCARE_SERVICE_SERVES), 1);
    palcare_report_free(report);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(wrong_use_is_reported)
{
    static const palcare_field fields[] = {PALCARE_ITEM_KIND};
    static const char *const values[] = {"page"};
    palcare_doc *doc = new_doc();
    palcare_record *item = add_to(doc, PALCARE_TYPE_ITEM, "i");
    palcare_report *report = palcare_report_new();
    const palcare_field wrong[] = {PALCARE_TERM_NAME, PALCARE_ITEM_ID, PALCARE_ITEM_SECTION,
                                   PALCARE_ITEM_KIND};
    const char *const given[] = {"x", "x", "x", NULL};
    static const char *const sentences[] = {
        "item 'i': 'name' is a field of term, not of item",
        "item 'i': 'id' is of kind id, and cannot be filled",
        "item 'i': 'section' is of kind part, and cannot be filled",
        "item 'i': the value is NULL",
    };
    const char *const lang = "en";
    ck_assert_int_eq(palcare_fill(item, 1, fields, &lang, values, report), PALCARE_MISUSE);
    ck_assert_str_eq(palcare_report_message(report, 0), "item 'i': 'kind' has no language");
    palcare_report_clear(report);
    ck_assert_int_eq(palcare_fill(item, 4, wrong, NULL, given, report), PALCARE_MISUSE);
    for (size_t i = 0; i < 4; i++)
        ck_assert_str_eq(palcare_report_message(report, i), sentences[i]);
    palcare_report_clear(report);
    ck_assert_int_eq(palcare_fill(item, 0, fields, NULL, values, report), PALCARE_OK);
    ck_assert_int_eq(palcare_fill(item, 0, NULL, NULL, NULL, report), PALCARE_OK);
    ck_assert_int_eq(palcare_fill(NULL, 1, fields, NULL, values, report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_fill(item, 1, NULL, NULL, values, report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_fill(item, 1, fields, NULL, NULL, report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_remove(item, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_fill(item, 1, fields, NULL, values, report), PALCARE_MISUSE);
    ck_assert_uint_eq(palcare_report_count(report), 4);
    palcare_report_free(report);
    palcare_doc_release(doc);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("fill");
    TCase *cases = tcase_create("fill");
    int types = 0;
    while (palcare_type_at((size_t)types))
        types++;
    tcase_set_timeout(cases, 20);
    tcase_add_test(cases, filling_is_setting_one_by_one);
    tcase_add_test(cases, records_that_were_read_can_be_filled);
    tcase_add_test(cases, texts_without_a_language_get_the_language_of_the_document);
    tcase_add_test(cases, the_last_row_of_a_single_field_counts);
    tcase_add_loop_test(cases, one_bad_row_refuses_the_whole_call, 0, types);
    tcase_add_test(cases, every_refused_row_is_named);
    tcase_add_test(cases, a_refused_value_has_the_index_that_it_would_have);
    tcase_add_test(cases, wrong_use_is_reported);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
