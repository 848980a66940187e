/*
 * Types of times: hours, days on which something is closed, public holidays: one row per field, in
 * canonical order.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/shared.h"
#include "schema/types.h"

/* ---- schedule ---- */

static const schema_code schedule_kind_list[] = {
    {"staffed", "Staff are on site."},
    {"visits", "Staff come to the home."},
    {"calls", "Somebody answers the phone."},
    {"on-call", "Somebody can be called in and may take a while."},
    {"admissions", "A child can be admitted."},
};
static const schema_codes schedule_kind = {schedule_kind_list, sizeof schedule_kind_list /
                                                                   sizeof schedule_kind_list[0]};

/* RFC 5545 3.3.10, BYDAY, and Open Referral HSDS 3.0, schedule.byday: from the first to the fifth
 * weekday of a month, from its beginning or its end. */
static const schema_code schedule_day_list[] = {
    {"mo", "Monday."},
    {"tu", "Tuesday."},
    {"we", "Wednesday."},
    {"th", "Thursday."},
    {"fr", "Friday."},
    {"sa", "Saturday."},
    {"su", "Sunday."},
    {"1mo", "First Monday of the month."},
    {"1tu", "First Tuesday of the month."},
    {"1we", "First Wednesday of the month."},
    {"1th", "First Thursday of the month."},
    {"1fr", "First Friday of the month."},
    {"1sa", "First Saturday of the month."},
    {"1su", "First Sunday of the month."},
    {"2mo", "Second Monday of the month."},
    {"2tu", "Second Tuesday of the month."},
    {"2we", "Second Wednesday of the month."},
    {"2th", "Second Thursday of the month."},
    {"2fr", "Second Friday of the month."},
    {"2sa", "Second Saturday of the month."},
    {"2su", "Second Sunday of the month."},
    {"3mo", "Third Monday of the month."},
    {"3tu", "Third Tuesday of the month."},
    {"3we", "Third Wednesday of the month."},
    {"3th", "Third Thursday of the month."},
    {"3fr", "Third Friday of the month."},
    {"3sa", "Third Saturday of the month."},
    {"3su", "Third Sunday of the month."},
    {"4mo", "Fourth Monday of the month."},
    {"4tu", "Fourth Tuesday of the month."},
    {"4we", "Fourth Wednesday of the month."},
    {"4th", "Fourth Thursday of the month."},
    {"4fr", "Fourth Friday of the month."},
    {"4sa", "Fourth Saturday of the month."},
    {"4su", "Fourth Sunday of the month."},
    {"5mo", "Fifth Monday of the month; not every month has one."},
    {"5tu", "Fifth Tuesday of the month; not every month has one."},
    {"5we", "Fifth Wednesday of the month; not every month has one."},
    {"5th", "Fifth Thursday of the month; not every month has one."},
    {"5fr", "Fifth Friday of the month; not every month has one."},
    {"5sa", "Fifth Saturday of the month; not every month has one."},
    {"5su", "Fifth Sunday of the month; not every month has one."},
    {"-1mo", "Last Monday of the month."},
    {"-1tu", "Last Tuesday of the month."},
    {"-1we", "Last Wednesday of the month."},
    {"-1th", "Last Thursday of the month."},
    {"-1fr", "Last Friday of the month."},
    {"-1sa", "Last Saturday of the month."},
    {"-1su", "Last Sunday of the month."},
    {"-2mo", "Second-last Monday of the month."},
    {"-2tu", "Second-last Tuesday of the month."},
    {"-2we", "Second-last Wednesday of the month."},
    {"-2th", "Second-last Thursday of the month."},
    {"-2fr", "Second-last Friday of the month."},
    {"-2sa", "Second-last Saturday of the month."},
    {"-2su", "Second-last Sunday of the month."},
    {"-3mo", "Third-last Monday of the month."},
    {"-3tu", "Third-last Tuesday of the month."},
    {"-3we", "Third-last Wednesday of the month."},
    {"-3th", "Third-last Thursday of the month."},
    {"-3fr", "Third-last Friday of the month."},
    {"-3sa", "Third-last Saturday of the month."},
    {"-3su", "Third-last Sunday of the month."},
    {"-4mo", "Fourth-last Monday of the month."},
    {"-4tu", "Fourth-last Tuesday of the month."},
    {"-4we", "Fourth-last Wednesday of the month."},
    {"-4th", "Fourth-last Thursday of the month."},
    {"-4fr", "Fourth-last Friday of the month."},
    {"-4sa", "Fourth-last Saturday of the month."},
    {"-4su", "Fourth-last Sunday of the month."},
    {"-5mo", "Fifth-last Monday of the month; not every month has one."},
    {"-5tu", "Fifth-last Tuesday of the month; not every month has one."},
    {"-5we", "Fifth-last Wednesday of the month; not every month has one."},
    {"-5th", "Fifth-last Thursday of the month; not every month has one."},
    {"-5fr", "Fifth-last Friday of the month; not every month has one."},
    {"-5sa", "Fifth-last Saturday of the month; not every month has one."},
    {"-5su", "Fifth-last Sunday of the month; not every month has one."},
};
static const schema_codes schedule_day = {schedule_day_list,
                                          sizeof schedule_day_list / sizeof schedule_day_list[0]};

