/*
 * Tests that exclude each other although all of them must be met: younger than 5 and at least 10.
 *
 * Each test is compared with what the tests before it leave possible. They are kept in the table of
 * names, by the outermost rule that needs them all and by what they ask about; so a rule of many
 * tests costs no more than many small ones.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/answers.h"
#include "check/rule_values.h"

#include "model/walk.h"
#include "value/form.h"

#include <string.h>

/* The opposite of OP_IN, which authors write as 'not' around it. */
enum { OP_NOT_IN = 256 };

/* A test, as the outermost rule needs it. */
typedef struct need {
    const palcare_record *rule;
    const rule_attribute *attribute;
    const palcare_record *subject; /* its entry or dimension, or NULL */
    palcare_kind kind;             /* by which values are compared; 0: they have no order */
    unsigned op;                   /* the opposite of its own inside 'not' */
    bool is_single;
    const void *group; /* the scope of what is kept of all tests with this need */
} need;

/* ---- the outermost rule ---- */

static bool is_rule(const palcare_record *record)
{
    return palcare_record_type(record) == PALCARE_TYPE_RULE;
}

/* Tests if a rule that holds (or does not) tells the same of each rule inside. */
static bool passes_on(const palcare_record *joint, bool holds)
{
    size_t inside = palcare_count(joint, PALCARE_RULE_RULE);
    double count = holds ? 0 : 2;
    if (inside == 1 || pc_field_is(joint, PALCARE_RULE_KIND, holds ? "all" : "any"))
        return true;
    if (!pc_field_is(joint, PALCARE_RULE_KIND, "at-least"))
        return false;
    palcare_number(joint, PALCARE_RULE_COUNT, 0, &count);
    return count == (holds ? (double)inside : 1);
}

/* The outermost rule that is met only if `rule` holds, or if it does not; NULL if there is none. A
 * rule is met only if it holds itself. */
static const palcare_record *outermost(const palcare_record *rule, bool holds)
{
    const palcare_record *found = holds ? rule : NULL, *owner;
    for (; is_rule(owner = palcare_record_owner(rule)); rule = owner) {
        if (pc_field_is(owner, PALCARE_RULE_KIND, "not"))
            holds = !holds;
        else if (!passes_on(owner, holds))
            break;
        if (holds)
            found = owner;
    }
    return found;
}

