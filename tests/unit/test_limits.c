/*
 * Limits for untrusted input: each has its name, is exact, applies in the same way however the
 * bytes are delivered, and is reported with the place and the file; input just within it is read.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "folder.h"
#include "run.h"

#include "schema/problems.h"

#include <string.h>

static palcare_options *options;

static void set_up(void)
{
    folder_set_up();
    options = palcare_options_new();
    ck_assert_ptr_nonnull(options);
}

static void tear_down(void)
{
    palcare_options_free(options);
    folder_tear_down();
}

static void limit(const char *name, int64_t value)
{
    ck_assert_int_eq(palcare_options_set(options, name, value, NULL), PALCARE_OK);
}

/* ---- every way in gives the same verdict ---- */

static palcare_status by_callback(const char *xml, size_t most, palcare_report *report)
{
    palcare_doc *doc = NULL;
    trickle s = trickle_of(xml, strlen(xml), most);
    palcare_status status = palcare_read_callback(give, &s, NULL, options, report, &doc);
    palcare_doc_release(doc);
    return status;
}

static palcare_status by_file(const char *xml, palcare_report *report)
{
    palcare_doc *doc = NULL;
    folder_put(in_folder("a.xml"), xml, 0600);
    palcare_status status = palcare_read_file(in_folder("a.xml"), options, report, &doc);
    palcare_doc_release(doc);
    return status;
}

static palcare_status by_records(const char *xml, palcare_report *report)
{
    palcare_reader *reader = NULL;
    palcare_record *record = NULL;
    palcare_status status;
    trickle s = trickle_of(xml, strlen(xml), 300);
    ck_assert_int_eq(palcare_reader_open_callback(give, &s, NULL, options, report, &reader),
                     PALCARE_OK);
    while ((status = take_record(reader, &record)) == PALCARE_OK)
        palcare_record_release(record);
    palcare_reader_free(reader);
    return status == PALCARE_DONE ? PALCARE_OK : status;
}

static palcare_status by_way(int way, const char *xml, palcare_report *report)
{
    switch (way) {
    case 0: return try_read(xml, options, report);
    case 1: return by_callback(xml, 1, report);
    case 2: return by_callback(xml, 4097, report);
    case 3: return by_file(xml, report);
    default: return by_records(xml, report);
    }
}
enum { WAYS = 5, FILE_WAY = 3 };

static void expect_read(const char *xml)
{
    for (int way = 0; way < WAYS; way++) {
        palcare_report *report = palcare_report_new();
        palcare_status status = by_way(way, xml, report);
        ck_assert_msg(status == PALCARE_OK, "way %d: %s", way, palcare_report_text(report, 0));
        palcare_report_free(report);
    }
}

static void expect_refused(const char *xml, int code, const char *name, int64_t value)
{
    char words[100];
    snprintf(words, sizeof words, "'%s' allows (%lld", name, (long long)value);
    for (int way = 0; way < WAYS; way++) {
        palcare_report *report = palcare_report_new();
        palcare_status status = by_way(way, xml, report);
        ck_assert_msg(status == PALCARE_LIMIT, "way %d: %s", way, palcare_status_name(status));
        ck_assert_uint_eq(palcare_report_count(report), 1);
        const char *text = palcare_report_text(report, 0);
        ck_assert_msg(palcare_report_code(report, 0) == code, "way %d: %s", way, text);
        ck_assert_msg(strstr(text, words) != NULL, "way %d: %s does not say %s", way, text, words);
        const char *file = palcare_report_place(report, 0, NULL, NULL);
        if (way == FILE_WAY)
            ck_assert_msg(file && strcmp(file, in_folder("a.xml")) == 0, "no file: %s", text);
        else
            ck_assert_ptr_null(file);
        palcare_report_free(report);
    }
}

/* ---- one by one ---- */

static char *repeat(char *to, const char *text, size_t count)
{
    for (; count > 0; count--)
        to += sprintf(to, "%s", text);
    return to;
}

