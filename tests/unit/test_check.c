/*
 * The check of documents that a program built, which no file can show: what they may lack, wrong
 * calls, what it does without today's date or other documents, and the paths and the order of
 * problems. The errors of files, rule by rule, are in tests/bad.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/names.h"
#include "model/position.h"
#include "report/report.h"
#include "run.h"

#include <palcare/palcare.h>

static palcare_doc *doc;
static palcare_report *report;

static void begin(void)
{
    ck_assert_int_eq(palcare_doc_new("en-GB", NULL, &doc), PALCARE_OK);
    report = palcare_report_new();
    ck_assert_ptr_nonnull(report);
}

static void end(void)
{
    palcare_doc_release(doc);
    palcare_report_free(report);
}

static palcare_record *add(palcare_type type, const char *id)
{
    palcare_record *record = NULL;
    ck_assert_int_eq(palcare_doc_add(doc, type, id, NULL, &record), PALCARE_OK);
    return record;
}

static palcare_record *add_part(palcare_record *record, palcare_field field)
{
    palcare_record *part = NULL;
    ck_assert_int_eq(palcare_insert_part(record, field, PALCARE_LAST, NULL, &part), PALCARE_OK);
    return part;
}

static void put(palcare_record *record, palcare_field field, const char *value)
{
    bool words = palcare_field_kind(field) == PALCARE_KIND_TEXT ||
                 palcare_field_kind(field) == PALCARE_KIND_RICH;
    ck_assert_int_eq(palcare_insert(record, field, PALCARE_LAST, words ? "en-GB" : NULL, value,
                                    NULL),
                     PALCARE_OK);
}

static void add_about(const char *privacy)
{
    put(add(PALCARE_TYPE_ABOUT, NULL), PALCARE_ABOUT_PRIVACY, privacy);
}

static palcare_record *add_item(const char *id)
{
    palcare_record *item = add(PALCARE_TYPE_ITEM, id);
    put(item, PALCARE_ITEM_KIND, "page");
    return item;
}

/* How many problems of a code the report holds. */
static size_t count_of(int code)
{
    size_t count = 0;
    for (size_t i = 0; i < palcare_report_count(report); i++)
        count += palcare_report_code(report, i) == code;
    return count;
}

/* Checks that the report holds one problem, with this code and path. */
static void check_only(int code, const char *path)
{
    ck_assert_uint_eq(palcare_report_count(report), 1);
    ck_assert_int_eq(palcare_report_code(report, 0), code);
    ck_assert_str_eq(palcare_report_path(report, 0), path);
}

/* ---- how it is called ---- */

START_TEST(wrong_use_is_misuse)
{
    static const char *const not_days[] = {"",           "2026",        "2026-11",    "2026-02-30",
                                           "2026-11-1",  "2026-11-01~", "2026-21",    "--11-01",
                                           "2026-13-01", "01.11.2026",  "2026/2027x", "tomorrow!!"};
    ck_assert_int_eq(palcare_check(NULL, NULL, NULL, NULL, report), PALCARE_MISUSE);
    for (size_t i = 0; i < sizeof not_days / sizeof *not_days; i++)
        ck_assert_msg(palcare_check(doc, NULL, not_days[i], NULL, report) == PALCARE_MISUSE, "%s",
                      not_days[i]);
    ck_assert_uint_eq(palcare_report_total(report, 0), count_of(PC_MISUSE));
}
END_TEST

START_TEST(a_report_is_optional)
{
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, NULL), PALCARE_INVALID);
    add_about("public");
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, NULL), PALCARE_OK);
    palcare_record *item = add_item("nights");
    put(item, PALCARE_ITEM_REPLACED_BY, "nowhere");
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, NULL), PALCARE_INVALID);
}
END_TEST

/* Warnings and notes are not errors. */
START_TEST(a_document_with_warnings_is_valid)
{
    add_about("public");
    palcare_record *item = add_item("nights");
    put(item, PALCARE_ITEM_STATUS, "superseded");
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_OK);
    check_only(PC_NO_SUCCESSOR, "/item[nights]/@replaced-by");
    ck_assert_int_eq(palcare_report_severity(report, 0), PALCARE_SEVERITY_WARNING);
}
END_TEST

