/*
 * Shows on standard error what the program is doing, if that is a terminal and the work takes
 * longer than a second.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROGRESS_H
#define PROGRESS_H

void progress_start(const char *doing, const char *what);
/* Erases the message. Has no effect without progress_start(). */
void progress_end(void);

#endif
