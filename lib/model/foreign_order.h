/*
 * The order of foreign content within its record.
 */
#ifndef PALCARE_MODEL_FOREIGN_ORDER_H
#define PALCARE_MODEL_FOREIGN_ORDER_H

#include "model/record.h"

/* Where a piece takes effect, as a number that grows in the order of writing: before a value that
 * is not there is at the end. */
uint64_t pc_piece_anchor(const palcare_record *record, const piece *p);

/* Puts the pieces of a record into the order of what they stand before. */
void pc_pieces_sort(palcare_record *record);

#endif
