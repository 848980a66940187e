/* What libxml2 finds wrong with a document, in our own sentences. */
#ifndef PALCARE_XML_WELLFORMED_H
#define PALCARE_XML_WELLFORMED_H

#include "report/problem.h"

#include <libxml/xmlerror.h>
#include <stdbool.h>

/* How far a reading has come: what libxml2's error alone does not say. */
typedef struct reached {
    bool ended;       /* no byte is to come */
    bool root_seen;   /* the root has begun */
    bool in_section;  /* a CDATA section is open */
    const char *open; /* the innermost element that is; NULL: none */
    /* libxml2's buffer: where it begins and ends, and what comes next. */
    const unsigned char *begin, *at, *end;
} reached;

/* Says what an error of libxml2's parser means to somebody who wrote the file. */
void pc_wellformed_say(const xmlError *error, const reached *r, problem *what);

/* Whether a sign that stands alone, just before where libxml2 stopped, is what the error is about.
 */
bool pc_wellformed_is_sign(const xmlError *error, const reached *r);

/* Whether the end of the file cuts off a piece of markup that begins where libxml2 waits: says so.
 * Ask before libxml2 is told of the end: it would tell of a tag as though it were whole. */
bool pc_wellformed_is_cut(const reached *r, problem *what);

#endif
