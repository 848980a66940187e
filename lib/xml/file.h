/*
 * Opens files safely for reading, and replaces them atomically when writing. Each failure is
 * reported with the call that failed, its path and the reason.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_FILE_H
#define PALCARE_XML_FILE_H

#include <palcare/palcare.h>

typedef struct file_in file_in;

/* Opens a regular file and never blocks. Links are followed; a FIFO, device, folder or socket is
 * refused. */
palcare_status pc_file_in_open(const char *path, palcare_report *report, file_in **out);

/* Returns the path that the file was opened with; valid as long as the file is open. */
const char *pc_file_in_path(const file_in *in);

/* Reads up to `room` bytes; *got is 0 at the end. It is an error if the file has changed since it
 * was opened. */
palcare_status pc_file_in_read(file_in *in, void *buffer, size_t room, size_t *got,
                               palcare_report *report);

void pc_file_in_close(file_in *in);

/* Reads from the caller's source as from a file. STOPPED if it asked to stop, MISUSE if it claims
 * to have put more bytes than fit. */
palcare_status pc_caller_read(palcare_read_fn fn, void *user, void *buffer, size_t room,
                              size_t *got, palcare_report *report);

typedef struct file_out file_out;

/* Starts a new file in the folder of the one that it will replace; or, if the existing file is to
 * be written in place, collects what will be written to it. A link is followed. */
palcare_status pc_file_out_open(const char *path, bool in_place, palcare_report *report,
                                file_out **out);

palcare_status pc_file_out_write(file_out *out, const void *bytes, size_t size,
                                 palcare_report *report);

/* Replaces the old file atomically: copy owner and rights, fsync, rename, fsync of the folder. In
 * place: writes over the old file, which is not atomic. */
palcare_status pc_file_out_commit(file_out *out, palcare_report *report);

/* Closes the file. Without a commit, the new file is removed and the old one is unchanged. */
void pc_file_out_free(file_out *out);

#endif
