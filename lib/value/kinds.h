/*
 * Shared by the forms: test and proposal of each kind, parsed dates and ages.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_VALUE_KINDS_H
#define PALCARE_VALUE_KINDS_H

#include "base/ascii.h"
#include "value/form.h"

#include <string.h>

/* ---- Proposals ------------------------------------------------------------------------------ */

/* A proposal being written. Beyond its capacity only its size grows. */
typedef struct form_draft {
    char *text;
    size_t capacity;
    size_t size;
} form_draft;

static inline void pc_draft_byte(form_draft *draft, char byte)
{
    if (draft->size < draft->capacity)
        draft->text[draft->size] = byte;
    draft->size++;
}

static inline void pc_draft_text(form_draft *draft, const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++)
        pc_draft_byte(draft, text[i]);
}

static inline void pc_draft_string(form_draft *draft, const char *string)
{
    pc_draft_text(draft, string, strlen(string));
}

/* Writes a number with at least `digits` digits. */
void pc_draft_number(form_draft *draft, unsigned number, unsigned digits);

/* ---- Words and numbers that a person typed -------------------------------------------------- */

enum { FORM_TOKENS = 8, FORM_WORD = 15 };

typedef struct form_token {
    unsigned number;
    unsigned digits;
    char word[FORM_WORD + 1]; /* lower case */
} form_token;

/* The tokens of a text and its shape, one character per token: '9' for a number, 'a' for a word,
 * otherwise the mark itself. White space separates tokens. */
typedef struct form_tokens {
    char shape[FORM_TOKENS + 1];
    form_token token[FORM_TOKENS];
} form_tokens;

/* False if the text has more tokens, longer words or longer numbers than any value. */
bool pc_form_tokenize(const char *text, size_t size, form_tokens *out);

/* ---- Parsed dates and ages ------------------------------------------------------------------- */

/* One end of a date: a year; a month from 1 to 12, a season from 21 to 24, or 0; a day or 0. */
typedef struct form_point {
    int year;
    int month;
    int day;
    char doubt; /* '~', '?' or 0 */
} form_point;

typedef struct form_date {
    form_point first;
    form_point last; /* same as first for a single date */
    bool open_first;
    bool open_last;
    bool recurring; /* only month and day of first are set */
} form_date;

/* Days since 1970-01-01; INT64_MIN or INT64_MAX at an open end. */
typedef struct form_span {
    int64_t first;
    int64_t last;
} form_span;

typedef enum form_unit { FORM_DAYS, FORM_WEEKS, FORM_MONTHS, FORM_YEARS } form_unit;

typedef struct form_age {
    int count;
    form_unit unit;
    bool unlimited; /* "..": ignore count and unit */
} form_age;

bool pc_form_read_date(const char *text, size_t size, form_date *out);

/* Tests if the calendar has its days and it does not run backwards. */
bool pc_form_date_exists(const form_date *date);

/* The days that a valid date, not a recurring one, may mean. */
form_span pc_form_date_span(const form_date *date);

bool pc_form_read_age(const char *text, size_t size, form_age *out);

/* Months and years convert only to months, days and weeks only to days. */
static inline bool pc_form_age_by_calendar(const form_age *age)
{
    return age->unit == FORM_MONTHS || age->unit == FORM_YEARS;
}

/* The age in months if it goes by the calendar, otherwise in days. */
int pc_form_age_count(const form_age *age);

/* ---- Each kind ------------------------------------------------------------------------------ */

bool pc_form_fits_string(const char *text, size_t size);
bool pc_form_fits_token(const char *text, size_t size);
bool pc_form_fits_id(const char *text, size_t size);
bool pc_form_fits_ref(const char *text, size_t size);
bool pc_form_fits_int(const char *text, size_t size);
bool pc_form_fits_decimal(const char *text, size_t size);
bool pc_form_fits_bool(const char *text, size_t size);
bool pc_form_fits_date(const char *text, size_t size);
bool pc_form_fits_time(const char *text, size_t size);
bool pc_form_fits_age(const char *text, size_t size);
bool pc_form_fits_lang(const char *text, size_t size);
bool pc_form_fits_region(const char *text, size_t size);
bool pc_form_fits_uri(const char *text, size_t size);

/* Each writes a proposal or returns false. The text is trimmed and not empty; the caller tests
 * whether the proposal fits the form. */
bool pc_form_propose_token(const char *text, size_t size, form_draft *draft);
bool pc_form_propose_id(const char *text, size_t size, form_draft *draft);
bool pc_form_propose_ref(const char *text, size_t size, form_draft *draft);
bool pc_form_propose_int(const char *text, size_t size, form_draft *draft);
bool pc_form_propose_decimal(const char *text, size_t size, form_draft *draft);
bool pc_form_propose_bool(const char *text, size_t size, form_draft *draft);
bool pc_form_propose_date(const char *text, size_t size, form_draft *draft);
bool pc_form_propose_time(const char *text, size_t size, form_draft *draft);
bool pc_form_propose_age(const char *text, size_t size, form_draft *draft);
bool pc_form_propose_lang(const char *text, size_t size, form_draft *draft);
bool pc_form_propose_region(const char *text, size_t size, form_draft *draft);
bool pc_form_propose_uri(const char *text, size_t size, form_draft *draft);

/* ---- Each narrower form ---------------------------------------------------------------------- */

bool pc_narrow_fits_phone(const char *text, size_t size);
bool pc_narrow_fits_time_zone(const char *text, size_t size);
bool pc_narrow_fits_currency(const char *text, size_t size);
bool pc_narrow_fits_media_type(const char *text, size_t size);
bool pc_narrow_fits_duration(const char *text, size_t size);

form_doubt pc_narrow_doubt_time_zone(const char *text, size_t size);
form_doubt pc_narrow_doubt_licence(const char *text, size_t size);

/* As above. */
bool pc_narrow_propose_phone(const char *text, size_t size, form_draft *draft);
bool pc_narrow_propose_time_zone(const char *text, size_t size, form_draft *draft);
bool pc_narrow_propose_currency(const char *text, size_t size, form_draft *draft);
bool pc_narrow_propose_media_type(const char *text, size_t size, form_draft *draft);
bool pc_narrow_propose_licence(const char *text, size_t size, form_draft *draft);

#endif
