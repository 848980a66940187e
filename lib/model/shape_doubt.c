/* Tells of values that fit their field, and that are in doubt by a public register. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/shape.h"

#include "schema/problems.h"

#include <string.h>

form_narrow pc_shape_narrow_form(palcare_field field)
{
    switch (field) {
    case PALCARE_CONTACT_E164: return NARROW_PHONE;
    case PALCARE_SITE_TIME_ZONE:
    case PALCARE_SCHEDULE_TIME_ZONE: return NARROW_TIME_ZONE;
    case PALCARE_MONEY_CURRENCY: return NARROW_CURRENCY;
    case PALCARE_RULE_PROGNOSIS: return NARROW_DURATION;
    case PALCARE_MEDIA_MEDIA_TYPE:
    case PALCARE_LINK_MEDIA_TYPE: return NARROW_MEDIA_TYPE;
    case PALCARE_LICENCE_SPDX: return NARROW_LICENCE;
    default: return NARROW_NONE;
    }
}

/* The report of a doubt: its code, and the end of its sentence. */
typedef struct doubt_row {
    int code;
    const char *says; /* of the value */
    const char *hint; /* if nothing is proposed; or NULL */
} doubt_row;

static const doubt_row doubt_rows[] = {
    [DOUBT_OLDER_ZONE] = {PC_OLDER_ZONE, "is an older name of that time zone", NULL},
    [DOUBT_UNKNOWN_ZONE] = {PC_UNKNOWN_ZONE, "is not in the IANA time zone database",
                            "name the city of that zone, Europe/London for one"},
    [DOUBT_LICENCE] = {PC_UNKNOWN_LICENCE, "is not in the SPDX Licence List",
                       "write its identifier, CC-BY-4.0 for one; LicenseRef-NAME for others"},
};

bool pc_shape_doubts_language(const char *name, const char *tag, problem *p)
{
    form_language language;
    size_t size = strlen(tag);
    form_doubt doubt = pc_form_doubt_language(tag, size, &language);
    quoted text = pc_problem_quote(tag, size);
    int subtag = (int)language.size;
    if (doubt == DOUBT_NONE)
        return false;
    if (doubt == DOUBT_MEANING)
        pc_problem_say(p, PC_OTHER_LANGUAGE, "%s '%s' is %.*s", name, text.text,
                       (int)strcspn(language.name, ";"), language.name);
    else
        pc_problem_say(p, PC_UNREGISTERED_LANGUAGE, "%s '%s': nobody registered the %s '%.*s'",
                       name, text.text, doubt == DOUBT_REGION ? "region" : "language", subtag,
                       language.subtag);
    const char *other = language.name ? strchr(language.name, ';') : NULL;
    if (other)
        pc_problem_hint(p, "%s%s%s%s", other + 2, *language.instead ? " '" : "", language.instead,
                        *language.instead ? "'" : "");
    else if (*language.instead)
        pc_problem_replace(p, "did you mean '%s'?", language.instead);
    return true;
}

bool pc_shape_doubts(const schema_field *field, const char *value, problem *p)
{
    char proposal[96];
    size_t size = strlen(value);
    form_narrow form = pc_shape_narrow_form(field->field);
    if (field->kind == PALCARE_KIND_LANG)
        return pc_shape_doubts_language(field->name, value, p);
    form_doubt doubt = form == NARROW_NONE ? DOUBT_NONE : pc_narrow_doubt(form, value, size);
    if (doubt == DOUBT_NONE || !pc_narrow_fits(form, value, size))
        return false;
    const doubt_row *row = &doubt_rows[doubt];
    pc_problem_say(p, row->code, "%s '%s' %s", field->name, pc_problem_quote(value, size).text,
                   row->says);
    if (pc_narrow_propose(form, value, size, proposal, sizeof proposal))
        pc_problem_replace(p, "write '%s'", proposal);
    else if (row->hint)
        pc_problem_hint(p, "%s", row->hint);
    return true;
}
