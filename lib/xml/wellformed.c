/* Checks the rules of XML 1.0 (fifth edition) for a document without a DOCTYPE. The place of a
 * fault is that of the first wrong character. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/wellformed.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "rich/rich_table.h"
#include "schema/problems.h"
#include "xml/markup.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Result of a scan: correct, a fault, or the bytes end too early. */
typedef enum verdict { FINE, FAULT, SHORT } verdict;

typedef struct scan {
    const char *at, *end;
    const wellformed_scope *scope;
    const char *bad; /* position of the fault */
    problem *what;
} scan;

/* ---- faults ---- */

static verdict fault(scan *s, const char *at, int code, const char *hint, const char *format, ...)
    PROBLEM_FORMAT(5, 6);

static verdict fault(scan *s, const char *at, int code, const char *hint, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    pc_problem_say_va(s->what, code, hint, format, arguments);
    va_end(arguments);
    s->bad = at;
    return FAULT;
}

static verdict malformed(scan *s, const char *at, const char *message, const char *hint)
{
    return fault(s, at, PC_NOT_WELL_FORMED, hint, "%s", message);
}

static bool begins(const scan *s, const char *words)
{
    size_t size = strlen(words);
    return (size_t)(s->end - s->at) >= size && memcmp(s->at, words, size) == 0;
}

/* ---- characters ---- */

/* Tells whether the bytes are an incomplete character. */
static bool is_torn(const char *at, const char *end)
{
    unsigned char first = (unsigned char)*at;
    size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2, left = (size_t)(end - at);
    if (first < 0xC2 || first > 0xF4 || left >= size)
        return false;
    while (--left && (at[left] & 0xC0) == 0x80)
        ;
    return left == 0;
}

static verdict bad_character(scan *s)
{
    unsigned char first = (unsigned char)*s->at;
    if (is_torn(s->at, s->end))
        return SHORT;
    bool is_last = begins(s, "\xEF\xBF\xBE") || begins(s, "\xEF\xBF\xBF");
    if (first >= 0x80 && !is_last)
        return fault(s, s->at, PC_BAD_CHARACTER, "save the file as UTF-8",
                     "the byte 0x%02X is not UTF-8", first);
    unsigned character = first < 0x80 ? first : 0xFF40U + (unsigned char)s->at[2];
    return fault(s, s->at, PC_BAD_CHARACTER, "remove it", "XML does not allow the character U+%04X",
                 character);
}

/* Passes one character that XML allows. */
static verdict pass_character(scan *s)
{
    uint32_t character;
    if (s->at == s->end)
        return SHORT;
    size_t size = pc_utf8_decode(s->at, (size_t)(s->end - s->at), &character);
    if (size == 0)
        return bad_character(s);
    s->at += size;
    return FINE;
}

/* Passes everything up to `words`, and `words`. */
static verdict pass_through(scan *s, const char *words)
{
    verdict v = FINE;
    while (v == FINE && !begins(s, words))
        v = pass_character(s);
    if (v == FINE)
        s->at += strlen(words);
    return v;
}

static bool pass_space(scan *s)
{
    const char *from = s->at;
    while (s->at < s->end && pc_is_space(*s->at))
        s->at++;
    return s->at > from;
}

/* ---- names ---- */

/* Scans a name; `missing` is the message if there is none. */
static verdict scan_name(scan *s, span *name, const char *where, const char *missing,
                         const char *hint)
{
    uint32_t c;
    *name = (span){s->at, pc_markup_name_size(s->at, s->end)};
    s->at += name->size;
    if (s->at == s->end)
        return SHORT;
    if (!pc_utf8_decode(s->at, (size_t)(s->end - s->at), &c))
        return bad_character(s);
    return name->size ? FINE : malformed(s, where, missing, hint);
}

static quoted quote_name(const span *name)
{
    return pc_problem_quote(name->at, name->size);
}

/* Scans the name of a tag or an attribute. libxml2 cannot continue after a second colon that no
 * name follows. */
static verdict scan_tag_name(scan *s, span *name, const char *where, const char *missing,
                             const char *hint)
{
    verdict v = scan_name(s, name, where, missing, hint);
    const char *end = name->at + name->size;
    const char *colon = v == FINE ? memchr(name->at, ':', name->size) : NULL;
    if (!colon || !memchr(colon + 1, ':', (size_t)(end - colon) - 1))
        return v;
    return fault(s, name->at, PC_NAMESPACE,
                 "a name has one colon at most, between its prefix and the rest",
                 "a name with two colons, '%s'", quote_name(name).text);
}

