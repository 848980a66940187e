/*
 * Shared by the files of lib/rich: row numbers of the element table, rules for attribute values,
 * refusals in words.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_RICH_RICH_TABLE_H
#define PALCARE_RICH_RICH_TABLE_H

#include "rich/rich.h"

/* A row number is an index in pc_rich_elements plus one; 0 is the value itself, which holds
 * blocks. */
enum {
    ROW_VALUE,
    ROW_P,
    ROW_H3,
    ROW_H4,
    ROW_UL,
    ROW_OL,
    ROW_LI,
    ROW_DL,
    ROW_DT,
    ROW_DD,
    ROW_EM,
    ROW_STRONG,
    ROW_A,
    ROW_ABBR,
    ROW_BR,
    ROW_BLOCKQUOTE,
    ROW_Q,
    ROW_TABLE,
    ROW_CAPTION,
    ROW_THEAD,
    ROW_TBODY,
    ROW_TR,
    ROW_TH,
    ROW_TD,
    ROW_IMG,
    ROW_FIGURE,
    ROW_FIGCAPTION,
    ROW_SUB,
    ROW_SUP,
    ROW_INS,
    ROW_DEL,
    ROW_SPAN,
    ROW_ASIDE,
    ROW_COUNT,
    ROW_REFUSED = 255 /* the last element was refused */
};

enum { RICH_MOST_ATTRIBUTES = 4, RICH_LONGEST_NAME = 10 };

/* The row of a name, or 0. */
unsigned pc_rich_row_of(const char *name, size_t size);

static inline const rich_element *pc_rich_row(unsigned row)
{
    return &pc_rich_elements[row - 1];
}

static inline rich_content pc_rich_content_of(unsigned row)
{
    return row == ROW_VALUE ? RICH_BLOCKS : pc_rich_row(row)->content;
}

/* "the value" or "<ul>", for a sentence. */
typedef struct rich_tag {
    char text[16];
} rich_tag;
rich_tag pc_rich_tag_of(unsigned row);

/* Tests a value of an attribute, and reports why it does not fit. */
bool pc_rich_value_fits(unsigned row, const char *attribute, const char *value, size_t size,
                        problem *p);

/* Tests if a picture's src refers to a picture of the record itself. */
bool pc_rich_is_own_picture(const char *src, size_t size);

/* Each sets the problem and returns INVALID. */
palcare_status pc_rich_refuse_element(problem *p, const char *name, size_t size);
palcare_status pc_rich_refuse_parent(problem *p, unsigned parent, unsigned row);
palcare_status pc_rich_refuse_link(problem *p);
palcare_status pc_rich_refuse_text(problem *p, unsigned parent, const char *text, size_t size);
palcare_status pc_rich_refuse_attribute(problem *p, unsigned row, const char *name, size_t size);

#endif
