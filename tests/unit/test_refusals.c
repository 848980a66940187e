/*
 * Every call that takes a report puts into it why it refused. A setter refuses a value with the
 * same message as a reader of a file; misuse is reported too, with what was misused.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "folder.h"
#include "run.h"
#include "sample.h"

#include "base/buffer.h"
#include "model/position.h"

#include <string.h>

static palcare_report *report;

static void set_up(void)
{
    report = palcare_report_new();
}

static void tear_down(void)
{
    palcare_report_free(report);
}

/* ---- setters and the reader ---- */

/* A value that XML allows and the field refuses; NULL if there is none. */
static const char *refused_value(palcare_field field)
{
    unsigned most;
    palcare_field_bounds(field, NULL, &most);
    switch (palcare_field_kind(field)) {
    case PALCARE_KIND_TEXT:
    case PALCARE_KIND_STRING: return "";
    case PALCARE_KIND_RICH: return "<p>a<h1>b</h1></p>";
    case PALCARE_KIND_TOKEN: return most == 1 ? "two words" : NULL;
    case PALCARE_KIND_REF: return most == 1 ? "two words" : "a#b#c";
    default: return sample_bad_value(field);
    }
}

static bool is_element(palcare_field field)
{
    unsigned most;
    palcare_field_bounds(field, NULL, &most);
    palcare_kind kind = palcare_field_kind(field);
    return kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH ||
           (kind == PALCARE_KIND_STRING && most > 1);
}

/* The byte at which a line and column of ASCII begin. */
static char *find_place(char *text, unsigned line, unsigned column)
{
    while (--line)
        text = strchr(text, '\n') + 1;
    return text + column - 1;
}

/* The length of a start tag without its last character, which may also occur in a value. */
static size_t tag_size(const char *tag)
{
    bool is_quoted = false;
    size_t at = 0;
    for (; is_quoted || tag[at] != '>'; at++)
        is_quoted ^= tag[at] == '"';
    return at;
}

/* The document with the value in the start tag, or right after it. */
static char *with_value(char *text, char *tag, palcare_field field, const char *value)
{
    buffer b = {0};
    char attribute[80];
    size_t name = strcspn(tag, " />\n"), size = tag_size(tag);
    bool closes = tag[size - 1] == '/';
    snprintf(attribute, sizeof attribute, " %s=\"", palcare_field_name(field));
    char *found = strstr(tag, attribute);
    pc_buffer_add(&b, text, (size_t)(tag - text));
    if (is_element(field)) {
        pc_buffer_add(&b, tag, closes ? size - 1 : size);
        pc_buffer_format(&b, "><%s>%s</%s>", palcare_field_name(field), value,
                         palcare_field_name(field));
        if (closes)
            pc_buffer_format(&b, "</%.*s>", (int)name - 1, tag + 1);
        pc_buffer_string(&b, tag + size + 1);
    } else if (found && found < tag + size) {
        found += strlen(attribute);
        pc_buffer_add(&b, tag, (size_t)(found - tag));
        pc_buffer_format(&b, "%s%s", value, found + strcspn(found, "\""));
    } else {
        pc_buffer_add(&b, tag, name);
        pc_buffer_format(&b, "%s%s\"%s", attribute, value, tag + name);
    }
    char *all = strdup(pc_buffer_text(&b));
    pc_buffer_free(&b);
    return all;
}

static palcare_status set(palcare_record *record, palcare_field field, const char *value)
{
    unsigned most;
    palcare_kind kind = palcare_field_kind(field);
    palcare_field_bounds(field, NULL, &most);
    if (kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH)
        return palcare_set_text(record, field, NULL, value, report);
    return most == 1 ? palcare_set(record, field, value, report)
                     : palcare_insert(record, field, 0, NULL, value, report);
}

static bool is_same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* A reader's path names the field, while a setter's names the value. */
static bool is_same_path(const char *of_setter, const char *of_reader)
{
    size_t all = of_reader ? strlen(of_reader) : 0;
    return all && strncmp(of_setter, of_reader, all) == 0 &&
           (!of_setter[all] || strcmp(of_setter + all, "[1]") == 0);
}

