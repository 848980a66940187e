/*
 * Whether something can be used now: who is taken on and when that was true, hours that say
 * something, emergency numbers, announced ends, next year's holidays.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/check.h"

#include <string.h>

enum { YEAR = 365 };

/* ---- what is true on a day ---- */

static const struct dated {
    int code; /* if it has no day */
    palcare_field value, on;
    const char *words;
} dated[] = {
    {PC_ACCEPTING_UNDATED, PALCARE_SERVICE_ACCEPTING, PALCARE_SERVICE_ACCEPTING_ON,
     "whether it takes on children changes from week to week; this has no date"},
    {PC_WAITING_UNDATED, PALCARE_SERVICE_WAITING_TIME, PALCARE_SERVICE_WAITING_TIME_ON,
     "a waiting time changes; this has no date"},
    {PC_STAFF_UNDATED, PALCARE_MEMBER_WHOLE_TIME_EQUIVALENT, PALCARE_MEMBER_COUNTED_ON,
     "how many staff there are changes; this has no date"},
};
enum { DATED = sizeof dated / sizeof dated[0] };

static void check_undated(check *c, const palcare_record *record, int code)
{
    for (size_t i = 0; i < DATED; i++)
        if (dated[i].code == code && pc_field_given(record, dated[i].value) &&
            !pc_field_is(record, dated[i].value, "unknown") &&
            !pc_field_given(record, dated[i].on)) {
            problem what;
            pc_problem_say(&what, code, "%s", dated[i].words);
            pc_problem_hint(&what, "give the date in '%s'", palcare_field_name(dated[i].on));
            pc_check_add(c, dated[i].on, PALCARE_NONE, &what);
        }
}

static void check_true_long_ago(check *c, const palcare_record *service, int code)
{
    if (!pc_field_is(service, PALCARE_SERVICE_STATUS, "active"))
        return;
    for (size_t i = 0; i < DATED; i++) {
        const char *date = pc_field_first(service, dated[i].on);
        if (date && pc_check_has_today(c) && pc_check_days_since(c, date) > YEAR + 1)
            pc_check_say(c, code, dated[i].on, 0, "ask the service again",
                         "'%s' was last known %s, more than a year ago",
                         palcare_field_name(dated[i].value), date);
    }
}

/* ---- hours ---- */

static void check_says_something(check *c, const palcare_record *schedule, int code)
{
    static const palcare_field times[] = {PALCARE_SCHEDULE_DAY, PALCARE_SCHEDULE_MONTH_DAY,
                                          PALCARE_SCHEDULE_OPENS, PALCARE_SCHEDULE_CLOSES,
                                          PALCARE_SCHEDULE_NOTE};
    if (pc_field_is_true(schedule, PALCARE_SCHEDULE_ALWAYS))
        return;
    for (size_t i = 0; i < sizeof times / sizeof times[0]; i++)
        if (pc_field_given(schedule, times[i]))
            return;
    pc_check_say(c, code, PALCARE_SCHEDULE_DAY, PALCARE_NONE,
                 "add always='true', or days and hours; where nobody knows, remove it",
                 "does not say when");
}

/* A weekday of some weeks beside the same of every week: perhaps the first was to have other hours.
 */
static void check_days_overlap(check *c, const palcare_record *schedule, int code)
{
    const char *day;
    for (size_t i = 0; (day = palcare_value(schedule, PALCARE_SCHEDULE_DAY, i)); i++) {
        const char *every = day + strspn(day, "-0123456789");
        if (every == day || !pc_field_has(schedule, PALCARE_SCHEDULE_DAY, every))
            continue;
        pc_check_say(c, code, PALCARE_SCHEDULE_DAY, i,
                     "remove it; if its hours are others, make a schedule of its own",
                     "day '%s' is in '%s' already", day, every);
        return;
    }
}

/* ---- emergency numbers ---- */

static bool is_number(const char *value)
{
    enum { LEAST = 2 };
    size_t digits = 0;
    for (; *value; value++) {
        if (*value >= '0' && *value <= '9')
            digits++;
        else if (!strchr(" -+", *value))
            return false;
    }
    return digits >= LEAST;
}

