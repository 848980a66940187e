/*
 * Children in stories: whose name appears. consents.c looks at who agreed to it. The child's
 * interest comes before the story's.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/consents.h"

#include <string.h>

/* The item that contains a subject, if readers can see it. */
static const palcare_record *story_of(const check *c)
{
    const palcare_record *top = pc_check_top(c);
    return palcare_record_type(top) == PALCARE_TYPE_ITEM && pc_is_on_show(top) ? top : NULL;
}

static void check_real_name(check *c, const palcare_record *subject, int code)
{
    if (!story_of(c) || !pc_field_is(subject, PALCARE_SUBJECT_NAME_STATUS, "real") ||
        pc_field_given(subject, PALCARE_SUBJECT_CONSENT) || pc_consent_refers(c, subject))
        return;
    pc_check_say(c, code, PALCARE_SUBJECT_NAME_STATUS, 0,
                 c->is_public ? "change or withhold the name here; keep the real one, with its "
                                "consent, in a staff document"
                              : "record the <consent>, or change or withhold the name",
                 "a real name is shown, and no consent is recorded");
}

static bool tells_of_hiv(check *c, const palcare_record *subject)
{
    const char *text;
    for (size_t i = 0; (text = palcare_value(subject, PALCARE_SUBJECT_CONDITION, i)); i++)
        if (pc_phrases_in(&c->phrases, PHRASE_HIV,
                          palcare_text_lang(subject, PALCARE_SUBJECT_CONDITION, i), text))
            return true;
    for (size_t i = 0; (text = palcare_value(subject, PALCARE_SUBJECT_TOPIC, i)); i++)
        if (pc_phrases_in(&c->phrases, PHRASE_HIV, "", text))
            return true;
    return false;
}

static void check_hiv(check *c, const palcare_record *subject, int code)
{
    bool real = pc_field_is(subject, PALCARE_SUBJECT_NAME_STATUS, "real");
    bool may_be = pc_field_is(subject, PALCARE_SUBJECT_NAME_STATUS, "unknown") &&
                  pc_field_given(subject, PALCARE_SUBJECT_NAME);
    if (story_of(c) && (real || may_be) && tells_of_hiv(c, subject))
        pc_check_say(c, code, PALCARE_SUBJECT_NAME_STATUS, 0,
                     "change the name, and make the place a region; consent does not lift the risk",
                     real ? "a real name is shown together with HIV"
                          : "a name that may be real is shown together with HIV");
}

static void check_unsure(check *c, const palcare_record *subject, int code)
{
    if (story_of(c) && pc_field_is(subject, PALCARE_SUBJECT_NAME_STATUS, "unknown") &&
        pc_field_given(subject, PALCARE_SUBJECT_NAME))
        pc_check_say(c, code, PALCARE_SUBJECT_NAME_STATUS, 0, "treat it as real until you know",
                     "nobody knows whether the name is real");
}

static const record_rule record_rules[] = {
    {PC_REAL_NAME_NO_CONSENT, PALCARE_TYPE_SUBJECT, check_real_name},
    {PC_NAMED_WITH_HIV, PALCARE_TYPE_SUBJECT, check_hiv},
    {PC_NAME_UNSURE, PALCARE_TYPE_SUBJECT, check_unsure},
};
const rules pc_story_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL, 0};