/* The reader's report has a problem with the code, message, hint and replacement of the
 * setter's. */
static void expect_in(const palcare_report *of_reader, const char *what)
{
    for (size_t i = 0; i < palcare_report_count(of_reader); i++)
        if (palcare_report_code(report, 0) == palcare_report_code(of_reader, i) &&
            is_same(palcare_report_message(report, 0), palcare_report_message(of_reader, i)) &&
            is_same(palcare_report_hint(report, 0), palcare_report_hint(of_reader, i)) &&
            is_same(palcare_report_replacement(report, 0),
                    palcare_report_replacement(of_reader, i)) &&
            is_same_path(palcare_report_path(report, 0), palcare_report_path(of_reader, i)))
            return;
    const char *found = palcare_report_text(of_reader, 0);
    ck_abort_msg("%s\n  the setter says %s at %s\n  the reader says %s at %s", what,
                 palcare_report_text(report, 0), palcare_report_path(report, 0),
                 found ? found : "nothing", found ? palcare_report_path(of_reader, 0) : "-");
}

static void try_field(palcare_doc *doc, const char *text, const char *path, palcare_field field)
{
    palcare_record *record = NULL;
    unsigned line, column;
    const char *value = refused_value(field);
    palcare_report *of_reader = palcare_report_new();
    ck_assert(palcare_doc_at_path(doc, path, &record, NULL, NULL));
    ck_assert(palcare_record_place(record, &line, &column));
    palcare_report_clear(report);
    ck_assert_msg(set(record, field, value) == PALCARE_INVALID, "%s of %s: '%s'",
                  palcare_field_name(field), palcare_type_name(field >> 8), value);
    ck_assert_uint_eq(palcare_report_count(report), 1);
    char *copy = strdup(text);
    char *xml = with_value(copy, find_place(copy, line, column), field, value);
    ck_assert_int_eq(try_read(xml, NULL, of_reader), PALCARE_INVALID);
    expect_in(of_reader, xml);
    free(copy);
    free(xml);
    palcare_report_free(of_reader);
}

START_TEST(a_setter_says_what_a_reader_says)
{
    palcare_type type = palcare_type_at((size_t)_i);
    palcare_doc *made = new_doc();
    palcare_record *record = sample_empty(made, type);
    palcare_field field;
    buffer path = {0};
    sample_fill_required(made);
    pc_position_add_path(record, 0, PALCARE_NONE, &path);
    char *text = text_of(made);
    palcare_doc *doc = doc_of(text);
    for (size_t row = 0; (field = palcare_field_at(type, row)); row++)
        if (palcare_field_kind(field) != PALCARE_KIND_PART &&
            palcare_field_kind(field) != PALCARE_KIND_ID && refused_value(field))
            try_field(doc, text, pc_buffer_text(&path), field);
    expect_written(doc, text); /* it changed nothing */
    pc_buffer_free(&path);
    free(text);
    palcare_doc_release(doc);
    palcare_doc_release(made);
}
END_TEST

/* ---- every call ---- */

static palcare_doc *doc, *out_doc;
static palcare_record *item, *section, *gone, *out;
static palcare_options *options;
static palcare_writer *writer;
static palcare_reader *reader;
static char *bytes;
static size_t size;
static bool differs;

static void set_up_calls(void)
{
    set_up();
    folder_set_up();
    doc = doc_of(HEAD "<item id=\"i\" kind=\"page\"><title>T</title><section id=\"s\"/></item>"
                      "<item id=\"j\" kind=\"page\"/><item id=\"gone\" kind=\"page\"/>" TAIL);
    item = record_of(doc, "i");
    gone = record_of(doc, "gone");
    section = palcare_part(item, PALCARE_ITEM_SECTION, 0);
    ck_assert_int_eq(palcare_record_remove(gone, NULL), PALCARE_OK);
    options = palcare_options_new();
}

