/*
 * libxml2's parser errors, told to the author of a file: the sentences are ours, so they stay the
 * same whichever libxml2 is installed.
 */
#include "xml/wellformed.h"

#include "base/utf8.h"
#include "schema/problems.h"

#include <stdio.h>
#include <string.h>

/* ---- errors that need no detail ---- */

typedef struct sentence {
    int error;
    int code;
    const char *message;
    const char *hint;
} sentence;

#define MALFORMED_DOCTYPE \
    "the document type declaration is malformed", "remove it: none is read here"

static const sentence sentences[] = {
    {XML_ERR_DOCUMENT_EMPTY, PC_NOT_WELL_FORMED, "text stands where the root element is to begin",
     "take it out, or move it into an element"},
    {XML_ERR_INVALID_HEX_CHARREF, PC_NOT_WELL_FORMED, "a character reference that is not finished",
     "write it as &#160; or &#xA0;"},
    {XML_ERR_INVALID_DEC_CHARREF, PC_NOT_WELL_FORMED, "a character reference that is not finished",
     "write it as &#160; or &#xA0;"},
    {XML_I18N_CONV_FAILED, PC_BAD_CHARACTER, "bytes that are not in the document's encoding",
     "save the file as UTF-8"},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, PC_NOT_WELL_FORMED, "an '&' that begins no reference",
     "write '&amp;'"},
    {XML_ERR_LT_IN_ATTRIBUTE, PC_NOT_WELL_FORMED,
     "a '<' within an attribute, or its quote is missing", "write '&lt;', or close the quote"},
    {XML_ERR_ATTRIBUTE_NOT_STARTED, PC_NOT_WELL_FORMED, "an attribute's value without quotes",
     "write name=\"value\""},
    {XML_ERR_ATTRIBUTE_NOT_FINISHED, PC_NOT_WELL_FORMED, "an attribute's value is not closed",
     "close the quote"},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE, PC_NOT_WELL_FORMED, "an attribute without a value",
     "write name=\"value\""},
    {XML_ERR_COMMENT_NOT_FINISHED, PC_ENDS_EARLY, "a comment is not closed", "close it with '-->'"},
    {XML_ERR_HYPHEN_IN_COMMENT, PC_NOT_WELL_FORMED, "'--' within a comment", NULL},
    {XML_ERR_PI_NOT_STARTED, PC_NOT_WELL_FORMED, "a '<?' without a name behind it", NULL},
    {XML_ERR_PI_NOT_FINISHED, PC_ENDS_EARLY, "a processing instruction is not closed",
     "close it with '?>'"},
    {XML_ERR_RESERVED_XML_NAME, PC_NOT_WELL_FORMED,
     "an XML declaration that is not at the very beginning", "nothing may stand before '<?xml'"},
    {XML_ERR_CDATA_NOT_FINISHED, PC_ENDS_EARLY, "a CDATA section is not closed",
     "close it with ']]>'"},
    {XML_ERR_MISPLACED_CDATA_END, PC_NOT_WELL_FORMED, "']]>' within text", "write ']]&gt;'"},
    {XML_ERR_SPACE_REQUIRED, PC_NOT_WELL_FORMED, "a space is missing between attributes", NULL},
    {XML_ERR_GT_REQUIRED, PC_NOT_WELL_FORMED, "a tag is not closed", "close it with '>'"},
    {XML_ERR_NAME_REQUIRED, PC_NOT_WELL_FORMED,
     "a name is missing, or begins with a character that none begins with", NULL},
    {XML_ERR_LITERAL_NOT_STARTED, PC_NOT_WELL_FORMED, MALFORMED_DOCTYPE},
    {XML_ERR_LITERAL_NOT_FINISHED, PC_NOT_WELL_FORMED, MALFORMED_DOCTYPE},
    {XML_ERR_URI_REQUIRED, PC_NOT_WELL_FORMED, MALFORMED_DOCTYPE},
    {XML_ERR_PUBID_REQUIRED, PC_NOT_WELL_FORMED, MALFORMED_DOCTYPE},
    {XML_ERR_DOCTYPE_NOT_FINISHED, PC_NOT_WELL_FORMED, MALFORMED_DOCTYPE},
    {XML_NS_ERR_XML_NAMESPACE, PC_NAMESPACE,
     "the prefixes xml and xmlns, and their namespaces, belong to XML itself",
     "declare another prefix"},
};

