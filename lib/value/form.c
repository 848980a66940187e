/*
 * The rules of all kinds in one table: test a value, describe the form, propose a better value.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

typedef struct form_rules {
    bool (*fits)(const char *text, size_t size);
    bool (*propose)(const char *text, size_t size, form_draft *draft);
    const char *noun;
    const char *describe;
} form_rules;

/* clang-format off */
static const form_rules forms[PALCARE_KIND_PART + 1] = {
    [PALCARE_KIND_STRING]  = {pc_form_fits_string,  NULL, "text",
                              "text of one character or more that XML allows"},
    [PALCARE_KIND_TOKEN]   = {pc_form_fits_token,   pc_form_propose_token, "one word",
                              "one word without white space"},
    [PALCARE_KIND_INT]     = {pc_form_fits_int,     pc_form_propose_int, "a whole number",
                              "a whole number such as 12"},
    [PALCARE_KIND_DECIMAL] = {pc_form_fits_decimal, pc_form_propose_decimal, "a number",
                              "a number such as 12 or 12.5"},
    [PALCARE_KIND_BOOL]    = {pc_form_fits_bool,    pc_form_propose_bool, "true or false",
                              "true or false"},
    [PALCARE_KIND_DATE]    = {pc_form_fits_date,    pc_form_propose_date, "a date",
                              "a partial date such as 2024, 2024-01, 2024-01-15, 2019-21 (spring), "
                              "2023/.. or --11"},
    [PALCARE_KIND_TIME]    = {pc_form_fits_time,    pc_form_propose_time, "a time of day",
                              "a time of day such as 09:30"},
    [PALCARE_KIND_AGE]     = {pc_form_fits_age,     pc_form_propose_age, "an age",
                              "an age such as 3d, 6w, 18mo or 19y, or .. for no limit"},
    [PALCARE_KIND_LANG]    = {pc_form_fits_lang,    pc_form_propose_lang, "a language tag",
                              "a language tag such as en, en-GB or zh-Hant"},
    [PALCARE_KIND_PLACE]   = {pc_form_fits_region,   pc_form_propose_region, "a country",
                              "a country such as GB, a part of one such as GB-SCT, "
                              "or 001 for the world"},
    [PALCARE_KIND_URI]     = {pc_form_fits_uri,     pc_form_propose_uri, "an address",
                              "an address such as https://example.org/page, without spaces"},
    [PALCARE_KIND_ID]      = {pc_form_fits_id,      pc_form_propose_id, "an id",
                              "a name that begins with a letter and continues with letters, "
                              "digits, '-', '_' and '.'"},
    [PALCARE_KIND_REF]     = {pc_form_fits_ref,     pc_form_propose_ref, "a reference",
                              "an id, record/part or address#id"},
};

/* clang-format on */

static const form_rules *rules_of(palcare_kind kind)
{
    static const form_rules none;
    /* A newer caller may pass an unknown kind. */
    size_t index = (size_t)kind;
    return index < sizeof forms / sizeof *forms ? &forms[index] : &none;
}

bool pc_form_fits(palcare_kind kind, const char *text, size_t size)
{
    const form_rules *rules = rules_of(kind);
    return rules->fits && size > 0 && rules->fits(text, size);
}

const char *pc_form_noun(palcare_kind kind)
{
    return rules_of(kind)->noun;
}

const char *pc_form_describe(palcare_kind kind)
{
    return rules_of(kind)->describe;
}

/* Removes white space and no-break spaces from both ends. */
static void trim(const char **text, size_t *size)
{
    static const char no_break[] = "\xC2\xA0";
    while (*size) {
        if (pc_is_space(**text)) {
            ++*text;
            --*size;
        } else if (pc_is_space((*text)[*size - 1])) {
            --*size;
        } else if (*size >= 2 && memcmp(*text, no_break, 2) == 0) {
            *text += 2;
            *size -= 2;
        } else if (*size >= 2 && memcmp(*text + *size - 2, no_break, 2) == 0) {
            *size -= 2;
        } else {
            return;
        }
    }
}

/* Ends the draft and tells if it is worth proposing: complete, well-formed, and in the calendar or
 * a known country. */
static bool finish_draft(palcare_kind kind, const form_draft *draft)
{
    if (draft->size > draft->capacity || !pc_form_fits(kind, draft->text, draft->size))
        return false;
    draft->text[draft->size] = '\0';
    return (kind != PALCARE_KIND_DATE || pc_form_in_calendar(draft->text)) &&
           (kind != PALCARE_KIND_PLACE || pc_form_is_country(draft->text));
}

bool pc_form_propose(palcare_kind kind, const char *text, size_t size, char *proposal,
                     size_t capacity)
{
    const form_rules *rules = rules_of(kind);
    if (!rules->propose || capacity == 0)
        return false;
    form_draft draft = {proposal, capacity - 1, 0};
    const char *trimmed = text;
    size_t left = size;
    trim(&trimmed, &left);
    if (left == 0)
        return false;
    if (left < size) {
        pc_draft_text(&draft, trimmed, left);
        if (finish_draft(kind, &draft))
            return true;
        draft.size = 0;
    }
    if (!rules->propose(trimmed, left, &draft) || !finish_draft(kind, &draft))
        return false;
    return draft.size != size || memcmp(proposal, text, size) != 0;
}
