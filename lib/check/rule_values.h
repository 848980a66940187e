/*
 * Attributes of rules, as one table: for each the field that has its values, what 'of' names, and
 * the ways to compare. The schema has the forms of the values, the code lists and the
 * targets of references.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_CHECK_RULE_VALUES_H
#define PALCARE_CHECK_RULE_VALUES_H

#include "check/references.h"

/* Ways to compare, a bit each. */
enum {
    OP_IS = 1,
    OP_IS_NOT = 2,
    OP_IN = 4,
    OP_LESS = 8,
    OP_AT_MOST = 16,
    OP_MORE = 32,
    OP_AT_LEAST = 64,
    OP_KNOWN = 128,
    OPS_EQUAL = OP_IS | OP_IS_NOT | OP_IN,
    OPS_ORDER = OP_LESS | OP_AT_MOST | OP_MORE | OP_AT_LEAST
};

typedef struct rule_attribute {
    const char *name;
    palcare_field field; /* that has the values */
    palcare_type of;     /* what 'of' names; 0: the attribute needs no 'of' */
    unsigned ops;
    bool is_single; /* a child has one value at a time; of an entry, its kind decides */
} rule_attribute;

/* The attributes, in the order of their codes; NULL past the last. */
const rule_attribute *pc_rule_attribute_at(size_t index);

/* The attribute of a test; NULL if it has none, or one of a newer format. */
const rule_attribute *pc_rule_attribute_of(const palcare_record *rule);

/* The way to compare of a test; 0 if it has none, or one of a newer format. */
unsigned pc_rule_op_of(const palcare_record *rule);

/* The entry or dimension that a test is of; NULL unless there is one that fits the attribute. */
const palcare_record *pc_rule_subject(check *c, const palcare_record *rule);

/* Tests if a rule is of kind 'test'. */
static inline bool pc_rule_is_test(const palcare_record *rule)
{
    return pc_field_is(rule, PALCARE_RULE_KIND, "test");
}

#endif
