/*
 * The order of foreign content within its record.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_FOREIGN_ORDER_H
#define PALCARE_MODEL_FOREIGN_ORDER_H

#include "model/record.h"

/* A sort key for the anchor of a piece. A piece before a value that no longer exists sorts to the
 * end. */
uint64_t pc_piece_anchor(const palcare_record *record, const piece *p);

/* Sorts the pieces of a record by their anchors. */
void pc_pieces_sort(palcare_record *record);

#endif
