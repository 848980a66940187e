/*
 * Reports: order, counts and the limit of what is kept, the line that a compiler would print,
 * places, paths and hints on their own; palcare_explain(), which reports about a value what the
 * reader reports; and the meaning of every code.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"
#include "sample.h"

#include "base/utf8.h"
#include "report/report.h"

#include <string.h>

static palcare_report *report;

static void set_up(void)
{
    report = palcare_report_new();
    ck_assert_ptr_nonnull(report);
}

static void tear_down(void)
{
    palcare_report_free(report);
}

/* ---- what a report holds ---- */

START_TEST(a_new_report_is_empty)
{
    ck_assert_uint_eq(palcare_report_count(report), 0);
    ck_assert_uint_eq(palcare_report_total(report, (palcare_severity)0), 0);
    ck_assert_ptr_null(palcare_report_text(report, 0));
}
END_TEST

START_TEST(each_problem_has_all_its_values)
{
    const place where = {.file = "a file.xml", .line = 12, .column = 7, .path = "/item[i]/@kind"};
    ck_assert_int_eq(pc_report_say(report, &where, PC_FORM, "write 'x'", "kind '%s' is %d", "y", 3),
                     PALCARE_OK);
    ck_assert_int_eq(pc_report_say(report, NULL, PC_LEFT_OUT, NULL, "left out"), PALCARE_OK);
    unsigned line = 0, column = 0;
    ck_assert_str_eq(palcare_report_place(report, 0, &line, &column), "a file.xml");
    ck_assert(line == 12 && column == 7);
    ck_assert_str_eq(palcare_report_place(report, 0, NULL, NULL), "a file.xml");
    ck_assert_str_eq(palcare_report_path(report, 0), "/item[i]/@kind");
    ck_assert_str_eq(palcare_report_message(report, 0), "kind 'y' is 3");
    ck_assert_str_eq(palcare_report_hint(report, 0), "write 'x'");
    ck_assert_str_eq(palcare_report_text(report, 0),
                     "a file.xml:12:7: error: kind 'y' is 3; write 'x' [PC2201]");
    ck_assert_int_eq(palcare_report_code(report, 0), 2201);
    ck_assert_int_eq(palcare_report_severity(report, 0), PALCARE_SEVERITY_ERROR);
    ck_assert_ptr_null(palcare_report_place(report, 1, &line, &column));
    ck_assert(line == 0 && column == 0);
    ck_assert_ptr_null(palcare_report_path(report, 1));
    ck_assert_ptr_null(palcare_report_hint(report, 1));
    ck_assert_str_eq(palcare_report_text(report, 1), "note: left out [PC5201]");
    ck_assert_int_eq(palcare_report_severity(report, 1), PALCARE_SEVERITY_NOTE);
    ck_assert_ptr_null(palcare_report_message(report, 2));
}
END_TEST

static const struct {
    place where;
    const char *hint, *text;
} lines[] = {
    {{.file = "f", .line = 1, .column = 2}, "h", "f:1:2: error: m; h [PC2201]"},
    {{.file = "f", .line = 1, .column = 2}, NULL, "f:1:2: error: m [PC2201]"},
    {{.file = "f"}, NULL, "f: error: m [PC2201]"},
    {{.line = 3, .column = 4}, "h", "3:4: error: m; h [PC2201]"},
    {{0}, "h", "error: m; h [PC2201]"},
};

START_TEST(a_line_shows_all_known_values)
{
    pc_report_say(report, &lines[_i].where, PC_FORM, lines[_i].hint, "m");
    ck_assert_str_eq(palcare_report_text(report, 0), lines[_i].text);
}
END_TEST

START_TEST(a_report_owns_its_strings)
{
    char file[] = "file", path[] = "path";
    problem what;
    pc_problem_say(&what, PC_FORM, "message");
    pc_problem_hint(&what, "hint");
    pc_report_add(report, &(place){.file = file, .line = 1, .column = 1, .path = path}, &what);
    memset(file, '?', 4);
    memset(path, '?', 4);
    memset(&what, '?', sizeof what);
    ck_assert_str_eq(palcare_report_text(report, 0), "file:1:1: error: message; hint [PC2201]");
    ck_assert_str_eq(palcare_report_path(report, 0), "path");
    ck_assert_str_eq(palcare_report_place(report, 0, NULL, NULL), "file");
}
END_TEST

