/*
 * Validates UTF-8 by RFC 3629 and XML 1.0. Most text is plain ASCII, so one test accepts eight
 * bytes at a time; everything else is decoded character by character.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/utf8.h"

#include "base/bytes.h"

/* Tests if eight bytes are all 0x20 to 0x7F: no top bit is set, before or after subtracting 0x20
 * from each. Without a byte below 0x20 no subtraction borrows, so the result is exact. */
static bool is_plain_ascii(const char *text)
{
    uint64_t word = pc_bytes_load(text);
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

/* Decodes a first byte: its length, the bits it holds, and the smallest character that needs this
 * length (smaller ones are overlong). */
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
    size_t offset = 0;
    while (offset < size) {
        size_t left = size - offset;
        if (left >= 8 && is_plain_ascii(text + offset)) {
            offset += 8;
            continue;
        }
        /* Tests the last few bytes together with some before them that are valid already. */
        if (left < 8 && size >= 8 && is_plain_ascii(text + size - 8))
            return true;
        uint32_t character;
        size_t length = pc_utf8_decode(text + offset, left, &character);
        if (length == 0) {
            if (bad)
                *bad = offset;
            return false;
        }
        offset += length;
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
