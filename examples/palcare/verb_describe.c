/*
 * palcare describe: prints the vocabulary as a reference manual, as a schema for editors, or as
 * data for programs. All of it comes from the library's own table.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "arguments.h"
#include "describe.h"
#include "nearest_word.h"
#include "open_files.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { AS };
static const struct option options[] = {
    [AS] = {"as", 0, "md|rng|json|json-schema", "to read (the default), or for programs"},
    {NULL, 0, NULL, NULL},
};

enum { AS_MARKDOWN, AS_RNG, AS_JSON, AS_JSON_SCHEMA };
static const char *const forms[] = {[AS_MARKDOWN] = "md",
                                    [AS_RNG] = "rng",
                                    [AS_JSON] = "json",
                                    [AS_JSON_SCHEMA] = "json-schema",
                                    NULL};

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
        [PALCARE_KIND_TOKEN] = "characters without white space and commas",
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

/* ---- One type, field or problem ------------------------------------------------------------- */

static palcare_type type_named(const char *name)
{
    palcare_type type = palcare_type_named(name), other;
    if (type)
        return type;
    struct nearest nearest = {0};
    for (size_t i = 0; (other = palcare_type_at(i)); i++)
        nearest_try(&nearest, name, palcare_type_name(other));
    if (nearest.word)
        give_up("there is no type '%s'; did you mean '%s'?", name, nearest.word);
    give_up("there is no type '%s'; 'palcare describe' lists them", name);
}

static palcare_field field_named(palcare_type type, const char *name)
{
    palcare_field field = palcare_field_named(type, name), other;
    if (field)
        return field;
    const char *owner = palcare_type_name(type);
    struct nearest nearest = {0};
    for (size_t i = 0; (other = palcare_field_at(type, i)); i++)
        nearest_try(&nearest, name, palcare_field_name(other));
    if (nearest.word)
        give_up("%s has no field '%s'; did you mean '%s'?", owner, name, nearest.word);
    give_up("%s has no field '%s'; 'palcare describe %s' lists them", owner, name, owner);
}

/* The number in "PC4214" or "4214"; 0 if the word is not a problem code. */
static int problem_number(const char *word)
{
    if (toupper((unsigned char)word[0]) == 'P' && toupper((unsigned char)word[1]) == 'C')
        word += 2;
    size_t digits = strspn(word, "0123456789");
    return digits > 0 && digits <= 6 && !word[digits] ? (int)strtol(word, NULL, 10) : 0;
}

/* Proposes a code only if one digit is wrong, or two are swapped: others are as likely. */
_Noreturn static void refuse_problem(const char *word, int number)
{
    char wanted[16], name[16];
    struct nearest nearest = {0};
    int near = 0;
    snprintf(wanted, sizeof wanted, "PC%04d", number);
    for (int code = 0; code < PROBLEM_CODES; code++) {
        struct nearest before = nearest;
        snprintf(name, sizeof name, "PC%04d", code);
        if (problem_help(code, NULL))
            nearest_try(&nearest, wanted, name);
        if (!before.word || nearest.difference < before.difference)
            near = code;
    }
    if (nearest.word && nearest.difference == 1)
        give_up("there is no problem '%s'; did you mean 'PC%04d'?", word, near);
    give_up("there is no problem '%s'; 'palcare describe' lists them", word);
}

static struct subject subject_of(const struct arguments *arguments)
{
    const char *first = arguments->operands[0];
    const char *second = arguments->operand_count > 1 ? arguments->operands[1] : NULL;
    struct subject subject = {.problem = problem_number(first)};
    if (subject.problem) {
        if (second)
            wrong_usage(arguments->verb, "'%s' is one too many", second);
        if (!problem_help(subject.problem, NULL))
            refuse_problem(first, subject.problem);
        return subject;
    }
    subject.type = type_named(first);
    if (second)
        subject.field = field_named(subject.type, second);
    return subject;
}

static int describe_one(const struct arguments *arguments, int form)
{
    bool is_data = form == AS_JSON || form == AS_JSON_SCHEMA;
    if (!is_data && option_given(arguments, AS))
        wrong_usage(arguments->verb, "'--as %s' prints the whole vocabulary", forms[form]);
    struct subject subject = subject_of(arguments);
    if (form == AS_JSON_SCHEMA && (subject.field || subject.problem))
        wrong_usage(arguments->verb, "'--as %s' prints a type, or the whole vocabulary",
                    forms[form]);
    struct result result;
    result_open(&result);
    if (form == AS_JSON)
        describe_one_as_json(result.stream, &subject);
    else if (form == AS_JSON_SCHEMA)
        describe_as_schema(result.stream, subject.type);
    else
        describe_one_as_text(result.stream, &subject);
    return result_print(&result, CLEAN);
}

/* ---- The verb ------------------------------------------------------------------------------- */

static int run(const struct arguments *arguments)
{
    int form = option_choice(arguments, AS, forms);
    if (arguments->operand_count)
        return describe_one(arguments, form);
    struct result result;
    result_open(&result);
    palcare_status status = PALCARE_OK;
    switch (form) {
    case AS_MARKDOWN: describe_as_markdown(result.stream); break;
    case AS_RNG: status = palcare_write_rng(write_to_result, result.stream); break;
    case AS_JSON: describe_as_json(result.stream); break;
    case AS_JSON_SCHEMA: describe_as_schema(result.stream, PALCARE_TYPE_ANY); break;
    }
    if (status != PALCARE_OK)
        give_up("cannot print the schema: %s", palcare_status_name(status));
    return result_print(&result, CLEAN);
}

const struct verb verb_describe = {
    .name = "describe",
    .operands = "[TYPE [FIELD] | CODE]",
    .summary = "print the vocabulary, or a type, a field or a problem of it",
    .options = options,
    .most = 2,
    .run = run,
};
