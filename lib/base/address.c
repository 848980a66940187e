/* Addresses: brings them into one form and resolves them (RFC 3986). */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/address.h"

#include "base/ascii.h"

#include <stdint.h>
#include <string.h>

/* ---- components ---- */

/* The components of an address (3): `scheme` and `query` include their ':' and '?', `authority`
 * its slashes. An absent one has size 0. */
typedef struct components {
    const char *scheme, *authority, *path, *query;
    size_t scheme_size, authority_size, path_size, query_size;
} components;

static size_t size_of_scheme(const char *text, size_t size)
{
    size_t i = 0;
    while (i < size && (pc_is_letter(text[i]) || (i && (pc_is_digit(text[i]) || text[i] == '+' ||
                                                        text[i] == '-' || text[i] == '.'))))
        i++;
    return i && i < size && text[i] == ':' ? i + 1 : 0;
}

static size_t size_until(const char *text, size_t size, char end)
{
    const char *found = memchr(text, end, size);
    return found ? (size_t)(found - text) : size;
}

static components components_of(const char *text, size_t size)
{
    components c = {.scheme = text, .scheme_size = size_of_scheme(text, size)};
    const char *end = text + size;
    c.authority = text + c.scheme_size;
    if (end - c.authority >= 2 && c.authority[0] == '/' && c.authority[1] == '/') {
        size_t rest = size_until(c.authority + 2, (size_t)(end - c.authority) - 2, '?');
        c.authority_size = 2 + size_until(c.authority + 2, rest, '/');
    }
    c.path = c.authority + c.authority_size;
    c.path_size = size_until(c.path, (size_t)(end - c.path), '?');
    c.query = c.path + c.path_size;
    c.query_size = (size_t)(end - c.query);
    return c;
}

bool pc_address_is_relative(const char *text, size_t size)
{
    return !size_of_scheme(text, size) && !(size && text[0] == '/');
}

/* ---- characters ---- */

/* Tests if a character is allowed in a segment of a path: unreserved, sub-delims, ':' and '@'. */
static bool is_of_segment(char c)
{
    static const uint32_t allowed[4] = {0, 0x2FFF7FD2U, 0x87FFFFFFU, 0x47FFFFFEU};
    unsigned char byte = (unsigned char)c;
    return byte < 128 && (allowed[byte / 32] >> (byte % 32) & 1U);
}

static int hex_value(char c)
{
    static const char digits[] = "0123456789abcdef";
    const char *found = c ? strchr(digits, pc_to_lower(c)) : NULL;
    return found ? (int)(found - digits) : -1;
}

static bool add_byte(full_address *out, char c)
{
    if (out->size == ADDRESS_MOST)
        return false;
    out->text[out->size++] = c;
    return true;
}

static bool add_encoded(full_address *out, char c)
{
    static const char digits[] = "0123456789ABCDEF";
    unsigned char byte = (unsigned char)c;
    return add_byte(out, '%') && add_byte(out, digits[byte >> 4]) &&
           add_byte(out, digits[byte & 15]);
}

/* Adds characters in their one form. Of those that do not belong to a segment, the ones of `marks`
 * stay as they are; with `decodes`, %41 is the character that it encodes. */
static bool add_text(full_address *out, const char *text, size_t size, const char *marks,
                     bool decodes)
{
    bool fits = true;
    for (size_t i = 0; fits && i < size; i++) {
        char c = text[i];
        int high = decodes && c == '%' && i + 2 < size ? hex_value(text[i + 1]) : -1;
        int low = high >= 0 ? hex_value(text[i + 2]) : -1;
        if (low >= 0) {
            c = (char)(high * 16 + low);
            i += 2;
            fits = is_of_segment(c) ? add_byte(out, c) : add_encoded(out, c);
        } else if (is_of_segment(c) || (c && strchr(marks, c))) {
            fits = add_byte(out, c);
        } else {
            fits = add_encoded(out, c);
        }
    }
    return fits;
}

static bool add_in_lower_case(full_address *out, const char *text, size_t size)
{
    size_t from = out->size;
    if (!add_text(out, text, size, "/[]%", false))
        return false;
    for (size_t i = from; i < out->size; i++)
        out->text[i] = pc_to_lower(out->text[i]);
    return true;
}

/* ---- dot segments ---- */

/* The start of the last segment of a path that ends with '/', which "..", that follows, removes;
 * `size` if there is none. */
static size_t start_of_removable(const char *path, size_t size, bool is_absolute)
{
    size_t start = size ? size - 1 : 0;
    while (start > 0 && path[start - 1] != '/')
        start--;
    bool is_root = is_absolute && size <= 1;
    bool is_up = size - start == 3 && path[start] == '.' && path[start + 1] == '.';
    return !size || is_root || is_up ? size : start;
}

