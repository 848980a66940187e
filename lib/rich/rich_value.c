/*
 * Allowed values of rich text attributes: targets of links and pictures, words, languages. Each
 * rule exists twice, as code and as a regular expression of the schema; a test compares the two.
 *
 * A link must begin with its scheme, so characters that a browser would strip (controls, white
 * space) cannot come before or inside it: javascript: is refused in any disguise.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rich/rich_table.h"
#include "schema/problems.h"
#include "value/kinds.h"

/* clang-format off */
/* The id form, and the characters of the uri form. */
#define NAME_START                                                                          \
    "A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D" \
    "\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\U00010000-\U000EFFFF"
#define ID_LINK    "#[" NAME_START "][" NAME_START "0-9\u00B7\u0300-\u036F\u203F-\u2040.\\-]*"
#define URI_CHAR   "([!$&-;=?-Z\\[\\]_a-z~]|%[0-9A-Fa-f]{2})"

#define WEB_REST   "://[0-9A-Za-z\\[]" URI_CHAR "*(#" URI_CHAR "*)?"
#define HTTP       "[Hh][Tt][Tt][Pp][Ss]?" WEB_REST
#define HTTPS      "[Hh][Tt][Tt][Pp][Ss]" WEB_REST
#define MAILTO     "[Mm][Aa][Ii][Ll][Tt][Oo]:" URI_CHAR "+"
#define TEL        "[Tt][Ee][Ll]:\\+?[()*.\\-]*[0-9][()*.\\-0-9]*(;[%+.=\\-0-9A-Za-z]+)*"
#define SOME_WORD  "\\s*\\S(\\s|\\S)*"
/* clang-format on */

/* ---- Addresses ------------------------------------------------------------------------------- */

/* The rest after "scheme:", or NULL if the address does not begin with it. */
static const char *after_scheme(const char *text, size_t size, const char *scheme)
{
    size_t length = strlen(scheme);
    if (size <= length || text[length] != ':' || !pc_is_word(text, length, scheme))
        return NULL;
    return text + length + 1;
}

static bool fits_id_link(const char *text, size_t size)
{
    return size > 1 && text[0] == '#' && pc_form_fits(PALCARE_KIND_ID, text + 1, size - 1);
}

static bool fits_web(const char *text, size_t size, const char *scheme)
{
    const char *rest = after_scheme(text, size, scheme);
    if (!rest || text + size - rest < 3 || rest[0] != '/' || rest[1] != '/')
        return false;
    char host = rest[2];
    return (pc_is_letter(host) || pc_is_digit(host) || host == '[') &&
           pc_form_fits(PALCARE_KIND_URI, text, size);
}

static bool fits_mailto(const char *text, size_t size)
{
    const char *rest = after_scheme(text, size, "mailto");
    return rest && rest < text + size && !memchr(text, '#', size) &&
           pc_form_fits(PALCARE_KIND_URI, text, size);
}

static bool is_telephone_mark(char c)
{
    return c == '(' || c == ')' || c == '*' || c == '.' || c == '-';
}

/* Tests parameters like ";ext=12;isub=3"; they may be absent. */
static bool fits_telephone_rest(const char *at, const char *end)
{
    while (at < end) {
        if (*at++ != ';')
            return false;
        const char *start = at;
        while (at < end && (pc_is_letter(*at) || pc_is_digit(*at) || (*at && strchr("%+.=-", *at))))
            at++;
        if (at == start)
            return false;
    }
    return true;
}

static bool fits_telephone(const char *text, size_t size)
{
    const char *at = after_scheme(text, size, "tel");
    const char *end = text + size;
    if (!at)
        return false;
    if (at < end && *at == '+')
        at++;
    bool digits = false;
    for (; at < end && (pc_is_digit(*at) || is_telephone_mark(*at)); at++)
        digits = digits || pc_is_digit(*at);
    return digits && fits_telephone_rest(at, end);
}

static bool fits_link(const char *text, size_t size)
{
    return fits_web(text, size, "https") || fits_id_link(text, size) ||
           fits_web(text, size, "http") || fits_mailto(text, size) || fits_telephone(text, size);
}

static bool fits_picture(const char *text, size_t size)
{
    return fits_id_link(text, size) || fits_web(text, size, "https");
}

bool pc_rich_is_own_picture(const char *src, size_t size)
{
    return fits_id_link(src, size);
}

/* ---- Words and languages --------------------------------------------------------------------- */

static bool fits_words(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (!pc_is_space(text[i]))
            return true;
    return false;
}

static bool fits_language(const char *text, size_t size)
{
    return pc_form_fits(PALCARE_KIND_LANG, text, size);
}

static bool is_exactly(const char *text, size_t size, const char *word)
{
    return strlen(word) == size && memcmp(text, word, size) == 0;
}

