/*
 * Prints problems in the form that code hosts and editors read: SARIF 2.1.0 (OASIS, 2020).
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PRINT_SARIF_H
#define PRINT_SARIF_H

#include "print_problems.h"

/* One run with the problems of several files. */
struct sarif {
    json_t *rules, *results;
};
void sarif_open(struct sarif *sarif);
void sarif_add(struct sarif *sarif, const struct problems *problems);
/* Prints the run, and frees it. */
void sarif_print(FILE *out, struct sarif *sarif);

#endif