/* A problem that is not kept is still counted, and decides the result. */
START_TEST(problems_past_the_limit_decide_the_result)
{
    enum { ITEMS = 30, KEPT = 3 };
    add_about("public");
    for (int i = 0; i < ITEMS; i++) {
        char id[24];
        snprintf(id, sizeof id, "item-%d", i);
        put(add_item(id), PALCARE_ITEM_REPLACED_BY, "nowhere");
    }
    palcare_report_limit(report, KEPT);
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(report), KEPT);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ERROR), ITEMS);
}
END_TEST

/* ---- what only a built document lacks ---- */

START_TEST(a_document_without_about_is_invalid)
{
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(report), 1);
    ck_assert_int_eq(palcare_report_code(report, 0), PC_ABOUT);
    ck_assert_ptr_null(palcare_report_path(report, 0));
}
END_TEST

/* Every required field of every type is reported, and no other is. */
START_TEST(every_missing_required_field_is_reported)
{
    palcare_type type;
    for (size_t i = 0; (type = palcare_type_at(i)); i++) {
        if (palcare_type_flags(type) & PALCARE_TYPE_IS_PART)
            continue;
        end();
        begin();
        bool about = type == PALCARE_TYPE_ABOUT;
        if (!about)
            add_about("private");
        add(type, about ? NULL : "it");
        size_t required = 0;
        palcare_field field;
        for (size_t row = 0; (field = palcare_field_at(type, row)); row++) {
            unsigned least;
            palcare_field_bounds(field, &least, NULL);
            required += least > 0 && palcare_field_kind(field) != PALCARE_KIND_ID;
        }
        ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report),
                         required ? PALCARE_INVALID : PALCARE_OK);
        ck_assert_msg(count_of(PC_MISSING) == required, "%s: %zu of %zu", palcare_type_name(type),
                      count_of(PC_MISSING), required);
    }
}
END_TEST

START_TEST(a_missing_field_of_a_part_is_reported)
{
    add_about("public");
    palcare_record *site = add(PALCARE_TYPE_SITE, "larch-house-site");
    add_part(site, PALCARE_SITE_ADDRESS);
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_INVALID);
    check_only(PC_MISSING, "/site[larch-house-site]/address[1]/@country");
    ck_assert_str_eq(palcare_report_message(report, 0),
                     "site 'larch-house-site', address 1: country is missing");
}
END_TEST

/* ---- today ---- */

START_TEST(a_missing_date_is_noted_once)
{
    add_about("public");
    put(add_item("nights"), PALCARE_ITEM_REVIEW_DUE, "1999");
    put(add_item("mornings"), PALCARE_ITEM_REVIEW_DUE, "1999");
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(report), 1);
    ck_assert_int_eq(palcare_report_code(report, 0), PC_TODAY_NOT_GIVEN);
    ck_assert_int_eq(palcare_report_severity(report, 0), PALCARE_SEVERITY_NOTE);
    ck_assert_ptr_null(palcare_report_path(report, 0));
}
END_TEST

START_TEST(a_missing_date_is_noted_only_where_a_rule_needs_it)
{
    add_about("public");
    put(add_item("nights"), PALCARE_ITEM_TITLE, "Nights at home");
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_total(report, 0), 0);
}
END_TEST

/* A date is due while it lasts, and overdue only when all of it is over. */
static const struct due {
    const char *date, *today;
    int code; /* 0: no problem */
} dues[] = {
    {"2027-01", "2026-12-31", 0},
    {"2027-01", "2027-01-01", PC_REVIEW_DUE},
    {"2027-01", "2027-01-31", PC_REVIEW_DUE},
    {"2027-01", "2027-02-01", PC_REVIEW_OVERDUE},
    {"2027-01-15", "2027-01-14", 0},
    {"2027-01-15", "2027-01-15", PC_REVIEW_DUE},
    {"2027-01-15", "2027-01-16", PC_REVIEW_OVERDUE},
    {"2027", "2027-12-31", PC_REVIEW_DUE},
    {"2027", "2028-01-01", PC_REVIEW_OVERDUE},
    {"2027-21", "2027-05-31", PC_REVIEW_DUE},
    {"2026-11/2027-02", "2027-02-28", PC_REVIEW_DUE},
    {"2026-11/2027-02", "2027-03-01", PC_REVIEW_OVERDUE},
    {"2026/..", "2099-01-01", 0},
};

