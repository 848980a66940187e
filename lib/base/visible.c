/* Replaces control characters, and others that change the text around them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/visible.h"

#include "base/utf8.h"

#include <string.h>

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

/* Line and paragraph separators; embeddings, overrides and isolates (UAX 9). */
static bool turns_text(uint32_t c)
{
    return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool pc_is_invisible(uint32_t c)
{
    static const uint32_t ranges[][2] = {
        {0x00A0, 0x00A0}, {0x00AD, 0x00AD}, {0x034F, 0x034F},   {0x061C, 0x061C}, {0x115F, 0x1160},
        {0x1680, 0x1680}, {0x17B4, 0x17B5}, {0x180B, 0x180F},   {0x2000, 0x200F}, {0x2011, 0x2011},
        {0x2028, 0x202F}, {0x205F, 0x206F}, {0x3000, 0x3000},   {0x3164, 0x3164}, {0xFE00, 0xFE0F},
        {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xE0000, 0xE0FFF},
    };
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (c >= ranges[i][0] && c <= ranges[i][1])
            return true;
    return is_control(c);
}

/* Size of the first character; a malformed one takes one byte. */
static size_t step_of(const char *text, size_t size, bool *hidden)
{
    uint32_t c;
    size_t step = pc_utf8_decode(text, size, &c);
    *hidden = step == 0 || is_control(c) || turns_text(c);
    return step ? step : 1;
}

void pc_visible_add(buffer *b, const char *text)
{
    const char *from = text, *end = text + strlen(text);
    while (text < end) {
        bool hidden;
        size_t step = step_of(text, (size_t)(end - text), &hidden);
        if (hidden) {
            pc_buffer_add(b, from, (size_t)(text - from));
            pc_buffer_string(b, "\xEF\xBF\xBD");
            from = text + step;
        }
        text += step;
    }
    pc_buffer_add(b, from, (size_t)(end - from));
}
