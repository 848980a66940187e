/* The attributes of start tags. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_READER_ATTRIBUTES_H
#define PALCARE_XML_READER_ATTRIBUTES_H

#include "xml/reader_state.h"

/* Values of a record's start tag. */
void pc_reader_attributes(reader *r, const start_tag *tag);
/* The names in a record's start tag become symbols: at its end, when they have come from memory. */
void pc_reader_resolve_names(reader *r, frame *f);
/* A value element may have xml:lang alone: its language. */
uint16_t pc_reader_value_lang(reader *r, uint16_t lang, const start_tag *tag);
/* The language that xml:lang gives a frame or value; the one inherited where it has none. */
uint16_t pc_reader_lang(reader *r, const attribute *a, uint16_t inherited);
static inline bool pc_reader_is_lang(const attribute *a)
{
    return a->uri && strcmp(a->name, "lang") == 0 && strcmp(a->uri, XML_NAMESPACE) == 0;
}

/* An attribute that only a newer version knows: a warning, and it is kept. */
void pc_reader_newer_attribute(reader *r, const attribute *a) PROBLEM_COLD;

#endif
