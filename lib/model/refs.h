/*
 * References: finds their targets.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_REFS_H
#define PALCARE_MODEL_REFS_H

#include "model/layout.h"

/* Replaces the references `path#id` and `file#id` in a top record, where file is the last segment
 * of path, by `id` if the document now has that record. path may be NULL. */
void pc_refs_make_local(const palcare_record *top, const char *path);

/* The checklist of a response; NULL for any other top record. */
palcare_record *pc_refs_checklist_of(const palcare_record *top, const palcare_docs *docs);

#endif
