/*
 * Every program in this folder is a function that takes untrusted bytes, and stops the process if a
 * rule does not hold for them. libFuzzer generates the bytes, and keeps those that reach new code
 * (tests/run.sh fuzz); without it, feed.c passes the named files.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_TESTS_FUZZ_H
#define PALCARE_TESTS_FUZZ_H

#include <palcare/palcare.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size);

/* A rule that must hold for every input; otherwise the process stops, and the report says more. */
#define HOLDS(condition, report) fuzz_hold((condition), #condition, __FILE__, __LINE__, (report))

static inline void fuzz_hold(bool holds, const char *what, const char *file, int line,
                             const palcare_report *report)
{
    if (holds)
        return;
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
    for (size_t i = 0; i < palcare_report_count(report); i++)
        fprintf(stderr, "%s\n", palcare_report_text(report, i));
    abort();
}

/* Accepts success or refusal of a call that was made at random. */
static inline void expect_answer(palcare_status status)
{
    HOLDS(status == PALCARE_OK || status == PALCARE_MISUSE || status == PALCARE_INVALID ||
              status == PALCARE_LIMIT,
          NULL);
}

#endif
