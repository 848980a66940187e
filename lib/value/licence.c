/*
 * Licences by the identifiers of the SPDX Licence List, and what people write in their place.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"
#include "value/registry.h"

/* Licences of this field, as they are written without spaces, dashes and the words "licence",
 * "version" and "v". A name without a version means one of several, so it is not here. */
static const char *const written[][2] = {
    {"cc0", "CC0-1.0"},
    {"cc010", "CC0-1.0"},
    {"cc010universal", "CC0-1.0"},
    {"cczero", "CC0-1.0"},
    {"creativecommonszero", "CC0-1.0"},
    {"ogl10", "OGL-UK-1.0"},
    {"ogl20", "OGL-UK-2.0"},
    {"ogl2", "OGL-UK-2.0"},
    {"ogl30", "OGL-UK-3.0"},
    {"ogl3", "OGL-UK-3.0"},
    {"ogluk3", "OGL-UK-3.0"},
    {"opengovernment20", "OGL-UK-2.0"},
    {"opengovernment30", "OGL-UK-3.0"},
    {"opengovernment3", "OGL-UK-3.0"},
    {"apache2", "Apache-2.0"},
    {"apache20", "Apache-2.0"},
    {"odbl", "ODbL-1.0"},
    {"gpl3", "GPL-3.0-only"},
    {"gfdl13", "GFDL-1.3-only"},
    {"publicdomaindedication", "CC0-1.0"},
};

enum { WRITTEN_MOST = 48 };

static bool begins_with(const char *text, size_t size, const char *start)
{
    size_t length = strlen(start);
    return size >= length && memcmp(text, start, length) == 0;
}

/* Skips a word that changes nothing at the start of a text in small letters; its size, or 0. */
static size_t idle_word(const char *text, size_t size)
{
    static const char *const words[] = {"licence", "license", "version", "international",
                                        "unported"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (begins_with(text, size, words[i]))
            return strlen(words[i]);
    return size > 1 && text[0] == 'v' && pc_is_digit(text[1]) ? 1 : 0;
}

/* Writes the letters and digits of a text, without the words that change nothing. */
static size_t squeeze(const char *text, size_t size, char out[WRITTEN_MOST])
{
    char small[2 * WRITTEN_MOST];
    size_t length = 0, used = 0;
    for (size_t i = 0; i < size; i++) {
        if (!pc_is_letter(text[i]) && !pc_is_digit(text[i]))
            continue;
        if (length == sizeof small)
            return 0;
        small[length++] = pc_to_lower(text[i]);
    }
    for (size_t i = 0; i < length;) {
        size_t idle = idle_word(small + i, length - i);
        if (!idle && used == WRITTEN_MOST)
            return 0;
        if (!idle)
            out[used++] = small[i];
        i += idle ? idle : 1;
    }
    return used;
}

/* Writes what people call a Creative Commons licence by the letters of its identifier. */
static size_t shorten(char text[WRITTEN_MOST], size_t size)
{
    static const char *const words[][2] = {
        {"creativecommons", "cc"}, {"attribution", "by"},   {"noncommercial", "nc"},
        {"sharealike", "sa"},      {"noderivatives", "nd"}, {"noderivs", "nd"},
    };
    size_t used = 0;
    for (size_t i = 0; i < size;) {
        size_t taken = 1;
        const char *as = NULL;
        for (size_t k = 0; k < sizeof words / sizeof *words && !as; k++)
            if (begins_with(text + i, size - i, words[k][0])) {
                taken = strlen(words[k][0]);
                as = words[k][1];
            }
        text[used++] = as ? as[0] : text[i];
        if (as)
            text[used++] = as[1];
        i += taken;
    }
    return used;
}

/* Finds the only identifier with the same letters and digits. */
static registry_entry find_squeezed(const char *name, size_t size)
{
    registry_cursor cursor = {pc_registry_spdx, NULL};
    registry_entry entry, found = {0};
    while (pc_registry_next(&cursor, &entry)) {
        char other[WRITTEN_MOST];
        size_t used = squeeze(entry.text, entry.size, other);
        if (used != size || memcmp(other, name, size) != 0)
            continue;
        if (found.text)
            return (registry_entry){0};
        found = entry;
    }
    return found;
}

bool pc_narrow_propose_licence(const char *text, size_t size, form_draft *draft)
{
    char name[WRITTEN_MOST];
    size_t used = shorten(name, squeeze(text, size, name));
    registry_entry entry = pc_registry_find(pc_registry_spdx, text, size);
    for (size_t i = 0; i < sizeof written / sizeof *written && !entry.text; i++)
        if (used == strlen(written[i][0]) && memcmp(name, written[i][0], used) == 0)
            entry = pc_registry_find(pc_registry_spdx, written[i][1], strlen(written[i][1]));
    if (!entry.text && used)
        entry = find_squeezed(name, used);
    if (!entry.text && used && used < WRITTEN_MOST && pc_is_digit(name[used - 1])) {
        name[used] = '0'; /* 4 is 4.0 */
        entry = find_squeezed(name, used + 1);
    }
    pc_draft_text(draft, entry.text, entry.size);
    return entry.text != NULL;
}

/* LicenseRef- begins a name of one's own (SPDX 2.3, annex D); '+' adds later versions. */
form_doubt pc_narrow_doubt_licence(const char *text, size_t size)
{
    size_t plain = size - (size > 1 && text[size - 1] == '+');
    /* SPDX 2.3, annex D: NONE is no licence, NOASSERTION that nobody says. */
    bool is_known = (size == 4 && memcmp(text, "NONE", 4) == 0) ||
                    (size == 11 && memcmp(text, "NOASSERTION", 11) == 0) ||
                    begins_with(text, size, "LicenseRef-") ||
                    begins_with(text, size, "DocumentRef-") ||
                    pc_registry_find(pc_registry_spdx, text, size).text ||
                    pc_registry_find(pc_registry_spdx, text, plain).text;
    return is_known ? DOUBT_NONE : DOUBT_LICENCE;
}
