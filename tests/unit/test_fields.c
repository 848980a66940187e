/*
 * Every field of every type: filled by walking the table, written, read, equal; the second writing
 * has the same bytes; copies are equal, changed ones are not; no locale changes a byte; and reading
 * and writing record by record give the same records and the same file.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "folder.h"
#include "run.h"
#include "sample.h"

#include "schema/problems.h"

#include <string.h>

static palcare_doc *sample;

static void set_up(void)
{
    folder_set_up();
    sample = sample_doc();
}

static void tear_down(void)
{
    palcare_doc_release(sample);
    folder_tear_down();
}

/* ---- the sample itself ---- */

enum { TYPES = 128, NUMBERS = 256, CODES = 128 };

typedef struct coverage {
    size_t most[TYPES][NUMBERS]; /* values of a field in one record */
    bool codes[TYPES][NUMBERS][CODES];
    bool other_language[TYPES][NUMBERS];
} coverage;

static void cover(palcare_record *record, void *user)
{
    coverage *c = user;
    palcare_type type = palcare_record_type(record);
    palcare_field field;
    for (size_t row = 0; (field = palcare_field_at(type, row)); row++) {
        unsigned number = (unsigned)field & 0xFF;
        size_t size = palcare_count(record, field);
        if (size > c->most[type][number])
            c->most[type][number] = size;
        for (size_t i = 0; i < size; i++) {
            const char *value = palcare_value(record, field, i), *code;
            for (size_t k = 0; (code = palcare_field_code(field, k, NULL)); k++)
                c->codes[type][number][k] |= strcmp(code, value) == 0;
            const char *lang = palcare_text_lang(record, field, i);
            c->other_language[type][number] |= lang && strcmp(lang, "es") == 0;
        }
    }
}

static void expect_covered(const coverage *c, palcare_type type, palcare_field field)
{
    unsigned number = (unsigned)field & 0xFF, most;
    const char *name = palcare_field_name(field), *code;
    size_t found = c->most[type][number];
    palcare_field_bounds(field, NULL, &most);
    ck_assert_msg(found > 0, "%s of %s is not filled", name, palcare_type_name(type));
    ck_assert_msg(most == 1 || found > 1, "%s of %s has one value only", name,
                  palcare_type_name(type));
    for (size_t k = 0; type != PALCARE_TYPE_ABOUT && (code = palcare_field_code(field, k, NULL));
         k++)
        ck_assert_msg(c->codes[type][number][k], "%s of %s is never %s", name,
                      palcare_type_name(type), code);
    palcare_kind kind = palcare_field_kind(field);
    if (kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH)
        ck_assert(c->other_language[type][number]);
}

START_TEST(the_sample_has_every_field)
{
    static coverage c;
    palcare_type type;
    palcare_field field;
    sample_each(sample, cover, &c);
    for (size_t i = 0; (type = palcare_type_at(i)); i++)
        for (size_t row = 0; (field = palcare_field_at(type, row)); row++)
            expect_covered(&c, type, field);
}
END_TEST

/* There is only one about, so its codes are tried one after the other. */
START_TEST(about_accepts_every_code)
{
    const char *code;
    for (size_t k = 0; (code = palcare_field_code(PALCARE_ABOUT_PRIVACY, k, NULL)); k++) {
        palcare_doc *doc = new_doc();
        palcare_record *about = palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
        ck_assert_int_eq(palcare_set(about, PALCARE_ABOUT_PRIVACY, code, NULL), PALCARE_OK);
        char *text = text_of(doc);
        palcare_doc *back = doc_of(text);
        about = palcare_doc_next(back, PALCARE_TYPE_ABOUT, NULL);
        ck_assert_str_eq(palcare_value(about, PALCARE_ABOUT_PRIVACY, 0), code);
        palcare_doc_release(back);
        palcare_doc_release(doc);
        free(text);
    }
}
END_TEST

START_TEST(the_sample_has_the_right_shape)
{
    palcare_report *report = palcare_report_new();
    /* Its references and its meaning do not matter here. */
    ck_assert_int_eq(palcare_check(sample, NULL, NULL, NULL, report), PALCARE_INVALID);
    for (size_t i = 0; i < palcare_report_count(report); i++) {
        int code = palcare_report_code(report, i);
        bool is_shape = (code >= 2000 && code < 3000) || code == PC_ID_TWICE ||
                        code == PC_LANGUAGE_TWICE || code == PC_PART_ID_TWICE;
        ck_assert_msg(!is_shape, "%s", palcare_report_text(report, i));
    }
    palcare_report_free(report);
}
END_TEST

/* ---- write and read ---- */

