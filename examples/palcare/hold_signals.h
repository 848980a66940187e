/*
 * Delays the signals that end the command while it replaces a file, so that no temporary file
 * remains beside the old one.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef HOLD_SIGNALS_H
#define HOLD_SIGNALS_H

#include <signal.h>

/* Delays signals until let_signals(); one that came meanwhile then ends the command. */
void hold_signals(sigset_t *before);
void let_signals(const sigset_t *before);

#endif
