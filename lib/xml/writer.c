/*
 * Writes records: attributes in the order of the rows, then elements in the order of the rows.
 *
 *   <site id="a" kind="home">          up to three attributes and declarations: on the tag's line
 *   <contact                           more: one per line, so that a change of one value changes
 *     kind="phone"                     one line, and changes of lines that are not adjacent can be
 *     ...                              merged
 *   />
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/writer.h"

#include "model/record.h"
#include "model/walk.h"
#include "rich/rich.h"
#include "xml/escape.h"
#include "xml/foreign_walk.h"

#include <string.h>

enum { FULL = 64 * 1024, MOST_ON_A_LINE = 3 };

writer pc_writer_of(const palcare_options *options, palcare_report *report, writer_sink sink,
                    void *user, bool is_stream)
{
    writer w = {.sink = sink,
                .user = user,
                .report = report,
                .public_only = pc_option_of(options, OPTION_PUBLIC_ONLY) != 0};
    pc_write_limits_begin(&w.limits, options, report, is_stream);
    return w;
}

/* ---- pieces of markup ---- */

static uint64_t written_so_far(const writer *w)
{
    return w->given + w->out.size;
}

static void flush(writer *w)
{
    pc_write_limits_bytes(&w->limits, written_so_far(w));
    if (w->out.failed)
        w->status = PALCARE_NOMEM;
    else if (w->status == PALCARE_OK)
        w->status = w->limits.status;
    if (!w->sink)
        return; /* all bytes stay in memory */
    if (w->status == PALCARE_OK && w->out.size)
        w->status = w->sink(w->user, w->out.at, w->out.size);
    w->given += w->out.size;
    pc_buffer_clear(&w->out);
}

/* A start tag, counted before it is written. */
typedef struct tag {
    unsigned level, attributes, namespaces;
    size_t start; /* offset in `out` */
} tag;

static bool is_tall(const tag *t)
{
    return t->attributes + t->namespaces > MOST_ON_A_LINE;
}

static void new_line(writer *w, unsigned level)
{
    pc_buffer_byte(&w->out, '\n');
    pc_buffer_indent(&w->out, level);
}

static void open_tag(writer *w, tag *t, const char *name, size_t size)
{
    pc_buffer_indent(&w->out, t->level);
    t->start = w->out.size;
    pc_buffer_byte(&w->out, '<');
    pc_buffer_add(&w->out, name, size);
}

static void part_attributes(writer *w, const tag *t)
{
    if (is_tall(t))
        new_line(w, t->level + 1);
    else
        pc_buffer_byte(&w->out, ' ');
}

static void begin_attribute(writer *w, const tag *t, const char *name, size_t size)
{
    part_attributes(w, t);
    pc_buffer_add(&w->out, name, size);
    pc_buffer_add(&w->out, "=\"", 2);
}

/* Ends a start tag with ">" or "/>". */
static void shut_tag(writer *w, const tag *t, const char *end)
{
    if (is_tall(t))
        new_line(w, t->level);
    pc_buffer_string(&w->out, end);
    pc_write_limits_tag(&w->limits, w->out.size - t->start, t->attributes, t->namespaces);
}

/* Tells whether values of this kind never need escaping. */
static bool is_plain(palcare_kind kind)
{
    return kind != PALCARE_KIND_STRING && kind != PALCARE_KIND_TOKEN && kind != PALCARE_KIND_URI &&
           kind != PALCARE_KIND_REF;
}

/* Writes one value of an attribute. A symbol's name is stored with its size; it needs escaping
 * only if the address of another document is before its id. */
static void write_one(writer *w, const schema_field *field, bool is_symbol, uint32_t slot)
{
    if (is_symbol) {
        const symbol *s = pc_symbol_at(w->doc, slot);
        if (memchr(s->name, '#', s->size))
            pc_escape_attribute(&w->out, s->name, s->size);
        else
            pc_buffer_add(&w->out, s->name, s->size);
        return;
    }
    const char *text = pc_slot_text(w->doc, field, slot);
    bool newer_code = field->kind == PALCARE_KIND_CODE && slot >= SLOT_CODES;
    if (is_plain(field->kind) && !newer_code)
        pc_buffer_string(&w->out, text);
    else
        pc_escape_attribute(&w->out, text, strlen(text));
}

