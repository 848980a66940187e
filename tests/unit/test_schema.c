/*
 * The table of types, fields and codes through the public functions: numbers, names, bounds,
 * targets, a sentence for each, and NULL or 0 for what does not exist.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "run.h"

#include "schema/schema.h"

#include <palcare/palcare.h>

#include <limits.h>
#include <string.h>

enum { MOST_FIELDS = 62, FIRST_PART = 64, LAST_TYPE = 126 };

/* Calls a step for every field of every type. */
static void each_field(void (*step)(palcare_type type, palcare_field field))
{
    palcare_type type;
    palcare_field field;
    for (size_t i = 0; (type = palcare_type_at(i)); i++)
        for (size_t row = 0; (field = palcare_field_at(type, row)); row++)
            step(type, field);
}

static bool is_part_type(palcare_type type)
{
    return palcare_type_flags(type) & PALCARE_TYPE_IS_PART;
}

/* Small letters, digits and single dashes, beginning with a letter: a name in every language. */
static bool is_plain_name(const char *name)
{
    if (!name || *name < 'a' || *name > 'z')
        return false;
    for (const char *at = name; *at; at++) {
        bool letter = (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9');
        if (!letter && (*at != '-' || at[1] == '-' || at[1] == '\0'))
            return false;
    }
    return true;
}

/* Codes may have capitals (I to IV) and begin with a digit or dash (-1we). */
static bool is_plain_code(const char *code)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
    return code && *code && code[strspn(code, allowed)] == '\0';
}

static bool is_sentence(const char *doc)
{
    size_t size = doc ? strlen(doc) : 0;
    if (size < 4 || doc[size - 1] != '.' || strchr(doc, '\n') || strstr(doc, "  "))
        return false;
    return !(doc[0] >= 'a' && doc[0] <= 'z');
}

/* ---- types ---- */

START_TEST(types_are_numbered_without_gaps)
{
    palcare_type type, expected = 1;
    size_t parts = 0;
    for (size_t i = 0; (type = palcare_type_at(i)); i++) {
        if (expected < FIRST_PART && is_part_type(type))
            expected = FIRST_PART;
        ck_assert_int_eq(type, expected++);
        ck_assert_int_eq(is_part_type(type), type >= FIRST_PART);
        parts += is_part_type(type);
    }
    ck_assert_uint_gt(parts, 0);
    ck_assert_int_le(expected - 1, LAST_TYPE);
}
END_TEST

START_TEST(type_names_are_unique)
{
    palcare_type type;
    for (size_t i = 0; (type = palcare_type_at(i)); i++) {
        const char *name = palcare_type_name(type);
        ck_assert_msg(is_plain_name(name), "'%s'", name);
        ck_assert_int_eq(palcare_type_named(name), type);
        ck_assert_msg(is_sentence(palcare_type_help(type)), "%s: %s", name,
                      palcare_type_help(type));
        ck_assert_uint_eq(palcare_type_flags(type) &
                              ~(unsigned)(PALCARE_TYPE_IS_PART | PALCARE_TYPE_IS_PRIVATE),
                          0);
    }
}
END_TEST

START_TEST(only_response_and_consent_are_private)
{
    palcare_type type;
    for (size_t i = 0; (type = palcare_type_at(i)); i++)
        ck_assert_int_eq((palcare_type_flags(type) & PALCARE_TYPE_IS_PRIVATE) != 0,
                         type == PALCARE_TYPE_RESPONSE || type == PALCARE_TYPE_CONSENT);
}
END_TEST

/* ---- fields ---- */

START_TEST(field_numbers_are_unique)
{
    palcare_type type;
    for (size_t i = 0; (type = palcare_type_at(i)); i++) {
        bool met[256] = {false};
        size_t row = 0;
        palcare_field field;
        for (; (field = palcare_field_at(type, row)); row++) {
            ck_assert_int_eq(field >> 8, type);
            ck_assert_int_gt(field & 0xFF, 0);
            ck_assert(!met[field & 0xFF]);
            met[field & 0xFF] = true;
        }
        ck_assert_uint_gt(row, 0);
        ck_assert_uint_le(row, MOST_FIELDS);
    }
}
END_TEST

