/*
 * The number of changes of a document: every public edit that changes something makes it grow, and
 * reading, checking and writing do not.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include <string.h>

static palcare_doc *doc, *other;
static palcare_record *item, *section;

static void set_up(void)
{
    doc = doc_of(HEAD "<item id=\"i\" kind=\"page\" related=\"i j\" audience=\"teen parent\">"
                      "<title>T</title><section id=\"s\"/><section id=\"t\"/></item>"
                      "<item id=\"j\" kind=\"page\" related=\"other.xml#k\"/>"
                      "<item id=\"k\" kind=\"faq\"/>" TAIL);
    other = doc_of(HEAD "<item id=\"k\" kind=\"faq\"/>" TAIL);
    ck_assert_int_eq(palcare_doc_set_name(other, "other.xml"), PALCARE_OK);
    item = record_of(doc, "i");
    section = palcare_part(item, PALCARE_ITEM_SECTION, 0);
}

static void tear_down(void)
{
    palcare_doc_release(doc);
    palcare_doc_release(other);
}

/* ---- edits ---- */

static const palcare_field filled[] = {PALCARE_ITEM_STATUS};
static const char *const filled_with[] = {"published"};

static palcare_status add(void)
{
    return palcare_doc_add(doc, PALCARE_TYPE_TEAM, "t", NULL, NULL);
}
static palcare_status add_copy(void)
{
    return palcare_doc_add_copy(doc, item, "l", NULL, NULL);
}
static palcare_status merge(void) /* nothing is added, but a reference becomes local */
{
    return palcare_doc_merge(doc, other, NULL, NULL);
}
static palcare_status set_name(void)
{
    return palcare_doc_set_name(doc, "name");
}
static palcare_status rename_top(void)
{
    return palcare_record_rename(item, "l", NULL);
}
static palcare_status rename_part(void)
{
    return palcare_record_rename(section, "l", NULL);
}
static palcare_status move_top(void)
{
    return palcare_record_move_before(item, NULL, NULL);
}
static palcare_status move_part(void)
{
    return palcare_record_move_before(section, NULL, NULL);
}
static palcare_status remove_top(void)
{
    return palcare_record_remove(item, NULL);
}
static palcare_status remove_part(void)
{
    return palcare_record_remove(section, NULL);
}
static palcare_status set_foreign(void)
{
    return palcare_record_set_foreign(item, "<!--c-->", NULL);
}
static palcare_status add_foreign(void)
{
    return palcare_add_foreign(section, 0, 0, "<!--c-->", NULL);
}
static palcare_status set(void)
{
    return palcare_set(item, PALCARE_ITEM_KIND, "faq", NULL);
}
static palcare_status set_none(void)
{
    return palcare_set(item, PALCARE_ITEM_RELATED, NULL, NULL);
}
static palcare_status set_text(void)
{
    return palcare_set_text(item, PALCARE_ITEM_TITLE, NULL, "U", NULL);
}
static palcare_status remove_text(void)
{
    return palcare_set_text(item, PALCARE_ITEM_TITLE, NULL, NULL, NULL);
}
static palcare_status fill(void)
{
    return palcare_fill(item, 1, filled, NULL, filled_with, NULL);
}
static palcare_status insert(void)
{
    return palcare_insert(item, PALCARE_ITEM_AUDIENCE, 0, NULL, "child", NULL);
}
static palcare_status replace(void)
{
    return palcare_replace(item, PALCARE_ITEM_RELATED, 1, NULL, "k", NULL);
}
static palcare_status insert_part(void)
{
    return palcare_insert_part(section, PALCARE_SECTION_SECTION, 0, NULL, NULL);
}
static palcare_status insert_copy(void)
{
    return palcare_insert_copy(item, PALCARE_ITEM_SECTION, 0, section, NULL, NULL);
}
static palcare_status move(void)
{
    return palcare_move(item, PALCARE_ITEM_RELATED, 0, 1, NULL);
}
static palcare_status remove_value(void)
{
    return palcare_remove(item, PALCARE_ITEM_TITLE, 0, NULL);
}
static palcare_status clear(void)
{
    return palcare_clear(item, PALCARE_ITEM_AUDIENCE, NULL);
}

static palcare_status (*const edits[])(void) = {
    add,      add_copy,    merge,       set_name,    rename_top,   rename_part,
    move_top, move_part,   remove_top,  remove_part, set_foreign,  add_foreign,
    set,      set_none,    set_text,    remove_text, fill,         insert,
    replace,  insert_part, insert_copy, move,        remove_value, clear,
};
enum { EDITS = sizeof edits / sizeof *edits };

START_TEST(every_edit_counts)
{
    uint64_t before = palcare_doc_changes(doc), of_other = palcare_doc_changes(other);
    ck_assert_int_eq(edits[_i](), PALCARE_OK);
    ck_assert_uint_gt(palcare_doc_changes(doc), before);
    ck_assert_uint_eq(palcare_doc_changes(other), of_other);
}
END_TEST

/* ---- reading ---- */

START_TEST(reading_does_not_count)
{
    uint64_t before = palcare_doc_changes(doc);
    palcare_doc *copy = NULL;
    char *reference = NULL, *text = text_of(doc);
    palcare_docs *docs = palcare_docs_new();
    ck_assert_int_eq(palcare_docs_add(docs, "other.xml", doc), PALCARE_OK);
    ck_assert_ptr_nonnull(palcare_doc_at(doc, 0, 2));
    ck_assert_ptr_nonnull(palcare_doc_next(doc, 0, item));
    ck_assert_ptr_nonnull(palcare_doc_find(doc, "j"));
    ck_assert_str_eq(palcare_text(item, PALCARE_ITEM_TITLE, "es, en"), "T");
    ck_assert_uint_eq(palcare_text_count(item, PALCARE_ITEM_TITLE, "en"), 1);
    ck_assert_ptr_eq(palcare_target(item, PALCARE_ITEM_RELATED, 0, docs), item);
    ck_assert(palcare_doc_at_path(doc, "/item[i]/section[1]", NULL, NULL, NULL));
    ck_assert_int_eq(palcare_reference(item, section, NULL, &reference), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_copy(doc, &copy), PALCARE_OK);
    ck_assert(!differ(doc, copy, NULL));
    ck_assert_int_eq(palcare_check(doc, docs, "2026-11-01", NULL, NULL), PALCARE_OK);
    ck_assert_uint_eq(palcare_doc_changes(doc), before);
    palcare_free(reference);
    palcare_doc_release(copy);
    palcare_docs_release(docs);
    free(text);
}
END_TEST

START_TEST(null_has_no_changes)
{
    ck_assert_uint_eq(palcare_doc_changes(NULL), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("doc_changes");
    TCase *cases = tcase_create("doc_changes");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_loop_test(cases, every_edit_counts, 0, EDITS);
    tcase_add_test(cases, reading_does_not_count);
    tcase_add_test(cases, null_has_no_changes);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
