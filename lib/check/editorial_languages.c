/*
 * Languages: whether each text states its language, its letters match, and a translation has a
 * title. A screen reader pronounces a text in its stated language.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/check.h"
#include "check/folded_words.h"

#include "base/utf8.h"
#include "rich/rich.h"

#include <string.h>

/* ---- scripts ---- */

typedef enum script {
    OTHER_SCRIPT,
    LATIN,
    GREEK,
    CYRILLIC,
    ARMENIAN,
    HEBREW,
    ARABIC,
    DEVANAGARI,
    BENGALI,
    GUJARATI,
    TAMIL,
    TELUGU,
    SINHALA,
    THAI,
    LAO,
    BURMESE,
    GEORGIAN,
    ETHIOPIC,
    KHMER,
    EAST_ASIAN,
    SCRIPTS
} script;

static const struct block {
    uint32_t first, last;
    script script;
} blocks[] = {
    {'A', 'Z', LATIN},
    {'a', 'z', LATIN},
    {0xC0, 0xD6, LATIN},
    {0xD8, 0xF6, LATIN},
    {0xF8, 0x24F, LATIN},
    {0x370, 0x3FF, GREEK},
    {0x400, 0x52F, CYRILLIC},
    {0x531, 0x587, ARMENIAN},
    {0x5D0, 0x5F2, HEBREW},
    {0x620, 0x65F, ARABIC},
    {0x66E, 0x6EF, ARABIC},
    {0x6FA, 0x6FF, ARABIC},
    {0x750, 0x77F, ARABIC},
    {0x8A0, 0x8FF, ARABIC},
    {0x900, 0x963, DEVANAGARI},
    {0x970, 0x97F, DEVANAGARI},
    {0x980, 0x9E3, BENGALI},
    {0xA80, 0xAE3, GUJARATI},
    {0xB80, 0xBE5, TAMIL},
    {0xC00, 0xC63, TELUGU},
    {0xD80, 0xDF3, SINHALA},
    {0xE01, 0xE4E, THAI},
    {0xE80, 0xEDF, LAO},
    {0x1000, 0x109F, BURMESE},
    {0x10A0, 0x10FF, GEORGIAN},
    {0x1200, 0x137F, ETHIOPIC},
    {0x1780, 0x17D3, KHMER},
    {0x1E00, 0x1EFF, LATIN},
    {0x1F00, 0x1FFF, GREEK},
    {0x3040, 0x30FF, EAST_ASIAN},
    {0x3400, 0x4DBF, EAST_ASIAN},
    {0x4E00, 0x9FFF, EAST_ASIAN},
    {0xAC00, 0xD7A3, EAST_ASIAN},
    {0xFB1D, 0xFB4F, HEBREW},
    {0xFB50, 0xFDFF, ARABIC},
    {0xFE70, 0xFEFC, ARABIC},
};

/* Languages with a single script. */
static const struct {
    const char *lang;
    script script;
} written[] = {
    {"en", LATIN},    {"cy", LATIN},      {"ga", LATIN},      {"gd", LATIN},      {"es", LATIN},
    {"fr", LATIN},    {"de", LATIN},      {"it", LATIN},      {"pt", LATIN},      {"nl", LATIN},
    {"pl", LATIN},    {"cs", LATIN},      {"sk", LATIN},      {"hu", LATIN},      {"ro", LATIN},
    {"sv", LATIN},    {"da", LATIN},      {"nb", LATIN},      {"no", LATIN},      {"fi", LATIN},
    {"tr", LATIN},    {"vi", LATIN},      {"sw", LATIN},      {"zu", LATIN},      {"xh", LATIN},
    {"af", LATIN},    {"so", LATIN},      {"el", GREEK},      {"ru", CYRILLIC},   {"uk", CYRILLIC},
    {"bg", CYRILLIC}, {"be", CYRILLIC},   {"mk", CYRILLIC},   {"hy", ARMENIAN},   {"he", HEBREW},
    {"yi", HEBREW},   {"ar", ARABIC},     {"fa", ARABIC},     {"ur", ARABIC},     {"ps", ARABIC},
    {"ckb", ARABIC},  {"hi", DEVANAGARI}, {"mr", DEVANAGARI}, {"ne", DEVANAGARI}, {"bn", BENGALI},
    {"gu", GUJARATI}, {"ta", TAMIL},      {"te", TELUGU},     {"si", SINHALA},    {"th", THAI},
    {"lo", LAO},      {"my", BURMESE},    {"ka", GEORGIAN},   {"am", ETHIOPIC},   {"ti", ETHIOPIC},
    {"km", KHMER},    {"zh", EAST_ASIAN}, {"ja", EAST_ASIAN}, {"ko", EAST_ASIAN},
};