START_TEST(a_review_is_due_in_its_month_and_overdue_after_it)
{
    add_about("public");
    palcare_record *item = add_item("nights");
    put(item, PALCARE_ITEM_REVIEW_DUE, dues[_i].date);
    ck_assert_int_eq(palcare_check(doc, NULL, dues[_i].today, NULL, report), PALCARE_OK);
    if (dues[_i].code)
        check_only(dues[_i].code, "/item[nights]/@review-due");
    else
        ck_assert_uint_eq(palcare_report_total(report, 0), 0);
}
END_TEST

/* A record that is not published is not overdue. */
START_TEST(content_that_is_not_shown_is_never_overdue)
{
    static const char *const hidden[] = {"draft", "in-review", "retired", "withdrawn"};
    add_about("public");
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++) {
        palcare_record *item = add_item(hidden[i]);
        put(item, PALCARE_ITEM_STATUS, hidden[i]);
        put(item, PALCARE_ITEM_REVIEW_DUE, "1999");
    }
    ck_assert_int_eq(palcare_check(doc, NULL, "2026-11-01", NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_total(report, 0), 0);
}
END_TEST

/* A consent that will be withdrawn later is still valid; without today's date it counts as
 * withdrawn. */
START_TEST(a_consent_holds_until_the_day_of_its_withdrawal)
{
    add_about("staff");
    palcare_record *story = add_item("kite");
    palcare_record *subject = add_part(story, PALCARE_ITEM_SUBJECT);
    put(subject, PALCARE_SUBJECT_NAME_STATUS, "changed");
    palcare_record *consent = add_part(subject, PALCARE_SUBJECT_CONSENT);
    put(consent, PALCARE_CONSENT_GIVER, "parent");
    put(consent, PALCARE_CONSENT_AFTER_DEATH, "not-said");
    put(consent, PALCARE_CONSENT_WITHDRAWN, "2026-12");
    ck_assert_int_eq(palcare_check(doc, NULL, "2026-11-30", NULL, report), PALCARE_OK);
    ck_assert_uint_eq(count_of(PC_CONSENT_WITHDRAWN), 0);
    ck_assert_int_eq(palcare_check(doc, NULL, "2026-12-01", NULL, report), PALCARE_INVALID);
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(count_of(PC_CONSENT_WITHDRAWN), 2);
}
END_TEST

/* ---- other documents ---- */

/* A second document with a term, an organization and a checklist of one entry. */
static palcare_docs *other_documents(void)
{
    palcare_doc *mine = doc;
    ck_assert_int_eq(palcare_doc_new("en-GB", NULL, &doc), PALCARE_OK);
    put(add(PALCARE_TYPE_ORGANIZATION, "larch-trust"), PALCARE_ORGANIZATION_NAME, "Larch Trust");
    palcare_record *going_home = add(PALCARE_TYPE_CHECKLIST, "going-home");
    put(going_home, PALCARE_CHECKLIST_VERSION, "1");
    palcare_record *entry = add_part(going_home, PALCARE_CHECKLIST_ENTRY);
    put(entry, PALCARE_ENTRY_ID, "feeding");
    put(entry, PALCARE_ENTRY_KIND, "yes-no");
    palcare_docs *docs = palcare_docs_new();
    ck_assert_int_eq(palcare_docs_add(docs, "other.palcare.xml", doc), PALCARE_OK);
    palcare_doc_release(doc);
    doc = mine;
    return docs;
}

static const struct outside {
    const char *publisher;
    int code, code_alone; /* with the other document, and without it */
} outsides[] = {
    {"other.palcare.xml#larch-trust", 0, PC_REF_NOT_CHECKED},
    {"other.palcare.xml#larch-thrust", PC_DANGLING, PC_REF_NOT_CHECKED},
    {"other.palcare.xml#going-home", PC_WRONG_TARGET, PC_REF_NOT_CHECKED},
    {"third.palcare.xml#larch-trust", PC_REF_NOT_CHECKED, PC_REF_NOT_CHECKED},
    {"larch-trust", PC_DANGLING, PC_DANGLING},
};

