/*
 * The rules of all kinds in one table, those of narrower forms in another: test a value, describe
 * the form, propose a better value.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

typedef struct form_rules {
    bool (*fits)(const char *text, size_t size);
    bool (*exists)(const char *value); /* whether one that fits may be proposed; NULL: always */
    bool (*propose)(const char *text, size_t size, form_draft *draft);
    const char *noun;
    const char *describe;
} form_rules;

static bool is_registered(const char *tag)
{
    form_language language;
    form_doubt doubt = pc_form_doubt_language(tag, strlen(tag), &language);
    return doubt == DOUBT_NONE || doubt == DOUBT_MEANING;
}

/* clang-format off */
static const form_rules forms[PALCARE_KIND_PART + 1] = {
    [PALCARE_KIND_STRING]  = {pc_form_fits_string, NULL, NULL, "text",
                              "text of one character or more that XML allows"},
    [PALCARE_KIND_TOKEN]   = {pc_form_fits_token, NULL, pc_form_propose_token, "one word",
                              "one word without white space or commas"},
    [PALCARE_KIND_INT]     = {pc_form_fits_int, NULL, pc_form_propose_int, "a whole number",
                              "a whole number such as 12"},
    [PALCARE_KIND_DECIMAL] = {pc_form_fits_decimal, NULL, pc_form_propose_decimal, "a number",
                              "a number such as 12 or 12.5"},
    [PALCARE_KIND_BOOL]    = {pc_form_fits_bool, NULL, pc_form_propose_bool, "true or false",
                              "true or false"},
    [PALCARE_KIND_DATE]    = {pc_form_fits_date, pc_form_in_calendar, pc_form_propose_date,
                              "a date",
                              "a partial date such as 2024, 2024-01, 2024-01-15, 2019-21 (spring), "
                              "2023/.. or --11"},
    [PALCARE_KIND_TIME]    = {pc_form_fits_time, NULL, pc_form_propose_time, "a time of day",
                              "a time of day such as 09:30"},
    [PALCARE_KIND_AGE]     = {pc_form_fits_age, NULL, pc_form_propose_age, "an age",
                              "an age such as 3d, 6w, 18mo or 19y, or .. for no limit"},
    [PALCARE_KIND_LANG]    = {pc_form_fits_lang, is_registered, pc_form_propose_lang,
                              "a language tag",
                              "a language tag such as en, en-GB or zh-Hant"},
    [PALCARE_KIND_PLACE]   = {pc_form_fits_region, pc_form_is_country, pc_form_propose_region,
                              "a country",
                              "a country such as GB, a part of one such as GB-SCT, "
                              "or 001 for the world"},
    [PALCARE_KIND_URI]     = {pc_form_fits_uri, NULL, pc_form_propose_uri, "an address",
                              "an address such as https://example.org/page, without spaces"},
    [PALCARE_KIND_ID]      = {pc_form_fits_id, NULL, pc_form_propose_id, "an id",
                              "a name that begins with a letter and continues with letters, "
                              "digits, '-', '_' and '.'"},
    [PALCARE_KIND_REF]     = {pc_form_fits_ref, NULL, pc_form_propose_ref, "a reference",
                              "an id, record/part or address#id"},
};

/* clang-format on */

typedef struct narrow_rules {
    form_rules form; /* without words: a sentence has the refusal and the hint */
    const char *refusal;
    const char *hint;
    form_doubt (*doubt)(const char *text, size_t size); /* or NULL */
} narrow_rules;

static bool is_known_zone(const char *name)
{
    return pc_narrow_doubt_time_zone(name, strlen(name)) == DOUBT_NONE;
}

static bool is_known_licence(const char *name)
{
    return pc_narrow_doubt_licence(name, strlen(name)) == DOUBT_NONE;
}

