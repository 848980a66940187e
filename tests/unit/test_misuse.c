/*
 * Wrong use: NULL wherever it may be passed, numbers that name nothing, indexes past the end,
 * fields of other types. The result is MISUSE, NULL or 0, and never a crash. The exported symbols
 * are compared with the names here, so that every function is tried.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "folder.h"
#include "run.h"
#include "sample.h"

#include "schema/problems.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

#define MISUSED(call) ck_assert_int_eq(call, PALCARE_MISUSE)
#define NOTHING(call) ck_assert_ptr_null(call)

static palcare_doc *doc;
static palcare_record *item, *section;

static void set_up(void)
{
    folder_set_up();
    doc = doc_of(HEAD "<item id=\"i\" kind=\"page\" related=\"i\"><title>T</title>"
                      "<section id=\"s\"><heading>H</heading></section></item>" TAIL);
    item = record_of(doc, "i");
    section = palcare_part(item, PALCARE_ITEM_SECTION, 0);
}

static void tear_down(void)
{
    palcare_doc_release(doc);
    folder_tear_down();
}

/* ---- NULL, function by function ---- */

static int give_nothing(void *user, void *buffer, size_t room, size_t *got)
{
    (void)user, (void)buffer, (void)room;
    *got = 0;
    return 0;
}

static int take_all(void *user, const void *bytes, size_t size)
{
    (void)user, (void)bytes, (void)size;
    return 0;
}

START_TEST(documents_and_null)
{
    palcare_record *out = item;
    MISUSED(palcare_doc_new("en", NULL, NULL));
    palcare_doc *copy = doc;
    MISUSED(palcare_doc_copy(NULL, &copy));
    NOTHING(copy);
    MISUSED(palcare_doc_copy(doc, NULL));
    NOTHING(palcare_doc_name(NULL));
    NOTHING(palcare_doc_lang(NULL));
    ck_assert_uint_eq(palcare_doc_count(NULL, 0), 0);
    NOTHING(palcare_doc_next(NULL, 0, NULL));
    NOTHING(palcare_doc_next(NULL, 0, item));
    NOTHING(palcare_doc_find(NULL, "i"));
    NOTHING(palcare_doc_find(doc, NULL));
    MISUSED(palcare_doc_add(NULL, PALCARE_TYPE_ITEM, "j", NULL, &out));
    NOTHING(out);
    MISUSED(palcare_doc_add(doc, PALCARE_TYPE_ITEM, NULL, NULL, NULL));
    out = item;
    MISUSED(palcare_doc_add_copy(NULL, item, "j", NULL, &out));
    NOTHING(out);
    MISUSED(palcare_doc_add_copy(doc, NULL, "j", NULL, NULL));
    MISUSED(palcare_record_move_before(NULL, NULL, NULL));
    MISUSED(palcare_record_move_before(NULL, item, NULL));
    MISUSED(palcare_record_remove(NULL, NULL));
    out = item;
    MISUSED(palcare_record_replace(NULL, item, NULL, &out));
    NOTHING(out);
    MISUSED(palcare_record_replace(item, NULL, NULL, NULL));
    MISUSED(palcare_doc_merge(NULL, doc, NULL, NULL));
    MISUSED(palcare_doc_merge(doc, NULL, NULL, NULL));
    bool differs = true;
    MISUSED(palcare_doc_diff(NULL, doc, NULL, NULL, &differs));
    MISUSED(palcare_doc_diff(doc, NULL, NULL, NULL, &differs));
    MISUSED(palcare_doc_diff(doc, doc, NULL, NULL, NULL));
    MISUSED(palcare_doc_set_name(NULL, "a"));
    ck_assert_uint_eq(palcare_doc_changes(NULL), 0);
    NOTHING(palcare_doc_foreign(NULL, 0, NULL));
    NOTHING(palcare_doc_foreign(doc, 0, NULL));
    MISUSED(palcare_doc_add_foreign(NULL, PALCARE_POSITION_END, "<!--c-->", NULL));
    MISUSED(palcare_doc_add_foreign(doc, PALCARE_POSITION_END, NULL, NULL));
    MISUSED(palcare_doc_add_foreign(doc, PALCARE_POSITION_VALUE, "<!--c-->", NULL));
    NOTHING(palcare_doc_at(NULL, 0, 0));
    NOTHING(palcare_doc_at(doc, 0, PALCARE_NONE));
    ck_assert(!palcare_doc_at_path(NULL, "/item[i]", &out, NULL, NULL));
    ck_assert(!palcare_doc_at_path(doc, NULL, &out, NULL, NULL));
    palcare_doc_release(palcare_doc_retain(NULL));
}
END_TEST

