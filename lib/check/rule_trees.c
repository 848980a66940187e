/*
 * Trees of rules: who may use a service, when an entry is shown, which unit of a currency applies.
 * A malformed tree gives wrong answers and may turn a family away.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/rule_values.h"

#include <string.h>

static bool is_kind(const palcare_record *rule, const char *kind)
{
    return pc_field_is(rule, PALCARE_RULE_KIND, kind);
}

static void say_rule(check *c, int code, palcare_field field, const char *hint,
                     const char *sentence)
{
    pc_check_say(c, code, field, PALCARE_NONE, hint, "%s", sentence);
}

static void say_not_joint(check *c, const palcare_record *rule, palcare_field field, int code)
{
    if (pc_field_given(rule, field))
        pc_check_say(c, code, field, PALCARE_NONE, "move it into a rule of kind 'test' inside",
                     "a rule of kind '%s' has no '%s'", pc_field_first(rule, PALCARE_RULE_KIND),
                     palcare_field_name(field));
}

/* all, any, at-least and not combine other rules and have no test of their own. */
static void check_joint(check *c, const palcare_record *rule, int code)
{
    static const palcare_field of_a_test[] = {PALCARE_RULE_ATTRIBUTE, PALCARE_RULE_OF,
                                              PALCARE_RULE_OP, PALCARE_RULE_VALUE};
    if (pc_rule_is_test(rule) || !pc_field_given(rule, PALCARE_RULE_KIND))
        return;
    for (size_t i = 0; i < sizeof of_a_test / sizeof of_a_test[0]; i++)
        say_not_joint(c, rule, of_a_test[i], code);
    const rule_attribute *attribute;
    for (size_t i = 0; (attribute = pc_rule_attribute_at(i)); i++)
        if (!attribute->of)
            say_not_joint(c, rule, attribute->field, code);
    size_t inside = palcare_count(rule, PALCARE_RULE_RULE);
    if (inside == 0)
        pc_check_say(c, code, PALCARE_RULE_RULE, PALCARE_NONE,
                     "put the rules that it joins inside, or remove it",
                     "a rule of kind '%s' holds no rule", pc_field_first(rule, PALCARE_RULE_KIND));
    else if (is_kind(rule, "not") && inside > 1)
        say_rule(c, code, PALCARE_RULE_RULE, "put 'any' or 'all' around them",
                 "a rule of kind 'not' holds one rule");
}

/* A source may not give the number ("most of the following"); then the rule keeps its words. */
static void check_count(check *c, const palcare_record *rule, int code)
{
    double count;
    bool given = palcare_number(rule, PALCARE_RULE_COUNT, 0, &count);
    if (!is_kind(rule, "at-least")) {
        if (given)
            say_rule(c, code, PALCARE_RULE_COUNT, "remove it, or make the kind 'at-least'",
                     "'count' belongs to a rule of kind 'at-least'");
        return;
    }
    size_t inside = palcare_count(rule, PALCARE_RULE_RULE);
    if (!given && !pc_field_given(rule, PALCARE_RULE_TEXT))
        say_rule(c, code, PALCARE_RULE_COUNT, "give the count, or the source's own words as text",
                 "'at-least' does not say how many");
    else if (given && count < 1)
        say_rule(c, code, PALCARE_RULE_COUNT, "give a count from 1 on",
                 "'at-least' with a count of 0 is not a rule");
    else if (given && inside > 0 && count > (double)inside)
        pc_check_say(c, code, PALCARE_RULE_COUNT, 0, "lower the count, or add the missing rules",
                     "asks for %.0f of %zu rules, which nobody can meet", count, inside);
}

/* The attribute whose values a test has; NULL if it has none. */
static const rule_attribute *attribute_given(const palcare_record *rule)
{
    const rule_attribute *attribute;
    for (size_t i = 0; (attribute = pc_rule_attribute_at(i)); i++)
        if (!attribute->of && pc_field_given(rule, attribute->field))
            return attribute;
    return NULL;
}

static void say_no_attribute(check *c, const palcare_record *rule, int code)
{
    const rule_attribute *given = attribute_given(rule);
    problem what;
    pc_problem_say(&what, code, "a test has no 'attribute'");
    if (given)
        pc_problem_hint(&what, "write attribute='%s'", given->name);
    else
        pc_problem_hint(&what, "say what is asked about: age, category, area ...");
    pc_check_add(c, PALCARE_RULE_ATTRIBUTE, PALCARE_NONE, &what);
}

static void check_test(check *c, const palcare_record *rule, int code)
{
    if (!pc_rule_is_test(rule))
        return;
    if (!pc_field_given(rule, PALCARE_RULE_ATTRIBUTE))
        say_no_attribute(c, rule, code);
    if (!pc_field_given(rule, PALCARE_RULE_OP))
        say_rule(c, code, PALCARE_RULE_OP,
                 "say how it is compared: is, in, less, at-least, known ...", "a test has no 'op'");
    if (pc_field_given(rule, PALCARE_RULE_RULE))
        say_rule(c, code, PALCARE_RULE_RULE, "put both into a rule of kind 'all' or 'any'",
                 "a test holds no other rules");
}

