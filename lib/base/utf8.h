/*
 * UTF-8 and the characters that XML allows: every string is checked against both before it enters
 * the model, whatever its source.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_BASE_UTF8_H
#define PALCARE_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Checks that the bytes are well-formed UTF-8 (RFC 3629: neither overlong nor surrogates) and hold
 * only characters that XML 1.0 allows (section 2.2, Char). If not, *bad is the offset of the first
 * invalid sequence; bad may be NULL. Empty text is valid. */
bool pc_utf8_is_xml(const char *text, size_t size, size_t *bad);

/* Counts characters, for columns: every byte that does not continue a character counts, so that the
 * result is usable for malformed text too. */
size_t pc_utf8_length(const char *text, size_t size);

/* Decodes the first character and returns its size in bytes; 0 if the text does not begin with a
 * well-formed character that XML allows. */
size_t pc_utf8_decode(const char *text, size_t size, uint32_t *character);

#endif
