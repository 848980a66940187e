/* Reads from a path, memory or the caller's source: whole documents, or record by record. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/document.h"
#include "model/position.h"
#include "model/refusal.h"
#include "xml/file.h"
#include "xml/reader.h"

#include <stdlib.h>
#include <string.h>

/* ---- sources of bytes ---- */

typedef struct source {
    file_in *file; /* or the caller's */
    palcare_read_fn fn;
    void *user;
    const char *bytes; /* or the rest of the caller's bytes */
    size_t size;
} source;

static size_t take_bytes(source *s, void *bytes, size_t room)
{
    size_t size = s->size < room ? s->size : room;
    if (size)
        memcpy(bytes, s->bytes, size);
    s->bytes += size;
    s->size -= size;
    return size;
}

/* Reads the next bytes; *got is 0 at the end. */
static palcare_status source_read(source *s, void *bytes, size_t room, size_t *got,
                                  palcare_report *report)
{
    *got = 0;
    if (s->file)
        return pc_file_in_read(s->file, bytes, room, got, report);
    if (!s->fn) {
        *got = take_bytes(s, bytes, room);
        return PALCARE_OK;
    }
    return pc_caller_read(s->fn, s->user, bytes, room, got, report);
}

/* ---- whole documents ---- */

static void say_id_twice(reader *r, const palcare_record *record, ref first)
{
    problem what;
    buffer path = {0};
    pc_position_add_path(record, 0, PALCARE_NONE, &path);
    place at = {.file = r->parse.file,
                .line = record->line,
                .column = record->column,
                .path = pc_buffer_text(&path)};
    const palcare_record *other = pc_arena_at(r->build.doc, first);
    pc_problem_say(&what, PC_ID_TWICE, "%s '%s': the id is already used at line %u",
                   palcare_type_name(record->type), palcare_record_id(record), other->line);
    pc_problem_hint(&what, "ids are unique in a document");
    if (at.path)
        pc_parse_problem(&r->parse, &at, &what);
    else
        pc_parse_stop(&r->parse, PALCARE_NOMEM);
    pc_buffer_free(&path);
}

/* Adds a record to the document that is being read, if its id is new. */
static palcare_status take_into_doc(void *user, reader *r, palcare_record *record)
{
    (void)user;
    palcare_doc *doc = r->build.doc;
    values id = pc_record_values(record, 0);
    if (record->type != PALCARE_TYPE_ABOUT && id.count) {
        ref first = pc_symbol_at(doc, id.at[0])->record;
        if (first) {
            say_id_twice(r, record, first);
            return PALCARE_OK;
        }
    }
    return pc_doc_append(doc, record);
}

static palcare_status finish(reader *r, palcare_doc **out)
{
    palcare_status status = pc_parse_end(&r->parse);
    if (status == PALCARE_OK)
        status = pc_reader_keep_root(r);
    if (status != PALCARE_OK)
        return status;
    *out = r->build.doc;
    r->build.doc = NULL;
    return PALCARE_OK;
}

static palcare_status begin(const palcare_options *options, palcare_report *report,
                            const char *file, reader **out)
{
    reader *r = calloc(1, sizeof *r);
    if (!r)
        return PALCARE_NOMEM;
    r->take = take_into_doc;
    palcare_status status = pc_reader_begin(r, options, report, file);
    if (status != PALCARE_OK) {
        pc_reader_free(r);
        free(r);
        return status;
    }
    *out = r;
    return PALCARE_OK;
}

static palcare_status read_source(source *s, reader *r, palcare_doc **out)
{
    char bytes[16 * 1024];
    size_t got;
    palcare_status status;
    do {
        status = source_read(s, bytes, sizeof bytes, &got, r->parse.report);
        if (status == PALCARE_OK)
            status = pc_parse_feed(&r->parse, bytes, got);
    } while (status == PALCARE_OK && got);
    return status == PALCARE_OK ? finish(r, out) : status;
}

/* Reads the document with this name from a source. */
static palcare_status read_named(source *s, const char *name, const palcare_options *options,
                                 palcare_report *report, palcare_doc **out)
{
    reader *r;
    palcare_status status = begin(options, report, name, &r);
    if (status != PALCARE_OK)
        return status;
    status = palcare_doc_set_name(r->build.doc, name);
    if (status == PALCARE_OK)
        status = read_source(s, r, out);
    pc_reader_free(r);
    free(r);
    return status;
}

static palcare_status misuse_read(palcare_report *report, const void *out)
{
    return pc_misuse(report, NULL, 0, "no %s was given", out ? "input" : "place for the result");
}

palcare_status palcare_read_memory(const void *bytes, size_t size, const char *name,
                                   const palcare_options *options, palcare_report *report,
                                   palcare_doc **out)
{
    if (!out || (!bytes && size))
        return misuse_read(report, out);
    *out = NULL;
    source s = {.bytes = bytes, .size = size};
    return read_named(&s, name, options, report, out);
}

palcare_status palcare_read_callback(palcare_read_fn fn, void *user, const char *name,
                                     const palcare_options *options, palcare_report *report,
                                     palcare_doc **out)
{
    if (!out || !fn)
        return misuse_read(report, out);
    *out = NULL;
    source s = {.fn = fn, .user = user};
    return read_named(&s, name, options, report, out);
}

