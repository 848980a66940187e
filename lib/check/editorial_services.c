/* Services: families can reach them, can trust their description, and are not turned away by
 * mistake. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/check.h"

#include "value/form.h"

#include <string.h>

enum { LOOKED_AT = 100, YEAR = 365 }; /* parts per record, more than real data has */

static bool is_active(const palcare_record *service)
{
    return pc_field_is(service, PALCARE_SERVICE_STATUS, "active");
}

/* ---- reaching ---- */

static bool has_address(const palcare_record *record, palcare_field links)
{
    const palcare_record *link;
    for (size_t i = 0; i < LOOKED_AT && (link = palcare_part(record, links, i)); i++)
        if (pc_field_given(link, PALCARE_LINK_HREF) && !pc_field_given(link, PALCARE_LINK_STATUS))
            return true;
    return false;
}

/* A family may ring the team. */
static bool has_team_contact(const check *c, const palcare_record *service)
{
    for (size_t i = 0; i < LOOKED_AT && palcare_value(service, PALCARE_SERVICE_TEAM, i); i++) {
        const palcare_record *team = palcare_target(service, PALCARE_SERVICE_TEAM, i, c->docs);
        if (team && pc_field_given(team, PALCARE_TEAM_CONTACT))
            return true;
    }
    return false;
}

/* Contacts that are for these alone are no way in for a family or whoever refers a child. */
static const struct other_use {
    palcare_field field;
    const char *code;
} other_uses[] = {
    {PALCARE_CONTACT_PURPOSE, "complaints"}, {PALCARE_CONTACT_PURPOSE, "press"},
    {PALCARE_CONTACT_AUDIENCE, "planner"},   {PALCARE_CONTACT_AUDIENCE, "service"},
    {PALCARE_CONTACT_AUDIENCE, "volunteer"},
};

static bool is_other_use(palcare_field field, const char *code)
{
    for (size_t i = 0; i < sizeof other_uses / sizeof other_uses[0]; i++)
        if (other_uses[i].field == field && strcmp(other_uses[i].code, code) == 0)
            return true;
    return false;
}

/* Tests if a field has values, and all of them are other uses. */
static bool is_for_others(const palcare_record *contact, palcare_field field)
{
    const char *code;
    size_t i = 0;
    while ((code = palcare_value(contact, field, i)) && is_other_use(field, code))
        i++;
    return i > 0 && !code;
}

static bool is_way_in(const palcare_record *contact)
{
    return !is_for_others(contact, PALCARE_CONTACT_PURPOSE) &&
           !is_for_others(contact, PALCARE_CONTACT_AUDIENCE);
}

static bool has_way_in(const palcare_record *service)
{
    const palcare_record *contact;
    for (size_t i = 0;
         i < LOOKED_AT && (contact = palcare_part(service, PALCARE_SERVICE_CONTACT, i)); i++)
        if (is_way_in(contact))
            return true;
    return false;
}

static void check_reachable(check *c, const palcare_record *service, int code)
{
    if (!is_active(service) || has_way_in(service) || has_address(service, PALCARE_SERVICE_LINK))
        return;
    const palcare_record *referral;
    for (size_t i = 0;
         i < LOOKED_AT && (referral = palcare_part(service, PALCARE_SERVICE_REFERRAL, i)); i++)
        if (has_address(referral, PALCARE_REFERRAL_LINK))
            return;
    if (has_team_contact(c, service))
        return;
    bool none = !pc_field_given(service, PALCARE_SERVICE_CONTACT);
    pc_check_say(c, code, PALCARE_SERVICE_CONTACT, PALCARE_NONE,
                 none ? "add a <contact>, or a link that works"
                      : "add a <contact> for families or referrals, or a link that works",
                 none ? "is active, and nobody can reach it"
                      : "is active, and no contact is for families or referrals");
}

static bool is_always_open(const palcare_record *record, palcare_field schedules)
{
    const palcare_record *schedule;
    for (size_t i = 0; i < LOOKED_AT && (schedule = palcare_part(record, schedules, i)); i++)
        if (pc_field_is_true(schedule, PALCARE_SCHEDULE_ALWAYS) &&
            !pc_field_is(schedule, PALCARE_SCHEDULE_KIND, "admissions"))
            return true;
    return false;
}

/* "Day and night" needs a number that is answered at night. */
static void check_night(check *c, const palcare_record *service, int code)
{
    if (!is_active(service) || !has_way_in(service) ||
        !is_always_open(service, PALCARE_SERVICE_SCHEDULE))
        return;
    const palcare_record *contact;
    for (size_t i = 0;
         i < LOOKED_AT && (contact = palcare_part(service, PALCARE_SERVICE_CONTACT, i)); i++)
        if (is_way_in(contact) && (pc_field_has(contact, PALCARE_CONTACT_PURPOSE, "urgent") ||
                                   pc_field_has(contact, PALCARE_CONTACT_PURPOSE, "out-of-hours") ||
                                   is_always_open(contact, PALCARE_CONTACT_SCHEDULE)))
            return;
    pc_check_say(c, code, PALCARE_SERVICE_CONTACT, PALCARE_NONE,
                 "mark the contact for nights with purpose='urgent' or 'out-of-hours'",
                 "is open day and night, and no contact is for the night");
}

