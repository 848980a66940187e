/*
 * From XML events to records. The state of one reading: what element is open, whose values wait to
 * be packed, and what is known by heart to save look-ups.
 */
#ifndef PALCARE_XML_READER_H
#define PALCARE_XML_READER_H

#include "model/build.h"
#include "model/shape.h"
#include "rich/rich.h"
#include "xml/lookup_cache.h"
#include "xml/parse.h"

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
    const xmlChar *prefix, *uri;
    unsigned depth; /* of the element that declared it */
    uint32_t hash;  /* of the prefix, where values look for it */
} binding;

/* One attribute as libxml2 gives it. */
typedef struct attribute {
    const xmlChar *name, *prefix, *uri, *value, *end;
} attribute;

typedef struct reader reader;

/* Takes a finished top record; the reader's document may be another one afterwards. */
typedef palcare_status (*reader_take_fn)(void *user, reader *r, palcare_record *record);

struct reader {
    parse parse; /* first: libxml2's user data is the parse */
    build build;
    reader_take_fn take;
    void *take_user;

    frame frames[FRAMES];
    unsigned open;               /* how many */
    const attribute *attributes; /* of the start tag that is being read, or NULL */
    int attribute_count;
    state state;
    unsigned inner; /* elements open within a rich, foreign or refused one */
    bool seen_root, seen_about, seen_record;
    bool refused;         /* the open value is faulty: it was reported, and is dropped */
    bool lang_refused;    /* its language was: which it is in is not known */
    unsigned passed;      /* elements open within a refused one of rich text */
    state before_refused; /* what goes on behind a refused element */
    bool carriage_return; /* a piece of a CDATA section ended with one */
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

    const xmlChar *namespace, *xhtml; /* libxml2's copies of the two, once met */
    uint64_t required[128];           /* rows that each type must have */
    knowledge known;
};

/* Gets ready; r is zero. The first document is there from the beginning. */
palcare_status pc_reader_begin(reader *r, const palcare_options *options, palcare_report *report,
                               const char *file);
void pc_reader_free(reader *r);
/* The foreign content of the root, and around it, goes to the document. Call between records. */
palcare_status pc_reader_keep_root(reader *r);

static inline frame *pc_reader_frame(reader *r)
{
    return &r->frames[r->open - 1];
}

/* How many values of a row an open record has so far. */
uint32_t pc_reader_count(reader *r, unsigned level, unsigned row);

/* Whether an element or attribute is of our own namespace. */
static inline bool pc_reader_is_ours(reader *r, const xmlChar *uri)
{
    if (uri == r->namespace)
        return uri != NULL;
    if (!uri || strcmp((const char *)uri, NAMESPACE) != 0)
        return false;
    r->namespace = uri;
    return true;
}

/* ---- the root (reader_root.c) ---- */

void pc_root_open(reader *r, const xmlChar *name, const xmlChar *uri, int count,
                  const attribute *attributes);
/* A top record begins: about comes first, and once. */
void pc_root_check_about(reader *r, const schema_type *type);
void pc_root_close(reader *r);

/* ---- attributes (pc_reader_attributes.c) ---- */

/* libxml2 gives five pointers in a row for each. */
static inline const attribute *pc_reader_as_attributes(const xmlChar **attributes)
{
    return (const attribute *)attributes;
}

/* Values of a record's start tag. */
void pc_reader_attributes(reader *r, int count, const attribute *attributes);
/* The names in a record's start tag become symbols: at its end, when they have come from memory. */
void pc_reader_resolve_names(reader *r, frame *f);
/* A value element may have xml:lang alone: its language. */
uint16_t pc_reader_value_lang(reader *r, uint16_t lang, int count, const attribute *attributes);
/* The language that xml:lang gives a frame or value; the one inherited where it has none. */
uint16_t pc_reader_lang(reader *r, const attribute *a, uint16_t inherited);
static inline bool pc_reader_is_lang(const attribute *a)
{
    return a->uri && strcmp((const char *)a->name, "lang") == 0 &&
           strcmp((const char *)a->uri, XML_NAMESPACE) == 0;
}

/* ---- values (reader_values.c) ---- */

/* An element that is a text, a string or rich text begins; ends. */
void pc_value_open(reader *r, frame *owner, unsigned row, int count, const attribute *attributes);
void pc_value_close(reader *r);
/* An element within a text or string: refused. */
void pc_value_refuse_element(reader *r, const xmlChar *name, const xmlChar *prefix,
                             const xmlChar *uri);
/* An element within rich text begins; ends. */
void pc_value_open_rich(reader *r, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                        int count, const attribute *attributes);
void pc_value_end_rich(reader *r);
/* Words of a text, a string or rich text. */
void pc_value_words(reader *r, const char *text, size_t size);

/* Whatever this element holds is passed over. */
void pc_reader_refuse(reader *r);

/* ---- what is wrong (reader_problems.c) ---- */

/* Reports a problem of the innermost frame; the message is put behind the record's name. */
void pc_reader_problem(reader *r, const place *at, const problem *what) PROBLEM_COLD;
/* A problem of the value that is open. */
void pc_reader_value_problem(reader *r, const place *at, const problem *what) PROBLEM_COLD;
/* Whether the report still keeps problems; if not, they need no names and paths. */
bool pc_reader_is_heard(const reader *r);
/* A problem of an attribute, at its place. */
void pc_reader_attribute_problem(reader *r, const attribute *a, const problem *what) PROBLEM_COLD;
/* An element of ours that does not belong where it stands. */
void pc_reader_unknown_element(reader *r, const xmlChar *name) PROBLEM_COLD;
/* A name as it is written: prefix and all. */
quoted pc_reader_written(const xmlChar *prefix, const xmlChar *name) PROBLEM_COLD;
void pc_reader_unknown_attribute(reader *r, const attribute *a) PROBLEM_COLD;
/* An attribute that only a newer version knows: a warning, and it is kept. */
void pc_reader_newer_attribute(reader *r, const attribute *a) PROBLEM_COLD;
/* Attributes of ours have no prefix. */
void pc_reader_prefixed_attribute(reader *r, const attribute *a) PROBLEM_COLD;
/* Required fields that a record lacks. */
void pc_reader_missing(reader *r, const frame *f, uint64_t missing) PROBLEM_COLD;
/* NOMEM, or LIMIT, as a model function answered. */
void pc_reader_failed(reader *r, palcare_status status) PROBLEM_COLD;

/* ---- foreign content (foreign.c) ---- */

/* The root, a record or a part declares namespaces; and is left, its depth no longer counted. */
void pc_foreign_declare(reader *r, int namespaces, const xmlChar **declared);
void pc_foreign_leave(reader *r);
void pc_foreign_start(reader *r, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                      int namespaces, const xmlChar **declared, int count,
                      const xmlChar **attributes);
void pc_foreign_text(reader *r, const char *text, size_t size);
void pc_foreign_end(reader *r, const xmlChar *name, const xmlChar *prefix);
void pc_foreign_comment(reader *r, const xmlChar *text);
void pc_foreign_instruction(reader *r, const xmlChar *target, const xmlChar *data);
void pc_foreign_attribute(reader *r, const attribute *a);
/* The pieces that waited stand before this value of the innermost frame. */
void pc_foreign_resolve(reader *r, frame *f, uint32_t row, uint32_t index);

#endif
