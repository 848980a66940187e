/*
 * Addresses (RFC 3986): brings those that mean the same into one form, and resolves relative ones.
 * The path of a file counts as an address, whatever bytes it has.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_BASE_ADDRESS_H
#define PALCARE_BASE_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>

/* An address that is longer in its one form cannot be looked up. */
enum { ADDRESS_MOST = 4096 };

/* An address in its one form, without a NUL. */
typedef struct full_address {
    size_t size;
    char text[ADDRESS_MOST];
} full_address;

/* Brings an address of `size` bytes, as it is in a document that has the address `base` (NULL: not
 * known), into its one form: resolved (5.2), the scheme and host in lower case (6.2.2.1), each
 * character that a segment of a path allows decoded, all others encoded (6.2.2.2), without
 * dot segments (6.2.2.3). False if it is too long. */
bool pc_address_resolve(const char *base, const char *text, size_t size, full_address *out);

/* The same for the path of a file, in which '%', '?' and '#' are characters like all others. */
bool pc_address_of_path(const char *path, full_address *out);

/* Tests if an address depends on that of its document: it has no scheme and no leading '/'. */
bool pc_address_is_relative(const char *text, size_t size);

/* The index of the last segment of an address in its one form, and the size of that segment. */
size_t pc_address_last(const char *text, size_t size, size_t *last_size);

/* The address of `to` as it is written in `from`, both in their one form: relative if they have a
 * root in common. False if it would be relative to folders whose names are not known. */
bool pc_address_between(const full_address *from, const full_address *to, full_address *out);

#endif
