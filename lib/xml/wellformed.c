/*
 * libxml2's parser errors, told to the author of a file: the sentences are ours, so they stay the
 * same whichever libxml2 is installed.
 */
#include "xml/wellformed.h"

#include "schema/problems.h"

#include <string.h>

/* Errors that need no detail. */
typedef struct sentence {
    int error;
    int code;
    const char *message;
    const char *hint;
} sentence;

static const sentence sentences[] = {
    {XML_ERR_DOCUMENT_EMPTY, PC_NOT_WELL_FORMED, "there is no element here", NULL},
    {XML_ERR_DOCUMENT_END, PC_ENDS_EARLY, "the document ends early, or goes on after its end",
     "close every element, and the root once"},
    {XML_ERR_INVALID_CHAR, PC_BAD_CHARACTER, "a character that XML does not allow", NULL},
    {XML_ERR_INVALID_CHARREF, PC_BAD_CHARACTER, "a character reference that XML does not allow",
     NULL},
    {XML_ERR_INVALID_HEX_CHARREF, PC_NOT_WELL_FORMED, "a character reference that is not finished",
     "write it as &#160; or &#xA0;"},
    {XML_ERR_INVALID_DEC_CHARREF, PC_NOT_WELL_FORMED, "a character reference that is not finished",
     "write it as &#160; or &#xA0;"},
    {XML_ERR_INVALID_ENCODING, PC_BAD_CHARACTER, "bytes that are not UTF-8",
     "save the file as UTF-8"},
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
    {XML_ERR_PI_NOT_FINISHED, PC_ENDS_EARLY, "a processing instruction is not closed",
     "close it with '?>'"},
    {XML_ERR_RESERVED_XML_NAME, PC_NOT_WELL_FORMED,
     "an XML declaration that is not at the very beginning", "nothing may stand before '<?xml'"},
    {XML_ERR_CDATA_NOT_FINISHED, PC_ENDS_EARLY, "a CDATA section is not closed",
     "close it with ']]>'"},
    {XML_ERR_MISPLACED_CDATA_END, PC_NOT_WELL_FORMED, "']]>' within text", "write ']]&gt;'"},
    {XML_ERR_SPACE_REQUIRED, PC_NOT_WELL_FORMED, "a space is missing between attributes", NULL},
    {XML_ERR_GT_REQUIRED, PC_NOT_WELL_FORMED, "a tag is not closed", "close it with '>'"},
    {XML_ERR_TAG_NOT_FINISHED, PC_ENDS_EARLY, "an element is not closed", NULL},
    {XML_ERR_LTSLASH_REQUIRED, PC_ENDS_EARLY, "an element is not closed", NULL},
    {XML_ERR_NAME_REQUIRED, PC_NOT_WELL_FORMED, "a name is missing, or a '<' or '&' stands alone",
     "write '&lt;' or '&amp;'"},
    {XML_ERR_XMLDECL_NOT_FINISHED, PC_NOT_WELL_FORMED, "the XML declaration is not finished",
     "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>"},
    {XML_ERR_XMLDECL_NOT_STARTED, PC_NOT_WELL_FORMED, "the XML declaration is malformed",
     "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>"},
    {XML_ERR_VERSION_MISSING, PC_NOT_WELL_FORMED, "the XML declaration has no version",
     "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>"},
    {XML_ERR_STANDALONE_VALUE, PC_NOT_WELL_FORMED, "standalone is neither yes nor no", NULL},
    {XML_ERR_ENCODING_NAME, PC_ENCODING, "the encoding's name is malformed",
     "write encoding=\"UTF-8\""},
    {XML_ERR_UNSUPPORTED_ENCODING, PC_ENCODING, "the encoding is not read here",
     "save the file as UTF-8"},
};

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
    problem_say(what, PC_NAMED_ENTITY, "there is no entity '&%s;' here",
                problem_quote(name, strlen(name)).text);
    problem_hint(what, "write the character itself");
    for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++)
        if (strcmp(entities[i].name, name) == 0)
            problem_hint(what, "write '&#%u;'", entities[i].number);
}

void wellformed_say(const xmlError *error, problem *what)
{
    const char *first = error->str1 ? error->str1 : "";
    const char *second = error->str2 ? error->str2 : "";
    quoted a = problem_quote(first, strlen(first)), b = problem_quote(second, strlen(second));
    switch (error->code) {
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY: say_entity(first, what); return;
    case XML_ERR_TAG_NAME_MISMATCH:
        problem_say(what, PC_TAG_MISMATCH, "element '%s' is closed by '%s'", a.text, b.text);
        problem_hint(what, "close it with '</%s>'", a.text);
        return;
    case XML_ERR_ATTRIBUTE_REDEFINED:
        problem_say(what, PC_ATTRIBUTE_TWICE, "attribute '%s' stands twice",
                    *second ? b.text : a.text);
        return;
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
    case XML_NS_ERR_XML_NAMESPACE:
    case XML_NS_ERR_QNAME:
    case XML_NS_ERR_ATTRIBUTE_REDEFINED:
    case XML_NS_ERR_EMPTY:
    case XML_NS_ERR_COLON:
        problem_say(what, PC_NAMESPACE, "a namespace or prefix is used wrongly, near '%s'", a.text);
        problem_hint(what, "declare the prefix with xmlns:PREFIX=\"...\"");
        return;
    default: break;
    }
    for (size_t i = 0; i < sizeof sentences / sizeof sentences[0]; i++)
        if (sentences[i].error == error->code) {
            problem_say(what, sentences[i].code, "%s", sentences[i].message);
            if (sentences[i].hint)
                problem_hint(what, "%s", sentences[i].hint);
            return;
        }
    problem_say(what, PC_NOT_WELL_FORMED, "this is not well-formed XML");
}
