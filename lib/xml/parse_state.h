/* The state of parsing one document. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_PARSE_STATE_H
#define PALCARE_XML_PARSE_STATE_H

#include "report/report.h"
#include "xml/input.h"
#include "xml/libxml2.h"
#include "xml/options.h"
#include "xml/prolog.h"
#include "xml/utf16.h"

/* An element that is open. */
typedef struct open_element {
    const char *prefix, *name;
} open_element;

/* A prefix that is declared; NULL for the default namespace. */
typedef struct parse_prefix {
    const char *prefix, *uri;
    unsigned depth; /* of the element that declares it */
} parse_prefix;

typedef struct parse {
    libxml2 *xml;
    const libxml2_handlers *handlers;
    const palcare_options *options;
    palcare_report *report;
    size_t first_problem; /* of this reading in the report */
    const char *file;
    palcare_status status; /* OK until something is wrong; LIMIT, NOMEM and IO end the reading */
    bool stopped;          /* no event comes any more */

    uint64_t read; /* bytes of the input so far */
    uint64_t fed;  /* bytes given to libxml2 */
    unsigned most_depth, most_attributes, most_namespaces;
    uint64_t most_bytes, most_gap, most_names;

    open_element *open; /* from the root on */
    unsigned depth, open_room;
    buffer prefixes;       /* parse_prefix, the innermost last */
    unsigned prefix_depth; /* of the element that declares that; 0: none */
    bool root_seen;
    bool in_text; /* the running event is text */

    unsigned char first[PROLOG_MOST]; /* kept until the XML declaration is judged */
    size_t first_size;
    bool started;
    bool is_wide; /* the input is UTF-16 */
    utf16 wide;
    buffer narrow; /* the same as UTF-8 */
    input in;
    size_t uncut;  /* bytes that came since the input was cut */
    bool is_split; /* libxml2 was given an end of the CDATA section that goes on */
} parse;

#endif
