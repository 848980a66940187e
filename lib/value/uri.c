/*
 * Addresses: the characters of RFC 3986, absolute or relative, with at most one '#'. Schemes that
 * make a reader's program run what the author wrote (javascript:, data:, vbscript:) are refused in
 * any letter case. Characters beyond ASCII must be percent-encoded, as in transfer.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

/* Unreserved, sub-delims, ':', '@', '/', '?', and the brackets that real queries contain; '%' and
 * '#' have their own rules. A bit mask per 32 characters. */
static bool is_uri_char(char c)
{
    static const uint32_t allowed[4] = {0, 0xAFFFFFD2U, 0xAFFFFFFFU, 0x47FFFFFEU};
    unsigned char byte = (unsigned char)c;
    return byte < 128 && (allowed[byte / 32] >> (byte % 32) & 1U);
}

static bool is_hex(char c)
{
    return pc_is_digit(c) || (pc_to_lower(c) >= 'a' && pc_to_lower(c) <= 'f');
}

static bool is_refused_scheme(const char *text, size_t size)
{
    return pc_is_word(text, size, "javascript") || pc_is_word(text, size, "data") ||
           pc_is_word(text, size, "vbscript");
}

bool pc_form_runs_script(const char *text, size_t size)
{
    char scheme[16]; /* longer than each refused scheme */
    size_t at = 0, length = 0;
    while (at < size && pc_is_space(text[at]))
        at++;
    /* Browsers skip tabs and line ends within an address, too. */
    for (; at < size && text[at] != ':' && length < sizeof scheme; at++)
        if (text[at] != '\t' && text[at] != '\r' && text[at] != '\n')
            scheme[length++] = text[at];
    return at < size && text[at] == ':' && is_refused_scheme(scheme, length);
}

static bool is_scheme(const char *text, size_t size)
{
    if (size == 0 || !pc_is_letter(text[0]))
        return false;
    for (size_t i = 1; i < size; i++)
        if (!pc_is_letter(text[i]) && !pc_is_digit(text[i]) && text[i] != '+' && text[i] != '.' &&
            text[i] != '-')
            return false;
    return !is_refused_scheme(text, size);
}

/* Length of the scheme before its ':'; `size` if there is no scheme. A colon before the first '/',
 * '?' or '#' always ends a scheme (RFC 3986, section 4.2). */
static size_t scheme_end(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (text[i] == ':')
            return i;
        if (text[i] == '/' || text[i] == '?' || text[i] == '#')
            break;
    }
    return size;
}

bool pc_form_fits_uri(const char *text, size_t size)
{
    size_t scheme = scheme_end(text, size);
    bool fragment = false;
    if (size == 0 || (scheme < size && !is_scheme(text, scheme)))
        return false;
    for (size_t i = 0; i < size; i++) {
        if (is_uri_char(text[i]))
            continue;
        if (text[i] == '%' && size - i > 2 && is_hex(text[i + 1]) && is_hex(text[i + 2])) {
            i += 2;
        } else if (text[i] == '#' && !fragment) {
            fragment = true;
        } else {
            return false;
        }
    }
    return true;
}

static void draft_encoded(form_draft *draft, char c)
{
    static const char digits[] = "0123456789ABCDEF";
    unsigned char byte = (unsigned char)c;
    pc_draft_byte(draft, '%');
    pc_draft_byte(draft, digits[byte >> 4]);
    pc_draft_byte(draft, digits[byte & 15]);
}

/* Spaces become %20 only in what looks like an address; a sentence does not, and neither does a
 * path on a local disk (C:\temp). */
static bool looks_like_address(const char *text, size_t size)
{
    if (scheme_end(text, size) == 1)
        return false;
    for (size_t i = 0; i < size; i++) {
        bool dot = text[i] == '.' && i > 0 && i + 1 < size && !pc_is_space(text[i + 1]);
        if (dot || text[i] == '/' || text[i] == ':' || text[i] == '\\' || text[i] == '#')
            return true;
    }
    return false;
}

bool pc_form_propose_uri(const char *text, size_t size, form_draft *draft)
{
    bool fragment = false;
    if (!looks_like_address(text, size))
        return false;
    bool telephone = pc_is_word(text, scheme_end(text, size), "tel");
    for (size_t i = 0; i < size; i++) {
        char c = text[i];
        bool encoded = size - i > 2 && c == '%' && is_hex(text[i + 1]) && is_hex(text[i + 2]);
        if (is_uri_char(c) || encoded || (c == '#' && !fragment))
            pc_draft_byte(draft, c);
        else if (c == '\\')
            pc_draft_byte(draft, '/');
        else if (c != '\t' && c != '\n' && c != '\r' && !(c == ' ' && telephone))
            draft_encoded(draft, c);
        fragment = fragment || c == '#';
    }
    return true;
}
