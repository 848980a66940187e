/*
 * References to parts that are followed so often that an index is made: it finds what a walk finds,
 * after every change of the parts, and from several threads.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "roll.h"
#include "run.h"

#include "model/part_index.h"
#include "model/record.h"
#include "model/walk.h"

#include <pthread.h>
#include <string.h>

enum { LISTS = 3, SUMS = 12, IDS = 40 };

static uint64_t seed;

/* A number below `sides`. */
static unsigned roll(unsigned sides)
{
    return roll_next(&seed, sides);
}

static const char *any_id(void)
{
    static char id[8];
    snprintf(id, sizeof id, "e%u", roll(IDS));
    return id;
}

/* A checklist whose first part is a score that sums some ids, of entries or not. */
static palcare_record *add_list(palcare_doc *doc, const char *id)
{
    palcare_record *checklist = add_to(doc, PALCARE_TYPE_CHECKLIST, id);
    palcare_record *score = add_part(checklist, PALCARE_CHECKLIST_SCORE);
    for (unsigned i = 0; i < SUMS; i++)
        ck_assert_int_eq(palcare_insert(score, PALCARE_SCORE_SUMS, PALCARE_LAST, NULL, any_id(),
                                        NULL),
                         PALCARE_OK);
    for (unsigned i = 0; i < 60; i++)
        ck_assert_int_eq(palcare_record_rename(add_part(checklist, PALCARE_CHECKLIST_ENTRY),
                                               any_id(), NULL),
                         PALCARE_OK);
    return checklist;
}

/* The part that a walk finds. */
static const palcare_record *walk_to(const palcare_record *checklist, const char *id)
{
    walk w = pc_walk_of(checklist);
    for (const palcare_record *part; (part = pc_walk_next(&w));)
        if (part->type == PALCARE_TYPE_ENTRY && palcare_record_id(part) &&
            strcmp(palcare_record_id(part), id) == 0)
            return part;
    return NULL;
}

/* Check records every assertion, so only a failure makes one. */
static void expect_targets(const palcare_record *checklist)
{
    const palcare_record *score = palcare_part(checklist, PALCARE_CHECKLIST_SCORE, 0);
    for (size_t i = 0; i < palcare_count(score, PALCARE_SCORE_SUMS); i++) {
        const char *id = palcare_value(score, PALCARE_SCORE_SUMS, i);
        if (palcare_target(score, PALCARE_SCORE_SUMS, i, NULL) != walk_to(checklist, id))
            ck_abort_msg("%s does not lead where a walk leads", id);
    }
}

/* Follows refs until there is an index. */
static void ask_often(palcare_doc *doc)
{
    for (int i = 0; i < 400 && !doc->parts; i++)
        for (palcare_record *checklist = NULL; (checklist = palcare_doc_next(doc, 0, checklist));)
            expect_targets(checklist);
    ck_assert_ptr_nonnull(doc->parts);
}

static palcare_record *any_list(const palcare_doc *doc)
{
    palcare_record *checklist = palcare_doc_next(doc, 0, NULL);
    for (unsigned i = roll(LISTS); i > 0; i--)
        checklist = palcare_doc_next(doc, 0, checklist);
    return checklist ? checklist : palcare_doc_next(doc, 0, NULL);
}

/* A change at random may be misuse, such as taking away an id that is not there. */
static void may_be_refused(palcare_status status)
{
    ck_assert(status == PALCARE_OK || status == PALCARE_MISUSE || status == PALCARE_INVALID);
}

static void change(palcare_doc *doc)
{
    palcare_record *checklist = any_list(doc);
    size_t count = palcare_count(checklist, PALCARE_CHECKLIST_ENTRY);
    size_t index = roll((unsigned)count);
    palcare_record *entry = palcare_part(checklist, PALCARE_CHECKLIST_ENTRY, index);
    char id[16];
    switch (roll(10)) {
    case 0:
        may_be_refused(
            palcare_record_rename(add_part(checklist, PALCARE_CHECKLIST_ENTRY), any_id(), NULL));
        break;
    case 1:
        may_be_refused(palcare_record_rename(add_part(entry, PALCARE_ENTRY_ENTRY), any_id(), NULL));
        break;
    case 2: may_be_refused(palcare_remove(checklist, PALCARE_CHECKLIST_ENTRY, index, NULL)); break;
    case 3:
        may_be_refused(
            palcare_move(checklist, PALCARE_CHECKLIST_ENTRY, index, roll((unsigned)count), NULL));
        break;
    case 4: may_be_refused(palcare_record_rename(entry, any_id(), NULL)); break;
    case 5:
        may_be_refused(
            palcare_insert_copy(checklist, PALCARE_CHECKLIST_ENTRY, 0, entry, NULL, NULL));
        break;
    case 6: may_be_refused(palcare_clear(entry, PALCARE_ENTRY_ENTRY, NULL)); break;
    case 7: may_be_refused(palcare_remove(entry, PALCARE_ENTRY_ID, 0, NULL)); break;
    case 8:
        snprintf(id, sizeof id, "c%u", roll(1000000));
        may_be_refused(palcare_doc_add_copy(doc, checklist, id, NULL, NULL));
        may_be_refused(palcare_record_remove(checklist, NULL));
        expect_targets(checklist); /* also of one that was removed */
        break;
    default:
        snprintf(id, sizeof id, "n%u", roll(1000000));
        may_be_refused(palcare_record_rename(checklist, id, NULL));
        break;
    }
}

