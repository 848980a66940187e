/*
 * Reads tags and escaped text of rich values. The values are in the library's canonical form:
 * well-formed, with every attribute as name="value" after one space.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RICH_MARKUP_H
#define RICH_MARKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct tag {
    const char *name; /* without a NUL after it */
    size_t name_size;
    const char *attributes;
    size_t attributes_size;
    bool ends, empty; /* </p>, <br/> */
};

/* Reads the tag at `at`, and returns the position after it. */
const char *take_tag(const char *at, struct tag *tag);
bool tag_is(const struct tag *tag, const char *name);
/* The unescaped value of an attribute, to be freed; NULL if it is absent. */
char *tag_attribute(const struct tag *tag, const char *name);
/* Prints escaped text without its escapes; an unknown reference, such as "&nbsp;", becomes a NUL. */
void print_unescaped(FILE *out, const char *text, size_t size);

#endif
