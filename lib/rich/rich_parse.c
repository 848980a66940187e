/*
 * Parses rich text from a string, for the setters: a strict reader of XML tags, attributes and
 * references. It refuses what an XML file could not contain (an open tag, a bare '&', two
 * attributes of one name) and says what to write instead, like the reader.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/utf8.h"
#include "rich/rich_table.h"
#include "schema/problems.h"
#include "value/kinds.h"

/* More attributes than any element has: at least one is wrong, and the builder finds it. */
enum { MOST_READ = RICH_MOST_ATTRIBUTES + 2 };

typedef struct source {
    rich *r;
    problem *p;
    const char *at;
    const char *end;
} source;

/* A start tag while it is read; values are offsets into the scratch buffer, because it may move. */
typedef struct tag {
    const char *name;
    size_t name_size;
    rich_attribute attributes[MOST_READ];
    size_t starts[MOST_READ];
    size_t count;
} tag;

static palcare_status refuse(source *s, int code, const char *message, const char *hint)
{
    pc_problem_say(s->p, code, "%s", message);
    pc_problem_hint(s->p, "%s", hint);
    return PALCARE_INVALID;
}

static palcare_status refuse_markup(source *s, const char *message, const char *hint)
{
    return refuse(s, PC_RICH_MARKUP, message, hint);
}

/* ---- References ------------------------------------------------------------------------------ */

/* Encodes a character in UTF-8 and returns its size. */
static size_t encode(uint32_t c, char bytes[4])
{
    if (c < 0x80) {
        bytes[0] = (char)c;
        return 1;
    }
    size_t size = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = size; i-- > 1; c >>= 6)
        bytes[i] = (char)(0x80 | (c & 0x3F));
    bytes[0] = (char)(leads[size] | c);
    return size;
}

/* Reads "#160" or "#xA0"; UINT32_MAX for a number that XML cannot represent. */
static uint32_t read_number(const char *text, size_t size)
{
    enum { TOO_LARGE = 0x110000 };
    bool hex = size > 1 && text[1] == 'x';
    uint32_t number = 0;
    size_t i = hex ? 2 : 1;
    if (i == size)
        return UINT32_MAX;
    for (; i < size; i++) {
        char c = pc_to_lower(text[i]);
        if (!pc_is_digit(c) && !(hex && c >= 'a' && c <= 'f'))
            return UINT32_MAX;
        uint32_t digit = (uint32_t)(pc_is_digit(c) ? c - '0' : c - 'a' + 10);
        number = number < TOO_LARGE ? number * (hex ? 16 : 10) + digit : TOO_LARGE;
    }
    return number < TOO_LARGE ? number : UINT32_MAX;
}

static palcare_status refuse_entity(source *s, const char *name, size_t size)
{
    unsigned number = pc_rich_entity_number(name, size);
    pc_problem_say(s->p, PC_NAMED_ENTITY, "XML has no entity '&%s;'",
                   pc_problem_quote(name, size).text);
    if (number)
        pc_problem_hint(s->p, "write &#%u;", number);
    else
        pc_problem_hint(s->p, "write the character itself, or &amp; for an '&'");
    return PALCARE_INVALID;
}

/* Reads a reference after its '&' up to its ';' and decodes it into `bytes`. */
static palcare_status read_reference(source *s, char bytes[4], size_t *size)
{
    static const char *const names[] = {"amp", "lt", "gt", "quot", "apos"};
    static const char meanings[] = "&<>\"'";
    const char *name = ++s->at;
    size_t length = 0;
    while (name + length < s->end && (pc_is_letter(name[length]) || pc_is_digit(name[length]) ||
                                      (name[length] == '#' && length == 0)))
        length++;
    if (length == 0 || name + length == s->end || name[length] != ';')
        return refuse_markup(s, "an '&' in rich text begins no reference", "write &amp;");
    s->at += length + 1;
    if (name[0] == '#') {
        uint32_t number = read_number(name, length);
        *size = number == UINT32_MAX ? 0 : encode(number, bytes);
        if (*size && pc_utf8_is_xml(bytes, *size, NULL))
            return PALCARE_OK;
        pc_problem_say(s->p, PC_BAD_CHARACTER, "XML has no character '&%s;'",
                       pc_problem_quote(name, length).text);
        return PALCARE_INVALID;
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i]) == length && memcmp(names[i], name, length) == 0) {
            bytes[0] = meanings[i];
            *size = 1;
            return PALCARE_OK;
        }
    return refuse_entity(s, name, length);
}