/* ---- references ---- */

/* Entities of HTML that authors often use. */
static const struct {
    const char *name;
    unsigned number;
} entities[] = {
    {"nbsp", 160},   {"copy", 169},    {"reg", 174},    {"pound", 163},  {"euro", 8364},
    {"ndash", 8211}, {"mdash", 8212},  {"lsquo", 8216}, {"rsquo", 8217}, {"ldquo", 8220},
    {"rdquo", 8221}, {"hellip", 8230}, {"bull", 8226},  {"middot", 183}, {"eacute", 233},
    {"egrave", 232}, {"aacute", 225},  {"iacute", 237}, {"oacute", 243}, {"uacute", 250},
    {"ntilde", 241}, {"uuml", 252},    {"ouml", 246},   {"auml", 228},   {"ccedil", 231},
    {"szlig", 223},  {"shy", 173},     {"deg", 176},    {"frac12", 189}, {"times", 215},
};

static verdict bad_entity(scan *s, const char *sign, const span *name)
{
    fault(s, sign, PC_NAMED_ENTITY, "write the character itself", "there is no entity '&%s;' here",
          quote_name(name).text);
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (pc_markup_is_word(name, entities[i].name))
            pc_problem_hint(s->what, "write '&#%u;'", entities[i].number);
    return FAULT;
}

static bool is_xml_character(uint32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) ||
           (c >= 0xE000 && c < 0xFFFE) || (c >= 0x10000 && c < 0x110000);
}

static verdict scan_number(scan *s, const char *sign)
{
    bool has_digits;
    s->at += 2;
    uint32_t number = pc_markup_number(&s->at, s->end, &has_digits);
    if (s->at == s->end && !s->scope->is_end)
        return SHORT;
    if (!has_digits || s->at == s->end || *s->at != ';')
        return malformed(s, sign, "a character reference that is not finished",
                         "write it as &#160; or &#xA0;");
    s->at++;
    if (is_xml_character(number))
        return FINE;
    return fault(s, sign, PC_BAD_CHARACTER, "remove it",
                 "XML does not allow the character number %u", (unsigned)number);
}

static verdict scan_reference(scan *s)
{
    const char *sign = s->at;
    if (s->end - s->at > 1 && s->at[1] == '#')
        return scan_number(s, sign);
    s->at++;
    span name = {s->at, pc_markup_name_size(s->at, s->end)};
    s->at += name.size;
    if (s->at == s->end && !s->scope->is_end)
        return SHORT;
    if (!name.size || s->at == s->end || *s->at != ';')
        return malformed(s, sign, "an '&' that begins no reference", "write '&amp;'");
    s->at++;
    return pc_markup_entity(&name) ? FINE : bad_entity(s, sign, &name);
}

/* ---- text ---- */

static verdict scan_section(scan *s, const char *begin)
{
    verdict v = pass_through(s, "]]>");
    if (v == SHORT && s->scope->is_end)
        return fault(s, begin, PC_ENDS_EARLY, "close it with ']]>'",
                     "a CDATA section is not closed");
    return v;
}

/* Scans text within an element. */
static verdict scan_content(scan *s)
{
    verdict v = FINE;
    while (v == FINE && s->at < s->end && *s->at != '<') {
        if (*s->at == '&')
            v = scan_reference(s);
        else if (begins(s, "]]>"))
            return malformed(s, s->at, "']]>' within text", "write ']]&gt;'");
        else
            v = pass_character(s);
    }
    if (v == SHORT && s->scope->is_end) /* an incomplete character */
        return fault(s, s->at, PC_BAD_CHARACTER, "save the file as UTF-8",
                     "the byte 0x%02X is not UTF-8", (unsigned char)*s->at);
    return v;
}

static verdict text_after_root(scan *s)
{
    return malformed(s, s->at, "there is content after the end of the root",
                     "remove it, or move it into the root");
}

/* Scans text around the root, which may only be white space. */
static verdict scan_around(scan *s)
{
    pass_space(s);
    if (s->at == s->end || *s->at == '<')
        return FINE;
    return s->scope->has_root ? text_after_root(s)
                              : malformed(s, s->at, "there is text before the root element",
                                          "remove it, or move it into an element");
}

/* ---- comments and instructions ---- */

static verdict unclosed(scan *s, const char *begin, const char *what, const char *hint)
{
    return fault(s, begin, PC_ENDS_EARLY, hint, "%s is not closed", what);
}

