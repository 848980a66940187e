/*
 * Prints how many bytes of memory a loaded document takes for each byte of its XML, or how many
 * remain after several were loaded and freed, one after another. The input is mapped from its file
 * and does not count.
 *
 *   memory FILE loaded|left
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "measure.h"

#include <stdio.h>
#include <string.h>

enum { DOCUMENTS = 8 }; /* before the rest is measured */

int main(int argc, char **argv)
{
    bytes input;
    bool left = argc == 3 && strcmp(argv[2], "left") == 0;
    if (argc != 3 || (!left && strcmp(argv[2], "loaded") != 0)) {
        fprintf(stderr, "usage: %s FILE loaded|left\n", argv[0]);
        return 2;
    }
    palcare_options *options = measure_options();
    if (!options || !measure_start(argv[1], &input))
        return 1;
    uint64_t before = measure_anonymous();
    palcare_doc *doc = measure_load(input, options);
    for (int i = 0; doc && left && i < DOCUMENTS; i++) {
        palcare_doc_release(doc);
        doc = i + 1 < DOCUMENTS ? measure_load(input, options) : NULL;
    }
    uint64_t after = measure_anonymous();
    if ((!doc && !left) || before == 0)
        return 1;
    printf("%.4f\n", (double)(after - before) / (double)input.size);
    palcare_doc_release(doc);
    palcare_options_free(options);
    return 0;
}
