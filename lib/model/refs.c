/*
 * References: where they lead, within a document and across a set of them, and how they follow a
 * record that gets another name. A ref to a part is the part's id in the same top record, or
 * record/part; an answer's entry stands in the checklist of its response.
 */
#include "base/buffer.h"
#include "model/model.h"
#include "value/form.h"

#include <stdlib.h>

/* ---- sets of documents ---- */

typedef struct member {
    char *uri;
    palcare_doc *doc;
} member;

struct palcare_docs {
    member *members;
    size_t count, room;
};

palcare_docs *palcare_docs_new(void)
{
    return calloc(1, sizeof(palcare_docs));
}

palcare_status palcare_docs_add(palcare_docs *docs, const char *uri, palcare_doc *doc)
{
    if (!docs || !uri || !doc)
        return PALCARE_MISUSE;
    if (docs->count == docs->room) {
        size_t room = docs->room ? docs->room * 2 : 4;
        member *members = realloc(docs->members, room * sizeof *members);
        if (!members)
            return PALCARE_NOMEM;
        docs->members = members;
        docs->room = room;
    }
    size_t size = strlen(uri) + 1;
    char *copy = malloc(size);
    if (!copy)
        return PALCARE_NOMEM;
    memcpy(copy, uri, size);
    docs->members[docs->count++] = (member){copy, palcare_doc_retain(doc)};
    return PALCARE_OK;
}

void palcare_docs_free(palcare_docs *docs)
{
    if (!docs)
        return;
    for (size_t i = 0; i < docs->count; i++) {
        free(docs->members[i].uri);
        palcare_doc_release(docs->members[i].doc);
    }
    free(docs->members);
    free(docs);
}

/* The document under an address; the first added stands. */
const palcare_doc *docs_find(const palcare_docs *docs, const char *uri, size_t size)
{
    for (size_t i = 0; docs && i < docs->count; i++)
        if (strncmp(docs->members[i].uri, uri, size) == 0 && docs->members[i].uri[size] == '\0')
            return docs->members[i].doc;
    return NULL;
}

/* ---- following ---- */

static palcare_record *follow_record(const palcare_doc *doc, const char *text,
                                     const palcare_docs *docs)
{
    const char *hash = strchr(text, '#');
    if (!hash)
        return palcare_doc_find(doc, text);
    return palcare_doc_find(docs_find(docs, text, (size_t)(hash - text)), hash + 1);
}

/* The part with this id in a top record, of the types that the field allows. */
static palcare_record *find_part(const palcare_record *top, const schema_field *field,
                                 const char *id)
{
    walk w = walk_of(top);
    for (palcare_record *r = walk_next(&w); r; r = walk_next(&w)) {
        if (r->type != field->target[0] && r->type != field->target[1])
            continue;
        const char *own = palcare_record_id(r);
        if (own && strcmp(own, id) == 0)
            return r;
    }
    return NULL;
}

/* The checklist that an answer's entry stands in. */
static palcare_record *checklist_of(const palcare_record *top, const palcare_docs *docs)
{
    if (top->type != PALCARE_TYPE_RESPONSE)
        return NULL;
    return palcare_target(top, PALCARE_RESPONSE_CHECKLIST, 0, docs);
}

static palcare_record *follow_part(const palcare_record *record, const schema_field *field,
                                   const char *text, const palcare_docs *docs)
{
    const palcare_record *top = record_top(record);
    const char *slash = strchr(text, '/');
    if (slash) {
        const palcare_doc *doc = record_doc(record);
        top = symbol_record(doc, symbol_find(doc, text, (size_t)(slash - text)));
        return top ? find_part(top, field, slash + 1) : NULL;
    }
    palcare_record *part = find_part(top, field, text);
    if (part)
        return part;
    top = checklist_of(top, docs);
    return top ? find_part(top, field, text) : NULL;
}

palcare_record *palcare_target(const palcare_record *record, palcare_field field, size_t index,
                               const palcare_docs *docs)
{
    unsigned row;
    if (!record_has_row(record, field, &row))
        return NULL;
    const schema_field *table = record_field(record, row);
    values v = record_values(record, row);
    if (table->kind != PALCARE_KIND_REF || index >= v.count)
        return NULL;
    const palcare_doc *doc = record_doc(record);
    if (!field_is_symbol(table))
        return follow_part(record, table, slot_text(doc, table, v.at[index]), docs);
    palcare_record *target = symbol_record(doc, v.at[index]);
    return target ? target : follow_record(doc, symbol_at(doc, v.at[index])->name, docs);
}

