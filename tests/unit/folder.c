/* Makes, fills, counts and removes the folder for the tests of files. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "folder.h"

#include "run.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NOBODY = 65534 };

palcare_report *folder_report;

static char folder[64];

const char *folder_path(void)
{
    return folder;
}

const char *in_folder(const char *name)
{
    static char paths[4][1024];
    static unsigned next;
    char *path = paths[next++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

void folder_set_up(void)
{
    strcpy(folder, "/tmp/palcare-file-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    ck_assert_int_eq(chmod(folder, 0755), 0);
    folder_report = palcare_report_new();
}

/* Calls a step for each thing in a folder, and counts them. */
static unsigned each_entry(const char *path, void (*step)(const char *path))
{
    unsigned count = 0;
    DIR *dir = opendir(path);
    ck_assert_ptr_nonnull(dir);
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        char inner[4096];
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        count++;
        snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
        if (step)
            step(inner);
    }
    closedir(dir);
    return count;
}

static void remove_entry(const char *path)
{
    if (unlink(path) == 0)
        return;
    each_entry(path, remove_entry);
    rmdir(path);
}

void folder_tear_down(void)
{
    palcare_report_free(folder_report);
    chmod(folder, 0755);
    each_entry(folder, remove_entry);
    rmdir(folder);
}

unsigned folder_count(const char *path)
{
    return each_entry(path, NULL);
}

void folder_put(const char *path, const char *text, mode_t mode)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    ck_assert_int_eq(fchmod(fd, mode), 0);
    close(fd);
}

void folder_put_socket(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    ck_assert_uint_lt(strlen(path), sizeof address.sun_path);
    strcpy(address.sun_path, path);
    ck_assert_int_eq(bind(fd, (struct sockaddr *)&address, sizeof address), 0);
    close(fd);
}

void folder_expect(const char *path, const char *text)
{
    char found[256];
    int fd = open(path, O_RDONLY);
    ck_assert_msg(fd >= 0, "%s: %s", path, strerror(errno));
    ssize_t size = read(fd, found, sizeof found - 1);
    ck_assert_int_ge(size, 0);
    found[size] = '\0';
    ck_assert_str_eq(found, text);
    close(fd);
}

void folder_expect_problem(int code, const char *words)
{
    ck_assert_uint_eq(palcare_report_count(folder_report), 1);
    ck_assert_msg(palcare_report_code(folder_report, 0) == code, "%s",
                  palcare_report_text(folder_report, 0));
    const char *message = palcare_report_message(folder_report, 0);
    ck_assert_msg(strstr(message, words) != NULL, "%s", message);
}

void as_nobody(void (*step)(void))
{
    as_member(NOBODY, step);
}

void as_member(gid_t group, void (*step)(void))
{
    as_user(NOBODY, group, step);
}

void as_user(uid_t user, gid_t group, void (*step)(void))
{
    fflush(NULL);
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        if (getuid() == 0 && (setgid(group) != 0 || setuid(user) != 0))
            _exit(2);
        step();
        _exit(0);
    }
    int status;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0, "status %d", status);
}

void folder_must(bool held, const char *file, int line)
{
    if (held)
        return;
    const char *message = palcare_report_text(folder_report, 0);
    fprintf(stderr, "%s:%d: %s\n", file, line, message ? message : "nothing reported");
    _exit(1);
}
