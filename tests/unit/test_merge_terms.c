/*
 * Terms in a merge: no record ends under terms wider than it had. Licence, publisher and provenance
 * that a record has from its header stay with it; a newer document replaces what it changed.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include "base/buffer.h"
#include "schema/problems.h"

#include <stdlib.h>
#include <string.h>

#define ROOT "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\">"

static palcare_report *report;
static palcare_options *newer;

static void set_up(void)
{
    report = palcare_report_new();
    palcare_report_limit(report, 10000);
    newer = palcare_options_new();
    ck_assert_int_eq(palcare_options_set_text(newer, "newer", "true", NULL), PALCARE_OK);
}

static void tear_down(void)
{
    palcare_report_free(report);
    palcare_options_free(newer);
}

static void merge(palcare_doc *doc, palcare_doc *other, const palcare_options *options)
{
    palcare_report_clear(report);
    palcare_status status = palcare_doc_merge(doc, other, options, report);
    const char *text = palcare_report_text(report, 0);
    ck_assert_msg(status == PALCARE_OK, "%s", text ? text : palcare_status_name(status));
}

/* The messages of this code, one a line; free it with free(). */
static char *messages_of(int code)
{
    buffer b = {0};
    for (size_t i = 0; i < palcare_report_count(report); i++) {
        if (palcare_report_code(report, i) != code)
            continue;
        const char *message = palcare_report_message(report, i);
        pc_buffer_add(&b, message, strlen(message));
        pc_buffer_byte(&b, '\n');
    }
    char *copy = strdup(pc_buffer_text(&b));
    pc_buffer_free(&b);
    return copy;
}

static void expect_messages(int code, const char *wanted)
{
    char *found = messages_of(code);
    ck_assert_str_eq(found, wanted);
    free(found);
}

/* ---- what a record has ---- */

/* The field with this name in a record's type; 0 if there is none. */
static palcare_field named(const palcare_record *record, const char *name)
{
    return palcare_field_named(palcare_record_type(record), name);
}

/* Appends all that a part says, in the order of its fields. */
static void add_part_text(buffer *b, const palcare_record *part)
{
    palcare_field field;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(part), row)); row++)
        for (size_t i = 0; i < palcare_count(part, field); i++) {
            const char *lang = palcare_text_lang(part, field, i);
            pc_buffer_format(b, "%s(%s)=%s; ", palcare_field_name(field), lang ? lang : "",
                             palcare_value(part, field, i));
        }
    pc_buffer_byte(b, '|');
}

static void add_values(buffer *b, const palcare_record *record, palcare_field field)
{
    for (size_t i = 0; i < palcare_count(record, field); i++) {
        const palcare_record *part = palcare_part(record, field, i);
        if (part)
            add_part_text(b, part);
        else
            pc_buffer_format(b, "%s|", palcare_value(record, field, i));
    }
}

/* A term as a record states it or, if it does not, as its header does. Free it with free(). */
static char *effective(const palcare_record *record, const char *name)
{
    buffer b = {0};
    const palcare_record *about =
        palcare_doc_next(palcare_record_doc(record), PALCARE_TYPE_ABOUT, NULL);
    add_values(&b, record, named(record, name));
    if (!b.size && about)
        add_values(&b, about, named(about, name));
    char *text = strdup(pc_buffer_text(&b));
    pc_buffer_free(&b);
    if (strcmp(text, "spdx()=NONE; |") == 0)
        *text = '\0';
    return text;
}

static void expect_same_term(const palcare_record *found, const palcare_record *source,
                             const char *name)
{
    char *is = effective(found, name), *was = effective(source, name);
    /* Only the absence of a licence can be stated: other terms are those of the header then. */
    if (*was || strcmp(name, "licence") == 0)
        ck_assert_msg(strcmp(is, was) == 0, "%s of %s '%s' was '%s', is '%s'", name,
                      palcare_type_name(palcare_record_type(found)), palcare_record_id(found), was,
                      is);
    free(is);
    free(was);
}

