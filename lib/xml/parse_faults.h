/* Reports problems and limits with their places, and ends a reading. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_PARSE_FAULTS_H
#define PALCARE_XML_PARSE_FAULTS_H

#include "xml/parse_state.h"

/* Tells whether the reading continues. */
bool pc_parse_goes_on(const parse *p);

/* Reports a problem after which the input cannot be trusted, and ends the reading. */
void pc_parse_last_problem(parse *p, const place *where, const problem *what);

/* The place of a byte of `in` that is not before the current event. */
place pc_parse_place_of_byte(const parse *p, size_t at);

/* Reports the first fault of the bytes between two offsets, and ends the reading; false if they
 * have no fault. */
bool pc_parse_find_fault(parse *p, size_t from, size_t to, bool in_section, bool is_end);

/* Reports why libxml2 refused input after the last event, or in its start tag. */
void pc_parse_judge_refusal(parse *p);

/* Reports a problem of the data and continues. */
void pc_parse_problem(parse *p, const place *where, const problem *what);

/* Reports that a limit is exceeded, and ends the reading. */
void pc_parse_limit(parse *p, const place *where, int code, option which);

/* Ends the reading with this status and stops events. The arguments of the current event stay valid
 * until it returns. */
void pc_parse_stop(parse *p, palcare_status status);

/* The place of the first character of the current event's text that is not white space. */
place pc_parse_place_of_text(const parse *p);

/* The place of the current event's tag, comment, instruction or text. */
static inline place pc_parse_place(parse *p)
{
    if (p->in_text)
        return pc_parse_place_of_text(p);
    pc_input_move_place(&p->in, p->in.current.begin);
    return (place){.file = p->file, .line = p->in.line, .column = p->in.column};
}

/* The place of an attribute of the current start tag. */
place pc_parse_place_of_attribute(parse *p, const char *prefix, const char *name);

#endif
