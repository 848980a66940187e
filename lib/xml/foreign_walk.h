/*
 * Walks over a stored piece of foreign content: its tags, texts, comments and instructions in turn.
 * The markup is our own: each attribute is one space and name="value", and every element has an end
 * tag.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_FOREIGN_WALK_H
#define PALCARE_XML_FOREIGN_WALK_H

#include "model/foreign_attribute.h"

typedef enum foreign_event {
    FOREIGN_DONE,
    FOREIGN_START,
    FOREIGN_END,
    FOREIGN_TEXT,
    FOREIGN_OTHER /* a comment or an instruction */
} foreign_event;

/* A walk begins with `next` at the beginning of the piece and `end` at its end. */
typedef struct foreign_walk {
    const char *next, *end;
    const char *at; /* the current event begins here and ends at `next` */
} foreign_walk;
foreign_event pc_foreign_step(foreign_walk *walk);

/* Returns the beginning of a start tag's attributes. */
const char *pc_foreign_attributes_of(const foreign_walk *walk);

#endif
