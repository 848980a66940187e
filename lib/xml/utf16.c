/* Converts UTF-16 to UTF-8 (RFC 2781, RFC 3629). */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/utf16.h"

static void append(buffer *out, unsigned c)
{
    char bytes[4];
    size_t size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    if (size == 1) {
        pc_buffer_byte(out, (char)c);
        return;
    }
    for (size_t i = size - 1; i > 0; i--, c >>= 6)
        bytes[i] = (char)(0x80 | (c & 0x3F));
    bytes[0] = (char)((0xF00U >> size & 0xFF) | c);
    pc_buffer_add(out, bytes, size);
}

/* Takes one unit: a character, or half of a surrogate pair. */
static bool take(utf16 *d, unsigned unit, buffer *out)
{
    bool is_high = unit >= 0xD800 && unit < 0xDC00, is_low = unit >= 0xDC00 && unit < 0xE000;
    if (is_low != (d->high != 0))
        return false;
    if (is_high) {
        d->high = unit;
    } else if (is_low) {
        append(out, 0x10000 + ((d->high - 0xD800) << 10) + (unit - 0xDC00));
        d->high = 0;
    } else {
        append(out, unit);
    }
    return true;
}

bool pc_utf16_decode(utf16 *d, const unsigned char *bytes, size_t size, buffer *out)
{
    for (size_t i = 0; i < size; i++) {
        if (!d->has_half) {
            d->half = bytes[i];
            d->has_half = true;
            continue;
        }
        d->has_half = false;
        unsigned first = d->half, second = bytes[i];
        if (!take(d, d->big ? first << 8 | second : second << 8 | first, out))
            return false;
    }
    return true;
}
