/* Formats the sentences about values in buffers of fixed size. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/problem.h"

#include "base/utf8.h"
#include "base/visible.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Removes the bytes of a last character that was cut in two. */
static void trim_end(char *text, size_t capacity)
{
    size_t size = strlen(text);
    if (size + 1 < capacity)
        return;
    while (size > 0 && ((unsigned char)text[size - 1] & 0xC0) == 0x80)
        size--;
    if (size > 0 && (unsigned char)text[size - 1] >= 0xC0)
        size--;
    text[size] = '\0';
}

void pc_problem_say_va(problem *p, int code, const char *hint, const char *format,
                       va_list arguments)
{
    p->code = code;
    p->hint[0] = '\0';
    p->replacement[0] = '\0';
    vsnprintf(p->message, sizeof p->message, format, arguments);
    trim_end(p->message, sizeof p->message);
    if (hint)
        pc_problem_hint(p, "%s", hint);
}

void pc_problem_say(problem *p, int code, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    pc_problem_say_va(p, code, NULL, format, arguments);
    va_end(arguments);
}

void pc_problem_hint(problem *p, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(p->hint, sizeof p->hint, format, arguments);
    trim_end(p->hint, sizeof p->hint);
    va_end(arguments);
}

void pc_problem_replace(problem *p, const char *format, const char *value)
{
    size_t size = strlen(value);
    const char *conversion = strstr(format, "%s");
    pc_problem_hint(p, "%.*s%s%s", (int)(conversion - format), format, value, conversion + 2);
    if (size < sizeof p->replacement)
        memcpy(p->replacement, value, size + 1);
}

void pc_problem_mean(problem *p, const char *name)
{
    pc_problem_replace(p, "did you mean '%s'?", name);
}

static size_t unquoted_size(const char *text, size_t size)
{
    size_t used = 0;
    while (used < size && text[used] && !strchr(" \t\r\n<>\"'", text[used]))
        used++;
    bool is_next_attribute = used < size && (text[used] == '"' || text[used] == '\'');
    bool is_empty_tag = used < size && text[used] == '>' && used > 0 && text[used - 1] == '/';
    return is_next_attribute ? 0 : used - is_empty_tag;
}

void pc_problem_hint_attribute(problem *p, const char *name, size_t name_size, const char *text,
                               size_t size)
{
    size_t used = unquoted_size(text, size), bad;
    bool is_value = used > 0 && pc_utf8_is_xml(text, used, &bad);
    pc_problem_hint(p, "write %s=\"%s\"", pc_problem_quote(name, name_size).text,
                    is_value ? pc_problem_quote(text, used).text : "...");
}

void pc_problem_prefix(problem *p, const char *whose)
{
    problem named = *p;
    pc_problem_say(&named, p->code, "%s: %s", whose, p->message);
    memcpy(p->message, named.message, sizeof p->message);
}

quoted pc_problem_quote(const char *text, size_t size)
{
    enum { MOST = 64 };
    quoted q;
    size_t kept = size;
    if (kept > MOST) {
        kept = MOST;
        while (kept > 0 && ((unsigned char)text[kept] & 0xC0) == 0x80)
            kept--;
    }
    for (size_t i = 0; i < kept; i++) {
        unsigned char byte = (unsigned char)text[i];
        q.text[i] = byte < 0x20 || byte == 0x7F ? ' ' : text[i];
        if (byte >= 0x80 && byte < 0xA0 && i > 0 && (unsigned char)text[i - 1] == 0xC2)
            q.text[i - 1] = q.text[i] = ' '; /* U+0080 to U+009F: control characters for a
                                              * terminal */
    }
    const char *end = kept < size ? "..." : "";
    memcpy(q.text + kept, end, strlen(end) + 1);
    return q;
}

/* Writes characters that cannot be seen, from an offset in the quoted text, as their numbers. */
static void number_invisible(quoted *q, const char *text, size_t size, size_t at)
{
    uint32_t c;
    size_t length;
    while ((length = pc_utf8_decode(text, size, &c)) && pc_is_invisible(c)) {
        char number[16];
        size_t used = strlen(q->text);
        size_t width = (size_t)snprintf(number, sizeof number, "U+%04X", (unsigned)c);
        if (at + length > used || used - length + width + sizeof "..." > sizeof q->text)
            return;
        memmove(q->text + at + width, q->text + at + length, used - at - length + 1);
        memcpy(q->text + at, number, width);
        at += width;
        text += length;
        size -= length;
    }
}

/* Quotes a text from an offset; it differs from another text first at the offset `differs`. */
static quoted quote_from(const char *text, size_t size, size_t from, size_t differs)
{
    quoted q = pc_problem_quote(text + from, size - from);
    number_invisible(&q, text + differs, size - differs, differs - from);
    if (from) {
        memmove(q.text + 3, q.text, strlen(q.text) + 1);
        memcpy(q.text, "...", 3);
    }
    return q;
}

quoted_change pc_problem_quote_change(const char *was, size_t was_size, const char *is,
                                      size_t is_size)
{
    enum { SHOWN = 48, CONTEXT = 24 };
    size_t at = 0, from = 0;
    while (at < was_size && at < is_size && was[at] == is[at])
        at++;
    while (at > 0 && ((at < is_size && ((unsigned char)is[at] & 0xC0) == 0x80) ||
                      (at < was_size && ((unsigned char)was[at] & 0xC0) == 0x80)))
        at--;
    if (at > SHOWN) {
        from = at - CONTEXT;
        while (from < at && is[from] != ' ')
            from++;
        if (from == at)
            from = at - CONTEXT;
        while (((unsigned char)is[from] & 0xC0) == 0x80)
            from--;
    }
    return (quoted_change){quote_from(was, was_size, from, at), quote_from(is, is_size, from, at)};
}
