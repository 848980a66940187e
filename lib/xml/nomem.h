/*
 * libxml2 without memory. Mostly it says so; now and then it says something else, of the document,
 * and in one place it would write where it must not.
 */
#ifndef PALCARE_XML_NOMEM_H
#define PALCARE_XML_NOMEM_H

#include <libxml/parser.h>

#include <stdbool.h>
#include <stddef.h>

/* Whether it is for want of memory that libxml2 tells of this error. */
bool pc_nomem_is_cause(const xmlParserCtxt *xml, const xmlError *error);

/* Makes libxml2's table of attributes large enough for each tag that ends in the next so many
 * bytes, so that libxml2 never has to: false without memory. */
bool pc_nomem_make_room(xmlParserCtxtPtr xml, size_t bytes);

#endif
