/*
 * Values that public registers lack or name otherwise: languages and regions, time zones, licences.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/check.h"
#include "check/references.h"
#include "model/shape.h"

#include <string.h>

/* The problem says by its code what is in doubt. */
static bool is_in_doubt(check *c, value_position position, const char *value)
{
    problem what;
    if (!pc_shape_doubts(pc_schema_field(position.field), value, &what))
        return false;
    pc_check_add(c, position.field, position.index, &what);
    return true;
}

static void check_language(check *c, value_position position, int code)
{
    (void)code;
    is_in_doubt(c, position, palcare_value(position.record, position.field, position.index));
}

/* Looks a value up again only if it differs from the last one: most services of a document are in
 * one time zone. */
static void check_token(check *c, value_position position, int code)
{
    form_narrow form = pc_shape_narrow_form(position.field);
    (void)code;
    if (!pc_narrow_has_doubts(form))
        return;
    const char *value = palcare_value(position.record, position.field, position.index);
    if (c->registered_form == (int)form && strcmp(c->registered_value, value) == 0)
        return;
    if (!is_in_doubt(c, position, value)) {
        c->registered_form = (int)form;
        c->registered_value = value;
    }
}

/* Looks up the language of a text, once for each language of the document. */
static void check_text(check *c, value_position position, int code)
{
    problem what;
    bool is_new;
    const char *tag = palcare_text_lang(position.record, position.field, position.index);
    if (tag == c->registered_lang || !*tag)
        return;
    c->registered_lang = tag;
    if (!pc_names_take(&c->names, c->doc, NAME_LANGUAGE, tag, strlen(tag), &is_new)) {
        pc_check_no_memory(c);
        return;
    }
    (void)code; /* a language has one doubt at most */
    if (is_new && pc_shape_doubts_language("xml:lang", tag, &what)) {
        what.replacement[0] = '\0'; /* the path leads to the text, which a tag must not replace */
        pc_check_add(c, position.field, position.index, &what);
    }
}

static const value_rule value_rules[] = {
    {PC_UNREGISTERED_LANGUAGE, PALCARE_KIND_LANG, check_language},
    {PC_UNREGISTERED_LANGUAGE, PALCARE_KIND_TEXT, check_text},
    {PC_UNREGISTERED_LANGUAGE, PALCARE_KIND_RICH, check_text},
    {PC_UNKNOWN_LICENCE, PALCARE_KIND_TOKEN, check_token},
};
const rules pc_register_rules = {NULL, 0, value_rules, sizeof value_rules / sizeof value_rules[0]};
