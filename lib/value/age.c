/*
 * Ages: a number with its unit, because a number alone (19) may be years or weeks.
 *
 *     3d  6w  18mo  19y     days, weeks, months, years
 *     -20w                  before birth; days, weeks or months
 *     ..                    no limit, unlike an absent age, which is unknown
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

enum { MOST_DIGITS = 4 };

static bool read_unit(const char *text, size_t size, form_unit *out)
{
    if (size == 2 && text[0] == 'm' && text[1] == 'o') {
        *out = FORM_MONTHS;
        return true;
    }
    if (size != 1)
        return false;
    switch (text[0]) {
    case 'd': *out = FORM_DAYS; return true;
    case 'w': *out = FORM_WEEKS; return true;
    case 'y': *out = FORM_YEARS; return true;
    default: return false;
    }
}

bool pc_form_read_age(const char *text, size_t size, form_age *out)
{
    *out = (form_age){0};
    if (size == 2 && text[0] == '.' && text[1] == '.') {
        out->unlimited = true;
        return true;
    }
    bool negative = size > 0 && text[0] == '-';
    size_t start = negative;
    size_t i = start;
    for (; i < size && i - start < MOST_DIGITS && pc_is_digit(text[i]); i++)
        out->count = out->count * 10 + (text[i] - '0');
    if (i == start || !read_unit(text + i, size - i, &out->unit))
        return false;
    if (text[start] == '0' && (negative || i - start > 1))
        return false;
    if (negative) {
        out->count = -out->count;
        return out->unit != FORM_YEARS;
    }
    return true;
}

bool pc_form_fits_age(const char *text, size_t size)
{
    form_age age;
    return pc_form_read_age(text, size, &age);
}

int pc_form_age_count(const form_age *age)
{
    switch (age->unit) {
    case FORM_WEEKS: return age->count * 7;
    case FORM_YEARS: return age->count * 12;
    default: return age->count;
    }
}

bool pc_form_ages_equal(const char *a, const char *b)
{
    form_age one;
    form_age other;
    if (!pc_form_read_age(a, strlen(a), &one) || !pc_form_read_age(b, strlen(b), &other))
        return false;
    if (one.unlimited || other.unlimited)
        return one.unlimited && other.unlimited;
    /* Days and months certainly coincide only at birth. */
    int count = pc_form_age_count(&one);
    return count == pc_form_age_count(&other) &&
           (count == 0 || pc_form_age_by_calendar(&one) == pc_form_age_by_calendar(&other));
}

/* The unit that a word means; "" (a bare number) means years. */
static const char *named_unit(const char *word)
{
    /* clang-format off */
    static const char *const names[][2] = {
        {"", "y"}, {"y", "y"}, {"yr", "y"}, {"yrs", "y"}, {"year", "y"}, {"years", "y"},
        {"yo", "y"},
        {"m", "mo"}, {"mo", "mo"}, {"mos", "mo"}, {"mth", "mo"}, {"mths", "mo"},
        {"month", "mo"}, {"months", "mo"},
        {"w", "w"}, {"wk", "w"}, {"wks", "w"}, {"week", "w"}, {"weeks", "w"},
        {"d", "d"}, {"day", "d"}, {"days", "d"},
    };
    /* clang-format on */
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i][0], word) == 0)
            return names[i][1];
    return NULL;
}

static bool propose_named(const char *text, size_t size, form_draft *draft)
{
    /* clang-format off */
    static const char *const names[][2] = {
        {"any", ".."}, {"any age", ".."}, {"all ages", ".."}, {"no limit", ".."}, {"none", ".."},
        {"birth", "0d"}, {"newborn", "0d"},
    };
    /* clang-format on */
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (pc_is_word(text, size, names[i][0])) {
            pc_draft_string(draft, names[i][1]);
            return true;
        }
    }
    return false;
}

/* Words around the number that do not change it: an upper limit is exclusive, like "under" and
 * "until". "Up to 19" and "over 18" may include that year or not, so the author must decide; "p"
 * begins a duration of ISO 8601 (P6M). */
static bool are_neutral_words(const form_tokens *tokens, size_t number)
{
    static const char *const before[] = {"under", "below", "until", "from", "age", "aged", "p"};
    static const char *const after[] = {"old", "of", "age"};
    for (size_t i = 0; tokens->shape[i]; i++) {
        bool neutral = i == number || i == number + 1;
        for (size_t j = 0; j < sizeof before / sizeof *before && i < number; j++)
            neutral = neutral || strcmp(tokens->token[i].word, before[j]) == 0;
        for (size_t j = 0; j < sizeof after / sizeof *after && i > number + 1; j++)
            neutral = neutral || strcmp(tokens->token[i].word, after[j]) == 0;
        if (!neutral)
            return false;
    }
    return true;
}

bool pc_form_propose_age(const char *text, size_t size, form_draft *draft)
{
    form_tokens tokens;
    if (propose_named(text, size, draft))
        return true;
    bool negative = text[0] == '-';
    if (!pc_form_tokenize(text + negative, size - negative, &tokens))
        return false;
    size_t number = strcspn(tokens.shape, "9");
    if (strspn(tokens.shape, "a9") != strlen(tokens.shape) || tokens.shape[number] != '9' ||
        !are_neutral_words(&tokens, number))
        return false;
    bool bare = tokens.shape[number + 1] != 'a';
    const char *unit = named_unit(bare ? "" : tokens.token[number + 1].word);
    if (!unit)
        return false;
    if (negative)
        pc_draft_byte(draft, '-');
    pc_draft_number(draft, tokens.token[number].number, 1);
    /* A bare 0 means birth; days are the most exact unit for it. */
    pc_draft_string(draft, bare && tokens.token[number].number == 0 ? "d" : unit);
    return true;
}
