/*
 * Documents of a newer minor version: what this version does not know is kept, written back, and
 * reported as a warning; a copy into another document takes the version along; and what no newer
 * version can mean is still an error.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "folder.h"
#include "run.h"

#include "schema/problems.h"

#include <string.h>

#define NEWER_ROOT(version) \
    "<palcare xmlns=\"urn:palcare:1\" version=\"" version "\" xml:lang=\"en\">"
#define NEWER NEWER_ROOT("1.3") "<about privacy=\"public\"/>"

static const char robot[] =
    NEWER "\n<organization id=\"o\" kind=\"robot charity\" shape=\"round\">\n<wheel "
          "n=\"3\"><spoke/></wheel>"
          "<name>N</name><contact kind=\"beacon\" value=\"1\" power=\"2\"/></organization>\n" TAIL;

static const char robot_canonical[] = CANONICAL_DECLARATION NEWER_ROOT(
    "1.3") "\n  <about privacy=\"public\"/>\n"
           "  <organization id=\"o\" kind=\"robot charity\" shape=\"round\">\n"
           "    <wheel xmlns=\"urn:palcare:1\" n=\"3\"><spoke></spoke></wheel>\n"
           "    <name>N</name>\n"
           "    <contact kind=\"beacon\" value=\"1\" power=\"2\"/>\n"
           "  </organization>\n" CANONICAL_TAIL;

static palcare_doc *read_newer(const char *xml, palcare_report *report)
{
    palcare_doc *doc = NULL;
    palcare_status status = palcare_read_memory(xml, strlen(xml), NULL, NULL, report, &doc);
    ck_assert_msg(status == PALCARE_OK, "%s", palcare_report_text(report, 0));
    return doc;
}

START_TEST(names_and_codes_of_a_newer_version_are_kept)
{
    palcare_report *report = palcare_report_new();
    palcare_doc *doc = read_newer(robot, report), *back = read_newer(robot_canonical, NULL);
    expect_written(doc, robot_canonical);
    expect_written(back, robot_canonical);
    const palcare_record *o = record_of(doc, "o");
    ck_assert(palcare_record_equal(o, record_of(back, "o")));
    ck_assert_str_eq(palcare_value(o, PALCARE_ORGANIZATION_KIND, 0), "robot");
    ck_assert_str_eq(palcare_value(o, PALCARE_ORGANIZATION_KIND, 1), "charity");
    ck_assert_str_eq(palcare_value(palcare_part(o, PALCARE_ORGANIZATION_CONTACT, 0),
                                   PALCARE_CONTACT_KIND, 0),
                     "beacon");
    palcare_doc_release(doc);
    palcare_doc_release(back);
    palcare_report_free(report);
}
END_TEST

START_TEST(names_and_codes_of_a_newer_version_are_reported)
{
    static const struct {
        int code;
        unsigned line, column;
    } expected[] = {
        {PC_NEWER_CODE, 2, 22}, {PC_NEWER_NAME, 2, 43}, {PC_NEWER_NAME, 3, 1},
        {PC_NEWER_CODE, 3, 53}, {PC_NEWER_NAME, 3, 77},
    };
    palcare_report *report = palcare_report_new();
    palcare_doc *doc = read_newer(robot, report);
    for (size_t i = 0; i < 5; i++) {
        unsigned line, column;
        palcare_report_place(report, i, &line, &column);
        ck_assert_msg(palcare_report_code(report, i) == expected[i].code &&
                          line == expected[i].line && column == expected[i].column,
                      "%s", palcare_report_text(report, i));
        ck_assert_int_eq(palcare_report_severity(report, i), PALCARE_SEVERITY_WARNING);
    }
    ck_assert_uint_eq(palcare_report_count(report), 5);
    palcare_doc_release(doc);
    palcare_report_free(report);
}
END_TEST

START_TEST(records_of_a_newer_version_are_kept)
{
    static const char xml[] =
        "<palcare xmlns=\"urn:palcare:1\" version=\"1.1\" xml:lang=\"en\" mood=\"calm\">"
        "<about privacy=\"public\"/><item id=\"a\" kind=\"page\"/>"
        "<robot id=\"r\"><name>R</name></robot><item id=\"b\" kind=\"page\"/></palcare>";
    palcare_report *report = palcare_report_new();
    palcare_doc *doc = read_newer(xml, report);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_WARNING), 2);
    char *text = text_of(doc);
    ck_assert_ptr_nonnull(strstr(text, " mood=\"calm\""));
    const char *a = strstr(text, "\"a\""), *r = strstr(text, "<robot"), *b = strstr(text, "\"b\"");
    ck_assert(a && r && b && a < r && r < b);
    palcare_doc *back = read_newer(text, NULL);
    expect_written(back, text);
    palcare_doc_release(back);
    palcare_doc_release(doc);
    palcare_report_free(report);
    free(text);
}
END_TEST

/* The same is an error where the document claims no newer version. */
START_TEST(unknown_names_are_errors_in_version_1_0)
{
    char xml[sizeof robot];
    palcare_report *report = palcare_report_new();
    memcpy(xml, robot, sizeof robot);
    memcpy(strstr(xml, "1.3"), "1.0", 3);
    ck_assert_int_eq(try_read(xml, NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ERROR), 5);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_WARNING), 0);
    palcare_report_free(report);
}
END_TEST

