/*
 * Reading: encodings, sources and pieces, the forms that text and attributes may have in XML,
 * inherited languages, children in any order; and record by record, to the end or not.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "folder.h"
#include "run.h"

#include "schema/problems.h"

#include <string.h>

/* ---- sources ---- */

/* A bit of everything, longer than what is read at once. */
static char *long_document(void)
{
    char *xml = calloc(1, 100000), *to = xml;
    ck_assert_ptr_nonnull(xml);
    to += sprintf(to, "<?xml version=\"1.0\"?>\n<!--\xC3\xA9-->%s", HEAD);
    for (int i = 0; i < 150; i++)
        to += sprintf(
            to,
            "\n<item id=\"i%d\" kind=\"page\" audience=\"child teen\" x:a='\xF0\x9F\xA7\xB8' "
            "xmlns:x='urn:x'><title>T%d \xE4\xB8\xAD<![CDATA[<\xC3\xA9>]]>&amp;&#233;</title>"
            "<!-- c -->\r\n<section><body><p>B<em>%d</em>\r\n</p></body></section></item>",
            i, i, i);
    sprintf(to, TAIL);
    return xml;
}

static const size_t pieces[] = {1, 2, 3, 7, 63, 255, 256, 257, 1000, 4096, 16384, 65536};

START_TEST(the_size_of_the_pieces_changes_no_result)
{
    char *xml = long_document();
    palcare_doc *expected = doc_of(xml), *doc = NULL;
    char *text = text_of(expected);
    trickle s = trickle_of(xml, strlen(xml), pieces[_i]);
    ck_assert_int_eq(palcare_read_callback(give, &s, NULL, NULL, NULL, &doc), PALCARE_OK);
    ck_assert_ptr_null(difference_of_docs(doc, expected));
    expect_written(doc, text);
    ck_assert_ptr_null(palcare_doc_name(doc));
    palcare_doc_release(doc);
    palcare_doc_release(expected);
    free(text);
    free(xml);
}
END_TEST

START_TEST(a_file_reads_the_same_as_memory)
{
    char *xml = long_document();
    palcare_doc *expected = doc_of(xml), *doc = NULL;
    folder_put(in_folder("a.xml"), xml, 0600);
    ck_assert_int_eq(palcare_read_file(in_folder("a.xml"), NULL, folder_report, &doc), PALCARE_OK);
    ck_assert_ptr_null(difference_of_docs(doc, expected));
    ck_assert_str_eq(palcare_doc_name(doc), in_folder("a.xml"));
    palcare_doc_release(doc);
    palcare_doc_release(expected);
    free(xml);
}
END_TEST

START_TEST(a_problem_of_a_file_names_it)
{
    palcare_doc *doc = NULL;
    folder_put(in_folder("a.xml"), HEAD "\n<item id=\"i\" kind=\"pagee\"/>" TAIL, 0600);
    ck_assert_int_eq(palcare_read_file(in_folder("a.xml"), NULL, folder_report, &doc),
                     PALCARE_INVALID);
    ck_assert_ptr_null(doc);
    char expected[600];
    snprintf(expected, sizeof expected,
             "%s:2:14: error: item 'i': unknown kind 'pagee'; did you mean 'page'? [PC2203]",
             in_folder("a.xml"));
    ck_assert_str_eq(palcare_report_text(folder_report, 0), expected);
}
END_TEST

/* At the first call, in the middle, after the last byte. */
START_TEST(a_source_can_stop_the_reading)
{
    static const int calls[] = {1, 2, 6, 21, 22};
    palcare_doc *doc = NULL;
    static const char xml[] = HEAD "<item id=\"i\" kind=\"page\"/>" TAIL;
    trickle s = trickle_of(xml, strlen(xml), 6);
    s.stop_at = calls[_i];
    if (_i == 4)
        s.stop_at = (int)(s.left + 5) / 6 + 1; /* instead of saying that the end is reached */
    ck_assert_int_eq(palcare_read_callback(give, &s, NULL, NULL, folder_report, &doc),
                     PALCARE_STOPPED);
    ck_assert_ptr_null(doc);
    folder_expect_problem(PC_CALLER_STOPPED, "asked to stop");
    ck_assert_int_eq(s.calls, s.stop_at);
}
END_TEST

