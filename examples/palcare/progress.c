/*
 * Shows progress from a timer, because one library call may do all the work and this program cannot
 * interrupt it to report steps. The handler calls only functions that are allowed in a signal
 * handler, such as write().
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "progress.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { MOST_NAME = 40, MOST_DIGITS = 12 };
static const char erase_line[] = "\r\033[K";

static char message[2 * MOST_NAME]; /* begins with erase_line; tick() adds the seconds */
static volatile sig_atomic_t seconds;
static bool running;

static void put(const char *text, size_t size)
{
    if (write(STDERR_FILENO, text, size) < 0)
        return; /* go on without progress messages */
}

static void tick(int signal_number)
{
    (void)signal_number;
    int saved = errno;
    alarm(1);
    seconds++;
    char line[sizeof message + MOST_DIGITS];
    size_t size = 0, at = sizeof line;
    for (; message[size]; size++)
        line[size] = message[size];
    line[--at] = 's';
    line[--at] = ' ';
    for (int rest = seconds; rest && at > size; rest /= 10)
        line[--at] = (char)('0' + rest % 10);
    memmove(line + size, line + at, sizeof line - at);
    put(line, size + sizeof line - at);
    errno = saved;
}

void progress_start(const char *doing, const char *what)
{
    if (!isatty(STDERR_FILENO))
        return;
    size_t size = strlen(what);
    if (size > MOST_NAME) {
        for (size = MOST_NAME; size > 0 && ((unsigned char)what[size] & 0xC0) == 0x80; size--)
            ; /* back to the first byte of a character */
    }
    snprintf(message, sizeof message, "%s%s %.*s, ", erase_line, doing, (int)size, what);
    /* Replace control characters of one or two bytes, which would move the cursor. */
    for (char *at = message + sizeof erase_line - 1; *at; at++) {
        bool is_pair = at[0] == '\xC2' && ((unsigned char)at[1] & 0xE0) == 0x80;
        if ((unsigned char)*at < 0x20 || *at == 0x7F || is_pair)
            *at = '?';
    }
    seconds = 0;
    running = true;
    struct sigaction action = {.sa_handler = tick, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(SIGALRM, &action, NULL);
    alarm(1);
}

void progress_end(void)
{
    if (!running)
        return;
    running = false;
    alarm(0);
    if (seconds)
        put(erase_line, sizeof erase_line - 1);
}
