/* Judges the written names, prefixes and declarations of a start tag. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/namespaces.h"

#include "base/ascii.h"
#include "xml/markup.h"
#include "xml/parse_faults.h"

static bool is_hex(char c)
{
    return pc_is_digit(c) || (pc_to_lower(c) >= 'a' && pc_to_lower(c) <= 'f');
}

#define XML_URI   "http://www.w3.org/XML/1998/namespace"
#define XMLNS_URI "http://www.w3.org/2000/xmlns/"

/* ---- addresses ---- */

/* Counts the bytes at the beginning that are unreserved, escaped, or in `others`. */
static size_t span_uri(const char *at, const char *others)
{
    const char *from = at;
    for (;;) {
        if (pc_is_letter(*at) || pc_is_digit(*at) || (*at && strchr(others, *at)))
            at++;
        else if (*at == '%' && is_hex(at[1]) && is_hex(at[2]))
            at += 3;
        else
            return (size_t)(at - from);
    }
}

#define UNRESERVED "-._~"
#define SUB_DELIMS "!$&'()*+,;="
#define PATH       UNRESERVED SUB_DELIMS ":@/"

static const char *pass_authority(const char *at)
{
    at += span_uri(at, UNRESERVED SUB_DELIMS ":@");
    if (*at != '[')
        return at;
    at++;
    at += span_uri(at, UNRESERVED SUB_DELIMS ":");
    return *at == ']' ? at + 1 + span_uri(at + 1, ":") : at;
}

/* Tells whether this is a URI reference (RFC 3986, 4.1). */
static bool is_uri(const char *at)
{
    size_t first = span_uri(at, UNRESERVED SUB_DELIMS "@");
    if (at[first] == ':') {
        if (!pc_is_letter(*at))
            return false;
        for (size_t i = 0; i < first; i++)
            if (!pc_is_letter(at[i]) && !pc_is_digit(at[i]) && !strchr("+-.", at[i]))
                return false;
        at += first + 1;
    }
    if (at[0] == '/' && at[1] == '/')
        at = pass_authority(at + 2);
    at += span_uri(at, PATH);
    if (*at == '?')
        at += 1 + span_uri(at + 1, PATH "?");
    if (*at == '#')
        at += 1 + span_uri(at + 1, PATH "?[]");
    return *at == '\0';
}

/* ---- names ---- */

/* Splits a name into the part before a colon, if there is one, and the part after it. */
static bool split(const span *name, span *prefix, span *local)
{
    const char *colon = memchr(name->at, ':', name->size);
    *prefix = (span){NULL, 0};
    *local = *name;
    if (!colon)
        return false;
    *prefix = (span){name->at, (size_t)(colon - name->at)};
    *local = (span){colon + 1, name->size - prefix->size - 1};
    return true;
}

static place place_in_tag(const parse *p, const char *at)
{
    place where = {.file = p->file};
    pc_input_place(&p->in, (size_t)(at - p->in.bytes.at), &where.line, &where.column);
    return where;
}

/* Ends the reading at a name with more than one colon, or with an empty part beside its colon. */
static bool check_colons(parse *p, const span *name)
{
    span prefix, local;
    problem what;
    if (!split(name, &prefix, &local))
        return true;
    bool has_two = memchr(local.at, ':', local.size) != NULL;
    if (prefix.size && !has_two && pc_markup_name_size(local.at, local.at + local.size))
        return true;
    quoted written = pc_problem_quote(name->at, name->size);
    if (prefix.size && has_two)
        pc_problem_say(&what, PC_NAMESPACE, "a name with two colons, '%s'", written.text);
    else
        pc_problem_say(&what, PC_NAMESPACE, "a colon without a name on each side, '%s'",
                       written.text);
    pc_problem_hint(&what, "a name has one colon at most, between its prefix and the rest");
    place where = place_in_tag(p, name->at);
    pc_parse_problem(p, &where, &what);
    pc_parse_stop(p, p->status);
    return false;
}

/* ---- declarations ---- */

static const parse_prefix *nth(const parse *p, size_t i)
{
    return (const parse_prefix *)(const void *)p->prefixes.at + i;
}

static size_t count(const parse *p)
{
    return p->prefixes.size / sizeof(parse_prefix);
}