static void expect_same(const palcare_doc *a, const palcare_doc *b)
{
    const char *found = difference_of_docs(a, b);
    ck_assert_msg(!found, "%s", found);
    const palcare_record *x = NULL, *y = NULL;
    while ((x = palcare_doc_next(a, 0, x))) {
        y = palcare_doc_next(b, 0, y);
        ck_assert_msg(palcare_record_equal(x, y), "%s is not equal", palcare_record_id(x));
        ck_assert_msg(palcare_record_equal(y, x), "%s is not equal", palcare_record_id(x));
    }
    ck_assert_uint_eq(palcare_doc_count(a, 0), palcare_doc_count(b, 0));
}

START_TEST(the_sample_survives_xml)
{
    char *first = text_of(sample);
    palcare_doc *back = doc_of(first);
    expect_same(sample, back);
    expect_written(back, first);
    expect_written(sample, first); /* writing did not change it */
    palcare_doc_release(back);
    free(first);
}
END_TEST

START_TEST(the_sample_survives_a_file)
{
    char *first = text_of(sample);
    palcare_doc *back = NULL;
    ck_assert_int_eq(palcare_write_file(sample, in_folder("a.xml"), NULL, folder_report),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_read_file(in_folder("a.xml"), NULL, folder_report, &back), PALCARE_OK);
    expect_same(sample, back);
    expect_written(back, first);
    ck_assert_str_eq(palcare_doc_name(back), in_folder("a.xml"));
    ck_assert_uint_eq(palcare_report_count(folder_report), 0);
    palcare_doc_release(back);
    free(first);
}
END_TEST

/* ---- locales ---- */

static const char *const locales[] = {"de_DE.UTF-8", "tr_TR.UTF-8"};

START_TEST(no_locale_changes_a_byte)
{
    ck_assert_ptr_nonnull(setlocale(LC_ALL, "C"));
    palcare_doc *plain = sample_doc();
    char *expected = text_of(plain);
    if (take_locale(locales[_i])) {
#ifdef __GLIBC__ /* musl takes the name of any locale, and has no other decimal point */
        ck_assert_str_eq(localeconv()->decimal_point, ",");
#endif
        palcare_doc *made = sample_doc(), *back = doc_of(expected);
        expect_written(plain, expected);
        expect_written(made, expected);
        expect_written(back, expected);
        expect_same(made, back);
        palcare_doc_release(made);
        palcare_doc_release(back);
    }
    palcare_doc_release(plain);
    free(expected);
}
END_TEST

/* ---- copies ---- */

START_TEST(copies_are_equal)
{
    palcare_doc *other = NULL;
    ck_assert_int_eq(palcare_doc_new("cy", NULL, &other),
                     PALCARE_OK); /* another language of its own */
    palcare_record *source = NULL, *copy = NULL;
    while ((source = palcare_doc_next(sample, 0, source))) {
        ck_assert_int_eq(palcare_doc_add_copy(other, source, NULL, NULL, &copy), PALCARE_OK);
        ck_assert_ptr_eq(palcare_record_doc(copy), other);
        const char *found = difference(source, copy);
        ck_assert_msg(!found, "%s", found);
        ck_assert(palcare_record_equal(source, copy));
        ck_assert(!palcare_record_place(copy, NULL, NULL));
    }
    char *text = text_of(other);
    palcare_doc *back = doc_of(text);
    expect_same(other, back);
    palcare_doc_release(back);
    palcare_doc_release(other);
    free(text);
}
END_TEST

START_TEST(copies_in_the_same_document_are_equal)
{
    char id[64];
    size_t count = palcare_doc_count(sample, 0);
    palcare_record *source = palcare_doc_next(sample, 0, NULL); /* there is only one about */
    for (size_t i = 1; i < count; i++) {
        palcare_record *copy = NULL;
        source = palcare_doc_next(sample, 0, source);
        snprintf(id, sizeof id, "copy-of-%s", palcare_record_id(source));
        ck_assert_int_eq(palcare_doc_add_copy(sample, source, id, NULL, &copy), PALCARE_OK);
        ck_assert(palcare_record_equal(source, copy));
        ck_assert_str_eq(palcare_record_id(copy), id);
        ck_assert_ptr_eq(palcare_doc_find(sample, id), copy);
    }
    ck_assert_uint_eq(palcare_doc_count(sample, 0), 2 * count - 1);
}
END_TEST

