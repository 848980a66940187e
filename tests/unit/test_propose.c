/*
 * Proposals of what was probably meant: a table of values and proposals; the report of a setter
 * holds the same replacement; and a proposal always fits its field.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"
#include "sample.h"

#include "schema/problems.h"

#include <stdio.h>
#include <string.h>

/* ---- a table ---- */

static const struct {
    palcare_field field;
    const char *value, *proposal; /* NULL: none */
} proposals[] = {
    {PALCARE_ITEM_REVIEWED, "20/10/2026", "2026-10-20"},
    {PALCARE_ITEM_REVIEWED, "20.10.2026", "2026-10-20"},
    {PALCARE_ITEM_REVIEWED, "1 November 2026", "2026-11-01"},
    {PALCARE_ITEM_REVIEWED, "2026-10-20", NULL},
    {PALCARE_ITEM_REVIEWED, "soon", NULL},
    {PALCARE_ITEM_REVIEWED, "2026-10-20T00:00:00Z", "2026-10-20"},
    {PALCARE_ITEM_REVIEWED, "2026-10-20T14:30:00Z", NULL}, /* the time would be lost */
    {PALCARE_ITEM_KIND, "artcle", "article"},
    {PALCARE_ITEM_KIND, "article", NULL},
    {PALCARE_ITEM_KIND, "zebra crossing", NULL},
    {PALCARE_SERVICE_SETTING, "hospise", NULL}, /* or adult-hospice */
    {PALCARE_SERVICE_SETTING, "homecare", "home"},
    {PALCARE_SERVICE_STATUS, "closed", NULL}, /* it may be for good */
    {PALCARE_SERVICE_STATUS, "Temporarily closed", "temporarily-closed"},
    {PALCARE_SERVICE_STATUS, "active, planned", NULL},
    {PALCARE_SERVICE_SERVES, "child sibling", NULL},
    {PALCARE_SERVICE_SERVES, "child, parent", NULL},
    {PALCARE_SERVICE_SERVES, "child,", "child"},
    {PALCARE_SERVICE_SERVES, "siblin", "sibling"},
    {PALCARE_SCHEDULE_DAY, "Wednesday", "we"},
    {PALCARE_SCHEDULE_DAY, "Thu", "th"},
    {PALCARE_SCHEDULE_DAY, "sat.", "sa"},
    {PALCARE_SCHEDULE_DAY, "weekend", NULL},
    {PALCARE_SCHEDULE_DAY, "weekdays", NULL},
    {PALCARE_SCHEDULE_DAY, "mo-fr", NULL},
    {PALCARE_SCHEDULE_DAY, "Mon-Fri", NULL},
    {PALCARE_SCHEDULE_DAY, "mo,tu,we", NULL},
    {PALCARE_SERVICE_LANGUAGE, "English", "en"},
    {PALCARE_SERVICE_LANGUAGE, "en_GB", "en-GB"},
    {PALCARE_SERVICE_LANGUAGE, "en_UK", "en-GB"},
    {PALCARE_SERVICE_LANGUAGE, "sr_RS@latin", "sr-Latn-RS"},
    {PALCARE_SERVICE_LANGUAGE, "ca_ES@valencia", NULL},
    {PALCARE_SERVICE_LANGUAGE, "ISO 639", NULL},
    {PALCARE_SERVICE_MAX_AGE, "19 years", "19y"},
    {PALCARE_SERVICE_MAX_AGE, "under 19", "19y"},
    {PALCARE_SERVICE_MAX_AGE, "from 5", NULL},
    {PALCARE_SERVICE_MIN_AGE, "from 5", "5y"},
    {PALCARE_SERVICE_MIN_AGE, "under 19", NULL},
    {PALCARE_SERVICE_MIN_AGE, "0-5 years", NULL},
    {PALCARE_ITEM_TITLE, "a title", NULL},
    {PALCARE_ITEM_TITLE, "", NULL},
    {PALCARE_SECTION_BODY, "<p>open", NULL},
    {PALCARE_ITEM_ID, "first days", "first-days"},
    {PALCARE_CONTACT_E164, "+44 (0)191 498 0199", "+441914980199"},
    {PALCARE_CONTACT_E164, "0191 498 0199", NULL},
    {PALCARE_SITE_TIME_ZONE, "America/New York", "America/New_York"},
    {PALCARE_SCHEDULE_TIME_ZONE, "Central European Time", NULL},
    {PALCARE_MONEY_CURRENCY, "US dollar", NULL},
    {PALCARE_MEDIA_MEDIA_TYPE, "image / jpeg", "image/jpeg"},
    {PALCARE_LINK_MEDIA_TYPE, "a page", NULL},
    {PALCARE_LICENCE_SPDX, "CC BY 4.0", "CC-BY-4.0"},
    {PALCARE_LICENCE_SPDX, "CC0 1.0", "CC0-1.0"},
    {PALCARE_LICENCE_SPDX, "OGL v3.0", "OGL-UK-3.0"},
    {PALCARE_LICENCE_SPDX, "Creative Commons Attribution 4.0 International", "CC-BY-4.0"},
    {PALCARE_LICENCE_SPDX, "CC BY", NULL},
    {PALCARE_LICENCE_SPDX, "all rights reserved", NULL},
};

