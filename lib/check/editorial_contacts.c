/* Contacts that reach somebody: values that fit their kind, phone numbers that people can dial, and
 * opening hours with a time zone. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/ascii.h"
#include "check/check.h"
#include "check/printed_numbers.h"
#include "value/form.h"

#include <string.h>

/* ---- values by kind ---- */

enum {
    SHORTEST_NUMBER = 2, /* digits; 15 and 18 are emergency numbers in France */
    LONGEST_HINT = 150   /* bytes of a value that a hint repeats */
};

/* Tests for a number as it is printed, with words around it or letters for its digits. */
static bool is_number(const char *value)
{
    char none[1];
    return !strchr(value, '@') && !strstr(value, "://") &&
           pc_last_digits(value, strlen(value), none, 0) >= SHORTEST_NUMBER;
}

static const char not_in_pages[] = " \t\r\n\"<>\\^`{|}";

/* Tests for an address of a page; letters beyond ASCII may be as they are printed. */
static bool is_page(const char *value)
{
    size_t scheme = strcspn(value, ":");
    const char *host = value + scheme + 3;
    if (!(pc_is_word(value, scheme, "https") || pc_is_word(value, scheme, "http")) ||
        strncmp(value + scheme, "://", 3) != 0 || !*host || strchr("/?#.:", *host))
        return false;
    return !strpbrk(value, not_in_pages);
}

static bool is_postal(const char *value)
{
    if (is_page(value) || pc_form_is_email(value))
        return false;
    for (; *value; value++)
        if (pc_is_letter(*value) || (unsigned char)*value >= 0x80)
            return true;
    return false;
}

/* The form of a contact's value, by its kind. */
static const struct contact_form {
    const char *kind;
    bool is_dialled;
    bool (*fits)(const char *value);
    const char *scheme; /* that people write before a value, or NULL */
    const char *noun, *hint;
} forms[] = {
    {"phone", true, is_number, "tel", "a phone number",
     "write the number as it is printed, such as 0191 498 0100"},
    {"sms", true, is_number, "sms", "a number for text messages",
     "write the number as it is printed, such as 07700 900100"},
    {"textphone", true, is_number, "tel", "a textphone number",
     "write the number as it is printed, such as 0191 498 0100"},
    {"fax", true, is_number, "fax", "a fax number",
     "write the number as it is printed, such as 0191 498 0100"},
    {"email", false, pc_form_is_email, "mailto", "an email address",
     "write one address, such as hello@example.org"},
    {"web", false, is_page, NULL, "the address of a page",
     "write the address, which begins with https://"},
    {"social", false, is_page, NULL, "the address of a page",
     "write the address of its page there; a name does not say on which network it is"},
    {"post", false, is_postal, NULL, "an address for letters",
     "write name, street, postcode and town"},
};

/* NULL for a kind of a newer version. */
static const struct contact_form *form_of(const palcare_record *contact)
{
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        if (pc_field_is(contact, PALCARE_CONTACT_KIND, forms[i].kind))
            return &forms[i];
    return NULL;
}

static bool is_dialled(const palcare_record *contact)
{
    const struct contact_form *form = form_of(contact);
    return form && form->is_dialled;
}

/* Returns the rest of a value after its scheme, such as mailto:, or NULL. */
static const char *after_scheme(const struct contact_form *form, const char *value)
{
    size_t size = strcspn(value, ":");
    if (!form->scheme || !value[size] || !pc_is_word(value, size, form->scheme))
        return NULL;
    value += size + 1;
    return value + strspn(value, " \t\r\n");
}

static void hint_value(const struct contact_form *form, const char *value, problem *what)
{
    const char *rest = after_scheme(form, value), *missing = pc_form_missing_scheme(value);
    bool is_host = form->fits == is_page && missing && strncmp(missing, "https", 5) == 0;
    if (rest && form->fits(rest) && !strpbrk(rest, "?%;\t\r\n"))
        pc_problem_replace(what, "write '%s'", rest);
    else if (is_host && strlen(value) <= LONGEST_HINT && !strpbrk(value, not_in_pages))
        pc_problem_hint(what, "write '%s%s'", missing, value);
    else
        pc_problem_hint(what, "%s", form->hint);
}