/* ---- counts and limits ---- */

static void say_many(unsigned count)
{
    static const int codes[] = {PC_FORM, PC_NEWER_NAME, PC_LEFT_OUT};
    for (unsigned i = 0; i < count; i++) {
        place where = {.line = i + 1, .column = 1};
        ck_assert_int_eq(pc_report_say(report, &where, codes[i % 3], NULL, "%u", i), PALCARE_OK);
    }
}

START_TEST(problems_past_the_limit_are_counted)
{
    say_many(300);
    ck_assert_uint_eq(palcare_report_count(report), 100); /* at first */
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ERROR), 100);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_WARNING), 100);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_NOTE), 100);
    ck_assert_uint_eq(palcare_report_total(report, (palcare_severity)0), 300);
    ck_assert_str_eq(palcare_report_message(report, 0), "0");
    ck_assert_str_eq(palcare_report_message(report, 99), "99");
    palcare_report_limit(report, 102);
    say_many(3);
    ck_assert_uint_eq(palcare_report_count(report), 102);
    ck_assert_uint_eq(palcare_report_total(report, (palcare_severity)0), 303);
    palcare_report_limit(report, 5); /* the kept problems stay */
    say_many(3);
    ck_assert_uint_eq(palcare_report_count(report), 102);
    ck_assert_uint_eq(palcare_report_total(report, (palcare_severity)0), 306);
}
END_TEST

/* The reason why nothing was read is kept, however many problems came before. */
START_TEST(the_problem_that_ended_a_reading_is_kept)
{
    char xml[2000], *to = xml;
    to += sprintf(to, "%s", HEAD);
    for (int i = 0; i < 3; i++)
        to += sprintf(to, "<item id=\"i%d\" kind=\"x\"/>", i);
    for (int i = 0; i < 70; i++)
        to += sprintf(to, "<x:a%s>", i ? "" : " xmlns:x=\"u\"");
    palcare_report_limit(report, 2);
    ck_assert_int_eq(try_read(xml, NULL, report), PALCARE_LIMIT);
    ck_assert_uint_eq(palcare_report_count(report), 2);
    ck_assert_int_eq(palcare_report_code(report, 0), PC_UNKNOWN_CODE);
    ck_assert_int_eq(palcare_report_code(report, 1), PC_LIMIT_DEPTH);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ERROR), 4);
}
END_TEST

START_TEST(a_report_counts_what_it_does_not_keep)
{
    static const int limits[] = {1, 3, 7, 100};
    char xml[4000] = HEAD;
    for (int i = 0; i < 60; i++)
        sprintf(xml + strlen(xml), "<item id=\"i%d\" kind=\"%d\"/>\n", i, i);
    strcat(xml, TAIL);
    palcare_report_limit(report, (size_t)limits[_i]);
    ck_assert_int_eq(try_read(xml, NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(report), limits[_i] < 60 ? (size_t)limits[_i] : 60);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ERROR), 60);
    ck_assert_uint_eq(palcare_report_total(report, (palcare_severity)0), 60);
    for (unsigned i = 0; i < palcare_report_count(report); i++) {
        unsigned line;
        palcare_report_place(report, i, &line, NULL);
        ck_assert_uint_eq(line, i + 1);
    }
}
END_TEST

