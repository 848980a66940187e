/*
 * Our own copy of the bytes that libxml2 is parsing, cut into tags, comments and instructions.
 * libxml2 gets complete pieces, and text up to a safe cut, so that no release sees half a piece.
 * The place of an event is that of its piece, and does not depend on libxml2's own lines and
 * columns.
 *
 *   ...<name>Larch</name>  <!-- ring |fi
 *      ^ current, and next  ^ lexed  ^ end of the bytes so far
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_INPUT_H
#define PALCARE_XML_INPUT_H

#include "base/buffer.h"

/* A tag, a comment or an instruction; CDATA sections are text. A tag ends at `end` or, if text
 * follows it, earlier. */
typedef struct input_piece {
    uint32_t begin, end;
} input_piece;

#define INPUT_DROPPED SIZE_MAX

typedef struct input {
    buffer bytes;
    size_t fed;      /* number of bytes given to libxml2 */
    size_t lexed;    /* bytes up to here are cut into pieces; the rest is incomplete */
    size_t searched; /* the end of the unfinished piece is not before this byte */
    char quote;      /* the open quote there, or 0 */
    bool in_section; /* a CDATA section is open at `lexed` */
    size_t section;  /* its beginning, or INPUT_DROPPED and its place: */
    unsigned section_line, section_column;
    bool has_declared; /* the XML declaration was passed or is missing */
    bool has_root;     /* a start tag was cut out */

    input_piece *pieces;
    size_t count, room, next; /* `next` is the first piece without an event */

    input_piece current; /* of the newest event */
    bool is_start;       /* `current` is a start tag, and no event has followed */
    size_t text;         /* without a current piece, text begins here */
    bool text_in_section;

    size_t placed; /* the byte that is at this place: */
    unsigned line, column;
} input;

/* The reason why cutting stopped. */
typedef enum input_stop {
    INPUT_NEEDS_MORE,
    INPUT_UNFINISHED, /* a piece begins at `lexed`, and has no end yet */
    INPUT_BROKEN,     /* the bytes at `lexed` are neither markup nor text */
    INPUT_DOCTYPE,    /* a document type declaration begins there */
    INPUT_TOO_LONG    /* a piece of more than `longest` bytes begins there */
} input_stop;

void pc_input_begin(input *in);
void pc_input_free(input *in);

/* Cuts the bytes that were added to `bytes`. False if out of memory. */
bool pc_input_cut(input *in, size_t longest, input_stop *stop);

/* Drops bytes that were parsed. Keeps the text after the current piece whole or, without
 * `keeps_text`, its end. Invalidates all positions in `bytes`. */
void pc_input_trim(input *in, bool keeps_text);

typedef enum input_kind { INPUT_START, INPUT_END, INPUT_COMMENT, INPUT_INSTRUCTION } input_kind;

/* Makes the piece of the next event, which is of this kind, the current one. False if there is no
 * such piece, because libxml2 has left out an event. */
bool pc_input_take(input *in, input_kind kind);

/* Moves `placed`, `line` and `column` to a byte. */
void pc_input_move_place(input *in, size_t at);

/* Finds the line and column of a byte that is not before `placed`. */
void pc_input_place(const input *in, size_t at, unsigned *line, unsigned *column);

/* The offset of the text after the current piece, as far as it is kept. */
size_t pc_input_text(const input *in);

/* The offset of the first character after the current piece that is not white space. */
size_t pc_input_find_text(const input *in);

#endif
