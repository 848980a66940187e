/*
 * The end of every unit test program: runs one Check suite, and returns its verdict as exit status.
 * Check itself reads CK_FORK (no: in one process, for sanitizers and debuggers), CK_RUN_CASE,
 * CK_VERBOSITY and CK_TIMEOUT_MULTIPLIER. The locale is that of the environment: ctest sets the
 * Turkish one, which has a decimal comma and another capital of i, and no result may depend on it.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_TESTS_RUN_H
#define PALCARE_TESTS_RUN_H

#include <check.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

static inline int run_suite(Suite *suite)
{
    setlocale(LC_ALL, "");
    setlocale(LC_MESSAGES, "C"); /* the texts of strerror are compared in English */
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int run = srunner_ntests_run(runner);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    if (run == 0)
        fprintf(stderr, "no test ran: a suite must hold one at least\n");
    return run > 0 && failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