/* Every record of the result is on the terms that it had in the document it comes from. */
static void expect_terms_kept(const palcare_doc *result, const palcare_doc *first,
                              const palcare_doc *second)
{
    const palcare_record *record = NULL;
    while ((record = palcare_doc_next(result, PALCARE_TYPE_ANY, record))) {
        if (palcare_record_type(record) == PALCARE_TYPE_ABOUT)
            continue;
        const palcare_record *source = palcare_doc_find(first, palcare_record_id(record));
        if (!source)
            source = palcare_doc_find(second, palcare_record_id(record));
        ck_assert_ptr_nonnull(source);
        expect_same_term(record, source, "licence");
        expect_same_term(record, source, "publisher");
        expect_same_term(record, source, "provenance");
    }
}

/* ---- documents at random ---- */

static uint64_t seed;

static unsigned roll(unsigned sides)
{
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return (unsigned)(seed >> 33) % sides;
}

static void set(palcare_record *record, palcare_field field, const char *value)
{
    ck_assert_int_eq(palcare_set(record, field, value, NULL), PALCARE_OK);
}

static void set_text(palcare_record *record, palcare_field field, const char *lang,
                     const char *text)
{
    ck_assert_int_eq(palcare_set_text(record, field, lang, text, NULL), PALCARE_OK);
}

static void add_licence(palcare_record *record)
{
    static const char *const spdx[] = {"CC0-1.0", "CC-BY-4.0", "CC-BY-NC-ND-4.0", "NONE"};
    static const char *const credits[] = {"The Larch Trust", "The Heron Trust"};
    static const char *const duties[] = {"Link back.", "No logo.", "Say that you changed it."};
    palcare_record *licence = add_part(record, named(record, "licence"));
    unsigned which = roll(5);
    if (which < 4)
        set(licence, PALCARE_LICENCE_SPDX, spdx[which]);
    if (which == 3)
        return;
    if (which == 4)
        set(licence, PALCARE_LICENCE_HREF, "https://example.org/terms");
    if (roll(2))
        set_text(licence, PALCARE_LICENCE_ATTRIBUTION, roll(2) ? "en" : "es", credits[roll(2)]);
    for (unsigned i = roll(3); i > 0; i--)
        ck_assert_int_eq(palcare_insert(licence, PALCARE_LICENCE_OBLIGATION, PALCARE_LAST,
                                        roll(2) ? "en" : "cy", duties[roll(3)], NULL),
                         PALCARE_OK);
}

static void add_terms(palcare_record *record, unsigned of_ten)
{
    static const char *const publishers[] = {"org-0", "org-1", "elsewhere.palcare.xml#org"};
    if (roll(10) < of_ten)
        add_licence(record);
    if (roll(10) < of_ten)
        set(record, named(record, "publisher"), publishers[roll(3)]);
    for (unsigned i = roll(10) < of_ten ? 1 + roll(2) : 0; i > 0; i--) {
        palcare_record *from = add_part(record, named(record, "provenance"));
        set_text(from, PALCARE_PROVENANCE_NAME, "en", roll(2) ? "A leaflet" : "A register");
    }
}

/* Some records of any types, whose ids also occur in other documents. */
static palcare_doc *random_doc(const char *lang)
{
    palcare_doc *doc = NULL;
    char id[20];
    ck_assert_int_eq(palcare_doc_new(lang, NULL, &doc), PALCARE_OK);
    if (roll(8)) {
        palcare_record *about = NULL;
        ck_assert_int_eq(palcare_doc_add(doc, PALCARE_TYPE_ABOUT, NULL, NULL, &about), PALCARE_OK);
        set(about, PALCARE_ABOUT_PRIVACY, "public");
        add_terms(about, 6);
    }
    for (palcare_type type = PALCARE_TYPE_ITEM; type <= PALCARE_TYPE_CURRENCY; type++) {
        snprintf(id, sizeof id, "%s-%u", palcare_type_name(type), roll(3));
        if (roll(2))
            continue;
        palcare_record *record = add_to(doc, type, id);
        add_terms(record, 2);
        if (named(record, "name") && !roll(6))
            set_text(record, named(record, "name"), "en", roll(2) ? "One" : "Another");
    }
    return doc;
}

