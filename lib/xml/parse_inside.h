/* What parse.c, parse_faults.c and parse_events.c share. */
#ifndef PALCARE_XML_PARSE_INSIDE_H
#define PALCARE_XML_PARSE_INSIDE_H

#include "xml/parse.h"

/* What libxml2 reports to, with the parse as `user`. */
extern const libxml2_handlers parse_events;

/* Whether the reading goes on. */
bool parse_goes_on(const parse *p);

/* Reports a problem behind which nothing can be relied on, and ends the reading. */
void parse_last_problem(parse *p, const place *where, const problem *what) PROBLEM_COLD;

/* The place of a byte of `in`, which is not before the running event. */
place pc_parse_place_of_byte(const parse *p, size_t at);

/* Reports what is wrong with the bytes from one to another, and ends the reading; false where
 * nothing is wrong. */
bool parse_find_fault(parse *p, size_t from, size_t to, bool in_section, bool is_end) PROBLEM_COLD;

/* libxml2 has refused something behind the last event, or in its start tag. */
void parse_judge_refusal(parse *p) PROBLEM_COLD;

#endif
