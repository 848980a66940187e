/* The root element. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_READER_ROOT_H
#define PALCARE_XML_READER_ROOT_H

#include "xml/reader_state.h"

void pc_root_open(reader *r, const start_tag *tag);
/* A top record begins: about comes first, and once. */
void pc_root_check_about(reader *r, const schema_type *type);
void pc_root_close(reader *r);

#endif
