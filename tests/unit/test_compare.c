/*
 * Comparisons and spans: what a date or an age may mean, compared with a calendar that counts day
 * by day; no result may claim more than was written.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>

#include "run.h"
#include "value/form.h"

#include <string.h>

/* ---- A slow and simple calendar ------------------------------------------------------------- */

static bool is_leap(int year)
{
    return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
}

static int month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

static void assert_span(const char *date, int64_t first, int64_t last)
{
    int64_t a = -1;
    int64_t b = -1;
    ck_assert_msg(palcare_date_span(date, &a, &b), "%s has no span", date);
    ck_assert_msg(a == first && b == last, "%s: %lld..%lld, not %lld..%lld", date, (long long)a,
                  (long long)b, (long long)first, (long long)last);
}

/* Every day, month and year that four digits can write, counted on from 0000-01-01. */
START_TEST(every_day_month_and_year_has_its_span)
{
    int64_t day = -719528; /* 1970 years: 1970 * 365 + 478 leap days */
    char date[32];
    for (int year = 0; year <= 9999; year++) {
        int64_t year_first = day;
        for (int month = 1; month <= 12; month++) {
            int64_t month_first = day;
            int days = month_days(year, month);
            bool all = year < 5 || year % 100 == 0 || (year > 1895 && year < 2105);
            for (int i = 1; all && i <= days; i++) {
                snprintf(date, sizeof date, "%04d-%02d-%02d", year, month, i);
                assert_span(date, day + i - 1, day + i - 1);
            }
            day += days;
            snprintf(date, sizeof date, "%04d-%02d", year, month);
            assert_span(date, month_first, day - 1);
        }
        snprintf(date, sizeof date, "%04d", year);
        assert_span(date, year_first, day - 1);
    }
}
END_TEST

typedef struct span_case {
    const char *date;
    const char *first; /* the days that its first and last day are */
    const char *last;
} span_case;

static const span_case spans[] = {
    {"1970-01-01", "1970-01-01", "1970-01-01"},  {"2024-02", "2024-02-01", "2024-02-29"},
    {"2023-02", "2023-02-01", "2023-02-28"},     {"2024?", "2024-01-01", "2024-12-31"},
    {"2024~", "2023-01-01", "2025-12-31"},       {"2024-01~", "2023-12-01", "2024-02-29"},
    {"2024-03-01~", "2024-02-29", "2024-03-02"}, {"2017-04/2018-03", "2017-04-01", "2018-03-31"},
    {"2017~/2018?", "2016-01-01", "2018-12-31"}, {"2018/2018-04", "2018-01-01", "2018-04-30"},
    {"2019-21", "2019-03-01", "2019-12-31"},     {"2019-23", "2019-03-01", "2019-12-31"},
    {"2019-22", "2018-12-01", "2020-03-31"},     {"2019-24", "2018-12-01", "2020-03-31"},
    {"2019-21~", "2018-12-01", "2020-03-31"},    {"2019-21/2019-24", "2019-03-01", "2020-03-31"},
};

START_TEST(each_date_covers_its_span)
{
    int64_t first;
    int64_t last;
    ck_assert(palcare_date_span(spans[_i].first, &first, NULL));
    ck_assert(palcare_date_span(spans[_i].last, NULL, &last));
    assert_span(spans[_i].date, first, last);
}
END_TEST

static const char *const spanless[] = {
    "2023/..",    "../2023",     "--11",     "--11-05", "2024-02-30", "2023-02-29",
    "2024-04-31", "2018/2017",   "unknown",  "",        "2024-13",    "2024-03/2024-02",
    " 2024",      "2024-01-15 ", "2024-1-1", "..",
};

START_TEST(what_is_not_a_date_has_no_span)
{
    int64_t first = 7;
    int64_t last = 7;
    ck_assert(!palcare_date_span(spanless[_i], &first, &last));
    ck_assert(first == 7 && last == 7);
}
END_TEST

