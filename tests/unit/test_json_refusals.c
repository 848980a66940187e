/*
 * Refused JSON: one report has all problems, each with its path, and no record is made. A misused
 * call reports that.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include <palcare/json.h>

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

#define SERVICE(members) "{\"type\": \"service\", " members "}"
#define DOC(record)      "{\"language\": \"en\", \"records\": [{\"type\": \"about\"}, " record "]}"

#define LONG "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" /* 59 */

static const struct {
    palcare_type type; /* -1: a document */
    const char *text;
    int code;
    const char *message, *hint;
} refused[] = {
    {0, "", 10001, "the text is not JSON: the text ends early (line 1, column 1)", NULL},
    {0, " \n ", 10001, "(line 2, column 2)", NULL},
    {0, "{\"type\": \"service\",}", 10001, "the name of a member is missing (line 1, column 20)",
     NULL},
    {0, "{\"type\": \"service\", \"type\": \"service\"}", 10001, "names a member twice", NULL},
    {0, "{\"id\": \"a\\u0000b\"}", 10001,
     "a string holds a character that XML does not allow, or is not UTF-8 (line 1, column 8)",
     NULL},
    {0, "{\"id\":\n \"\\n\\u001b[0m\"}", 10001,
     "XML does not allow, or is not UTF-8 (line 2, column 2)", NULL},
    {0, "{\"a\\u001b\": 1}", 10001, "XML does not allow, or is not UTF-8 (line 1, column 2)", NULL},
    {0, "{\"id\": \"\xFF\"}", 10001, "or is not UTF-8 (line 1, column 8)", NULL},
    {0, "{\"id\": \"\\uD83D\"}", 10001, "or is not UTF-8 (line 1, column 8)", NULL},
    {0, "{\"id\": \"\\uD83D\\u0041\"}", 10001, "with this backslash", NULL},
    {0, "{\"id\": \"\\u00g0\"}", 10001, "with this backslash", NULL},
    {0, "{\"id\": \"\\x\"}", 10001, "with this backslash", NULL},
    {0, "{\"id\": \"a", 10001, "a string has no end", NULL},
    {0, "{\"id\": \"a\\", 10001, "with this backslash", NULL},
    {0, "{\"id\": \"a\nb\"}", 10001, "a string has no end", NULL},
    {0, "{\"id\" 1}", 10001, "':' is missing", NULL},
    {0, "{\"id\": 1 2}", 10001, "',' or '}' is missing", NULL},
    {0, "[1 2]", 10001, "',' or ']' is missing", NULL},
    {0, "[1,]", 10001, "a value is missing", NULL},
    {0, "[", 10001, "ends early", NULL},
    {0, "{} {}", 10001, "more follows", NULL},
    {0, "[01]", 10001, "a number is not written like this", NULL},
    {0, "[-]", 10001, "a number is not written like this", NULL},
    {0, "[1.]", 10001, "a number is not written like this", NULL},
    {0, "[1e]", 10001, "a number is not written like this", NULL},
    {0, "[tru]", 10001, "a value is missing", NULL},
    {0, "NaN", 10001, "a value is missing", NULL},
    {0, "[1.5e+3, -0, 0.1E-2, true, false, null]", 10002, "this must be an object", NULL},
    {0, SERVICE("\"capacity\": [{\"count\": 1e3}]"), 10002, "must be a whole number", NULL},
    {0, SERVICE("\"capacity\": [{\"count\": 1000000000000000000}]"), 10002,
     "must be a whole number", NULL},
    {0, "[]", 10002, "this must be an object", NULL},
    {0, "{}", 10004, "'type' is missing", "'palcare describe' lists the types"},
    {0, "{\"type\": null}", 10004, "'type' is missing", NULL},
    {0, "{\"type\": 1}", 10002, "type: this must be a string", NULL},
    {0, "{\"type\": \"" LONG "\xC3\xA9\"}", 10004, "'" LONG "' is not a type of record", NULL},
    {0, SERVICE("\"" LONG "\xC3\xA9\": 1"), 10003, LONG "...: '" LONG "' is not a field of service",
     NULL},
    {0, SERVICE("\"\": 1"), 10003, "\"\": '' is not a field of service", NULL},
    {0, SERVICE("\"name\": {\"\": 1}"), 10002, "name.\"\": this must be a string", NULL},
    {0, SERVICE("\"contact\": [{}, {\"kind\": NaN}]"), 10001,
     "contact[1].kind: the text is not JSON: a value is missing", NULL},
    {PALCARE_TYPE_SITE, "{\"type\": \"about\"}", 10004, "this is of type about, not site", NULL},
    {0, "{\"type\": \"servic\"}", 10004, "'servic' is not a type of record", NULL},
    {PALCARE_TYPE_SITE, SERVICE("\"id\": \"s\""), 10004, "this is of type service, not site", NULL},
    {0, SERVICE("\"naem\": 1"), 10003, "naem: 'naem' is not a field of service",
     "did you mean 'name'?"},
    {0, SERVICE("\"zzzz\": 1"), 10003, "zzzz: 'zzzz' is not a field of service", NULL},
    {0, SERVICE("\"status\": \"activ\""), 2203, "status: unknown status 'activ'",
     "did you mean 'active'?"},
    {0, SERVICE("\"status\": [\"active\"]"), 10002, "status: this must be a string", NULL},
    {0, SERVICE("\"status\": []"), 10002, "status: this must be a string", NULL},
    {0, SERVICE("\"status\": {}"), 10002, "status: this must be a string", NULL},
    {0, SERVICE("\"name\": []"), 10002, "name: texts are an object by language", NULL},
    {0, SERVICE("\"id\": \"a b\""), 2201, "id: ", NULL},
    {0, SERVICE("\"name\": 3"), 10002, "name: texts are an object by language",
     "write {\"en\": \"...\"}, with the language of each"},
    {0, SERVICE("\"name\": {\"en\": 3}"), 10002, "name.en: this must be a string", NULL},
    {0, SERVICE("\"name\": {\"english\": \"N\", \"en\": \"\"}"), 2205, "name.english: language",
     NULL},
    {0, SERVICE("\"name\": {\"en\": \"A\", \"EN\": \"B\"}"), 5901, "name.EN: ", NULL},
    {0, SERVICE("\"other-name\": {\"en\": \"A\"}"), 10002, "other-name.en: this must be an array",
     NULL},
    {0, SERVICE("\"other-name\": {\"en\": [\"A\", \" \"]}"), 2202, "other-name.en[1]: ", NULL},
    {0, SERVICE("\"other-name\": {\"en\": [\"A\"]}, \"order\": {\"other-name\": [\"es\"]}"), 10002,
     "other-name: 'order' does not list", NULL},
    {0, SERVICE("\"other-name\": {\"en\": [\"A\"]}, \"order\": {\"other-name\": [\"en\", \"en\"]}"),
     10002, "other-name: 'order' does not list", NULL},
    {0, SERVICE("\"other-name\": {\"en\": [\"A\"]}, \"order\": {\"other-name\": [1]}"), 10002,
     "other-name: 'order' does not list", NULL},
    {0, SERVICE("\"contact\": {}"), 10002, "contact: this must be an array", NULL},
    {0, SERVICE("\"contact\": [1]"), 10002, "contact[0]: this must be an object", NULL},
    {0, SERVICE("\"contact\": [{}, {\"kind\": \"fone\"}]"), 2203, "contact[1].kind: unknown kind",
     "one of phone, sms, textphone, fax, email, web, social, post"},
    {0, SERVICE("\"contact\": [{\"type\": \"service\"}]"), 10004,
     "contact[0]: this is of type service", NULL},
    {0, SERVICE("\"capacity\": [{\"count\": \"x\"}]"), 2201, "capacity[0].count: ", NULL},
    {0, SERVICE("\"capacity\": [{\"count\": true}]"), 10002,
     "capacity[0].count: this must be a whole number", NULL},
    {0, SERVICE("\"schedule\": [{\"always\": 1}]"), 10002,
     "schedule[0].always: this must be true or false", NULL},
    {PALCARE_TYPE_SITE, "{\"latitude\": 51.5}", 10002, "latitude: a decimal number is a string",
     "write \"51.50\" instead of 51.50"},
    {0, SERVICE("\"foreign\": 1"), 10002, "foreign: this must be an array", NULL},
    {0, SERVICE("\"foreign\": [1]"), 10002, "foreign[0]: this must be an object with 'xml'", NULL},
    {0, SERVICE("\"foreign\": [{\"xml\": \"<!--c-->\", \"position\": \"on top\"}]"), 10002,
     "foreign[0]: ", NULL},
    {0, SERVICE("\"foreign\": [{\"xml\": \"<!--c-->\", \"field\": \"nane\", \"index\": 0}]"), 5901,
     "foreign[0]: ", NULL},
    {0, SERVICE("\"foreign\": [{\"xml\": \"<!--c-->\", \"field\": \"name\", \"index\": 9}]"), 5902,
     "foreign[0]: ", NULL},
    {0, SERVICE("\"foreign\": [{\"xml\": \"<a>\"}]"), 2101, "foreign[0]: ", NULL},
    {0, SERVICE("\"foreign\": [{\"xml\": \"<!--c-->\", \"field\": \"contact\", \"index\": -1}]"),
     10002, "foreign[0]: ", NULL},
    {0, SERVICE("\"foreign\": [{\"xml\": \"<!--c-->\", \"feild\": \"contact\"}]"), 10002,
     "foreign[0]: ", NULL},
    {0, SERVICE("\"order\": 1"), 10002, "'order' is an object", NULL},
    {0, SERVICE("\"order\": {\"name\": [\"en\"]}"), 10002, "'order' is an object", NULL},
    {0, SERVICE("\"order\": {\"nane\": []}"), 10002, "'order' is an object", NULL},
    {0, SERVICE("\"order\": {\"other-name\": 1}"), 10002, "'order' is an object", NULL},
    {0, SERVICE("\"order\": {\"other-name\": [\"en\"]}"), 10002, "'order' is an object", NULL},
    {0, SERVICE("\"order\": {\"other-name\": [\"en\"]}, \"other-name\": null"), 10002,
     "'order' is an object", NULL},
    {-1, "{}", 10002, "records: this must be an array", NULL},
    {-1, "{\"records\": null}", 10002, "records: this must be an array", NULL},
    {-1, "{\"records\": {}}", 10002, "records: this must be an array", NULL},
    {-1, "{\"language\": \"English\", \"records\": []}", 2205, "language: ", NULL},
    {-1, "{\"language\": 1, \"records\": []}", 10002, "language: this must be a string", NULL},
    {-1, "{\"name\": \"a\", \"records\": []}", 10003, "name: a document has 'language'", NULL},
    {-1, DOC("1"), 10002, "records[1]: this must be an object", NULL},
    {-1, DOC("{\"type\": \"contact\"}"), 5901, "records[1]: a contact is a part", NULL},
    {-1, DOC("{\"type\": \"address\"}"), 5901, "records[1]: an address is a part", NULL},
    {-1, DOC("{\"type\": \"site\", \"id\": 5}"), 10002, "records[1].id: this must be a string",
     NULL},
    {-1, DOC("{\"type\": \"site\"}"), 5901, "records[1]: a new site needs an id", NULL},
    {-1, DOC("{\"type\": \"about\"}"), 2003, "records[1]: ", NULL},
    {-1, DOC("{\"type\": \"site\", \"id\": \"s\"}, {\"type\": \"site\", \"id\": \"s\"}"), 3001,
     "records[2]: the id 's' is taken", NULL},
    {-1, DOC("{\"type\": \"site\", \"id\": \"s\", \"name\": {\"en\": 1}}"), 10002,
     "records[1].name.en: this must be a string", NULL},
    {-1, "{\"records\": [], \"foreign\": [{\"xml\": \"<a xmlns='u'/>\", \"position\": \"after\"}]}",
     1001, "foreign[0]: outside the root", NULL},
    {-1,
     "{\"records\": [], \"foreign\": [{\"xml\": \"<!--c-->\", \"field\": \"x\", \"index\": 0}]}",
     10002, "foreign[0]: ", NULL},
};