static void tear_down_calls(void)
{
    palcare_options_free(options);
    palcare_doc_release(doc);
    folder_tear_down();
    tear_down();
}

static int give_nothing(void *user, void *to, size_t room, size_t *got)
{
    (void)user, (void)to, (void)room;
    *got = 0;
    return 0;
}

static const palcare_field kind_field[] = {PALCARE_ITEM_KIND};
static const char *const bad_kind[] = {"pgae"};

/* A call that is refused, and a part of the message that says why. */
#define CALL(number, call, why) \
    case number:                \
        *words = why;           \
        return call;

#define I PALCARE_ITEM_KIND
#define T PALCARE_ITEM_TITLE
#define S PALCARE_ITEM_SECTION
#define R PALCARE_ITEM_RELATED
#define L PALCARE_LAST
#define P report

/* clang-format off */
static palcare_status invalid_call(int number, const char **words)
{
    switch (number) {
    CALL(0, palcare_doc_new("English", P, &out_doc), "language 'English'")
    CALL(1, palcare_doc_add(doc, PALCARE_TYPE_ITEM, "1st", P, &out), "id '1st'")
    CALL(2, palcare_doc_add(doc, PALCARE_TYPE_ITEM, "i", P, &out), "the id 'i' is taken")
    CALL(3, palcare_doc_add(doc, PALCARE_TYPE_ABOUT, NULL, P, &out), "has an about already")
    CALL(4, palcare_doc_add_copy(doc, item, NULL, P, &out), "the id 'i' is taken")
    CALL(5, palcare_doc_add_copy(doc, item, "a b", P, &out), "id 'a b'")
    CALL(6, palcare_record_alone(PALCARE_TYPE_ITEM, "e!", P, &out), "language 'e!'")
    CALL(7, palcare_record_rename(item, "j", P), "item 'i': the id 'j' is taken")
    CALL(8, palcare_record_rename(section, "", P), "id is empty")
    CALL(9, palcare_record_set_foreign(item, "<a", P), "item 'i': foreign content: ")
    CALL(10, palcare_add_foreign(item, 0, 0, "words", P), "item 'i': ")
    CALL(11, palcare_reference(item, palcare_doc_at(doc, 0, 0), P, &bytes), "about: it has no id")
    CALL(12, palcare_set(item, I, "pgae", P), "item 'i': unknown kind 'pgae'")
    CALL(13, palcare_set(item, PALCARE_ITEM_ID, "j", P), "item 'i': the id 'j' is taken")
    CALL(14, palcare_set_text(item, T, "e!", "T", P), "item 'i': language 'e!'")
    CALL(15, palcare_set_text(item, T, NULL, " ", P), "item 'i': title is empty")
    CALL(16, palcare_set_text(item, T, "e!", NULL, P), "item 'i': language 'e!'")
    CALL(17, palcare_fill(item, 1, kind_field, NULL, bad_kind, P), "item 'i': unknown kind")
    CALL(18, palcare_insert(item, R, 0, NULL, "a b", P), "item 'i': related 'a b'")
    CALL(19, palcare_insert(item, T, 0, "e!", "T", P), "item 'i': language 'e!'")
    CALL(20, palcare_replace(item, I, 0, NULL, "pgae", P), "item 'i': unknown kind 'pgae'")
    CALL(21, palcare_replace(item, T, 0, "e!", "T", P), "item 'i': language 'e!'")
    CALL(22, palcare_explain(I, NULL, "pgae", P), "unknown kind 'pgae'")
    CALL(23, palcare_explain(T, "e!", "T", P), "language 'e!'")
    CALL(24, palcare_read_memory("<a/>", 4, NULL, NULL, P, &out_doc), "without a namespace")
    CALL(25, palcare_read_callback(give_nothing, NULL, NULL, NULL, P, &out_doc), "nothing to read")
    }
    return PALCARE_DONE;
}

