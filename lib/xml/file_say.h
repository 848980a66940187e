/* Reports which call failed on which path, and why; shared by reading and writing files. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_FILE_SAY_H
#define PALCARE_XML_FILE_SAY_H

#include <palcare/palcare.h>

#include <sys/types.h>

/* A path as a message shows it: only the end of a long path, so that the message has room for the
 * rest. The report has the whole path in its place. */
typedef struct file_shown {
    char text[204];
} file_shown;
file_shown pc_file_show(const char *path);

/* Reports "VERB 'PATH': CALL: the system's error message"; call and the hint may be
 * NULL. Returns IO or NOMEM. */
palcare_status pc_file_failed(palcare_report *report, const char *path, int code, const char *verb,
                              const char *call, int error, const char *hint);

/* Reports that the path is not a regular file: "'PATH' is a folder, not a file". Returns IO or
 * NOMEM. */
palcare_status pc_file_not_regular(palcare_report *report, const char *path, mode_t mode);

#endif
