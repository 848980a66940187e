/*
 * Checks the rules of Namespaces in XML 1.0 (third edition) ourselves: the releases of libxml2
 * continue in different ways after a fault, and report one if they are out of memory.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_NAMESPACES_H
#define PALCARE_XML_NAMESPACES_H

#include "xml/parse_state.h"

/* Judges a start tag that declares namespaces or has a fault of names according to libxml2. False
 * if the reading has ended. */
bool pc_namespaces_judge(parse *p, const start_tag *tag, bool has_fault);

/* Drops the declarations of the innermost element, which ends. */
void pc_namespaces_leave(parse *p);

/* Reports that the target of an instruction has a colon. */
void pc_namespaces_judge_target(parse *p, const char *target);

#endif