/* ---- rules ---- */

/* Otherwise a merge would have to refuse records of the type. */
START_TEST(every_record_can_hold_the_terms_of_its_document)
{
    static const char *const names[] = {"licence", "publisher", "provenance"};
    palcare_type type;
    for (size_t i = 0; (type = palcare_type_at(i)); i++)
        for (size_t n = 0; n < 3 && !(palcare_type_flags(type) & PALCARE_TYPE_IS_PART); n++) {
            palcare_field field = palcare_field_named(type, names[n]);
            palcare_field header = palcare_field_named(PALCARE_TYPE_ABOUT, names[n]);
            unsigned most[2];
            ck_assert_msg(field != 0, "%s has no %s", palcare_type_name(type), names[n]);
            ck_assert_int_eq(palcare_field_kind(field), palcare_field_kind(header));
            ck_assert_int_eq(palcare_field_target(field, 0), palcare_field_target(header, 0));
            palcare_field_bounds(field, NULL, &most[0]);
            palcare_field_bounds(header, NULL, &most[1]);
            ck_assert_uint_eq(most[0], most[1]);
        }
}
END_TEST

START_TEST(no_record_ends_under_wider_terms)
{
    unsigned merged = 0, refused = 0;
    seed = (uint64_t)_i + 1;
    for (int round = 0; round < 400; round++) {
        palcare_doc *doc = random_doc("en"), *other = random_doc(roll(2) ? "en" : "cy");
        palcare_doc *before = NULL, *once = NULL;
        bool is_newer = roll(2);
        const palcare_options *options = is_newer ? newer : NULL;
        ck_assert_int_eq(palcare_doc_copy(doc, &before), PALCARE_OK);
        palcare_status status = palcare_doc_merge(doc, other, options, NULL);
        if (status == PALCARE_OK) {
            merged++;
            expect_terms_kept(doc, is_newer ? other : before, is_newer ? before : other);
            ck_assert_int_eq(palcare_doc_copy(doc, &once), PALCARE_OK);
            merge(doc, other, options);
            ck_assert_ptr_null(difference_of_docs(once, doc)); /* all of it is there already */
            palcare_doc_release(once);
        } else {
            refused++;
            ck_assert_int_eq(status, PALCARE_INVALID);
            ck_assert(!is_newer);
            ck_assert_ptr_null(difference_of_docs(before, doc));
        }
        palcare_doc_release(doc);
        palcare_doc_release(other);
        palcare_doc_release(before);
    }
    ck_assert_uint_gt(merged, 200);
    ck_assert_uint_gt(refused, 5);
}
END_TEST

#define NARROW                                                                                 \
    ROOT "<about privacy=\"public\" publisher=\"o\"><licence spdx=\"CC-BY-NC-ND-4.0\">"        \
         "<attribution>The Larch Trust</attribution></licence><provenance retrieved=\"2026\" " \
         "not-given=\"created\"><name>A leaflet</name></provenance>"                           \
         "<provenance field=\"created\" href=\"https://example.org/\"/></about>"
#define WIDE ROOT "<about privacy=\"public\"><licence spdx=\"CC0-1.0\"/></about>"

