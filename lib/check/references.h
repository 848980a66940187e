/* Following references while checking: like palcare_target, with an index of what parts are
 * called. */
#ifndef PALCARE_CHECK_REFERENCES_H
#define PALCARE_CHECK_REFERENCES_H

#include "check/check.h"

/* What the table of names holds, by tag; the tags of loops are fields, which are larger numbers. */
enum {
    NAME_INDEXED = 1, /* a top record whose parts are in the table */
    NAME_PART,        /* in a top record: a part's id */
    NAME_DIMENSION,   /* in a currency: a dimension's key */
    NAME_UNIT,        /* in a currency: a unit's key */
    NAME_OPTION,      /* in an entry: an option's value */
    NAME_ACRONYM,     /* in the document: letters that an organization goes by */
    NAME_POINTS,      /* an entry, if it gives points */
    NAME_ADDRESS      /* in the document: an address that was noted as not checked */
};

/* What has this name in a scope: the first, where several have it; NULL where none has. top is the
 * top record that the scope is, or stands in. */
const palcare_record *pc_name_find(check *c, const palcare_record *top, const void *scope, int tag,
                                   const char *name, size_t size);

/* Where a ref leads; NULL where it dangles or its document is not at hand. */
const palcare_record *pc_ref_target(check *c, const palcare_record *record, palcare_field field,
                                    size_t index);

/* Whether a ref leads out of the document into one that is not at hand. */
bool pc_ref_is_beyond(const check *c, const char *value);

#endif
