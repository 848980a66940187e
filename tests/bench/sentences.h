/*
 * Sentences about palliative care in seven languages, the same ones in each, for the articles of
 * the made-up directory. They may hold inline markup and are escaped for XML.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BENCH_SENTENCES_H
#define BENCH_SENTENCES_H

#include <stddef.h>

enum { TITLES = 4, HEADINGS = 3, SENTENCES = 8, LINES = 3 };

typedef struct sentences {
    const char *lang; /* NULL: the document's own */
    const char *titles[TITLES];
    const char *summary;
    const char *headings[HEADINGS];
    const char *sentences[SENTENCES];
    const char *lines[LINES]; /* of a list */
    const char *point;
} sentences;

extern const sentences all_sentences[];
extern const size_t sentence_languages;

#endif
