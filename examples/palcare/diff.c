/*
 * palcare diff: what changed between two documents, record by record and field by field; how the
 * files are laid out does not matter.
 */
#include "arguments.h"
#include "inout.h"

static const struct option options[] = {{NULL, 0, NULL, NULL}};

/* The differences are this verb's result, not a report on its input. */
static int print_differences(const palcare_doc *before, const palcare_doc *after)
{
    palcare_report *report = need(palcare_report_new());
    palcare_status status = palcare_doc_diff(before, after, report);
    struct result result;
    result_open(&result);
    print_report(result.stream, report);
    palcare_report_free(report);
    return result_print(&result, status_outcome(status));
}

static int run(const struct arguments *arguments)
{
    palcare_doc *before = NULL, *after = NULL;
    int outcome = worst(read_or_explain(arguments->operands[0], arguments->limits, &before),
                        read_or_explain(arguments->operands[1], arguments->limits, &after));
    if (outcome == CLEAN)
        outcome = print_differences(before, after);
    palcare_doc_release(before);
    palcare_doc_release(after);
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
