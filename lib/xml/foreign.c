/*
 * What is not ours and is kept as it is: elements and attributes of other namespaces, comments,
 * processing instructions. Each piece is written down self-contained, with the namespaces it needs,
 * and anchored before the value that follows it.
 *
 *   <service id="larch-house" x:row="7" ...>     kept:  xmlns:x="urn:example" x:row="7"
 *     <!-- ring first -->                        kept:  <!-- ring first -->   before name 0
 *     <name>Larch House</name>
 */
#include "xml/reader.h"

#include "xml/escape.h"

/* ---- pieces ---- */

/* Keeps what was gathered, at an anchor that a later value may take over. */
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

/* A piece between values: of the open record; of the root, and then of the record that follows. */
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

/* ---- writing a piece down ---- */

static void add_name(buffer *b, const xmlChar *prefix, const xmlChar *name)
{
    if (prefix)
        pc_buffer_format(b, "%s:", (const char *)prefix);
    pc_buffer_string(b, (const char *)name);
}

static void add_declaration(buffer *b, const xmlChar *prefix, const xmlChar *uri)
{
    const char *address = uri ? (const char *)uri : "";
    pc_buffer_string(b, prefix ? " xmlns:" : " xmlns");
    if (prefix)
        pc_buffer_string(b, (const char *)prefix);
    pc_buffer_string(b, "=\"");
    pc_escape_attribute(b, address, strlen(address));
    pc_buffer_byte(b, '"');
}

static void add_attribute(buffer *b, const attribute *a)
{
    pc_buffer_byte(b, ' ');
    add_name(b, a->prefix, a->name);
    pc_buffer_string(b, "=\"");
    pc_escape_attribute(b, (const char *)a->value, (size_t)(a->end - a->value));
    pc_buffer_byte(b, '"');
}

static bool is_xml(const xmlChar *prefix)
{
    return prefix && strcmp((const char *)prefix, "xml") == 0;
}

static bool same_prefix(const xmlChar *a, const xmlChar *b)
{
    return a == b || (a && b && strcmp((const char *)a, (const char *)b) == 0);
}

/* The i-th namespace that is declared within the open piece. */
static binding nth_binding(const reader *r, size_t i)
{
    binding b;
    memcpy(&b, r->bindings.at + i * sizeof b, sizeof b);
    return b;
}

static size_t bindings_of(const reader *r)
{
    return r->bindings.size / sizeof(binding);
}

/* Whether a prefix stands for an address here already: said by the tag itself, or by what is open
 * around it within the piece. */
static bool is_bound(const reader *r, const xmlChar *prefix, const xmlChar *uri)
{
    for (size_t i = bindings_of(r); i > 0; i--) {
        binding b = nth_binding(r, i - 1);
        if (same_prefix(b.prefix, prefix))
            return b.uri == uri;
    }
    return false;
}

/* Declares a prefix, and remembers it for what is within the element. */
static void bind(reader *r, const xmlChar *prefix, const xmlChar *uri)
{
    size_t size = r->foreign.size;
    binding b = {prefix, uri, r->inner};
    add_declaration(&r->foreign, prefix, uri);
    r->declared += r->foreign.size - size;
    pc_buffer_add(&r->bindings, &b, sizeof b);
    if (r->bindings.failed)
        pc_reader_failed(r, PALCARE_NOMEM);
}

/* A short piece of a name with a long address gets the address written out with it: a file of many
 * would be larger in memory than any limit on files says. */
static void check_declared(reader *r)
{
    enum { FREE = 1024 * 1024, TIMES = 4 };
    if (r->declared <= FREE + TIMES * r->parse.fed)
        return;
    problem what;
    place where = pc_parse_place_of_tag(&r->parse);
    pc_problem_say(&what, PC_LIMIT_MEMORY, "long namespaces are used over and over");
    pc_problem_hint(&what, "declare them where they are used, or shorten them");
    pc_reader_problem(r, &where, &what);
    pc_parse_stop(&r->parse, PALCARE_LIMIT);
}

/* The declarations that a tag has or needs. */
static void add_needed(reader *r, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                       const xmlChar **declared, int count, const attribute *attributes)
{
    for (int i = 0; i < namespaces; i++) {
        const xmlChar *address = declared[2 * i + 1]; /* "" undoes the default: none */
        bind(r, declared[2 * i], address && *address ? address : NULL);
    }
    if (!is_xml(prefix) && !is_bound(r, prefix, uri))
        bind(r, prefix, uri);
    for (const attribute *a = attributes; a < attributes + count; a++)
        if (a->prefix && !is_xml(a->prefix) && !is_bound(r, a->prefix, a->uri))
            bind(r, a->prefix, a->uri);
    check_declared(r);
}

void pc_foreign_start(reader *r, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                      int namespaces, const xmlChar **declared, int count,
                      const xmlChar **attributes)
{
    const attribute *own = pc_reader_as_attributes(attributes);
    buffer *b = &r->foreign;
    if (r->inner == 0) {
        r->state = IN_FOREIGN;
        pc_buffer_clear(&r->bindings);
    }
    r->inner++;
    pc_buffer_byte(b, '<');
    add_name(b, prefix, name);
    add_needed(r, prefix, uri, namespaces, declared, count, own);
    for (const attribute *a = own; a < own + count; a++)
        add_attribute(b, a);
    pc_buffer_byte(b, '>');
}

void pc_foreign_text(reader *r, const char *text, size_t size)
{
    pc_escape_content(&r->foreign, text, size);
}

void pc_foreign_end(reader *r, const xmlChar *name, const xmlChar *prefix)
{
    buffer *b = &r->foreign;
    pc_buffer_string(b, "</");
    add_name(b, prefix, name);
    pc_buffer_byte(b, '>');
    while (bindings_of(r) > 0 && nth_binding(r, bindings_of(r) - 1).depth == r->inner)
        r->bindings.size -= sizeof(binding);
    if (--r->inner > 0)
        return;
    r->state = IN_FRAME;
    keep_between(r);
}

void pc_foreign_comment(reader *r, const xmlChar *text)
{
    pc_buffer_format(&r->foreign, "<!--%s-->", (const char *)text);
    if (r->state != IN_FOREIGN)
        keep_between(r);
}

void pc_foreign_instruction(reader *r, const xmlChar *target, const xmlChar *data)
{
    pc_buffer_format(&r->foreign, "<?%s", (const char *)target);
    if (data && *data)
        pc_buffer_format(&r->foreign, " %s", (const char *)data);
    pc_buffer_string(&r->foreign, "?>");
    if (r->state != IN_FOREIGN)
        keep_between(r);
}

void pc_foreign_attribute(reader *r, const attribute *a)
{
    buffer *b = &r->foreign;
    if (a->prefix && !is_xml(a->prefix)) {
        add_declaration(b, a->prefix, a->uri);
        r->declared += b->size;
        check_declared(r);
    }
    add_attribute(b, a);
    keep(r, ANCHOR_ATTRIBUTE);
}
