/* Escapes text for XML. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_ESCAPE_H
#define PALCARE_XML_ESCAPE_H

#include "base/buffer.h"

/* Escapes text for the content of an element: & < > and carriage returns. */
void pc_escape_content(buffer *b, const char *text, size_t size);

/* Escapes text for a value in double quotes: & < " and tab, line feed, carriage return. */
void pc_escape_attribute(buffer *b, const char *text, size_t size);

#endif
