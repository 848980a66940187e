/*
 * Records compared: what two of them hold, wherever they are kept.
 */
#ifndef PALCARE_MODEL_EQUAL_H
#define PALCARE_MODEL_EQUAL_H

#include "model/layout.h"

/* Same type, fields, order, languages and foreign content. */
bool pc_record_same(const palcare_record *a, const palcare_record *b);

/* Whether one field is the same in two records of a type. */
bool pc_record_same_row(const palcare_record *a, const palcare_record *b, unsigned row);

#endif
