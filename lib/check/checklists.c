/* Checklists, scores and answers: tests that references between them fit together. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/answers.h"

#include <string.h>

static bool is_choice(const palcare_record *entry)
{
    return pc_field_is(entry, PALCARE_ENTRY_KIND, "choice") ||
           pc_field_is(entry, PALCARE_ENTRY_KIND, "choices");
}

static void check_options(check *c, const palcare_record *entry, int code)
{
    if (is_choice(entry) && !pc_field_given(entry, PALCARE_ENTRY_OPTION))
        pc_check_say(c, code, PALCARE_ENTRY_OPTION, PALCARE_NONE, "add an <option> for each answer",
                     "a choice has no options");
}

static void check_option_twice(check *c, const palcare_record *option, int code)
{
    const char *value = pc_field_first(option, PALCARE_OPTION_VALUE);
    if (!value || pc_name_find(c, pc_check_top(c), pc_check_owner(c), NAME_OPTION, value,
                               strlen(value)) == option)
        return;
    quoted q = pc_problem_quote(value, strlen(value));
    pc_check_say(c, code, PALCARE_OPTION_VALUE, 0, "give each option a value of its own",
                 "two options have the value '%s'", q.text);
}

/* ---- scores ---- */

static bool gives_points(const palcare_record *entry)
{
    static const char *const numeric[] = {"number", "scale", "score"};
    for (size_t i = 0; i < sizeof numeric / sizeof numeric[0]; i++)
        if (pc_field_is(entry, PALCARE_ENTRY_KIND, numeric[i]))
            return true;
    const palcare_record *option;
    for (size_t i = 0; (option = palcare_part(entry, PALCARE_ENTRY_OPTION, i)); i++)
        if (!pc_field_given(option, PALCARE_OPTION_POINTS))
            return false;
    return pc_field_given(entry, PALCARE_ENTRY_OPTION);
}

/* Computes gives_points() once per entry. */
static bool has_points(check *c, const palcare_record *entry)
{
    bool is_new;
    names_entry *cached = pc_names_take(&c->names, entry, NAME_POINTS, "", 0, &is_new);
    if (!cached) {
        pc_check_no_memory(c);
        return true;
    }
    if (is_new)
        cached->value = gives_points(entry) ? entry : NULL;
    return cached->value != NULL;
}

static void check_sums(check *c, const palcare_record *score, int code)
{
    const char *name;
    for (size_t i = 0; (name = palcare_value(score, PALCARE_SCORE_SUMS, i)); i++) {
        const palcare_record *entry = pc_ref_target(c, score, PALCARE_SCORE_SUMS, i);
        if (!entry || palcare_record_type(entry) != PALCARE_TYPE_ENTRY || has_points(c, entry))
            continue;
        quoted q = pc_problem_quote(name, strlen(name));
        pc_check_say(c, code, PALCARE_SCORE_SUMS, i,
                     "give each of its options points, or leave it out of the sum",
                     "sums the entry '%s', which gives no points", q.text);
    }
}

/* ---- answers ---- */

static void check_answer_values(check *c, const palcare_record *answer, int code)
{
    const palcare_record *entry = pc_ref_target(c, answer, PALCARE_ANSWER_ENTRY, 0);
    const char *value;
    if (!entry || palcare_record_type(entry) != PALCARE_TYPE_ENTRY)
        return;
    for (size_t i = 0; (value = palcare_value(answer, PALCARE_ANSWER_VALUE, i)); i++) {
        if (pc_answer_fits(c, entry, value))
            continue;
        problem what;
        quoted q = pc_problem_quote(value, strlen(value));
        if (is_choice(entry))
            pc_problem_say(&what, code, "'%s' is not one of the options of its entry", q.text);
        else
            pc_problem_say(&what, code, "'%s' does not answer an entry of kind '%s'", q.text,
                           pc_field_first(entry, PALCARE_ENTRY_KIND));
        pc_answer_hint(c, entry, value, &what);
        pc_check_add(c, PALCARE_ANSWER_VALUE, i, &what);
    }
}

/* "Not discussed" must never look like an answer. */
static void check_answer_state(check *c, const palcare_record *answer, int code)
{
    static const char *const silent[] = {"not-asked", "declined", "not-applicable"};
    const char *state = pc_field_first(answer, PALCARE_ANSWER_STATE);
    for (size_t i = 0; state && i < sizeof silent / sizeof silent[0]; i++)
        if (strcmp(state, silent[i]) == 0 && pc_field_given(answer, PALCARE_ANSWER_VALUE))
            pc_check_say(c, code, PALCARE_ANSWER_VALUE, 0,
                         "remove the value, or make the state 'answered'",
                         "is '%s', and yet has a value", state);
}

static void check_version(check *c, const palcare_record *response, int code)
{
    const palcare_record *list = palcare_target(response, PALCARE_RESPONSE_CHECKLIST, 0, c->docs);
    if (!list || palcare_record_type(list) != PALCARE_TYPE_CHECKLIST)
        return;
    const char *now = pc_field_first(list, PALCARE_CHECKLIST_VERSION);
    const char *then = pc_field_first(response, PALCARE_RESPONSE_CHECKLIST_VERSION);
    if (!now || !then || strcmp(now, then) == 0)
        return;
    quoted a = pc_problem_quote(then, strlen(then)), b = pc_problem_quote(now, strlen(now));
    pc_check_say(c, code, PALCARE_RESPONSE_CHECKLIST_VERSION, 0,
                 "read it beside the version that was answered; keep each answer's wording",
                 "answers version %s; the checklist here is version %s", a.text, b.text);
}

static const record_rule record_rules[] = {
    {PC_NO_OPTIONS, PALCARE_TYPE_ENTRY, check_options},
    {PC_OPTION_TWICE, PALCARE_TYPE_OPTION, check_option_twice},
    {PC_NO_POINTS, PALCARE_TYPE_SCORE, check_sums},
    {PC_ANSWER_VALUE, PALCARE_TYPE_ANSWER, check_answer_values},
    {PC_ANSWER_VALUE, PALCARE_TYPE_ANSWER, check_answer_state},
    {PC_CHECKLIST_VERSION, PALCARE_TYPE_RESPONSE, check_version},
};
const rules pc_checklist_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL,
                                  0};
