/*
 * Makes text safe for a terminal: a file name or an author's words must not imitate another line,
 * control the terminal or reverse the text around them.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_BASE_VISIBLE_H
#define PALCARE_BASE_VISIBLE_H

#include "base/buffer.h"

#include <stdint.h>

/* Tests if a reader cannot see a character, or takes it for a space: control characters, special
 * spaces and hyphens, joiners, marks of direction and variation. The space itself is not one. */
bool pc_is_invisible(uint32_t c);

/* Appends a text, replacing with U+FFFD each control character (C0, DEL, C1), line or paragraph
 * separator, mark that changes the direction of writing, and byte that is not UTF-8. */
void pc_visible_add(buffer *b, const char *text);

#endif
