/*
 * Writes the canonical form: walks once over a record's fields in the order of the table, and fills
 * a buffer that is written to the sink when it is full.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_WRITER_H
#define PALCARE_XML_WRITER_H

#include "base/buffer.h"

#include "report/report.h"
#include "xml/write_limits.h"

/* Takes bytes; any status but OK ends the writing. */
typedef palcare_status (*writer_sink)(void *user, const void *bytes, size_t size);

typedef struct writer {
    buffer out;
    writer_sink sink; /* NULL: all bytes stay in `out` */
    void *user;
    palcare_report *report;
    bool public_only;
    const char *lang;       /* the root's */
    const palcare_doc *doc; /* the document being written */
    uint32_t doc_lang;      /* the number of `lang` there; UINT32_MAX if no value has it */
    uint64_t given;         /* number of bytes given to the sink */
    write_limits limits;
    palcare_status status;
} writer;

/* Makes a writer with these options, for a whole document or record by record. */
writer pc_writer_of(const palcare_options *options, palcare_report *report, writer_sink sink,
                    void *user, bool is_stream);

/* Writes the XML declaration, the foreign content before the root, and the root's start tag. */
void pc_writer_head(writer *w, const palcare_doc *doc);
/* Writes a top record, with the foreign content before it. */
void pc_writer_record(writer *w, const palcare_record *record);
/* Writes the last foreign content in the root, its end tag, and the foreign content after it. */
void pc_writer_tail(writer *w, const palcare_doc *doc);
/* Writes the rest to the sink, and returns the status of the whole writing. Without a sink, `out`
 * has all bytes. */
palcare_status pc_writer_end(writer *w);
void pc_writer_free(writer *w);

#endif
