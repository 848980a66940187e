/*
 * Merging the foreign content of documents themselves.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_MERGE_ROOT_H
#define PALCARE_MODEL_MERGE_ROOT_H

#include <palcare/palcare.h>

/* Adds the foreign content around and in the root of another document, equal pieces once, and notes
 * each attribute that does not fit. No change unless it answers OK. */
palcare_status pc_merge_root(palcare_doc *doc, const palcare_doc *other, palcare_report *report);

#endif