START_TEST(the_terms_of_a_header_are_written_into_its_records)
{
    palcare_doc *doc = doc_of(WIDE "<item id=\"a\" kind=\"page\"/>" TAIL);
    palcare_doc *other =
        doc_of(NARROW "<service id=\"b\" status=\"active\" provider=\"o\" service-type=\"t\">"
                      "<name>B</name></service>"
                      "<item id=\"c\" kind=\"page\" publisher=\"p\"><licence spdx=\"CC0-1.0\"/>"
                      "<provenance><name>Own</name></provenance></item>" TAIL);
    merge(doc, other, NULL);
    expect_messages(PC_MERGE_TERMS,
                    "1 record now states its licence 'CC-BY-NC-ND-4.0', publisher and provenance; "
                    "that of the merged document is 'CC0-1.0'\n");
    expect_written(
        doc, CANONICAL_DECLARATION ROOT
        "\n  <about privacy=\"public\">\n    <licence spdx=\"CC0-1.0\"/>\n  </about>\n"
        "  <item id=\"a\" kind=\"page\"/>\n"
        "  <service\n    id=\"b\"\n    status=\"active\"\n    provider=\"o\"\n"
        "    service-type=\"t\"\n    publisher=\"o\"\n  >\n    <name>B</name>\n"
        "    <licence spdx=\"CC-BY-NC-ND-4.0\">\n"
        "      <attribution>The Larch Trust</attribution>\n    </licence>\n"
        "    <provenance retrieved=\"2026\">\n      <name>A leaflet</name>\n    </provenance>\n"
        "  </service>\n"
        "  <item id=\"c\" kind=\"page\" publisher=\"p\">\n    <licence spdx=\"CC0-1.0\"/>\n"
        "    <provenance>\n      <name>Own</name>\n    </provenance>\n  </item>\n" CANONICAL_TAIL);
    palcare_doc_release(doc);
    palcare_doc_release(other);
}
END_TEST

/* A document that states no licence permits nothing, so another one's licence is not its own. */
START_TEST(a_record_without_licence_gets_none_from_another_header)
{
    palcare_doc *doc = doc_of(WIDE TAIL),
                *other = doc_of(HEAD "<item id=\"a\" kind=\"page\"/>" TAIL);
    palcare_doc *bare = NULL;
    ck_assert_int_eq(palcare_doc_new("en", NULL, &bare), PALCARE_OK);
    add_to(bare, PALCARE_TYPE_ITEM, "b");
    merge(doc, other, NULL);
    expect_messages(PC_MERGE_TERMS, "1 record now states its licence 'NONE'; that of the merged "
                                    "document is 'CC0-1.0'\n");
    merge(doc, bare, NULL);
    for (int i = 0; i < 2; i++) {
        const palcare_record *licence =
            palcare_part(record_of(doc, i ? "b" : "a"), PALCARE_ITEM_LICENCE, 0);
        ck_assert_str_eq(palcare_value(licence, PALCARE_LICENCE_SPDX, 0), "NONE");
    }
    palcare_doc_release(doc);
    palcare_doc_release(other);
    palcare_doc_release(bare);
}
END_TEST

/* Records that were in no licensed document do not become licensed by the header they get. */
START_TEST(a_header_that_is_taken_over_does_not_license_what_was_there)
{
    palcare_doc *doc = NULL, *empty = NULL,
                *other = doc_of(WIDE "<item id=\"a\" kind=\"page\"/>" TAIL);
    ck_assert_int_eq(palcare_doc_new("en", NULL, &doc), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_new("en", NULL, &empty), PALCARE_OK);
    add_to(doc, PALCARE_TYPE_ITEM, "b");
    merge(doc, other, NULL);
    const palcare_record *about = palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
    ck_assert_uint_eq(palcare_count(about, PALCARE_ABOUT_LICENCE), 0);
    ck_assert_uint_eq(palcare_count(record_of(doc, "b"), PALCARE_ITEM_LICENCE), 0);
    ck_assert_uint_eq(palcare_count(record_of(doc, "a"), PALCARE_ITEM_LICENCE), 1);
    /* An empty document has no record that could be meant. */
    merge(empty, other, NULL);
    ck_assert_ptr_null(difference_of_docs(empty, other));
    palcare_doc_release(doc);
    palcare_doc_release(empty);
    palcare_doc_release(other);
}
END_TEST

