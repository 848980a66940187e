/*
 * palcare diff: prints what changed between two documents, record by record and field by field. The
 * layout of the files does not matter.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "arguments.h"
#include "open_files.h"

static const struct option options[] = {{NULL, 0, NULL, NULL}};

/* Prints the differences on standard output, since they are the result; problems of the files go to
 * standard error. One report holds both, so that --limit problems=N applies to both together. */
static int print_differences(const palcare_doc *before, const palcare_doc *after,
                             palcare_report *report)
{
    size_t first_difference = palcare_report_count(report);
    bool differs = false;
    palcare_status status = palcare_doc_diff(before, after, NULL, report, &differs);
    if (status_outcome(status) != CLEAN)
        return status_outcome(status);
    struct result result;
    result_open(&result);
    print_report(result.stream, report, first_difference);
    return result_print(&result, differs ? PROBLEMS : CLEAN);
}

static int run(const struct arguments *arguments)
{
    palcare_report *report = new_report(arguments);
    palcare_doc *docs[2] = {NULL, NULL};
    int outcome = CLEAN;
    for (int i = 0; i < 2; i++)
        outcome =
            worst(outcome, status_outcome(read_document(arguments->operands[i], arguments->limits,
                                                        NULL, report, &docs[i])));
    print_report(stderr, report, 0);
    if (outcome == CLEAN)
        outcome = print_differences(docs[0], docs[1], report);
    palcare_doc_release(docs[0]);
    palcare_doc_release(docs[1]);
    palcare_report_free(report);
    return outcome;
}

const struct verb verb_diff = {
    .name = "diff",
    .operands = "BEFORE AFTER",
    .summary = "print what changed from one document to another",
    .options = options,
    .least = 2,
    .most = 2,
    .reads = true,
    .run = run,
};
