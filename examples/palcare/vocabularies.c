/*
 * Finds the installed vocabularies, and reads those that references name.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "vocabularies.h"
#include "open_files.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- The folder ----------------------------------------------------------------------------- */

/* The folder of this program, to be freed; NULL if the system does not say. */
static char *program_folder(void)
{
    char path[PATH_MAX];
    ssize_t size = readlink("/proc/self/exe", path, sizeof path);
    if (size <= 0 || (size_t)size >= sizeof path)
        return NULL;
    path[size] = '\0';
    char *slash = strrchr(path, '/');
    if (!slash)
        return NULL;
    *slash = '\0';
    return need(strdup(path));
}

/* Returns NULL if the folder does not exist. Ends the program if out of memory. */
static DIR *open_or_none(const char *path)
{
    DIR *folder = opendir(path);
    if (!folder && errno == ENOMEM)
        need(NULL);
    return folder;
}

static DIR *open_beside(const char *program, const char *below, char **folder)
{
    if (!program)
        return NULL;
    *folder = format_text("%s/%s", program, below);
    DIR *found = open_or_none(*folder);
    if (!found) {
        free(*folder);
        *folder = NULL;
    }
    return found;
}

/* Looks first relative to the program, since an installed tree may have been moved, then beside the
 * program, as in the build folder. */
static DIR *open_folder(char **folder)
{
    char *program = program_folder();
    DIR *found = open_beside(program, PALCARE_VOCABULARY_FROM_PROGRAM, folder);
    if (!found)
        found = open_beside(program, "vocabulary", folder);
    free(program);
    if (found)
        return found;
    found = open_or_none(PALCARE_VOCABULARY_FOLDER);
    *folder = found ? need(strdup(PALCARE_VOCABULARY_FOLDER)) : NULL;
    return found;
}

static bool is_document_name(const char *name)
{
    static const char ending[] = ".palcare.xml";
    size_t size = strlen(name), tail = sizeof ending - 1;
    return size > tail && strcmp(name + size - tail, ending) == 0;
}

void vocabularies_find(struct vocabularies *vocabularies)
{
    *vocabularies = (struct vocabularies){0};
    DIR *folder = open_folder(&vocabularies->folder);
    const struct dirent *entry;
    while (folder && (entry = readdir(folder))) {
        if (!is_document_name(entry->d_name))
            continue;
        size_t size = (vocabularies->count + 1) * sizeof *vocabularies->all;
        vocabularies->all = need(realloc(vocabularies->all, size));
        vocabularies->all[vocabularies->count++] =
            (struct vocabulary){.name = need(strdup(entry->d_name))};
    }
    if (folder)
        closedir(folder);
}

char *vocabulary_path(const char *name)
{
    struct vocabularies vocabularies;
    char *path = NULL;
    vocabularies_find(&vocabularies);
    for (size_t i = 0; i < vocabularies.count && !path; i++) {
        if (strcmp(vocabularies.all[i].name, name) == 0)
            path = format_text("%s/%s", vocabularies.folder, name);
    }
    vocabularies_free(&vocabularies);
    return path;
}

/* ---- References ----------------------------------------------------------------------------- */

static void want(struct vocabularies *vocabularies, const char *reference)
{
    const char *hash = strchr(reference, '#');
    size_t size = hash ? (size_t)(hash - reference) : 0;
    for (size_t i = 0; size && i < vocabularies->count; i++) {
        struct vocabulary *one = &vocabularies->all[i];
        if (strncmp(one->name, reference, size) == 0 && !one->name[size])
            one->is_wanted = true;
    }
}

static void want_of_record(struct vocabularies *vocabularies, const palcare_record *record)
{
    palcare_type type = palcare_record_type(record);
    palcare_field field;
    for (size_t row = 0; (field = palcare_field_at(type, row)); row++) {
        palcare_kind kind = palcare_field_kind(field);
        if (kind != PALCARE_KIND_REF && kind != PALCARE_KIND_PART)
            continue;
        size_t count = palcare_count(record, field);
        for (size_t i = 0; i < count; i++) {
            if (kind == PALCARE_KIND_REF)
                want(vocabularies, palcare_value(record, field, i));
            else
                want_of_record(vocabularies, palcare_part(record, field, i));
        }
    }
}

static bool is_given(const palcare_docs *docs, const char *name)
{
    const char *uri;
    for (size_t i = 0; palcare_docs_at(docs, i, &uri); i++) {
        if (strcmp(base_name(uri), name) == 0)
            return true;
    }
    return false;
}

void vocabularies_want(struct vocabularies *vocabularies, const palcare_doc *doc,
                       const palcare_docs *docs)
{
    const palcare_record *record = NULL;
    while (vocabularies->count && (record = palcare_doc_next(doc, 0, record)))
        want_of_record(vocabularies, record);
    for (size_t i = 0; i < vocabularies->count; i++) {
        if (vocabularies->all[i].is_wanted && is_given(docs, vocabularies->all[i].name))
            vocabularies->all[i].is_wanted = false;
    }
}

void vocabularies_add(const struct vocabularies *vocabularies, const palcare_options *limits,
                      palcare_docs *docs)
{
    for (size_t i = 0; i < vocabularies->count; i++) {
        const struct vocabulary *one = &vocabularies->all[i];
        if (!one->is_wanted)
            continue;
        palcare_doc *doc = NULL;
        char *path = format_text("%s/%s", vocabularies->folder, one->name);
        /* If it cannot be read, it counts as not installed: the check reports PC3103. */
        palcare_status status = palcare_read_file(path, limits, NULL, &doc);
        if (status == PALCARE_OK)
            status = palcare_docs_add(docs, one->name, doc);
        if (status == PALCARE_NOMEM)
            give_up("out of memory");
        palcare_doc_release(doc);
        free(path);
    }
}

void vocabularies_free(struct vocabularies *vocabularies)
{
    for (size_t i = 0; i < vocabularies->count; i++)
        free(vocabularies->all[i].name);
    free(vocabularies->all);
    free(vocabularies->folder);
    *vocabularies = (struct vocabularies){0};
}