/* ---- coming home ---- */

/* The symbol of a record that a ref to another file names; 0 where it is none of ours. */
static ref home_of(const palcare_doc *doc, ref name, const char *path, const char *file)
{
    const char *text = symbol_at(doc, name)->name;
    const char *hash = strchr(text, '#');
    size_t size = hash ? (size_t)(hash - text) : 0;
    if (!hash || !((strlen(path) == size && memcmp(path, text, size) == 0) ||
                   (strlen(file) == size && memcmp(file, text, size) == 0)))
        return 0;
    ref home = symbol_find(doc, hash + 1, strlen(hash + 1));
    return symbol_record(doc, home) ? home : 0;
}

static void bring_record_home(const palcare_record *record, const char *path, const char *file)
{
    const palcare_doc *doc = record_doc(record);
    values v;
    row_walk rows = rows_of(record);
    for (unsigned row; row_next(&rows, &row, &v);) {
        const schema_field *field = record_field(record, row);
        if (field->kind != PALCARE_KIND_REF || !field_is_symbol(field))
            continue;
        for (size_t i = 0; i < v.count; i++) {
            ref home = home_of(doc, v.at[i], path, file);
            if (home)
                *(uint32_t *)(uintptr_t)&v.at[i] = home;
        }
    }
}

void refs_bring_record_home(const palcare_record *top, const char *path)
{
    if (!path)
        return;
    const char *slash = strrchr(path, '/');
    walk w = walk_of(top);
    for (palcare_record *record = walk_next(&w); record; record = walk_next(&w))
        bring_record_home(record, path, slash ? slash + 1 : path);
}

/* ---- renaming ---- */

/* A slot that will hold another value, once all of them have been made. */
typedef struct change {
    uint32_t *slot;
    uint32_t value;
} change;

typedef struct renaming {
    palcare_record *record;
    const char *was, *name;
    ref old_symbol, new_symbol; /* of a top record */
    buffer changes;
    bool failed;
} renaming;

static void plan(renaming *r, uint32_t *slot, uint32_t value)
{
    change c = {slot, value};
    buffer_add(&r->changes, &c, sizeof c);
}

/* Plans "owner/part" in place of a text. */
static void plan_text(renaming *r, uint32_t *slot, const char *owner, const char *part)
{
    buffer text = {0};
    if (owner)
        buffer_format(&text, "%s/", owner);
    buffer_string(&text, part);
    ref at = text.failed ? 0 : arena_text(record_doc(r->record), text.at, text.size);
    buffer_free(&text);
    if (at)
        plan(r, slot, at);
    else
        r->failed = true;
}

/* Whether an id without a record's name, written in `holder`, is looked for in `top`. */
static bool looks_in(const palcare_record *holder, const palcare_record *top)
{
    const palcare_record *own = record_top(holder);
    return own == top || checklist_of(own, NULL) == top;
}

/* A ref to a part: its record, or the part itself, may be what gets another name. */
static void plan_part_ref(renaming *r, const palcare_record *holder, const schema_field *field,
                          uint32_t *slot)
{
    const palcare_record *top = record_top(r->record);
    const char *text = slot_text(record_doc(holder), field, *slot);
    const char *slash = strchr(text, '/');
    size_t size = slash ? (size_t)(slash - text) : 0;
    if (!record_is_part(r->record)) {
        if (slash && strlen(r->was) == size && memcmp(text, r->was, size) == 0)
            plan_text(r, slot, r->name, slash + 1);
        return;
    }
    if (r->record->type != field->target[0] && r->record->type != field->target[1])
        return;
    const char *owner = palcare_record_id(top);
    if (!slash) {
        if (strcmp(text, r->was) == 0 && looks_in(holder, top))
            plan_text(r, slot, NULL, r->name);
    } else if (owner && strlen(owner) == size && memcmp(text, owner, size) == 0 &&
               strcmp(slash + 1, r->was) == 0) {
        plan_text(r, slot, owner, r->name);
    }
}

