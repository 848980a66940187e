/*
 * References: finds their targets.
 */
#ifndef PALCARE_MODEL_REFS_H
#define PALCARE_MODEL_REFS_H

#include "model/layout.h"

/* Replaces references `path#id` in a top record, or `#id` with the last segment of the path, by
 * `id` where the document now has that record. path may be NULL. */
void pc_refs_make_local(const palcare_record *top, const char *path);

/* The checklist of a response; NULL for any other top record. */
palcare_record *pc_refs_checklist_of(const palcare_record *top, const palcare_docs *docs);

#endif
