/* Keeps content of other namespaces, comments and instructions unchanged. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_FOREIGN_H
#define PALCARE_XML_FOREIGN_H

#include "xml/reader_state.h"

/* The root, a record or a part begins, and may declare namespaces. */
void pc_foreign_declare(reader *r, const start_tag *tag);
/* It ends: its declarations no longer apply. To be called when its depth is no longer counted. */
void pc_foreign_leave(reader *r);
void pc_foreign_start(reader *r, const start_tag *tag);
void pc_foreign_text(reader *r, const char *text, size_t size);
void pc_foreign_end(reader *r, const char *prefix, const char *name);
void pc_foreign_comment(reader *r, const char *text);
void pc_foreign_instruction(reader *r, const char *target, const char *data);
void pc_foreign_attribute(reader *r, const attribute *a);
/* Anchors the pending pieces before this value of the innermost frame. */
void pc_foreign_resolve(reader *r, frame *f, uint32_t row, uint32_t index);

#endif