/* A test has values of its own attribute only. */
static void check_fields(check *c, const palcare_record *rule, int code)
{
    const rule_attribute *own = pc_rule_attribute_of(rule), *attribute;
    if (!own || !pc_rule_is_test(rule))
        return;
    for (size_t i = 0; (attribute = pc_rule_attribute_at(i)); i++)
        if (attribute != own && !attribute->of && pc_field_given(rule, attribute->field))
            pc_check_say(c, code, attribute->field, 0, "put it into a test of its own",
                         "a test of '%s' has no '%s'", own->name, attribute->name);
    if (!own->of && pc_field_given(rule, PALCARE_RULE_OF))
        pc_check_say(c, code, PALCARE_RULE_OF, 0, "remove it",
                     "a test of '%s' has no 'of'; only entries and dimensions are named there",
                     own->name);
}

static void say_no_value(check *c, palcare_field field, const char *op, int code)
{
    problem what;
    pc_problem_say(&what, code, "'%s' compares with a value", op);
    if (field == PALCARE_RULE_VALUE)
        pc_problem_hint(&what, "add a <value>");
    else
        pc_problem_hint(&what, "give it in '%s'", palcare_field_name(field));
    pc_check_add(c, field, PALCARE_NONE, &what);
}

static void check_values(check *c, const palcare_record *rule, int code)
{
    const rule_attribute *attribute = pc_rule_attribute_of(rule);
    if (!attribute)
        attribute = attribute_given(rule);
    palcare_field field = attribute ? attribute->field : PALCARE_RULE_VALUE;
    if (!pc_rule_is_test(rule) || !pc_field_given(rule, PALCARE_RULE_OP))
        return;
    size_t values = palcare_count(rule, field);
    if (attribute && !attribute->of) /* rule_values.c reports a value out of its place */
        values += palcare_count(rule, PALCARE_RULE_VALUE);
    bool known = pc_field_is(rule, PALCARE_RULE_OP, "known");
    const char *op = pc_field_first(rule, PALCARE_RULE_OP);
    if (known && values > 0)
        say_rule(c, code, field, "remove the value, or compare with 'is'",
                 "'known' compares with no value");
    else if (!known && values == 0)
        say_no_value(c, field, op, code);
    else if (values > 1 && !pc_field_is(rule, PALCARE_RULE_OP, "in"))
        pc_check_say(c, code, PALCARE_RULE_OP, 0, "compare with 'in'",
                     "'%s' compares with one value", op);
}

/* A test of an entry or a dimension names it, and the other attributes name neither. */
static void check_of(check *c, const palcare_record *rule, int code)
{
    const rule_attribute *attribute = pc_rule_attribute_of(rule);
    if (!attribute || !attribute->of || !pc_rule_is_test(rule))
        return;
    const palcare_record *found = pc_ref_target(c, rule, PALCARE_RULE_OF, 0);
    palcare_type type = palcare_record_type(found);
    if (!pc_field_given(rule, PALCARE_RULE_OF))
        pc_check_say(c, code, PALCARE_RULE_OF, PALCARE_NONE, "name it in 'of'",
                     "a test of %s %s does not say which", *attribute->name == 'e' ? "an" : "a",
                     attribute->name);
    else if (found && type != attribute->of &&
             (type == PALCARE_TYPE_ENTRY || type == PALCARE_TYPE_DIMENSION))
        pc_check_say(c, code, PALCARE_RULE_OF, 0, "correct 'attribute', or the name",
                     "is a test of '%s', and 'of' names a part of type '%s'", attribute->name,
                     palcare_type_name(type));
}

static void check_keys(check *c, const palcare_record *part, palcare_field field, int tag, int code)
{
    const char *key = pc_field_first(part, field);
    if (!key || pc_name_find(c, pc_check_top(c), pc_check_top(c), tag, key, strlen(key)) == part)
        return;
    quoted q = pc_problem_quote(key, strlen(key));
    pc_check_say(c, code, field, 0, "give each a key of its own", "the key '%s' occurs twice",
                 q.text);
}

static void check_dimension_key(check *c, const palcare_record *dimension, int code)
{
    check_keys(c, dimension, PALCARE_DIMENSION_KEY, NAME_DIMENSION, code);
}

static void check_unit_key(check *c, const palcare_record *unit, int code)
{
    check_keys(c, unit, PALCARE_CURRENCY_UNIT_KEY, NAME_UNIT, code);
}

static const record_rule record_rules[] = {
    {PC_RULE_TREE, PALCARE_TYPE_RULE, check_joint},
    {PC_RULE_TREE, PALCARE_TYPE_RULE, check_count},
    {PC_RULE_TREE, PALCARE_TYPE_RULE, check_test},
    {PC_RULE_TREE, PALCARE_TYPE_RULE, check_values},
    {PC_RULE_TREE, PALCARE_TYPE_RULE, check_fields},
    {PC_RULE_TREE, PALCARE_TYPE_RULE, check_of},
    {PC_KEY_TWICE, PALCARE_TYPE_DIMENSION, check_dimension_key},
    {PC_KEY_TWICE, PALCARE_TYPE_CURRENCY_UNIT, check_unit_key},
};
const rules pc_rule_tree_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL,
                                  0};
