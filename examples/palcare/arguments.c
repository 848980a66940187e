/*
 * Reads the command line. Options, by name or letter, may be anywhere among the operands until
 * "--".
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "arguments.h"
#include "open_files.h"
#include "text_lines.h"

#include <ctype.h>
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

struct choice {
    const struct option *option;
    const char *value;
};

enum { HELP, LIMIT };
static const struct option common_options[] = {
    [HELP] = {"help", 'h', NULL, "print this and stop"},
    [LIMIT] = {"limit", 0, "NAME=N", "set a limit on what is read: 'palcare help limits'"},
    {NULL, 0, NULL, NULL},
};

/* The library's default limits suit a server that reads files from strangers. People's own files on
 * their own machines may be larger. */
static const struct limit {
    const char *name;
    int64_t value;
} command_limits[] = {
    {"bytes", INT64_C(4) << 30},
    {"text", 1 << 20},
    {"rich", 4 << 20},
    {"records", 20000000},
};
enum { COMMAND_LIMITS = sizeof command_limits / sizeof command_limits[0] };

/* The command itself limits the problems in a report; the library's reading options do not. */
static const char problems_limit[] = "problems";
enum { PROBLEMS_AT_FIRST = 1000, PROBLEMS_MOST = 1000000 };

_Noreturn void wrong_usage(const struct verb *verb, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    char line[1024];
    vsnprintf(line, sizeof line, format, values);
    fprintf(stderr, "palcare %s: ", verb->name);
    print_visibly(stderr, line);
    bool is_question = *line && line[strlen(line) - 1] == '?';
    fprintf(stderr, "%s see 'palcare %s --help'\n", is_question ? "" : ";", verb->name);
    va_end(values);
    exit(TROUBLE);
}

static void print_option(const struct option *option)
{
    char form[64], letter[8] = "";
    if (option->letter)
        snprintf(letter, sizeof letter, "-%c%s", option->letter, option->name ? ", " : "");
    snprintf(form, sizeof form, "%s%s%s%s%s", letter, option->name ? "--" : "",
             option->name ? option->name : "", option->value ? " " : "",
             option->value ? option->value : "");
    printf("  %-20s  %s\n", form, option->help);
}

static void print_limit(const char *name, int64_t value, const char *help)
{
    printf("  %-11s %11lld  %s\n", name, (long long)value, help);
}

int print_limits(void)
{
    puts("Limits on what is read, with their default values. '--limit NAME=N' sets another;\n"
         "a file that exceeds one is refused, and the message names the limit.\n");
    int64_t value;
    const char *help, *name;
    for (size_t i = 0; (name = palcare_options_name(i, &help, &value)); i++) {
        if (value == 0)
            continue; /* a switch: off by default, and set by an option of its verb */
        for (size_t k = 0; k < COMMAND_LIMITS; k++) {
            if (strcmp(command_limits[k].name, name) == 0)
                value = command_limits[k].value;
        }
        print_limit(name, value, help);
    }
    print_limit(problems_limit, PROBLEMS_AT_FIRST,
                "Most problems kept in a report; the rest are counted.");
    return finish_output(CLEAN);
}

int print_help(const struct verb *verb)
{
    printf("Usage: palcare %s [OPTION]...%s%s\n%c%s.\n\nOptions:\n", verb->name,
           *verb->operands ? " " : "", verb->operands, toupper(verb->summary[0]),
           verb->summary + 1);
    for (const struct option *option = verb->options; option->help; option++)
        print_option(option);
    if (verb->reads)
        print_option(&common_options[LIMIT]);
    print_option(&common_options[HELP]);
    return finish_output(CLEAN);
}

/* Frees the report. Prints its problem and ends the program unless the status is OK. */
static void expect_limit(struct arguments *arguments, palcare_status status, palcare_report *report)
{
    const char *message = palcare_report_message(report, 0);
    char words[500];
    snprintf(words, sizeof words, "%s", message ? message : "");
    palcare_report_free(report);
    if (status == PALCARE_NOMEM || !report || (status != PALCARE_OK && !*words))
        give_up("out of memory");
    if (status != PALCARE_OK)
        wrong_usage(arguments->verb, "%s", words);
}

