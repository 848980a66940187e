/*
 * Finds the open vocabularies (service types, roles, topics, conditions) if they are installed. A
 * file may refer to one by its file name without a copy beside it. The vocabularies only resolve
 * references; they are neither checked nor listed.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef VOCABULARIES_H
#define VOCABULARIES_H

#include <palcare/palcare.h>

struct vocabulary {
    char *name;
    bool is_wanted; /* a reference names it */
};

struct vocabularies {
    char *folder; /* NULL if they are not installed */
    struct vocabulary *all;
    size_t count;
};

/* The path of the installed vocabulary with this file name, to be freed; NULL if there is none. */
char *vocabulary_path(const char *name);

void vocabularies_find(struct vocabularies *vocabularies);
/* Marks the vocabularies that `doc` refers to and `docs` does not have. */
void vocabularies_want(struct vocabularies *vocabularies, const palcare_doc *doc,
                       const palcare_docs *docs);
/* Reads the marked vocabularies and adds them to `docs`. Call this after adding all documents. */
void vocabularies_add(const struct vocabularies *vocabularies, const palcare_options *limits,
                      palcare_docs *docs);
void vocabularies_free(struct vocabularies *vocabularies);

#endif
