/*
 * Saves or loads one file through the inner functions of the library and prints the result, for
 * file_faults.py, which makes system calls fail. It calls getppid before and after, to mark the
 * library's calls among those of the system's loader.
 *
 * usage: save_or_load save PATH TEXT [MOST]     no write writes more than MOST bytes
 *        save_or_load load PATH
 *
 * With PALCARE_NAMED in the environment, the file system has no files without a name. With
 * PALCARE_IN_PLACE, an existing file is written in place.
 *
 * The first line is the status, the others are the report.
 */
/* SPDX-License-Identifier: Apache-2.0 */
/* For syscall and O_TMPFILE. */
#define _GNU_SOURCE

#include "nameless.h"
#include "report/report.h"
#include "xml/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static size_t most_written = (size_t)-1;

/* Replaces the C library's write(): simulates a system that accepts only small pieces. */
ssize_t write(int fd, const void *bytes, size_t size)
{
    return syscall(SYS_write, fd, bytes, size < most_written ? size : most_written);
}

/* Writes in three pieces, like a writer that does not hold everything at once. */
static palcare_status save(const char *path, const char *text, palcare_report *report)
{
    file_out *out;
    palcare_status status =
        pc_file_out_open(path, getenv("PALCARE_IN_PLACE") != NULL, report, &out);
    size_t size = strlen(text);
    for (size_t third = 0; status == PALCARE_OK && third < 3; third++) {
        size_t from = size * third / 3;
        status = pc_file_out_write(out, text + from, size * (third + 1) / 3 - from, report);
    }
    if (status == PALCARE_OK)
        status = pc_file_out_commit(out, report);
    pc_file_out_free(out);
    return status;
}

static palcare_status load(const char *path, palcare_report *report)
{
    file_in *in;
    char bytes[16];
    size_t got = 1;
    palcare_status status = pc_file_in_open(path, report, &in);
    while (status == PALCARE_OK && got > 0)
        status = pc_file_in_read(in, bytes, sizeof bytes, &got, report);
    pc_file_in_close(in);
    return status;
}

int main(int count, char **arguments)
{
    palcare_report *report = palcare_report_new();
    palcare_status status;
    files_need_names = getenv("PALCARE_NAMED") != NULL;
    if (count >= 4 && strcmp(arguments[1], "save") == 0) {
        if (count > 4)
            most_written = (size_t)atol(arguments[4]);
        syscall(SYS_getppid);
        status = save(arguments[2], arguments[3], report);
    } else if (count == 3 && strcmp(arguments[1], "load") == 0) {
        syscall(SYS_getppid);
        status = load(arguments[2], report);
    } else {
        fprintf(stderr, "usage: save_or_load save PATH TEXT [MOST] | load PATH\n");
        return 2;
    }
    syscall(SYS_getppid);
    printf("%d\n", (int)status);
    for (size_t i = 0; i < palcare_report_count(report); i++)
        printf("%s\n", palcare_report_text(report, i));
    palcare_report_free(report);
    return 0;
}
