/*
 * Readers and writers of records. Each holds the report that receives its problems.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "glue.h"

/* A source that is written in the language may close the reader while the reader reads from it. */
struct PcReader {
    palcare_reader *reader;
    PcReport *report;
    bool is_reading, is_closed;
};

/* The same for a sink and the writer. */
struct PcWriter {
    palcare_writer *writer;
    PcReport *report;
    bool is_writing, is_closed;
};

static PcReader *reader_new(PcReport *report)
{
    PcReader *reader = calloc(1, sizeof *reader);
    if (reader)
        reader->report = glue_report_retain(report);
    else
        glue_fail(PALCARE_NOMEM, GLUE_STATUS, NULL, NULL);
    return reader;
}

/* Returns an opened reader, or frees it if opening failed. */
static PcReader *reader_opened(PcReader *reader, palcare_status status)
{
    if (glue_done(status, reader->report))
        return reader;
    glue_reader_free(reader);
    return NULL;
}

PcReader *glue_reader_open(const char *path, const PcOptions *options, PcReport *report)
{
    PcReader *self = reader_new(report);
    if (!self)
        return NULL;
    return reader_opened(self,
                         palcare_reader_open(path, options, glue_inner(report), &self->reader));
}

PcReader *glue_reader_open_source(palcare_read_fn fn, void *user, const char *name,
                                  const PcOptions *options, PcReport *report)
{
    PcReader *self = reader_new(report);
    if (!self)
        return NULL;
    return reader_opened(self, palcare_reader_open_callback(fn, user, name, options,
                                                            glue_inner(report), &self->reader));
}

void glue_reader_free(PcReader *reader)
{
    if (!reader)
        return;
    reader->is_closed = true;
    if (reader->is_reading) /* glue_reader_take() frees it once the source returns */
        return;
    palcare_reader_free(reader->reader);
    glue_report_release(reader->report);
    free(reader);
}

PcRecord *glue_reader_take(PcReader *reader)
{
    PcDoc *doc = NULL;
    if (reader->is_reading) {
        glue_fail(PALCARE_MISUSE, GLUE_STATUS, NULL, "the reader is reading already");
        return NULL;
    }
    reader->is_reading = true;
    palcare_status status = palcare_reader_take(reader->reader, &doc);
    reader->is_reading = false;
    if (status != PALCARE_DONE)
        glue_done(status, reader->report);
    if (reader->is_closed)
        glue_reader_free(reader);
    /* The hold on the document becomes one on its record: both are the same count. */
    return palcare_doc_next(doc, PALCARE_TYPE_ANY, NULL);
}

static PcWriter *writer_opened(palcare_writer *inner, palcare_status status, PcReport *report)
{
    if (!glue_done(status, report))
        return NULL;
    PcWriter *writer = calloc(1, sizeof *writer);
    if (!writer) {
        palcare_writer_free(inner);
        glue_fail(PALCARE_NOMEM, GLUE_STATUS, NULL, NULL);
        return NULL;
    }
    writer->writer = inner;
    writer->report = glue_report_retain(report);
    return writer;
}

PcWriter *glue_writer_open(const char *path, const PcDoc *head, const PcOptions *options,
                           PcReport *report)
{
    palcare_writer *inner = NULL;
    palcare_status status = palcare_writer_open(path, head, options, glue_inner(report), &inner);
    return writer_opened(inner, status, report);
}

PcWriter *glue_writer_open_sink(palcare_write_fn fn, void *user, const PcDoc *head,
                                const PcOptions *options, PcReport *report)
{
    palcare_writer *inner = NULL;
    palcare_status status =
        palcare_writer_open_callback(fn, user, head, options, glue_inner(report), &inner);
    return writer_opened(inner, status, report);
}

static bool writer_begin(PcWriter *writer)
{
    if (writer->is_writing)
        glue_fail(PALCARE_MISUSE, GLUE_STATUS, NULL, "the writer is writing already");
    else
        writer->is_writing = true;
    return !glue_failed();
}

static void writer_end(PcWriter *writer, palcare_status status)
{
    glue_done(status, writer->report);
    writer->is_writing = false;
    if (writer->is_closed)
        glue_writer_free(writer);
}

void glue_writer_put(PcWriter *writer, const PcRecord *record)
{
    if (writer_begin(writer))
        writer_end(writer, palcare_writer_put(writer->writer, record));
}

void glue_writer_finish(PcWriter *writer)
{
    if (writer_begin(writer))
        writer_end(writer, palcare_writer_finish(writer->writer));
}

void glue_writer_free(PcWriter *writer)
{
    if (!writer)
        return;
    writer->is_closed = true;
    if (writer->is_writing) /* writer_end() frees it once the sink returns */
        return;
    palcare_writer_free(writer->writer);
    glue_report_release(writer->report);
    free(writer);
}
