/*
 * palcare merge: makes one document from many. A record that is equal in several files is written
 * once. Two different records with one id are a clash, which is reported with both positions; no
 * file is written then. With --newer the later file is right, and its record replaces the other.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "arguments.h"
#include "open_files.h"
#include "progress.h"
#include "replace_file.h"
#include "seen.h"

enum { OUT, IN_PLACE, NEWER };
static const struct option options[] = {
    [OUT] = {NULL, 'o', "OUT", "write to OUT, atomically, instead of standard output"},
    [IN_PLACE] = {"in-place", 0, NULL, "with -o: write over OUT itself, not atomically"},
    [NEWER] = {"newer", 0, NULL,
               "a record of a later file replaces another with its id; what it lacks stays"},
    {NULL, 0, NULL, NULL},
};

/* The first file becomes the merged document; the others are added to it. */
static int merge_file(const struct arguments *arguments, const char *path, palcare_doc **merged)
{
    palcare_doc *doc = NULL;
    palcare_report *report = new_report(arguments);
    palcare_status status = read_document(path, arguments->limits, NULL, report, &doc);
    if (doc && *merged)
        status = palcare_doc_merge(*merged, doc, arguments->limits, report);
    else if (doc)
        *merged = palcare_doc_retain(doc);
    print_report(stderr, report, 0);
    palcare_report_free(report);
    palcare_doc_release(doc);
    return status_outcome(status);
}

static int write_merged(const struct arguments *arguments, const palcare_doc *doc, const char *path)
{
    const palcare_options *limits = arguments->limits;
    palcare_report *report = new_report(arguments);
    struct result result;
    result_open(&result);
    progress_start("writing", path);
    palcare_status status =
        is_dash(path) ? palcare_write_callback(doc, write_to_result, result.stream, limits, report)
                      : write_document(doc, path, limits, report);
    progress_end();
    print_report(stderr, report, 0);
    palcare_report_free(report);
    if (status == PALCARE_OK)
        return result_print(&result, CLEAN);
    result_free(&result);
    return status_outcome(status);
}

/* The state of OUT if it is also one of the files to be read; otherwise an empty state. */
static struct seen look_at_out(const struct arguments *arguments, const char *out)
{
    struct seen seen = {.is_there = false};
    for (size_t i = 0; !is_dash(out) && i < arguments->operand_count; i++) {
        struct seen input = look_at(arguments->operands[i]);
        seen = look_at(out);
        if (is_same_file(&seen, &input))
            return seen;
        seen.is_there = false;
    }
    return seen;
}

/* Reads every file, even after a clash, so that all clashes are reported at once. */
static int run(const struct arguments *arguments)
{
    allow_in_place(arguments, IN_PLACE, OUT, "-o");
    palcare_doc *merged = NULL;
    const char *out = option_value(arguments, OUT, "-");
    struct seen seen = look_at_out(arguments, out);
    int outcome = CLEAN;
    if (option_given(arguments, NEWER) &&
        palcare_options_set(arguments->limits, "newer", 1, NULL) != PALCARE_OK)
        give_up("this libpalcare has no option 'newer'");
    for (size_t i = 0; i < arguments->operand_count; i++)
        outcome = worst(outcome, merge_file(arguments, arguments->operands[i], &merged));
    if (outcome == CLEAN && seen.is_there && !still_as_seen(out, &seen))
        outcome = TROUBLE;
    if (outcome == CLEAN)
        outcome = write_merged(arguments, merged, out);
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
