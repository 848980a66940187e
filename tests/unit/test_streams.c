/*
 * Record by record from a file, memory or a callback, and into each of them: the same records, the
 * same bytes, the same problems; and no limits on the whole file unless they are set.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "folder.h"
#include "run.h"
#include "sample.h"

#include "schema/problems.h"

#include <string.h>

enum { WAYS = 3, IN_FILE = 0, IN_MEMORY, BY_CALLBACK };

static palcare_report *report;

static void set_up(void)
{
    folder_set_up();
    report = palcare_report_new();
}

static void tear_down(void)
{
    palcare_report_free(report);
    folder_tear_down();
}

/* ---- readers ---- */

static trickle source;

/* A reader of a text that is in the file "in.xml" as well. */
static palcare_reader *open_reader(int way, const char *text, const palcare_options *options)
{
    palcare_reader *reader = NULL;
    palcare_status status = PALCARE_OK;
    source = trickle_of(text, strlen(text), 100);
    switch (way) {
    case IN_FILE:
        status = palcare_reader_open(in_folder("in.xml"), options, report, &reader);
        break;
    case IN_MEMORY:
        status = palcare_reader_open_memory(text, strlen(text), in_folder("in.xml"), options,
                                            report, &reader);
        break;
    default:
        status = palcare_reader_open_callback(give, &source, in_folder("in.xml"), options, report,
                                              &reader);
    }
    ck_assert_int_eq(status, PALCARE_OK);
    return reader;
}

START_TEST(all_readers_give_the_same_records)
{
    palcare_doc *doc = sample_doc(), *taken = NULL;
    char *text = text_of(doc);
    folder_put(in_folder("in.xml"), text, 0600);
    palcare_reader *reader = open_reader(_i, text, NULL);
    const palcare_record *own = NULL;
    palcare_status status;
    while ((status = palcare_reader_take(reader, &taken)) == PALCARE_OK) {
        own = palcare_doc_next(doc, 0, own);
        ck_assert_uint_eq(palcare_doc_count(taken, 0), 1);
        ck_assert_ptr_null(difference(own, palcare_doc_at(taken, 0, 0)));
        ck_assert_str_eq(palcare_doc_lang(taken), "en-GB");
        palcare_doc_release(taken);
    }
    ck_assert_int_eq(status, PALCARE_DONE);
    ck_assert_ptr_null(taken);
    ck_assert_ptr_null(palcare_doc_next(doc, 0, own));
    ck_assert_int_eq(palcare_reader_take(reader, &taken), PALCARE_DONE);
    palcare_reader_free(reader);
    palcare_doc_release(doc);
    free(text);
}
END_TEST

/* A document that was taken outlives its reader. */
START_TEST(a_document_taken_outlives_its_reader)
{
    static const char text[] = HEAD "<item id=\"i\" kind=\"page\"/>" TAIL;
    palcare_doc *about = NULL, *item = NULL;
    folder_put(in_folder("in.xml"), text, 0600);
    palcare_reader *reader = open_reader(_i, text, NULL);
    ck_assert_int_eq(palcare_reader_take(reader, &about), PALCARE_OK);
    ck_assert_int_eq(palcare_reader_take(reader, &item), PALCARE_OK);
    palcare_reader_free(reader);
    ck_assert_ptr_nonnull(palcare_doc_find(item, "i"));
    ck_assert_ptr_ne(about, item);
    palcare_doc_release(about);
    palcare_doc_release(item);
}
END_TEST

/* Takes two records of a text, and is refused the third. */
static palcare_reader *read_until_refused(int way, const char *text)
{
    palcare_doc *doc = NULL;
    folder_put(in_folder("in.xml"), text, 0600);
    palcare_reader *reader = open_reader(way, text, NULL);
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(palcare_reader_take(reader, &doc), PALCARE_OK);
        palcare_doc_release(doc);
    }
    ck_assert_int_eq(palcare_reader_take(reader, &doc), PALCARE_INVALID);
    return reader;
}

START_TEST(all_readers_report_an_error_alike)
{
    static const char text[] = HEAD "<item id=\"i\" kind=\"page\"/>\n<item id=\"j\" "
                                    "kind=\"pgae\"/>" TAIL;
    palcare_doc *doc = NULL;
    palcare_reader *reader = read_until_refused(_i, text);
    ck_assert_int_eq(palcare_reader_take(reader, &doc), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(report), 1);
    ck_assert_ptr_nonnull(strstr(palcare_report_text(report, 0),
                                 "in.xml:2:14: error: item 'j': unknown kind 'pgae'"));
    palcare_reader_free(reader);
}
END_TEST

