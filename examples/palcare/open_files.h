/*
 * Input and output of every verb: documents in, results and reports out, and the exit status.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef OPEN_FILES_H
#define OPEN_FILES_H

#include <palcare/palcare.h>
#include <stdio.h>

/* Exit statuses, in order: the worst of several is the largest. */
enum { CLEAN = 0, PROBLEMS = 1, TROUBLE = 2 };

int worst(int a, int b);
/* The exit status that a library call's answer asks for; a report says the rest. Leaves the program
 * where none could. */
int status_outcome(palcare_status status);

/* A formatted text, to be freed. */
char *format_text(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Says on standard error what could not be done, and leaves the program. */
_Noreturn void give_up(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* `memory` itself; ends the program if out of memory. */
void *need(void *memory);

/* Whether this operand means standard input or output. */
bool is_dash(const char *path);
/* The part of a path after the last '/'. */
const char *base_name(const char *path);

/* Reads a file, an installed vocabulary by its bare name if there is no such file or, for "-",
 * standard input. Where `copy` is not NULL, standard input's bytes are
 * written there as well. */
palcare_status read_document(const char *path, const palcare_options *limits, FILE *copy,
                             palcare_report *report, palcare_doc **out);
/* Lets others point at a document by its file's path and by the bare name of the file: this is how
 * files that lie together point at each other ("directory.palcare.xml#larch-house"). */
void add_by_name(palcare_docs *docs, const char *path, palcare_doc *doc);
/* How many records a document holds, what it says about itself not counted. */
size_t count_records(const palcare_doc *doc);
/* A palcare_write_fn whose user is a result's stream. */
int write_to_result(void *stream, const void *bytes, size_t size);

/* A problem as one line, to be freed. What has no file's name came through standard input: "-". */
char *problem_line(const palcare_report *report, size_t index);
/* Prints the kept problems from the first-th on, each as a line, and how many more there were. */
void print_report(FILE *stream, const palcare_report *report, size_t first);

/* A result grows in memory, so that it reaches standard output whole or not at all. The stream has
 * its address: it is not moved while the stream is open. */
struct result {
    FILE *stream;
    char *bytes;
    size_t size, room;
};
void result_open(struct result *result);
/* Ends it; bytes and size are complete. */
void result_close(struct result *result);
/* Ends it, prints it and frees it; answers `outcome`, or TROUBLE where printing failed. */
int result_print(struct result *result, int outcome);
void result_free(struct result *result);

/* Flushes standard output; answers `outcome`, or TROUBLE where that failed. */
int finish_output(int outcome);

#endif
