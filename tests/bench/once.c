/*
 * One pass over one document and nothing else, for counting instructions from outside.
 *
 *   once noop|load FILE
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "passes.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    bytes input;
    bool noop = argc == 3 && strcmp(argv[1], "noop") == 0;
    if (argc != 3 || (!noop && strcmp(argv[1], "load") != 0)) {
        fprintf(stderr, "usage: %s noop|load FILE\n", argv[0]);
        return 2;
    }
    if (!measure_start(argv[2], &input))
        return 1;
    if (noop)
        return pass_noop(input) ? 0 : 1;
    /* Freeing is measured separately, so the process ends without freeing the document. */
    palcare_options *options = measure_options();
    _exit(options && measure_load(input, options) ? 0 : 1);
}
