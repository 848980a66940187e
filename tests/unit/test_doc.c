/*
 * Documents: languages, counts, order; adding, copying, moving and removing top records; a walk
 * that continues while records are removed and moved under it; large documents.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"
#include "sample.h"

#include <string.h>

/* The ids of a document in order, "-" for the about header. */
static const char *order_of(const palcare_doc *doc)
{
    static char order[400];
    size_t used = 0;
    palcare_record *r = NULL;
    order[0] = '\0';
    while ((r = palcare_doc_next(doc, 0, r))) {
        const char *id = palcare_record_id(r);
        used += (size_t)snprintf(order + used, sizeof order - used, "%s%s", used ? " " : "",
                                 id ? id : "-");
        ck_assert_uint_lt(used, sizeof order);
    }
    return order;
}

/* An about header and items of these letters. */
static palcare_doc *items(const char *letters)
{
    palcare_doc *doc = new_doc();
    for (; *letters; letters++)
        add_to(doc, PALCARE_TYPE_ITEM, (const char[]){*letters, '\0'});
    return doc;
}

/* ---- made and counted ---- */

START_TEST(a_new_document_is_empty)
{
    static const char *const langs[] = {"en-GB", ""};
    palcare_doc *doc = NULL;
    char *text;
    ck_assert_int_eq(palcare_doc_new(langs[_i], NULL, &doc), PALCARE_OK);
    ck_assert_str_eq(palcare_doc_lang(doc), langs[_i]);
    ck_assert_ptr_null(palcare_doc_name(doc));
    ck_assert_uint_eq(palcare_doc_count(doc, 0), 0);
    ck_assert_ptr_null(palcare_doc_next(doc, 0, NULL));
    ck_assert_ptr_null(palcare_doc_find(doc, "a"));
    text = text_of(doc);
    ck_assert_int_eq(strstr(text, "xml:lang") != NULL, _i == 0);
    palcare_doc_release(doc);
    free(text);
}
END_TEST

START_TEST(a_bad_language_makes_no_document)
{
    static const char *const bad[] = {"English", "en_GB", "e", "en-", " en", "\xFF", "en-GB-"};
    palcare_doc *good = new_doc(), *doc = good;
    ck_assert_int_eq(palcare_doc_new(bad[_i], NULL, &doc), PALCARE_INVALID);
    ck_assert_ptr_null(doc);
    palcare_doc_release(good);
}
END_TEST

START_TEST(each_hold_keeps_the_document)
{
    palcare_doc *doc = items("a");
    palcare_record *a = record_of(doc, "a");
    ck_assert_ptr_eq(palcare_doc_retain(doc), doc);
    ck_assert_ptr_eq(palcare_record_retain(a), a);
    palcare_doc_release(doc);
    palcare_doc_release(doc);
    ck_assert_str_eq(palcare_record_id(a), "a"); /* the record holds it */
    ck_assert_ptr_eq(palcare_record_doc(a), doc);
    palcare_record_release(a);
    ck_assert_ptr_null(palcare_doc_retain(NULL));
    ck_assert_ptr_null(palcare_record_retain(NULL));
    palcare_doc_release(NULL);
    palcare_record_release(NULL);
}
END_TEST

