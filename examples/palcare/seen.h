/*
 * Tells whether a file is still the one that was read, so that the program does not silently
 * overwrite what somebody else saved meanwhile.
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

/* Notes the state of the file at a path, and follows links. Call this before reading. */
struct seen look_at(const char *path);

/* Whether both states are of the same file. */
bool is_same_file(const struct seen *a, const struct seen *b);

/* Whether the file at the path is the same and unchanged. If not, prints a problem. */
bool still_as_seen(const char *path, const struct seen *seen);

#endif