static verdict scan_comment(scan *s)
{
    const char *begin = s->at;
    s->at += 4;
    verdict v = pass_through(s, "--");
    if (v == FINE && s->at == s->end)
        v = SHORT;
    if (v == SHORT && s->scope->is_end)
        return unclosed(s, begin, "a comment", "close it with '-->'");
    if (v == FINE && *s->at != '>')
        return malformed(s, s->at - 2, "'--' within a comment", NULL);
    s->at += v == FINE;
    return v;
}

static verdict scan_instruction(scan *s)
{
    const char *begin = s->at;
    span name;
    s->at += 2;
    verdict v = scan_name(s, &name, begin, "a '<?' without a name after it", NULL);
    if (v == FINE && pc_is_word(name.at, name.size, "xml"))
        return malformed(s, begin, "an XML declaration that is not at the very beginning",
                         "remove everything before '<?xml'");
    if (v == FINE && !pc_is_space(*s->at) && *s->at != '?')
        return malformed(s, s->at, "a space is missing after the name of an instruction", NULL);
    if (v == FINE && *s->at == '?' && s->end - s->at > 1 && s->at[1] != '>')
        return malformed(s, s->at, "a space is missing after the name of an instruction", NULL);
    if (v == FINE)
        v = pass_through(s, "?>");
    return v == SHORT && s->scope->is_end
               ? unclosed(s, begin, "a processing instruction", "close it with '?>'")
               : v;
}

/* ---- tags ---- */

static verdict not_closed(scan *s)
{
    return malformed(s, s->at, "a tag is not closed", "close it with '>'");
}

/* Tells whether the tag, whose attributes begin here, has an earlier attribute of this name. */
static bool is_second(const char *attributes, const span *name)
{
    span other, value;
    while (pc_markup_next_attribute(&attributes, name->at, &other, &value))
        if (other.size == name->size && memcmp(other.at, name->at, name->size) == 0)
            return true;
    return false;
}

static verdict scan_value(scan *s)
{
    char quote = *s->at++;
    verdict v = FINE;
    while (v == FINE && s->at < s->end && *s->at != quote) {
        if (*s->at == '<')
            return malformed(s, s->at, "a '<' within an attribute, or its quote is missing",
                             "write '&lt;', or close the quote");
        v = *s->at == '&' ? scan_reference(s) : pass_character(s);
    }
    if (v == FINE && s->at == s->end)
        return SHORT;
    s->at += v == FINE;
    return v;
}

/* The hint writes the attribute correctly, so it needs the whole value. */
static verdict unquoted_value(scan *s, const span *name)
{
    const char *begin = s->at;
    while (s->at < s->end && !pc_is_space(*s->at) && !strchr("<>\"'", *s->at))
        s->at++;
    if (s->at == s->end)
        return SHORT;
    malformed(s, begin, "an attribute's value without quotes", NULL);
    pc_problem_hint_attribute(s->what, name->at, name->size, begin, (size_t)(s->end - begin));
    return FAULT;
}

static verdict scan_attribute(scan *s, const char *attributes)
{
    span name;
    verdict v =
        scan_tag_name(s, &name, s->at,
                      "a name is missing, or begins with a character not allowed there", NULL);
    if (v != FINE)
        return v;
    pass_space(s);
    if (s->at == s->end)
        return SHORT;
    if (*s->at != '=') {
        malformed(s, name.at, "an attribute without a value", NULL);
        pc_problem_hint(s->what, "write %s=\"...\", or close the tag before it with '>'",
                        quote_name(&name).text);
        return FAULT;
    }
    s->at++;
    pass_space(s);
    if (s->at == s->end)
        return SHORT;
    if (*s->at != '"' && *s->at != '\'')
        return unquoted_value(s, &name);
    if (is_second(attributes, &name))
        return fault(s, name.at, PC_ATTRIBUTE_TWICE, NULL, "attribute '%s' occurs twice",
                     quote_name(&name).text);
    return scan_value(s);
}

/* Scans the rest of a start tag after its name. */
static verdict scan_attributes(scan *s)
{
    const char *attributes = s->at;
    verdict v = FINE;
    while (v == FINE) {
        bool has_space = pass_space(s);
        if (s->at == s->end)
            return SHORT;
        if (*s->at == '>') {
            s->at++;
            return FINE;
        }
        if (*s->at == '/') {
            if (s->end - s->at < 2)
                return SHORT;
            if (s->at[1] != '>')
                return not_closed(s);
            s->at += 2;
            return FINE;
        }
        if (*s->at == '<')
            return not_closed(s);
        if (!has_space && pc_markup_name_size(s->at, s->end))
            return malformed(s, s->at, "a space is missing between attributes",
                             "write one here, or the quote that is missing before it");
        v = scan_attribute(s, attributes);
    }
    return v;
}