/* ---- Tags ------------------------------------------------------------------------------------ */

static bool skip_space(source *s)
{
    const char *start = s->at;
    while (s->at < s->end && pc_is_space(*s->at))
        s->at++;
    return s->at > start;
}

static bool next_is(const source *s, char c)
{
    return s->at < s->end && *s->at == c;
}

/* Reads up to a character that ends any name; the table decides which names exist. */
static size_t read_name(source *s)
{
    const char *start = s->at;
    while (s->at < s->end && !pc_is_space(*s->at) && !strchr("/<>=\"'&", *s->at))
        s->at++;
    return (size_t)(s->at - start);
}

/* Reads a value into the scratch buffer, with white space normalized as XML requires for
 * attributes. */
static palcare_status read_value(source *s, char quote)
{
    buffer *out = &s->r->scratch;
    while (s->at < s->end && *s->at != quote) {
        char c = *s->at;
        if (c == '<')
            return refuse_markup(s, "a '<' within an attribute", "write &lt;");
        if (c == '&') {
            char bytes[16]; /* four suffice; gcc warns about copies of more */
            size_t size;
            palcare_status status = read_reference(s, bytes, &size);
            if (status != PALCARE_OK)
                return status;
            pc_buffer_add(out, bytes, size);
            continue;
        }
        bool line_end = c == '\r' && s->end - s->at > 1 && s->at[1] == '\n';
        pc_buffer_byte(out, pc_is_space(c) ? ' ' : c);
        s->at += line_end ? 2 : 1;
    }
    if (s->at == s->end)
        return refuse_markup(s, "an attribute's value has no end", "close it with the same quote");
    s->at++;
    return out->failed ? PALCARE_NOMEM : PALCARE_OK;
}

static bool has_attribute(const tag *t, const char *name, size_t size)
{
    for (size_t i = 0; i < t->count; i++)
        if (t->attributes[i].name_size == size && memcmp(t->attributes[i].name, name, size) == 0)
            return true;
    return false;
}

/* Refuses an attribute without a value in quotes: the hint writes it with the text at `value`. */
static palcare_status refuse_unquoted(source *s, const char *message, const char *name, size_t size,
                                      const char *value)
{
    pc_problem_say(s->p, PC_RICH_MARKUP, "%s", message);
    pc_problem_hint_attribute(s->p, name, size, value, (size_t)(s->end - value));
    return PALCARE_INVALID;
}

static palcare_status read_attribute(source *s, tag *t)
{
    const char *name = s->at;
    size_t size = read_name(s);
    if (size == 0)
        return refuse_markup(s, "a tag has no end", "close it with '>'");
    if (has_attribute(t, name, size)) {
        pc_problem_say(s->p, PC_ATTRIBUTE_TWICE, "attribute '%s' occurs twice in one tag",
                       pc_problem_quote(name, size).text);
        return PALCARE_INVALID;
    }
    skip_space(s);
    if (!next_is(s, '='))
        return refuse_unquoted(s, "an attribute has no value", name, size, s->end);
    s->at++;
    skip_space(s);
    if (!next_is(s, '"') && !next_is(s, '\''))
        return refuse_unquoted(s, "an attribute's value is not in quotes", name, size, s->at);
    size_t start = s->r->scratch.size;
    palcare_status status = read_value(s, *s->at++);
    if (status != PALCARE_OK || t->count == MOST_READ)
        return status;
    t->attributes[t->count].name = name;
    t->attributes[t->count].name_size = size;
    t->attributes[t->count].value_size = s->r->scratch.size - start;
    t->starts[t->count++] = start;
    return PALCARE_OK;
}

static palcare_status start_element(source *s, tag *t)
{
    /* Even an empty value needs a pointer. */
    const char *values = pc_buffer_text(&s->r->scratch);
    if (!values)
        return PALCARE_NOMEM;
    for (size_t i = 0; i < t->count; i++)
        t->attributes[i].value = values + t->starts[i];
    return pc_rich_start(s->r, t->name, t->name_size, t->attributes, t->count, s->p);
}

