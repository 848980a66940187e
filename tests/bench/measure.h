/*
 * What the measuring programs share: the input mapped from its file, the clock of the processor,
 * the memory in use, and a load that says what was wrong.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

#include <palcare/palcare.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct bytes {
    const char *at;
    size_t size;
} bytes;

/* Maps a file and brings it into memory. Switches huge pages off: whether the system has one at
 * hand would decide the figures. Says on standard error what went wrong. */
bool measure_start(const char *path, bytes *input);

/* Nanoseconds that this process has had of a processor. */
uint64_t measure_cpu(void);

/* Bytes of memory in use that no file backs. */
uint64_t measure_anonymous(void);

/* The limits of a load of any size; NULL without memory. */
palcare_options *measure_options(void);

/* Loads a document that must be without problems; NULL after printing them. */
palcare_doc *measure_load(bytes input, const palcare_options *options);

#endif
