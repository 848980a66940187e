/*
 * Lines and columns of every record and every problem are exact to the character, whatever the
 * white space, the encoding and the pieces in which a document is delivered. The tests count each
 * place from the first byte, independently of the library.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "pages.h"
#include "run.h"
#include "sample.h"

#include <string.h>

enum { MEMORY, ONE_BYTE, PIECES, LITTLE, BIG, LITTLE_BYTES, BIG_PIECES, WAYS };

/* ---- ways in ---- */

static palcare_status read_page(page *p, int way, palcare_report *report, palcare_doc **doc)
{
    trickle s = trickle_of(p->text, p->size, way == ONE_BYTE ? 1 : 1 + page_roll(p, 900));
    if (way == MEMORY)
        return palcare_read_memory(p->text, p->size, NULL, NULL, report, doc);
    if (way < LITTLE)
        return palcare_read_callback(give, &s, NULL, NULL, report, doc);
    size_t size;
    char *wide = page_utf16(p, way == BIG || way == BIG_PIECES, &size);
    s = trickle_of(wide, size, way == LITTLE_BYTES ? 1 : 1 + page_roll(p, 900));
    palcare_status status = way <= BIG ? palcare_read_memory(wide, size, NULL, NULL, report, doc)
                                       : palcare_read_callback(give, &s, NULL, NULL, report, doc);
    free(wide);
    return status;
}

/* The line of a page that a place is on, for a failure's message. */
static const char *line_of(const page *p, unsigned line)
{
    static char found[2000];
    const char *at = p->text;
    while (line > 1 && (at = strchr(at, '\n'))) {
        at++;
        line--;
    }
    snprintf(found, sizeof found, "%.*s", at ? (int)strcspn(at, "\n") : 0, at ? at : "");
    return found;
}

/* ---- records ---- */

typedef struct expected {
    page *p;
    size_t met;
    int way;
} expected;

static void expect_place(palcare_record *record, void *user)
{
    expected *e = user;
    const char *id = palcare_record_id(record);
    unsigned line = 0, column = 0, found_line = 0, found_column = 0;
    for (size_t i = 0; id && i < e->p->record_count; i++) {
        if (strcmp(e->p->records[i].id, id) != 0)
            continue;
        e->met++;
        page_place(e->p, e->p->records[i].offset, &line, &column);
        bool has = palcare_record_place(record, &found_line, &found_column);
        if (has && found_line == line && found_column == column)
            continue;
        ck_abort_msg("way %d, %s at %u:%u, not %u:%u: %s", e->way, id, found_line, found_column,
                     line, column, line_of(e->p, line));
    }
}

static page pages;

START_TEST(records_have_their_line_and_column)
{
    page *p = &pages;
    for (int way = 0; way < WAYS; way++) {
        palcare_report *report = palcare_report_new();
        palcare_doc *doc = NULL;
        page_make(p, (unsigned long)_i, 0);
        palcare_status status = read_page(p, way, report, &doc);
        if (status != PALCARE_OK)
            ck_abort_msg("way %d: %s", way, palcare_report_text(report, 0));
        expected e = {p, 0, way};
        sample_each(doc, expect_place, &e);
        ck_assert_uint_eq(e.met, p->record_count);
        palcare_doc_release(doc);
        palcare_report_free(report);
    }
}
END_TEST

/* Record by record the places are the same. */
START_TEST(records_read_one_by_one_have_their_line_and_column)
{
    page *p = &pages;
    page_make(p, (unsigned long)_i, 0);
    trickle s = trickle_of(p->text, p->size, 700);
    palcare_reader *reader = NULL;
    palcare_record *record = NULL;
    expected e = {p, 0, -1};
    ck_assert_int_eq(palcare_reader_open_callback(give, &s, NULL, NULL, NULL, &reader), PALCARE_OK);
    while (take_record(reader, &record) == PALCARE_OK) {
        sample_each_part(record, expect_place, &e);
        palcare_record_release(record);
    }
    ck_assert_uint_eq(e.met, p->record_count);
    palcare_reader_free(reader);
}
END_TEST

/* ---- problems ---- */

static void expect_faults(page *p, int way)
{
    palcare_report *report = palcare_report_new();
    palcare_doc *doc = NULL;
    palcare_status status = read_page(p, way, report, &doc);
    ck_assert_int_eq(status, p->fault_count ? PALCARE_INVALID : PALCARE_OK);
    palcare_doc_release(doc);
    size_t kept = palcare_report_count(report);
    for (size_t i = 0; i < kept || i < p->fault_count; i++) {
        unsigned line = 0, column = 0, found_line, found_column;
        int code = i < p->fault_count ? p->faults[i].code : 0;
        if (code)
            page_place(p, p->faults[i].offset, &line, &column);
        palcare_report_place(report, i, &found_line, &found_column);
        if (line == found_line && column == found_column && code == palcare_report_code(report, i))
            continue;
        const char *message = palcare_report_text(report, i);
        ck_abort_msg("way %d, problem %zu: %u:%u PC%d expected, found %s: %s", way, i, line, column,
                     code, message ? message : "nothing", line_of(p, line));
    }
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ERROR), p->fault_count);
    palcare_report_free(report);
}

