/*
 * Times and numbers that a program computes with: hours that say one thing, weeks that can be
 * counted, days given once, counts that can be.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/references.h"

#include <stdlib.h>
#include <string.h>

/* ---- days ---- */

/* Tests if a date that fits its form is one whole day, not about or in doubt. */
static bool is_one_day(const char *date)
{
    return strlen(date) == 10 && strspn(date, "0123456789-") == 10 && date[4] == '-' &&
           date[7] == '-';
}

static bool is_day_of_each_year(const char *date)
{
    return strlen(date) == 7 && strncmp(date, "--", 2) == 0;
}

/* A whole day of the calendar, as a schedule counts days. */
typedef struct counted_day {
    int weekday; /* 0: Monday */
    int number, length;
} counted_day;

static bool read_day(const char *date, counted_day *out)
{
    int64_t day, last, month_first, month_last;
    char month[8] = {0};
    if (!is_one_day(date))
        return false;
    memcpy(month, date, 7);
    if (!palcare_date_span(date, &day, &last) ||
        !palcare_date_span(month, &month_first, &month_last))
        return false;
    out->weekday = (int)(((day + 3) % 7 + 7) % 7); /* 1970-01-01 was a Thursday */
    out->number = (int)(day - month_first) + 1;
    out->length = (int)(month_last - month_first) + 1;
    return true;
}

static const char *const weekdays[][2] = {
    {"mo", "Monday"}, {"tu", "Tuesday"},  {"we", "Wednesday"}, {"th", "Thursday"},
    {"fr", "Friday"}, {"sa", "Saturday"}, {"su", "Sunday"},
};

/* The number before a day's letters: 0 for every week, -1 for the last of a month. */
static int ordinal_of(const char *code, const char **letters)
{
    char *end;
    long number = strtol(code, &end, 10);
    *letters = end;
    return (int)number;
}

static bool is_on(const char *code, const counted_day *day)
{
    const char *letters;
    int ordinal = ordinal_of(code, &letters);
    if (strcmp(letters, weekdays[day->weekday][0]) != 0)
        return false;
    int from_start = (day->number - 1) / 7 + 1, from_end = (day->length - day->number) / 7 + 1;
    return ordinal == 0 || ordinal == from_start || ordinal == -from_end;
}

static bool takes_place_on(const palcare_record *schedule, const counted_day *day)
{
    const char *code;
    double number;
    for (size_t i = 0; (code = palcare_value(schedule, PALCARE_SCHEDULE_DAY, i)); i++)
        if (is_on(code, day))
            return true;
    for (size_t i = 0; palcare_number(schedule, PALCARE_SCHEDULE_MONTH_DAY, i, &number); i++)
        if (number == day->number || number == day->number - day->length - 1)
            return true;
    return false;
}

/* ---- hours ---- */

/* From 00:00 to 24:00 is a whole day; every other pair of equal times may mean all or nothing. */
static void check_equal_hours(check *c, const palcare_record *schedule, int code)
{
    const char *opens = pc_field_first(schedule, PALCARE_SCHEDULE_OPENS);
    const char *closes = pc_field_first(schedule, PALCARE_SCHEDULE_CLOSES);
    if (!opens || !closes)
        return;
    bool midnight = strcmp(opens, "24:00") == 0 && strcmp(closes, "00:00") == 0;
    if (midnight || strcmp(opens, closes) == 0)
        pc_check_say(c, code, PALCARE_SCHEDULE_CLOSES, 0,
                     "for the whole day write opens='00:00' closes='24:00'; otherwise correct one",
                     "opens at %s and closes at %s, which is all day or not at all", opens, closes);
}

/* ---- every second week ---- */

/* Finds a day of every week and one of a month; an interval cannot count both. */
static void find_units(const palcare_record *schedule, const char **weekly, const char **monthly)
{
    const char *code, *letters;
    *weekly = NULL;
    *monthly = pc_field_first(schedule, PALCARE_SCHEDULE_MONTH_DAY);
    for (size_t i = 0; (code = palcare_value(schedule, PALCARE_SCHEDULE_DAY, i)); i++)
        *(ordinal_of(code, &letters) ? monthly : weekly) = code;
}

static void check_anchor(check *c, const palcare_record *schedule, int code)
{
    counted_day day;
    const char *from = pc_field_first(schedule, PALCARE_SCHEDULE_COUNTED_FROM);
    if (!from)
        pc_check_say(c, code, PALCARE_SCHEDULE_COUNTED_FROM, PALCARE_NONE,
                     "add counted-from with a day on which it takes place",
                     "interval %s, and no day from which to count",
                     pc_field_first(schedule, PALCARE_SCHEDULE_INTERVAL));
    else if (read_day(from, &day) && !takes_place_on(schedule, &day))
        pc_check_say(c, code, PALCARE_SCHEDULE_COUNTED_FROM, 0,
                     "give a day on which it takes place",
                     "counted-from %s is a %s, and not one of its days", from,
                     weekdays[day.weekday][1]);
}

