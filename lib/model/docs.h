/*
 * Sets of documents that refer to each other by address.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_DOCS_H
#define PALCARE_MODEL_DOCS_H

#include <palcare/palcare.h>

/* Finds the document at an address in a set, or NULL. */
const palcare_doc *pc_docs_find(const palcare_docs *docs, const char *uri, size_t size);

#endif
