/*
 * Prints how many bytes of memory a loaded document takes for each byte of its XML. The input is
 * mapped from its file and does not count.
 *
 *   memory FILE
 */
#include "measure.h"

#include <stdio.h>

int main(int argc, char **argv)
{
    bytes input;
    if (argc != 2) {
        fprintf(stderr, "usage: %s FILE\n", argv[0]);
        return 2;
    }
    palcare_options *options = measure_options();
    if (!options || !measure_start(argv[1], &input))
        return 1;
    uint64_t before = measure_anonymous();
    palcare_doc *doc = measure_load(input, options);
    uint64_t after = measure_anonymous();
    if (!doc || before == 0)
        return 1;
    printf("%.4f\n", (double)(after - before) / (double)input.size);
    palcare_doc_release(doc);
    palcare_options_free(options);
    return 0;
}
