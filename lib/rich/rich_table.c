/*
 * The table of allowed elements: their content, where they are allowed, and their attributes in
 * canonical order. The builder, the schema printer and the layout all use it.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rich/rich_table.h"

#include <stdio.h>

/* clang-format off */
const rich_element pc_rich_elements[] = {
    /* name, content, block, inline, attributes, classes, required attribute */
    [ROW_P - 1]          = {"p",          RICH_INLINE, true,  false, {"class"}, {"lead-in"}, NULL},
    [ROW_H3 - 1]         = {"h3",         RICH_INLINE, true,  false, {0}, {0}, NULL},
    [ROW_H4 - 1]         = {"h4",         RICH_INLINE, true,  false, {0}, {0}, NULL},
    [ROW_UL - 1]         = {"ul",         RICH_ITEMS,  true,  false, {0}, {0}, NULL},
    [ROW_OL - 1]         = {"ol",         RICH_ITEMS,  true,  false, {0}, {0}, NULL},
    [ROW_LI - 1]         = {"li",         RICH_FLOW,   false, false, {0}, {0}, NULL},
    [ROW_DL - 1]         = {"dl",         RICH_TERMS,  true,  false, {0}, {0}, NULL},
    [ROW_DT - 1]         = {"dt",         RICH_INLINE, false, false, {0}, {0}, NULL},
    [ROW_DD - 1]         = {"dd",         RICH_FLOW,   false, false, {0}, {0}, NULL},
    [ROW_EM - 1]         = {"em",         RICH_INLINE, false, true,  {0}, {0}, NULL},
    [ROW_STRONG - 1]     = {"strong",     RICH_INLINE, false, true,  {0}, {0}, NULL},
    [ROW_A - 1]          = {"a",          RICH_INLINE, false, true,
                            {"href", "hreflang", "aria-label"}, {0}, NULL},
    [ROW_ABBR - 1]       = {"abbr",       RICH_INLINE, false, true,  {"title"}, {0}, NULL},
    [ROW_BR - 1]         = {"br",         RICH_EMPTY,  false, true,  {0}, {0}, NULL},
    [ROW_BLOCKQUOTE - 1] = {"blockquote", RICH_BLOCKS, true,  false, {0}, {0}, NULL},
    [ROW_Q - 1]          = {"q",          RICH_INLINE, false, true,  {0}, {0}, NULL},
    [ROW_TABLE - 1]      = {"table",      RICH_TABLE,  true,  false, {0}, {0}, NULL},
    [ROW_CAPTION - 1]    = {"caption",    RICH_INLINE, false, false, {0}, {0}, NULL},
    [ROW_THEAD - 1]      = {"thead",      RICH_ROWS,   false, false, {0}, {0}, NULL},
    [ROW_TBODY - 1]      = {"tbody",      RICH_ROWS,   false, false, {0}, {0}, NULL},
    [ROW_TR - 1]         = {"tr",         RICH_CELLS,  false, false, {0}, {0}, NULL},
    [ROW_TH - 1]         = {"th",         RICH_FLOW,   false, false, {0}, {0}, NULL},
    [ROW_TD - 1]         = {"td",         RICH_FLOW,   false, false, {0}, {0}, NULL},
    [ROW_IMG - 1]        = {"img",        RICH_EMPTY,  false, true,  {"src", "alt"}, {0}, "src"},
    [ROW_FIGURE - 1]     = {"figure",     RICH_FIGURE, true,  false, {0}, {0}, NULL},
    [ROW_FIGCAPTION - 1] = {"figcaption", RICH_INLINE, false, false, {0}, {0}, NULL},
    [ROW_SUB - 1]        = {"sub",        RICH_INLINE, false, true,  {0}, {0}, NULL},
    [ROW_SUP - 1]        = {"sup",        RICH_INLINE, false, true,  {0}, {0}, NULL},
    [ROW_INS - 1]        = {"ins",        RICH_INLINE, false, true,  {"class"}, {"sic"}, NULL},
    [ROW_DEL - 1]        = {"del",        RICH_INLINE, false, true,  {"class"}, {"sic"}, NULL},
    [ROW_SPAN - 1]       = {"span",       RICH_INLINE, false, true,  {"lang", "dir"}, {0}, NULL},
    [ROW_ASIDE - 1]      = {"aside",      RICH_BLOCKS, true,  false,
                            {"class"}, {"note", "warning"}, NULL},
};
const size_t pc_rich_element_count = sizeof pc_rich_elements / sizeof *pc_rich_elements;

/* The rows by length of name, frequent elements first. */
enum { MOST_OF_A_LENGTH = 13 };
static const unsigned char rows_by_length[RICH_LONGEST_NAME + 1][MOST_OF_A_LENGTH + 1] = {
    [1] = {ROW_P, ROW_A, ROW_Q},
    [2] = {ROW_LI, ROW_EM, ROW_UL, ROW_BR, ROW_TD, ROW_TR, ROW_OL, ROW_H3, ROW_H4, ROW_TH, ROW_DT,
           ROW_DD, ROW_DL},
    [3] = {ROW_IMG, ROW_SUB, ROW_SUP, ROW_INS, ROW_DEL},
    [4] = {ROW_SPAN, ROW_ABBR},
    [5] = {ROW_TABLE, ROW_THEAD, ROW_TBODY, ROW_ASIDE},
    [6] = {ROW_STRONG, ROW_FIGURE},
    [7] = {ROW_CAPTION},
    [10] = {ROW_BLOCKQUOTE, ROW_FIGCAPTION},
};
/* clang-format on */

unsigned pc_rich_row_of(const char *name, size_t size)
{
    if (size == 0 || size > RICH_LONGEST_NAME)
        return 0;
    for (const unsigned char *row = rows_by_length[size]; *row; row++) {
        const char *candidate = pc_rich_row(*row)->name;
        if (candidate[0] == name[0] && candidate[size - 1] == name[size - 1] &&
            (size < 3 || memcmp(candidate, name, size) == 0))
            return *row;
    }
    return 0;
}

bool pc_rich_is_link(const rich_element *element)
{
    return element == pc_rich_row(ROW_A);
}

rich_tag pc_rich_tag_of(unsigned row)
{
    rich_tag tag;
    if (row == ROW_VALUE)
        strcpy(tag.text, "rich text");
    else
        snprintf(tag.text, sizeof tag.text, "<%s>", pc_rich_row(row)->name);
    return tag;
}
