/*
 * Writing: what is escaped and how, the canonical form, into memory, a sink and a file, record by
 * record, and without what is private. Whatever is written can be read, and written again it has
 * the same bytes.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "folder.h"
#include "run.h"
#include "sample.h"

#include "schema/problems.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- escaping ---- */

static const struct {
    const char *value, *content, *attribute;
} escapes[] = {
    {"plain", "plain", "plain"},
    {"a&b<c>d\"e'f", "a&amp;b&lt;c&gt;d\"e'f", "a&amp;b&lt;c>d&quot;e'f"},
    {"]]>", "]]&gt;", "]]>"},
    {"&amp;", "&amp;amp;", "&amp;amp;"},
    {" spaces at the ends  ", " spaces at the ends  ", " spaces at the ends  "},
    {"\ttab", "\ttab", "&#9;tab"},
    {"line\nfeed", "line\nfeed", "line&#10;feed"},
    {"carriage\rreturn\r\n", "carriage&#13;return&#13;\n", "carriage&#13;return&#13;&#10;"},
    {"\xC2\xA0\xC3\xA9\xE4\xB8\xAD\xF0\x9F\xA7\xB8", "\xC2\xA0\xC3\xA9\xE4\xB8\xAD\xF0\x9F\xA7\xB8",
     "\xC2\xA0\xC3\xA9\xE4\xB8\xAD\xF0\x9F\xA7\xB8"},
    {"\xC2\x85\xE2\x80\xA8\xEF\xBF\xBD", "\xC2\x85\xE2\x80\xA8\xEF\xBF\xBD",
     "\xC2\x85\xE2\x80\xA8\xEF\xBF\xBD"},
    {"\xEF\xBB\xBF", "\xEF\xBB\xBF", "\xEF\xBB\xBF"},
    {" ", " ", " "},
    {"\n", "\n", "&#10;"},
    {"<!--c-->", "&lt;!--c--&gt;", "&lt;!--c-->"},
};