START_TEST(wrong_use_is_incomparable)
{
    int64_t day;
    ck_assert(!palcare_date_span(NULL, &day, &day));
    ck_assert(palcare_date_span("2024", NULL, NULL));
    ck_assert_int_eq(palcare_compare(PALCARE_KIND_DATE, NULL, "2024"), PALCARE_ORDER_INCOMPARABLE);
    ck_assert_int_eq(palcare_compare(PALCARE_KIND_AGE, "1y", NULL), PALCARE_ORDER_INCOMPARABLE);
    ck_assert_int_eq(palcare_compare((palcare_kind)9999, "1", "2"), PALCARE_ORDER_INCOMPARABLE);
    ck_assert_int_eq(palcare_compare(PALCARE_KIND_TIME, "09:00", "10:00"),
                     PALCARE_ORDER_INCOMPARABLE);
}
END_TEST

/* ---- Comparing ------------------------------------------------------------------------------ */

typedef struct order_case {
    palcare_kind kind;
    const char *a;
    palcare_order order;
    const char *b;
} order_case;

#define DATES(a, order, b)                             \
    {                                                  \
        PALCARE_KIND_DATE, a, PALCARE_ORDER_##order, b \
    }
#define AGES(a, order, b)                             \
    {                                                 \
        PALCARE_KIND_AGE, a, PALCARE_ORDER_##order, b \
    }

static const order_case orders[] = {
    DATES("2023", BEFORE, "2024"),
    DATES("2024", OVERLAPS, "2024"),
    DATES("2024-01", OVERLAPS, "2024"),
    DATES("2024-01-15", OVERLAPS, "2024-01"),
    DATES("2024-01", BEFORE, "2024-02-01"),
    DATES("2024-01-31", BEFORE, "2024-02"),
    DATES("2023-12-31", BEFORE, "2024"),
    DATES("2024?", AFTER, "2023-12-31"),
    /* About a year may be the next one. */
    DATES("2024~", OVERLAPS, "2023"),
    DATES("2024~", OVERLAPS, "2025"),
    DATES("2024~", AFTER, "2022"),
    /* The hemisphere of a spring is not given. */
    DATES("2019-21", OVERLAPS, "2019-23"),
    DATES("2019-21", OVERLAPS, "2019-10"),
    DATES("2019-21", AFTER, "2019-02"),
    DATES("2019-21", BEFORE, "2020"),
    DATES("2019-24", OVERLAPS, "2020-02"),
    DATES("2019-24", BEFORE, "2020-04"),
    DATES("2017-04/2018-03", OVERLAPS, "2018"),
    DATES("2017-04/2018-03", BEFORE, "2018-04"),
    DATES("2017/2018", OVERLAPS, "2018/2019"),
    /* With an open end, the other end decides if it can. */
    DATES("2023/..", AFTER, "2022"),
    DATES("2023/..", OVERLAPS, "2024"),
    DATES("2023/..", OVERLAPS, "9999"),
    DATES("../2023", BEFORE, "2024"),
    DATES("../2023", OVERLAPS, "0001"),
    DATES("../2023", BEFORE, "2024/.."),
    DATES("../2023", OVERLAPS, "2023/.."),
    DATES("../2023", OVERLAPS, "../1999"),
    /* A date that recurs is before and after everything. */
    DATES("--11", INCOMPARABLE, "2024"),
    DATES("--11", INCOMPARABLE, "--12"),
    DATES("--11", INCOMPARABLE, "--11"),
    DATES("2024-02-30", INCOMPARABLE, "2024"),
    DATES("2018/2017", INCOMPARABLE, "2024"),
    DATES("soon", INCOMPARABLE, "2024"),
    DATES("", INCOMPARABLE, "2024"),

    AGES("3d", BEFORE, "4d"),
    AGES("6w", OVERLAPS, "42d"),
    AGES("6w", AFTER, "41d"),
    AGES("18mo", BEFORE, "2y"),
    AGES("12mo", OVERLAPS, "1y"),
    AGES("13mo", AFTER, "1y"),
    /* A month is 28 to 31 days, a year 365 or 366. */
    AGES("27d", BEFORE, "1mo"),
    AGES("28d", OVERLAPS, "1mo"),
    AGES("30d", OVERLAPS, "1mo"),
    AGES("31d", OVERLAPS, "1mo"),
    AGES("32d", AFTER, "1mo"),
    AGES("4w", OVERLAPS, "1mo"),
    AGES("5w", AFTER, "1mo"),
    AGES("364d", BEFORE, "1y"),
    AGES("365d", OVERLAPS, "1y"),
    AGES("366d", OVERLAPS, "12mo"),
    AGES("367d", AFTER, "1y"),
    AGES("52w", BEFORE, "1y"),
    AGES("53w", AFTER, "1y"),
    AGES("-20w", BEFORE, "0d"),
    AGES("-20w", BEFORE, "3d"),
    AGES("-20w", AFTER, "-21w"),
    AGES("-140d", OVERLAPS, "-20w"),
    AGES("-1mo", BEFORE, "-27d"),
    AGES("-1mo", OVERLAPS, "-30d"),
    AGES("-1mo", AFTER, "-32d"),
    AGES("0d", OVERLAPS, "0y"),
    AGES("0mo", OVERLAPS, "0w"),
    AGES("9999y", AFTER, "9999mo"),
    AGES("..", INCOMPARABLE, "19y"),
    AGES("..", INCOMPARABLE, ".."),
    AGES("19", INCOMPARABLE, "19y"),
    AGES("adult", INCOMPARABLE, "19y"),
};

