/*
 * Linked into a copy of the command: refuses the nth request for memory of the whole process, which
 * the environment gives. At the end writes the number of requests into a file.
 *
 *   PALCARE_REFUSE=N      which one, from 1 on; 0: none
 *   PALCARE_ASKED=FILE    where to write how many there were
 */
/* SPDX-License-Identifier: Apache-2.0 */
/* For RTLD_NEXT. */
#define _GNU_SOURCE

#include "../failing_malloc.h"

__attribute__((constructor)) static void begin(void)
{
    const char *nth = getenv("PALCARE_REFUSE");
    if (nth)
        alloc_begin(strtoull(nth, NULL, 10), false);
}

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("PALCARE_ASKED");
    alloc_end();
    FILE *file = path ? fopen(path, "w") : NULL;
    if (!file)
        return;
    fprintf(file, "%llu\n", (unsigned long long)alloc_asked);
    fclose(file);
}
