/*
 * Words of other systems: other_words.tsv has what HSDS, FHIR, schema.org, OpenStreetMap and people
 * write for our codes, with the right answer, and nothing else may be proposed. The table of
 * other_words.h leads to codes of its list, each word to one meaning.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "run.h"

#include "model/shape.h"
#include "schema/other_words.h"

#include <stdio.h>
#include <string.h>

/* ---- other_words.tsv ---- */

typedef struct row {
    const schema_field *field;
    const char *word, *answer;
} row;

/* Reads the row of a line, which it cuts into its columns. */
static row read_row(char *line)
{
    char *columns[4];
    for (size_t i = 0; i < 4; i++) {
        columns[i] = strtok(i ? NULL : line, "\t\n");
        ck_assert_ptr_nonnull(columns[i]);
    }
    char *name = strchr(columns[1], '/');
    ck_assert_ptr_nonnull(name);
    *name++ = '\0';
    palcare_field field = palcare_field_named(palcare_type_named(columns[1]), name);
    ck_assert_msg(palcare_field_kind(field) == PALCARE_KIND_CODE, "%s/%s", columns[1], name);
    return (row){pc_schema_field(field), columns[2], columns[3]};
}

static bool has_code(const schema_field *field, const char *code, size_t size)
{
    return pc_schema_code_index(field->codes, code, size) >= 0;
}

/* Whether a hint has a code of the field in quotes. */
static bool names_a_code(const schema_field *field, const char *hint)
{
    for (size_t i = 0; i < field->codes->count; i++) {
        char quoted_code[80];
        snprintf(quoted_code, sizeof quoted_code, "'%s'", field->codes->at[i].code);
        if (strstr(hint, quoted_code))
            return true;
    }
    return false;
}

/* Writes the hint for a choice between codes: "say 'a', 'b' or 'c'". */
static void write_choice(const char *answer, char hint[200])
{
    strcpy(hint, "say ");
    for (const char *at = answer; *at;) {
        size_t size = strcspn(at, "|");
        bool is_last = !at[size];
        const char *before = at == answer ? "" : is_last ? " or " : ", ";
        snprintf(hint + strlen(hint), 200 - strlen(hint), "%s'%.*s'", before, (int)size, at);
        at += size + !is_last;
    }
}

static bool is_right(const row *r, const problem *p)
{
    char hint[200];
    if (strcmp(r->answer, "none") == 0)
        return !*p->replacement && !strstr(p->hint, "did you mean") &&
               (pc_other_words_for(r->field->codes, r->word, strlen(r->word)) ||
                !names_a_code(r->field, p->hint));
    if (!strchr(r->answer, '|'))
        return strcmp(p->replacement, r->answer) == 0;
    write_choice(r->answer, hint);
    return !*p->replacement && strcmp(p->hint, hint) == 0;
}

/* Explains the word of a row alone, where one value replaces it, and in a list; prints what is
 * proposed if that is not right. */
static bool has_answer(const row *r)
{
    problem p = {0};
    uint32_t code;
    size_t size = strlen(r->word);
    if (pc_shape_fits(r->field, r->word, size, &code))
        return strcmp(r->word, r->answer) == 0;
    pc_shape_explain(r->field, r->word, size, &p);
    bool right =
        !*p.replacement || pc_shape_fits(r->field, p.replacement, strlen(p.replacement), &code);
    pc_shape_explain_listed(r->field, r->word, size, &p);
    right = right && is_right(r, &p);
    if (!right)
        fprintf(stderr, "%s/%s '%s': '%s', not '%s'\n", palcare_type_name(r->field->field >> 8),
                r->field->name, r->word, p.hint, r->answer);
    return right;
}

START_TEST(words_of_other_systems_have_the_right_answer)
{
    char line[300];
    FILE *file = fopen(PALCARE_SOURCE_DIR "/tests/unit/other_words.tsv", "r");
    size_t count = 0, fields = 0, wrong = 0;
    const schema_field *last = NULL;
    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof line, file)) {
        if (*line == '#')
            continue;
        row r = read_row(line);
        wrong += !has_answer(&r);
        count++;
        fields += r.field != last;
        last = r.field;
    }
    fclose(file);
    ck_assert_uint_eq(wrong, 0);
    ck_assert_uint_ge(count, 330);
    ck_assert_uint_ge(fields, 28);
}
END_TEST

/* Proposes for a value, if the field takes values. The proposal must fit, and have no other. */
static void expect_last_proposal(palcare_field field, const char *value)
{
    char *found = NULL, *again = NULL;
    if (palcare_field_kind(field) == PALCARE_KIND_PART)
        return;
    ck_assert_int_eq(palcare_propose(field, value, &found), PALCARE_OK);
    if (!found)
        return;
    ck_assert_msg(palcare_explain(field, NULL, found, NULL) == PALCARE_OK, "%s '%s': '%s'",
                  palcare_field_name(field), value, found);
    ck_assert_int_eq(palcare_propose(field, found, &again), PALCARE_OK);
    ck_assert_msg(!again, "%s '%s': '%s', then '%s'", palcare_field_name(field), value, found,
                  again);
    palcare_free(found);
}

