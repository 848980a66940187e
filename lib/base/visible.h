/*
 * Text that may be sent to a terminal, or put into a page: what a file is called, and what a
 * stranger wrote, must not look like another line, steer the terminal or turn the words around.
 */
#ifndef PALCARE_BASE_VISIBLE_H
#define PALCARE_BASE_VISIBLE_H

#include "base/buffer.h"

/* Appends a text, with U+FFFD in place of each control character (C0, DEL, C1), line or paragraph
 * separator, and mark that turns the direction of writing. Other bytes stay, also malformed ones. */
void pc_visible_add(buffer *b, const char *text);

#endif