static void copy_parts(palcare_record *record, void *user)
{
    palcare_field field;
    (void)user;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++) {
        unsigned most;
        size_t size = palcare_count(record, field);
        palcare_field_bounds(field, NULL, &most);
        if (palcare_field_kind(field) != PALCARE_KIND_PART || size == 0 || most == 1)
            continue;
        const palcare_record *part = palcare_part(record, field, 0);
        ck_assert_int_eq(palcare_insert_copy(record, field, PALCARE_LAST, part, NULL, NULL),
                         PALCARE_OK);
        const palcare_record *copy = palcare_part(record, field, size);
        ck_assert_ptr_ne(copy, part);
        ck_assert(palcare_record_equal(copy, part));
        ck_assert_ptr_eq(palcare_record_owner(copy), record);
        ck_assert_int_eq(palcare_remove(record, field, size, NULL), PALCARE_OK);
    }
}

START_TEST(copied_parts_are_equal)
{
    char *before = text_of(sample);
    sample_each(sample, copy_parts, NULL);
    expect_written(sample, before);
    free(before);
}
END_TEST

/* ---- equal sees every field ---- */

/* The first record of a type, or the first part below any record; NULL if there is none. */
typedef struct wanted {
    palcare_field field;
    palcare_record *found;
} wanted;

static void find_filled(palcare_record *record, void *user)
{
    wanted *w = user;
    if (!w->found && palcare_count(record, w->field) > 0)
        w->found = record;
}

static palcare_record *top_of(palcare_record *record)
{
    palcare_record *owner;
    while ((owner = palcare_record_owner(record)))
        record = owner;
    return record;
}

static void expect_seen(palcare_field field)
{
    wanted w = {field, NULL};
    palcare_record *top = NULL;
    while (!w.found && (top = palcare_doc_next(sample, 0, top)))
        sample_each_part(top, find_filled, &w);
    ck_assert_ptr_nonnull(w.found);
    palcare_doc *other = NULL;
    palcare_record *before = NULL;
    ck_assert_int_eq(palcare_doc_new("en-GB", NULL, &other), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_add_copy(other, top_of(w.found), NULL, NULL, &before), PALCARE_OK);
    ck_assert_int_eq(palcare_remove(w.found, field, 0, NULL), PALCARE_OK);
    ck_assert_msg(!palcare_record_equal(before, top_of(w.found)), "%s of %s",
                  palcare_field_name(field), palcare_type_name(field >> 8));
    ck_assert_msg(!palcare_record_equal(top_of(w.found), before), "%s of %s",
                  palcare_field_name(field), palcare_type_name(field >> 8));
    palcare_doc_release(other);
}

START_TEST(equal_sees_every_field)
{
    palcare_type type;
    palcare_field field;
    for (size_t i = 0; (type = palcare_type_at(i)); i++)
        for (size_t row = 0; (field = palcare_field_at(type, row)); row++)
            if (palcare_field_kind(field) != PALCARE_KIND_ID)
                expect_seen(field);
}
END_TEST

