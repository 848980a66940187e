/*
 * Partial dates, a subset of EDTF level 1 (ISO 8601-2, https://www.loc.gov/standards/datetime/):
 *
 *     2024  2024-01  2024-01-15     a year, a month, a day
 *     2019-21                       spring; 22 summer, 23 autumn, 24 winter
 *     2024~  2024?                  about then; then, but in doubt
 *     2017-04/2018-03               a period, including both ends
 *     2023/..  ../2023              a period without end, without beginning
 *     --11  --11-05                 every November, every 5 November (as XML Schema's gMonthDay)
 *
 * A date is never padded to a day: an incomplete one means a span of days, first to last.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

#include <stdio.h>

/* ---- Reading -------------------------------------------------------------------------------- */

static int two_digits(const char *at)
{
    return (at[0] - '0') * 10 + (at[1] - '0');
}

/* Reads "-NN" at *at if NN is between least and most, and moves *at after it. */
static bool read_part(const char **at, const char *end, int least, int most, int *out)
{
    const char *p = *at;
    if (end - p < 3 || p[0] != '-' || !pc_is_digit(p[1]) || !pc_is_digit(p[2]))
        return false;
    int value = two_digits(p + 1);
    if (value < least || value > most)
        return false;
    *out = value;
    *at = p + 3;
    return true;
}

static bool read_point(const char **at, const char *end, form_point *out)
{
    const char *p = *at;
    *out = (form_point){0};
    if (end - p < 4 || !pc_is_digit(p[0]) || !pc_is_digit(p[1]) || !pc_is_digit(p[2]) ||
        !pc_is_digit(p[3]))
        return false;
    out->year = two_digits(p) * 100 + two_digits(p + 2);
    p += 4;
    if (read_part(&p, end, 1, 12, &out->month))
        read_part(&p, end, 1, 31, &out->day);
    else
        read_part(&p, end, 21, 24, &out->month);
    if (p < end && (*p == '~' || *p == '?'))
        out->doubt = *p++;
    *at = p;
    return true;
}

static bool read_open(const char **at, const char *end)
{
    if (end - *at < 2 || (*at)[0] != '.' || (*at)[1] != '.')
        return false;
    *at += 2;
    return true;
}

static bool read_recurring(const char *at, const char *end, form_date *out)
{
    at++; /* the second dash begins "-11" */
    if (!read_part(&at, end, 1, 12, &out->first.month))
        return false;
    read_part(&at, end, 1, 31, &out->first.day);
    out->recurring = true;
    out->last = out->first;
    return at == end;
}

bool pc_form_read_date(const char *text, size_t size, form_date *out)
{
    const char *at = text;
    const char *end = text + size;
    *out = (form_date){0};
    if (size >= 4 && at[0] == '-' && at[1] == '-')
        return read_recurring(at, end, out);
    out->open_first = read_open(&at, end);
    if (!out->open_first && !read_point(&at, end, &out->first))
        return false;
    if (at == end) {
        out->last = out->first;
        return !out->open_first;
    }
    if (*at++ != '/')
        return false;
    out->open_last = !out->open_first && read_open(&at, end);
    if (!out->open_last && !read_point(&at, end, &out->last))
        return false;
    return at == end;
}

bool pc_form_fits_date(const char *text, size_t size)
{
    form_date date;
    return size >= 4 && pc_form_read_date(text, size, &date);
}

/* ---- The calendar: Gregorian, also before 1582, with a year 0 as in ISO 8601 ---------------- */