static const narrow_rules narrow_forms[] = {
    [NARROW_PHONE] = {{.fits = pc_narrow_fits_phone, .propose = pc_narrow_propose_phone},
                      "is not an international number",
                      "write + and the country code, then digits alone: +441914960000",
                      NULL},
    [NARROW_TIME_ZONE] = {{.fits = pc_narrow_fits_time_zone,
                           .exists = is_known_zone,
                           .propose = pc_narrow_propose_time_zone},
                          "names no place, so it is wrong when the clocks change",
                          "write the IANA name, Europe/London for one",
                          pc_narrow_doubt_time_zone},
    [NARROW_CURRENCY] = {{.fits = pc_narrow_fits_currency, .propose = pc_narrow_propose_currency},
                         "is not a currency code",
                         "write the three letters of ISO 4217: GBP, EUR, USD",
                         NULL},
    [NARROW_MEDIA_TYPE] = {{.fits = pc_narrow_fits_media_type,
                            .propose = pc_narrow_propose_media_type},
                           "is not a media type",
                           "write image/jpeg, application/pdf, text/html or the like",
                           NULL},
    [NARROW_DURATION] = {{.fits = pc_narrow_fits_duration, .propose = pc_form_propose_age},
                         "is not a length of time",
                         "write a number and a unit: 6w, 6mo, 1y",
                         NULL},
    [NARROW_LICENCE] = {{.fits = pc_form_fits_token,
                         .exists = is_known_licence,
                         .propose = pc_narrow_propose_licence},
                        "is not an identifier of the SPDX Licence List",
                        "write the identifier, CC-BY-4.0 for one",
                        pc_narrow_doubt_licence},
};

static const form_rules *rules_of(palcare_kind kind)
{
    static const form_rules none;
    /* A newer caller may pass an unknown kind. */
    size_t index = (size_t)kind;
    return index < sizeof forms / sizeof *forms ? &forms[index] : &none;
}

static bool fits(const form_rules *rules, const char *text, size_t size)
{
    return rules->fits && size > 0 && rules->fits(text, size);
}

bool pc_form_fits(palcare_kind kind, const char *text, size_t size)
{
    return fits(rules_of(kind), text, size);
}

bool pc_narrow_fits(form_narrow form, const char *text, size_t size)
{
    return fits(&narrow_forms[form].form, text, size);
}

bool pc_narrow_has_doubts(form_narrow form)
{
    return narrow_forms[form].doubt != NULL;
}

form_doubt pc_narrow_doubt(form_narrow form, const char *text, size_t size)
{
    return narrow_forms[form].doubt ? narrow_forms[form].doubt(text, size) : DOUBT_NONE;
}

const char *pc_form_noun(palcare_kind kind)
{
    return rules_of(kind)->noun;
}

const char *pc_form_describe(palcare_kind kind)
{
    return rules_of(kind)->describe;
}

const char *pc_narrow_refusal(form_narrow form)
{
    return narrow_forms[form].refusal;
}

const char *pc_narrow_hint(form_narrow form)
{
    return narrow_forms[form].hint;
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
static bool finish_draft(const form_rules *rules, const form_draft *draft)
{
    if (draft->size > draft->capacity || !fits(rules, draft->text, draft->size))
        return false;
    draft->text[draft->size] = '\0';
    return !rules->exists || rules->exists(draft->text);
}

static bool propose(const form_rules *rules, const char *text, size_t size, char *proposal,
                    size_t capacity)
{
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
        if (finish_draft(rules, &draft))
            return true;
        draft.size = 0;
    }
    if (!rules->propose(trimmed, left, &draft) || !finish_draft(rules, &draft))
        return false;
    return draft.size != size || memcmp(proposal, text, size) != 0;
}

bool pc_form_propose(palcare_kind kind, const char *text, size_t size, char *proposal,
                     size_t capacity)
{
    return propose(rules_of(kind), text, size, proposal, capacity);
}

bool pc_narrow_propose(form_narrow form, const char *text, size_t size, char *proposal,
                       size_t capacity)
{
    return propose(&narrow_forms[form].form, text, size, proposal, capacity);
}