/* The result of a check with this one problem. */
static palcare_status status_of(int code)
{
    return code == 0 || code == PC_REF_NOT_CHECKED ? PALCARE_OK : PALCARE_INVALID;
}

START_TEST(references_into_other_documents_are_checked)
{
    const struct outside *o = &outsides[_i];
    add_about("public");
    put(add_item("nights"), PALCARE_ITEM_PUBLISHER, o->publisher);
    palcare_docs *docs = other_documents();
    ck_assert_int_eq(palcare_check(doc, docs, NULL, NULL, report), status_of(o->code));
    if (o->code)
        check_only(o->code, "/item[nights]/@publisher");
    else
        ck_assert_uint_eq(palcare_report_total(report, 0), 0);
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), status_of(o->code_alone));
    ck_assert_int_eq(palcare_report_code(report, palcare_report_count(report) - 1), o->code_alone);
    palcare_docs_release(docs);
}
END_TEST

/* Each document that is not given is noted once. */
START_TEST(each_missing_document_is_noted_once)
{
    add_about("public");
    for (int i = 0; i < 6; i++) {
        char id[24];
        snprintf(id, sizeof id, "item-%d", i);
        put(add_item(id), PALCARE_ITEM_PUBLISHER, i % 2 ? "a.palcare.xml#x" : "b.palcare.xml#y");
    }
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_total(report, 0), 2);
    ck_assert_uint_eq(count_of(PC_REF_NOT_CHECKED), 2);
}
END_TEST

/* An answer finds its entry in the checklist of its response, wherever that is. */
START_TEST(answers_find_their_entry_in_another_document)
{
    add_about("private");
    palcare_record *response = add(PALCARE_TYPE_RESPONSE, "heron");
    put(response, PALCARE_RESPONSE_STATUS, "completed");
    put(response, PALCARE_RESPONSE_CHECKLIST, "other.palcare.xml#going-home");
    put(response, PALCARE_RESPONSE_CHECKLIST_VERSION, "1");
    static const char *const entries[] = {"feeding", "sleeping"};
    for (size_t i = 0; i < 2; i++) {
        palcare_record *answer = add_part(response, PALCARE_RESPONSE_ANSWER);
        put(answer, PALCARE_ANSWER_ENTRY, entries[i]);
        put(answer, PALCARE_ANSWER_STATE, "answered");
        put(answer, PALCARE_ANSWER_ON, "2026-10");
        put(answer, PALCARE_ANSWER_VALUE, "yes");
    }
    palcare_docs *docs = other_documents();
    ck_assert_int_eq(palcare_check(doc, docs, "2026-11-01", NULL, report), PALCARE_INVALID);
    check_only(PC_DANGLING, "/response[heron]/answer[2]/@entry");
    palcare_docs_release(docs);
}
END_TEST

/* ---- loops ---- */

static void chain(int length, bool closed)
{
    for (int i = 0; i < length; i++) {
        char id[24], parent[24];
        snprintf(id, sizeof id, "area-%d", i);
        snprintf(parent, sizeof parent, "area-%d", (i + 1) % length);
        palcare_record *area = add(PALCARE_TYPE_AREA, id);
        put(area, PALCARE_AREA_KIND, "custom");
        put(area, PALCARE_AREA_NAME, id);
        if (closed || i + 1 < length)
            put(area, PALCARE_AREA_PARENT, parent);
    }
}

START_TEST(a_long_chain_is_not_a_loop)
{
    add_about("public");
    chain(5000, false);
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_total(report, 0), 0);
}
END_TEST

START_TEST(a_long_loop_is_found_once)
{
    add_about("public");
    chain(5000, true);
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_INVALID);
    check_only(PC_LOOP, "/area[area-4999]/@parent");
}
END_TEST

