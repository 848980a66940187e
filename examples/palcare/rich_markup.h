/*
 * Tags and escaped text of rich values, in the library's own canonical form: well-formed, every
 * attribute as name="value" after one space.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RICH_MARKUP_H
#define RICH_MARKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct tag {
    const char *name; /* not ended by a zero */
    size_t name_size;
    const char *attributes;
    size_t attributes_size;
    bool ends, empty; /* </p>, <br/> */
};

/* Takes the tag that begins here; answers what follows it. */
const char *take_tag(const char *at, struct tag *tag);
bool tag_is(const struct tag *tag, const char *name);
/* An attribute's value without escapes, to be freed; NULL if it is absent. */
char *tag_attribute(const struct tag *tag, const char *name);
/* Prints escaped text as it is meant. */
void print_unescaped(FILE *out, const char *text, size_t size);

#endif
