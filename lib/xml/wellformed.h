/*
 * What is wrong with XML that libxml2 refuses, and where: found by reading the same bytes again.
 * The releases of libxml2 call one fault by different codes, at different places; we say the same
 * with each of them.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_WELLFORMED_H
#define PALCARE_XML_WELLFORMED_H

#include "report/problem.h"

#include <stdbool.h>
#include <stddef.h>

/* Where in the document the bytes are. */
typedef struct wellformed_scope {
    const char *prefix, *name; /* of the innermost open element; name NULL: no element is open */
    bool has_root;             /* the root has begun */
    bool in_section;           /* a CDATA section is open */
    bool is_end;               /* no bytes come after these */
} wellformed_scope;

/* The first fault of these bytes, up to the first tag that has none: true, with its offset and what
 * it is. */
bool pc_wellformed_find(const char *bytes, size_t size, const wellformed_scope *scope,
                        size_t *offset, problem *what);

#endif
