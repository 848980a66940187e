/*
 * Proposes a date for a value that does not fit: month names, numbers in a country's order, "since
 * 2023", "2011 to 2014". The author must decide what could be two dates (05/06/2024).
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

static const char *const month_names[] = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december",
};

/* The month with this name, or whose name begins with these letters (at least three); 0 if none. */
static int named_month(const char *word)
{
    size_t size = strlen(word);
    for (int i = 0; i < 12; i++)
        if (size >= 3 && strncmp(month_names[i], word, size) == 0)
            return i + 1;
    return 0;
}

static int named_month_or_season(const char *word)
{
    static const char *const seasons[] = {"spring", "summer", "autumn", "winter"};
    for (int i = 0; i < 4; i++)
        if (strcmp(word, seasons[i]) == 0)
            return 21 + i;
    return strcmp(word, "fall") == 0 ? 23 : named_month(word);
}

static void remove_token(form_tokens *tokens, size_t index)
{
    size_t after = strlen(tokens->shape) - index - 1;
    memmove(&tokens->shape[index], &tokens->shape[index + 1], after + 1);
    memmove(&tokens->token[index], &tokens->token[index + 1], after * sizeof *tokens->token);
}

static bool is_ornament(const form_tokens *tokens, size_t i)
{
    static const char *const words[] = {"of", "the", "st", "nd", "rd", "th"};
    char mark = tokens->shape[i];
    bool beside_word = tokens->shape[i + 1] == 'a' || (i > 0 && tokens->shape[i - 1] == 'a');
    if (mark == ',' || (beside_word && (mark == '.' || mark == '-' || mark == '/')))
        return true;
    for (size_t j = 0; mark == 'a' && j < sizeof words / sizeof *words; j++)
        if (strcmp(tokens->token[i].word, words[j]) == 0)
            return true;
    return false;
}

/* Removes commas, "of", "the", the endings of 1st, 2nd, 3rd, 4th, and the marks that join a month's
 * name to its numbers (15-Jan-2024, Sept. 2024). */
static void remove_ornaments(form_tokens *tokens)
{
    for (size_t i = 0; tokens->shape[i];) {
        if (is_ornament(tokens, i))
            remove_token(tokens, i);
        else
            i++;
    }
}

static bool set_year(form_point *point, const form_token *token)
{
    point->year = (int)token->number;
    return token->digits == 4;
}

/* A month from 1 to 12 or a day from 1 to 31, written with one digit or two. */
static bool set_month(form_point *point, const form_token *token)
{
    point->month = (int)token->number;
    return token->digits <= 2 && token->number >= 1 && token->number <= 12;
}

static bool set_day(form_point *point, const form_token *token)
{
    point->day = (int)token->number;
    return token->digits <= 2 && token->number >= 1 && token->number <= 31;
}

/* Reads three numbers: the year comes first or last; if last, only one of the others may be a
 * month. */
static bool guess_numbers(const form_token *a, const form_token *b, const form_token *c,
                          form_point *out)
{
    if (a->digits == 4)
        return set_year(out, a) && set_month(out, b) && set_day(out, c);
    if (!set_year(out, c))
        return false;
    if (a->number > 12 || a->number == b->number)
        return set_day(out, a) && set_month(out, b);
    if (b->number > 12)
        return set_month(out, a) && set_day(out, b);
    return false;
}

/* Reads a number without marks: 20240115 or 202401. */
static bool guess_compact(const form_token *token, form_point *out)
{
    unsigned number = token->number;
    out->year = (int)(token->digits == 8 ? number / 10000 : number / 100);
    out->month = (int)(token->digits == 8 ? number / 100 % 100 : number % 100);
    out->day = (int)(token->digits == 8 ? number % 100 : 0);
    return (token->digits == 8 && out->day > 0) || token->digits == 6;
}

/* 2011/12 means December in one office and two years in the next. */
static bool is_month_or_years(const form_token *a, char mark, const form_token *b)
{
    return mark == '/' && a->digits == 4 && b->digits == 2 && b->number == (a->number + 1) % 100;
}

