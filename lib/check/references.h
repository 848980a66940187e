/* Resolves references during a check, like palcare_target() with an index of part ids. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_CHECK_REFERENCES_H
#define PALCARE_CHECK_REFERENCES_H

#include "check/check.h"

/* Tags in the table of names. The tags of loops are fields, whose numbers are larger. */
enum {
    NAME_INDEXED = 1, /* a top record whose parts are in the table */
    NAME_PART,        /* in a top record: the id of a part */
    NAME_DIMENSION,   /* in a currency: the key of a dimension */
    NAME_RANK,        /* in a dimension: one of its values; its position among them, from 1 */
    NAME_UNIT,        /* in a currency: the key of a unit */
    NAME_OPTION,      /* in an entry: the value of an option */
    NAME_ACRONYM,     /* in the document: acronym of an organization */
    NAME_POINTS,      /* an entry, if it gives points */
    NAME_ADDRESS,     /* in the document: an address reported as not checked */
    NAME_CONSENTED,   /* a subject or item that a consent refers to; a document that has one */
    NAME_GATHERED,    /* the document, when all of those are in the table */
    NAME_HIDDEN,      /* in an item: a word of a hidden name that was looked for */

    /* See rule_conflicts.c. In a rule: the first test of an attribute, of an entry or dimension. */
    NAME_RULE_ATTRIBUTE,
    NAME_RULE_OF,
    /* In that test: what it and those after it leave possible. */
    NAME_RULE_LIMIT,                        /* the tests that limit it: four tags */
    NAME_RULE_WANTED = NAME_RULE_LIMIT + 4, /* by value */
    NAME_RULE_EXCLUDED,                     /* by value */
    NAME_RULE_TESTS,
    NAME_RULE_LEFT,
    NAME_RULE_LAST,
    NAME_RULE_TOLD,
    NAME_HOLIDAY, /* in an area: the day of a holiday */
    NAME_LANGUAGE /* in the document: a language that was looked up in the register */
};

/* Finds the record with a name in a scope; the first if there are several, or NULL. `top` is the
 * top record that is or contains the scope. */
const palcare_record *pc_name_find(check *c, const palcare_record *top, const void *scope, int tag,
                                   const char *name, size_t size);

/* The position of a value of a dimension among its values, from 1; 0 if it is none of them. */
size_t pc_dimension_rank(check *c, const palcare_record *dimension, const char *value);

/* Finds the target of a reference; NULL if it dangles or its document is not available. */
const palcare_record *pc_ref_target(check *c, const palcare_record *record, palcare_field field,
                                    size_t index);

/* Tests if a reference leads to a document that is not available. */
bool pc_ref_is_beyond(const check *c, const char *value);

#endif
