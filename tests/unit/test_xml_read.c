/* XML of any vocabulary, read with the guard of documents. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "run.h"

#include "schema/problems.h"

#include <palcare/palcare.h>
#include <stdio.h>
#include <string.h>

/* A source that delivers its bytes in pieces of `step`. */
typedef struct source {
    const char *bytes;
    size_t left, step;
} source;

static int give(void *user, void *buffer, size_t room, size_t *got)
{
    source *s = user;
    size_t size = s->left < s->step ? s->left : s->step;
    *got = size < room ? size : room;
    memcpy(buffer, s->bytes, *got);
    s->bytes += *got;
    s->left -= *got;
    return 0;
}

static int refuse_to_give(void *user, void *buffer, size_t room, size_t *got)
{
    (void)user, (void)buffer, (void)room, (void)got;
    return 1;
}

typedef struct trace {
    char text[1000];
    size_t size;
    int calls, stop_at;
} trace;

static void add(trace *t, const char *text, size_t size)
{
    ck_assert_uint_lt(t->size + size, sizeof t->text);
    memcpy(t->text + t->size, text, size);
    t->size += size;
    t->text[t->size] = '\0';
}

static int start(void *user, const char *name, const char *uri, const char *const *attributes)
{
    trace *t = user;
    char line[300];
    add(t, line, (size_t)snprintf(line, sizeof line, "<{%s}%s", uri, name));
    for (; attributes[0]; attributes += 3)
        add(t, line,
            (size_t)snprintf(line, sizeof line, " {%s}%s=[%s]", attributes[1], attributes[0],
                             attributes[2]));
    add(t, ">", 1);
    return ++t->calls == t->stop_at;
}

static int end(void *user, const char *name, const char *uri)
{
    trace *t = user;
    char line[300];
    add(t, line, (size_t)snprintf(line, sizeof line, "</{%s}%s>", uri, name));
    return ++t->calls == t->stop_at;
}

static int text(void *user, const char *bytes, size_t size)
{
    trace *t = user;
    add(t, bytes, size);
    return ++t->calls == t->stop_at;
}

static palcare_status read_xml(const char *xml, size_t step, trace *t, palcare_report *report)
{
    source s = {xml, strlen(xml), step};
    return palcare_xml_read(give, &s, start, end, text, t, "other.xml", NULL, report);
}

static const char feed[] = "<feed xmlns=\"urn:a\" xmlns:x=\"urn:x\" v=\"1 &amp; 2\">"
                           "<x:entry x:id=\"7\"/>words<![CDATA[ & more]]><!--no--></feed>";
static const char met[] = "<{urn:a}feed {}v=[1 & 2]><{urn:x}entry {urn:x}id=[7]></{urn:x}entry>"
                          "words & more</{urn:a}feed>";

START_TEST(elements_attributes_and_text_come_in_order)
{
    for (size_t step = 1; step < sizeof feed; step += 9) {
        trace t = {{0}, 0, 0, 0};
        ck_assert_int_eq(read_xml(feed, step, &t, NULL), PALCARE_OK);
        ck_assert_str_eq(t.text, met);
    }
}
END_TEST

START_TEST(each_function_may_be_absent)
{
    source s = {feed, sizeof feed - 1, 100};
    ck_assert_int_eq(palcare_xml_read(give, &s, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
                     PALCARE_OK);
}
END_TEST

START_TEST(any_function_can_stop_the_reading)
{
    trace whole = {{0}, 0, 0, 0};
    ck_assert_int_eq(read_xml(feed, 500, &whole, NULL), PALCARE_OK);
    for (int call = 1; call <= whole.calls; call++) {
        palcare_report *report = palcare_report_new();
        trace t = {{0}, 0, 0, call};
        ck_assert_int_eq(read_xml(feed, 500, &t, report), PALCARE_STOPPED);
        ck_assert_int_eq(t.calls, call);
        ck_assert_int_eq(palcare_report_code(report, 0), PC_CALLER_STOPPED);
        palcare_report_free(report);
    }
    ck_assert_int_eq(palcare_xml_read(refuse_to_give, NULL, start, end, text, NULL, NULL, NULL,
                                      NULL),
                     PALCARE_STOPPED);
    ck_assert_int_eq(palcare_xml_read(NULL, NULL, start, end, text, NULL, NULL, NULL, NULL),
                     PALCARE_MISUSE);
}
END_TEST

static const struct {
    const char *xml;
    int code;
    palcare_status status;
} refused[] = {
    {"<!DOCTYPE a><a/>", PC_DOCTYPE, PALCARE_INVALID},
    {"<a>&other;</a>", PC_NAMED_ENTITY, PALCARE_INVALID},
    {"<a></b>", PC_TAG_MISMATCH, PALCARE_INVALID},
    {"<a><x:b/></a>", PC_NAMESPACE, PALCARE_INVALID},
    {"", PC_EMPTY_FILE, PALCARE_INVALID},
};

START_TEST(what_documents_refuse_is_refused)
{
    palcare_report *report = palcare_report_new();
    trace t = {{0}, 0, 0, 0};
    ck_assert_int_eq(read_xml(refused[_i].xml, 100, &t, report), refused[_i].status);
    ck_assert_int_eq(palcare_report_code(report, 0), refused[_i].code);
    ck_assert_str_eq(palcare_report_place(report, 0, NULL, NULL), "other.xml");
    palcare_report_free(report);
}
END_TEST

START_TEST(a_second_root_is_reported_where_it_begins)
{
    static const char *const roots[] = {"<a/><b/>", "<a></a><b/>", "<a/> <b></b>", "<a/>text"};
    static const unsigned columns[] = {5, 8, 6, 5};
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
        for (size_t step = 1; step < 14; step++) {
            palcare_report *report = palcare_report_new();
            trace t = {{0}, 0, 0, 0};
            unsigned line = 0, column = 0;
            ck_assert_int_eq(read_xml(roots[i], step, &t, report), PALCARE_INVALID);
            palcare_report_place(report, 0, &line, &column);
            ck_assert_uint_eq(line, 1);
            ck_assert_msg(column == columns[i], "%s by %zu: %u", roots[i], step, column);
            palcare_report_free(report);
        }
}
END_TEST

START_TEST(limits_apply)
{
    palcare_report *report = palcare_report_new();
    palcare_options *options = palcare_options_new();
    ck_assert_int_eq(palcare_options_set(options, "depth", 1, NULL), PALCARE_OK);
    source s = {feed, sizeof feed - 1, 100};
    trace t = {{0}, 0, 0, 0};
    ck_assert_int_eq(palcare_xml_read(give, &s, start, end, text, &t, NULL, options, report),
                     PALCARE_LIMIT);
    ck_assert_int_eq(palcare_report_code(report, 0), PC_LIMIT_DEPTH);
    palcare_options_free(options);
    palcare_report_free(report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("xml_read");
    TCase *tests = tcase_create("xml_read");
    suite_add_tcase(suite, tests);
    tcase_add_test(tests, elements_attributes_and_text_come_in_order);
    tcase_add_test(tests, each_function_may_be_absent);
    tcase_add_test(tests, any_function_can_stop_the_reading);
    tcase_add_loop_test(tests, what_documents_refuse_is_refused, 0,
                        sizeof refused / sizeof refused[0]);
    tcase_add_test(tests, a_second_root_is_reported_where_it_begins);
    tcase_add_test(tests, limits_apply);
    return run_suite(suite);
}
