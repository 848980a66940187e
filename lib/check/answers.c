/* The answers that an entry can have, by its kind. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/answers.h"

#include "base/nearest.h"
#include "model/walk.h"
#include "value/form.h"

#include <string.h>

/* clang-format off */
static const answer_form forms[] = {
    {"tick", PALCARE_KIND_BOOL, .codes = {"true", "false"}, .is_single = true,
     .hint = "a tick is answered 'true' or 'false'"},
    {"yes-no", PALCARE_KIND_CODE, .codes = {"yes", "no"}, .is_single = true,
     .hint = "it is answered 'yes' or 'no'"},
    {"choice", PALCARE_KIND_STRING, .has_options = true, .is_single = true,
     .hint = "give the value of an option, not its text"},
    {"choices", PALCARE_KIND_STRING, .has_options = true,
     .hint = "give the value of an option, not its text"},
    {"text", PALCARE_KIND_STRING, .is_single = true},
    {"date", PALCARE_KIND_DATE, .is_ordered = true, .is_single = true,
     .hint = "write a day, a month or a year, such as 2026-11-01"},
    {"number", PALCARE_KIND_DECIMAL, .is_ordered = true, .is_single = true,
     .hint = "write the number in digits"},
    {"scale", PALCARE_KIND_DECIMAL, .has_options = true, .is_ordered = true, .is_single = true,
     .hint = "give the value of a step, or digits where no steps are listed"},
    {"score", PALCARE_KIND_DECIMAL, .is_ordered = true, .is_single = true,
     .hint = "write the number in digits"},
    {"signature", PALCARE_KIND_STRING, .is_single = true},
    {"group", 0, .hint = "the entries inside have the answers"},
    {"note", 0, .hint = "a note asks for no answer"},
};
/* clang-format on */

const answer_form *pc_answer_form(const palcare_record *entry)
{
    const char *kind = pc_field_first(entry, PALCARE_ENTRY_KIND);
    for (size_t i = 0; kind && i < sizeof forms / sizeof forms[0]; i++)
        if (strcmp(forms[i].kind, kind) == 0)
            return &forms[i];
    return NULL;
}

static bool lists_options(const answer_form *form, const palcare_record *entry)
{
    return form->has_options && pc_field_given(entry, PALCARE_ENTRY_OPTION);
}

bool pc_answer_fits(check *c, const palcare_record *entry, const char *value)
{
    const answer_form *form = pc_answer_form(entry);
    size_t size = strlen(value);
    if (!form)
        return true;
    if (lists_options(form, entry))
        return pc_name_find(c, pc_record_top(entry), entry, NAME_OPTION, value, size) != NULL;
    if (form->codes[0])
        return strcmp(value, form->codes[0]) == 0 || strcmp(value, form->codes[1]) == 0;
    if (form->form == PALCARE_KIND_STRING)
        return true;
    return pc_form_fits(form->form, value, size) &&
           (form->form != PALCARE_KIND_DATE || pc_form_in_calendar(value));
}

static const char *option_at(void *user, size_t i)
{
    const char *value =
        pc_field_first(palcare_part(user, PALCARE_ENTRY_OPTION, i), PALCARE_OPTION_VALUE);
    return value ? value : "";
}

/* The option with this value but for a slip; NULL if there is none. */
static const char *nearest_option(check *c, const palcare_record *entry, const char *value)
{
    if (!c->proposals)
        return NULL;
    c->proposals--;
    return pc_nearest(value, strlen(value), option_at, (void *)(uintptr_t)entry,
                      palcare_count(entry, PALCARE_ENTRY_OPTION));
}

/* "yes" to a tick, and "true" to a question of yes or no. */
static const char *other_code(const answer_form *form, const char *value)
{
    char truth[8];
    size_t size = strlen(value);
    if (pc_form_fits(PALCARE_KIND_BOOL, value, size))
        return form->codes[*value == 't' ? 0 : 1];
    if (!pc_form_propose(PALCARE_KIND_BOOL, value, size, truth, sizeof truth))
        return NULL;
    return form->codes[*truth == 't' ? 0 : 1];
}

void pc_answer_hint(check *c, const palcare_record *entry, const char *value, problem *what)
{
    const answer_form *form = pc_answer_form(entry);
    char proposal[64];
    const char *near = NULL;
    if (!form)
        return;
    if (lists_options(form, entry))
        near = nearest_option(c, entry, value);
    else if (form->codes[0])
        near = other_code(form, value);
    if (near)
        pc_problem_mean(what, near);
    else if (!lists_options(form, entry) &&
             pc_form_propose(form->form, value, strlen(value), proposal, sizeof proposal))
        pc_problem_hint(what, "write '%s'", proposal);
    else if (form->hint)
        pc_problem_hint(what, "%s", form->hint);
}
