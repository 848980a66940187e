/*
 * Times palcare_text with a language that most values lack, so that it falls back, over records
 * that fit into the processor's cache.
 *
 *   getter FILE TYPE FIELD ROUNDS
 *
 * Prints nanoseconds per call, one line per round.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "measure.h"

#include <stdio.h>
#include <stdlib.h>

enum { RECORDS = 1000, CALLS = 2000000 };

typedef struct hot {
    const palcare_record *at[RECORDS];
    size_t count;
} hot;

static void gather(const palcare_doc *doc, palcare_type type, hot *records)
{
    const palcare_record *record = NULL;
    records->count = 0;
    while (records->count < RECORDS && (record = palcare_doc_next(doc, type, record)))
        records->at[records->count++] = record;
}

static double time_calls(const hot *records, palcare_field field)
{
    volatile const char *seen = NULL;
    size_t next = 0;
    uint64_t since = measure_cpu();
    for (unsigned i = 0; i < CALLS; i++) {
        seen = palcare_text(records->at[next], field, "es-MX");
        next = next + 1 == records->count ? 0 : next + 1;
    }
    (void)seen;
    return (double)(measure_cpu() - since) / (double)CALLS;
}

int main(int argc, char **argv)
{
    bytes input;
    unsigned long rounds = argc == 5 ? strtoul(argv[4], NULL, 10) : 0;
    if (rounds == 0 || rounds > 1000) {
        fprintf(stderr, "usage: %s FILE TYPE FIELD ROUNDS\n", argv[0]);
        return 2;
    }
    palcare_type type = palcare_type_named(argv[2]);
    palcare_field field = palcare_field_named(type, argv[3]);
    palcare_options *options = measure_options();
    if (!field || !options || !measure_start(argv[1], &input))
        return 1;
    palcare_doc *doc = measure_load(input, options);
    hot records;
    if (!doc)
        return 1;
    gather(doc, type, &records);
    if (records.count == 0)
        return 1;
    time_calls(&records, field);
    for (unsigned long i = 0; i < rounds; i++)
        printf("%.3f\n", time_calls(&records, field));
    palcare_doc_release(doc);
    palcare_options_free(options);
    return 0;
}
