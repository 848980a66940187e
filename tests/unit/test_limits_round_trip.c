/*
 * Every document that is written with some options can be read with the same options: each limit
 * with a document that just fits and one that does not, and random documents around all limits.
 * Both the writer and the reader return LIMIT for a document that does not fit.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "folder.h"
#include "roll.h"
#include "run.h"

#include "model/options.h"
#include "rich/rich.h"
#include "schema/problems.h"

#include <string.h>

static palcare_options *options;

static void limit(const char *name, int64_t value)
{
    ck_assert_int_eq(palcare_options_set(options, name, value, NULL), PALCARE_OK);
}

/* So wide that nothing here exceeds them. */
static palcare_options *wide(void)
{
    static const char *const names[] = {"bytes", "depth", "attributes", "namespaces", "gap",
                                        "text",  "rich",  "records",    "names"};
    static const int64_t values[] = {INT64_MAX, 10000,   10000,     10000,    16 << 20,
                                     1 << 30,   1 << 30, INT64_MAX, INT64_MAX};
    palcare_options *made = palcare_options_new();
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_int_eq(palcare_options_set(made, names[i], values[i], NULL), PALCARE_OK);
    return made;
}

static char *repeat(const char *word, size_t count)
{
    size_t size = strlen(word);
    char *text = malloc(size * count + 1);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < count; i++)
        memcpy(text + i * size, word, size);
    text[size * count] = '\0';
    return text;
}

static int sink(void *user, const void *bytes, size_t size)
{
    (void)user, (void)bytes, (void)size;
    return 0;
}

/* Writes with the options, and reads with them what wide options write. With `exact` the two must
 * agree; what was written must be readable in any case. Returns the writer's status. */
static palcare_status round_trip(const palcare_doc *doc, bool exact)
{
    palcare_options *all = wide();
    palcare_report *report = palcare_report_new();
    palcare_doc *back = NULL;
    char *text = NULL, *whole = NULL;
    size_t size = 0, whole_size = 0;
    palcare_status status = palcare_write_memory(doc, options, NULL, &text, &size);
    palcare_status streamed = palcare_write_callback(doc, sink, NULL, options, report);
    ck_assert_int_eq(status, streamed);
    ck_assert(status == PALCARE_OK || status == PALCARE_LIMIT);
    ck_assert_uint_eq(palcare_report_count(report), status == PALCARE_LIMIT);
    palcare_status widely = palcare_write_memory(doc, all, NULL, &whole, &whole_size);
    palcare_status read = widely; /* LIMIT: the bound on memory, which no option widens */
    if (widely == PALCARE_OK)
        read = palcare_read_memory(whole, whole_size, NULL, options, NULL, &back);
    if (status == PALCARE_OK) {
        ck_assert(size == whole_size && memcmp(text, whole, size) == 0);
        ck_assert_int_eq(read, PALCARE_OK);
        ck_assert_ptr_null(difference_of_docs(doc, back));
    } else if (exact) {
        ck_assert_int_eq(read, PALCARE_LIMIT);
    }
    palcare_doc_release(back);
    palcare_free(text);
    palcare_free(whole);
    palcare_report_free(report);
    palcare_options_free(all);
    return status;
}

static void expect_limit(const palcare_doc *doc, int code, const char *words)
{
    palcare_report *report = palcare_report_new();
    ck_assert_int_eq(palcare_write_callback(doc, sink, NULL, options, report), PALCARE_LIMIT);
    ck_assert_int_eq(palcare_report_code(report, 0), code);
    const char *text = palcare_report_text(report, 0);
    ck_assert_msg(strstr(text, words) != NULL, "%s does not say %s", text, words);
    palcare_report_free(report);
}

/* ---- each limit ---- */

