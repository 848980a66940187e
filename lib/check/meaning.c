/*
 * The meaning of values beyond their form: dates that exist, ranges that run forward, countries
 * that exist, values that require or exclude each other, field names.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/nearest.h"
#include "check/check.h"
#include "model/shape.h"

#include "value/form.h"

#include <string.h>

/* ---- single values ---- */

static void check_calendar(check *c, value_position position, int code)
{
    const char *date = palcare_value(position.record, position.field, position.index);
    if (pc_form_in_calendar(date))
        return;
    bool is_period = strchr(date, '/') != NULL;
    pc_check_say(c, code, position.field, position.index,
                 is_period ? "put the earlier end first, and check each day" : "check the day",
                 is_period ? "%s '%s' is not a period of the calendar"
                           : "%s '%s' is not in the calendar",
                 palcare_field_name(position.field), date);
}

static void check_meaning(check *c, value_position position, int code)
{
    const char *value = palcare_value(position.record, position.field, position.index);
    problem what;
    if (value && !pc_shape_means(pc_schema_field(position.field), code, value, &what))
        pc_check_add(c, position.field, position.index, &what);
}

static void check_coordinate(check *c, const palcare_record *record, palcare_field field,
                             double most, int code)
{
    double degrees;
    if (palcare_number(record, field, 0, &degrees) && (degrees < -most || degrees > most))
        pc_check_say(c, code, field, 0,
                     "write degrees: north and east positive, south and west negative",
                     "%s %s is not from -%.0f to %.0f", palcare_field_name(field),
                     pc_field_first(record, field), most, most);
}

static void check_latitude(check *c, const palcare_record *site, int code)
{
    check_coordinate(c, site, PALCARE_SITE_LATITUDE, 90, code);
}

static void check_longitude(check *c, const palcare_record *site, int code)
{
    check_coordinate(c, site, PALCARE_SITE_LONGITUDE, 180, code);
}

/* The address says in which country a site is. */
static void check_exchanged(check *c, const palcare_record *site, int code)
{
    double latitude, longitude;
    const palcare_record *address = palcare_part(site, PALCARE_SITE_ADDRESS, 0);
    const char *country = address ? pc_field_first(address, PALCARE_ADDRESS_COUNTRY) : NULL;
    if (country && palcare_number(site, PALCARE_SITE_LATITUDE, 0, &latitude) &&
        palcare_number(site, PALCARE_SITE_LONGITUDE, 0, &longitude) &&
        pc_form_is_exchanged(country, latitude, longitude))
        pc_check_say(c, code, PALCARE_SITE_LATITUDE, 0,
                     "exchange them: latitude is north or south, longitude east or west",
                     "latitude %s and longitude %s are far from %s, and near it the other way "
                     "round",
                     pc_field_first(site, PALCARE_SITE_LATITUDE),
                     pc_field_first(site, PALCARE_SITE_LONGITUDE), country);
}

/* ---- tokens with a narrower form ---- */

static void check_site_zone(check *c, const palcare_record *site, int code)
{
    check_meaning(c, (value_position){site, PALCARE_SITE_TIME_ZONE, 0}, code);
}

static void check_schedule_zone(check *c, const palcare_record *schedule, int code)
{
    check_meaning(c, (value_position){schedule, PALCARE_SCHEDULE_TIME_ZONE, 0}, code);
}

static void check_e164(check *c, const palcare_record *contact, int code)
{
    check_meaning(c, (value_position){contact, PALCARE_CONTACT_E164, 0}, code);
}

/* The forms of addresses refuse these schemes; the value of a contact is a string, and pages make a
 * link of it. */
static void check_script(check *c, const palcare_record *contact, int code)
{
    const char *value = pc_field_first(contact, PALCARE_CONTACT_VALUE);
    if (value && pc_form_runs_script(value, strlen(value)))
        pc_check_say(c, code, PALCARE_CONTACT_VALUE, 0, "write how to reach somebody",
                     "'%s' runs a script in the page that shows it",
                     pc_problem_quote(value, strlen(value)).text);
}

static void check_money(check *c, const palcare_record *money, int code)
{
    check_meaning(c, (value_position){money, PALCARE_MONEY_CURRENCY, 0}, code);
}

