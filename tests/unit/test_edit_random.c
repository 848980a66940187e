/*
 * Whole documents under hundreds of random edits, with comments and foreign content between their
 * fields: after all of it a document can be written, read back equal, copied equal and written
 * again with the same bytes; and renaming has not broken any reference.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "pages.h"
#include "roll.h"
#include "run.h"
#include "sample.h"

#include <string.h>

enum { EDITS = 400, MOST_RECORDS = 4000 };

static uint64_t seed;

static unsigned roll(unsigned sides)
{
    return roll_next(&seed, sides);
}

/* All records and parts, to choose from. */
typedef struct everything {
    palcare_record *at[MOST_RECORDS];
    size_t count;
} everything;

static void collect(palcare_record *record, void *user)
{
    everything *all = user;
    if (all->count < MOST_RECORDS)
        all->at[all->count++] = record;
}

static palcare_record *any_record(palcare_doc *doc)
{
    static everything all;
    all.count = 0;
    sample_each(doc, collect, &all);
    return all.at[roll((unsigned)all.count)];
}

static palcare_field any_field(const palcare_record *record, palcare_kind kind)
{
    palcare_field fields[64], field;
    size_t count = 0;
    palcare_type type = palcare_record_type(record);
    for (size_t row = 0; (field = palcare_field_at(type, row)); row++)
        if (palcare_field_kind(field) != PALCARE_KIND_ID &&
            (kind == PALCARE_KIND_PART) == (palcare_field_kind(field) == PALCARE_KIND_PART))
            fields[count++] = field;
    return count ? fields[roll((unsigned)count)] : 0;
}

static void any_value(palcare_field field, char value[SAMPLE_VALUE])
{
    if (palcare_type_flags(palcare_field_target(field, 0)) & PALCARE_TYPE_IS_PART)
        snprintf(value, SAMPLE_VALUE, "part-%u", roll(9));
    else
        sample_value(field, roll(40), value);
}

/* ---- edits; an impossible one is refused, which is all that is checked here ---- */

static void edit_values(palcare_record *record)
{
    static const char *const langs[] = {NULL, "es", "cy", ""};
    char value[SAMPLE_VALUE];
    palcare_field field = any_field(record, PALCARE_KIND_TEXT);
    if (!field)
        return;
    palcare_kind kind = palcare_field_kind(field);
    bool words = kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
    const char *lang = words ? langs[roll(4)] : NULL;
    unsigned size = (unsigned)palcare_count(record, field);
    any_value(field, value);
    switch (roll(6)) {
    case 0: expect_answer(palcare_set(record, field, value, NULL)); break;
    case 1:
        expect_answer(palcare_set_text(record, field, lang, roll(3) ? value : NULL, NULL));
        break;
    case 2: expect_answer(palcare_insert(record, field, roll(size + 1), lang, value, NULL)); break;
    case 3: expect_answer(palcare_move(record, field, roll(size + 1), roll(size + 1), NULL)); break;
    case 4: expect_answer(palcare_remove(record, field, roll(size + 1), NULL)); break;
    default: expect_answer(palcare_insert(record, field, PALCARE_LAST, lang, value, NULL)); break;
    }
}

static void edit_parts(palcare_record *record)
{
    palcare_field field = any_field(record, PALCARE_KIND_PART);
    unsigned size = field ? (unsigned)palcare_count(record, field) : 0;
    if (!field)
        return;
    switch (roll(5)) {
    case 0: expect_answer(palcare_insert_part(record, field, roll(size + 1), NULL, NULL)); break;
    case 1: expect_answer(palcare_move(record, field, roll(size + 1), roll(size + 1), NULL)); break;
    case 2: expect_answer(palcare_remove(record, field, roll(size + 1), NULL)); break;
    case 3:
        if (size)
            expect_answer(palcare_insert_copy(record, field, roll(size),
                                              palcare_part(record, field, roll(size)), NULL, NULL));
        break;
    default: expect_answer(palcare_insert_part(record, field, PALCARE_LAST, NULL, NULL)); break;
    }
}

static void edit_document(palcare_doc *doc, palcare_record *record)
{
    static unsigned number;
    char id[32];
    snprintf(id, sizeof id, "new-%u", number++);
    while (palcare_record_owner(record))
        record = palcare_record_owner(record);
    palcare_record *before = palcare_doc_next(doc, 0, any_record(doc));
    switch (roll(6)) {
    case 0: expect_answer(palcare_doc_add_copy(doc, record, id, NULL, NULL)); break;
    case 1: expect_answer(palcare_record_move_before(record, before, NULL)); break;
    case 2: expect_answer(palcare_record_move_before(record, NULL, NULL)); break;
    case 3:
        if (palcare_doc_count(doc, 0) > 4)
            expect_answer(palcare_record_remove(record, NULL));
        break;
    case 4: expect_answer(palcare_doc_add(doc, PALCARE_TYPE_TEAM, id, NULL, NULL)); break;
    default:
        expect_answer(palcare_record_set_foreign(record,
                                                 roll(2) ? "<!--new--><x:n xmlns:x='u'/>" : NULL,
                                                 NULL));
        break;
    }
}