START_TEST(an_index_finds_the_same_part_as_a_walk)
{
    palcare_doc *doc = NULL;
    seed = (uint64_t)_i + 1;
    ck_assert_int_eq(palcare_doc_new("en", NULL, &doc), PALCARE_OK);
    for (unsigned i = 0; i < LISTS; i++) {
        char id[8];
        snprintf(id, sizeof id, "l%u", i);
        add_list(doc, id);
    }
    for (int round = 0; round < 40; round++) {
        ask_often(doc);
        for (palcare_record *checklist = NULL; (checklist = palcare_doc_next(doc, 0, checklist));)
            expect_targets(checklist);
        change(doc);
        for (palcare_record *checklist = NULL; (checklist = palcare_doc_next(doc, 0, checklist));)
            expect_targets(checklist);
    }
    palcare_doc_release(doc);
}
END_TEST

/* A document that is never asked, or only for small records, has no index. */
START_TEST(small_records_need_no_index)
{
    palcare_doc *doc = NULL;
    ck_assert_int_eq(palcare_doc_new("en", NULL, &doc), PALCARE_OK);
    palcare_record *checklist = add_to(doc, PALCARE_TYPE_CHECKLIST, "l");
    palcare_record *score = add_part(checklist, PALCARE_CHECKLIST_SCORE);
    ck_assert_int_eq(palcare_record_rename(add_part(checklist, PALCARE_CHECKLIST_ENTRY), "e", NULL),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_insert(score, PALCARE_SCORE_SUMS, PALCARE_LAST, NULL, "e", NULL),
                     PALCARE_OK);
    for (int i = 0; i < 10000; i++)
        expect_targets(checklist);
    ck_assert_ptr_null(doc->parts);
    palcare_doc_release(doc);
}
END_TEST

static void *follow_all(void *user)
{
    const palcare_record *checklist = user;
    const palcare_record *score = palcare_part(checklist, PALCARE_CHECKLIST_SCORE, 0);
    size_t wrong = 0;
    for (int round = 0; round < 60; round++)
        for (size_t i = 0; i < palcare_count(score, PALCARE_SCORE_SUMS); i++)
            wrong += palcare_target(score, PALCARE_SCORE_SUMS, i, NULL) !=
                     walk_to(checklist, palcare_value(score, PALCARE_SCORE_SUMS, i));
    return wrong ? user : NULL;
}

START_TEST(many_threads_can_follow_references)
{
    enum { THREADS = 6 };
    pthread_t threads[THREADS];
    palcare_doc *doc = NULL;
    seed = (uint64_t)_i + 100;
    ck_assert_int_eq(palcare_doc_new("en", NULL, &doc), PALCARE_OK);
    palcare_record *checklist = add_list(doc, "l");
    for (size_t i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_create(&threads[i], NULL, follow_all, checklist), 0);
    for (size_t i = 0; i < THREADS; i++) {
        void *wrong;
        ck_assert_int_eq(pthread_join(threads[i], &wrong), 0);
        ck_assert_ptr_null(wrong);
    }
    ck_assert_ptr_nonnull(doc->parts);
    palcare_doc_release(doc);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("parts");
    TCase *cases = tcase_create("parts");
    suite_add_tcase(suite, cases);
    tcase_add_loop_test(cases, an_index_finds_the_same_part_as_a_walk, 0, 4);
    tcase_add_test(cases, small_records_need_no_index);
    tcase_add_loop_test(cases, many_threads_can_follow_references, 0, 3);
    return run_suite(suite);
}
