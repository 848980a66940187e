/*
 * The open vocabularies (service types, roles, topics, conditions), where they are installed. A
 * file may point into one by its bare name without a copy beside it. They resolve references, and
 * are neither checked nor listed.
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
/* Looks for references into vocabularies that `docs` lacks. */
void vocabularies_want(struct vocabularies *vocabularies, const palcare_doc *doc,
                       const palcare_docs *docs);
/* Reads the wanted ones and adds them after all other documents. */
void vocabularies_add(const struct vocabularies *vocabularies, const palcare_options *limits,
                      palcare_docs *docs);
void vocabularies_free(struct vocabularies *vocabularies);

#endif
