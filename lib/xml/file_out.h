/* A file that is being written: its state, and the functions of file_calls.c, file_rights.c and
 * file_rewrite.c that file_out.c calls. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_FILE_OUT_H
#define PALCARE_XML_FILE_OUT_H

#include "base/buffer.h"
#include "xml/file.h"

#include <sys/stat.h>

/* The path under which other calls find an open file. */
typedef struct open_path {
    char text[sizeof "/proc/self/fd/" + 3 * sizeof(int)];
} open_path;

enum {
    /* Bytes of the name that the new file's name repeats: that must be a valid name, too. */
    FILE_STEM = 200,
    FILE_SUFFIX = 6
};

struct file_out {
    int folder;
    int fd;
    bool replaces;  /* the target exists */
    bool in_place;  /* it is written itself, from `text`; there is no new file */
    bool named;     /* the new file has a name */
    bool may_write; /* the target may be written to */
    bool failed;    /* some bytes could not be written */
    bool committed;
    struct stat old; /* the file that is replaced */
    char *path;      /* as the caller gave it, for messages */
    char *name;      /* within the folder */
    char new_name[FILE_STEM + sizeof "..palcare" + FILE_SUFFIX];
    buffer text;
};

/* ---- file_calls.c ---- */

/* Reports that a call failed; returns IO or NOMEM. If the file could be written in place, the
 * report mentions that option. */
palcare_status pc_file_out_say(const file_out *out, palcare_report *report, const char *call,
                               int error);

/* The same; a compiler sees that it never returns OK. */
static inline palcare_status pc_file_out_failed(const file_out *out, palcare_report *report,
                                                const char *call, int error)
{
    palcare_status status = pc_file_out_say(out, report, call, error);
    return status == PALCARE_NOMEM ? status : PALCARE_IO;
}

/* openat(), which is called again if a signal interrupts it. */
int pc_open_again(int folder, const char *name, int flags, mode_t mode);

open_path pc_path_of_open(int fd);

/* write() to its file until all bytes are written; reports a failure. */
palcare_status pc_write_all(const file_out *out, const void *bytes, size_t size,
                            palcare_report *report);

/* fsync(), which is called again if a signal interrupts it. */
int pc_flush(int fd);

/* Tests if the old file is still the one that was found when `out` was opened. */
bool pc_file_out_is_unchanged(const file_out *out, const struct stat *now);

/* Reports that another program has changed the file; returns IO or NOMEM. */
palcare_status pc_file_out_changed(const file_out *out, palcare_report *report);

/* ---- file_rights.c ---- */

/* Gives the new file the owner, group, mode, access control list and attributes of the old one, as
 * far as the system permits, and never more rights than the old one has. */
palcare_status pc_file_keep_rights(const file_out *out, palcare_report *report);

/* ---- file_rewrite.c ---- */

/* Writes the text over the old file. */
palcare_status pc_file_rewrite(file_out *out, palcare_report *report);

#endif
