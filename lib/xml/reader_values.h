/* Values that are elements: texts, strings and rich texts. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_READER_VALUES_H
#define PALCARE_XML_READER_VALUES_H

#include "xml/reader_state.h"

/* An element that is a text, a string or rich text begins; ends. */
void pc_value_open(reader *r, frame *owner, unsigned row, const start_tag *tag);
void pc_value_close(reader *r);
/* An element within a text or string: refused. */
void pc_value_refuse_element(reader *r, const start_tag *tag);
/* An element within rich text begins; ends. */
void pc_value_open_rich(reader *r, const start_tag *tag);
void pc_value_end_rich(reader *r);
/* Words of a text, a string or rich text. */
void pc_value_words(reader *r, const char *text, size_t size);

#endif
