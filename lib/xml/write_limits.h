/*
 * Checks the limits of reading while writing, so that a file can be read with the options it was
 * written with. Each call counts as the reader will count; the writing ends at the first limit.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_WRITE_LIMITS_H
#define PALCARE_XML_WRITE_LIMITS_H

#include "model/options.h"
#include "model/record.h"
#include "model/walk.h"
#include "report/report.h"
#include "xml/foreign_walk.h"

typedef struct write_limits {
    const palcare_options *options;
    palcare_report *report;
    uint64_t most[OPTION_COUNT];
    uint64_t records;
    uint64_t *names;               /* hash table of the names in foreign content; 0: empty */
    size_t names_room, name_count; /* the vocabulary's names are counted as used */
    uint64_t repeated; /* bytes of declarations that a tag has once and the reader stores twice */
    const palcare_record *record; /* the record being written, for the report; NULL: the root */
    palcare_status status;        /* OK, LIMIT or NOMEM */
} write_limits;

/* Begins to count. The limits `bytes` and `records` do not apply to a file that is written record
 * by record. */
void pc_write_limits_begin(write_limits *l, const palcare_options *options, palcare_report *report,
                           bool is_stream);

/* Frees the table of names. */
void pc_write_limits_end(write_limits *l);

/* Each of these counts one thing. The root has depth 1. */
void pc_write_limits_bytes(write_limits *l, uint64_t written);
void pc_write_limits_record(write_limits *l, const palcare_record *record, unsigned depth);
void pc_write_limits_tag(write_limits *l, size_t size, unsigned attributes, unsigned namespaces);
void pc_write_limits_value(write_limits *l, palcare_kind kind, const char *text, unsigned depth);
void pc_write_limits_part(write_limits *l, const foreign_part *attribute);
void pc_write_limits_piece(write_limits *l, const char *text, unsigned depth);
void pc_write_limits_repeated(write_limits *l, size_t size, uint64_t written);

#endif