/* The address that a prefix is declared with; NULL if it is not declared. */
static const char *find(const parse *p, const span *prefix)
{
    for (size_t i = count(p); i > 0; i--)
        if (nth(p, i - 1)->prefix && pc_markup_is_word(prefix, nth(p, i - 1)->prefix))
            return nth(p, i - 1)->uri;
    return pc_markup_is_word(prefix, "xml") ? XML_URI : NULL;
}

static void enter(parse *p, const start_tag *tag)
{
    for (size_t i = 0; i < tag->declaration_count; i++) {
        parse_prefix next = {tag->declarations[i].prefix, tag->declarations[i].uri, p->depth};
        pc_buffer_add(&p->prefixes, &next, sizeof next);
    }
    if (tag->declaration_count)
        p->prefix_depth = p->depth;
    if (p->prefixes.failed)
        pc_parse_stop(p, PALCARE_NOMEM);
}

void pc_namespaces_leave(parse *p)
{
    while (count(p) > 0 && nth(p, count(p) - 1)->depth >= p->depth)
        p->prefixes.size -= sizeof(parse_prefix);
    p->prefix_depth = count(p) ? nth(p, count(p) - 1)->depth : 0;
}

static void say_reserved(parse *p, const span *name)
{
    problem what;
    place where = place_in_tag(p, name->at);
    pc_problem_say(&what, PC_NAMESPACE,
                   "the prefixes xml and xmlns, and their namespaces, belong to XML itself");
    pc_problem_hint(&what, "declare another prefix");
    pc_parse_problem(p, &where, &what);
}

/* Judges a declaration; false if libxml2 does not keep it. `prefix` is empty for the default. */
static bool check_declaration(parse *p, const span *name, const span *prefix, const span *value)
{
    char uri[64];
    size_t size;
    if (!pc_markup_resolve(value, uri, sizeof uri, &size))
        return true; /* longer than any reserved one */
    if (pc_markup_is_word(prefix, "xml")) {
        if (strcmp(uri, XML_URI) != 0)
            say_reserved(p, name);
        return false;
    }
    if (strcmp(uri, XML_URI) == 0 || strcmp(uri, XMLNS_URI) == 0 ||
        pc_markup_is_word(prefix, "xmlns")) {
        say_reserved(p, name);
        return false;
    }
    if (!prefix->size || size > 0)
        return true;
    problem what;
    place where = place_in_tag(p, name->at);
    quoted empty = pc_problem_quote(prefix->at, prefix->size);
    pc_problem_say(&what, PC_NAMESPACE, "the prefix '%s' is declared without a namespace",
                   empty.text);
    pc_problem_hint(&what, "write xmlns:%s=\"...\" with a namespace", empty.text);
    pc_parse_problem(p, &where, &what);
    return false;
}

static void check_uri(parse *p, const span *name, const char *uri)
{
    problem what;
    if (!uri || is_uri(uri))
        return;
    place where = place_in_tag(p, name->at);
    pc_problem_say(&what, PC_NAMESPACE, "the namespace '%s' is not a URI",
                   pc_problem_quote(uri, strlen(uri)).text);
    pc_parse_problem(p, &where, &what);
}

/* ---- the tag ---- */

typedef struct written_tag {
    span name;
    const char *attributes, *end;
} written_tag;

static written_tag find_tag(const parse *p)
{
    const char *at = p->in.bytes.at + p->in.current.begin + 1;
    const char *end = p->in.bytes.at + p->in.current.end;
    span name = {at, pc_markup_name_size(at, end)};
    return (written_tag){name, at + name.size, end};
}

/* Tells whether an attribute declares a namespace, and its prefix (empty for the default). */
static bool is_declaration(const span *name, span *prefix)
{
    span xmlns, local;
    bool has_colon = split(name, &xmlns, &local);
    *prefix = has_colon ? local : (span){name->at + name->size, 0};
    return pc_markup_is_word(has_colon ? &xmlns : name, "xmlns");
}

static bool check_all_colons(parse *p, const written_tag *tag)
{
    span name, value;
    const char *at = tag->attributes;
    if (!check_colons(p, &tag->name))
        return false;
    while (pc_markup_next_attribute(&at, tag->end, &name, &value))
        if (!check_colons(p, &name))
            return false;
    return true;
}

