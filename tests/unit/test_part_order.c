/*
 * Parts are moved and removed on their own: only within their field, in every direction, with the
 * comment before them; and what is not a move.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include <string.h>

static palcare_doc *doc;
static palcare_record *item, *other;

static void set_up(void)
{
    doc = doc_of(
        HEAD
        "<item id=\"i\" kind=\"page\"><section id=\"a\"/><section id=\"b\"/>"
        "<!--of c--><section id=\"c\"><section id=\"c1\"/><section id=\"c2\"/>"
        "</section><section id=\"d\"/><link href=\"https://example.org/\" rel=\"source\"/></item>"
        "<item id=\"j\" kind=\"page\"><section id=\"a\"/></item>" TAIL);
    item = record_of(doc, "i");
    other = record_of(doc, "j");
}

static void tear_down(void)
{
    palcare_doc_release(doc);
}

static palcare_record *section_of(const palcare_record *owner, palcare_field field, const char *id)
{
    for (size_t i = 0; i < palcare_count(owner, field); i++)
        if (strcmp(palcare_record_id(palcare_part(owner, field, i)), id) == 0)
            return palcare_part(owner, field, i);
    ck_abort_msg("there is no section '%s'", id);
}

static palcare_record *section(const char *id)
{
    return section_of(item, PALCARE_ITEM_SECTION, id);
}

/* The ids of the sections, side by side. */
static const char *order(void)
{
    static char ids[32];
    ids[0] = '\0';
    for (size_t i = 0; i < palcare_count(item, PALCARE_ITEM_SECTION); i++)
        strcat(ids, palcare_record_id(palcare_part(item, PALCARE_ITEM_SECTION, i)));
    return ids;
}

static const struct {
    const char *what, *before, *order;
} moves[] = {
    {"a", "c", "bacd"}, {"a", NULL, "bcda"}, {"d", "a", "dabc"}, {"d", "c", "abdc"},
    {"b", "b", "abcd"}, {"b", "c", "abcd"},  {"c", "b", "acbd"}, {"d", NULL, "abcd"},
    {"a", "d", "bcad"}, {"c", NULL, "abdc"},
};

START_TEST(parts_move_before_each_other)
{
    const palcare_record *before = moves[_i].before ? section(moves[_i].before) : NULL;
    palcare_record *moved = section(moves[_i].what);
    ck_assert_int_eq(palcare_record_move_before(moved, before, NULL), PALCARE_OK);
    ck_assert_str_eq(order(), moves[_i].order);
    ck_assert_ptr_eq(palcare_record_owner(moved), item);
    char *text = text_of(doc);
    ck_assert_ptr_nonnull(strstr(text, "<!--of c-->\n    <section id=\"c\">"));
    free(text);
}
END_TEST

START_TEST(nested_parts_move)
{
    palcare_record *c = section("c");
    palcare_record *first = palcare_part(c, PALCARE_SECTION_SECTION, 0);
    ck_assert_int_eq(palcare_record_move_before(first, NULL, NULL), PALCARE_OK);
    ck_assert_ptr_eq(palcare_part(c, PALCARE_SECTION_SECTION, 1), first);
    ck_assert_str_eq(order(), "abcd");
}
END_TEST

/* Refused with a reason; nothing moves. */
static void refuse_move(palcare_record *record, const palcare_record *before, const char *why)
{
    palcare_report *report = palcare_report_new();
    ck_assert_int_eq(palcare_record_move_before(record, before, report), PALCARE_MISUSE);
    ck_assert_ptr_nonnull(strstr(palcare_report_message(report, 0), why));
    ck_assert_str_eq(order(), "abcd");
    palcare_report_free(report);
}

START_TEST(parts_move_only_within_their_field)
{
    palcare_record *nested = palcare_part(section("c"), PALCARE_SECTION_SECTION, 0);
    const char *why = "not in the same field";
    refuse_move(section("a"), palcare_part(other, PALCARE_ITEM_SECTION, 0), why);
    refuse_move(section("a"), nested, why);
    refuse_move(nested, section("a"), why);
    refuse_move(section("a"), item, why);
    refuse_move(section("a"), palcare_part(item, PALCARE_ITEM_LINK, 0), why);
    refuse_move(item, section("a"), "not in its document");
    palcare_doc *copy = NULL;
    ck_assert_int_eq(palcare_doc_copy(doc, &copy), PALCARE_OK);
    refuse_move(section("a"), palcare_part(record_of(copy, "i"), PALCARE_ITEM_SECTION, 0), why);
    refuse_move(item, record_of(copy, "j"), "not in its document");
    palcare_doc_release(copy);
}
END_TEST

START_TEST(parts_can_be_removed)
{
    palcare_report *report = palcare_report_new();
    palcare_record *c = section("c"), *inner = palcare_part(c, PALCARE_SECTION_SECTION, 0);
    ck_assert_int_eq(palcare_record_remove(c, report), PALCARE_OK);
    ck_assert_str_eq(order(), "abd");
    ck_assert_ptr_null(palcare_record_owner(c));
    ck_assert_str_eq(palcare_record_id(c), "c"); /* it stays readable */
    ck_assert_ptr_eq(palcare_part(c, PALCARE_SECTION_SECTION, 0), inner);
    ck_assert_uint_eq(palcare_report_total(report, 0), 0);
    ck_assert_int_eq(palcare_record_remove(c, report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_remove(inner, report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_move_before(c, NULL, report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_move_before(section("a"), c, report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_set(c, PALCARE_SECTION_ID, "x", report), PALCARE_MISUSE);
    for (size_t i = 0; i < 5; i++)
        ck_assert_ptr_nonnull(strstr(palcare_report_message(report, i), "removed"));
    ck_assert_str_eq(order(), "abd");
    palcare_report_free(report);
}
END_TEST

/* Parts of a removed record cannot be changed either. */
START_TEST(parts_of_a_removed_record_stay)
{
    ck_assert_int_eq(palcare_record_remove(item, NULL), PALCARE_OK);
    palcare_record *part = section("a");
    ck_assert_int_eq(palcare_record_remove(part, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_move_before(part, NULL, NULL), PALCARE_MISUSE);
    ck_assert_str_eq(order(), "abcd");
    ck_assert_ptr_eq(palcare_record_owner(part), item);
}
END_TEST

START_TEST(about_stays_first)
{
    palcare_record *about = palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
    palcare_report *report = palcare_report_new();
    ck_assert_int_eq(palcare_record_move_before(about, NULL, report), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_move_before(item, about, report), PALCARE_MISUSE);
    ck_assert_str_eq(palcare_report_message(report, 0), "about: the about stays first");
    ck_assert_str_eq(palcare_report_message(report, 1), "item 'i': the about stays first");
    palcare_report_free(report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("part_order");
    TCase *cases = tcase_create("part_order");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_loop_test(cases, parts_move_before_each_other, 0, sizeof moves / sizeof *moves);
    tcase_add_test(cases, nested_parts_move);
    tcase_add_test(cases, parts_move_only_within_their_field);
    tcase_add_test(cases, parts_can_be_removed);
    tcase_add_test(cases, parts_of_a_removed_record_stay);
    tcase_add_test(cases, about_stays_first);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
