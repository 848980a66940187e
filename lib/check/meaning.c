/*
 * The meaning of values beyond their form: dates that exist, ranges that run forward, countries
 * that exist, values that require or exclude each other, field names.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/ascii.h"
#include "base/nearest.h"
#include "check/check.h"

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

static void check_country(check *c, value_position position, int code)
{
    char proposal[16];
    const char *country = palcare_value(position.record, position.field, position.index);
    if (pc_form_is_country(country))
        return;
    problem what;
    pc_problem_say(&what, code, "%s '%s' is not a country of ISO 3166",
                   palcare_field_name(position.field), country);
    if (pc_form_propose(PALCARE_KIND_PLACE, country, strlen(country), proposal, sizeof proposal))
        pc_problem_replace(&what, "did you mean '%s'?", proposal);
    else
        pc_problem_hint(&what, "write two capital letters, GB for one; 001 is the world");
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

/* ---- tokens with a special form ---- */

/* The first segments of names in the time zone database; UTC never changes its offset. */
static bool is_time_zone(const char *zone)
{
    static const char *const regions[] = {
        "Africa/",   "America/",   "Antarctica/", "Arctic/", "Asia/",
        "Atlantic/", "Australia/", "Europe/",     "Indian/", "Pacific/",
        "Brazil/",   "Canada/",    "Chile/",      "Mexico/", "US/",
    };
    for (size_t i = 0; i < sizeof regions / sizeof regions[0]; i++) {
        size_t size = strlen(regions[i]);
        if (strncmp(zone, regions[i], size) == 0 && zone[size])
            return true;
    }
    return strcmp(zone, "UTC") == 0 || strcmp(zone, "Etc/UTC") == 0;
}

static void check_time_zone(check *c, const palcare_record *record, palcare_field field, int code)
{
    const char *zone = pc_field_first(record, field);
    if (!zone || is_time_zone(zone))
        return;
    quoted q = pc_problem_quote(zone, strlen(zone));
    pc_check_say(c, code, field, 0, "write the IANA name, Europe/London for one",
                 "time-zone '%s' names no place, so it is wrong when the clocks change", q.text);
}

static void check_site_zone(check *c, const palcare_record *site, int code)
{
    check_time_zone(c, site, PALCARE_SITE_TIME_ZONE, code);
}

static void check_schedule_zone(check *c, const palcare_record *schedule, int code)
{
    check_time_zone(c, schedule, PALCARE_SCHEDULE_TIME_ZONE, code);
}

/* Reports the first value of a field, with a proposal unless it is empty, or else the hint. */
static void say_or_propose(check *c, int code, palcare_field field, const char *value,
                           const char *noun, const char *proposal, const char *hint)
{
    problem what;
    pc_problem_say(&what, code, "%s '%s' is not %s", palcare_field_name(field),
                   pc_problem_quote(value, strlen(value)).text, noun);
    if (*proposal)
        pc_problem_replace(&what, "write '%s'", proposal);
    else
        pc_problem_hint(&what, "%s", hint);
    pc_check_add(c, field, 0, &what);
}

enum { E164_MOST = 15 };

static bool is_e164(const char *number)
{
    enum { LEAST = 7 };
    size_t digits = number[0] == '+' ? strspn(number + 1, "0123456789") : 0;
    return digits >= LEAST && digits <= E164_MOST && number[1 + digits] == '\0' && number[1] != '0';
}

/* Removes what people put between the digits: +44-(0)191.498/0100. Only in Italy is a zero after
 * the country code dialled from abroad, and there it is also written in brackets, so such numbers
 * are left to the author. */
static void propose_e164(const char *number, char proposal[E164_MOST + 2])
{
    enum { COUNTRY_MOST = 4 }; /* '+' and three digits */
    static const char between[] = "-./()";
    size_t size = 0;
    bool is_italian = strncmp(number, "+39", 3) == 0 || strncmp(number, "+378", 4) == 0;
    bool is_clear = true;
    for (const char *at = number; *at && is_clear; at++) {
        bool has_zero = strncmp(at, "(0)", 3) == 0;
        if (has_zero && !is_italian) {
            at += 2;
        } else if (strchr(between, *at)) {
            is_clear = size > COUNTRY_MOST || (size > 0 && at[1] != '0');
        } else {
            is_clear = size <= E164_MOST;
            proposal[is_clear ? size++ : 0] = *at;
        }
    }
    proposal[size] = '\0';
    if (!is_clear || !is_e164(proposal))
        *proposal = '\0';
}

static void check_e164(check *c, const palcare_record *contact, int code)
{
    const char *number = pc_field_first(contact, PALCARE_CONTACT_E164);
    char proposal[E164_MOST + 2];
    if (!number || is_e164(number))
        return;
    propose_e164(number, proposal);
    say_or_propose(c, code, PALCARE_CONTACT_E164, number, "an international number", proposal,
                   "write + and the country code, then digits alone: +441914960000");
}

