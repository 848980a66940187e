/*
 * Parses JSON (RFC 8259) into jansson's values. jansson's own parser (2.14) writes past the end of
 * a string when memory for it is short, while this library returns NOMEM.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "json/json_text.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 100, MOST_DIGITS = 18 };

/* A step from an object or array to a value in it: by name or, if the name is NULL, by index. */
typedef struct step {
    const char *name;
    size_t index;
} step;

typedef struct parser {
    const char *at, *end;
    const char *problem; /* NULL, without a value: out of memory */
    unsigned depth;
    buffer text; /* of the current string */
    step steps[DEEPEST];
    unsigned step_count;
    buffer *path; /* of the problem */
} parser;

static json_t *parse_value(parser *p);

static json_t *wrong(parser *p, const char *problem)
{
    for (unsigned i = 0; !p->problem && i < p->step_count; i++) {
        if (p->steps[i].name)
            pc_json_path_name(p->path, p->steps[i].name);
        else
            pc_json_path_index(p->path, p->steps[i].index);
    }
    if (!p->problem)
        p->problem = problem;
    return NULL;
}

static void skip_space(parser *p)
{
    while (p->at < p->end && pc_is_space(*p->at))
        p->at++;
}

/* Takes a character after white space, if it comes next. */
static bool take(parser *p, char c)
{
    skip_space(p);
    if (p->at == p->end || *p->at != c)
        return false;
    p->at++;
    return true;
}

/* ---- strings ---- */

/* The value of a hexadecimal digit; 16 for any other character. */
static uint32_t hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return (uint32_t)(c - '0');
    char lower = (char)(c | ' ');
    return lower >= 'a' && lower <= 'f' ? (uint32_t)(lower - 'a') + 10 : 16;
}

static bool take_hex(parser *p, uint32_t *out)
{
    *out = 0;
    for (int i = 0; i < 4; i++, p->at++) {
        uint32_t digit = p->at < p->end ? hex_value(*p->at) : 16;
        if (digit == 16)
            return false;
        *out = *out << 4 | digit;
    }
    return true;
}

static bool is_between(uint32_t point, uint32_t first, uint32_t last)
{
    return point >= first && point <= last;
}

/* Adds the character of \uXXXX; two of these make one beyond U+FFFF. Half of a pair is not a
 * character, which is found when the string is complete. */
static bool take_code_point(parser *p)
{
    uint32_t point, low;
    if (!take_hex(p, &point))
        return false;
    if (is_between(point, 0xD800, 0xDBFF) && p->end - p->at >= 6 && p->at[0] == '\\' &&
        p->at[1] == 'u') {
        p->at += 2;
        if (!take_hex(p, &low) || !is_between(low, 0xDC00, 0xDFFF))
            return false;
        point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    }
    if (point >= 0x10000)
        pc_buffer_byte(&p->text, (char)(0xF0 | point >> 18));
    if (point >= 0x800)
        pc_buffer_byte(&p->text,
                       (char)(point >= 0x10000 ? 0x80 | (point >> 12 & 0x3F) : 0xE0 | point >> 12));
    if (point >= 0x80)
        pc_buffer_byte(&p->text,
                       (char)(point >= 0x800 ? 0x80 | (point >> 6 & 0x3F) : 0xC0 | point >> 6));
    pc_buffer_byte(&p->text, (char)(point >= 0x80 ? 0x80 | (point & 0x3F) : point));
    return true;
}