/* Reports that the file ends within a tag. */
static verdict cut_off(scan *s, const char *begin)
{
    const char *name = begin + 1;
    while (name<s->end && * name> ' ' && *name != '"' && *name != '\'' && *name != '>')
        name++;
    while (name < s->end && (*name & 0x80))
        name++;
    size_t size = (size_t)(name - begin), right;
    if (!pc_utf8_is_xml(begin, size, &right))
        size = right;
    return fault(s, begin, PC_ENDS_EARLY,
                 "close the tag, or fetch the file again if it was cut off",
                 "the file ends within '%s'", pc_problem_quote(begin, size).text);
}

static verdict scan_start_tag(scan *s)
{
    const char *begin = s->at;
    span name;
    s->at++;
    verdict v = scan_tag_name(s, &name, begin, "a '<' that begins no tag", "write '&lt;'");
    if (v == FINE)
        v = scan_attributes(s);
    return v == SHORT && s->scope->is_end ? cut_off(s, begin) : v;
}

static verdict scan_end_tag(scan *s)
{
    const char *begin = s->at;
    span name;
    s->at += 2;
    verdict v = scan_name(s, &name, s->at,
                          "a name is missing, or begins with a character not allowed there", NULL);
    if (v == FINE && !pc_markup_is_name(&name, s->scope->prefix, s->scope->name)) {
        const wellformed_scope *o = s->scope;
        char open[160];
        snprintf(open, sizeof open, "%.70s%s%.80s", o->prefix ? o->prefix : "",
                 o->prefix ? ":" : "", o->name);
        quoted a = pc_problem_quote(open, strlen(open));
        fault(s, begin, PC_TAG_MISMATCH, NULL, "element '%s' is closed by '%s'", a.text,
              quote_name(&name).text);
        unsigned row = o->prefix ? 0 : pc_rich_row_of(o->name, strlen(o->name));
        if (row && pc_rich_content_of(row) == RICH_EMPTY)
            pc_problem_hint(s->what, "end its tag in '/>'");
        else
            pc_problem_hint(s->what, "close it with '</%s>'", a.text);
        return FAULT;
    }
    if (v == FINE) {
        pass_space(s);
        v = s->at == s->end ? SHORT : *s->at == '>' ? FINE : not_closed(s);
        s->at += v == FINE;
    }
    return v == SHORT && s->scope->is_end ? cut_off(s, begin) : v;
}

/* ---- markup ---- */

/* Reports markup that is neither a tag nor a comment nor an instruction. */
static verdict no_markup(scan *s)
{
    return malformed(s, s->at, "'<!' begins no comment and no CDATA section here",
                     "write '&lt;!' if it is meant as text");
}

/* Scans markup that begins with '<'; sets *is_tag if it is a tag. */
static verdict scan_markup(scan *s, bool *is_tag)
{
    const char *begin = s->at;
    bool is_outside = !s->scope->name;
    if (s->end - s->at < 2 && !s->scope->is_end)
        return SHORT;
    if (begins(s, "<!--"))
        return scan_comment(s);
    if (begins(s, "<?"))
        return scan_instruction(s);
    if (is_outside && s->scope->has_root)
        return text_after_root(s);
    if (!is_outside && begins(s, "<![CDATA[")) {
        s->at += 9;
        return scan_section(s, begin);
    }
    if (begins(s, "<!"))
        return s->scope->is_end && s->end - s->at < 3 ? cut_off(s, begin) : no_markup(s);
    *is_tag = true;
    if (!is_outside && begins(s, "</"))
        return scan_end_tag(s);
    return scan_start_tag(s);
}

bool pc_wellformed_find(const char *bytes, size_t size, const wellformed_scope *scope,
                        size_t *offset, problem *what)
{
    scan s = {.at = bytes, .end = bytes + size, .scope = scope, .what = what};
    bool is_tag = false;
    verdict v = scope->in_section ? scan_section(&s, bytes) : FINE;
    while (v == FINE && s.at < s.end && !is_tag) {
        if (*s.at == '<')
            v = scan_markup(&s, &is_tag);
        else
            v = scope->name ? scan_content(&s) : scan_around(&s);
    }
    *offset = v == FAULT ? (size_t)(s.bad - bytes) : 0;
    return v == FAULT;
}