static void check_name(palcare_type type, palcare_field field)
{
    const char *name = palcare_field_name(field);
    ck_assert_msg(is_plain_name(name), "'%s'", name);
    ck_assert_msg(palcare_field_named(type, name) == field, "%s of %s", name,
                  palcare_type_name(type));
    ck_assert_msg(is_sentence(palcare_field_help(field)), "%s of %s: %s", name,
                  palcare_type_name(type), palcare_field_help(field));
    /* xml:lang has a name without its prefix; version and xmlns are the root's own. */
    ck_assert_str_ne(name, "lang");
    ck_assert_str_ne(name, "xmlns");
}

START_TEST(field_names_are_unique_within_a_type)
{
    each_field(check_name);
}
END_TEST

static void check_bounds(palcare_type type, palcare_field field)
{
    unsigned least = 7, most = 7;
    palcare_field_bounds(field, &least, &most);
    ck_assert_uint_le(least, 1);
    ck_assert(most == 1 || most == UINT_MAX);
    palcare_field_bounds(field, NULL, NULL);
    palcare_kind kind = palcare_field_kind(field);
    ck_assert_int_ge(kind, PALCARE_KIND_TEXT);
    ck_assert_int_le(kind, PALCARE_KIND_PART);
    ck_assert_ptr_nonnull(palcare_kind_name(kind));
    bool first = palcare_field_at(type, 0) == field;
    if (kind == PALCARE_KIND_ID) {
        ck_assert(first && most == 1);
        ck_assert_str_eq(palcare_field_name(field), "id");
        ck_assert(least == 1 || is_part_type(type));
    }
    if (first && !is_part_type(type))
        ck_assert_int_eq(kind == PALCARE_KIND_ID, type != PALCARE_TYPE_ABOUT);
}

START_TEST(field_bounds_are_valid)
{
    each_field(check_bounds);
}
END_TEST

static void check_codes(palcare_type type, palcare_field field)
{
    const char *doc = NULL, *code;
    size_t count = 0;
    for (; (code = palcare_field_code(field, count, &doc)); count++) {
        ck_assert_msg(is_plain_code(code), "'%s'", code);
        ck_assert_msg(is_sentence(doc), "%s %s: %s", palcare_field_name(field), code, doc);
        ck_assert_str_eq(palcare_field_code(field, count, NULL), code);
        for (size_t i = 0; i < count; i++)
            ck_assert_str_ne(palcare_field_code(field, i, NULL), code);
    }
    ck_assert_msg((count > 0) == (palcare_field_kind(field) == PALCARE_KIND_CODE), "%s of %s",
                  palcare_field_name(field), palcare_type_name(type));
    ck_assert(count == 0 || count >= 2);
    ck_assert_ptr_null(palcare_field_code(field, (size_t)-1, NULL));
}

START_TEST(codes_are_unique_within_a_field)
{
    each_field(check_codes);
}
END_TEST

static void check_targets(palcare_type type, palcare_field field)
{
    (void)type;
    palcare_kind kind = palcare_field_kind(field);
    palcare_type target;
    size_t count = 0, parts = 0;
    for (; (target = palcare_field_target(field, count)); count++) {
        ck_assert_ptr_nonnull(palcare_type_name(target));
        parts += is_part_type(target);
    }
    ck_assert_int_eq(palcare_field_target(field, count + 1), 0);
    ck_assert_int_eq(palcare_field_target(field, (size_t)-1), 0);
    if (kind == PALCARE_KIND_PART)
        ck_assert(count == 1 && parts == 1);
    else if (kind == PALCARE_KIND_REF)
        ck_assert(parts == 0 || parts == count);
    else
        ck_assert_uint_eq(count, 0);
}

START_TEST(targets_are_types)
{
    each_field(check_targets);
}
END_TEST

/* References may only lead to types that can own their parts' ids. */
static void check_target_ids(palcare_type type, palcare_field field)
{
    (void)type;
    palcare_type target;
    if (palcare_field_kind(field) != PALCARE_KIND_REF)
        return;
    for (size_t i = 0; (target = palcare_field_target(field, i)); i++)
        ck_assert_int_eq(palcare_field_kind(palcare_field_at(target, 0)), PALCARE_KIND_ID);
}

START_TEST(every_target_of_a_reference_has_an_id)
{
    each_field(check_target_ids);
}
END_TEST

static bool met_kinds[PALCARE_KIND_PART + 1];

static void meet_kind(palcare_type type, palcare_field field)
{
    (void)type;
    met_kinds[palcare_field_kind(field)] = true;
}