static int give_too_much(void *user, void *buffer, size_t room, size_t *got)
{
    (void)user, (void)buffer;
    *got = room + 1;
    return 0;
}

static int say_nothing(void *user, void *buffer, size_t room, size_t *got)
{
    (void)user, (void)buffer, (void)room, (void)got;
    return 0;
}

START_TEST(a_source_that_returns_wrong_sizes_is_refused)
{
    palcare_doc *doc = NULL;
    ck_assert_int_eq(palcare_read_callback(give_too_much, NULL, NULL, NULL, folder_report, &doc),
                     PALCARE_MISUSE);
    ck_assert_ptr_null(doc);
    folder_expect_problem(PC_MISUSE, "the caller's source gave ");
    ck_assert_int_eq(palcare_xml_read(give_too_much, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
                                      folder_report),
                     PALCARE_MISUSE);
    ck_assert_int_eq(palcare_read_callback(say_nothing, NULL, NULL, NULL, NULL, &doc),
                     PALCARE_INVALID);
    ck_assert_ptr_null(doc);
}
END_TEST

/* ---- encodings ---- */

static const char wide_text[] =
    "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\"><about privacy=\"public\"/>"
    "<item id=\"\xC3\xA9\" kind=\"page\"><title>\xE4\xB8\xAD \xF0\x9F\xA7\xB8 "
    "e\xCC\x81</title></item>" TAIL;

/* UTF-8 as UTF-16 without its mark. */
static size_t widen(const char *text, bool big, char *out)
{
    size_t used = 0;
    while (*text) {
        const unsigned char *b = (const unsigned char *)text;
        int more = b[0] < 0x80 ? 0 : b[0] < 0xE0 ? 1 : b[0] < 0xF0 ? 2 : 3;
        unsigned long c = more ? b[0] & (0x3FU >> more) : b[0], units[2], count = 0;
        for (int i = 1; i <= more; i++)
            c = c << 6 | (b[i] & 0x3FU);
        text += more + 1;
        if (c >= 0x10000) {
            units[count++] = 0xD800 + ((c - 0x10000) >> 10);
            c = 0xDC00 + ((c - 0x10000) & 0x3FF);
        }
        units[count++] = c;
        for (unsigned long i = 0; i < count; i++) {
            out[used++] = (char)(big ? units[i] >> 8 : units[i] & 0xFF);
            out[used++] = (char)(big ? units[i] & 0xFF : units[i] >> 8);
        }
    }
    return used;
}

