/*
 * Trees of rules: who may use a service, when an entry is shown, which unit of a currency applies.
 * A malformed tree gives wrong answers and may turn a family away.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/references.h"

#include "base/ascii.h"
#include "value/form.h"

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

/* all, any, at-least and not combine other rules and have no test of their own. */
static void check_joint(check *c, const palcare_record *rule, int code)
{
    static const palcare_field of_a_test[] = {PALCARE_RULE_ATTRIBUTE, PALCARE_RULE_OF,
                                              PALCARE_RULE_OP, PALCARE_RULE_VALUE};
    if (is_kind(rule, "test"))
        return;
    for (size_t i = 0; i < sizeof of_a_test / sizeof of_a_test[0]; i++)
        if (pc_field_given(rule, of_a_test[i]))
            pc_check_say(c, code, of_a_test[i], PALCARE_NONE,
                         "move it into a rule of kind 'test' inside",
                         "a rule of kind '%s' has no '%s'", pc_field_first(rule, PALCARE_RULE_KIND),
                         palcare_field_name(of_a_test[i]));
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

static void check_test(check *c, const palcare_record *rule, int code)
{
    if (!is_kind(rule, "test"))
        return;
    if (!pc_field_given(rule, PALCARE_RULE_ATTRIBUTE))
        say_rule(c, code, PALCARE_RULE_ATTRIBUTE,
                 "say what is asked about: age, category, area ...", "a test has no 'attribute'");
    if (!pc_field_given(rule, PALCARE_RULE_OP))
        say_rule(c, code, PALCARE_RULE_OP,
                 "say how it is compared: is, in, less, at-least, known ...", "a test has no 'op'");
    if (pc_field_given(rule, PALCARE_RULE_RULE))
        say_rule(c, code, PALCARE_RULE_RULE, "put both into a rule of kind 'all' or 'any'",
                 "a test holds no other rules");
}

static void check_values(check *c, const palcare_record *rule, int code)
{
    size_t values = palcare_count(rule, PALCARE_RULE_VALUE);
    if (!is_kind(rule, "test") || !pc_field_given(rule, PALCARE_RULE_OP))
        return;
    bool known = pc_field_is(rule, PALCARE_RULE_OP, "known");
    const char *op = pc_field_first(rule, PALCARE_RULE_OP);
    if (known && values > 0)
        say_rule(c, code, PALCARE_RULE_VALUE, "remove the value, or compare with 'is'",
                 "'known' compares with no value");
    else if (!known && values == 0)
        pc_check_say(c, code, PALCARE_RULE_VALUE, PALCARE_NONE, "add a <value>",
                     "'%s' compares with a value", op);
    else if (values > 1 && !pc_field_is(rule, PALCARE_RULE_OP, "in"))
        pc_check_say(c, code, PALCARE_RULE_OP, 0, "compare with 'in'",
                     "'%s' compares with one value", op);
}

/* A category as people write it: 2, ii; "" for anything else. */
static const char *propose_category(const char *value)
{
    static const char *const forms[][2] = {{"1", "I"}, {"2", "II"},  {"3", "III"},   {"4", "IV"},
                                           {"i", "I"}, {"ii", "II"}, {"iii", "III"}, {"iv", "IV"}};
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        if (pc_is_word(value, strlen(value), forms[i][0]))
            return forms[i][1];
    return "";
}

static void say_value(check *c, int code, size_t index, bool is_age, const char *value)
{
    char age[24];
    problem what;
    size_t size = strlen(value);
    bool has_age = is_age && pc_form_propose(PALCARE_KIND_AGE, value, size, age, sizeof age);
    const char *proposal = is_age ? (has_age ? age : "") : propose_category(value);
    pc_problem_say(&what, code, "'%s' is not %s", pc_problem_quote(value, size).text,
                   is_age ? "an age" : "a category");
    if (*proposal)
        pc_problem_replace(&what, "write '%s'", proposal);
    else
        pc_problem_hint(&what, "%s",
                        is_age ? "write a number and a unit: 6w, 18mo, 19y"
                               : "write I, II, III or IV");
    pc_check_add(c, PALCARE_RULE_VALUE, index, &what);
}

/* Ages and categories have a form. */
static void check_value_forms(check *c, const palcare_record *rule, int code)
{
    static const char *const categories[] = {"I", "II", "III", "IV"};
    bool is_age = pc_field_is(rule, PALCARE_RULE_ATTRIBUTE, "age");
    if (!is_age && !pc_field_is(rule, PALCARE_RULE_ATTRIBUTE, "category"))
        return;
    const char *value;
    for (size_t i = 0; (value = palcare_value(rule, PALCARE_RULE_VALUE, i)); i++) {
        bool fits = is_age && pc_form_fits(PALCARE_KIND_AGE, value, strlen(value));
        for (size_t k = 0; !is_age && k < sizeof categories / sizeof categories[0]; k++)
            fits = fits || strcmp(value, categories[k]) == 0;
        if (!fits)
            say_value(c, code, i, is_age, value);
    }
}

/* The entry or dimension of a test must exist. */
static void check_of(check *c, const palcare_record *rule, int code)
{
    bool is_entry = pc_field_is(rule, PALCARE_RULE_ATTRIBUTE, "entry");
    if (!is_entry && !pc_field_is(rule, PALCARE_RULE_ATTRIBUTE, "dimension"))
        return;
    const char *name = pc_field_first(rule, PALCARE_RULE_OF);
    if (!name) {
        say_rule(c, code, PALCARE_RULE_OF, "name it in 'of'",
                 is_entry ? "a test of an entry does not say which"
                          : "a test of a dimension does not say which");
        return;
    }
    const palcare_record *top = pc_check_top(c);
    const palcare_record *found =
        pc_name_find(c, top, top, is_entry ? NAME_PART : NAME_DIMENSION, name, strlen(name));
    if (found && (!is_entry || palcare_record_type(found) == PALCARE_TYPE_ENTRY))
        return;
    quoted q = pc_problem_quote(name, strlen(name));
    pc_check_say(c, code, PALCARE_RULE_OF, 0,
                 is_entry ? "name the id of an entry" : "name the key of a dimension",
                 "of '%s': there is no such %s here", q.text, is_entry ? "entry" : "dimension");
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
    {PC_RULE_TREE, PALCARE_TYPE_RULE, check_value_forms},
    {PC_RULE_TREE, PALCARE_TYPE_RULE, check_of},
    {PC_KEY_TWICE, PALCARE_TYPE_DIMENSION, check_dimension_key},
    {PC_KEY_TWICE, PALCARE_TYPE_CURRENCY_UNIT, check_unit_key},
};
const rules pc_rule_tree_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL,
                                  0};
