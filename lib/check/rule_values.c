/*
 * Values of rules: each test has values of its attribute, in the field of its attribute, and
 * compares them in a way that fits; some answer or value of a dimension meets it.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/rule_values.h"

#include "check/answers.h"
#include "model/shape.h"
#include "model/walk.h"

#include <stdio.h>
#include <string.h>

static const rule_attribute attributes[] = {
    {"age", PALCARE_RULE_AGE, 0, OPS_ORDER | OP_KNOWN, true},
    {"category", PALCARE_RULE_CATEGORY, 0, OPS_EQUAL | OP_KNOWN, true},
    {"area", PALCARE_RULE_AREA, 0, OPS_EQUAL | OP_KNOWN, false},
    {"stage", PALCARE_RULE_STAGE, 0, OPS_EQUAL | OP_KNOWN, true},
    {"phase", PALCARE_RULE_PHASE, 0, OPS_EQUAL | OP_KNOWN, true},
    {"technology", PALCARE_RULE_TECHNOLOGY, 0, OPS_EQUAL | OP_KNOWN, false},
    {"prognosis", PALCARE_RULE_PROGNOSIS, 0, OPS_ORDER | OP_KNOWN, true},
    {"referrer", PALCARE_RULE_REFERRER, 0, OPS_EQUAL | OP_KNOWN, false},
    {"diagnosis", PALCARE_RULE_DIAGNOSIS, 0, OPS_EQUAL | OP_KNOWN, false},
    {"entry", PALCARE_RULE_VALUE, PALCARE_TYPE_ENTRY, OPS_EQUAL | OPS_ORDER | OP_KNOWN, false},
    {"dimension", PALCARE_RULE_VALUE, PALCARE_TYPE_DIMENSION, OPS_EQUAL | OPS_ORDER | OP_KNOWN,
     true},
};

static const struct op {
    const char *name;
    unsigned bit;
} ops[] = {
    {"is", OP_IS},
    {"is-not", OP_IS_NOT},
    {"in", OP_IN},
    {"less", OP_LESS},
    {"at-most", OP_AT_MOST},
    {"more", OP_MORE},
    {"at-least", OP_AT_LEAST},
    {"known", OP_KNOWN},
};

const rule_attribute *pc_rule_attribute_at(size_t index)
{
    return index < sizeof attributes / sizeof attributes[0] ? &attributes[index] : NULL;
}

const rule_attribute *pc_rule_attribute_of(const palcare_record *rule)
{
    const char *name = pc_field_first(rule, PALCARE_RULE_ATTRIBUTE);
    for (size_t i = 0; name && i < sizeof attributes / sizeof attributes[0]; i++)
        if (strcmp(attributes[i].name, name) == 0)
            return &attributes[i];
    return NULL;
}

unsigned pc_rule_op_of(const palcare_record *rule)
{
    const char *name = pc_field_first(rule, PALCARE_RULE_OP);
    for (size_t i = 0; name && i < sizeof ops / sizeof ops[0]; i++)
        if (strcmp(ops[i].name, name) == 0)
            return ops[i].bit;
    return 0;
}

const palcare_record *pc_rule_subject(check *c, const palcare_record *rule)
{
    const rule_attribute *attribute = pc_rule_attribute_of(rule);
    const palcare_record *subject = pc_ref_target(c, rule, PALCARE_RULE_OF, 0);
    bool fits = attribute && subject && palcare_record_type(subject) == attribute->of;
    return fits ? subject : NULL;
}

/* ---- each value in the field of its attribute ---- */

static bool is_moved(const palcare_record *rule, const rule_attribute *attribute)
{
    return pc_rule_is_test(rule) && attribute && !attribute->of &&
           pc_field_given(rule, PALCARE_RULE_VALUE);
}

/* A reference in a <value> must lead to a record of the right type, or to a document that was not
 * given. */
static bool explain_target(const check *c, const schema_field *field, const char *value,
                           problem *what)
{
    const palcare_record *target =
        strchr(value, '#') ? palcare_docs_find(c->docs, value) : palcare_doc_find(c->doc, value);
    if (target ? palcare_record_type(target) == field->target[0] : pc_ref_is_beyond(c, value))
        return true;
    const char *type = palcare_type_name(field->target[0]);
    pc_problem_say(what, 0, "%s '%s': there is no such %s", field->name,
                   pc_problem_quote(value, strlen(value)).text, type);
    pc_problem_hint(what, "write the id of the %s in '%s'", type, field->name);
    return false;
}

