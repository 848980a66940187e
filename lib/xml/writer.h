/*
 * The canonical form: one walk over a record's fields in the order of the table, written into a
 * buffer that is emptied into the sink whenever it is full.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_WRITER_H
#define PALCARE_XML_WRITER_H

#include "base/buffer.h"

#include "report/report.h"
#include "xml/write_limits.h"

/* Takes bytes; anything but OK ends the writing. */
typedef palcare_status (*writer_sink)(void *user, const void *bytes, size_t size);

typedef struct writer {
    buffer out;
    writer_sink sink; /* NULL: all stays in out */
    void *user;
    palcare_report *report;
    bool public_only;
    const char *lang;       /* the root's */
    const palcare_doc *doc; /* whose values are being written */
    uint32_t doc_lang;      /* the root's language there; UINT32_MAX if it has no value in it */
    uint64_t given;         /* bytes to the sink */
    write_limits limits;
    palcare_status status;
} writer;

/* A writer with these options: of a whole document, or record by record. */
writer pc_writer_of(const palcare_options *options, palcare_report *report, writer_sink sink,
                    void *user, bool is_stream);

/* The XML declaration, what stands before the root, and the root's start tag. */
void pc_writer_head(writer *w, const palcare_doc *doc);
/* A top record, with what stands before it. */
void pc_writer_record(writer *w, const palcare_record *record);
/* What is left within the root, its end tag, and what stands behind it. */
void pc_writer_tail(writer *w, const palcare_doc *doc);
/* Gives the sink what is left; the status of the whole writing. Without a sink out has it all. */
palcare_status pc_writer_end(writer *w);

#endif
