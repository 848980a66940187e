/*
 * Language tags, well-formed by BCP 47 (RFC 5646, section 2.1), in any letter case:
 *
 *     en  en-GB  zh-Hant-TW  zh-yue  es-419  sl-rozaj  de-DE-u-co-phonebk  x-family
 *
 * We add two limits. A language has two or three letters: the grammar reserves longer ones, none
 * was ever registered, and they would accept "English" as a tag. And repeatable subtags repeat at
 * most four times (eight inside an extension).
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

/* Registered before the grammar, and outside it (RFC 5646, "irregular"). */
static const char *const irregular[] = {
    "en-gb-oed", "i-ami", "i-bnn",     "i-default", "i-enochian", "i-hak",
    "i-klingon", "i-lux", "i-mingo",   "i-navajo",  "i-pwn",      "i-tao",
    "i-tay",     "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
};

typedef struct subtag {
    const char *text;
    size_t size; /* 0: no subtag */
    bool letters;
    bool digits;
} subtag;

/* The subtag at the start of the text; its size is 0 if none begins there. */
static subtag read_subtag(const char *text, const char *end)
{
    subtag s = {text, 0, true, true};
    const char *at = text;
    for (; at < end && *at != '-'; at++) {
        bool letter = pc_is_letter(*at);
        bool digit = pc_is_digit(*at);
        if (!letter && !digit)
            return s;
        s.letters = s.letters && letter;
        s.digits = s.digits && digit;
    }
    s.size = (size_t)(at - text);
    if (s.size > 8)
        s.size = 0;
    return s;
}

/* The next subtag; its size is 0 at the end and after a trailing dash. */
static subtag next_subtag(const subtag *s, const char *end)
{
    const char *at = s->text + s->size;
    return read_subtag(at < end ? at + 1 : end, end);
}

static bool is_variant(const subtag *s)
{
    return s->size >= 5 || (s->size == 4 && pc_is_digit(s->text[0]));
}

static bool is_private(const subtag *s)
{
    return s->size == 1 && pc_to_lower(s->text[0]) == 'x';
}

/* Reads one to eight subtags of at least `least` bytes after the singleton s; moves s past them. */
static bool read_extension(subtag *s, const char *end, size_t least)
{
    size_t count = 0;
    *s = next_subtag(s, end);
    for (; s->size >= least && count < 8; count++)
        *s = next_subtag(s, end);
    return count > 0;
}

/* Reads extensions like -u-co-phonebk and -t-…, then a private -x-…, up to the end of the text. */
static bool ends_with_extensions(subtag *s, const char *end)
{
    for (int i = 0; i < 4 && s->size == 1 && !is_private(s); i++)
        if (!read_extension(s, end, 2))
            return false;
    if (is_private(s) && !read_extension(s, end, 1))
        return false;
    return s->text == end;
}

static bool is_regular(const char *text, const char *end)
{
    /* next_subtag() cannot tell a trailing dash from the end. */
    if (end[-1] == '-')
        return false;
    subtag s = read_subtag(text, end);
    if (is_private(&s))
        return ends_with_extensions(&s, end);
    if (!s.letters || s.size < 2 || s.size > 3)
        return false;
    s = next_subtag(&s, end);
    for (int i = 0; i < 3 && s.letters && s.size == 3; i++)
        s = next_subtag(&s, end);
    if (s.letters && s.size == 4)
        s = next_subtag(&s, end);
    if ((s.letters && s.size == 2) || (s.digits && s.size == 3))
        s = next_subtag(&s, end);
    for (int i = 0; i < 4 && is_variant(&s); i++)
        s = next_subtag(&s, end);
    return ends_with_extensions(&s, end);
}

static bool is_irregular(const char *text, size_t size)
{
    for (size_t i = 0; i < sizeof irregular / sizeof *irregular; i++)
        if (pc_is_word(text, size, irregular[i]))
            return true;
    return false;
}

bool pc_form_fits_lang(const char *text, size_t size)
{
    if (size == 2)
        return pc_is_letter(text[0]) && pc_is_letter(text[1]);
    return size > 2 && (is_regular(text, text + size) || is_irregular(text, size));
}