static void check_media_media_type(check *c, const palcare_record *media, int code)
{
    check_meaning(c, (value_position){media, PALCARE_MEDIA_MEDIA_TYPE, 0}, code);
}

static void check_link_media_type(check *c, const palcare_record *link, int code)
{
    check_meaning(c, (value_position){link, PALCARE_LINK_MEDIA_TYPE, 0}, code);
}

/* ---- ranges ---- */

static const struct range {
    palcare_field low, high;
} ranges[] = {
    {PALCARE_ABOUT_CREATED, PALCARE_ABOUT_MODIFIED},
    {PALCARE_ITEM_MIN_AGE, PALCARE_ITEM_MAX_AGE},
    {PALCARE_ITEM_PUBLISHED, PALCARE_ITEM_MODIFIED},
    {PALCARE_ITEM_REVIEWED, PALCARE_ITEM_REVIEW_DUE},
    {PALCARE_SERVICE_MIN_AGE, PALCARE_SERVICE_MAX_AGE},
    {PALCARE_ORGANIZATION_VALID_FROM, PALCARE_ORGANIZATION_VALID_UNTIL},
    {PALCARE_ORGANIZATION_VALID_FROM, PALCARE_ORGANIZATION_EXPECTED_END},
    {PALCARE_CHECKLIST_REVIEWED, PALCARE_CHECKLIST_REVIEW_DUE},
    {PALCARE_RESPONSE_STARTED, PALCARE_RESPONSE_COMPLETED},
    {PALCARE_AREA_VALID_FROM, PALCARE_AREA_VALID_UNTIL},
    {PALCARE_AREA_VALID_FROM, PALCARE_AREA_EXPECTED_END},
    {PALCARE_OBSERVATION_MIN_AGE, PALCARE_OBSERVATION_MAX_AGE},
    {PALCARE_INQUIRY_ASKED, PALCARE_INQUIRY_DUE},
    {PALCARE_CONSENT_GIVEN, PALCARE_CONSENT_WITHDRAWN},
    {PALCARE_CONSENT_GIVEN, PALCARE_CONSENT_VALID_UNTIL},
    {PALCARE_REVIEW_ON, PALCARE_REVIEW_REVIEW_DUE},
    {PALCARE_RELATION_VALID_FROM, PALCARE_RELATION_VALID_UNTIL},
    {PALCARE_SCHEDULE_VALID_FROM, PALCARE_SCHEDULE_VALID_UNTIL},
    {PALCARE_CLOSURE_VALID_FROM, PALCARE_CLOSURE_VALID_UNTIL},
    {PALCARE_ACCREDITATION_VALID_FROM, PALCARE_ACCREDITATION_VALID_UNTIL},
    {PALCARE_POST_VALID_FROM, PALCARE_POST_VALID_UNTIL},
};

static void check_ranges(check *c, const palcare_record *record, int code)
{
    palcare_type type = palcare_record_type(record);
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++) {
        if (ranges[i].low >> 8 != type)
            continue;
        const char *low = pc_field_first(record, ranges[i].low);
        const char *high = pc_field_first(record, ranges[i].high);
        if (low && high &&
            palcare_compare(palcare_field_kind(ranges[i].low), low, high) == PALCARE_ORDER_AFTER)
            pc_check_say(c, code, ranges[i].high, 0, "exchange them, or correct one",
                         "%s %s is before %s %s", palcare_field_name(ranges[i].high), high,
                         palcare_field_name(ranges[i].low), low);
    }
}

/* A printed figure may be reversed; it is kept with a note. */
static void check_figures(check *c, const palcare_record *observation, int code)
{
    double low, high;
    if (palcare_number(observation, PALCARE_OBSERVATION_LOW, 0, &low) &&
        palcare_number(observation, PALCARE_OBSERVATION_HIGH, 0, &high) && low > high &&
        !pc_field_given(observation, PALCARE_OBSERVATION_NOTE))
        pc_check_say(c, code, PALCARE_OBSERVATION_HIGH, 0,
                     "correct them; if the source prints them so, keep them and say so in a note",
                     "high %s is below low %s",
                     pc_field_first(observation, PALCARE_OBSERVATION_HIGH),
                     pc_field_first(observation, PALCARE_OBSERVATION_LOW));
}

