/*
 * Scans names, attributes and references in markup, to explain a fault or to find an attribute's
 * place.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_MARKUP_H
#define PALCARE_XML_MARKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A range of bytes in the markup. */
typedef struct span {
    const char *at;
    size_t size;
} span;

/* The size of the name that begins here; 0 if no name begins here. */
size_t pc_markup_name_size(const char *at, const char *end);

bool pc_markup_is_word(const span *name, const char *word);

/* Tells whether a written name has this prefix (NULL: no prefix) and this local part. */
bool pc_markup_is_name(const span *written, const char *prefix, const char *name);

/* Reads the next attribute of a well-formed start tag and moves *at past it; the value is without
 * its quotes. False after the last. */
bool pc_markup_next_attribute(const char **at, const char *end, span *name, span *value);

/* The character of one of XML's own entities; 0 if there is no such entity. */
char pc_markup_entity(const span *name);

/* Reads the number of a character reference; *at is after "&#". A number that is too large becomes
 * one that is not a character of XML. */
uint32_t pc_markup_number(const char **at, const char *end, bool *has_digits);

/* Writes a well-formed value with its references resolved, and a NUL that `size` does not count.
 * False if it does not fit. */
bool pc_markup_resolve(const span *value, char *out, size_t room, size_t *size);

#endif
