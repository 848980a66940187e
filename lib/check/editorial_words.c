/*
 * Wording: plain words instead of euphemisms for death, war metaphors for illness, and labels that
 * reduce a person to an illness; names that a term says to avoid; abbreviations and sentences that
 * few readers understand. Quotations are exempt: people choose their own words.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/folded_words.h"
#include "check/references.h"

#include <string.h>

/* ---- who speaks ---- */

/* Questions, answers, quotations and text in a family's voice are a person's own words. */
static bool is_family_voice(const char *voice)
{
    static const char *const ours[] = {"professional", "planner", "service", "school", "unknown"};
    for (size_t i = 0; voice && i < sizeof ours / sizeof ours[0]; i++)
        if (strcmp(voice, ours[i]) == 0)
            return false;
    return voice != NULL;
}

static bool is_own_words(const check *c)
{
    static const palcare_type spoken[] = {PALCARE_TYPE_INQUIRY, PALCARE_TYPE_CITATION,
                                          PALCARE_TYPE_ANSWER, PALCARE_TYPE_PROVENANCE};
    const palcare_record *top = pc_check_top(c);
    palcare_field voice = palcare_record_type(top) == PALCARE_TYPE_ITEM ? PALCARE_ITEM_VOICE
                                                                        : PALCARE_CHECKLIST_VOICE;
    if (is_family_voice(pc_field_first(top, voice)))
        return true;
    for (size_t i = 0; i < c->depth; i++) {
        const palcare_record *record = c->steps[i].record;
        for (size_t k = 0; k < sizeof spoken / sizeof spoken[0]; k++)
            if (palcare_record_type(record) == spoken[k])
                return true;
        if (pc_field_is(record, PALCARE_SECTION_KIND, "quote"))
            return true;
    }
    return false;
}

/* ---- phrases ---- */

static const struct wording {
    int code;
    phrase_list list;
    const char *what; /* describes the words found */
    const char *hint; /* used if the list has no replacement */
} wordings[] = {
    {PC_EUPHEMISM, PHRASE_EUPHEMISM, "hides that somebody died", "say it plainly"},
    {PC_BATTLE, PHRASE_BATTLE, "makes an illness a war, and a death a defeat", "say it plainly"},
    {PC_GIVING_UP, PHRASE_GIVING_UP, "sounds as if care came to an end",
     "say which treatment ends, and which care goes on"},
    {PC_LABEL, PHRASE_LABEL, "makes a person an illness", "put the person first"},
    {PC_AVOIDED_NAME, PHRASE_AVOID, "is a name that this document's terms say to avoid",
     "use the term's name"},
};

static void report_phrase(check *c, value_position position, const phrase *row, const char *found,
                          size_t size)
{
    quoted q = pc_problem_quote(found, size);
    for (size_t i = 0; i < sizeof wordings / sizeof wordings[0]; i++) {
        if (wordings[i].list != row->list)
            continue;
        problem what;
        pc_problem_say(&what, wordings[i].code, "'%s' %s", q.text, wordings[i].what);
        if (row->instead)
            pc_problem_hint(&what, "write '%s'",
                            pc_problem_quote(row->instead, strlen(row->instead)).text);
        else
            pc_problem_hint(&what, "%s", wordings[i].hint);
        pc_check_add(c, position.field, position.index, &what);
    }
}

/* Reports each list once per text, because an author will then look at the whole text. One search
 * serves all lists. */
static void find_phrases(check *c, value_position position, const char *text, size_t size)
{
    unsigned lists =
        PHRASE_EUPHEMISM | PHRASE_BATTLE | PHRASE_GIVING_UP | PHRASE_LABEL | PHRASE_AVOID;
    const char *lang = palcare_text_lang(position.record, position.field, position.index);
    const char *end = text + size, *found;
    size_t found_size;
    const phrase *row;
    while (lists &&
           (row = pc_phrases_find(&c->phrases, lists, lang, &text, end, &found, &found_size))) {
        report_phrase(c, position, row, found, found_size);
        lists &= ~(unsigned)row->list;
    }
}

/* ---- sentences ---- */

static bool ends_sentence(const char *from, const char *to)
{
    for (; from < to; from++) {
        if (*from == '\n' || *from == '?' || *from == '!' || *from == ';' || *from == ':')
            return true;
        if (*from == '.' && from + 1 < to)
            return true; /* not the point within a number or an address */
    }
    return false;
}

/* The number of words in the longest sentence. */
static size_t longest_sentence(const char *text, size_t size)
{
    const char *end = text + size, *last = text;
    folded word;
    size_t count = 0, longest = 0;
    while (pc_words_next(&text, end, &word)) {
        if (ends_sentence(last, word.from))
            count = 0;
        count++;
        longest = count > longest ? count : longest;
        last = word.to;
    }
    return longest;
}

static void find_long_sentence(check *c, value_position position, const char *text, size_t size,
                               int code)
{
    enum { MOST = 40, GOOD = 20 };
    size_t longest = longest_sentence(text, size);
    if (longest <= MOST ||
        !pc_lang_is(palcare_text_lang(position.record, position.field, position.index), "en"))
        return;
    problem what;
    pc_problem_say(&what, code, "%s has a sentence of %zu words",
                   palcare_field_name(position.field), longest);
    pc_problem_hint(&what, "split it into two or three; up to %d words read easily", GOOD);
    pc_check_add(c, position.field, position.index, &what);
}

