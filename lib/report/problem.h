/*
 * What is wrong with one value, in words: the same sentence and hint whether a file holds the value
 * or a setter is given it. Fixed room, so that saying what is wrong cannot itself fail.
 */
#ifndef PALCARE_REPORT_PROBLEM_H
#define PALCARE_REPORT_PROBLEM_H

#include <stdarg.h>
#include <stddef.h>

typedef struct problem {
    int code; /* 0: nothing is wrong */
    char message[400];
    char hint[200];
    char replacement[120]; /* the value that the hint proposes; "" if it proposes none */
} problem;

#if defined(__GNUC__)
#define PROBLEM_FORMAT(string, first) __attribute__((format(printf, string, first)))
#else
#define PROBLEM_FORMAT(string, first)
#endif

/* Marks what is called only when something is wrong: the compiler keeps it, and the way to it,
 * apart from what runs all the time. */
#if defined(__GNUC__)
#define PROBLEM_COLD __attribute__((cold))
#else
#define PROBLEM_COLD
#endif

/* Sets code and sentence, and empties the hint. Long text is cut between characters. */
void pc_problem_say(problem *p, int code, const char *format, ...)
    PROBLEM_FORMAT(3, 4) PROBLEM_COLD;

/* The same with a hint (NULL: none), for functions that are given a sentence themselves. */
void pc_problem_say_list(problem *p, int code, const char *hint, const char *format,
                         va_list arguments) PROBLEM_COLD;

/* Sets what to do about it. */
void pc_problem_hint(problem *p, const char *format, ...) PROBLEM_FORMAT(2, 3) PROBLEM_COLD;

/* Sets a hint that proposes one value: the format has one %s, for it. A value that is too long is
 * proposed in words alone. */
void pc_problem_replace(problem *p, const char *format, const char *value) PROBLEM_COLD;

/* Puts the record's name before the sentence: "service 'larch-house': …". */
void pc_problem_prefix(problem *p, const char *whose) PROBLEM_COLD;

/* A value fit for a sentence: at most 64 bytes, cut between characters, nothing unprintable. */
typedef struct quoted {
    char text[96];
} quoted;
quoted pc_problem_quote(const char *text, size_t size) PROBLEM_COLD;

#endif
