/*
 * The forms of all kinds in one table, and the questions that are the same for each: does it fit,
 * what does it look like, what was probably meant.
 */
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
    [PALCARE_KIND_PLACE]   = {pc_form_fits_place,   pc_form_propose_place, "a country",
                              "a country such as GB, a part of one such as GB-SCT, "
                              "or 001 for the world"},
    [PALCARE_KIND_URI]     = {pc_form_fits_uri,     pc_form_propose_uri, "an address",
                              "an address such as https://example.org/page, without spaces"},
    [PALCARE_KIND_ID]      = {pc_form_fits_id,      pc_form_propose_id, "an id",
                              "a name that begins with a letter and goes on with letters, digits, "
                              "'-', '_' and '.'"},
    [PALCARE_KIND_REF]     = {pc_form_fits_ref,     pc_form_propose_ref, "a reference",
                              "an id, record/part or address#id"},
};

/* clang-format on */

static const form_rules *rules_of(palcare_kind kind)
{
    static const form_rules none;
    /* A kind may come from a newer caller: any number at all. */
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

/* Takes white space, no-break spaces too, from both ends. */
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

/* Ends the draft, and whether it is a value worth proposing: whole, of the form, and standing in
 * the calendar or on the map. */
static bool is_sound(palcare_kind kind, const form_draft *draft)
{
    if (draft->size > draft->room || !pc_form_fits(kind, draft->at, draft->size))
        return false;
    draft->at[draft->size] = '\0';
    return (kind != PALCARE_KIND_DATE || pc_form_in_calendar(draft->at)) &&
           (kind != PALCARE_KIND_PLACE || pc_form_is_country(draft->at));
}

bool pc_form_propose(palcare_kind kind, const char *text, size_t size, char *proposal, size_t room)
{
    const form_rules *rules = rules_of(kind);
    if (!rules->propose || room == 0)
        return false;
    form_draft draft = {proposal, room - 1, 0};
    const char *trimmed = text;
    size_t left = size;
    trim(&trimmed, &left);
    if (left == 0)
        return false;
    if (left < size) {
        pc_draft_text(&draft, trimmed, left);
        if (is_sound(kind, &draft))
            return true;
        draft.size = 0;
    }
    if (!rules->propose(trimmed, left, &draft) || !is_sound(kind, &draft))
        return false;
    return draft.size != size || memcmp(proposal, text, size) != 0;
}
