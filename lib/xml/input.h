/*
 * Our own copy of the bytes that libxml2 is working on, cut into tags, comments and instructions.
 * libxml2 gets whole ones, and text up to a safe cut, so that no release of it sees a piece that is
 * torn in two. An event's place is that of the piece it belongs to, and does not depend on what
 * libxml2 says about lines and columns.
 *
 *   ...<name>Larch</name>  <!-- ring |fi
 *      ^ current, and next  ^ lexed  ^ end of what has come so far
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_INPUT_H
#define PALCARE_XML_INPUT_H

#include "base/buffer.h"

/* A tag, a comment or an instruction; CDATA sections are text. A tag ends at `end` or, with text
 * behind it, before. */
typedef struct input_piece {
    uint32_t begin, end;
} input_piece;

#define INPUT_DROPPED SIZE_MAX

typedef struct input {
    buffer bytes;
    size_t fed;      /* libxml2 has these */
    size_t lexed;    /* cut into pieces up to here; what follows is not complete */
    size_t searched; /* the end of the unfinished piece is not before this byte */
    char quote;      /* the open quote there, or 0 */
    bool in_section; /* a CDATA section is open at `lexed` */
    size_t section;  /* where it begins, or INPUT_DROPPED: */
    unsigned section_line, section_column;
    bool has_declared; /* the XML declaration was passed, or there is none */
    bool has_root;     /* a start tag was cut out */

    input_piece *pieces;
    size_t count, room, next; /* `next` is the first without an event */

    input_piece current; /* of the newest event */
    bool is_start;       /* which is a start tag, and nothing has come behind it */
    size_t text;         /* without a current piece, text begins here */
    bool text_in_section;

    size_t placed; /* the byte whose place is known: */
    unsigned line, column;
} input;

/* Why the cutting stopped. */
typedef enum input_stop {
    INPUT_NEEDS_MORE,
    INPUT_UNFINISHED, /* a piece begins at `lexed`, and has no end yet */
    INPUT_BROKEN,     /* what begins at `lexed` is neither markup nor text */
    INPUT_DOCTYPE,    /* a document type declaration begins there */
    INPUT_TOO_LONG    /* a piece of more than `longest` bytes begins there */
} input_stop;

void pc_input_begin(input *in);
void pc_input_free(input *in);

/* Cuts what was added to `bytes`. False if out of memory. */
bool pc_input_cut(input *in, size_t longest, input_stop *stop);

/* Drops bytes that are read. Text behind the current piece may be kept whole, or only its end.
 * Invalidates all positions in `bytes`. */
void pc_input_trim(input *in, bool keeps_text);

typedef enum input_kind { INPUT_START, INPUT_END, INPUT_COMMENT, INPUT_INSTRUCTION } input_kind;

/* The next event is of this kind: its piece becomes the current one.
 * False if there is no such piece, so that libxml2 has left something out. */
bool pc_input_take(input *in, input_kind kind);

/* Makes the place of a byte the known one, which `line` and `column` are. */
void pc_input_move_place(input *in, size_t at);

/* The line and column of a byte that is not before the known one. */
void pc_input_place(const input *in, size_t at, unsigned *line, unsigned *column);

/* Where the text behind the current piece begins, as far as it is kept. */
size_t pc_input_text(const input *in);

/* The first character of the text behind the current piece that is not white space. */
size_t pc_input_find_text(const input *in);

#endif