static void check_interval(check *c, const palcare_record *schedule, int code)
{
    const char *weekly, *monthly;
    double interval;
    if (!palcare_number(schedule, PALCARE_SCHEDULE_INTERVAL, 0, &interval)) {
        if (pc_field_given(schedule, PALCARE_SCHEDULE_COUNTED_FROM))
            pc_check_say(c, code, PALCARE_SCHEDULE_COUNTED_FROM, 0,
                         "add interval='2' for every second week, or remove it",
                         "counted-from is given without interval");
        return;
    }
    if (interval < 2 || pc_field_is_true(schedule, PALCARE_SCHEDULE_ALWAYS))
        return;
    find_units(schedule, &weekly, &monthly);
    if (!weekly && !monthly)
        pc_check_say(c, code, PALCARE_SCHEDULE_DAY, PALCARE_NONE, "add the 'day' or 'month-day'",
                     "interval %s, and no day",
                     pc_field_first(schedule, PALCARE_SCHEDULE_INTERVAL));
    else if (weekly && monthly)
        pc_check_say(c, code, PALCARE_SCHEDULE_INTERVAL, 0, "make a schedule of each",
                     "interval counts weeks for '%s', and months for '%s'", weekly, monthly);
    else
        check_anchor(c, schedule, code);
}

static void check_day_or_number(check *c, const palcare_record *schedule, int code)
{
    if (pc_field_given(schedule, PALCARE_SCHEDULE_DAY) &&
        pc_field_given(schedule, PALCARE_SCHEDULE_MONTH_DAY))
        pc_check_say(c, code, PALCARE_SCHEDULE_MONTH_DAY, PALCARE_NONE, "make a schedule of each",
                     "has both 'day' and 'month-day'");
}

/* ---- what is given once ---- */

/* The values of a list of codes or whole numbers: a value that is there twice was perhaps meant to
 * be another. No list of codes is longer than MOST without a repetition. */
static void check_list(check *c, const palcare_record *record, palcare_field field, int code)
{
    enum { MOST = 128 };
    size_t count = palcare_count(record, field);
    for (size_t i = 1; i < count && i < MOST; i++) {
        const char *value = palcare_value(record, field, i);
        for (size_t k = 0; k < i; k++) {
            if (strcmp(palcare_value(record, field, k), value) != 0)
                continue;
            pc_check_say(c, code, field, i, "remove one, or correct it to what was meant",
                         "%s '%s' is given twice", palcare_field_name(field), value);
            return;
        }
    }
}

static void check_lists(check *c, const palcare_record *record, int code)
{
    const schema_type *type = pc_schema_of(palcare_record_type(record));
    for (size_t row = 0; row < type->count; row++) {
        const schema_field *field = &type->fields[row];
        if (pc_schema_many(field) &&
            (field->kind == PALCARE_KIND_CODE || field->kind == PALCARE_KIND_INT))
            check_list(c, record, field->field, code);
    }
}

static void check_holiday_twice(check *c, const palcare_record *holiday, int code)
{
    bool is_new;
    const char *on = pc_field_first(holiday, PALCARE_HOLIDAY_ON);
    if (!on)
        return;
    if (!pc_names_take(&c->names, pc_check_owner(c), NAME_HOLIDAY, on, strlen(on), &is_new))
        pc_check_no_memory(c);
    else if (!is_new)
        pc_check_say(c, code, PALCARE_HOLIDAY_ON, 0, "remove one, or correct its day",
                     "two holidays are on %s", on);
}

/* ---- what can be ---- */

static const struct limit {
    palcare_field field;
    double least, most; /* most 0: any number */
    const char *hint;
} limits[] = {
    {PALCARE_CAPACITY_COUNT, 0, 0, "count from zero"},
    {PALCARE_CAPACITY_MAXIMUM, 0, 0, "count from zero"},
    {PALCARE_CAPACITY_AVAILABLE, 0, 0, "count from zero"},
    {PALCARE_MEMBER_WHOLE_TIME_EQUIVALENT, 0, 0, "1 is one full working week"},
    {PALCARE_SCHEDULE_INTERVAL, 1, 0, "2 is every second week"},
    {PALCARE_SCHEDULE_MONTH_DAY, -31, 31, "write 1 to 31, or -1 for the last day of a month"},
};

