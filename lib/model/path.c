/* Finds the record and field at the path of a problem: /service[larch-house]/contact[2]/@kind. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/record.h"

#include <string.h>

/* One step of a path: a name, and the key in brackets after it. */
typedef struct step {
    const char *name, *key;
    size_t name_size, key_size;
    bool has_key;
} step;

/* Reads the step at *path and moves *path after it; false if malformed. */
static bool read_step(const char **path, step *out)
{
    *out = (step){0};
    if (**path != '/')
        return false;
    out->name = *path + 1;
    out->name += *out->name == '@';
    out->name_size = strcspn(out->name, "/[");
    *path = out->name + out->name_size;
    if (**path != '[')
        return out->name_size > 0;
    out->has_key = true;
    out->key = *path + 1;
    out->key_size = strcspn(out->key, "]");
    if (out->key[out->key_size] != ']')
        return false;
    *path = out->key + out->key_size + 1;
    return out->name_size > 0;
}

static bool is_name(const step *s, const char *name)
{
    return strlen(name) == s->name_size && memcmp(name, s->name, s->name_size) == 0;
}

/* Converts a key such as 2 to the index 1; PALCARE_NONE if it is not a number. */
static size_t key_index(const step *s)
{
    size_t number = 0;
    for (size_t i = 0; i < s->key_size; i++) {
        if (s->key[i] < '0' || s->key[i] > '9' || number > SIZE_MAX / 20)
            return PALCARE_NONE;
        number = number * 10 + (size_t)(s->key[i] - '0');
    }
    return number ? number - 1 : PALCARE_NONE;
}

/* Finds the top record of the first step: by its id, or the first of its type without one (an
 * about, or a record made alone). */
static palcare_record *find_top(const palcare_doc *doc, const step *s)
{
    palcare_record *record = NULL;
    if (s->has_key) {
        record = pc_symbol_record(doc, pc_symbol_find(doc, s->key, s->key_size));
        return record && is_name(s, palcare_type_name(record->type)) ? record : NULL;
    }
    while ((record = palcare_doc_next(doc, 0, record)))
        if (is_name(s, palcare_type_name(record->type)) && !palcare_record_id(record))
            break;
    return record;
}

static const schema_field *find_field(const palcare_record *record, const step *s)
{
    const schema_type *type = pc_schema_of(record->type);
    for (size_t row = 0; row < type->count; row++)
        if (is_name(s, type->fields[row].name))
            return &type->fields[row];
    return NULL;
}

/* The index of the value in the last step. */
static size_t find_index(const palcare_record *record, const schema_field *field, const step *s)
{
    if (s->has_key)
        return key_index(s);
    return !pc_schema_many(field) && palcare_count(record, field->field) == 1 ? 0 : PALCARE_NONE;
}

bool palcare_doc_at_path(const palcare_doc *doc, const char *path, palcare_record **record,
                         palcare_field *field, size_t *index)
{
    step s;
    if (!doc || !path || !read_step(&path, &s))
        return false;
    palcare_record *found = find_top(doc, &s);
    palcare_field named = 0;
    size_t at = PALCARE_NONE;
    while (found && *path) {
        const schema_field *table = read_step(&path, &s) ? find_field(found, &s) : NULL;
        if (!table || named)
            return false;
        if (table->kind == PALCARE_KIND_PART && s.has_key) {
            found = palcare_part(found, table->field, key_index(&s));
            continue;
        }
        named = table->field;
        at = find_index(found, table, &s);
        if (s.has_key && at >= palcare_count(found, named))
            return false;
    }
    if (!found)
        return false;
    if (record)
        *record = found;
    if (field)
        *field = named;
    if (index)
        *index = at;
    return true;
}
