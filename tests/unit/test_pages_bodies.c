/*
 * The four pages of docs/pages.md: what they say about teams, roles, services and bodies is in the
 * example documents, at the path that the cell of that number gives.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "run.h"

#include "schema/problems.h"

#include <palcare/palcare.h>

#include <glob.h>
#include <string.h>

#define EXAMPLES PALCARE_SOURCE_DIR "/examples/data/"

static const struct fact {
    const char *cell, *file, *path, *value;
} facts[] = {
    {"1.21", "hospital-page", "/team[palliative-team]/member[3]/@tier", "core"},
    {"1.21", "hospital-page", "/team[palliative-team]/member[4]/@tier", "extended"},
    {"1.21", "hospital-page", "/team[palliative-team]/member[5]/@tier", "on-request"},
    {"1.22", "hospital-page", "/team[palliative-team]/member[5]/@role",
     "roles.palcare.xml#chaplain"},
    {"1.22", "hospital-page", "/team[palliative-team]/member[5]/description[1]",
     "Listens, whatever your faith, and if you have none."},
    {"1.23", "hospital-page", "/team[palliative-team]/relation[1]/@kind", "works-alongside"},
    {"1.23", "hospital-page", "/team[palliative-team]/relation[1]/@to", "cancer-team"},
    {"1.23", "hospital-page", "/team[palliative-team]/relation[2]/@kind", "plans-with"},
    {"1.23", "hospital-page", "/team[palliative-team]/relation[3]/@kind", "does-not-replace"},
    {"1.23", "hospital-page", "/team[cancer-team]/@kind", "primary-medical"},
    {"1.24", "hospital-page", "/team[palliative-team]/statement[1]/@kind", "claim"},
    {"1.26", "hospital-page", "/team[palliative-team]/relation[4]/@kind", "connects-to"},
    {"1.26", "hospital-page", "/team[palliative-team]/relation[4]/@to",
     "directory.palcare.xml#marigold-at-home"},
    {"1.26", "hospital-page", "/team[palliative-team]/@service",
     "directory.palcare.xml#marigold-palliative"},
    {"3.5", "network-page", "/organization[lcn]/@serves[1]", "child"},
    {"3.5", "network-page", "/organization[lcn]/@jurisdiction", "001"},
    {"3.8", "network-page", "/organization[lcn]/relation[1]/@kind", "brings-together"},
    {"3.8", "network-page", "/organization[lcn]/relation[2]/@kind", "works-alongside"},
    {"3.8", "network-page", "/organization[lcn]/relation[4]/@kind", "advises"},
    {"3.9", "network-page", "/team[champions]/member[1]/@role", "national-champion"},
    {"3.9", "network-page", "/team[champions]/member[2]/@person", "odalys-brightwater"},
    {"3.9", "network-page", "/person[odalys-brightwater]/@public-figure", "true"},
    {"3.9", "network-page", "/team[scientific-committee]/@kind", "committee"},
    {"4.6", "parliament-question", "/person[peregrine-oakapple]/post[1]/@organization",
     "health-department"},
    {"4.10", "parliament-question", "/organization[ccgs]/@valid-until", "2022-06-30"},
    {"4.10", "parliament-question", "/organization[ccgs]/@succeeded-by", "icbs"},
    {"4.10", "parliament-question", "/organization[icbs]/@valid-from", "2022-07-01"},
    {"4.10", "parliament-question", "/organization[stps]/@valid-until", "2021-03-31"},
    {"4.10", "parliament-question", "/organization[stps]/@succeeded-by", "icss"},
    {"4.10", "parliament-question", "/organization[nhs-england]/@expected-end", "2027-03"},
    {"4.10", "parliament-question", "/organization[nhs-england]/@succeeded-by",
     "health-department"},
    {"4.10", "parliament-question", "/organization[stps]/relation[3]/to-name[1]",
     "Other system partners"},
    {"4.11", "parliament-question", "/organization[stps]/relation[1]/@kind", "brings-together"},
    {"4.11", "parliament-question", "/organization[nhs-england]/relation[1]/@kind", "establishes"},
    {"4.11", "parliament-question", "/organization[nhs-england]/relation[2]/@kind", "commissions"},
    {"4.11", "parliament-question", "/organization[nhs-england]/relation[2]/@to",
     "directory.palcare.xml#larch-trust"},
    {"4.11", "parliament-question", "/organization[nhs-england]/relation[3]/@kind", "identifies"},
    {"4.11", "parliament-question", "/organization[nhs-england]/relation[3]/@to", "ccgs"},
    {"4.11", "parliament-question", "/initiative[guidance-promotion]/@commissioned-by",
     "nhs-england"},
    {"4.11", "parliament-question", "/initiative[planning-pilots]/relation[1]/@kind", "pilots-in"},
    {"4.13", "parliament-question", "/initiative[planning-pilots]/milestone[1]/@status",
     "expected"},
    {"4.13", "parliament-question", "/initiative[planning-pilots]/milestone[1]/@on", "2019-21"},
    {"4.13", "parliament-question", "/initiative[planning-pilots]/milestone[1]/@known-on",
     "2019-02-12"},
};
enum { FACTS = sizeof facts / sizeof *facts };

START_TEST(a_fact_is_where_its_cell_says)
{
    const struct fact *fact = &facts[_i];
    char file[512];
    palcare_doc *doc = NULL;
    palcare_record *record;
    palcare_field field;
    size_t index;
    snprintf(file, sizeof file, EXAMPLES "%s.palcare.xml", fact->file);
    ck_assert_int_eq(palcare_read_file(file, NULL, NULL, &doc), PALCARE_OK);
    ck_assert_msg(palcare_doc_at_path(doc, fact->path, &record, &field, &index), "%s: no %s",
                  fact->cell, fact->path);
    const char *value = palcare_value(record, field, index == PALCARE_NONE ? 0 : index);
    ck_assert_msg(value && strcmp(value, fact->value) == 0, "%s: %s is '%s'", fact->cell,
                  fact->path, value ? value : "nothing");
    palcare_doc_release(doc);
}
END_TEST

/* A cell that moves on the page, or goes, takes its row here with it. */
START_TEST(each_fact_has_a_cell)
{
    char line[4096];
    size_t found = 0;
    FILE *page = fopen(PALCARE_SOURCE_DIR "/docs/pages.md", "r");
    ck_assert_ptr_nonnull(page);
    while (fgets(line, sizeof line, page)) {
        char cell[16];
        if (sscanf(line, "| %15s |", cell) != 1)
            continue;
        for (int i = 0; i < FACTS; i++)
            found += strcmp(facts[i].cell, cell) == 0;
    }
    fclose(page);
    ck_assert_uint_eq(found, FACTS);
}
END_TEST