/* ---- entities ---- */

/* Entities of HTML that people type out of habit. */
typedef struct entity {
    const char *name;
    unsigned number;
} entity;

static const entity entities[] = {
    {"nbsp", 160},   {"copy", 169},    {"reg", 174},    {"pound", 163},  {"euro", 8364},
    {"ndash", 8211}, {"mdash", 8212},  {"lsquo", 8216}, {"rsquo", 8217}, {"ldquo", 8220},
    {"rdquo", 8221}, {"hellip", 8230}, {"bull", 8226},  {"middot", 183}, {"eacute", 233},
    {"egrave", 232}, {"aacute", 225},  {"iacute", 237}, {"oacute", 243}, {"uacute", 250},
    {"ntilde", 241}, {"uuml", 252},    {"ouml", 246},   {"auml", 228},   {"ccedil", 231},
    {"szlig", 223},  {"shy", 173},     {"deg", 176},    {"frac12", 189}, {"times", 215},
};

static void say_entity(const char *name, problem *what)
{
    pc_problem_say(what, PC_NAMED_ENTITY, "there is no entity '&%s;' here",
                   pc_problem_quote(name, strlen(name)).text);
    pc_problem_hint(what, "write the character itself");
    for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++)
        if (strcmp(entities[i].name, name) == 0)
            pc_problem_hint(what, "write '&#%u;'", entities[i].number);
}

/* ---- where the file ends ---- */

/* The file ended, or should have. */
static void say_end(const reached *r, problem *what)
{
    if (r->open) {
        quoted open = pc_problem_quote(r->open, strlen(r->open));
        pc_problem_say(what, PC_ENDS_EARLY, "the file ends while <%s> is open", open.text);
        pc_problem_hint(what, "add '</%s>', or fetch the file again if it was cut off", open.text);
    } else if (r->root_seen) {
        pc_problem_say(what, PC_NOT_WELL_FORMED, "something stands behind the end of the root");
        pc_problem_hint(what, "take it out, or move it in");
    } else {
        pc_problem_say(what, PC_EMPTY_FILE, "there is no element in the file");
    }
}

/* Markup that ends with words of its own. */
typedef struct enclosure {
    const char *begins, *ends, *name;
} enclosure;

static const enclosure enclosures[] = {
    {"<!--", "-->", "a comment"},
    {"<![CDATA[", "]]>", "a CDATA section"},
    {"<?", "?>", "a processing instruction"},
};

static bool begins(const unsigned char *at, const unsigned char *end, const char *words)
{
    size_t size = strlen(words);
    return (size_t)(end - at) >= size && memcmp(at, words, size) == 0;
}

static bool holds(const unsigned char *at, const unsigned char *end, const char *words)
{
    for (; at < end; at++)
        if (begins(at, end, words))
            return true;
    return false;
}

static void say_not_closed(const enclosure *which, problem *what)
{
    pc_problem_say(what, PC_ENDS_EARLY, "%s is not closed", which->name);
    pc_problem_hint(what, "close it with '%s'", which->ends);
}

/* Whether a tag ends before the file does, or has a fault before that, which libxml2 will find. */
static bool tag_ends(const unsigned char *at, const unsigned char *end)
{
    unsigned char quote = 0;
    for (at++; at < end; at++) {
        if (*at == '<' || (*at == '>' && !quote))
            return true;
        if (*at == quote)
            quote = 0;
        else if (!quote && (*at == '"' || *at == '\''))
            quote = *at;
    }
    return false;
}

bool pc_wellformed_is_cut(const reached *r, problem *what)
{
    if (r->in_section) {
        say_not_closed(&enclosures[1], what);
        return true;
    }
    if (r->at == r->end || *r->at != '<')
        return false;
    for (size_t i = 0; i < sizeof enclosures / sizeof enclosures[0]; i++) {
        if (!begins(r->at, r->end, enclosures[i].begins))
            continue;
        say_not_closed(&enclosures[i], what);
        return !holds(r->at, r->end, enclosures[i].ends);
    }
    const unsigned char *name = r->at + 1;
    while (name<r->end && * name> ' ' && *name != '"' && *name != '\'')
        name++;
    size_t size = (size_t)(name - r->at), right;
    if (!pc_utf8_is_xml((const char *)r->at, size, &right))
        size = right;
    pc_problem_say(what, PC_ENDS_EARLY, "the file ends within '%s'",
                   pc_problem_quote((const char *)r->at, size).text);
    pc_problem_hint(what, "close the tag, or fetch the file again if it was cut off");
    return !tag_ends(r->at, r->end);
}

