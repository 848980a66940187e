/*
 * Namespaces in XML 1.0 (third edition), judged by ourselves: the releases of libxml2 go on in
 * different ways after a fault of names, and take a lack of memory for one.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_NAMESPACES_H
#define PALCARE_XML_NAMESPACES_H

#include "xml/parse_state.h"

/* Judges a start tag that declares namespaces or, as libxml2 says, has a fault of names. False: the
 * reading is over. */
bool pc_namespaces_judge(parse *p, const start_tag *tag, bool has_fault);

/* The innermost element ends, and with it what it declares. */
void pc_namespaces_leave(parse *p);

/* The target of an instruction has a colon. */
void pc_namespaces_judge_target(parse *p, const char *target) PROBLEM_COLD;

#endif