START_TEST(records_and_null)
{
    unsigned line = 7, column = 7;
    NOTHING(palcare_record_retain(NULL));
    palcare_record_release(NULL);
    NOTHING(palcare_record_doc(NULL));
    ck_assert_int_eq(palcare_record_type(NULL), 0);
    NOTHING(palcare_record_id(NULL));
    MISUSED(palcare_record_rename(NULL, "j", NULL));
    MISUSED(palcare_record_rename(item, NULL, NULL));
    NOTHING(palcare_record_owner(NULL));
    ck_assert(!palcare_record_place(NULL, &line, &column));
    ck_assert(palcare_record_place(item, NULL, NULL));
    ck_assert(!palcare_record_equal(NULL, item));
    ck_assert(!palcare_record_equal(item, NULL));
    ck_assert(!palcare_record_equal(NULL, NULL));
    NOTHING(palcare_record_foreign(NULL, 0));
    MISUSED(palcare_record_set_foreign(NULL, "<!--c-->", NULL));
    MISUSED(palcare_record_set_foreign(NULL, NULL, NULL));
    MISUSED(palcare_add_foreign(NULL, 0, 0, "<!--c-->", NULL));
    MISUSED(palcare_add_foreign(item, 0, 0, NULL, NULL));
    MISUSED(palcare_record_add_foreign(NULL, PALCARE_POSITION_END, "<!--c-->", NULL));
    MISUSED(palcare_record_add_foreign(item, PALCARE_POSITION_END, NULL, NULL));
    MISUSED(palcare_record_add_foreign(item, PALCARE_POSITION_VALUE, "<!--c-->", NULL));
    MISUSED(palcare_record_add_foreign(item, PALCARE_POSITION_AFTER, "<!--c-->", NULL));
    MISUSED(palcare_record_add_foreign(item, (palcare_position)99, "<!--c-->", NULL));
    MISUSED(palcare_record_add_foreign(section, PALCARE_POSITION_BEFORE, "<!--c-->", NULL));
    ck_assert_int_eq(palcare_record_foreign_position(NULL, 0, NULL, NULL), PALCARE_POSITION_END);
    ck_assert_int_eq(palcare_record_foreign_position(item, 99, NULL, NULL), PALCARE_POSITION_END);
    MISUSED(palcare_rich_walk(NULL, NULL, NULL, NULL, NULL, NULL));
    MISUSED(palcare_xml_read(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL));
    palcare_record *made = item;
    MISUSED(palcare_record_alone(PALCARE_TYPE_ITEM, NULL, NULL, &made));
    NOTHING(made);
    MISUSED(palcare_record_alone(PALCARE_TYPE_ITEM, "en", NULL, NULL));
    char *text = NULL;
    MISUSED(palcare_reference(NULL, item, NULL, &text));
    MISUSED(palcare_reference(item, NULL, NULL, &text));
    MISUSED(palcare_reference(item, item, NULL, NULL));
    NOTHING(text);
}
END_TEST

