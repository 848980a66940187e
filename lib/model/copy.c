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

static palcare_status copy_record(palcare_doc *doc, const palcare_record *source, ref owner,
                                  ref name, palcare_record **out);

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

static palcare_status copy_slot(palcare_doc *doc, const palcare_record *source, unsigned row,
                                uint32_t slot, ref owner, uint32_t *out)
{
    const palcare_doc *from = record_doc(source);
    if (row == FOREIGN_ROW)
        return copy_piece(doc, from, slot, out);
    const schema_field *field = record_field(source, row);
    if (field->kind == PALCARE_KIND_PART) {
        palcare_record *part;
        palcare_status status = copy_record(doc, arena_at(from, slot), owner, 0, &part);
        if (status == PALCARE_OK)
            *out = record_ref(part);
        return status;
    }
    if (schema_is_words(field))
        return copy_word(doc, from, slot, out);
    *out = slot;
    if ((field->kind == PALCARE_KIND_CODE || field->kind == PALCARE_KIND_BOOL) && slot < SLOT_CODES)
        return PALCARE_OK;
    const char *text = slot_text(from, field, slot);
    if (field_is_symbol(field))
        *out = symbol_take(doc, text, strlen(text));
    else
        *out = arena_text(doc, text, strlen(text));
    return *out ? PALCARE_OK : PALCARE_NOMEM;
}

/* Fills the slot of a row: the value itself, or a list of several. */
static palcare_status copy_row(palcare_doc *doc, const palcare_record *source, unsigned row,
                               ref owner, uint32_t *slot)
{
    values v = record_values(source, row);
    if (v.count == 1)
        return copy_slot(doc, source, row, v.at[0], owner, slot);
    ref at = arena_take(doc, sizeof(list) + v.count * sizeof(uint32_t));
    if (!at)
        return PALCARE_NOMEM;
    list *several = arena_at(doc, at);
    several->count = several->room = (uint32_t)v.count;
    for (size_t i = 0; i < v.count; i++) {
        palcare_status status = copy_slot(doc, source, row, v.at[i], owner, &several->values[i]);
        if (status != PALCARE_OK)
            return status;
    }
    *slot = at | SLOT_LIST;
    return PALCARE_OK;
}

static palcare_status copy_record(palcare_doc *doc, const palcare_record *source, ref owner,
                                  ref name, palcare_record **out)
{
    uint64_t present = record_present(source);
    size_t words = packed_words(present, bits_of(present));
    size_t bytes = sizeof(palcare_record) + words * sizeof(uint32_t);
    ref at;
    palcare_record *copy = record_take(doc, source->type, bytes, &at);
    if (!copy)
        return PALCARE_NOMEM;
    copy->owner = owner;
    uint32_t *slot = record_pack(copy, present);
    for (unsigned row = 0; row <= FOREIGN_ROW; row++) {
        if (!(present >> row & 1))
            continue;
        palcare_status status = PALCARE_OK;
        if (row == 0 && name)
            *slot = name;
        else
            status = copy_row(doc, source, row, at, slot);
        if (status != PALCARE_OK)
            return status;
        slot++;
    }
    *out = copy;
    return PALCARE_OK;
}

palcare_status record_copy(palcare_doc *doc, const palcare_record *source, const char *id,
                           palcare_record **out)
{
    ref name = id ? symbol_take(doc, id, strlen(id)) : 0;
    return id && !name ? PALCARE_NOMEM : copy_record(doc, source, 0, name, out);
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
