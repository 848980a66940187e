/*
 * Rules that the reader enforces for files but a program can break in a document: required values,
 * and values that a public document may not contain.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/check.h"

static void check_required(check *c, const palcare_record *record, int code)
{
    const schema_type *type = pc_schema_of(palcare_record_type(record));
    for (size_t row = 0; row < type->count; row++) {
        const schema_field *field = &type->fields[row];
        if (pc_schema_required(field) && !pc_field_given(record, field->field))
            pc_check_say(c, code, field->field, PALCARE_NONE, NULL, "%s is missing", field->name);
    }
}

static void check_private(check *c, const palcare_record *record, int code)
{
    palcare_type type = palcare_record_type(record);
    if (c->is_public && palcare_type_flags(type) & PALCARE_TYPE_IS_PRIVATE)
        pc_check_say(c, code, 0, PALCARE_NONE,
                     "keep it in a document whose about says privacy='staff' or 'private'",
                     "a %s is private, and this document is public", palcare_type_name(type));
}

static const record_rule record_rules[] = {
    {PC_MISSING, 0, check_required},
    {PC_PRIVATE_IN_PUBLIC, 0, check_private},
};
const rules pc_shape_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL, 0};
