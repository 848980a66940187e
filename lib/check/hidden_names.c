/*
 * Names that a family withheld or had changed, and that appear all the same. The document for staff
 * holds the name beside the consent; it is looked for in every text, description, id and file name
 * of the stories that the consent was given for.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/ascii.h"
#include "base/utf8.h"
#include "check/consents.h"

#include "model/walk.h"

#include <string.h>

/* Given names and family names that are also everyday words, in small letters: a match needs a
 * reader. English, Spanish, French and German, from the editors' own reading. */
static const char *const common_words[] = {
    "amber", "amor",   "angel",    "april",  "art",    "august", "autumn", "bell",  "bill",
    "black", "blanca", "bliss",    "brown",  "bruno",  "cruz",   "daisy",  "dawn",  "dean",
    "earl",  "engel",  "faith",    "fleur",  "forest", "frank",  "grace",  "grant", "gray",
    "green", "heaven", "hope",     "hunter", "iris",   "ivy",    "jade",   "joy",   "june",
    "klein", "lance",  "leo",      "lily",   "lucky",  "luna",   "luz",    "mark",  "mars",
    "max",   "may",    "melody",   "miles",  "noel",   "olive",  "pat",    "pearl", "peace",
    "penny", "pilar",  "precious", "prince", "rain",   "ray",    "reyes",  "rich",  "river",
    "robin", "rosa",   "rose",     "ruby",   "sage",   "sky",    "sol",    "star",  "stark",
    "stone", "storm",  "summer",   "sunny",  "victor", "violet", "white",  "will",  "wolf",
    "wood",  "young",
};

/* A word of a name. */
typedef struct name_word {
    const char *at;
    size_t size;
} name_word;

static bool is_common(name_word word)
{
    for (size_t i = 0; i < sizeof common_words / sizeof common_words[0]; i++)
        if (pc_is_word(word.at, word.size, common_words[i]))
            return true;
    return false;
}

/* ---- whole words ---- */

static uint32_t character_at(const char *at)
{
    uint32_t character = 0;
    size_t size = 0;
    while (size < 4 && at[size])
        size++;
    pc_utf8_decode(at, size, &character);
    return character;
}

static uint32_t character_before(const char *text, const char *at)
{
    if (at == text)
        return ' ';
    do
        at--;
    while (at > text && ((unsigned char)*at & 0xC0) == 0x80);
    return character_at(at);
}

/* Letters and digits; beyond ASCII all but the marks of Latin-1 and the punctuation of Unicode's
 * blocks General Punctuation and CJK Symbols and Punctuation. */
static bool is_of_a_word(uint32_t c)
{
    if (c < 0x80)
        return pc_is_letter((char)c) || pc_is_digit((char)c);
    return c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x303F);
}

/* Thai, Lao, Burmese, Khmer, kana, Han and Hangul: words follow each other without spaces, or
 * take endings, so that a name is surrounded by other letters. */
