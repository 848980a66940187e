/* Splits text into words: which characters belong to one, and which separate them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/folded_words.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "rich/rich.h"

#include <string.h>

/* The role of a character in splitting words. */
typedef enum role { PARTS, JOINS, APOSTROPHE, LETTER } role;

static role role_of_ascii(unsigned char c)
{
    if ((unsigned char)((c | 0x20) - 'a') < 26 || (unsigned char)(c - '0') < 10)
        return LETTER;
    if (c == '\'')
        return APOSTROPHE;
    return c == ' ' || c == '-' || c == '\t' ? JOINS : PARTS;
}

static role role_of(uint32_t c)
{
    if (c == 0x2019 || c == 0x02BC)
        return APOSTROPHE;
    if (c == 0xA0 || c == 0x2010 || c == 0x2011 || c == 0x202F || c == 0xAD)
        return JOINS;
    bool is_mark = c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x206F) ||
                   (c >= 0x3000 && c <= 0x303F) || c == 0x060C || c == 0x061B || c == 0x061F ||
                   c == 0x0964;
    return is_mark ? PARTS : LETTER;
}

/* The next character and its size; an invalid byte separates words. */
static inline role next_role(const char *at, const char *end, size_t *size)
{
    *size = 1;
    if ((unsigned char)*at < 0x80)
        return role_of_ascii((unsigned char)*at);
    uint32_t c;
    size_t length = pc_utf8_decode(at, (size_t)(end - at), &c);
    if (!length)
        return PARTS;
    *size = length;
    return role_of(c);
}

static inline void add_byte(folded *out, char byte)
{
    if (out->size < WORD_ROOM - 1)
        out->text[out->size++] = byte;
}

/* Lower-cases ASCII and the accented letters of Latin-1, whose second byte grows by 0x20. */
static inline void add_letter(folded *out, const char *at, size_t size)
{
    if (size == 1) {
        add_byte(out, *at >= 'A' && *at <= 'Z' ? (char)(*at + 0x20) : *at);
        return;
    }
    bool is_latin_1 = (unsigned char)at[0] == 0xC3;
    for (size_t i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)at[i];
        bool is_capital = is_latin_1 && i == 1 && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
        add_byte(out, (char)(is_capital ? byte + 0x20 : byte));
    }
}

static bool is_letter_at(const char *at, const char *end)
{
    size_t size;
    return at < end && next_role(at, end, &size) == LETTER;
}

bool pc_words_next(const char **at, const char *end, folded *out)
{
    const char *next = *at;
    size_t size;
    out->size = 0;
    out->joined = true;
    for (; next < end; next += size) {
        role r = next_role(next, end, &size);
        if (r == LETTER)
            break;
        if (r != JOINS)
            out->joined = false;
    }
    *at = next;
    if (next >= end)
        return false;
    out->from = next;
    for (; next < end; next += size) {
        role r = next_role(next, end, &size);
        if (r == LETTER)
            add_letter(out, next, size);
        else if (r == APOSTROPHE && is_letter_at(next + size, end))
            add_byte(out, '\'');
        else
            break;
    }
    out->to = *at = next;
    out->text[out->size] = '\0';
    return true;
}

/* ---- markup ---- */

/* A block ends the sentence before it; an inline element does not. */
static bool is_inline(const rich_walk *walk)
{
    for (size_t i = 0; i < pc_rich_element_count; i++) {
        const char *name = pc_rich_elements[i].name;
        if (strncmp(name, walk->name, walk->name_size) == 0 && !name[walk->name_size])
            return pc_rich_elements[i].is_inline && pc_rich_elements[i].content != RICH_EMPTY;
    }
    return false;
}

static bool is_quotation(const rich_walk *walk)
{
    return (walk->name_size == 1 && *walk->name == 'q') ||
           (walk->name_size == 10 && memcmp(walk->name, "blockquote", 10) == 0);
}

bool pc_words_are_quoted(const char *markup)
{
    return strstr(markup, "<q>") || strstr(markup, "<blockquote>");
}

void pc_words_of_markup(const char *markup, bool quotations, buffer *out)
{
    rich_walk walk = {.next = markup};
    rich_event event;
    unsigned inside = 0;
    while ((event = pc_rich_step(&walk)) != RICH_DONE) {
        if (event != RICH_TEXT && !quotations && is_quotation(&walk)) {
            inside += event == RICH_START ? 1U : -1U;
            pc_buffer_byte(out, '\n');
        } else if (inside) {
            continue;
        } else if (event == RICH_TEXT) {
            pc_rich_resolve(walk.text, walk.text_size, out);
        } else if (!is_inline(&walk)) {
            pc_buffer_byte(out, '\n');
        }
    }
}

bool pc_words_equal(const char *a, const char *b)
{
    const char *a_end = a + strlen(a), *b_end = b + strlen(b);
    folded left, right;
    for (;;) {
        bool more_a = pc_words_next(&a, a_end, &left), more_b = pc_words_next(&b, b_end, &right);
        if (!more_a || !more_b)
            return more_a == more_b;
        if (strcmp(left.text, right.text) != 0)
            return false;
    }
}

/* ---- languages ---- */

static size_t primary_size(const char *tag)
{
    return strcspn(tag, "-");
}

static bool begins(const char *tag, const char *primary, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (pc_to_lower(tag[i]) != pc_to_lower(primary[i]))
            return false;
    return true;
}

bool pc_lang_is(const char *tag, const char *primary)
{
    size_t size = strlen(primary);
    return primary_size(tag) == size && begins(tag, primary, size);
}

bool pc_lang_same(const char *a, const char *b)
{
    size_t size = primary_size(a);
    return primary_size(b) == size && begins(a, b, size);
}
