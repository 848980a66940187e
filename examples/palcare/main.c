/*
 * palcare: looks after documents of children's palliative care content from the command line. It is
 * also the longest example of the library's use: it takes nothing but the public headers, and each
 * verb is a file.
 */
#include "arguments.h"
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
        "\n'palcare VERB --help' tells more about a verb; 'palcare --version' names the version.\n"
        "'-' as a FILE is standard input. Exit status: 0 clean, 1 problems or differences found,\n"
        "2 it could not be done.\n",
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

int main(int count, char **words)
{
    const char *first = count > 1 ? words[1] : "";
    if (strcmp(first, "--help") == 0)
        return print_usage(stdout, CLEAN);
    if (strcmp(first, "--version") == 0) {
        printf("palcare %s\n", palcare_library_version());
        return finish_output(CLEAN);
    }
    for (size_t i = 0; i < VERBS; i++) {
        if (strcmp(first, verbs[i]->name) == 0)
            return run_verb(verbs[i], count - 2, words + 2);
    }
    if (!*first)
        return print_usage(stderr, TROUBLE);
    give_up("there is no verb '%s'; see 'palcare --help'", first);
}