START_TEST(every_kind_is_used)
{
    each_field(meet_kind);
    for (int kind = PALCARE_KIND_TEXT; kind <= PALCARE_KIND_PART; kind++)
        ck_assert_msg(met_kinds[kind], "%s", palcare_kind_name((palcare_kind)kind));
}
END_TEST

/* Every part type belongs to some field, since otherwise no part of it could be made. */
static bool owned[LAST_TYPE + 1];

static void meet_owned(palcare_type type, palcare_field field)
{
    (void)type;
    if (palcare_field_kind(field) == PALCARE_KIND_PART)
        owned[palcare_field_target(field, 0)] = true;
}

START_TEST(every_part_has_an_owner)
{
    palcare_type type;
    each_field(meet_owned);
    for (size_t i = 0; (type = palcare_type_at(i)); i++)
        ck_assert_msg(owned[type] == is_part_type(type), "%s", palcare_type_name(type));
}
END_TEST

/* ---- some rows, as the vocabulary says them ---- */

typedef struct known_row {
    palcare_field field;
    const char *name;
    palcare_kind kind;
    unsigned least, most;
    palcare_type target;
} known_row;

/* clang-format off */
static const known_row known_rows[] = {
    {PALCARE_ABOUT_PRIVACY, "privacy", PALCARE_KIND_CODE, 1, 1, 0},
    {PALCARE_ITEM_ID, "id", PALCARE_KIND_ID, 1, 1, 0},
    {PALCARE_ITEM_TITLE, "title", PALCARE_KIND_TEXT, 0, 1, 0},
    {PALCARE_ITEM_SECTION, "section", PALCARE_KIND_PART, 0, UINT_MAX, PALCARE_TYPE_SECTION},
    {PALCARE_SERVICE_NAME, "name", PALCARE_KIND_TEXT, 1, 1, 0},
    {PALCARE_SERVICE_PROVIDER, "provider", PALCARE_KIND_REF, 1, 1, PALCARE_TYPE_ORGANIZATION},
    {PALCARE_SERVICE_SERVICE_TYPE, "service-type", PALCARE_KIND_REF, 1, UINT_MAX,
     PALCARE_TYPE_TERM},
    {PALCARE_SERVICE_STATUS, "status", PALCARE_KIND_CODE, 1, 1, 0},
    {PALCARE_CHECKLIST_ADDRESSEE, "addressee", PALCARE_KIND_REF, 0, UINT_MAX, PALCARE_TYPE_ROLE},
    {PALCARE_RELATION_TO, "to", PALCARE_KIND_REF, 0, 1, 0},
    {PALCARE_SECTION_BODY, "body", PALCARE_KIND_RICH, 0, 1, 0},
    {PALCARE_ENTRY_ID, "id", PALCARE_KIND_ID, 1, 1, 0},
    {PALCARE_SECTION_ID, "id", PALCARE_KIND_ID, 0, 1, 0},
    {PALCARE_SCORE_SUMS, "sums", PALCARE_KIND_REF, 1, UINT_MAX, PALCARE_TYPE_ENTRY},
    {PALCARE_MONEY_AMOUNT, "amount", PALCARE_KIND_DECIMAL, 1, 1, 0},
    {PALCARE_ADDRESS_LINE, "line", PALCARE_KIND_STRING, 0, UINT_MAX, 0},
};
/* clang-format on */

START_TEST(known_rows_match_the_vocabulary)
{
    const known_row *row = &known_rows[_i];
    unsigned least, most;
    ck_assert_str_eq(palcare_field_name(row->field), row->name);
    ck_assert_int_eq(palcare_field_kind(row->field), row->kind);
    palcare_field_bounds(row->field, &least, &most);
    ck_assert_uint_eq(least, row->least);
    ck_assert_uint_eq(most, row->most);
    ck_assert_int_eq(palcare_field_target(row->field, 0), row->target);
}
END_TEST

/* Numbers are frozen, rows are not: a field of a later version may come between older ones. */
START_TEST(rows_need_not_follow_the_numbers)
{
    static const schema_field fields[] = {{.field = 1 << 8 | 1, .name = "id"},
                                          {.field = 1 << 8 | 3, .name = "newer"},
                                          {.field = 1 << 8 | 2, .name = "older"}};
    const schema_type type = {.type = 1, .fields = fields, .count = 3};
    for (int row = 0; row < 3; row++)
        ck_assert_int_eq(pc_schema_row(&type, fields[row].field), row);
    ck_assert_int_eq(pc_schema_row(&type, 1 << 8 | 4), -1);
}
END_TEST

