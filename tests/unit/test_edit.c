/*
 * Every setter on every field: a field and a plain array go through the same few hundred random
 * edits, and hold the same after each. On records that were made, that were read, and that were
 * copied; each has a twin with equal values, which edits of the first never change.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "roll.h"
#include "run.h"
#include "sample.h"

#include <string.h>

enum { MOST = 24, EDITS = 48 };

/* ---- the array ---- */

typedef struct value {
    char text[SAMPLE_VALUE];
    char lang[32];
    palcare_record *part;
} value;

typedef struct array {
    value *at;
    size_t count;
    palcare_field field;
    bool words, part, single;
} array;

static array array_of(palcare_field field)
{
    unsigned most;
    palcare_kind kind = palcare_field_kind(field);
    array a = {.at = calloc(MOST, sizeof(value)), .field = field};
    ck_assert_ptr_nonnull(a.at);
    palcare_field_bounds(field, NULL, &most);
    a.words = kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
    a.part = kind == PALCARE_KIND_PART;
    a.single = most == 1;
    return a;
}

static void array_take(const array *a, const palcare_record *record, size_t i, value *out)
{
    const char *text = palcare_value(record, a->field, i);
    const char *lang = palcare_text_lang(record, a->field, i);
    snprintf(out->text, sizeof out->text, "%s", text ? text : "");
    snprintf(out->lang, sizeof out->lang, "%s", lang ? lang : "");
    out->part = palcare_part(record, a->field, i);
}

static void array_load(array *a, const palcare_record *record)
{
    a->count = palcare_count(record, a->field);
    ck_assert_uint_lt(a->count, MOST);
    for (size_t i = 0; i < a->count; i++)
        array_take(a, record, i, &a->at[i]);
}

/* Check records every assertion that holds, which takes time, so there is only one. */
static bool array_holds(const array *a, const palcare_record *record, size_t i)
{
    const char *text = palcare_value(record, a->field, i);
    const char *lang = palcare_text_lang(record, a->field, i);
    const palcare_record *part = palcare_part(record, a->field, i);
    return strcmp(text ? text : "", a->at[i].text) == 0 &&
           strcmp(lang ? lang : "", a->at[i].lang) == 0 && (text != NULL) == !a->part &&
           (lang != NULL) == a->words && part == a->at[i].part &&
           (!part || palcare_record_owner(part) == record);
}

static void array_expect(const array *a, const palcare_record *record)
{
    bool same =
        palcare_count(record, a->field) == a->count && !palcare_value(record, a->field, a->count) &&
        !palcare_part(record, a->field, a->count) && !palcare_text_lang(record, a->field, a->count);
    size_t i = 0;
    while (same && i < a->count && array_holds(a, record, i))
        i++;
    if (!same || i < a->count)
        ck_abort_msg("%s of %s: %zu values, %zu expected; value %zu differs",
                     palcare_field_name(a->field), palcare_type_name(a->field >> 8),
                     palcare_count(record, a->field), a->count, i);
}

static void array_insert(array *a, size_t index, const value *v)
{
    memmove(&a->at[index + 1], &a->at[index], (a->count - index) * sizeof(value));
    a->at[index] = *v;
    a->count++;
}

static void array_remove(array *a, size_t index)
{
    a->count--;
    memmove(&a->at[index], &a->at[index + 1], (a->count - index) * sizeof(value));
}

static size_t array_find_lang(const array *a, size_t from, const char *lang)
{
    while (from < a->count && strcmp(a->at[from].lang, lang) != 0)
        from++;
    return from;
}

/* ---- edits of both ---- */

static uint64_t seed;

static unsigned roll(unsigned sides)
{
    return roll_next(&seed, sides);
}

static const char *const langs[] = {"en", "es", "zh-Hant", "", "cy", "ar", "fr", "pl"};

static void roll_value(const array *a, value *v)
{
    memset(v, 0, sizeof *v);
    if (a->part)
        return;
    if (palcare_type_flags(palcare_field_target(a->field, 0)) & PALCARE_TYPE_IS_PART)
        snprintf(v->text, sizeof v->text, "part-%u", roll(20));
    else
        sample_value(a->field, roll(20), v->text);
    if (a->words)
        snprintf(v->lang, sizeof v->lang, "%s", langs[roll(8)]);
}

static palcare_status insert(palcare_record *record, const array *a, size_t index, value *v)
{
    if (!a->part)
        return palcare_insert(record, a->field, index, a->words ? v->lang : NULL, v->text, NULL);
    if (a->count == 0 || roll(2))
        return palcare_insert_part(record, a->field, index, NULL, &v->part);
    palcare_record *source = a->at[roll((unsigned)a->count)].part;
    palcare_status status = palcare_insert_copy(record, a->field, index, source, NULL, NULL);
    if (status == PALCARE_OK)
        v->part = palcare_part(record, a->field, index == PALCARE_LAST ? a->count : index);
    return status;
}