static const char *const still_wrong[] = {
    "<item id=\"i\"/>",
    "<item id=\"i\" kind=\"\"/>",
    "<item id=\"i\" kind=\"page\" reviewed=\"soon\"/>",
    "<item id=\"i\" kind=\"page\"><title/></item>",
    "<item id=\"i\" kind=\"page\"><kind>page</kind></item>",
    "<item id=\"i\" kind=\"page\" title=\"T\"/>",
    "<item id=\"i\" kind=\"page\">text</item>",
    "<item id=\"i\" kind=\"page\"/><item id=\"i\" kind=\"page\"/>",
    "<item id=\"i\" kind=\"page\"><licence/><licence/></item>",
    "<item id=\"i\" kind=\"page\" xml:lang=\"english\"/>",
};

START_TEST(other_errors_stay_errors_in_a_newer_version)
{
    char xml[400];
    snprintf(xml, sizeof xml, "%s%s%s", NEWER, still_wrong[_i], TAIL);
    ck_assert_int_eq(try_read(xml, NULL, NULL), PALCARE_INVALID);
}
END_TEST

static const struct {
    const char *version;
    bool good;
} versions[] = {
    {"1.0", true},
    {"1.1", true},
    {"1.9", true},
    {"1.10", true},
    {"1.123", true},
    {"1", false},
    {"1.", false},
    {"1.01", false},
    {"1.00", false},
    {"2.0", false},
    {"0.9", false},
    {"", false},
    {" 1.0", false},
    {"1.0 ", false},
    {"1.x", false},
    {"1.0.0", false},
    {"-1.0", false},
    {"1.-1", false},
    {"1.99999999999999999999", false},
};

START_TEST(only_versions_1_x_are_read)
{
    char xml[300], root[200];
    snprintf(xml, sizeof xml,
             "<palcare xmlns=\"urn:palcare:1\" version=\"%s\"><about privacy=\"public\"/>" TAIL,
             versions[_i].version);
    ck_assert_int_eq(try_read(xml, NULL, NULL), versions[_i].good ? PALCARE_OK : PALCARE_INVALID);
    if (!versions[_i].good)
        return;
    palcare_doc *doc = doc_of(xml);
    char *text = text_of(doc);
    snprintf(root, sizeof root, " version=\"%s\"", versions[_i].version);
    ck_assert_ptr_nonnull(strstr(text, root));
    palcare_doc_release(doc);
    free(text);
}
END_TEST

/* ---- copies ---- */

/* After a copy the document can be read again, since it got the version that it needs. */
static void expect_readable(const palcare_doc *doc)
{
    char *text = text_of(doc);
    palcare_doc *back = read_newer(text, NULL);
    expect_written(back, text);
    palcare_doc_release(back);
    free(text);
}