/* ---- what holds ---- */

typedef struct links {
    const palcare_record *from[MOST_RECORDS], *to[MOST_RECORDS];
    palcare_field field[MOST_RECORDS];
    size_t index[MOST_RECORDS], count;
} links;

static void collect_links(palcare_record *record, void *user)
{
    links *l = user;
    palcare_field field;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++)
        for (size_t i = 0; i < palcare_count(record, field) && l->count < MOST_RECORDS; i++) {
            const palcare_record *to = palcare_target(record, field, i, NULL);
            if (!to)
                continue;
            l->from[l->count] = record;
            l->to[l->count] = to;
            l->field[l->count] = field;
            l->index[l->count++] = i;
        }
}

/* Every reference still leads where it led. Part ids must differ, since a reference to an ambiguous
 * id rightly leads to the first of two; so the new ids differ. */
static void rename_and_expect(palcare_doc *doc)
{
    static links l;
    static unsigned number;
    char id[32];
    l.count = 0;
    sample_each(doc, collect_links, &l);
    palcare_record *record = any_record(doc);
    if (!palcare_record_id(record))
        return;
    snprintf(id, sizeof id, "renamed-%u", number++);
    if (palcare_record_rename(record, id, NULL) != PALCARE_OK)
        ck_abort_msg("%s is refused", id);
    for (size_t i = 0; i < l.count; i++)
        if (palcare_target(l.from[i], l.field[i], l.index[i], NULL) != l.to[i])
            ck_abort_msg("%s of %s leads elsewhere", palcare_field_name(l.field[i]),
                         palcare_type_name(l.field[i] >> 8));
}

static void expect_sound(palcare_doc *doc)
{
    sample_fill_required(doc);
    char *text = text_of(doc);
    palcare_doc *back = doc_of(text), *copy = NULL;
    ck_assert_int_eq(palcare_doc_new(palcare_doc_lang(doc), NULL, &copy), PALCARE_OK);
    palcare_record *a = NULL, *b = NULL, *c = NULL;
    while ((a = palcare_doc_next(doc, 0, a))) {
        b = palcare_doc_next(back, 0, b);
        const char *found = difference(a, b);
        if (found || !palcare_record_equal(a, b) || !palcare_record_equal(b, a))
            ck_abort_msg("%s", found ? found : palcare_record_id(a));
        if (palcare_doc_add_copy(copy, a, NULL, NULL, &c) != PALCARE_OK || difference(a, c) ||
            !palcare_record_equal(a, c))
            ck_abort_msg("the copy of %s is another", palcare_record_id(a));
    }
    expect_written(back, text);
    palcare_doc_release(back);
    free(text);
    text = text_of(copy); /* without the content outside records */
    back = doc_of(text);
    expect_written(back, text);
    palcare_doc_release(back);
    palcare_doc_release(copy);
    free(text);
    ck_assert_int_eq(palcare_doc_copy(doc, &copy), PALCARE_OK);
    text = text_of(doc);
    expect_written(copy, text);
    palcare_doc_release(copy);
    free(text);
}

static void edit_at_random(palcare_doc *doc)
{
    for (int i = 0; i < EDITS; i++) {
        palcare_record *record = any_record(doc);
        unsigned choice = roll(20);
        if (choice < 12)
            edit_values(record);
        else if (choice < 17)
            edit_parts(record);
        else if (choice < 19)
            edit_document(doc, record);
        else
            rename_and_expect(doc);
        if (i % 100 == 99)
            expect_sound(doc);
    }
}

START_TEST(pages_stay_consistent_under_random_edits)
{
    static page p;
    seed = (unsigned long)_i + 1;
    page_make(&p, 1000 + (unsigned long)_i, 0);
    palcare_doc *doc = doc_of(p.text);
    edit_at_random(doc);
    palcare_doc_release(doc);
}
END_TEST

/* A few records of each type, with everything in them. */
START_TEST(samples_stay_consistent_under_random_edits)
{
    palcare_doc *sample = sample_doc(), *doc = NULL;
    palcare_type type;
    seed = 77 + (unsigned long)_i;
    ck_assert_int_eq(palcare_doc_new("en-GB", NULL, &doc), PALCARE_OK);
    for (size_t i = 0; !(palcare_type_flags(type = palcare_type_at(i)) & PALCARE_TYPE_IS_PART);
         i++) {
        palcare_record *r = palcare_doc_next(sample, type, NULL);
        for (unsigned skip = roll(8); skip > 0 && type != PALCARE_TYPE_ABOUT; skip--)
            r = palcare_doc_next(sample, type, r);
        ck_assert_int_eq(palcare_doc_add_copy(doc, r, NULL, NULL, NULL), PALCARE_OK);
    }
    palcare_doc_release(sample);
    edit_at_random(doc);
    palcare_doc_release(doc);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("edit_random");
    TCase *cases = tcase_create("edit_random");
    tcase_set_timeout(cases, 30);
    tcase_add_loop_test(cases, pages_stay_consistent_under_random_edits, 0, 12);
    tcase_add_loop_test(cases, samples_stay_consistent_under_random_edits, 0, 6);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