START_TEST(more_bytes_than_the_limit_are_refused)
{
    static const char xml[] =
        HEAD "<item id=\"i\" kind=\"page\"><!-- some words to be longer than what "
             "is read before the declaration is judged, which are two hundred "
             "and fifty-six bytes, and so on and so forth, until it is --></item>" TAIL;
    static const char small[] = HEAD TAIL;
    limit("bytes", sizeof xml - 1);
    expect_read(xml);
    limit("bytes", sizeof xml - 2);
    expect_refused(xml, PC_LIMIT_BYTES, "bytes", sizeof xml - 2);
    limit("bytes", 1);
    expect_refused(xml, PC_LIMIT_BYTES, "bytes", 1);
    limit("bytes", sizeof small - 1);
    expect_read(small);
    limit("bytes", sizeof small - 2);
    expect_refused(small, PC_LIMIT_BYTES, "bytes", sizeof small - 2);
}
END_TEST

START_TEST(deeper_elements_than_the_limit_are_refused)
{
    char xml[4000], *to;
    limit("depth", 7); /* palcare, item, x:a and four of x:b */
    for (size_t inner = 4; inner < 6; inner++) {
        to = xml + sprintf(xml, HEAD "<item id=\"i\" kind=\"page\"><x:a xmlns:x=\"u\">");
        to = repeat(to, "<x:b>", inner);
        to = repeat(to, "</x:b>", inner);
        sprintf(to, "</x:a></item>" TAIL);
        if (inner == 4)
            expect_read(xml);
        else
            expect_refused(xml, PC_LIMIT_DEPTH, "depth", 7);
    }
}
END_TEST

START_TEST(the_default_depth_is_64)
{
    char xml[4000], *to;
    for (size_t inner = 61; inner < 63; inner++) { /* 64 with palcare, item and x:a */
        to = xml + sprintf(xml, HEAD "<item id=\"i\" kind=\"page\"><x:a xmlns:x=\"u\">");
        to = repeat(to, "<x:b>", inner);
        to = repeat(to, "</x:b>", inner);
        sprintf(to, "</x:a></item>" TAIL);
        if (inner == 61)
            expect_read(xml);
        else
            expect_refused(xml, PC_LIMIT_DEPTH, "depth", 64);
    }
}
END_TEST

/* Parts nest no deeper than 24, whatever the option says. */
START_TEST(parts_nest_at_most_24_levels)
{
    char xml[4000], *to;
    limit("depth", 100);
    for (size_t deep = 24; deep < 26; deep++) {
        to = xml + sprintf(xml, HEAD "<item id=\"i\" kind=\"page\">");
        to = repeat(to, "<section>", deep);
        to = repeat(to, "</section>", deep);
        sprintf(to, "</item>" TAIL);
        palcare_report *report = palcare_report_new();
        ck_assert_int_eq(try_read(xml, options, report), deep == 24 ? PALCARE_OK : PALCARE_LIMIT);
        if (deep > 24) {
            ck_assert_int_eq(palcare_report_code(report, 0), PC_LIMIT_DEPTH);
            ck_assert_ptr_nonnull(strstr(palcare_report_message(report, 0), "24"));
        }
        palcare_report_free(report);
    }
}
END_TEST

/* A start tag with as many attributes as a limit allows, of which `given` are already in its
 * beginning, and then with one more. */
static void expect_tag_limit(const char *name, int code, int most, int given, const char *begin,
                             const char *one_more)
{
    char xml[3000];
    limit(name, most);
    for (int count = most; count <= most + 1; count++) {
        char *to = xml + sprintf(xml, HEAD "<item id=\"i\" kind=\"page\"%s", begin);
        for (int i = given; i < count; i++)
            to += sprintf(to, one_more, i);
        sprintf(to, "/>" TAIL);
        if (count == most)
            expect_read(xml);
        else
            expect_refused(xml, code, name, most);
    }
}

START_TEST(more_attributes_than_the_limit_are_refused)
{
    expect_tag_limit("attributes", PC_LIMIT_ATTRIBUTES, 5, 2, " xmlns:x=\"u\"", " x:a%d=\"1\"");
}
END_TEST

START_TEST(more_namespaces_than_the_limit_are_refused)
{
    expect_tag_limit("namespaces", PC_LIMIT_NAMESPACES, 3, 0, "", " xmlns:x%d=\"u\"");
}
END_TEST