/* Links within rich text: href="#id" and src="#id". */
static void plan_rich(renaming *r, const palcare_record *holder, uint32_t *slot)
{
    if (record_is_part(r->record) && record_top(holder) != record_top(r->record))
        return;
    palcare_doc *doc = record_doc(holder);
    const worded *w = slot_word(doc, *slot);
    buffer link = {0}, text = {0};
    buffer_format(&link, "\"#%s\"", r->was);
    const char *from = w->text, *wanted = buffer_text(&link), *found;
    while (wanted && (found = strstr(from, wanted))) {
        buffer_add(&text, from, (size_t)(found - from));
        buffer_format(&text, "\"#%s\"", r->name);
        from = found + link.size;
    }
    if (from != w->text) {
        buffer_string(&text, from);
        ref at = text.failed ? 0 : arena_word(doc, w->lang, text.at, text.size);
        if (at)
            plan(r, slot, at);
        r->failed |= !at;
    }
    r->failed |= !wanted;
    buffer_free(&link);
    buffer_free(&text);
}

static void plan_record(renaming *r, const palcare_record *holder)
{
    values v;
    row_walk rows = rows_of(holder);
    for (unsigned row; row_next(&rows, &row, &v);) {
        const schema_field *field = record_field(holder, row);
        if (field->kind != PALCARE_KIND_REF && field->kind != PALCARE_KIND_RICH)
            continue;
        for (size_t i = 0; i < v.count; i++) {
            uint32_t *slot = (uint32_t *)(uintptr_t)&v.at[i];
            if (field->kind == PALCARE_KIND_RICH)
                plan_rich(r, holder, slot);
            else if (!field_is_symbol(field))
                plan_part_ref(r, holder, field, slot);
            else if (!record_is_part(r->record) && *slot == r->old_symbol)
                plan(r, slot, r->new_symbol);
        }
    }
}

static void plan_all(renaming *r)
{
    const palcare_doc *doc = record_doc(r->record);
    for (palcare_record *top = palcare_doc_each(doc, 0, NULL); top;
         top = palcare_doc_each(doc, 0, top)) {
        walk w = walk_of(top);
        for (palcare_record *holder = walk_next(&w); holder; holder = walk_next(&w))
            plan_record(r, holder);
    }
    r->failed |= r->changes.failed;
}

static void carry_out(const renaming *r)
{
    for (size_t at = 0; at < r->changes.size; at += sizeof(change)) {
        change c;
        memcpy(&c, r->changes.at + at, sizeof c);
        *c.slot = c.value;
    }
}

static palcare_status rename_top(renaming *r)
{
    palcare_doc *doc = record_doc(r->record);
    values id = record_values(r->record, 0);
    if (!id.count)
        return PALCARE_MISUSE;
    r->old_symbol = id.at[0];
    r->new_symbol = symbol_take(doc, r->name, strlen(r->name));
    if (!r->new_symbol)
        return PALCARE_NOMEM;
    plan(r, (uint32_t *)(uintptr_t)id.at, r->new_symbol);
    plan_all(r);
    if (r->failed)
        return PALCARE_NOMEM;
    symbol_at(doc, r->new_symbol)->record = record_ref(r->record);
    symbol_at(doc, r->old_symbol)->record = 0;
    carry_out(r);
    return PALCARE_OK;
}

/* A part that had no id gets one; nothing refers to it yet. */
static palcare_status name_part(palcare_record *record, const char *name)
{
    ref text = arena_text(record_doc(record), name, strlen(name));
    return text ? record_insert(record, 0, 0, text) : PALCARE_NOMEM;
}

static palcare_status rename_part(renaming *r)
{
    if (!r->was)
        return name_part(r->record, r->name);
    plan_text(r, (uint32_t *)(uintptr_t)record_values(r->record, 0).at, NULL, r->name);
    plan_all(r);
    if (r->failed)
        return PALCARE_NOMEM;
    carry_out(r);
    return PALCARE_OK;
}

palcare_status palcare_record_rename(palcare_record *record, const char *id)
{
    if (!record || !id || !record_is_live(record) ||
        schema_of(record->type)->fields[0].kind != PALCARE_KIND_ID)
        return PALCARE_MISUSE;
    renaming r = {.record = record, .was = palcare_record_id(record), .name = id};
    if (r.was && strcmp(r.was, id) == 0)
        return PALCARE_OK;
    if (!form_fits(PALCARE_KIND_ID, id, strlen(id)))
        return PALCARE_INVALID;
    bool part = record_is_part(record);
    if (!part && palcare_doc_find(record_doc(record), id))
        return PALCARE_INVALID;
    palcare_status status = part ? rename_part(&r) : rename_top(&r);
    buffer_free(&r.changes);
    return status;
}
