/*
 * Days of schedules: the check counts weekdays of a month from both ends, and days of a month, as a
 * calendar on paper does; and hours are equal only where a clock shows the same.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include "schema/problems.h"

#include <string.h>

static palcare_doc *doc;
static palcare_record *schedule;

static void begin(void)
{
    doc = new_doc();
    schedule = add_part(add_to(doc, PALCARE_TYPE_SITE, "house"), PALCARE_SITE_SCHEDULE);
}

static void end(void)
{
    palcare_doc_release(doc);
}

static void put(palcare_field field, const char *value)
{
    ck_assert_int_eq(palcare_set(schedule, field, value, NULL), PALCARE_OK);
}

static bool finds(int code)
{
    palcare_report *report = palcare_report_new();
    ck_assert_int_ne(palcare_check(doc, NULL, NULL, NULL, report), PALCARE_NOMEM);
    bool found = false;
    for (size_t i = 0; i < palcare_report_count(report); i++)
        found = found || palcare_report_code(report, i) == code;
    palcare_report_free(report);
    return found;
}

/* ---- a calendar on paper ---- */

static const char *const names[] = {"mo", "tu", "we", "th", "fr", "sa", "su"};

typedef struct paper {
    int year, month, length, first; /* the weekday of its first day, 0 for Monday */
} paper;

static paper paper_of(int year, int month)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    paper p = {2024, 1, 31, 0}; /* 1 January 2024 was a Monday */
    for (;;) {
        p.length = lengths[p.month - 1] + (p.month == 2 && p.year % 4 == 0);
        if (p.year == year && p.month == month)
            return p;
        p.first = (p.first + p.length) % 7;
        p.year += p.month == 12;
        p.month = p.month % 12 + 1;
    }
}

/* Counts the days of a weekday on the paper up to a day, or from it on. */
static int counted(const paper *p, int from, int to, int weekday)
{
    int count = 0;
    for (int day = from; day <= to; day++)
        count += (p->first + day - 1) % 7 == weekday;
    return count;
}

static bool paper_has(const paper *p, int day, const char *code)
{
    int weekday = (p->first + day - 1) % 7;
    const char *letters = code + strlen(code) - 2;
    int ordinal = (int)strtol(code, NULL, 10); /* 0 if there is no number */
    if (strcmp(letters, names[weekday]) != 0)
        return false;
    return ordinal == 0 || ordinal == counted(p, 1, day, weekday) ||
           -ordinal == counted(p, day, p->length, weekday);
}

/* ---- tests ---- */

START_TEST(weekdays_of_a_month_are_counted_as_on_paper)
{
    static const int months[][2] = {{2024, 2}, {2026, 2}, {2026, 9}, {2026, 11}, {2027, 8}};
    paper p = paper_of(months[_i][0], months[_i][1]);
    const char *code;
    size_t codes = 0;
    put(PALCARE_SCHEDULE_INTERVAL, "2");
    for (; (code = palcare_field_code(PALCARE_SCHEDULE_DAY, codes, NULL)); codes++) {
        put(PALCARE_SCHEDULE_DAY, code);
        for (int day = 1; day <= p.length; day++) {
            char date[40];
            snprintf(date, sizeof date, "%04d-%02d-%02d", p.year, p.month, day);
            put(PALCARE_SCHEDULE_COUNTED_FROM, date);
            ck_assert_msg(finds(PC_INTERVAL) != paper_has(&p, day, code), "%s on %s", code, date);
        }
    }
    ck_assert_uint_eq(codes, 7 + 7 * 10); /* every week, and the first to fifth from both ends */
}
END_TEST

START_TEST(days_of_a_month_are_counted_from_both_ends)
{
    paper p = paper_of(2026, 2);
    put(PALCARE_SCHEDULE_INTERVAL, "3");
    for (int number = -31; number <= 31; number++)
        for (int day = 1; number != 0 && day <= p.length; day++) {
            char date[40], text[8];
            snprintf(date, sizeof date, "2026-02-%02d", day);
            snprintf(text, sizeof text, "%d", number);
            put(PALCARE_SCHEDULE_COUNTED_FROM, date);
            put(PALCARE_SCHEDULE_MONTH_DAY, text);
            bool is_it = number > 0 ? day == number : p.length - day == -number - 1;
            ck_assert_msg(finds(PC_INTERVAL) != is_it, "%s on %s", text, date);
        }
}
END_TEST

/* Midnight is 00:00 or 24:00; only from the first to the second is it a day. */
START_TEST(hours_are_equal_where_a_clock_shows_the_same)
{
    static const char *const times[] = {"00:00", "00:01", "09:00", "23:59", "24:00"};
    enum { TIMES = sizeof times / sizeof *times };
    for (int i = 0; i < TIMES; i++)
        for (int k = 0; k < TIMES; k++) {
            put(PALCARE_SCHEDULE_OPENS, times[i]);
            put(PALCARE_SCHEDULE_CLOSES, times[k]);
            bool same = i == k || (i == TIMES - 1 && k == 0);
            ck_assert_msg(finds(PC_EQUAL_HOURS) == same, "%s to %s", times[i], times[k]);
        }
}
END_TEST

START_TEST(a_code_that_is_given_twice_is_found)
{
    palcare_field field = _i ? PALCARE_SITE_ACCESSIBILITY : PALCARE_SCHEDULE_DAY;
    palcare_record *owner = _i ? palcare_record_owner(schedule) : schedule;
    size_t codes = 0;
    const char *code;
    for (; (code = palcare_field_code(field, codes, NULL)); codes++)
        ck_assert_int_eq(palcare_insert(owner, field, PALCARE_LAST, NULL, code, NULL), PALCARE_OK);
    ck_assert(!finds(PC_GIVEN_TWICE));
    code = palcare_field_code(field, codes / 2, NULL);
    ck_assert_int_eq(palcare_insert(owner, field, PALCARE_LAST, NULL, code, NULL), PALCARE_OK);
    ck_assert(finds(PC_GIVEN_TWICE));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("schedules");
    TCase *tests = tcase_create("schedules");
    tcase_add_checked_fixture(tests, begin, end);
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, weekdays_of_a_month_are_counted_as_on_paper, 0, 5);
    tcase_add_test(tests, days_of_a_month_are_counted_from_both_ends);
    tcase_add_test(tests, hours_are_equal_where_a_clock_shows_the_same);
    tcase_add_loop_test(tests, a_code_that_is_given_twice_is_found, 0, 2);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
