/* What ends a reading, and where: problems, limits, places. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_PARSE_FAULTS_H
#define PALCARE_XML_PARSE_FAULTS_H

#include "xml/parse_state.h"

/* Whether the reading goes on. */
bool pc_parse_goes_on(const parse *p);

/* Reports a problem behind which nothing can be relied on, and ends the reading. */
void pc_parse_last_problem(parse *p, const place *where, const problem *what) PROBLEM_COLD;

/* The place of a byte of `in`, which is not before the running event. */
place pc_parse_place_of_byte(const parse *p, size_t at);

/* Reports what is wrong with the bytes from one to another, and ends the reading; false where
 * nothing is wrong. */
bool pc_parse_find_fault(parse *p, size_t from, size_t to, bool in_section,
                         bool is_end) PROBLEM_COLD;

/* libxml2 has refused something behind the last event, or in its start tag. */
void pc_parse_judge_refusal(parse *p) PROBLEM_COLD;

/* Reports a problem of the data and goes on. */
void pc_parse_problem(parse *p, const place *where, const problem *what) PROBLEM_COLD;

/* Reports that a limit is exceeded, and ends the reading. */
void pc_parse_limit(parse *p, const place *where, int code, option which) PROBLEM_COLD;

/* Ends the reading with this status: no event comes any more. What the running event was given
 * stays valid until it returns. */
void pc_parse_stop(parse *p, palcare_status status) PROBLEM_COLD;

/* The place of the text of the running event: of its first character that is not white space. */
place pc_parse_place_of_text(const parse *p) PROBLEM_COLD;

/* The place of the running event: of the tag, the comment, the instruction or the text. */
static inline place pc_parse_place(parse *p)
{
    if (p->in_text)
        return pc_parse_place_of_text(p);
    pc_input_move_place(&p->in, p->in.current.begin);
    return (place){.file = p->file, .line = p->in.line, .column = p->in.column};
}

/* The place of an attribute of the running start tag. */
place pc_parse_place_of_attribute(parse *p, const char *prefix, const char *name) PROBLEM_COLD;

#endif
