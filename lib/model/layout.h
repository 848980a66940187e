/*
 * How a document is laid out in memory.
 *
 * A document owns an arena: chunks of memory that only grow and are freed all at once. A 32-bit ref
 * addresses anything in the arena in units of four bytes, so that a record costs little more than
 * its text. A record is a header with a mask of the present fields, then one slot for each of them,
 * then the texts. Fields from the 32nd on are rare: records that have one store the upper half of
 * the mask before their slots. The kind of a field decides what its slot contains:
 *
 *   code, bool        below SLOT_CODES the index in the list of codes; otherwise the ref of the
 *                     text of a code that only a newer version knows
 *   id, ref           the ref of a symbol: each name is stored once, with the record it names
 *   text, rich        the ref of a word: language, then text
 *   part              the ref of the record
 *   all others, and refs to parts     the ref of the canonical text
 *
 * The slot of a field with several values contains the ref of a list, marked by SLOT_LIST.
 *
 * The reader makes packed records, with slots for the present fields only. The first edit unpacks a
 * record: it gets one slot for each field of its type, elsewhere in the arena. The record itself
 * never moves.
 *
 * Foreign content (XML of other namespaces, comments, processing instructions) is an additional
 * last field: a list of pieces, each anchored before a value or at the end.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_LAYOUT_H
#define PALCARE_MODEL_LAYOUT_H

#include "schema/schema.h"

#include <stdatomic.h>

typedef uint32_t ref;

enum {
    UNIT = 4,
    CHUNK_BITS = 18, /* a chunk index covers 2^18 units: 1 MiB */
    CHUNK_UNITS = 1 << CHUNK_BITS,
    FIRST_CHUNK_BITS = 10, /* in bytes: 1 KiB */
    FOREIGN_ROW = 63,      /* row of foreign content in the presence mask */
    ROOT_TYPE = 127,       /* type of the record with the document's own foreign content */
};

#define SLOT_LIST     0x80000000U
#define SLOT_CODES    0x10000U
#define ORDER_REMOVED 0x80000000U

/* Types of top records; 0 means any. */
enum { DOC_TYPES = PALCARE_TYPE_CURRENCY + 1 };

/* Parts nest at most this deep, so that a walk may recurse. */
enum { DEPTH_MOST = 24 };

enum {
    RECORD_UNPACKED = 1, /* has a slot for every field */
    RECORD_MOVED = 2,    /* its words are elsewhere, at the ref words[0] */
    RECORD_REMOVED = 4,
    RECORD_WIDE = 8,  /* its first word is the upper half of the mask */
    RECORD_SCALE = 4, /* shift of its chunk's scale in the flags, see pc_record_chunk() */
};

struct palcare_record {
    uint32_t owner;  /* a part: ref of its owner; a top record: index in the order */
    uint32_t line;   /* 0: made by a program, not read */
    uint16_t column; /* saturates at 65535 */
    uint8_t type;
    uint8_t flags;
    uint32_t present; /* bit n: row n has values */
    uint32_t words[];
};

/* Several values of one field. Packed records share equal lists: a shared list has capacity 0, and
 * an edit copies it first (copy on write). */
typedef struct list {
    uint32_t count;
    uint32_t capacity;
    uint32_t values[];
} list;

/* A text with its language. */
typedef struct worded {
    uint16_t lang;
    char text[];
} worded;

/* A piece of foreign content. */
typedef struct piece {
    uint32_t row;    /* row of the field before whose value it is anchored, or an anchor below */
    uint32_t index;  /* index of that value */
    uint32_t number; /* order of the pieces at one anchor */
    char text[];
} piece;

enum { ANCHOR_END = 252, ANCHOR_AFTER = 253, ANCHOR_BEFORE = 254, ANCHOR_ATTRIBUTE = 255 };

/* A name of a record or of a reference's target. */
typedef struct symbol {
    ref record; /* 0: no record here has this name */
    uint32_t size;
    char name[];
} symbol;

/* An entry of the symbol table. */
typedef struct symbol_entry {
    uint32_t hash;
    ref symbol; /* 0: free */
} symbol_entry;

struct part_index;

struct palcare_doc {
    atomic_size_t holders;
    char **chunks;
    uint32_t chunk_count, chunk_capacity;
    ref next, end; /* free units of the newest chunk */
    uint8_t scale; /* scale of the newest chunk, shifted for the flags of a record */

    symbol_entry *symbols; /* hash table, at least a quarter free */
    uint32_t symbol_count, symbol_capacity;
    ref name_next, name_end; /* free units for names, which are adjacent in order of appearance */
    uint64_t seed;

    const char **langs; /* language tags, in the arena */
    uint32_t lang_count, lang_capacity;
    uint16_t lang;         /* the document's own language */
    unsigned minor;        /* minor version of the format */
    char *name;            /* the path it was read from */
    unsigned line, column; /* place of the root's start tag; 0 if it was not read */
    ref merged;            /* list of the paths of documents merged into it */

    ref *order; /* top records; a removed one has ORDER_REMOVED added */
    uint32_t order_count, order_capacity, order_live;
    uint32_t *removed_runs; /* lengths of runs of removed records, see order.c; NULL if unknown */
    ref root;               /* the record of the document's own foreign content */
    uint32_t counts[64];
    atomic_uint_fast64_t cursors[DOC_TYPES]; /* by type: where palcare_doc_at() was last */
    uint64_t changes;
    _Atomic(struct part_index *) parts; /* see part_index.h; NULL until it is made */
    atomic_size_t parts_passed;
    bool is_alone; /* made by palcare_record_alone() for one record */
};

#endif
