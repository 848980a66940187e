/*
 * Writes files. A new file is made in the folder of the one that it will replace, filled, flushed
 * and renamed over it, and the folder is flushed. Whenever this is interrupted, either the old file
 * or the new one is complete. The new file gets its name, .NAME.palcareXXXXXX, just before it is
 * renamed, so that a program that is killed before does not leave a file. On a file system without
 * O_TMPFILE, it has that name from the start and remains if the program is killed. An old file that
 * another program has changed meanwhile is not replaced.
 *
 * The folder is opened first and everything is done relative to it, so that the new file reaches
 * its folder even if the working folder changes or a folder is renamed. A link remains a link: its
 * target is replaced. A second hard link keeps the old content.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* O_TMPFILE */

#include "xml/file_out.h"

#include "report/report.h"
#include "xml/file_say.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

enum { LONGEST_PATH = 4096, MOST_LINKS = 40, MOST_TRIES = 100 };

static char *copy_of(const char *string)
{
    size_t size = strlen(string) + 1;
    char *copy = malloc(size);
    return copy ? memcpy(copy, string, size) : NULL;
}

/* ---- Finding the target ---------------------------------------------------------------------- */

/* Opens the folder of a path, which is relative to the open folder or the working folder, and
 * stores the rest of the path as the name. */
static palcare_status enter(file_out *out, const char *path, palcare_report *report)
{
    char folder[LONGEST_PATH];
    const char *slash = strrchr(path, '/');
    size_t size = slash ? (size_t)(slash + 1 - path) : 0;
    if (size >= sizeof folder)
        return pc_file_out_failed(out, report, "open of its folder", ENAMETOOLONG);
    memcpy(folder, size ? path : ".", size ? size : 1);
    folder[size ? size : 1] = '\0';
    int from = out->folder >= 0 ? out->folder : AT_FDCWD;
    int fd = pc_open_again(from, folder, O_RDONLY | O_DIRECTORY, 0);
    if (fd < 0)
        return pc_file_out_failed(out, report, "open of its folder", errno);
    if (out->folder >= 0)
        close(out->folder);
    out->folder = fd;
    char *name = copy_of(path + size);
    if (!name)
        return PALCARE_NOMEM;
    free(out->name);
    out->name = name;
    return PALCARE_OK;
}

/* Tells whether this is a link such as /dev/stdout or /dev/fd/3, to an open file of a process.
 * Processes that have the old file open would not see a new one. */
static bool is_open_file(const struct stat *link)
{
    struct stat processes;
    return stat("/proc", &processes) == 0 && processes.st_dev == link->st_dev;
}

static palcare_status follow(file_out *out, const struct stat *link, palcare_report *report)
{
    char target[LONGEST_PATH];
    if (is_open_file(link)) {
        place where = {.file = out->path};
        palcare_status status =
            pc_report_say(report, &where, PC_NOT_A_FILE, NULL,
                          "'%s' is an open file of a process, not a place for a new one",
                          pc_file_show(out->path).text);
        return status == PALCARE_OK ? PALCARE_IO : status;
    }
    ssize_t size = readlinkat(out->folder, out->name, target, sizeof target);
    if (size < 0)
        return pc_file_out_failed(out, report, "readlink", errno);
    if ((size_t)size == sizeof target)
        return pc_file_out_failed(out, report, "readlink", ENAMETOOLONG);
    target[size] = '\0';
    return enter(out, target, report);
}

/* Follows all links, and finds the target's folder, its name there, and the existing file. */
static palcare_status find_target(file_out *out, palcare_report *report)
{
    palcare_status status = enter(out, out->path, report);
    for (int links = 0; status == PALCARE_OK; links++) {
        if (links == MOST_LINKS)
            return pc_file_out_failed(out, report, NULL, ELOOP);
        if (out->name[0] == '\0')
            return pc_file_not_regular(report, out->path, S_IFDIR);
        if (fstatat(out->folder, out->name, &out->old, AT_SYMLINK_NOFOLLOW) != 0)
            return errno == ENOENT ? PALCARE_OK : pc_file_out_failed(out, report, "fstat", errno);
        if (!S_ISLNK(out->old.st_mode)) {
            out->replaces = true;
            return PALCARE_OK;
        }
        status = follow(out, &out->old, report);
    }
    return status;
}

