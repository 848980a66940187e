/* The reader turns the bytes of a document into records. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_READER_H
#define PALCARE_XML_READER_H

#include "xml/parse.h"
#include "xml/reader_state.h"

/* Begins with a zeroed reader, and makes its first document. */
palcare_status pc_reader_begin(reader *r, const palcare_options *options, palcare_report *report,
                               const char *file);
void pc_reader_free(reader *r);
/* Gives the foreign content of the root and around it to the document. To be called between
 * records. */
palcare_status pc_reader_keep_root(reader *r);

#endif
