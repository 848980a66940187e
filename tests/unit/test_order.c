/*
 * Walks over the top records while they are added, moved and removed at random, against a plain
 * array; and removing the first record repeatedly never visits a removed one twice.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "roll.h"
#include "run.h"

#include "model/order.h"

#include <string.h>

enum { MOST = 60, ROUNDS = 800 };

typedef struct plain_order {
    palcare_doc *doc;
    palcare_record *at[MOST];
    bool removed[MOST];
    unsigned count;
} plain_order;

static uint64_t seed;

/* A number below `sides`. */
static unsigned roll(unsigned sides)
{
    return roll_next(&seed, sides);
}

static palcare_doc *empty_doc(void)
{
    palcare_doc *doc = NULL;
    ck_assert_int_eq(palcare_doc_new("en", NULL, &doc), PALCARE_OK);
    return doc;
}

static void add_one(plain_order *o, unsigned number)
{
    char id[16];
    snprintf(id, sizeof id, "i%u", number);
    palcare_type type = number % 3 ? PALCARE_TYPE_ITEM : PALCARE_TYPE_AREA;
    o->removed[o->count] = false;
    o->at[o->count++] = add_to(o->doc, type, id);
}

static void add_about(plain_order *o)
{
    if (palcare_doc_count(o->doc, PALCARE_TYPE_ABOUT))
        return;
    memmove(o->at + 1, o->at, o->count * sizeof *o->at);
    memmove(o->removed + 1, o->removed, o->count * sizeof *o->removed);
    o->count++;
    o->removed[0] = false;
    ck_assert_int_eq(palcare_doc_add(o->doc, PALCARE_TYPE_ABOUT, NULL, NULL, &o->at[0]),
                     PALCARE_OK);
}

static void remove_one(plain_order *o, unsigned index)
{
    palcare_status wanted = o->removed[index] ? PALCARE_MISUSE : PALCARE_OK;
    ck_assert_int_eq(palcare_record_remove(o->at[index], NULL), wanted);
    o->removed[index] = true;
}

static void move_one(plain_order *o, unsigned from, unsigned before)
{
    const palcare_record *other = before < o->count ? o->at[before] : NULL;
    if (palcare_record_move_before(o->at[from], other, NULL) != PALCARE_OK || from == before)
        return;
    unsigned to = from < before ? before - 1 : before;
    palcare_record *moved = o->at[from];
    memmove(o->at + from, o->at + from + 1, (o->count - from - 1) * sizeof *o->at);
    memmove(o->removed + from, o->removed + from + 1, (o->count - from - 1) * sizeof *o->removed);
    memmove(o->at + to + 1, o->at + to, (o->count - to - 1) * sizeof *o->at);
    memmove(o->removed + to + 1, o->removed + to, (o->count - to - 1) * sizeof *o->removed);
    o->at[to] = moved;
    o->removed[to] = false;
}

/* From the start, and on from every record, live or removed, for every type. */
static void expect_walks(const plain_order *o)
{
    static const palcare_type types[] = {0, PALCARE_TYPE_ITEM, PALCARE_TYPE_AREA};
    for (size_t t = 0; t < sizeof types / sizeof types[0]; t++) {
        palcare_record *next = NULL;
        for (unsigned i = o->count; i-- > 0;) {
            ck_assert_ptr_eq(palcare_doc_next(o->doc, types[t], o->at[i]), next);
            bool counts = !types[t] || palcare_record_type(o->at[i]) == types[t];
            if (!o->removed[i] && counts)
                next = o->at[i];
        }
        ck_assert_ptr_eq(palcare_doc_next(o->doc, types[t], NULL), next);
    }
}

START_TEST(a_walk_agrees_with_a_plain_list)
{
    plain_order o = {.doc = empty_doc()};
    seed = (uint64_t)_i + 1;
    unsigned number = 0;
    for (int round = 0; round < ROUNDS; round++) {
        unsigned side = roll(10);
        if (!o.count || (side < 2 && o.count < MOST - 1))
            add_one(&o, number++);
        else if (side == 2 && o.count < MOST - 1)
            add_about(&o);
        else if (side < 7)
            remove_one(&o, roll(o.count));
        else
            move_one(&o, roll(o.count), roll(o.count + 1));
        expect_walks(&o);
        if (o.count < MOST - 1 || roll(20))
            continue;
        palcare_doc_release(o.doc);
        o = (plain_order){.doc = empty_doc()};
    }
    palcare_doc_release(o.doc);
}
END_TEST

/* A failed merge removes records at the end, after other removed ones. */
START_TEST(truncating_does_not_end_a_walk_early)
{
    plain_order o = {.doc = empty_doc()};
    for (unsigned i = 0; i < 8; i++)
        add_one(&o, i);
    for (unsigned i = 2; i < 6; i++)
        remove_one(&o, i);
    pc_order_truncate(o.doc, 4);
    o.count = 4;
    expect_walks(&o);
    for (unsigned i = 10; i < 13; i++)
        add_one(&o, i);
    expect_walks(&o);
    remove_one(&o, 1);
    remove_one(&o, 4);
    expect_walks(&o);
    ck_assert_uint_eq(palcare_doc_count(o.doc, 0), 3);
    palcare_doc_release(o.doc);
}
END_TEST

/* In every order of removal, a walk skips a run of removed records in one step. */
START_TEST(a_run_of_removed_records_is_skipped_in_one_step)
{
    plain_order o = {.doc = empty_doc()};
    for (unsigned i = 0; i < 40; i++)
        add_one(&o, i);
    seed = (uint64_t)_i + 1;
    for (unsigned left = 38; left > 0;) {
        unsigned index = 1 + roll(38);
        left -= !o.removed[index];
        remove_one(&o, index);
        for (unsigned i = 1, to; i < 39; i = to + 1) {
            for (to = i; o.removed[to];)
                to++;
            ck_assert(to == i || o.doc->removed_runs[i] == to - i);
        }
    }
    ck_assert_ptr_eq(palcare_doc_next(o.doc, 0, o.at[0]), o.at[39]);
    palcare_doc_release(o.doc);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("order");
    TCase *cases = tcase_create("order");
    suite_add_tcase(suite, cases);
    tcase_add_loop_test(cases, a_walk_agrees_with_a_plain_list, 0, 8);
    tcase_add_test(cases, truncating_does_not_end_a_walk_early);
    tcase_add_loop_test(cases, a_run_of_removed_records_is_skipped_in_one_step, 0, 8);
    return run_suite(suite);
}
