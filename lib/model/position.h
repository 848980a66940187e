/*
 * Positions for reports: as a path (/service[larch-house]/contact[2]/@kind) and in words (service
 * 'larch-house', contact 2). All parts of the library report positions this way.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_POSITION_H
#define PALCARE_MODEL_POSITION_H

#include "base/buffer.h"
#include "report/report.h"

#include <palcare/palcare.h>

/* One level between a top record and a record. */
typedef struct position_step {
    const palcare_record *record;
    palcare_field field; /* the field of its owner that contains it; 0 at the top */
    size_t index;        /* the index in that field */
} position_step;

/* No record is deeper than this in a document. */
enum { POSITION_DEPTH = 32 };

/* One level as it is written. */
typedef struct position_name {
    const char *name; /* of a record's type or, for a part, of the field that contains it */
    const char *id;   /* of `id_size` bytes; NULL if it has none */
    size_t id_size;
    size_t number; /* of a part among the values of its field, from 1; 0 at the top */
} position_name;

/* Appends a path and words. The reader calls these itself, since it has no records yet. */
void pc_position_add_names_path(const position_name *names, size_t count, buffer *out);
void pc_position_add_names_words(const position_name *names, size_t count, buffer *out);

/* Finds the steps from a top record down to a record and returns their number. A caller that walks
 * down has them already. */
size_t pc_position_find(const palcare_record *record, position_step steps[POSITION_DEPTH]);

/* Appends the path of a value in the record of the last step. With field 0 it is the path of the
 * record; with index PALCARE_NONE, that of the field, which may be absent. */
void pc_position_add_steps_path(const position_step *steps, size_t count, palcare_field field,
                                size_t index, buffer *out);

/* Appends the record of the last step in words. */
void pc_position_add_steps_words(const position_step *steps, size_t count, buffer *out);

/* The same two, finding the steps of a record first. */
void pc_position_add_path(const palcare_record *record, palcare_field field, size_t index,
                          buffer *out);
void pc_position_add_words(const palcare_record *record, buffer *out);

/* The file, line and column of a record. */
place pc_record_place(const palcare_record *record);

/* Formats "service 'larch-house'" for a sentence; NULL if out of memory. The caller frees the
 * buffer. */
const char *pc_position_words(buffer *b, const palcare_record *record);

#endif