/* ---- values that require or exclude each other ---- */

static void check_relation(check *c, const palcare_record *relation, int code)
{
    bool to = pc_field_given(relation, PALCARE_RELATION_TO);
    bool name = pc_field_given(relation, PALCARE_RELATION_TO_NAME);
    if (to != name)
        return;
    pc_check_say(
        c, code, 0, PALCARE_NONE,
        to ? "keep 'to'; the record that it names has the name"
           : "name the other side: 'to' for a record, 'to-name' for one that has none here",
        to ? "has both 'to' and 'to-name'" : "has neither 'to' nor 'to-name'");
}

static void check_figure(check *c, const palcare_record *observation, int code)
{
    bool figure = pc_field_given(observation, PALCARE_OBSERVATION_FIGURE);
    bool range = pc_field_given(observation, PALCARE_OBSERVATION_LOW) ||
                 pc_field_given(observation, PALCARE_OBSERVATION_HIGH);
    if (figure != range)
        return;
    pc_check_say(c, code, 0, PALCARE_NONE,
                 "give 'figure', or 'low' and 'high'; 'low' alone is 'at least'",
                 figure ? "has both a figure and a range" : "has no figure");
}

static void check_target_status(check *c, const palcare_record *record, palcare_field status,
                                palcare_field href, int code)
{
    if (pc_field_given(record, status) && !pc_field_given(record, href))
        pc_check_say(c, code, status, 0, "give the 'href'; where it is unknown, leave both out",
                     "status '%s' is of an address, but there is no 'href'",
                     pc_field_first(record, status));
}

static void check_link_status(check *c, const palcare_record *link, int code)
{
    check_target_status(c, link, PALCARE_LINK_STATUS, PALCARE_LINK_HREF, code);
}

static void check_media_status(check *c, const palcare_record *media, int code)
{
    check_target_status(c, media, PALCARE_MEDIA_STATUS, PALCARE_MEDIA_HREF, code);
}

static void check_pair(check *c, const palcare_record *record, palcare_field one,
                       palcare_field other, int code)
{
    if (pc_field_given(record, one) == pc_field_given(record, other))
        return;
    palcare_field present = pc_field_given(record, one) ? one : other;
    palcare_field missing = present == one ? other : one;
    problem what;
    pc_problem_say(&what, code, "%s is given without %s", palcare_field_name(present),
                   palcare_field_name(missing));
    pc_problem_hint(&what, "give both, or neither");
    pc_check_add(c, present, 0, &what);
}

static void check_position(check *c, const palcare_record *site, int code)
{
    check_pair(c, site, PALCARE_SITE_LATITUDE, PALCARE_SITE_LONGITUDE, code);
}

static void check_hours(check *c, const palcare_record *schedule, int code)
{
    check_pair(c, schedule, PALCARE_SCHEDULE_OPENS, PALCARE_SCHEDULE_CLOSES, code);
}

/* The day of a value that is not given. */
static void check_day_alone(check *c, const palcare_record *record, int code)
{
    static const palcare_field days[][2] = {
        {PALCARE_SERVICE_ACCEPTING_ON, PALCARE_SERVICE_ACCEPTING},
        {PALCARE_SERVICE_WAITING_TIME_ON, PALCARE_SERVICE_WAITING_TIME},
        {PALCARE_MEMBER_COUNTED_ON, PALCARE_MEMBER_WHOLE_TIME_EQUIVALENT},
    };
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
        if (pc_field_given(record, days[i][0]))
            check_pair(c, record, days[i][0], days[i][1], code);
}

static void check_always(check *c, const palcare_record *schedule, int code)
{
    static const palcare_field limits[] = {PALCARE_SCHEDULE_DAY, PALCARE_SCHEDULE_MONTH_DAY,
                                           PALCARE_SCHEDULE_INTERVAL, PALCARE_SCHEDULE_OPENS,
                                           PALCARE_SCHEDULE_CLOSES};
    if (!pc_field_is_true(schedule, PALCARE_SCHEDULE_ALWAYS))
        return;
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++)
        if (pc_field_given(schedule, limits[i])) {
            pc_check_say(c, code, limits[i], 0, "remove 'always', or the days and hours",
                         "is always open, and yet has '%s'", palcare_field_name(limits[i]));
            return;
        }
}

