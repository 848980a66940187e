/*
 * palcare merge: one document from many. What stands alike in several files is taken once; two
 * different records of one id are a clash, reported with both places, and nothing is written.
 */
#include "arguments.h"
#include "inout.h"
#include "progress.h"

enum { OUT };
static const struct option options[] = {
    [OUT] = {NULL, 'o', "OUT", "write to OUT, atomically, instead of standard output"},
    {NULL, 0, NULL, NULL},
};

static int merge_into(palcare_doc *doc, const palcare_doc *other)
{
    palcare_report *report = need(palcare_report_new());
    palcare_status status = palcare_doc_merge(doc, other, report);
    print_report(stderr, report);
    palcare_report_free(report);
    return status_outcome(status);
}

/* Reads every file, also after one that cannot be taken, so that all clashes are told at once. */
static int merge_files(const struct arguments *arguments, palcare_doc **merged)
{
    int outcome = CLEAN;
    for (size_t i = 0; i < arguments->operand_count; i++) {
        palcare_doc *doc = NULL;
        outcome = worst(outcome, read_or_explain(arguments->operands[i], arguments->limits, &doc));
        if (!doc)
            continue;
        if (!*merged) {
            *merged = doc;
            continue;
        }
        outcome = worst(outcome, merge_into(*merged, doc));
        palcare_doc_release(doc);
    }
    return outcome;
}

static int write_merged(const palcare_doc *doc, const char *path, const palcare_options *limits)
{
    palcare_report *report = need(palcare_report_new());
    struct result result;
    result_open(&result);
    progress_start("writing", path);
    palcare_status status =
        is_dash(path) ? palcare_write_callback(doc, write_to_stream, result.stream, limits, report)
                      : palcare_write_file(doc, path, limits, report);
    progress_end();
    print_report(stderr, report);
    palcare_report_free(report);
    if (status == PALCARE_OK)
        return result_print(&result, CLEAN);
    result_free(&result);
    return status_outcome(status);
}

static int run(const struct arguments *arguments)
{
    palcare_doc *merged = NULL;
    int outcome = merge_files(arguments, &merged);
    if (outcome == CLEAN)
        outcome = write_merged(merged, option_value(arguments, OUT, "-"), arguments->limits);
    palcare_doc_release(merged);
    return outcome;
}

const struct verb verb_merge = {
    .name = "merge",
    .operands = "FILE...",
    .summary = "make one document of many",
    .options = options,
    .least = 1,
    .most = SIZE_MAX,
    .reads = true,
    .run = run,
};