static bool take_escape(parser *p)
{
    static const char names[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    char c = p->at < p->end ? *p->at++ : '\0';
    const char *name = c ? strchr(names, c) : NULL;
    if (name)
        pc_buffer_byte(&p->text, meant[name - names]);
    return name || (c == 'u' && take_code_point(p));
}

/* Reads a string after its first quote into p->text; false if there is none. */
static bool take_string(parser *p)
{
    const char *begin = p->at - 1;
    pc_buffer_clear(&p->text);
    for (;;) {
        const char *from = p->at;
        while (p->at < p->end && *p->at != '"' && *p->at != '\\' && (unsigned char)*p->at >= ' ')
            p->at++;
        pc_buffer_add(&p->text, from, (size_t)(p->at - from));
        if (p->at == p->end || (unsigned char)*p->at < ' ')
            return wrong(p, "a string has no end");
        if (*p->at++ == '"')
            break;
        if (!take_escape(p))
            return wrong(p, "no character is written with this backslash");
    }
    const char *text = pc_buffer_text(&p->text);
    if (!text || pc_utf8_is_xml(text, p->text.size, NULL))
        return text;
    p->at = begin;
    return wrong(p, "a string holds a character that XML does not allow, or is not UTF-8");
}

/* ---- numbers and words ---- */

static size_t take_digits(parser *p)
{
    const char *from = p->at;
    while (p->at < p->end && *p->at >= '0' && *p->at <= '9')
        p->at++;
    return (size_t)(p->at - from);
}

/* All fields refuse a number that is not whole or has too many digits, so its value does not
 * matter. */
static json_t *parse_number(parser *p)
{
    char digits[MOST_DIGITS + 2];
    const char *from = p->at;
    p->at += *p->at == '-';
    bool zero = p->at < p->end && *p->at == '0';
    size_t count = take_digits(p), size = (size_t)(p->at - from);
    bool good = count && !(zero && count > 1), whole = count <= MOST_DIGITS;
    if (p->at < p->end && *p->at == '.') {
        p->at++;
        whole = false;
        good &= take_digits(p) > 0;
    }
    if (p->at < p->end && (*p->at == 'e' || *p->at == 'E')) {
        p->at++;
        p->at += p->at < p->end && (*p->at == '+' || *p->at == '-');
        whole = false;
        good &= take_digits(p) > 0;
    }
    if (!good)
        return wrong(p, "a number is not written like this");
    if (!whole)
        return json_real(0);
    memcpy(digits, from, size);
    digits[size] = '\0';
    return json_integer(strtoll(digits, NULL, 10));
}

static bool take_word(parser *p, const char *word)
{
    size_t size = strlen(word);
    if ((size_t)(p->end - p->at) < size || memcmp(p->at, word, size) != 0)
        return false;
    p->at += size;
    return true;
}

/* ---- arrays and objects ---- */

static json_t *parse_inner(parser *p, const char *name, size_t index)
{
    p->steps[p->step_count++] = (step){name, index};
    json_t *value = parse_value(p);
    p->step_count--;
    return value;
}

static json_t *parse_array(parser *p)
{
    json_t *array = json_array();
    bool good = array, more = !take(p, ']');
    while (good && more) {
        good = json_array_append_new(array, parse_inner(p, NULL, json_array_size(array))) == 0;
        more = good && take(p, ',');
        if (good && !more && !take(p, ']'))
            good = wrong(p, "',' or ']' is missing in an array");
    }
    if (good)
        return array;
    json_decref(array);
    return NULL;
}

static bool parse_member(parser *p, json_t *object)
{
    if (!take(p, '"'))
        return wrong(p, "the name of a member is missing");
    if (!take_string(p))
        return false;
    size_t size = p->text.size + 1;
    char *name = malloc(size);
    if (!name)
        return false;
    memcpy(name, p->text.at, size);
    bool good = !json_object_get(object, name) || wrong(p, "an object names a member twice");
    if (good && !take(p, ':'))
        good = wrong(p, "':' is missing in an object");
    good = good && json_object_set_new_nocheck(object, name, parse_inner(p, name, 0)) == 0;
    free(name);
    return good;
}

static json_t *parse_object(parser *p)
{
    json_t *object = json_object();
    bool good = object, more = !take(p, '}');
    while (good && more) {
        good = parse_member(p, object);
        more = good && take(p, ',');
        if (good && !more && !take(p, '}'))
            good = wrong(p, "',' or '}' is missing in an object");
    }
    if (good)
        return object;
    json_decref(object);
    return NULL;
}

static json_t *parse_value(parser *p)
{
    if (p->depth == DEEPEST)
        return wrong(p, "arrays and objects nest too deep");
    json_t *value = NULL;
    p->depth++;
    if (take(p, '{'))
        value = parse_object(p);
    else if (take(p, '['))
        value = parse_array(p);
    else if (take(p, '"'))
        value = take_string(p) ? json_stringn_nocheck(p->text.at, p->text.size) : NULL;
    else if (take_word(p, "true"))
        value = json_true();
    else if (take_word(p, "false"))
        value = json_false();
    else if (take_word(p, "null"))
        value = json_null();
    else if (p->at < p->end && (*p->at == '-' || (*p->at >= '0' && *p->at <= '9')))
        value = parse_number(p);
    else
        wrong(p, p->at < p->end ? "a value is missing, or is not written like this"
                                : "the text ends early");
    p->depth--;
    return value;
}

json_t *pc_json_parse(const char *text, size_t size, const char **problem, const char **at,
                      buffer *path)
{
    parser p = {.at = text, .end = text + size, .path = path};
    json_t *value = parse_value(&p);
    skip_space(&p);
    if (value && p.at < p.end) {
        json_decref(value);
        value = wrong(&p, "more follows after the value");
    }
    pc_buffer_free(&p.text);
    *problem = p.problem;
    *at = p.at;
    return value;
}