static void write_attribute(writer *w, const tag *t, const schema_field *field, values v)
{
    bool is_symbol = pc_field_is_symbol(field);
    begin_attribute(w, t, field->name, field->name_size);
    for (size_t i = 0; i < v.count; i++) {
        if (i)
            pc_buffer_byte(&w->out, ' ');
        write_one(w, field, is_symbol, v.at[i]);
    }
    pc_buffer_byte(&w->out, '"');
}

/* ---- foreign content ---- */

static const piece *nth_piece(const writer *w, values pieces, size_t index)
{
    return pc_arena_at(w->doc, pieces.at[index]);
}

static void write_piece(writer *w, const piece *p, unsigned level)
{
    pc_buffer_indent(&w->out, level);
    pc_buffer_string(&w->out, p->text);
    pc_buffer_byte(&w->out, '\n');
    pc_write_limits_piece(&w->limits, p->text, level + 1);
}

/* Writes the pieces at one anchor around values, one per line. */
static void write_pieces(writer *w, values pieces, uint32_t row, unsigned level)
{
    for (size_t i = 0; i < pieces.count; i++) {
        const piece *p = nth_piece(w, pieces, i);
        if (p->row == row)
            write_piece(w, p, level);
    }
}

/* Tells whether a kept attribute before the i-th has this declaration, too. */
static bool is_declared(const writer *w, values pieces, size_t i, const foreign_part *declaration)
{
    for (size_t k = 0; k < i; k++) {
        const piece *p = nth_piece(w, pieces, k);
        const char *at = p->text, *end = at + strlen(at);
        foreign_part part;
        while (p->row == ANCHOR_ATTRIBUTE && pc_foreign_next_attribute(&at, end, &part))
            if (part.size == declaration->size && memcmp(part.at, declaration->at, part.size) == 0)
                return true;
    }
    return false;
}

/* Writes a kept attribute with its declarations, each only once in a tag. Without `write`, counts
 * them. */
static void foreign_attribute(writer *w, tag *t, values pieces, size_t i, bool write)
{
    const char *at = nth_piece(w, pieces, i)->text, *end = at + strlen(at);
    foreign_part part;
    while (pc_foreign_next_attribute(&at, end, &part)) {
        bool is_repeated = part.is_declaration && is_declared(w, pieces, i, &part);
        if (is_repeated && !write) {
            pc_write_limits_repeated(&w->limits, part.size, written_so_far(w));
        } else if (!write) {
            t->namespaces += part.is_declaration;
            t->attributes += !part.is_declaration;
            pc_write_limits_part(&w->limits, &part);
        } else if (!is_repeated) {
            part_attributes(w, t);
            pc_buffer_add(&w->out, part.at + 1, part.size - 1);
        }
    }
}

static void foreign_attributes(writer *w, tag *t, values pieces, bool write)
{
    for (size_t i = 0; i < pieces.count; i++)
        if (nth_piece(w, pieces, i)->row == ANCHOR_ATTRIBUTE)
            foreign_attribute(w, t, pieces, i, write);
}

/* Tells whether a row has parts that are not written. */
static bool is_private_row(const writer *w, const palcare_record *record, uint32_t row)
{
    if (!w->public_only || row >= FOREIGN_ROW)
        return false;
    const schema_field *field = pc_record_field(record, row);
    return field->kind == PALCARE_KIND_PART &&
           pc_schema_of(field->target[0])->flags & PALCARE_TYPE_IS_PRIVATE;
}

/* Tells whether a piece is between a record's tags. */
static bool has_inner_piece(const writer *w, const palcare_record *record, values pieces)
{
    for (size_t i = 0; i < pieces.count; i++) {
        const piece *p = nth_piece(w, pieces, i);
        if (p->row != ANCHOR_ATTRIBUTE && p->row != ANCHOR_BEFORE &&
            !is_private_row(w, record, p->row))
            return true;
    }
    return false;
}

/* The pieces of a record that are not yet written, in the order of writing. */
typedef struct pieces_left {
    values pieces;
    size_t next;
    unsigned level;
} pieces_left;

