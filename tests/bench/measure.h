/*
 * Shared by the measuring programs: the input mapped from its file, processor time, the memory in
 * use, and a load that prints what was wrong.
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

/* Maps a file and brings it into memory. Switches huge pages off, since the figures would depend on
 * whether the system has one free. Prints errors to standard error. */
bool measure_start(const char *path, bytes *input);

/* Nanoseconds of processor time that this process has used. */
uint64_t measure_cpu(void);

/* Bytes of memory in use that no file backs. */
uint64_t measure_anonymous(void);

/* The limits of a load of any size; NULL if out of memory. */
palcare_options *measure_options(void);

/* Loads a document that must be without problems; NULL after printing them. */
palcare_doc *measure_load(bytes input, const palcare_options *options);

#endif