START_TEST(an_equal_record_keeps_the_terms_of_the_first_document)
{
    palcare_doc *doc = doc_of(WIDE "<item id=\"a\" kind=\"page\"/>" TAIL);
    palcare_doc *other = doc_of(NARROW "<item id=\"a\" kind=\"page\"/>" TAIL);
    merge(doc, other, NULL);
    expect_messages(PC_MERGE_OTHER_TERMS,
                    "item 'a' is in both documents; it keeps its licence in the merged document, "
                    "'CC0-1.0'; here it has 'CC-BY-NC-ND-4.0'\n");
    ck_assert_uint_eq(palcare_count(record_of(doc, "a"), PALCARE_ITEM_LICENCE), 0);
    merge(other, doc, NULL);
    ck_assert_uint_eq(palcare_count(record_of(other, "a"), PALCARE_ITEM_LICENCE), 0);
    palcare_doc_release(doc);
    palcare_doc_release(other);
}
END_TEST

/* A publisher that both headers name, each in the words of its own file, is one publisher. */
START_TEST(terms_are_compared_as_local_references)
{
    palcare_doc *doc = doc_of(ROOT "<about privacy=\"public\" publisher=\"o\"/><organization "
                                   "id=\"o\" kind=\"charity\"><name>O</name></organization>" TAIL);
    palcare_doc *other = doc_of(ROOT "<about privacy=\"public\" publisher=\"first.xml#o\"/>"
                                     "<item id=\"a\" kind=\"page\"/>" TAIL);
    ck_assert_int_eq(palcare_doc_set_name(doc, "first.xml"), PALCARE_OK);
    merge(doc, other, NULL);
    ck_assert_uint_eq(palcare_count(record_of(doc, "a"), PALCARE_ITEM_PUBLISHER), 0);
    expect_messages(PC_MERGE_TERMS, "");
    palcare_doc_release(doc);
    palcare_doc_release(other);
}
END_TEST

/* ---- a newer document ---- */

START_TEST(a_newer_document_replaces_in_place)
{
    palcare_doc *doc = doc_of(HEAD "<item id=\"a\" kind=\"page\"/><!--b--><item id=\"b\" "
                                   "kind=\"page\" related=\"a\"/><item id=\"c\" kind=\"page\"/>"
                                   "<item id=\"d\" kind=\"page\"/>" TAIL);
    palcare_doc *feed = doc_of(HEAD "<item id=\"e\" kind=\"page\"/><item id=\"c\" kind=\"page\"/>"
                                    "<item id=\"b\" kind=\"story\" related=\"e\"/>" TAIL);
    palcare_record *old = record_of(doc, "b");
    merge(doc, feed, newer);
    expect_messages(PC_MERGE_REPLACED, "item 'b' was replaced by this newer one\n");
    expect_messages(PC_ONLY_AFTER, "item 'e' is new\n");
    expect_messages(PC_MERGE_STAYS,
                    "2 records are not in this newer document, and stay: 'a', 'd'\n");
    expect_written(doc, CANONICAL_HEAD
                   "  <item id=\"a\" kind=\"page\"/>\n"
                   "  <item id=\"b\" kind=\"story\" related=\"e\"/>\n"
                   "  <item id=\"c\" kind=\"page\"/>\n  <item id=\"d\" kind=\"page\"/>\n"
                   "  <item id=\"e\" kind=\"page\"/>\n" CANONICAL_TAIL);
    /* The old record can be read, is no longer in the document, and a walk continues after it. */
    ck_assert_str_eq(palcare_value(old, PALCARE_ITEM_KIND, 0), "page");
    ck_assert_int_eq(palcare_set(old, PALCARE_ITEM_KIND, "faq", NULL), PALCARE_MISUSE);
    ck_assert_ptr_eq(palcare_doc_next(doc, PALCARE_TYPE_ITEM, old), record_of(doc, "c"));
    ck_assert_ptr_eq(palcare_doc_at(doc, PALCARE_TYPE_ITEM, 1), record_of(doc, "b"));
    merge(doc, feed, newer);
    expect_messages(PC_MERGE_REPLACED, "");
    palcare_doc_release(doc);
    palcare_doc_release(feed);
}
END_TEST

