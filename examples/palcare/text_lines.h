/*
 * Text set in lines of a terminal's width. Characters are UTF-8 whatever the locale; a line is
 * broken between words, or within a word that is wider than a line, never within a character.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TEXT_LINES_H
#define TEXT_LINES_H

#include <stdio.h>

struct layout {
    FILE *out;
    unsigned width;
};

/* The width of the terminal at standard output, within bounds; 80 if it is not a terminal. */
unsigned terminal_width(void);

/* Prints a file's name or the like, with a mark in place of each character that would steer the
 * terminal or turn the text around it. */
void print_visibly(FILE *out, const char *text);
/* The same as a text, to be freed. */
char *visible_text(const char *text);

/* How many columns a text takes. */
unsigned columns_of(const char *text);

/* A lead for a paragraph, to be freed: `label` from `indent` on, and room up to `column` more. */
char *label_lead(unsigned indent, const char *label, unsigned column);

/* Sets a paragraph: `lead` precedes its first line, as many spaces before the others. A line
 * feed in the text ends a line. */
void set_paragraph(const struct layout *layout, const char *lead, const char *text);

/* Sets a paragraph and a line of `mark` under it. */
void set_title(const struct layout *layout, const char *lead, const char *text, char mark);

#endif
