/*
 * Prints the difference between two texts with the same number of lines, as diff -u does.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PRINT_DIFF_H
#define PRINT_DIFF_H

#include <stdio.h>

void print_diff(FILE *out, const char *path, const char *before, const char *after);

#endif
