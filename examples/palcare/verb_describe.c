/*
 * palcare describe: the vocabulary, as a reference to read, as a schema for editors, or as data for
 * programs that make something of it. All of it comes from the library's own table.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "arguments.h"
#include "describe.h"
#include "open_files.h"

enum { AS };
static const struct option options[] = {
    [AS] = {"as", 0, "md|rng|json", "a reference to read (the default), RELAX NG, or data"},
    {NULL, 0, NULL, NULL},
};

enum { AS_MARKDOWN, AS_RNG, AS_JSON };
static const char *const forms[] = {
    [AS_MARKDOWN] = "md", [AS_RNG] = "rng", [AS_JSON] = "json", NULL};

const char *bounds_in_words(palcare_field field)
{
    unsigned least, most;
    palcare_field_bounds(field, &least, &most);
    if (least == 0)
        return most == 1 ? "at most one" : "any number";
    return most == 1 ? "exactly one" : "one or more";
}

const char *kind_doc(palcare_kind kind)
{
    static const char *const docs[] = {
        [PALCARE_KIND_TEXT] = "words for people, each value with its language",
        [PALCARE_KIND_RICH] = "paragraphs, lists and tables, each value with its language",
        [PALCARE_KIND_STRING] = "any characters, meant for no one language",
        [PALCARE_KIND_TOKEN] = "characters without white space",
        [PALCARE_KIND_CODE] = "one of a closed list",
        [PALCARE_KIND_INT] = "a whole number",
        [PALCARE_KIND_DECIMAL] = "a number, kept as it is written",
        [PALCARE_KIND_BOOL] = "`true` or `false`",
        [PALCARE_KIND_DATE] =
            "a date as exact as it is known: `2024-01-15`, `2024`, `2023/..`, `--11`",
        [PALCARE_KIND_TIME] = "a time of day, `09:30`",
        [PALCARE_KIND_AGE] = "an age with its unit: `-20w`, `3d`, `18mo`, `19y`; `..` is no limit",
        [PALCARE_KIND_LANG] = "a language tag of BCP 47, such as `en-GB`",
        [PALCARE_KIND_PLACE] = "a country or part of one (ISO 3166), or `001` for the world",
        [PALCARE_KIND_URI] = "a web address or other URI",
        [PALCARE_KIND_ID] = "a name by which others point here",
        [PALCARE_KIND_REF] = "the id of another record, or `address#id` of one elsewhere",
        [PALCARE_KIND_PART] = "a record that this one owns",
    };
    size_t index = (size_t)kind;
    return index < sizeof docs / sizeof docs[0] && docs[index] ? docs[index] : "";
}

static int run(const struct arguments *arguments)
{
    struct result result;
    result_open(&result);
    palcare_status status = PALCARE_OK;
    switch (option_choice(arguments, AS, forms)) {
    case AS_MARKDOWN: describe_as_markdown(result.stream); break;
    case AS_RNG: status = palcare_write_rng(write_to_result, result.stream); break;
    case AS_JSON: describe_as_json(result.stream); break;
    }
    if (status != PALCARE_OK)
        give_up("cannot print the schema: %s", palcare_status_name(status));
    return result_print(&result, CLEAN);
}

const struct verb verb_describe = {
    .name = "describe",
    .operands = "",
    .summary = "print the vocabulary: types, fields, codes, problems",
    .options = options,
    .run = run,
};
