/*
 * The words of the command line. A verb describes its options once, as data; parsing and help
 * both walk that description, and the verb asks for what was given.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef ARGUMENTS_H
#define ARGUMENTS_H

#include <palcare/palcare.h>
#include <stdio.h>

struct option {
    const char *name;  /* "strict" for --strict; NULL where there is only a letter */
    char letter;       /* 'w' for -w; 0 where there is only a name */
    const char *value; /* what the help calls its value; NULL for a switch */
    const char *help;  /* NULL ends a verb's list */
};

struct arguments {
    const struct verb *verb;
    struct choice *choices; /* options in the order given */
    size_t choice_count;
    const char **operands;
    size_t operand_count;
    palcare_options *limits; /* the command's, as --limit changed them */
    size_t most_problems;    /* of a report: --limit problems=N */
};

struct verb {
    const char *name;
    const char *operands; /* "FILE...", for the help */
    const char *summary;
    const struct option *options; /* an option is known to its verb by its place in this list */
    size_t least, most;           /* how many operands it takes */
    bool reads;                   /* documents, and so takes --limit */
    int (*run)(const struct arguments *arguments);
};

extern const struct verb verb_check, verb_format, verb_show, verb_merge, verb_diff, verb_describe;

/* Takes the words after the verb; leaves the program after --help and on wrong usage. */
void arguments_parse(struct arguments *arguments, const struct verb *verb, int count, char **words);
void arguments_free(struct arguments *arguments);

/* Prints what a verb takes; what the limits are. Answer the exit status. */
int print_help(const struct verb *verb);
int print_limits(void);
/* An empty report that keeps as many problems as --limit problems=N allows. */
palcare_report *new_report(const struct arguments *arguments);

/* Whether an option was given. */
bool option_given(const struct arguments *arguments, int option);
/* The index-th value given for an option, or NULL. */
const char *option_value_at(const struct arguments *arguments, int option, size_t index);
/* The last value given for an option, or `otherwise`. */
const char *option_value(const struct arguments *arguments, int option, const char *otherwise);
/* Which of `names` (NULL ends them; the first is the default) was given as the option's value. */
int option_choice(const struct arguments *arguments, int option, const char *const *names);

/* Refuses a text of `size` bytes that is no language tag: wrong usage. */
void check_language(const struct arguments *arguments, const char *text, size_t size);

/* Says what is wrong with the command line, points at the help and leaves the program. */
_Noreturn void wrong_usage(const struct verb *verb, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
