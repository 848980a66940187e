/* The state of parsing one document. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_PARSE_STATE_H
#define PALCARE_XML_PARSE_STATE_H

#include "model/options.h"
#include "report/report.h"
#include "xml/input.h"
#include "xml/libxml2.h"
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
    size_t first_problem; /* index of this reading's first problem in the report */
    const char *file;
    palcare_status status; /* OK until a problem is found; LIMIT, NOMEM and IO end the reading */
    bool stopped;          /* events are no longer handled */

    uint64_t read; /* bytes of the input so far */
    uint64_t fed;  /* bytes given to libxml2 */
    unsigned most_depth, most_attributes, most_namespaces;
    size_t most_gap;
    uint64_t most_bytes, most_names;

    open_element *open; /* from the root on */
    unsigned depth, open_room;
    buffer prefixes;       /* parse_prefix, the innermost last */
    unsigned prefix_depth; /* of the element that declares the innermost; 0 if there is none */
    bool root_seen;
    bool in_text; /* the current event is text */

    unsigned char first[PROLOG_MOST]; /* kept until the XML declaration is judged */
    size_t first_size;
    bool started;
    bool is_wide; /* the input is UTF-16 */
    utf16 wide;
    buffer narrow; /* the bytes of UTF-16 input as UTF-8 */
    input in;
    size_t uncut;  /* number of bytes since the input was last cut */
    bool is_split; /* a CDATA section continues whose end was already given to libxml2 */
} parse;

#endif
