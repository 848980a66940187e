/*
 * The limits of reading, held while writing: what is written with some options is read with the
 * same. Each call counts what the reader will count, and once that ends, so does the writing.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_WRITE_LIMITS_H
#define PALCARE_XML_WRITE_LIMITS_H

#include "model/record.h"
#include "model/walk.h"
#include "report/report.h"
#include "xml/options.h"

typedef struct write_limits {
    const palcare_options *options;
    palcare_report *report;
    uint64_t most[OPTION_COUNT];
    uint64_t records;
    uint64_t repeated; /* bytes of declarations that a tag has once and the reader keeps twice */
    const palcare_record *record; /* that is being written, for the report; NULL: the root */
    palcare_status status;        /* OK, LIMIT or NOMEM */
} write_limits;

/* Begins to count. Written record by record, a file has no limits as a whole: bytes, records. */
void pc_write_limits_begin(write_limits *l, const palcare_options *options, palcare_report *report,
                           bool is_stream);

/* Each of these counts; depth is that of the element, the root's 1. */
void pc_write_limits_bytes(write_limits *l, uint64_t written);
void pc_write_limits_record(write_limits *l, const palcare_record *record, unsigned depth);
void pc_write_limits_tag(write_limits *l, size_t size, unsigned attributes, unsigned namespaces);
void pc_write_limits_value(write_limits *l, palcare_kind kind, const char *text, unsigned depth);
void pc_write_limits_piece(write_limits *l, const char *text, unsigned depth);
void pc_write_limits_repeated(write_limits *l, size_t size, uint64_t written);

#endif