START_TEST(a_longer_text_than_the_limit_is_refused)
{
    limit("text", 12);
    expect_read(HEAD "<item id=\"i\" kind=\"page\"><title>  twelve bytes\n \t</title></item>" TAIL);
    expect_refused(HEAD
                   "<item id=\"i\" kind=\"page\"><title>thirteen \xC3\xA9 b</title></item>" TAIL,
                   PC_LIMIT_TEXT, "text", 12);
    expect_read(
        HEAD
        "<site id=\"s\"><address country=\"GB\"><line>twelve bytes</line></address></site>" TAIL);
    expect_refused(
        HEAD
        "<site id=\"s\"><address country=\"GB\"><line> twelve bytes</line></address></site>" TAIL,
        PC_LIMIT_TEXT, "text", 12);
}
END_TEST

START_TEST(longer_rich_text_than_the_limit_is_refused)
{
    limit("rich", 19);
    expect_read(HEAD "<item id=\"i\" kind=\"page\"><section><body>\n<p> twelve bytes "
                     "</p></body></section></item>" TAIL);
    expect_refused(HEAD "<item id=\"i\" kind=\"page\"><section><body><p>thirteen "
                        "byte</p></body></section></item>" TAIL,
                   PC_LIMIT_RICH, "rich", 19);
    /* Tags count as well, with words or without. */
    expect_refused(
        HEAD "<item id=\"i\" "
             "kind=\"page\"><section><body><p>a</p><p>b</p><p>c</p></body></section></item>" TAIL,
        PC_LIMIT_RICH, "rich", 19);
    expect_refused(
        HEAD "<item id=\"i\" "
             "kind=\"page\"><section><body><p><br/><br/><br/></p></body></section></item>" TAIL,
        PC_LIMIT_RICH, "rich", 19);
}
END_TEST

START_TEST(more_records_than_the_limit_are_refused)
{
    limit("records", 4); /* about, item, section, media */
    expect_read(
        HEAD "<item id=\"i\" kind=\"page\"><section><media kind=\"image\"/></section></item>" TAIL);
    expect_refused(HEAD
                   "<item id=\"i\" kind=\"page\"><section><media kind=\"image\"/></section></item>"
                   "<item id=\"j\" kind=\"page\"/>" TAIL,
                   PC_LIMIT_RECORDS, "records", 4);
}
END_TEST

/* An endless tag, comment or instruction gets the same verdict for pieces of any size. */
static const struct {
    const char *before, *after;
} gaps[] = {
    {HEAD "<!--", "-->" TAIL},
    {HEAD "<?p ", "?>" TAIL},
    {HEAD "<item id=\"i\" kind=\"page\" x:a=\"", "\" xmlns:x=\"u\"/>" TAIL},
    {HEAD "<item id=\"i\"", " kind=\"page\"/>" TAIL},
    {HEAD "<x:", " xmlns:x=\"u\"/>" TAIL},
};

START_TEST(a_longer_tag_than_the_limit_is_refused)
{
    enum { ROOM = 200000 };
    char *xml = malloc(ROOM);
    const bool blank = _i == 3, name = _i == 4; /* libxml2 has no names of 50,000 bytes */
    const size_t most = name ? 16 * 1024 : 128 * 1024;
    int refused = -1;
    ck_assert_ptr_nonnull(xml);
    if (name)
        limit("gap", (int64_t)most);
    for (size_t size = 1000; size < most + 30000; size += most / 12) {
        char *to = xml + sprintf(xml, "%s", gaps[_i].before);
        memset(to, blank ? ' ' : 'x', size);
        sprintf(to + size, "%s", gaps[_i].after);
        palcare_status first = by_way(0, xml, NULL);
        for (int way = 1; way < WAYS; way++)
            ck_assert_msg(by_way(way, xml, NULL) == first, "%zu bytes: way %d and memory differ",
                          size, way);
        ck_assert(first == PALCARE_OK || first == PALCARE_LIMIT);
        if (size <= most - 200)
            ck_assert_msg(first == PALCARE_OK, "%zu bytes are refused", size);
        if (first == PALCARE_LIMIT && refused < 0)
            refused = (int)size;
        ck_assert_msg(refused < 0 || first == PALCARE_LIMIT, "%zu bytes are read", size);
    }
    ck_assert_int_gt(refused, 0);
    ck_assert_int_lt(refused, (int)most + 20000);
    /* A larger limit lets it through. */
    limit("gap", 256 * 1024);
    ck_assert_int_eq(by_way(0, xml, NULL), PALCARE_OK);
    free(xml);
}
END_TEST