START_TEST(refused_json_is_explained)
{
    palcare_doc *doc = (palcare_doc *)1;
    palcare_record *record = (palcare_record *)1;
    const char *text = refused[_i].text;
    palcare_status status =
        refused[_i].type < 0
            ? palcare_doc_from_json(text, strlen(text), report, &doc)
            : palcare_record_from_json(refused[_i].type, text, strlen(text), report, &record);
    ck_assert_msg(status == PALCARE_INVALID, "%s: %s", text, palcare_status_name(status));
    ck_assert(refused[_i].type < 0 ? !doc : !record);
    const char *message = palcare_report_message(report, 0), *hint = palcare_report_hint(report, 0);
    ck_assert_msg(palcare_report_code(report, 0) == refused[_i].code, "%s: %s", text,
                  palcare_report_text(report, 0));
    ck_assert_msg(strstr(message, refused[_i].message) != NULL, "%s", message);
    if (refused[_i].hint)
        ck_assert_str_eq(hint, refused[_i].hint);
    int code = refused[_i].code;
    ck_assert(code < 10000 ? palcare_problem_help(code, NULL) != NULL
                           : palcare_json_problem_help(code, NULL) != NULL);
}
END_TEST

START_TEST(all_problems_are_reported)
{
    static const char text[] = DOC("{\"type\": \"site\", \"id\": \"s\", \"name\": 1, \"x\": 2}, 3, "
                                   "{\"type\": \"site\", \"id\": \"s\"}");
    palcare_doc *doc = NULL;
    ck_assert_int_eq(palcare_doc_from_json(text, strlen(text), report, &doc), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ERROR), 4);
    ck_assert_int_eq(palcare_doc_from_json(text, strlen(text), NULL, &doc), PALCARE_INVALID);
}
END_TEST

