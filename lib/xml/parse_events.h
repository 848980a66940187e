/* Passes the events of libxml2 on to the reader. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_PARSE_EVENTS_H
#define PALCARE_XML_PARSE_EVENTS_H

#include "xml/parse_state.h"

/* The functions that libxml2 calls for events, with the parse as `user`. */
extern const libxml2_handlers pc_parse_events;

#endif
