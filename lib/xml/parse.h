/*
 * Reading XML that nobody vouches for. libxml2's SAX2 push parser is asked for nothing but
 * elements, text, comments and processing instructions; everything else is refused before it costs
 * anything: DOCTYPE, other versions and encodings, compressed input, and whatever passes a limit.
 * None of libxml2's global state is touched.
 *
 *   <?xml version="1.0" encoding="UTF-8"?>      read here first, before libxml2 sees a byte
 *   <palcare ...>                               fed in small chunks, watched for progress
 */
#ifndef PALCARE_XML_PARSE_H
#define PALCARE_XML_PARSE_H

#include "report/report.h"
#include "xml/options.h"
#include "xml/prolog.h"
#include "xml/utf16.h"

#include <libxml/parser.h>

/* libxml2 is fed so many bytes at a time, however the input comes: the watch on its progress then
 * says the same of the same document. */
enum { PARSE_CHUNK = 4096 };

typedef struct parse {
    xmlParserCtxtPtr xml;
    const palcare_options *options;
    palcare_report *report;
    size_t first_problem; /* of this reading in the report */
    const char *file;
    palcare_status status; /* OK until something is wrong; LIMIT, NOMEM and IO end the reading */

    uint64_t read;         /* bytes of the input so far */
    uint64_t fed;          /* bytes given to libxml2 */
    uint64_t marked;       /* of these, when the last event came */
    unsigned line, column; /* where the last event ended: where the next begins */
    unsigned depth;
    unsigned most_depth, most_attributes, most_namespaces;
    uint64_t most_bytes, most_gap;
    bool place_lost; /* the last event did not say where it ended, or white space may follow */
    bool root_seen;
    bool ended; /* no byte is to come */
    cdataBlockSAXFunc cdata;
    unsigned drift_line, drift; /* columns that libxml2 counts too many on a line */
    uint64_t section_left;      /* where the rest of an open CDATA section begins, or 0 */

    unsigned char first[PROLOG_MOST]; /* kept until the XML declaration is judged */
    size_t first_size;
    bool started;
    bool is_wide; /* the input is UTF-16 */
    utf16 wide;
    buffer narrow;           /* the same as UTF-8 */
    char chunk[PARSE_CHUNK]; /* what does not fill one yet */
    size_t chunk_size;
} parse;

/* The handlers that the reader of a vocabulary replaces; each must call pc_parse_event first. */
typedef struct parse_handlers {
    startElementNsSAX2Func start;
    endElementNsSAX2Func end;
    charactersSAXFunc text;
    cdataBlockSAXFunc cdata;
    commentSAXFunc comment;
    processingInstructionSAXFunc instruction;
} parse_handlers;

/* Gets ready; user is what the handlers get, and begins with the parse itself. */
palcare_status pc_parse_begin(parse *p, const parse_handlers *handlers,
                              const palcare_options *options, palcare_report *report,
                              const char *file);

/* Feeds so many bytes. Anything but OK ends the reading; INVALID is known at the end. */
palcare_status pc_parse_feed(parse *p, const void *bytes, size_t size);

/* After the last byte: OK only for a well-formed document without any problem. */
palcare_status pc_parse_end(parse *p);

/* Lets go of libxml2, and puts the problems of this reading in the order of their places. */
void pc_parse_free(parse *p);

/* The column that libxml2 stands at. */
static inline unsigned pc_parse_column(const parse *p)
{
    const xmlParserInput *input = p->xml->input;
    return (unsigned)input->col - ((unsigned)input->line == p->drift_line ? p->drift : 0);
}

/* The end of an event: progress was made, and the next begins here. White space around the root is
 * no event. */
static inline void pc_parse_event(parse *p)
{
    p->marked = p->fed;
    p->place_lost = p->depth == 0;
    p->line = (unsigned)p->xml->input->line;
    p->column = pc_parse_column(p);
}

/* A start tag is told of before its '>' is passed. */
static inline void pc_parse_event_start(parse *p)
{
    pc_parse_event(p);
    p->column++;
}

/* Ends the reading at a tag that passes a limit. */
void pc_parse_past_limit(parse *p, unsigned attributes) PROBLEM_COLD;

/* Counts a start tag against the limits: false when it ends the reading. */
static inline bool pc_parse_within_limits(parse *p, int attributes, int namespaces)
{
    p->root_seen = true;
    p->depth++;
    if (p->depth <= p->most_depth && (unsigned)attributes <= p->most_attributes &&
        (unsigned)namespaces <= p->most_namespaces)
        return true;
    pc_parse_past_limit(p, (unsigned)attributes);
    return false;
}

/* Reports a problem of the data and goes on. */
void pc_parse_problem(parse *p, const place *where, const problem *what) PROBLEM_COLD;

/* Reports that a limit is passed, and ends the reading. */
void pc_parse_limit(parse *p, const place *where, int code, option which) PROBLEM_COLD;

/* Ends the reading with this status: no event comes any more. What libxml2 gave to the event that
 * goes on stays valid until that returns. */
void pc_parse_stop(parse *p, palcare_status status) PROBLEM_COLD;

/* Where the tag that is being told of begins, and where its attribute number so-and-so does:
 * found by looking back through libxml2's buffer, so only for what goes into a report. */
place pc_parse_find_tag(const parse *p);
static inline place pc_parse_place_of_tag(const parse *p)
{
    return p->place_lost ? pc_parse_find_tag(p)
                         : (place){.file = p->file, .line = p->line, .column = p->column};
}
place pc_parse_place_of_attribute(const parse *p, const char *prefix, const char *name);

/* Where a byte stands of the text that is being told of, whose bytes begin here. */
place pc_parse_place_of_byte(const parse *p, const xmlChar *text, const xmlChar *byte);

#endif