START_TEST(reading_fields_and_null)
{
    double number = 7;
    ck_assert_uint_eq(palcare_count(NULL, PALCARE_ITEM_TITLE), 0);
    NOTHING(palcare_value(NULL, PALCARE_ITEM_TITLE, 0));
    ck_assert(!palcare_number(NULL, PALCARE_SITE_LATITUDE, 0, &number));
    ck_assert(!palcare_number(item, PALCARE_ITEM_TITLE, 0, &number));
    ck_assert(!palcare_number(item, PALCARE_ITEM_TITLE, 0, NULL));
    ck_assert_double_eq(number, 7);
    NOTHING(palcare_text(NULL, PALCARE_ITEM_TITLE, "en"));
    ck_assert_str_eq(palcare_text(item, PALCARE_ITEM_TITLE, NULL), "T");
    ck_assert_uint_eq(palcare_text_best(NULL, PALCARE_ITEM_TITLE, "en"), PALCARE_NONE);
    ck_assert_uint_eq(palcare_text_best(item, PALCARE_ITEM_TITLE, NULL), 0);
    NOTHING(palcare_text_lang(NULL, PALCARE_ITEM_TITLE, 0));
    ck_assert_uint_eq(palcare_text_count(NULL, PALCARE_ITEM_TITLE, NULL), 0);
    ck_assert_uint_eq(palcare_text_at(NULL, PALCARE_ITEM_TITLE, NULL, 0), PALCARE_NONE);
    NOTHING(palcare_part(NULL, PALCARE_ITEM_SECTION, 0));
    NOTHING(palcare_target(NULL, PALCARE_ITEM_RELATED, 0, NULL));
    ck_assert_ptr_eq(palcare_target(item, PALCARE_ITEM_RELATED, 0, NULL), item);
}
END_TEST

START_TEST(changing_fields_and_null)
{
    palcare_record *out = item;
    char *before = text_of(doc);
    palcare_report *report = palcare_report_new();
    MISUSED(palcare_set(NULL, PALCARE_ITEM_KIND, "faq", NULL));
    MISUSED(palcare_set_text(NULL, PALCARE_ITEM_TITLE, NULL, "x", NULL));
    MISUSED(palcare_insert(NULL, PALCARE_ITEM_RELATED, 0, NULL, "x", NULL));
    MISUSED(palcare_insert(item, PALCARE_ITEM_RELATED, 0, NULL, NULL, NULL));
    MISUSED(palcare_insert(item, PALCARE_ITEM_SUMMARY, 0, NULL, NULL, NULL));
    MISUSED(palcare_replace(NULL, PALCARE_ITEM_RELATED, 0, NULL, "x", NULL));
    MISUSED(palcare_replace(item, PALCARE_ITEM_RELATED, 0, NULL, NULL, NULL));
    MISUSED(palcare_fill(NULL, 0, NULL, NULL, NULL, NULL));
    MISUSED(palcare_fill(item, 1, NULL, NULL, NULL, NULL));
    MISUSED(palcare_insert_part(NULL, PALCARE_ITEM_SECTION, 0, NULL, &out));
    NOTHING(out);
    MISUSED(palcare_insert_copy(NULL, PALCARE_ITEM_SECTION, 0, section, NULL, NULL));
    MISUSED(palcare_insert_copy(item, PALCARE_ITEM_SECTION, 0, NULL, NULL, NULL));
    MISUSED(palcare_insert_copy(item, PALCARE_ITEM_SECTION, 0, item, NULL, NULL));
    MISUSED(palcare_insert_copy(item, PALCARE_ITEM_LINK, 0, section, NULL, NULL));
    MISUSED(palcare_move(NULL, PALCARE_ITEM_RELATED, 0, 0, NULL));
    MISUSED(palcare_remove(NULL, PALCARE_ITEM_RELATED, 0, NULL));
    MISUSED(palcare_clear(NULL, PALCARE_ITEM_RELATED, NULL));
    MISUSED(palcare_explain(PALCARE_ITEM_KIND, NULL, NULL, report));
    MISUSED(palcare_explain(0, NULL, "x", report));
    MISUSED(palcare_explain(-1, NULL, "x", report));
    MISUSED(palcare_explain(PALCARE_ITEM_SECTION, NULL, "x", report));
    MISUSED(palcare_explain(PALCARE_ITEM_KIND, "en", "page", report));
    static const char *const sentences[] = {
        "the value is NULL", "0 is not a field", "-1 is not a field",
        "'section' is of kind part, and does not hold texts or values", "'kind' has no language"};
    ck_assert_uint_eq(palcare_report_count(report), 5);
    for (size_t i = 0; i < 5; i++) {
        ck_assert_int_eq(palcare_report_code(report, i), PC_MISUSE);
        ck_assert_str_eq(palcare_report_message(report, i), sentences[i]);
    }
    ck_assert_int_eq(palcare_explain(PALCARE_ITEM_KIND, NULL, "x", NULL), PALCARE_INVALID);
    ck_assert_int_eq(palcare_explain(PALCARE_ITEM_KIND, NULL, "page", NULL), PALCARE_OK);
    expect_written(doc, before);
    palcare_report_free(report);
    free(before);
}
END_TEST