/* Emergency numbers are short, and PC4536 has a stricter rule for them. */
static bool is_emergency(const palcare_record *contact)
{
    return pc_field_has(contact, PALCARE_CONTACT_PURPOSE, "emergency");
}

static void check_value(check *c, const palcare_record *contact, int code)
{
    const struct contact_form *form = form_of(contact);
    const char *value = pc_field_first(contact, PALCARE_CONTACT_VALUE);
    if (!form || !value || is_emergency(contact) || pc_form_runs_script(value, strlen(value)) ||
        (form->fits(value) && !after_scheme(form, value)))
        return;
    problem what;
    pc_problem_say(&what, code, "'%s' is not %s", pc_problem_quote(value, strlen(value)).text,
                   form->noun);
    hint_value(form, value, &what);
    pc_check_add(c, PALCARE_CONTACT_VALUE, 0, &what);
}

/* ---- numbers ---- */

/* The size of the first number of a contact that holds several; otherwise 0. */
static size_t first_of_several(const palcare_record *contact, const char *value)
{
    return value && is_dialled(contact) ? pc_first_of_several(value) : 0;
}

static void check_several(check *c, const palcare_record *contact, int code)
{
    const char *value = pc_field_first(contact, PALCARE_CONTACT_VALUE);
    if (!is_emergency(contact) && first_of_several(contact, value))
        pc_check_say(c, code, PALCARE_CONTACT_VALUE, 0,
                     "write a contact for each, so that a phone can dial it",
                     "'%s' is more than one number", pc_problem_quote(value, strlen(value)).text);
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
    char none[1];
    const char *value = pc_field_first(contact, PALCARE_CONTACT_VALUE);
    if (value && is_dialled(contact) && !pc_field_given(contact, PALCARE_CONTACT_E164) &&
        !first_of_several(contact, value) && pc_last_digits(value, strlen(value), none, 0) >= SHORT)
        pc_check_say(
            c, code, PALCARE_CONTACT_E164, PALCARE_NONE,
            "add e164 with + and the country code, so that a phone can dial it from anywhere",
            "has no international form of its number");
}

/* The size of the number that the international form is of: the first of several, and not what is
 * in brackets behind it. 0 if nothing shows where it ends. */
static size_t size_of_number(const palcare_record *contact, const char *value)
{
    enum { WHOLE = 7 };
    char none[1];
    size_t all = strlen(value), first = first_of_several(contact, value);
    size_t remark = strcspn(value, "(");
    if (first > 0)
        return first < all ? first : 0;
    return pc_last_digits(value, remark, none, 0) >= WHOLE ? remark : all;
}

/* A national number should end like the international one, unless words or extensions hide that. */
static void check_same_number(check *c, const palcare_record *contact, int code)
{
    enum { COMPARED = 6 };
    char printed[COMPARED + 1], dialled[COMPARED + 1];
    const char *value = pc_field_first(contact, PALCARE_CONTACT_VALUE);
    const char *number = pc_field_first(contact, PALCARE_CONTACT_E164);
    if (!value || !number || has_letters(value))
        return;
    if (pc_last_digits(value, size_of_number(contact, value), printed, COMPARED) < COMPARED ||
        pc_last_digits(number, strlen(number), dialled, COMPARED) < COMPARED ||
        strcmp(printed, dialled) == 0)
        return;
    quoted a = pc_problem_quote(value, strlen(value)), b = pc_problem_quote(number, strlen(number));
    pc_check_say(c, code, PALCARE_CONTACT_E164, 0, "dial both, and correct the one that is wrong",
                 "e164 '%s' is another number than '%s'", b.text, a.text);
}

/* ---- hours ---- */

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
    {PC_CONTACT_VALUE, PALCARE_TYPE_CONTACT, check_value},
    {PC_SEVERAL_NUMBERS, PALCARE_TYPE_CONTACT, check_several},
    {PC_NO_E164, PALCARE_TYPE_CONTACT, check_international},
    {PC_NUMBERS_DIFFER, PALCARE_TYPE_CONTACT, check_same_number},
    {PC_NO_TIME_ZONE, PALCARE_TYPE_SCHEDULE, check_zone},
};
const rules pc_contact_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL,
                                0};
