/*
 * What the files of the forms share: the scanner and the proposer of each kind, dates and ages
 * taken apart.
 */
#ifndef PALCARE_VALUE_KINDS_H
#define PALCARE_VALUE_KINDS_H

#include "base/ascii.h"
#include "value/form.h"

#include <string.h>

/* ---- Proposals ------------------------------------------------------------------------------ */

/* A proposal being written. Past its room it only remembers that it was too long. */
typedef struct form_draft {
    char *at;
    size_t room;
    size_t size;
} form_draft;

static inline void pc_draft_byte(form_draft *draft, char byte)
{
    if (draft->size < draft->room)
        draft->at[draft->size] = byte;
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

/* The number in at least so many digits. */
void pc_draft_number(form_draft *draft, unsigned number, unsigned digits);

/* ---- Words and numbers of what a person typed ----------------------------------------------- */

enum { FORM_TOKENS = 8, FORM_WORD = 15 };

typedef struct form_token {
    unsigned number;
    unsigned digits;
    char word[FORM_WORD + 1]; /* in lower case */
} form_token;

/* The tokens of a text and its shape, one character a token: '9' a number, 'a' a word, any other
 * the mark itself. White space parts tokens and is none. */
typedef struct form_tokens {
    char shape[FORM_TOKENS + 1];
    form_token token[FORM_TOKENS];
} form_tokens;

/* False for more tokens, longer words or longer numbers than any value has. */
bool pc_form_tokenize(const char *text, size_t size, form_tokens *out);

/* ---- Dates and ages, taken apart ------------------------------------------------------------ */

/* One end of a date: a year; a month of 1 to 12, a season of 21 to 24 or 0; a day or 0. */
typedef struct form_point {
    int year;
    int month;
    int day;
    char doubt; /* '~', '?' or 0 */
} form_point;

typedef struct form_date {
    form_point first;
    form_point last; /* of a single date: the same as first */
    bool open_first;
    bool open_last;
    bool recurring; /* month and day of first alone */
} form_date;

/* Days as counted from 1970-01-01; the ends INT64_MIN and INT64_MAX where the period is open. */
typedef struct form_span {
    int64_t first;
    int64_t last;
} form_span;

typedef enum form_unit { FORM_DAYS, FORM_WEEKS, FORM_MONTHS, FORM_YEARS } form_unit;

typedef struct form_age {
    int count;
    form_unit unit;
    bool unlimited; /* "..": count and unit say nothing */
} form_age;

bool pc_form_read_date(const char *text, size_t size, form_date *out);

/* Whether its days exist and it does not run backwards. */
bool pc_form_date_stands(const form_date *date);

/* The days that a date which stands and does not recur may mean. */
form_span pc_form_date_span(const form_date *date);

bool pc_form_read_age(const char *text, size_t size, form_age *out);

/* Days and weeks are exact in days, months and years in months; which of the two this one is. */
static inline bool pc_form_age_by_calendar(const form_age *age)
{
    return age->unit == FORM_MONTHS || age->unit == FORM_YEARS;
}

/* The age in days, or in months if it goes by the calendar. */
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
bool pc_form_fits_place(const char *text, size_t size);
bool pc_form_fits_uri(const char *text, size_t size);

/* Each writes a proposal, or answers false. The text is trimmed and not empty; the caller holds
 * what was written against the form. */
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
bool pc_form_propose_place(const char *text, size_t size, form_draft *draft);
bool pc_form_propose_uri(const char *text, size_t size, form_draft *draft);

#endif