/* A DOCTYPE is refused as such, and not for its length. */
START_TEST(a_long_doctype_is_refused_as_a_doctype)
{
    enum { SIZE = 160000 };
    char *xml = malloc(SIZE + 100), *to = xml;
    ck_assert_ptr_nonnull(xml);
    to += sprintf(to, "<!-- c -->\n <!DOCTYPE palcare [<!ENTITY a \"");
    memset(to, 'x', SIZE);
    to[SIZE] = '\0';
    for (int way = 0; way < WAYS; way++) {
        unsigned line, column;
        palcare_report *report = palcare_report_new();
        ck_assert_int_eq(by_way(way, xml, report), PALCARE_INVALID);
        ck_assert_uint_eq(palcare_report_count(report), 1);
        ck_assert_int_eq(palcare_report_code(report, 0), PC_DOCTYPE);
        palcare_report_place(report, 0, &line, &column);
        ck_assert(line == 2 && column == 2);
        palcare_report_free(report);
    }
    free(xml);
}
END_TEST

/* A namespace is kept with each piece of foreign content that needs it. */
START_TEST(long_namespaces_used_often_are_refused)
{
    enum { SIZE = 10000, ROOM = 100000 };
    for (int count = 50; count < 500; count += 300) {
        char *xml = malloc(ROOM), *to = xml;
        ck_assert_ptr_nonnull(xml);
        to += sprintf(to, "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xmlns:x=\"urn:");
        memset(to, 'x', SIZE);
        to += sprintf(to + SIZE, "\"><about privacy=\"public\"/>") + SIZE;
        for (int i = 0; i < count; i++)
            to += sprintf(to, "<item id=\"i%d\" kind=\"page\" x:a=\"1\"/>", i);
        sprintf(to, TAIL);
        for (int way = 0; way < WAYS; way++) {
            palcare_report *report = palcare_report_new();
            palcare_status expected = count == 50 ? PALCARE_OK : PALCARE_LIMIT;
            ck_assert_int_eq(by_way(way, xml, report), expected);
            ck_assert_uint_eq(palcare_report_count(report), count != 50);
            ck_assert_int_eq(palcare_report_code(report, 0), count == 50 ? 0 : PC_LIMIT_MEMORY);
            palcare_report_free(report);
        }
        free(xml);
    }
}
END_TEST

/* The same applies if more of the overlong text is delivered at once. */
START_TEST(a_limit_is_reported_once)
{
    char xml[600], *to = xml;
    limit("text", 100);
    to += sprintf(to, "%s", HEAD "<item id=\"i\" kind=\"page\"><title><![CDATA[");
    to = repeat(to, "x", 101);
    sprintf(to, "\r\ny\rz]]></title></item>" TAIL);
    expect_refused(xml, PC_LIMIT_TEXT, "text", 100);
}
END_TEST

/* Text may be long, since it is delivered in pieces. */
START_TEST(long_text_does_not_count_as_a_gap)
{
    enum { SIZE = 250000 };
    char *xml = malloc(2 * SIZE + 1000), *to = xml;
    ck_assert_ptr_nonnull(xml);
    to += sprintf(to, "%s", HEAD "<item id=\"i\" kind=\"page\"><title>");
    memset(to, 'x', SIZE);
    to += sprintf(to + SIZE, "</title><section><body><p>") + SIZE;
    memset(to, 'y', SIZE);
    sprintf(to + SIZE, "</p></body></section></item>" TAIL);
    expect_read(xml);
    free(xml);
}
END_TEST

START_TEST(too_many_languages_are_refused)
{
    char *xml = malloc(200000), *to = xml;
    ck_assert_ptr_nonnull(xml);
    to += sprintf(to, "%s", HEAD "<item id=\"i\" kind=\"page\">");
    for (int k = 0; k < 2000; k++)
        to += sprintf(to, "<title xml:lang=\"%c%c%c\">T</title>", 'a' + k / 676, 'a' + k / 26 % 26,
                      'a' + k % 26);
    sprintf(to, "</item>" TAIL);
    palcare_report *report = palcare_report_new();
    ck_assert_int_eq(try_read(xml, options, report), PALCARE_LIMIT);
    ck_assert_int_eq(palcare_report_code(report, 0), PC_LIMIT_LANGUAGES);
    palcare_report_free(report);
    free(xml);
}
END_TEST