START_TEST(reports_and_null)
{
    unsigned line = 7, column = 7;
    palcare_report_free(NULL);
    palcare_report_limit(NULL, 5);
    ck_assert_str_eq(palcare_severity_name((palcare_severity)-1), "any");
    for (int i = 0; i < 2; i++) {
        palcare_report *report = i ? palcare_report_new() : NULL;
        ck_assert_uint_eq(palcare_report_count(report), 0);
        ck_assert_uint_eq(palcare_report_total(report, (palcare_severity)0), 0);
        ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ERROR), 0);
        ck_assert_uint_eq(palcare_report_total(report, (palcare_severity)99), 0);
        ck_assert_uint_eq(palcare_report_total(report, (palcare_severity)-1), 0);
        ck_assert_int_eq(palcare_report_severity(report, 0), 0);
        ck_assert_int_eq(palcare_report_code(report, 0), 0);
        NOTHING(palcare_report_place(report, 0, &line, &column));
        ck_assert(line == 0 && column == 0);
        NOTHING(palcare_report_place(report, 0, NULL, NULL));
        NOTHING(palcare_report_path(report, 0));
        NOTHING(palcare_report_message(report, 0));
        NOTHING(palcare_report_hint(report, 0));
        NOTHING(palcare_report_replacement(report, 0));
        palcare_report_clear(report);
        MISUSED(palcare_report_add(report, PALCARE_SEVERITY_NOTE, 100000, NULL, 0, 0, NULL, NULL));
        NOTHING(palcare_report_text(report, (size_t)-1));
        palcare_report_free(report);
    }
}
END_TEST

START_TEST(options_and_null)
{
    palcare_options *options = palcare_options_new();
    const char *name;
    int64_t initial = 0;
    MISUSED(palcare_options_set(NULL, "depth", 5, NULL));
    MISUSED(palcare_options_set(options, NULL, 5, NULL));
    MISUSED(palcare_options_set(options, "", 5, NULL));
    MISUSED(palcare_options_set_text(NULL, "depth", "5", NULL));
    MISUSED(palcare_options_set_text(options, NULL, "5", NULL));
    MISUSED(palcare_options_set_text(options, "depth", NULL, NULL));
    MISUSED(palcare_options_set(options, "Depth", 5, NULL));
    MISUSED(palcare_options_set(options, "no-such-limit", 5, NULL));
    NOTHING(palcare_options_name((size_t)-1, NULL, NULL));
    size_t count = 0;
    for (; (name = palcare_options_name(count, NULL, NULL)); count++) {
        MISUSED(palcare_options_set(options, name, -1, NULL));
        MISUSED(palcare_options_set(options, name, INT64_MIN, NULL));
        ck_assert_ptr_eq(palcare_options_name(count, NULL, &initial), name);
        ck_assert_int_eq(palcare_options_set(options, name, initial, NULL), PALCARE_OK);
    }
    ck_assert_uint_gt(count, 5);
    NOTHING(palcare_options_name(count, NULL, NULL));
    palcare_options_free(options);
    palcare_options_free(NULL);
}
END_TEST