static palcare_status misused_record(int number, const char **words)
{
    switch (number) {
    CALL(0, palcare_doc_new(NULL, P, &out_doc), "language")
    CALL(1, palcare_doc_new("en", P, NULL), "place")
    CALL(2, palcare_doc_add(NULL, PALCARE_TYPE_ITEM, "x", P, &out), "no document")
    CALL(3, palcare_doc_add(doc, 0, "x", P, &out), "0 is not a type")
    CALL(4, palcare_doc_add(doc, PALCARE_TYPE_SECTION, "x", P, &out), "a section is a part")
    CALL(5, palcare_doc_add(doc, PALCARE_TYPE_ITEM, NULL, P, &out), "a new item needs an id")
    CALL(6, palcare_doc_add(doc, PALCARE_TYPE_ABOUT, "x", P, &out), "an about has no id")
    CALL(7, palcare_doc_add_copy(NULL, item, "x", P, &out), "no document")
    CALL(8, palcare_doc_add_copy(doc, NULL, "x", P, &out), "no record")
    CALL(9, palcare_doc_add_copy(doc, section, "x", P, &out), "a part is copied into a record")
    CALL(10, palcare_doc_merge(NULL, doc, NULL, P), "no document")
    CALL(11, palcare_doc_merge(doc, NULL, NULL, P), "no document")
    CALL(12, palcare_doc_diff(NULL, doc, NULL, P, &differs), "no document")
    CALL(13, palcare_doc_diff(doc, doc, NULL, P, NULL), "place for the answer")
    CALL(14, palcare_record_alone(0, "en", P, &out), "not a type")
    CALL(15, palcare_record_alone(PALCARE_TYPE_ITEM, NULL, P, &out), "language")
    CALL(16, palcare_record_rename(NULL, "x", P), "no record")
    CALL(17, palcare_record_rename(item, NULL, P), "no id")
    CALL(18, palcare_record_rename(gone, "x", P), "it was removed")
    CALL(19, palcare_record_rename(palcare_doc_at(doc, 0, 0), "x", P), "has no id")
    CALL(20, palcare_record_move_before(NULL, item, P), "no record")
    CALL(21, palcare_record_move_before(gone, NULL, P), "it was removed")
    CALL(22, palcare_record_move_before(item, gone, P), "it was removed")
    CALL(23, palcare_record_move_before(item, section, P), "not in its document")
    CALL(24, palcare_record_remove(NULL, P), "no record")
    CALL(25, palcare_record_remove(gone, P), "it was removed")
    CALL(26, palcare_reference(NULL, item, P, &bytes), "no record")
    CALL(27, palcare_reference(item, item, P, NULL), "no place")
    CALL(28, palcare_record_set_foreign(NULL, "<!--c-->", P), "no record")
    CALL(29, palcare_record_set_foreign(gone, NULL, P), "it was removed")
    CALL(30, palcare_add_foreign(NULL, 0, 0, "<!--c-->", P), "no record")
    CALL(31, palcare_add_foreign(item, 0, 0, NULL, P), "no foreign content")
    CALL(32, palcare_add_foreign(item, I, 0, "<!--c-->", P), "'kind' is not one")
    }
    return PALCARE_DONE;
}

