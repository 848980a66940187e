/*
 * palcare check: prints all problems of all files, in order, and a summary line. It reads all files
 * before it checks any, since they may refer to each other.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "arguments.h"
#include "fix.h"
#include "needs.h"
#include "open_files.h"
#include "print_diff.h"
#include "print_json.h"
#include "print_problems.h"
#include "print_sarif.h"
#include "progress.h"
#include "replace_file.h"
#include "seen.h"
#include "text_lines.h"
#include "vocabularies.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { STRICT, AS, ON, NEEDS, NO_VOCABULARIES, FIX, IN_PLACE, DRY_RUN };
static const struct option options[] = {
    [STRICT] = {"strict", 0, NULL, "count warnings as failures"},
    [AS] = {"as", 0, "text|json|sarif", "print lines (the default), a JSON array or SARIF 2.1.0"},
    [ON] = {"on", 0, "DATE", "check as if today were DATE, 2026-11-01 for one"},
    [NEEDS] = {"needs", 0, "LANG", "warn of every text that is not in LANG; may be repeated"},
    [NO_VOCABULARIES] = {"no-vocabularies", 0, NULL,
                         "resolve no reference by the installed vocabularies"},
    [FIX] = {"fix", 0, NULL, "write every unambiguous replacement into the files, atomically"},
    [IN_PLACE] = {"in-place", 0, NULL, "with --fix: write over the file itself, not atomically"},
    [DRY_RUN] = {"dry-run", 0, NULL, "with --fix: print what it would change, and change nothing"},
    {NULL, 0, NULL, NULL},
};

enum { AS_TEXT, AS_JSON, AS_SARIF };
static const char *const forms[] = {
    [AS_TEXT] = "text", [AS_JSON] = "json", [AS_SARIF] = "sarif", NULL};

struct input {
    const char *path;
    palcare_doc *doc; /* NULL if it could not be read */
    palcare_report *report;
    struct problems problems;
    /* For --fix. */
    struct seen seen;
    struct text before, text; /* without and with replacements; bytes are NULL if there are none */
    size_t replaced, left;    /* `left` would cause a new problem */
};

static const char *today(char *text, size_t room)
{
    time_t now = time(NULL);
    struct tm parts;
    if (!localtime_r(&now, &parts) || !strftime(text, room, "%Y-%m-%d", &parts))
        give_up("the system does not know what day it is; use --on");
    return text;
}

static const char *date_to_check_on(const struct arguments *arguments, char *text, size_t room)
{
    const char *date = option_value(arguments, ON, NULL);
    int64_t first, last;
    if (!date)
        return today(text, room);
    if (strlen(date) >= room || !palcare_date_span(date, &first, &last) || first != last)
        wrong_usage(arguments->verb, "'%s' is not a day such as 2026-11-01", date);
    return date;
}

static void check_languages(const struct arguments *arguments)
{
    const char *lang;
    for (size_t i = 0; (lang = option_value_at(arguments, NEEDS, i)); i++)
        check_language(arguments, lang, strlen(lang));
}

static palcare_status read_input(const struct arguments *arguments, struct input *input)
{
    const struct text *text = &input->text;
    if (text->bytes)
        return palcare_read_memory(text->bytes, text->size, input->path, arguments->limits,
                                   input->report, &input->doc);
    input->seen = look_at(input->path);
    return read_document(input->path, arguments->limits, NULL, input->report, &input->doc);
}

static int read_inputs(const struct arguments *arguments, struct input *inputs, palcare_docs *docs)
{
    int outcome = CLEAN;
    for (size_t i = 0; i < arguments->operand_count; i++) {
        struct input *input = &inputs[i];
        input->path = arguments->operands[i];
        input->report = new_report(arguments);
        outcome = worst(outcome, status_outcome(read_input(arguments, input)));
        if (input->doc)
            add_by_path(docs, input->path, input->doc);
    }
    return outcome;
}

static void add_vocabularies(const struct arguments *arguments, const struct input *inputs,
                             palcare_docs *docs)
{
    struct vocabularies vocabularies;
    if (option_given(arguments, NO_VOCABULARIES))
        return;
    vocabularies_find(&vocabularies);
    for (size_t i = 0; i < arguments->operand_count; i++) {
        if (inputs[i].doc)
            vocabularies_want(&vocabularies, inputs[i].doc, docs);
    }
    vocabularies_add(&vocabularies, arguments->limits, docs);
    vocabularies_free(&vocabularies);
}

static bool has_replacement(const palcare_report *report)
{
    for (size_t i = 0; i < palcare_report_count(report); i++) {
        if (palcare_report_replacement(report, i))
            return true;
    }
    return false;
}

