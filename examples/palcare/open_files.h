/*
 * Input and output of every verb: reading documents, printing results and reports, exit status.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef OPEN_FILES_H
#define OPEN_FILES_H

#include <palcare/palcare.h>
#include <stdio.h>

/* Exit statuses, in order: the worst of several is the largest. */
enum { CLEAN = 0, PROBLEMS = 1, TROUBLE = 2 };

int worst(int a, int b);
/* The exit status for the status of a library call, whose report explains it. Ends the program for
 * statuses without a report. */
int status_outcome(palcare_status status);

/* A formatted text, to be freed. */
char *format_text(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Prints on standard error what could not be done, and ends the program. */
_Noreturn void give_up(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Returns `memory`; ends the program if it is NULL. */
void *need(void *memory);

/* Whether this operand means standard input or output. */
bool is_dash(const char *path);
/* The part of a path after the last '/'. */
const char *base_name(const char *path);

/* Reads a file; if no file has this name, an installed vocabulary; for "-", standard input. The
 * bytes of standard input are also written to `copy` unless it is NULL. */
palcare_status read_document(const char *path, const palcare_options *limits, FILE *copy,
                             palcare_report *report, palcare_doc **out);
/* Adds a document under its file's path from the root, from which its references are resolved, and
 * under the path as it was given. A bare name is not such a path: files of other folders may have
 * it too. */
void add_by_path(palcare_docs *docs, const char *path, palcare_doc *doc);
/* The number of records in a document, without its `about`. */
size_t count_records(const palcare_doc *doc);
/* A palcare_write_fn that writes to the stream of a result. */
int write_to_result(void *stream, const void *bytes, size_t size);

/* A problem as one line, to be freed. The file is "-" if it was read from standard input. */
char *problem_line(const palcare_report *report, size_t index);
/* Prints the kept problems from index `first` on, one a line, and how many were not kept. */
void print_report(FILE *stream, const palcare_report *report, size_t first);

/* A result is collected in memory, so that standard output gets all of it or nothing. Do not move
 * it while the stream is open, since the stream keeps its address. */
struct result {
    FILE *stream;
    char *bytes;
    size_t size, room;
};
void result_open(struct result *result);
/* Closes the stream; bytes and size are then complete. */
void result_close(struct result *result);
/* Closes, prints and frees the result. Returns `outcome`, or TROUBLE if printing fails. */
int result_print(struct result *result, int outcome);
void result_free(struct result *result);

/* Flushes standard output. Returns `outcome`, or TROUBLE if that fails. */
int finish_output(int outcome);

#endif
