/*
 * Documents: creation, names, the list of top records.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_DOCUMENT_H
#define PALCARE_MODEL_DOCUMENT_H

#include "model/copy.h"

/* Creates an empty document. */
palcare_status pc_doc_make(const char *lang, size_t lang_size, palcare_doc **out);

/* Appends a top record to the document's order and registers its id, if it has one. */
palcare_status pc_doc_append(palcare_doc *doc, palcare_record *record);

/* Appends a copy of a top record with the same id, which must be unused. */
palcare_status pc_doc_append_copy(copy_state *c, const palcare_record *source,
                                  palcare_record **out);

/* Replaces a top record by a copy of another of its type, and removes it. */
palcare_status pc_doc_replace(palcare_record *old, const palcare_record *source,
                              palcare_report *report, palcare_record **out);

/* Replaces a part by a copy of another of its type, and removes it. */
palcare_status pc_part_replace(palcare_record *owner, palcare_field field, size_t index,
                               const palcare_record *source, palcare_report *report,
                               palcare_record **out);

/* Raises a document's format version to that of a document from which it takes records. */
void pc_doc_take_version(palcare_doc *doc, const palcare_doc *from);

/* Adds the path of a document that was merged into this one; NULL adds nothing. */
palcare_status pc_doc_remember_merged(palcare_doc *doc, const char *path);

#endif
