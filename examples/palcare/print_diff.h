/*
 * The difference of two texts of equally many lines, as diff -u prints it.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PRINT_DIFF_H
#define PRINT_DIFF_H

#include <stdio.h>

void print_diff(FILE *out, const char *path, const char *before, const char *after);

#endif