static unsigned opposite(unsigned op)
{
    static const unsigned pairs[][2] = {{OP_IS, OP_IS_NOT},
                                        {OP_IN, OP_NOT_IN},
                                        {OP_LESS, OP_AT_LEAST},
                                        {OP_AT_MOST, OP_MORE}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        for (size_t side = 0; side < 2; side++)
            if (pairs[i][side] == op)
                return pairs[i][1 - side];
    return 0;
}

/* ---- what is kept ---- */

static const void *kept(const check *c, const void *scope, int tag, const char *name)
{
    const names_entry *e = pc_names_find(&c->names, scope, tag, name, strlen(name));
    return e ? e->value : NULL;
}

static void keep(check *c, const void *scope, int tag, const char *name, const void *value)
{
    names_entry *e = pc_names_take(&c->names, scope, tag, name, strlen(name), NULL);
    if (e)
        e->value = value;
    else
        pc_check_no_memory(c);
}

static size_t kept_count(const check *c, const void *scope, int tag, const char *name)
{
    return (size_t)(uintptr_t)kept(c, scope, tag, name);
}

static void keep_count(check *c, const void *scope, int tag, const char *name, size_t count)
{
    keep(c, scope, tag, name, (const void *)(uintptr_t)count);
}

static const char *value_at(const need *n, size_t index)
{
    return palcare_value(n->rule, n->attribute->field, index);
}

/* ---- reporting ---- */

static const char *write_test(buffer *words, const palcare_record *rule)
{
    const rule_attribute *attribute = pc_rule_attribute_of(rule);
    const char *value, *of = pc_field_first(rule, PALCARE_RULE_OF);
    pc_buffer_format(words, "%s %s", of ? of : attribute->name,
                     pc_field_first(rule, PALCARE_RULE_OP));
    for (size_t i = 0; (value = palcare_value(rule, attribute->field, i)); i++)
        pc_buffer_format(words, " %s", value);
    return pc_buffer_text(words);
}

/* Reports once for the tests of one need. */
static void say_conflict(check *c, const need *n, const palcare_record *other, int code)
{
    if (kept(c, n->group, NAME_RULE_TOLD, ""))
        return;
    keep(c, n->group, NAME_RULE_TOLD, "", n->rule);
    if (other == c->steps[c->depth - 1].record)
        other = n->rule;
    buffer words = {0};
    const char *test = write_test(&words, other);
    unsigned line, column;
    problem what;
    if (!test) {
        pc_check_no_memory(c);
    } else {
        quoted q = pc_problem_quote(test, strlen(test));
        if (palcare_record_place(other, &line, &column))
            pc_problem_say(&what, code, "excludes '%s' on line %u, and both must be met", q.text,
                           line);
        else
            pc_problem_say(&what, code, "excludes '%s', and both must be met", q.text);
        pc_problem_hint(&what, "correct one of them, or join them with 'any'");
        pc_check_add(c, PALCARE_RULE_OP, 0, &what);
    }
    pc_buffer_free(&words);
}

/* ---- less and more ---- */

/* Negative, 0 or positive if one value is certainly less than, equal to or more than the other;
 * *known tells if one of these is certain. */
static int compare(check *c, const need *n, const char *a, const char *b, bool *known)
{
    *known = true;
    if (n->kind == PALCARE_KIND_STRING) {
        size_t one = pc_dimension_rank(c, n->subject, a), two = pc_dimension_rank(c, n->subject, b);
        *known = one && two;
        return one < two ? -1 : one > two;
    }
    if (n->kind == PALCARE_KIND_DECIMAL)
        return pc_form_compare_decimals(a, b);
    if (strcmp(a, b) == 0 || (n->kind == PALCARE_KIND_AGE && pc_form_ages_equal(a, b)))
        return 0;
    palcare_order order = palcare_compare(n->kind, a, b);
    *known = order == PALCARE_ORDER_BEFORE || order == PALCARE_ORDER_AFTER;
    return order == PALCARE_ORDER_BEFORE ? -1 : 1;
}

/* A limit of a need: from below or above, with the value itself or without. */
static int limit_tag(bool is_upper, bool is_strict)
{
    return NAME_RULE_LIMIT + is_upper * 2 + is_strict;
}

static void add_limit(check *c, const need *n, bool is_upper, bool is_strict, int code)
{
    const char *value = value_at(n, 0);
    bool known;
    for (int strict = 0; strict < 2; strict++) {
        const palcare_record *other = kept(c, n->group, limit_tag(!is_upper, strict), "");
        if (!other)
            continue;
        const char *theirs = palcare_value(other, n->attribute->field, 0);
        int order =
            is_upper ? compare(c, n, theirs, value, &known) : compare(c, n, value, theirs, &known);
        if (known && (order > 0 || (order == 0 && (strict || is_strict))))
            say_conflict(c, n, other, code);
    }
    int tag = limit_tag(is_upper, is_strict);
    const palcare_record *same = kept(c, n->group, tag, "");
    int order =
        same ? compare(c, n, value, palcare_value(same, n->attribute->field, 0), &known) : 0;
    if (!same || (known && (is_upper ? order < 0 : order > 0)))
        keep(c, n->group, tag, "", n->rule);
}

/* Tests if the value of a need can be compared: others were reported by themselves. */
static bool is_comparable(check *c, const need *n)
{
    const char *value = value_at(n, 0);
    if (!n->kind || !value)
        return false;
    if (n->kind == PALCARE_KIND_STRING)
        return pc_dimension_rank(c, n->subject, value) > 0;
    return !n->subject || pc_answer_fits(c, n->subject, value);
}

static void add_order(check *c, const need *n, int code)
{
    if (n->op & (OP_MORE | OP_AT_LEAST | OP_IS))
        add_limit(c, n, false, n->op == OP_MORE, code);
    if (n->op & (OP_LESS | OP_AT_MOST | OP_IS))
        add_limit(c, n, true, n->op == OP_LESS, code);
}

/* ---- equal and not ---- */

/* One value of several is wanted, of something that has one value: those that every test wants, and
 * none excludes, are left. */
static void add_wanted(check *c, const need *n, int code)
{
    size_t tests = kept_count(c, n->group, NAME_RULE_TESTS, "") + 1, left = 0;
    const palcare_record *other = kept(c, n->group, NAME_RULE_LAST, "");
    const char *value;
    for (size_t i = 0; (value = value_at(n, i)); i++) {
        if (kept_count(c, n->group, NAME_RULE_WANTED, value) != tests - 1)
            continue;
        keep_count(c, n->group, NAME_RULE_WANTED, value, tests);
        const palcare_record *excluded = kept(c, n->group, NAME_RULE_EXCLUDED, value);
        left += !excluded;
        other = other ? other : excluded;
    }
    if (left == 0 && other)
        say_conflict(c, n, other, code);
    keep_count(c, n->group, NAME_RULE_TESTS, "", tests);
    keep_count(c, n->group, NAME_RULE_LEFT, "", left);
    keep(c, n->group, NAME_RULE_LAST, "", n->rule);
}

static void add_excluded(check *c, const need *n, int code)
{
    size_t tests = kept_count(c, n->group, NAME_RULE_TESTS, "");
    size_t left = kept_count(c, n->group, NAME_RULE_LEFT, "");
    const char *value;
    for (size_t i = 0; (value = value_at(n, i)); i++) {
        if (kept(c, n->group, NAME_RULE_EXCLUDED, value))
            continue;
        keep(c, n->group, NAME_RULE_EXCLUDED, value, n->rule);
        if (tests && kept_count(c, n->group, NAME_RULE_WANTED, value) == tests && --left == 0)
            say_conflict(c, n, kept(c, n->group, NAME_RULE_LAST, ""), code);
    }
    keep_count(c, n->group, NAME_RULE_LEFT, "", left);
}

/* A child may have several technologies, so only the same one excludes itself. */
static void add_one_of_several(check *c, const need *n, int code)
{
    bool is_wanted = n->op & (OP_IS | OP_IN);
    size_t count = palcare_count(n->rule, n->attribute->field);
    if (is_wanted && count != 1)
        return;
    const char *value;
    for (size_t i = 0; (value = value_at(n, i)); i++) {
        int other_tag = is_wanted ? NAME_RULE_EXCLUDED : NAME_RULE_WANTED;
        const palcare_record *other = kept(c, n->group, other_tag, value);
        if (other)
            say_conflict(c, n, other, code);
        keep(c, n->group, is_wanted ? NAME_RULE_WANTED : NAME_RULE_EXCLUDED, value, n->rule);
    }
}

static void add_equal(check *c, const need *n, int code)
{
    if (!n->is_single)
        add_one_of_several(c, n, code);
    else if (n->op & (OP_IS | OP_IN))
        add_wanted(c, n, code);
    else
        add_excluded(c, n, code);
}

/* ---- all tests ---- */

/* How the values of a need are compared, and whether there is one at a time. */
static void describe(need *n)
{
    n->is_single = n->attribute->is_single;
    if (n->attribute->of == PALCARE_TYPE_DIMENSION) {
        n->kind = PALCARE_KIND_STRING; /* by their order in the dimension */
        return;
    }
    if (n->attribute->of == 0) {
        n->kind = n->attribute->ops & OP_LESS ? palcare_field_kind(n->attribute->field) : 0;
        return;
    }
    const answer_form *form = pc_answer_form(n->subject);
    bool has_steps = pc_field_given(n->subject, PALCARE_ENTRY_OPTION);
    n->kind = form && form->is_ordered && !has_steps ? form->form : 0;
    n->is_single = form && form->is_single && !pc_field_is_true(n->subject, PALCARE_ENTRY_REPEATS);
}

/* The scope of what is kept is an address that no other need has: the first test, or within it for
 * its opposite. Tells if this test is the first. */
static bool join_group(check *c, need *n, const palcare_record *outer, bool holds)
{
    int tag = n->subject ? NAME_RULE_OF : NAME_RULE_ATTRIBUTE;
    const char *name = n->subject ? pc_field_first(n->rule, PALCARE_RULE_OF) : n->attribute->name;
    n->group = kept(c, outer, tag, name);
    if (n->group)
        return false;
    n->group = (const char *)n->rule + !holds;
    keep(c, outer, tag, name, n->group);
    return true;
}

static void add_to_group(check *c, const need *n, int code)
{
    /* 3 and 3.0 are one number, so numbers are compared by their order only. */
    if (n->is_single && is_comparable(c, n))
        add_order(c, n, code);
    if (n->op & (OP_IS | OP_IS_NOT | OP_IN | OP_NOT_IN) &&
        (!n->kind || n->kind == PALCARE_KIND_STRING))
        add_equal(c, n, code);
}

/* Adds the tests of the same need in the rule of an entry around this one. */
static void add_tests_of(check *c, const need *own, const palcare_record *rule, int code)
{
    enum { LOOKED_AT = 32 };
    walk parts = pc_walk_of(rule);
    const palcare_record *part;
    for (size_t i = 0; i < LOOKED_AT && (part = pc_walk_next(&parts)); i++) {
        if (!pc_rule_is_test(part) || pc_rule_attribute_of(part) != own->attribute ||
            pc_rule_subject(c, part) != own->subject)
            continue;
        need n = *own;
        n.rule = part;
        bool holds = outermost(part, true) == rule;
        n.op = holds ? pc_rule_op_of(part) : opposite(pc_rule_op_of(part));
        if (n.op && value_at(&n, 0) && (holds || outermost(part, false) == rule))
            add_to_group(c, &n, code);
    }
}

/* An entry inside others is shown only if their rules are met too. */
static void add_entries_around(check *c, const need *own, const palcare_record *outer, int code)
{
    const palcare_record *entry = palcare_record_owner(outer);
    while (entry && palcare_record_type(entry) == PALCARE_TYPE_ENTRY) {
        entry = palcare_record_owner(entry);
        const palcare_record *rule = palcare_part(entry, PALCARE_ENTRY_RULE, 0);
        if (rule)
            add_tests_of(c, own, rule, code);
    }
}

static void add_need(check *c, need n, bool holds, int code)
{
    const palcare_record *outer = outermost(n.rule, holds);
    n.op = holds ? n.op : opposite(n.op);
    if (!outer || !n.op)
        return;
    bool is_first = join_group(c, &n, outer, holds);
    add_to_group(c, &n, code);
    if (is_first)
        add_entries_around(c, &n, outer, code);
}

static void check_conflict(check *c, const palcare_record *rule, int code)
{
    need n = {.rule = rule, .attribute = pc_rule_attribute_of(rule), .op = pc_rule_op_of(rule)};
    if (!n.attribute || !n.op || !pc_rule_is_test(rule) || !value_at(&n, 0))
        return;
    n.subject = pc_rule_subject(c, rule);
    if (n.attribute->of && !n.subject)
        return;
    describe(&n);
    add_need(c, n, true, code);
    add_need(c, n, false, code);
}

static const record_rule record_rules[] = {
    {PC_RULE_CONFLICT, PALCARE_TYPE_RULE, check_conflict},
};
const rules pc_rule_conflict_rules = {record_rules, sizeof record_rules / sizeof record_rules[0],
                                      NULL, 0};
