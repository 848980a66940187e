/* Hints for elements and attributes that a record or part does not have. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_ELEMENT_HINTS_H
#define PALCARE_XML_ELEMENT_HINTS_H

#include "xml/reader_state.h"

/* Says where the element that everybody writes belongs: in another field, behind a part that was
 * not closed, in rich text, in a part. False if nothing is known. */
bool pc_hint_element(reader *r, const char *name, problem *p);

/* The same for an attribute that everybody writes. */
bool pc_hint_attribute(const schema_type *type, const char *name, problem *p);

/* Says where text between the elements of a record or part belongs; type is NULL for the root. */
void pc_hint_text(const schema_type *type, problem *p);

#endif
