/* Whole records: walked, copied, compared. Each is one loop over the table's rows. */
#include "model/model.h"

/* ---- walking ---- */

palcare_record *walk_next(walk *w)
{
    if (!w->begun) {
        w->begun = true;
        return (palcare_record *)(uintptr_t)w->level[0].record;
    }
    for (;;) {
        const palcare_record *record = w->level[w->depth].record;
        const schema_type *type = schema_of(record->type);
        for (; w->level[w->depth].row < type->count; w->level[w->depth].row++) {
            unsigned row = w->level[w->depth].row;
            if (type->fields[row].kind != PALCARE_KIND_PART)
                continue;
            values parts = record_values(record, row);
            size_t index = w->level[w->depth].index++;
            if (index < parts.count) {
                palcare_record *part = arena_at(record_doc(record), parts.at[index]);
                w->depth++;
                w->level[w->depth].record = part;
                w->level[w->depth].row = 0;
                w->level[w->depth].index = 0;
                return part;
            }
            w->level[w->depth].index = 0;
        }
        if (w->depth == 0)
            return NULL;
        w->depth--;
    }
}

const palcare_record *record_top(const palcare_record *record)
{
    while (record_is_part(record))
        record = arena_at(record_doc(record), record->owner);
    return record;
}

/* ---- copying ---- */

static palcare_status copy_record(copying *c, const palcare_record *source, ref owner, ref name,
                                  palcare_record **out);

/* Where what was copied from a slot would be known. */
static shared_slot *known_slot(copying *c, uint32_t from)
{
    return &c->known[from * 0x9E3779B1U >> (32 - COPYING_BITS)];
}

static palcare_status copy_word(palcare_doc *doc, const palcare_doc *from, uint32_t slot,
                                uint32_t *out)
{
    const worded *w = slot_word(from, slot);
    const char *tag = lang_tag(from, w->lang);
    uint16_t lang;
    palcare_status status = lang_take(doc, tag, strlen(tag), &lang);
    if (status != PALCARE_OK)
        return status;
    *out = arena_word(doc, lang, w->text, strlen(w->text));
    return *out ? PALCARE_OK : PALCARE_NOMEM;
}

static palcare_status copy_piece(palcare_doc *doc, const palcare_doc *from, uint32_t slot,
                                 uint32_t *out)
{
    const piece *p = arena_at(from, slot);
    size_t size = sizeof *p + strlen(p->text) + 1;
    *out = arena_take(doc, size);
    if (!*out)
        return PALCARE_NOMEM;
    memcpy(arena_at(doc, *out), p, size);
    return PALCARE_OK;
}

static palcare_status copy_part(copying *c, const palcare_record *part, ref owner, uint32_t *out)
{
    palcare_record *copy;
    palcare_status status = copy_record(c, part, owner, 0, &copy);
    if (status == PALCARE_OK)
        *out = record_ref(copy);
    return status;
}

/* A name, or the text of a date, a number …: what records share, they share in the copy. */
static palcare_status copy_text(copying *c, const palcare_doc *from, const schema_field *field,
                                uint32_t slot, uint32_t *out)
{
    shared_slot *known = known_slot(c, slot);
    if (known->from != slot) {
        const char *text = slot_text(from, field, slot);
        size_t size = strlen(text);
        uint32_t to = field_is_symbol(field) ? symbol_take(c->doc, text, size)
                                             : arena_text(c->doc, text, size);
        if (!to)
            return PALCARE_NOMEM;
        *known = (shared_slot){slot, to};
    }
    *out = known->to;
    return PALCARE_OK;
}

static palcare_status copy_value(copying *c, const palcare_record *source, unsigned row,
                                 uint32_t slot, ref owner, uint32_t *out)
{
    const palcare_doc *from = record_doc(source);
    if (row == FOREIGN_ROW)
        return copy_piece(c->doc, from, slot, out);
    const schema_field *field = record_field(source, row);
    if (field->kind == PALCARE_KIND_PART)
        return copy_part(c, arena_at(from, slot), owner, out);
    if (schema_is_words(field))
        return copy_word(c->doc, from, slot, out);
    if ((field->kind != PALCARE_KIND_CODE && field->kind != PALCARE_KIND_BOOL) ||
        slot >= SLOT_CODES)
        return copy_text(c, from, field, slot, out);
    *out = slot;
    return PALCARE_OK;
}

static palcare_status copy_list(copying *c, const palcare_record *source, unsigned row,
                                const list *several, ref owner, uint32_t *out)
{
    ref at = arena_take(c->doc, sizeof(list) + several->count * sizeof(uint32_t));
    if (!at)
        return PALCARE_NOMEM;
    list *copy = arena_at(c->doc, at);
    copy->count = several->count;
    copy->room = several->room ? several->count : 0; /* 0: it is shared */
    *out = at | SLOT_LIST;
    palcare_status status = PALCARE_OK;
    for (uint32_t i = 0; i < several->count && status == PALCARE_OK; i++)
        status = copy_value(c, source, row, several->values[i], owner, &copy->values[i]);
    return status;
}