START_TEST(values_have_proposals)
{
    char *found = (char *)(uintptr_t) "kept";
    ck_assert_int_eq(palcare_propose(proposals[_i].field, proposals[_i].value, &found), PALCARE_OK);
    if (proposals[_i].proposal)
        ck_assert_str_eq(found, proposals[_i].proposal);
    else
        ck_assert_ptr_null(found);
    palcare_free(found);
}
END_TEST

/* Values that a setter takes, and that the check refuses. */
static const struct {
    palcare_field field;
    const char *value, *proposal;
} refused_by_check[] = {
    {PALCARE_ADDRESS_COUNTRY, "UK", "GB"},
    {PALCARE_ADDRESS_COUNTRY, "EL", "GR"},
    {PALCARE_ADDRESS_COUNTRY, "GB", NULL},
    {PALCARE_ADDRESS_COUNTRY, "XX", NULL},
    {PALCARE_ORGANIZATION_JURISDICTION, "UK-SCT", "GB-SCT"},
    {PALCARE_CONTACT_E164, "+44-(0)191-498-0199", "+441914980199"},
    {PALCARE_CONTACT_E164, "01914980199", NULL},
    {PALCARE_CONTACT_E164, "+441914980199", NULL},
    {PALCARE_MONEY_CURRENCY, "gbp", "GBP"},
    {PALCARE_MONEY_CURRENCY, "\xC2\xA3", NULL},
    {PALCARE_LINK_MEDIA_TYPE, "pdf", "application/pdf"},
    {PALCARE_SITE_TIME_ZONE, "GMT", NULL},
    {PALCARE_ITEM_REVIEWED, "2026-02-30", NULL},
    /* Values that the check doubts. */
    {PALCARE_LICENCE_SPDX, "CCBY4.0", "CC-BY-4.0"},
    {PALCARE_LICENCE_SPDX, "CC_BY_4.0", "CC-BY-4.0"},
    {PALCARE_LICENCE_SPDX, "cc0", "CC0-1.0"},
    {PALCARE_LICENCE_SPDX, "OGL", NULL},
    {PALCARE_LICENCE_SPDX, "no", NULL},
    {PALCARE_LICENCE_SPDX, "cc-by-4.0", NULL},
    {PALCARE_LICENCE_SPDX, "LicenseRef-hospice", NULL},
    {PALCARE_SITE_TIME_ZONE, "NZ", "Pacific/Auckland"},
    {PALCARE_SITE_TIME_ZONE, "Iceland", "Atlantic/Reykjavik"},
    {PALCARE_SITE_TIME_ZONE, "London", "Europe/London"},
    {PALCARE_SITE_TIME_ZONE, "Europe/Londn", "Europe/London"},
    {PALCARE_SITE_TIME_ZONE, "Europe/Leeds", NULL},
    {PALCARE_SITE_TIME_ZONE, "Europe/Amsterdam", NULL},
    {PALCARE_SITE_TIME_ZONE, "Etc/GMT+5", NULL},
    {PALCARE_SITE_TIME_ZONE, "EST", NULL},
    {PALCARE_SERVICE_LANGUAGE, "en-UK", "en-GB"},
    {PALCARE_SERVICE_LANGUAGE, "sp", "es"},
    {PALCARE_SERVICE_LANGUAGE, "eng", "en"},
    {PALCARE_SERVICE_LANGUAGE, "fre-FR", "fr-FR"},
    {PALCARE_SERVICE_LANGUAGE, "gb", "en-GB"},
    {PALCARE_SERVICE_LANGUAGE, "xq", NULL},
    {PALCARE_SERVICE_LANGUAGE, "ASL", NULL},
    {PALCARE_SERVICE_LANGUAGE, "zh-Hant-TW", NULL},
};

