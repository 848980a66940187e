/*
 * UTF-8 and the characters that XML allows: every string is held against these two rules before
 * it enters the model, wherever it comes from.
 */
#ifndef PALCARE_BASE_UTF8_H
#define PALCARE_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whether these bytes are well-formed UTF-8 (RFC 3629: nothing overlong, no surrogates) and hold
 * only characters that XML 1.0 allows (section 2.2, Char). When not, *bad is the offset at which
 * the first wrong sequence begins; bad may be NULL. Nothing at all is right. */
bool pc_utf8_is_xml(const char *text, size_t size, size_t *bad);

/* How many characters these bytes hold, for columns: every byte counts that does not continue a
 * character, so that the answer for malformed text is still a usable one. */
size_t pc_utf8_length(const char *text, size_t size);

/* The character that begins here and how many bytes it takes; 0 where no well-formed character
 * allowed in XML begins. */
size_t pc_utf8_decode(const char *text, size_t size, uint32_t *character);

#endif
