/*
 * An edit does not change records that share a list, strings already returned, removed records, or
 * comments beside the values. The comment before a value moves with it. And how deep and how large
 * records may be.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include <string.h>

/* ---- lists that records share ---- */

#define TWO_ITEMS                                                               \
    HEAD "<item id=\"a\" kind=\"page\" audience=\"teen parent\" role=\"r s\"/>" \
         "<item id=\"b\" kind=\"page\" audience=\"teen parent\" role=\"r s\"/>" TAIL

static void set_first(palcare_record *r)
{
    ck_assert_int_eq(palcare_set(r, PALCARE_ITEM_AUDIENCE, "child", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set(r, PALCARE_ITEM_ROLE, "t", NULL), PALCARE_OK);
}

static void insert_first(palcare_record *r)
{
    ck_assert_int_eq(palcare_insert(r, PALCARE_ITEM_AUDIENCE, 0, NULL, "child", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_insert(r, PALCARE_ITEM_ROLE, 0, NULL, "t", NULL), PALCARE_OK);
}

static void insert_last(palcare_record *r)
{
    ck_assert_int_eq(palcare_insert(r, PALCARE_ITEM_AUDIENCE, PALCARE_LAST, NULL, "child", NULL),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_insert(r, PALCARE_ITEM_ROLE, PALCARE_LAST, NULL, "t", NULL),
                     PALCARE_OK);
}

static void move_first(palcare_record *r)
{
    ck_assert_int_eq(palcare_move(r, PALCARE_ITEM_AUDIENCE, 0, 1, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_move(r, PALCARE_ITEM_ROLE, 0, 1, NULL), PALCARE_OK);
}

static void remove_first(palcare_record *r)
{
    ck_assert_int_eq(palcare_remove(r, PALCARE_ITEM_AUDIENCE, 0, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_remove(r, PALCARE_ITEM_ROLE, 0, NULL), PALCARE_OK);
}

static void clear_all(palcare_record *r)
{
    ck_assert_int_eq(palcare_clear(r, PALCARE_ITEM_AUDIENCE, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_clear(r, PALCARE_ITEM_ROLE, NULL), PALCARE_OK);
}

static const struct {
    void (*edit)(palcare_record *r);
    const char *line;
} shared_edits[] = {
    {set_first,
     "<item\n    id=\"a\"\n    kind=\"page\"\n    role=\"t\"\n    audience=\"child\"\n  />"},
    {insert_first, "<item\n    id=\"a\"\n    kind=\"page\"\n    role=\"t r s\"\n    "
                   "audience=\"child teen parent\"\n  />"},
    {insert_last, "<item\n    id=\"a\"\n    kind=\"page\"\n    role=\"r s t\"\n    audience=\"teen "
                  "parent child\"\n  />"},
    {move_first, "<item\n    id=\"a\"\n    kind=\"page\"\n    role=\"s r\"\n    audience=\"parent "
                 "teen\"\n  />"},
    {remove_first,
     "<item\n    id=\"a\"\n    kind=\"page\"\n    role=\"s\"\n    audience=\"parent\"\n  />"},
    {clear_all, "<item id=\"a\" kind=\"page\"/>"},
};

/* The record whose list was read first, and the one that got the same list later. */
START_TEST(editing_a_shared_list_changes_one_record)
{
    static const char other[] = "<item\n    id=\"b\"\n    kind=\"page\"\n    role=\"r s\"\n    "
                                "audience=\"teen parent\"\n  />";
    char expected[600];
    palcare_doc *doc = doc_of(TWO_ITEMS);
    const char *line = shared_edits[_i % 6].line;
    const char *first = line, *second = other;
    if (_i >= 6) { /* b is edited; the two then change names */
        ck_assert_int_eq(palcare_record_rename(record_of(doc, "a"), "x", NULL), PALCARE_OK);
        ck_assert_int_eq(palcare_record_rename(record_of(doc, "b"), "a", NULL), PALCARE_OK);
        ck_assert_int_eq(palcare_record_rename(record_of(doc, "x"), "b", NULL), PALCARE_OK);
        first = other;
        second = line;
    }
    shared_edits[_i % 6].edit(record_of(doc, "a"));
    snprintf(expected, sizeof expected, "%s  %s\n  %s\n%s", CANONICAL_HEAD, first, second,
             CANONICAL_TAIL);
    expect_written(doc, expected);
    palcare_doc_release(doc);
}
END_TEST

/* A list of codes and a list of refs may hold the same numbers, and are not the same list. */
START_TEST(a_rename_changes_only_references)
{
    char xml[2000], expected[2000];
    palcare_doc *doc;
    for (int skip = 0; skip < 12; skip++) { /* names met before shift the numbers of b and c */
        int at = snprintf(xml, sizeof xml, "%s<item id=\"a\" kind=\"page\" author=\"", HEAD);
        for (int i = 0; i <= skip; i++)
            at += snprintf(xml + at, sizeof xml - (size_t)at, "p%d ", i);
        snprintf(xml + at, sizeof xml - (size_t)at,
                 "\" topic=\"b c\"/><item id=\"b\" kind=\"page\" audience=\"child teen\""
                 " setting=\"home hospital\" sensitivity=\"end-of-life death\"/>"
                 "<item id=\"d\" kind=\"page\" audience=\"teen parent\"/>"
                 "<item id=\"e\" kind=\"page\" audience=\"parent sibling\"/>"
                 "<item id=\"f\" kind=\"page\" audience=\"sibling grandparent\"/>"
                 "<item id=\"g\" kind=\"page\" audience=\"grandparent family\"/>" TAIL);
        doc = doc_of(xml);
        char *before = text_of(doc);
        ck_assert_int_eq(palcare_record_rename(record_of(doc, "b"), "later", NULL), PALCARE_OK);
        ck_assert_str_eq(palcare_value(record_of(doc, "a"), PALCARE_ITEM_TOPIC, 0), "later");
        ck_assert_int_eq(palcare_record_rename(record_of(doc, "later"), "b", NULL), PALCARE_OK);
        expect_written(doc, before);
        ck_assert_int_eq(palcare_record_rename(record_of(doc, "b"), "later", NULL), PALCARE_OK);
        static const char b[] = "id=\"b\"";
        char *after = text_of(doc), *tag = strstr(before, b);
        ck_assert_ptr_nonnull(tag);
        snprintf(expected, sizeof expected, "id=\"later\"%.*s", (int)strcspn(tag + strlen(b), ">"),
                 tag + strlen(b));
        ck_assert_msg(strstr(after, expected) != NULL, "%d: %s\nis not in\n%s", skip, expected,
                      after);
        ck_assert_ptr_nonnull(strstr(after, strstr(before, "  <item id=\"d\"")));
        free(before);
        free(after);
        palcare_doc_release(doc);
    }
}
END_TEST

/* ---- strings ---- */

START_TEST(strings_are_valid_until_their_field_changes)
{
    palcare_doc *doc = doc_of(
        HEAD
        "<service id=\"s\" status=\"active\" provider=\"p\" service-type=\"t u\" min-age=\"0d\">"
        "<name>Larch House</name><name xml:lang=\"es\">Casa</name></service>" TAIL);
    palcare_record *s = record_of(doc, "s"), *other = NULL;
    const char *id = palcare_record_id(s);
    const char *name = palcare_text(s, PALCARE_SERVICE_NAME, "en");
    const char *lang = palcare_text_lang(s, PALCARE_SERVICE_NAME, 1);
    const char *ref = palcare_value(s, PALCARE_SERVICE_SERVICE_TYPE, 1);
    const char *age = palcare_value(s, PALCARE_SERVICE_MIN_AGE, 0);
    char longer[5000], made[20];
    memset(longer, 'x', sizeof longer - 1);
    longer[sizeof longer - 1] = '\0';
    for (int i = 0; i < 600; i++) { /* some megabytes of other data */
        snprintf(made, sizeof made, "o-%d", i);
        ck_assert_int_eq(palcare_doc_add(doc, PALCARE_TYPE_ITEM, made, NULL, &other), PALCARE_OK);
        ck_assert_int_eq(palcare_set_text(other, PALCARE_ITEM_TITLE, NULL, longer, NULL),
                         PALCARE_OK);
        ck_assert_int_eq(palcare_set(s, PALCARE_SERVICE_MAX_AGE, "19y", NULL), PALCARE_OK);
    }
    ck_assert_str_eq(id, "s");
    ck_assert_str_eq(name, "Larch House");
    ck_assert_str_eq(lang, "es");
    ck_assert_str_eq(ref, "u");
    ck_assert_str_eq(age, "0d");
    ck_assert_ptr_eq(palcare_value(s, PALCARE_SERVICE_MIN_AGE, 0), age);
    palcare_doc_release(doc);
}
END_TEST

/* A value may be set to the very string that the field gave. */
START_TEST(a_field_takes_its_own_strings)
{
    palcare_doc *doc = new_doc();
    palcare_record *t = add_to(doc, PALCARE_TYPE_TERM, "t");
    ck_assert_int_eq(palcare_set(t, PALCARE_TERM_SCHEME, "topic", NULL), PALCARE_OK);
    for (int i = 0; i < 300; i++) {
        const char *value = palcare_value(t, PALCARE_TERM_SCHEME, 0);
        ck_assert_int_eq(palcare_set(t, PALCARE_TERM_SCHEME, value, NULL), PALCARE_OK);
    }
    ck_assert_str_eq(palcare_value(t, PALCARE_TERM_SCHEME, 0), "topic");
    ck_assert_int_eq(palcare_set_text(t, PALCARE_TERM_NAME, "es", "Casa", NULL), PALCARE_OK);
    const char *lang = palcare_text_lang(t, PALCARE_TERM_NAME, 0);
    const char *text = palcare_text(t, PALCARE_TERM_NAME, NULL);
    ck_assert_int_eq(palcare_set_text(t, PALCARE_TERM_NAME, lang, text, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_insert(t, PALCARE_TERM_BROADER, 0, NULL, "x", NULL), PALCARE_OK);
    const char *ref = palcare_value(t, PALCARE_TERM_BROADER, 0);
    ck_assert_int_eq(palcare_insert(t, PALCARE_TERM_BROADER, 1, NULL, ref, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_rename(t, palcare_record_id(t), NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_text(t, PALCARE_TERM_NAME, NULL), "Casa");
    ck_assert_uint_eq(palcare_count(t, PALCARE_TERM_NAME), 1);
    ck_assert_str_eq(palcare_value(t, PALCARE_TERM_BROADER, 1), "x");
    palcare_doc_release(doc);
}
END_TEST

/* The string that was copied may change afterwards. */
START_TEST(strings_given_are_copied)
{
    char id[] = "item", lang[] = "es", text[] = "Casa", xml[] = "<!--kept-->";
    palcare_doc *doc = NULL;
    ck_assert_int_eq(palcare_doc_new(lang, NULL, &doc), PALCARE_OK);
    palcare_record *r = add_to(doc, PALCARE_TYPE_ITEM, id);
    ck_assert_int_eq(palcare_set_text(r, PALCARE_ITEM_TITLE, lang, text, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_set_foreign(r, xml, NULL), PALCARE_OK);
    memset(id, '?', sizeof id - 1);
    memset(lang, '?', sizeof lang - 1);
    memset(text, '?', sizeof text - 1);
    memset(xml, '?', sizeof xml - 1);
    ck_assert_str_eq(palcare_record_id(r), "item");
    ck_assert_str_eq(palcare_text_lang(r, PALCARE_ITEM_TITLE, 0), "es");
    ck_assert_str_eq(palcare_text(r, PALCARE_ITEM_TITLE, NULL), "Casa");
    ck_assert_str_eq(palcare_record_foreign(r, 0), "<!--kept-->");
    palcare_doc_release(doc);
}
END_TEST

/* ---- removed records ---- */

#define NESTED                                                                                  \
    HEAD "<item id=\"i\" kind=\"page\" related=\"j\"><title>T</title><section id=\"one\">"      \
         "<heading>One</heading><section id=\"two\"><heading>Two</heading></section></section>" \
         "</item><item id=\"j\" kind=\"faq\"/>" TAIL

/* Every edit of it is refused. */
static void expect_fixed(palcare_record *r, palcare_field text, palcare_field code,
                         palcare_field many, palcare_field part)
{
    ck_assert_int_eq(palcare_set(r, code, "page", NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_set(r, code, NULL, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_set_text(r, text, NULL, "x", NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_set_text(r, text, NULL, NULL, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_insert(r, many, 0, NULL, "x", NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_insert(r, text, 0, "cy", "x", NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_insert_part(r, part, 0, NULL, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_insert_copy(r, part, 0, r, NULL, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_move(r, text, 0, 0, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_remove(r, text, 0, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_clear(r, text, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_rename(r, "other", NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_set_foreign(r, "<!--x-->", NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_set_foreign(r, NULL, NULL), PALCARE_MISUSE);
}

static void expect_fixed_section(palcare_record *r)
{
    expect_fixed(r, PALCARE_SECTION_HEADING, PALCARE_SECTION_KIND, PALCARE_SECTION_RELATED,
                 PALCARE_SECTION_SECTION);
}

START_TEST(removed_records_can_be_read_but_not_changed)
{
    palcare_doc *doc = doc_of(NESTED);
    palcare_record *i = record_of(doc, "i");
    palcare_record *one = palcare_part(i, PALCARE_ITEM_SECTION, 0);
    palcare_record *two = palcare_part(one, PALCARE_SECTION_SECTION, 0);
    ck_assert_int_eq(palcare_record_remove(i, NULL), PALCARE_OK);
    expect_fixed(i, PALCARE_ITEM_TITLE, PALCARE_ITEM_KIND, PALCARE_ITEM_RELATED,
                 PALCARE_ITEM_SECTION);
    expect_fixed_section(one);
    expect_fixed_section(two);
    ck_assert_int_eq(palcare_record_remove(i, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_move_before(i, NULL, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_move_before(record_of(doc, "j"), i, NULL), PALCARE_MISUSE);
    ck_assert_ptr_null(palcare_doc_find(doc, "i"));
    ck_assert_str_eq(palcare_record_id(i), "i");
    ck_assert_str_eq(palcare_text(i, PALCARE_ITEM_TITLE, NULL), "T");
    ck_assert_str_eq(palcare_text(two, PALCARE_SECTION_HEADING, NULL), "Two");
    ck_assert_ptr_eq(palcare_record_owner(two), one);
    ck_assert_ptr_null(palcare_record_owner(i));
    ck_assert_ptr_eq(palcare_record_doc(i), doc);
    ck_assert_ptr_eq(palcare_target(i, PALCARE_ITEM_RELATED, 0, NULL), record_of(doc, "j"));
    ck_assert(palcare_record_place(i, NULL, NULL));
    expect_written(doc, CANONICAL_HEAD "  <item id=\"j\" kind=\"faq\"/>\n" CANONICAL_TAIL);
    palcare_doc_release(doc);
}
END_TEST

static palcare_status take_out_by_remove(palcare_record *i)
{
    return palcare_remove(i, PALCARE_ITEM_SECTION, 0, NULL);
}

static palcare_status take_out_by_clear(palcare_record *i)
{
    return palcare_clear(i, PALCARE_ITEM_SECTION, NULL);
}

START_TEST(removed_parts_can_be_read_but_not_changed)
{
    static palcare_status (*const ways[])(palcare_record *) = {take_out_by_remove,
                                                               take_out_by_clear};
    palcare_doc *doc = doc_of(NESTED);
    palcare_record *i = record_of(doc, "i");
    palcare_record *one = palcare_part(i, PALCARE_ITEM_SECTION, 0);
    palcare_record *two = palcare_part(one, PALCARE_SECTION_SECTION, 0);
    ck_assert_int_eq(ways[_i](i), PALCARE_OK);
    expect_fixed_section(one);
    expect_fixed_section(two);
    ck_assert_ptr_null(palcare_record_owner(one));
    ck_assert_ptr_eq(palcare_record_owner(two), one);
    ck_assert_str_eq(palcare_record_id(one), "one");
    ck_assert_str_eq(palcare_text(two, PALCARE_SECTION_HEADING, NULL), "Two");
    ck_assert_ptr_eq(palcare_record_doc(two), doc);
    /* A copy of a removed record is as good as any. */
    ck_assert_int_eq(palcare_insert_copy(i, PALCARE_ITEM_SECTION, 0, one, NULL, NULL), PALCARE_OK);
    ck_assert(palcare_record_equal(palcare_part(i, PALCARE_ITEM_SECTION, 0), one));
    ck_assert_int_eq(palcare_set_text(palcare_part(i, PALCARE_ITEM_SECTION, 0),
                                      PALCARE_SECTION_HEADING, NULL, "New", NULL),
                     PALCARE_OK);
    ck_assert_str_eq(palcare_text(one, PALCARE_SECTION_HEADING, NULL), "One");
    palcare_doc_release(doc);
}
END_TEST

/* A hold on a record keeps its document, even after the record was removed from it. */
START_TEST(a_held_record_outlives_its_document)
{
    palcare_doc *doc = doc_of(NESTED);
    palcare_record *i = palcare_record_retain(record_of(doc, "i"));
    palcare_record *one = palcare_record_retain(palcare_part(i, PALCARE_ITEM_SECTION, 0));
    ck_assert_int_eq(palcare_record_remove(i, NULL), PALCARE_OK);
    palcare_doc_release(doc);
    ck_assert_str_eq(palcare_record_id(i), "i");
    palcare_record_release(i);
    ck_assert_str_eq(palcare_text(one, PALCARE_SECTION_HEADING, NULL), "One");
    ck_assert_uint_eq(palcare_doc_count(palcare_record_doc(one), 0), 2);
    palcare_record_release(one);
}
END_TEST

/* ---- how deep, how large ---- */

enum { DEEPEST = 24 }; /* parts below a top record */

START_TEST(parts_nest_only_to_the_limit)
{
    palcare_doc *doc = new_doc();
    palcare_record *i = add_to(doc, PALCARE_TYPE_ITEM, "i"), *part = NULL, *sixth = NULL;
    ck_assert_int_eq(palcare_set(i, PALCARE_ITEM_KIND, "page", NULL), PALCARE_OK);
    part = add_part(i, PALCARE_ITEM_SECTION);
    for (int depth = 2; depth <= DEEPEST; depth++) {
        part = add_part(part, PALCARE_SECTION_SECTION);
        if (depth == 6)
            sixth = part;
    }
    palcare_record *more = part;
    ck_assert_int_eq(palcare_insert_part(part, PALCARE_SECTION_SECTION, 0, NULL, &more),
                     PALCARE_LIMIT);
    ck_assert_ptr_null(more);
    ck_assert_uint_eq(palcare_count(part, PALCARE_SECTION_SECTION), 0);
    /* A copy brings its own levels: 19 of them fit below the fifth, not below the sixth. */
    ck_assert_int_eq(palcare_insert_copy(sixth, PALCARE_SECTION_SECTION, 0, sixth, NULL, NULL),
                     PALCARE_LIMIT);
    ck_assert_uint_eq(palcare_count(sixth, PALCARE_SECTION_SECTION), 1);
    ck_assert_int_eq(palcare_insert_copy(palcare_record_owner(sixth), PALCARE_SECTION_SECTION, 0,
                                         sixth, NULL, NULL),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_doc_add_copy(doc, i, "j", NULL, NULL), PALCARE_OK);
    ck_assert(palcare_record_equal(i, record_of(doc, "j")));
    ck_assert_int_eq(palcare_record_rename(part, "last", NULL), PALCARE_OK);
    char *text = text_of(doc);
    palcare_doc *back = doc_of(text);
    ck_assert_ptr_null(difference_of_docs(doc, back));
    ck_assert_int_eq(palcare_record_rename(record_of(back, "i"), "k", NULL), PALCARE_OK);
    palcare_doc_release(back);
    palcare_doc_release(doc);
    free(text);
}
END_TEST

/* A record may be larger than any piece of memory the library takes at once. */
START_TEST(records_can_be_large)
{
    static const char *const langs[] = {"ar", "bn", "cy", "de", "es", "fr", "ga", "hi"};
    enum { SIZE = 200 * 1000 };
    char *text = malloc(SIZE + 1);
    palcare_doc *doc = new_doc();
    palcare_record *i = add_to(doc, PALCARE_TYPE_ITEM, "i");
    ck_assert_ptr_nonnull(text);
    ck_assert_int_eq(palcare_set(i, PALCARE_ITEM_KIND, "page", NULL), PALCARE_OK);
    text[SIZE] = '\0';
    for (int k = 0; k < 8; k++) {
        memset(text, 'a' + k, SIZE);
        ck_assert_int_eq(palcare_set_text(i, PALCARE_ITEM_TITLE, langs[k], text, NULL), PALCARE_OK);
    }
    char *first = text_of(doc);
    palcare_doc *back = doc_of(first), *copy = new_doc();
    ck_assert(palcare_record_equal(i, record_of(back, "i")));
    ck_assert_int_eq(palcare_doc_add_copy(copy, record_of(back, "i"), NULL, NULL, NULL),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_set_text(record_of(back, "i"), PALCARE_ITEM_TITLE, "de", "kurz", NULL),
                     PALCARE_OK);
    ck_assert_str_eq(palcare_text(record_of(back, "i"), PALCARE_ITEM_TITLE, "de"), "kurz");
    ck_assert_ptr_null(difference(record_of(copy, "i"), i));
    expect_written(copy, first);
    palcare_doc_release(copy);
    palcare_doc_release(back);
    palcare_doc_release(doc);
    free(first);
    free(text);
}
END_TEST

START_TEST(a_document_has_a_limit_on_languages)
{
    palcare_doc *doc = new_doc(), *other = new_doc();
    palcare_record *i = add_to(doc, PALCARE_TYPE_ITEM, "i");
    palcare_status status = PALCARE_OK;
    char lang[8];
    size_t count = 0;
    for (int k = 0; k < 17000 && status == PALCARE_OK; k++) {
        snprintf(lang, sizeof lang, "%c%c%c", 'a' + k / 676, 'a' + k / 26 % 26, 'a' + k % 26);
        status = palcare_set_text(i, PALCARE_ITEM_TITLE, lang, "x", NULL);
        count += status == PALCARE_OK;
    }
    ck_assert_int_eq(status, PALCARE_LIMIT);
    ck_assert_uint_ge(count, 500);
    ck_assert_uint_eq(palcare_count(i, PALCARE_ITEM_TITLE), count);
    ck_assert_int_eq(palcare_set_text(i, PALCARE_ITEM_TITLE, "aaa", "y", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_insert(i, PALCARE_ITEM_SUMMARY, 0, lang, "x", NULL), PALCARE_LIMIT);
    ck_assert_int_eq(palcare_doc_add_copy(doc, i, "j", NULL, NULL), PALCARE_OK);
    /* A document that already has a language of its own cannot take them all. */
    palcare_record *k = add_to(other, PALCARE_TYPE_ITEM, "k");
    ck_assert_int_eq(palcare_set_text(k, PALCARE_ITEM_TITLE, "zh-Hant", "x", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_add_copy(other, i, NULL, NULL, NULL), PALCARE_LIMIT);
    ck_assert_uint_eq(palcare_doc_count(other, 0), 2);
    ck_assert_ptr_null(palcare_doc_find(other, "i"));
    palcare_doc_release(other);
    palcare_doc_release(doc);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("edit_effects");
    TCase *cases = tcase_create("edit_effects");
    tcase_set_timeout(cases, 20);
    tcase_add_loop_test(cases, editing_a_shared_list_changes_one_record, 0, 12);
    tcase_add_test(cases, a_rename_changes_only_references);
    tcase_add_test(cases, strings_are_valid_until_their_field_changes);
    tcase_add_test(cases, a_field_takes_its_own_strings);
    tcase_add_test(cases, strings_given_are_copied);
    tcase_add_test(cases, removed_records_can_be_read_but_not_changed);
    tcase_add_loop_test(cases, removed_parts_can_be_read_but_not_changed, 0, 2);
    tcase_add_test(cases, a_held_record_outlives_its_document);
    tcase_add_test(cases, parts_nest_only_to_the_limit);
    tcase_add_test(cases, records_can_be_large);
    tcase_add_test(cases, a_document_has_a_limit_on_languages);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
