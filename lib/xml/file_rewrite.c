/*
 * Writes over an existing file, for a file that cannot be replaced: one that is a mount of its own,
 * as in a container, or in a folder that is not writable. All that belongs to the file stays, such
 * as its rights and hard links. This is not atomic: a program that reads it meanwhile, or a crash,
 * may meet a part of each content. So the whole text is ready before the first byte is written, and
 * room for it is made first.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/file_out.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static palcare_status open_old(file_out *out, palcare_report *report)
{
    struct stat now;
    out->fd =
        pc_open_again(out->folder, out->name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0);
    if (out->fd < 0)
        return errno == ENOENT || errno == ELOOP ? pc_file_out_changed(out, report)
                                                 : pc_file_out_failed(out, report, "open", errno);
    if (fstat(out->fd, &now) != 0)
        return pc_file_out_failed(out, report, "fstat", errno);
    return pc_file_out_is_unchanged(out, &now) ? PALCARE_OK : pc_file_out_changed(out, report);
}

static int set_size(int fd, off_t size)
{
    int result;
    do
        result = ftruncate(fd, size);
    while (result != 0 && errno == EINTR);
    return result;
}

/* Makes the file as long as the text, if the text is longer. If the disk is full, the file has its
 * old size again. */
static palcare_status make_room(const file_out *out, palcare_report *report)
{
    off_t size = (off_t)out->text.size;
    if (size <= out->old.st_size)
        return PALCARE_OK;
    int error = posix_fallocate(out->fd, out->old.st_size, size - out->old.st_size);
    /* Some file systems cannot; then writing shows whether there is room. */
    if (error == 0 || error == EOPNOTSUPP || error == EINVAL || error == EINTR)
        return PALCARE_OK;
    int restored = set_size(out->fd, out->old.st_size);
    return pc_file_out_failed(out, report,
                              restored == 0 ? "posix_fallocate" : "it may be incomplete now",
                              error);
}

palcare_status pc_file_rewrite(file_out *out, palcare_report *report)
{
    palcare_status status = open_old(out, report);
    if (status == PALCARE_OK)
        status = make_room(out, report);
    if (status == PALCARE_OK)
        status = pc_write_all(out, out->text.at, out->text.size, report);
    if (status != PALCARE_OK)
        return status;
    if (set_size(out->fd, (off_t)out->text.size) != 0)
        return pc_file_out_failed(out, report, "it may be incomplete now, ftruncate", errno);
    if (pc_flush(out->fd) != 0)
        return pc_file_out_failed(out, report, "the new text is written, but fsync", errno);
    return PALCARE_OK;
}
