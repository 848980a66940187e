/* Checklists that people can answer: with questions, with options for choices, with units for
 * numbers. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/check.h"

#include <string.h>

static bool asks(const palcare_record *entry)
{
    return !pc_field_is(entry, PALCARE_ENTRY_KIND, "note");
}

static bool has_question(const palcare_record *record, palcare_field field)
{
    enum { LOOKED_AT = 200 };
    const palcare_record *entry;
    for (size_t i = 0; i < LOOKED_AT && (entry = palcare_part(record, field, i)); i++)
        if (asks(entry))
            return true;
    return false;
}

static void check_questions(check *c, const palcare_record *list, int code)
{
    enum { LOOKED_AT = 200 };
    if (!pc_is_on_show(list) || has_question(list, PALCARE_CHECKLIST_ENTRY))
        return;
    const palcare_record *section;
    for (size_t i = 0;
         i < LOOKED_AT && (section = palcare_part(list, PALCARE_CHECKLIST_SECTION, i)); i++)
        if (has_question(section, PALCARE_CHECKLIST_SECTION_ENTRY))
            return;
    pc_check_say(c, code, PALCARE_CHECKLIST_ENTRY, PALCARE_NONE,
                 "add the questions, or make it a draft", "a checklist that asks nothing");
}

static void check_required_note(check *c, const palcare_record *entry, int code)
{
    if (pc_field_is_true(entry, PALCARE_ENTRY_REQUIRED) &&
        (!asks(entry) || pc_field_is(entry, PALCARE_ENTRY_KIND, "group")))
        pc_check_say(c, code, PALCARE_ENTRY_REQUIRED, 0, "require the entries that ask something",
                     "a %s cannot be answered, so it cannot be required",
                     pc_field_first(entry, PALCARE_ENTRY_KIND));
}

static void check_one_option(check *c, const palcare_record *entry, int code)
{
    bool one = pc_field_is(entry, PALCARE_ENTRY_KIND, "choice");
    if ((one || pc_field_is(entry, PALCARE_ENTRY_KIND, "choices")) &&
        palcare_count(entry, PALCARE_ENTRY_OPTION) == 1)
        pc_check_say(c, code, PALCARE_ENTRY_OPTION, 0, "add the others, or make it a tick",
                     "a choice with one option is not a choice");
}

static void check_group(check *c, const palcare_record *entry, int code)
{
    if (pc_field_is(entry, PALCARE_ENTRY_KIND, "group") && pc_is_on_show(pc_check_top(c)) &&
        !pc_field_given(entry, PALCARE_ENTRY_ENTRY))
        pc_check_say(c, code, PALCARE_ENTRY_ENTRY, PALCARE_NONE,
                     "put the entries that belong together inside, or make it a note",
                     "a group without entries asks nothing");
}

static void check_unit(check *c, const palcare_record *entry, int code)
{
    if (pc_field_is(entry, PALCARE_ENTRY_KIND, "number") &&
        !pc_field_given(entry, PALCARE_ENTRY_UNIT))
        pc_check_say(c, code, PALCARE_ENTRY_UNIT, PALCARE_NONE,
                     "say in 'unit': ml, kg, times a day ...",
                     "a number without a unit is read in two ways");
}

static void check_direction(check *c, const palcare_record *score, int code)
{
    if (pc_field_given(score, PALCARE_SCORE_CUTOFF) &&
        !pc_field_given(score, PALCARE_SCORE_DIRECTION))
        pc_check_say(c, code, PALCARE_SCORE_DIRECTION, PALCARE_NONE,
                     "add direction='higher-better' or 'lower-better'",
                     "has cut-offs, and does not say whether more is better or worse");
}

static void check_addressee(check *c, const palcare_record *list, int code)
{
    if (pc_field_is(list, PALCARE_CHECKLIST_KIND, "questions-to-ask") && pc_is_on_show(list) &&
        !pc_field_given(list, PALCARE_CHECKLIST_ADDRESSEE))
        pc_check_say(c, code, PALCARE_CHECKLIST_ADDRESSEE, PALCARE_NONE,
                     "name the role or team in 'addressee'",
                     "has questions to ask, and does not say whom");
}

static const record_rule record_rules[] = {
    {PC_NO_QUESTIONS, PALCARE_TYPE_CHECKLIST, check_questions},
    {PC_REQUIRED_NOTE, PALCARE_TYPE_ENTRY, check_required_note},
    {PC_ONE_OPTION, PALCARE_TYPE_ENTRY, check_one_option},
    {PC_EMPTY_GROUP, PALCARE_TYPE_ENTRY, check_group},
    {PC_NO_UNIT, PALCARE_TYPE_ENTRY, check_unit},
    {PC_SCORE_DIRECTION, PALCARE_TYPE_SCORE, check_direction},
    {PC_NO_ADDRESSEE, PALCARE_TYPE_CHECKLIST, check_addressee},
};
const rules pc_checklist_hint_rules = {record_rules, sizeof record_rules / sizeof record_rules[0],
                                       NULL, 0};