START_TEST(copies_keep_the_version)
{
    palcare_doc *newer = read_newer(robot, NULL), *doc = new_doc();
    ck_assert_int_eq(palcare_doc_add_copy(doc, record_of(newer, "o"), NULL, NULL, NULL),
                     PALCARE_OK);
    ck_assert(palcare_record_equal(record_of(doc, "o"), record_of(newer, "o")));
    expect_written(doc, robot_canonical);
    palcare_doc_release(newer);
    expect_readable(doc);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(copied_parts_keep_the_version)
{
    palcare_doc *newer = read_newer(robot, NULL),
                *doc = doc_of(HEAD "<organization id=\"p\"><name>P</name></organization>" TAIL);
    const palcare_record *contact =
        palcare_part(record_of(newer, "o"), PALCARE_ORGANIZATION_CONTACT, 0);
    ck_assert_int_eq(palcare_insert_copy(record_of(doc, "p"), PALCARE_ORGANIZATION_CONTACT, 0,
                                         contact, NULL, NULL),
                     PALCARE_OK);
    expect_readable(doc);
    palcare_doc_release(newer);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(a_copy_is_of_the_same_version)
{
    palcare_doc *newer = read_newer(robot, NULL), *copy = NULL;
    ck_assert_int_eq(palcare_doc_copy(newer, &copy), PALCARE_OK);
    palcare_doc_release(newer);
    expect_written(copy, robot_canonical);
    palcare_doc_release(copy);
}
END_TEST

START_TEST(merges_keep_the_newer_version)
{
    palcare_doc *newer = read_newer(robot, NULL), *doc = new_doc(), *older = doc_of(HEAD TAIL);
    ck_assert_int_eq(palcare_doc_merge(doc, newer, NULL, NULL), PALCARE_OK);
    expect_readable(doc);
    ck_assert_int_eq(palcare_doc_merge(newer, older, NULL, NULL), PALCARE_OK);
    expect_readable(newer);
    expect_written(newer, robot_canonical);
    palcare_doc_release(newer);
    palcare_doc_release(older);
    palcare_doc_release(doc);
}
END_TEST

/* The head of a file is written before its records, so it cannot adapt to them: a record that needs
 * another head is refused. */
START_TEST(a_writer_refuses_records_newer_than_its_head)
{
    palcare_doc *newer = read_newer(robot, NULL), *head = new_doc(), *back = NULL;
    palcare_writer *writer = NULL;
    ck_assert_int_eq(palcare_writer_open(in_folder("a.xml"), head, NULL, folder_report, &writer),
                     PALCARE_OK);
    palcare_status put = palcare_writer_put(writer, record_of(newer, "o"));
    palcare_status finished = palcare_writer_finish(writer);
    palcare_writer_free(writer);
    if (put == PALCARE_OK && finished == PALCARE_OK)
        ck_assert_int_eq(palcare_read_file(in_folder("a.xml"), NULL, folder_report, &back),
                         PALCARE_OK);
    palcare_doc_release(back);
    /* With the head of its own document it is accepted. */
    ck_assert_int_eq(palcare_writer_open(in_folder("b.xml"), newer, NULL, folder_report, &writer),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_writer_put(writer, record_of(newer, "o")), PALCARE_OK);
    ck_assert_int_eq(palcare_writer_finish(writer), PALCARE_OK);
    palcare_writer_free(writer);
    back = NULL;
    ck_assert_int_eq(palcare_read_file(in_folder("b.xml"), NULL, NULL, &back), PALCARE_OK);
    expect_written(back, robot_canonical);
    palcare_doc_release(back);
    palcare_doc_release(newer);
    palcare_doc_release(head);
}
END_TEST

/* ---- edits ---- */

START_TEST(kept_codes_can_be_edited_around)
{
    palcare_doc *doc = read_newer(robot, NULL);
    palcare_record *o = record_of(doc, "o");
    ck_assert_int_eq(palcare_insert(o, PALCARE_ORGANIZATION_KIND, 1, NULL, "hospice", NULL),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_move(o, PALCARE_ORGANIZATION_KIND, 0, PALCARE_LAST, NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_value(o, PALCARE_ORGANIZATION_KIND, 2), "robot");
    /* This library cannot judge a code that it does not know. */
    ck_assert_int_eq(palcare_insert(o, PALCARE_ORGANIZATION_KIND, 0, NULL, "robot", NULL),
                     PALCARE_INVALID);
    ck_assert_int_eq(palcare_remove(o, PALCARE_ORGANIZATION_KIND, 2, NULL), PALCARE_OK);
    ck_assert_uint_eq(palcare_count(o, PALCARE_ORGANIZATION_KIND), 2);
    expect_readable(doc);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(readers_keep_what_is_newer)
{
    palcare_reader *reader = NULL;
    palcare_record *record = NULL;
    folder_put(in_folder("a.xml"), robot, 0600);
    ck_assert_int_eq(palcare_reader_open(in_folder("a.xml"), NULL, folder_report, &reader),
                     PALCARE_OK);
    ck_assert_int_eq(take_record(reader, &record), PALCARE_OK);
    palcare_record_release(record);
    ck_assert_int_eq(take_record(reader, &record), PALCARE_OK);
    ck_assert_str_eq(palcare_value(record, PALCARE_ORGANIZATION_KIND, 0), "robot");
    char *text = text_of(palcare_record_doc(record));
    ck_assert_ptr_nonnull(strstr(text, "version=\"1.3\""));
    ck_assert_ptr_nonnull(strstr(text, " shape=\"round\""));
    free(text);
    palcare_record_release(record);
    ck_assert_int_eq(take_record(reader, &record), PALCARE_DONE);
    palcare_reader_free(reader);
    ck_assert_uint_eq(palcare_report_total(folder_report, PALCARE_SEVERITY_WARNING), 5);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("newer");
    TCase *cases = tcase_create("newer");
    tcase_add_checked_fixture(cases, folder_set_up, folder_tear_down);
    tcase_add_test(cases, names_and_codes_of_a_newer_version_are_kept);
    tcase_add_test(cases, names_and_codes_of_a_newer_version_are_reported);
    tcase_add_test(cases, records_of_a_newer_version_are_kept);
    tcase_add_test(cases, unknown_names_are_errors_in_version_1_0);
    tcase_add_loop_test(cases, other_errors_stay_errors_in_a_newer_version, 0,
                        sizeof still_wrong / sizeof *still_wrong);
    tcase_add_loop_test(cases, only_versions_1_x_are_read, 0, sizeof versions / sizeof *versions);
    tcase_add_test(cases, copies_keep_the_version);
    tcase_add_test(cases, copied_parts_keep_the_version);
    tcase_add_test(cases, a_copy_is_of_the_same_version);
    tcase_add_test(cases, merges_keep_the_newer_version);
    tcase_add_test(cases, a_writer_refuses_records_newer_than_its_head);
    tcase_add_test(cases, kept_codes_can_be_edited_around);
    tcase_add_test(cases, readers_keep_what_is_newer);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
