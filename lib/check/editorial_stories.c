/*
 * Children in stories: whose name appears, with whose consent, and until when. The child's interest
 * comes before the story's.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/references.h"

#include <string.h>

enum { CONSENTS_LOOKED_AT = 100 }; /* per subject, more than any child has */

/* The item that contains a subject or consent, if readers can see it. */
static const palcare_record *story_of(const check *c)
{
    const palcare_record *top = pc_check_top(c);
    return palcare_record_type(top) == PALCARE_TYPE_ITEM && pc_is_on_show(top) ? top : NULL;
}

static void check_real_name(check *c, const palcare_record *subject, int code)
{
    if (!story_of(c) || !pc_field_is(subject, PALCARE_SUBJECT_NAME_STATUS, "real") ||
        pc_field_given(subject, PALCARE_SUBJECT_CONSENT))
        return;
    pc_check_say(c, code, PALCARE_SUBJECT_NAME_STATUS, 0,
                 c->is_public ? "change or withhold the name here; keep the real one, with its "
                                "consent, in a staff document"
                              : "record the <consent>, or change or withhold the name",
                 "a real name is shown, and no consent is recorded");
}

/* A consent may be withdrawn; from that day on the story must not be shown. */
static void check_withdrawn(check *c, const palcare_record *consent, int code)
{
    const char *date = pc_field_first(consent, PALCARE_CONSENT_WITHDRAWN);
    if (!date || !story_of(c) || (c->has_today && pc_check_is_ahead(c, date)))
        return;
    pc_check_say(c, code, PALCARE_CONSENT_WITHDRAWN, 0,
                 "make the item's status 'withdrawn' and take the story down",
                 "consent was withdrawn (%s), and the story is still shown", date);
}

static bool is_valid_today(check *c, const palcare_record *consent)
{
    const char *until = pc_field_first(consent, PALCARE_CONSENT_VALID_UNTIL);
    return !until || !pc_check_is_over(c, until);
}

static void check_ended(check *c, const palcare_record *subject, int code)
{
    size_t count = palcare_count(subject, PALCARE_SUBJECT_CONSENT);
    if (!story_of(c) || count == 0 || !pc_check_has_today(c))
        return;
    for (size_t i = 0; i < CONSENTS_LOOKED_AT && i < count; i++)
        if (is_valid_today(c, palcare_part(subject, PALCARE_SUBJECT_CONSENT, i)))
            return;
    pc_check_say(c, code, PALCARE_SUBJECT_CONSENT, PALCARE_NONE,
                 "ask again, or take the story down", "every consent has ended");
}

static void check_after_death(check *c, const palcare_record *subject, int code)
{
    const palcare_record *consent;
    if (!story_of(c) || !pc_field_is(subject, PALCARE_SUBJECT_AGE_AT, "death"))
        return;
    for (size_t i = 0;
         i < CONSENTS_LOOKED_AT && (consent = palcare_part(subject, PALCARE_SUBJECT_CONSENT, i));
         i++) {
        bool stop = pc_field_is(consent, PALCARE_CONSENT_AFTER_DEATH, "stop");
        if (!stop && !pc_field_is(consent, PALCARE_CONSENT_AFTER_DEATH, "ask-again"))
            continue;
        pc_check_say(c, code, PALCARE_SUBJECT_CONSENT, i,
                     stop ? "take the story down"
                          : "ask the family; record the new consent in its place",
                     stop ? "the child died, and the consent ended with that"
                          : "the child died, and the consent says to ask again");
        return;
    }
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
    {PC_CONSENT_WITHDRAWN, PALCARE_TYPE_CONSENT, check_withdrawn},
    {PC_CONSENT_ENDED, PALCARE_TYPE_SUBJECT, check_ended},
    {PC_CONSENT_AFTER_DEATH, PALCARE_TYPE_SUBJECT, check_after_death},
    {PC_NAMED_WITH_HIV, PALCARE_TYPE_SUBJECT, check_hiv},
    {PC_NAME_UNSURE, PALCARE_TYPE_SUBJECT, check_unsure},
};
const rules pc_story_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL, 0};