/* Sets the hint about a code of another attribute: stable is a phase and not a stage. */
static void hint_attribute(const char *value, problem *what)
{
    uint32_t code;
    for (size_t i = 0; i < sizeof attributes / sizeof attributes[0]; i++)
        if (palcare_field_kind(attributes[i].field) == PALCARE_KIND_CODE &&
            pc_shape_fits(pc_schema_field(attributes[i].field), value, strlen(value), &code))
            pc_problem_hint(what, "it is a %s: write attribute='%s' and %s='%s'",
                            attributes[i].name, attributes[i].name, attributes[i].name, value);
}

/* Tests a <value> as a value of its attribute; false with the problem. */
static bool explain_moved(const check *c, const rule_attribute *attribute, const char *value,
                          problem *what)
{
    const schema_field *field = pc_schema_field(attribute->field);
    uint32_t code;
    if (!pc_shape_fits(field, value, strlen(value), &code)) {
        pc_shape_explain(field, value, strlen(value), what);
        if (field->kind == PALCARE_KIND_CODE)
            hint_attribute(value, what);
        return false;
    }
    if (!pc_shape_means(field, 0, value, what))
        return false;
    return field->kind != PALCARE_KIND_REF || explain_target(c, field, value, what);
}

static void check_moved_words(check *c, const palcare_record *rule, int code)
{
    const rule_attribute *attribute = pc_rule_attribute_of(rule);
    const char *value;
    if (!is_moved(rule, attribute))
        return;
    for (size_t i = 0; (value = palcare_value(rule, PALCARE_RULE_VALUE, i)); i++) {
        problem what;
        if (explain_moved(c, attribute, value, &what))
            continue;
        what.code = code;
        pc_check_add(c, PALCARE_RULE_VALUE, i, &what);
    }
}

static void check_moved(check *c, const palcare_record *rule, int code)
{
    const rule_attribute *attribute = pc_rule_attribute_of(rule);
    const char *value;
    problem what;
    if (!is_moved(rule, attribute))
        return;
    pc_buffer_clear(&c->scratch);
    for (size_t i = 0; (value = palcare_value(rule, PALCARE_RULE_VALUE, i)); i++) {
        if (!explain_moved(c, attribute, value, &what))
            return;
        pc_buffer_format(&c->scratch, "%s%s", i ? " " : "", value);
    }
    const char *all = pc_buffer_text(&c->scratch);
    if (!all) {
        pc_check_no_memory(c);
        return;
    }
    pc_problem_say(&what, code, "a test of '%s' has its values in '%s', not in <value>",
                   attribute->name, attribute->name);
    pc_problem_hint(&what, "write %s='%s'", attribute->name,
                    pc_problem_quote(all, strlen(all)).text);
    pc_check_add(c, PALCARE_RULE_VALUE, PALCARE_NONE, &what);
}

/* "..", no limit, is never less or more than an age. */
static void check_age(check *c, const palcare_record *rule, int code)
{
    if (pc_field_is(rule, PALCARE_RULE_AGE, ".."))
        pc_check_say(c, code, PALCARE_RULE_AGE, 0, "give an age, or leave the test out",
                     "age '..' is no limit, so there is nothing to compare");
}

static void check_prognosis(check *c, const palcare_record *rule, int code)
{
    const char *prognosis = pc_field_first(rule, PALCARE_RULE_PROGNOSIS);
    problem what;
    if (prognosis &&
        !pc_shape_means(pc_schema_field(PALCARE_RULE_PROGNOSIS), code, prognosis, &what))
        pc_check_add(c, PALCARE_RULE_PROGNOSIS, 0, &what);
}

/* ---- ways to compare ---- */

/* Sets the hint that lists ways to compare. */
static void hint_ops(problem *what, unsigned bits)
{
    char words[80] = "";
    for (size_t i = 0; i < sizeof ops / sizeof ops[0]; i++)
        if (ops[i].bit & bits) {
            size_t size = strlen(words);
            snprintf(words + size, sizeof words - size, "%s%s", size ? ", " : "", ops[i].name);
        }
    pc_problem_hint(what, "compare by one of these: %s", words);
}

static void check_op(check *c, const palcare_record *rule, int code)
{
    const rule_attribute *attribute = pc_rule_attribute_of(rule);
    unsigned op = pc_rule_op_of(rule);
    if (!pc_rule_is_test(rule) || !attribute || !op || attribute->ops & op)
        return;
    problem what;
    const char *name = pc_field_first(rule, PALCARE_RULE_OP);
    if (attribute->ops & OP_LESS) {
        pc_problem_say(&what, code, "'%s' compares no %s", name, attribute->name);
        pc_problem_hint(&what, "say from and up to which: at-least, more, less or at-most");
    } else {
        pc_problem_say(&what, code, "'%s' compares no %s: none is more than another", name,
                       attribute->name);
        hint_ops(&what, attribute->ops);
    }
    pc_check_add(c, PALCARE_RULE_OP, 0, &what);
}

