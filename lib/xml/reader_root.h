/* The root element. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_READER_ROOT_H
#define PALCARE_XML_READER_ROOT_H

#include "xml/reader_state.h"

void pc_root_open(reader *r, const start_tag *tag);
/* Checks, when a top record begins, that about is the first record, and that there is only one. */
void pc_root_check_about(reader *r, const schema_type *type);
void pc_root_close(reader *r);

#endif