/* Each word is given to some fields, with and without white space around it. */
START_TEST(what_is_proposed_is_right_in_any_field)
{
    enum { STEP = 37 };
    char line[300];
    size_t n = 0;
    FILE *file = fopen(PALCARE_SOURCE_DIR "/tests/unit/other_words.tsv", "r");
    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof line, file)) {
        if (*line == '#')
            continue;
        char padded[200];
        row r = read_row(line);
        snprintf(padded, sizeof padded, " %s ", r.word);
        for (size_t type = 0; palcare_type_at(type); type++) {
            palcare_field field;
            for (size_t k = 0; (field = palcare_field_at(palcare_type_at(type), k)); k++)
                if (n++ % STEP == 0)
                    expect_last_proposal(field, n % 2 ? r.word : padded);
        }
    }
    fclose(file);
}
END_TEST

/* ---- the table ---- */

static const other_lists *const tables[] = {&pc_other_words_content, &pc_other_words_people,
                                            &pc_other_words_services};

static void expect_codes(const schema_field *field, const other_words *words)
{
    const char *at = words->codes;
    ck_assert_msg(*at || words->hint, "%s '%s' has neither codes nor a hint", field->name,
                  words->words);
    ck_assert_msg(!*at || !words->hint, "%s '%s' has codes and a hint", field->name, words->words);
    ck_assert_msg(!strchr(at, ' ') || pc_schema_many(field), "%s holds one of '%s'", field->name,
                  at);
    while (*at) {
        size_t size = strcspn(at, " |");
        ck_assert_msg(has_code(field, at, size), "%s has no code '%s'", field->name, at);
        at += size + (at[size] != '\0');
    }
}

/* Finds each word again, in its own row and not among the codes. */
static void expect_words(const schema_field *field, const other_words *words)
{
    const char *at = words->words;
    while (*at) {
        const char *end = strstr(at, ", ");
        size_t size = end ? (size_t)(end - at) : strlen(at);
        ck_assert_msg(pc_other_words_for(field->codes, at, size) == words, "%s '%.*s' twice",
                      field->name, (int)size, at);
        ck_assert_msg(!has_code(field, at, size), "%s '%.*s' is a code", field->name, (int)size,
                      at);
        at += size + (end ? 2 : 0);
    }
}

START_TEST(each_word_of_the_table_leads_to_codes_of_its_list)
{
    for (size_t k = 0; k < sizeof tables / sizeof *tables; k++)
        for (size_t i = 0; i < tables[k]->count; i++) {
            const other_list *words = &tables[k]->at[i];
            const schema_field *field = pc_schema_field(words->field);
            ck_assert_ptr_nonnull(field);
            ck_assert_ptr_nonnull(field->codes);
            for (size_t n = 0; n < words->count; n++) {
                expect_codes(field, &words->at[n]);
                expect_words(field, &words->at[n]);
            }
        }
}
END_TEST

/* ---- values of several words ---- */

START_TEST(a_whole_value_is_tried_before_its_words)
{
    static const struct {
        palcare_field field;
        const char *value, *replacement; /* NULL: its words are judged one by one */
    } rows[] = {
        {PALCARE_ORGANIZATION_JURISDICTION, "Northern Ireland", "GB-NIR"},
        {PALCARE_ORGANIZATION_JURISDICTION, "united kingdom new zealand", "GB NZ"},
        {PALCARE_ORGANIZATION_JURISDICTION, "IE, northern ireland", "IE GB-NIR"},
        {PALCARE_ORGANIZATION_JURISDICTION, "GB IE", NULL},
        {PALCARE_ORGANIZATION_JURISDICTION, "gb ie", NULL},
        {PALCARE_SERVICE_LANGUAGE, "british sign language", "bfi"},
        {PALCARE_SERVICE_LANGUAGE, "simplified chinese en", "zh-Hans en"},
        {PALCARE_SERVICE_LANGUAGE, "en french", NULL},
        {PALCARE_SERVICE_LANGUAGE, "English, British Sign Language", "en bfi"},
        {PALCARE_SCHEDULE_DAY, "every day", "mo tu we th fr sa su"},
        {PALCARE_SCHEDULE_DAY, "Mon - Fri", "mo tu we th fr"},
        {PALCARE_SCHEDULE_DAY, "monday to friday", "mo tu we th fr"},
        {PALCARE_SCHEDULE_DAY, "weekdays, sat", "mo tu we th fr sa"},
        {PALCARE_SCHEDULE_DAY, "MO,TU", "mo tu"},
        {PALCARE_SERVICE_SETTING, "intensive care", "intensive-care"},
        {PALCARE_SERVICE_SETTING, "at home, intensive care", "home intensive-care"},
        {PALCARE_SERVICE_SETTING, "home hospital", NULL},
        {PALCARE_SERVICE_SETTING, "zebra crossing", NULL},
        {PALCARE_AREA_POSTCODE, "NE1, NE2", "NE1 NE2"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        problem p = {0};
        const schema_field *field = pc_schema_field(rows[i].field);
        bool is_list = pc_shape_explain_list(field, rows[i].value, strlen(rows[i].value), &p);
        ck_assert_msg(is_list == (rows[i].replacement != NULL), "'%s': %s", rows[i].value, p.hint);
        if (is_list)
            ck_assert_str_eq(p.replacement, rows[i].replacement);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("other_words");
    TCase *cases = tcase_create("other_words");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, words_of_other_systems_have_the_right_answer);
    tcase_add_test(cases, what_is_proposed_is_right_in_any_field);
    tcase_add_test(cases, each_word_of_the_table_leads_to_codes_of_its_list);
    tcase_add_test(cases, a_whole_value_is_tried_before_its_words);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