/* ---- names of fields ---- */

static const char *field_name_at(void *user, size_t row)
{
    const palcare_type *type = user;
    return palcare_field_name(palcare_field_at(*type, row));
}

static void check_names_in(check *c, const palcare_record *provenance, palcare_field field,
                           int code)
{
    palcare_type type = palcare_record_type(pc_check_owner(c));
    size_t count = 0;
    while (palcare_field_at(type, count))
        count++;
    const char *name;
    for (size_t i = 0; (name = palcare_value(provenance, field, i)); i++) {
        if (palcare_field_named(type, name))
            continue;
        quoted q = pc_problem_quote(name, strlen(name));
        const char *near = pc_nearest(name, strlen(name), field_name_at, &type, count);
        problem what;
        pc_problem_say(&what, code, "%s '%s': %s %s has no such field", palcare_field_name(field),
                       q.text, strchr("aeiou", palcare_type_name(type)[0]) ? "an" : "a",
                       palcare_type_name(type));
        if (near)
            pc_problem_mean(&what, near);
        else
            pc_problem_hint(&what, "'palcare describe %s' lists them", palcare_type_name(type));
        pc_check_add(c, field, i, &what);
    }
}

static void check_field_names(check *c, const palcare_record *provenance, int code)
{
    check_names_in(c, provenance, PALCARE_PROVENANCE_FIELD, code);
    check_names_in(c, provenance, PALCARE_PROVENANCE_NOT_GIVEN, code);
}

static const record_rule record_rules[] = {
    {PC_OUT_OF_RANGE, PALCARE_TYPE_SITE, check_latitude},
    {PC_OUT_OF_RANGE, PALCARE_TYPE_SITE, check_longitude},
    {PC_OUT_OF_RANGE, PALCARE_TYPE_SITE, check_exchanged},
    {PC_HALF_A_PAIR, PALCARE_TYPE_SITE, check_position},
    {PC_TIME_ZONE, PALCARE_TYPE_SITE, check_site_zone},
    {PC_TIME_ZONE, PALCARE_TYPE_SCHEDULE, check_schedule_zone},
    {PC_HALF_A_PAIR, PALCARE_TYPE_SCHEDULE, check_hours},
    {PC_ALWAYS_WITH_HOURS, PALCARE_TYPE_SCHEDULE, check_always},
    {PC_HALF_A_PAIR, PALCARE_TYPE_SERVICE, check_day_alone},
    {PC_HALF_A_PAIR, PALCARE_TYPE_MEMBER, check_day_alone},
    {PC_E164, PALCARE_TYPE_CONTACT, check_e164},
    {PC_SCRIPT_ADDRESS, PALCARE_TYPE_CONTACT, check_script},
    {PC_CURRENCY_CODE, PALCARE_TYPE_MONEY, check_money},
    {PC_MEDIA_TYPE, PALCARE_TYPE_MEDIA, check_media_media_type},
    {PC_MEDIA_TYPE, PALCARE_TYPE_LINK, check_link_media_type},
    {PC_RANGE_REVERSED, 0, check_ranges},
    {PC_FIGURES_REVERSED, PALCARE_TYPE_OBSERVATION, check_figures},
    {PC_ONE_OF, PALCARE_TYPE_RELATION, check_relation},
    {PC_ONE_OF, PALCARE_TYPE_OBSERVATION, check_figure},
    {PC_ONE_OF, PALCARE_TYPE_LINK, check_link_status},
    {PC_ONE_OF, PALCARE_TYPE_MEDIA, check_media_status},
    {PC_NO_SUCH_FIELD, PALCARE_TYPE_PROVENANCE, check_field_names},
};
static const value_rule value_rules[] = {
    {PC_NOT_IN_CALENDAR, PALCARE_KIND_DATE, check_calendar},
    {PC_NO_SUCH_COUNTRY, PALCARE_KIND_PLACE, check_meaning},
};
const rules pc_meaning_rules = {record_rules, sizeof record_rules / sizeof record_rules[0],
                                value_rules, sizeof value_rules / sizeof value_rules[0]};
