/*
 * Compares the contents of records, also of different documents.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_EQUAL_H
#define PALCARE_MODEL_EQUAL_H

#include "model/layout.h"

/* Compares type, fields, order, languages and foreign content. */
bool pc_record_same(const palcare_record *a, const palcare_record *b);

/* The same without these rows. */
bool pc_record_same_but(const palcare_record *a, const palcare_record *b, uint64_t ignored);

/* Compares one field of two records of the same type. */
bool pc_record_same_row(const palcare_record *a, const palcare_record *b, unsigned row);

#endif