static script script_of_letter(uint32_t letter)
{
    size_t low = 0, high = sizeof blocks / sizeof blocks[0];
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (letter > blocks[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    bool inside = low < sizeof blocks / sizeof blocks[0] && letter >= blocks[low].first;
    return inside ? blocks[low].script : OTHER_SCRIPT;
}

/* Tests if a tag contains a script subtag (ar-Latn), or an extended language, which may have a
 * script of its own: zh-yue-Latn. */
static bool names_script(const char *tag)
{
    const char *next = strchr(tag, '-');
    size_t size = next ? strcspn(next + 1, "-") : 0;
    return (size == 3 || size == 4) && !(next[1] >= '0' && next[1] <= '9');
}

/* Caches the last language: languages repeat, and equal tags have one address within a document. */
static script script_of_lang(check *c, const char *tag)
{
    if (tag == c->last_lang)
        return (script)c->last_script;
    script found = OTHER_SCRIPT;
    for (size_t i = 0; !found && !names_script(tag) && i < sizeof written / sizeof written[0]; i++)
        if (pc_lang_is(tag, written[i].lang))
            found = written[i].script;
    c->last_lang = tag;
    c->last_script = (int)found;
    return found;
}

/* Tells if a text has a letter of its own script, and counts those of others. */
typedef struct letters {
    script own;
    bool has_own;
    size_t others;
} letters;

static void look_at(letters *l, const char *text, size_t size)
{
    uint32_t letter;
    for (size_t at = 0, taken; at < size && !l->has_own; at += taken) {
        taken = pc_utf8_decode(text + at, size - at, &letter);
        if (!taken) {
            taken = 1;
            continue;
        }
        script found = script_of_letter(letter);
        l->has_own = found == l->own;
        l->others += found != OTHER_SCRIPT;
    }
}

static void report_wrong_script(check *c, value_position position, const letters *l, int code)
{
    enum { ENOUGH = 8 }; /* a shorter text may be a name */
    if (!l->has_own && l->others >= ENOUGH)
        pc_check_say(c, code, position.field, position.index,
                     "correct its xml:lang, or put the translation in its place",
                     "%s is marked '%s', and has no letter of that language's script",
                     palcare_field_name(position.field),
                     palcare_text_lang(position.record, position.field, position.index));
}

static void check_text_script(check *c, value_position position, int code)
{
    const char *text = palcare_value(position.record, position.field, position.index);
    letters l = {script_of_lang(c,
                                palcare_text_lang(position.record, position.field, position.index)),
                 false, 0};
    if (l.own == OTHER_SCRIPT)
        return;
    look_at(&l, text, strlen(text));
    report_wrong_script(c, position, &l, code);
}

static void check_rich_script(check *c, value_position position, int code)
{
    rich_walk markup = {.next = palcare_value(position.record, position.field, position.index)};
    rich_event event;
    letters l = {script_of_lang(c,
                                palcare_text_lang(position.record, position.field, position.index)),
                 false, 0};
    if (l.own == OTHER_SCRIPT)
        return;
    while (!l.has_own && (event = pc_rich_step(&markup)) != RICH_DONE)
        if (event == RICH_TEXT)
            look_at(&l, markup.text, markup.text_size);
    report_wrong_script(c, position, &l, code);
}

/* Tests if text contains right-to-left letters. */
static bool has_right_to_left(const char *text, size_t size)
{
    enum { FIRST_LEAD = 0xD6 }; /* Latin, Greek and Cyrillic letters begin with smaller bytes */
    uint32_t letter;
    for (size_t at = 0; at < size; at++) {
        if ((unsigned char)text[at] < FIRST_LEAD || !pc_utf8_decode(text + at, size - at, &letter))
            continue;
        script found = script_of_letter(letter);
        if (found == ARABIC || found == HEBREW)
            return true;
    }
    return false;
}

/* Right-to-left words in left-to-right text need markup, or they are displayed and read aloud in
 * the wrong order. */
static void check_direction(check *c, value_position position, int code)
{
    if (script_of_lang(c, palcare_text_lang(position.record, position.field, position.index)) !=
        LATIN)
        return;
    rich_walk markup = {.next = palcare_value(position.record, position.field, position.index)};
    rich_event event;
    const char *value;
    size_t size, depth = 0, marked = 0; /* marked: depth of the element that states the direction */
    while ((event = pc_rich_step(&markup)) != RICH_DONE) {
        if (event == RICH_START) {
            depth++;
            if (!marked && (pc_rich_attribute_of(&markup, "lang", &value, &size) ||
                            pc_rich_attribute_of(&markup, "dir", &value, &size)))
                marked = depth;
        } else if (event == RICH_END) {
            marked = marked == depth ? 0 : marked;
            depth--;
        } else if (!marked && has_right_to_left(markup.text, markup.text_size)) {
            pc_check_say(
                c, code, position.field, position.index,
                "put <span lang='ar' dir='rtl'> around them, or their language in place of 'ar'",
                "words that run from right to left are not marked");
            return;
        }
    }
}

/* ---- stated languages, translated titles ---- */

static void check_language(check *c, value_position position, int code)
{
    if (c->reported_no_language ||
        *palcare_text_lang(position.record, position.field, position.index))
        return;
    c->reported_no_language = true;
    pc_check_say(c, code, position.field, position.index,
                 "put xml:lang on the root for all, or on each text that differs",
                 "%s does not say which language it is in", palcare_field_name(position.field));
}

static bool has_lang(const palcare_record *record, palcare_field field, const char *lang)
{
    const char *own;
    for (size_t i = 0; (own = palcare_text_lang(record, field, i)); i++)
        if (pc_lang_same(own, lang))
            return true;
    return false;
}

/* Reports once per language, at its first text. */
static void check_translation(check *c, value_position position, int code)
{
    static const palcare_field main_texts[] = {PALCARE_SECTION_BODY, PALCARE_SECTION_HEADING,
                                               PALCARE_ITEM_SUMMARY, PALCARE_ENTRY_TEXT,
                                               PALCARE_CHECKLIST_SUMMARY};
    const palcare_record *top = pc_check_top(c);
    bool is_item = palcare_record_type(top) == PALCARE_TYPE_ITEM;
    palcare_field title = is_item ? PALCARE_ITEM_TITLE : PALCARE_CHECKLIST_TITLE;
    bool is_main = false;
    for (size_t i = 0; i < sizeof main_texts / sizeof main_texts[0]; i++)
        is_main = is_main || main_texts[i] == position.field;
    const char *lang = palcare_text_lang(position.record, position.field, position.index);
    if (!is_main || !*lang || !pc_field_given(top, title) || has_lang(top, title, lang))
        return;
    bool is_new;
    if (!pc_names_take(&c->names, top, (int)title, lang, strcspn(lang, "-"), &is_new))
        pc_check_no_memory(c);
    else if (is_new)
        pc_check_say(c, code, position.field, position.index, "translate the title too",
                     "%s is in '%s', and the title is not", palcare_field_name(position.field),
                     lang);
}

static const value_rule value_rules[] = {
    {PC_NO_LANGUAGE, PALCARE_KIND_TEXT, check_language},
    {PC_NO_LANGUAGE, PALCARE_KIND_RICH, check_language},
    {PC_WRONG_SCRIPT, PALCARE_KIND_TEXT, check_text_script},
    {PC_WRONG_SCRIPT, PALCARE_KIND_RICH, check_rich_script},
    {PC_UNMARKED_DIRECTION, PALCARE_KIND_RICH, check_direction},
    {PC_TITLE_NOT_TRANSLATED, PALCARE_KIND_TEXT, check_translation},
    {PC_TITLE_NOT_TRANSLATED, PALCARE_KIND_RICH, check_translation},
};
const rules pc_language_rules = {NULL, 0, value_rules, sizeof value_rules / sizeof value_rules[0]};