/* Tells if the shape is numbers joined by one repeated date mark. */
static bool is_marked(const char *shape, size_t size)
{
    if (strlen(shape) != size || shape[0] != '9' || !strchr("/.-", shape[1]))
        return false;
    for (size_t i = 0; i < size; i++)
        if (shape[i] != (i % 2 ? shape[1] : '9'))
            return false;
    return true;
}

static bool guess_words(const form_tokens *tokens, form_point *out)
{
    const form_token *t = tokens->token;
    const char *shape = tokens->shape;
    if (strcmp(shape, "9a") == 0 || strcmp(shape, "a9") == 0) {
        size_t year = shape[0] == 'a';
        out->month = named_month_or_season(t[1 - year].word);
        return out->month > 0 && set_year(out, &t[year]);
    }
    if (strcmp(shape, "9a9") == 0) {
        size_t year = t[0].digits == 4 ? 0 : 2;
        out->month = named_month(t[1].word);
        return out->month > 0 && set_year(out, &t[year]) && set_day(out, &t[2 - year]);
    }
    if (strcmp(shape, "a99") == 0) {
        out->month = named_month(t[0].word);
        return out->month > 0 && set_day(out, &t[1]) && set_year(out, &t[2]);
    }
    return false;
}

static bool guess_tokens(form_tokens *tokens, form_point *out)
{
    remove_ornaments(tokens);
    const form_token *t = tokens->token;
    const char *shape = tokens->shape;
    size_t size = strlen(shape);
    if (size > 1 && (shape[size - 1] == '?' || shape[size - 1] == '~')) {
        out->doubt = shape[size - 1];
        tokens->shape[--size] = '\0';
    }
    if (strcmp(shape, "9") == 0)
        return t[0].digits == 4 ? set_year(out, &t[0]) : guess_compact(&t[0], out);
    if (is_marked(shape, 3) && is_month_or_years(&t[0], shape[1], &t[2]))
        return false;
    if (is_marked(shape, 3))
        return t[0].digits == 4 ? set_year(out, &t[0]) && set_month(out, &t[2])
                                : set_year(out, &t[2]) && set_month(out, &t[0]);
    if (is_marked(shape, 5))
        return guess_numbers(&t[0], &t[2], &t[4], out);
    return guess_words(tokens, out);
}

/* Reads the day of a day with a time. */
static bool guess_timestamp(const char *text, size_t size, form_point *out)
{
    form_date date;
    if (size < 12 || (text[10] != 'T' && text[10] != ' ') || !pc_is_digit(text[11]) ||
        !pc_form_read_date(text, 10, &date) || date.first.day == 0)
        return false;
    *out = date.first;
    return true;
}

static bool guess_point(const char *text, size_t size, form_point *out)
{
    form_tokens tokens;
    *out = (form_point){0};
    return guess_timestamp(text, size, out) ||
           (pc_form_tokenize(text, size, &tokens) && guess_tokens(&tokens, out));
}

static void draft_point(form_draft *draft, const form_point *point)
{
    pc_draft_number(draft, (unsigned)point->year, 4);
    if (point->month) {
        pc_draft_byte(draft, '-');
        pc_draft_number(draft, (unsigned)point->month, 2);
    }
    if (point->day) {
        pc_draft_byte(draft, '-');
        pc_draft_number(draft, (unsigned)point->day, 2);
    }
    if (point->doubt)
        pc_draft_byte(draft, point->doubt);
}

/* If the text begins with this word and then white space or a digit, returns how many bytes that
 * takes; else 0. */
static size_t leading_word(const char *text, size_t size, const char *word)
{
    size_t length = strlen(word);
    if (size <= length || !pc_is_word(text, length, word) || pc_is_letter(text[length]))
        return 0;
    while (length < size && pc_is_space(text[length]))
        length++;
    return length < size ? length : 0;
}

/* Proposes for "every November", "every 5 November", "each November 5th". */
static bool propose_recurring(const char *text, size_t size, form_draft *draft)
{
    form_tokens tokens;
    if (!pc_form_tokenize(text, size, &tokens))
        return false;
    remove_ornaments(&tokens);
    const char *shape = tokens.shape;
    bool with_day = strcmp(shape, "9a") == 0 || strcmp(shape, "a9") == 0;
    if (!with_day && strcmp(shape, "a") != 0)
        return false;
    size_t name = shape[0] == '9';
    form_point point = {0};
    point.month = named_month(tokens.token[name].word);
    if (point.month == 0 || (with_day && !set_day(&point, &tokens.token[1 - name])))
        return false;
    pc_draft_string(draft, "--");
    pc_draft_number(draft, (unsigned)point.month, 2);
    if (with_day) {
        pc_draft_byte(draft, '-');
        pc_draft_number(draft, (unsigned)point.day, 2);
    }
    return true;
}

