/*
 * System calls on a file that is being written: called again when a signal interrupts them, and
 * reported when they fail.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/report.h"
#include "xml/file_out.h"
#include "xml/file_say.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

/* Tells if writing into the file itself could help: it may be written to, and cannot be replaced,
 * since it is a mount of its own, its folder is not writable, or its rights cannot be copied. */
static bool is_for_in_place(const file_out *out, int error)
{
    return out->may_write && !out->in_place &&
           (error == EBUSY || error == EROFS || error == EACCES || error == EPERM ||
            error == EOPNOTSUPP);
}

palcare_status pc_file_out_say(const file_out *out, palcare_report *report, const char *call,
                               int error)
{
    const char *hint = is_for_in_place(out, error)
                           ? "the option in-place rewrites the file itself, which is not atomic"
                           : NULL;
    return pc_file_failed(report, out->path, PC_CANNOT_WRITE, "cannot write", call, error, hint);
}

int pc_open_again(int folder, const char *name, int flags, mode_t mode)
{
    int fd;
    do
        fd = openat(folder, name, flags | O_CLOEXEC, mode);
    while (fd < 0 && errno == EINTR);
    return fd;
}

open_path pc_path_of_open(int fd)
{
    open_path path;
    snprintf(path.text, sizeof path.text, "/proc/self/fd/%d", fd);
    return path;
}

palcare_status pc_write_all(const file_out *out, const void *bytes, size_t size,
                            palcare_report *report)
{
    enum { MOST = 1 << 30 };
    const char *at = bytes;
    while (size > 0) {
        ssize_t written = write(out->fd, at, size < MOST ? size : MOST);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return pc_file_out_failed(out, report,
                                      out->in_place ? "it may be incomplete now, write" : "write",
                                      written < 0 ? errno : EIO);
        at += written;
        size -= (size_t)written;
    }
    return PALCARE_OK;
}

int pc_flush(int fd)
{
    int result;
    do
        result = fsync(fd);
    while (result != 0 && errno == EINTR);
    return result;
}

bool pc_file_out_is_unchanged(const file_out *out, const struct stat *now)
{
    const struct stat *was = &out->old;
    return was->st_dev == now->st_dev && was->st_ino == now->st_ino &&
           was->st_size == now->st_size && was->st_mtim.tv_sec == now->st_mtim.tv_sec &&
           was->st_mtim.tv_nsec == now->st_mtim.tv_nsec;
}

palcare_status pc_file_out_changed(const file_out *out, palcare_report *report)
{
    place where = {.file = out->path};
    palcare_status status =
        pc_report_say(report, &where, PC_CHANGED_SINCE_READ, NULL,
                      "another program changed '%s' while this was saving it, so it is left as it "
                      "is; read it again and save again",
                      pc_file_show(out->path).text);
    return status == PALCARE_OK ? PALCARE_IO : status;
}