START_TEST(a_missing_about_is_reported_at_the_root)
{
    static const char text[] =
        "<!-- one -->\n<palcare xmlns=\"urn:palcare:1\" version=\"1.0\">\n"
        "<item id=\"i\" kind=\"page\"/>\n<item id=\"j\" kind=\"page\"/>\n" TAIL;
    palcare_reader *reader = read_until_refused(_i, text);
    ck_assert_ptr_nonnull(
        strstr(palcare_report_text(report, 0), "in.xml:2:1: error: there is no about"));
    palcare_reader_free(reader);
}
END_TEST

/* ---- limits ---- */

static palcare_status read_to_the_end(palcare_reader *reader, size_t *count)
{
    palcare_doc *doc = NULL;
    palcare_status status;
    for (*count = 0; (status = palcare_reader_take(reader, &doc)) == PALCARE_OK; ++*count)
        palcare_doc_release(doc);
    palcare_reader_free(reader);
    return status;
}

/* More records and bytes than one document may have. */
START_TEST(streams_have_no_limit_on_the_whole)
{
    enum { RECORDS = 110000, LONG = 160 };
    char *text = malloc(RECORDS * (LONG + 70)), *to = text, words[LONG + 1];
    ck_assert_ptr_nonnull(text);
    memset(words, 'x', LONG);
    words[LONG] = '\0';
    to += sprintf(to, "%s", HEAD);
    for (int i = 0; i < RECORDS; i++)
        to += sprintf(to, "<area id=\"a%d\" kind=\"region\"><name>%s</name></area>", i, words);
    sprintf(to, TAIL);
    ck_assert_uint_gt(strlen(text), 16 * 1024 * 1024);
    size_t count = 0;
    palcare_options *options = palcare_options_new();
    ck_assert_int_eq(read_to_the_end(open_reader(_i, text, NULL), &count), PALCARE_DONE);
    ck_assert_uint_eq(count, RECORDS + 1);
    ck_assert_int_eq(read_to_the_end(open_reader(_i, text, options), &count), PALCARE_DONE);
    ck_assert_int_eq(palcare_options_set(options, "records", 100, NULL), PALCARE_OK);
    ck_assert_int_eq(read_to_the_end(open_reader(_i, text, options), &count), PALCARE_LIMIT);
    ck_assert_int_eq(palcare_report_code(report, 0), PC_LIMIT_RECORDS);
    palcare_report_clear(report);
    palcare_options_free(options);
    options = palcare_options_new();
    ck_assert_int_eq(palcare_options_set_text(options, "bytes", "16777216", NULL), PALCARE_OK);
    ck_assert_int_eq(read_to_the_end(open_reader(_i, text, options), &count), PALCARE_LIMIT);
    ck_assert_int_eq(palcare_report_code(report, 0), PC_LIMIT_BYTES);
    palcare_options_free(options);
    free(text);
}
END_TEST

/* The limits of one record stay. */
START_TEST(streams_have_the_limits_of_a_record)
{
    static char text[300000];
    strcpy(text, HEAD "<item id=\"i\" kind=\"page\"><title>");
    size_t size = strlen(text), count = 0;
    memset(text + size, 'x', 270000);
    strcpy(text + size + 270000, "</title></item>" TAIL);
    folder_put(in_folder("in.xml"), text, 0600);
    ck_assert_int_eq(read_to_the_end(open_reader(_i, text, NULL), &count), PALCARE_LIMIT);
    ck_assert_int_eq(palcare_report_code(report, 0), PC_LIMIT_TEXT);
}
END_TEST

/* ---- writers ---- */

typedef struct sink {
    char bytes[4 * 1024 * 1024];
    size_t size;
    int calls, stop_at;
} sink;
static sink taken;

static int take(void *user, const void *bytes, size_t size)
{
    sink *s = user;
    ck_assert_uint_le(size, sizeof s->bytes - s->size - 1);
    if (++s->calls == s->stop_at)
        return 1;
    memcpy(s->bytes + s->size, bytes, size);
    s->size += size;
    s->bytes[s->size] = '\0';
    return 0;
}

