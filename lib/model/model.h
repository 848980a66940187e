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
#ifndef PALCARE_MODEL_MODEL_H
#define PALCARE_MODEL_MODEL_H

#include "schema/schema.h"

#include <stdatomic.h>
#include <string.h>

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

/* Parts nest no deeper, so that a walk may recurse. */
enum { DEPTH_MOST = 24 };

enum {
    RECORD_SPREAD = 1, /* a slot for every field */
    RECORD_MOVED = 2,  /* its words are elsewhere; words[0] says where */
    RECORD_REMOVED = 4,
    RECORD_WIDE = 8,  /* its first word is the upper half of the mask */
    RECORD_SCALE = 4, /* how far above the flags the size of its chunk stands, see record_chunk */
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

struct palcare_doc {
    atomic_size_t holders;
    char **chunks;
    uint32_t chunk_count, chunk_room;
    char *spare; /* chunks of the newest block that are not used yet */
    uint32_t spare_count;
    ref next, end; /* free units of the newest chunk */
    uint8_t scale; /* flags of a record in the newest chunk: its size */

    symbol_place *symbols; /* by hash, a quarter of it free */
    uint32_t symbol_count, symbol_room;
    ref name_next, name_end; /* free units for names: they lie side by side, as they are met */
    uint32_t seed;

    const char **langs; /* their tags, in the arena */
    uint32_t lang_count, lang_room;
    uint16_t lang;  /* its own */
    unsigned minor; /* of the format's version: 1.minor */
    char *name;     /* the path it was read from */
    ref merged;     /* a list of the paths of documents that were merged into it */