/* What a row's slot says: a value, or a list of several. */
static palcare_status copy_slot(copying *c, const palcare_record *source, unsigned row,
                                uint32_t slot, ref owner, uint32_t *out)
{
    if (!(slot & SLOT_LIST))
        return copy_value(c, source, row, slot, owner, out);
    const list *several = arena_at(record_doc(source), slot & ~SLOT_LIST);
    if (several->room)
        return copy_list(c, source, row, several, owner, out);
    shared_slot *known = known_slot(c, slot);
    if (known->from != slot) {
        uint32_t to;
        palcare_status status = copy_list(c, source, row, several, owner, &to);
        if (status != PALCARE_OK)
            return status;
        *known = (shared_slot){slot, to};
    }
    *out = known->to;
    return PALCARE_OK;
}

static palcare_status copy_record(copying *c, const palcare_record *source, ref owner, ref name,
                                  palcare_record **out)
{
    uint64_t present = record_present(source);
    const uint32_t *slots = record_slots(source);
    size_t words = packed_words(present, bits_of(present));
    ref at;
    palcare_record *copy =
        record_take(c->doc, source->type, sizeof *copy + words * sizeof(uint32_t), &at);
    if (!copy)
        return PALCARE_NOMEM;
    copy->owner = owner;
    uint32_t *out_slot = record_pack(copy, present);
    palcare_status status = PALCARE_OK;
    for (unsigned row = 0; row <= FOREIGN_ROW && status == PALCARE_OK; row++) {
        if (!(present >> row & 1))
            continue;
        uint32_t slot = slots[record_slot_of(source, present, row)];
        if (row == 0 && name)
            *out_slot = name;
        else
            status = copy_slot(c, source, row, slot, at, out_slot);
        out_slot++;
    }
    if (status == PALCARE_OK)
        *out = copy;
    return status;
}

palcare_status record_copy(copying *c, const palcare_record *source, const char *id,
                           palcare_record **out)
{
    ref name = id ? symbol_take(c->doc, id, strlen(id)) : 0;
    return id && !name ? PALCARE_NOMEM : copy_record(c, source, 0, name, out);
}

/* ---- comparing ---- */

/* The parts of equal records have equal ids: refs go by them. */
static bool same_part(const palcare_record *a, const palcare_record *b)
{
    const char *x = palcare_record_id(a), *y = palcare_record_id(b);
    return (x ? y && strcmp(x, y) == 0 : !y) && record_same(a, b);
}

static bool same_slot(const palcare_record *a, const palcare_record *b, unsigned row, uint32_t one,
                      uint32_t other)
{
    const palcare_doc *docs[2] = {record_doc(a), record_doc(b)};
    if (row == FOREIGN_ROW) {
        const piece *p = arena_at(docs[0], one), *q = arena_at(docs[1], other);
        return piece_anchor(a, p) == piece_anchor(b, q) && strcmp(p->text, q->text) == 0;
    }
    const schema_field *field = record_field(a, row);
    if (field->kind == PALCARE_KIND_PART)
        return same_part(arena_at(docs[0], one), arena_at(docs[1], other));
    if (schema_is_words(field) &&
        !lang_tags_same(lang_tag(docs[0], slot_word(docs[0], one)->lang),
                        lang_tag(docs[1], slot_word(docs[1], other)->lang)))
        return false;
    return strcmp(slot_text(docs[0], field, one), slot_text(docs[1], field, other)) == 0;
}

bool record_same_row(const palcare_record *a, const palcare_record *b, unsigned row)
{
    values v = record_values(a, row), w = record_values(b, row);
    if (v.count != w.count)
        return false;
    for (size_t i = 0; i < v.count; i++)
        if (!same_slot(a, b, row, v.at[i], w.at[i]))
            return false;
    return true;
}

bool record_same(const palcare_record *a, const palcare_record *b)
{
    if (a->type != b->type)
        return false;
    bool has_id = schema_of(a->type)->fields[0].kind == PALCARE_KIND_ID;
    uint64_t rows = (record_present(a) | record_present(b)) & ~(uint64_t)has_id;
    for (unsigned row = 0; row <= FOREIGN_ROW; row++)
        if (rows >> row & 1 && !record_same_row(a, b, row))
            return false;
    return true;
}

bool palcare_record_equal(const palcare_record *a, const palcare_record *b)
{
    return a && b && record_same(a, b);
}
