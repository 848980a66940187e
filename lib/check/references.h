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
    NAME_UNIT,        /* in a currency: the key of a unit */
    NAME_OPTION,      /* in an entry: the value of an option */
    NAME_ACRONYM,     /* in the document: acronym of an organization */
    NAME_POINTS,      /* an entry, if it gives points */
    NAME_ADDRESS,     /* in the document: an address reported as not checked */
    NAME_LANGUAGE     /* in the document: a language that was looked up in the register */
};

/* Finds the record with a name in a scope; the first if there are several, or NULL. `top` is the
 * top record that is or contains the scope. */
const palcare_record *pc_name_find(check *c, const palcare_record *top, const void *scope, int tag,
                                   const char *name, size_t size);

/* Finds the target of a reference; NULL if it dangles or its document is not available. */
const palcare_record *pc_ref_target(check *c, const palcare_record *record, palcare_field field,
                                    size_t index);

/* Tests if a reference leads to a document that is not available. */
bool pc_ref_is_beyond(const check *c, const char *value);

#endif