START_TEST(equal_sees_order_and_language)
{
    palcare_doc *doc = new_doc();
    palcare_record *a = add_to(doc, PALCARE_TYPE_TERM, "a"), *b = NULL;
    ck_assert_int_eq(palcare_insert(a, PALCARE_TERM_OTHER_NAME, 0, "en", "one", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_insert(a, PALCARE_TERM_OTHER_NAME, 1, "en", "two", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_add_copy(doc, a, "b", NULL, &b), PALCARE_OK);
    ck_assert(palcare_record_equal(a, b));
    ck_assert_int_eq(palcare_move(b, PALCARE_TERM_OTHER_NAME, 0, 1, NULL), PALCARE_OK);
    ck_assert(!palcare_record_equal(a, b));
    ck_assert_int_eq(palcare_move(b, PALCARE_TERM_OTHER_NAME, 0, 1, NULL), PALCARE_OK);
    ck_assert(palcare_record_equal(a, b));
    ck_assert_int_eq(palcare_remove(b, PALCARE_TERM_OTHER_NAME, 1, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_insert(b, PALCARE_TERM_OTHER_NAME, 1, "cy", "two", NULL), PALCARE_OK);
    ck_assert(!palcare_record_equal(a, b));
    ck_assert(!palcare_record_equal(a, add_to(doc, PALCARE_TYPE_ITEM, "c")));
    ck_assert(!palcare_record_equal(a, NULL) && !palcare_record_equal(NULL, NULL));
    ck_assert(palcare_record_equal(a, a));
    palcare_doc_release(doc);
}
END_TEST

/* ---- values set again ---- */

/* Every value that a getter returns is accepted again, and changes nothing. */
static void set_again(palcare_record *record, void *user)
{
    palcare_field field;
    (void)user;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++) {
        unsigned most;
        palcare_kind kind = palcare_field_kind(field);
        palcare_field_bounds(field, NULL, &most);
        for (size_t i = 0; most == 1 && i < palcare_count(record, field); i++) {
            const char *value = palcare_value(record, field, i);
            if (kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH)
                ck_assert_int_eq(palcare_set_text(record, field,
                                                  palcare_text_lang(record, field, i), value, NULL),
                                 PALCARE_OK);
            else if (kind != PALCARE_KIND_PART)
                ck_assert_int_eq(palcare_set(record, field, value, NULL), PALCARE_OK);
        }
    }
}

START_TEST(values_can_be_set_again)
{
    char *before = text_of(sample);
    palcare_doc *back = doc_of(before);
    sample_each(sample, set_again, NULL);
    expect_written(sample, before);
    sample_each(back, set_again, NULL);
    expect_written(back, before);
    palcare_doc_release(back);
    free(before);
}
END_TEST

/* ---- record by record ---- */

START_TEST(the_sample_can_be_read_record_by_record)
{
    palcare_reader *reader = NULL;
    palcare_record *record = NULL;
    const palcare_record *expected = NULL;
    ck_assert_int_eq(palcare_write_file(sample, in_folder("a.xml"), NULL, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_reader_open(in_folder("a.xml"), NULL, folder_report, &reader),
                     PALCARE_OK);
    while ((expected = palcare_doc_next(sample, 0, expected))) {
        ck_assert_int_eq(take_record(reader, &record), PALCARE_OK);
        const char *found = difference(expected, record);
        ck_assert_msg(!found, "%s", found);
        ck_assert(palcare_record_equal(expected, record));
        const palcare_doc *own = palcare_record_doc(record);
        ck_assert_uint_eq(palcare_doc_count(own, 0), 1);
        ck_assert_str_eq(palcare_doc_lang(own), "en-GB");
        palcare_record_release(record);
    }
    ck_assert_int_eq(take_record(reader, &record), PALCARE_DONE);
    ck_assert_ptr_null(record);
    ck_assert_int_eq(take_record(reader, &record), PALCARE_DONE);
    palcare_reader_free(reader);
    ck_assert_uint_eq(palcare_report_count(folder_report), 0);
}
END_TEST

/* Asserts that the file holds exactly these bytes. */
static void expect_file(const char *path, const char *text)
{
    size_t size = strlen(text);
    char *found = calloc(1, size + 2);
    FILE *file = fopen(path, "rb");
    ck_assert(found && file);
    ck_assert_uint_eq(fread(found, 1, size + 1, file), size);
    fclose(file);
    expect_text(found, text);
    free(found);
}

START_TEST(the_sample_can_be_written_record_by_record)
{
    palcare_reader *reader = NULL;
    palcare_writer *writer = NULL;
    palcare_record *record = NULL;
    char *expected = text_of(sample);
    ck_assert_int_eq(palcare_write_file(sample, in_folder("a.xml"), NULL, NULL), PALCARE_OK);
    expect_file(in_folder("a.xml"), expected);
    ck_assert_int_eq(palcare_reader_open(in_folder("a.xml"), NULL, folder_report, &reader),
                     PALCARE_OK);
    ck_assert_int_eq(take_record(reader, &record), PALCARE_OK); /* about */
    ck_assert_int_eq(palcare_writer_open(in_folder("b.xml"), palcare_record_doc(record), NULL,
                                         folder_report, &writer),
                     PALCARE_OK);
    palcare_record_release(record);
    while (take_record(reader, &record) == PALCARE_OK) {
        ck_assert_int_eq(palcare_writer_put(writer, record), PALCARE_OK);
        palcare_record_release(record);
    }
    ck_assert_int_eq(palcare_writer_finish(writer), PALCARE_OK);
    palcare_writer_free(writer);
    palcare_reader_free(reader);
    expect_file(in_folder("b.xml"), expected);
    free(expected);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("fields");
    TCase *cases = tcase_create("fields");
    tcase_set_timeout(cases, 30);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, the_sample_has_every_field);
    tcase_add_test(cases, about_accepts_every_code);
    tcase_add_test(cases, the_sample_has_the_right_shape);
    tcase_add_test(cases, the_sample_survives_xml);
    tcase_add_test(cases, the_sample_survives_a_file);
    tcase_add_loop_test(cases, no_locale_changes_a_byte, 0, 2);
    tcase_add_test(cases, copies_are_equal);
    tcase_add_test(cases, copies_in_the_same_document_are_equal);
    tcase_add_test(cases, copied_parts_are_equal);
    tcase_add_test(cases, equal_sees_every_field);
    tcase_add_test(cases, equal_sees_order_and_language);
    tcase_add_test(cases, values_can_be_set_again);
    tcase_add_test(cases, the_sample_can_be_read_record_by_record);
    tcase_add_test(cases, the_sample_can_be_written_record_by_record);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