static void check_limits(check *c, const palcare_record *record, int code)
{
    double number;
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        const struct limit *limit = &limits[i];
        if (limit->field >> 8 != palcare_record_type(record))
            continue;
        for (size_t k = 0; palcare_number(record, limit->field, k, &number); k++)
            if (number < limit->least || (limit->most > 0 && number > limit->most) ||
                (limit->least < 0 && number == 0))
                pc_check_say(c, code, limit->field, k, limit->hint, "%s cannot be %s",
                             palcare_field_name(limit->field),
                             palcare_value(record, limit->field, k));
    }
}

static void check_capacity(check *c, const palcare_record *capacity, int code)
{
    static const palcare_field pairs[][2] = {
        {PALCARE_CAPACITY_AVAILABLE, PALCARE_CAPACITY_COUNT},
        {PALCARE_CAPACITY_AVAILABLE, PALCARE_CAPACITY_MAXIMUM},
        {PALCARE_CAPACITY_COUNT, PALCARE_CAPACITY_MAXIMUM},
    };
    double part, whole;
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        if (palcare_number(capacity, pairs[i][0], 0, &part) &&
            palcare_number(capacity, pairs[i][1], 0, &whole) && part > whole)
            pc_check_say(c, code, pairs[i][0], 0, "exchange them, or correct one",
                         "%s %s is more than %s %s", palcare_field_name(pairs[i][0]),
                         pc_field_first(capacity, pairs[i][0]), palcare_field_name(pairs[i][1]),
                         pc_field_first(capacity, pairs[i][1]));
}

static void check_capacity_empty(check *c, const palcare_record *capacity, int code)
{
    if (!pc_field_given(capacity, PALCARE_CAPACITY_COUNT) &&
        !pc_field_given(capacity, PALCARE_CAPACITY_MAXIMUM) &&
        !pc_field_given(capacity, PALCARE_CAPACITY_AVAILABLE))
        pc_check_say(c, code, PALCARE_CAPACITY_COUNT, PALCARE_NONE,
                     "give 'count', 'maximum' or 'available'", "says no number");
}

static void check_waiting_time(check *c, const palcare_record *service, int code)
{
    const char *time = pc_field_first(service, PALCARE_SERVICE_WAITING_TIME);
    if (time && (*time == '-' || *time == '.'))
        pc_check_say(c, code, PALCARE_SERVICE_WAITING_TIME, 0,
                     "write a number and unit, such as 6w; where nobody knows, leave it out",
                     "waiting-time cannot be '%s'", time);
}

static void check_one_day(check *c, const palcare_record *record, palcare_field field, int code)
{
    const char *date = pc_field_first(record, field);
    if (!date || is_one_day(date))
        return;
    if (field == PALCARE_HOLIDAY_ON && is_day_of_each_year(date))
        return;
    pc_check_say(c, code, field, 0, "write the day, as 2026-12-25", "%s '%s' is not one day",
                 palcare_field_name(field), date);
}

static void check_holiday_day(check *c, const palcare_record *holiday, int code)
{
    check_one_day(c, holiday, PALCARE_HOLIDAY_ON, code);
}

static void check_counted_from(check *c, const palcare_record *schedule, int code)
{
    check_one_day(c, schedule, PALCARE_SCHEDULE_COUNTED_FROM, code);
}

static const record_rule record_rules[] = {
    {PC_EQUAL_HOURS, PALCARE_TYPE_SCHEDULE, check_equal_hours},
    {PC_INTERVAL, PALCARE_TYPE_SCHEDULE, check_interval},
    {PC_ONE_OF, PALCARE_TYPE_SCHEDULE, check_day_or_number},
    {PC_GIVEN_TWICE, 0, check_lists},
    {PC_GIVEN_TWICE, PALCARE_TYPE_HOLIDAY, check_holiday_twice},
    {PC_CANNOT_BE, PALCARE_TYPE_SCHEDULE, check_limits},
    {PC_CANNOT_BE, PALCARE_TYPE_SCHEDULE, check_counted_from},
    {PC_CANNOT_BE, PALCARE_TYPE_HOLIDAY, check_holiday_day},
    {PC_CANNOT_BE, PALCARE_TYPE_MEMBER, check_limits},
    {PC_CANNOT_BE, PALCARE_TYPE_CAPACITY, check_limits},
    {PC_CANNOT_BE, PALCARE_TYPE_CAPACITY, check_capacity},
    {PC_CANNOT_BE, PALCARE_TYPE_SERVICE, check_waiting_time},
    {PC_NO_CAPACITY, PALCARE_TYPE_CAPACITY, check_capacity_empty},
};
const rules pc_schedule_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL,
                                 0};
