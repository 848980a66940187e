/*
 * References between documents that a merge makes one. Which of the files a record came from is not
 * known any more, so a relative reference is tried from the folder of each; ids are unique in the
 * merged document, so that it can mean one record only.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/refs_local.h"

#include "base/address.h"
#include "model/record.h"
#include "model/slots.h"
#include "model/walk.h"

#include <stdlib.h>
#include <string.h>

/* ---- the files ---- */

static bool add_text(char **texts, size_t *count, const char *text, size_t size)
{
    char *copy = malloc(size + 1);
    if (!copy)
        return false;
    memcpy(copy, text, size);
    copy[size] = '\0';
    texts[(*count)++] = copy;
    return true;
}

/* Adds an address, its last segment and its folder. */
static bool add_address(local_files *files, const full_address *a)
{
    size_t size, last = pc_address_last(a->text, a->size, &size);
    return add_text(files->addresses, &files->address_count, a->text, a->size) &&
           add_text(files->names, &files->name_count, a->text + last, size) &&
           add_text(files->folders, &files->folder_count, a->text, last);
}

/* Adds the address of a file, which may also be meant as a path. */
static bool add_file(local_files *files, const char *name)
{
    full_address one, other;
    if (!name || !pc_address_resolve(NULL, name, strlen(name), &one))
        return true;
    if (!add_address(files, &one))
        return false;
    bool is_other = pc_address_of_path(name, &other) &&
                    (one.size != other.size || memcmp(one.text, other.text, one.size) != 0);
    return !is_other || add_address(files, &other);
}

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Sorts texts and leaves each once. */
static size_t sort(char **texts, size_t count)
{
    size_t kept = 0;
    qsort(texts, count, sizeof *texts, compare_texts);
    for (size_t i = 0; i < count; i++) {
        if (kept && strcmp(texts[kept - 1], texts[i]) == 0)
            free(texts[i]);
        else
            texts[kept++] = texts[i];
    }
    return kept;
}

palcare_status pc_local_files_collect(const palcare_doc *doc, local_files *out)
{
    const list *merged = doc->merged ? pc_arena_at(doc, doc->merged) : NULL;
    size_t count = merged ? merged->count : 0, room = 2 * (count + 1);
    *out = (local_files){.addresses = calloc(room, sizeof(char *)),
                         .names = calloc(room, sizeof(char *)),
                         .folders = calloc(room, sizeof(char *))};
    bool fits = out->addresses && out->names && out->folders && add_file(out, doc->name);
    for (size_t i = 0; fits && i < count; i++)
        fits = add_file(out, pc_arena_at(doc, merged->values[i]));
    if (!fits) {
        pc_local_files_free(out);
        return PALCARE_NOMEM;
    }
    out->address_count = sort(out->addresses, out->address_count);
    out->name_count = sort(out->names, out->name_count);
    out->folder_count = sort(out->folders, out->folder_count);
    return PALCARE_OK;
}

static void free_texts(char **texts, size_t count)
{
    for (size_t i = 0; texts && i < count; i++)
        free(texts[i]);
    free(texts);
}

void pc_local_files_free(local_files *files)
{
    free_texts(files->addresses, files->address_count);
    free_texts(files->names, files->name_count);
    free_texts(files->folders, files->folder_count);
    *files = (local_files){0};
}

/* ---- references ---- */

static bool is_among(char *const *texts, size_t count, const full_address *a)
{
    char text[ADDRESS_MOST + 1];
    const char *wanted = text;
    memcpy(text, a->text, a->size);
    text[a->size] = '\0';
    return bsearch(&wanted, texts, count, sizeof *texts, compare_texts) != NULL;
}

/* Tests if an address names a file, from the folder of any of the files or by its bare name. */
static bool names_file(const local_files *files, const char *text, size_t size)
{
    full_address a;
    if (!pc_address_resolve(NULL, text, size, &a))
        return false;
    if (is_among(files->addresses, files->address_count, &a))
        return true;
    if (!pc_address_is_relative(text, size))
        return false;
    if (size && !memchr(text, '/', size))
        return is_among(files->names, files->name_count, &a);
    for (size_t i = 0; i < files->folder_count; i++)
        if (pc_address_resolve(files->folders[i], text, size, &a) &&
            is_among(files->addresses, files->address_count, &a))
            return true;
    return false;
}

/* The symbol of the record to which a reference into one of the files leads; 0 if it leads
 * elsewhere. */
static ref local_symbol(const palcare_doc *doc, ref name, const local_files *files)
{
    const char *text = pc_symbol_at(doc, name)->name, *hash = strchr(text, '#');
    ref local = hash ? pc_symbol_find(doc, hash + 1, strlen(hash + 1)) : 0;
    if (!pc_symbol_record(doc, local))
        return 0;
    return names_file(files, text, (size_t)(hash - text)) ? local : 0;
}

static void make_record_local(const palcare_record *record, const local_files *files)
{
    palcare_doc *doc = pc_record_doc(record);
    values v;
    row_walk rows = pc_rows_of(record);
    for (unsigned row; pc_row_next(&rows, &row, &v);) {
        const schema_field *field = pc_record_field(record, row);
        if (field->kind != PALCARE_KIND_REF || !pc_field_is_symbol(field))
            continue;
        for (size_t i = 0; i < v.count; i++) {
            ref local = local_symbol(doc, v.at[i], files);
            if (!local)
                continue;
            *pc_slot_to_write(&v.at[i]) = local;
            doc->changes++;
        }
    }
}

void pc_refs_make_local(const palcare_record *top, const local_files *files)
{
    walk w = pc_walk_of(top);
    for (palcare_record *record = pc_walk_next(&w); record; record = pc_walk_next(&w))
        make_record_local(record, files);
}