/* Two paths to one ancestor are not a loop. */
START_TEST(two_ways_to_one_ancestor_are_not_a_loop)
{
    static const char *const broader[][2] = {{"low", "left"},
                                             {"low", "right"},
                                             {"left", "top"},
                                             {"right", "top"}};
    static const char *const ids[] = {"low", "left", "right", "top"};
    add_about("public");
    for (size_t i = 0; i < 4; i++) {
        palcare_record *term = add(PALCARE_TYPE_TERM, ids[i]);
        put(term, PALCARE_TERM_SCHEME, "topic");
        put(term, PALCARE_TERM_NAME, ids[i]);
    }
    for (size_t i = 0; i < 4; i++)
        put(palcare_doc_find(doc, broader[i][0]), PALCARE_TERM_BROADER, broader[i][1]);
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_total(report, 0), 0);
}
END_TEST

/* ---- places and order ---- */

START_TEST(problems_name_their_record_and_part)
{
    palcare_record *service = add(PALCARE_TYPE_SERVICE, "larch-house");
    add_part(service, PALCARE_SERVICE_CONTACT);
    palcare_record *contact = add_part(service, PALCARE_SERVICE_CONTACT);
    palcare_record *schedule = add_part(contact, PALCARE_CONTACT_SCHEDULE);
    palcare_record *item = add_item("nights");
    palcare_record *section = add_part(item, PALCARE_ITEM_SECTION);
    put(section, PALCARE_SECTION_ID, "lamp");
    palcare_record *about = add(PALCARE_TYPE_ABOUT, NULL);
    const struct {
        const palcare_record *record;
        palcare_field field;
        size_t index;
        const char *path, *name;
    } places[] = {
        {service, PALCARE_SERVICE_STATUS, 0, "/service[larch-house]/@status",
         "service 'larch-house'"},
        {service, PALCARE_SERVICE_SETTING, 1, "/service[larch-house]/@setting[2]",
         "service 'larch-house'"},
        {service, PALCARE_SERVICE_NAME, 0, "/service[larch-house]/name", "service 'larch-house'"},
        {service, PALCARE_SERVICE_NAME, 1, "/service[larch-house]/name[2]",
         "service 'larch-house'"},
        {service, PALCARE_SERVICE_CONTACT, PALCARE_NONE, "/service[larch-house]/contact",
         "service 'larch-house'"},
        {contact, PALCARE_CONTACT_KIND, 0, "/service[larch-house]/contact[2]/@kind",
         "service 'larch-house', contact 2"},
        {schedule, 0, 0, "/service[larch-house]/contact[2]/schedule[1]",
         "service 'larch-house', contact 2, schedule 1"},
        {section, PALCARE_SECTION_BODY, 0, "/item[nights]/section[1]/body",
         "item 'nights', section 'lamp'"},
        {about, PALCARE_ABOUT_PRIVACY, PALCARE_NONE, "/about/@privacy", "about"},
    };
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        buffer path = {0}, name = {0};
        pc_position_add_path(places[i].record, places[i].field, places[i].index, &path);
        pc_position_add_words(places[i].record, &name);
        ck_assert_str_eq(pc_buffer_text(&path), places[i].path);
        ck_assert_str_eq(pc_buffer_text(&name), places[i].name);
        pc_buffer_free(&path);
        pc_buffer_free(&name);
    }
}
END_TEST

/* However deep a document is, the walk reaches its end, and a name stays short. */
START_TEST(the_deepest_document_is_checked_to_its_end)
{
    add_about("public");
    palcare_record *section = add_part(add_item("nights"), PALCARE_ITEM_SECTION), *inner;
    size_t depth = 1;
    for (; palcare_insert_part(section, PALCARE_SECTION_SECTION, PALCARE_LAST, NULL, &inner) ==
           PALCARE_OK;
         depth++)
        section = inner;
    ck_assert_uint_eq(depth, DEPTH_MOST);
    put(section, PALCARE_SECTION_RELATED, "nowhere");
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(report), 1);
    buffer path = {0};
    pc_buffer_string(&path, "/item[nights]");
    for (size_t i = 0; i < depth; i++)
        pc_buffer_string(&path, "/section[1]");
    pc_buffer_string(&path, "/@related[1]");
    ck_assert_str_eq(palcare_report_path(report, 0), pc_buffer_text(&path));
    pc_buffer_free(&path);
    ck_assert_str_eq(
        palcare_report_message(report, 0),
        "item 'nights', ..., section 1, section 1: related 'nowhere': there is no such "
        "item");
}
END_TEST

