/*
 * Addresses as people write them: a host without its scheme (www.example.org), an email address.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

/* ---- Email ---- */

/* Tests for labels that are joined by dots, at least two of them. */
static bool is_dotted(const char *text, size_t size)
{
    size_t dots = 0;
    for (size_t i = 0; i < size; i++) {
        if (text[i] != '.')
            continue;
        if (i == 0 || i + 1 == size || text[i - 1] == '.')
            return false;
        dots++;
    }
    return dots > 0;
}

bool pc_form_is_email(const char *text)
{
    const char *at = strchr(text, '@');
    if (!at || at == text || strpbrk(text, " \t\r\n,;:<>()[]\"\\/?#") || strchr(at + 1, '@'))
        return false;
    return is_dotted(at + 1, strlen(at + 1));
}

/* ---- Hosts ---- */

/* The ends of host names that people write without a scheme, besides the codes of countries. */
static const char *const domains[] = {
    "com",    "org",  "net",     "edu",        "gov",      "int", "mil", "info", "example",
    "health", "care", "charity", "foundation", "hospital", "ngo", "ong", "uk",   "eu",
};

/* Codes of countries that are also endings of files in a folder of pages. */
static const char *const endings[] = {"ai", "au", "md", "pl", "ps", "py", "sh"};

static bool is_one_of(const char *text, size_t size, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (pc_is_word(text, size, words[i]))
            return true;
    return false;
}

static bool is_country(const char *text, size_t size)
{
    char code[] = {pc_to_upper(text[0]), size == 2 ? pc_to_upper(text[1]) : '\0', '\0'};
    return size == 2 && pc_form_fits(PALCARE_KIND_PLACE, code, size) && pc_form_is_country(code);
}

static bool is_host_char(char c)
{
    return pc_is_letter(c) || pc_is_digit(c) || c == '-' || c == '.' || (unsigned char)c >= 0x80;
}

/* Tests if a path of one name and no folder may be a file: notes.md, but not larch.org.pl. */
static bool may_be_file(const char *text, size_t size)
{
    const char *dot = memchr(text, '.', size);
    size_t rest = (size_t)(text + size - dot) - 1;
    return text[size] != '/' &&
           is_one_of(dot + 1, rest, endings, sizeof endings / sizeof endings[0]);
}

static bool is_host(const char *text)
{
    size_t size = 0, last = 0;
    for (; is_host_char(text[size]); size++)
        if (text[size] == '.')
            last = size + 1;
    bool has_port = text[size] == ':' && pc_is_digit(text[size + 1]);
    if (!is_dotted(text, size) || !(has_port || strchr("/?#", text[size])))
        return false;
    if (size > 4 && pc_is_word(text, 4, "www."))
        return true;
    const char *end = text + last;
    size_t length = size - last;
    return is_one_of(end, length, domains, sizeof domains / sizeof domains[0]) ||
           (is_country(end, length) && !may_be_file(text, size));
}

const char *pc_form_missing_scheme(const char *text)
{
    if (text[0] == '/' && text[1] == '/')
        return "https:";
    if (pc_form_is_email(text))
        return "mailto:";
    return is_host(text) ? "https://" : NULL;
}