/* Writes the pieces before this value; with PALCARE_LAST as the index, the rest. */
static void write_until(writer *w, const palcare_record *record, pieces_left *left, unsigned row,
                        size_t index)
{
    for (; left->next < left->pieces.count; left->next++) {
        const piece *p = nth_piece(w, left->pieces, left->next);
        if (p->row == ANCHOR_BEFORE || p->row == ANCHOR_ATTRIBUTE ||
            is_private_row(w, record, p->row))
            continue; /* already written, or left out with its value */
        bool later = p->row > row || (p->row == row && p->index > index);
        bool absent = p->row < FOREIGN_ROW && p->index >= pc_record_values(record, p->row).count;
        if (index != PALCARE_LAST && (later || absent))
            return;
        write_piece(w, p, left->level);
    }
}

/* ---- values that are elements ---- */

static void write_lang(writer *w, const tag *t, const char *lang)
{
    begin_attribute(w, t, "xml:lang", 8);
    pc_buffer_string(&w->out, lang);
    pc_buffer_byte(&w->out, '"');
}

static void close_tag(writer *w, const char *name, size_t size)
{
    pc_buffer_add(&w->out, "</", 2);
    pc_buffer_add(&w->out, name, size);
    pc_buffer_add(&w->out, ">\n", 2);
}

static void write_value(writer *w, const schema_field *field, uint32_t slot, unsigned level)
{
    const char *text = pc_slot_text(w->doc, field, slot);
    tag t = {.level = level};
    open_tag(w, &t, field->name, field->name_size);
    if (pc_schema_is_words(field) && pc_slot_word(w->doc, slot)->lang != w->doc_lang)
        write_lang(w, &t, pc_lang_tag(w->doc, pc_slot_word(w->doc, slot)->lang));
    pc_buffer_byte(&w->out, '>');
    pc_write_limits_value(&w->limits, field->kind, text, level + 1);
    if (field->kind == PALCARE_KIND_RICH) {
        pc_buffer_byte(&w->out, '\n');
        pc_rich_layout(text, level + 1, &w->out);
        pc_buffer_indent(&w->out, level);
    } else {
        pc_escape_content(&w->out, text, strlen(text));
    }
    close_tag(w, field->name, field->name_size);
}

/* ---- records ---- */

static bool is_left_out(const writer *w, const palcare_record *record)
{
    return w->public_only && pc_schema_of(record->type)->flags & PALCARE_TYPE_IS_PRIVATE;
}

static void say_left_out(writer *w, const palcare_record *record)
{
    const palcare_record *top = pc_record_top(record);
    const char *id = palcare_record_id(top);
    place where = {.file = w->doc->name, .line = record->line, .column = record->column};
    palcare_status status =
        pc_report_say(w->report, &where, PC_LEFT_OUT, NULL,
                      "%s '%s'%s%s is private and is left out", palcare_type_name(top->type),
                      id ? id : "", top == record ? "" : ": ",
                      top == record ? "" : palcare_type_name(record->type));
    if (status != PALCARE_OK)
        w->status = status;
}

static void write_record(writer *w, const palcare_record *record, const char *name,
                         size_t name_size, unsigned level);

static void say_parts_left_out(writer *w, const palcare_record *record, unsigned row)
{
    values parts = pc_record_values(record, row);
    for (size_t i = 0; i < parts.count; i++)
        say_left_out(w, pc_arena_at(w->doc, parts.at[i]));
}

/* A field whose values are elements. */
typedef struct element_row {
    const schema_field *field;
    unsigned row;
    values values;
} element_row;

static void write_elements(writer *w, const palcare_record *record, const element_row *elements,
                           size_t count, unsigned level)
{
    values pieces = pc_record_pieces(record);
    pieces_left left = {pieces, 0, level};
    for (const element_row *e = elements; e < elements + count; e++)
        for (size_t i = 0; i < e->values.count; i++) {
            if (pieces.count)
                write_until(w, record, &left, e->row, i);
            if (e->field->kind == PALCARE_KIND_PART)
                write_record(w, pc_arena_at(w->doc, e->values.at[i]), e->field->name,
                             e->field->name_size, level);
            else
                write_value(w, e->field, e->values.at[i], level);
        }
    if (pieces.count)
        write_until(w, record, &left, 0, PALCARE_LAST);
}

