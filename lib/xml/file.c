/*
 * Reads files. Only regular files are opened, without blocking, and they are read to the end that
 * they had when they were opened. A file that another program changes meanwhile is refused, also
 * if it keeps its size: half of the bytes would be old and half new.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/file.h"

#include "report/report.h"
#include "xml/file_say.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- Reporting errors ------------------------------------------------------------------------ */

static palcare_status io_or_nomem(palcare_status reported)
{
    return reported == PALCARE_OK ? PALCARE_IO : reported;
}

file_shown pc_file_show(const char *path)
{
    enum { MOST = 200 };
    file_shown shown;
    size_t size = strlen(path);
    size_t from = size > MOST ? size - MOST : 0;
    while (from > 0 && ((unsigned char)path[from] & 0xC0) == 0x80)
        from++;
    snprintf(shown.text, sizeof shown.text, "%s%s", from ? "..." : "", path + from);
    return shown;
}

palcare_status pc_file_failed(palcare_report *report, const char *path, int code, const char *verb,
                              const char *call, int error, const char *hint)
{
    char why[128];
    place where = {.file = path};
    if (error == ENOMEM)
        return PALCARE_NOMEM;
    if (strerror_r(error, why, sizeof why) != 0)
        snprintf(why, sizeof why, "error %d", error);
    return io_or_nomem(pc_report_say(report, &where, code, hint, "%s '%s': %s%s%s", verb,
                                     pc_file_show(path).text, call ? call : "", call ? ": " : "",
                                     why));
}

palcare_status pc_file_not_regular(palcare_report *report, const char *path, mode_t mode)
{
    const char *kind = S_ISDIR(mode)                    ? "a folder"
                       : S_ISFIFO(mode)                 ? "a pipe"
                       : S_ISSOCK(mode)                 ? "a socket"
                       : S_ISCHR(mode) || S_ISBLK(mode) ? "a device"
                                                        : "something else";
    place where = {.file = path};
    const char *hint = S_ISDIR(mode) ? "name a file in it" : NULL;
    return io_or_nomem(pc_report_say(report, &where, PC_NOT_A_FILE, hint, "'%s' is %s, not a file",
                                     pc_file_show(path).text, kind));
}

/* ---- Reading --------------------------------------------------------------------------------- */

struct file_in {
    int fd;
    bool ended;
    struct stat opened;
    off_t seen; /* number of bytes read so far */
    char path[];
};

static palcare_status open_regular(file_in *in, palcare_report *report)
{
    do
        in->fd = open(in->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    while (in->fd < 0 && errno == EINTR);
    if (in->fd < 0)
        return pc_file_failed(report, in->path, PC_CANNOT_OPEN, "cannot open", NULL, errno, NULL);
    if (fstat(in->fd, &in->opened) != 0)
        return pc_file_failed(report, in->path, PC_CANNOT_OPEN, "cannot open", "fstat", errno,
                              NULL);
    if (!S_ISREG(in->opened.st_mode))
        return pc_file_not_regular(report, in->path, in->opened.st_mode);
    return PALCARE_OK;
}

palcare_status pc_file_in_open(const char *path, palcare_report *report, file_in **out)
{
    *out = NULL;
    size_t size = strlen(path) + 1;
    file_in *in = calloc(1, sizeof *in + size);
    if (!in)
        return PALCARE_NOMEM;
    memcpy(in->path, path, size);
    palcare_status status = open_regular(in, report);
    if (status != PALCARE_OK)
        pc_file_in_close(in);
    else
        *out = in;
    return status;
}

static bool is_as_opened(const file_in *in, const struct stat *now)
{
    return in->seen == in->opened.st_size && now->st_size == in->opened.st_size &&
           now->st_mtim.tv_sec == in->opened.st_mtim.tv_sec &&
           now->st_mtim.tv_nsec == in->opened.st_mtim.tv_nsec;
}

static palcare_status end_of_file(file_in *in, palcare_report *report)
{
    struct stat now;
    if (fstat(in->fd, &now) != 0)
        return pc_file_failed(report, in->path, PC_CANNOT_READ, "cannot read", "fstat", errno,
                              NULL);
    if (is_as_opened(in, &now)) {
        in->ended = true;
        return PALCARE_OK;
    }
    place where = {.file = in->path};
    return io_or_nomem(pc_report_say(report, &where, PC_FILE_CHANGED, "read it again",
                                     "'%s' changed while it was read: %lld of %lld bytes",
                                     pc_file_show(in->path).text, (long long)in->seen,
                                     (long long)in->opened.st_size));
}

palcare_status pc_file_in_read(file_in *in, void *buffer, size_t room, size_t *got,
                               palcare_report *report)
{
    enum { MOST = 1 << 30 };
    ssize_t size;
    *got = 0;
    if (room == 0 || in->ended)
        return PALCARE_OK;
    do
        size = read(in->fd, buffer, room < MOST ? room : MOST);
    while (size < 0 && errno == EINTR);
    if (size < 0)
        return pc_file_failed(report, in->path, PC_CANNOT_READ, "cannot read", NULL, errno, NULL);
    if (size == 0)
        return end_of_file(in, report);
    in->seen += size;
    *got = (size_t)size;
    return PALCARE_OK;
}

const char *pc_file_in_path(const file_in *in)
{
    return in->path;
}

void pc_file_in_close(file_in *in)
{
    if (!in)
        return;
    if (in->fd >= 0)
        close(in->fd);
    free(in);
}

palcare_status pc_caller_read(palcare_read_fn fn, void *user, void *buffer, size_t room,
                              size_t *got, palcare_report *report)
{
    *got = 0;
    palcare_status status = PALCARE_OK;
    if (fn(user, buffer, room, got) != 0) {
        status = pc_report_say(report, NULL, PC_CALLER_STOPPED, NULL,
                               "the caller's source asked to stop");
        return status == PALCARE_OK ? PALCARE_STOPPED : status;
    }
    if (*got <= room)
        return PALCARE_OK;
    status =
        pc_report_say(report, NULL, PC_MISUSE, NULL,
                      "the caller's source gave %zu bytes, and there is room for %zu", *got, room);
    return status == PALCARE_OK ? PALCARE_MISUSE : status;
}