    ref *order; /* top records; ORDER_GONE is added where one was removed */
    uint32_t order_count, order_room, order_live;
    ref root; /* the record of the document's own foreign content */
    uint32_t counts[64];
};

/* ---- arena ---- */

static inline void *arena_at(const palcare_doc *doc, ref at)
{
    return doc->chunks[at >> CHUNK_BITS] + (size_t)(at & (CHUNK_UNITS - 1)) * UNIT;
}

void arena_free(palcare_doc *doc);
ref arena_take_new_chunk(palcare_doc *doc, size_t units);
/* So many bytes; 0 without memory. */
static inline ref arena_take(palcare_doc *doc, size_t bytes)
{
    size_t units = (bytes + UNIT - 1) / UNIT;
    ref at = doc->next;
    if (units > doc->end - at)
        return arena_take_new_chunk(doc, units);
    doc->next = at + (ref)units;
    return at;
}
/* A text copied, with a NUL behind it; 0 without memory. */
ref arena_text(palcare_doc *doc, const char *text, size_t size);
ref arena_word(palcare_doc *doc, uint16_t lang, const char *text, size_t size);

/* Zeroes for a table that grows by being made anew; NULL without memory. Those of a large one come
 * from the system, so that they go back there at once and whole. */
void *table_take(size_t bytes);
void table_give(void *table, size_t bytes);

/* What every chunk begins with. */
typedef struct chunk_head {
    palcare_doc *doc;
    ref start;         /* its own place */
    bool is_malloced;  /* else it is of a block of chunks */
    bool begins_block; /* the first of it */
} chunk_head;

/* The chunk of a record: it has 2^scale KiB and lies at a multiple of that. */
static inline const chunk_head *record_chunk(const palcare_record *record)
{
    unsigned shift = FIRST_CHUNK_BITS + (record->flags >> RECORD_SCALE);
    return (const chunk_head *)((uintptr_t)record >> shift << shift);
}

static inline palcare_doc *record_doc(const palcare_record *record)
{
    return record_chunk(record)->doc;
}

/* The place of a record. */
static inline ref record_ref(const palcare_record *record)
{
    const chunk_head *chunk = record_chunk(record);
    return chunk->start + (ref)(((uintptr_t)record - (uintptr_t)chunk) / UNIT);
}

/* ---- names and languages ---- */

static inline symbol *symbol_at(const palcare_doc *doc, ref at)
{
    return arena_at(doc, at);
}

/* The symbol of a name, made where it is new; 0 without memory. */
ref symbol_take(palcare_doc *doc, const char *name, size_t size);
/* The same in three steps, with other work between: the table of names of a large document is not
 * in the cache, and each step has what the next looks at fetched from memory. */
uint32_t symbol_hash(const palcare_doc *doc, const char *name, size_t size);
void symbol_fetch(const palcare_doc *doc, uint32_t hash);
ref symbol_take_hashed(palcare_doc *doc, uint32_t hash, const char *name, size_t size);
/* The symbol of a name, or 0. */
ref symbol_find(const palcare_doc *doc, const char *name, size_t size);
/* The record that a symbol names here, or NULL; also of symbol 0. */
static inline palcare_record *symbol_record(const palcare_doc *doc, ref at)
{
    ref record = at ? symbol_at(doc, at)->record : 0;
    return record ? arena_at(doc, record) : NULL;
}
/* The number of a language that the document has; letter case does not matter (BCP 47). */
bool lang_find(const palcare_doc *doc, const char *tag, size_t size, uint16_t *out);
/* Whether two tags say the same language. */
bool lang_tags_same(const char *a, const char *b);
/* The number of a language tag ("": 0): OK, NOMEM, or LIMIT when there are too many. */
palcare_status lang_take(palcare_doc *doc, const char *tag, size_t size, uint16_t *out);
static inline const char *lang_tag(const palcare_doc *doc, uint16_t lang)
{
    return doc->langs[lang];
}
enum { LANGS_MOST = 1000 };

/* ---- records ---- */

/* What stands behind the header, wherever it is. */
static inline const uint32_t *record_words(const palcare_record *record)
{
    if (record->flags & RECORD_MOVED)
        return arena_at(record_doc(record), record->words[0]);
    return record->words;
}

/* The rows that have values, as a mask. */
static inline uint64_t record_present(const palcare_record *record)
{
    if (record->flags & RECORD_WIDE)
        return (uint64_t)record_words(record)[0] << 32 | record->present;
    return record->present;
}

static inline bool record_is_part(const palcare_record *record)
{
    return record->type >= PALCARE_TYPE_SECTION;
}

/* Whether a field holds symbols: ids of top records, and refs to them. */
static inline bool field_is_symbol(const schema_field *field)
{
    if (field->kind == PALCARE_KIND_ID)
        return field->field >> 8 < PALCARE_TYPE_SECTION;
    return field->kind == PALCARE_KIND_REF && field->target[0] < PALCARE_TYPE_SECTION;
}

/* How many bits are set. */
static inline unsigned bits_of_half(uint32_t mask)
{
    mask -= mask >> 1 & 0x55555555U;
    mask = (mask & 0x33333333U) + (mask >> 2 & 0x33333333U);
    mask = (mask + (mask >> 4)) & 0x0F0F0F0FU;
    return mask * 0x01010101U >> 24;
}

static inline unsigned bits_of(uint64_t mask)
{
    return bits_of_half((uint32_t)mask) + bits_of_half((uint32_t)(mask >> 32));
}

/* The slots of a record. */
static inline const uint32_t *record_slots(const palcare_record *record)
{
    return record_words(record) + !!(record->flags & RECORD_WIDE);
}

/* How many words a packed record has that has so many slots; an edit needs the room of one. */
static inline size_t packed_words(uint64_t present, size_t slots)
{
    size_t words = slots + (present >> 32 != 0);
    return words ? words : 1;
}

/* Tells a new packed record which rows it has; where their slots begin. */
static inline uint32_t *record_pack(palcare_record *record, uint64_t present)
{
    record->present = (uint32_t)present;
    if (!(present >> 32))
        return record->words;
    record->flags |= RECORD_WIDE;
    record->words[0] = (uint32_t)(present >> 32);
    return record->words + 1;
}

/* Which slot a present row has. Spread, a record has one for each row of its type, then one for
 * foreign content; packed, for the present rows alone. */
static inline unsigned record_slot_of(const palcare_record *record, uint64_t present, unsigned row)
{
    if (!(record->flags & RECORD_SPREAD))
        return bits_of(present & (((uint64_t)1 << row) - 1));
    if (row != FOREIGN_ROW)
        return row;
    return record->type == ROOT_TYPE ? 0 : (unsigned)schema_of(record->type)->count;
}

/* The values of a field. */
typedef struct values {
    const uint32_t *at;
    size_t count;
} values;

/* Of one slot: its value, or those of its list. */
static inline values slot_values(const palcare_doc *doc, const uint32_t *slot)
{
    if (!(*slot & SLOT_LIST))
        return (values){slot, 1};
    const list *several = arena_at(doc, *slot & ~SLOT_LIST);
    return (values){several->values, several->count};
}

static inline values record_values(const palcare_record *record, unsigned row)
{
    if (row < 32 && !(record->flags & RECORD_SPREAD)) { /* most, by far */
        uint32_t bit = (uint32_t)1 << row;
        if (!(record->present & bit))
            return (values){NULL, 0};
        const uint32_t *slots = record->words + !!(record->flags & RECORD_WIDE);
        return slot_values(record_doc(record), slots + bits_of_half(record->present & (bit - 1)));
    }
    uint64_t present = record_present(record);
    if (!(present >> row & 1))
        return (values){NULL, 0};
    const uint32_t *slot = record_slots(record) + record_slot_of(record, present, row);
    return slot_values(record_doc(record), slot);
}

/* The present rows of a record with their values, one after another; foreign content is none. */
typedef struct row_walk {
    const palcare_doc *doc;
    const uint32_t *slots; /* of row 0; packed: of the next present row */
    uint64_t left;
    bool packed;
} row_walk;

static inline row_walk rows_of(const palcare_record *record)
{
    uint64_t fields = record_present(record) & ~((uint64_t)1 << FOREIGN_ROW);
    return (row_walk){record_doc(record), record_slots(record), fields,
                      !(record->flags & RECORD_SPREAD)};
}

static inline bool row_next(row_walk *w, unsigned *row, values *out)
{
    if (!w->left)
        return false;
    *row = (unsigned)__builtin_ctzll(w->left);
    w->left &= w->left - 1;
    const uint32_t *slot = w->packed ? w->slots++ : w->slots + *row;
    *out = slot_values(w->doc, slot);
    return true;
}

/* The table of a record's type. */
static inline const schema_type *record_table(const palcare_record *record)
{
    return record->type < PALCARE_TYPE_SECTION ? &schema_records[record->type - 1]
                                               : &schema_parts[record->type - PALCARE_TYPE_SECTION];
}

/* The table's entry of a public field, and its row; NULL where it is none of this record's. */
static inline const schema_field *record_has_field(const palcare_record *record,
                                                   palcare_field field, unsigned *row)
{
    if (!record || field >> 8 != record->type)
        return NULL;
    const schema_type *type = record_table(record);
    int found = schema_row(type, field);
    *row = (unsigned)found;
    return found < 0 ? NULL : &type->fields[found];
}

static inline bool record_has_row(const palcare_record *record, palcare_field field, unsigned *row)
{
    return record_has_field(record, field, row) != NULL;
}

static inline const schema_field *record_field(const palcare_record *record, unsigned row)
{
    return &record_table(record)->fields[row];
}

/* The canonical text of one slot's value; NULL for a part. */
const char *slot_text(const palcare_doc *doc, const schema_field *field, uint32_t slot);

/* The word in a slot. */
static inline const worded *slot_word(const palcare_doc *doc, uint32_t slot)
{
    return arena_at(doc, slot);
}

/* The name of a code in its list, also of a bool. */
const char *code_text(const schema_field *field, uint32_t code);

/* Whether a record and all that own it are in the document. */
bool record_is_live(const palcare_record *record);

/* A record and what stands behind it, so many bytes, less than a small chunk; its place in *at.
 * NULL without memory. */
static inline palcare_record *record_take(palcare_doc *doc, int type, size_t bytes, ref *at)
{
    *at = arena_take(doc, bytes);
    if (!*at)
        return NULL;
    palcare_record *record = arena_at(doc, *at);
    *record = (palcare_record){.type = (uint8_t)type, .flags = doc->scale};
    return record;
}
/* A new record with room for every field; not yet in the document. NULL without memory. */
palcare_record *record_new(palcare_doc *doc, const schema_type *type);

/* Puts a top record at the end of the document's order, and under its name (id may be NULL). */
palcare_status doc_append(palcare_doc *doc, palcare_record *record);

/* The pieces of foreign content of a record. */
static inline values record_pieces(const palcare_record *record)
{
    return record_values(record, FOREIGN_ROW);
}

/* Where a piece takes effect, as a number that grows in the order of writing: before a value that
 * is not there is at the end. */
uint64_t piece_anchor(const palcare_record *record, const piece *p);
/* Puts the pieces of a record into the order of what they stand before. */
void pieces_sort(palcare_record *record);

/* ---- edits; each leaves the record as it was on failure ---- */

/* Puts a slot before others of a field. */
palcare_status record_insert(palcare_record *record, unsigned row, size_t index, uint32_t slot);
/* Makes a field's values the record's own, so that record_drop and moves may change them. */
palcare_status record_own(palcare_record *record, unsigned row);
/* Takes a slot out of a field that is the record's own. */
void record_drop(palcare_record *record, unsigned row, size_t index);
/* Gives the record one slot a field, so that edits have room. */
palcare_status record_spread(palcare_record *record);
/* How many words a spread record of a type has (NULL: the root), foreign content's last. */
static inline size_t spread_words(const schema_type *type)
{
    return 1 + (type ? type->count : 0) + 1;
}
/* The slot of a row in a spread record. */
uint32_t *spread_slot(palcare_record *record, unsigned row);
/* Marks a row of a spread record as present or not. */
void record_mark(palcare_record *record, unsigned row, bool present);
/* What a document takes over from another it gets records of: the newer version of the format. */
void doc_take_version(palcare_doc *doc, const palcare_doc *from);
/* Adds the path of a document (NULL: it has none) to those whose records are here. */
palcare_status doc_remember_merged(palcare_doc *doc, const char *path);
/* Makes the foreign content of a record that of another (NULL: none), all at its end. */
palcare_status record_set_pieces(palcare_record *record, const palcare_record *source);

/* ---- whole records ---- */

/* A slot whose value several records share, and where the copy has that value. */
typedef struct shared_slot {
    uint32_t from, to;
} shared_slot;

/* A copying of records out of one document into another; what it was given last it knows. */
enum { COPYING_BITS = 10 };
typedef struct copying {
    palcare_doc *doc; /* into which */
    shared_slot known[1 << COPYING_BITS];
} copying;

/* A deep copy, packed, not yet in the order of its document; id is a top record's new one. NOMEM,
 * or LIMIT when the languages of both documents are too many for one. */
palcare_status record_copy(copying *c, const palcare_record *source, const char *id,
                           palcare_record **out);

/* Puts a copy of a top record at the end, under the id that it has, which must be free. */
palcare_status doc_append_copy(copying *c, const palcare_record *source, palcare_record **out);

/* Same type, fields, order, languages and foreign content. */
bool record_same(const palcare_record *a, const palcare_record *b);

/* Whether one field is the same in two records of a type. */
bool record_same_row(const palcare_record *a, const palcare_record *b, unsigned row);

/* Walks a record and all parts below it, each before its own parts. */
typedef struct walk {
    struct {
        const palcare_record *record;
        unsigned row;
        size_t index;
    } level[DEPTH_MOST + 1];
    unsigned depth;
    bool begun;
} walk;

static inline walk walk_of(const palcare_record *top)
{
    return (walk){.level = {{.record = top}}};
}

/* The next record; NULL after the last. level[depth] is then the record itself. */
palcare_record *walk_next(walk *w);

/* The top record that a part stands in; a top record itself. */
const palcare_record *record_top(const palcare_record *record);

/* Refs of a top record to `path#id`, or to `#id` of the path's last part, become refs to that id
 * where the document now has it. path may be NULL. */
void refs_bring_record_home(const palcare_record *top, const char *path);

/* The document under an address in a set, or NULL. */
const palcare_doc *docs_find(const palcare_docs *docs, const char *uri, size_t size);

/* An empty document. */
palcare_status doc_make(const char *lang, size_t lang_size, palcare_doc **out);
/* Says which file a document without a name stands for (NULL: none). */
palcare_status doc_set_name(palcare_doc *doc, const char *path);

#endif
