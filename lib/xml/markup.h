/*
 * Names, attributes and references of markup, as they are written: what a fault is about, and where
 * an attribute is.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_MARKUP_H
#define PALCARE_XML_MARKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A part of the markup. */
typedef struct span {
    const char *at;
    size_t size;
} span;

/* The size of the name that begins here; 0 where none does. */
size_t pc_markup_name_size(const char *at, const char *end);

bool pc_markup_is_word(const span *name, const char *word);

/* Whether a name is written with this prefix (NULL: without one) and this local part. */
bool pc_markup_is_name(const span *written, const char *prefix, const char *name);

/* The next attribute of a well-formed start tag, of which *at is within; value without its quotes.
 * False behind the last. */
bool pc_markup_next_attribute(const char **at, const char *end, span *name, span *value);

/* The character of an entity that XML itself has; 0: there is no such entity. */
char pc_markup_entity(const span *name);

/* The number of a character reference; *at is behind "&#". Too large a number becomes one that XML
 * does not have. */
uint32_t pc_markup_number(const char **at, const char *end, bool *has_digits);

/* Writes a well-formed value with its references resolved, and a NUL that `size` does not count.
 * False if it does not fit. */
bool pc_markup_resolve(const span *value, char *out, size_t room, size_t *size);

#endif
