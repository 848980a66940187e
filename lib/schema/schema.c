/* Looks up types, fields and codes in the schema, and implements the public functions for
 * introspection. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/schema.h"

#include <limits.h>
#include <string.h>

static bool same(const char *name, const char *bytes, size_t size)
{
    return strncmp(name, bytes, size) == 0 && name[size] == '\0';
}

const schema_type *pc_schema_named(const char *name, size_t size)
{
    for (size_t i = 0; i < pc_schema_record_count; i++)
        if (same(pc_schema_records[i]->name, name, size))
            return pc_schema_records[i];
    for (size_t i = 0; i < pc_schema_part_count; i++)
        if (same(pc_schema_parts[i]->name, name, size))
            return pc_schema_parts[i];
    return NULL;
}

int pc_schema_search_row(const schema_type *type, palcare_field field)
{
    for (size_t row = 0; row < type->count; row++)
        if (type->fields[row].field == field)
            return (int)row;
    return -1;
}

int pc_schema_row_named(const schema_type *type, const char *name, size_t size)
{
    for (size_t row = 0; row < type->count; row++)
        if (same(type->fields[row].name, name, size))
            return (int)row;
    return -1;
}

int pc_schema_code_index(const schema_codes *codes, const char *code, size_t size)
{
    for (size_t i = 0; i < codes->count; i++)
        if (same(codes->at[i].code, code, size))
            return (int)i;
    return -1;
}

const schema_field *pc_schema_field(palcare_field field)
{
    const schema_type *type = pc_schema_of(field >> 8);
    int row = type ? pc_schema_row(type, field) : -1;
    return row < 0 ? NULL : &type->fields[row];
}

palcare_type palcare_type_at(size_t index)
{
    if (index < pc_schema_record_count)
        return pc_schema_records[index]->type;
    index -= pc_schema_record_count;
    return index < pc_schema_part_count ? pc_schema_parts[index]->type : 0;
}

palcare_type palcare_type_named(const char *name)
{
    const schema_type *type = name ? pc_schema_named(name, strlen(name)) : NULL;
    return type ? type->type : 0;
}

const char *palcare_type_name(palcare_type type)
{
    const schema_type *table = pc_schema_of(type);
    return table ? table->name : NULL;
}

const char *palcare_type_help(palcare_type type)
{
    const schema_type *table = pc_schema_of(type);
    return table ? table->help : NULL;
}

unsigned palcare_type_flags(palcare_type type)
{
    const schema_type *table = pc_schema_of(type);
    return table ? table->flags : 0;
}

palcare_field palcare_field_at(palcare_type type, size_t index)
{
    const schema_type *table = pc_schema_of(type);
    return table && index < table->count ? table->fields[index].field : 0;
}

palcare_field palcare_field_named(palcare_type type, const char *name)
{
    const schema_type *table = pc_schema_of(type);
    int row = table && name ? pc_schema_row_named(table, name, strlen(name)) : -1;
    return row < 0 ? 0 : table->fields[row].field;
}

const char *palcare_field_name(palcare_field field)
{
    const schema_field *row = pc_schema_field(field);
    return row ? row->name : NULL;
}

const char *palcare_field_help(palcare_field field)
{
    const schema_field *row = pc_schema_field(field);
    return row ? row->help : NULL;
}

palcare_kind palcare_field_kind(palcare_field field)
{
    const schema_field *row = pc_schema_field(field);
    return row ? row->kind : (palcare_kind)0;
}

palcare_type palcare_field_target(palcare_field field, size_t index)
{
    const schema_field *row = pc_schema_field(field);
    return row && index < 2 ? row->target[index] : 0;
}

void palcare_field_bounds(palcare_field field, unsigned *least, unsigned *most)
{
    const schema_field *row = pc_schema_field(field);
    if (least)
        *least = row && pc_schema_required(row);
    if (most)
        *most = !row ? 0 : pc_schema_many(row) ? UINT_MAX : 1;
}

const char *palcare_field_code(palcare_field field, size_t index, const char **help)
{
    const schema_field *row = pc_schema_field(field);
    if (!row || !row->codes || index >= row->codes->count)
        return NULL;
    if (help)
        *help = row->codes->at[index].help;
    return row->codes->at[index].code;
}

const char *palcare_kind_name(palcare_kind kind)
{
    static const char *const names[] = {
        [PALCARE_KIND_TEXT] = "text",       [PALCARE_KIND_RICH] = "rich",
        [PALCARE_KIND_STRING] = "string",   [PALCARE_KIND_TOKEN] = "token",
        [PALCARE_KIND_CODE] = "code",       [PALCARE_KIND_INT] = "int",
        [PALCARE_KIND_DECIMAL] = "decimal", [PALCARE_KIND_BOOL] = "bool",
        [PALCARE_KIND_DATE] = "date",       [PALCARE_KIND_TIME] = "time",
        [PALCARE_KIND_AGE] = "age",         [PALCARE_KIND_LANG] = "lang",
        [PALCARE_KIND_PLACE] = "place",     [PALCARE_KIND_URI] = "uri",
        [PALCARE_KIND_ID] = "id",           [PALCARE_KIND_REF] = "ref",
        [PALCARE_KIND_PART] = "part",
    };
    size_t number = (size_t)kind;
    return number < sizeof names / sizeof names[0] ? names[number] : NULL;
}