palcare_status palcare_read_file(const char *path, const palcare_options *options,
                                 palcare_report *report, palcare_doc **out)
{
    if (!out || !path)
        return misuse_read(report, out);
    *out = NULL;
    source s = {0};
    palcare_status status = pc_file_in_open(path, report, &s.file);
    if (status == PALCARE_OK)
        status = read_named(&s, path, options, report, out);
    pc_file_in_close(s.file);
    return status;
}

/* ---- record by record ---- */

/* Reads one chunk at a time, and holds the finished records until they are taken, each in its own
 * document. */
struct palcare_reader {
    reader *reader;
    source source;
    char *name;               /* a copy, since the caller may free its own */
    palcare_options *options; /* a copy, without limits on the whole file */
    palcare_doc **ready;
    size_t first, count, room;
    palcare_status status; /* result of the next take if no record is ready */
    bool ended;
};

/* Hands out a record with the document it was read into; the next record gets a new one. */
static palcare_status take_alone(void *user, reader *r, palcare_record *record)
{
    palcare_reader *self = user;
    bool good = r->parse.status == PALCARE_OK; /* after a problem, no more records are handed out */
    palcare_status status = good ? pc_reader_keep_root(r) : PALCARE_OK;
    if (status == PALCARE_OK)
        status = pc_doc_append(r->build.doc, record);
    if (status == PALCARE_OK && self->count == self->room) {
        size_t room = self->room ? self->room * 2 : 16;
        palcare_doc **ready = realloc(self->ready, room * sizeof *ready);
        if (!ready)
            return PALCARE_NOMEM;
        self->ready = ready;
        self->room = room;
    }
    palcare_doc *next = NULL;
    const char *lang = pc_lang_tag(r->build.doc, r->build.doc->lang);
    if (status == PALCARE_OK)
        status = pc_doc_make(lang, strlen(lang), &next);
    if (status != PALCARE_OK)
        return status;
    next->minor = r->minor;
    if (good)
        self->ready[self->count++] = r->build.doc;
    else
        palcare_doc_release(r->build.doc);
    pc_build_into(&r->build, next);
    r->cache.document++;
    return PALCARE_OK;
}

static palcare_status open_reader(source s, const char *name, const palcare_options *options,
                                  palcare_report *report, palcare_reader **out)
{
    size_t size = name ? strlen(name) + 1 : 0;
    palcare_reader *self = calloc(1, sizeof *self);
    if (!self) {
        pc_file_in_close(s.file);
        return PALCARE_NOMEM;
    }
    self->source = s;
    self->name = name ? malloc(size) : NULL;
    self->options = pc_options_for_stream(options);
    palcare_status status = PALCARE_NOMEM;
    if (self->options && (self->name || !name)) {
        if (name)
            memcpy(self->name, name, size);
        status = begin(self->options, report, self->name, &self->reader);
    }
    if (status != PALCARE_OK) {
        palcare_reader_free(self);
        return status;
    }
    self->reader->take = take_alone;
    self->reader->take_user = self;
    *out = self;
    return PALCARE_OK;
}

palcare_status palcare_reader_open(const char *path, const palcare_options *options,
                                   palcare_report *report, palcare_reader **out)
{
    if (!path || !out)
        return misuse_read(report, out);
    *out = NULL;
    source s = {0};
    palcare_status status = pc_file_in_open(path, report, &s.file);
    return status == PALCARE_OK ? open_reader(s, path, options, report, out) : status;
}

palcare_status palcare_reader_open_memory(const void *bytes, size_t size, const char *name,
                                          const palcare_options *options, palcare_report *report,
                                          palcare_reader **out)
{
    if (!out || (!bytes && size))
        return misuse_read(report, out);
    *out = NULL;
    return open_reader((source){.bytes = bytes, .size = size}, name, options, report, out);
}

palcare_status palcare_reader_open_callback(palcare_read_fn fn, void *user, const char *name,
                                            const palcare_options *options, palcare_report *report,
                                            palcare_reader **out)
{
    if (!fn || !out)
        return misuse_read(report, out);
    *out = NULL;
    return open_reader((source){.fn = fn, .user = user}, name, options, report, out);
}

/* Reads until a record is ready or the file ends. */
static void read_on(palcare_reader *self)
{
    char bytes[16 * 1024];
    parse *p = &self->reader->parse;
    self->first = self->count = 0;
    while (!self->count && !self->ended) {
        size_t got;
        palcare_status status = source_read(&self->source, bytes, sizeof bytes, &got, p->report);
        if (status == PALCARE_OK)
            status = got ? pc_parse_feed(p, bytes, got) : pc_parse_end(p);
        self->ended = status != PALCARE_OK || !got;
        self->status = status == PALCARE_OK ? PALCARE_DONE : status;
    }
}

palcare_status palcare_reader_take(palcare_reader *self, palcare_doc **out)
{
    if (!self)
        return PALCARE_MISUSE;
    if (!out)
        return misuse_read(self->reader->parse.report, out);
    *out = NULL;
    if (self->first == self->count && !self->ended)
        read_on(self);
    if (self->first == self->count)
        return self->status;
    *out = self->ready[self->first++];
    return PALCARE_OK;
}

void palcare_reader_free(palcare_reader *self)
{
    if (!self)
        return;
    while (self->first < self->count)
        palcare_doc_release(self->ready[self->first++]);
    if (self->reader)
        pc_reader_free(self->reader);
    free(self->reader);
    pc_file_in_close(self->source.file);
    free(self->ready);
    palcare_options_free(self->options);
    free(self->name);
    free(self);
}
