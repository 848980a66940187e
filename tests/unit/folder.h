/*
 * Gives each test of files its own folder and report: folder_set_up and folder_tear_down are the
 * fixture, and remove its files with it.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_TESTS_FOLDER_H
#define PALCARE_TESTS_FOLDER_H

#include "report/report.h"

#include <sys/types.h>

extern palcare_report *folder_report;

void folder_set_up(void);
void folder_tear_down(void);

/* The folder itself, and a path in it; the last few paths stay valid. */
const char *folder_path(void);
const char *in_folder(const char *name);

/* The number of files in a folder. */
unsigned folder_count(const char *path);

/* Makes a file with this text and mode, or a socket. */
void folder_put(const char *path, const char *text, mode_t mode);
void folder_put_socket(const char *path);

/* Asserts that the file holds this text. */
void folder_expect(const char *path, const char *text);

/* Asserts that one problem was reported, with this code and these words in its message. */
void folder_expect_problem(int code, const char *words);

/* Runs a step in a process without privileges, where must() replaces assertions; `as_member` sets
 * its group, and `as_user` its user as well, if we are root. */
void as_nobody(void (*step)(void));
void as_member(gid_t group, void (*step)(void));
void as_user(uid_t user, gid_t group, void (*step)(void));
#define must(held) folder_must(held, __FILE__, __LINE__)
void folder_must(bool held, const char *file, int line);

#endif