/* Checks that an existing target is a file that the caller may write; rename() would only ask for
 * write access to the folder. */
static palcare_status check_old(file_out *out, palcare_report *report)
{
    if (!out->replaces)
        return PALCARE_OK;
    if (!S_ISREG(out->old.st_mode))
        return pc_file_not_regular(report, out->path, out->old.st_mode);
    if (faccessat(out->folder, out->name, W_OK, AT_EACCESS) != 0)
        return pc_file_out_failed(out, report, NULL, errno);
    out->may_write = true;
    return PALCARE_OK;
}

/* ---- The new file ---------------------------------------------------------------------------- */

/* Chooses a name .NAME.palcareXXXXXX; a long NAME is cut between two characters. */
static bool choose_name(file_out *out)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    unsigned char random[FILE_SUFFIX];
    ssize_t got;
    do
        got = getrandom(random, sizeof random, 0); /* musl declares no getentropy() here */
    while (got < 0 && errno == EINTR);
    if (got != (ssize_t)sizeof random)
        return false;
    size_t stem = strlen(out->name);
    if (stem > FILE_STEM) {
        stem = FILE_STEM;
        while (stem > 0 && ((unsigned char)out->name[stem] & 0xC0) == 0x80)
            stem--;
    }
    for (size_t i = 0; i < FILE_SUFFIX; i++)
        random[i] = (unsigned char)letters[random[i] % (sizeof letters - 1)];
    snprintf(out->new_name, sizeof out->new_name, ".%.*s.palcare%.*s", (int)stem, out->name,
             FILE_SUFFIX, (const char *)random);
    return true;
}

/* Makes a file without a name; false, with errno, if the system cannot. */
static bool make_nameless(file_out *out, mode_t mode)
{
    out->fd = pc_open_again(out->folder, ".", O_TMPFILE | O_WRONLY, mode);
    if (out->fd < 0)
        return false;
    struct stat link;
    if (lstat(pc_path_of_open(out->fd).text, &link) == 0)
        return true;
    close(out->fd); /* without /proc it could not be given a name */
    out->fd = -1;
    errno = EOPNOTSUPP;
    return false;
}

/* Tries names until one is free. */
static palcare_status make_named(file_out *out, mode_t mode, palcare_report *report)
{
    for (int tries = 0; tries < MOST_TRIES; tries++) {
        if (!choose_name(out))
            return pc_file_out_failed(out, report, "getrandom", errno);
        out->fd = pc_open_again(out->folder, out->new_name, O_WRONLY | O_CREAT | O_EXCL, mode);
        if (out->fd >= 0) {
            out->named = true;
            return PALCARE_OK;
        }
        if (errno != EEXIST)
            break;
    }
    return pc_file_out_failed(out, report, "open of a new file beside it", errno);
}

static palcare_status make_file(file_out *out, palcare_report *report)
{
    /* A replacement is readable by its owner only, until it gets the old file's mode. For a file
     * that does not replace another, the system applies the caller's umask. */
    mode_t mode = out->replaces ? 0600 : 0666;
    if (make_nameless(out, mode))
        return PALCARE_OK;
    /* File systems and old kernels without O_TMPFILE set one of these. */
    if (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL && errno != ENOENT)
        return pc_file_out_failed(out, report, "open of a new file beside it", errno);
    return make_named(out, mode, report);
}

/* Gives a name to a file that has no name, so that it can be renamed. */
static palcare_status give_name(file_out *out, palcare_report *report)
{
    open_path path = pc_path_of_open(out->fd);
    for (int tries = 0; !out->named && tries < MOST_TRIES; tries++) {
        if (!choose_name(out))
            return pc_file_out_failed(out, report, "getrandom", errno);
        out->named =
            linkat(AT_FDCWD, path.text, out->folder, out->new_name, AT_SYMLINK_FOLLOW) == 0;
        if (!out->named && errno != EEXIST && errno != EINTR)
            break;
    }
    return out->named ? PALCARE_OK : pc_file_out_failed(out, report, "link", errno);
}

