/* Validates a value before a record for it exists: explains what is wrong, or proposes a value. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/document.h"
#include "model/refusal.h"
#include "model/shape.h"
#include "value/form.h"

#include <stdlib.h>
#include <string.h>

/* Finds a field of texts or values; NULL for parts and unknown fields. */
static const schema_field *value_field(palcare_field field)
{
    const schema_field *table = pc_schema_field(field);
    return table && table->kind != PALCARE_KIND_PART ? table : NULL;
}

/* Validates a value in a temporary document: INVALID with the problem. */
static palcare_status validate(const schema_field *field, const char *value, problem *p)
{
    palcare_doc *scratch;
    palcare_status status = pc_doc_make("", 0, &scratch);
    if (status != PALCARE_OK)
        return status;
    uint32_t slot;
    status = pc_shape_store(scratch, field, 0, value, strlen(value), &slot, p);
    palcare_doc_release(scratch);
    return status;
}

/* Validates a language and a value, as a setter would; MISUSE and INVALID with the problem. */
static palcare_status judge(palcare_field field, const char *lang, const char *value, problem *p)
{
    const schema_field *table = pc_schema_field(field);
    if (!table)
        pc_problem_say(p, PC_MISUSE, "%d is not a field", (int)field);
    else if (table->kind == PALCARE_KIND_PART)
        pc_problem_say(p, PC_MISUSE, "'%s' is of kind part, and does not hold texts or values",
                       table->name);
    else if (!value)
        pc_problem_say(p, PC_MISUSE, "the value is NULL");
    else if (lang && !pc_schema_is_words(table))
        pc_problem_say(p, PC_MISUSE, "'%s' has no language", table->name);
    else if (lang && *lang && !pc_form_fits(PALCARE_KIND_LANG, lang, strlen(lang))) {
        pc_shape_explain_language("language", lang, strlen(lang), p);
        return PALCARE_INVALID;
    } else
        return validate(table, value, p);
    return PALCARE_MISUSE;
}

palcare_status palcare_explain(palcare_field field, const char *lang, const char *value,
                               palcare_report *report)
{
    problem p;
    palcare_status status = judge(field, lang, value, &p);
    if (status != PALCARE_INVALID && status != PALCARE_MISUSE)
        return status;
    return pc_report_add(report, NULL, &p) == PALCARE_OK ? status : PALCARE_NOMEM;
}

palcare_status palcare_propose(palcare_field field, const char *value, char **out)
{
    const schema_field *table = value_field(field);
    problem p = {0};
    if (out)
        *out = NULL;
    if (!table || !value || !out)
        return PALCARE_MISUSE;
    palcare_status status = validate(table, value, &p);
    if (status != PALCARE_OK && status != PALCARE_INVALID)
        return status;
    if (status == PALCARE_OK && pc_shape_means(table, PC_FORM, value, &p))
        pc_shape_doubts(table, value, &p);
    if (!p.replacement[0])
        return PALCARE_OK;
    size_t size = strlen(p.replacement) + 1;
    *out = malloc(size);
    if (!*out)
        return PALCARE_NOMEM;
    memcpy(*out, p.replacement, size);
    return PALCARE_OK;
}
