/*
 * Parses untrusted XML. libxml2 reports elements, text, comments and processing instructions;
 * everything else is refused at once: DOCTYPE, other versions and encodings, compressed input, and
 * input that exceeds a limit.
 *
 *   bytes -> the XML declaration is judged (prolog.h)
 *         -> UTF-16 becomes UTF-8 (utf16.h)
 *         -> cut into whole pieces (input.h)
 *         -> libxml2 (libxml2.h)
 *         -> parse: namespaces, limits, the place of each event
 *         -> the handlers of a reader
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_PARSE_H
#define PALCARE_XML_PARSE_H

#include "xml/parse_state.h"

/* Bytes are cut and given to libxml2 in chunks of this size, whatever sizes they are fed in, so
 * that a document always gets the same report. */
enum { PARSE_CHUNK = 4096 };

/* Begins. `handlers` get the parse itself as `user`, so it must be the first member of their
 * struct. */
palcare_status pc_parse_begin(parse *p, const libxml2_handlers *handlers,
                              const palcare_options *options, palcare_report *report,
                              const char *file);

/* Feeds some bytes. Any status but OK ends the reading; INVALID is only returned at the end. */
palcare_status pc_parse_feed(parse *p, const void *bytes, size_t size);

/* Ends the input; OK only for a well-formed document without a problem. */
palcare_status pc_parse_end(parse *p);

/* Frees libxml2's parser, and sorts the problems of this reading by their places. */
void pc_parse_free(parse *p);

#endif