static palcare_order turned(palcare_order order)
{
    return order == PALCARE_ORDER_BEFORE  ? PALCARE_ORDER_AFTER
           : order == PALCARE_ORDER_AFTER ? PALCARE_ORDER_BEFORE
                                          : order;
}

START_TEST(two_values_have_their_order_both_ways)
{
    const order_case *c = &orders[_i];
    palcare_order order = palcare_compare(c->kind, c->a, c->b);
    ck_assert_msg(order == c->order, "%s and %s: %d, not %d", c->a, c->b, (int)order,
                  (int)c->order);
    ck_assert_int_eq(palcare_compare(c->kind, c->b, c->a), turned(c->order));
}
END_TEST

/* Before is transitive, whatever the precisions. */
START_TEST(before_is_transitive)
{
    size_t count = sizeof orders / sizeof *orders;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            for (size_t k = 0; k < count; k++) {
                palcare_kind kind = orders[i].kind;
                if (orders[j].kind != kind || orders[k].kind != kind ||
                    palcare_compare(kind, orders[i].a, orders[j].b) != PALCARE_ORDER_BEFORE ||
                    palcare_compare(kind, orders[j].b, orders[k].a) != PALCARE_ORDER_BEFORE)
                    continue;
                ck_assert_msg(palcare_compare(kind, orders[i].a, orders[k].a) ==
                                  PALCARE_ORDER_BEFORE,
                              "%s, %s, %s", orders[i].a, orders[j].b, orders[k].a);
            }
        }
    }
}
END_TEST

/* ---- Months in days, against the whole cycle of 400 years ----------------------------------- */

enum { CYCLE = 4800, LONGEST = 1250 };

static int64_t elapsed[CYCLE + LONGEST + 1]; /* days from 2000-01-01 to the first of each month */

static void count_elapsed(void)
{
    for (int i = 0; i < CYCLE + LONGEST; i++)
        elapsed[i + 1] = elapsed[i] + month_days(2000 + i / 12, i % 12 + 1);
}

static palcare_order days_and_months(int64_t days, int months)
{
    char a[32];
    char b[32];
    snprintf(a, sizeof a, "%lldd", (long long)days);
    snprintf(b, sizeof b, "%dmo", months);
    return palcare_compare(PALCARE_KIND_AGE, a, b);
}

/* Results are never more certain than the calendar. They are exact for months under a year and
 * years under a hundred (as far as four digits can write their days), and otherwise at most one day
 * more cautious. */
START_TEST(months_compare_with_days_as_in_the_calendar)
{
    count_elapsed();
    for (int months = 1; months <= 27 * 12; months++) {
        int64_t fewest = INT64_MAX;
        int64_t most = 0;
        for (int start = 0; start < CYCLE; start++) {
            int64_t days = elapsed[start + months] - elapsed[start];
            fewest = days < fewest ? days : fewest;
            most = days > most ? days : most;
        }
        int slack = months < 12 || months % 12 == 0 ? 0 : 1;
        ck_assert_int_eq(days_and_months(fewest, months), PALCARE_ORDER_OVERLAPS);
        ck_assert_int_eq(days_and_months(most, months), PALCARE_ORDER_OVERLAPS);
        ck_assert_msg(days_and_months(fewest - 1 - slack, months) == PALCARE_ORDER_BEFORE, "%d",
                      months);
        ck_assert_msg(days_and_months(most + 1 + slack, months) == PALCARE_ORDER_AFTER, "%d",
                      months);
    }
}
END_TEST