static bool is_currency(const char *text)
{
    return strlen(text) == 3 && strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}

/* The sign of the euro means one currency; those of the pound and the dollar mean many. */
static void propose_currency(const char *currency, char proposal[4])
{
    size_t size = 0;
    for (; size < 3 && currency[size]; size++)
        proposal[size] = pc_to_upper(currency[size]);
    proposal[size] = '\0';
    if (strcmp(currency, "\xE2\x82\xAC") == 0)
        memcpy(proposal, "EUR", 4);
    else if (strlen(currency) != 3 || !is_currency(proposal))
        *proposal = '\0';
}

static void check_money(check *c, const palcare_record *money, int code)
{
    const char *currency = pc_field_first(money, PALCARE_MONEY_CURRENCY);
    char proposal[4];
    if (!currency || is_currency(currency))
        return;
    propose_currency(currency, proposal);
    say_or_propose(c, code, PALCARE_MONEY_CURRENCY, currency, "a currency code", proposal,
                   "write the three letters of ISO 4217: GBP, EUR, USD");
}

/* Tests for type/subtype within the limits of RFC 6838, 4.2. */
static bool is_media_type(const char *text)
{
    static const char *const types[] = {"application", "audio", "font",  "image",
                                        "model",       "text",  "video", "multipart"};
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "0123456789!#$&-^_.+";
    size_t size = strcspn(text, "/");
    if (text[size] != '/' || !text[size + 1] || text[size + 1 + strspn(text + size + 1, allowed)])
        return false;
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if (strlen(types[i]) == size && strncmp(text, types[i], size) == 0)
            return true;
    return false;
}

/* The media type for a file name's ending, which people write instead; "" for others. */
static const char *type_of_ending(const char *ending)
{
    static const char *const types[][2] = {
        {"jpg", "image/jpeg"},
        {"jpeg", "image/jpeg"},
        {"png", "image/png"},
        {"gif", "image/gif"},
        {"webp", "image/webp"},
        {"svg", "image/svg+xml"},
        {"pdf", "application/pdf"},
        {"html", "text/html"},
        {"htm", "text/html"},
        {"txt", "text/plain"},
        {"mp3", "audio/mpeg"},
        {"mp4", "video/mp4"},
        {"epub", "application/epub+zip"},
    };
    ending += *ending == '.';
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if (pc_is_word(ending, strlen(ending), types[i][0]))
            return types[i][1];
    return "";
}

static void check_media_type(check *c, const palcare_record *record, palcare_field field, int code)
{
    const char *text = pc_field_first(record, field);
    if (!text || is_media_type(text))
        return;
    say_or_propose(c, code, field, text, "a media type", type_of_ending(text),
                   "write image/jpeg, application/pdf, text/html or the like");
}

static void check_media_media_type(check *c, const palcare_record *media, int code)
{
    check_media_type(c, media, PALCARE_MEDIA_MEDIA_TYPE, code);
}

static void check_link_media_type(check *c, const palcare_record *link, int code)
{
    check_media_type(c, link, PALCARE_LINK_MEDIA_TYPE, code);
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
    {PALCARE_CHECKLIST_REVIEWED, PALCARE_CHECKLIST_REVIEW_DUE},
    {PALCARE_RESPONSE_STARTED, PALCARE_RESPONSE_COMPLETED},
    {PALCARE_AREA_VALID_FROM, PALCARE_AREA_VALID_UNTIL},
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

static void check_always(check *c, const palcare_record *schedule, int code)
{
    static const palcare_field limits[] = {PALCARE_SCHEDULE_DAY, PALCARE_SCHEDULE_OPENS,
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
        bool is_sure;
        const char *near = pc_nearest(name, strlen(name), field_name_at, &type, count, &is_sure);
        problem what;
        pc_problem_say(&what, code, "%s '%s': %s %s has no such field", palcare_field_name(field),
                       q.text, strchr("aeiou", palcare_type_name(type)[0]) ? "an" : "a",
                       palcare_type_name(type));
        if (near)
            pc_problem_mean(&what, near, is_sure);
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
    {PC_HALF_A_PAIR, PALCARE_TYPE_SITE, check_position},
    {PC_TIME_ZONE, PALCARE_TYPE_SITE, check_site_zone},
    {PC_TIME_ZONE, PALCARE_TYPE_SCHEDULE, check_schedule_zone},
    {PC_HALF_A_PAIR, PALCARE_TYPE_SCHEDULE, check_hours},
    {PC_ALWAYS_WITH_HOURS, PALCARE_TYPE_SCHEDULE, check_always},
    {PC_E164, PALCARE_TYPE_CONTACT, check_e164},
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
    {PC_NO_SUCH_COUNTRY, PALCARE_KIND_PLACE, check_country},
};
const rules pc_meaning_rules = {record_rules, sizeof record_rules / sizeof record_rules[0],
                                value_rules, sizeof value_rules / sizeof value_rules[0]};