/* ---- abbreviations ---- */

/* Abbreviations that everybody knows, or whose long form hardly anybody knows. */
static bool is_common(const char *word)
{
    static const char *const common[] = {"NHS",   "HIV", "USA", "DVD",    "PDF",  "SMS",
                                         "COVID", "FAQ", "WHO", "UNICEF", "ASAP", "BBC"};
    for (size_t i = 0; i < sizeof common / sizeof common[0]; i++)
        if (strcmp(word, common[i]) == 0)
            return true;
    return word[strspn(word, "IVXLC")] == '\0'; /* a Roman numeral */
}

/* Tests for three or more capitals and no other character. */
static bool is_abbreviation(const folded *word, char out[ACRONYM_ROOM])
{
    size_t size = (size_t)(word->to - word->from);
    if (size < 3 || size >= ACRONYM_ROOM)
        return false;
    for (size_t i = 0; i < size; i++)
        if (word->from[i] < 'A' || word->from[i] > 'Z')
            return false;
    memcpy(out, word->from, size);
    out[size] = '\0';
    return !is_common(out);
}

/* Records an abbreviation of this record; false if it was found before. */
static bool is_first_met(check *c, const char *word)
{
    for (size_t i = 0; i < c->acronym_count; i++)
        if (strcmp(c->acronyms[i], word) == 0)
            return false;
    if (c->acronym_count == ACRONYMS_MOST)
        return false;
    memcpy(c->acronyms[c->acronym_count++], word, strlen(word) + 1);
    return true;
}

/* Recognizes "intensive care unit (PICU)" and "PICU (intensive care unit)". */
static bool is_explained(const char *text, const char *end, const folded *word)
{
    bool in_brackets = word->from > text && word->from[-1] == '(';
    bool before_brackets = end - word->to >= 2 && word->to[0] == ' ' && word->to[1] == '(';
    return in_brackets || before_brackets;
}

/* Tests for three adjacent capitals in a text that is not all in capitals. */
static bool may_abbreviate(const char *text, size_t size)
{
    size_t run = 0, longest = 0;
    bool has_small = false;
    for (size_t i = 0; i < size; i++) {
        run = text[i] >= 'A' && text[i] <= 'Z' ? run + 1 : 0;
        longest = run > longest ? run : longest;
        has_small = has_small || (text[i] >= 'a' && text[i] <= 'z');
    }
    return has_small && longest >= 3;
}

static void find_abbreviations(check *c, value_position position, const char *text, size_t size,
                               int code)
{
    const char *next = text, *end = text + size;
    char abbreviation[ACRONYM_ROOM];
    folded word;
    if (!may_abbreviate(text, size))
        return;
    while (pc_words_next(&next, end, &word)) {
        if (!is_abbreviation(&word, abbreviation) || !is_first_met(c, abbreviation) ||
            is_explained(text, end, &word) ||
            pc_names_find(&c->names, c->doc, NAME_ACRONYM, abbreviation, strlen(abbreviation)))
            continue;
        pc_check_say(c, code, position.field, position.index,
                     "write it in full the first time, with the letters in brackets after it",
                     "'%s' is not explained", abbreviation);
    }
}

/* ---- the rules ---- */

static void check_phrases(check *c, value_position position, int code)
{
    (void)code;
    size_t size;
    if (position.field == PALCARE_TERM_AVOID_NAME || is_own_words(c))
        return;
    const char *text = pc_check_unquoted(c, position, &size);
    if (text)
        find_phrases(c, position, text, size);
}

typedef void (*finder)(check *c, value_position position, const char *text, size_t size, int code);

static void with_plain_text(check *c, value_position position, finder find, int code)
{
    size_t size;
    const char *text = pc_check_plain(c, position, &size);
    if (text)
        find(c, position, text, size, code);
}

static bool is_read_by_families(const check *c, value_position position)
{
    static const palcare_field fields[] = {PALCARE_ITEM_SUMMARY, PALCARE_SECTION_BODY,
                                           PALCARE_POINT_TEXT};
    const palcare_record *top = pc_check_top(c);
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
        if (fields[i] == position.field)
            return palcare_record_type(top) == PALCARE_TYPE_ITEM && pc_is_for_families(top) &&
                   !is_own_words(c);
    return false;
}

static void check_sentences(check *c, value_position position, int code)
{
    if (is_read_by_families(c, position))
        with_plain_text(c, position, find_long_sentence, code);
}

static void check_abbreviations(check *c, value_position position, int code)
{
    if (is_read_by_families(c, position))
        with_plain_text(c, position, find_abbreviations, code);
}

static const value_rule value_rules[] = {
    {PC_EUPHEMISM, PALCARE_KIND_TEXT, check_phrases},
    {PC_EUPHEMISM, PALCARE_KIND_RICH, check_phrases},
    {PC_LONG_SENTENCE, PALCARE_KIND_TEXT, check_sentences},
    {PC_LONG_SENTENCE, PALCARE_KIND_RICH, check_sentences},
    {PC_ABBREVIATION, PALCARE_KIND_TEXT, check_abbreviations},
    {PC_ABBREVIATION, PALCARE_KIND_RICH, check_abbreviations},
};
const rules pc_word_rules = {NULL, 0, value_rules, sizeof value_rules / sizeof value_rules[0]};