static bool fits_direction(const char *text, size_t size)
{
    return is_exactly(text, size, "ltr") || is_exactly(text, size, "rtl") ||
           is_exactly(text, size, "auto");
}

/* ---- The table ------------------------------------------------------------------------------- */

typedef struct value_rule {
    const char *attribute;
    bool (*fits)(const char *text, size_t size);
    const char *pattern; /* NULL: the form of a language tag */
    int code;
    const char *hint;
    palcare_kind like; /* the kind whose form may propose a better value */
} value_rule;

static const value_rule rules[] = {
    {"href", fits_link, ID_LINK "|" HTTP "|" MAILTO "|" TEL, PC_RICH_LINK,
     "a link is https://, http://, mailto:, tel: or #id", PALCARE_KIND_URI},
    {"hreflang", fits_language, NULL, PC_RICH_VALUE, NULL, PALCARE_KIND_LANG},
    {"aria-label", fits_words, SOME_WORD, PC_RICH_VALUE, "say it in words or leave it out",
     PALCARE_KIND_STRING},
    {"title", fits_words, SOME_WORD, PC_RICH_VALUE, "write its meaning in full",
     PALCARE_KIND_STRING},
    {"src", fits_picture, ID_LINK "|" HTTPS, PC_RICH_LINK,
     "a picture is the #id of a media part, or https:// with alt", PALCARE_KIND_URI},
    {"alt", fits_words, SOME_WORD, PC_RICH_VALUE,
     "say in words what it shows; a picture that says nothing is a media part with "
     "decorative=\"true\"",
     PALCARE_KIND_STRING},
    {"lang", fits_language, NULL, PC_RICH_VALUE, NULL, PALCARE_KIND_LANG},
    {"dir", fits_direction, "ltr|rtl|auto", PC_RICH_VALUE, "write ltr, rtl or auto",
     PALCARE_KIND_STRING},
};

static const value_rule *rule_of(const char *attribute)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (strcmp(rules[i].attribute, attribute) == 0)
            return &rules[i];
    return NULL;
}

const char *pc_rich_attribute_pattern(const char *element, const char *attribute)
{
    unsigned row = pc_rich_row_of(element, strlen(element));
    const value_rule *rule = rule_of(attribute);
    if (!row || !rule)
        return NULL;
    for (size_t i = 0; i < RICH_MOST_ATTRIBUTES && pc_rich_row(row)->attributes[i]; i++)
        if (strcmp(pc_rich_row(row)->attributes[i], attribute) == 0)
            return rule->pattern ? rule->pattern : pc_form_pattern(PALCARE_KIND_LANG);
    return NULL;
}

const char *pc_rich_own_picture_pattern(void)
{
    return ID_LINK;
}

/* ---- Classes, and messages about values that do not fit -------------------------------------- */

enum { MOST_CLASSES = sizeof pc_rich_elements[0].classes / sizeof *pc_rich_elements[0].classes };

static bool fits_class(const rich_element *element, const char *value, size_t size, problem *p)
{
    const char *const *classes = element->classes;
    for (size_t i = 0; i < MOST_CLASSES && classes[i]; i++)
        if (is_exactly(value, size, classes[i]))
            return true;
    pc_problem_say(p, PC_RICH_VALUE, "<%s> has no class '%s'", element->name,
                   pc_problem_quote(value, size).text);
    pc_problem_hint(p, "it may have class=\"%s\"%s%s%s", classes[0], classes[1] ? " or \"" : "",
                    classes[1] ? classes[1] : "", classes[1] ? "\"" : "");
    return false;
}

bool pc_rich_value_fits(unsigned row, const char *attribute, const char *value, size_t size,
                        problem *p)
{
    const rich_element *element = pc_rich_row(row);
    const value_rule *rule = rule_of(attribute);
    if (!rule)
        return fits_class(element, value, size, p);
    if (rule->fits(value, size))
        return true;
    if (size == 0)
        pc_problem_say(p, rule->code, "'%s' of <%s> is empty", attribute, element->name);
    else
        pc_problem_say(p, rule->code, "'%s' of <%s> cannot be '%s'", attribute, element->name,
                       pc_problem_quote(value, size).text);
    char proposal[128];
    if (pc_form_propose(rule->like, value, size, proposal, sizeof proposal) &&
        rule->fits(proposal, strlen(proposal)))
        pc_problem_hint(p, "did you mean '%s'?", proposal);
    else if (rule->like == PALCARE_KIND_LANG)
        pc_problem_hint(p, "write %s", pc_form_describe(PALCARE_KIND_LANG));
    else
        pc_problem_hint(p, "%s", rule->hint);
    return false;
}
