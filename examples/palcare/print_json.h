/*
 * Complete JSON: every value is made, kept and printed, or the program ends with
 * "out of memory". jansson itself returns NULL or -1 and goes on without the value.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PRINT_JSON_H
#define PRINT_JSON_H

#include <jansson.h>
#include <stdio.h>

/* Add a value to an array, or under a name to an object. Both take ownership of the value. */
void json_add(json_t *array, json_t *value);
void json_put(json_t *object, const char *name, json_t *value);

/* A JSON string of any bytes, or null for NULL. Bytes that are not UTF-8, which a file's name may
 * contain, become U+FFFD. */
json_t *json_text(const char *text);

/* Prints a value and a line feed, and frees the value. */
void json_print(FILE *out, json_t *value);

#endif
