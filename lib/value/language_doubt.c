/*
 * Doubts about language tags that are well-formed: a language or a region that nobody registered,
 * and letters that people take for another language than the register does.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"
#include "value/registry.h"

/* Codes of countries, which people write for a language, and letters of organisations. */
static const char *const meant[][2] = {
    {"sp", "es"}, {"gr", "el"},   {"cn", "zh"},    {"jp", "ja"},    {"dk", "da"}, {"cz", "cs"},
    {"ua", "uk"}, {"al", "sq"},   {"ir", "fa"},    {"il", "he"},    {"pk", "ur"}, {"vn", "vi"},
    {"by", "be"}, {"rs", "sr"},   {"in", "id"},    {"iw", "he"},    {"ji", "yi"}, {"jw", "jv"},
    {"ge", "ka"}, {"lsf", "fsl"}, {"gb", "en-GB"}, {"us", "en-US"},
};

/* Registered letters that people mean otherwise; what is meant is NULL where it is no language. */
static const struct other {
    const char *letters, *name, *meant;
} others[] = {
    {"asl", "Asilulu, a language of Indonesia; American Sign Language is", "ase"},
    {"bsl", "Basa-Gumna, a language of Nigeria; British Sign Language is", "bfi"},
    {"dgs", "Dogoso, a language of Burkina Faso; German Sign Language is", "gsg"},
    {"lse", "Lusengo, a language of Congo; Spanish Sign Language is", "ssp"},
    {"all", "Allar, a language of India; for every language leave it out", NULL},
    {"any", "Anyin, a language of Ivory Coast; for every language leave it out", NULL},
    {"non", "Old Norse; for no language leave it out", NULL},
};

static size_t subtag_size(const char *text, const char *end)
{
    const char *dash = memchr(text, '-', (size_t)(end - text));
    return (size_t)((dash ? dash : end) - text);
}

static bool are_letters(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (!pc_is_letter(text[i]))
            return false;
    return true;
}

/* The region of a tag, behind extended languages and the script; its size is 0 if there is none. */
static const char *find_region(const char *tag, size_t size, size_t *region_size)
{
    const char *end = tag + size, *at = tag + subtag_size(tag, end);
    *region_size = 0;
    for (; at < end; at += 1 + subtag_size(at + 1, end)) {
        size_t length = subtag_size(at + 1, end);
        bool letters = are_letters(at + 1, length);
        if ((length == 2 && letters) || (length == 3 && !letters)) {
            *region_size = length;
            return at + 1;
        }
        if (!letters || length < 3 || length > 4)
            break;
    }
    return NULL;
}

/* Writes a tag with another subtag in place of one of its own. */
static void write_instead(const char *tag, size_t size, const char *old, size_t old_size,
                          const char *subtag, size_t subtag_length, form_language *out)
{
    size_t before = (size_t)(old - tag), after = size - before - old_size;
    if (before + subtag_length + after >= sizeof out->instead)
        return;
    memcpy(out->instead, tag, before);
    memcpy(out->instead + before, subtag, subtag_length);
    memcpy(out->instead + before + subtag_length, old + old_size, after);
    out->instead[before + subtag_length + after] = '\0';
}

/* Finds what was meant by a language that is not registered. */
static void propose_language(const char *tag, size_t size, size_t length, form_language *out)
{
    registry_entry entry = pc_registry_find(pc_registry_alpha3, tag, length);
    if (entry.text)
        write_instead(tag, size, tag, length, entry.value, entry.value_size, out);
    for (size_t i = 0; i < sizeof meant / sizeof *meant; i++)
        if (pc_is_word(tag, length, meant[i][0]) && (length == size || !strchr(meant[i][1], '-')))
            write_instead(tag, size, tag, length, meant[i][1], strlen(meant[i][1]), out);
}

static void propose_region(const char *tag, size_t size, const char *region, size_t length,
                           form_language *out)
{
    char country[16];
    form_draft draft = {country, sizeof country, 0};
    if (pc_form_propose_region(region, length, &draft) && draft.size <= draft.capacity &&
        pc_registry_has_region(country, draft.size))
        write_instead(tag, size, region, length, country, draft.size, out);
}

static const struct other *other_meaning(const char *tag, size_t length)
{
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (pc_is_word(tag, length, others[i].letters))
            return &others[i];
    return NULL;
}

form_doubt pc_form_doubt_language(const char *tag, size_t size, form_language *out)
{
    size_t length = subtag_size(tag, tag + size), region_size;
    const char *region = find_region(tag, size, &region_size);
    const struct other *other = other_meaning(tag, length);
    *out = (form_language){.subtag = tag, .size = length};
    if (length < 2 || length > 3)
        return DOUBT_NONE; /* of private use, or registered as a whole */
    if (!pc_registry_has_language(tag, length)) {
        propose_language(tag, size, length, out);
        return DOUBT_LANGUAGE;
    }
    if (other) {
        out->name = other->name;
        if (other->meant)
            write_instead(tag, size, tag, length, other->meant, strlen(other->meant), out);
        return DOUBT_MEANING;
    }
    if (!region || pc_registry_has_region(region, region_size))
        return DOUBT_NONE;
    *out = (form_language){.subtag = region, .size = region_size};
    propose_region(tag, size, region, region_size, out);
    return DOUBT_REGION;
}