/* Finds where the replacements of a file go. Standard input has none, since it cannot be read
 * again. */
static void find_regions(struct input *input)
{
    if (is_dash(input->path) || !has_replacement(input->report))
        return;
    struct text text = input->text.bytes ? input->text : read_text(input->path);
    for (size_t i = 0; i < palcare_report_count(input->report); i++)
        input->problems.all[i].region = find_region(&text, input->report, i, input->doc);
    if (!input->text.bytes)
        free(text.bytes);
}

static int check_input(const struct arguments *arguments, struct input *input,
                       const palcare_docs *docs, const char *date)
{
    int outcome = CLEAN;
    progress_start("checking", input->path);
    if (input->doc)
        outcome = status_outcome(palcare_check(input->doc, docs, date, NULL, input->report));
    input->problems.most = arguments->most_problems;
    problems_add_report(&input->problems, input->report);
    if (option_choice(arguments, AS, forms) == AS_SARIF)
        find_regions(input);
    const char *lang;
    for (size_t i = 0; input->doc && (lang = option_value_at(arguments, NEEDS, i)); i++)
        find_missing_language(input->doc, input->path, lang, &input->problems);
    problems_sort(&input->problems);
    progress_end();
    return outcome;
}

static void print_count(const char *before, size_t count, const char *what)
{
    fprintf(stderr, "%s%zu %s%s", before, count, what, count == 1 ? "" : "s");
}

static void print_summary(const struct input *inputs, size_t count)
{
    size_t records = 0, hidden = 0;
    size_t met[PALCARE_SEVERITY_ERROR + 1] = {0};
    for (size_t i = 0; i < count; i++) {
        records += inputs[i].doc ? count_records(inputs[i].doc) : 0;
        hidden += inputs[i].problems.hidden;
        for (int severity = PALCARE_SEVERITY_NOTE; severity <= PALCARE_SEVERITY_ERROR; severity++)
            met[severity] += inputs[i].problems.met[severity];
    }
    print_count("", count, "file");
    print_count(", ", records, "record");
    print_count(": ", met[PALCARE_SEVERITY_ERROR], "error");
    print_count(", ", met[PALCARE_SEVERITY_WARNING], "warning");
    if (met[PALCARE_SEVERITY_NOTE])
        print_count(", ", met[PALCARE_SEVERITY_NOTE], "note");
    if (hidden)
        fprintf(stderr, "; %zu not shown, '--limit problems=N' shows more", hidden);
    fputc('\n', stderr);
}

static int print_json(const struct input *inputs, size_t count, int outcome)
{
    struct result result;
    result_open(&result);
    json_t *array = need(json_array());
    for (size_t i = 0; i < count; i++)
        problems_append_json(array, &inputs[i].problems);
    json_print(result.stream, array);
    return result_print(&result, outcome);
}

static int print_sarif(const struct input *inputs, size_t count, int outcome)
{
    struct result result;
    struct sarif sarif;
    result_open(&result);
    sarif_open(&sarif);
    for (size_t i = 0; i < count; i++)
        sarif_add(&sarif, &inputs[i].problems);
    sarif_print(result.stream, &sarif);
    return result_print(&result, outcome);
}

/* Reads and checks all files. Returns the exit status. */
static int check_inputs(const struct arguments *arguments, struct input *inputs, const char *on)
{
    palcare_docs *docs = need(palcare_docs_new());
    int outcome = read_inputs(arguments, inputs, docs);
    add_vocabularies(arguments, inputs, docs);
    for (size_t i = 0; i < arguments->operand_count; i++) {
        outcome = worst(outcome, check_input(arguments, &inputs[i], docs, on));
        const size_t *met = inputs[i].problems.met;
        if (met[PALCARE_SEVERITY_ERROR] ||
            (option_given(arguments, STRICT) && met[PALCARE_SEVERITY_WARNING]))
            outcome = worst(outcome, PROBLEMS);
    }
    palcare_docs_release(docs);
    return outcome;
}

static void forget_results(struct input *input)
{
    palcare_doc_release(input->doc);
    palcare_report_free(input->report);
    problems_free(&input->problems);
    input->doc = NULL;
    input->report = NULL;
}

/* ---- --fix ---------------------------------------------------------------------------------- */

static size_t fix_input(const struct arguments *arguments, struct input *input, const char *on)
{
    const struct trial trial = {input->path, on, arguments->limits};
    if (!has_replacement(input->report))
        return 0;
    if (!input->text.bytes) {
        input->text = read_text(input->path);
        input->before = read_text(input->path);
    }
    size_t count = fix_text(&input->text, input->report, input->doc, &trial, &input->left);
    input->replaced += count;
    return count;
}

