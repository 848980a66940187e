/* Scans names, attributes and references in markup. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/markup.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <string.h>

/* ---- names ---- */

typedef struct range {
    uint32_t first, last;
} range;

static bool is_in(uint32_t c, const range *ranges, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

static bool begins_name(uint32_t c)
{
    static const range ranges[] = {{0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},
                                   {0x370, 0x37D},   {0x37F, 0x1FFF},  {0x200C, 0x200D},
                                   {0x2070, 0x218F}, {0x2C00, 0x2FEF}, {0x3001, 0xD7FF},
                                   {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};
    if (c < 0x80)
        return pc_is_letter((char)c) || c == '_' || c == ':';
    return is_in(c, ranges, sizeof ranges / sizeof *ranges);
}

static bool goes_on_in_name(uint32_t c)
{
    static const range ranges[] = {{0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}};
    if (c < 0x80)
        return begins_name(c) || pc_is_digit((char)c) || c == '-' || c == '.';
    return begins_name(c) || is_in(c, ranges, sizeof ranges / sizeof *ranges);
}

size_t pc_markup_name_size(const char *at, const char *end)
{
    const char *from = at;
    uint32_t c;
    size_t size;
    while ((size = pc_utf8_decode(at, (size_t)(end - at), &c)) &&
           (at == from ? begins_name(c) : goes_on_in_name(c)))
        at += size;
    return (size_t)(at - from);
}

bool pc_markup_is_name(const span *written, const char *prefix, const char *name)
{
    size_t before = prefix ? strlen(prefix) : 0, size = strlen(name),
           skip = prefix ? before + 1 : 0;
    return written->size == skip + size && memcmp(written->at + skip, name, size) == 0 &&
           (!prefix || (memcmp(written->at, prefix, before) == 0 && written->at[before] == ':'));
}

/* ---- attributes ---- */

bool pc_markup_next_attribute(const char **at, const char *end, span *name, span *value)
{
    const char *c = *at;
    while (c < end && (pc_is_space(*c) || *c == '/'))
        c++;
    name->at = c;
    name->size = pc_markup_name_size(c, end);
    c += name->size;
    while (c < end && *c != '"' && *c != '\'')
        c++;
    if (!name->size || c == end)
        return false;
    const char *stop = memchr(c + 1, *c, (size_t)(end - c) - 1);
    if (!stop)
        return false;
    *value = (span){c + 1, (size_t)(stop - c) - 1};
    *at = stop + 1;
    return true;
}

/* ---- references ---- */

bool pc_markup_is_word(const span *name, const char *word)
{
    return name->size == strlen(word) && memcmp(name->at, word, name->size) == 0;
}

char pc_markup_entity(const span *name)
{
    static const struct {
        const char *name;
        char character;
    } own[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (pc_markup_is_word(name, own[i].name))
            return own[i].character;
    return 0;
}

uint32_t pc_markup_number(const char **at, const char *end, bool *has_digits)
{
    bool is_hex = *at < end && **at == 'x';
    uint32_t number = 0;
    *at += is_hex;
    const char *from = *at;
    for (; *at < end; ++*at) {
        char c = pc_to_lower(**at);
        bool is_letter_digit = is_hex && c >= 'a' && c <= 'f';
        if (!pc_is_digit(c) && !is_letter_digit)
            break;
        number = number * (is_hex ? 16 : 10) + (uint32_t)(pc_is_digit(c) ? c - '0' : c - 'a' + 10);
        if (number > 0x110000)
            number = 0x110000;
    }
    *has_digits = *at > from;
    return number;
}

static size_t put_character(char *out, uint32_t c)
{
    size_t size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    if (size == 1) {
        out[0] = (char)c;
        return 1;
    }
    for (size_t i = size - 1; i > 0; i--, c >>= 6)
        out[i] = (char)(0x80 | (c & 0x3F));
    out[0] = (char)((0xF00U >> size & 0xFF) | c);
    return size;
}

bool pc_markup_resolve(const span *value, char *out, size_t room, size_t *size)
{
    const char *at = value->at, *end = at + value->size;
    for (*size = 0; at < end && *size + 4 < room;) {
        bool has_digits;
        if (*at != '&') {
            out[(*size)++] = pc_is_space(*at) ? ' ' : *at;
            at++;
            continue;
        }
        const char *stop = memchr(at, ';', (size_t)(end - at));
        span name = {at + 1, (size_t)(stop - at) - 1};
        at += 2;
        uint32_t c = name.at[0] == '#' ? pc_markup_number(&at, stop, &has_digits)
                                       : (unsigned char)pc_markup_entity(&name);
        *size += put_character(out + *size, c);
        at = stop + 1;
    }
    out[*size] = '\0';
    return at == end;
}
