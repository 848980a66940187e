/*
 * UTF-8 held against RFC 3629 and XML 1.0. Most text is plain ASCII, so eight bytes at a time are
 * passed over by one test of a word; everything else goes character by character.
 */
#include "base/utf8.h"

#include <string.h>

#define EACH_BYTE(value) (UINT64_C(0x0101010101010101) * (value))

/* Eight bytes that are all 0x20 to 0x7F: none has its top bit set, before or after 0x20 is taken
 * from each. Without a byte below 0x20 nothing is borrowed, so the answer is exact. */
static bool is_plain_word(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return ((word | (word - EACH_BYTE(0x20))) & EACH_BYTE(0x80)) == 0;
}

static bool is_xml_control(unsigned char byte)
{
    return byte == '\t' || byte == '\n' || byte == '\r';
}

static bool is_continuation(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/* What a first byte says: the length, the bits it holds, and the least character that needs such a
 * length (all below are overlong). */
static size_t lead(unsigned char byte, uint32_t *bits, uint32_t *least)
{
    if (byte >= 0xC2 && byte <= 0xDF) {
        *bits = byte & 0x1FU;
        *least = 0x80;
        return 2;
    }
    if (byte >= 0xE0 && byte <= 0xEF) {
        *bits = byte & 0x0FU;
        *least = 0x800;
        return 3;
    }
    if (byte >= 0xF0 && byte <= 0xF4) {
        *bits = byte & 0x07U;
        *least = 0x10000;
        return 4;
    }
    return 0;
}

size_t pc_utf8_decode(const char *text, size_t size, uint32_t *character)
{
    if (size == 0)
        return 0;
    const unsigned char *bytes = (const unsigned char *)text;
    if (bytes[0] < 0x80) {
        *character = bytes[0];
        return bytes[0] >= 0x20 || is_xml_control(bytes[0]) ? 1 : 0;
    }
    uint32_t value = 0;
    uint32_t least = 0;
    size_t length = lead(bytes[0], &value, &least);
    if (length == 0 || length > size)
        return 0;
    for (size_t i = 1; i < length; i++) {
        if (!is_continuation(bytes[i]))
            return 0;
        value = value << 6 | (bytes[i] & 0x3FU);
    }
    bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < least || value > 0x10FFFF || surrogate || value == 0xFFFE || value == 0xFFFF)
        return 0;
    *character = value;
    return length;
}

bool pc_utf8_is_xml(const char *text, size_t size, size_t *bad)
{
    size_t at = 0;
    while (at < size) {
        size_t left = size - at;
        if (left >= 8 && is_plain_word(text + at)) {
            at += 8;
            continue;
        }
        /* The last few bytes are tested together with some before them, which are known good. */
        if (left < 8 && size >= 8 && is_plain_word(text + size - 8))
            return true;
        uint32_t character;
        size_t length = pc_utf8_decode(text + at, left, &character);
        if (length == 0) {
            if (bad)
                *bad = at;
            return false;
        }
        at += length;
    }
    return true;
}

size_t pc_utf8_length(const char *text, size_t size)
{
    size_t length = 0;
    for (size_t i = 0; i < size; i++)
        length += !is_continuation((unsigned char)text[i]);
    return length;
}