START_TEST(reading_and_null)
{
    palcare_doc *out = doc;
    palcare_reader *reader = NULL;
    palcare_doc *taken = doc;
    MISUSED(palcare_read_file(NULL, NULL, NULL, &out));
    MISUSED(palcare_read_file(in_folder("a"), NULL, NULL, NULL));
    MISUSED(palcare_read_memory(NULL, 5, NULL, NULL, NULL, &out));
    MISUSED(palcare_read_memory("", 0, NULL, NULL, NULL, NULL));
    MISUSED(palcare_read_callback(NULL, NULL, NULL, NULL, NULL, &out));
    MISUSED(palcare_read_callback(give_nothing, NULL, NULL, NULL, NULL, NULL));
    out = doc;
    ck_assert_int_eq(palcare_read_memory(NULL, 0, NULL, NULL, NULL, &out), PALCARE_INVALID);
    NOTHING(out);
    ck_assert_int_eq(palcare_read_callback(give_nothing, NULL, NULL, NULL, NULL, &out),
                     PALCARE_INVALID);
    NOTHING(out);
    ck_assert_int_eq(palcare_read_file(in_folder("a"), NULL, NULL, &out), PALCARE_IO);
    MISUSED(palcare_reader_open(NULL, NULL, NULL, &reader));
    MISUSED(palcare_reader_open(in_folder("a"), NULL, NULL, NULL));
    MISUSED(palcare_reader_open_callback(NULL, NULL, NULL, NULL, NULL, &reader));
    MISUSED(palcare_reader_open_callback(give_nothing, NULL, NULL, NULL, NULL, NULL));
    MISUSED(palcare_reader_open_memory(NULL, 5, NULL, NULL, NULL, &reader));
    MISUSED(palcare_reader_open_memory("", 0, NULL, NULL, NULL, NULL));
    MISUSED(palcare_reader_take(NULL, &taken));
    ck_assert_int_eq(palcare_reader_open_callback(give_nothing, NULL, NULL, NULL, NULL, &reader),
                     PALCARE_OK);
    MISUSED(palcare_reader_take(reader, NULL));
    ck_assert_int_eq(palcare_reader_take(reader, &taken), PALCARE_INVALID);
    NOTHING(taken);
    ck_assert_int_eq(palcare_reader_take(reader, &taken), PALCARE_INVALID);
    palcare_reader_free(reader);
    palcare_reader_free(NULL);
}
END_TEST

START_TEST(writing_and_null)
{
    char *bytes = NULL;
    size_t size = 0;
    palcare_writer *writer = NULL;
    MISUSED(palcare_write_file(NULL, in_folder("a"), NULL, NULL));
    MISUSED(palcare_write_file(doc, NULL, NULL, NULL));
    MISUSED(palcare_replace_file(NULL, "x", 1, NULL, NULL));
    MISUSED(palcare_replace_file(in_folder("a"), NULL, 1, NULL, NULL));
    MISUSED(palcare_write_memory(NULL, NULL, NULL, &bytes, &size));
    MISUSED(palcare_write_memory(doc, NULL, NULL, NULL, &size));
    MISUSED(palcare_write_callback(NULL, take_all, NULL, NULL, NULL));
    MISUSED(palcare_write_callback(doc, NULL, NULL, NULL, NULL));
    MISUSED(palcare_writer_open(NULL, doc, NULL, NULL, &writer));
    MISUSED(palcare_writer_open(in_folder("a"), NULL, NULL, NULL, &writer));
    MISUSED(palcare_writer_open(in_folder("a"), doc, NULL, NULL, NULL));
    MISUSED(palcare_writer_open_memory(NULL, &size, doc, NULL, NULL, &writer));
    MISUSED(palcare_writer_open_memory(&bytes, &size, NULL, NULL, NULL, &writer));
    MISUSED(palcare_writer_open_callback(NULL, NULL, doc, NULL, NULL, &writer));
    MISUSED(palcare_writer_open_callback(take_all, NULL, NULL, NULL, NULL, &writer));
    NOTHING(writer);
    ck_assert_int_eq(access(in_folder("a"), F_OK), -1);
    MISUSED(palcare_writer_put(NULL, item));
    MISUSED(palcare_writer_finish(NULL));
    palcare_writer_free(NULL);
    palcare_free(NULL);
    MISUSED(palcare_write_rng(NULL, NULL));
    ck_assert_int_eq(palcare_write_rng(take_all, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_writer_open(in_folder("a"), doc, NULL, NULL, &writer), PALCARE_OK);
    MISUSED(palcare_writer_put(writer, NULL));
    palcare_record *no_id = NULL;
    ck_assert_int_eq(palcare_record_alone(PALCARE_TYPE_ITEM, "en", NULL, &no_id), PALCARE_OK);
    MISUSED(palcare_writer_put(writer, no_id));
    palcare_record_release(no_id);
    MISUSED(palcare_writer_put(writer, section));
    MISUSED(palcare_writer_put(writer, palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL)));
    ck_assert_int_eq(palcare_writer_put(writer, item), PALCARE_OK);
    ck_assert_int_eq(palcare_writer_finish(writer), PALCARE_OK);
    MISUSED(palcare_writer_put(writer, item));
    MISUSED(palcare_writer_finish(writer));
    palcare_writer_free(writer);
    palcare_doc *back = NULL;
    ck_assert_int_eq(palcare_read_file(in_folder("a"), NULL, folder_report, &back), PALCARE_OK);
    ck_assert_ptr_null(difference_of_docs(doc, back));
    palcare_doc_release(back);
}
END_TEST

