/*
 * Documents made at random, to check places: odd white space, comments, instructions, CDATA,
 * references, tags over several lines, characters of one to four bytes, both line ends. The
 * generator knows the byte at which each record and each fault begins, and counts from the first
 * byte which line and column that is.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_TESTS_PAGES_H
#define PALCARE_TESTS_PAGES_H

#include <palcare/palcare.h>

#include <stdint.h>

enum { PAGE_SIZE = 1 << 17, PAGE_MARKS = 400 };

/* A thing and the byte at which it begins. */
typedef struct page_mark {
    size_t offset;
    char id[16]; /* of a record */
    int code;    /* of a fault */
} page_mark;

typedef struct page {
    char text[PAGE_SIZE];
    size_t size;
    page_mark records[PAGE_MARKS];
    size_t record_count;
    page_mark faults[PAGE_MARKS]; /* in the order of their places */
    size_t fault_count;
    uint64_t seed;
    unsigned faulty; /* percent of the places that have a fault */
} page;

/* A document from this seed, without faults or with some. */
void page_make(page *p, unsigned long seed, unsigned faulty);

/* The next number below `sides` from the page's seed. */
unsigned page_roll(page *p, unsigned sides);

/* The line and column, both from 1 on, of the character that begins at this byte. */
void page_place(const page *p, size_t offset, unsigned *line, unsigned *column);

/* The text in UTF-16, with its mark; the caller frees it. */
char *page_utf16(const page *p, bool big, size_t *size);

#endif
