/*
 * Writes a new file beside the old one and renames it. palcare_write_file() replaces a file in the
 * same way, but writes a document; this writes bytes, so the author's layout and mistakes stay.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#define _DEFAULT_SOURCE /* realpath, fchown, mkstemp */
#include "replace_file.h"
#include "hold_signals.h"
#include "open_files.h"
#include "text_lines.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct text read_text(const char *path)
{
    struct result result;
    result_open(&result);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    char part[8192];
    ssize_t got = file < 0 ? -1 : 1;
    while (got > 0 || (file >= 0 && got < 0 && errno == EINTR)) {
        got = read(file, part, sizeof part);
        if (got > 0)
            fwrite(part, 1, (size_t)got, result.stream);
    }
    if (got < 0)
        give_up("%s: %s", path, strerror(errno));
    close(file);
    result_close(&result);
    return (struct text){result.bytes, result.size};
}

static bool write_all(int file, const struct text *text)
{
    for (size_t done = 0; done < text->size;) {
        ssize_t size = write(file, text->bytes + done, text->size - done);
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            return false;
        done += (size_t)size;
    }
    return true;
}

/* Gives the new file the owner and mode of the old one. Does not set an owner that is the same. */
static bool keep_owner_and_mode(int file, const struct stat *old)
{
    struct stat now;
    if (fstat(file, &now) != 0)
        return false;
    if ((now.st_uid != old->st_uid || now.st_gid != old->st_gid) &&
        fchown(file, old->st_uid, old->st_gid) != 0)
        return false;
    return fchmod(file, old->st_mode & 07777) == 0;
}

/* Replaces the file at `real` if the file at `path` is still the one that was seen. If it is not,
 * prints a problem and sets errno to 0. */
static bool write_beside(const char *path, const char *real, char *beside, const struct text *text,
                         const struct seen *seen)
{
    struct stat old;
    if (stat(real, &old) != 0)
        return false;
    int file = mkstemp(beside);
    if (file < 0)
        return false;
    bool done = write_all(file, text) && keep_owner_and_mode(file, &old) && fsync(file) == 0;
    int reason = errno;
    if (close(file) != 0 && done) {
        done = false;
        reason = errno;
    }
    if (done && !still_as_seen(path, seen)) {
        done = false;
        reason = 0;
    }
    if (done && rename(beside, real) == 0)
        return true;
    reason = done ? errno : reason;
    unlink(beside);
    errno = reason;
    return false;
}

bool replace_file(const char *path, const struct text *text, const struct seen *seen)
{
    char *real = realpath(path, NULL);
    if (!real && errno == ENOMEM)
        need(NULL);
    char *beside = real ? format_text("%s.XXXXXX", real) : NULL;
    sigset_t before;
    hold_signals(&before);
    bool done = real && write_beside(path, real, beside, text, seen);
    int reason = errno;
    let_signals(&before);
    if (!done && reason != 0) {
        fputs("palcare: ", stderr);
        print_visibly(stderr, path);
        fprintf(stderr, ": cannot be replaced: %s\n", strerror(reason));
    }
    free(beside);
    free(real);
    return done;
}

palcare_status write_document(const palcare_doc *doc, const char *path,
                              const palcare_options *limits, palcare_report *report)
{
    sigset_t before;
    hold_signals(&before);
    palcare_status status = palcare_write_file(doc, path, limits, report);
    let_signals(&before);
    return status;
}
