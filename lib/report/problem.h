/*
 * A problem of one value, in words: the same sentence and hint whether a file contains the value or
 * a setter receives it. It needs no allocation, so that reporting a problem cannot itself fail.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_REPORT_PROBLEM_H
#define PALCARE_REPORT_PROBLEM_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct problem {
    int code; /* 0: no problem */
    char message[400];
    char hint[200];
    char replacement[120]; /* the value that the hint proposes, or "" */
} problem;

#if defined(__GNUC__)
#define PROBLEM_FORMAT(string, first) __attribute__((format(printf, string, first)))
#else
#define PROBLEM_FORMAT(string, first)
#endif

/* Sets the code and the sentence, and clears the hint. Cuts long text between characters. */
void pc_problem_say(problem *p, int code, const char *format, ...) PROBLEM_FORMAT(3, 4);

/* Like pc_problem_say(), with a hint or NULL, for variadic callers. */
void pc_problem_say_va(problem *p, int code, const char *hint, const char *format,
                       va_list arguments);

/* Sets the hint, which tells the author what to do. */
void pc_problem_hint(problem *p, const char *format, ...) PROBLEM_FORMAT(2, 3);

/* Sets a hint that proposes one value; the format has one %s for it. A value longer than
 * `replacement` appears only in the hint. */
void pc_problem_replace(problem *p, const char *format, const char *value);

/* Sets the hint "did you mean 'name'?", and the name as replacement. */
void pc_problem_mean(problem *p, const char *name);

/* Sets the hint that writes an attribute with its value in quotes. The value is the text up to
 * white space or markup, or dots if its end is not clear. */
void pc_problem_hint_attribute(problem *p, const char *name, size_t name_size, const char *text,
                               size_t size);

/* Prefixes the sentence with the record's name: "service 'larch-house': …". */
void pc_problem_prefix(problem *p, const char *whose);

/* A value prepared for a sentence: at most 64 bytes, cut between characters, without control
 * characters. */
typedef struct quoted {
    char text[96];
} quoted;
quoted pc_problem_quote(const char *text, size_t size);

/* Two values that differ, from a little before the difference if it would be cut off. Where
 * they begin to differ, characters that cannot be seen are written as their numbers: U+00A0. */
typedef struct quoted_change {
    quoted was, is;
} quoted_change;
quoted_change pc_problem_quote_change(const char *was, size_t was_size, const char *is,
                                      size_t is_size);

#endif
