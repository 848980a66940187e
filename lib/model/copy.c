/* Copies records, within a document or between two, by one loop over the rows of their type. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/copy.h"

#include "base/hash.h"
#include "model/slots.h"

#include <string.h>

static palcare_status copy_record(copy_state *c, const palcare_record *source, ref owner, ref name,
                                  palcare_record **out);

/* Cache entry for this slot. */
static shared_slot *cached_slot(copy_state *c, uint32_t from)
{
    return &c->cache[from * HASH_FACTOR_32 >> (32 - COPY_CACHE_BITS)];
}

/* Copies a text; copies within a document share it, since the memory of a text never changes. */
static palcare_status copy_word(const copy_state *c, const palcare_doc *from, uint32_t slot,
                                uint32_t *out)
{
    const worded *w = pc_slot_word(from, slot);
    const char *tag = pc_lang_tag(from, w->lang);
    uint16_t lang = c->unstated;
    if (from == c->doc && (*tag || !lang)) {
        *out = slot;
        return PALCARE_OK;
    }
    palcare_status status = *tag ? pc_lang_take(c->doc, tag, strlen(tag), &lang) : PALCARE_OK;
    if (status != PALCARE_OK)
        return status;
    *out = pc_arena_word(c->doc, lang, w->text, strlen(w->text));
    return *out ? PALCARE_OK : PALCARE_NOMEM;
}

static palcare_status copy_piece(palcare_doc *doc, const palcare_doc *from, uint32_t slot,
                                 uint32_t *out)
{
    *out = pc_piece_copy(doc, pc_arena_at(from, slot));
    return *out ? PALCARE_OK : PALCARE_NOMEM;
}

static palcare_status copy_part(copy_state *c, const palcare_record *part, ref owner, uint32_t *out)
{
    palcare_record *copy;
    palcare_status status = copy_record(c, part, owner, 0, &copy);
    if (status == PALCARE_OK)
        *out = pc_record_ref(copy);
    return status;
}

/* Copies a name, or the text of a date, a number …; copies share what records share. */
static palcare_status copy_text(copy_state *c, const palcare_doc *from, const schema_field *field,
                                uint32_t slot, uint32_t *out)
{
    shared_slot *cached = cached_slot(c, slot);
    if (from == c->doc) {
        *out = slot;
        return PALCARE_OK;
    }
    if (cached->from != slot) {
        const char *text = pc_slot_text(from, field, slot);
        size_t size = strlen(text);
        uint32_t to = pc_field_is_symbol(field) ? pc_symbol_take(c->doc, text, size)
                                                : pc_arena_text(c->doc, text, size);
        if (!to)
            return PALCARE_NOMEM;
        *cached = (shared_slot){slot, to};
    }
    *out = cached->to;
    return PALCARE_OK;
}

static palcare_status copy_value(copy_state *c, const palcare_record *source, unsigned row,
                                 uint32_t slot, ref owner, uint32_t *out)
{
    const palcare_doc *from = pc_record_doc(source);
    if (row == FOREIGN_ROW)
        return copy_piece(c->doc, from, slot, out);
    const schema_field *field = pc_record_field(source, row);
    if (field->kind == PALCARE_KIND_PART)
        return copy_part(c, pc_arena_at(from, slot), owner, out);
    if (pc_schema_is_words(field))
        return copy_word(c, from, slot, out);
    if ((field->kind != PALCARE_KIND_CODE && field->kind != PALCARE_KIND_BOOL) ||
        slot >= SLOT_CODES)
        return copy_text(c, from, field, slot, out);
    *out = slot;
    return PALCARE_OK;
}

/* Tests if a field that can hold one text in each language has a text in the language of the
 * document. A text that states none then still states none; otherwise the two would have the same
 * language. */
static bool states_own_language(const copy_state *c, const palcare_record *source, unsigned row,
                                const list *several)
{
    const schema_field *field = row == FOREIGN_ROW ? NULL : pc_record_field(source, row);
    if (!field || !c->unstated || !pc_schema_is_words(field) || pc_schema_many(field))
        return false;
    const palcare_doc *from = pc_record_doc(source);
    const char *own = pc_lang_tag(c->doc, c->unstated);
    for (uint32_t i = 0; i < several->count; i++) {
        if (pc_lang_tags_same(pc_lang_tag(from, pc_slot_word(from, several->values[i])->lang), own))
            return true;
    }
    return false;
}

static palcare_status copy_list(copy_state *c, const palcare_record *source, unsigned row,
                                const list *several, ref owner, uint32_t *out)
{
    ref at = pc_arena_take(c->doc, sizeof(list) + several->count * sizeof(uint32_t));
    if (!at)
        return PALCARE_NOMEM;
    list *copy = pc_arena_at(c->doc, at);
    copy->count = several->count;
    copy->capacity = several->capacity ? several->count : 0; /* 0: shared */
    *out = at | SLOT_LIST;
    palcare_status status = PALCARE_OK;
    uint16_t unstated = c->unstated;
    if (states_own_language(c, source, row, several))
        c->unstated = 0;
    for (uint32_t i = 0; i < several->count && status == PALCARE_OK; i++)
        status = copy_value(c, source, row, several->values[i], owner, &copy->values[i]);
    c->unstated = unstated;
    return status;
}

/* Copies a value or a list of values. */
static palcare_status copy_slot(copy_state *c, const palcare_record *source, unsigned row,
                                uint32_t slot, ref owner, uint32_t *out)
{
    if (!(slot & SLOT_LIST))
        return copy_value(c, source, row, slot, owner, out);
    const list *several = pc_arena_at(pc_record_doc(source), slot & ~SLOT_LIST);
    if (several->capacity)
        return copy_list(c, source, row, several, owner, out);
    shared_slot *cached = cached_slot(c, slot);
    if (cached->from != slot) {
        uint32_t to;
        palcare_status status = copy_list(c, source, row, several, owner, &to);
        if (status != PALCARE_OK)
            return status;
        *cached = (shared_slot){slot, to};
    }
    *out = cached->to;
    return PALCARE_OK;
}

static palcare_status copy_record(copy_state *c, const palcare_record *source, ref owner, ref name,
                                  palcare_record **out)
{
    uint64_t given = pc_record_present(source), present = name ? given | 1 : given;
    const uint32_t *slots = pc_record_slots(source);
    size_t words = pc_packed_words(present, pc_bits_of(present));
    ref at;
    palcare_record *copy =
        pc_record_take(c->doc, source->type, sizeof *copy + words * sizeof(uint32_t), &at);
    if (!copy)
        return PALCARE_NOMEM;
    copy->owner = owner;
    uint32_t *out_slot = pc_record_pack(copy, present);
    palcare_status status = PALCARE_OK;
    for (unsigned row = 0; row <= FOREIGN_ROW && status == PALCARE_OK; row++) {
        if (!(present >> row & 1))
            continue;
        if (row == 0 && name) /* the source lacks one if it was made alone */
            *out_slot = name;
        else
            status = copy_slot(c, source, row, slots[pc_record_slot_of(source, given, row)], at,
                               out_slot);
        out_slot++;
    }
    if (status == PALCARE_OK)
        *out = copy;
    return status;
}

palcare_status pc_record_copy(copy_state *c, const palcare_record *source, const char *id,
                              palcare_record **out)
{
    ref name = id ? pc_symbol_take(c->doc, id, strlen(id)) : 0;
    c->unstated = pc_record_doc(source)->is_alone ? c->doc->lang : 0;
    return id && !name ? PALCARE_NOMEM : copy_record(c, source, 0, name, out);
}
