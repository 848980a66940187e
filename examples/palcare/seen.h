/*
 * Whether a file is still the one that was read: what somebody else saved meanwhile is not to be
 * replaced in silence.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SEEN_H
#define SEEN_H

#include <stdbool.h>
#include <sys/types.h>
#include <time.h>

struct seen {
    bool is_there;
    dev_t device;
    ino_t number;
    off_t size;
    struct timespec modified;
};

/* Looks at the file at a path, following links. Call this before reading. */
struct seen look_at(const char *path);

/* Whether two paths, when looked at, led to one file. */
bool is_same_file(const struct seen *a, const struct seen *b);

/* Whether the path still leads to that very file, unchanged. Otherwise prints a problem. */
bool still_as_seen(const char *path, const struct seen *seen);

#endif
