/*
 * How a document lies in memory.
 *
 * A document owns an arena: chunks of memory that only grow and go all at once. Whatever lies in it
 * is known by a 32-bit ref, its place in units of four bytes, so that a record costs little more
 * than its text. A record is a header with a mask of the fields that are present, and one slot for
 * each of those; the texts stand right behind. Fields from the 32nd on are rare: the upper half of
 * the mask stands before the slots of the records that have such a field. What a slot holds depends
 * on the field's kind:
 *
 *   code, bool        the place in the list of codes, below SLOT_CODES; above, the ref of the text
 *                     of a code that only a newer version knows
 *   id, ref           the ref of a symbol: a name stands once, with the record it names
 *   text, rich        the ref of a word: language, then the text
 *   part              the ref of the record
 *   all others, and refs to parts     the ref of the canonical text
 *
 * A field with several values has the ref of a list in its slot, marked by SLOT_LIST.
 *
 * A record made by the reader is packed: its slots are those of the present fields alone. The first
 * edit spreads it: one slot for each field of its type, elsewhere in the arena. The record itself
 * never moves.
 *
 * Foreign content (XML of other namespaces, comments, processing instructions) is one more field,
 * behind all others: a list of pieces, each anchored before a value or at the end.
 */
#ifndef PALCARE_MODEL_LAYOUT_H
#define PALCARE_MODEL_LAYOUT_H

#include "schema/schema.h"

#include <stdatomic.h>

typedef uint32_t ref;

enum {
    UNIT = 4,
    CHUNK_BITS = 18, /* a chunk index covers 2^18 units: 1 MiB */
    CHUNK_UNITS = 1 << CHUNK_BITS,
    FIRST_CHUNK_BITS = 10, /* of bytes: 1 KiB */
    FOREIGN_ROW = 63,      /* of the presence mask: foreign content */
    ROOT_TYPE = 127,       /* the record that holds the document's own foreign content */
};

#define SLOT_LIST  0x80000000U
#define SLOT_CODES 0x10000U
#define ORDER_GONE 0x80000000U

/* Types of top records, and 0 for any. */
enum { DOC_TYPES = PALCARE_TYPE_CURRENCY + 1 };

/* Parts nest no deeper, so that a walk may recurse. */
enum { DEPTH_MOST = 24 };

enum {
    RECORD_UNPACKED = 1, /* a slot for every field */
    RECORD_MOVED = 2,    /* its words are elsewhere; words[0] says where */
    RECORD_REMOVED = 4,
    RECORD_WIDE = 8, /* its first word is the upper half of the mask */
    RECORD_SCALE =
        4, /* how far above the flags the size of its chunk stands, see pc_record_chunk */
};

struct palcare_record {
    uint32_t owner;  /* a part: its owner's place; a top record: its place in the order */
    uint32_t line;   /* 0: made, not read */
    uint16_t column; /* 65535 and beyond stand as 65535 */
    uint8_t type;
    uint8_t flags;
    uint32_t present; /* bit n: row n has values */
    uint32_t words[];
};

/* Several values of one field. Packed records share equal lists: such a list has room 0, and an
 * edit copies it first. */
typedef struct list {
    uint32_t count;
    uint32_t room;
    uint32_t values[];
} list;

/* A text with its language. */
typedef struct worded {
    uint16_t lang;
    char text[];
} worded;

/* A piece of foreign content. */
typedef struct piece {
    uint32_t row;    /* before which field's value it stands, or one of the anchors below */
    uint32_t index;  /* before which value */
    uint32_t number; /* the order in which pieces of one anchor stand */
    char text[];
} piece;

enum { ANCHOR_AFTER = 252, ANCHOR_END = 253, ANCHOR_BEFORE = 254, ANCHOR_ATTRIBUTE = 255 };

/* A name that records have or refer to. */
typedef struct symbol {
    ref record; /* 0: no record of that name here */
    uint32_t size;
    char name[];
} symbol;

/* A place of the table of names. */
typedef struct symbol_place {
    uint32_t hash;
    ref symbol; /* 0: free */
} symbol_place;

struct part_index;

struct palcare_doc {
    atomic_size_t holders;
    char **chunks;
    uint32_t chunk_count, chunk_room;
    ref next, end; /* free units of the newest chunk */
    uint8_t scale; /* flags of a record in the newest chunk: its size */

    symbol_place *symbols; /* by hash, a quarter of it free */
    uint32_t symbol_count, symbol_room;
    ref name_next, name_end; /* free units for names: they lie side by side, as they are met */
    uint64_t seed;

    const char **langs; /* their tags, in the arena */
    uint32_t lang_count, lang_room;
    uint16_t lang;  /* its own */
    unsigned minor; /* of the format's version: 1.minor */
    char *name;     /* the path it was read from */
    ref merged;     /* a list of the paths of documents that were merged into it */

    ref *order; /* top records; ORDER_GONE is added where one was removed */
    uint32_t order_count, order_room, order_live;
    uint32_t *gone; /* the lengths of runs of removed ones, see order.c; NULL: not known */
    ref root;       /* the record of the document's own foreign content */
    uint32_t counts[64];
    atomic_uint_fast64_t cursors[DOC_TYPES]; /* of each type: where palcare_doc_at() was last */
    uint64_t changes;
    _Atomic(struct part_index *) parts; /* see part_index.h; NULL: not made */
    atomic_size_t parts_passed;
    bool is_alone; /* made for one record, by palcare_record_alone() */
};

#endif
