/*
 * Foreign content is kept unchanged: elements and attributes of other namespaces, comments,
 * processing instructions. Each piece is stored as self-contained markup, which declares the
 * namespaces that its names need and its values may need, and is anchored before the next value.
 *
 *   <service id="larch-house" x:row="7" ...>     kept:  xmlns:x="urn:example" x:row="7"
 *     <!-- ring first -->                        kept:  <!-- ring first -->   before name 0
 *     <name>Larch House</name>
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/foreign.h"

#include "xml/reader_problems.h"

#include "base/ascii.h"
#include "xml/escape.h"
#include "xml/foreign_walk.h"

/* ---- pieces ---- */

/* Stores the markup in r->foreign as a piece. A later value may become its anchor. */
static void keep(reader *r, uint32_t row)
{
    const char *text = pc_buffer_text(&r->foreign);
    size_t size = r->foreign.size;
    ref at = text ? pc_arena_take(r->build.doc, sizeof(piece) + size + 1) : 0;
    if (!at) {
        pc_reader_failed(r, PALCARE_NOMEM);
        return;
    }
    piece *kept = pc_arena_at(r->build.doc, at);
    kept->row = row;
    kept->index = 0;
    kept->number = r->pieces++;
    memcpy(kept->text, text, size + 1);
    pc_buffer_clear(&r->foreign);
    pc_build_slot(&r->build, FOREIGN_ROW, at);
}

/* Stores a piece that is between values: it belongs to the open record or, outside the root, to the
 * document. */
static void keep_between(reader *r)
{
    frame *f = pc_reader_frame(r);
    bool outside = r->state == IN_NOTHING;
    keep(r, outside ? (r->seen_root ? ANCHOR_AFTER : ANCHOR_BEFORE) : ANCHOR_END);
    if (!outside)
        f->pieces++;
}

void pc_foreign_resolve(reader *r, frame *f, uint32_t row, uint32_t index)
{
    for (uint32_t i = r->build.count; f->pieces > 0 && i > f->values.first; i--) {
        const pending_value *w = &r->build.stack[i - 1];
        if (w->row != FOREIGN_ROW)
            continue;
        piece *kept = pc_arena_at(r->build.doc, w->value);
        kept->row = row;
        kept->index = index;
        f->pieces--;
    }
    f->pieces = 0;
}

/* ---- markup of a piece ---- */

static void add_name(buffer *b, const char *prefix, const char *name)
{
    if (prefix)
        pc_buffer_format(b, "%s:", prefix);
    pc_buffer_string(b, name);
}

static void add_declaration(buffer *b, const char *prefix, const char *uri)
{
    const char *address = uri ? uri : "";
    pc_buffer_string(b, prefix ? " xmlns:" : " xmlns");
    if (prefix)
        pc_buffer_string(b, prefix);
    pc_buffer_string(b, "=\"");
    pc_escape_attribute(b, address, strlen(address));
    pc_buffer_byte(b, '"');
}

static void add_attribute(buffer *b, const attribute *a)
{
    pc_buffer_byte(b, ' ');
    add_name(b, a->prefix, a->name);
    pc_buffer_string(b, "=\"");
    pc_escape_attribute(b, a->value, (size_t)(a->end - a->value));
    pc_buffer_byte(b, '"');
}

static bool is_xml(const char *prefix)
{
    return prefix && strcmp(prefix, "xml") == 0;
}

static bool same_prefix(const char *a, const char *b)
{
    return a == b || (a && b && strcmp((const char *)a, (const char *)b) == 0);
}

static binding nth_of(const buffer *bindings, size_t i)
{
    binding b;
    memcpy(&b, bindings->at + i * sizeof b, sizeof b);
    return b;
}

static size_t count_of(const buffer *bindings)
{
    return bindings->size / sizeof(binding);
}

/* Drops the bindings of elements deeper than this. */
static void drop_deeper(buffer *bindings, unsigned depth)
{
    while (count_of(bindings) > 0 && nth_of(bindings, count_of(bindings) - 1).depth > depth)
        bindings->size -= sizeof(binding);
}

/* The i-th namespace that is declared within the open piece. */
static binding nth_binding(const reader *r, size_t i)
{
    return nth_of(&r->bindings, i);
}

static size_t bindings_of(const reader *r)
{
    return count_of(&r->bindings);
}

/* Tells whether this tag, or an open element of the piece, declares the prefix with this
 * address. */
