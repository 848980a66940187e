/*
 * What a reading knows by heart. A file says the same few names and codes hundreds of thousands of
 * times; each is looked up in the table once.
 */
#include "xml/reader.h"

#include "model/form.h"

enum { PROBES = 4 }; /* places where a name may stand; the first is given up when all are taken */

static bool is_repeated_kind(palcare_kind kind)
{
    return kind == PALCARE_KIND_DATE || kind == PALCARE_KIND_TIME || kind == PALCARE_KIND_AGE ||
           kind == PALCARE_KIND_LANG || kind == PALCARE_KIND_PLACE || kind == PALCARE_KIND_INT;
}

static bool learn(known_name *known, const schema_type *type, const xmlChar *name)
{
    const char *text = (const char *)name;
    size_t size = strlen(text);
    *known = (known_name){.type = type};
    if (!type) {
        known->record = schema_named(text, size);
        if (!known->record || known->record->flags & PALCARE_TYPE_IS_PART)
            return false;
    } else {
        int row = schema_row_named(type, text, size);
        if (row < 0)
            return false;
        known->field = &type->fields[row];
        known->row = (unsigned char)row;
        known->is_element = schema_is_element(known->field);
        known->is_many = schema_many(known->field);
        known->is_slot = known->field->kind == PALCARE_KIND_CODE ||
                         known->field->kind == PALCARE_KIND_BOOL || field_is_symbol(known->field);
        known->is_repeated = is_repeated_kind(known->field->kind);
    }
    known->name = name;
    return true;
}

const known_name *reader_name(reader *r, const schema_type *type, const xmlChar *name)
{
    uintptr_t key = ((uintptr_t)name >> 2) ^ ((uintptr_t)type >> 3);
    size_t first = key * 0x9E3779B97F4A7C15U >> 54;
    for (size_t i = 0; i < PROBES; i++) {
        known_name *known = &r->names[(first + i) % KNOWN_NAMES];
        if (known->name == name && known->type == type)
            return known;
        if (!known->name)
            return learn(known, type, name) ? known : NULL;
    }
    known_name *given_up = &r->names[first % KNOWN_NAMES];
    return learn(given_up, type, name) ? given_up : NULL;
}

/* The first and last eight bytes: of up to sixteen, that is all of them. */
static void ends_of(const char *value, size_t size, uint64_t *head, uint64_t *tail)
{
    uint32_t first, last;
    if (size >= 8) {
        memcpy(head, value, 8);
        memcpy(tail, value + size - 8, 8);
    } else if (size >= 4) {
        memcpy(&first, value, 4);
        memcpy(&last, value + size - 4, 4);
        *head = first;
        *tail = last;
    } else {
        *head = (unsigned char)value[0];
        *tail = (uint64_t)(unsigned char)value[size / 2] << 8 | (unsigned char)value[size - 1];
    }
}

static known_value *value_spot(reader *r, const void *of, uint64_t head, uint64_t tail, size_t size)
{
    uint64_t key = (head ^ tail * 31 ^ (uintptr_t)of ^ size) * 0x9E3779B97F4A7C15U;
    return &r->values[key >> 54];
}

static bool is_known(const known_value *known, const void *of, uint64_t head, uint64_t tail,
                     size_t size)
{
    return known->of == of && known->size == size && known->head == head && known->tail == tail;
}

bool reader_code(reader *r, const schema_codes *codes, const char *value, size_t size,
                 uint32_t *slot)
{
    uint64_t head, tail;
    ends_of(value, size, &head, &tail);
    known_value *known = value_spot(r, codes, head, tail, size);
    if (!is_known(known, codes, head, tail, size)) {
        int index = schema_code_index(codes, value, size);
        if (index < 0)
            return false;
        *known = (known_value){codes, head, tail, (uint32_t)size, (uint32_t)index, 0};
    }
    *slot = known->slot;
    return true;
}

bool reader_repeated(reader *r, palcare_kind kind, const char *value, size_t size, uint32_t *slot)
{
    static const char kinds[PALCARE_KIND_PART + 1];
    const void *of = &kinds[kind];
    uint64_t head, tail;
    ends_of(value, size, &head, &tail);
    known_value *known = value_spot(r, of, head, tail, size);
    if (!is_known(known, of, head, tail, size) || known->document != r->document) {
        if (!form_fits(kind, value, size))
            return false;
        ref text = arena_text(r->build.doc, value, size);
        if (!text)
            reader_failed(r, PALCARE_NOMEM);
        *known = (known_value){of, head, tail, (uint32_t)size, text, r->document};
    }
    *slot = known->slot;
    return true;
}

bool reader_choice(reader *r, const schema_field *field, const char *value, size_t size,
                   uint32_t *slot)
{
    uint64_t head, tail;
    if (!size || size > SHORT_VALUE)
        return false;
    ends_of(value, size, &head, &tail);
    const known_value *known = value_spot(r, field, head, tail, size);
    *slot = known->slot;
    return is_known(known, field, head, tail, size) && known->document == r->document;
}

void reader_learn_choice(reader *r, const schema_field *field, const char *value, size_t size,
                         uint32_t slot)
{
    uint64_t head, tail;
    if (!size || size > SHORT_VALUE)
        return;
    ends_of(value, size, &head, &tail);
    *value_spot(r, field, head, tail, size) =
        (known_value){field, head, tail, (uint32_t)size, slot, r->document};
}