static palcare_status misused_field(int number, const char **words)
{
    switch (number) {
    CALL(33, palcare_set(NULL, I, "faq", P), "no record")
    CALL(34, palcare_set(item, -1, "x", P), "-1 is not a field")
    CALL(35, palcare_set(item, PALCARE_TEAM_KIND, "x", P), "a field of team, not of item")
    CALL(36, palcare_set(gone, I, "faq", P), "it was removed")
    CALL(37, palcare_set(item, T, "T", P), "'title' is of kind text")
    CALL(38, palcare_set(item, PALCARE_ITEM_ID, NULL, P), "an id cannot be removed")
    CALL(39, palcare_set_text(item, I, "en", "x", P), "'kind' is of kind code")
    CALL(40, palcare_set_text(gone, T, "en", "x", P), "it was removed")
    CALL(41, palcare_fill(NULL, 1, kind_field, NULL, bad_kind, P), "no record")
    CALL(42, palcare_fill(gone, 1, kind_field, NULL, bad_kind, P), "it was removed")
    CALL(43, palcare_insert(item, S, 0, NULL, "x", P), "'section' is of kind part")
    CALL(44, palcare_insert(item, I, 0, NULL, "faq", P), "'kind' can hold one value, and has it")
    CALL(45, palcare_insert(item, T, 0, "en", "U", P), "one text in a language, and has one in 'en'")
    CALL(46, palcare_insert(item, R, 1, NULL, "x", P), "'related' has 0 values")
    CALL(47, palcare_insert(item, R, PALCARE_NONE, NULL, "x", P), "'related' has 0 values")
    CALL(48, palcare_insert(item, R, 0, "en", "x", P), "'related' has no language")
    CALL(49, palcare_insert(item, R, 0, NULL, NULL, P), "the value is NULL")
    CALL(50, palcare_replace(item, R, 0, NULL, "x", P), "'related' has 0 values")
    CALL(51, palcare_replace(item, I, 1, NULL, "faq", P), "'kind' has 1 value,")
    CALL(52, palcare_replace(item, S, 0, NULL, "x", P), "'section' is of kind part")
    CALL(53, palcare_insert_part(item, I, 0, P, &out), "'kind' is of kind code")
    CALL(54, palcare_insert_part(item, S, 2, P, &out), "'section' has 1 value,")
    CALL(55, palcare_insert_part(gone, S, 0, P, &out), "it was removed")
    CALL(56, palcare_insert_copy(item, S, 0, NULL, P, &out), "no part")
    CALL(57, palcare_insert_copy(item, S, 0, item, P, &out), "'section' holds section")
    CALL(58, palcare_insert_copy(item, I, 0, section, P, &out), "'kind' is of kind code")
    CALL(59, palcare_move(item, S, 0, 1, P), "'section' has 1 value,")
    CALL(60, palcare_move(item, R, 0, 0, P), "'related' has 0 values")
    CALL(61, palcare_remove(item, S, 1, P), "'section' has 1 value,")
    CALL(62, palcare_remove(item, S, L, P), "'section' has 1 value,")
    CALL(63, palcare_remove(item, PALCARE_ITEM_ID, 0, P), "an id cannot be removed")
    CALL(64, palcare_clear(item, PALCARE_ITEM_ID, P), "an id cannot be removed")
    CALL(65, palcare_clear(item, PALCARE_TEAM_KIND, P), "a field of team, not of item")
    CALL(66, palcare_explain(I, NULL, NULL, P), "the value is NULL")
    CALL(67, palcare_explain(S, NULL, "x", P), "'section' is of kind part")
    }
    return PALCARE_DONE;
}

static palcare_status misused_file(int number, const char **words)
{
    switch (number) {
    CALL(68, palcare_options_set(options, "depht", 1, P), "did you mean 'depth'?")
    CALL(69, palcare_options_set_text(options, "depth", "x", P), "a whole number from 1 to 10000, not 'x'")
    CALL(70, palcare_read_file(NULL, NULL, P, &out_doc), "no input")
    CALL(71, palcare_read_file("a", NULL, P, NULL), "no place for the result")
    CALL(72, palcare_read_memory(NULL, 1, NULL, NULL, P, &out_doc), "no input")
    CALL(73, palcare_read_callback(NULL, NULL, NULL, NULL, P, &out_doc), "no input")
    CALL(74, palcare_write_file(NULL, "a", NULL, P), "no document")
    CALL(75, palcare_write_file(doc, NULL, NULL, P), "no place to write to")
    CALL(76, palcare_write_memory(NULL, NULL, P, &bytes, &size), "no document")
    CALL(77, palcare_write_memory(doc, NULL, P, NULL, &size), "no place to write to")
    CALL(78, palcare_write_callback(doc, NULL, NULL, NULL, P), "no place to write to")
    CALL(79, palcare_reader_open(NULL, NULL, P, &reader), "no input")
    CALL(80, palcare_reader_open_memory(NULL, 1, NULL, NULL, P, &reader), "no input")
    CALL(81, palcare_reader_open_callback(NULL, NULL, NULL, NULL, P, &reader), "no input")
    CALL(82, palcare_writer_open(NULL, doc, NULL, P, &writer), "no place to write to")
    CALL(83, palcare_writer_open_memory(NULL, &size, doc, NULL, P, &writer), "no place to write")
    CALL(84, palcare_writer_open_callback(NULL, NULL, doc, NULL, P, &writer), "no place to write")
    CALL(85, palcare_check(NULL, NULL, NULL, NULL, P), "no document")
    CALL(86, palcare_check(doc, NULL, "2026-11", NULL, P), "'2026-11'")
    CALL(87, palcare_explain(PALCARE_ITEM_KIND, "en", "page", P), "'kind' has no language")
    }
    return PALCARE_DONE;
}
/* clang-format on */

