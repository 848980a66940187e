/* Blocks SIGINT, SIGTERM, SIGHUP and SIGQUIT in the process's signal mask. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "hold_signals.h"

#include <stddef.h>

void hold_signals(sigset_t *before)
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGHUP);
    sigaddset(&ending, SIGQUIT);
    sigprocmask(SIG_BLOCK, &ending, before);
}

void let_signals(const sigset_t *before)
{
    sigprocmask(SIG_SETMASK, before, NULL);
}
