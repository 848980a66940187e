/* Documents: creates, counts, fills, copies and walks them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/document.h"

#include "model/live.h"
#include "model/slots.h"
#include "model/walk.h"

#include "base/hash.h"
#include "model/order.h"
#include "model/part_index.h"
#include "model/refusal.h"
#include "model/shape.h"
#include "value/form.h"

#include <stdlib.h>
#include <string.h>

#ifdef PALCARE_LIVE
atomic_long pc_live_documents;

#endif

palcare_status pc_doc_make(const char *lang, size_t lang_size, palcare_doc **out)
{
    palcare_doc *doc = calloc(1, sizeof *doc);
    if (!doc)
        return PALCARE_NOMEM;
    atomic_init(&doc->holders, 1);
    pc_live_count(1);
    doc->seed = pc_hash_seed(doc);
    uint16_t none;
    palcare_status status = pc_lang_take(doc, "", 0, &none);
    if (status == PALCARE_OK)
        status = pc_lang_take(doc, lang, lang_size, &doc->lang);
    if (status != PALCARE_OK) {
        palcare_doc_release(doc);
        return status;
    }
    *out = doc;
    return PALCARE_OK;
}

palcare_status palcare_doc_new(const char *lang, palcare_report *report, palcare_doc **out)
{
    if (out)
        *out = NULL;
    if (!lang || !out)
        return pc_misuse(report, NULL, 0, "the %s of a new document is NULL",
                         lang ? "place" : "language");
    size_t size = strlen(lang);
    if (!size || pc_form_fits(PALCARE_KIND_LANG, lang, size))
        return pc_doc_make(lang, size, out);
    problem what;
    pc_shape_explain_language("language", lang, size, &what);
    return pc_refuse(report, NULL, 0, PALCARE_NONE, &what);
}

palcare_doc *palcare_doc_retain(palcare_doc *doc)
{
    if (doc)
        atomic_fetch_add_explicit(&doc->holders, 1, memory_order_relaxed);
    return doc;
}

void palcare_doc_release(palcare_doc *doc)
{
    if (!doc || atomic_fetch_sub_explicit(&doc->holders, 1, memory_order_acq_rel) > 1)
        return;
    pc_arena_free(doc);
    free(doc->symbols);
    free(doc->langs);
    free(doc->order);
    free(doc->removed_runs);
    pc_part_index_drop(doc);
    free(doc->name);
    free(doc);
    pc_live_count(-1);
}

palcare_status palcare_doc_set_name(palcare_doc *doc, const char *name)
{
    if (!doc)
        return PALCARE_MISUSE;
    bool has_name = name && *name;
    size_t size = has_name ? strlen(name) + 1 : 0;
    char *copy = has_name ? malloc(size) : NULL;
    if (has_name && !copy)
        return PALCARE_NOMEM;
    if (has_name)
        memcpy(copy, name, size);
    free(doc->name);
    doc->name = copy;
    doc->changes++;
    return PALCARE_OK;
}

const char *palcare_doc_name(const palcare_doc *doc)
{
    return doc ? doc->name : NULL;
}

const char *palcare_doc_lang(const palcare_doc *doc)
{
    return doc ? pc_lang_tag(doc, doc->lang) : NULL;
}

size_t palcare_doc_count(const palcare_doc *doc, palcare_type type)
{
    if (!doc || type < 0 || type >= PALCARE_TYPE_SECTION)
        return 0;
    return type ? doc->counts[type] : doc->order_live;
}

palcare_record *palcare_doc_next(const palcare_doc *doc, palcare_type type,
                                 const palcare_record *previous)
{
    if (!doc || (previous && (pc_record_doc(previous) != doc || pc_record_is_part(previous))))
        return NULL;
    uint32_t at = pc_order_next(doc, type, previous ? previous->owner + 1 : 0);
    return at < doc->order_count ? pc_order_record(doc, at) : NULL;
}

palcare_record *palcare_doc_at(const palcare_doc *doc, palcare_type type, size_t index)
{
    if (index >= palcare_doc_count(doc, type))
        return NULL;
    return pc_order_record(doc, pc_order_find(doc, type, index));
}

uint64_t palcare_doc_changes(const palcare_doc *doc)
{
    return doc ? doc->changes : 0;
}

palcare_record *palcare_doc_find(const palcare_doc *doc, const char *id)
{
    return doc && id ? pc_symbol_record(doc, pc_symbol_find(doc, id, strlen(id))) : NULL;
}

palcare_status pc_doc_append(palcare_doc *doc, palcare_record *record)
{
    if (!pc_order_reserve(doc, 1))
        return PALCARE_NOMEM;
    if (record->type != PALCARE_TYPE_ABOUT) {
        values id = pc_record_values(record, 0);
        if (id.count) /* absent in an invalid file */
            pc_symbol_at(doc, id.at[0])->record = pc_record_ref(record);
    }
    pc_part_index_drop(doc);
    pc_order_append(doc, record);
    return PALCARE_OK;
}

