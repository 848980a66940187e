/*
 * Prints names and values in plain English. Prints forms that it does not know unchanged, so values
 * of a newer library are not lost.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "plain_words.h"
#include "open_files.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static const struct label {
    const char *name, *words;
} labels[] = {
    {"href", "Web address"}, {"e164", "To dial"},     {"spdx", "Licence code"}, {"rel", "Leads to"},
    {"op", "Compared"},      {"min-age", "From age"}, {"max-age", "To age"},
};

char *label_in_words(const char *name)
{
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++) {
        if (strcmp(labels[i].name, name) == 0)
            return need(strdup(labels[i].words));
    }
    char *words = need(strdup(name));
    words[0] = (char)toupper((unsigned char)words[0]);
    for (char *at = words; (at = strchr(at, '-')); at++)
        *at = ' ';
    return words;
}

/* ---- Dates ---------------------------------------------------------------------------------- */

static const char *const months[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December",
};

/* An EDTF month can also be a season; 25 and up differ by hemisphere. */
static const char *month_name(int month)
{
    static const char *const seasons[] = {"spring", "summer", "autumn", "winter"};
    if (month >= 1 && month <= 12)
        return months[month - 1];
    return month >= 21 && month <= 24 ? seasons[month - 21] : NULL;
}

static int two_digits(const char *at)
{
    bool are = isdigit((unsigned char)at[0]) && isdigit((unsigned char)at[1]);
    return are ? 10 * (at[0] - '0') + at[1] - '0' : 0;
}

/* Prints a year, month or day of `size` bytes: 2024, 2024-01, 2024-01-15, --11, --11-02. */
static void print_point(FILE *out, const char *date, size_t size)
{
    bool yearly = strncmp(date, "--", 2) == 0;
    size_t year = yearly ? 1 : 4;
    bool to_day = size == year + strlen("-11-02");
    int month = to_day || size == year + strlen("-11") ? two_digits(date + year + 1) : 0;
    int day = to_day ? two_digits(date + year + 4) : 0;
    if (!month_name(month)) {
        fwrite(date, 1, size, out);
        return;
    }
    if (yearly)
        fputs("every ", out);
    if (day)
        fprintf(out, "%d ", day);
    fputs(month_name(month), out);
    if (!yearly)
        fprintf(out, " %.4s", date);
}

/* Prints a year, month or day with its certainty in EDTF: 2024~ is about, 2024? is perhaps. */
static void print_date(FILE *out, const char *date, size_t size)
{
    char mark = size ? date[size - 1] : 0;
    bool marked = mark == '~' || mark == '?';
    fputs(mark == '~' ? "about " : "", out);
    print_point(out, date, marked ? size - 1 : size);
    fputs(mark == '?' ? " (in doubt)" : "", out);
}

static void print_dates(FILE *out, const char *dates)
{
    const char *slash = strchr(dates, '/');
    if (!slash) {
        print_date(out, dates, strlen(dates));
        return;
    }
    bool open_start = strncmp(dates, "../", 3) == 0;
    bool open_end = strcmp(slash, "/..") == 0;
    if (!open_start) {
        fputs(open_end ? "from " : "", out);
        print_date(out, dates, (size_t)(slash - dates));
    }
    if (!open_end) {
        fputs(open_start ? "until " : " to ", out);
        print_date(out, slash + 1, strlen(slash + 1));
    }
}

/* ---- Ages ----------------------------------------------------------------------------------- */

static void print_age(FILE *out, const char *age)
{
    static const struct unit {
        const char *mark, *word;
    } units[] = {{"d", "day"}, {"w", "week"}, {"mo", "month"}, {"y", "year"}};

    char *mark;
    long number = strtol(age, &mark, 10);
    long amount = labs(number);
    if (strcmp(age, "..") == 0) {
        fputs("no limit", out);
        return;
    }
    if (mark > age && number == 0) {
        fputs("birth", out);
        return;
    }
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        if (strcmp(mark, units[i].mark) == 0) {
            fprintf(out, "%ld %s%s%s", amount, units[i].word, amount == 1 ? "" : "s",
                    number < 0 ? " before birth" : "");
            return;
        }
    }
    fputs(age, out);
}

/* max-age is exclusive: "19y" means until the 19th birthday. "0d" is birth, but no time to wait. */
static void print_age_of(FILE *out, palcare_field field, const char *age)
{
    const char *name = palcare_field_name(field);
    if (strcmp(name, "waiting-time") == 0 && strtol(age, NULL, 10) == 0) {
        fputs("none", out);
        return;
    }
    if (strcmp(name, "max-age") == 0 && strcmp(age, "..") != 0)
        fputs("under ", out);
    print_age(out, age);
}

/* ---- The rest ------------------------------------------------------------------------------- */

/* Codes are English words joined by hyphens. Only days are abbreviated, as "mo" and "-1we". They
 * are printed as the table describes them: "Monday", "Last Wednesday of the month". */
static void print_code(FILE *out, palcare_field field, const char *code)
{
    const char *known, *doc;
    bool is_day = strcmp(palcare_field_name(field), "day") == 0;
    for (size_t i = 0; is_day && (known = palcare_field_code(field, i, &doc)); i++) {
        if (strcmp(known, code) == 0) {
            fwrite(doc, 1, strcspn(doc, ".;"), out);
            return;
        }
    }
    for (; *code; code++)
        fputc(*code == '-' ? ' ' : *code, out);
}

void print_in_words(FILE *out, palcare_field field, const char *value)
{
    switch (palcare_field_kind(field)) {
    case PALCARE_KIND_CODE: print_code(out, field, value); break;
    case PALCARE_KIND_BOOL: fputs(strcmp(value, "true") == 0 ? "yes" : "no", out); break;
    case PALCARE_KIND_DATE: print_dates(out, value); break;
    case PALCARE_KIND_PLACE: fputs(strcmp(value, "001") == 0 ? "the world" : value, out); break;
    case PALCARE_KIND_AGE: print_age_of(out, field, value); break;
    default: fputs(value, out); break;
    }
}
