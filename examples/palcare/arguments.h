/*
 * Arguments of the command line. A verb describes its options once, as data; parsing and help both
 * use that description. The verb then asks which options were given.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef ARGUMENTS_H
#define ARGUMENTS_H

#include <palcare/palcare.h>
#include <stdio.h>

struct option {
    const char *name;  /* "strict" for --strict; NULL if it has only a letter */
    char letter;       /* 'w' for -w; 0 if it has only a name */
    const char *value; /* the name of its value in the help; NULL for a switch */
    const char *help;  /* NULL ends a verb's list */
};

struct arguments {
    const struct verb *verb;
    struct choice *choices; /* options in the order given */
    size_t choice_count;
    const char **operands;
    size_t operand_count;
    palcare_options *limits; /* the command's limits, with the changes of --limit */
    size_t most_problems;    /* the most a report keeps: --limit problems=N */
};

struct verb {
    const char *name;
    const char *operands; /* "FILE...", for the help */
    const char *summary;
    const struct option *options; /* a verb asks for an option by its index here */
    size_t least, most;           /* number of operands */
    bool reads;                   /* whether it reads documents and so takes --limit */
    int (*run)(const struct arguments *arguments);
};

extern const struct verb verb_check, verb_format, verb_show, verb_merge, verb_diff, verb_describe;

/* Parses the words after the verb. Ends the program after --help and on wrong usage. */
void arguments_parse(struct arguments *arguments, const struct verb *verb, int count, char **words);
void arguments_free(struct arguments *arguments);

/* Print the operands and options of a verb, or all limits. Return the exit status. */
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
/* The index of the option's value in `names`, which ends with NULL; 0 if it was not given. */
int option_choice(const struct arguments *arguments, int option, const char *const *names);

/* Ends the program with wrong usage if a text of `size` bytes is not a language tag. */
void check_language(const struct arguments *arguments, const char *text, size_t size);

/* Prints what is wrong with the command line, mentions --help and ends the program. */
_Noreturn void wrong_usage(const struct verb *verb, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