static void set_problems_limit(struct arguments *arguments, const char *text)
{
    char *end;
    errno = 0;
    long long value = strtoll(text, &end, 10);
    if (end == text || *end || errno || value < 1 || value > PROBLEMS_MOST)
        wrong_usage(arguments->verb, "option '%s' is a whole number from 1 to %d, not '%s'",
                    problems_limit, PROBLEMS_MOST, text);
    arguments->most_problems = (size_t)value;
}

static void take_limit(struct arguments *arguments, const char *setting)
{
    char name[32];
    const char *equals = strchr(setting, '=');
    if (!equals || (size_t)(equals - setting) >= sizeof name)
        wrong_usage(arguments->verb, "'%s' is not NAME=N", setting);
    snprintf(name, sizeof name, "%.*s", (int)(equals - setting), setting);
    if (strcmp(name, problems_limit) == 0) {
        set_problems_limit(arguments, equals + 1);
        return;
    }
    palcare_report *report = palcare_report_new();
    expect_limit(arguments, palcare_options_set_text(arguments->limits, name, equals + 1, report),
                 report);
}

static const struct option *find_name(const struct option *options, const char *name, size_t size)
{
    for (; options->help; options++) {
        if (options->name && strlen(options->name) == size &&
            strncmp(options->name, name, size) == 0)
            return options;
    }
    return NULL;
}

static const struct option *find_letter(const struct option *options, char letter)
{
    for (; options->help; options++) {
        if (options->letter == letter)
            return options;
    }
    return NULL;
}

static void add_choice(struct arguments *arguments, const struct option *option, const char *value)
{
    arguments->choices[arguments->choice_count++] = (struct choice){option, value};
}

/* Takes "--name", "--name=value" or "--name value"; returns the index of the last word used. */
static int take_name(struct arguments *arguments, int at, int count, char **words)
{
    const struct verb *verb = arguments->verb;
    const char *name = words[at] + 2;
    const char *value = strchr(name, '=');
    size_t size = value ? (size_t)(value++ - name) : strlen(name);
    const struct option *option = find_name(verb->options, name, size);
    if (!option)
        option = find_name(common_options, name, size);
    if (!option || (option == &common_options[LIMIT] && !verb->reads))
        wrong_usage(verb, "there is no option '--%.*s'", (int)size, name);
    if (value && !option->value)
        wrong_usage(verb, "'--%s' takes no value", option->name);
    if (option->value && !value && ++at < count)
        value = words[at];
    if (option->value && !value)
        wrong_usage(verb, "'--%s' needs a value: %s", option->name, option->value);
    /* The common options are recognised by their position. */
    if (option == &common_options[HELP])
        exit(print_help(verb));
    if (value && option == &common_options[LIMIT])
        take_limit(arguments, value);
    else
        add_choice(arguments, option, value);
    return at;
}

/* Takes "-w", several such letters, "-oVALUE" or "-o VALUE". */
static int take_letters(struct arguments *arguments, int at, int count, char **words)
{
    const struct verb *verb = arguments->verb;
    for (const char *letter = words[at] + 1; *letter; letter++) {
        const struct option *option = find_letter(verb->options, *letter);
        if (!option && *letter == common_options[HELP].letter)
            exit(print_help(verb));
        if (!option)
            wrong_usage(verb, "there is no option '-%c'", *letter);
        if (!option->value) {
            add_choice(arguments, option, NULL);
            continue;
        }
        if (letter[1]) {
            add_choice(arguments, option, letter + 1);
            return at;
        }
        if (++at == count)
            wrong_usage(verb, "'-%c' needs a value: %s", *letter, option->value);
        add_choice(arguments, option, words[at]);
        return at;
    }
    return at;
}

static void set_command_limits(struct arguments *arguments)
{
    for (size_t i = 0; i < COMMAND_LIMITS; i++) {
        if (palcare_options_set(arguments->limits, command_limits[i].name, command_limits[i].value,
                                NULL) != PALCARE_OK)
            give_up("this libpalcare has no limit '%s'", command_limits[i].name);
    }
}

