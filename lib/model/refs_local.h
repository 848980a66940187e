/*
 * References between documents that a merge makes one: they become local.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_REFS_LOCAL_H
#define PALCARE_MODEL_REFS_LOCAL_H

#include "model/layout.h"

/* The addresses by which references name the files that one document consists of. */
typedef struct local_files {
    char **addresses; /* in their one form, sorted */
    size_t address_count;
    char **names; /* the last segments of the addresses, sorted */
    size_t name_count;
    char **folders; /* from which references may have been written, sorted */
    size_t folder_count;
} local_files;

/* Collects the files of a document: its own name, and those of the documents merged into it. */
palcare_status pc_local_files_collect(const palcare_doc *doc, local_files *out);
void pc_local_files_free(local_files *files);

/* Replaces the references `address#id` in a top record by `id` if the address names one of the
 * files and the document has that record. */
void pc_refs_make_local(const palcare_record *top, const local_files *files);

#endif