/* Counts the attributes of a record's start tag. */
static void count_attributes(writer *w, tag *t, const palcare_record *record, values pieces)
{
    const schema_field *fields = pc_record_table(record)->fields;
    row_walk rows = pc_rows_of(record);
    values v;
    for (unsigned row; pc_row_next(&rows, &row, &v);)
        t->attributes += !pc_schema_is_element(&fields[row]);
    foreign_attributes(w, t, pieces, false);
}

static void write_record(writer *w, const palcare_record *record, const char *name,
                         size_t name_size, unsigned level)
{
    const schema_field *fields = pc_record_table(record)->fields;
    element_row elements[FOREIGN_ROW], *end = elements;
    values v, pieces = pc_record_pieces(record);
    row_walk rows = pc_rows_of(record);
    tag t = {.level = level};
    pc_write_limits_record(&w->limits, record, level + 1);
    count_attributes(w, &t, record, pieces);
    open_tag(w, &t, name, name_size);
    for (unsigned row; pc_row_next(&rows, &row, &v);) {
        if (is_private_row(w, record, row))
            say_parts_left_out(w, record, row);
        else if (pc_schema_is_element(&fields[row]))
            *end++ = (element_row){&fields[row], row, v};
        else
            write_attribute(w, &t, &fields[row], v);
    }
    foreign_attributes(w, &t, pieces, true);
    if (end == elements && !has_inner_piece(w, record, pieces)) {
        shut_tag(w, &t, "/>\n");
        return;
    }
    shut_tag(w, &t, ">\n");
    write_elements(w, record, elements, (size_t)(end - elements), level + 1);
    pc_buffer_indent(&w->out, level);
    close_tag(w, name, name_size);
    if (w->out.size >= FULL)
        flush(w);
}

/* Looks up the number that the root's language has in the document written from now on. */
static void set_doc(writer *w, const palcare_doc *doc)
{
    if (w->doc == doc)
        return;
    w->doc = doc;
    w->doc_lang = UINT32_MAX;
    for (uint32_t i = 0; i < doc->lang_count; i++)
        if (strcmp(pc_lang_tag(doc, (uint16_t)i), w->lang) == 0)
            w->doc_lang = i;
}

void pc_writer_record(writer *w, const palcare_record *record)
{
    set_doc(w, pc_record_doc(record));
    if (is_left_out(w, record)) {
        say_left_out(w, record);
        return;
    }
    values pieces = pc_record_pieces(record);
    if (pieces.count)
        write_pieces(w, pieces, ANCHOR_BEFORE, 1);
    const char *name = pc_record_table(record)->name;
    write_record(w, record, name, strlen(name), 1);
    if (w->out.size >= FULL) /* also after records that only have attributes */
        flush(w);
}

/* ---- the root ---- */

static values root_pieces(const palcare_doc *doc)
{
    return doc->root ? pc_record_pieces(pc_arena_at(doc, doc->root)) : (values){NULL, 0};
}

void pc_writer_head(writer *w, const palcare_doc *doc)
{
    w->lang = pc_lang_tag(doc, doc->lang);
    w->doc = NULL;
    set_doc(w, doc);
    values pieces = root_pieces(doc);
    pc_buffer_string(&w->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write_pieces(w, pieces, ANCHOR_BEFORE, 0);
    tag t = {.namespaces = 1, .attributes = *w->lang ? 2 : 1};
    foreign_attributes(w, &t, pieces, false);
    open_tag(w, &t, "palcare", 7);
    begin_attribute(w, &t, "xmlns", 5);
    pc_buffer_string(&w->out, "urn:palcare:1\"");
    begin_attribute(w, &t, "version", 7);
    pc_buffer_format(&w->out, "1.%u\"", doc->minor);
    if (*w->lang)
        write_lang(w, &t, w->lang);
    foreign_attributes(w, &t, pieces, true);
    shut_tag(w, &t, ">\n");
}

void pc_writer_tail(writer *w, const palcare_doc *doc)
{
    set_doc(w, doc);
    w->limits.record = NULL;
    values pieces = root_pieces(doc);
    write_pieces(w, pieces, ANCHOR_END, 1);
    pc_buffer_string(&w->out, "</palcare>\n");
    write_pieces(w, pieces, ANCHOR_AFTER, 0);
}

palcare_status pc_writer_end(writer *w)
{
    flush(w);
    return w->status;
}

void pc_writer_free(writer *w)
{
    pc_buffer_free(&w->out);
    pc_write_limits_end(&w->limits);
}
