/* Reads values that are elements: texts, strings and rich texts. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_READER_VALUES_H
#define PALCARE_XML_READER_VALUES_H

#include "xml/reader_state.h"

/* Handle the begin and end of an element that is a text, a string or rich text. */
void pc_value_open(reader *r, frame *owner, unsigned row, const start_tag *tag);
void pc_value_close(reader *r);
/* Refuses an element within a text or string. */
void pc_value_refuse_element(reader *r, const start_tag *tag);
/* Handle the begin and end of an element within rich text. */
void pc_value_open_rich(reader *r, const start_tag *tag);
void pc_value_end_rich(reader *r);
/* Adds text to a text, a string or rich text. */
void pc_value_words(reader *r, const char *text, size_t size);

#endif
