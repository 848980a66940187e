/*
 * Rich text: the allowed subset of XHTML, kept as one canonical piece of markup. The XML reader and
 * the setters feed the same builder, so they refuse the same things.
 */
#ifndef PALCARE_RICH_RICH_H
#define PALCARE_RICH_RICH_H

#include "base/buffer.h"
#include "base/white_space.h"
#include "report/problem.h"

#include <palcare/palcare.h>

/* How deep rich elements may nest within one value. */
enum { RICH_DEPTH = 32 };

typedef struct rich_attribute {
    const char *name;
    size_t name_size;
    const char *value; /* references resolved */
    size_t value_size;
} rich_attribute;

/* One value being built; zero it, use it for many values, free its buffers with pc_rich_free. */
typedef struct rich {
    buffer out;
    buffer scratch; /* attributes of a tag that pc_rich_parse reads */
    unsigned depth;
    unsigned char open[RICH_DEPTH + 1]; /* rows of the open elements; the value itself is at 0 */
    unsigned char last[RICH_DEPTH + 1]; /* row of the last element within each, 0 without one */
    white_space space_due;              /* the run that waits for the next word */
    bool at_start;                      /* nothing yet stands in the innermost block */
    size_t space_at;                    /* where that white space stood in out */
    size_t tag_end;                     /* where the last start tag ended in out */
    size_t words_end;                   /* where the last words ended in out; 0 behind br and img */
} rich;

void pc_rich_free(rich *r);

/* Starts an empty value. */
void pc_rich_begin(rich *r);

/* Each answers OK, INVALID (the problem says why) or NOMEM. */
palcare_status pc_rich_start(rich *r, const char *name, size_t name_size,
                             const rich_attribute *attributes, size_t count, problem *p);
palcare_status pc_rich_text(rich *r, const char *text, size_t size, problem *p);
palcare_status pc_rich_end(rich *r, problem *p);

/* Ends the value: out then holds the canonical markup, never empty, NUL behind it. */
palcare_status pc_rich_finish(rich *r, problem *p);

/* The same from markup in one string, as a setter gets it. */
palcare_status pc_rich_parse(rich *r, const char *markup, size_t size, problem *p);

/* The number of a common named entity that XML does not have ("nbsp": 160), for a hint; 0 if unknown. */
unsigned pc_rich_entity_number(const char *name, size_t size);

/* Prints canonical markup one block a line, indented by two spaces a level, for the writer. Each
 * line begins with its indent and ends with a line feed; read again it is the same markup. */
void pc_rich_layout(const char *markup, unsigned level, buffer *out);

/* Walks canonical markup, for checks: each start tag, run of text and end tag in turn. Begin with
 * next at the markup and all else zero. */
typedef enum rich_event { RICH_DONE, RICH_START, RICH_TEXT, RICH_END } rich_event;
typedef struct rich_walk {
    const char *next;
    const char *name; /* of a tag; not NUL-terminated */
    size_t name_size;
    const char *attributes; /* of a start tag, as written */
    size_t attributes_size;
    const char *text; /* as escaped */
    size_t text_size;
    bool empty; /* of a start tag: an empty element, and its END follows */
} rich_walk;
rich_event pc_rich_step(rich_walk *walk);

/* An attribute's value within a walked start tag, as escaped; false where it is absent. */
bool pc_rich_attribute_of(const rich_walk *walk, const char *name, const char **value,
                          size_t *size);

/* Appends a run of text, or an attribute's value, with characters instead of their references. */
void pc_rich_resolve(const char *text, size_t size, buffer *out);

/* The table, for the printer of the schema. What may stand within an element, as RELAX NG says it;
 * the value itself is RICH_BLOCKS. So an element that holds words may be empty (an empty cell of a
 * table is common, and no schema can ask for "some text"), one that only holds elements may not. */
typedef enum rich_content {
    RICH_BLOCKS, /* block+ */
    RICH_INLINE, /* (text | inline)* */
    RICH_FLOW,   /* (text | block | inline)* */
    RICH_EMPTY,  /* nothing */
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
    bool is_block;             /* may stand where blocks may */
    bool is_inline;            /* may stand where inline elements may */
    const char *attributes[4]; /* allowed names */
    const char *classes[3];    /* allowed values of class */
    const char *needed;        /* an attribute that must be there, or NULL */
} rich_element;
extern const rich_element pc_rich_elements[];
extern const size_t pc_rich_element_count;
/* Regular expression (XML Schema, anchored, white space kept) of an attribute's value ("href", "src",
 * "alt", "lang" …). NULL for class: its values are those of the row, exactly. */
const char *pc_rich_attribute_pattern(const char *element, const char *attribute);
/* What the rows do not hold. An img whose src fits this pattern names a picture of the record,
 * which has its own alt; any other needs alt. */
const char *pc_rich_own_picture_pattern(void);
/* A link holds no other, however deep (HTML, 4.5.1). */
bool pc_rich_is_link(const rich_element *element);

#endif