/* Documents that grow with a number. */
static palcare_doc *doc_with_text(size_t size)
{
    palcare_doc *doc = new_doc();
    char *text = repeat("x", size);
    palcare_record *item = add_to(doc, PALCARE_TYPE_ITEM, "i");
    ck_assert_int_eq(palcare_set(item, PALCARE_ITEM_KIND, "page", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set_text(item, PALCARE_ITEM_TITLE, NULL, text, NULL), PALCARE_OK);
    free(text);
    return doc;
}

static palcare_record *site_address(palcare_doc *doc)
{
    palcare_record *address = add_part(add_to(doc, PALCARE_TYPE_SITE, "s"), PALCARE_SITE_ADDRESS);
    ck_assert_int_eq(palcare_set(address, PALCARE_ADDRESS_COUNTRY, "GB", NULL), PALCARE_OK);
    return address;
}

static palcare_doc *doc_with_string(size_t size)
{
    palcare_doc *doc = new_doc();
    char *text = repeat("x", size);
    ck_assert_int_eq(palcare_set(site_address(doc), PALCARE_ADDRESS_LINE, text, NULL), PALCARE_OK);
    free(text);
    return doc;
}

static palcare_doc *doc_with_attribute(size_t size)
{
    palcare_doc *doc = new_doc();
    char *text = repeat("x", size - strlen("<address locality=\"\" country=\"GB\"/>\n"));
    ck_assert_int_eq(palcare_set(site_address(doc), PALCARE_ADDRESS_LOCALITY, text, NULL),
                     PALCARE_OK);
    free(text);
    return doc;
}

static palcare_doc *doc_with_rich_markup(const char *before, const char *word, size_t count,
                                         const char *after)
{
    palcare_doc *doc = new_doc();
    palcare_record *item = add_to(doc, PALCARE_TYPE_ITEM, "i");
    ck_assert_int_eq(palcare_set(item, PALCARE_ITEM_KIND, "page", NULL), PALCARE_OK);
    char *words = repeat(word, count), *markup = malloc(strlen(before) + strlen(words) + 100);
    ck_assert_ptr_nonnull(markup);
    sprintf(markup, "%s%s%s", before, words, after);
    palcare_record *section = add_part(item, PALCARE_ITEM_SECTION);
    ck_assert_int_eq(palcare_set_text(section, PALCARE_SECTION_BODY, NULL, markup, NULL),
                     PALCARE_OK);
    free(markup);
    free(words);
    return doc;
}

static palcare_doc *doc_with_rich(size_t size)
{
    return doc_with_rich_markup("<p>", "x", size - 7, "</p>");
}

static palcare_doc *doc_with_rich_tag(size_t size)
{
    return doc_with_rich_markup("<p><abbr title=\"", "x", size - strlen("<abbr title=\"\">"),
                                "\">a</abbr></p>");
}

static palcare_doc *doc_with_records(size_t count)
{
    palcare_doc *doc = new_doc();
    char id[24];
    for (size_t i = 2; i <= count; i += 2) { /* about is one, and an item with its link two more */
        snprintf(id, sizeof id, "i%zu", i);
        palcare_record *item = add_to(doc, PALCARE_TYPE_ITEM, id);
        ck_assert_int_eq(palcare_set(item, PALCARE_ITEM_KIND, "page", NULL), PALCARE_OK);
        if (i < count)
            ck_assert_int_eq(palcare_set(add_part(item, PALCARE_ITEM_LINK), PALCARE_LINK_REL,
                                         "other", NULL),
                             PALCARE_OK);
    }
    return doc;
}

/* Foreign content as only a program with wider limits can read it. */
static palcare_doc *doc_with_foreign(const char *before, const char *word, size_t count,
                                     const char *between, const char *end, const char *after)
{
    palcare_options *all = wide();
    char *words = repeat(word, count), *ends = repeat(end, count);
    char *xml = malloc(strlen(words) + strlen(ends) + 2000);
    palcare_doc *doc = NULL;
    ck_assert_ptr_nonnull(xml);
    int size = sprintf(xml, "%s%s%s%s%s%s%s", HEAD, before, words, between, ends, after, TAIL);
    ck_assert_int_eq(palcare_read_memory(xml, (size_t)size, NULL, all, NULL, &doc), PALCARE_OK);
    free(xml);
    free(ends);
    free(words);
    palcare_options_free(all);
    return doc;
}

#define ITEM "<item id=\"i\" kind=\"page\">"

static palcare_doc *doc_with_comment(size_t size)
{
    return doc_with_foreign(ITEM "<!--", "x", size - 7, "-->", "", "</item>");
}

static palcare_doc *doc_with_root_comment(size_t size)
{
    return doc_with_foreign("<item id=\"i\" kind=\"page\"/><!--", "x", size - 7, "-->", "", "");
}

static palcare_doc *doc_with_instruction(size_t size)
{
    return doc_with_foreign(ITEM "<?a ", "x", size - 6, "?>", "", "</item>");
}

static palcare_doc *doc_with_foreign_tag(size_t size)
{
    return doc_with_foreign(ITEM "<a xmlns=\"u\" b=\"", "x",
                            size - strlen("<a xmlns=\"u\" b=\"\">"), "\"/>", "", "</item>");
}

static palcare_doc *doc_of_depth(size_t depth)
{
    return doc_with_foreign(ITEM "<x:a xmlns:x=\"u\">", "<x:b>", depth - 3, "", "</x:b>",
                            "</x:a></item>");
}

/* A piece that was read in a shallow place, and is copied into a deep one. */
static palcare_doc *doc_with_deep_part(size_t depth)
{
    enum { PARTS = 24 };
    palcare_doc *doc = new_doc(), *from = doc_of_depth(depth - PARTS);
    palcare_record *part = add_to(doc, PALCARE_TYPE_ITEM, "i");
    ck_assert_int_eq(palcare_set(part, PALCARE_ITEM_KIND, "page", NULL), PALCARE_OK);
    for (int i = 0; i < PARTS; i++)
        part = add_part(part, i ? PALCARE_SECTION_SECTION : PALCARE_ITEM_SECTION);
    const char *piece = palcare_record_foreign(record_of(from, "i"), 0);
    ck_assert_int_eq(palcare_record_set_foreign(part, piece, NULL), PALCARE_OK);
    palcare_doc_release(from);
    return doc;
}

static palcare_doc *doc_with_deep_heading(size_t depth)
{
    palcare_doc *doc = new_doc();
    palcare_record *part = add_to(doc, PALCARE_TYPE_ITEM, "i");
    ck_assert_int_eq(palcare_set(part, PALCARE_ITEM_KIND, "page", NULL), PALCARE_OK);
    for (size_t i = 3; i < depth; i++)
        part = add_part(part, i > 3 ? PALCARE_SECTION_SECTION : PALCARE_ITEM_SECTION);
    ck_assert_int_eq(palcare_set_text(part, PALCARE_SECTION_HEADING, NULL, "H", NULL), PALCARE_OK);
    return doc;
}

/* A record that had as many attributes as may be, and was given more. */
static palcare_doc *doc_with_attributes(size_t count)
{
    char *xml = malloc(4000), *to = xml;
    ck_assert_ptr_nonnull(xml);
    to += sprintf(to, "%s<service id=\"s\" xmlns:x=\"u\"", HEAD);
    for (size_t i = 4; i < count; i++)
        to += sprintf(to, " x:a%zu=\"1\"", i);
    sprintf(to, " status=\"active\" provider=\"p\" service-type=\"t\"><name>N</name></service>%s",
            TAIL);
    palcare_options *all = wide();
    palcare_doc *doc = NULL;
    ck_assert_int_eq(palcare_read_memory(xml, strlen(xml), NULL, all, NULL, &doc), PALCARE_OK);
    palcare_options_free(all);
    free(xml);
    return doc;
}

/* Prefixes of the root and of the record are together in the record's tag. */
static palcare_doc *doc_with_namespaces(size_t count)
{
    char *xml = malloc(8000), *to = xml;
    palcare_doc *doc = NULL;
    palcare_options *all = wide();
    ck_assert_ptr_nonnull(xml);
    to += sprintf(to, "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\"");
    for (size_t i = 0; i < count / 2; i++)
        to += sprintf(to, " xmlns:r%zu=\"u%zu\"", i, i);
    to += sprintf(to, "><about privacy=\"public\"/><item id=\"i\" kind=\"page\"");
    for (size_t i = 0; i < count; i++)
        to += i < count / 2 ? sprintf(to, " r%zu:a=\"1\"", i)
                            : sprintf(to, " xmlns:s%zu=\"v%zu\" s%zu:a=\"1\"", i, i, i);
    sprintf(to, "/>%s", TAIL);
    ck_assert_int_eq(palcare_read_memory(xml, strlen(xml), NULL, all, NULL, &doc), PALCARE_OK);
    palcare_options_free(all);
    free(xml);
    return doc;
}

/* Elements of other namespaces; the vocabulary's names, xmlns, x, u and r are counted, too. */
static palcare_doc *doc_with_names(size_t count)
{
    char *xml = malloc(count * 20 + 1000), *to = xml;
    palcare_doc *doc = new_doc();
    ck_assert_ptr_nonnull(xml);
    palcare_record *item = add_to(doc, PALCARE_TYPE_ITEM, "i");
    ck_assert_int_eq(palcare_set(item, PALCARE_ITEM_KIND, "page", NULL), PALCARE_OK);
    to += sprintf(to, "<x:r xmlns:x=\"u\">");
    for (size_t i = VOCABULARY_NAMES + 4; i < count; i++)
        to += sprintf(to, "<x:a%zu/><x:a%zu/>", i, i);
    sprintf(to, "</x:r>");
    ck_assert_int_eq(palcare_record_set_foreign(item, xml, NULL), PALCARE_OK);
    free(xml);
    return doc;
}

/* The same for attributes, each of another record. */
static palcare_doc *doc_with_attribute_names(size_t count)
{
    palcare_doc *doc = new_doc();
    char attribute[80];
    for (size_t i = VOCABULARY_NAMES + 3; i < count; i++) {
        snprintf(attribute, sizeof attribute, "i%zu", i);
        palcare_record *item = add_to(doc, PALCARE_TYPE_ITEM, attribute);
        ck_assert_int_eq(palcare_set(item, PALCARE_ITEM_KIND, "page", NULL), PALCARE_OK);
        snprintf(attribute, sizeof attribute, "xmlns:x=\"u\" x:a%zu=\"1\"", i);
        ck_assert_int_eq(palcare_record_add_foreign(item, PALCARE_POSITION_TAG, attribute, NULL),
                         PALCARE_OK);
    }
    return doc;
}

static const struct {
    palcare_doc *(*make)(size_t count);
    const char *name;
    int64_t value; /* of the option */
    int code;
    const char *words; /* in the report */
    bool loose;        /* the reader lets a little more through */
} cases[] = {
    {doc_with_text, "text", 3000, PC_LIMIT_TEXT, "item 'i': more than the limit 'text'", false},
    {doc_with_string, "text", 3000, PC_LIMIT_TEXT, "site 's': more than", false},
    {doc_with_rich, "rich", 3000, PC_LIMIT_RICH, "'rich' allows (3000 bytes)", false},
    {doc_with_attribute, "gap", 20000, PC_LIMIT_GAP, "raise 'gap' for writing", true},
    {doc_with_rich_tag, "gap", 20000, PC_LIMIT_GAP, "item 'i'", true},
    {doc_with_comment, "gap", 20000, PC_LIMIT_GAP, "item 'i'", true},
    {doc_with_root_comment, "gap", 20000, PC_LIMIT_GAP, "palcare: more than", true},
    {doc_with_instruction, "gap", 20000, PC_LIMIT_GAP, "item 'i'", true},
    {doc_with_foreign_tag, "gap", 20000, PC_LIMIT_GAP, "item 'i'", true},
    {doc_with_records, "records", 40, PC_LIMIT_RECORDS, "40 records and parts", false},
    {doc_of_depth, "depth", 64, PC_LIMIT_DEPTH, "64 levels", false},
    {doc_with_deep_part, "depth", 64, PC_LIMIT_DEPTH, "item 'i'", false},
    {doc_with_deep_heading, "depth", 20, PC_LIMIT_DEPTH, "item 'i'", false},
    {doc_with_attributes, "attributes", 64, PC_LIMIT_ATTRIBUTES, "service 's'", false},
    {doc_with_names, "names", 1000, PC_LIMIT_NAMES, "item 'i'", true},
    {doc_with_attribute_names, "names", 500, PC_LIMIT_NAMES, "500 names", true},
    {doc_with_namespaces, "namespaces", 16, PC_LIMIT_NAMESPACES, "16 declarations", false},
};

START_TEST(a_document_within_the_limits_is_written_and_read_again)
{
    limit(cases[_i].name, cases[_i].value);
    for (int more = 0; more < 2; more++) {
        palcare_doc *doc = cases[_i].make((size_t)cases[_i].value + (size_t)more);
        palcare_status status = round_trip(doc, !cases[_i].loose);
        ck_assert_int_eq(status, more ? PALCARE_LIMIT : PALCARE_OK);
        if (more)
            expect_limit(doc, cases[_i].code, cases[_i].words);
        palcare_doc_release(doc);
    }
}
END_TEST

static void add_distinct(const char *names[], size_t *count, const char *name)
{
    for (size_t i = 0; i < *count; i++)
        if (strcmp(names[i], name) == 0)
            return;
    ck_assert_uint_lt(*count, VOCABULARY_NAMES);
    names[(*count)++] = name;
}

START_TEST(the_vocabulary_has_fewer_names_than_the_writer_counts)
{
    static const char *const others[] = {"palcare", "xmlns",   "urn:palcare:1", "xml",
                                         "lang",    "version", "class",         "space"};
    const char *names[VOCABULARY_NAMES];
    size_t count = 0;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        add_distinct(names, &count, others[i]);
    palcare_type type;
    for (size_t i = 0; (type = palcare_type_at(i)); i++) {
        add_distinct(names, &count, palcare_type_name(type));
        for (size_t k = 0; palcare_field_at(type, k); k++)
            add_distinct(names, &count, palcare_field_name(palcare_field_at(type, k)));
    }
    for (size_t i = 0; i < pc_rich_element_count; i++) {
        add_distinct(names, &count, pc_rich_elements[i].name);
        for (size_t k = 0; k < 4 && pc_rich_elements[i].attributes[k]; k++)
            add_distinct(names, &count, pc_rich_elements[i].attributes[k]);
    }
    ck_assert_uint_gt(count, 200);
}
END_TEST

/* The reader counts the names of every document, so the writer refuses where they could be too
 * many. */
START_TEST(a_limit_below_the_names_of_the_vocabulary_writes_nothing)
{
    palcare_doc *doc = new_doc();
    limit("names", 5);
    ck_assert_int_eq(round_trip(doc, true), PALCARE_LIMIT);
    expect_limit(doc, PC_LIMIT_NAMES, "palcare: more than the limit 'names' allows (5 names)");
    limit("names", VOCABULARY_NAMES - 1);
    ck_assert_int_eq(round_trip(doc, false), PALCARE_LIMIT);
    limit("names", VOCABULARY_NAMES);
    ck_assert_int_eq(round_trip(doc, true), PALCARE_OK);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(the_limit_on_bytes_is_exact)
{
    palcare_doc *doc = doc_with_records(2000);
    char *text = text_of(doc);
    limit("bytes", (int64_t)strlen(text));
    ck_assert_int_eq(round_trip(doc, true), PALCARE_OK);
    limit("bytes", (int64_t)strlen(text) - 1);
    ck_assert_int_eq(round_trip(doc, true), PALCARE_LIMIT);
    expect_limit(doc, PC_LIMIT_BYTES, "'bytes' allows");
    free(text);
    palcare_doc_release(doc);
}
END_TEST

/* The defaults allow for a region of postcodes, and for a section that an author commented out. */
START_TEST(default_limits_are_wide_enough)
{
    palcare_doc *doc = doc_with_comment(60 * 1024), *codes = new_doc();
    palcare_record *area = add_to(codes, PALCARE_TYPE_AREA, "a");
    char code[24];
    ck_assert_int_eq(palcare_set(area, PALCARE_AREA_KIND, "custom", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set_text(area, PALCARE_AREA_NAME, NULL, "A", NULL), PALCARE_OK);
    for (int i = 0; i < 5000; i++) {
        snprintf(code, sizeof code, "%05d", 10000 + i);
        ck_assert_int_eq(palcare_insert(area, PALCARE_AREA_POSTCODE, PALCARE_LAST, NULL, code,
                                        NULL),
                         PALCARE_OK);
    }
    ck_assert_int_eq(round_trip(doc, true), PALCARE_OK);
    ck_assert_int_eq(round_trip(codes, true), PALCARE_OK);
    palcare_doc_release(codes);
    palcare_doc_release(doc);
}
END_TEST

/* Copies of records reach the reader's bound on namespaces that are kept repeatedly. */
START_TEST(long_namespaces_are_counted)
{
    enum { SIZE = 10000 };
    char *name = repeat("x", SIZE), *xml = malloc(2 * SIZE), *to = xml, id[20];
    palcare_doc *many = new_doc();
    ck_assert_ptr_nonnull(xml);
    to += sprintf(to, "%s<item id=\"i\" kind=\"page\" xmlns:x=\"urn:%s\"", HEAD, name);
    for (int i = 0; i < 60; i++)
        to += sprintf(to, " x:a%d=\"1\"", i);
    sprintf(to, "/>%s", TAIL);
    palcare_doc *one = doc_of(xml);
    for (int i = 0; i < 3; i++) {
        palcare_record *copy = NULL;
        ck_assert_int_eq(round_trip(many, true), i < 2 ? PALCARE_OK : PALCARE_LIMIT);
        snprintf(id, sizeof id, "i%d", i);
        ck_assert_int_eq(palcare_doc_add_copy(many, record_of(one, "i"), id, NULL, &copy),
                         PALCARE_OK);
    }
    expect_limit(many, PC_LIMIT_MEMORY, "long namespaces");
    palcare_doc_release(many);
    palcare_doc_release(one);
    free(xml);
    free(name);
}
END_TEST

/* Record by record a file has no limits as a whole, and each record has its own. */
START_TEST(streams_have_the_limits_of_a_record)
{
    palcare_doc *doc = doc_with_text(3000);
    palcare_writer *writer = NULL;
    limit("bytes", 1000);
    limit("records", 2);
    for (int round = 0; round < 2; round++) {
        if (round)
            limit("text", 2999);
        ck_assert_int_eq(palcare_writer_open(in_folder("a.xml"), doc, options, folder_report,
                                             &writer),
                         PALCARE_OK);
        palcare_status status = PALCARE_OK;
        for (int i = 0; i < 100 && status == PALCARE_OK; i++)
            status = palcare_writer_put(writer, record_of(doc, "i"));
        palcare_status finished = palcare_writer_finish(writer);
        ck_assert_int_eq(finished, round ? PALCARE_LIMIT : PALCARE_OK);
        palcare_writer_free(writer);
    }
    folder_expect_problem(PC_LIMIT_TEXT, "'text' allows");
    palcare_doc_release(doc);
}
END_TEST

/* ---- at random ---- */

static uint64_t seed;

static unsigned roll(unsigned sides)
{
    return roll_next(&seed, sides);
}

/* A record of everything that is counted, each near its limit. */
static void add_any(palcare_doc *doc, int number)
{
    char id[20], *words = repeat("w ", 50 + roll(40));
    snprintf(id, sizeof id, "i%d", number);
    palcare_record *item = add_to(doc, PALCARE_TYPE_ITEM, id);
    ck_assert_int_eq(palcare_set(item, PALCARE_ITEM_KIND, "page", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set_text(item, PALCARE_ITEM_TITLE, NULL, words, NULL), PALCARE_OK);
    palcare_record *part = item;
    for (unsigned deep = roll(5); deep > 0; deep--)
        part = add_part(part, part == item ? PALCARE_ITEM_SECTION : PALCARE_SECTION_SECTION);
    char piece[600], *to = piece;
    unsigned nested = 1 + roll(3);
    for (unsigned i = 0; i < nested; i++)
        to += sprintf(to, "<n:a xmlns:n=\"u\"%s>", roll(2) ? " b=\"1\" c=\"2\" d=\"3\"" : "");
    to += sprintf(to, "<!--%s-->", words);
    for (unsigned i = 0; i < nested; i++)
        to += sprintf(to, "</n:a>");
    if (roll(2))
        ck_assert_int_eq(palcare_record_set_foreign(part, piece, NULL), PALCARE_OK);
    char *markup = malloc(2 * strlen(words) + 200);
    ck_assert_ptr_nonnull(markup);
    sprintf(markup, "<ul><li><ul><li><p>%s<abbr title=\"%s\"/></p></li></ul></li></ul>", words,
            words);
    if (part != item && roll(2))
        ck_assert_int_eq(palcare_set_text(part, PALCARE_SECTION_BODY, NULL, markup, NULL),
                         PALCARE_OK);
    free(markup);
    free(words);
}

START_TEST(what_is_written_can_be_read)
{
    static unsigned written, refused;
    limit("text", 160);
    limit("rich", 330);
    limit("gap", 1024);
    limit("depth", 9);
    limit("attributes", 3);
    limit("records", 14);
    limit("bytes", 4000);
    for (unsigned round = 0; round < 600; round++) {
        seed = round + 1;
        palcare_doc *doc = new_doc();
        for (unsigned count = 1 + roll(4); count > 0; count--)
            add_any(doc, (int)count);
        if (round_trip(doc, true) == PALCARE_OK)
            written++;
        else
            refused++;
        palcare_doc_release(doc);
    }
    ck_assert_msg(written > 100 && refused > 100, "%u written, %u refused", written, refused);
}
END_TEST

static void set_up(void)
{
    folder_set_up();
    options = palcare_options_new();
}

static void tear_down(void)
{
    palcare_options_free(options);
    folder_tear_down();
}

int main(void)
{
    Suite *suite = suite_create("limits_round_trip");
    TCase *all = tcase_create("limits_round_trip");
    tcase_set_timeout(all, 20);
    tcase_add_checked_fixture(all, set_up, tear_down);
    tcase_add_loop_test(all, a_document_within_the_limits_is_written_and_read_again, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(all, the_vocabulary_has_fewer_names_than_the_writer_counts);
    tcase_add_test(all, a_limit_below_the_names_of_the_vocabulary_writes_nothing);
    tcase_add_test(all, the_limit_on_bytes_is_exact);
    tcase_add_test(all, default_limits_are_wide_enough);
    tcase_add_test(all, long_namespaces_are_counted);
    tcase_add_test(all, streams_have_the_limits_of_a_record);
    tcase_add_test(all, what_is_written_can_be_read);
    suite_add_tcase(suite, all);
    return run_suite(suite);
}