static bool is_written_together(uint32_t c)
{
    return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
           (c >= 0x1780 && c <= 0x17FF) || (c >= 0x3040 && c <= 0x9FFF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || c >= 0x20000;
}

/* Tests if a found word is a whole word. A possessive may follow: Naledi's, and Naledis where the
 * language writes it so. */
static bool is_whole(const char *text, const char *found, name_word word)
{
    const char *next = found + word.size;
    if (is_written_together(character_at(found)))
        return true;
    next += *next == 's' && !is_of_a_word(character_at(next + 1));
    return !is_of_a_word(character_before(text, found)) && !is_of_a_word(character_at(next));
}

/* Ids and addresses are written in small letters, whatever the name is; texts are compared as they
 * are written. */
static bool contains(buffer *scratch, const char *text, name_word word, bool any_case)
{
    pc_buffer_clear(scratch);
    pc_buffer_add(scratch, word.at, word.size);
    pc_buffer_byte(scratch, '\0');
    if (any_case) {
        pc_buffer_string(scratch, text);
        pc_buffer_byte(scratch, '\0');
        for (size_t i = 0; i < scratch->size; i++)
            scratch->at[i] = pc_to_lower(scratch->at[i]);
    }
    if (scratch->failed)
        return false;
    const char *in = any_case ? scratch->at + word.size + 1 : text, *found = in;
    for (; (found = strstr(found, scratch->at)); found++)
        if (is_whole(in, found, (name_word){found, word.size}))
            return true;
    return false;
}

/* ---- where a name appears ---- */

/* How the values of a kind are compared; kinds without an entry hold no names. */
static bool holds_names(palcare_kind kind, bool *any_case)
{
    *any_case = kind == PALCARE_KIND_ID || kind == PALCARE_KIND_URI || kind == PALCARE_KIND_REF;
    return *any_case || kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH ||
           kind == PALCARE_KIND_STRING;
}

static bool is_in_value(check *c, value_position position, name_word word)
{
    bool any_case;
    size_t size;
    palcare_kind kind = palcare_field_kind(position.field);
    if (!holds_names(kind, &any_case))
        return false;
    const char *text = kind == PALCARE_KIND_RICH
                           ? pc_check_plain(c, position, &size)
                           : palcare_value(position.record, position.field, position.index);
    bool found = text && contains(&c->link_text, text, word, any_case);
    if (c->link_text.failed)
        pc_check_no_memory(c);
    return found;
}

/* Finds the first field of a record that contains the word; 0 if none does. */
static palcare_field field_with(check *c, const palcare_record *record, name_word word)
{
    const schema_type *type = pc_schema_of(palcare_record_type(record));
    for (size_t row = 0; row < type->count; row++) {
        palcare_field field = type->fields[row].field;
        if (type->fields[row].kind == PALCARE_KIND_PART)
            continue;
        for (size_t i = 0; i < palcare_count(record, field); i++)
            if (is_in_value(c, (value_position){record, field, i}, word))
                return field;
    }
    return 0;
}

/* Reports the first place of a story in which the word appears; a common word as a question. */
static void report_word(check *c, const story *s, name_word word)
{
    bool is_new, is_question = is_common(word);
    if (!pc_names_take(&c->names, s->item, NAME_HIDDEN, word.at, word.size, &is_new)) {
        pc_check_no_memory(c);
        return;
    }
    palcare_field field = 0;
    walk w = pc_walk_of(s->item);
    for (const palcare_record *part = pc_walk_next(&w); is_new && part && !field;
         part = pc_walk_next(&w))
        field = field_with(c, part, word);
    if (!field)
        return;
    quoted q = pc_problem_quote(word.at, word.size);
    quoted in = pc_problem_quote(s->name ? s->name : palcare_record_id(s->item),
                                 strlen(s->name ? s->name : palcare_record_id(s->item)));
    pc_check_say(c, is_question ? PC_HIDDEN_NAME_A_WORD : PC_HIDDEN_NAME_SHOWN,
                 PALCARE_SUBJECT_NAME, PALCARE_NONE,
                 is_question ? "if it is the name, take it out" : "take it out everywhere",
                 "the name '%s' must not be shown, and '%s' has it in %s", q.text, in.text,
                 palcare_field_name(field));
}

/* ---- which names are hidden ---- */

/* Reads the next word of a name that can be looked for: two letters or more, no particle such as
 * "de" or "van". */
static bool next_word(const char **at, name_word *out)
{
    for (;;) {
        *at += strspn(*at, " \t\n-");
        size_t size = strcspn(*at, " \t\n-");
        *out = (name_word){*at, size};
        *at += size;
        if (size == 0)
            return false;
        if (size > 1 && (pc_is_upper(*out->at) || (unsigned char)*out->at >= 0x80))
            return true;
    }
}

/* Tests if a story hides the name that the staff's record of a person has. */
static bool hides(const palcare_record *shown, const palcare_record *person)
{
    return pc_field_is(shown, PALCARE_SUBJECT_NAME_STATUS, "withheld") ||
           (pc_field_is(shown, PALCARE_SUBJECT_NAME_STATUS, "changed") &&
            pc_field_is(person, PALCARE_SUBJECT_NAME_STATUS, "real"));
}

static bool is_hidden_in(const story *s, const palcare_record *person)
{
    const palcare_record *shown;
    if (s->subject)
        return hides(s->subject, person);
    for (size_t i = 0; (shown = palcare_part(s->item, PALCARE_ITEM_SUBJECT, i)); i++)
        if (hides(shown, person))
            return true;
    return false;
}

static void look_in_story(check *c, const palcare_record *person, const story *s)
{
    name_word word;
    const char *name;
    for (size_t i = 0; (name = palcare_value(person, PALCARE_SUBJECT_NAME, i)); i++)
        while (c->status == PALCARE_OK && next_word(&name, &word))
            report_word(c, s, word);
}

/* A name beside "withheld" in the story itself is shown; one in the staff's record is looked for. */
static void check_hidden_name(check *c, const palcare_record *person, int code)
{
    story s;
    const palcare_record *consent;
    if (!pc_field_given(person, PALCARE_SUBJECT_NAME))
        return;
    if (c->is_public && pc_field_is(person, PALCARE_SUBJECT_NAME_STATUS, "withheld"))
        pc_check_say(c, code, PALCARE_SUBJECT_NAME, PALCARE_NONE,
                     "take it out, or make the status 'changed' if it is not the real one",
                     "the name is withheld, and given here");
    for (size_t i = 0; (consent = palcare_part(person, PALCARE_SUBJECT_CONSENT, i)); i++)
        for (size_t at = 0; pc_consent_next_story(c, consent, &at, &s);)
            if (s.name && is_hidden_in(&s, person))
                look_in_story(c, person, &s);
}

static const record_rule record_rules[] = {
    {PC_HIDDEN_NAME_SHOWN, PALCARE_TYPE_SUBJECT, check_hidden_name},
};
const rules pc_hidden_name_rules = {record_rules, sizeof record_rules / sizeof record_rules[0],
                                    NULL, 0};
