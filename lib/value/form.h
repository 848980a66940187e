/*
 * The forms of single values: which text is a date, an age, a language tag, a place, an address.
 * The reader and the setters ask the same functions, so they refuse the same things.
 * A form is a pattern of characters; what the calendar or a list of countries knows is asked apart.
 */
#ifndef PALCARE_VALUE_FORM_H
#define PALCARE_VALUE_FORM_H

#include <palcare/palcare.h>

/* Whether these bytes (UTF-8, not NUL-terminated) are a value of this kind. Any kind but the words,
 * codes and parts. */
bool pc_form_fits(palcare_kind kind, const char *text, size_t size);

/* What a value of this kind is, in two or three words: "a date". */
const char *pc_form_noun(palcare_kind kind);

/* What a value of this kind looks like, for a message: "a partial date such as 2024-01". */
const char *pc_form_describe(palcare_kind kind);

/* The same rule as a regular expression of XML Schema (anchored, as there). */
const char *pc_form_pattern(palcare_kind kind);

/* A proposal for a value that does not fit ("2024 January" gives "2024-01"); false without one. */
bool pc_form_propose(palcare_kind kind, const char *text, size_t size, char *proposal, size_t room);

/* Whether a date that fits the form stands in the calendar (2024-02-30 does not), and a period's
 * first day is not after its last. */
bool pc_form_in_calendar(const char *date);

/* A date with an end such as 2020-21, the spring of 2020, which many write for 2020 to 2021. */
typedef struct form_season {
    int year;
    const char *name;
    char years[32]; /* the date with years in its place: 2020/2021 */
} form_season;
bool pc_form_looks_like_years(const char *date, form_season *out);

/* Whether a place that fits the form names a country of ISO 3166-1 (or the world, 001). */
bool pc_form_is_country(const char *place);

/* Whether two ages are one and the same in every calendar, as 12mo and 1y or 14d and 2w are.
 * palcare_compare cannot say it: equal and uncertain are both an overlap there. */
bool pc_form_ages_equal(const char *a, const char *b);

#endif
