/*
 * Places: a country of ISO 3166-1 (GB), a part of one after ISO 3166-2 (GB-SCT), or 001, the world
 * (UN M49). The form asks for the pattern; whether the country is one is a question of its own.
 */
#include "value/kinds.h"

bool pc_form_fits_place(const char *text, size_t size)
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

bool pc_form_is_country(const char *place)
{
    /* The second letters of ISO 3166-1's codes by the first, as of 2026: 249 of them. XK is not
     * ISO's but left to users, and what the European Union and Unicode's CLDR write for Kosovo. */
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
    if (!pc_is_upper(place[0]) || !pc_is_upper(place[1]))
        return strcmp(place, "001") == 0;
    bool whole = place[2] == '\0' || place[2] == '-';
    return whole && strchr(second[place[0] - 'A'], place[1]) != NULL;
}

/* Names and codes that people write for a place; of codes those that are another list's (UK is
 * reserved for the United Kingdom, EL is the European Union's Greece). */
static const char *named_place(const char *text, size_t size)
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

bool pc_form_propose_place(const char *text, size_t size, form_draft *draft)
{
    const char *name = named_place(text, size);
    if (name) {
        pc_draft_string(draft, name);
        return true;
    }
    for (size_t i = 0; i < size; i++)
        pc_draft_byte(draft, text[i] == '_' || text[i] == ' ' ? '-' : pc_to_upper(text[i]));
    return true;
}