/* ---- characters ---- */

/* The character that stands here and that XML does not allow; -1 where the bytes are no UTF-8. */
static int forbidden(const unsigned char *at, const unsigned char *end)
{
    if (*at < 0x80)
        return *at;
    if (begins(at, end, "\xEF\xBF\xBE"))
        return 0xFFFE;
    return begins(at, end, "\xEF\xBF\xBF") ? 0xFFFF : -1;
}

static void say_character(const xmlError *error, const reached *r, problem *what)
{
    uint32_t next;
    size_t left = (size_t)(r->end - r->at);
    bool is_here = left && pc_utf8_decode((const char *)r->at, left, &next) == 0;
    int character = is_here ? forbidden(r->at, r->end) : error->int1;
    if (is_here && character < 0) {
        pc_problem_say(what, PC_BAD_CHARACTER, "the byte 0x%02X is not UTF-8", *r->at);
        pc_problem_hint(what, "save the file as UTF-8");
        return;
    }
    if (is_here)
        pc_problem_say(what, PC_BAD_CHARACTER, "XML does not allow the character U+%04X",
                       (unsigned)character);
    else
        pc_problem_say(what, PC_BAD_CHARACTER, "XML does not allow the character number %d",
                       character);
    pc_problem_hint(what, "remove it");
}

/* Whether what comes is the beginning of a character whose rest libxml2 has not got yet. */
static bool is_incomplete(const unsigned char *at, const unsigned char *end)
{
    size_t size = *at >= 0xF0 ? 4 : *at >= 0xE0 ? 3 : 2;
    size_t left = (size_t)(end - at);
    if (*at < 0xC2 || *at > 0xF4 || left >= size)
        return false;
    while (--left && (at[left] & 0xC0) == 0x80)
        ;
    return left == 0;
}

/* Near the end of what it has got, libxml2 takes a byte that is not UTF-8 for something that does
 * not belong where it stands. */
static bool is_wrong_byte(const xmlError *error, const reached *r)
{
    static const int errors[] = {XML_ERR_INTERNAL_ERROR, XML_ERR_NAME_REQUIRED, XML_ERR_GT_REQUIRED,
                                 XML_ERR_SPACE_REQUIRED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE};
    uint32_t next;
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++)
        if (errors[i] == error->code)
            return r->at < r->end && *r->at >= 0x80 && !is_incomplete(r->at, r->end) &&
                   pc_utf8_decode((const char *)r->at, (size_t)(r->end - r->at), &next) == 0;
    return false;
}

bool pc_wellformed_is_sign(const xmlError *error, const reached *r)
{
    return error->code == XML_ERR_NAME_REQUIRED && r->at > r->begin &&
           (r->at[-1] == '&' || r->at[-1] == '<') && !is_wrong_byte(error, r);
}

static void say_sign(unsigned char sign, problem *what)
{
    pc_problem_say(what, PC_NOT_WELL_FORMED, "%s",
                   sign == '&' ? "an '&' that begins no reference" : "a '<' that begins no tag");
    pc_problem_hint(what, "write '%s'", sign == '&' ? "&amp;" : "&lt;");
}

/* ---- names ---- */

/* "x:name" */
static const char *join(const char *prefix, const char *name, char *out, size_t room)
{
    snprintf(out, room, "%s%s%s", prefix, *name ? ":" : "", name);
    return out;
}

/* A name with too many colons, or one at its end; str2 is there where two names were read. */
static void say_colons(const char *first, const char *second, problem *what)
{
    char name[160];
    join(first, second, name, sizeof name);
    pc_problem_say(what, PC_NAMESPACE,
                   *second ? "a name with two colons, '%s:'"
                           : "a colon without a name on each side, '%s'",
                   pc_problem_quote(name, strlen(name)).text);
    pc_problem_hint(what, "a name has one colon at most, between its prefix and the rest");
}