static void check_referral(check *c, const palcare_record *service, int code)
{
    if (is_active(service) && !pc_field_given(service, PALCARE_SERVICE_REFERRAL))
        pc_check_say(c, code, PALCARE_SERVICE_REFERRAL, PALCARE_NONE,
                     "add a <referral>: who may refer, and whether a family may ask itself",
                     "does not say who may refer a child");
}

static void check_somewhere(check *c, const palcare_record *service, int code)
{
    bool virtual_only = palcare_count(service, PALCARE_SERVICE_SETTING) == 1 &&
                        pc_field_is(service, PALCARE_SERVICE_SETTING, "virtual");
    if (is_active(service) && !virtual_only && !pc_field_given(service, PALCARE_SERVICE_SITE) &&
        !pc_field_given(service, PALCARE_SERVICE_AREA))
        pc_check_say(
            c, code, PALCARE_SERVICE_AREA, PALCARE_NONE,
            "give the 'area' it serves, or the 'site' where it is; a world area is one too",
            "has no site and no area, so nobody finds it by place");
}

/* ---- trust ---- */

static void check_assured(check *c, const palcare_record *service, int code)
{
    if (is_active(service) && !pc_field_given(service, PALCARE_SERVICE_ASSURED))
        pc_check_say(c, code, PALCARE_SERVICE_ASSURED, PALCARE_NONE,
                     "ask the service, then say when in 'assured' and who told you in 'assurer'",
                     "is active, and does not say when that was last confirmed");
}

static void check_assured_long_ago(check *c, const palcare_record *service, int code)
{
    const char *date = pc_field_first(service, PALCARE_SERVICE_ASSURED);
    if (date && is_active(service) && pc_check_has_today(c) &&
        pc_check_days_since(c, date) > YEAR + 1)
        pc_check_say(c, code, PALCARE_SERVICE_ASSURED, 0, "ask the service again",
                     "was last confirmed %s, more than a year ago", date);
}

/* An organization that ended may have a successor that runs the service under another name. */
static void check_provider(check *c, const palcare_record *service, int code)
{
    const palcare_record *body = palcare_target(service, PALCARE_SERVICE_PROVIDER, 0, c->docs);
    if (!body || !is_active(service))
        return;
    const char *next = pc_field_first(body, PALCARE_ORGANIZATION_SUCCEEDED_BY);
    const char *until = pc_field_first(body, PALCARE_ORGANIZATION_VALID_UNTIL);
    /* A successor may be named before the end, when that is only announced. */
    bool is_announced = pc_field_given(body, PALCARE_ORGANIZATION_EXPECTED_END);
    if (until ? !pc_check_is_over(c, until) : !next || is_announced)
        return;
    problem what;
    pc_problem_say(&what, code, "its provider '%s' no longer exists",
                   pc_problem_quote(palcare_record_id(body), strlen(palcare_record_id(body))).text);
    if (next)
        pc_problem_hint(&what, "is it now '%s'?", pc_problem_quote(next, strlen(next)).text);
    else
        pc_problem_hint(&what, "ask who runs it now, or make it inactive");
    pc_check_add(c, PALCARE_SERVICE_PROVIDER, 0, &what);
}

static void check_accreditation(check *c, const palcare_record *accreditation, int code)
{
    const char *until = pc_field_first(accreditation, PALCARE_ACCREDITATION_VALID_UNTIL);
    if (pc_check_is_over(c, until))
        pc_check_say(c, code, PALCARE_ACCREDITATION_VALID_UNTIL, 0, "renew it, or remove it",
                     "ended %s, and is still shown", until);
}

static void check_capacity(check *c, const palcare_record *capacity, int code)
{
    if (!pc_field_given(capacity, PALCARE_CAPACITY_ON) &&
        !pc_field_is(capacity, PALCARE_CAPACITY_STATUS, "commissioned"))
        pc_check_say(c, code, PALCARE_CAPACITY_ON, PALCARE_NONE, "give the date in 'on'",
                     "how much is open or staffed changes; this has no date");
}

/* ---- closures ---- */

static void check_closure(check *c, const palcare_record *closure, int code)
{
    const char *until = pc_field_first(closure, PALCARE_CLOSURE_VALID_UNTIL);
    if (pc_check_is_over(c, until))
        pc_check_say(c, code, PALCARE_CLOSURE_VALID_UNTIL, 0, "take it out",
                     "has been over since %s", until);
}

