/* Escapes text for XML; runs of bytes that need no escaping are copied at once. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/escape.h"

static void escape(buffer *b, const char *text, size_t size, const char *const *table)
{
    const char *end = text + size;
    while (text < end) {
        const char *run = text;
        while (text < end && !((unsigned char)*text <= '>' && table[(unsigned char)*text]))
            text++;
        pc_buffer_add(b, run, (size_t)(text - run));
        if (text < end)
            pc_buffer_string(b, table[(unsigned char)*text++]);
    }
}

void pc_escape_content(buffer *b, const char *text, size_t size)
{
    static const char *const table['>' + 1] = {
        ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['\r'] = "&#13;"};
    escape(b, text, size, table);
}

void pc_escape_attribute(buffer *b, const char *text, size_t size)
{
    static const char *const table['>' + 1] = {['&'] = "&amp;", ['<'] = "&lt;",   ['"'] = "&quot;",
                                               ['\t'] = "&#9;", ['\n'] = "&#10;", ['\r'] = "&#13;"};
    escape(b, text, size, table);
}