/* Splits a period at `between`; with no date after it the period has an open end. */
static bool propose_split(const char *text, size_t size, const char *between, form_draft *draft)
{
    size_t length = strlen(between);
    for (size_t before = 1; before + length <= size; before++) {
        form_point first;
        form_point last;
        size_t after = before + length;
        if (memcmp(text + before, between, length) != 0 || !guess_point(text, before, &first))
            continue;
        bool open = after == size;
        if (open && *between == '/')
            return false; /* in EDTF an end that is not known, which is not an open one */
        if (!open && !guess_point(text + after, size - after, &last))
            continue;
        draft_point(draft, &first);
        pc_draft_byte(draft, '/');
        if (open)
            pc_draft_string(draft, "..");
        else
            draft_point(draft, &last);
        return true;
    }
    return false;
}

static bool propose_period(const char *text, size_t size, form_draft *draft)
{
    /* Words before dashes, because either date may contain a dash. */
    static const char *const between[] = {" to ",         " until ", " - ", "\xE2\x80\x93",
                                          "\xE2\x80\x94", "/",       "-"};
    for (size_t i = 0; i < sizeof between / sizeof *between; i++)
        if (propose_split(text, size, between[i], draft))
            return true;
    return false;
}

/* A leading word that gives the date after it a meaning. */
typedef struct leader {
    const char *word;
    char meaning; /* '<' until, '>' since, '*' every, '~' about, '?' perhaps */
} leader;

static bool propose_led(const char *text, size_t size, form_draft *draft)
{
    static const leader leaders[] = {
        {"since", '>'}, {"from", '>'},  {"until", '<'},  {"till", '<'},     {"up to", '<'},
        {"to", '<'},    {"every", '*'}, {"each", '*'},   {"about", '~'},    {"around", '~'},
        {"circa", '~'}, {"ca.", '~'},   {"c.", '~'},     {"approx.", '~'},  {"approximately", '~'},
        {"ca", '~'},    {"c", '~'},     {"approx", '~'}, {"probably", '?'}, {"perhaps", '?'},
    };
    for (size_t i = 0; i < sizeof leaders / sizeof *leaders; i++) {
        size_t length = leading_word(text, size, leaders[i].word);
        char meaning = leaders[i].meaning;
        form_point point;
        if (length == 0)
            continue;
        if (meaning == '*')
            return propose_recurring(text + length, size - length, draft);
        if (!guess_point(text + length, size - length, &point))
            return meaning == '>' && propose_period(text + length, size - length, draft);
        if (meaning == '~' || meaning == '?')
            point.doubt = meaning;
        if (meaning == '<')
            pc_draft_string(draft, "../");
        draft_point(draft, &point);
        if (meaning == '>')
            pc_draft_string(draft, "/..");
        return true;
    }
    return false;
}

/* Proposes for a year and the last two digits of the next, where they cannot be a month: 2017/18,
 * 2017-18. */
static bool propose_two_years(const char *text, size_t size, form_draft *draft)
{
    form_tokens tokens;
    if (!pc_form_tokenize(text, size, &tokens) || !is_marked(tokens.shape, 3))
        return false;
    const form_token *t = tokens.token;
    if (t[2].number <= 12 || !is_month_or_years(&t[0], '/', &t[2]))
        return false;
    pc_draft_number(draft, t[0].number, 4);
    pc_draft_byte(draft, '/');
    pc_draft_number(draft, t[0].number + 1, 4);
    return true;
}

bool pc_form_propose_date(const char *text, size_t size, form_draft *draft)
{
    form_point point;
    if (!guess_point(text, size, &point))
        return propose_led(text, size, draft) || propose_two_years(text, size, draft) ||
               propose_period(text, size, draft);
    draft_point(draft, &point);
    return true;
}