START_TEST(parts_nest_so_deep)
{
    char text[4000] = "{\"type\": \"item\", \"section\": [", *at = text + strlen(text);
    for (int i = 0; i < 30; i++)
        at += sprintf(at, "{\"section\": [");
    for (int i = 0; i < 30; i++)
        at += sprintf(at, "]}");
    strcpy(at, "]}");
    palcare_record *item = NULL;
    ck_assert_int_eq(palcare_record_from_json(0, text, strlen(text), report, &item), PALCARE_LIMIT);
    ck_assert_ptr_null(item);
    ck_assert_ptr_nonnull(strstr(palcare_report_message(report, 0), "section[0].section[0]"));
    ck_assert_uint_eq(palcare_report_count(report), 1);
}
END_TEST

START_TEST(text_nests_so_deep)
{
    char text[300] = "";
    memset(text, '[', 150);
    palcare_record *item = NULL;
    ck_assert_int_eq(palcare_record_from_json(0, text, 150, report, &item), PALCARE_INVALID);
    ck_assert_ptr_nonnull(strstr(palcare_report_message(report, 0), "nest too deep"));
}
END_TEST

#define MISUSED(call)                                            \
    do {                                                         \
        palcare_report_clear(report);                            \
        ck_assert_int_eq(call, PALCARE_MISUSE);                  \
        ck_assert_int_eq(palcare_report_code(report, 0), 10005); \
    } while (0)