START_TEST(records_are_counted_by_type)
{
    palcare_doc *doc = sample_doc();
    palcare_type type;
    size_t all = 0;
    for (size_t i = 0; (type = palcare_type_at(i)); i++) {
        size_t expected = palcare_type_flags(type) & PALCARE_TYPE_IS_PART ? 0
                          : type == PALCARE_TYPE_ABOUT                    ? 1
                                                                          : SAMPLE_RECORDS;
        size_t walked = 0;
        palcare_record *r = NULL;
        for (; (r = palcare_doc_next(doc, type, r)); walked++)
            if (palcare_record_type(r) != type)
                ck_abort_msg("another type");
        ck_assert_uint_eq(palcare_doc_count(doc, type), expected);
        ck_assert_uint_eq(walked, expected);
        all += expected;
    }
    ck_assert_uint_eq(palcare_doc_count(doc, 0), all);
    palcare_record *role = palcare_doc_next(doc, PALCARE_TYPE_ROLE, NULL);
    ck_assert_int_eq(palcare_record_remove(role, NULL), PALCARE_OK);
    ck_assert_uint_eq(palcare_doc_count(doc, PALCARE_TYPE_ROLE), SAMPLE_RECORDS - 1);
    ck_assert_uint_eq(palcare_doc_count(doc, 0), all - 1);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(a_walk_can_begin_at_any_record)
{
    palcare_doc *doc = items("abc"), *other = items("abc");
    palcare_record *role = add_to(doc, PALCARE_TYPE_ROLE, "r");
    add_to(doc, PALCARE_TYPE_ITEM, "d");
    /* After a record of one type, the next of another type is found. */
    ck_assert_ptr_eq(palcare_doc_next(doc, PALCARE_TYPE_ROLE, record_of(doc, "a")), role);
    ck_assert_ptr_eq(palcare_doc_next(doc, PALCARE_TYPE_ITEM, role), record_of(doc, "d"));
    ck_assert_ptr_null(palcare_doc_next(doc, PALCARE_TYPE_ROLE, role));
    ck_assert_ptr_null(palcare_doc_next(doc, 0, record_of(doc, "d")));
    /* Records of other documents, and parts, lead nowhere. */
    ck_assert_ptr_null(palcare_doc_next(doc, 0, record_of(other, "a")));
    palcare_record *part = add_part(record_of(doc, "a"), PALCARE_ITEM_SECTION);
    ck_assert_ptr_null(palcare_doc_next(doc, 0, part));
    palcare_doc_release(doc);
    palcare_doc_release(other);
}
END_TEST

/* ---- about ---- */

START_TEST(there_is_one_about_and_it_is_first)
{
    palcare_doc *doc = NULL;
    palcare_record *out = NULL;
    ck_assert_int_eq(palcare_doc_new("en", NULL, &doc), PALCARE_OK);
    palcare_record *a = add_to(doc, PALCARE_TYPE_ITEM, "a");
    palcare_record *b = add_to(doc, PALCARE_TYPE_ITEM, "b");
    ck_assert_int_eq(palcare_doc_add(doc, PALCARE_TYPE_ABOUT, "x", NULL, &out), PALCARE_MISUSE);
    palcare_record *about = add_to(doc, PALCARE_TYPE_ABOUT, NULL);
    ck_assert_str_eq(order_of(doc), "- a b");
    ck_assert_int_eq(palcare_doc_add(doc, PALCARE_TYPE_ABOUT, NULL, NULL, &out), PALCARE_INVALID);
    ck_assert_ptr_null(out);
    ck_assert_int_eq(palcare_doc_add_copy(doc, about, NULL, NULL, &out), PALCARE_INVALID);
    ck_assert_int_eq(palcare_doc_add_copy(doc, about, "x", NULL, &out), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_move_before(about, NULL, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_move_before(about, b, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_move_before(b, about, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_move_before(b, a, NULL), PALCARE_OK);
    ck_assert_str_eq(order_of(doc), "- b a");
    ck_assert_int_eq(palcare_record_remove(about, NULL), PALCARE_OK);
    ck_assert_str_eq(order_of(doc), "b a");
    ck_assert_uint_eq(palcare_doc_count(doc, PALCARE_TYPE_ABOUT), 0);
    ck_assert_int_eq(palcare_doc_add_copy(doc, about, NULL, NULL, &out), PALCARE_OK);
    ck_assert_str_eq(order_of(doc), "- b a");
    palcare_doc_release(doc);
}
END_TEST

/* ---- added ---- */

START_TEST(parts_are_not_top_records)
{
    palcare_doc *doc = items("a");
    palcare_type type;
    palcare_record *out = NULL;
    for (size_t i = 0; (type = palcare_type_at(i)); i++)
        if (palcare_type_flags(type) & PALCARE_TYPE_IS_PART)
            ck_assert_int_eq(palcare_doc_add(doc, type, "x", NULL, &out), PALCARE_MISUSE);
    static const palcare_type none[] = {0, -1, 63, 127, 1000};
    for (size_t i = 0; i < 5; i++)
        ck_assert_int_eq(palcare_doc_add(doc, none[i], "x", NULL, &out), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_doc_add(doc, PALCARE_TYPE_ITEM, NULL, NULL, &out), PALCARE_MISUSE);
    palcare_record *part = add_part(record_of(doc, "a"), PALCARE_ITEM_SECTION);
    ck_assert_int_eq(palcare_doc_add_copy(doc, part, "x", NULL, &out), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_move_before(part, record_of(doc, "a"), NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_move_before(record_of(doc, "a"), part, NULL), PALCARE_MISUSE);
    ck_assert_str_eq(order_of(doc), "- a");
    palcare_doc_release(doc);
}
END_TEST

START_TEST(a_new_record_holds_only_its_id)
{
    palcare_doc *doc = new_doc();
    palcare_type type;
    palcare_field field;
    for (size_t i = 1; !(palcare_type_flags(type = palcare_type_at(i)) & PALCARE_TYPE_IS_PART);
         i++) {
        palcare_record *r = add_to(doc, type, palcare_type_name(type));
        ck_assert_int_eq(palcare_record_type(r), type);
        ck_assert_str_eq(palcare_record_id(r), palcare_type_name(type));
        ck_assert_ptr_null(palcare_record_owner(r));
        ck_assert_ptr_null(palcare_record_foreign(r, 0));
        ck_assert(!palcare_record_place(r, NULL, NULL));
        for (size_t row = 0; (field = palcare_field_at(type, row)); row++)
            ck_assert_uint_eq(palcare_count(r, field), row == 0);
    }
    ck_assert_int_eq(palcare_doc_add(doc, PALCARE_TYPE_ITEM, "out-is-not-needed", NULL, NULL),
                     PALCARE_OK);
    ck_assert_ptr_nonnull(palcare_doc_find(doc, "out-is-not-needed"));
    palcare_doc_release(doc);
}
END_TEST

START_TEST(copies_get_the_id_they_are_given)
{
    palcare_doc *doc = doc_of(HEAD "<item id=\"a\" kind=\"page\" "
                                   "related=\"a\"><title>T</title><section id=\"s\"/></item>" TAIL);
    palcare_record *a = record_of(doc, "a"), *b = NULL;
    ck_assert_int_eq(palcare_doc_add_copy(doc, a, "b", NULL, &b), PALCARE_OK);
    ck_assert_str_eq(palcare_record_id(b), "b");
    ck_assert(palcare_record_equal(a, b)); /* ids do not count, refs do */
    ck_assert_int_eq(palcare_set_text(b, PALCARE_ITEM_TITLE, NULL, "U", NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_text(a, PALCARE_ITEM_TITLE, NULL), "T");
    ck_assert_int_eq(palcare_remove(a, PALCARE_ITEM_SECTION, 0, NULL), PALCARE_OK);
    ck_assert_uint_eq(palcare_count(b, PALCARE_ITEM_SECTION), 1);
    ck_assert_ptr_eq(palcare_record_owner(palcare_part(b, PALCARE_ITEM_SECTION, 0)), b);
    ck_assert_int_eq(palcare_doc_add_copy(doc, b, "c", NULL, NULL), PALCARE_OK);
    /* A removed record can be copied back. */
    ck_assert_int_eq(palcare_record_remove(b, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_add_copy(doc, b, NULL, NULL, NULL), PALCARE_OK);
    ck_assert_str_eq(order_of(doc), "- a c b");
    palcare_doc_release(doc);
}
END_TEST

/* ---- moved ---- */

static const struct {
    char what, before;
    const char *order;
} moves[] = {
    {'a', 'c', "- b a c d"}, {'a', '\0', "- b c d a"}, {'d', 'a', "- d a b c"},
    {'d', 'c', "- a b d c"}, {'b', 'b', "- a b c d"},  {'b', 'c', "- a b c d"},
    {'c', 'b', "- a c b d"}, {'d', '\0', "- a b c d"}, {'a', 'd', "- b c a d"},
};

START_TEST(records_move)
{
    palcare_doc *doc = items("abcd"), *other = items("abcd");
    const char what[] = {moves[_i].what, '\0'}, before[] = {moves[_i].before, '\0'};
    palcare_record *target = *before ? record_of(doc, before) : NULL;
    ck_assert_int_eq(palcare_record_move_before(record_of(doc, what), target, NULL), PALCARE_OK);
    ck_assert_str_eq(order_of(doc), moves[_i].order);
    ck_assert_ptr_eq(palcare_doc_find(doc, what), record_of(doc, what));
    ck_assert_int_eq(palcare_record_move_before(record_of(doc, "a"), record_of(other, "b"), NULL),
                     PALCARE_MISUSE);
    ck_assert_str_eq(order_of(doc), moves[_i].order);
    ck_assert_str_eq(order_of(other), "- a b c d");
    palcare_doc_release(doc);
    palcare_doc_release(other);
}
END_TEST

START_TEST(records_move_around_removed_ones)
{
    palcare_doc *doc = items("abcdef");
    ck_assert_int_eq(palcare_record_remove(record_of(doc, "b"), NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_remove(record_of(doc, "e"), NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_move_before(record_of(doc, "f"), record_of(doc, "a"), NULL),
                     PALCARE_OK);
    ck_assert_str_eq(order_of(doc), "- f a c d");
    ck_assert_int_eq(palcare_record_move_before(record_of(doc, "a"), NULL, NULL), PALCARE_OK);
    ck_assert_str_eq(order_of(doc), "- f c d a");
    add_to(doc, PALCARE_TYPE_ITEM, "b");
    ck_assert_int_eq(palcare_record_move_before(record_of(doc, "b"), record_of(doc, "c"), NULL),
                     PALCARE_OK);
    ck_assert_str_eq(order_of(doc), "- f b c d a");
    palcare_doc_release(doc);
}
END_TEST

/* ---- removed while walking ---- */

START_TEST(a_walk_continues_after_a_removed_record)
{
    palcare_doc *doc = items("abcdefgh");
    palcare_record *r = NULL, *met[16];
    size_t count = 0;
    while ((r = palcare_doc_next(doc, PALCARE_TYPE_ITEM, r))) {
        met[count++] = r;
        if (_i == 0 || (count - 1) % 2 == 0) /* all, or every other */
            ck_assert_int_eq(palcare_record_remove(r, NULL), PALCARE_OK);
    }
    ck_assert_uint_eq(count, 8);
    for (size_t i = 0; i < count; i++)
        ck_assert_int_eq(*palcare_record_id(met[i]), 'a' + (int)i);
    ck_assert_str_eq(order_of(doc), _i == 0 ? "-" : "- b d f h");
    palcare_doc_release(doc);
}
END_TEST

/* The next one may be removed too, and records may be added at the end. */
START_TEST(a_walk_continues_while_records_are_added_and_removed)
{
    palcare_doc *doc = items("abcde");
    palcare_record *r = palcare_doc_next(doc, PALCARE_TYPE_ITEM, NULL);
    ck_assert_int_eq(palcare_record_remove(r, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_remove(record_of(doc, "b"), NULL), PALCARE_OK);
    add_to(doc, PALCARE_TYPE_ITEM, "f");
    r = palcare_doc_next(doc, PALCARE_TYPE_ITEM, r);
    ck_assert_str_eq(palcare_record_id(r), "c");
    ck_assert_int_eq(palcare_record_remove(record_of(doc, "d"), NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_remove(record_of(doc, "e"), NULL), PALCARE_OK);
    r = palcare_doc_next(doc, PALCARE_TYPE_ITEM, r);
    ck_assert_str_eq(palcare_record_id(r), "f");
    ck_assert_int_eq(palcare_record_remove(r, NULL), PALCARE_OK);
    ck_assert_ptr_null(palcare_doc_next(doc, PALCARE_TYPE_ITEM, r));
    add_to(doc, PALCARE_TYPE_ITEM, "g");
    ck_assert_ptr_eq(palcare_doc_next(doc, PALCARE_TYPE_ITEM, r), record_of(doc, "g"));
    palcare_doc_release(doc);
}
END_TEST

START_TEST(a_walk_continues_after_a_removed_record_when_others_move)
{
    palcare_doc *doc = items("abcdef");
    palcare_record *b = record_of(doc, "b");
    ck_assert_int_eq(palcare_record_remove(b, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_move_before(record_of(doc, "a"), NULL, NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_record_id(palcare_doc_next(doc, 0, b)), "c");
    ck_assert_int_eq(palcare_record_move_before(record_of(doc, "f"), record_of(doc, "c"), NULL),
                     PALCARE_OK);
    ck_assert_str_eq(palcare_record_id(palcare_doc_next(doc, 0, b)), "f");
    palcare_record *about = palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
    ck_assert_int_eq(palcare_record_remove(about, NULL), PALCARE_OK);
    add_to(doc, PALCARE_TYPE_ABOUT, NULL);
    ck_assert_str_eq(palcare_record_id(palcare_doc_next(doc, 0, b)), "f");
    palcare_doc_release(doc);
}
END_TEST

START_TEST(an_id_is_free_once_its_record_is_removed)
{
    palcare_doc *doc = items("ab");
    palcare_record *a = record_of(doc, "a");
    for (int i = 0; i < 50; i++) {
        ck_assert_int_eq(palcare_record_remove(record_of(doc, "a"), NULL), PALCARE_OK);
        ck_assert_ptr_null(palcare_doc_find(doc, "a"));
        ck_assert_ptr_ne(add_to(doc, PALCARE_TYPE_ROLE, "a"), a);
    }
    ck_assert_str_eq(order_of(doc), "- b a");
    ck_assert_uint_eq(palcare_doc_count(doc, 0), 3);
    ck_assert_int_eq(palcare_record_type(a), PALCARE_TYPE_ITEM);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(part_of_an_id_finds_nothing)
{
    palcare_doc *doc = new_doc();
    palcare_record *r = add_to(doc, PALCARE_TYPE_ITEM, "larch-house");
    ck_assert_ptr_eq(palcare_doc_find(doc, "larch-house"), r);
    static const char *const others[] = {"",
                                         "larch",
                                         "larch-hous",
                                         "larch-house-",
                                         "Larch-house",
                                         "larch-house#",
                                         "#larch-house",
                                         "larch-house/x"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        ck_assert_ptr_null(palcare_doc_find(doc, others[i]));
    palcare_doc_release(doc);
}
END_TEST

/* ---- large and long ---- */

/* A long text, a different one for each number. */
static char *text_of_size(size_t size, size_t number)
{
    char *text = malloc(size + 1);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < size; i++)
        text[i] = (char)('a' + (i + number) % 23);
    text[size] = '\0';
    return text;
}

static size_t size_of_text(size_t number)
{
    enum { STEP = 600, LARGEST = 3 * 1000 * 1000 };
    return number == 40 ? LARGEST : number * STEP;
}

static void expect_texts(palcare_doc *doc, size_t count)
{
    palcare_record *item = NULL;
    size_t found = 0;
    while ((item = palcare_doc_next(doc, PALCARE_TYPE_ITEM, item))) {
        char *text = text_of_size(size_of_text(found + 1), found + 1);
        const char *title = palcare_value(item, PALCARE_ITEM_TITLE, 0);
        ck_assert_msg(strcmp(title, text) == 0, "the title of %zu is another one", found + 1);
        ck_assert_ptr_eq(palcare_record_doc(item), doc);
        free(text);
        found++;
    }
    ck_assert_uint_eq(found, count);
}

/* Read again, its records are packed. */
static palcare_doc *packed(palcare_doc *doc)
{
    char *xml;
    size_t size;
    palcare_doc *again;
    palcare_options *options = palcare_options_new();
    ck_assert_int_eq(palcare_options_set(options, "text", 4 * 1000 * 1000, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_options_set(options, "bytes", 64 * 1000 * 1000, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_write_memory(doc, options, NULL, &xml, &size), PALCARE_OK);
    ck_assert_int_eq(palcare_read_memory(xml, size, NULL, options, NULL, &again), PALCARE_OK);
    palcare_options_free(options);
    palcare_free(xml);
    return again;
}

/* A document that is no longer small takes memory in larger pieces; one text may be larger than a
 * piece. */
START_TEST(a_document_can_be_large)
{
    enum { ITEMS = 250 };
    palcare_doc *doc = new_doc();
    char id[24];
    for (size_t i = 1; i <= ITEMS; i++) {
        char *text = text_of_size(size_of_text(i), i);
        snprintf(id, sizeof id, "i%zu", i);
        palcare_record *made = add_to(doc, PALCARE_TYPE_ITEM, id);
        ck_assert_int_eq(palcare_set(made, PALCARE_ITEM_KIND, "page", NULL), PALCARE_OK);
        ck_assert_int_eq(palcare_set_text(made, PALCARE_ITEM_TITLE, "en", text, NULL), PALCARE_OK);
        free(text);
    }
    expect_texts(doc, ITEMS);
    palcare_doc *again = packed(doc);
    expect_texts(again, ITEMS);
    palcare_doc_release(doc);
    palcare_doc_release(again);
}
END_TEST

START_TEST(ids_can_be_long)
{
    enum { SIZE = 20000 };
    palcare_doc *doc = new_doc();
    char *id = text_of_size(SIZE, 0), *other = text_of_size(SIZE, 0);
    other[SIZE / 2] = 'A';
    palcare_record *a = add_to(doc, PALCARE_TYPE_ITEM, id);
    palcare_record *b = add_to(doc, PALCARE_TYPE_ITEM, other);
    ck_assert_ptr_eq(palcare_doc_find(doc, id), a);
    ck_assert_ptr_eq(palcare_doc_find(doc, other), b);
    other[SIZE - 1] = '\0';
    ck_assert_ptr_null(palcare_doc_find(doc, other));
    palcare_doc_release(doc);
    free(other);
    free(id);
}
END_TEST

/* There are enough that their table is mapped from the system, and has grown there. */
START_TEST(each_of_many_ids_is_found)
{
    enum { NAMES = 110 * 1000 };
    char id[16];
    palcare_doc *doc = new_doc();
    for (int i = 0; i < NAMES; i++) {
        snprintf(id, sizeof id, "a%d", i);
        add_to(doc, PALCARE_TYPE_AREA, id);
    }
    ck_assert_uint_eq(palcare_doc_count(doc, PALCARE_TYPE_AREA), NAMES);
    for (int i = 0; i < NAMES; i++) {
        snprintf(id, sizeof id, "a%d", i);
        const palcare_record *found = palcare_doc_find(doc, id);
        ck_assert_msg(found && strcmp(palcare_record_id(found), id) == 0, "%s", id);
    }
    ck_assert_ptr_null(palcare_doc_find(doc, "a110000"));
    palcare_doc_release(doc);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("doc");
    TCase *cases = tcase_create("doc");
    tcase_set_timeout(cases, 20);
    tcase_add_loop_test(cases, a_new_document_is_empty, 0, 2);
    tcase_add_loop_test(cases, a_bad_language_makes_no_document, 0, 7);
    tcase_add_test(cases, each_hold_keeps_the_document);
    tcase_add_test(cases, records_are_counted_by_type);
    tcase_add_test(cases, a_walk_can_begin_at_any_record);
    tcase_add_test(cases, there_is_one_about_and_it_is_first);
    tcase_add_test(cases, parts_are_not_top_records);
    tcase_add_test(cases, a_new_record_holds_only_its_id);
    tcase_add_test(cases, copies_get_the_id_they_are_given);
    tcase_add_loop_test(cases, records_move, 0, sizeof moves / sizeof *moves);
    tcase_add_test(cases, records_move_around_removed_ones);
    tcase_add_loop_test(cases, a_walk_continues_after_a_removed_record, 0, 2);
    tcase_add_test(cases, a_walk_continues_while_records_are_added_and_removed);
    tcase_add_test(cases, a_walk_continues_after_a_removed_record_when_others_move);
    tcase_add_test(cases, an_id_is_free_once_its_record_is_removed);
    tcase_add_test(cases, part_of_an_id_finds_nothing);
    tcase_add_test(cases, a_document_can_be_large);
    tcase_add_test(cases, ids_can_be_long);
    tcase_add_test(cases, each_of_many_ids_is_found);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
