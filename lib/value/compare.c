/*
 * Compares dates and ages without claiming more than they say. Each is a span of days that it may
 * mean; one comes before another only if its whole span does.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

static palcare_order compare_spans(form_span a, form_span b)
{
    if (a.last < b.first)
        return PALCARE_ORDER_BEFORE;
    if (a.first > b.last)
        return PALCARE_ORDER_AFTER;
    return PALCARE_ORDER_OVERLAPS;
}

static bool read_comparable(const char *text, form_date *out)
{
    return pc_form_read_date(text, strlen(text), out) && pc_form_date_exists(out) &&
           !out->recurring;
}

static palcare_order compare_dates(const char *a, const char *b)
{
    form_date one;
    form_date other;
    if (!read_comparable(a, &one) || !read_comparable(b, &other))
        return PALCARE_ORDER_INCOMPARABLE;
    return compare_spans(pc_form_date_span(&one), pc_form_date_span(&other));
}

bool palcare_date_span(const char *date, int64_t *first_day, int64_t *last_day)
{
    form_date read;
    if (!date || !read_comparable(date, &read) || read.open_first || read.open_last)
        return false;
    form_span span = pc_form_date_span(&read);
    if (first_day)
        *first_day = span.first;
    if (last_day)
        *last_day = span.last;
    return true;
}

/* The fewest and the most days in `months` months, wherever in the Gregorian calendar they begin.
 * Each whole year has 365 days and any leap day; four years in a row have one leap day, except
 * across some centuries, and the remaining months are the shortest and longest such run in a year.
 * Both ends are exact below one year in months and below a hundred years; beyond, they may be one
 * day too wide, never too narrow. */
static form_span days_of_months(int months)
{
    static const int fewest[] = {0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334};
    static const int most[] = {0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337};
    if (months < 0) {
        form_span after = days_of_months(-months);
        return (form_span){-after.last, -after.first};
    }
    int years = months / 12;
    int rest = months % 12;
    int fewest_leap_days = years / 4 - 1 - years / 100;
    int most_leap_days = (years + 3) / 4;
    if (fewest_leap_days < 0)
        fewest_leap_days = 0;
    return (form_span){years * 365 + fewest_leap_days + fewest[rest],
                       years * 365 + most_leap_days + most[rest]};
}

static form_span exact(int count)
{
    return (form_span){count, count};
}

static palcare_order compare_ages(const char *a, const char *b)
{
    form_age one;
    form_age other;
    if (!pc_form_read_age(a, strlen(a), &one) || !pc_form_read_age(b, strlen(b), &other) ||
        one.unlimited || other.unlimited)
        return PALCARE_ORDER_INCOMPARABLE;
    form_span first = exact(pc_form_age_count(&one));
    form_span second = exact(pc_form_age_count(&other));
    /* Ages in months compare the same child's ages, from one birthday on: 13mo is after 1y. */
    bool by_calendar = pc_form_age_by_calendar(&one);
    if (by_calendar != pc_form_age_by_calendar(&other)) {
        form_span *inexact = by_calendar ? &first : &second;
        *inexact = days_of_months((int)inexact->first);
    }
    return compare_spans(first, second);
}

/* Compares dates and ages: BEFORE and AFTER only if no day that a may mean overlaps or passes b.
 * Equal values OVERLAP. A recurring date, an unlimited age, another kind and an invalid value are
 * INCOMPARABLE with everything; an open period is comparable if its other end decides. */
palcare_order palcare_compare(palcare_kind kind, const char *a, const char *b)
{
    if (!a || !b)
        return PALCARE_ORDER_INCOMPARABLE;
    if (kind == PALCARE_KIND_DATE)
        return compare_dates(a, b);
    if (kind == PALCARE_KIND_AGE)
        return compare_ages(a, b);
    return PALCARE_ORDER_INCOMPARABLE;
}
