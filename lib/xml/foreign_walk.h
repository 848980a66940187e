/*
 * A piece of foreign content as it is kept, walked: its tags, texts, comments and instructions in
 * turn. Its markup is our own: attributes are written name="value" behind one space each, and every
 * element has an end tag.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_FOREIGN_WALK_H
#define PALCARE_XML_FOREIGN_WALK_H

#include <stdbool.h>
#include <stddef.h>

typedef enum foreign_event {
    FOREIGN_DONE,
    FOREIGN_START,
    FOREIGN_END,
    FOREIGN_TEXT,
    FOREIGN_OTHER /* a comment or an instruction */
} foreign_event;

/* Begin with next and end around the piece. */
typedef struct foreign_walk {
    const char *next, *end;
    const char *at; /* where the event begins; it ends at next */
} foreign_walk;
foreign_event pc_foreign_step(foreign_walk *walk);

/* Where the attributes of a start tag begin. */
const char *pc_foreign_attributes_of(const foreign_walk *walk);

typedef struct foreign_part {
    const char *at, *value; /* its space, and its value */
    size_t size, value_size;
    bool is_declaration;
} foreign_part;

/* The attribute that begins with the space at *at, which moves behind it; false where none does. */
bool pc_foreign_next_attribute(const char **at, const char *end, foreign_part *out);

#endif
