/*
 * Rules of eligibility and display: the table of attributes against the vocabulary, rules without
 * problems, and what renaming and merging do to them. tests/bad has the rules with problems.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/answers.h"
#include "check/rule_values.h"
#include "documents_as_text.h"
#include "run.h"

#include <stdint.h>
#include <string.h>

/* ---- the tables ---- */

START_TEST(every_attribute_has_a_row)
{
    const char *code;
    size_t i = 0;
    for (; (code = palcare_field_code(PALCARE_RULE_ATTRIBUTE, i, NULL)); i++) {
        const rule_attribute *row = pc_rule_attribute_at(i);
        ck_assert_ptr_nonnull(row);
        ck_assert_str_eq(row->name, code);
        ck_assert(row->ops & OP_KNOWN);
        if (row->of)
            ck_assert(row->field == PALCARE_RULE_VALUE &&
                      (row->of == palcare_field_target(PALCARE_RULE_OF, 0) ||
                       row->of == palcare_field_target(PALCARE_RULE_OF, 1)));
        else
            ck_assert_int_eq(row->field, palcare_field_named(PALCARE_TYPE_RULE, code));
    }
    ck_assert_ptr_null(pc_rule_attribute_at(i));
}
END_TEST

START_TEST(what_is_compared_by_order_has_an_order)
{
    const rule_attribute *row;
    for (size_t i = 0; (row = pc_rule_attribute_at(i)); i++) {
        palcare_kind kind = palcare_field_kind(row->field);
        bool is_list = kind == PALCARE_KIND_CODE || kind == PALCARE_KIND_REF;
        ck_assert_int_eq((row->ops & OPS_ORDER) == 0, is_list);
        ck_assert_int_eq((row->ops & OPS_EQUAL) == 0, kind == PALCARE_KIND_AGE);
    }
}
END_TEST