/* A single string is an attribute, one of several an element. */
START_TEST(strings_survive_byte_for_byte)
{
    char expected[800];
    palcare_doc *doc = new_doc();
    palcare_record *site = add_to(doc, PALCARE_TYPE_SITE, "s");
    palcare_record *address = add_part(site, PALCARE_SITE_ADDRESS);
    const char *value = escapes[_i].value;
    ck_assert_int_eq(palcare_set(address, PALCARE_ADDRESS_LOCALITY, value, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set(address, PALCARE_ADDRESS_LINE, value, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set(address, PALCARE_ADDRESS_COUNTRY, "GB", NULL), PALCARE_OK);
    snprintf(expected, sizeof expected,
             "%s  <site id=\"s\">\n    <address locality=\"%s\" country=\"GB\">\n"
             "      <line>%s</line>\n    </address>\n  </site>\n%s",
             CANONICAL_HEAD, escapes[_i].attribute, escapes[_i].content, CANONICAL_TAIL);
    expect_written(doc, expected);
    palcare_doc *back = doc_of(expected);
    const palcare_record *read = palcare_part(record_of(back, "s"), PALCARE_SITE_ADDRESS, 0);
    ck_assert_str_eq(palcare_value(read, PALCARE_ADDRESS_LOCALITY, 0), value);
    ck_assert_str_eq(palcare_value(read, PALCARE_ADDRESS_LINE, 0), value);
    palcare_doc_release(back);
    palcare_doc_release(doc);
}
END_TEST

/* Writes every character that XML allows in an attribute and in an element. */
START_TEST(every_character_survives)
{
    char value[8], xml_text[5] = "";
    palcare_doc *doc = new_doc();
    palcare_record *site = add_to(doc, PALCARE_TYPE_SITE, "s");
    palcare_record *address = add_part(site, PALCARE_SITE_ADDRESS);
    ck_assert_int_eq(palcare_set(address, PALCARE_ADDRESS_COUNTRY, "GB", NULL), PALCARE_OK);
    unsigned long step = 1;
    for (unsigned long c = 1; c <= 0x10FFFF; c += step) {
        step = c < 0x3000 ? 1 : c < 0x10000 ? 97 : 4099;
        bool allowed = c == 9 || c == 10 || c == 13 || (c >= 0x20 && c <= 0xD7FF) ||
                       (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
        int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        for (int i = size - 1, shift = 0; i > 0; i--, shift += 6)
            xml_text[i] = (char)(0x80 | ((c >> shift) & 0x3F));
        static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
        xml_text[0] = (char)(lead[size] | (c >> (6 * (size - 1))));
        snprintf(value, sizeof value, "a%.*sz", size, xml_text);
        palcare_status status = palcare_set(address, PALCARE_ADDRESS_LOCALITY, value, NULL);
        if ((status == PALCARE_OK) != allowed)
            ck_abort_msg("U+%04lX: %s", c, palcare_status_name(status));
        if (allowed && palcare_insert(address, PALCARE_ADDRESS_LINE, PALCARE_LAST, NULL, value,
                                      NULL) != PALCARE_OK)
            ck_abort_msg("U+%04lX is refused", c);
    }
    char *text = text_of(doc);
    palcare_doc *back = doc_of(text);
    const char *found = difference_of_docs(doc, back);
    ck_assert_msg(!found, "%s", found);
    expect_written(back, text);
    palcare_doc_release(back);
    palcare_doc_release(doc);
    free(text);
}
END_TEST

/* ---- the canonical form ---- */

static const char canonical[] = CANONICAL_DECLARATION
    "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en-GB\">\n"
    "  <about privacy=\"public\" publisher=\"larch-trust\" created=\"2026-03\">\n"
    "    <title>Larch Trust families' library</title>\n"
    "    <licence spdx=\"CC-BY-4.0\"/>\n"
    "  </about>\n"
    "  <service\n"
    "    id=\"larch-house\"\n"
    "    status=\"active\"\n"
    "    provider=\"larch-trust\"\n"
    "    service-type=\"hospice\"\n"
    "    setting=\"childrens-hospice\"\n"
    "    serves=\"child sibling parent\"\n"
    "    min-age=\"0d\"\n"
    "    max-age=\"19y\"\n"
    "  >\n"
    "    <name>Larch House</name>\n"
    "    <name xml:lang=\"es\">Casa del Alerce</name>\n"
    "    <contact\n"
    "      kind=\"phone\"\n"
    "      value=\"0191 496 0000\"\n"
    "      e164=\"+441914960000\"\n"
    "      purpose=\"referral urgent\"\n"
    "    />\n"
    "  </service>\n"
    "  <item id=\"what-it-is\" kind=\"article\">\n"
    "    <section id=\"aim\">\n"
    "      <heading>What it is for</heading>\n"
    "      <body>\n"
    "        <p>It helps a child <em>live well</em>, from diagnosis on.</p>\n"
    "        <ul>\n"
    "          <li>less pain</li>\n"
    "          <li>more play</li>\n"
    "        </ul>\n"
    "      </body>\n"
    "    </section>\n"
    "  </item>\n"
    "</palcare>\n";

START_TEST(the_canonical_form_is_written_unchanged)
{
    palcare_doc *doc = doc_of(canonical);
    expect_written(doc, canonical);
    palcare_doc_release(doc);
}
END_TEST

static void put(palcare_record *record, palcare_field field, const char *value)
{
    ck_assert_int_eq(palcare_set(record, field, value, NULL), PALCARE_OK);
}

static void put_at(palcare_record *record, palcare_field field, size_t index, const char *value)
{
    ck_assert_int_eq(palcare_insert(record, field, index, NULL, value, NULL), PALCARE_OK);
}

static void put_text(palcare_record *record, palcare_field field, const char *lang,
                     const char *text)
{
    ck_assert_int_eq(palcare_set_text(record, field, lang, text, NULL), PALCARE_OK);
}

static void fill_service(palcare_record *service)
{
    put(service, PALCARE_SERVICE_MAX_AGE, "19y");
    put(service, PALCARE_SERVICE_MIN_AGE, "0d");
    put(service, PALCARE_SERVICE_SERVES, "child");
    put_at(service, PALCARE_SERVICE_SERVES, 1, "parent");
    put_at(service, PALCARE_SERVICE_SERVES, 1, "sibling");
    put(service, PALCARE_SERVICE_SETTING, "childrens-hospice");
    put(service, PALCARE_SERVICE_SERVICE_TYPE, "hospice");
    put(service, PALCARE_SERVICE_PROVIDER, "larch-trust");
    put_text(service, PALCARE_SERVICE_NAME, "en-GB", "Larch House");
    put_text(service, PALCARE_SERVICE_NAME, "es", "Casa del Alerce");
    put(service, PALCARE_SERVICE_STATUS, "active");
}

/* A program makes the same document, in another order. */
START_TEST(equal_documents_have_one_canonical_form)
{
    palcare_doc *doc = NULL;
    ck_assert_int_eq(palcare_doc_new("en-GB", NULL, &doc), PALCARE_OK);
    palcare_record *service = add_to(doc, PALCARE_TYPE_SERVICE, "larch-house");
    palcare_record *item = add_to(doc, PALCARE_TYPE_ITEM, "what-it-is");
    palcare_record *about = add_to(doc, PALCARE_TYPE_ABOUT, NULL);
    put(add_part(about, PALCARE_ABOUT_LICENCE), PALCARE_LICENCE_SPDX, "CC-BY-4.0");
    put(about, PALCARE_ABOUT_CREATED, "2026-03");
    put(about, PALCARE_ABOUT_PUBLISHER, "larch-trust");
    put(about, PALCARE_ABOUT_PRIVACY, "public");
    put_text(about, PALCARE_ABOUT_TITLE, NULL, "  Larch Trust\n families'  library ");
    palcare_record *contact = add_part(service, PALCARE_SERVICE_CONTACT);
    put(contact, PALCARE_CONTACT_PURPOSE, "urgent");
    put_at(contact, PALCARE_CONTACT_PURPOSE, 0, "referral");
    put(contact, PALCARE_CONTACT_E164, "+441914960000");
    put(contact, PALCARE_CONTACT_VALUE, "0191 496 0000");
    put(contact, PALCARE_CONTACT_KIND, "phone");
    fill_service(service);
    palcare_record *section = add_part(item, PALCARE_ITEM_SECTION);
    put_text(section, PALCARE_SECTION_BODY, NULL,
             "<p>It helps a child <em>live well</em>,\nfrom diagnosis on.</p>\n"
             "<ul><li> less pain</li> <li>more play </li></ul>");
    put_text(section, PALCARE_SECTION_HEADING, NULL, "What it is for");
    put(section, PALCARE_SECTION_ID, "aim");
    put(item, PALCARE_ITEM_KIND, "article");
    expect_written(doc, canonical);
    palcare_doc_release(doc);
}
END_TEST

/* An empty document is written too, although it could not be read. */
START_TEST(an_unfinished_document_is_written)
{
    palcare_doc *doc = NULL;
    ck_assert_int_eq(palcare_doc_new("", NULL, &doc), PALCARE_OK);
    expect_written(doc, CANONICAL_DECLARATION
                   "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\">\n</palcare>\n");
    add_part(add_to(doc, PALCARE_TYPE_SERVICE, "s"), PALCARE_SERVICE_CONTACT);
    expect_written(doc, CANONICAL_DECLARATION
                   "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\">\n  <service id=\"s\">\n"
                   "    <contact/>\n  </service>\n</palcare>\n");
    palcare_doc_release(doc);
}
END_TEST

/* ---- memory, sinks, files ---- */

START_TEST(memory_ends_with_a_nul)
{
    palcare_doc *doc = doc_of(canonical);
    char *bytes = NULL;
    size_t size = 0;
    ck_assert_int_eq(palcare_write_memory(doc, NULL, NULL, &bytes, &size), PALCARE_OK);
    ck_assert_uint_eq(size, sizeof canonical - 1);
    ck_assert_int_eq(bytes[size], '\0');
    palcare_free(bytes);
    palcare_doc_release(doc);
}
END_TEST

typedef struct sink {
    char *at;
    size_t size, room;
    int calls, stop_at;
} sink;

static int take(void *user, const void *bytes, size_t size)
{
    sink *s = user;
    if (s->calls++ == s->stop_at)
        return -1;
    if (size == 0 || s->size + size > s->room)
        return -1;
    memcpy(s->at + s->size, bytes, size);
    s->size += size;
    return 0;
}

START_TEST(a_sink_gets_the_same_bytes)
{
    palcare_doc *doc = sample_doc();
    char *text = text_of(doc);
    sink s = {.room = strlen(text), .stop_at = -1};
    s.at = malloc(s.room + 1);
    ck_assert_ptr_nonnull(s.at);
    ck_assert_int_eq(palcare_write_callback(doc, take, &s, NULL, folder_report), PALCARE_OK);
    ck_assert_uint_eq(s.size, strlen(text));
    ck_assert(memcmp(s.at, text, s.size) == 0);
    ck_assert_int_gt(s.calls, 3); /* not all at once */
    ck_assert_uint_eq(palcare_report_count(folder_report), 0);
    free(s.at);
    free(text);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(a_sink_can_stop_the_writing)
{
    palcare_doc *doc = sample_doc();
    sink s = {.room = 1 << 26, .stop_at = _i};
    s.at = malloc(s.room);
    ck_assert_ptr_nonnull(s.at);
    ck_assert_int_eq(palcare_write_callback(doc, take, &s, NULL, folder_report), PALCARE_STOPPED);
    ck_assert_int_eq(s.calls, _i + 1); /* and is not asked again */
    folder_expect_problem(PC_CALLER_STOPPED, "asked to stop");
    free(s.at);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(a_file_gets_the_same_bytes)
{
    palcare_doc *doc = doc_of(canonical), *back = NULL;
    const char *path = in_folder("a.xml");
    folder_put(path, "older", 0640);
    ck_assert_int_eq(palcare_write_file(doc, path, NULL, folder_report), PALCARE_OK);
    ck_assert_int_eq(palcare_read_file(path, NULL, folder_report, &back), PALCARE_OK);
    expect_written(back, canonical);
    struct stat status;
    ck_assert_int_eq(stat(path, &status), 0);
    ck_assert_int_eq(status.st_size, sizeof canonical - 1);
    ck_assert_int_eq(status.st_mode & 0777, 0640);
    ck_assert_uint_eq(folder_count(folder_path()), 1);
    ck_assert_uint_eq(palcare_report_count(folder_report), 0);
    palcare_doc_release(back);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(a_file_that_cannot_be_written_is_reported)
{
    palcare_doc *doc = doc_of(canonical);
    palcare_writer *writer = NULL;
    ck_assert_int_eq(palcare_write_file(doc, in_folder("none/a.xml"), NULL, folder_report),
                     PALCARE_IO);
    folder_expect_problem(PC_CANNOT_WRITE, "none");
    ck_assert_int_eq(palcare_writer_open(in_folder("none/a.xml"), doc, NULL, NULL, &writer),
                     PALCARE_IO);
    ck_assert_ptr_null(writer);
    palcare_doc_release(doc);
}
END_TEST

/* ---- record by record ---- */

START_TEST(records_can_be_written_one_by_one)
{
    palcare_doc *doc = doc_of(canonical), *back = NULL;
    palcare_writer *writer = NULL;
    palcare_record *r = palcare_doc_next(doc, 0, NULL);
    folder_put(in_folder("a.xml"), "older", 0600);
    ck_assert_int_eq(palcare_writer_open(in_folder("a.xml"), doc, NULL, folder_report, &writer),
                     PALCARE_OK);
    while ((r = palcare_doc_next(doc, 0, r)))
        ck_assert_int_eq(palcare_writer_put(writer, r), PALCARE_OK);
    folder_expect(in_folder("a.xml"), "older"); /* until it is finished */
    ck_assert_int_eq(palcare_writer_finish(writer), PALCARE_OK);
    palcare_writer_free(writer);
    ck_assert_int_eq(palcare_read_file(in_folder("a.xml"), NULL, folder_report, &back), PALCARE_OK);
    expect_written(back, canonical);
    ck_assert_uint_eq(folder_count(folder_path()), 1);
    palcare_doc_release(back);
    palcare_doc_release(doc);
}
END_TEST

/* A limit of this process simulates a full disk. */
static rlim_t let_files_have(rlim_t bytes)
{
    struct rlimit limit;
    ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &limit), 0);
    rlim_t before = limit.rlim_cur;
    limit.rlim_cur = bytes;
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
    return before;
}

/* Once a write failed, the rest is not written, even if there is room again. */
START_TEST(after_a_failure_nothing_is_written)
{
    palcare_doc *doc = doc_of(canonical);
    palcare_writer *writer = NULL;
    palcare_record *record = record_of(doc, "larch-house");
    folder_put(in_folder("a.xml"), "older", 0600);
    ck_assert_int_eq(palcare_writer_open(in_folder("a.xml"), doc, NULL, folder_report, &writer),
                     PALCARE_OK);
    ck_assert(signal(SIGXFSZ, SIG_IGN) != SIG_ERR);
    rlim_t before = let_files_have(4096);
    palcare_status status = PALCARE_OK;
    for (int i = 0; i < 10000 && status == PALCARE_OK; i++)
        status = palcare_writer_put(writer, record);
    let_files_have(before);
    ck_assert_int_eq(status, PALCARE_IO);
    folder_expect_problem(PC_CANNOT_WRITE, "File too large");
    ck_assert_int_eq(palcare_writer_put(writer, record), PALCARE_IO);
    ck_assert_int_eq(palcare_writer_finish(writer), PALCARE_IO);
    ck_assert_uint_eq(palcare_report_count(folder_report), 1);
    palcare_writer_free(writer);
    folder_expect(in_folder("a.xml"), "older");
    ck_assert_uint_eq(folder_count(folder_path()), 1);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(without_finish_nothing_changes)
{
    palcare_doc *doc = doc_of(canonical);
    palcare_writer *writer = NULL;
    folder_put(in_folder("a.xml"), "older", 0600);
    ck_assert_int_eq(palcare_writer_open(in_folder("a.xml"), doc, NULL, folder_report, &writer),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_writer_put(writer, record_of(doc, "larch-house")), PALCARE_OK);
    palcare_writer_free(writer);
    folder_expect(in_folder("a.xml"), "older");
    ck_assert_uint_eq(folder_count(folder_path()), 1);
    palcare_doc_release(doc);
}
END_TEST

/* The head gives the language, about, and the content around the root; records state their language
 * if it differs, whichever document they come from. The head may be released once the writer is
 * open. */
START_TEST(records_of_other_documents_can_be_written)
{
    palcare_doc *head = doc_of("<?a?>\n<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" "
                               "xml:lang=\"cy\" xmlns:x=\"u\" x:b=\"c\">"
                               "<!--d--><about privacy=\"public\"><title>T</title></about><item "
                               "id=\"not-put\" kind=\"page\"/>"
                               "<!--e--></palcare><!--f-->");
    palcare_doc *other = doc_of(HEAD "<!--g--><item id=\"i\" kind=\"page\"><title>U</title>"
                                     "<title xml:lang=\"cy\">V</title></item>" TAIL);
    palcare_doc *third = doc_of(
        "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\">"
        "<about privacy=\"public\"/><item id=\"j\" kind=\"page\"><title>W</title></item>" TAIL);
    palcare_writer *writer = NULL;
    ck_assert_int_eq(palcare_writer_open(in_folder("a.xml"), head, NULL, folder_report, &writer),
                     PALCARE_OK);
    palcare_doc_release(head);
    ck_assert_int_eq(palcare_writer_put(writer, record_of(other, "i")), PALCARE_OK);
    ck_assert_int_eq(palcare_writer_put(writer, record_of(third, "j")), PALCARE_OK);
    ck_assert_int_eq(palcare_writer_finish(writer), PALCARE_OK);
    palcare_writer_free(writer);
    palcare_doc *back = NULL;
    ck_assert_int_eq(palcare_read_file(in_folder("a.xml"), NULL, folder_report, &back), PALCARE_OK);
    expect_written(
        back, CANONICAL_DECLARATION
        "<?a?>\n"
        "<palcare\n  xmlns=\"urn:palcare:1\"\n  version=\"1.0\"\n  xml:lang=\"cy\"\n"
        "  xmlns:x=\"u\"\n  x:b=\"c\"\n>\n"
        "  <!--d-->\n  <about privacy=\"public\">\n    <title>T</title>\n  </about>\n"
        "  <!--g-->\n  <item id=\"i\" kind=\"page\">\n    <title xml:lang=\"en\">U</title>\n"
        "    <title>V</title>\n  </item>\n"
        "  <item id=\"j\" kind=\"page\">\n    <title xml:lang=\"\">W</title>\n  </item>\n"
        "  <!--e-->\n</palcare>\n<!--f-->\n");
    palcare_doc_release(back);
    palcare_doc_release(other);
    palcare_doc_release(third);
}
END_TEST

/* ---- without what is private ---- */

static const char secrets[] =
    "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\">\n<about "
    "privacy=\"public\"/>\n"
    "<item id=\"i\" kind=\"story\">\n<subject name-status=\"real\">"
    "<!-- the form is in drawer 3 --><consent giver=\"parent\" after-death=\"stop\"/>"
    "<consent giver=\"child\" after-death=\"stop\"/></subject>"
    "<subject name-status=\"changed\"><name>N</name><!-- stays --></subject></item>\n"
    "<!-- whose answers -->\n"
    "<response id=\"r\" checklist=\"c\" checklist-version=\"1\" status=\"completed\"/>\n"
    "<item id=\"j\" kind=\"page\"/>" TAIL;

static const char no_secrets[] = CANONICAL_HEAD
    "  <item id=\"i\" kind=\"story\">\n    <subject name-status=\"real\"/>\n"
    "    <subject name-status=\"changed\">\n      <name>N</name>\n      <!-- stays -->\n"
    "    </subject>\n  </item>\n  <item id=\"j\" kind=\"page\"/>\n" CANONICAL_TAIL;

static palcare_options *public_only(void)
{
    palcare_options *options = palcare_options_new();
    ck_assert_int_eq(palcare_options_set(options, "public-only", 1, NULL), PALCARE_OK);
    return options;
}

START_TEST(private_content_is_left_out)
{
    palcare_options *options = public_only();
    palcare_doc *doc = doc_of(secrets), *back = NULL;
    char *whole = text_of(doc);
    ck_assert_int_eq(palcare_write_file(doc, in_folder("a.xml"), options, folder_report),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_read_file(in_folder("a.xml"), NULL, NULL, &back), PALCARE_OK);
    char *bytes = NULL;
    size_t size = 0;
    ck_assert_int_eq(palcare_write_memory(doc, options, NULL, &bytes, &size), PALCARE_OK);
    expect_text(bytes, no_secrets);
    expect_written(back, no_secrets);
    /* The document itself still has everything, and without the option all of it is written. */
    expect_written(doc, whole);
    ck_assert_ptr_nonnull(strstr(whole, "<response"));
    ck_assert_ptr_nonnull(strstr(whole, "drawer 3"));
    palcare_free(bytes);
    palcare_doc_release(back);
    palcare_doc_release(doc);
    palcare_options_free(options);
    free(whole);
}
END_TEST

START_TEST(what_is_left_out_is_reported)
{
    static const struct {
        unsigned line;
        const char *words;
    } expected[] = {
        {4, "item 'i': consent is private and is left out"},
        {4, "item 'i': consent is private and is left out"},
        {6, "response 'r' is private and is left out"},
    };
    palcare_options *options = public_only();
    palcare_doc *doc = doc_of(secrets);
    sink s = {.room = 4000, .stop_at = -1};
    s.at = malloc(s.room);
    ck_assert_ptr_nonnull(s.at);
    ck_assert_int_eq(palcare_write_callback(doc, take, &s, options, folder_report), PALCARE_OK);
    ck_assert_uint_eq(palcare_report_count(folder_report), 3);
    for (size_t i = 0; i < 3; i++) {
        unsigned line;
        palcare_report_place(folder_report, i, &line, NULL);
        ck_assert_uint_eq(line, expected[i].line);
        ck_assert_int_eq(palcare_report_code(folder_report, i), PC_LEFT_OUT);
        ck_assert_int_eq(palcare_report_severity(folder_report, i), PALCARE_SEVERITY_NOTE);
        ck_assert_str_eq(palcare_report_message(folder_report, i), expected[i].words);
    }
    free(s.at);
    palcare_doc_release(doc);
    palcare_options_free(options);
}
END_TEST

START_TEST(a_writer_leaves_out_private_content)
{
    palcare_options *options = public_only();
    palcare_doc *doc = doc_of(secrets), *back = NULL;
    palcare_writer *writer = NULL;
    palcare_record *r = palcare_doc_next(doc, 0, NULL);
    ck_assert_int_eq(palcare_writer_open(in_folder("a.xml"), doc, options, folder_report, &writer),
                     PALCARE_OK);
    while ((r = palcare_doc_next(doc, 0, r)))
        ck_assert_int_eq(palcare_writer_put(writer, r), PALCARE_OK);
    ck_assert_int_eq(palcare_writer_finish(writer), PALCARE_OK);
    palcare_writer_free(writer);
    ck_assert_uint_eq(palcare_report_count(folder_report), 3);
    ck_assert_int_eq(palcare_read_file(in_folder("a.xml"), NULL, NULL, &back), PALCARE_OK);
    expect_written(back, no_secrets);
    palcare_doc_release(back);
    palcare_doc_release(doc);
    palcare_options_free(options);
}
END_TEST

/* Nothing private of the sample is left, and the rest can be read. */
START_TEST(no_private_record_slips_through)
{
    palcare_options *options = public_only();
    palcare_doc *doc = sample_doc();
    char *bytes = NULL;
    size_t size = 0;
    ck_assert_int_eq(palcare_write_memory(doc, options, NULL, &bytes, &size), PALCARE_OK);
    ck_assert_ptr_null(strstr(bytes, "\n  <response id"));
    ck_assert_ptr_null(strstr(bytes, "<consent"));
    palcare_doc *back = doc_of(bytes);
    expect_written(back, bytes);
    ck_assert_uint_eq(palcare_doc_count(back, 0),
                      palcare_doc_count(doc, 0) - palcare_doc_count(doc, PALCARE_TYPE_RESPONSE));
    palcare_free(bytes);
    palcare_doc_release(back);
    palcare_doc_release(doc);
    palcare_options_free(options);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("write");
    TCase *cases = tcase_create("write");
    tcase_set_timeout(cases, 20);
    tcase_add_checked_fixture(cases, folder_set_up, folder_tear_down);
    tcase_add_loop_test(cases, strings_survive_byte_for_byte, 0, sizeof escapes / sizeof *escapes);
    tcase_add_test(cases, every_character_survives);
    tcase_add_test(cases, the_canonical_form_is_written_unchanged);
    tcase_add_test(cases, equal_documents_have_one_canonical_form);
    tcase_add_test(cases, an_unfinished_document_is_written);
    tcase_add_test(cases, memory_ends_with_a_nul);
    tcase_add_test(cases, a_sink_gets_the_same_bytes);
    tcase_add_loop_test(cases, a_sink_can_stop_the_writing, 0, 3);
    tcase_add_test(cases, a_file_gets_the_same_bytes);
    tcase_add_test(cases, a_file_that_cannot_be_written_is_reported);
    tcase_add_test(cases, records_can_be_written_one_by_one);
    tcase_add_test(cases, after_a_failure_nothing_is_written);
    tcase_add_test(cases, without_finish_nothing_changes);
    tcase_add_test(cases, records_of_other_documents_can_be_written);
    tcase_add_test(cases, private_content_is_left_out);
    tcase_add_test(cases, what_is_left_out_is_reported);
    tcase_add_test(cases, a_writer_leaves_out_private_content);
    tcase_add_test(cases, no_private_record_slips_through);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
