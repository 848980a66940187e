/*
 * A sign of life, from a timer: one call of the library may be all the work there is, so nothing
 * in this program could report steps. The handler does what a signal handler may: it writes.
 */
#include "progress.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char erase_line[] = "\r\033[K";

static char message[60];
static volatile sig_atomic_t seconds;
static bool running;

static void put(const char *text, size_t size)
{
    if (write(STDERR_FILENO, text, size) < 0)
        return; /* a sign of life that cannot be given is no reason to stop */
}

static void tick(int signal_number)
{
    (void)signal_number;
    int saved = errno;
    alarm(1);
    char digits[12];
    size_t at = sizeof digits;
    for (int rest = (seconds = seconds + 1); rest && at; rest /= 10)
        digits[--at] = (char)('0' + rest % 10);
    put(erase_line, sizeof erase_line - 1);
    put(message, strlen(message));
    put(digits + at, sizeof digits - at);
    put(" s", 2);
    errno = saved;
}

void progress_start(const char *doing, const char *what)
{
    if (!isatty(STDERR_FILENO))
        return;
    snprintf(message, sizeof message, "%s %.30s, ", doing, what);
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
