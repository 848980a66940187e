/*
 * Compares the state of a file with its state when it was read.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "seen.h"
#include "text_lines.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { CHANGED_SINCE_READ = 1207 };

struct seen look_at(const char *path)
{
    struct stat now;
    if (stat(path, &now) != 0)
        return (struct seen){.is_there = false};
    return (struct seen){true, now.st_dev, now.st_ino, now.st_size, now.st_mtim};
}

bool is_same_file(const struct seen *a, const struct seen *b)
{
    return a->is_there && b->is_there && a->device == b->device && a->number == b->number;
}

bool still_as_seen(const char *path, const struct seen *seen)
{
    struct seen now = look_at(path);
    if (is_same_file(&now, seen) && now.size == seen->size &&
        now.modified.tv_sec == seen->modified.tv_sec &&
        now.modified.tv_nsec == seen->modified.tv_nsec)
        return true;
    print_visibly(stderr, path);
    fprintf(stderr,
            ": error: another program changed this file after it was read, so it is left as it is; "
            "run this again [PC%d]\n",
            CHANGED_SINCE_READ);
    return false;
}
