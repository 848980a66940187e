/*
 * Rich text: the allowed subset of XHTML, kept as one canonical string of markup. The XML reader
 * and the setters use the same builder, so they refuse the same text.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_RICH_RICH_H
#define PALCARE_RICH_RICH_H

#include "base/buffer.h"
#include "base/white_space.h"
#include "report/problem.h"

#include <palcare/palcare.h>

/* How deep elements may nest within one value. */
enum { RICH_DEPTH = 32 };

typedef struct rich_attribute {
    const char *name;
    size_t name_size;
    const char *value; /* with references resolved */
    size_t value_size;
} rich_attribute;

/* One value being built. Zero-initialize it, use it for any number of values, free it with
 * pc_rich_free(). */
typedef struct rich {
    buffer out;
    buffer scratch; /* attributes of a tag that pc_rich_parse() reads */
    unsigned depth;
    unsigned char open[RICH_DEPTH + 1]; /* rows of the open elements; [0] is the value itself */
    unsigned char last[RICH_DEPTH + 1]; /* row of the last element within each, or 0 */
    white_space pending_space;          /* the run that is pending until the next word */
    bool at_start;                      /* the innermost block is still empty */
    size_t space_offset;                /* offset of that white space in out */
    size_t tag_end;                     /* end of the last start tag in out */
    size_t words_end;                   /* end of the last words in out; 0 after br and img */
} rich;

void pc_rich_free(rich *r);

/* Starts an empty value. */
void pc_rich_begin(rich *r);

/* Each returns OK, INVALID (p says why) or NOMEM. */
palcare_status pc_rich_start(rich *r, const char *name, size_t name_size,
                             const rich_attribute *attributes, size_t count, problem *p);
palcare_status pc_rich_text(rich *r, const char *text, size_t size, problem *p);
palcare_status pc_rich_end(rich *r, problem *p);

/* Ends the value: out contains the canonical markup, not empty, with a NUL after it. */
palcare_status pc_rich_finish(rich *r, problem *p);

/* Builds a value from a string of markup, for the setters. */
palcare_status pc_rich_parse(rich *r, const char *markup, size_t size, problem *p);

/* The number of a common HTML entity that XML lacks ("nbsp": 160), for a hint; 0 if unknown. */
unsigned pc_rich_entity_number(const char *name, size_t size);

/* Prints canonical markup with one block per line, indented by two spaces per level. Each line
 * begins with its indent and ends with a line feed; reading it gives the same markup. */
void pc_rich_layout(const char *markup, unsigned level, buffer *out);

/* Iterates over canonical markup, for checks: each start tag, run of text and end tag in turn. Set
 * next to the markup and zero all other members first. */
typedef enum rich_event { RICH_DONE, RICH_START, RICH_TEXT, RICH_END } rich_event;
typedef struct rich_walk {
    const char *next;
    const char *name; /* of a tag; not NUL-terminated */
    size_t name_size;
    const char *attributes; /* of a start tag, as written */
    size_t attributes_size;
    const char *text; /* still escaped */
    size_t text_size;
    bool empty; /* a start tag of an empty element; its RICH_END follows */
} rich_walk;
rich_event pc_rich_step(rich_walk *walk);

/* Finds an attribute's value in the current start tag, still escaped; false if absent. */
bool pc_rich_attribute_of(const rich_walk *walk, const char *name, const char **value,
                          size_t *size);

/* Appends a run of text or an attribute's value with its references resolved. */
void pc_rich_resolve(const char *text, size_t size, buffer *out);

/* The content of an element, as in RELAX NG; the value itself is RICH_BLOCKS. An element that holds
 * words may be empty (empty table cells are common, and no schema can require "some text"); one
 * that holds only elements may not. */
typedef enum rich_content {
    RICH_BLOCKS, /* block+ */
    RICH_INLINE, /* (text | inline)* */
    RICH_FLOW,   /* (text | block | inline)* */
    RICH_EMPTY,  /* always empty */
    RICH_ITEMS,  /* li+ */
    RICH_TERMS,  /* (dt | dd)+ */
    RICH_TABLE,  /* caption?, thead?, (tbody | tr)+ */
    RICH_ROWS,   /* tr+ */
    RICH_CELLS,  /* (th | td)+ */
    RICH_FIGURE  /* (img | block)+, figcaption? */
} rich_content;
typedef struct rich_element {
    const char *name;
    rich_content content;
    bool is_block;             /* allowed where blocks are */
    bool is_inline;            /* allowed where inline elements are */
    const char *attributes[4]; /* allowed names */
    const char *classes[3];    /* allowed values of class */
    const char *needed;        /* a required attribute, or NULL */
} rich_element;
extern const rich_element pc_rich_elements[];
extern const size_t pc_rich_element_count;
/* The XML Schema regular expression for an attribute's value ("href", "src", "alt", "lang" …),
 * which matches the whole value and keeps white space. NULL for class, whose values the row
 * lists. */
const char *pc_rich_attribute_pattern(const char *element, const char *attribute);
/* An img whose src matches this pattern shows a picture of the record, which has its own alt; any
 * other img needs alt. */
const char *pc_rich_own_picture_pattern(void);
/* A link may not contain another at any depth (HTML, 4.5.1). */
bool pc_rich_is_link(const rich_element *element);

#endif