static palcare_writer *open_writer(int way, const palcare_doc *head, char **bytes, size_t *size)
{
    palcare_writer *writer = NULL;
    palcare_status status;
    memset(&taken, 0, sizeof taken);
    if (way == IN_FILE)
        status = palcare_writer_open(in_folder("out.xml"), head, NULL, report, &writer);
    else if (way == IN_MEMORY)
        status = palcare_writer_open_memory(bytes, size, head, NULL, report, &writer);
    else
        status = palcare_writer_open_callback(take, &taken, head, NULL, report, &writer);
    ck_assert_int_eq(status, PALCARE_OK);
    return writer;
}

/* A file larger than what the folder's own comparison takes. */
static void expect_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "rb");
    char *found = calloc(1, sizeof taken.bytes);
    ck_assert_ptr_nonnull(file);
    ck_assert_ptr_nonnull(found);
    ck_assert_uint_eq(fread(found, 1, sizeof taken.bytes - 1, file), strlen(text));
    expect_text(found, text);
    free(found);
    fclose(file);
}

START_TEST(all_writers_write_the_same_bytes)
{
    palcare_doc *doc = sample_doc();
    char *text = text_of(doc), *bytes = NULL;
    size_t size = 0;
    palcare_writer *writer = open_writer(_i, doc, &bytes, &size);
    for (palcare_record *r = palcare_doc_next(doc, 0, NULL); (r = palcare_doc_next(doc, 0, r));)
        ck_assert_int_eq(palcare_writer_put(writer, r), PALCARE_OK);
    ck_assert_ptr_null(bytes);
    ck_assert_int_eq(palcare_writer_finish(writer), PALCARE_OK);
    palcare_writer_free(writer);
    if (_i == IN_FILE) {
        expect_file(in_folder("out.xml"), text);
    } else if (_i == IN_MEMORY) {
        expect_text(bytes, text);
        ck_assert_uint_eq(size, strlen(text));
        palcare_free(bytes);
    } else {
        expect_text(taken.bytes, text);
        ck_assert_int_gt(taken.calls, 1);
    }
    palcare_doc_release(doc);
    free(text);
}
END_TEST

