/* Writing: whole documents to a path, memory or the caller's sink, and record by record. */
#include "model/record.h"
#include "xml/file.h"
#include "xml/options.h"
#include "xml/writer.h"

#include <stdlib.h>

static writer writer_of(const palcare_options *options, palcare_report *report, writer_sink sink,
                        void *user)
{
    return (writer){.sink = sink,
                    .user = user,
                    .report = report,
                    .public_only = pc_option_of(options, OPTION_PUBLIC_ONLY) != 0};
}

/* A whole document into the writer's sink. */
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

/* ---- whole documents ---- */

palcare_status palcare_write_memory(const palcare_doc *doc, const palcare_options *options,
                                    char **bytes, size_t *size)
{
    if (!doc || !bytes || !size)
        return PALCARE_MISUSE;
    *bytes = NULL;
    *size = 0;
    writer w = writer_of(options, NULL, NULL, NULL);
    palcare_status status = write_doc(&w, doc);
    if (status == PALCARE_OK && !pc_buffer_text(&w.out))
        status = PALCARE_NOMEM;
    if (status != PALCARE_OK) {
        pc_buffer_free(&w.out);
        return status;
    }
    *bytes = w.out.at;
    *size = w.out.size;
    return PALCARE_OK;
}

palcare_status palcare_write_callback(const palcare_doc *doc, palcare_write_fn fn, void *user,
                                      const palcare_options *options, palcare_report *report)
{
    if (!doc || !fn)
        return PALCARE_MISUSE;
    caller c = {fn, user, report};
    writer w = writer_of(options, report, into_caller, &c);
    return write_doc(&w, doc);
}

palcare_status palcare_write_file(const palcare_doc *doc, const char *path,
                                  const palcare_options *options, palcare_report *report)
{
    if (!doc || !path)
        return PALCARE_MISUSE;
    target t = {.report = report};
    palcare_status status = pc_file_out_open(path, report, &t.file);
    if (status != PALCARE_OK)
        return status;
    writer w = writer_of(options, report, into_file, &t);
    status = write_doc(&w, doc);
    if (status == PALCARE_OK)
        status = pc_file_out_commit(t.file, report);
    pc_file_out_free(t.file);
    return status;
}

/* ---- record by record ---- */

struct palcare_writer {
    writer writer;
    target target;
    palcare_doc *head;
    bool finished;
};

palcare_status palcare_writer_open(const char *path, const palcare_doc *head,
                                   const palcare_options *options, palcare_report *report,
                                   palcare_writer **out)
{
    if (!path || !head || !out)
        return PALCARE_MISUSE;
    *out = NULL;
    palcare_writer *self = calloc(1, sizeof *self);
    if (!self)
        return PALCARE_NOMEM;
    self->target.report = report;
    palcare_status status = pc_file_out_open(path, report, &self->target.file);
    if (status != PALCARE_OK) {
        free(self);
        return status;
    }
    self->head = palcare_doc_retain((palcare_doc *)(uintptr_t)head);
    self->writer = writer_of(options, report, into_file, &self->target);
    pc_writer_head(&self->writer, head);
    const palcare_record *about = palcare_doc_next(head, PALCARE_TYPE_ABOUT, NULL);
    if (about)
        pc_writer_record(&self->writer, about);
    *out = self;
    return PALCARE_OK;
}

palcare_status palcare_writer_put(palcare_writer *self, const palcare_record *record)
{
    if (!self || !record || pc_record_is_part(record) || self->finished)
        return PALCARE_MISUSE;
    if (record->type == PALCARE_TYPE_ABOUT)
        return PALCARE_MISUSE; /* the head gave it */
    if (self->writer.status != PALCARE_OK)
        return self->writer.status;
    unsigned minor = pc_record_doc(record)->minor;
    if (minor > self->head->minor) {
        palcare_status status =
            pc_report_say(self->target.report, NULL, PC_VERSION,
                          "give the writer a head of that version",
                          "a record of version 1.%u cannot stand in a file of version 1.%u", minor,
                          self->head->minor);
        return status == PALCARE_OK ? PALCARE_INVALID : status;
    }
    pc_writer_record(&self->writer, record);
    return self->writer.status;
}

palcare_status palcare_writer_finish(palcare_writer *self)
{
    if (!self || self->finished)
        return PALCARE_MISUSE;
    self->finished = true;
    pc_writer_tail(&self->writer, self->head);
    palcare_status status = pc_writer_end(&self->writer);
    return status == PALCARE_OK ? pc_file_out_commit(self->target.file, self->target.report)
                                : status;
}

void palcare_writer_free(palcare_writer *self)
{
    if (!self)
        return;
    pc_buffer_free(&self->writer.out);
    pc_file_out_free(self->target.file);
    palcare_doc_release(self->head);
    free(self);
}