/* Adds the documents of a folder to a set under their file names. */
static void add_files(palcare_docs *docs, const char *pattern)
{
    glob_t found;
    ck_assert_int_eq(glob(pattern, 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        palcare_doc *doc = NULL;
        ck_assert_int_eq(palcare_read_file(found.gl_pathv[i], NULL, NULL, &doc), PALCARE_OK);
        const char *name = strrchr(found.gl_pathv[i], '/') + 1;
        ck_assert_int_eq(palcare_docs_add(docs, name, doc), PALCARE_OK);
        palcare_doc_release(doc);
    }
    globfree(&found);
}

/* The page says which notes its command prints, and that there is nothing worse. */
START_TEST(the_examples_have_four_notes)
{
    palcare_docs *docs = palcare_docs_new();
    palcare_report *report = palcare_report_new();
    palcare_doc *doc;
    size_t claims = 0, figures = 0;
    add_files(docs, EXAMPLES "*.palcare.xml");
    add_files(docs, PALCARE_SOURCE_DIR "/lib/vocabulary/*.palcare.xml");
    for (size_t i = 0; (doc = palcare_docs_at(docs, i, NULL)); i++)
        ck_assert_int_eq(palcare_check(doc, docs, "2026-12-01", NULL, report), PALCARE_OK);
    for (size_t i = 0; i < palcare_report_count(report); i++) {
        claims += palcare_report_code(report, i) == PC_CLAIM_NO_EVIDENCE;
        figures += palcare_report_code(report, i) == PC_FIGURE_NOT_PLACED;
    }
    ck_assert_uint_eq(claims, 3);
    ck_assert_uint_eq(figures, 1);
    ck_assert_uint_eq(palcare_report_count(report), 4);
    palcare_report_free(report);
    palcare_docs_release(docs);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("pages_bodies");
    TCase *tests = tcase_create("pages_bodies");
    tcase_add_loop_test(tests, a_fact_is_where_its_cell_says, 0, FACTS);
    tcase_add_test(tests, each_fact_has_a_cell);
    tcase_add_test(tests, the_examples_have_four_notes);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
