/* Phone numbers as they are printed: digits of any script, groups, several numbers in one text. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_CHECK_PRINTED_NUMBERS_H
#define PALCARE_CHECK_PRINTED_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>

/* Counts the digits of a text in any script. Copies the last ones, at most `most`, to `out`, which
 * has room for one more byte; as ASCII, with '\0' at the end. */
size_t pc_last_digits(const char *text, size_t size, char *out, size_t most);

/* Returns the size of the first number of a text that holds several, such as "020 7946 0123 /
 * 0124"; 0 for one number, with the words and extension that belong to it. Where a sign may also
 * belong to one number, as in 030/901820, the text is one number. */
size_t pc_first_of_several(const char *text);

#endif
