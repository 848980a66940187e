/*
 * Sensitive content: a page warns about it beforehand, does not surprise a child with it, offers
 * help, and no other page leads there without asking.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/check.h"

#include <string.h>

static bool is_about_death(const palcare_record *item)
{
    return pc_field_has(item, PALCARE_ITEM_SENSITIVITY, "end-of-life") ||
           pc_field_has(item, PALCARE_ITEM_SENSITIVITY, "death") ||
           pc_field_has(item, PALCARE_ITEM_SENSITIVITY, "bereavement");
}

/* ---- unmarked content ---- */

static bool names_death(const check *c, const palcare_record *record, palcare_field field)
{
    const char *text;
    for (size_t i = 0; (text = palcare_value(record, field, i)); i++)
        if (pc_phrases_in(&c->phrases, PHRASE_DEATH, palcare_text_lang(record, field, i), text))
            return true;
    return false;
}

/* The ids of topics are English words joined by hyphens. */
static bool topic_names_death(const check *c, const palcare_record *item)
{
    const char *value;
    for (size_t i = 0; (value = palcare_value(item, PALCARE_ITEM_TOPIC, i)); i++) {
        const char *hash = strchr(value, '#');
        if (pc_phrases_in(&c->phrases, PHRASE_DEATH, "en", hash ? hash + 1 : value))
            return true;
    }
    return false;
}

/* Content for families must be marked; content for planners and parliaments need not. */
static void check_unmarked(check *c, const palcare_record *item, int code)
{
    enum { SECTIONS_LOOKED_AT = 200 };
    bool professional = pc_field_given(item, PALCARE_ITEM_AUDIENCE) && !pc_is_for_families(item);
    if (pc_field_given(item, PALCARE_ITEM_SENSITIVITY) || professional || !pc_is_on_show(item))
        return;
    bool found = names_death(c, item, PALCARE_ITEM_TITLE) || topic_names_death(c, item);
    const palcare_record *section;
    for (size_t i = 0; !found && i < SECTIONS_LOOKED_AT &&
                       (section = palcare_part(item, PALCARE_ITEM_SECTION, i));
         i++)
        found = names_death(c, section, PALCARE_SECTION_HEADING);
    if (found)
        pc_check_say(c, code, PALCARE_ITEM_SENSITIVITY, PALCARE_NONE,
                     "add sensitivity='end-of-life', 'death' or 'bereavement'",
                     "its title, headings or topics speak of death, and it is not marked");
}

/* ---- marked content ---- */

static void check_children(check *c, const palcare_record *item, int code)
{
    bool child = pc_field_has(item, PALCARE_ITEM_AUDIENCE, "child");
    bool hard = is_about_death(item) || pc_field_has(item, PALCARE_ITEM_SENSITIVITY, "images");
    if (hard && (child || pc_field_has(item, PALCARE_ITEM_AUDIENCE, "teen")) &&
        !pc_field_given(item, PALCARE_ITEM_MIN_AGE))
        pc_check_say(
            c, code, PALCARE_ITEM_MIN_AGE, PALCARE_NONE,
            "say in 'min-age' for which age it was written; what death means changes with age",
            "is hard to read, is meant for %s, and has no age", child ? "children" : "teenagers");
}

static bool offers_help(const palcare_record *item)
{
    static const palcare_field help[] = {PALCARE_ITEM_SERVICE, PALCARE_ITEM_ROLE, PALCARE_ITEM_TEAM,
                                         PALCARE_ITEM_REFERRAL, PALCARE_ITEM_LINK};
    for (size_t i = 0; i < sizeof help / sizeof help[0]; i++)
        if (pc_field_given(item, help[i]))
            return true;
    return false;
}

static void check_help(check *c, const palcare_record *item, int code)
{
    if (is_about_death(item) && pc_is_for_families(item) && pc_is_on_show(item) &&
        !offers_help(item))
        pc_check_say(c, code, PALCARE_ITEM_SERVICE, PALCARE_NONE,
                     "name a service, a role or a link where a family can talk to somebody",
                     "is about death, and names nobody to turn to afterwards");
}

static void check_leads_to_death(check *c, value_position position, int code)
{
    const palcare_record *top = pc_check_top(c);
    if ((position.field != PALCARE_ITEM_RELATED && position.field != PALCARE_SECTION_RELATED) ||
        palcare_record_type(top) != PALCARE_TYPE_ITEM ||
        pc_field_given(top, PALCARE_ITEM_SENSITIVITY) || !pc_is_for_families(top))
        return;
    const palcare_record *target =
        palcare_target(position.record, position.field, position.index, c->docs);
    if (!target || !is_about_death(target))
        return;
    const char *name = palcare_value(position.record, position.field, position.index);
    quoted q = pc_problem_quote(name, strlen(name));
    pc_check_say(c, code, position.field, position.index,
                 "let families find it themselves, or say plainly what it is",
                 "leads to '%s', which is about death, from a page that is not", q.text);
}

static const record_rule record_rules[] = {
    {PC_NO_SENSITIVITY, PALCARE_TYPE_ITEM, check_unmarked},
    {PC_HARD_FOR_CHILDREN, PALCARE_TYPE_ITEM, check_children},
    {PC_NO_SIGNPOST, PALCARE_TYPE_ITEM, check_help},
};
static const value_rule value_rules[] = {
    {PC_LEADS_TO_DEATH, PALCARE_KIND_REF, check_leads_to_death},
};
const rules pc_sensitive_rules = {record_rules, sizeof record_rules / sizeof record_rules[0],
                                  value_rules, sizeof value_rules / sizeof value_rules[0]};
