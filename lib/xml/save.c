/* Writes to a path, memory or the caller's sink: whole documents, or record by record. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/options.h"
#include "model/record.h"
#include "model/refusal.h"
#include "xml/file.h"
#include "xml/writer.h"

#include <stdlib.h>

/* Writes a whole document to the writer's sink. */
static palcare_status write_doc(writer *w, const palcare_doc *doc)
{
    pc_writer_head(w, doc);
    for (const palcare_record *r = palcare_doc_next(doc, 0, NULL); r && w->status == PALCARE_OK;
         r = palcare_doc_next(doc, 0, r))
        pc_writer_record(w, r);
    pc_writer_tail(w, doc);
    return pc_writer_end(w);
}

/* ---- sinks ---- */

typedef struct caller {
    palcare_write_fn fn;
    void *user;
    palcare_report *report;
} caller;

static palcare_status into_caller(void *user, const void *bytes, size_t size)
{
    caller *c = user;
    if (c->fn(c->user, bytes, size) == 0)
        return PALCARE_OK;
    palcare_status status =
        pc_report_say(c->report, NULL, PC_CALLER_STOPPED, NULL, "the caller's sink asked to stop");
    return status == PALCARE_OK ? PALCARE_STOPPED : status;
}

typedef struct target {
    file_out *file;
    palcare_report *report;
} target;

static palcare_status into_file(void *user, const void *bytes, size_t size)
{
    target *t = user;
    return pc_file_out_write(t->file, bytes, size, t->report);
}

static palcare_status open_file(const char *path, const palcare_options *options,
                                palcare_report *report, file_out **out)
{
    return pc_file_out_open(path, pc_option_of(options, OPTION_IN_PLACE) != 0, report, out);
}

/* ---- whole documents ---- */

static palcare_status misuse_write(palcare_report *report, const void *what)
{
    return pc_misuse(report, NULL, 0, "no %s was given", what ? "place to write to" : "document");
}

/* Gives the bytes that were written to memory to the caller. */
static palcare_status give_bytes(buffer *written, char **bytes, size_t *size)
{
    if (!pc_buffer_text(written))
        return PALCARE_NOMEM;
    *bytes = written->at;
    if (size)
        *size = written->size;
    *written = (buffer){0};
    return PALCARE_OK;
}

palcare_status palcare_write_memory(const palcare_doc *doc, const palcare_options *options,
                                    palcare_report *report, char **bytes, size_t *size)
{
    if (!doc || !bytes)
        return misuse_write(report, doc);
    *bytes = NULL;
    if (size)
        *size = 0;
    writer w = pc_writer_of(options, report, NULL, NULL, false);
    palcare_status status = write_doc(&w, doc);
    if (status == PALCARE_OK)
        status = give_bytes(&w.out, bytes, size);
    pc_writer_free(&w);
    return status;
}

palcare_status palcare_write_callback(const palcare_doc *doc, palcare_write_fn fn, void *user,
                                      const palcare_options *options, palcare_report *report)
{
    if (!doc || !fn)
        return misuse_write(report, doc);
    caller c = {fn, user, report};
    writer w = pc_writer_of(options, report, into_caller, &c, false);
    palcare_status status = write_doc(&w, doc);
    pc_writer_free(&w);
    return status;
}

palcare_status palcare_write_file(const palcare_doc *doc, const char *path,
                                  const palcare_options *options, palcare_report *report)
{
    if (!doc || !path)
        return misuse_write(report, doc);
    target t = {.report = report};
    palcare_status status = open_file(path, options, report, &t.file);
    if (status != PALCARE_OK)
        return status;
    writer w = pc_writer_of(options, report, into_file, &t, false);
    status = write_doc(&w, doc);
    pc_writer_free(&w);
    if (status == PALCARE_OK)
        status = pc_file_out_commit(t.file, report);
    pc_file_out_free(t.file);
    return status;
}

palcare_status palcare_replace_file(const char *path, const void *bytes, size_t size,
                                    const palcare_options *options, palcare_report *report)
{
    if (!path || (!bytes && size > 0))
        return pc_misuse(report, NULL, 0, "no %s given", path ? "bytes were" : "path was");
    file_out *file;
    palcare_status status = open_file(path, options, report, &file);
    if (status != PALCARE_OK)
        return status;
    status = pc_file_out_write(file, bytes, size, report);
    if (status == PALCARE_OK)
        status = pc_file_out_commit(file, report);
    pc_file_out_free(file);
    return status;
}

/* ---- record by record ---- */

struct palcare_writer {
    writer writer;
    target target; /* a file, or NULL */
    caller caller;
    char **bytes; /* memory, or NULL */
    size_t *size;
    palcare_doc *head;
    bool finished;
};

