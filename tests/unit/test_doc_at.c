/*
 * Records by index: in whatever order a program asks, for one type or any, after records were
 * added, moved and removed, the index-th record is the one that a walk finds. This holds for
 * several threads at once, too.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "roll.h"
#include "run.h"

#include <pthread.h>

enum { RECORDS = 60 };

static const palcare_type types[] = {PALCARE_TYPE_ANY, PALCARE_TYPE_ABOUT, PALCARE_TYPE_ITEM,
                                     PALCARE_TYPE_AREA, PALCARE_TYPE_TEAM};
enum { TYPES = sizeof types / sizeof *types };

static palcare_record *add_one(palcare_doc *doc, unsigned number)
{
    char id[16];
    snprintf(id, sizeof id, "r%u", number);
    return add_to(doc, types[2 + number % 3], id);
}

static palcare_doc *mixed_doc(void)
{
    palcare_doc *doc = new_doc();
    for (unsigned i = 0; i < RECORDS; i++)
        add_one(doc, i);
    return doc;
}

/* The records of a type in the order of a walk. */
static size_t walked(const palcare_doc *doc, palcare_type type, palcare_record **out)
{
    size_t count = 0;
    palcare_record *r = NULL;
    while ((r = palcare_doc_next(doc, type, r)))
        out[count++] = r;
    return count;
}

/* Asks upwards, downwards and in leaps, for all types in turn. */
static void expect_indexes(const palcare_doc *doc, uint64_t *seed)
{
    static palcare_record *at[TYPES][4 * RECORDS];
    size_t count[TYPES], most = 0;
    for (int t = 0; t < TYPES; t++) {
        count[t] = walked(doc, types[t], at[t]);
        ck_assert_uint_eq(palcare_doc_count(doc, types[t]), count[t]);
        ck_assert_ptr_null(palcare_doc_at(doc, types[t], count[t]));
        ck_assert_ptr_null(palcare_doc_at(doc, types[t], PALCARE_LAST));
        ck_assert_ptr_null(palcare_doc_at(doc, types[t], PALCARE_NONE));
        most = count[t] > most ? count[t] : most;
    }
    for (size_t i = 0; i < most; i++)
        for (int t = 0; t < TYPES; t++)
            if (i < count[t])
                ck_assert_ptr_eq(palcare_doc_at(doc, types[t], i), at[t][i]);
    for (size_t i = most; i-- > 0;)
        for (int t = 0; t < TYPES; t++)
            if (i < count[t])
                ck_assert_ptr_eq(palcare_doc_at(doc, types[t], i), at[t][i]);
    for (int leap = 0; leap < 50; leap++) {
        unsigned t = roll_next(seed, TYPES);
        size_t i = count[t] ? roll_next(seed, (unsigned)count[t]) : 0;
        ck_assert_ptr_eq(palcare_doc_at(doc, types[t], i), count[t] ? at[t][i] : NULL);
    }
}

START_TEST(the_index_is_the_position_in_the_walk)
{
    uint64_t seed = 1;
    palcare_doc *doc = mixed_doc();
    expect_indexes(doc, &seed);
    palcare_doc *copy = NULL;
    ck_assert_int_eq(palcare_doc_copy(doc, &copy), PALCARE_OK);
    palcare_doc_release(doc);
    expect_indexes(copy, &seed);
    palcare_doc_release(copy);
}
END_TEST

START_TEST(an_unknown_type_has_no_records)
{
    static const palcare_type none[] = {-1, PALCARE_TYPE_SECTION, 63, 64, 126, 127, 1000};
    palcare_doc *doc = mixed_doc();
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        ck_assert_ptr_null(palcare_doc_at(doc, none[i], 0));
    ck_assert_ptr_null(palcare_doc_at(NULL, PALCARE_TYPE_ANY, 0));
    palcare_doc_release(doc);
}
END_TEST

/* Makes one change after another, and between them asks one question that leaves an index to
 * keep. */
START_TEST(indexes_follow_every_change)
{
    uint64_t seed = (uint64_t)_i + 1;
    palcare_doc *doc = mixed_doc();
    for (unsigned number = RECORDS; number < 3 * RECORDS; number++) {
        unsigned count = (unsigned)palcare_doc_count(doc, PALCARE_TYPE_ANY);
        palcare_record *one = palcare_doc_at(doc, 0, 1 + roll_next(&seed, count - 1));
        palcare_record *other = palcare_doc_at(doc, 0, 1 + roll_next(&seed, count - 1));
        switch (roll_next(&seed, 4)) {
        case 0: add_one(doc, number); break;
        case 1: ck_assert_int_eq(palcare_record_move_before(one, other, NULL), PALCARE_OK); break;
        case 2: ck_assert_int_eq(palcare_record_move_before(one, NULL, NULL), PALCARE_OK); break;
        default: ck_assert_int_eq(palcare_record_remove(one, NULL), PALCARE_OK); break;
        }
        expect_indexes(doc, &seed);
        if (palcare_doc_count(doc, 0) < 4)
            add_one(doc, number + 3 * RECORDS);
    }
    palcare_doc_release(doc);
}
END_TEST

START_TEST(a_failed_merge_keeps_the_indexes)
{
    uint64_t seed = 7;
    palcare_doc *doc = mixed_doc(), *other = new_doc();
    add_to(other, PALCARE_TYPE_TEAM, "new");
    add_to(other, PALCARE_TYPE_TEAM, "r0"); /* an item of this test */
    ck_assert_ptr_nonnull(palcare_doc_at(doc, 0, RECORDS));
    ck_assert_int_eq(palcare_doc_merge(doc, other, NULL, NULL), PALCARE_INVALID);
    expect_indexes(doc, &seed);
    palcare_doc_release(doc);
    palcare_doc_release(other);
}
END_TEST

typedef struct asker {
    const palcare_doc *doc;
    palcare_record **at;
    size_t count;
    uint64_t seed;
    bool held;
} asker;

static void *ask(void *user)
{
    asker *a = user;
    a->held = true;
    for (int i = 0; i < 3000; i++) {
        size_t index = i % 3 ? (size_t)i % a->count : roll_next(&a->seed, (unsigned)a->count);
        a->held &= palcare_doc_at(a->doc, 0, index) == a->at[index];
    }
    return NULL;
}

START_TEST(many_threads_can_look_up_indexes)
{
    enum { THREADS = 4 };
    static palcare_record *at[4 * RECORDS];
    palcare_doc *doc = mixed_doc();
    size_t count = walked(doc, 0, at);
    pthread_t threads[THREADS];
    asker askers[THREADS];
    for (unsigned i = 0; i < THREADS; i++) {
        askers[i] = (asker){doc, at, count, i, false};
        ck_assert_int_eq(pthread_create(&threads[i], NULL, ask, &askers[i]), 0);
    }
    for (unsigned i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
    for (unsigned i = 0; i < THREADS; i++)
        ck_assert(askers[i].held);
    palcare_doc_release(doc);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("doc_at");
    TCase *cases = tcase_create("doc_at");
    tcase_add_test(cases, the_index_is_the_position_in_the_walk);
    tcase_add_test(cases, an_unknown_type_has_no_records);
    tcase_add_loop_test(cases, indexes_follow_every_change, 0, 6);
    tcase_add_test(cases, a_failed_merge_keeps_the_indexes);
    tcase_add_test(cases, many_threads_can_look_up_indexes);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