void pc_doc_take_version(palcare_doc *doc, const palcare_doc *from)
{
    if (from->minor > doc->minor)
        doc->minor = from->minor;
}

/* Checks that a document can take a new top record. An about has no id and exists at most once. */
static palcare_status check_new(const palcare_doc *doc, palcare_type type, const char *id,
                                palcare_report *report)
{
    if (type == PALCARE_TYPE_ABOUT) {
        if (id)
            return pc_misuse(report, NULL, 0, "an about has no id");
        if (!doc->counts[PALCARE_TYPE_ABOUT])
            return PALCARE_OK;
        return pc_refuse_say(report, palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL), 0, PC_ABOUT,
                             "change the one that is there", "the document has an about already");
    }
    if (!id)
        return pc_misuse(report, NULL, 0, "a new %s needs an id", palcare_type_name(type));
    if (!pc_form_fits(PALCARE_KIND_ID, id, strlen(id)) || palcare_doc_find(doc, id))
        return pc_refuse_id(report, NULL, pc_schema_of(type)->fields, id);
    return PALCARE_OK;
}

/* Appends a new record, but an about at the start. */
static palcare_status insert_top(palcare_doc *doc, palcare_record *record)
{
    palcare_status status = pc_doc_append(doc, record);
    if (status == PALCARE_OK && record->type == PALCARE_TYPE_ABOUT)
        pc_order_move(doc, record->owner, 0);
    return status;
}

palcare_status palcare_doc_add(palcare_doc *doc, palcare_type type, const char *id,
                               palcare_report *report, palcare_record **out)
{
    if (out)
        *out = NULL;
    const schema_type *table = pc_schema_of(type);
    if (!doc)
        return pc_misuse(report, NULL, 0, "no document was given");
    if (!table)
        return pc_misuse(report, NULL, 0, "%d is not a type", (int)type);
    if (table->flags & PALCARE_TYPE_IS_PART)
        return pc_misuse(report, NULL, 0,
                         "a%s %s is a part: it is added to a record, not to a document",
                         strchr("aeio", table->name[0]) ? "n" : "", table->name);
    palcare_status status = check_new(doc, type, id, report);
    if (status != PALCARE_OK)
        return status;
    ref name = id ? pc_symbol_take(doc, id, strlen(id)) : 0;
    palcare_record *record = id && !name ? NULL : pc_record_new(doc, table);
    if (!record)
        return PALCARE_NOMEM;
    if (name) {
        *pc_unpacked_slot(record, 0) = name;
        pc_record_mark(record, 0, true);
    }
    status = insert_top(doc, record);
    if (status == PALCARE_OK && out)
        *out = record;
    return status;
}

palcare_status palcare_doc_add_copy(palcare_doc *doc, const palcare_record *source, const char *id,
                                    palcare_report *report, palcare_record **out)
{
    if (out)
        *out = NULL;
    if (!doc || !source)
        return pc_misuse(report, NULL, 0, "no %s was given", doc ? "record" : "document");
    if (pc_record_is_part(source))
        return pc_misuse(report, source, 0, "a part is copied into a record, not into a document");
    if (!id && source->type != PALCARE_TYPE_ABOUT)
        id = palcare_record_id(source);
    palcare_status status = check_new(doc, source->type, id, report);
    if (status != PALCARE_OK)
        return status;
    copy_state c = {.doc = doc};
    palcare_record *record;
    status = pc_record_copy(&c, source, id, &record);
    if (status == PALCARE_OK)
        status = insert_top(doc, record);
    if (status != PALCARE_OK)
        return status;
    pc_doc_take_version(doc, pc_record_doc(source));
    if (out)
        *out = record;
    return PALCARE_OK;
}

