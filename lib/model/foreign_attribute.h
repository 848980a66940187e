/*
 * Foreign attributes as they are stored: each is one space and name="value", after the declaration
 * of its prefix.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_FOREIGN_ATTRIBUTE_H
#define PALCARE_MODEL_FOREIGN_ATTRIBUTE_H

#include "model/layout.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct foreign_part {
    const char *at, *value; /* the space before it, and its value */
    size_t size, value_size;
    bool is_declaration;
} foreign_part;

/* Reads the attribute that begins with the space at *at, and moves *at past it; false if no
 * attribute begins there. */
bool pc_foreign_next_attribute(const char **at, const char *end, foreign_part *out);

/* Why an attribute does not fit into a tag that must stay well-formed. */
typedef enum foreign_clash {
    FOREIGN_FITS,
    FOREIGN_TWICE,       /* the tag has this attribute */
    FOREIGN_OTHER_PREFIX /* the tag has another namespace for the prefix */
} foreign_clash;

/* Compares a stored attribute with those in the tag of a record. */
foreign_clash pc_foreign_find_clash(const palcare_record *record, const char *text);

#endif