/* Fixes files and reads them again until nothing can be replaced. Several rounds may be needed
 * because the check finds its problems only once a file can be read. */
static int check_and_fix(const struct arguments *arguments, struct input *inputs, const char *on)
{
    enum { ROUNDS_MOST = 100 };
    for (int round = 0;; round++) {
        int outcome = check_inputs(arguments, inputs, on);
        size_t replaced = 0;
        for (size_t i = 0; round < ROUNDS_MOST && i < arguments->operand_count; i++)
            replaced += fix_input(arguments, &inputs[i], on);
        if (!replaced)
            return outcome;
        for (size_t i = 0; i < arguments->operand_count; i++)
            forget_results(&inputs[i]);
    }
}

/* Prints how many replacements were not made, and why. */
static void print_left(const struct input *input)
{
    if (input->left) {
        print_visibly(stderr, input->path);
        fprintf(stderr, ": %zu value%s not replaced, because another problem would follow\n",
                input->left, input->left == 1 ? "" : "s");
    }
    if (input->text.bytes && is_wide_text(&input->text)) {
        print_visibly(stderr, input->path);
        fputs(": nothing is replaced, because the file is in UTF-16; save it as UTF-8 first\n",
              stderr);
    }
}

/* Writes the files with their replacements, or prints the difference. */
static int save_inputs(const struct arguments *arguments, const struct input *inputs)
{
    int outcome = CLEAN;
    bool is_dry = option_given(arguments, DRY_RUN);
    struct result result;
    result_open(&result);
    for (size_t i = 0; i < arguments->operand_count; i++) {
        const struct input *input = &inputs[i];
        print_left(input);
        if (!input->replaced)
            continue;
        if (is_dry)
            print_diff(result.stream, input->path, input->before.bytes, input->text.bytes);
        else if (!replace_file(input->path, &input->text, &input->seen, arguments)) {
            outcome = TROUBLE;
            continue;
        }
        print_visibly(stderr, input->path);
        fprintf(stderr, ": %zu value%s %s\n", input->replaced, input->replaced == 1 ? "" : "s",
                is_dry ? "would be replaced" : "replaced");
    }
    return result_print(&result, outcome);
}

static void check_usage_of_fix(const struct arguments *arguments, int form)
{
    bool is_dry = option_given(arguments, DRY_RUN);
    if (is_dry && !option_given(arguments, FIX))
        wrong_usage(arguments->verb, "'--dry-run' goes with '--fix'");
    if (is_dry && form != AS_TEXT)
        wrong_usage(arguments->verb, "'--dry-run' and '--as %s' exclude each other", forms[form]);
    for (size_t i = 0; option_given(arguments, FIX) && i < arguments->operand_count; i++) {
        if (is_dash(arguments->operands[i]))
            wrong_usage(arguments->verb, "'--fix' cannot rewrite standard input");
    }
}

/* ---- The verb ------------------------------------------------------------------------------- */

static int print_inputs(const struct input *inputs, size_t count, int form, int outcome)
{
    if (form == AS_JSON)
        return print_json(inputs, count, outcome);
    if (form == AS_SARIF)
        return print_sarif(inputs, count, outcome);
    for (size_t i = 0; i < count; i++)
        problems_print(stderr, &inputs[i].problems);
    return outcome;
}

static int run(const struct arguments *arguments)
{
    char date[sizeof "2026-11-01"];
    const char *on = date_to_check_on(arguments, date, sizeof date);
    int form = option_choice(arguments, AS, forms);
    check_usage_of_fix(arguments, form);
    allow_in_place(arguments, IN_PLACE, FIX, "--fix");
    check_languages(arguments);
    size_t count = arguments->operand_count;
    struct input *inputs = need(calloc(count, sizeof *inputs));

    int outcome;
    if (option_given(arguments, FIX)) {
        outcome = check_and_fix(arguments, inputs, on);
        outcome = worst(outcome, save_inputs(arguments, inputs));
    } else {
        outcome = check_inputs(arguments, inputs, on);
    }
    outcome = print_inputs(inputs, count, form, outcome);
    print_summary(inputs, count);

    for (size_t i = 0; i < count; i++) {
        forget_results(&inputs[i]);
        free(inputs[i].text.bytes);
        free(inputs[i].before.bytes);
    }
    free(inputs);
    return outcome;
}

const struct verb verb_check = {
    .name = "check",
    .operands = "FILE...",
    .summary = "report all problems; several files may point at each other",
    .options = options,
    .least = 1,
    .most = SIZE_MAX,
    .reads = true,
    .run = run,
};