static void edit_insert(palcare_record *record, array *a)
{
    value v;
    roll_value(a, &v);
    size_t index = roll(4) ? roll((unsigned)a->count + 1) : PALCARE_LAST;
    bool full = a->single && (a->words ? array_find_lang(a, 0, v.lang) < a->count : a->count > 0);
    palcare_status status = insert(record, a, index, &v);
    ck_assert_int_eq(status, full ? PALCARE_MISUSE : PALCARE_OK);
    if (!full)
        array_insert(a, index == PALCARE_LAST ? a->count : index, &v);
}

static void edit_set(palcare_record *record, array *a)
{
    value v;
    roll_value(a, &v);
    palcare_status status = palcare_set(record, a->field, v.text, NULL);
    ck_assert_int_eq(status, a->words || a->part ? PALCARE_MISUSE : PALCARE_OK);
    if (status == PALCARE_OK) {
        a->count = 0;
        array_insert(a, 0, &v);
    }
}

static void edit_set_text(palcare_record *record, array *a)
{
    value v;
    roll_value(a, &v);
    bool removes = roll(3) == 0;
    const char *lang = strcmp(v.lang, "en") == 0 && roll(2) ? NULL : v.lang; /* the document's */
    palcare_status status = palcare_set_text(record, a->field, lang, removes ? NULL : v.text, NULL);
    ck_assert_int_eq(status, a->words ? PALCARE_OK : PALCARE_MISUSE);
    if (!a->words)
        return;
    size_t first = array_find_lang(a, 0, v.lang), at = first;
    while ((at = array_find_lang(a, at, v.lang)) < a->count)
        array_remove(a, at);
    if (!removes)
        array_insert(a, first < a->count ? first : a->count, &v);
}

static void edit_move(palcare_record *record, array *a)
{
    if (a->count == 0) {
        ck_assert_int_eq(palcare_move(record, a->field, 0, 0, NULL), PALCARE_MISUSE);
        return;
    }
    size_t from = roll((unsigned)a->count), to = roll((unsigned)a->count);
    size_t given = to + 1 == a->count && roll(2) ? PALCARE_LAST : to;
    ck_assert_int_eq(palcare_move(record, a->field, from, given, NULL), PALCARE_OK);
    value v = a->at[from];
    array_remove(a, from);
    array_insert(a, to, &v);
}

static void edit_remove(palcare_record *record, array *a)
{
    size_t index = roll((unsigned)a->count + 1);
    palcare_status status = palcare_remove(record, a->field, index, NULL);
    ck_assert_int_eq(status, index < a->count ? PALCARE_OK : PALCARE_MISUSE);
    if (index >= a->count)
        return;
    palcare_record *part = a->at[index].part;
    if (part) {
        ck_assert_ptr_null(palcare_record_owner(part));
        ck_assert_int_eq(palcare_record_type(part), palcare_field_target(a->field, 0));
    }
    array_remove(a, index);
}

static void edit_clear(palcare_record *record, array *a)
{
    bool set_null = !a->words && !a->part && roll(2);
    ck_assert_int_eq(set_null ? palcare_set(record, a->field, NULL, NULL)
                              : palcare_clear(record, a->field, NULL),
                     PALCARE_OK);
    a->count = 0;
}