START_TEST(misuse_is_explained)
{
    palcare_doc *doc = new_doc();
    palcare_record *record = palcare_doc_next(doc, 0, NULL), *made = record;
    char *text = (char *)1;
    MISUSED(palcare_record_to_json(NULL, 0, report, &text));
    ck_assert_ptr_null(text);
    MISUSED(palcare_record_to_json(record, 0, report, NULL));
    MISUSED(palcare_doc_to_json(NULL, 0, report, &text));
    MISUSED(palcare_doc_to_json(doc, 0, report, NULL));
    MISUSED(palcare_record_from_json(0, NULL, 0, report, &made));
    ck_assert_ptr_null(made);
    MISUSED(palcare_record_from_json(999, "{}", 2, report, &made));
    MISUSED(palcare_record_from_json(0, "{}", 2, report, NULL));
    MISUSED(palcare_doc_from_json("{}", 2, report, NULL));
    MISUSED(palcare_json_schema(999, 0, report, &text));
    MISUSED(palcare_json_schema(0, 0, report, NULL));
    ck_assert_int_eq(palcare_json_schema(0, 0, NULL, NULL), PALCARE_MISUSE);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(codes_of_others_are_unknown)
{
    const char *source = NULL;
    ck_assert_ptr_nonnull(palcare_json_problem_help(10001, &source));
    ck_assert_str_eq(source, "RFC 8259");
    ck_assert_ptr_null(palcare_json_problem_help(10000, NULL));
    ck_assert_ptr_null(palcare_json_problem_help(10006, &source));
    ck_assert_ptr_null(source);
    ck_assert_ptr_null(palcare_problem_help(10001, NULL));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("json_refusals");
    TCase *cases = tcase_create("json_refusals");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_loop_test(cases, refused_json_is_explained, 0, sizeof refused / sizeof *refused);
    tcase_add_test(cases, all_problems_are_reported);
    tcase_add_test(cases, parts_nest_so_deep);
    tcase_add_test(cases, text_nests_so_deep);
    tcase_add_test(cases, misuse_is_explained);
    tcase_add_test(cases, codes_of_others_are_unknown);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
