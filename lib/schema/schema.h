/*
 * The schema that all other code walks: every record type, field and closed code list, each with
 * one English sentence. To add a field, add an enumerator in palcare/fields.h, a row in the file
 * of its type (types.h), and a sample in the test that fills all fields.
 *
 * A field's number never changes; the canonical order of the rows may differ from it. Inside the
 * library, a field is identified by its row.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_SCHEMA_SCHEMA_H
#define PALCARE_SCHEMA_SCHEMA_H

#include <palcare/palcare.h>

typedef struct schema_code {
    const char *code;
    const char *help;
} schema_code;

typedef struct schema_codes {
    const schema_code *at;
    size_t count;
} schema_codes;

/* How many values a field may have; for text and rich, in each language. */
typedef enum schema_count {
    SCHEMA_ONE,   /* exactly one */
    SCHEMA_MAYBE, /* none or one */
    SCHEMA_SOME,  /* one or more */
    SCHEMA_ANY    /* any number */
} schema_count;

/* One row: a field of a type. */
typedef struct schema_field {
    palcare_field field;
    palcare_kind kind;
    schema_count count;
    unsigned name_size;
    const char *name;
    const char *help;
    const schema_codes *codes; /* if the kind is code */
    palcare_type target[2];    /* of a ref or part; both 0: a ref to any record */
} schema_field;

/* A field's name in a row, with its size. */
#define NAME(name) sizeof(name) - 1, name

/* A record type or a part type. */
typedef struct schema_type {
    palcare_type type;
    unsigned flags;
    const char *name;
    const char *help;
    const schema_field *fields;
    size_t count;
} schema_type;

/* A record marks its present fields in a 64-bit mask. */
enum { SCHEMA_MAX_FIELDS = 64, SCHEMA_MAX_TYPE = 127 };

extern const schema_type *const pc_schema_records[];
extern const size_t pc_schema_record_count;
extern const schema_type *const pc_schema_parts[];
extern const size_t pc_schema_part_count;

/* The table of a type, or NULL. Types are numbered consecutively, and so are parts. */
static inline const schema_type *pc_schema_of(palcare_type type)
{
    size_t part = (size_t)type - PALCARE_TYPE_SECTION, record = (size_t)type - 1;
    if (type >= PALCARE_TYPE_SECTION)
        return part < pc_schema_part_count ? pc_schema_parts[part] : NULL;
    return record < pc_schema_record_count ? pc_schema_records[record] : NULL;
}

/* Finds a type by its XML name, or NULL. */
const schema_type *pc_schema_named(const char *name, size_t size);

/* Finds the row of a field within its type, or -1. */
int pc_schema_search_row(const schema_type *type, palcare_field field);
/* Tries the row with the field's number, which is right unless a row was inserted before it; else
 * -1. */
static inline int pc_schema_guess_row(const schema_type *type, palcare_field field)
{
    size_t guess = (size_t)(field & 0xFF) - 1;
    return guess < type->count && type->fields[guess].field == field ? (int)guess : -1;
}
static inline int pc_schema_row(const schema_type *type, palcare_field field)
{
    int row = pc_schema_guess_row(type, field);
    return row >= 0 ? row : pc_schema_search_row(type, field);
}

/* Finds the row of a field in the table of its type, or NULL. */
const schema_field *pc_schema_field(palcare_field field);

/* Finds the row of a field by its XML name, or -1. */
int pc_schema_row_named(const schema_type *type, const char *name, size_t size);

/* The index of a code in a list, or -1. */
int pc_schema_code_index(const schema_codes *codes, const char *code, size_t size);

static inline bool pc_schema_many(const schema_field *field)
{
    return field->count >= SCHEMA_SOME;
}

static inline bool pc_schema_required(const schema_field *field)
{
    return field->count == SCHEMA_ONE || field->count == SCHEMA_SOME;
}

/* Values of kind text and rich have a language. */
static inline bool pc_schema_is_words(const schema_field *field)
{
    return field->kind == PALCARE_KIND_TEXT || field->kind == PALCARE_KIND_RICH;
}

/* Tells if a field's values are XML elements; otherwise one attribute contains them. */
static inline bool pc_schema_is_element(const schema_field *field)
{
    return pc_schema_is_words(field) || field->kind == PALCARE_KIND_PART ||
           (field->kind == PALCARE_KIND_STRING && pc_schema_many(field));
}

#endif