static bool is_bound(const reader *r, const char *prefix, const char *uri)
{
    for (size_t i = bindings_of(r); i > 0; i--) {
        binding b = nth_binding(r, i - 1);
        if (same_prefix(b.prefix, prefix))
            return b.uri == uri;
    }
    return false;
}

/* Declares a prefix, and records the declaration for the content of the element. */
static void bind(reader *r, const char *prefix, const char *uri)
{
    size_t size = r->foreign.size;
    binding b = {prefix, uri, r->inner, 0};
    add_declaration(&r->foreign, prefix, uri);
    r->declared += r->foreign.size - size;
    pc_buffer_add(&r->bindings, &b, sizeof b);
    if (r->bindings.failed)
        pc_reader_failed(r, PALCARE_NOMEM);
}

/* Limits the declarations that are added to pieces. Each piece repeats the addresses of its
 * namespaces, so that many short pieces with long addresses could take far more memory than the
 * file has bytes. */
static void check_declared(reader *r)
{
    enum { FREE = 1024 * 1024, TIMES = 4 };
    if (r->declared <= FREE + TIMES * r->parse.fed)
        return;
    problem what;
    place where = pc_parse_place(&r->parse);
    pc_problem_say(&what, PC_LIMIT_MEMORY, "long namespaces are used over and over");
    pc_problem_hint(&what, "declare them where they are used, or shorten them");
    pc_reader_problem(r, &where, &what);
    pc_parse_stop(&r->parse, PALCARE_LIMIT);
}

/* ---- prefixes in values ---- */

/* Hundreds of prefixes may be declared around a value of megabytes, so their hashes are compared
 * before their names (14 MB of colons among 390 prefixes: 2.7 s without, 0.4 s with). */
static uint32_t hash_of(const char *name, size_t size)
{
    uint32_t hash = 2166136261U; /* FNV-1a */
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ (unsigned char)name[i]) * 16777619U;
    return hash;
}

void pc_foreign_declare(reader *r, const start_tag *tag)
{
    for (const declaration *d = tag->declarations; d < tag->declarations + tag->declaration_count;
         d++) {
        if (!d->prefix)
            continue; /* a value cannot use the default by a prefix */
        binding b = {d->prefix, d->uri, r->parse.depth, hash_of(d->prefix, strlen(d->prefix))};
        pc_buffer_add(&r->scope, &b, sizeof b);
    }
    if (r->scope.failed)
        pc_reader_failed(r, PALCARE_NOMEM);
}

void pc_foreign_leave(reader *r)
{
    drop_deeper(&r->scope, r->parse.depth);
}

static bool is_name_byte(char c)
{
    return pc_is_letter(c) || pc_is_digit(c) || c == '_' || c == '-' || c == '.' ||
           ((unsigned char)c & 0x80);
}

/* Finds the declaration of a prefix around the piece. False if the prefix is not declared there, or
 * if the first tag of the piece declares it. */
static bool find_in_scope(const reader *r, const char *name, size_t size, binding *found)
{
    for (size_t i = bindings_of(r); i > 0; i--) {
        const char *prefix = nth_binding(r, i - 1).prefix;
        if (prefix && strlen(prefix) == size && memcmp(prefix, name, size) == 0)
            return false;
    }
    uint32_t hash = hash_of(name, size);
    for (size_t i = count_of(&r->scope); i > 0; i--) {
        const char *at = r->scope.at + (i - 1) * sizeof(binding);
        uint32_t declared;
        memcpy(&declared, at + offsetof(binding, hash), sizeof declared);
        if (declared != hash)
            continue;
        memcpy(found, at, sizeof *found);
        if (strncmp(found->prefix, name, size) == 0 && found->prefix[size] == '\0')
            return true;
    }
    return false;
}

/* Appends declarations of the prefixes that a value uses before a colon, in a qualified name
 * ("xs:string") or in an expression with such names. */
static void bind_used(reader *r, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        const char *text = r->foreign.at; /* a declaration may have moved it */
        if (text[i] != ':')
            continue;
        size_t start = i;
        while (start > from && is_name_byte(text[start - 1]))
            start--;
        binding b;
        if (start < i && find_in_scope(r, text + start, i - start, &b))
            bind(r, b.prefix, b.uri);
    }
}

/* Does the same for the attributes of a tag; sets *declared to the end of the first tag's
 * declarations. */