START_TEST(sets_checks_and_forms_and_null)
{
    palcare_docs *docs = palcare_docs_new();
    int64_t first = 7, last = 7;
    const char *source = "kept";
    MISUSED(palcare_docs_add(NULL, "u", doc));
    MISUSED(palcare_docs_add(docs, NULL, doc));
    MISUSED(palcare_docs_add(docs, "u", NULL));
    ck_assert_uint_eq(palcare_docs_count(docs), 0);
    ck_assert_uint_eq(palcare_docs_count(NULL), 0);
    NOTHING(palcare_docs_at(NULL, 0, NULL));
    NOTHING(palcare_docs_at(docs, 0, NULL));
    NOTHING(palcare_docs_find(NULL, "u#i"));
    NOTHING(palcare_docs_find(docs, NULL));
    NOTHING(palcare_docs_retain(NULL));
    palcare_docs_release(docs);
    palcare_docs_release(NULL);
    char *proposal = NULL;
    MISUSED(palcare_propose(0, "x", &proposal));
    MISUSED(palcare_propose(PALCARE_ITEM_KIND, NULL, &proposal));
    MISUSED(palcare_propose(PALCARE_ITEM_KIND, "x", NULL));
    MISUSED(palcare_check(NULL, NULL, NULL, NULL, NULL));
    MISUSED(palcare_check(doc, NULL, "yesterday", NULL, NULL));
    MISUSED(palcare_check(doc, NULL, "2026-11", NULL, NULL));
    MISUSED(palcare_check(doc, NULL, "2026-02-30", NULL, NULL));
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_compare(PALCARE_KIND_DATE, NULL, "2024"), PALCARE_ORDER_INCOMPARABLE);
    ck_assert_int_eq(palcare_compare(PALCARE_KIND_AGE, "1y", NULL), PALCARE_ORDER_INCOMPARABLE);
    ck_assert_int_eq(palcare_compare(PALCARE_KIND_TEXT, "a", "b"), PALCARE_ORDER_INCOMPARABLE);
    ck_assert_int_eq(palcare_compare((palcare_kind)-1, "1y", "2y"), PALCARE_ORDER_INCOMPARABLE);
    ck_assert(!palcare_date_span(NULL, &first, &last));
    ck_assert(!palcare_date_span("", &first, &last));
    ck_assert(palcare_date_span("2024", NULL, NULL));
    NOTHING(palcare_problem_help(0, &source));
    NOTHING(palcare_problem_help(-1, NULL));
    NOTHING(palcare_problem_help(INT_MAX, NULL));
    for (int status = -1; status < 20; status++)
        ck_assert_ptr_nonnull(palcare_status_name((palcare_status)status));
    ck_assert_str_eq(palcare_status_name(PALCARE_INVALID), "invalid");
    ck_assert_ptr_nonnull(palcare_library_version());
    NOTHING(palcare_type_named(NULL) ? "a type" : NULL);
    NOTHING(palcare_field_named(PALCARE_TYPE_ITEM, NULL) ? "a field" : NULL);
}
END_TEST

/* ---- fields of other types ---- */

static const palcare_field no_fields[] = {
    0,
    -1,
    1,
    255,
    INT32_MAX,
    INT32_MIN,
    PALCARE_TYPE_ITEM << 8,
    PALCARE_TYPE_ITEM << 8 | 255,
    63 << 8 | 1,
    127 << 8 | 1,
};

/* Nothing can be read from it. */
static bool reads_nothing(const palcare_record *r, palcare_field field)
{
    double number;
    return palcare_count(r, field) == 0 && !palcare_value(r, field, 0) &&
           !palcare_number(r, field, 0, &number) && !palcare_text(r, field, "en") &&
           palcare_text_best(r, field, "en") == PALCARE_NONE && !palcare_text_lang(r, field, 0) &&
           palcare_text_count(r, field, NULL) == 0 &&
           palcare_text_at(r, field, NULL, 0) == PALCARE_NONE && !palcare_part(r, field, 0) &&
           !palcare_target(r, field, 0, NULL);
}