palcare_status pc_doc_replace(palcare_record *old, const palcare_record *source,
                              palcare_report *report, palcare_record **out)
{
    palcare_doc *doc = pc_record_doc(old);
    bool is_about = old->type == PALCARE_TYPE_ABOUT;
    const char *id = is_about ? NULL : palcare_record_id(source), *own = palcare_record_id(old);
    palcare_status status = PALCARE_OK;
    if (!is_about && !(id && own && strcmp(id, own) == 0))
        status = check_new(doc, old->type, id, report);
    copy_state c = {.doc = doc};
    palcare_record *copy;
    if (status == PALCARE_OK)
        status = pc_record_copy(&c, source, id, &copy);
    if (status == PALCARE_OK && !pc_order_reserve(doc, 1))
        status = PALCARE_NOMEM;
    if (status != PALCARE_OK)
        return status;
    pc_order_remove(doc, old);
    status = pc_doc_append(doc, copy);
    pc_order_move(doc, copy->owner, old->owner);
    pc_doc_take_version(doc, pc_record_doc(source));
    *out = copy;
    return status;
}

palcare_status pc_doc_append_copy(copy_state *c, const palcare_record *source, palcare_record **out)
{
    palcare_status status = pc_record_copy(c, source, NULL, out);
    if (status == PALCARE_OK)
        status = pc_doc_append(c->doc, *out);
    if (status == PALCARE_OK)
        pc_doc_take_version(c->doc, pc_record_doc(source));
    return status;
}

palcare_status pc_doc_remember_merged(palcare_doc *doc, const char *path)
{
    if (!path)
        return PALCARE_OK;
    uint32_t count = doc->merged ? ((list *)pc_arena_at(doc, doc->merged))->count : 0;
    ref text = pc_arena_text(doc, path, strlen(path));
    ref at = pc_arena_take(doc, sizeof(list) + (count + 1) * sizeof(uint32_t));
    if (!text || !at)
        return PALCARE_NOMEM;
    list *paths = pc_arena_at(doc, at);
    if (count)
        memcpy(paths->values, ((list *)pc_arena_at(doc, doc->merged))->values,
               count * sizeof(uint32_t));
    paths->values[count] = text;
    paths->count = paths->capacity = count + 1;
    doc->merged = at;
    return PALCARE_OK;
}

/* Copies everything but the top records. */
static palcare_status copy_rest(copy_state *c, const palcare_doc *doc)
{
    const list *merged = doc->merged ? pc_arena_at(doc, doc->merged) : NULL;
    palcare_record *root = NULL;
    c->doc->minor = doc->minor;
    c->doc->line = doc->line;
    c->doc->column = doc->column;
    palcare_status status = palcare_doc_set_name(c->doc, doc->name);
    for (uint32_t i = 0; merged && i < merged->count && status == PALCARE_OK; i++)
        status = pc_doc_remember_merged(c->doc, pc_arena_at(doc, merged->values[i]));
    if (status == PALCARE_OK && doc->root)
        status = pc_record_copy(c, pc_arena_at(doc, doc->root), NULL, &root);
    c->doc->root = root ? pc_record_ref(root) : 0;
    return status;
}

/* A copy represents the same file, so its records keep their places. */
static void copy_places(const palcare_record *copy, const palcare_record *source)
{
    walk from = pc_walk_of(source), to = pc_walk_of(copy);
    const palcare_record *old;
    while ((old = pc_walk_next(&from))) {
        palcare_record *record = pc_walk_next(&to);
        record->line = old->line;
        record->column = old->column;
    }
}

palcare_status palcare_doc_copy(const palcare_doc *doc, palcare_doc **out)
{
    if (out)
        *out = NULL;
    if (!doc || !out)
        return PALCARE_MISUSE;
    copy_state c = {.doc = NULL};
    const char *lang = palcare_doc_lang(doc);
    palcare_status status = pc_doc_make(lang, strlen(lang), &c.doc);
    if (status != PALCARE_OK)
        return status;
    status = copy_rest(&c, doc);
    palcare_record *source = NULL, *copy;
    while (status == PALCARE_OK && (source = palcare_doc_next(doc, 0, source))) {
        status = pc_doc_append_copy(&c, source, &copy);
        if (status == PALCARE_OK)
            copy_places(copy, source);
    }
    if (status == PALCARE_OK)
        *out = c.doc;
    else
        palcare_doc_release(c.doc);
    return status;
}

palcare_record *palcare_record_retain(palcare_record *record)
{
    if (record)
        palcare_doc_retain(pc_record_doc(record));
    return record;
}

void palcare_record_release(palcare_record *record)
{
    if (record)
        palcare_doc_release(pc_record_doc(record));
}
