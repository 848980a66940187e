/*
 * Countries and regions: a country of ISO 3166-1 (GB), a subdivision of ISO 3166-2 (GB-SCT), or
 * 001, the world (UN M49). The form tests only the pattern; pc_form_is_country() looks up the
 * country.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

bool pc_form_fits_region(const char *text, size_t size)
{
    if (size == 3)
        return memcmp(text, "001", 3) == 0;
    if (size < 2 || !pc_is_upper(text[0]) || !pc_is_upper(text[1]))
        return false;
    if (size == 2)
        return true;
    if (text[2] != '-' || size < 4 || size > 6)
        return false;
    for (size_t i = 3; i < size; i++)
        if (!pc_is_upper(text[i]) && !pc_is_digit(text[i]))
            return false;
    return true;
}

bool pc_form_is_country(const char *region)
{
    /* The second letters of the 249 codes of ISO 3166-1 (2026), listed by first letter. XK is
     * user-assigned in ISO; the European Union and Unicode's CLDR use it for Kosovo. */
    /* clang-format off */
    static const char *const second[26] = {
        "DEFGILMOQRSTUWXZ",        "ABDEFGHIJLMNOQRSTVWYZ", "ACDFGHIKLMNORUVWXYZ",
        "EJKMOZ",                  "CEGHRST",               "IJKMOR",
        "ABDEFGHILMNPQRSTUWY",     "KMNRTU",                "DELMNOQRST",
        "EMOP",                    "EGHIMNPRWYZ",           "ABCIKRSTUVY",
        "ACDEFGHKLMNOPQRSTUVWXYZ", "ACEFGILOPRUZ",          "M",
        "AEFGHKLMNRSTWY",          "A",                     "EOSUW",
        "ABCDEGHIJKLMNORSTVXYZ",   "CDFGHJKLMNORTVWZ",      "AGMSYZ",
        "ACEGINU",                 "FS",                    "K",
        "ET",                      "AMW",
    };
    /* clang-format on */
    if (!pc_is_upper(region[0]) || !pc_is_upper(region[1]))
        return strcmp(region, "001") == 0;
    bool whole = region[2] == '\0' || region[2] == '-';
    return whole && strchr(second[region[0] - 'A'], region[1]) != NULL;
}

/* Names and codes that people write for a region, including codes of other lists (ISO reserves UK
 * for the United Kingdom, the European Union writes EL for Greece). */
static const char *named_region(const char *text, size_t size)
{
    /* clang-format off */
    static const char *const names[][2] = {
        {"uk", "GB"}, {"u.k.", "GB"}, {"united kingdom", "GB"}, {"great britain", "GB"},
        {"gbr", "GB"},
        {"england", "GB-ENG"}, {"scotland", "GB-SCT"}, {"wales", "GB-WLS"},
        {"northern ireland", "GB-NIR"}, {"england and wales", "GB-EAW"},
        {"uk-eng", "GB-ENG"}, {"uk-sct", "GB-SCT"}, {"uk-wls", "GB-WLS"}, {"uk-nir", "GB-NIR"},
        {"usa", "US"}, {"u.s.", "US"}, {"u.s.a.", "US"}, {"united states", "US"},
        {"united states of america", "US"}, {"el", "GR"}, {"world", "001"}, {"the world", "001"},
        {"worldwide", "001"}, {"global", "001"}, {"international", "001"},
        {"australia", "AU"}, {"belgium", "BE"}, {"brazil", "BR"}, {"canada", "CA"},
        {"france", "FR"},
        {"germany", "DE"}, {"india", "IN"}, {"ireland", "IE"}, {"italy", "IT"}, {"japan", "JP"},
        {"kenya", "KE"}, {"malawi", "MW"}, {"mexico", "MX"}, {"netherlands", "NL"},
        {"new zealand", "NZ"}, {"portugal", "PT"}, {"south africa", "ZA"}, {"spain", "ES"},
        {"sweden", "SE"}, {"switzerland", "CH"}, {"uganda", "UG"}, {"zimbabwe", "ZW"},
    };
    /* clang-format on */
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (pc_is_word(text, size, names[i][0]))
            return names[i][1];
    return NULL;
}

bool pc_form_propose_region(const char *text, size_t size, form_draft *draft)
{
    const char *name = named_region(text, size);
    if (name) {
        pc_draft_string(draft, name);
        return true;
    }
    if (size == 5 && text[2] == ' ')
        return false; /* "us ca" is two countries, or a part of one */
    for (size_t i = 0; i < size; i++)
        pc_draft_byte(draft, text[i] == '_' || text[i] == ' ' ? '-' : pc_to_upper(text[i]));
    return true;
}
