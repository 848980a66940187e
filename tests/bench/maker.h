/*
 * Shared by the parts of the maker of large documents: where to write, a small random source that
 * gives the same numbers on every machine, and how many records of each type there are.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BENCH_MAKER_H
#define BENCH_MAKER_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

typedef struct maker {
    FILE *out;
    uint64_t state;
    unsigned services;
    unsigned articles;
    unsigned organizations;
    unsigned sites;
    unsigned areas;
    unsigned terms;
    unsigned sources;
} maker;

/* Starts the random source for one record, so that a record does not depend on those before it. */
void maker_begin(maker *m, unsigned kind, unsigned number);

/*
 * A random number below this one. C does not define the order in which arguments are evaluated, so
 * no call has two of these among its arguments: the bytes would depend on the compiler.
 */
unsigned maker_pick(maker *m, unsigned below);

/* True with this probability, in percent. */
bool maker_chance(maker *m, unsigned percent);

/* Prints to the document. */
void maker_put(maker *m, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 2, 3)))
#endif
    ;

/* One of the strings of an array. */
#define MAKER_ONE_OF(m, array) ((array)[maker_pick((m), sizeof(array) / sizeof((array)[0]))])

/* A made-up town: two words from a number, the same every time. */
void maker_town(unsigned number, char town[32]);

/* How many service types make_terms can name. */
unsigned maker_term_count(void);

/* The records, in the order of the file. */
void make_terms(maker *m);
void make_areas(maker *m);
void make_organizations(maker *m);
void make_sites(maker *m);
void make_services(maker *m);
void make_articles(maker *m);

#endif
