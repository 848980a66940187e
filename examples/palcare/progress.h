/*
 * A sign of life: what is being done, on standard error, where that is a terminal and the work
 * has lasted longer than a second.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROGRESS_H
#define PROGRESS_H

void progress_start(const char *doing, const char *what);
/* Takes the sign away again. Harmless without a start. */
void progress_end(void);

#endif