/* Removes dot segments (5.2.4) and empty ones. What leads out of a relative path stays. Returns the
 * new size. */
static size_t remove_dots(char *path, size_t size)
{
    bool is_absolute = size && path[0] == '/';
    size_t end = is_absolute, i = is_absolute;
    while (i < size) {
        size_t segment = size_until(path + i, size - i, '/'), next = i + segment + 1;
        bool is_dot = segment == 1 && path[i] == '.';
        bool is_up = segment == 2 && path[i] == '.' && path[i + 1] == '.';
        size_t removable = is_up ? start_of_removable(path, end, is_absolute) : end;
        if (removable < end) {
            end = removable;
        } else if (segment && !is_dot && !(is_up && is_absolute)) {
            memmove(path + end, path + i, segment);
            end += segment;
            if (next <= size)
                path[end++] = '/';
        }
        i = next;
    }
    return end;
}

/* ---- one form ---- */

/* Puts "./" before a relative path whose first segment has a colon, which would end a scheme (4.2).
 */
static bool protect_colon(full_address *out)
{
    if (!size_of_scheme(out->text, out->size))
        return true;
    if (out->size + 2 > ADDRESS_MOST)
        return false;
    memmove(out->text + 2, out->text, out->size);
    memcpy(out->text, "./", 2);
    out->size += 2;
    return true;
}

/* Adds the path of an address, after that of the folder it is relative to. */
static bool add_path(const components *base, const components *c, full_address *out)
{
    static const char marks[] = "/[]";
    size_t start = out->size, folder = base->path_size;
    while (folder > 0 && base->path[folder - 1] != '/')
        folder--;
    bool is_absolute = c->scheme_size || c->authority_size || (c->path_size && *c->path == '/');
    bool fits = true;
    if (!is_absolute && !c->path_size)
        folder = base->path_size;
    if (!is_absolute && base->authority_size && !base->path_size)
        fits = add_byte(out, '/');
    if (!is_absolute)
        fits = fits && add_text(out, base->path, folder, marks, true);
    fits = fits && add_text(out, c->path, c->path_size, marks, true);
    if (fits)
        out->size = start + remove_dots(out->text + start, out->size - start);
    return fits && (start || protect_colon(out));
}

bool pc_address_resolve(const char *base, const char *text, size_t size, full_address *out)
{
    components c = components_of(text, size);
    components b = components_of(base ? base : "", base ? strlen(base) : 0);
    const components *scheme = c.scheme_size ? &c : &b;
    const components *host = c.scheme_size || c.authority_size ? &c : &b;
    bool asks = c.query_size || c.path_size || c.authority_size || c.scheme_size;
    const components *query = asks ? &c : &b;
    out->size = 0;
    return add_in_lower_case(out, scheme->scheme, scheme->scheme_size) &&
           add_in_lower_case(out, host->authority, host->authority_size) && add_path(&b, &c, out) &&
           add_text(out, query->query, query->query_size, "/?[]", true);
}

bool pc_address_of_path(const char *path, full_address *out)
{
    out->size = 0;
    if (!add_text(out, path, strlen(path), "/", false))
        return false;
    out->size = remove_dots(out->text, out->size);
    return protect_colon(out);
}

size_t pc_address_last(const char *text, size_t size, size_t *last_size)
{
    components c = components_of(text, size);
    const char *start = c.path + c.path_size;
    while (start > c.path && start[-1] != '/')
        start--;
    *last_size = (size_t)(c.path + c.path_size - start);
    return (size_t)(start - text);
}

bool pc_address_between(const full_address *from, const full_address *to, full_address *out)
{
    components f = components_of(from->text, from->size), t = components_of(to->text, to->size);
    size_t root = (size_t)(f.path - from->text), common = root;
    out->size = 0;
    bool has_root = root == (size_t)(t.path - to->text) &&
                    memcmp(from->text, to->text, root) == 0 &&
                    (f.path_size && *f.path == '/') == (t.path_size && *t.path == '/');
    if (!has_root)
        return t.scheme_size && add_text(out, to->text, to->size, "/?[]%", false);
    size_t most = root + f.path_size < to->size ? root + f.path_size : to->size;
    for (size_t i = root; i < most && from->text[i] == to->text[i]; i++)
        if (from->text[i] == '/')
            common = i + 1;
    size_t last = root + f.path_size;
    bool fits = true;
    for (size_t i = common; fits && i < last; i++) {
        bool begins = i == common || from->text[i - 1] == '/';
        if (begins && i + 2 < last && memcmp(from->text + i, "../", 3) == 0)
            return false;
        if (from->text[i] == '/')
            fits = add_text(out, "../", 3, "/", false);
    }
    return fits && add_text(out, to->text + common, to->size - common, "/?[]%", false) &&
           protect_colon(out);
}
