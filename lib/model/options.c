/* Options by name: limits for untrusted input, and switches. Each call gets its own; they are not
 * global. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/options.h"

#include "base/nearest.h"
#include "model/refusal.h"

#include <stdlib.h>
#include <string.h>

struct palcare_options {
    int64_t values[OPTION_COUNT];
    bool is_given[OPTION_COUNT]; /* the caller has set it */
};

typedef struct option_row {
    const char *name;
    const char *unit, *units; /* singular, plural; "" for a switch */
    const char *help;
    int64_t initial, least, most;
} option_row;

#define KIB ((int64_t)1024)
#define MIB (KIB * 1024)

static const option_row rows[OPTION_COUNT] = {
    [OPTION_BYTES] = {"bytes", "byte", "bytes", "Largest input, in bytes.", 16 * MIB, 1, INT64_MAX},
    [OPTION_DEPTH] = {"depth", "level", "levels", "Deepest nesting of elements.", 64, 1, 10000},
    [OPTION_ATTRIBUTES] = {"attributes", "attribute", "attributes", "Most attributes of one tag.",
                           64, 1, 10000},
    [OPTION_NAMESPACES] = {"namespaces", "declaration", "declarations",
                           "Most namespace declarations of one tag.", 16, 1, 10000},
    [OPTION_GAP] = {"gap", "byte", "bytes",
                    "Most bytes without a finished piece of markup or text: one tag, one comment.",
                    128 * KIB, KIB, 16 * MIB},
    [OPTION_NAMES] = {"names", "name", "names",
                      "Most different names, prefixes and namespaces of one document.", 10000, 1,
                      INT64_MAX},
    [OPTION_TEXT] = {"text", "byte", "bytes", "Longest text value, in bytes.", 256 * KIB, 1,
                     1024 * MIB},
    [OPTION_RICH] = {"rich", "byte", "bytes", "Longest rich text value, in bytes.", MIB, 1,
                     1024 * MIB},
    [OPTION_RECORDS] = {"records", "record or part", "records and parts",
                        "Most records and parts of one document.", 100000, 1, INT64_MAX},
    [OPTION_PUBLIC_ONLY] = {"public-only", "", "",
                            "1: private records and parts are not written; a note says so.", 0, 0,
                            1},
    [OPTION_NEWER] = {"newer", "", "",
                      "1: a record of the document that is merged replaces another with its id.", 0,
                      0, 1},
    [OPTION_IN_PLACE] =
        {"in-place", "", "",
         "1: a file is written in place, which is not atomic: for a mount of its own.", 0, 0, 1},
};

palcare_options *palcare_options_new(void)
{
    palcare_options *options = calloc(1, sizeof *options);
    for (int i = 0; options && i < OPTION_COUNT; i++)
        options->values[i] = rows[i].initial;
    return options;
}

palcare_options *pc_options_for_stream(const palcare_options *options)
{
    static const option of_whole_documents[] = {OPTION_BYTES, OPTION_RECORDS};
    palcare_options *copy = palcare_options_new();
    if (!copy)
        return NULL;
    if (options)
        *copy = *options;
    for (size_t i = 0; i < sizeof of_whole_documents / sizeof of_whole_documents[0]; i++)
        if (!copy->is_given[of_whole_documents[i]])
            copy->values[of_whole_documents[i]] = rows[of_whole_documents[i]].most;
    return copy;
}

void palcare_options_free(palcare_options *options)
{
    free(options);
}

static const char *row_name(void *user, size_t index)
{
    (void)user;
    return rows[index].name;
}

/* Finds the option with this name. If there is none, reports it, sets *status to MISUSE and returns
 * OPTION_COUNT. */
static option find_option(const palcare_options *options, const char *name, palcare_report *report,
                          palcare_status *status)
{
    for (int i = 0; options && name && i < OPTION_COUNT; i++)
        if (strcmp(rows[i].name, name) == 0)
            return (option)i;
    if (!options) {
        *status = pc_misuse(report, NULL, 0, "no options were given");
        return OPTION_COUNT;
    }
    const char *near = name ? pc_nearest(name, strlen(name), row_name, NULL, OPTION_COUNT) : NULL;
    if (near)
        *status = pc_misuse(report, NULL, 0, "there is no option '%s'; did you mean '%s'?",
                            pc_problem_quote(name, strlen(name)).text, near);
    else if (name)
        *status = pc_misuse(report, NULL, 0, "there is no option '%s'",
                            pc_problem_quote(name, strlen(name)).text);
    else
        *status = pc_misuse(report, NULL, 0, "the name of the option is NULL");
    return OPTION_COUNT;
}

palcare_status palcare_options_set(palcare_options *options, const char *name, int64_t value,
                                   palcare_report *report)
{
    palcare_status status = PALCARE_OK;
    option which = find_option(options, name, report, &status);
    if (which == OPTION_COUNT)
        return status;
    const option_row *row = &rows[which];
    if (value < row->least || value > row->most)
        return pc_misuse(report, NULL, 0, "option '%s' is %lld, and goes from %lld to %lld", name,
                         (long long)value, (long long)row->least, (long long)row->most);
    options->values[which] = value;
    options->is_given[which] = true;
    return PALCARE_OK;
}

static bool is_switch(const option_row *row)
{
    return !*row->unit;
}

/* Reads a whole number; for a switch, also true and false as 1 and 0. */
static bool read_value(const option_row *row, const char *text, int64_t *out)
{
    if (is_switch(row) && (strcmp(text, "true") == 0 || strcmp(text, "false") == 0)) {
        *out = *text == 't';
        return true;
    }
    uint64_t number = 0;
    for (const char *at = text; *at; at++) {
        if (*at < '0' || *at > '9' || number > INT64_MAX / 10)
            return false;
        number = number * 10 + (uint64_t)(*at - '0');
    }
    *out = (int64_t)number;
    return *text && number <= INT64_MAX;
}

palcare_status palcare_options_set_text(palcare_options *options, const char *name,
                                        const char *value, palcare_report *report)
{
    palcare_status status = PALCARE_OK;
    int64_t number;
    option which = find_option(options, name, report, &status);
    if (which == OPTION_COUNT)
        return status;
    if (!value)
        return pc_misuse(report, NULL, 0, "the value of option '%s' is NULL", name);
    const option_row *row = &rows[which];
    if (!read_value(row, value, &number)) {
        quoted q = pc_problem_quote(value, strlen(value));
        if (is_switch(row))
            return pc_misuse(report, NULL, 0, "option '%s' is true or false, not '%s'", name,
                             q.text);
        return pc_misuse(report, NULL, 0,
                         "option '%s' is a whole number from %lld to %lld, not '%s'", name,
                         (long long)row->least, (long long)row->most, q.text);
    }
    return palcare_options_set(options, name, number, report);
}

const char *palcare_options_name(size_t index, const char **help, int64_t *initial)
{
    if (index >= OPTION_COUNT)
        return NULL;
    if (help)
        *help = rows[index].help;
    if (initial)
        *initial = rows[index].initial;
    return rows[index].name;
}

int64_t pc_option_of(const palcare_options *options, option which)
{
    return options ? options->values[which] : rows[which].initial;
}

const char *pc_option_name(option which)
{
    return rows[which].name;
}

const char *pc_option_unit(option which, int64_t count)
{
    return count == 1 ? rows[which].unit : rows[which].units;
}
