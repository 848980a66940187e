/* Adding to the caches: names with their rows, and whole choices of codes. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/lookup_cache.h"

#include <string.h>

enum { PROBES = 4 }; /* positions of a name; the first is given up when all are taken */

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
    if (pc_field_is_symbol(field))
        return ROUTE_NAME;
    return is_repeated(field->kind) ? ROUTE_REPEATED : ROUTE_TEXT;
}

static bool learn(cached_name *known, const schema_type *type, const char *name)
{
    const char *text = name;
    size_t size = strlen(text);
    *known = (cached_name){.type = type};
    if (!type) {
        known->record = pc_schema_named(text, size);
        if (!known->record || known->record->flags & PALCARE_TYPE_IS_PART)
            return false;
    } else {
        int row = pc_schema_row_named(type, text, size);
        if (row < 0)
            return false;
        known->field = &type->fields[row];
        known->row = (unsigned char)row;
        known->is_element = pc_schema_is_element(known->field);
        known->is_many = pc_schema_many(known->field);
        known->route = (unsigned char)route_of(known->field);
    }
    known->name = name;
    return true;
}

const cached_name *pc_cache_find_name(lookup_cache *k, size_t best, const schema_type *type,
                                      const char *name)
{
    for (size_t i = 0; i < PROBES; i++) {
        cached_name *there = &k->names[(best + i) % CACHED_NAMES];
        if (!there->name)
            return learn(there, type, name) ? there : NULL;
        if (there->name == name && there->type == type)
            return there;
    }
    return learn(&k->names[best], type, name) ? &k->names[best] : NULL;
}

static cached_choice *choice_spot(lookup_cache *k, const schema_field *field, const char *value,
                                  size_t size)
{
    short_key e = pc_short_key_of(value, size);
    uint64_t key = (e.head ^ e.tail * 31 ^ (uintptr_t)field ^ size) * 0x9E3779B97F4A7C15U;
    return &k->choices[key >> 56];
}

bool pc_cache_choice_of(lookup_cache *k, const schema_field *field, const char *value, size_t size,
                        uint32_t *slot)
{
    if (!size || size > CHOICE_MOST)
        return false;
    const cached_choice *there = choice_spot(k, field, value, size);
    *slot = there->slot;
    return there->field == field && there->document == k->document && there->size == size &&
           memcmp(there->text, value, size) == 0;
}

void pc_cache_keep_choice(lookup_cache *k, const schema_field *field, const char *value,
                          size_t size, uint32_t slot)
{
    if (!size || size > CHOICE_MOST)
        return;
    cached_choice *there = choice_spot(k, field, value, size);
    *there = (cached_choice){field, k->document, slot, (uint32_t)size, ""};
    memcpy(there->text, value, size);
}