/* ---- some answer meets it ---- */

static void check_order_of(check *c, const palcare_record *rule, const answer_form *form, int code)
{
    if (!(pc_rule_op_of(rule) & OPS_ORDER) || form->is_ordered)
        return;
    problem what;
    pc_problem_say(&what, code, "no answer to '%s' is '%s' another: it is of kind '%s'",
                   pc_field_first(rule, PALCARE_RULE_OF), pc_field_first(rule, PALCARE_RULE_OP),
                   form->kind);
    hint_ops(&what, OPS_EQUAL | OP_KNOWN);
    pc_check_add(c, PALCARE_RULE_OP, 0, &what);
}

static void check_answers(check *c, const palcare_record *rule, const palcare_record *entry,
                          int code)
{
    const char *value, *of = pc_field_first(rule, PALCARE_RULE_OF);
    for (size_t i = 0; (value = palcare_value(rule, PALCARE_RULE_VALUE, i)); i++) {
        if (pc_answer_fits(c, entry, value))
            continue;
        problem what;
        pc_problem_say(&what, code, "no answer to '%s' is '%s'", of,
                       pc_problem_quote(value, strlen(value)).text);
        pc_answer_hint(c, entry, value, &what);
        pc_check_add(c, PALCARE_RULE_VALUE, i, &what);
    }
}

/* An entry that asks for nothing, or that a response to this checklist does not answer. */
static bool is_answered(check *c, const palcare_record *entry, const answer_form *form, int code)
{
    const palcare_record *top = pc_check_top(c);
    problem what;
    if (form && !form->form) {
        pc_problem_say(&what, code, "is about a %s, which has no answer", form->kind);
        pc_problem_hint(&what, "%s", form->hint);
    } else if (palcare_record_type(top) == PALCARE_TYPE_CHECKLIST && pc_record_top(entry) != top) {
        pc_problem_say(&what, code, "is about an entry of another checklist");
        pc_problem_hint(&what, "ask it in this one too; a response answers one checklist");
    } else {
        return true;
    }
    pc_check_add(c, PALCARE_RULE_OF, 0, &what);
    return false;
}

/* Less than the first value of a dimension is none, and so is more than the last. */
static bool is_beyond_ends(const palcare_record *rule, const palcare_record *dimension, size_t rank)
{
    unsigned op = pc_rule_op_of(rule);
    return (op == OP_LESS && rank == 1) ||
           (op == OP_MORE && rank == palcare_count(dimension, PALCARE_DIMENSION_VALUE));
}

static void check_dimension_values(check *c, const palcare_record *rule,
                                   const palcare_record *dimension, int code)
{
    const char *value, *of = pc_field_first(rule, PALCARE_RULE_OF);
    for (size_t i = 0; (value = palcare_value(rule, PALCARE_RULE_VALUE, i)); i++) {
        size_t rank = pc_dimension_rank(c, dimension, value);
        quoted q = pc_problem_quote(value, strlen(value));
        if (!rank)
            pc_check_say(c, code, PALCARE_RULE_VALUE, i,
                         "write one of the dimension's values, or add it to them",
                         "no value of '%s' is '%s'", of, q.text);
        else if (is_beyond_ends(rule, dimension, rank))
            pc_check_say(c, code, PALCARE_RULE_VALUE, i,
                         "compare by 'is', or correct the value; they have the order of the list",
                         "no value of '%s' is '%s' than '%s'", of,
                         pc_field_first(rule, PALCARE_RULE_OP), q.text);
    }
}

static void check_no_answer(check *c, const palcare_record *rule, int code)
{
    const palcare_record *subject = pc_rule_subject(c, rule);
    if (!subject || !pc_rule_is_test(rule))
        return;
    if (palcare_record_type(subject) == PALCARE_TYPE_DIMENSION) {
        check_dimension_values(c, rule, subject, code);
        return;
    }
    const answer_form *form = pc_answer_form(subject);
    if (!is_answered(c, subject, form, code))
        return;
    if (form)
        check_order_of(c, rule, form, code);
    check_answers(c, rule, subject, code);
}

static const record_rule record_rules[] = {
    {PC_RULE_VALUE, PALCARE_TYPE_RULE, check_moved_words},
    {PC_RULE_VALUE, PALCARE_TYPE_RULE, check_age},
    {PC_RULE_VALUE, PALCARE_TYPE_RULE, check_prognosis},
    {PC_RULE_OP, PALCARE_TYPE_RULE, check_op},
    {PC_RULE_VALUE_PLACE, PALCARE_TYPE_RULE, check_moved},
    {PC_RULE_NO_ANSWER, PALCARE_TYPE_RULE, check_no_answer},
};
const rules pc_rule_value_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL,
                                   0};
