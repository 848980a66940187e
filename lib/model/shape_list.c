/*
 * Explains lists of values as people write them: with commas, or with names of several words.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/shape.h"

#include "base/ascii.h"
#include "schema/problems.h"
#include "value/form.h"

#include <stdio.h>

/* Whether values of a kind have names of several words: "Northern Ireland", "every day". */
static bool has_phrases(const schema_field *field)
{
    return field->kind == PALCARE_KIND_PLACE || field->kind == PALCARE_KIND_LANG ||
           field->kind == PALCARE_KIND_CODE;
}

/* Whether each word between spaces fits. */
static bool words_fit(const schema_field *field, const char *text, size_t size)
{
    uint32_t code;
    for (const char *at = text, *end = text + size; at < end; at++) {
        const char *word = at;
        while (at < end && !pc_is_space(*at))
            at++;
        if (at > word && !pc_shape_fits(field, word, (size_t)(at - word), &code))
            return false;
    }
    return true;
}

/* Whether a phrase has a replacement. Its words may have others: "Ireland" alone is a country. */
static bool is_known_phrase(const schema_field *field, const char *text, size_t size)
{
    problem what = {0};
    if (words_fit(field, text, size))
        return false;
    pc_shape_explain_listed(field, text, size, &what);
    return what.replacement[0] != '\0';
}

/* The end of the longest phrase of several words at the start of a text; NULL if there is none. */
static const char *phrase_end(const schema_field *field, const char *text, const char *end)
{
    enum { WORDS = 6 };
    const char *ends[WORDS];
    size_t count = 0;
    if (!has_phrases(field))
        return NULL;
    for (const char *at = text; at < end && *at != ',' && count < WORDS;) {
        while (at < end && !pc_is_space(*at) && *at != ',')
            at++;
        ends[count++] = at;
        while (at < end && pc_is_space(*at))
            at++;
    }
    while (count > 1)
        if (is_known_phrase(field, text, (size_t)(ends[--count] - text)))
            return ends[count];
    return NULL;
}

/* Whether a value of a list ends at a byte. A number and an address may have commas within. */
static bool ends_value(const schema_field *field, const char *value, const char *at,
                       const char *end)
{
    if (*at != ',')
        return has_phrases(field) && pc_is_space(*at);
    bool is_last = at + 1 == end || pc_is_space(at[1]) || at[1] == ',';
    return is_last ||
           !(field->kind == PALCARE_KIND_INT || memchr(value, '#', (size_t)(at - value)));
}

const char *pc_shape_next_value(const schema_field *field, const char **at, const char *end,
                                size_t *size)
{
    const char *value = *at;
    while (value < end && (pc_is_space(*value) || *value == ','))
        value++;
    const char *after = phrase_end(field, value, end);
    if (!after)
        after = value;
    while (after < end && !ends_value(field, value, after, end))
        after++;
    *at = after;
    while (after > value && pc_is_space(after[-1]))
        after--;
    *size = (size_t)(after - value);
    return value < end ? value : NULL;
}

bool pc_shape_fits_listed(const schema_field *field, const char *value, size_t size)
{
    uint32_t code;
    return field->kind == PALCARE_KIND_REF ? pc_shape_fits(field, value, size, &code)
                                           : words_fit(field, value, size);
}

/* Appends a value, or what replaces it, to a list; false if the author must decide, or there is no
 * room. */
static bool add_listed(const schema_field *field, const char *value, size_t size, char *text,
                       size_t capacity)
{
    problem what = {0};
    size_t used = strlen(text);
    if (!pc_shape_fits_listed(field, value, size)) {
        pc_shape_explain_listed(field, value, size, &what);
        value = what.replacement;
        size = strlen(value);
    }
    if (!size || used + 1 + size >= capacity)
        return false;
    snprintf(text + used, capacity - used, "%s%.*s", used ? " " : "", (int)size, value);
    return true;
}

/* The values of a list, or what replaces them, and what is in it. */
typedef struct listed {
    char all[sizeof((problem *)0)->replacement];
    bool is_clear, has_comma, has_phrase;
} listed;

static void read_list(const schema_field *field, const char *text, size_t size, listed *out)
{
    size_t value_size, count = 0;
    const char *at = text, *end = text + size, *before = at, *value;
    *out = (listed){.is_clear = true};
    for (; (value = pc_shape_next_value(field, &at, end, &value_size)); before = at, count++) {
        out->is_clear =
            add_listed(field, value, value_size, out->all, sizeof out->all) && out->is_clear;
        out->has_comma = out->has_comma || (count && memchr(before, ',', (size_t)(value - before)));
        out->has_phrase = out->has_phrase || memchr(value, ' ', value_size);
    }
}

bool pc_shape_explain_list(const schema_field *field, const char *text, size_t size, problem *p)
{
    listed found;
    if (words_fit(field, text, size))
        return false;
    if (has_phrases(field) && (memchr(text, ' ', size) || memchr(text, ',', size))) {
        pc_shape_explain_listed(field, text, size, p);
        if (p->replacement[0] && !memchr(text, ',', size))
            return true;
    }
    read_list(field, text, size, &found);
    if (!found.has_comma && !(found.has_phrase && found.is_clear))
        return false;
    pc_problem_say(p, field->kind == PALCARE_KIND_CODE ? PC_UNKNOWN_CODE : PC_FORM,
                   found.has_comma ? "%s '%s' has commas, but spaces separate its values"
                                   : "%s '%s' has names of several words",
                   field->name, pc_problem_quote(text, size).text);
    if (found.is_clear)
        pc_problem_replace(p, "write '%s'", found.all);
    else
        pc_problem_hint(p, "write spaces between the values, and no commas");
    return true;
}