/* Edits that the data or the index makes impossible; the field stays as it was. */
static void edit_wrongly(palcare_record *record, array *a)
{
    const char *bad = sample_bad_value(a->field);
    ck_assert_int_eq(palcare_move(record, a->field, a->count, 0, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_move(record, a->field, 0, a->count, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_insert(record, a->field, a->count + 1, NULL, "x", NULL),
                     PALCARE_MISUSE);
    ck_assert_int_eq(palcare_insert(record, a->field, 0, NULL, NULL, NULL), PALCARE_MISUSE);
    if (a->part) {
        ck_assert_int_eq(palcare_insert_part(record, a->field, a->count + 1, NULL, NULL),
                         PALCARE_MISUSE);
        return;
    }
    ck_assert_int_eq(palcare_insert_part(record, a->field, 0, NULL, NULL), PALCARE_MISUSE);
    if (a->words) {
        ck_assert_int_eq(palcare_set_text(record, a->field, NULL, bad, NULL), PALCARE_INVALID);
        ck_assert_int_eq(palcare_set_text(record, a->field, NULL, "", NULL), PALCARE_INVALID);
        ck_assert_int_eq(palcare_set_text(record, a->field, "English", "x", NULL), PALCARE_INVALID);
        ck_assert_int_eq(palcare_set_text(record, a->field, "English", NULL, NULL),
                         PALCARE_INVALID);
        return;
    }
    ck_assert_int_eq(palcare_set(record, a->field, bad, NULL), PALCARE_INVALID);
    ck_assert_int_eq(palcare_set(record, a->field, "", NULL), PALCARE_INVALID);
    ck_assert_int_eq(palcare_insert(record, a->field, 0, "en", "x", NULL), PALCARE_MISUSE);
    if (!a->single)
        ck_assert_int_eq(palcare_insert(record, a->field, 0, NULL, bad, NULL), PALCARE_INVALID);
}

static void edit_once(palcare_record *record, array *a)
{
    unsigned choice = a->count > MOST - 4 ? 15 : roll(16);
    if (choice < 6)
        edit_insert(record, a);
    else if (choice < 7)
        edit_set(record, a);
    else if (choice < 10)
        edit_set_text(record, a);
    else if (choice < 12)
        edit_move(record, a);
    else if (choice < 14)
        edit_remove(record, a);
    else if (choice < 15)
        edit_wrongly(record, a);
    else
        edit_clear(record, a);
}

/* ---- where the record comes from ---- */

enum { MADE, READ, COPIED, ORIGINS };

/* Sets some initial values. */
static void fill_a_little(palcare_record *record, const array *a)
{
    array scratch = *a;
    scratch.at = calloc(MOST, sizeof(value));
    ck_assert_ptr_nonnull(scratch.at);
    array_load(&scratch, record);
    for (int i = 0; i < 4; i++)
        edit_insert(record, &scratch);
    free(scratch.at);
}

/* Two equal records of a type in one document. */
typedef struct twins {
    palcare_doc *doc;
    palcare_record *one, *other;
} twins;

/* The first record of this type from a record on down. */
static palcare_record *find_type(palcare_record *record, palcare_type type)
{
    palcare_field field;
    if (palcare_record_type(record) == type)
        return record;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++) {
        palcare_record *part = palcare_part(record, field, 0);
        palcare_record *found = part ? find_type(part, type) : NULL;
        if (found)
            return found;
    }
    return NULL;
}

static palcare_record *top_of(palcare_record *record)
{
    palcare_record *owner;
    while ((owner = palcare_record_owner(record)))
        record = owner;
    return record;
}

static twins make_twins(const array *a, int origin)
{
    palcare_type type = a->field >> 8;
    twins t = {.doc = new_doc()};
    t.one = sample_empty(t.doc, type);
    fill_a_little(t.one, a);
    if (palcare_record_id(top_of(t.one))) { /* about has no twin */
        palcare_record *copy = NULL;
        ck_assert_int_eq(palcare_doc_add_copy(t.doc, top_of(t.one), "twin", NULL, &copy),
                         PALCARE_OK);
        t.other = find_type(copy, type);
    }
    if (origin == COPIED && t.other) {
        palcare_record *swapped = t.one;
        t.one = t.other;
        t.other = swapped;
    } else if (origin == READ) {
        const char *id = palcare_record_id(top_of(t.one));
        sample_fill_required(t.doc); /* or it would be refused */
        char *text = text_of(t.doc);
        palcare_doc *back = doc_of(text);
        palcare_record *about = palcare_doc_next(back, PALCARE_TYPE_ABOUT, NULL);
        t.one = find_type(id ? record_of(back, id) : about, type);
        t.other = id ? find_type(record_of(back, "twin"), type) : NULL;
        free(text);
        palcare_doc_release(t.doc);
        t.doc = back;
    }
    return t;
}

/* ---- the tests ---- */

static void edit_field(palcare_field field, int origin)
{
    array a = array_of(field), twin = array_of(field);
    twins t = make_twins(&a, origin);
    array_load(&a, t.one);
    if (t.other)
        array_load(&twin, t.other);
    for (int i = 0; i < EDITS; i++) {
        edit_once(t.one, &a);
        array_expect(&a, t.one);
        if (t.other)
            array_expect(&twin, t.other);
    }
    edit_clear(t.one, &a);
    array_expect(&a, t.one);
    palcare_doc_release(t.doc);
    free(a.at);
    free(twin.at);
}

START_TEST(fields_and_arrays_agree)
{
    palcare_type type = palcare_type_at((size_t)_i / ORIGINS);
    palcare_field field;
    seed = (unsigned long)_i + 1;
    for (size_t row = 0; (field = palcare_field_at(type, row)); row++)
        if (palcare_field_kind(field) != PALCARE_KIND_ID)
            edit_field(field, _i % ORIGINS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("edit");
    TCase *cases = tcase_create("edit");
    int types = 0;
    while (palcare_type_at((size_t)types))
        types++;
    tcase_set_timeout(cases, 30);
    tcase_add_loop_test(cases, fields_and_arrays_agree, 0, types * ORIGINS);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
