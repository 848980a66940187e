/*
 * palcare: checks, shows and changes documents of children's palliative care content on the command
 * line. It is also the longest example of using the library: it includes only the public headers,
 * and each verb is one file.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "arguments.h"
#include "nearest_word.h"
#include "open_files.h"

#include <string.h>

static const struct verb *const verbs[] = {
    &verb_check, &verb_format, &verb_show, &verb_merge, &verb_diff, &verb_describe,
};
enum { VERBS = sizeof verbs / sizeof verbs[0] };

static int print_usage(FILE *stream, int outcome)
{
    fputs("Usage: palcare VERB [OPTION]... [FILE]...\n"
          "Looks after content for children's palliative care: articles, roles, services,\n"
          "checklists.\n\nVerbs:\n",
          stream);
    for (size_t i = 0; i < VERBS; i++)
        fprintf(stream, "  %-9s %s\n", verbs[i]->name, verbs[i]->summary);
    fputs(
        "\n'palcare help VERB' says more about a verb, 'palcare help limits' lists the limits;\n"
        "'palcare --version' names the version.\n"
        "'-' as a FILE is standard input. Exit status: 0 clean, 1 problems or differences found,\n"
        "2 the command failed.\n",
        stream);
    return stream == stdout ? finish_output(outcome) : outcome;
}

static int run_verb(const struct verb *verb, int count, char **words)
{
    struct arguments arguments;
    arguments_parse(&arguments, verb, count, words);
    int outcome = verb->run(&arguments);
    arguments_free(&arguments);
    return outcome;
}

static const struct verb *find_verb(const char *name)
{
    for (size_t i = 0; i < VERBS; i++) {
        if (strcmp(name, verbs[i]->name) == 0)
            return verbs[i];
    }
    return NULL;
}

static _Noreturn void refuse_verb(const char *name)
{
    struct nearest nearest = {0};
    for (size_t i = 0; i < VERBS; i++)
        nearest_try(&nearest, name, verbs[i]->name);
    if (nearest.word)
        give_up("there is no verb '%s'; did you mean '%s'?", name, nearest.word);
    give_up("there is no verb '%s'; see 'palcare --help'", name);
}

static int help(const char *about)
{
    if (!about)
        return print_usage(stdout, CLEAN);
    if (strcmp(about, "limits") == 0)
        return print_limits();
    const struct verb *verb = find_verb(about);
    if (!verb)
        refuse_verb(about);
    return print_help(verb);
}

int main(int count, char **words)
{
    const char *first = count > 1 ? words[1] : "";
    if (strcmp(first, "--help") == 0 || strcmp(first, "-h") == 0)
        return print_usage(stdout, CLEAN);
    if (strcmp(first, "help") == 0)
        return help(count > 2 ? words[2] : NULL);
    if (strcmp(first, "--version") == 0) {
        printf("palcare %s\n", palcare_library_version());
        return finish_output(CLEAN);
    }
    const struct verb *verb = find_verb(first);
    if (verb)
        return run_verb(verb, count - 2, words + 2);
    if (!*first)
        return print_usage(stderr, TROUBLE);
    refuse_verb(first);
}