/* Problems are in the order of the document: those of a record, then those of its parts. */
START_TEST(problems_come_in_document_order)
{
    static const char *const order[] = {"/item[b]/@replaced-by", "/item[b]/section[1]",
                                        "/item[b]/section[2]", "/item[a]/@replaced-by",
                                        "/item[a]/section[1]"};
    add_about("public");
    palcare_record *second = add_item("a"), *first = add_item("b");
    ck_assert_int_eq(palcare_record_move_before(first, second, NULL), PALCARE_OK);
    put(second, PALCARE_ITEM_REPLACED_BY, "nowhere");
    add_part(second, PALCARE_ITEM_SECTION);
    add_part(first, PALCARE_ITEM_SECTION);
    add_part(first, PALCARE_ITEM_SECTION);
    put(first, PALCARE_ITEM_REPLACED_BY, "nowhere");
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(report), sizeof order / sizeof *order);
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        ck_assert_str_eq(palcare_report_path(report, i), order[i]);
}
END_TEST

/* A record that was removed is not checked, and references to it lead nowhere. */
START_TEST(a_removed_record_is_not_checked_and_references_to_it_dangle)
{
    add_about("public");
    palcare_record *gone = add_item("gone");
    add_part(gone, PALCARE_ITEM_SECTION);
    put(add_item("nights"), PALCARE_ITEM_RELATED, "gone");
    ck_assert_int_eq(palcare_record_remove(gone, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_INVALID);
    check_only(PC_DANGLING, "/item[nights]/@related[1]");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("check");
    TCase *calls = tcase_create("calls");
    tcase_add_checked_fixture(calls, begin, end);
    tcase_add_test(calls, wrong_use_is_misuse);
    tcase_add_test(calls, a_report_is_optional);
    tcase_add_test(calls, a_document_with_warnings_is_valid);
    tcase_add_test(calls, problems_past_the_limit_decide_the_result);
    tcase_add_test(calls, a_document_without_about_is_invalid);
    tcase_add_test(calls, every_missing_required_field_is_reported);
    tcase_add_test(calls, a_missing_field_of_a_part_is_reported);
    suite_add_tcase(suite, calls);
    TCase *today = tcase_create("today");
    tcase_add_checked_fixture(today, begin, end);
    tcase_add_test(today, a_missing_date_is_noted_once);
    tcase_add_test(today, a_missing_date_is_noted_only_where_a_rule_needs_it);
    tcase_add_loop_test(today, a_review_is_due_in_its_month_and_overdue_after_it, 0,
                        (int)(sizeof dues / sizeof *dues));
    tcase_add_test(today, content_that_is_not_shown_is_never_overdue);
    tcase_add_test(today, a_consent_holds_until_the_day_of_its_withdrawal);
    suite_add_tcase(suite, today);
    TCase *refs = tcase_create("refs");
    tcase_add_checked_fixture(refs, begin, end);
    tcase_add_loop_test(refs, references_into_other_documents_are_checked, 0,
                        (int)(sizeof outsides / sizeof *outsides));
    tcase_add_test(refs, each_missing_document_is_noted_once);
    tcase_add_test(refs, answers_find_their_entry_in_another_document);
    tcase_add_test(refs, a_long_chain_is_not_a_loop);
    tcase_add_test(refs, a_long_loop_is_found_once);
    tcase_add_test(refs, two_ways_to_one_ancestor_are_not_a_loop);
    tcase_add_test(refs, a_removed_record_is_not_checked_and_references_to_it_dangle);
    suite_add_tcase(suite, refs);
    TCase *places = tcase_create("places");
    tcase_add_checked_fixture(places, begin, end);
    tcase_add_test(places, problems_name_their_record_and_part);
    tcase_add_test(places, the_deepest_document_is_checked_to_its_end);
    tcase_add_test(places, problems_come_in_document_order);
    suite_add_tcase(suite, places);
    return run_suite(suite);
}
