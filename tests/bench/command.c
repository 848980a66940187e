/*
 * Times a whole process, from before its start until its end.
 *
 *   command TIMES PROGRAM ARGUMENT...
 *
 * Prints milliseconds of wall-clock time, one line per run. Fails if the program fails.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

int main(int argc, char **argv)
{
    unsigned long times = argc > 2 ? strtoul(argv[1], NULL, 10) : 0;
    if (times == 0 || times > 10000) {
        fprintf(stderr, "usage: %s TIMES PROGRAM ARGUMENT...\n", argv[0]);
        return 2;
    }
    for (unsigned long i = 0; i <= times; i++) {
        pid_t child;
        int status = -1;
        double since = now();
        if (posix_spawn(&child, argv[2], NULL, NULL, argv + 2, environ) != 0 ||
            waitpid(child, &status, 0) != child) {
            perror(argv[2]);
            return 1;
        }
        double took = now() - since;
        if (status != 0) {
            fprintf(stderr, "%s did not exit with status 0\n", argv[2]);
            return 1;
        }
        if (i > 0) /* the first one brings the program into memory */
            printf("%.3f\n", took);
    }
    return 0;
}