static palcare_status misused_call(int number, const char **words)
{
    palcare_status status = misused_record(number, words);
    if (status == PALCARE_DONE)
        status = misused_field(number, words);
    return status == PALCARE_DONE ? misused_file(number, words) : status;
}

enum { INVALID_CALLS = 26, MISUSED_CALLS = 88 };

static void expect_explained(palcare_status status, palcare_status wanted, const char *words)
{
    ck_assert_msg(status == wanted, "%s: %s", words, palcare_status_name(status));
    ck_assert_msg(palcare_report_count(report) == 1, "%s: %zu problems", words,
                  palcare_report_count(report));
    ck_assert_int_eq(palcare_report_severity(report, 0), PALCARE_SEVERITY_ERROR);
    ck_assert_msg(strstr(palcare_report_message(report, 0), words) != NULL, "%s\n  not %s",
                  palcare_report_message(report, 0), words);
    int code = palcare_report_code(report, 0);
    ck_assert_int_eq(code == PC_MISUSE || code == PC_NO_SUCH_INDEX, wanted == PALCARE_MISUSE);
    ck_assert_ptr_null(out);
    ck_assert_ptr_null(bytes);
}

/* The call reports why it refuses, and also refuses without a report. Neither changes the document.
 * */
static void expect_refused(palcare_status (*call)(int number, const char **words), int number,
                           palcare_status status)
{
    const char *words = "";
    char *before = text_of(doc);
    palcare_status answer = call(number, &words);
    expect_explained(answer, status, words);
    palcare_report *kept = report;
    report = NULL;
    ck_assert_int_eq(call(number, &words), status);
    report = kept;
    expect_written(doc, before);
    free(before);
}

START_TEST(refused_data_is_explained)
{
    expect_refused(invalid_call, _i, PALCARE_INVALID);
}
END_TEST

START_TEST(misuse_is_explained)
{
    expect_refused(misused_call, _i, PALCARE_MISUSE);
}
END_TEST

START_TEST(no_call_is_left_out)
{
    const char *words;
    ck_assert_int_eq(invalid_call(INVALID_CALLS, &words), PALCARE_DONE);
    ck_assert_int_eq(misused_call(MISUSED_CALLS, &words), PALCARE_DONE);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("refusals");
    TCase *values = tcase_create("values"), *calls = tcase_create("calls");
    int types = 0;
    while (palcare_type_at((size_t)types))
        types++;
    tcase_add_checked_fixture(values, set_up, tear_down);
    tcase_add_loop_test(values, a_setter_says_what_a_reader_says, 0, types);
    tcase_add_checked_fixture(calls, set_up_calls, tear_down_calls);
    tcase_add_loop_test(calls, refused_data_is_explained, 0, INVALID_CALLS);
    tcase_add_loop_test(calls, misuse_is_explained, 0, MISUSED_CALLS);
    tcase_add_test(calls, no_call_is_left_out);
    suite_add_tcase(suite, values);
    suite_add_tcase(suite, calls);
    return run_suite(suite);
}