START_TEST(every_op_has_a_bit)
{
    palcare_doc *doc = new_doc();
    palcare_record *service = add_to(doc, PALCARE_TYPE_SERVICE, "s");
    palcare_record *rule = add_part(service, PALCARE_SERVICE_RULE);
    const char *code;
    unsigned all = 0;
    for (size_t i = 0; (code = palcare_field_code(PALCARE_RULE_OP, i, NULL)); i++) {
        ck_assert_int_eq(palcare_set(rule, PALCARE_RULE_OP, code, NULL), PALCARE_OK);
        ck_assert_uint_ne(pc_rule_op_of(rule), 0);
        ck_assert_uint_eq(all & pc_rule_op_of(rule), 0);
        all |= pc_rule_op_of(rule);
    }
    ck_assert_uint_eq(all, OPS_EQUAL | OPS_ORDER | OP_KNOWN);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(every_kind_of_entry_has_answers_or_none)
{
    palcare_doc *doc = new_doc();
    palcare_record *list = add_to(doc, PALCARE_TYPE_CHECKLIST, "c");
    palcare_record *entry = add_part(list, PALCARE_CHECKLIST_ENTRY);
    const char *code;
    for (size_t i = 0; (code = palcare_field_code(PALCARE_ENTRY_KIND, i, NULL)); i++) {
        ck_assert_int_eq(palcare_set(entry, PALCARE_ENTRY_KIND, code, NULL), PALCARE_OK);
        const answer_form *form = pc_answer_form(entry);
        ck_assert_ptr_nonnull(form);
        ck_assert_str_eq(form->kind, code);
        ck_assert(!form->is_ordered || form->is_single);
    }
    palcare_doc_release(doc);
}
END_TEST

/* ---- rules without problems ---- */

#define SERVICE(rules)                                                                       \
    "<palcare xmlns='urn:palcare:1' version='1.0' xml:lang='en'><about privacy='public'>"    \
    "<licence spdx='CC-BY-4.0'/></about><organization id='trust' kind='charity'><name>T"     \
    "</name></organization><term id='stay' scheme='service-type'><name>Stay</name></term>"   \
    "<term id='epilepsy' scheme='condition'><name>Epilepsy</name></term><area id='valley' "  \
    "kind='custom'><name>Valley</name></area><area id='town' kind='custom' parent='valley'>" \
    "<name>Town</name></area><service id='house' status='active' provider='trust' "          \
    "service-type='stay' area='valley' assured='2026-09'><name>House</name>" rules           \
    "<referral who='self family'/><contact kind='phone' value='0191 498 0100' "              \
    "e164='+441914980100' purpose='general urgent'/></service></palcare>"
#define TEST(rest) "<rule kind='test' " rest "/>"

#define CHECKLIST(entries)                                                                 \
    "<palcare xmlns='urn:palcare:1' version='1.0' xml:lang='en'><about privacy='public'>"  \
    "<licence spdx='CC-BY-4.0'/></about><role id='nurse' kind='profession'><name>Nurse"    \
    "</name></role><checklist id='list' kind='going-home' status='published' version='1' " \
    "addressee='nurse'><title>Going home</title>" entries "</checklist></palcare>"
#define ENTRY(id, kind, rest) \
    "<entry id='" id "' kind='" kind "'><text>Entry " id "?</text>" rest "</entry>"
#define OPTIONS                                                         \
    "<option value='home'><text>At home</text></option><option value='" \
    "house'><text>At Larch House</text></option>"
#define ASK(of, op, values) \
    "<rule kind='test' attribute='entry' of='" of "' op='" op "'>" values "</rule>"

static const char *const silent[] = {
    SERVICE(TEST("attribute='age' op='less' age='19y' hardness='must'")),
    SERVICE(TEST("attribute='age' op='at-least' age='-20w'")),
    SERVICE(TEST("attribute='stage' op='is' stage='end-of-life'")),
    SERVICE(TEST("attribute='phase' op='in' phase='unstable deteriorating dying'")),
    SERVICE(TEST("attribute='technology' op='in' technology='gastrostomy nasogastric-tube'")),
    SERVICE(TEST("attribute='technology' op='known'")),
    SERVICE(TEST("attribute='area' op='in' area='valley town'")),
    SERVICE(TEST("attribute='diagnosis' op='is' diagnosis='epilepsy'")),
    SERVICE(TEST("attribute='referrer' op='is-not' referrer='insurer'")),
    SERVICE("<rule kind='test' attribute='prognosis' op='at-most' prognosis='6mo' hardness='must'>"
            "<text>A rule of the payer.</text></rule>"),
    /* from 5 to the 19th birthday, and the two ends of one day */
    SERVICE("<rule kind='all'>" TEST("attribute='age' op='at-least' age='5y'")
                TEST("attribute='age' op='less' age='19y'") "</rule>"),
    SERVICE("<rule kind='all'>" TEST("attribute='age' op='at-least' age='1y'")
                TEST("attribute='age' op='at-most' age='12mo'") "</rule>"),
    /* nobody can tell if four weeks are a month */
    SERVICE("<rule kind='all'>" TEST("attribute='age' op='more' age='1mo'")
                TEST("attribute='age' op='less' age='30d'") "</rule>"),
    /* either of two */
    SERVICE("<rule kind='any'>" TEST("attribute='age' op='less' age='5y'")
                TEST("attribute='age' op='at-least' age='10y'") "</rule>"),
    SERVICE("<rule kind='at-least' count='1'>" TEST("attribute='category' op='is' category='I'")
                TEST("attribute='category' op='is' category='II'") "</rule>"),
    /* a child may have both */
    SERVICE("<rule kind='all'>" TEST("attribute='technology' op='is' technology='oxygen'")
                TEST("attribute='technology' op='is' technology='suction'") "</rule>"),
    SERVICE("<rule kind='all'>" TEST("attribute='area' op='is' area='valley'")
                TEST("attribute='area' op='is' area='town'") "</rule>"),
    SERVICE("<rule kind='all'>" TEST("attribute='area' op='is' area='valley'")
                TEST("attribute='area' op='is-not' area='town'") "</rule>"),
    /* one is left */
    SERVICE("<rule kind='all'>" TEST("attribute='category' op='in' category='I II III'")
                TEST("attribute='category' op='in' category='II III IV'")
                    TEST("attribute='category' op='is-not' category='II'") "</rule>"),
    /* "not" turns them around: under 5, or from 10 on */
    SERVICE("<rule kind='not'><rule kind='all'>" TEST("attribute='age' op='at-least' age='5y'")
                TEST("attribute='age' op='less' age='10y'") "</rule></rule>"),
    SERVICE("<rule kind='not'><rule kind='all'>" TEST(
        "attribute='phase' op='is' phase='stable'") "</rule></rule>"),
    SERVICE("<rule kind='at-least'><text>Most of these.</text>" TEST(
        "attribute='stage' op='is' stage='recognition'")
                TEST("attribute='stage' op='is' stage='bereavement'") "</rule>"),
    CHECKLIST(ENTRY("oxygen", "yes-no", "")
                  ENTRY("tried", "tick", ASK("oxygen", "is", "<value>yes</value>"))
                      ENTRY("where", "text", ASK("tried", "is", "<value>true</value>"))),
    CHECKLIST(
        ENTRY("place", "choice", OPTIONS)
            ENTRY("key", "text", ASK("place", "in", "<value>home</value><value>house</value>"))),
    CHECKLIST(ENTRY("places", "choices", OPTIONS)
                  ENTRY("key", "text",
                        "<rule kind='all'>" ASK("places", "is", "<value>home</value>")
                            ASK("places", "is", "<value>house</value>") "</rule>")),
    CHECKLIST("<entry id='nights' kind='number' unit='nights'><text>Nights?</text></entry>" ENTRY(
        "visit", "date", "")
                  ENTRY("who", "text",
                        "<rule kind='all'>" ASK("nights", "more", "<value>2.5</value>")
                            ASK("nights", "at-most", "<value>10</value>")
                                ASK("visit", "less", "<value>2026-12</value>") "</rule>")),
    CHECKLIST(ENTRY("a", "text", "") ENTRY("b", "text", ASK("a", "known", ""))
                  ENTRY("c", "text", ASK("a", "is", "<value>whatever it is</value>"))),
    /* a group and what is in it depend on another entry */
    CHECKLIST(ENTRY("oxygen", "yes-no", "")
                  ENTRY("night", "group",
                        ASK("oxygen", "is", "<value>yes</value>") ENTRY("alone", "yes-no", "")
                            ENTRY("who", "text", ASK("alone", "is", "<value>no</value>")))),
    /* the same answer for a group and for what is in it, and either answer for two inside "any" */
    CHECKLIST(ENTRY("oxygen", "yes-no", "")
                  ENTRY("night", "group",
                        ASK("oxygen", "is", "<value>yes</value>")
                            ENTRY("a", "text", ASK("oxygen", "is", "<value>yes</value>"))
                                ENTRY("b", "text",
                                      "<rule kind='any'>" ASK("oxygen", "is", "<value>no</value>")
                                          TEST("attribute='age' op='less' age='1y'") "</rule>"))),
};

START_TEST(a_rule_that_can_be_met_is_silent)
{
    palcare_doc *doc = doc_of(silent[_i]);
    palcare_report *report = palcare_report_new();
    ck_assert_int_eq(palcare_check(doc, NULL, "2026-11-01", NULL, report), PALCARE_OK);
    ck_assert_msg(palcare_report_count(report) == 0, "%s", palcare_report_message(report, 0));
    palcare_report_free(report);
    palcare_doc_release(doc);
}
END_TEST

/* ---- renaming and merging ---- */

/* The canonical form must not have a word any more. */
static void expect_gone(const palcare_doc *doc, const char *word)
{
    char *text = text_of(doc);
    ck_assert_msg(!strstr(text, word), "'%s' is left in %s", word, text);
    free(text);
}

static void expect_no_problem(const palcare_doc *doc)
{
    palcare_report *report = palcare_report_new();
    palcare_status status = palcare_check(doc, NULL, "2026-11-01", NULL, report);
    ck_assert_msg(status == PALCARE_OK, "%s", palcare_report_message(report, 0));
    palcare_report_free(report);
}

START_TEST(rules_follow_an_area_and_a_term_that_are_renamed)
{
    palcare_doc *doc =
        doc_of(SERVICE("<rule kind='all'>" TEST("attribute='area' op='in' area='town valley'")
                           TEST("attribute='diagnosis' op='is' diagnosis='epilepsy'") "</rule>"));
    ck_assert_int_eq(palcare_record_rename(record_of(doc, "town"), "city", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_rename(record_of(doc, "epilepsy"), "seizures", NULL),
                     PALCARE_OK);
    palcare_record *all = palcare_part(record_of(doc, "house"), PALCARE_SERVICE_RULE, 0);
    palcare_record *area = palcare_part(all, PALCARE_RULE_RULE, 0);
    palcare_record *diagnosis = palcare_part(all, PALCARE_RULE_RULE, 1);
    ck_assert_str_eq(palcare_value(area, PALCARE_RULE_AREA, 0), "city");
    ck_assert_str_eq(palcare_value(area, PALCARE_RULE_AREA, 1), "valley");
    ck_assert_ptr_eq(palcare_target(diagnosis, PALCARE_RULE_DIAGNOSIS, 0, NULL),
                     record_of(doc, "seizures"));
    expect_gone(doc, "town");
    expect_gone(doc, "epilepsy");
    expect_no_problem(doc);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(rules_follow_an_entry_and_its_checklist_that_are_renamed)
{
    palcare_doc *doc = doc_of(
        CHECKLIST(ENTRY("oxygen", "yes-no", "")
                      ENTRY("who", "text",
                            "<rule kind='not'>" ASK("oxygen", "is", "<value>yes</value>") "</rule>")
                          ENTRY("number", "text", ASK("list/oxygen", "is", "<value>no</value>"))));
    palcare_record *list = record_of(doc, "list");
    palcare_record *oxygen = palcare_part(list, PALCARE_CHECKLIST_ENTRY, 0);
    ck_assert_int_eq(palcare_record_rename(oxygen, "o2", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_rename(list, "going-home-list", NULL), PALCARE_OK);
    palcare_record *rule =
        palcare_part(palcare_part(list, PALCARE_CHECKLIST_ENTRY, 2), PALCARE_ENTRY_RULE, 0);
    ck_assert_str_eq(palcare_value(rule, PALCARE_RULE_OF, 0), "going-home-list/o2");
    ck_assert_ptr_eq(palcare_target(rule, PALCARE_RULE_OF, 0, NULL), oxygen);
    expect_gone(doc, "of=\"oxygen\"");
    expect_no_problem(doc);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(rules_follow_a_dimension_that_is_renamed)
{
    palcare_doc *doc = doc_of(
        HEAD "<currency id='nights' population='child'><name>Nights</name><dimension id='need'>"
             "<value>low</value><value>high</value></dimension><currency-unit key='night' "
             "basis='bed-day'><rule kind='test' attribute='dimension' of='need' op='more'>"
             "<value>low</value></rule></currency-unit></currency>" TAIL);
    palcare_record *nights = record_of(doc, "nights");
    palcare_record *need = palcare_part(nights, PALCARE_CURRENCY_DIMENSION, 0);
    ck_assert_int_eq(palcare_record_rename(need, "severity", NULL), PALCARE_OK);
    palcare_record *unit = palcare_part(nights, PALCARE_CURRENCY_CURRENCY_UNIT, 0);
    palcare_record *rule = palcare_part(unit, PALCARE_CURRENCY_UNIT_RULE, 0);
    ck_assert_str_eq(palcare_value(rule, PALCARE_RULE_OF, 0), "severity");
    ck_assert_ptr_eq(palcare_target(rule, PALCARE_RULE_OF, 0, NULL), need);
    expect_gone(doc, "need");
    palcare_doc_release(doc);
}
END_TEST

/* References in the form file#id are local once both files are one. */
START_TEST(rules_refer_to_the_records_that_are_merged)
{
    palcare_doc *doc = doc_of(SERVICE(
        "<rule kind='all'>" TEST("attribute='area' op='is' area='areas.palcare.xml#moor'")
            TEST("attribute='diagnosis' op='is' diagnosis='areas.palcare.xml#batten'") "</rule>"));
    palcare_doc *areas =
        doc_of(HEAD "<area id='moor' kind='custom'><name>Moor</name></area>"
                    "<term id='batten' scheme='condition'><name>Batten disease</name></term>" TAIL);
    ck_assert_int_eq(palcare_doc_set_name(areas, "areas.palcare.xml"), PALCARE_OK);
    palcare_record *all = palcare_part(record_of(doc, "house"), PALCARE_SERVICE_RULE, 0);
    palcare_record *area = palcare_part(all, PALCARE_RULE_RULE, 0);
    palcare_docs *docs = palcare_docs_new();
    ck_assert_int_eq(palcare_docs_add(docs, "areas.palcare.xml", areas), PALCARE_OK);
    ck_assert_ptr_eq(palcare_target(area, PALCARE_RULE_AREA, 0, docs), record_of(areas, "moor"));
    palcare_docs_release(docs);
    ck_assert_int_eq(palcare_doc_merge(doc, areas, NULL, NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_value(area, PALCARE_RULE_AREA, 0), "moor");
    expect_gone(doc, "areas.palcare.xml");
    ck_assert_int_eq(palcare_record_rename(record_of(doc, "moor"), "heath", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_rename(record_of(doc, "batten"), "cln", NULL), PALCARE_OK);
    expect_gone(doc, "\"moor\"");
    expect_gone(doc, "\"batten\"");
    expect_no_problem(doc);
    palcare_doc_release(areas);
    palcare_doc_release(doc);
}
END_TEST

/* ---- many ---- */

enum { DOCUMENTS = 100, RECORDS = 100 };

static palcare_record *add_test(palcare_record *all, const char *attribute, const char *value)
{
    palcare_record *test = add_part(all, PALCARE_RULE_RULE);
    palcare_field field = palcare_field_named(PALCARE_TYPE_RULE, attribute);
    ck_assert_int_eq(palcare_set(test, PALCARE_RULE_KIND, "test", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set(test, PALCARE_RULE_ATTRIBUTE, attribute, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set(test, PALCARE_RULE_OP, "is", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set(test, field, value, NULL), PALCARE_OK);
    return test;
}

/* A renaming looks through its document, so the time for a number of small ones is linear. */
START_TEST(no_rule_is_left_behind_when_ten_thousand_records_are_renamed)
{
    for (unsigned d = 0; d < DOCUMENTS; d++) {
        palcare_doc *doc = new_doc();
        palcare_record *house = add_to(doc, PALCARE_TYPE_SERVICE, "house");
        palcare_record *all = add_part(house, PALCARE_SERVICE_RULE);
        palcare_record *tests[RECORDS];
        char id[32];
        for (unsigned i = 0; i < RECORDS; i++) {
            snprintf(id, sizeof id, "old-%u-%u", d, i);
            add_to(doc, i % 2 ? PALCARE_TYPE_AREA : PALCARE_TYPE_TERM, id);
            tests[i] = add_test(all, i % 2 ? "area" : "diagnosis", id);
        }
        for (unsigned i = 0; i < RECORDS; i++) {
            snprintf(id, sizeof id, "old-%u-%u", d, i);
            palcare_record *record = record_of(doc, id);
            snprintf(id, sizeof id, "new-%u-%u", d, i);
            ck_assert_int_eq(palcare_record_rename(record, id, NULL), PALCARE_OK);
            palcare_field field = i % 2 ? PALCARE_RULE_AREA : PALCARE_RULE_DIAGNOSIS;
            ck_assert_str_eq(palcare_value(tests[i], field, 0), id);
            ck_assert_ptr_eq(palcare_target(tests[i], field, 0, NULL), record);
        }
        expect_gone(doc, "old-");
        palcare_doc_release(doc);
    }
}
END_TEST

static size_t count_of(const palcare_doc *doc, int code)
{
    palcare_report *report = palcare_report_new();
    size_t count = 0;
    palcare_report_limit(report, SIZE_MAX);
    ck_assert_int_eq(palcare_check(doc, NULL, "2026-11-01", NULL, report), PALCARE_INVALID);
    for (size_t i = 0; i < palcare_report_count(report); i++)
        count += palcare_report_code(report, i) == code;
    palcare_report_free(report);
    return count;
}

/* In quadratic time each of these would take minutes. */
enum { MANY = 20000 };

START_TEST(a_rule_of_many_tests_is_checked_in_linear_time)
{
    palcare_doc *doc = new_doc();
    palcare_record *house = add_to(doc, PALCARE_TYPE_SERVICE, "house");
    palcare_record *all = add_part(house, PALCARE_SERVICE_RULE);
    ck_assert_int_eq(palcare_set(all, PALCARE_RULE_KIND, "all", NULL), PALCARE_OK);
    for (unsigned i = 0; i < MANY; i++)
        add_test(all, "category", "III");
    ck_assert_uint_eq(count_of(doc, PC_RULE_CONFLICT), 0);
    add_test(all, "category", "IV");
    add_test(all, "category", "I");
    ck_assert_uint_eq(count_of(doc, PC_RULE_CONFLICT), 1);
    palcare_doc_release(doc);
}
END_TEST

/* Adds entry number `entry`, which needs an answer to number `about`. */
static void add_entry(palcare_record *list, unsigned entry, unsigned about)
{
    palcare_record *added = add_part(list, PALCARE_CHECKLIST_ENTRY);
    palcare_record *rule = add_part(added, PALCARE_ENTRY_RULE);
    char id[16];
    snprintf(id, sizeof id, "e%u", entry);
    ck_assert_int_eq(palcare_set(added, PALCARE_ENTRY_ID, id, NULL), PALCARE_OK);
    snprintf(id, sizeof id, "e%u", about);
    ck_assert_int_eq(palcare_set(rule, PALCARE_RULE_KIND, "test", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set(rule, PALCARE_RULE_OF, id, NULL), PALCARE_OK);
}

/* Each entry depends on the next one, and the last on the first. */
START_TEST(a_long_circle_of_entries_is_found_in_linear_time)
{
    palcare_doc *doc = new_doc();
    palcare_record *list = add_to(doc, PALCARE_TYPE_CHECKLIST, "list");
    for (unsigned i = 0; i < MANY; i++)
        add_entry(list, i, i + 1);
    ck_assert_uint_eq(count_of(doc, PC_RULE_LOOP), 0);
    add_entry(list, MANY, 0);
    ck_assert_uint_eq(count_of(doc, PC_RULE_LOOP), 1);
    palcare_doc_release(doc);
}
END_TEST

/* Each of them is reported; the first ones also say which option was meant. */
START_TEST(a_thousand_misspelt_options_are_reported)
{
    enum { WRONG = 1000 };
    palcare_doc *doc =
        doc_of(CHECKLIST(ENTRY("place", "choice", OPTIONS)
                             ENTRY("key", "text", ASK("place", "in", "<value>home</value>"))));
    palcare_record *key = palcare_part(record_of(doc, "list"), PALCARE_CHECKLIST_ENTRY, 1);
    palcare_record *rule = palcare_part(key, PALCARE_ENTRY_RULE, 0);
    palcare_report *report = palcare_report_new();
    palcare_report_limit(report, SIZE_MAX);
    for (unsigned i = 0; i < WRONG; i++)
        ck_assert_int_eq(palcare_insert(rule, PALCARE_RULE_VALUE, PALCARE_LAST, NULL, "huose",
                                        NULL),
                         PALCARE_OK);
    ck_assert_int_eq(palcare_check(doc, NULL, "2026-11-01", NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(report), WRONG);
    ck_assert_str_eq(palcare_report_hint(report, 0), "did you mean 'house'?");
    ck_assert_str_eq(palcare_report_hint(report, WRONG - 1),
                     "give the value of an option, not its text");
    palcare_report_free(report);
    palcare_doc_release(doc);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("rules");
    TCase *cases = tcase_create("rules");
    tcase_add_test(cases, every_attribute_has_a_row);
    tcase_add_test(cases, what_is_compared_by_order_has_an_order);
    tcase_add_test(cases, every_op_has_a_bit);
    tcase_add_test(cases, every_kind_of_entry_has_answers_or_none);
    tcase_add_loop_test(cases, a_rule_that_can_be_met_is_silent, 0, sizeof silent / sizeof *silent);
    tcase_add_test(cases, rules_follow_an_area_and_a_term_that_are_renamed);
    tcase_add_test(cases, rules_follow_an_entry_and_its_checklist_that_are_renamed);
    tcase_add_test(cases, rules_follow_a_dimension_that_is_renamed);
    tcase_add_test(cases, rules_refer_to_the_records_that_are_merged);
    suite_add_tcase(suite, cases);
    TCase *many = tcase_create("many");
    tcase_add_test(many, no_rule_is_left_behind_when_ten_thousand_records_are_renamed);
    tcase_add_test(many, a_rule_of_many_tests_is_checked_in_linear_time);
    tcase_add_test(many, a_long_circle_of_entries_is_found_in_linear_time);
    tcase_add_test(many, a_thousand_misspelt_options_are_reported);
    tcase_set_timeout(many, 30);
    suite_add_tcase(suite, many);
    return run_suite(suite);
}
