/* The state of one reading: which element is open, whose values are pending, and what is cached.
 *
 * The other files of the reader build on this one and on each other in this order: reader_problems,
 * foreign, pc_reader_attributes, reader_root and reader_values, reader. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_READER_STATE_H
#define PALCARE_XML_READER_STATE_H

#include "model/build.h"
#include "model/shape.h"
#include "rich/rich.h"
#include "xml/lookup_cache.h"
#include "xml/parse_faults.h"

#define NAMESPACE     "urn:palcare:1"
#define XHTML         "http://www.w3.org/1999/xhtml"
#define XML_NAMESPACE "http://www.w3.org/XML/1998/namespace"

/* An element that may hold others: the root, a record or a part. */
typedef struct frame {
    const schema_type *type; /* NULL: the root */
    opened values;
    uint64_t seen;    /* rows that have a value */
    uint64_t told;    /* rows of which a second value in one language was reported */
    uint32_t counted; /* values up to here are in counts */
    uint32_t counts[FOREIGN_ROW + 1]; /* of values a row; nothing yet while none is counted */
    uint32_t pieces; /* foreign pieces, newest, that wait for the next value to stand before */
    uint32_t names;  /* that are no symbols yet */
    uint16_t lang;
    uint8_t row; /* of the owner's field */
} frame;

/* What the innermost open element is. */
typedef enum state {
    IN_NOTHING, /* before and after the root */
    IN_FRAME,
    IN_TEXT,
    IN_STRING,
    IN_RICH,
    IN_FOREIGN, /* kept as it is */
    IN_REFUSED  /* reported; what it holds is passed over */
} state;

enum { FRAMES = DEPTH_MOST + 2, RICH_ATTRIBUTES = 8 };

/* A namespace that is declared within the piece of foreign content that is open, or around it. */
typedef struct binding {
    const char *prefix, *uri;
    unsigned depth; /* of the element that declared it */
    uint32_t hash;  /* of the prefix, to find it in values */
} binding;

typedef struct reader reader;

/* Takes a finished top record; the reader's document may be another one afterwards. */
typedef palcare_status (*reader_take_fn)(void *user, reader *r, palcare_record *record);

struct reader {
    parse parse; /* first: the handlers of pc_parse_begin() get it */
    build build;
    reader_take_fn take;
    void *take_user;

    frame frames[FRAMES];
    unsigned open;        /* how many */
    const start_tag *tag; /* whose attributes are being read, or NULL */
    state state;
    unsigned inner; /* elements open within a rich, foreign or refused one */
    bool seen_root, seen_about, seen_record;
    bool refused;         /* the open value is faulty: it was reported, and is dropped */
    bool lang_refused;    /* its language was: which it is in is not known */
    unsigned passed;      /* elements open within a refused one of rich text */
    state before_refused; /* what goes on behind a refused element */
    bool stray;           /* the stray text that goes on was reported */
    bool newer;           /* of a newer minor version: unknown names are kept */
    unsigned minor;
    uint64_t records, most_records;
    size_t most_text, most_rich;

    const schema_field *field; /* of the open value */
    unsigned value_row;
    uint16_t value_lang;
    place value_place;
    buffer text;
    white_space space; /* before the next word */
    rich rich;
    buffer foreign;
    uint32_t pieces;   /* counts them */
    uint64_t declared; /* bytes of namespace declarations that pieces were given */
    buffer bindings;   /* of the piece that is open, one after another */
    buffer scope;      /* of the root, records and parts that are open, with a prefix */

    const char *namespace, *xhtml; /* libxml2's copies of the two, once met */
    uint64_t required[128];        /* rows that each type must have */
    lookup_cache cache;
};

static inline frame *pc_reader_frame(reader *r)
{
    return &r->frames[r->open - 1];
}

/* How many values of a row an open record has so far. */
uint32_t pc_reader_count(reader *r, unsigned level, unsigned row);

/* Whether an element or attribute is of our own namespace. */
static inline bool pc_reader_is_ours(reader *r, const char *uri)
{
    if (uri == r->namespace)
        return uri != NULL;
    if (!uri || strcmp(uri, NAMESPACE) != 0)
        return false;
    r->namespace = uri;
    return true;
}

/* Whatever this element holds is passed over. */
void pc_reader_refuse(reader *r);

#endif
