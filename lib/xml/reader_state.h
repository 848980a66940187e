/* The state of one reading: the open elements, their pending values, and the caches.
 *
 * The other files of the reader build on this one and on each other in this order: reader_problems,
 * foreign, reader_attributes, reader_root and reader_values, reader. */
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
    uint64_t seen;                    /* rows that have a value */
    uint64_t reported;                /* rows with a reported second value in one language */
    uint32_t counted;                 /* values up to here are in counts */
    uint32_t counts[FOREIGN_ROW + 1]; /* of values per row; not set while counted is 0 */
    uint32_t pieces; /* number of newest foreign pieces, to be anchored before the next value */
    uint16_t lang;
    uint8_t row; /* of the owner's field */
} frame;

/* The sort of the innermost open element. */
typedef enum state {
    IN_NOTHING, /* before and after the root */
    IN_FRAME,
    IN_TEXT,
    IN_STRING,
    IN_RICH,
    IN_FOREIGN, /* kept unchanged */
    IN_REFUSED  /* reported; its content is skipped */
} state;

enum { FRAMES = DEPTH_MOST + 2, RICH_ATTRIBUTES = 8 };

/* A namespace that is declared in the open piece of foreign content, or around it. */
typedef struct binding {
    const char *prefix, *uri;
    unsigned depth; /* of the element that declared it */
    uint32_t hash;  /* of the prefix, to find it in values */
} binding;

typedef struct reader reader;

/* Takes a finished top record; it may give the reader another document. */
typedef palcare_status (*reader_take_fn)(void *user, reader *r, palcare_record *record);

struct reader {
    parse parse; /* first: the handlers of pc_parse_begin() get it */
    build build;
    reader_take_fn take;
    void *take_user;

    frame frames[FRAMES];
    unsigned open;        /* number of frames */
    const start_tag *tag; /* whose attributes are being read, or NULL */
    state state;
    unsigned inner; /* elements open within a rich, foreign or refused one */
    bool seen_root, seen_about, seen_record;
    bool refused;         /* the open value has a reported problem, and is dropped */
    bool lang_refused;    /* its language was refused, so it is unknown */
    unsigned passed;      /* elements open within a refused one of rich text */
    state before_refused; /* continues after a refused element */
    bool stray;           /* the current stray text was reported */
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
    uint32_t pieces;   /* number of foreign pieces so far */
    uint64_t declared; /* bytes of namespace declarations that were added to pieces */
    buffer bindings;   /* declared in the open piece */
    buffer scope;      /* declared with a prefix in the open root, records and parts */

    const char *namespace, *xhtml; /* libxml2's interned copies, or NULL */
    uint64_t required[128];        /* rows that each type must have */
    lookup_cache cache;
};

static inline frame *pc_reader_frame(reader *r)
{
    return &r->frames[r->open - 1];
}

/* Counts the values of a row that an open record has so far. */
uint32_t pc_reader_count(reader *r, unsigned level, unsigned row);

/* Tells whether an element or attribute is in our own namespace. */
static inline bool pc_reader_is_ours(reader *r, const char *uri)
{
    if (uri == r->namespace)
        return uri != NULL;
    if (!uri || strcmp(uri, NAMESPACE) != 0)
        return false;
    r->namespace = uri;
    return true;
}

/* Skips the content of this element. */
void pc_reader_refuse(reader *r);

#endif
