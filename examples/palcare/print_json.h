/*
 * Complete JSON: every value is made, kept and printed, or the program ends with
 * "out of memory". jansson answers NULL and -1 on the way, and would go on with what is there.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PRINT_JSON_H
#define PRINT_JSON_H

#include <jansson.h>
#include <stdio.h>

/* Adds a value to an array, or under a name to an object; both take over the value. */
void json_add(json_t *array, json_t *value);
void json_put(json_t *object, const char *name, json_t *value);

/* A JSON string of any bytes: what is not UTF-8 (a file's name may not be) becomes U+FFFD. NULL
 * becomes null. */
json_t *json_text(const char *text);

/* Prints a value and a line feed, and frees the value. */
void json_print(FILE *out, json_t *value);

#endif
