/*
 * References: finds their targets.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_REFS_H
#define PALCARE_MODEL_REFS_H

#include "model/layout.h"

/* The checklist of a response; NULL for any other top record. */
palcare_record *pc_refs_checklist_of(const palcare_record *top, const palcare_docs *docs);

#endif
