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

static route route_of(const schema_field *field)
{
    if (field->kind == PALCARE_KIND_CODE)
        return ROUTE_CODE;
    if (field->kind == PALCARE_KIND_BOOL)
        return ROUTE_BOOL;
    if (field_is_symbol(field))
        return ROUTE_NAME;
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
        known->route = route_of(known->field);
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

/* What sort of value: a field's number, for codes and choices of codes; a kind, above all fields; 0
 * for a name. */
enum { SORT_NAME = 0, SORT_KIND = 1 << 16 };

static uint64_t value_of(uint32_t document, uint32_t sort, size_t size)
{
    return (uint64_t)document << 32 | sort << 8 | size;
}

static known_value *value_spot(reader *r, uint64_t of, const ends *e)
{
    uint64_t key = (e->head ^ e->tail * 31 ^ of) * 0x9E3779B97F4A7C15U;
    return &r->values[key >> 54];
}

static bool is_known(const known_value *known, uint64_t of, const ends *e)
{
    return known->of == of && known->ends.head == e->head && known->ends.tail == e->tail;
}

static bool find_code(const schema_field *field, const char *value, size_t size, uint32_t *slot)
{
    int index = schema_code_index(field->codes, value, size);
    *slot = (uint32_t)index;
    return index >= 0;
}

bool reader_code(reader *r, const schema_field *field, const char *value, size_t size,
                 uint32_t *slot)
{
    if (!size || size > ENDS_WHOLE)
        return find_code(field, value, size, slot);
    ends e = ends_of(value, size);
    uint64_t of = value_of(0, (uint32_t)field->field, size);
    known_value *known = value_spot(r, of, &e);
    if (!is_known(known, of, &e)) {
        if (!find_code(field, value, size, slot))
            return false;
        *known = (known_value){e, of, *slot};
    }
    *slot = known->slot;
    return true;
}

static bool make_text(reader *r, palcare_kind kind, const char *value, size_t size, uint32_t *slot)
{
    if (!size || !form_fits(kind, value, size))
        return false;
    *slot = arena_text(r->build.doc, value, size);
    if (!*slot)
        reader_failed(r, PALCARE_NOMEM);
    return true;
}

bool reader_repeated(reader *r, palcare_kind kind, const char *value, size_t size, uint32_t *slot)
{
    if (!size || size > ENDS_WHOLE)
        return make_text(r, kind, value, size, slot);
    ends e = ends_of(value, size);
    uint64_t of = value_of(r->document, SORT_KIND + (uint32_t)kind, size);
    known_value *known = value_spot(r, of, &e);
    if (!is_known(known, of, &e)) {
        if (!make_text(r, kind, value, size, slot))
            return false;
        *known = (known_value){e, of, *slot};
    }
    *slot = known->slot;
    return true;
}

bool reader_symbol(reader *r, const char *name, size_t size, uint32_t *slot)
{
    if (!size || size > ENDS_WHOLE)
        return false;
    ends e = ends_of(name, size);
    uint64_t of = value_of(r->document, SORT_NAME, size);
    const known_value *known = value_spot(r, of, &e);
    *slot = known->slot;
    return is_known(known, of, &e);
}

void reader_learn_symbol(reader *r, const char *name, size_t size, uint32_t slot)
{
    if (!size || size > ENDS_WHOLE)
        return;
    ends e = ends_of(name, size);
    uint64_t of = value_of(r->document, SORT_NAME, size);
    *value_spot(r, of, &e) = (known_value){e, of, slot};
}

static known_choice *choice_spot(reader *r, const schema_field *field, const char *value,
                                 size_t size)
{
    ends e = ends_of(value, size);
    uint64_t key = (e.head ^ e.tail * 31 ^ (uintptr_t)field ^ size) * 0x9E3779B97F4A7C15U;
    return &r->choices[key >> 56];
}

bool reader_choice(reader *r, const schema_field *field, const char *value, size_t size,
                   uint32_t *slot)
{
    if (!size || size > CHOICE_MOST)
        return false;
    const known_choice *known = choice_spot(r, field, value, size);
    *slot = known->slot;
    return known->field == field && known->document == r->document && known->size == size &&
           memcmp(known->text, value, size) == 0;
}

void reader_learn_choice(reader *r, const schema_field *field, const char *value, size_t size,
                         uint32_t slot)
{
    if (!size || size > CHOICE_MOST)
        return;
    known_choice *known = choice_spot(r, field, value, size);
    *known = (known_choice){field, r->document, slot, (uint32_t)size, ""};
    memcpy(known->text, value, size);
}