/* Refuses '-' as two operands: the second would find standard input at its end. */
static void check_dashes(const struct arguments *arguments)
{
    size_t dashes = 0;
    for (size_t i = 0; arguments->verb->reads && i < arguments->operand_count; i++)
        dashes += is_dash(arguments->operands[i]);
    if (dashes > 1)
        wrong_usage(arguments->verb, "'-' is given twice, but standard input can be read once");
}

void arguments_parse(struct arguments *arguments, const struct verb *verb, int count, char **words)
{
    size_t room = (size_t)count + 1;
    *arguments = (struct arguments){
        .verb = verb,
        .choices = need(calloc(room, sizeof *arguments->choices)),
        .operands = need(calloc(room, sizeof *arguments->operands)),
        .limits = need(palcare_options_new()),
        .most_problems = PROBLEMS_AT_FIRST,
    };
    set_command_limits(arguments);

    bool only_operands = false;
    for (int i = 0; i < count; i++) {
        const char *word = words[i];
        if (only_operands || word[0] != '-' || !word[1])
            arguments->operands[arguments->operand_count++] = word;
        else if (strcmp(word, "--") == 0)
            only_operands = true;
        else if (word[1] == '-')
            i = take_name(arguments, i, count, words);
        else
            i = take_letters(arguments, i, count, words);
    }
    if (arguments->operand_count < verb->least)
        wrong_usage(verb, "needs %s", verb->operands);
    if (arguments->operand_count > verb->most)
        wrong_usage(verb, "'%s' is one too many", arguments->operands[verb->most]);
    check_dashes(arguments);
}

palcare_report *new_report(const struct arguments *arguments)
{
    palcare_report *report = need(palcare_report_new());
    palcare_report_limit(report, arguments->most_problems);
    return report;
}

void arguments_free(struct arguments *arguments)
{
    free(arguments->choices);
    free(arguments->operands);
    palcare_options_free(arguments->limits);
}

const char *option_value_at(const struct arguments *arguments, int option, size_t index)
{
    const struct option *wanted = &arguments->verb->options[option];
    for (size_t i = 0; i < arguments->choice_count; i++) {
        if (arguments->choices[i].option == wanted && index-- == 0)
            return arguments->choices[i].value;
    }
    return NULL;
}

const char *option_value(const struct arguments *arguments, int option, const char *otherwise)
{
    const char *value;
    for (size_t i = 0; (value = option_value_at(arguments, option, i)); i++)
        otherwise = value;
    return otherwise;
}

bool option_given(const struct arguments *arguments, int option)
{
    const struct option *wanted = &arguments->verb->options[option];
    for (size_t i = 0; i < arguments->choice_count; i++) {
        if (arguments->choices[i].option == wanted)
            return true;
    }
    return false;
}

int option_choice(const struct arguments *arguments, int option, const char *const *names)
{
    const struct option *wanted = &arguments->verb->options[option];
    const char *value = option_value(arguments, option, names[0]);
    for (int i = 0; names[i]; i++) {
        if (strcmp(names[i], value) == 0)
            return i;
    }
    char all[80] = "";
    for (int i = 0; names[i]; i++) {
        size_t size = strlen(all);
        snprintf(all + size, sizeof all - size, "%s%s", i > 0 ? "|" : "", names[i]);
    }
    wrong_usage(arguments->verb, "'--%s' is one of %s, not '%s'", wanted->name, all, value);
}

/* Any field of languages would do: all take the same language tags. */
void check_language(const struct arguments *arguments, const char *text, size_t size)
{
    char *tag = format_text("%.*s", (int)size, text);
    palcare_status status = palcare_explain(PALCARE_SERVICE_LANGUAGE, NULL, tag, NULL);
    if (status == PALCARE_NOMEM)
        give_up("out of memory");
    if (status != PALCARE_OK)
        wrong_usage(arguments->verb, "'%s' is not a language tag such as es or en-GB", tag);
    free(tag);
}
