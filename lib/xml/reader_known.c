/*
 * What a reading knows by heart. A file says the same few names and codes hundreds of thousands of
 * times; each is looked up in the table once.
 */
#include "xml/reader.h"

#include "model/form.h"

enum { PROBES = 4 }; /* places where a name may stand; the first is given up when all are taken */

static bool is_repeated(palcare_kind kind)
{
    return kind == PALCARE_KIND_DATE || kind == PALCARE_KIND_TIME || kind == PALCARE_KIND_AGE ||
           kind == PALCARE_KIND_LANG || kind == PALCARE_KIND_PLACE || kind == PALCARE_KIND_INT;
}

static route route_of(const schema_field *field, bool is_slot)
{
    if (field->kind == PALCARE_KIND_CODE)
        return ROUTE_CODE;
    if (field_is_symbol(field))
        return ROUTE_NAME;
    if (is_slot)
        return ROUTE_SLOT;
    return is_repeated(field->kind) ? ROUTE_REPEATED : ROUTE_TEXT;
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
        known->route = route_of(known->field, known->is_slot);
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
        if (!known->name)
            return learn(known, type, name) ? known : NULL;
        if (known->name == name && known->type == type)
            return known;
    }
    known_name *given_up = &r->names[first % KNOWN_NAMES];
    return learn(given_up, type, name) ? given_up : NULL;
}

static known_value *value_spot(reader *r, const void *of, const ends *e, size_t size)
{
    uint64_t key = (e->head ^ e->tail * 31 ^ (uintptr_t)of ^ size) * 0x9E3779B97F4A7C15U;
    return &r->values[key >> 54];
}

static bool is_known(const known_value *known, const void *of, const ends *e, size_t size)
{
    return known->of == of && known->size == size && known->ends.head == e->head &&
           known->ends.tail == e->tail;
}

bool reader_code(reader *r, const schema_codes *codes, const char *value, size_t size,
                 uint32_t *slot)
{
    ends e = ends_of(value, size);
    known_value *known = value_spot(r, codes, &e, size);
    if (!is_known(known, codes, &e, size)) {
        int index = schema_code_index(codes, value, size);
        if (index < 0)
            return false;
        *known = (known_value){codes, e, (uint32_t)size, (uint32_t)index, 0};
    }
    *slot = known->slot;
    return true;
}

/* Stands for each kind among what is known. */
static const char kinds[PALCARE_KIND_PART + 1];

bool reader_repeated(reader *r, palcare_kind kind, const char *value, size_t size, uint32_t *slot)
{
    const void *of = &kinds[kind];
    ends e = ends_of(value, size);
    known_value *known = value_spot(r, of, &e, size);
    if (!is_known(known, of, &e, size) || known->document != r->document) {
        if (!form_fits(kind, value, size))
            return false;
        ref made = arena_text(r->build.doc, value, size);
        if (!made)
            reader_failed(r, PALCARE_NOMEM);
        *known = (known_value){of, e, (uint32_t)size, made, r->document};
    }
    *slot = known->slot;
    return true;
}

bool reader_met(reader *r, const schema_field *of, const char *value, size_t size, uint32_t *slot)
{
    if (!size || size > ENDS_WHOLE)
        return false;
    ends e = ends_of(value, size);
    const known_value *known = value_spot(r, of, &e, size);
    *slot = known->slot;
    return is_known(known, of, &e, size) && known->document == r->document;
}

void reader_learn(reader *r, const schema_field *of, const char *value, size_t size, uint32_t slot)
{
    if (!size || size > ENDS_WHOLE)
        return;
    ends e = ends_of(value, size);
    *value_spot(r, of, &e, size) = (known_value){of, e, (uint32_t)size, slot, r->document};
}
