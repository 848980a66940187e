/*
 * Where something stands, for reports: as a path (/service[larch-house]/contact[2]/@kind) and in
 * words (service 'larch-house', contact 2). Every room that says a problem says its place so.
 */
#ifndef PALCARE_MODEL_POSITION_H
#define PALCARE_MODEL_POSITION_H

#include "base/buffer.h"
#include "report/report.h"

#include <palcare/palcare.h>

/* One level of the way down to a record. */
typedef struct position_step {
    const palcare_record *record;
    palcare_field field; /* the field of its owner that holds it; 0 at the top */
    size_t index;        /* as which value */
} position_step;

/* No way has more steps: a document is not that deep. */
enum { POSITION_DEPTH = 32 };

/* The way from a top record down to a record; how many steps it has. Who walks down already knows
 * the way and need not ask. */
size_t pc_position_find(const palcare_record *record, position_step steps[POSITION_DEPTH]);

/* The path of a field's value in the last record of a way. field 0: of the record itself; index
 * PALCARE_NONE: of the field as a whole, also where it is absent. */
void pc_position_add_steps_path(const position_step *steps, size_t count, palcare_field field,
                                size_t index, buffer *out);

/* The last record of a way in words. */
void pc_position_add_steps_words(const position_step *steps, size_t count, buffer *out);

/* The same two for a record alone. */
void pc_position_add_path(const palcare_record *record, palcare_field field, size_t index,
                          buffer *out);
void pc_position_add_words(const palcare_record *record, buffer *out);

/* The file, line and column of a record, for a report. */
place pc_record_place(const palcare_record *record);

/* "service 'larch-house'" for a sentence; NULL without memory. The caller frees the buffer. */
const char *pc_position_words(buffer *b, const palcare_record *record);

#endif