static void bind_attributes(reader *r, size_t from, size_t to, size_t *declared)
{
    bool is_first = *declared == 0;
    if (is_first)
        *declared = from;
    foreign_part part;
    for (size_t at = from;;) {
        const char *text = r->foreign.at, *next = text + at;
        if (!pc_foreign_next_attribute(&next, text + to, &part))
            return;
        at = (size_t)(next - text);
        size_t value = (size_t)(part.value - text);
        if (!part.is_declaration)
            bind_used(r, value, value + part.value_size);
        else if (is_first)
            *declared = at;
    }
}

/* Moves the bytes from the offset `from` to the end of the buffer to the offset `to`. */
static void move_end(buffer *b, size_t from, size_t to)
{
    size_t size = b->size - from;
    if (size == 0 || !pc_buffer_reserve(b, size))
        return;
    memmove(b->at + to + size, b->at + to, b->size - to);
    memcpy(b->at + to, b->at + b->size, size);
}

/* Declares in the first tag of a finished element the namespaces that its values use. */
static void declare_used(reader *r)
{
    buffer *b = &r->foreign;
    size_t size = b->size, declared = 0;
    if (!r->scope.size || b->failed)
        return;
    foreign_walk content = {.next = b->at, .end = b->at + size};
    for (foreign_event event; (event = pc_foreign_step(&content)) != FOREIGN_DONE;) {
        size_t next = (size_t)(content.next - b->at);
        if (event == FOREIGN_TEXT)
            bind_used(r, (size_t)(content.at - b->at), next);
        else if (event == FOREIGN_START)
            bind_attributes(r, (size_t)(pc_foreign_attributes_of(&content) - b->at), next,
                            &declared);
        content = (foreign_walk){.next = b->at + next, .end = b->at + size};
    }
    move_end(b, size, declared);
    check_declared(r);
}

/* Adds the declarations that a tag has or needs. */
static void add_needed(reader *r, const start_tag *tag)
{
    for (const declaration *d = tag->declarations; d < tag->declarations + tag->declaration_count;
         d++)
        bind(r, d->prefix, d->uri && *d->uri ? d->uri : NULL); /* "" undeclares the default */
    if (!is_xml(tag->prefix) && !is_bound(r, tag->prefix, tag->uri))
        bind(r, tag->prefix, tag->uri);
    for (const attribute *a = tag->attributes; a < tag->attributes + tag->count; a++)
        if (a->prefix && !is_xml(a->prefix) && !is_bound(r, a->prefix, a->uri))
            bind(r, a->prefix, a->uri);
    check_declared(r);
}

void pc_foreign_start(reader *r, const start_tag *tag)
{
    buffer *b = &r->foreign;
    if (r->inner == 0) {
        r->state = IN_FOREIGN;
        pc_buffer_clear(&r->bindings);
    }
    r->inner++;
    pc_buffer_byte(b, '<');
    add_name(b, tag->prefix, tag->name);
    add_needed(r, tag);
    for (const attribute *a = tag->attributes; a < tag->attributes + tag->count; a++)
        add_attribute(b, a);
    pc_buffer_byte(b, '>');
}

void pc_foreign_text(reader *r, const char *text, size_t size)
{
    pc_escape_content(&r->foreign, text, size);
}

void pc_foreign_end(reader *r, const char *prefix, const char *name)
{
    buffer *b = &r->foreign;
    pc_buffer_string(b, "</");
    add_name(b, prefix, name);
    pc_buffer_byte(b, '>');
    if (--r->inner > 0) {
        drop_deeper(&r->bindings, r->inner);
        return;
    }
    declare_used(r);
    r->state = IN_FRAME;
    keep_between(r);
}

void pc_foreign_comment(reader *r, const char *text)
{
    pc_buffer_format(&r->foreign, "<!--%s-->", text);
    if (r->state != IN_FOREIGN)
        keep_between(r);
}

void pc_foreign_instruction(reader *r, const char *target, const char *data)
{
    pc_buffer_format(&r->foreign, "<?%s", target);
    if (data && *data)
        pc_buffer_format(&r->foreign, " %s", data);
    pc_buffer_string(&r->foreign, "?>");
    if (r->state != IN_FOREIGN)
        keep_between(r);
}

void pc_foreign_attribute(reader *r, const attribute *a)
{
    buffer *b = &r->foreign;
    pc_buffer_clear(&r->bindings);
    if (a->prefix && !is_xml(a->prefix))
        bind(r, a->prefix, a->uri);
    size_t declared = b->size;
    add_attribute(b, a);
    size_t size = b->size;
    if (r->scope.size && !b->failed) {
        bind_used(r, declared, size);
        move_end(b, size, declared);
    }
    check_declared(r);
    keep(r, ANCHOR_ATTRIBUTE);
}