START_TEST(problems_have_their_line_and_column)
{
    for (int way = 0; way < WAYS; way++) {
        page_make(&pages, (unsigned long)_i, 15);
        if (pages.fault_count <= 100) /* as many as a report keeps by default */
            expect_faults(&pages, way);
    }
}
END_TEST

/* ---- long and wide ---- */

static char *put_many(char *to, char byte, size_t count)
{
    memset(to, byte, count);
    return to + count;
}

/* Tags far down, far to the right, and after more than a buffer holds. */
START_TEST(lines_and_columns_are_right_far_into_a_file)
{
    static const char a[] = "  <item id=\"a\" kind=\"page\"/>",
                      b[] = "<item id=\"b\" kind=\"page\"/>";
    enum { LINES = 70000, WIDE = 60000, WIDER = 240000 };
    char *xml = malloc(LINES + WIDE + WIDER + 1000), *to = xml;
    unsigned line, column;
    ck_assert_ptr_nonnull(xml);
    to = put_many(to + sprintf(to, "%s", HEAD), '\n', LINES);
    to = put_many(to + sprintf(to, "%s", a), ' ', WIDE);
    to = put_many(to + sprintf(to, "%s", b), ' ', WIDER);
    sprintf(to, "<item id=\"c\" kind=\"pages\"/>" TAIL);
    palcare_report *report = palcare_report_new();
    ck_assert_int_eq(try_read(xml, NULL, report), PALCARE_INVALID);
    palcare_report_place(report, 0, &line, &column);
    ck_assert_uint_eq(line, LINES + 1);
    ck_assert_uint_eq(column, strlen(a) + WIDE + strlen(b) + WIDER + strlen("<item id=\"c\" ") + 1);
    memcpy(strstr(xml, "pages\""), "page\" ", 6);
    palcare_doc *doc = doc_of(xml);
    ck_assert(palcare_record_place(record_of(doc, "b"), &line, &column));
    ck_assert_uint_eq(line, LINES + 1);
    ck_assert_uint_eq(column, strlen(a) + WIDE + 1);
    palcare_report_free(report);
    palcare_doc_release(doc);
    free(xml);
}
END_TEST

/* A tag of several lines has the line where it begins, even if libxml2 has lost count. */
START_TEST(a_tag_of_several_lines_has_the_line_where_it_begins)
{
    static const char *const befores[] = {"<![CDATA[ ]]>", "<![CDATA[\n]]>", "<!-- c -->", "",
                                          "\n"};
    char xml[600];
    unsigned line, column;
    for (size_t i = 0; i < sizeof befores / sizeof *befores; i++) {
        const char *before = befores[i];
        snprintf(xml, sizeof xml, "%s%s  <item\n   id=\"i\"\n   kind=\"page\"/>%s", HEAD, before,
                 TAIL);
        palcare_doc *doc = doc_of(xml);
        const char *last = strrchr(before, '\n');
        size_t left = last ? strlen(last + 1) : strlen(HEAD) + strlen(before);
        ck_assert(palcare_record_place(record_of(doc, "i"), &line, &column));
        ck_assert_uint_eq(line, last ? 2 : 1);
        ck_assert_uint_eq(column, left + strlen("  ") + 1);
        palcare_doc_release(doc);
    }
}
END_TEST

/* ---- paths ---- */

static const struct {
    const char *xml, *path;
} paths[] = {
    {"<item id=\"i\" kind=\"x\"/>", "/item[i]/@kind"},
    {"<item id=\"i\"/>", "/item[i]"},
    {"<item kind=\"x\" id=\"i\"/>", "/item[i]/@kind"},
    {"<item kind=\"page\" id=\"1i\"/>", "/item/@id"},
    {"<item id=\"i\" kind=\"page\"><section/><section><section/><section "
     "kind=\"x\"/></section></item>",
     "/item[i]/section[2]/section[2]/@kind"},
    {"<item id=\"i\" kind=\"page\"><section id=\"s\" kind=\"x\"/></item>",
     "/item[i]/section[1]/@kind"},
    {"<item id=\"i\" kind=\"page\"><title/></item>", "/item[i]/title"},
    {"<item id=\"i\" kind=\"page\"><inquiry><question><text>Q</text></question><reply kind=\"x\">"
     "<body><p>B</p></body></reply></inquiry></item>",
     "/item[i]/inquiry[1]/reply[1]/@kind"},
};

START_TEST(problems_have_their_paths)
{
    char xml[600];
    palcare_report *report = palcare_report_new();
    snprintf(xml, sizeof xml, "%s%s%s", HEAD, paths[_i].xml, TAIL);
    ck_assert_int_eq(try_read(xml, NULL, report), PALCARE_INVALID);
    ck_assert_str_eq(palcare_report_path(report, 0), paths[_i].path);
    palcare_report_free(report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("places");
    TCase *cases = tcase_create("places");
    tcase_set_timeout(cases, 20);
    tcase_add_loop_test(cases, records_have_their_line_and_column, 0, 50);
    tcase_add_loop_test(cases, records_read_one_by_one_have_their_line_and_column, 0, 20);
    tcase_add_loop_test(cases, problems_have_their_line_and_column, 0, 100);
    tcase_add_test(cases, lines_and_columns_are_right_far_into_a_file);
    tcase_add_test(cases, a_tag_of_several_lines_has_the_line_where_it_begins);
    tcase_add_loop_test(cases, problems_have_their_paths, 0, sizeof paths / sizeof *paths);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
