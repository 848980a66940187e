/*
 * Paths of problems: each leads to a record and a field. Round trips with the paths that reports
 * make, for every value of a document that holds everything, and for every problem that a check
 * finds in the bad documents and the samples.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"
#include "sample.h"

#include "model/position.h"

#include <dirent.h>
#include <string.h>

static bool is_single(palcare_field field)
{
    unsigned most;
    palcare_field_bounds(field, NULL, &most);
    return most == 1;
}

/* ---- round trip ---- */

/* The path of the first of several languages has no number: it names the field. */
static bool names_the_field(const palcare_record *record, palcare_field field, size_t index)
{
    return index == 0 && is_single(field) && palcare_count(record, field) > 1;
}

static void try_path(const palcare_record *record, palcare_field field, size_t index)
{
    buffer path = {0};
    pc_position_add_path(record, field, index, &path);
    palcare_record *found = NULL;
    palcare_field found_field = -1;
    size_t found_index = 0, wanted = index;
    const char *text = pc_buffer_text(&path);
    if (names_the_field(record, field, index))
        wanted = PALCARE_NONE;
    else if (index == PALCARE_NONE && field && is_single(field) &&
             palcare_count(record, field) == 1)
        wanted = 0;
    ck_assert_msg(palcare_doc_at_path(palcare_record_doc(record), text, &found, &found_field,
                                      &found_index),
                  "%s", text);
    ck_assert_msg(found == record && found_field == field && found_index == wanted,
                  "%s: %zu, not %zu", text, found_index, wanted);
    pc_buffer_free(&path);
}

static void try_paths(palcare_record *record, void *user)
{
    palcare_field field;
    (void)user;
    try_path(record, 0, PALCARE_NONE);
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++) {
        try_path(record, field, PALCARE_NONE);
        for (size_t i = 0; i < palcare_count(record, field); i++)
            if (palcare_field_kind(field) != PALCARE_KIND_PART)
                try_path(record, field, i);
    }
}

START_TEST(paths_lead_to_what_they_were_made_of)
{
    palcare_doc *doc = sample_doc();
    sample_each(doc, try_paths, NULL);
    palcare_doc_release(doc);
}
END_TEST

/* ---- paths as people may change them ---- */

static const struct {
    const char *path;
    const char *id; /* of the record's own; NULL: nothing is there */
    palcare_field field;
    size_t index;
} paths[] = {
    {"/service[l]", "l", 0, PALCARE_NONE},
    {"/service[l]/@status", "l", PALCARE_SERVICE_STATUS, 0},
    {"/service[l]/status", "l", PALCARE_SERVICE_STATUS, 0},
    {"/service[l]/@assured", "l", PALCARE_SERVICE_ASSURED, PALCARE_NONE},
    {"/service[l]/@serves[2]", "l", PALCARE_SERVICE_SERVES, 1},
    {"/service[l]/@serves", "l", PALCARE_SERVICE_SERVES, PALCARE_NONE},
    {"/service[l]/contact", "l", PALCARE_SERVICE_CONTACT, PALCARE_NONE},
    {"/service[l]/name", "l", PALCARE_SERVICE_NAME, PALCARE_NONE},
    {"/service[l]/name[2]", "l", PALCARE_SERVICE_NAME, 1},
    {"", NULL, 0, 0},
    {"/", NULL, 0, 0},
    {"service[l]", NULL, 0, 0},
    {"/service", NULL, 0, 0},
    {"/service[]", NULL, 0, 0},
    {"/service[l", NULL, 0, 0},
    {"/service[m]", NULL, 0, 0},
    {"/item[l]", NULL, 0, 0},
    {"/service[1]", NULL, 0, 0},
    {"/service[l]/", NULL, 0, 0},
    {"/service[l]/@", NULL, 0, 0},
    {"/service[l]x", NULL, 0, 0},
    {"/service[l]/nothing", NULL, 0, 0},
    {"/service[l]/@serves[0]", NULL, 0, 0},
    {"/service[l]/@serves[3]", NULL, 0, 0},
    {"/service[l]/@serves[x]", NULL, 0, 0},
    {"/service[l]/@serves[99999999999999999999999]", NULL, 0, 0},
    {"/service[l]/@status/@kind", NULL, 0, 0},
    {"/service[l]/contact/@kind", NULL, 0, 0},
    {"/service[l]/contact[2]", NULL, 0, 0},
    {"/service[l]/contact[2]/@kind", NULL, 0, 0},
    {"/service[l]/contact[1]/@serves", NULL, 0, 0},
};

