/* The reader: from the bytes of a document to its records. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_READER_H
#define PALCARE_XML_READER_H

#include "xml/parse.h"
#include "xml/reader_state.h"

/* Gets ready; r is zero. The first document is there from the beginning. */
palcare_status pc_reader_begin(reader *r, const palcare_options *options, palcare_report *report,
                               const char *file);
void pc_reader_free(reader *r);
/* The foreign content of the root, and around it, goes to the document. Call between records. */
palcare_status pc_reader_keep_root(reader *r);

#endif