/* Each name, prefix and namespace counts once: those of the document itself, and n elements. */
START_TEST(more_names_than_the_limit_are_refused)
{
    enum { MOST = 20000, BASE = 20 };
    char *xml = malloc(MOST * 20 + 1000), *to = xml;
    ck_assert_ptr_nonnull(xml);
    to += sprintf(to, "%s", HEAD "<x:a xmlns:x=\"urn:x\">");
    for (int i = 0; i < 10000 - BASE; i++)
        to += sprintf(to, "<x:a%d/><x:a%d/>", i, i);
    sprintf(to, "</x:a>" TAIL);
    ck_assert_int_eq(by_way(0, xml, NULL), PALCARE_OK);
    for (int i = 10000 - BASE; i < 10001; i++)
        to += sprintf(to, "<x:a%d/>", i);
    sprintf(to, "</x:a>" TAIL);
    for (int way = 0; way < WAYS; way++) {
        palcare_report *report = palcare_report_new();
        ck_assert_int_eq(by_way(way, xml, report), PALCARE_LIMIT);
        ck_assert_int_eq(palcare_report_code(report, 0), PC_LIMIT_NAMES);
        palcare_report_free(report);
    }
    limit("names", 20000);
    ck_assert_int_eq(by_way(0, xml, NULL), PALCARE_OK);
    free(xml);
}
END_TEST

/* ---- options themselves ---- */

START_TEST(each_limit_has_a_name_and_a_default)
{
    static const struct {
        const char *name;
        int64_t initial;
    } expected[] = {
        {"bytes", 16 * 1024 * 1024}, {"depth", 64},         {"attributes", 64},
        {"namespaces", 16},          {"gap", 128 * 1024},   {"names", 10000},
        {"text", 256 * 1024},        {"rich", 1024 * 1024}, {"records", 100000},
        {"public-only", 0},          {"newer", 0},          {"in-place", 0},
    };
    const char *name, *doc = NULL;
    int64_t initial = -1;
    size_t count = 0;
    for (; (name = palcare_options_name(count, &doc, &initial)); count++) {
        ck_assert_uint_lt(count, sizeof expected / sizeof *expected);
        ck_assert_str_eq(name, expected[count].name);
        ck_assert_int_eq(initial, expected[count].initial);
        ck_assert(doc && doc[strlen(doc) - 1] == '.');
    }
    ck_assert_uint_eq(count, sizeof expected / sizeof *expected);
    ck_assert_int_eq(palcare_options_set(options, "public-only", 2, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_options_set(options, "depth", 0, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_options_set(options, "bytes", 0, NULL), PALCARE_MISUSE);
}
END_TEST

/* Options apply to one call and do not affect others. */
START_TEST(options_are_not_global)
{
    limit("depth", 1);
    ck_assert_int_eq(try_read(HEAD TAIL, options, NULL), PALCARE_LIMIT);
    ck_assert_int_eq(try_read(HEAD TAIL, NULL, NULL), PALCARE_OK);
    limit("depth", 64);
    ck_assert_int_eq(try_read(HEAD TAIL, options, NULL), PALCARE_OK);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("limits");
    TCase *cases = tcase_create("limits");
    tcase_set_timeout(cases, 20);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, more_bytes_than_the_limit_are_refused);
    tcase_add_test(cases, deeper_elements_than_the_limit_are_refused);
    tcase_add_test(cases, the_default_depth_is_64);
    tcase_add_test(cases, parts_nest_at_most_24_levels);
    tcase_add_test(cases, more_attributes_than_the_limit_are_refused);
    tcase_add_test(cases, more_namespaces_than_the_limit_are_refused);
    tcase_add_test(cases, a_longer_text_than_the_limit_is_refused);
    tcase_add_test(cases, longer_rich_text_than_the_limit_is_refused);
    tcase_add_test(cases, more_records_than_the_limit_are_refused);
    tcase_add_loop_test(cases, a_longer_tag_than_the_limit_is_refused, 0,
                        sizeof gaps / sizeof *gaps);
    tcase_add_test(cases, a_long_doctype_is_refused_as_a_doctype);
    tcase_add_test(cases, long_namespaces_used_often_are_refused);
    tcase_add_test(cases, a_limit_is_reported_once);
    tcase_add_test(cases, long_text_does_not_count_as_a_gap);
    tcase_add_test(cases, too_many_languages_are_refused);
    tcase_add_test(cases, more_names_than_the_limit_are_refused);
    tcase_add_test(cases, each_limit_has_a_name_and_a_default);
    tcase_add_test(cases, options_are_not_global);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
