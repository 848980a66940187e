/*
 * Reading untrusted XML: libxml2 reports elements, text, comments and processing instructions, and
 * everything else is refused before it costs anything: DOCTYPE, other versions and encodings,
 * compressed input, and whatever exceeds a limit.
 *
 *   bytes -> the XML declaration is judged (prolog.h)
 *         -> UTF-16 becomes UTF-8 (utf16.h)
 *         -> cut into whole pieces (input.h)
 *         -> libxml2 (libxml2.h)
 *         -> parse: namespaces, limits, the place of each event
 *         -> the handlers of a reader
 */
#ifndef PALCARE_XML_PARSE_H
#define PALCARE_XML_PARSE_H

#include "report/report.h"
#include "xml/input.h"
#include "xml/libxml2.h"
#include "xml/options.h"
#include "xml/prolog.h"
#include "xml/utf16.h"

/* Bytes are cut and given to libxml2 when so many have come, whatever pieces they come in: a report
 * is the same for the same document. */
enum { PARSE_CHUNK = 4096 };

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

/* Gets ready. `handlers` get the parse itself as `user`, so it is the first member of theirs. */
palcare_status pc_parse_begin(parse *p, const libxml2_handlers *handlers,
                              const palcare_options *options, palcare_report *report,
                              const char *file);

/* Feeds some bytes. Anything but OK ends the reading; INVALID is known at the end. */
palcare_status pc_parse_feed(parse *p, const void *bytes, size_t size);

/* After the last byte: OK only for a well-formed document without any problem. */
palcare_status pc_parse_end(parse *p);

/* Frees libxml2's parser, and sorts the problems of this reading by their places. */
void pc_parse_free(parse *p);

/* Reports a problem of the data and goes on. */
void pc_parse_problem(parse *p, const place *where, const problem *what) PROBLEM_COLD;

/* Reports that a limit is exceeded, and ends the reading. */
void pc_parse_limit(parse *p, const place *where, int code, option which) PROBLEM_COLD;

/* Ends the reading with this status: no event comes any more. What the running event was given
 * stays valid until it returns. */
void pc_parse_stop(parse *p, palcare_status status) PROBLEM_COLD;

/* The place of the text of the running event: of its first character that is not white space. */
place parse_place_of_text(const parse *p) PROBLEM_COLD;

/* The place of the running event: of the tag, the comment, the instruction or the text. */
static inline place parse_place(parse *p)
{
    if (p->in_text)
        return parse_place_of_text(p);
    input_move_place(&p->in, p->in.current.begin);
    return (place){.file = p->file, .line = p->in.line, .column = p->in.column};
}

/* The place of an attribute of the running start tag. */
place pc_parse_place_of_attribute(parse *p, const char *prefix, const char *name) PROBLEM_COLD;

#endif