static void check_closed(check *c, const palcare_record *service, int code)
{
    if (!pc_field_is(service, PALCARE_SERVICE_STATUS, "temporarily-closed"))
        return;
    const palcare_record *closure;
    for (size_t i = 0;
         i < LOOKED_AT && (closure = palcare_part(service, PALCARE_SERVICE_CLOSURE, i)); i++) {
        const char *until = pc_field_first(closure, PALCARE_CLOSURE_VALID_UNTIL);
        if (!until || !pc_check_is_over(c, until))
            return;
    }
    bool none = !pc_field_given(service, PALCARE_SERVICE_CLOSURE);
    pc_check_say(c, code, PALCARE_SERVICE_STATUS, 0,
                 none ? "add a <closure> with its first and last day, as far as known"
                      : "is it open again? then its status is 'active'",
                 none ? "is closed for a time, and does not say from when"
                      : "is closed, but its closure is over");
}

/* ---- eligibility ---- */

static void check_ages(check *c, const palcare_record *record, palcare_field low,
                       palcare_field high, int code)
{
    const char *from = pc_field_first(record, low), *to = pc_field_first(record, high);
    bool any = from && strcmp(from, "..") == 0; /* no limit on either side */
    if (from && to && !any && pc_form_ages_equal(from, to))
        pc_check_say(c, code, high, 0, "the upper age is not included: for 'up to 18' write 19y",
                     "ages from %s to below %s include nobody", from, to);
}

static void check_service_ages(check *c, const palcare_record *service, int code)
{
    check_ages(c, service, PALCARE_SERVICE_MIN_AGE, PALCARE_SERVICE_MAX_AGE, code);
}

static void check_item_ages(check *c, const palcare_record *item, int code)
{
    check_ages(c, item, PALCARE_ITEM_MIN_AGE, PALCARE_ITEM_MAX_AGE, code);
}

static void check_observation_ages(check *c, const palcare_record *observation, int code)
{
    check_ages(c, observation, PALCARE_OBSERVATION_MIN_AGE, PALCARE_OBSERVATION_MAX_AGE, code);
}

/* A payer may require a prognosis; a rule with text shows that the author considered it. */
static void check_prognosis(check *c, const palcare_record *rule, int code)
{
    if (palcare_record_type(pc_check_top(c)) == PALCARE_TYPE_SERVICE &&
        pc_field_is(rule, PALCARE_RULE_ATTRIBUTE, "prognosis") &&
        pc_field_is(rule, PALCARE_RULE_HARDNESS, "must") &&
        !pc_field_given(rule, PALCARE_RULE_TEXT))
        pc_check_say(
            c, code, PALCARE_RULE_HARDNESS, 0,
            "if it is a payer's rule, say so in its text; care is for need, from diagnosis on",
            "asks how long a child will live before it helps");
}

static void check_coverage(check *c, const palcare_record *funding, int code)
{
    static const palcare_field words[] = {PALCARE_FUNDING_PROGRAMME, PALCARE_FUNDING_NOTE};
    if (!pc_field_is(funding, PALCARE_FUNDING_COVERAGE, "yes"))
        return;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        const char *text;
        for (size_t k = 0; (text = palcare_value(funding, words[i], k)); k++) {
            const char *end = text + strlen(text), *found;
            size_t size;
            if (!pc_phrases_find(&c->phrases, PHRASE_HEDGE, palcare_text_lang(funding, words[i], k),
                                 &text, end, &found, &size))
                continue;
            pc_check_say(c, code, PALCARE_FUNDING_COVERAGE, 0,
                         "say coverage='varies', and keep the words",
                         "coverage is 'yes', but its words say '%s'",
                         pc_problem_quote(found, size).text);
            return;
        }
    }
}

static const record_rule record_rules[] = {
    {PC_UNREACHABLE, PALCARE_TYPE_SERVICE, check_reachable},
    {PC_NO_ONE_AT_NIGHT, PALCARE_TYPE_SERVICE, check_night},
    {PC_NEVER_ASSURED, PALCARE_TYPE_SERVICE, check_assured},
    {PC_ASSURED_LONG_AGO, PALCARE_TYPE_SERVICE, check_assured_long_ago},
    {PC_AGES_EXCLUDE_ALL, PALCARE_TYPE_SERVICE, check_service_ages},
    {PC_AGES_EXCLUDE_ALL, PALCARE_TYPE_ITEM, check_item_ages},
    {PC_AGES_EXCLUDE_ALL, PALCARE_TYPE_OBSERVATION, check_observation_ages},
    {PC_NOWHERE, PALCARE_TYPE_SERVICE, check_somewhere},
    {PC_PROVIDER_ENDED, PALCARE_TYPE_SERVICE, check_provider},
    {PC_CLOSED_WITHOUT_END, PALCARE_TYPE_SERVICE, check_closed},
    {PC_NO_REFERRAL, PALCARE_TYPE_SERVICE, check_referral},
    {PC_CLOSURE_OVER, PALCARE_TYPE_CLOSURE, check_closure},
    {PC_CAPACITY_UNDATED, PALCARE_TYPE_CAPACITY, check_capacity},
    {PC_ACCREDITATION_ENDED, PALCARE_TYPE_ACCREDITATION, check_accreditation},
    {PC_PROGNOSIS_MUST, PALCARE_TYPE_RULE, check_prognosis},
    {PC_HEDGED_COVERAGE, PALCARE_TYPE_FUNDING, check_coverage},
};
const rules pc_service_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL,
                                0};