static const schema_code schedule_public_holidays_list[] = {
    {"open", "As on any other day."},
    {"closed", "Not there on public holidays."},
    {"as-sunday", "As on a Sunday."},
    {"varies", "Different from holiday to holiday."},
    {"unknown", "Not known; do not promise either."},
};
static const schema_codes schedule_public_holidays = {schedule_public_holidays_list,
                                                      sizeof schedule_public_holidays_list /
                                                          sizeof schedule_public_holidays_list[0]};

static const schema_field schedule_fields[] = {
    {PALCARE_SCHEDULE_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What is there at these times: 24/7 calls are not 24/7 visits.",
     .codes = &schedule_kind},
    {PALCARE_SCHEDULE_ALWAYS, PALCARE_KIND_BOOL, SCHEMA_MAYBE, NAME("always"),
     .help = "True for round the clock on every day."},
    {PALCARE_SCHEDULE_DAY, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("day"),
     .help = "Days of the week, every day if left out; 1we is the first Wednesday of a month, -1we "
             "the last.",
     .codes = &schedule_day},
    /* RFC 5545 3.3.10, BYMONTHDAY; Open Referral HSDS 3.0, schedule.bymonthday. */
    {PALCARE_SCHEDULE_MONTH_DAY, PALCARE_KIND_INT, SCHEMA_ANY, NAME("month-day"),
     .help = "Days of the month by number, such as 1 and 15, instead of day; -1 is the last."},
    /* RFC 5545 3.3.10, INTERVAL; Open Referral HSDS 3.0, schedule.interval. */
    {PALCARE_SCHEDULE_INTERVAL, PALCARE_KIND_INT, SCHEMA_MAYBE, NAME("interval"),
     .help = "Every how many weeks: 2 is every second week; of months where day is such as 1we or "
             "month-day is given."},
    /* RFC 5545 3.8.2.4, DTSTART; Open Referral HSDS 3.0, schedule.dtstart. */
    {PALCARE_SCHEDULE_COUNTED_FROM, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("counted-from"),
     .help = "A day on which it takes place, from which the interval is counted; weeks begin on "
             "Monday."},
    {PALCARE_SCHEDULE_OPENS, PALCARE_KIND_TIME, SCHEMA_MAYBE, NAME("opens"),
     .help = "Time it begins, on the clock of the place."},
    {PALCARE_SCHEDULE_CLOSES, PALCARE_KIND_TIME, SCHEMA_MAYBE, NAME("closes"),
     .help = "Time it ends; earlier than opens means on the next day."},
    {PALCARE_SCHEDULE_TIME_ZONE, PALCARE_KIND_TOKEN, SCHEMA_MAYBE, NAME("time-zone"),
     .help = "Zone of these times by IANA name; an offset breaks when clocks change."},
    {PALCARE_SCHEDULE_VALID_FROM, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-from"),
     .help = "First day these times hold, for a season or a term."},
    {PALCARE_SCHEDULE_VALID_UNTIL, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-until"),
     .help = "Last day these times hold."},
    {PALCARE_SCHEDULE_PUBLIC_HOLIDAYS, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("public-holidays"),
     .help = "What holds on public holidays, which differ by nation and region.",
     .codes = &schedule_public_holidays},
    {PALCARE_SCHEDULE_NOTE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("note"),
     .help = "Times in words, or whom they are for, such as known families only."},
};

const schema_type pc_type_schedule = {
    PALCARE_TYPE_SCHEDULE, PALCARE_TYPE_IS_PART, "schedule", "When something is there.",
    schedule_fields, sizeof schedule_fields / sizeof schedule_fields[0],
};

/* ---- closure ---- */

static const schema_field closure_fields[] = {
    {PALCARE_CLOSURE_VALID_FROM, PALCARE_KIND_DATE, SCHEMA_ONE, NAME("valid-from"),
     .help = "First day closed."},
    {PALCARE_CLOSURE_VALID_UNTIL, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-until"),
     .help = "Last day closed; leave out where nobody knows."},
    {PALCARE_CLOSURE_REASON, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("reason"),
     .help = "Why, in plain words."},
};

const schema_type pc_type_closure = {
    PALCARE_TYPE_CLOSURE, PALCARE_TYPE_IS_PART, "closure", "Days on which a service is closed.",
    closure_fields, sizeof closure_fields / sizeof closure_fields[0],
};

/* ---- holiday ---- */

/* The lists of bank holidays of HM Government have date and title for each nation. */
static const schema_field holiday_fields[] = {
    {PALCARE_HOLIDAY_ON, PALCARE_KIND_DATE, SCHEMA_ONE, NAME("on"),
     .help = "The day; a day in lieu is a holiday of its own, and --12-25 is 25 December of every "
             "year."},
    {PALCARE_HOLIDAY_NAME, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("name"),
     .help = "Its name, such as Good Friday."},
};

const schema_type pc_type_holiday = {
    PALCARE_TYPE_HOLIDAY, PALCARE_TYPE_IS_PART, "holiday", "A public holiday of an area.",
    holiday_fields, sizeof holiday_fields / sizeof holiday_fields[0],
};