static palcare_status read_start_tag(source *s)
{
    tag t = {.name = s->at};
    pc_buffer_clear(&s->r->scratch);
    t.name_size = read_name(s);
    for (;;) {
        bool spaced = skip_space(s);
        bool closed = next_is(s, '/');
        if (closed)
            s->at++;
        if (next_is(s, '>')) {
            s->at++;
            palcare_status status = start_element(s, &t);
            return status == PALCARE_OK && closed ? pc_rich_end(s->r, s->p) : status;
        }
        if (closed || s->at == s->end)
            return refuse_markup(s, "a tag has no end", "close it with '>'");
        if (!spaced)
            return refuse_markup(s, "a tag is not well-formed",
                                 "put a space before each attribute");
        palcare_status status = read_attribute(s, &t);
        if (status != PALCARE_OK)
            return status;
    }
}

static palcare_status refuse_mismatch(source *s, const char *name, size_t size)
{
    unsigned open = s->r->open[s->r->depth];
    quoted given = pc_problem_quote(name, size);
    if (open == ROW_VALUE) {
        pc_problem_say(s->p, PC_TAG_MISMATCH, "</%s> closes nothing", given.text);
        return PALCARE_INVALID;
    }
    const char *opened = pc_rich_row(open)->name;
    pc_problem_say(s->p, PC_TAG_MISMATCH, "</%s> does not close <%s>", given.text, opened);
    if (pc_rich_row(open)->content == RICH_EMPTY)
        pc_problem_hint(s->p, "write <%s/>", opened);
    else
        pc_problem_hint(s->p, "write </%s> first", opened);
    return PALCARE_INVALID;
}

static palcare_status read_end_tag(source *s)
{
    const char *name = s->at;
    size_t size = read_name(s);
    skip_space(s);
    if (!next_is(s, '>'))
        return refuse_markup(s, "an end tag has no end", "close it with '>'");
    s->at++;
    unsigned open = s->r->open[s->r->depth];
    if (open == ROW_VALUE || strlen(pc_rich_row(open)->name) != size ||
        memcmp(pc_rich_row(open)->name, name, size) != 0)
        return refuse_mismatch(s, name, size);
    return pc_rich_end(s->r, s->p);
}

static bool begins_name(const source *s)
{
    return s->at < s->end && (pc_is_letter(*s->at) || *s->at == '_' || *s->at == ':' ||
                              (unsigned char)*s->at >= 0x80);
}

static palcare_status read_tag(source *s)
{
    s->at++;
    if (next_is(s, '/')) {
        s->at++;
        return read_end_tag(s);
    }
    if (next_is(s, '!'))
        return refuse_markup(s, "comments and CDATA are not allowed in rich text",
                             "leave them out");
    if (next_is(s, '?'))
        return refuse_markup(s, "processing instructions are not allowed in rich text",
                             "leave them out");
    if (!begins_name(s))
        return refuse_markup(s, "a '<' in rich text begins no tag", "write &lt;");
    return read_start_tag(s);
}

/* ---- Text ------------------------------------------------------------------------------------ */

static palcare_status read_text(source *s)
{
    if (*s->at == '&') {
        char bytes[16];
        size_t size;
        palcare_status status = read_reference(s, bytes, &size);
        return status == PALCARE_OK ? pc_rich_text(s->r, bytes, size, s->p) : status;
    }
    const char *start = s->at;
    for (; s->at < s->end && *s->at != '<' && *s->at != '&'; s->at++)
        if (*s->at == '>' && s->at - start > 1 && s->at[-1] == ']' && s->at[-2] == ']')
            return refuse_markup(s, "']]>' is not allowed in rich text", "write ]]&gt;");
    return pc_rich_text(s->r, start, (size_t)(s->at - start), s->p);
}

palcare_status pc_rich_parse(rich *r, const char *markup, size_t size, problem *p)
{
    source s = {.r = r, .p = p, .at = markup, .end = markup + size};
    size_t bad;
    pc_rich_begin(r);
    if (!pc_utf8_is_xml(markup, size, &bad)) {
        pc_problem_say(p, PC_BAD_CHARACTER,
                       "byte %zu of rich text begins no character that XML allows", bad + 1);
        return PALCARE_INVALID;
    }
    while (s.at < s.end) {
        palcare_status status = *s.at == '<' ? read_tag(&s) : read_text(&s);
        if (status != PALCARE_OK)
            return status;
    }
    return pc_rich_finish(r, p);
}