START_TEST(values_that_the_check_refuses_have_proposals)
{
    char *found = (char *)(uintptr_t) "kept";
    palcare_field field = refused_by_check[_i].field;
    ck_assert_int_eq(palcare_explain(field, NULL, refused_by_check[_i].value, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_propose(field, refused_by_check[_i].value, &found), PALCARE_OK);
    ck_assert_pstr_eq(found, refused_by_check[_i].proposal);
    palcare_free(found);
}
END_TEST

/* A report proposes the same if the value is explained, set or read. */
START_TEST(reports_hold_the_same_replacement)
{
    palcare_report *report = palcare_report_new();
    palcare_field field = proposals[_i].field;
    palcare_status status = palcare_explain(field, NULL, proposals[_i].value, report);
    ck_assert(status == PALCARE_OK || status == PALCARE_INVALID);
    const char *found = palcare_report_replacement(report, 0);
    if (proposals[_i].proposal)
        ck_assert_str_eq(found, proposals[_i].proposal);
    else
        ck_assert_ptr_null(found);
    if (found)
        ck_assert_ptr_nonnull(strstr(palcare_report_hint(report, 0), found));
    palcare_report_free(report);
}
END_TEST

START_TEST(setters_and_readers_hold_the_same_replacement)
{
    palcare_report *report = palcare_report_new();
    palcare_doc *doc = new_doc();
    palcare_record *item = add_to(doc, PALCARE_TYPE_ITEM, "i");
    ck_assert_int_eq(palcare_set(item, PALCARE_ITEM_REVIEWED, "20/10/2026", report),
                     PALCARE_INVALID);
    ck_assert_int_eq(try_read(HEAD "<item id=\"i\" kind=\"page\" reviewed=\"20/10/2026\"/>" TAIL,
                              NULL, report),
                     PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(report), 2);
    ck_assert_str_eq(palcare_report_replacement(report, 0), "2026-10-20");
    ck_assert_str_eq(palcare_report_replacement(report, 1), "2026-10-20");
    ck_assert_ptr_null(palcare_report_replacement(report, 2));
    ck_assert_ptr_null(palcare_report_replacement(NULL, 0));
    palcare_doc_release(doc);
    palcare_report_free(report);
}
END_TEST

/* The reader proposes the whole list for a list with commas, or nothing. */
START_TEST(a_list_with_commas_is_replaced_as_a_whole_or_not_at_all)
{
    static const struct {
        const char *attribute, *replacement;
    } rows[] = {
        {"serves=\"child, parent\"", "child parent"},
        {"serves=\"child,parent\"", "child parent"},
        {"serves=\"chld, parnt\"", "child parent"},
        {"serves=\"chld, grandmother\"", "child grandparent"},
        {"serves=\"chld, somebody\"", NULL},
        {"language=\"english, french\"", "en fr"},
        {"language=\"en, french\"", "en fr"},
        {"language=\"british sign language, en fr\"", "bfi en fr"},
        {"language=\"klingonish, french\"", NULL},
        {"language=\"aaa, bbb, ccc, ddd, eee, fff, ggg, hhh, iii, jjj, kkk, lll, mmm, nnn, ooo, "
         "ppp, "
         "qqq, rrr, sss, ttt, uuu, vvv, www, xxx, yyy, zzz, aab, aac, aad, aae, aaf, aag, aah\"",
         NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char xml[600];
        palcare_report *report = palcare_report_new();
        snprintf(xml, sizeof xml,
                 HEAD "<service id=\"s\" status=\"active\" provider=\"o\" service-type=\"t\" "
                      "%s><name>S</name></service>" TAIL,
                 rows[i].attribute);
        ck_assert_int_eq(try_read(xml, NULL, report), PALCARE_INVALID);
        ck_assert_ptr_nonnull(strstr(palcare_report_message(report, 0), "spaces separate"));
        ck_assert_ptr_null(strchr(palcare_report_path(report, 0) + sizeof "/service[s]", '['));
        ck_assert_pstr_eq(palcare_report_replacement(report, 0), rows[i].replacement);
        for (size_t k = 1; k < palcare_report_count(report); k++)
            ck_assert_ptr_null(palcare_report_replacement(report, k));
        palcare_report_free(report);
    }
}
END_TEST

/* If the author must decide, the hint says what to write. */
START_TEST(values_of_two_meanings_have_hints)
{
    static const struct {
        palcare_field field;
        const char *value, *hint;
    } rows[] = {
        {PALCARE_SERVICE_MIN_AGE, "0-5 years",
         "write the two ages in min-age and max-age; max-age is the birthday on which it ends"},
        {PALCARE_SERVICE_MAX_AGE, "twelve", NULL},
        {PALCARE_SCHEDULE_OPENS, "midnight",
         "write 00:00 if the day begins then, 24:00 if it ends"},
        {PALCARE_ITEM_REVIEWED, "03/04/2026", "which is the month? write 2026-04-03 or 2026-03-04"},
        {PALCARE_ITEM_REVIEWED, "1985/", NULL}, /* an end that is not known */
        {PALCARE_ITEM_REVIEWED, "31/02/26",
         "write the year first, then month and day, such as 2026-11-30"},
        {PALCARE_ITEM_REVIEWED, "2026-02-30T", NULL},
        {PALCARE_ITEM_REVIEWED, "2026-10-20T14:30:00Z", "write '2026-10-20'"},
        {PALCARE_SCHEDULE_DAY, "mo-fr", "give each of 'mo tu we th fr' as a value of its own"},
        {PALCARE_SERVICE_SERVES, "child sibling",
         "give each of 'child sibling' as a value of its own"},
        {PALCARE_SERVICE_STATUS, "active planned", "status holds one"},
        {PALCARE_CONTACT_E164, "0191 498 0199",
         "write + and the country code, then digits alone: +441914960000"},
        {PALCARE_SITE_TIME_ZONE, "UTC + 1", "write the IANA name, Europe/London for one"},
        {PALCARE_SERVICE_STATUS, "closed", "say 'temporarily-closed' or 'defunct'"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        palcare_report *report = palcare_report_new();
        ck_assert_int_eq(palcare_explain(rows[i].field, NULL, rows[i].value, report),
                         PALCARE_INVALID);
        ck_assert_pstr_eq(palcare_report_hint(report, 0), rows[i].hint);
        ck_assert_ptr_null(palcare_report_replacement(report, 0));
        palcare_report_free(report);
    }
}
END_TEST

/* A setter refuses a value that is not a word in the words of the check. */
START_TEST(setters_and_the_check_refuse_a_number_in_the_same_words)
{
    palcare_report *report = palcare_report_new();
    palcare_doc *doc = new_doc();
    palcare_record *contact = sample_empty(doc, PALCARE_TYPE_CONTACT);
    ck_assert_int_eq(palcare_set(contact, PALCARE_CONTACT_E164, "0191 498 0199", report),
                     PALCARE_INVALID);
    ck_assert_int_eq(palcare_report_code(report, 0), PC_FORM);
    ck_assert_ptr_nonnull(strstr(palcare_report_message(report, 0),
                                 "e164 '0191 498 0199' is not an international number"));
    ck_assert_int_eq(palcare_set(contact, PALCARE_CONTACT_E164, "01914980199", NULL), PALCARE_OK);
    palcare_report_clear(report);
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_INVALID);
    size_t i = 0;
    while (palcare_report_code(report, i) && palcare_report_code(report, i) != PC_E164)
        i++;
    ck_assert_ptr_nonnull(strstr(palcare_report_message(report, i),
                                 "e164 '01914980199' is not an international number"));
    ck_assert_str_eq(palcare_report_hint(report, i),
                     "write + and the country code, then digits alone: +441914960000");
    palcare_doc_release(doc);
    palcare_report_free(report);
}
END_TEST

/* ---- every field ---- */

/* Values as people write them. */
static const char *const written[] = {
    "20/10/2026",
    "20.10.26",
    "October 2026",
    "1st of May 2024",
    "2024-1-5",
    "spring 2024",
    "9:30",
    "9.30 am",
    "half past 9",
    "18 months",
    "5",
    "up to 19",
    "English",
    "en_GB",
    "castellano",
    "UK",
    "EL",
    "XX",
    "England",
    "gb-lnd",
    "www.example.org",
    "example.org",
    "a@example.org",
    "yes",
    "No",
    "TRUE",
    "1,5",
    "1 000",
    "+3",
    "0191 498 0199",
    "01914980199",
    "+44 (0)191 498 0199",
    "+44-(0)191-498-0199",
    "gbp",
    "CC BY 4.0",
    "CCBY4.0",
    "en-UK",
    "sp",
    "ASL",
    "NZ",
    "Europe/Londn",
    "Image/JPEG",
    "US dollar",
    "Central European Time",
    "America/New York",
    "GMT",
    "jpg",
    "image / jpeg",
    "2026-02-30",
    "30/02/2026",
    "first days",
    "1st",
    " active ",
    "Childrens Hospice",
    "actve",
    "paediatrics",
    "http//x",
    "\xC3\xA9",
    "",
};

/* Whether a setter refuses a value, or the check refuses or doubts it wherever it is. */
static bool is_refused(palcare_field field, const char *value)
{
    static const int codes[] = {PC_NOT_IN_CALENDAR, PC_NO_SUCH_COUNTRY,
                                PC_TIME_ZONE,       PC_E164,
                                PC_CURRENCY_CODE,   PC_MEDIA_TYPE,
                                PC_UNKNOWN_LICENCE, PC_UNKNOWN_ZONE,
                                PC_OLDER_ZONE,      PC_UNREGISTERED_LANGUAGE};
    palcare_kind kind = palcare_field_kind(field);
    if (palcare_explain(field, NULL, value, NULL) == PALCARE_INVALID)
        return true;
    if (kind != PALCARE_KIND_TOKEN && kind != PALCARE_KIND_PLACE && kind != PALCARE_KIND_DATE &&
        kind != PALCARE_KIND_LANG)
        return false;
    bool found = false;
    palcare_report *report = palcare_report_new();
    palcare_doc *doc = new_doc();
    palcare_record *record = sample_empty(doc, field >> 8);
    ck_assert_int_eq(palcare_set(record, field, value, NULL), PALCARE_OK);
    ck_assert_int_ne(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_NOMEM);
    for (size_t i = 0; i < palcare_report_count(report); i++)
        for (size_t k = 0; k < sizeof codes / sizeof *codes; k++)
            found = found || palcare_report_code(report, i) == codes[k];
    palcare_doc_release(doc);
    palcare_report_free(report);
    return found;
}

START_TEST(a_proposal_fits_its_field)
{
    palcare_type type = palcare_type_at((size_t)_i);
    palcare_field field;
    for (size_t row = 0; (field = palcare_field_at(type, row)); row++)
        for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
            char *found = NULL;
            if (palcare_field_kind(field) == PALCARE_KIND_PART)
                continue;
            ck_assert_int_eq(palcare_propose(field, written[i], &found), PALCARE_OK);
            ck_assert_msg(!found || palcare_explain(field, NULL, found, NULL) == PALCARE_OK,
                          "%s: '%s' for '%s'", palcare_field_name(field), found, written[i]);
            ck_assert(!found || is_refused(field, written[i]));
            ck_assert_msg(!found || !is_refused(field, found), "%s: the check refuses '%s'",
                          palcare_field_name(field), found);
            palcare_free(found);
        }
}
END_TEST

/* A proposal too long for a report is given only in words. */
START_TEST(no_proposal_is_cut)
{
    char value[400] = "";
    for (int i = 0; i < 39; i++)
        strcat(value, "ab cd ");
    char *found = NULL;
    ck_assert_int_eq(palcare_propose(PALCARE_ITEM_ID, value, &found), PALCARE_OK);
    ck_assert(!found || strlen(found) > 200);
    palcare_free(found);
}
END_TEST

START_TEST(wrong_use_proposes_nothing)
{
    char *found = NULL;
    ck_assert_int_eq(palcare_propose(0, "x", &found), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_propose(-1, "x", &found), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_propose(PALCARE_ITEM_SECTION, "x", &found), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_propose(PALCARE_ITEM_KIND, NULL, &found), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_propose(PALCARE_ITEM_KIND, "x", NULL), PALCARE_MISUSE);
    ck_assert_ptr_null(found);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("propose");
    TCase *cases = tcase_create("propose");
    int types = 0, rows = sizeof proposals / sizeof *proposals;
    while (palcare_type_at((size_t)types))
        types++;
    tcase_add_loop_test(cases, values_have_proposals, 0, rows);
    tcase_add_loop_test(cases, values_that_the_check_refuses_have_proposals, 0,
                        sizeof refused_by_check / sizeof *refused_by_check);
    tcase_add_loop_test(cases, reports_hold_the_same_replacement, 0, rows);
    tcase_add_test(cases, setters_and_readers_hold_the_same_replacement);
    tcase_add_test(cases, a_list_with_commas_is_replaced_as_a_whole_or_not_at_all);
    tcase_add_test(cases, values_of_two_meanings_have_hints);
    tcase_add_test(cases, setters_and_the_check_refuse_a_number_in_the_same_words);
    tcase_add_loop_test(cases, a_proposal_fits_its_field, 0, types);
    tcase_add_test(cases, no_proposal_is_cut);
    tcase_add_test(cases, wrong_use_proposes_nothing);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
