/* Text made safe to stand in XML. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_ESCAPE_H
#define PALCARE_XML_ESCAPE_H

#include "base/buffer.h"

/* As content: & < > and carriage returns. */
void pc_escape_content(buffer *b, const char *text, size_t size);

/* Within double quotes: & < " and tab, line feed, carriage return. */
void pc_escape_attribute(buffer *b, const char *text, size_t size);

#endif
