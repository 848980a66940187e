/*
 * Documents: made, named, and their list of top records.
 */
#ifndef PALCARE_MODEL_DOCUMENT_H
#define PALCARE_MODEL_DOCUMENT_H

#include "model/copy.h"

/* An empty document. */
palcare_status pc_doc_make(const char *lang, size_t lang_size, palcare_doc **out);

/* Puts a top record at the end of the document's order, and under its name (id may be NULL). */
palcare_status pc_doc_append(palcare_doc *doc, palcare_record *record);

/* Puts a copy of a top record at the end, under the id that it has, which must be free. */
palcare_status pc_doc_append_copy(copying *c, const palcare_record *source, palcare_record **out);

/* What a document takes over from another it gets records of: the newer version of the format. */
void pc_doc_take_version(palcare_doc *doc, const palcare_doc *from);

/* Adds the path of a document (NULL: it has none) to those whose records are here. */
palcare_status pc_doc_remember_merged(palcare_doc *doc, const char *path);

#endif
