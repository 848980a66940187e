/*
 * What a reading knows by heart. A file says the same few names and codes hundreds of thousands of
 * times; each is looked up in the table once.
 */
#include "xml/reader.h"

enum { PROBES = 4 }; /* places where a name may stand; the first is given up when all are taken */

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

bool reader_code(reader *r, const schema_codes *codes, const char *value, size_t size,
                 uint32_t *code)
{
    uint64_t head, tail;
    ends_of(value, size, &head, &tail);
    uint64_t key = (head ^ tail * 31 ^ (uintptr_t)codes ^ size) * 0x9E3779B97F4A7C15U;
    known_code *known = &r->codes[key >> 54];
    if (known->codes != codes || known->size != size || known->head != head ||
        known->tail != tail) {
        int index = schema_code_index(codes, value, size);
        if (index < 0)
            return false;
        *known = (known_code){codes, head, tail, (uint32_t)size, (uint32_t)index};
    }
    *code = known->index;
    return true;
}
