/*
 * Breaks text into lines of a terminal's width. Text is UTF-8 in every locale. Lines are broken
 * between words, or within a word that is wider than a line, but never within a character.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TEXT_LINES_H
#define TEXT_LINES_H

#include <stdio.h>

struct layout {
    FILE *out;
    unsigned width;
};

/* The width of the terminal at standard output, within bounds; 80 if there is no terminal. */
unsigned terminal_width(void);

/* Prints a file's name or the like, with U+FFFD instead of each character that would control the
 * terminal or change the direction of the text around it. */
void print_visibly(FILE *out, const char *text);
/* Returns what print_visibly() would print, to be freed. */
char *visible_text(const char *text);

/* The width of a text in columns. */
unsigned columns_of(const char *text);

/* A lead for a paragraph, to be freed: `indent` spaces, then `label` padded to `column` columns. */
char *label_lead(unsigned indent, const char *label, unsigned column);

/* Prints a paragraph. Its first line begins with `lead`, the others with spaces of the same width.
 * A line feed in the text ends a line. */
void set_paragraph(const struct layout *layout, const char *lead, const char *text);

/* Prints a paragraph and a line of `mark` under it. */
void set_title(const struct layout *layout, const char *lead, const char *text, char mark);

#endif