/* The same for whole lives, in weeks, which reach further. */
START_TEST(years_compare_with_weeks_as_in_the_calendar)
{
    count_elapsed();
    for (int years = 1; years <= 104; years++) {
        int64_t fewest = INT64_MAX;
        int64_t most = 0;
        for (int start = 0; start < CYCLE; start++) {
            int64_t days = elapsed[start + years * 12] - elapsed[start];
            fewest = days < fewest ? days : fewest;
            most = days > most ? days : most;
        }
        for (int64_t weeks = fewest / 7 - 1; weeks <= most / 7 + 1; weeks++) {
            char a[32];
            char b[32];
            snprintf(a, sizeof a, "%lldw", (long long)weeks);
            snprintf(b, sizeof b, "%dy", years);
            palcare_order order = palcare_compare(PALCARE_KIND_AGE, a, b);
            palcare_order known = weeks * 7 < fewest ? PALCARE_ORDER_BEFORE
                                  : weeks * 7 > most ? PALCARE_ORDER_AFTER
                                                     : PALCARE_ORDER_OVERLAPS;
            if (order != known)
                ck_assert_msg(years >= 100 && order == PALCARE_ORDER_OVERLAPS, "%s %s", a, b);
        }
    }
}
END_TEST

/* ---- decimals ---- */

static const struct {
    const char *smaller, *larger;
} decimals[] = {
    {"-10", "-9.99"},   {"-1", "0"},
    {"-0.5", "0.25"},   {"0", "0.000000000000000001"},
    {"2.5", "10"},      {"2.49", "2.5"},
    {"9", "10"},        {"123456789012345678", "123456789012345678.000000001"},
    {"-2.50", "-2.49"}, {"99.9", "100.1"},
};

START_TEST(two_decimals_have_their_order_both_ways)
{
    const char *smaller = decimals[_i].smaller, *larger = decimals[_i].larger;
    ck_assert_int_lt(pc_form_compare_decimals(smaller, larger), 0);
    ck_assert_int_gt(pc_form_compare_decimals(larger, smaller), 0);
    ck_assert_int_eq(pc_form_compare_decimals(smaller, smaller), 0);
}
END_TEST

START_TEST(decimals_of_one_number_are_equal)
{
    static const char *const same[][2] = {{"0", "-0"},  {"0", "0.00"},     {"-0.0", "0"},
                                          {"3", "3.0"}, {"-2.5", "-2.50"}, {"10", "10.0"}};
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        ck_assert_int_eq(pc_form_compare_decimals(same[i][0], same[i][1]), 0);
        ck_assert_int_eq(pc_form_compare_decimals(same[i][1], same[i][0]), 0);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("compare");
    TCase *dates = tcase_create("spans");
    tcase_set_timeout(dates, 60);
    tcase_add_test(dates, every_day_month_and_year_has_its_span);
    tcase_add_loop_test(dates, each_date_covers_its_span, 0, (int)(sizeof spans / sizeof *spans));
    tcase_add_loop_test(dates, what_is_not_a_date_has_no_span, 0,
                        (int)(sizeof spanless / sizeof *spanless));
    tcase_add_test(dates, wrong_use_is_incomparable);
    suite_add_tcase(suite, dates);
    TCase *comparing = tcase_create("orders");
    tcase_set_timeout(comparing, 60);
    tcase_add_loop_test(comparing, two_values_have_their_order_both_ways, 0,
                        (int)(sizeof orders / sizeof *orders));
    tcase_add_test(comparing, before_is_transitive);
    tcase_add_test(comparing, months_compare_with_days_as_in_the_calendar);
    tcase_add_test(comparing, years_compare_with_weeks_as_in_the_calendar);
    tcase_add_loop_test(comparing, two_decimals_have_their_order_both_ways, 0,
                        (int)(sizeof decimals / sizeof *decimals));
    tcase_add_test(comparing, decimals_of_one_number_are_equal);
    suite_add_tcase(suite, comparing);
    return run_suite(suite);
}