/* Nothing can be done to it. */
static bool takes_nothing(palcare_record *r, palcare_field field, const palcare_record *part)
{
    palcare_record *out = r;
    return palcare_set(r, field, "x", NULL) == PALCARE_MISUSE &&
           palcare_set(r, field, NULL, NULL) == PALCARE_MISUSE &&
           palcare_set_text(r, field, NULL, "x", NULL) == PALCARE_MISUSE &&
           palcare_set_text(r, field, "en", NULL, NULL) == PALCARE_MISUSE &&
           palcare_insert(r, field, 0, NULL, "x", NULL) == PALCARE_MISUSE &&
           palcare_insert(r, field, PALCARE_LAST, "en", "x", NULL) == PALCARE_MISUSE &&
           palcare_replace(r, field, 0, NULL, "x", NULL) == PALCARE_MISUSE &&
           palcare_fill(r, 1, &field, NULL, &(const char *){"x"}, NULL) == PALCARE_MISUSE &&
           (!field || palcare_add_foreign(r, field, 0, "<!--c-->", NULL) == PALCARE_MISUSE) &&
           palcare_insert_part(r, field, 0, NULL, &out) == PALCARE_MISUSE && !out &&
           palcare_insert_copy(r, field, 0, part, NULL, NULL) == PALCARE_MISUSE &&
           palcare_move(r, field, 0, 0, NULL) == PALCARE_MISUSE &&
           palcare_remove(r, field, 0, NULL) == PALCARE_MISUSE &&
           palcare_clear(r, field, NULL) == PALCARE_MISUSE;
}

static void try_field(palcare_record *r, palcare_field field)
{
    if (!reads_nothing(r, field) || !takes_nothing(r, field, section))
        ck_abort_msg("%s takes field %d: %s of %s", palcare_type_name(palcare_record_type(r)),
                     field, palcare_field_name(field), palcare_type_name(field >> 8));
}

START_TEST(fields_of_other_types)
{
    palcare_type own = palcare_type_at((size_t)_i), type;
    palcare_doc *empty = new_doc();
    palcare_record *r = sample_empty(empty, own);
    palcare_field field;
    for (size_t i = 0; (type = palcare_type_at(i)); i++)
        for (size_t row = 0; type != own && (field = palcare_field_at(type, row)); row++)
            try_field(r, field);
    for (size_t i = 0; i < sizeof no_fields / sizeof *no_fields; i++)
        try_field(r, no_fields[i]);
    palcare_doc_release(empty);
}
END_TEST

/* ---- setters of other families, and indexes past the end ---- */

static void expect_status(palcare_field field, const char *what, palcare_status found,
                          bool is_misuse)
{
    if ((found == PALCARE_MISUSE) != is_misuse)
        ck_abort_msg("%s %s of %s answers %s", what, palcare_field_name(field),
                     palcare_type_name(field >> 8), palcare_status_name(found));
}

static void try_setters(palcare_record *r, palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    bool words = kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
    bool part = kind == PALCARE_KIND_PART, id = kind == PALCARE_KIND_ID;
    char value[SAMPLE_VALUE] = "x";
    if (!part && !(palcare_type_flags(palcare_field_target(field, 0)) & PALCARE_TYPE_IS_PART))
        sample_value(field, 0, value);
    palcare_doc *other = new_doc();
    const palcare_record *source =
        part ? sample_empty(other, palcare_field_target(field, 0)) : item;
    size_t size = palcare_count(r, field);
    expect_status(field, "insert past the end",
                  palcare_insert(r, field, size + 1, NULL, value, NULL), true);
    expect_status(field, "insert_part past the end",
                  palcare_insert_part(r, field, size + 1, NULL, NULL), true);
    expect_status(field, "insert_copy past the end",
                  palcare_insert_copy(r, field, size + 1, source, NULL, NULL), true);
    expect_status(field, "remove past the end", palcare_remove(r, field, size, NULL), true);
    expect_status(field, "remove the last", palcare_remove(r, field, PALCARE_LAST, NULL), true);
    expect_status(field, "move past the end", palcare_move(r, field, size, 0, NULL), true);
    expect_status(field, "move to past the end", palcare_move(r, field, 0, size, NULL), true);
    expect_status(field, "insert_part", palcare_insert_part(r, field, size, NULL, NULL), !part);
    expect_status(field, "clear", palcare_clear(r, field, NULL), id && !palcare_record_owner(r));
    expect_status(field, "insert_copy", palcare_insert_copy(r, field, 0, source, NULL, NULL),
                  !part);
    expect_status(field, "clear", palcare_clear(r, field, NULL), id && !palcare_record_owner(r));
    expect_status(field, "set", palcare_set(r, field, value, NULL), words || part);
    expect_status(field, "set to nothing", palcare_set(r, field, NULL, NULL),
                  words || part || (id && !palcare_record_owner(r)));
    expect_status(field, "set_text", palcare_set_text(r, field, "en", value, NULL), !words);
    expect_status(field, "set_text to nothing", palcare_set_text(r, field, "en", NULL, NULL),
                  !words);
    expect_status(field, "insert with a language", palcare_insert(r, field, 0, "en", value, NULL),
                  !words);
    palcare_doc_release(other);
}