/* Days from 1970-01-01 to the first day of a month, counted from January of year 0. */
static int64_t first_of_month(int month)
{
    static const int before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    /* The calendar repeats every 400 years; adding one cycle avoids negative numbers. */
    int64_t shifted = (int64_t)month + 4800;
    int64_t year = shifted / 12;
    int64_t of_year = shifted % 12;
    int64_t leap_days = (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int64_t days = year * 365 + leap_days + before[of_year] + (leap && of_year > 1);
    return days - 719528 - 146097;
}

static int month_index(const form_point *point)
{
    return point->year * 12 + point->month - 1;
}

static bool point_exists(const form_point *point)
{
    if (point->day == 0)
        return true;
    int month = month_index(point);
    return point->day <= first_of_month(month + 1) - first_of_month(month);
}

/* The months that a point without a day may mean.
 *
 * A season belongs to a hemisphere, which a date does not name, and ISO 8601-2 does not define
 * on which day it begins. So the span covers both hemispheres, counted by whole months or by the
 * sun: spring and autumn take March to December of their year; summer and winter also cross a
 * New Year, from the December before to the March after. */
static form_span point_months(const form_point *point)
{
    int64_t january = (int64_t)point->year * 12;
    switch (point->month) {
    case 0: return (form_span){january, january + 11};
    case 21:
    case 23: return (form_span){january + 2, january + 11};
    case 22:
    case 24: return (form_span){january - 1, january + 14};
    default: return (form_span){month_index(point), month_index(point)};
    }
}

/* The days that a point may mean. EDTF lets the application choose how near "about" (~) is: here
 * one more unit on either side, so that 2024~ covers 2023 to 2025. Doubt (?) concerns the source
 * and does not widen the span. */
static form_span point_days(const form_point *point, bool widen)
{
    bool about = widen && point->doubt == '~';
    if (point->day) {
        int64_t day = first_of_month(month_index(point)) + point->day - 1;
        return (form_span){day - about, day + about};
    }
    form_span months = point_months(point);
    if (about) {
        int unit = point->month == 0 ? 12 : point->month > 12 ? 3 : 1;
        months.first -= unit;
        months.last += unit;
    }
    return (form_span){first_of_month((int)months.first), first_of_month((int)months.last + 1) - 1};
}

static form_span date_days(const form_date *date, bool widen)
{
    form_span span = {INT64_MIN, INT64_MAX};
    if (!date->open_first)
        span.first = point_days(&date->first, widen).first;
    if (!date->open_last)
        span.last = point_days(&date->last, widen).last;
    return span;
}

form_span pc_form_date_span(const form_date *date)
{
    return date_days(date, true);
}

bool pc_form_date_exists(const form_date *date)
{
    /* A recurring date has year 0, a leap year, so 29 February is valid too. */
    if (!point_exists(&date->first) || !point_exists(&date->last))
        return false;
    form_span span = date_days(date, false);
    return date->recurring || span.first <= span.last;
}

bool pc_form_in_calendar(const char *text)
{
    form_date date;
    return pc_form_read_date(text, strlen(text), &date) && pc_form_date_exists(&date);
}

/* ---- Seasons that look like years ------------------------------------------------------------ */

static bool looks_like_years(const form_point *end)
{
    return end->month > 12 && end->month == end->year % 100 + 1;
}

/* Writes one end of a date, replacing a season with `year`. */
static void write_end(char out[16], const char *text, const form_point *end, int year)
{
    const char doubt[2] = {end->doubt, '\0'};
    if (looks_like_years(end))
        snprintf(out, 16, "%04d%s", year, doubt);
    else
        snprintf(out, 16, "%.*s", (int)strcspn(text, "/"), text);
}

bool pc_form_looks_like_years(const char *text, form_season *out)
{
    static const char *const names[] = {"spring", "summer", "autumn", "winter"};
    form_date date;
    if (!pc_form_read_date(text, strlen(text), &date))
        return false;
    bool is_first = looks_like_years(&date.first);
    if (strchr(text, '/') && date.first.month > 12 && date.last.month > 12)
        return false; /* from a season to a season */
    if (!is_first && !looks_like_years(&date.last))
        return false;
    const form_point *season = is_first ? &date.first : &date.last;
    const char *slash = strchr(text, '/');
    char first[16], last[16];
    write_end(first, text, &date.first, date.first.year);
    write_end(last, slash ? slash + 1 : text, &date.last, date.last.year + 1);
    snprintf(out->years, sizeof out->years, "%s/%s", first, last);
    out->year = season->year;
    out->name = names[season->month - 21];
    return true;
}
