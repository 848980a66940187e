/*
 * The forms of single values: decides which text is a date, an age, a language tag, a region or an
 * address. The reader and the setters call the same functions, so they refuse the same values. A
 * form is a pattern of characters; whether the calendar has the day or the list has the country is
 * tested separately.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_VALUE_FORM_H
#define PALCARE_VALUE_FORM_H

#include <palcare/palcare.h>

/* Tests if the bytes (UTF-8, not NUL-terminated) are a value of this kind; false for texts, rich
 * texts, codes and parts. */
bool pc_form_fits(palcare_kind kind, const char *text, size_t size);

/* Names a value of this kind in two or three words: "a date". */
const char *pc_form_noun(palcare_kind kind);

/* Describes a value of this kind for a message: "a partial date such as 2024-01". */
const char *pc_form_describe(palcare_kind kind);

/* The same rule as an XML Schema regular expression, which always matches the whole value. */
const char *pc_form_pattern(palcare_kind kind);

/* Proposes a value instead of one that does not fit ("2024 January" gives "2024-01"); false if it
 * finds none. */
bool pc_form_propose(palcare_kind kind, const char *text, size_t size, char *proposal,
                     size_t capacity);

/* A form that is narrower than its kind: every phone number is a token, but few tokens are phone
 * numbers. The reader and the setters accept the kind; the check refuses what is not narrow. */
typedef enum form_narrow {
    NARROW_NONE,
    NARROW_PHONE,
    NARROW_TIME_ZONE,
    NARROW_CURRENCY,
    NARROW_MEDIA_TYPE,
    NARROW_DURATION, /* of the kind age: neither before birth nor without limit */
    NARROW_LICENCE   /* every token; those that the list lacks are in doubt */
} form_narrow;

/* The same questions about a narrower form, other than NARROW_NONE. */
bool pc_narrow_fits(form_narrow form, const char *text, size_t size);
bool pc_narrow_propose(form_narrow form, const char *text, size_t size, char *proposal,
                       size_t capacity);

/* The end of the sentence about a value that does not fit ("is not a media type"), and its hint. */
const char *pc_narrow_refusal(form_narrow form);
const char *pc_narrow_hint(form_narrow form);

/* A doubt about a value that fits: the register of such values, as it was on one day, lacks it, has
 * another name for it, or gives it a meaning that surprises. */
typedef enum form_doubt {
    DOUBT_NONE,
    DOUBT_OLDER_ZONE,
    DOUBT_UNKNOWN_ZONE,
    DOUBT_LICENCE,
    DOUBT_LANGUAGE, /* nobody registered the language */
    DOUBT_REGION,
    DOUBT_MEANING /* people mean another language */
} form_doubt;

/* Whether values of a narrower form can be in doubt. */
bool pc_narrow_has_doubts(form_narrow form);
form_doubt pc_narrow_doubt(form_narrow form, const char *text, size_t size);

/* The part of a language tag that is in doubt. */
typedef struct form_language {
    const char *subtag;
    size_t size;
    const char *name; /* what the letters mean, and what people mean; or NULL */
    char instead[64]; /* the tag that is probably meant, or "" */
} form_language;
form_doubt pc_form_doubt_language(const char *tag, size_t size, form_language *out);

/* Tests if a place, in degrees, is far from a country, and near it with latitude and longitude
 * exchanged. False for a country of which no place is known. */
bool pc_form_is_exchanged(const char *country, double latitude, double longitude);

/* The most digits before the point of a number, and after it: they fit a signed 64-bit integer. */
enum { PC_FORM_MOST_DIGITS = 18 };

/* Tests if the calendar has the days of a date that fits the form (it has no 2024-02-30), and a
 * period does not end before it begins. */
bool pc_form_in_calendar(const char *date);

/* A date that ends like 2020-21, which means spring 2020 but is often written for 2020 to 2021. */
typedef struct form_season {
    int year;
    const char *name;
    char years[32]; /* the date rewritten with years: 2020/2021 */
} form_season;
bool pc_form_looks_like_years(const char *date, form_season *out);

/* Tests if a browser would run an address as a script or show it as a page of the author's own:
 * javascript:, vbscript:, data:, in any letter case, also with the white space that browsers skip.
 * No address has such a scheme; a string that is used as one may. */
bool pc_form_runs_script(const char *text, size_t size);

/* Tests for one email address, such as hello@example.org: one '@', a dot behind it, no mailto:. */
bool pc_form_is_email(const char *text);

/* Returns the start that an address lacks which looks like a host or an email address: "https://",
 * "https:" or "mailto:"; NULL if it lacks nothing. A browser would look for www.example.org as a
 * page beside the current one (RFC 3986, 4.5). */
const char *pc_form_missing_scheme(const char *text);

/* Tests if a region that fits the form is in a country of ISO 3166-1 (or is the world, 001). */
bool pc_form_is_country(const char *region);

/* Compares two decimals digit by digit, as no floating-point number could: negative, 0 or positive.
 * Both must fit the form. */
int pc_form_compare_decimals(const char *a, const char *b);

/* Tests if two ages are equal in every calendar, like 12mo and 1y or 14d and 2w. palcare_compare()
 * cannot tell: it returns OVERLAPS for equal and uncertain values alike. */
bool pc_form_ages_equal(const char *a, const char *b);

#endif