/* Names that people write instead of a tag. */
static const char *named_language(const char *text, size_t size)
{
    /* clang-format off */
    static const char *const names[][2] = {
        {"arabic", "ar"}, {"bengali", "bn"}, {"chinese", "zh"}, {"czech", "cs"},
        {"danish", "da"}, {"dutch", "nl"}, {"english", "en"}, {"farsi", "fa"},
        {"finnish", "fi"}, {"french", "fr"}, {"german", "de"}, {"greek", "el"},
        {"gujarati", "gu"}, {"hebrew", "he"}, {"hindi", "hi"}, {"hungarian", "hu"},
        {"irish", "ga"}, {"italian", "it"}, {"japanese", "ja"}, {"korean", "ko"},
        {"norwegian", "no"}, {"persian", "fa"}, {"polish", "pl"}, {"portuguese", "pt"},
        {"punjabi", "pa"}, {"romanian", "ro"}, {"russian", "ru"}, {"somali", "so"},
        {"spanish", "es"}, {"swahili", "sw"}, {"swedish", "sv"}, {"tamil", "ta"},
        {"turkish", "tr"}, {"ukrainian", "uk"}, {"urdu", "ur"}, {"vietnamese", "vi"},
        {"welsh", "cy"}, {"xhosa", "xh"}, {"zulu", "zu"},
        {"british english", "en-GB"}, {"american english", "en-US"},
        {"simplified chinese", "zh-Hans"}, {"traditional chinese", "zh-Hant"},
        {"american sign language", "ase"}, {"british sign language", "bfi"},
    };
    /* clang-format on */
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (pc_is_word(text, size, names[i][0]))
            return names[i][1];
    return NULL;
}

/* Writes the recommended letter case (RFC 5646, section 2.1.1): a script as Hant, a region as GB,
 * until a single letter begins an extension. */
static void draft_subtag(const char *text, size_t size, bool plain, form_draft *draft)
{
    for (size_t i = 0; i < size; i++) {
        bool upper = plain && (size == 2 || (size == 4 && i == 0));
        pc_draft_byte(draft, upper ? pc_to_upper(text[i]) : pc_to_lower(text[i]));
    }
}

/* The script that a system locale names behind '@'; "" if that is a currency, and NULL if it is not
 * known. */
static const char *locale_script(const char *text, size_t size)
{
    static const char *const scripts[][2] = {
        {"latin", "Latn"},
        {"cyrillic", "Cyrl"},
        {"devanagari", "Deva"},
        {"euro", ""},
    };
    const char *at = memchr(text, '@', size);
    if (!at)
        return "";
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        if (pc_is_word(at + 1, (size_t)(text + size - at - 1), scripts[i][0]))
            return scripts[i][1];
    return NULL;
}

/* Writes what was meant by a language or region that nobody registered (en-UK); false if nobody
 * knows. */
static bool end_tag(form_draft *draft)
{
    form_language language;
    size_t size = draft->size < draft->capacity ? draft->size : draft->capacity;
    form_doubt doubt = pc_form_doubt_language(draft->text, size, &language);
    if (doubt == DOUBT_NONE || doubt == DOUBT_MEANING)
        return true;
    draft->size = 0;
    pc_draft_string(draft, language.instead);
    return *language.instead != '\0';
}

/* Converts a system locale: underscore, encoding, script and letter case of en_GB, en_GB.UTF-8,
 * sr_RS@latin, EN-gb. */
bool pc_form_propose_lang(const char *text, size_t size, form_draft *draft)
{
    const char *name = named_language(text, size);
    if (name) {
        pc_draft_string(draft, name);
        return true;
    }
    enum { SCRIPT = 4 }; /* letters */
    const char *script = locale_script(text, size);
    bool plain = false;
    size_t start = 0;
    if (!script)
        return false;
    for (size_t end = 0;; end++) {
        bool last = end == size || text[end] == '.' || text[end] == '@';
        if (!last && text[end] != '-' && text[end] != '_' && text[end] != ' ')
            continue;
        if (start && text[start - 1] == ' ' && end - start > SCRIPT)
            return false; /* "en french" is two languages */
        draft_subtag(text + start, end - start, plain, draft);
        if (start == 0 && *script) {
            pc_draft_byte(draft, '-');
            pc_draft_string(draft, script);
        }
        if (last)
            return end_tag(draft);
        plain = (plain || start == 0) && end - start != 1;
        start = end + 1;
        pc_draft_byte(draft, '-');
    }
}