START_TEST(a_report_can_be_used_for_many_calls)
{
    ck_assert_int_eq(try_read("<a/>", NULL, report), PALCARE_INVALID);
    size_t first = palcare_report_count(report);
    ck_assert_uint_ge(first, 1);
    ck_assert_int_eq(try_read(HEAD TAIL, NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(report), first);
    ck_assert_int_eq(try_read("", NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(report), first + 1);
    ck_assert_int_eq(palcare_report_code(report, 0), PC_WRONG_ROOT);
    ck_assert_int_eq(palcare_report_code(report, first), PC_EMPTY_FILE);
    /* Without a report the verdict is the same. */
    ck_assert_int_eq(try_read("<a/>", NULL, NULL), PALCARE_INVALID);
    ck_assert_int_eq(try_read(HEAD TAIL, NULL, NULL), PALCARE_OK);
}
END_TEST

/* Long texts are cut between characters and quoted without what cannot be printed. */
START_TEST(messages_stay_readable)
{
    char value[2000] = "", xml[3000];
    for (int i = 0; i < 300; i++)
        strcat(value, "\xE2\x82\xAC");
    snprintf(xml, sizeof xml, "%s<item id=\"i\" kind=\"%s\" status=\"a&#9;b&#10;c\xC2\x85\"/>%s",
             HEAD, value, TAIL);
    ck_assert_int_eq(try_read(xml, NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(report), 2);
    for (size_t i = 0; i < 2; i++) {
        const char *message = palcare_report_message(report, i);
        ck_assert_uint_lt(strlen(message), 300);
        for (const char *at = message; *at; at++)
            ck_assert((unsigned char)*at >= ' ' && *at != 0x7F);
        /* Never half a character: the euro sign is E2 82 AC. */
        for (const char *at = message; (at = strchr(at, '\xE2')); at++)
            ck_assert((unsigned char)at[1] == 0x82 || (unsigned char)at[1] == 0x80);
    }
}
END_TEST

/* Wherever a sentence is cut, it is cut between characters: the euro sign has three bytes. */
START_TEST(long_messages_are_cut_between_characters)
{
    char many[601] = "";
    problem p;
    for (int i = 0; i < 200; i++)
        strcat(many, "\xE2\x82\xAC");
    for (int before = 0; before < 4; before++) {
        pc_problem_say(&p, PC_UNKNOWN_CODE, "%.*s%s", before, "aaa", many);
        pc_problem_hint(&p, "%.*s%s", before, "aaa", many);
        ck_assert(pc_utf8_is_xml(p.message, strlen(p.message), NULL));
        ck_assert(pc_utf8_is_xml(p.hint, strlen(p.hint), NULL));
        ck_assert_uint_ge(strlen(p.message), sizeof p.message - 4);
        ck_assert_uint_ge(strlen(p.hint), sizeof p.hint - 4);
    }
}
END_TEST

/* ---- names of documents ---- */

/* The problem of a document that was read with a name, or given it afterwards. */
static void expect_name(const char *name, const char *file, const char *text)
{
    palcare_doc *doc = new_doc();
    palcare_record *item = add_to(doc, PALCARE_TYPE_ITEM, "i");
    ck_assert_int_eq(palcare_doc_set_name(doc, name), PALCARE_OK);
    ck_assert_pstr_eq(palcare_doc_name(doc), file);
    ck_assert_int_eq(palcare_set(item, PALCARE_ITEM_KIND, "x", report), PALCARE_INVALID);
    palcare_doc_release(doc);
    ck_assert_int_eq(palcare_read_memory("<a/>", 4, name, NULL, report, &doc), PALCARE_INVALID);
    for (size_t i = 0; i < 2; i++) {
        const char *line = palcare_report_text(report, i);
        ck_assert_pstr_eq(palcare_report_place(report, i, NULL, NULL), file);
        ck_assert_msg(strncmp(line, text, strlen(text)) == 0, "%s", line);
        ck_assert(pc_utf8_is_xml(line, strlen(line), NULL));
        text = file ? text : "1:1: error: the root";
    }
    palcare_report_clear(report);
}

START_TEST(a_report_names_the_document_in_utf8)
{
    expect_name("a.xml", "a.xml", "a.xml:");
    expect_name(NULL, NULL, "error: item");
    expect_name("", NULL, "error: item");
    expect_name("caf\xE9.xml", "caf\xE9.xml", "caf\uFFFD.xml:");
    expect_name("\xFF", "\xFF", "\uFFFD:");
}
END_TEST

/* ---- explain ---- */

/* The reader's message for a value of an attribute, without the name of its record. */
static void expect_same_words(palcare_field field, const char *bad)
{
    palcare_report *read = palcare_report_new(), *refusal = palcare_report_new();
    palcare_type type = field >> 8;
    char xml[400];
    const char *name = palcare_field_name(field), *tag = palcare_type_name(type);
    snprintf(xml, sizeof xml, "%s<%s id=\"x\" %s=\"%s\"/>%s", HEAD, tag, name, bad, TAIL);
    ck_assert_int_eq(try_read(xml, NULL, read), PALCARE_INVALID);
    ck_assert_int_eq(palcare_explain(field, NULL, bad, refusal), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(refusal), 1);
    const char *message = palcare_report_message(refusal, 0), *found = NULL;
    for (size_t i = 0; i < palcare_report_count(read) && !found; i++) {
        found = strstr(palcare_report_message(read, i), message);
        if (found) {
            const char *hint = palcare_report_hint(refusal, 0),
                       *other = palcare_report_hint(read, i);
            ck_assert_str_eq(found, message);
            ck_assert_int_eq(palcare_report_code(read, i), palcare_report_code(refusal, 0));
            ck_assert((hint == NULL) == (other == NULL));
            if (hint)
                ck_assert_str_eq(hint, other);
        }
    }
    ck_assert_msg(found != NULL, "the reader does not say: %s", message);
    palcare_report_free(read);
    palcare_report_free(refusal);
}

START_TEST(explain_says_what_the_reader_says)
{
    palcare_type type;
    palcare_field field;
    for (size_t i = 1; !(palcare_type_flags(type = palcare_type_at(i)) & PALCARE_TYPE_IS_PART); i++)
        for (size_t row = 1; (field = palcare_field_at(type, row)); row++) {
            unsigned most;
            palcare_kind kind = palcare_field_kind(field);
            palcare_field_bounds(field, NULL, &most);
            if (kind != PALCARE_KIND_PART && kind != PALCARE_KIND_TEXT &&
                kind != PALCARE_KIND_RICH && kind != PALCARE_KIND_STRING && most == 1)
                expect_same_words(field, sample_bad_value(field));
        }
    expect_same_words(PALCARE_ITEM_KIND, "pagee");
    expect_same_words(PALCARE_ITEM_KIND, "");
    expect_same_words(PALCARE_ITEM_REVIEWED, "2024 January");
    expect_same_words(PALCARE_ITEM_MIN_AGE, "under 5");
}
END_TEST

/* Replacing a field's first value and explaining the new one give the same answer. */
static void expect_same_answer(palcare_record *record, palcare_field field, const char *lang,
                               const char *value)
{
    palcare_report *set = palcare_report_new(), *explained = palcare_report_new();
    palcare_status status = palcare_replace(record, field, 0, lang, value, set);
    bool is_taken = status == PALCARE_MISUSE &&
                    strstr(palcare_report_message(set, 0), "can hold one text in a language");
    if (!is_taken) {
        ck_assert_int_eq(palcare_explain(field, lang, value, explained), status);
        ck_assert_uint_eq(palcare_report_count(explained), palcare_report_count(set));
    }
    if (!is_taken && status != PALCARE_OK) {
        ck_assert_int_eq(palcare_report_code(explained, 0), palcare_report_code(set, 0));
        ck_assert_pstr_eq(palcare_report_hint(explained, 0), palcare_report_hint(set, 0));
        ck_assert_ptr_nonnull(
            strstr(palcare_report_message(set, 0), palcare_report_message(explained, 0)));
    }
    palcare_report_free(set);
    palcare_report_free(explained);
}

static void expect_same_answers(palcare_record *record, void *user)
{
    static const char *const langs[] = {NULL, "", "en", "no tag"};
    bool *is_met = user;
    palcare_type type = palcare_record_type(record);
    palcare_field field;
    if (is_met[type])
        return;
    is_met[type] = true;
    for (size_t row = 0; (field = palcare_field_at(type, row)); row++) {
        palcare_kind kind = palcare_field_kind(field);
        if (!palcare_count(record, field) || kind == PALCARE_KIND_ID)
            continue;
        const char *value = kind == PALCARE_KIND_PART ? "x" : palcare_value(record, field, 0);
        char good[SAMPLE_VALUE];
        snprintf(good, sizeof good, "%s", value);
        for (size_t i = 0; i < sizeof langs / sizeof *langs; i++) {
            expect_same_answer(record, field, langs[i], good);
            expect_same_answer(record, field, langs[i],
                               kind == PALCARE_KIND_PART ? "" : sample_bad_value(field));
            if (kind != PALCARE_KIND_PART)
                expect_same_answer(record, field, langs[i], NULL);
        }
    }
}

START_TEST(explain_answers_what_replace_answers)
{
    bool is_met[128] = {false};
    palcare_doc *doc = sample_doc();
    sample_each(doc, expect_same_answers, is_met);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(explain_accepts_what_setters_accept)
{
    palcare_type type;
    palcare_field field;
    char value[SAMPLE_VALUE];
    for (size_t i = 0; (type = palcare_type_at(i)); i++)
        for (size_t row = 0; (field = palcare_field_at(type, row)); row++) {
            if (palcare_field_kind(field) == PALCARE_KIND_PART)
                continue;
            bool to_part =
                palcare_type_flags(palcare_field_target(field, 0)) & PALCARE_TYPE_IS_PART;
            snprintf(value, sizeof value, "x");
            for (unsigned nth = 0; nth < (to_part ? 1 : 9); nth++) {
                if (!to_part)
                    sample_value(field, nth, value);
                if (palcare_explain(field, NULL, value, report) != PALCARE_OK)
                    ck_abort_msg("%s: %s", value, palcare_report_text(report, 0));
            }
            ck_assert_int_eq(palcare_explain(field, NULL, sample_bad_value(field), NULL),
                             PALCARE_INVALID);
            ck_assert_int_eq(palcare_explain(field, NULL, "", NULL), PALCARE_INVALID);
        }
    ck_assert_uint_eq(palcare_report_count(report), 0);
}
END_TEST

/* ---- what codes mean ---- */

START_TEST(every_code_has_help)
{
    size_t count = 0;
    for (int code = -1; code < 11000; code++) {
        const char *source = NULL, *doc = palcare_problem_help(code, &source);
        ck_assert_ptr_eq(palcare_problem_help(code, NULL), doc);
        if (!doc)
            continue;
        count++;
        ck_assert_msg(code >= 1000 && code <= 9999, "%d", code);
        ck_assert_msg(strlen(doc) > 20 && doc[strlen(doc) - 1] == '.', "%d: %s", code, doc);
        ck_assert_msg(source && strlen(source) > 3, "%d has no source", code);
    }
    ck_assert_uint_gt(count, 100);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("report");
    TCase *cases = tcase_create("report");
    tcase_set_timeout(cases, 20);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, a_new_report_is_empty);
    tcase_add_test(cases, each_problem_has_all_its_values);
    tcase_add_loop_test(cases, a_line_shows_all_known_values, 0, sizeof lines / sizeof *lines);
    tcase_add_test(cases, a_report_owns_its_strings);
    tcase_add_test(cases, problems_past_the_limit_are_counted);
    tcase_add_test(cases, the_problem_that_ended_a_reading_is_kept);
    tcase_add_loop_test(cases, a_report_counts_what_it_does_not_keep, 0, 4);
    tcase_add_test(cases, a_report_can_be_used_for_many_calls);
    tcase_add_test(cases, messages_stay_readable);
    tcase_add_test(cases, long_messages_are_cut_between_characters);
    tcase_add_test(cases, a_report_names_the_document_in_utf8);
    tcase_add_test(cases, explain_says_what_the_reader_says);
    tcase_add_test(cases, explain_answers_what_replace_answers);
    tcase_add_test(cases, explain_accepts_what_setters_accept);
    tcase_add_test(cases, every_code_has_help);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
