/* Adds to the caches: names with their rows, and whole choices of codes. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/lookup_cache.h"

#include <string.h>

enum { PROBES = 4 }; /* positions of a name; if all are taken, the first is overwritten */

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

static bool learn(cached_name *entry, const schema_type *type, const char *name)
{
    const char *text = name;
    size_t size = strlen(text);
    *entry = (cached_name){.type = type};
    if (!type) {
        entry->record = pc_schema_named(text, size);
        if (!entry->record || entry->record->flags & PALCARE_TYPE_IS_PART)
            return false;
    } else {
        int row = pc_schema_row_named(type, text, size);
        if (row < 0)
            return false;
        entry->field = &type->fields[row];
        entry->row = (unsigned char)row;
        entry->is_element = pc_schema_is_element(entry->field);
        entry->is_many = pc_schema_many(entry->field);
        entry->route = (unsigned char)route_of(entry->field);
    }
    entry->name = name;
    return true;
}

const cached_name *pc_cache_name_of(lookup_cache *k, const schema_type *type, const char *name)
{
    uintptr_t key = ((uintptr_t)name >> 2) ^ ((uintptr_t)type >> 3);
    uint64_t best = key * HASH_FACTOR >> 54;
    for (size_t i = 0; i < PROBES; i++) {
        cached_name *entry = &k->names[(best + i) % CACHED_NAMES];
        if (!entry->name)
            return learn(entry, type, name) ? entry : NULL;
        if (entry->name == name && entry->type == type)
            return entry;
    }
    return learn(&k->names[best], type, name) ? &k->names[best] : NULL;
}