/* The order of the arguments says which document is newer; without the option both count. */
START_TEST(only_the_option_replaces)
{
    palcare_doc *doc = doc_of(HEAD "<item id=\"a\" kind=\"page\"/>" TAIL);
    palcare_doc *feed = doc_of(HEAD "<item id=\"a\" kind=\"story\"/>" TAIL);
    ck_assert_int_eq(palcare_doc_merge(doc, feed, NULL, NULL), PALCARE_INVALID);
    merge(feed, doc, newer);
    ck_assert_str_eq(palcare_value(record_of(feed, "a"), PALCARE_ITEM_KIND, 0), "page");
    palcare_doc_release(doc);
    palcare_doc_release(feed);
}
END_TEST

/* References mean a record of one type, so a service in place of an item is a mistake. */
START_TEST(a_record_of_another_type_replaces_nothing)
{
    palcare_doc *doc =
        doc_of(HEAD "<item id=\"a\" kind=\"page\"/><item id=\"b\" kind=\"page\"/>" TAIL);
    palcare_doc *feed = doc_of(HEAD "<item id=\"b\" kind=\"faq\"/><role id=\"a\" "
                                    "kind=\"function\"><name>R</name></role>" TAIL);
    char *before = text_of(doc);
    ck_assert_int_eq(palcare_doc_merge(doc, feed, newer, report), PALCARE_INVALID);
    expect_messages(PC_MERGE_CLASH, "role 'a' differs from the item of that id at (memory):1:85\n");
    expect_written(doc, before);
    free(before);
    palcare_doc_release(doc);
    palcare_doc_release(feed);
}
END_TEST

START_TEST(a_newer_licence_is_a_change)
{
    palcare_doc *doc = doc_of(WIDE "<item id=\"a\" kind=\"page\"/>" TAIL);
    palcare_doc *feed = doc_of(NARROW "<item id=\"a\" kind=\"page\"/>" TAIL);
    merge(doc, feed, newer);
    expect_messages(PC_MERGE_REPLACED, "item 'a' was replaced by this newer one\n");
    expect_same_term(record_of(doc, "a"), record_of(feed, "a"), "licence");
    palcare_doc_release(doc);
    palcare_doc_release(feed);
}
END_TEST

START_TEST(a_newer_document_that_is_more_private_is_refused)
{
    palcare_doc *doc = doc_of(HEAD "<item id=\"a\" kind=\"page\"/>" TAIL);
    palcare_doc *feed = doc_of(ROOT "<about privacy=\"staff\"/><item id=\"a\" kind=\"faq\"/>" TAIL);
    ck_assert_int_eq(palcare_doc_merge(doc, feed, newer, report), PALCARE_INVALID);
    ck_assert_str_eq(palcare_value(record_of(doc, "a"), PALCARE_ITEM_KIND, 0), "page");
    palcare_doc_release(doc);
    palcare_doc_release(feed);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("merge_terms");
    TCase *cases = tcase_create("merge_terms");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, every_record_can_hold_the_terms_of_its_document);
    tcase_add_loop_test(cases, no_record_ends_under_wider_terms, 0, 4);
    tcase_add_test(cases, the_terms_of_a_header_are_written_into_its_records);
    tcase_add_test(cases, a_record_without_licence_gets_none_from_another_header);
    tcase_add_test(cases, a_header_that_is_taken_over_does_not_license_what_was_there);
    tcase_add_test(cases, an_equal_record_keeps_the_terms_of_the_first_document);
    tcase_add_test(cases, terms_are_compared_as_local_references);
    tcase_add_test(cases, a_newer_document_replaces_in_place);
    tcase_add_test(cases, only_the_option_replaces);
    tcase_add_test(cases, a_record_of_another_type_replaces_nothing);
    tcase_add_test(cases, a_newer_licence_is_a_change);
    tcase_add_test(cases, a_newer_document_that_is_more_private_is_refused);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
