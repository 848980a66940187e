/*
 * palcare format: prints the canonical form of a file, writes it back into the file, or only
 * compares the two.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "arguments.h"
#include "open_files.h"
#include "progress.h"
#include "replace_file.h"
#include "seen.h"

#include <errno.h>
#include <string.h>

enum { WRITE, IN_PLACE, ONLY_CHECK, PUBLIC_ONLY };
static const struct option options[] = {
    [WRITE] = {NULL, 'w', NULL, "rewrite each file that would change, atomically"},
    [IN_PLACE] = {"in-place", 0, NULL, "with -w: write over the file itself, not atomically"},
    [ONLY_CHECK] = {"check", 0, NULL, "print the names of files that would change; exit 1 if any"},
    [PUBLIC_ONLY] = {"public-only", 0, NULL, "leave private records and parts out, saying which"},
    {NULL, 0, NULL, NULL},
};

enum mode { PRINT, REWRITE, COMPARE };

/* Whether the file, or the text of standard input, is already in canonical form. */
static bool already_so(const char *path, const struct result *input, const struct result *canonical)
{
    if (is_dash(path))
        return input->size == canonical->size &&
               memcmp(input->bytes, canonical->bytes, input->size) == 0;
    FILE *file = fopen(path, "rb");
    if (!file && errno == ENOMEM)
        need(NULL);
    if (!file)
        return false;
    char part[8192];
    size_t at = 0, got;
    while ((got = fread(part, 1, sizeof part, file)) > 0) {
        if (got > canonical->size - at || memcmp(part, canonical->bytes + at, got) != 0)
            break;
        at += got;
    }
    bool same = got == 0 && at == canonical->size && !ferror(file);
    fclose(file);
    return same;
}

static int rewrite(const struct arguments *arguments, const char *path, const struct seen *seen,
                   const palcare_doc *doc)
{
    if (!seen->is_there)
        give_up("'%s' is an installed vocabulary, and is not rewritten", path);
    if (!still_as_seen(path, seen))
        return TROUBLE;
    palcare_report *report = new_report(arguments);
    progress_start("writing", path);
    palcare_status status = write_document(doc, path, arguments->limits, report);
    progress_end();
    /* Omissions were reported with the canonical form, so a report of success adds nothing. */
    if (status != PALCARE_OK)
        print_report(stderr, report, 0);
    palcare_report_free(report);
    return status_outcome(status);
}

static int compare_and_act(const struct arguments *arguments, const palcare_doc *doc,
                           const char *path, const struct seen *seen, enum mode mode,
                           const struct result *input, const struct result *canonical, FILE *names)
{
    if (already_so(path, input, canonical))
        return CLEAN;
    if (mode == REWRITE)
        return rewrite(arguments, path, seen, doc);
    fprintf(names, "%s\n", path);
    return PROBLEMS;
}

static int format_file(const struct arguments *arguments, const char *path, enum mode mode,
                       struct result *out)
{
    struct result input, canonical;
    result_open(&input);
    result_open(&canonical);
    palcare_doc *doc = NULL;
    palcare_report *report = new_report(arguments);
    struct seen seen = look_at(path);
    FILE *copy = mode == COMPARE ? input.stream : NULL;
    FILE *to = mode == PRINT ? out->stream : canonical.stream;
    palcare_status status = read_document(path, arguments->limits, copy, report, &doc);
    if (status == PALCARE_OK)
        status = palcare_write_callback(doc, write_to_result, to, arguments->limits, report);
    print_report(stderr, report, 0);
    palcare_report_free(report);
    result_close(&input);
    result_close(&canonical);

    int outcome = status_outcome(status);
    if (outcome == CLEAN && mode != PRINT)
        outcome =
            compare_and_act(arguments, doc, path, &seen, mode, &input, &canonical, out->stream);
    palcare_doc_release(doc);
    result_free(&input);
    result_free(&canonical);
    return outcome;
}

static enum mode mode_of(const struct arguments *arguments)
{
    if (option_given(arguments, ONLY_CHECK)) {
        if (option_given(arguments, WRITE))
            wrong_usage(arguments->verb, "'-w' and '--check' exclude each other");
        return COMPARE;
    }
    if (!option_given(arguments, WRITE))
        return PRINT;
    for (size_t i = 0; i < arguments->operand_count; i++) {
        if (is_dash(arguments->operands[i]))
            wrong_usage(arguments->verb, "'-w' cannot rewrite standard input");
    }
    return REWRITE;
}

static int run(const struct arguments *arguments)
{
    enum mode mode = mode_of(arguments);
    allow_in_place(arguments, IN_PLACE, WRITE, "-w");
    if (option_given(arguments, PUBLIC_ONLY) &&
        palcare_options_set(arguments->limits, "public-only", 1, NULL) != PALCARE_OK)
        give_up("this libpalcare cannot leave private records out");

    struct result result;
    result_open(&result);
    int outcome = CLEAN;
    for (size_t i = 0; i < arguments->operand_count; i++)
        outcome = worst(outcome, format_file(arguments, arguments->operands[i], mode, &result));
    if (mode == COMPARE || outcome == CLEAN)
        return result_print(&result, outcome);
    result_free(&result);
    return outcome;
}

const struct verb verb_format = {
    .name = "format",
    .operands = "FILE...",
    .summary = "print files in the canonical form, or rewrite them in it",
    .options = options,
    .least = 1,
    .most = SIZE_MAX,
    .reads = true,
    .run = run,
};
