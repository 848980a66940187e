/* Phone numbers that people can dial, and opening hours with a time zone. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/check.h"

#include <string.h>

static bool is_dialled(const palcare_record *contact)
{
    static const char *const kinds[] = {"phone", "sms", "textphone", "fax"};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (pc_field_is(contact, PALCARE_CONTACT_KIND, kinds[i]))
            return true;
    return false;
}

/* Copies the last digits of a number and returns how many it has in total. */
static size_t last_digits(const char *text, char *out, size_t most)
{
    size_t count = 0;
    memset(out, 0, most + 1);
    for (; *text; text++)
        if (*text >= '0' && *text <= '9') {
            if (count >= most)
                memmove(out, out + 1, most - 1);
            out[count < most ? count : most - 1] = *text;
            count++;
        }
    return count;
}

static bool has_letters(const char *text)
{
    for (; *text; text++)
        if ((*text >= 'A' && *text <= 'Z') || (*text >= 'a' && *text <= 'z'))
            return true;
    return false;
}

/* Short codes (116 123) have no international form. */
static void check_international(check *c, const palcare_record *contact, int code)
{
    enum { SHORT = 7 };
    char digits[SHORT + 1];
    const char *value = pc_field_first(contact, PALCARE_CONTACT_VALUE);
    if (value && is_dialled(contact) && !pc_field_given(contact, PALCARE_CONTACT_E164) &&
        last_digits(value, digits, SHORT) >= SHORT)
        pc_check_say(
            c, code, PALCARE_CONTACT_E164, PALCARE_NONE,
            "add e164 with + and the country code, so that a phone can dial it from anywhere",
            "has no international form of its number");
}

/* A national number should end like the international one, unless words or extensions hide that. */
static void check_same_number(check *c, const palcare_record *contact, int code)
{
    enum { COMPARED = 6 };
    char printed[COMPARED + 1], dialled[COMPARED + 1];
    const char *value = pc_field_first(contact, PALCARE_CONTACT_VALUE);
    const char *number = pc_field_first(contact, PALCARE_CONTACT_E164);
    if (!value || !number || has_letters(value) ||
        last_digits(value, printed, COMPARED) < COMPARED ||
        last_digits(number, dialled, COMPARED) < COMPARED || strcmp(printed, dialled) == 0)
        return;
    quoted a = pc_problem_quote(value, strlen(value)), b = pc_problem_quote(number, strlen(number));
    pc_check_say(c, code, PALCARE_CONTACT_E164, 0, "dial both, and correct the one that is wrong",
                 "e164 '%s' is another number than '%s'", b.text, a.text);
}

enum { LOOKED_AT = 50 };

/* Tests if a service has a site with a time zone, or one in a document that is not available. */
static bool service_has_zone(const check *c, const palcare_record *service)
{
    for (size_t i = 0; i < LOOKED_AT && palcare_value(service, PALCARE_SERVICE_SITE, i); i++) {
        const palcare_record *site = palcare_target(service, PALCARE_SERVICE_SITE, i, c->docs);
        if (!site || pc_field_given(site, PALCARE_SITE_TIME_ZONE))
            return true;
    }
    return false;
}

/* Tests if the clock of a top record is known: a site's own, that of a service's sites, or that of
 * the services a team gives. */
static bool has_zone(const check *c, const palcare_record *top)
{
    if (pc_field_given(top, PALCARE_SITE_TIME_ZONE) || service_has_zone(c, top))
        return true;
    for (size_t i = 0; i < LOOKED_AT && palcare_value(top, PALCARE_TEAM_SERVICE, i); i++) {
        const palcare_record *service = palcare_target(top, PALCARE_TEAM_SERVICE, i, c->docs);
        if (!service || service_has_zone(c, service))
            return true;
    }
    return false;
}

static void check_zone(check *c, const palcare_record *schedule, int code)
{
    if (pc_field_given(schedule, PALCARE_SCHEDULE_OPENS) &&
        !pc_field_given(schedule, PALCARE_SCHEDULE_TIME_ZONE) && !has_zone(c, pc_check_top(c)))
        pc_check_say(c, code, PALCARE_SCHEDULE_TIME_ZONE, PALCARE_NONE,
                     "add time-zone, Europe/London for one, here or on the site",
                     "hours without a time zone are wrong for readers elsewhere");
}

static const record_rule record_rules[] = {
    {PC_NO_E164, PALCARE_TYPE_CONTACT, check_international},
    {PC_NUMBERS_DIFFER, PALCARE_TYPE_CONTACT, check_same_number},
    {PC_NO_TIME_ZONE, PALCARE_TYPE_SCHEDULE, check_zone},
};
const rules pc_contact_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL,
                                0};
