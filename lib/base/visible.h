/*
 * Text that may be sent to a terminal: a file's name and a stranger's words must not look like
 * another line, steer the terminal or turn the text around them.
 */
#ifndef PALCARE_BASE_VISIBLE_H
#define PALCARE_BASE_VISIBLE_H

#include "base/buffer.h"

/* Appends a text, with U+FFFD in place of each control character (C0, DEL, C1), line or paragraph
 * separator, and mark that turns the direction of writing. Other bytes stay, malformed ones too. */
void pc_visible_add(buffer *b, const char *text);

#endif