static bool is_rung(const palcare_record *contact)
{
    return pc_field_is(contact, PALCARE_CONTACT_KIND, "phone") ||
           pc_field_is(contact, PALCARE_CONTACT_KIND, "sms") ||
           pc_field_is(contact, PALCARE_CONTACT_KIND, "textphone");
}

static void check_emergency_number(check *c, const palcare_record *contact, int code)
{
    const char *value = pc_field_first(contact, PALCARE_CONTACT_VALUE);
    if (!value || !pc_field_has(contact, PALCARE_CONTACT_PURPOSE, "emergency") ||
        (is_rung(contact) && is_number(value)))
        return;
    problem what;
    pc_problem_say(&what, code, "an emergency contact is not a number to ring or write to: '%s'",
                   pc_problem_quote(value, strlen(value)).text);
    pc_problem_hint(&what, "give one phone, sms or textphone number in each contact");
    pc_check_add(c, PALCARE_CONTACT_VALUE, 0, &what);
}

static void check_emergency_place(check *c, const palcare_record *contact, int code)
{
    if (pc_field_has(contact, PALCARE_CONTACT_PURPOSE, "emergency") &&
        palcare_record_type(pc_check_top(c)) != PALCARE_TYPE_AREA)
        pc_check_say(c, code, PALCARE_CONTACT_PURPOSE, 0,
                     "say 'urgent' here, and put the emergency number into its area",
                     "only an area has emergency services");
}

/* ---- what ends ---- */

static void check_end(check *c, const palcare_record *record, palcare_field expected,
                      palcare_field until, int code)
{
    const char *date = pc_field_first(record, expected);
    if (date && !pc_field_given(record, until) && pc_check_is_over(c, date))
        pc_check_say(c, code, expected, 0,
                     "if it ended, say when in 'valid-until'; if it was put off, correct the date",
                     "was expected to end by %s, which is over", date);
}

static void check_body_end(check *c, const palcare_record *body, int code)
{
    check_end(c, body, PALCARE_ORGANIZATION_EXPECTED_END, PALCARE_ORGANIZATION_VALID_UNTIL, code);
}

static void check_area_end(check *c, const palcare_record *area, int code)
{
    check_end(c, area, PALCARE_AREA_EXPECTED_END, PALCARE_AREA_VALID_UNTIL, code);
}

static void check_holidays(check *c, const palcare_record *area, int code)
{
    const palcare_record *holiday;
    if (!pc_field_given(area, PALCARE_AREA_HOLIDAY) ||
        pc_field_given(area, PALCARE_AREA_VALID_UNTIL))
        return;
    for (size_t i = 0; (holiday = palcare_part(area, PALCARE_AREA_HOLIDAY, i)); i++) {
        const char *on = pc_field_first(holiday, PALCARE_HOLIDAY_ON);
        if (!on || *on == '-' || !pc_check_is_over(c, on))
            return;
    }
    pc_check_say(c, code, PALCARE_AREA_HOLIDAY, PALCARE_NONE, "add those of the next year",
                 "all its holidays are over");
}

static const record_rule record_rules[] = {
    {PC_ACCEPTING_UNDATED, PALCARE_TYPE_SERVICE, check_undated},
    {PC_WAITING_UNDATED, PALCARE_TYPE_SERVICE, check_undated},
    {PC_STAFF_UNDATED, PALCARE_TYPE_MEMBER, check_undated},
    {PC_TRUE_LONG_AGO, PALCARE_TYPE_SERVICE, check_true_long_ago},
    {PC_EMPTY_SCHEDULE, PALCARE_TYPE_SCHEDULE, check_says_something},
    {PC_DAYS_OVERLAP, PALCARE_TYPE_SCHEDULE, check_days_overlap},
    {PC_EMERGENCY_NUMBER, PALCARE_TYPE_CONTACT, check_emergency_number},
    {PC_EMERGENCY_PLACE, PALCARE_TYPE_CONTACT, check_emergency_place},
    {PC_EXPECTED_END_OVER, PALCARE_TYPE_ORGANIZATION, check_body_end},
    {PC_EXPECTED_END_OVER, PALCARE_TYPE_AREA, check_area_end},
    {PC_HOLIDAYS_OVER, PALCARE_TYPE_AREA, check_holidays},
};
const rules pc_availability_rules = {record_rules, sizeof record_rules / sizeof record_rules[0],
                                     NULL, 0};