START_TEST(a_reference_can_have_two_target_types)
{
    ck_assert_int_eq(palcare_field_target(PALCARE_CHECKLIST_ADDRESSEE, 1), PALCARE_TYPE_TEAM);
    ck_assert_int_eq(palcare_field_target(PALCARE_CHECKLIST_ADDRESSEE, 2), 0);
}
END_TEST

/* ---- what does not exist ---- */

START_TEST(an_unknown_type_has_no_values)
{
    static const int32_t numbers[] = {0,   -1,  17,  40,  63,        120,      126,
                                      127, 128, 255, 256, INT32_MAX, INT32_MIN};
    int32_t number = numbers[_i];
    ck_assert_ptr_null(palcare_type_name(number));
    ck_assert_ptr_null(palcare_type_help(number));
    ck_assert_uint_eq(palcare_type_flags(number), 0);
    ck_assert_int_eq(palcare_field_at(number, 0), 0);
    ck_assert_int_eq(palcare_field_named(number, "name"), 0);
}
END_TEST

START_TEST(an_unknown_field_has_no_values)
{
    static const palcare_field fields[] = {
        0,
        -1,
        1,
        255,
        PALCARE_TYPE_ITEM << 8,
        PALCARE_TYPE_ITEM << 8 | 255,
        63 << 8 | 1,
        127 << 8 | 1,
        INT32_MAX,
        INT32_MIN,
    };
    unsigned least = 7, most = 7;
    palcare_field field = fields[_i];
    ck_assert_ptr_null(palcare_field_name(field));
    ck_assert_ptr_null(palcare_field_help(field));
    ck_assert_int_eq(palcare_field_kind(field), 0);
    ck_assert_int_eq(palcare_field_target(field, 0), 0);
    ck_assert_ptr_null(palcare_field_code(field, 0, NULL));
    palcare_field_bounds(field, &least, &most);
    ck_assert(least == 0 && most == 0);
}
END_TEST

START_TEST(an_unknown_name_finds_nothing)
{
    ck_assert_int_eq(palcare_type_named(NULL), 0);
    ck_assert_int_eq(palcare_type_named(""), 0);
    ck_assert_int_eq(palcare_type_named("Service"), 0);
    ck_assert_int_eq(palcare_type_named("servic"), 0);
    ck_assert_int_eq(palcare_type_named("services"), 0);
    ck_assert_int_eq(palcare_field_named(PALCARE_TYPE_SERVICE, NULL), 0);
    ck_assert_int_eq(palcare_field_named(PALCARE_TYPE_SERVICE, ""), 0);
    ck_assert_int_eq(palcare_field_named(PALCARE_TYPE_SERVICE, "title"), 0);
    ck_assert_int_eq(palcare_type_at((size_t)-1), 0);
    ck_assert_int_eq(palcare_field_at(PALCARE_TYPE_SERVICE, (size_t)-1), 0);
    ck_assert_ptr_null(palcare_kind_name((palcare_kind)0));
    ck_assert_ptr_null(palcare_kind_name((palcare_kind)99));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("schema");
    TCase *cases = tcase_create("schema");
    tcase_add_test(cases, types_are_numbered_without_gaps);
    tcase_add_test(cases, type_names_are_unique);
    tcase_add_test(cases, only_response_and_consent_are_private);
    tcase_add_test(cases, field_numbers_are_unique);
    tcase_add_test(cases, field_names_are_unique_within_a_type);
    tcase_add_test(cases, field_bounds_are_valid);
    tcase_add_test(cases, codes_are_unique_within_a_field);
    tcase_add_test(cases, targets_are_types);
    tcase_add_test(cases, every_target_of_a_reference_has_an_id);
    tcase_add_test(cases, every_kind_is_used);
    tcase_add_test(cases, every_part_has_an_owner);
    tcase_add_loop_test(cases, known_rows_match_the_vocabulary, 0,
                        sizeof known_rows / sizeof *known_rows);
    tcase_add_test(cases, rows_need_not_follow_the_numbers);
    tcase_add_test(cases, a_reference_can_have_two_target_types);
    tcase_add_loop_test(cases, an_unknown_type_has_no_values, 0, 13);
    tcase_add_loop_test(cases, an_unknown_field_has_no_values, 0, 10);
    tcase_add_test(cases, an_unknown_name_finds_nothing);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