START_TEST(without_finish_no_bytes_are_given)
{
    palcare_doc *doc = new_doc();
    char *bytes = (char *)(uintptr_t) "kept";
    size_t size = 7;
    palcare_writer *writer = open_writer(IN_MEMORY, doc, &bytes, &size);
    ck_assert_int_eq(palcare_writer_put(writer, add_to(doc, PALCARE_TYPE_TEAM, "t")), PALCARE_OK);
    palcare_writer_free(writer);
    ck_assert_ptr_null(bytes);
    ck_assert_uint_eq(size, 0);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(a_sink_can_stop_the_writing)
{
    palcare_doc *doc = new_doc();
    palcare_record *team = add_to(doc, PALCARE_TYPE_TEAM, "t");
    palcare_writer *writer = open_writer(BY_CALLBACK, doc, NULL, NULL);
    taken.stop_at = taken.calls + 1;
    palcare_status status = PALCARE_OK;
    for (int i = 0; i < 100000 && status == PALCARE_OK; i++)
        status = palcare_writer_put(writer, team);
    ck_assert_int_eq(status, PALCARE_STOPPED);
    ck_assert_int_eq(palcare_writer_put(writer, team), PALCARE_STOPPED);
    ck_assert_int_eq(palcare_writer_finish(writer), PALCARE_STOPPED);
    ck_assert_int_eq(palcare_report_code(report, 0), PC_CALLER_STOPPED);
    ck_assert_uint_eq(palcare_report_count(report), 1);
    palcare_writer_free(writer);
    palcare_doc_release(doc);
}
END_TEST

/* ---- wrong use ---- */

START_TEST(the_size_need_not_be_asked_for)
{
    palcare_doc *doc = doc_of(HEAD TAIL);
    palcare_writer *writer = NULL;
    char *whole = NULL, *streamed = NULL;
    ck_assert_int_eq(palcare_write_memory(doc, NULL, NULL, &whole, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_writer_open_memory(&streamed, NULL, doc, NULL, NULL, &writer),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_writer_finish(writer), PALCARE_OK);
    ck_assert_str_eq(whole, streamed);
    palcare_writer_free(writer);
    palcare_free(whole);
    palcare_free(streamed);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(wrong_use_is_reported)
{
    palcare_doc *doc = new_doc();
    palcare_record *team = add_to(doc, PALCARE_TYPE_TEAM, "t"), *about = palcare_doc_at(doc, 0, 0);
    palcare_record *part = add_part(team, PALCARE_TEAM_MEMBER);
    palcare_reader *reader = NULL;
    palcare_writer *writer = NULL;
    char *bytes = NULL;
    size_t size = 0;
    const palcare_status misuse = PALCARE_MISUSE;
    ck_assert_int_eq(palcare_reader_open(NULL, NULL, report, &reader), misuse);
    ck_assert_int_eq(palcare_reader_open("a", NULL, report, NULL), misuse);
    ck_assert_int_eq(palcare_reader_open_memory(NULL, 1, NULL, NULL, report, &reader), misuse);
    ck_assert_int_eq(palcare_reader_open_memory("", 0, NULL, NULL, report, NULL), misuse);
    ck_assert_int_eq(palcare_reader_open_callback(NULL, NULL, NULL, NULL, report, &reader), misuse);
    ck_assert_int_eq(palcare_reader_open_callback(give, NULL, NULL, NULL, report, NULL), misuse);
    ck_assert_int_eq(palcare_writer_open(NULL, doc, NULL, report, &writer), misuse);
    ck_assert_int_eq(palcare_writer_open("a", NULL, NULL, report, &writer), misuse);
    ck_assert_int_eq(palcare_writer_open("a", doc, NULL, report, NULL), misuse);
    ck_assert_int_eq(palcare_writer_open_memory(NULL, &size, doc, NULL, report, &writer), misuse);
    ck_assert_int_eq(palcare_writer_open_memory(&bytes, &size, NULL, NULL, report, &writer),
                     misuse);
    ck_assert_int_eq(palcare_writer_open_memory(&bytes, &size, doc, NULL, report, NULL), misuse);
    ck_assert_int_eq(palcare_writer_open_callback(NULL, NULL, doc, NULL, report, &writer), misuse);
    ck_assert_int_eq(palcare_writer_open_callback(take, NULL, NULL, NULL, report, &writer), misuse);
    ck_assert_int_eq(palcare_writer_open_callback(take, NULL, doc, NULL, report, NULL), misuse);
    ck_assert_ptr_null(reader);
    ck_assert_ptr_null(writer);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ERROR), 15);
    reader = open_reader(IN_MEMORY, HEAD TAIL, NULL);
    writer = open_writer(IN_MEMORY, doc, &bytes, &size);
    ck_assert_int_eq(palcare_reader_take(reader, NULL), misuse);
    ck_assert_int_eq(palcare_writer_put(writer, NULL), misuse);
    ck_assert_int_eq(palcare_writer_put(writer, part), misuse);
    ck_assert_int_eq(palcare_writer_put(writer, about), misuse);
    ck_assert_int_eq(palcare_writer_finish(writer), PALCARE_OK);
    ck_assert_int_eq(palcare_writer_finish(writer), misuse);
    ck_assert_int_eq(palcare_writer_put(writer, team), misuse);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ERROR), 21);
    for (size_t i = 0; i < palcare_report_count(report); i++)
        ck_assert_int_eq(palcare_report_code(report, i), PC_MISUSE);
    palcare_free(bytes);
    palcare_reader_free(reader);
    palcare_writer_free(writer);
    palcare_doc_release(doc);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("streams");
    TCase *cases = tcase_create("streams");
    tcase_set_timeout(cases, 30);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_loop_test(cases, all_readers_give_the_same_records, 0, WAYS);
    tcase_add_loop_test(cases, a_document_taken_outlives_its_reader, 0, WAYS);
    tcase_add_loop_test(cases, all_readers_report_an_error_alike, 0, WAYS);
    tcase_add_loop_test(cases, a_missing_about_is_reported_at_the_root, 0, WAYS);
    tcase_add_loop_test(cases, streams_have_no_limit_on_the_whole, IN_MEMORY, WAYS);
    tcase_add_loop_test(cases, streams_have_the_limits_of_a_record, 0, WAYS);
    tcase_add_loop_test(cases, all_writers_write_the_same_bytes, 0, WAYS);
    tcase_add_test(cases, without_finish_no_bytes_are_given);
    tcase_add_test(cases, a_sink_can_stop_the_writing);
    tcase_add_test(cases, the_size_need_not_be_asked_for);
    tcase_add_test(cases, wrong_use_is_reported);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