START_TEST(a_path_leads_to_its_value_or_nowhere)
{
    palcare_doc *doc =
        doc_of(HEAD "<service id=\"l\" status=\"active\" provider=\"p\" service-type=\"t\" "
                    "serves=\"child parent\"><name>L</name><name xml:lang=\"es\">M</name>"
                    "<contact kind=\"phone\" value=\"1\"/></service>" TAIL);
    palcare_record *record = NULL;
    palcare_field field = -1;
    size_t index = 77;
    bool found = palcare_doc_at_path(doc, paths[_i].path, &record, &field, &index);
    ck_assert_int_eq(found, paths[_i].id != NULL);
    if (found) {
        ck_assert_str_eq(palcare_record_id(record), paths[_i].id);
        ck_assert_int_eq(field, paths[_i].field);
        ck_assert_uint_eq(index, paths[_i].index);
    } else {
        ck_assert_ptr_null(record);
        ck_assert_int_eq(field, -1);
        ck_assert_uint_eq(index, 77);
    }
    ck_assert_int_eq(palcare_doc_at_path(doc, paths[_i].path, NULL, NULL, NULL), found);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(parts_and_about_have_paths)
{
    palcare_doc *doc = doc_of(HEAD "<item id=\"i\" kind=\"page\"><section/><section>"
                                   "<section id=\"s\"/></section></item>" TAIL);
    palcare_record *record = NULL;
    palcare_field field = 0;
    size_t index = 0;
    ck_assert(palcare_doc_at_path(doc, "/about/@privacy", &record, &field, &index));
    ck_assert_int_eq(palcare_record_type(record), PALCARE_TYPE_ABOUT);
    ck_assert(field == PALCARE_ABOUT_PRIVACY && index == 0);
    ck_assert(palcare_doc_at_path(doc, "/item[i]/section[2]/section[1]", &record, &field, &index));
    ck_assert_str_eq(palcare_record_id(record), "s");
    ck_assert(field == 0 && index == PALCARE_NONE);
    ck_assert(!palcare_doc_at_path(NULL, "/about", NULL, NULL, NULL));
    ck_assert(!palcare_doc_at_path(doc, NULL, NULL, NULL, NULL));
    ck_assert_int_eq(palcare_record_remove(record_of(doc, "i"), NULL), PALCARE_OK);
    ck_assert(!palcare_doc_at_path(doc, "/item[i]", NULL, NULL, NULL));
    palcare_doc_release(doc);
}
END_TEST

/* A record that was made alone and has no id yet. */
START_TEST(a_record_alone_is_found_by_its_type)
{
    palcare_record *service = NULL, *found = NULL;
    palcare_field field = 0;
    palcare_report *report = palcare_report_new();
    ck_assert_int_eq(palcare_record_alone(PALCARE_TYPE_SERVICE, "en", NULL, &service), PALCARE_OK);
    ck_assert_int_eq(palcare_set(service, PALCARE_SERVICE_STATUS, "actve", report),
                     PALCARE_INVALID);
    ck_assert(palcare_doc_at_path(palcare_record_doc(service), palcare_report_path(report, 0),
                                  &found, &field, NULL));
    ck_assert_ptr_eq(found, service);
    ck_assert_int_eq(field, PALCARE_SERVICE_STATUS);
    palcare_report_free(report);
    palcare_record_release(service);
}
END_TEST

/* ---- problems ---- */

static size_t problems, documents;

/* A name of a newer version is not a field here, but its record is found; the problem of an element
 * names its record. */
static void expect_record_of(const palcare_doc *doc, const char *path)
{
    char of_record[200];
    snprintf(of_record, sizeof of_record, "%.*s", (int)(strrchr(path, '/') - path), path);
    ck_assert_msg(palcare_doc_at_path(doc, path, NULL, NULL, NULL) ||
                      palcare_doc_at_path(doc, of_record, NULL, NULL, NULL),
                  "%s", path);
}

static void expect_paths(const palcare_doc *doc, const palcare_report *report, const char *name)
{
    for (size_t i = 0; i < palcare_report_count(report); i++, problems++) {
        const char *path = palcare_report_path(report, i);
        ck_assert_msg(path != NULL, "%s: %s", name, palcare_report_text(report, i));
        if (palcare_report_code(report, i) == PC_NEWER_NAME) {
            expect_record_of(doc, path);
            continue;
        }
        ck_assert_msg(palcare_doc_at_path(doc, path, NULL, NULL, NULL), "%s: %s: %s", name, path,
                      palcare_report_text(report, i));
    }
}

static void check_file(const char *folder, const char *name)
{
    char file[4096];
    snprintf(file, sizeof file, "%s/%s", folder, name);
    palcare_doc *doc = NULL;
    palcare_report *report = palcare_report_new();
    palcare_report_limit(report, 10000);
    if (palcare_read_file(file, NULL, report, &doc) == PALCARE_OK) {
        documents++;
        ck_assert_int_ne(palcare_check(doc, NULL, "2026-11-01", NULL, report), PALCARE_MISUSE);
        expect_paths(doc, report, name);
    }
    palcare_doc_release(doc);
    palcare_report_free(report);
}

START_TEST(every_path_of_a_check_leads_to_a_record)
{
    static const char *const folders[] = {PALCARE_SOURCE_DIR "/tests/bad",
                                          PALCARE_SOURCE_DIR "/examples/data",
                                          PALCARE_SOURCE_DIR "/lib/vocabulary"};
    problems = documents = 0;
    for (size_t i = 0; i < 3; i++) {
        DIR *folder = opendir(folders[i]);
        ck_assert_ptr_nonnull(folder);
        for (const struct dirent *entry; (entry = readdir(folder));)
            if (strstr(entry->d_name, ".xml"))
                check_file(folders[i], entry->d_name);
        closedir(folder);
    }
    ck_assert_uint_gt(documents, 100);
    ck_assert_uint_gt(problems, 150);
}
END_TEST

START_TEST(every_path_of_the_sample_leads_to_a_record)
{
    palcare_doc *doc = sample_doc();
    palcare_report *report = palcare_report_new();
    palcare_report_limit(report, 100000);
    ck_assert_int_eq(palcare_check(doc, NULL, "2026-11-01", NULL, report), PALCARE_INVALID);
    ck_assert_uint_gt(palcare_report_count(report), 1000);
    expect_paths(doc, report, "the sample");
    palcare_report_free(report);
    palcare_doc_release(doc);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("path");
    TCase *cases = tcase_create("path");
    tcase_set_timeout(cases, 20);
    tcase_add_test(cases, paths_lead_to_what_they_were_made_of);
    tcase_add_loop_test(cases, a_path_leads_to_its_value_or_nowhere, 0,
                        sizeof paths / sizeof *paths);
    tcase_add_test(cases, parts_and_about_have_paths);
    tcase_add_test(cases, a_record_alone_is_found_by_its_type);
    tcase_add_test(cases, every_path_of_a_check_leads_to_a_record);
    tcase_add_test(cases, every_path_of_the_sample_leads_to_a_record);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