/* False if libxml2, out of memory, has lost a declaration. */
static bool check_declarations(parse *p, const written_tag *written, const start_tag *tag)
{
    span name, value, prefix;
    const char *at = written->attributes;
    size_t kept = 0;
    while (pc_markup_next_attribute(&at, written->end, &name, &value)) {
        if (!is_declaration(&name, &prefix) || !check_declaration(p, &name, &prefix, &value))
            continue;
        if (kept == tag->declaration_count)
            return false;
        check_uri(p, &name, tag->declarations[kept++].uri);
    }
    return kept == tag->declaration_count;
}

static void check_prefix(parse *p, const span *name)
{
    span prefix, local;
    problem what;
    if (!split(name, &prefix, &local) || find(p, &prefix))
        return;
    place where = name->at[-1] == '<' ? pc_parse_place(p) : place_in_tag(p, name->at);
    quoted missing = pc_problem_quote(prefix.at, prefix.size);
    pc_problem_say(&what, PC_NAMESPACE, "the prefix '%s' is not declared", missing.text);
    pc_problem_hint(&what, "add xmlns:%s=\"...\" to the element or above it", missing.text);
    pc_parse_problem(p, &where, &what);
}

/* Tells whether an earlier attribute has this name with another prefix for the same namespace. */
static bool is_second(const parse *p, const written_tag *tag, const span *name, const char *uri)
{
    span prefix, local, other, value, other_prefix, other_local;
    const char *at = tag->attributes;
    split(name, &prefix, &local);
    while (pc_markup_next_attribute(&at, name->at, &other, &value)) {
        if (!split(&other, &other_prefix, &other_local) || other_local.size != local.size ||
            memcmp(other_local.at, local.at, local.size) != 0)
            continue;
        const char *other_uri = find(p, &other_prefix);
        if (other_uri && strcmp(other_uri, uri) == 0)
            return true;
    }
    return false;
}

/* Ends the reading at the second of two attributes with the same name. */
static bool check_attribute(parse *p, const written_tag *tag, const span *name)
{
    span prefix, local, declared;
    if (is_declaration(name, &declared) || !split(name, &prefix, &local))
        return true;
    check_prefix(p, name);
    const char *uri = find(p, &prefix);
    if (!uri || !is_second(p, tag, name, uri))
        return true;
    problem what;
    place where = place_in_tag(p, name->at);
    pc_problem_say(&what, PC_ATTRIBUTE_TWICE,
                   "attribute '%s' occurs twice: two prefixes have the namespace '%s'",
                   pc_problem_quote(local.at, local.size).text,
                   pc_problem_quote(uri, strlen(uri)).text);
    pc_parse_problem(p, &where, &what);
    pc_parse_stop(p, p->status);
    return false;
}

/* Tells whether libxml2 found the namespace of each declared prefix; if not, it is out of
 * memory. */
static bool has_namespaces(const parse *p, const start_tag *tag)
{
    for (size_t i = 0; i <= tag->count; i++) {
        const char *prefix = i < tag->count ? tag->attributes[i].prefix : tag->prefix;
        const char *uri = i < tag->count ? tag->attributes[i].uri : tag->uri;
        if (prefix && !uri && find(p, &(span){prefix, strlen(prefix)}))
            return false;
    }
    return true;
}

bool pc_namespaces_judge(parse *p, const start_tag *tag, bool has_fault)
{
    written_tag written = find_tag(p);
    enter(p, tag);
    if (has_fault && !check_all_colons(p, &written))
        return false;
    if (!check_declarations(p, &written, tag) || !has_namespaces(p, tag)) {
        pc_parse_stop(p, PALCARE_NOMEM);
        return false;
    }
    if (!has_fault)
        return !p->stopped;
    span name, value;
    const char *at = written.attributes;
    check_prefix(p, &written.name);
    while (pc_markup_next_attribute(&at, written.end, &name, &value))
        if (!check_attribute(p, &written, &name))
            return false;
    return !p->stopped;
}

void pc_namespaces_judge_target(parse *p, const char *target)
{
    problem what;
    place where = place_in_tag(p, p->in.bytes.at + p->in.current.begin + 2);
    pc_problem_say(&what, PC_NAMESPACE, "the name '%s' of a processing instruction has a colon",
                   pc_problem_quote(target, strlen(target)).text);
    pc_parse_problem(p, &where, &what);
}
