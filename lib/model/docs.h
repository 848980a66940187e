/*
 * Sets of documents that refer to each other by address.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_DOCS_H
#define PALCARE_MODEL_DOCS_H

#include <palcare/palcare.h>

/* The document to which a reference leads. */
typedef struct docs_answer {
    const palcare_doc *doc;    /* NULL: not in the set, or not the only one */
    const palcare_doc *two[2]; /* documents that the bare name of a file could mean; or NULL */
} docs_answer;

/* Finds the document that `uri#id` names in the document `from` (NULL: not known). The address is
 * first resolved from those of `from`, then taken as it is; if it is the bare name of a file, it
 * means the only document in the set that ends with it and has the record. */
docs_answer pc_docs_resolve(const palcare_docs *docs, const palcare_doc *from,
                            const char *reference);

/* The record that `uri#id` names in the document `from`, or NULL. */
palcare_record *pc_docs_follow(const palcare_docs *docs, const palcare_doc *from,
                               const char *reference);

#endif
