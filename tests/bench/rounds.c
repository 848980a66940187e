/*
 * Times passes over one document in interleaved rounds, in one process that stays warm.
 *
 *   rounds FILE ROUNDS PASS...      PASS: noop, palcare, copy, dom, expat
 *
 * Prints a line per round, with nanoseconds of processor time: "noop N load N write N free N".
 * Every other round runs the passes in reverse order; a first round warms up and is not printed.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "passes.h"

#include <inttypes.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The times of one round. */
typedef struct timing {
    const char *name;
    uint64_t time;
} timing;

typedef struct round_times {
    timing at[8];
    size_t count;
} round_times;

static void keep(round_times *times, const char *name, uint64_t since)
{
    timing *t = &times->at[times->count++];
    t->name = name;
    t->time = measure_cpu() - since;
}

static bool run_noop(bytes input, const palcare_options *options, round_times *times)
{
    (void)options;
    uint64_t since = measure_cpu();
    bool good = pass_noop(input);
    keep(times, "noop", since);
    return good;
}

static bool run_palcare(bytes input, const palcare_options *options, round_times *times)
{
    char *written = NULL;
    size_t size = 0;
    uint64_t since = measure_cpu();
    palcare_doc *doc = measure_load(input, options);
    keep(times, "load", since);
    if (!doc)
        return false;

    since = measure_cpu();
    bool good = palcare_write_memory(doc, options, NULL, &written, &size) == PALCARE_OK;
    keep(times, "write", since);
    if (good && (size != input.size || memcmp(written, input.at, size) != 0))
        fprintf(stderr, "note: what was written is not what was read, byte for byte\n");
    palcare_free(written);

    since = measure_cpu();
    palcare_doc_release(doc);
    keep(times, "free", since);
    return good;
}

static bool run_copy(bytes input, const palcare_options *options, round_times *times)
{
    palcare_doc *copy = NULL, *doc = measure_load(input, options);
    if (!doc)
        return false;
    uint64_t since = measure_cpu();
    bool good = palcare_doc_copy(doc, &copy) == PALCARE_OK;
    keep(times, "copy", since);
    palcare_doc_release(copy);
    palcare_doc_release(doc);
    return good;
}

static bool run_dom(bytes input, const palcare_options *options, round_times *times)
{
    (void)options;
    uint64_t since = measure_cpu();
    dom_record *model = pass_dom(input);
    keep(times, "dom", since);
    pass_dom_free(model);
#ifdef __GLIBC__
    malloc_trim(0); /* or the next pass pays for joining millions of freed pieces */
#endif
    return model != NULL;
}

#ifdef BENCH_EXPAT
static bool run_expat(bytes input, const palcare_options *options, round_times *times)
{
    (void)options;
    uint64_t since = measure_cpu();
    bool good = pass_expat(input);
    keep(times, "expat", since);
    return good;
}
#endif

typedef bool (*pass)(bytes input, const palcare_options *options, round_times *times);

static pass pass_named(const char *name)
{
    static const struct {
        const char *name;
        pass run;
    } passes[] = {
        {"noop", run_noop},   {"palcare", run_palcare}, {"copy", run_copy}, {"dom", run_dom},
#ifdef BENCH_EXPAT
        {"expat", run_expat},
#endif
    };
    for (size_t i = 0; i < sizeof passes / sizeof passes[0]; i++)
        if (strcmp(passes[i].name, name) == 0)
            return passes[i].run;
    fprintf(stderr, "no pass \"%s\" was built in\n", name);
    return NULL;
}

static bool run_rounds(bytes input, const palcare_options *options, unsigned rounds, int count,
                       char **names)
{
    for (unsigned i = 0; i <= rounds; i++) {
        round_times times = {.count = 0};
        for (int j = 0; j < count; j++) {
            pass run = pass_named(names[i % 2 == 0 ? j : count - 1 - j]);
            if (!run || !run(input, options, &times)) {
                fprintf(stderr, "round %u failed\n", i);
                return false;
            }
        }
        for (size_t j = 0; i > 0 && j < times.count; j++)
            printf("%s %" PRIu64 "%s", times.at[j].name, times.at[j].time,
                   j + 1 == times.count ? "\n" : " ");
        fflush(stdout);
    }
    return true;
}

int main(int argc, char **argv)
{
    bytes input;
    unsigned long rounds = argc > 3 ? strtoul(argv[2], NULL, 10) : 0;
    if (rounds == 0 || rounds > 1000 || argc > 3 + 4) {
        fprintf(stderr, "usage: %s FILE ROUNDS PASS...\n", argv[0]);
        return 2;
    }
    palcare_options *options = measure_options();
    bool good = options && measure_start(argv[1], &input) &&
                run_rounds(input, options, (unsigned)rounds, argc - 3, argv + 3);
    palcare_options_free(options);
    return good ? 0 : 1;
}
