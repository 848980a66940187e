/* What the files of reading and writing share: saying which call failed on which path, and why. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_FILE_SAY_H
#define PALCARE_XML_FILE_SAY_H

#include <palcare/palcare.h>

#include <sys/types.h>

/* A path for a sentence: of a long one the end, which leaves room for what is to be said of it. The
 * report has the whole one beside. */
typedef struct file_shown {
    char text[204];
} file_shown;
file_shown pc_file_show(const char *path);

/* "VERB 'PATH': CALL: the system's words for the error"; call may be NULL. IO, or NOMEM. */
palcare_status pc_file_failed(palcare_report *report, const char *path, int code, const char *verb,
                              const char *call, int error);

/* "'PATH' is a folder, not a file", whatever it is instead of one. IO, or NOMEM. */
palcare_status pc_file_not_regular(palcare_report *report, const char *path, mode_t mode);

#endif