palcare_status pc_file_out_open(const char *path, bool in_place, palcare_report *report,
                                file_out **out)
{
    *out = NULL;
    file_out *made = calloc(1, sizeof *made);
    if (!made)
        return PALCARE_NOMEM;
    made->folder = -1;
    made->fd = -1;
    palcare_status status = PALCARE_NOMEM;
    made->path = copy_of(path);
    if (made->path)
        status = *path ? find_target(made, report) : pc_file_out_failed(made, report, NULL, ENOENT);
    if (status == PALCARE_OK)
        status = check_old(made, report);
    made->in_place = in_place && made->replaces;
    if (status == PALCARE_OK && !made->in_place)
        status = make_file(made, report);
    if (status != PALCARE_OK)
        pc_file_out_free(made);
    else
        *out = made;
    return status;
}

palcare_status pc_file_out_write(file_out *out, const void *bytes, size_t size,
                                 palcare_report *report)
{
    palcare_status status = PALCARE_OK;
    if (!out->in_place)
        status = pc_write_all(out, bytes, size, report);
    else
        pc_buffer_add(&out->text, bytes, size);
    if (out->text.failed)
        status = PALCARE_NOMEM;
    out->failed = out->failed || status != PALCARE_OK;
    return status;
}

/* ---- Replacing the old file ------------------------------------------------------------------ */

static palcare_status close_new(file_out *out, palcare_report *report)
{
    int fd = out->fd;
    out->fd = -1;
    /* An interrupted close() has closed the file, and all bytes were flushed before. */
    if (close(fd) != 0 && errno != EINTR)
        return pc_file_out_failed(out, report, "close", errno);
    return PALCARE_OK;
}

/* Reports a target that another program has saved, made or removed since out was opened. Called
 * before the new file has a name, so that a program that is killed meanwhile leaves no file. */
static palcare_status check_unchanged(const file_out *out, palcare_report *report)
{
    struct stat now;
    bool exists = fstatat(out->folder, out->name, &now, AT_SYMLINK_NOFOLLOW) == 0;
    if (!exists && errno != ENOENT)
        return pc_file_out_failed(out, report, "fstat", errno);
    if (exists == out->replaces && (!exists || pc_file_out_is_unchanged(out, &now)))
        return PALCARE_OK;
    return pc_file_out_changed(out, report);
}

/* Fills the rest of what the new file needs, and gives it a name. */
static palcare_status finish_new(file_out *out, palcare_report *report)
{
    palcare_status status = out->replaces ? pc_file_keep_rights(out, report) : PALCARE_OK;
    if (status == PALCARE_OK && pc_flush(out->fd) != 0)
        status = pc_file_out_failed(out, report, "fsync", errno);
    if (status == PALCARE_OK)
        status = check_unchanged(out, report);
    if (status == PALCARE_OK)
        status = give_name(out, report);
    return status == PALCARE_OK ? close_new(out, report) : status;
}

static palcare_status replace(file_out *out, palcare_report *report)
{
    palcare_status status = finish_new(out, report);
    if (status != PALCARE_OK)
        return status;
    if (renameat(out->folder, out->new_name, out->folder, out->name) != 0)
        return pc_file_out_failed(out, report, "rename", errno);
    out->named = false;
    /* Some file systems cannot flush a folder; they set EINVAL. */
    if (pc_flush(out->folder) != 0 && errno != EINVAL)
        return pc_file_out_failed(out, report, "the new file is in place, but fsync of its folder",
                                  errno);
    return PALCARE_OK;
}

palcare_status pc_file_out_commit(file_out *out, palcare_report *report)
{
    if (out->failed || out->committed)
        return PALCARE_IO;
    out->committed = true;
    return out->in_place ? pc_file_rewrite(out, report) : replace(out, report);
}

void pc_file_out_free(file_out *out)
{
    if (!out)
        return;
    if (out->fd >= 0)
        close(out->fd);
    if (out->named)
        unlinkat(out->folder, out->new_name, 0);
    if (out->folder >= 0)
        close(out->folder);
    pc_buffer_free(&out->text);
    free(out->name);
    free(out->path);
    free(out);
}
