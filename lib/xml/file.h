/*
 * Files: opened safely to read, replaced atomically to write. Every failure says which call failed,
 * on which path, and why, in the report.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_FILE_H
#define PALCARE_XML_FILE_H

#include <palcare/palcare.h>

typedef struct file_in file_in;

/* Opens a regular file (links are followed; no FIFO, device, folder or socket; never blocks). */
palcare_status pc_file_in_open(const char *path, palcare_report *report, file_in **out);

/* The path it was opened by, as given; valid as long as the file is open. */
const char *pc_file_in_path(const file_in *in);

/* Reads up to room bytes; 0 got at the end. A file that is shorter than it was is an error. */
palcare_status pc_file_in_read(file_in *in, void *buffer, size_t room, size_t *got,
                               palcare_report *report);

void pc_file_in_close(file_in *in);

typedef struct file_out file_out;

/* Starts a new file beside the one it will replace (a link is followed to what it names). */
palcare_status pc_file_out_open(const char *path, palcare_report *report, file_out **out);

palcare_status pc_file_out_write(file_out *out, const void *bytes, size_t size,
                                 palcare_report *report);

/* fsync, keep mode and owner, rename, fsync of the folder: the old file or the new one, whole. */
palcare_status pc_file_out_commit(file_out *out, palcare_report *report);

/* Closes it; without a commit nothing was changed and the new file is gone. */
void pc_file_out_free(file_out *out);

#endif
