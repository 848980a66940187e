/*
 * Finds the fault of XML that libxml2 refuses, and its place, by reading the same bytes again. The
 * releases of libxml2 report the same fault with different codes and places; our report does not
 * depend on the release.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_WELLFORMED_H
#define PALCARE_XML_WELLFORMED_H

#include "report/problem.h"

#include <stdbool.h>
#include <stddef.h>

/* The context of the bytes in the document. */
typedef struct wellformed_scope {
    const char *prefix, *name; /* of the innermost open element; name NULL: no element is open */
    bool has_root;             /* the root has begun */
    bool in_section;           /* a CDATA section is open */
    bool is_end;               /* these bytes are the last */
} wellformed_scope;

/* Finds the first fault of these bytes, up to the first tag without a fault. True, with its offset
 * and problem, if there is one. */
bool pc_wellformed_find(const char *bytes, size_t size, const wellformed_scope *scope,
                        size_t *offset, problem *what);

#endif