static const struct {
    const char *mark;
    size_t mark_size;
    const char *declaration;
    int wide; /* 0: UTF-8; 1: little; 2: big */
    int code; /* 0: is read */
} encodings[] = {
    {"", 0, "", 0, 0},
    {"", 0, "<?xml version='1.0'?>", 0, 0},
    {"", 0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", 0, 0},
    {"", 0, "<?xml version=\"1.0\" encoding='utf-8' standalone='yes' ?>", 0, 0},
    {"\xEF\xBB\xBF", 3, "", 0, 0},
    {"\xEF\xBB\xBF", 3, "<?xml version='1.0' encoding='UTF-8'?>\r\n", 0, 0},
    {"\xFF\xFE", 2, "", 1, 0},
    {"\xFE\xFF", 2, "", 2, 0},
    {"\xFF\xFE", 2, "<?xml version='1.0' encoding='UTF-16'?>", 1, 0},
    {"\xFE\xFF", 2, "<?xml version='1.0' encoding='UTF-16'?>", 2, 0},
    {"\xFF\xFE", 2, "<?xml version='1.0' encoding='utf-16LE'?>", 1, 0},
    {"\xFE\xFF", 2, "<?xml version='1.0'?>", 2, 0},
    {"", 0, "", 1, PC_ENCODING},
    {"", 0, "<?xml version='1.0' encoding='UTF-16'?>", 2, PC_ENCODING},
    {"", 0, "<?xml version='1.0' encoding='UTF-16'?>", 0, PC_ENCODING_MISMATCH},
    {"\xEF\xBB\xBF", 3, "<?xml version='1.0' encoding='UTF-16'?>", 0, PC_ENCODING_MISMATCH},
    {"\xFF\xFE", 2, "<?xml version='1.0' encoding='UTF-8'?>", 1, PC_ENCODING_MISMATCH},
    {"", 0, "<?xml version='1.0' encoding='windows-1252'?>", 0, PC_ENCODING},
    {"", 0, "<?xml version='1.0' encoding='ISO-8859-9'?>", 0, PC_ENCODING},
};

START_TEST(only_utf8_and_utf16_are_read)
{
    char bytes[2000], whole[1000];
    size_t size = encodings[_i].mark_size;
    palcare_doc *doc = NULL, *expected = doc_of(wide_text);
    memcpy(bytes, encodings[_i].mark, size);
    snprintf(whole, sizeof whole, "%s%s", encodings[_i].declaration, wide_text);
    if (encodings[_i].wide) {
        size += widen(whole, encodings[_i].wide == 2, bytes + size);
    } else {
        memcpy(bytes + size, whole, strlen(whole));
        size += strlen(whole);
    }
    palcare_status status = palcare_read_memory(bytes, size, NULL, NULL, folder_report, &doc);
    if (encodings[_i].code) {
        ck_assert_int_eq(status, PALCARE_INVALID);
        folder_expect_problem(encodings[_i].code, "");
        unsigned line, column;
        palcare_report_place(folder_report, 0, &line, &column);
        ck_assert(line == 1 && column == 1);
    } else {
        ck_assert_msg(status == PALCARE_OK, "%s", palcare_report_text(folder_report, 0));
        ck_assert_ptr_null(difference_of_docs(doc, expected));
        char *text = text_of(expected);
        expect_written(doc, text);
        free(text);
    }
    palcare_doc_release(doc);
    palcare_doc_release(expected);
}
END_TEST

/* Invalid UTF-16: half a character, half of a pair, a mark of the wrong byte order. */
static const struct {
    const char *units; /* big-endian, in place of a title's text */
    size_t size;
} bad_units[] = {
    {"\xD8\x3D", 2},         /* the first half of a pair alone */
    {"\xDC\x00", 2},         /* the second */
    {"\xDC\x00\xD8\x3D", 4}, /* both, exchanged */
    {"\xD8\x3D\x00"
     "a",
     4},
    {"\xFF\xFE", 2}, /* U+FFFE: the other order's mark */
    {"\x00\x00", 2},
    {"\x00\x01", 2},
    {"\x00", 1}, /* all that follows is shifted by a byte */
};

START_TEST(bad_utf_16_is_refused)
{
    static const char before[] = HEAD "<item id=\"i\" kind=\"page\"><title>a";
    static const char after[] = "b</title></item>" TAIL;
    char bytes[1000] = "\xFE\xFF";
    size_t size = 2 + widen(before, true, bytes + 2);
    memcpy(bytes + size, bad_units[_i].units, bad_units[_i].size);
    size += bad_units[_i].size;
    size += widen(after, true, bytes + size);
    for (size_t most = 1; most < 8; most++) {
        palcare_doc *doc = NULL;
        palcare_report *report = palcare_report_new();
        trickle s = trickle_of(bytes, size, most);
        ck_assert_int_eq(palcare_read_callback(give, &s, NULL, NULL, report, &doc),
                         PALCARE_INVALID);
        ck_assert_ptr_null(doc);
        int code = palcare_report_code(report, 0);
        ck_assert_msg(code == PC_BAD_CHARACTER || (_i == 7 && code >= 1000 && code < 2000), "%s",
                      palcare_report_text(report, 0));
        unsigned line;
        palcare_report_place(report, 0, &line, NULL);
        ck_assert_uint_eq(line, 1);
        palcare_report_free(report);
    }
}
END_TEST

/* An odd byte at the very end. */
START_TEST(half_a_utf_16_unit_is_refused)
{
    char bytes[1000] = "\xFF\xFE";
    size_t size = 2 + widen(HEAD TAIL, false, bytes + 2);
    palcare_doc *doc = NULL;
    ck_assert_int_eq(palcare_read_memory(bytes, size, NULL, NULL, NULL, &doc), PALCARE_OK);
    palcare_doc_release(doc);
    bytes[size] = '\n';
    ck_assert_int_eq(palcare_read_memory(bytes, size + 1, NULL, NULL, folder_report, &doc),
                     PALCARE_INVALID);
    ck_assert_ptr_null(doc);
    ck_assert_uint_ge(palcare_report_count(folder_report), 1);
}
END_TEST

/* ---- forms of XML that mean the same ---- */

typedef struct same {
    const char *xml; /* between the tags of the document */
    const char *canonical;
} same;

/* clang-format off */
static const same sames[] = {
    /* References and CDATA. */
    {"<item id=\"i\" kind=\"page\"><title>a&lt;b&gt;&amp;&quot;&apos;&#60;&#x3c;<![CDATA[<c>&d;"
     "]]></title></item>",
     "  <item id=\"i\" kind=\"page\">\n    <title>a&lt;b&gt;&amp;\"'&lt;&lt;&lt;c&gt;&amp;d;"
     "</title>\n  </item>\n"},
    {"<item id=\"&#105;\" kind='p&#x61;ge'/>", "  <item id=\"i\" kind=\"page\"/>\n"},
    {"<site id=\"s\"><address country=\"GB\" locality=\"a&amp;b&lt;&quot;'&#9;&#10;&#13;>\"/>"
     "</site>",
     "  <site id=\"s\">\n    <address locality=\"a&amp;b&lt;&quot;'&#9;&#10;&#13;>\" "
     "country=\"GB\"/>\n  </site>\n"},
    {"<site id=\"s\"><address country=\"GB\" locality=\"a\tb\r\nc\nd\"/></site>",
     "  <site id=\"s\">\n    <address locality=\"a b c d\" country=\"GB\"/>\n  </site>\n"},
    {"<site id=\"s\"><address country=\"GB\"><line> a <![CDATA[ b ]]>\r\n&#13;&#160;</line>"
     "</address></site>",
     "  <site id=\"s\">\n    <address country=\"GB\">\n      <line> a  b \n&#13;\xC2\xA0</line>\n"
     "    </address>\n  </site>\n"},
    {"<site id=\"s\"><address country=\"GB\"><line><![CDATA[a\r\nb\rc]]></line></address></site>",
     "  <site id=\"s\">\n    <address country=\"GB\">\n      <line>a\nb\nc</line>\n    </address>"
     "\n  </site>\n"},
    /* White space within lists and around everything. */
    {"<item id=\"i\" kind=\"page\" audience=\"\n child\tteen&#32;&#9; parent \" related=\" a  b\n"
     "c \"\t/>",
     "  <item\n    id=\"i\"\n    kind=\"page\"\n    related=\"a b c\"\n    audience=\"child teen "
     "parent\"\n  />\n"},
    /* A long list. */
    {"<item id=\"i\" kind=\"page\" related=\"a b c d e f g h i j k l m n o p q r s t u v w x y z\" "
     "jurisdiction=\"GB US FR DE ES IT PL PT IE BE NL LU CH AT CZ SK HU RO BG GR\"/>",
     "  <item\n    id=\"i\"\n    kind=\"page\"\n    related=\"a b c d e f g h i j k l m n o p q r s t "
     "u v w x y z\"\n"
     "    jurisdiction=\"GB US FR DE ES IT PL PT IE BE NL LU CH AT CZ SK HU RO BG GR\"\n  />\n"},
    /* The order of attributes and children is the table's. */
    {"<organization kind=\"charity\" id=\"o\" valid-from=\"2001\" parent=\"p\"><description>"
     "D</description>"
     "<contact value=\"1\" kind=\"phone\"/><name xml:lang=\"cy\">M</name><acronym>A</acronym>"
     "<name>N</name>"
     "<contact value=\"2\" kind=\"phone\"/></organization>",
     "  <organization\n    id=\"o\"\n    kind=\"charity\"\n    parent=\"p\"\n    valid-from=\"2001\"\n"
     "  >\n"
     "    <name xml:lang=\"cy\">M</name>\n    <name>N</name>\n    <acronym>A</acronym>\n"
     "    <contact kind=\"phone\" value=\"1\"/>\n    <contact kind=\"phone\" value=\"2\"/>\n"
     "    <description>D</description>\n  </organization>\n"},
    /* Rich text in XHTML's namespace, under a prefix, by default, as ours. */
    {"<item id=\"i\" kind=\"page\"><section><body><p xmlns=\"http://www.w3.org/1999/xhtml\">a<em>"
     "b</em></p>"
     "<h:p xmlns:h=\"http://www.w3.org/1999/xhtml\">c</h:p><p>d</p></body></section></item>",
     "  <item id=\"i\" kind=\"page\">\n    <section>\n      <body>\n        <p>a<em>b</em></p>\n"
     "        <p>c</p>\n        <p>d</p>\n      </body>\n    </section>\n  </item>\n"},
    /* Languages are inherited, and written again only where they differ from the root's. */
    {"<item id=\"i\" kind=\"page\" xml:lang=\"es\"><title>A</title><title xml:lang=\"en\">B</title>"
     "<section xml:lang=\"cy\"><heading>C</heading><section><heading>D</heading><heading "
     "xml:lang=\"\">E</heading>"
     "</section></section><section><heading>F</heading></section></item>",
     "  <item id=\"i\" kind=\"page\">\n    <title xml:lang=\"es\">A</title>\n    <title>B</title>\n"
     "    <section>\n      <heading xml:lang=\"cy\">C</heading>\n      <section>\n"
     "        <heading xml:lang=\"cy\">D</heading>\n        <heading xml:lang=\"\">E</heading>\n"
     "      </section>\n    </section>\n    <section>\n      <heading xml:lang=\"es\">F</heading>\n"
     "    </section>\n  </item>\n"},
    {"<site id=\"s\"><address country=\"GB\" xml:lang=\"es\"><line>a</line>"
     "</address></site>",
     "  <site id=\"s\">\n    <address country=\"GB\">\n      <line>a</line>\n    </address>\n  "
     "</site>\n"},
};
/* clang-format on */

START_TEST(equal_forms_of_xml_read_the_same)
{
    char xml[3000], expected[3000];
    snprintf(xml, sizeof xml, "%s%s%s", HEAD, sames[_i].xml, TAIL);
    palcare_doc *doc = doc_of(xml);
    snprintf(expected, sizeof expected, "%s%s%s", CANONICAL_HEAD, sames[_i].canonical,
             CANONICAL_TAIL);
    expect_written(doc, expected);
    palcare_doc *back = doc_of(expected);
    expect_written(back, expected);
    ck_assert_ptr_null(difference_of_docs(doc, back));
    palcare_doc_release(back);
    palcare_doc_release(doc);
}
END_TEST

/* libxml2 delivers a long section in pieces, which become one text, whatever its characters. */
START_TEST(a_cdata_section_can_be_long)
{
    static const char words[] = "Night \xE4\xB8\xAD ";
    enum { TIMES = 2000, SIZE = sizeof words - 1 };
    char *xml = malloc(2 * TIMES * SIZE + 1000), *to = xml;
    ck_assert_ptr_nonnull(xml);
    to += sprintf(to, "%s", HEAD "<item id=\"i\" kind=\"page\"><title><![CDATA[");
    char *section = to;
    for (int i = 0; i < TIMES; i++)
        to += sprintf(to, "%s", words);
    sprintf(to, "]]></title></item>" TAIL);
    palcare_doc *doc = doc_of(xml);
    const char *title = palcare_value(record_of(doc, "i"), PALCARE_ITEM_TITLE, 0);
    ck_assert_uint_eq(strlen(title), TIMES * SIZE - 1); /* without the last space */
    ck_assert_mem_eq(title, section, TIMES * SIZE - 1);
    palcare_doc_release(doc);
    free(xml);
}
END_TEST

START_TEST(texts_may_have_no_language)
{
    static const char xml[] = "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\"><about "
                              "privacy=\"public\"><title>A</title>"
                              "<title xml:lang=\"en\">B</title></about>" TAIL;
    palcare_doc *doc = doc_of(xml);
    const palcare_record *about = palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
    ck_assert_str_eq(palcare_doc_lang(doc), "");
    ck_assert_str_eq(palcare_text_lang(about, PALCARE_ABOUT_TITLE, 0), "");
    ck_assert_str_eq(palcare_text_lang(about, PALCARE_ABOUT_TITLE, 1), "en");
    expect_written(
        doc, CANONICAL_DECLARATION
        "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\">\n  <about privacy=\"public\">\n"
        "    <title>A</title>\n    <title xml:lang=\"en\">B</title>\n  </about>\n</palcare>\n");
    palcare_doc_release(doc);
}
END_TEST

/* ---- record by record ---- */

START_TEST(records_can_be_read_one_by_one)
{
    char *xml = long_document(), id[16];
    trickle s = trickle_of(xml, strlen(xml), pieces[_i]);
    palcare_doc *whole = doc_of(xml);
    palcare_reader *reader = NULL;
    palcare_record *record = NULL, *expected = NULL;
    ck_assert_int_eq(palcare_reader_open_callback(give, &s, NULL, NULL, NULL, &reader), PALCARE_OK);
    ck_assert_int_eq(take_record(reader, &record), PALCARE_OK);
    ck_assert_int_eq(palcare_record_type(record), PALCARE_TYPE_ABOUT);
    palcare_record_release(record);
    expected = palcare_doc_next(whole, 0, NULL);
    for (int i = 0; i < 150; i++) {
        snprintf(id, sizeof id, "i%d", i);
        ck_assert_int_eq(take_record(reader, &record), PALCARE_OK);
        expected = palcare_doc_next(whole, 0, expected);
        ck_assert_str_eq(palcare_record_id(record), id);
        ck_assert(palcare_record_equal(record, expected));
        ck_assert_ptr_eq(palcare_doc_find(palcare_record_doc(record), id), record);
        ck_assert_uint_eq(palcare_doc_count(palcare_record_doc(record), 0), 1);
        ck_assert_int_eq(palcare_set(record, PALCARE_ITEM_KIND, "faq", NULL), PALCARE_OK);
        palcare_record_release(record);
    }
    ck_assert_int_eq(take_record(reader, &record), PALCARE_DONE);
    ck_assert_ptr_null(record);
    palcare_reader_free(reader);
    palcare_doc_release(whole);
    free(xml);
}
END_TEST

/* Records that were taken outlive the reader, and the reader those that were not. */
START_TEST(a_reader_can_be_closed_at_any_point)
{
    char *xml = long_document();
    trickle s = trickle_of(xml, strlen(xml), 5000);
    palcare_reader *reader = NULL;
    palcare_record *record = NULL, *kept = NULL;
    ck_assert_int_eq(palcare_reader_open_callback(give, &s, NULL, NULL, NULL, &reader), PALCARE_OK);
    for (int i = 0; i < _i; i++) {
        ck_assert_int_eq(take_record(reader, &record), PALCARE_OK);
        if (i == 2)
            kept = record;
        else
            palcare_record_release(record);
    }
    palcare_reader_free(reader);
    if (kept)
        ck_assert_str_eq(palcare_record_id(kept), "i1");
    palcare_record_release(kept);
    free(xml);
}
END_TEST

/* The good records before the fault are delivered; then the reading has ended. */
START_TEST(an_error_ends_the_reading_of_records)
{
    static const char *const faults[] = {
        "<item id=\"b\" kind=\"x\"/><item id=\"c\" kind=\"page\"/>" TAIL,
        "<item id=\"b\" kind=\"page\"></itme>" TAIL,
        "<item id=\"b\" kind=\"page\">",
        "<!DOCTYPE x>" TAIL,
    };
    char xml[600];
    palcare_report *report = palcare_report_new();
    palcare_reader *reader = NULL;
    palcare_record *record = NULL;
    snprintf(xml, sizeof xml, "%s<item id=\"a\" kind=\"page\"/>%s", HEAD, faults[_i]);
    trickle s = trickle_of(xml, strlen(xml), 30);
    ck_assert_int_eq(palcare_reader_open_callback(give, &s, NULL, NULL, report, &reader),
                     PALCARE_OK);
    ck_assert_int_eq(take_record(reader, &record), PALCARE_OK);
    palcare_record_release(record);
    ck_assert_int_eq(take_record(reader, &record), PALCARE_OK);
    ck_assert_str_eq(palcare_record_id(record), "a");
    palcare_record_release(record);
    ck_assert_int_eq(take_record(reader, &record), PALCARE_INVALID);
    ck_assert_ptr_null(record);
    ck_assert_int_eq(take_record(reader, &record), PALCARE_INVALID);
    ck_assert_uint_ge(palcare_report_count(report), 1);
    palcare_reader_free(reader);
    palcare_report_free(report);
}
END_TEST

START_TEST(a_source_can_stop_the_reading_of_records)
{
    palcare_reader *reader = NULL;
    palcare_record *record = NULL;
    static const char xml[] = HEAD "<item id=\"a\" kind=\"page\"/>" TAIL;
    trickle s = trickle_of(xml, strlen(xml), 1);
    s.stop_at = (int)strlen(HEAD) + 3;
    ck_assert_int_eq(palcare_reader_open_callback(give, &s, NULL, NULL, folder_report, &reader),
                     PALCARE_OK);
    palcare_status status;
    while ((status = take_record(reader, &record)) == PALCARE_OK)
        palcare_record_release(record);
    ck_assert_int_eq(status, PALCARE_STOPPED);
    ck_assert_int_eq(take_record(reader, &record), PALCARE_STOPPED);
    palcare_reader_free(reader);
    palcare_reader *file = NULL;
    ck_assert_int_eq(palcare_reader_open(in_folder("none"), NULL, folder_report, &file),
                     PALCARE_IO);
    ck_assert_ptr_null(file);
}
END_TEST

/* A string that is given is copied: the caller's path may be gone when a problem names the file. */
START_TEST(a_path_is_copied)
{
    char path[4096];
    palcare_reader *reader = NULL;
    palcare_record *record = NULL;
    snprintf(path, sizeof path, "%s", in_folder("a.xml"));
    folder_put(path, HEAD "\n<item id=\"i\" kind=\"pagee\"/>" TAIL, 0600);
    ck_assert_int_eq(palcare_reader_open(path, NULL, folder_report, &reader), PALCARE_OK);
    memset(path, '?', sizeof path - 1);
    while (take_record(reader, &record) == PALCARE_OK)
        palcare_record_release(record);
    palcare_reader_free(reader);
    ck_assert_str_eq(palcare_report_place(folder_report, 0, NULL, NULL), in_folder("a.xml"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("read");
    TCase *cases = tcase_create("read");
    tcase_set_timeout(cases, 20);
    tcase_add_checked_fixture(cases, folder_set_up, folder_tear_down);
    tcase_add_loop_test(cases, the_size_of_the_pieces_changes_no_result, 0,
                        sizeof pieces / sizeof *pieces);
    tcase_add_test(cases, a_file_reads_the_same_as_memory);
    tcase_add_test(cases, a_problem_of_a_file_names_it);
    tcase_add_loop_test(cases, a_source_can_stop_the_reading, 0, 5);
    tcase_add_test(cases, a_source_that_returns_wrong_sizes_is_refused);
    tcase_add_loop_test(cases, only_utf8_and_utf16_are_read, 0,
                        sizeof encodings / sizeof *encodings);
    tcase_add_loop_test(cases, bad_utf_16_is_refused, 0, sizeof bad_units / sizeof *bad_units);
    tcase_add_test(cases, half_a_utf_16_unit_is_refused);
    tcase_add_loop_test(cases, equal_forms_of_xml_read_the_same, 0, sizeof sames / sizeof *sames);
    tcase_add_test(cases, a_cdata_section_can_be_long);
    tcase_add_test(cases, texts_may_have_no_language);
    tcase_add_loop_test(cases, records_can_be_read_one_by_one, 0, sizeof pieces / sizeof *pieces);
    tcase_add_loop_test(cases, a_reader_can_be_closed_at_any_point, 0, 6);
    tcase_add_loop_test(cases, an_error_ends_the_reading_of_records, 0, 4);
    tcase_add_test(cases, a_source_can_stop_the_reading_of_records);
    tcase_add_test(cases, a_path_is_copied);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
