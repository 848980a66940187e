/*
 * Finds a part, a reference or a record in its list, and reads all values of a field, in one call.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "glue.h"

#include <palcare/fields.h>

/* ---- Indexes ---- */

/* Searches from both ends, since programs empty a list from either. */
int glue_part_index(const PcRecord *record, palcare_field field, const PcRecord *part)
{
    size_t end = palcare_record_owner(part) == record ? palcare_count(record, field) : 0;
    for (size_t i = 0; i < end; i++) {
        if (palcare_part(record, field, i) == part)
            return (int)i;
        if (palcare_part(record, field, --end) == part)
            return (int)end;
    }
    return -1;
}

int glue_target_index(const PcRecord *record, palcare_field field, int from, const PcRecord *target,
                      const PcDocs *docs)
{
    size_t count = palcare_count(record, field);
    for (size_t i = (size_t)from; i < count; i++)
        if (palcare_target(record, field, i, docs) == target)
            return (int)i;
    return -1;
}

bool glue_doc_holds(const PcDoc *doc, const PcRecord *record)
{
    const char *id = palcare_record_id(record);
    return record == (id ? palcare_doc_find(doc, id) : palcare_doc_at(doc, PALCARE_TYPE_ABOUT, 0));
}

int glue_doc_index(const PcDoc *doc, palcare_type type, const PcRecord *record)
{
    const PcRecord *top = NULL;
    if (palcare_record_doc(record) != doc)
        return -1;
    for (int i = 0; (top = palcare_doc_next(doc, type, top)); i++)
        if (top == record)
            return i;
    return -1;
}

/* ---- All values or texts ---- */

/* Appends a text and its NUL; before there is memory, counts their bytes. */
static void pack(glue_bytes *all, const char *text)
{
    size_t size = text ? strlen(text) + 1 : 0;
    if (all->bytes && size)
        memcpy(all->bytes + all->size, text, size);
    all->size += size;
}

/* Takes memory for what was counted; false, with a pending failure, if there is none. */
static bool take_memory(glue_bytes *all)
{
    all->bytes = malloc(all->size + 1);
    all->size = 0;
    return glue_done(all->bytes ? PALCARE_OK : PALCARE_NOMEM, NULL);
}

/* Packs the values from an index on; texts only in one language, unless it is NULL. */
static void pack_values(glue_bytes *all, const PcRecord *record, palcare_field field, size_t first,
                        const char *lang)
{
    size_t count = palcare_count(record, field);
    for (size_t i = first; i < count; i++)
        if (!lang || strcmp(lang, palcare_text_lang(record, field, i)) == 0)
            pack(all, palcare_value(record, field, i));
}

glue_bytes glue_values(const PcRecord *record, palcare_field field, const char *lang)
{
    glue_bytes all = {NULL, 0};
    palcare_kind kind = palcare_field_kind(field);
    bool is_text = kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
    size_t first = is_text ? palcare_text_at(record, field, lang, 0) : 0;
    const char *stored = is_text ? palcare_text_lang(record, field, first) : NULL;
    pack_values(&all, record, field, first, stored);
    if (take_memory(&all))
        pack_values(&all, record, field, first, stored);
    return all;
}

static void pack_texts(glue_bytes *all, const PcRecord *record, palcare_field field)
{
    size_t count = palcare_count(record, field);
    for (size_t i = 0; i < count; i++) {
        pack(all, palcare_text_lang(record, field, i));
        pack(all, palcare_value(record, field, i));
    }
}

glue_bytes glue_texts(const PcRecord *record, palcare_field field)
{
    glue_bytes all = {NULL, 0};
    pack_texts(&all, record, field);
    if (take_memory(&all))
        pack_texts(&all, record, field);
    return all;
}
