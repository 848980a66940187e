/* Reads the attributes of start tags. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_READER_ATTRIBUTES_H
#define PALCARE_XML_READER_ATTRIBUTES_H

#include "xml/reader_state.h"

/* Reads the values in a record's start tag. */
void pc_reader_attributes(reader *r, const start_tag *tag);
/* Reads the language of a value element, whose only attribute may be xml:lang. */
uint16_t pc_reader_value_lang(reader *r, uint16_t lang, const start_tag *tag);
/* Reads the language that xml:lang gives a frame or value; `inherited` if it is refused. */
uint16_t pc_reader_lang(reader *r, const attribute *a, uint16_t inherited);
static inline bool pc_reader_is_lang(const attribute *a)
{
    return a->uri && strcmp(a->name, "lang") == 0 && strcmp(a->uri, XML_NAMESPACE) == 0;
}

/* Warns about an attribute that only a newer version has, and keeps it. */
void pc_reader_newer_attribute(reader *r, const attribute *a);

#endif