START_TEST(setters_of_other_families)
{
    palcare_type type = palcare_type_at((size_t)_i);
    palcare_doc *empty = new_doc();
    palcare_record *r = sample_empty(empty, type);
    palcare_field field;
    for (size_t row = 0; (field = palcare_field_at(type, row)); row++)
        try_setters(r, field);
    palcare_doc_release(empty);
}
END_TEST

/* ---- this file holds every exported name ---- */

static char *file_text(const char *path)
{
    FILE *file = fopen(path, "r");
    char *text = calloc(1, 1 << 17);
    ck_assert_msg(file != NULL, "cannot open %s", path);
    ck_assert_ptr_nonnull(text);
    size_t size = fread(text, 1, (1 << 17) - 1, file);
    ck_assert_uint_gt(size, 0);
    ck_assert_uint_lt(size, (1 << 17) - 1);
    fclose(file);
    return text;
}

/* Functions that test_schema.c tests in other ways. */
static const char asked_elsewhere[] =
    " palcare_type_at( palcare_type_name( palcare_type_help( palcare_type_flags( palcare_field_at("
    " palcare_field_name( palcare_field_help( palcare_field_kind( palcare_field_target("
    " palcare_field_bounds( palcare_field_code( palcare_kind_name(";

START_TEST(no_function_is_left_out)
{
    char *map = file_text(PALCARE_SOURCE_DIR "/lib/palcare.map");
    char *own = file_text(PALCARE_SOURCE_DIR "/tests/unit/test_misuse.c");
    char *schema = file_text(PALCARE_SOURCE_DIR "/tests/unit/test_schema.c");
    size_t count = 0;
    for (char *at = map; (at = strstr(at, "palcare_")); count++) {
        char call[80];
        size_t size = strspn(at, "abcdefghijklmnopqrstuvwxyz_0123456789");
        ck_assert_int_eq(at[size], ';');
        snprintf(call, sizeof call, "%.*s(", (int)size, at);
        ck_assert_msg(strstr(strstr(asked_elsewhere, call) ? schema : own, call) != NULL,
                      "nobody misuses %s", call);
        at += size;
    }
    ck_assert_uint_gt(count, 90);
    free(map);
    free(own);
    free(schema);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("misuse");
    TCase *cases = tcase_create("misuse");
    int types = 0;
    while (palcare_type_at((size_t)types))
        types++;
    tcase_set_timeout(cases, 20);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, documents_and_null);
    tcase_add_test(cases, records_and_null);
    tcase_add_test(cases, reading_fields_and_null);
    tcase_add_test(cases, changing_fields_and_null);
    tcase_add_test(cases, reports_and_null);
    tcase_add_test(cases, options_and_null);
    tcase_add_test(cases, reading_and_null);
    tcase_add_test(cases, writing_and_null);
    tcase_add_test(cases, sets_checks_and_forms_and_null);
    tcase_add_loop_test(cases, fields_of_other_types, 0, types);
    tcase_add_loop_test(cases, setters_of_other_families, 0, types);
    tcase_add_test(cases, no_function_is_left_out);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