/* Writes the XML before the records. */
static palcare_status begin(palcare_writer *self, const palcare_doc *head,
                            const palcare_options *options, palcare_report *report,
                            palcare_writer **out)
{
    bool is_file = self->target.file, is_caller = self->caller.fn;
    self->target.report = self->caller.report = report;
    self->head = palcare_doc_retain((palcare_doc *)(uintptr_t)head);
    self->writer = pc_writer_of(options, report,
                                is_file     ? into_file
                                : is_caller ? into_caller
                                            : NULL,
                                is_file ? (void *)&self->target : (void *)&self->caller, true);
    pc_writer_head(&self->writer, head);
    const palcare_record *about = palcare_doc_next(head, PALCARE_TYPE_ABOUT, NULL);
    if (about)
        pc_writer_record(&self->writer, about);
    *out = self;
    return PALCARE_OK;
}

palcare_status palcare_writer_open(const char *path, const palcare_doc *head,
                                   const palcare_options *options, palcare_report *report,
                                   palcare_writer **out)
{
    if (!path || !head || !out)
        return misuse_write(report, head);
    *out = NULL;
    palcare_writer *self = calloc(1, sizeof *self);
    palcare_status status =
        self ? open_file(path, options, report, &self->target.file) : PALCARE_NOMEM;
    if (status != PALCARE_OK) {
        free(self);
        return status;
    }
    return begin(self, head, options, report, out);
}

palcare_status palcare_writer_open_memory(char **bytes, size_t *size, const palcare_doc *head,
                                          const palcare_options *options, palcare_report *report,
                                          palcare_writer **out)
{
    if (!bytes || !head || !out)
        return misuse_write(report, head);
    *out = NULL;
    *bytes = NULL;
    if (size)
        *size = 0;
    palcare_writer *self = calloc(1, sizeof *self);
    if (!self)
        return PALCARE_NOMEM;
    self->bytes = bytes;
    self->size = size;
    return begin(self, head, options, report, out);
}

palcare_status palcare_writer_open_callback(palcare_write_fn fn, void *user,
                                            const palcare_doc *head, const palcare_options *options,
                                            palcare_report *report, palcare_writer **out)
{
    if (!fn || !head || !out)
        return misuse_write(report, head);
    *out = NULL;
    palcare_writer *self = calloc(1, sizeof *self);
    if (!self)
        return PALCARE_NOMEM;
    self->caller = (caller){.fn = fn, .user = user};
    return begin(self, head, options, report, out);
}

palcare_status palcare_writer_put(palcare_writer *self, const palcare_record *record)
{
    if (!self)
        return PALCARE_MISUSE;
    if (!record || self->finished)
        return pc_misuse(self->target.report, NULL, 0,
                         record ? "the file was finished already" : "no record was given");
    if (pc_record_is_part(record) || record->type == PALCARE_TYPE_ABOUT)
        return pc_misuse(self->target.report, record, 0,
                         pc_record_is_part(record) ? "a part is written with its record"
                                                   : "the head has written the about already");
    if (self->writer.status != PALCARE_OK)
        return self->writer.status;
    if (!palcare_record_id(record))
        return pc_misuse(self->target.report, record, 0,
                         "a record made alone has no id; copy it into a document first");
    unsigned minor = pc_record_doc(record)->minor;
    if (minor > self->head->minor) {
        palcare_status status =
            pc_report_say(self->target.report, NULL, PC_VERSION,
                          "give the writer a head of that version",
                          "a record of version 1.%u cannot be written to a file of version "
                          "1.%u",
                          minor, self->head->minor);
        return status == PALCARE_OK ? PALCARE_INVALID : status;
    }
    pc_writer_record(&self->writer, record);
    return self->writer.status;
}

palcare_status palcare_writer_finish(palcare_writer *self)
{
    if (!self)
        return PALCARE_MISUSE;
    if (self->finished)
        return pc_misuse(self->target.report, NULL, 0, "the file was finished already");
    self->finished = true;
    pc_writer_tail(&self->writer, self->head);
    palcare_status status = pc_writer_end(&self->writer);
    if (status == PALCARE_OK && self->bytes)
        return give_bytes(&self->writer.out, self->bytes, self->size);
    if (status == PALCARE_OK && self->target.file)
        return pc_file_out_commit(self->target.file, self->target.report);
    return status;
}

void palcare_writer_free(palcare_writer *self)
{
    if (!self)
        return;
    pc_writer_free(&self->writer);
    pc_file_out_free(self->target.file);
    palcare_doc_release(self->head);
    free(self);
}
