/*
 * References: the records that they lead to.
 */
#ifndef PALCARE_MODEL_REFS_H
#define PALCARE_MODEL_REFS_H

#include "model/layout.h"

/* Refs of a top record to `path#id`, or to `#id` of the path's last part, become refs to that id
 * where the document now has it. path may be NULL. */
void pc_refs_make_local(const palcare_record *top, const char *path);

/* The checklist of a response; NULL for any other top record. */
palcare_record *pc_refs_checklist_of(const palcare_record *top, const palcare_docs *docs);

#endif