/* True where the error is one of names, and said. */
static bool say_name(const xmlError *error, problem *what)
{
    char name[160];
    const char *first = error->str1 ? error->str1 : "";
    const char *second = error->str2 ? error->str2 : "";
    quoted a = pc_problem_quote(first, strlen(first)), b = pc_problem_quote(second, strlen(second));
    switch (error->code) {
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY: say_entity(first, what); return true;
    case XML_ERR_TAG_NAME_MISMATCH:
        pc_problem_say(what, PC_TAG_MISMATCH, "element '%s' is closed by '%s'", a.text, b.text);
        pc_problem_hint(what, "close it with '</%s>'", a.text);
        return true;
    case XML_ERR_ATTRIBUTE_REDEFINED:
        join(first, second, name, sizeof name);
        pc_problem_say(what, PC_ATTRIBUTE_TWICE, "attribute '%s' stands twice",
                       pc_problem_quote(name, strlen(name)).text);
        return true;
    case XML_NS_ERR_ATTRIBUTE_REDEFINED:
        pc_problem_say(what, PC_ATTRIBUTE_TWICE,
                       "attribute '%s' stands twice: two prefixes are of the namespace '%s'",
                       a.text, b.text);
        return true;
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
        pc_problem_say(what, PC_NAMESPACE, "the prefix '%s' is declared nowhere", a.text);
        pc_problem_hint(what, "add xmlns:%s=\"...\" to the element or above it", a.text);
        return true;
    case XML_NS_ERR_QNAME: say_colons(first, second, what); return true;
    case XML_NS_ERR_COLON:
        pc_problem_say(what, PC_NAMESPACE, "the name '%s' of a processing instruction has a colon",
                       a.text);
        return true;
    case XML_WAR_NS_URI:
        pc_problem_say(what, PC_NAMESPACE, "the namespace '%s' is not a URI",
                       *second ? b.text : a.text);
        return true;
    case XML_NS_ERR_XML_NAMESPACE:
        if (!*first)
            return false;
        pc_problem_say(what, PC_NAMESPACE, "the prefix '%s' is declared as nothing", a.text);
        pc_problem_hint(what, "write xmlns:%s=\"...\" with a namespace", a.text);
        return true;
    default: return false;
    }
}

/* ---- the whole ---- */

static const sentence *find_sentence(int error)
{
    for (size_t i = 0; i < sizeof sentences / sizeof sentences[0]; i++)
        if (sentences[i].error == error)
            return &sentences[i];
    return NULL;
}

/* The error that an author would see, where libxml2 sees another. */
static int find_error(const xmlError *error, const reached *r)
{
    bool in_tag = error->code == XML_ERR_SPACE_REQUIRED || error->code == XML_ERR_NAME_REQUIRED;
    return in_tag && r->at < r->end && *r->at == '<' ? XML_ERR_GT_REQUIRED : error->code;
}

void pc_wellformed_say(const xmlError *error, const reached *r, problem *what)
{
    if (pc_wellformed_is_sign(error, r)) {
        say_sign(r->at[-1], what);
    } else if ((error->code == XML_ERR_DOCUMENT_END || error->code == XML_ERR_INTERNAL_ERROR) &&
               (r->open || !r->root_seen) && begins(r->at, r->end, "<!")) {
        pc_problem_say(what, PC_NOT_WELL_FORMED,
                       "'<!' begins no comment and no CDATA section here");
        pc_problem_hint(what, "write '&lt;!' if it is meant as text");
    } else if (error->code == XML_ERR_DOCUMENT_END || (r->ended && r->at == r->end)) {
        say_end(r, what);
    } else if (error->code == XML_ERR_INVALID_CHAR || error->code == XML_ERR_INVALID_ENCODING ||
               is_wrong_byte(error, r)) {
        say_character(error, r, what);
    } else if (!say_name(error, what)) {
        const sentence *s = find_sentence(find_error(error, r));
        pc_problem_say(what, s ? s->code : PC_NOT_WELL_FORMED, "%s",
                       s ? s->message : "this is not well-formed XML");
        if (s && s->hint)
            pc_problem_hint(what, "%s", s->hint);
    }
}
