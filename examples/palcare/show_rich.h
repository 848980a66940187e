/*
 * Prints rich text (the small part of HTML that a rich field holds) as plain text for a terminal.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SHOW_RICH_H
#define SHOW_RICH_H

#include "text_lines.h"

/* Prints rich text, as palcare_value() returns it, indented by `indent` columns. */
void set_rich(const struct layout *layout, unsigned indent, const char *markup);

#endif
