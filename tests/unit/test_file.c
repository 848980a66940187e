/*
 * Files opened to read and replaced to write, in a folder made for each test: what is refused and in
 * which words, what is kept (mode, owner, links), and that no failure leaves anything behind.
 */
#include "run.h"

#include "model/report.h"
#include "xml/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NOBODY = 65534 };

static char folder[] = "/tmp/palcare-file-XXXXXX";
static palcare_report *report;

/* A path in the test's folder; the last few stay valid. */
static const char *in_folder(const char *name)
{
    static char paths[4][1024];
    static unsigned next;
    char *path = paths[next++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

static void set_up(void)
{
    strcpy(folder + strlen(folder) - 6, "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    ck_assert_int_eq(chmod(folder, 0755), 0);
    report = palcare_report_new();
}

/* How many things stand in a folder; each is removed when asked. */
static unsigned count_entries(const char *path, bool removing)
{
    unsigned count = 0;
    DIR *dir = opendir(path);
    ck_assert_ptr_nonnull(dir);
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        count++;
        if (!removing)
            continue;
        if (unlinkat(dirfd(dir), entry->d_name, 0) != 0) {
            char inner[4096];
            snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
            count_entries(inner, true);
            rmdir(inner);
        }
    }
    closedir(dir);
    return count;
}

static void tear_down(void)
{
    palcare_report_free(report);
    chmod(folder, 0755);
    count_entries(folder, true);
    rmdir(folder);
}

static void put(const char *path, const char *text, mode_t mode)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    ck_assert_int_eq(fchmod(fd, mode), 0);
    close(fd);
}

static void expect(const char *path, const char *text)
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

static palcare_status save(const char *path, const char *text)
{
    file_out *out;
    palcare_status status = file_out_open(path, report, &out);
    if (status != PALCARE_OK) {
        ck_assert_ptr_null(out);
        return status;
    }
    status = file_out_write(out, text, strlen(text), report);
    if (status == PALCARE_OK)
        status = file_out_commit(out, report);
    file_out_free(out);
    return status;
}

/* The one problem that was reported, and its end. */
static void expect_problem(int code, const char *words)
{
    ck_assert_uint_eq(palcare_report_size(report), 1);
    ck_assert_msg(palcare_report_code(report, 0) == code, "%s", palcare_report_text(report, 0));
    const char *message = palcare_report_message(report, 0);
    ck_assert_msg(strstr(message, words) != NULL, "%s", message);
}

/* Runs a step as somebody without rights; the exit status says whether it held. */
static void as_nobody(void (*step)(void))
{
    fflush(NULL);
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        if (getuid() == 0 && (setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
            _exit(2);
        step();
        _exit(0);
    }
    int status;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0, "status %d", status);
}

/* For such a child, whose assertions nobody would hear. */
static void must(bool held, int line)
{
    if (held)
        return;
    fprintf(stderr, "test_file.c:%d: %s\n", line,
            palcare_report_size(report) ? palcare_report_text(report, 0) : "nothing reported");
    _exit(1);
}

/* ---- Reading ----------------------------------------------------------------------------------- */

static palcare_status open_only(const char *path)
{
    file_in *in;
    palcare_status status = file_in_open(path, report, &in);
    ck_assert_int_eq(status == PALCARE_OK, in != NULL);
    file_in_close(in);
    return status;
}

START_TEST(reads_to_the_end)
{
    put(in_folder("a"), "0123456789", 0600);
    file_in *in;
    char bytes[8];
    size_t got;
    ck_assert_int_eq(symlink("a", in_folder("link")), 0);
    ck_assert_int_eq(file_in_open(in_folder("link"), report, &in), PALCARE_OK);
    ck_assert_int_eq(file_in_read(in, bytes, 8, &got, report), PALCARE_OK);
    ck_assert(got == 8 && memcmp(bytes, "01234567", 8) == 0);
    ck_assert_int_eq(file_in_read(in, bytes, 8, &got, report), PALCARE_OK);
    ck_assert(got == 2 && memcmp(bytes, "89", 2) == 0);
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(file_in_read(in, bytes, 8, &got, report), PALCARE_OK);
        ck_assert_uint_eq(got, 0);
    }
    file_in_close(in);
    file_in_close(NULL);
    ck_assert_uint_eq(palcare_report_size(report), 0);
}
END_TEST

START_TEST(refuses_what_is_not_there)
{
    ck_assert_int_eq(open_only(in_folder("none")), PALCARE_IO);
    char words[600];
    snprintf(words, sizeof words, "cannot open '%s': No such file or directory", in_folder("none"));
    expect_problem(PC_CANNOT_OPEN, words);
    ck_assert_str_eq(palcare_report_place(report, 0, NULL, NULL), in_folder("none"));
}
END_TEST

START_TEST(refuses_what_is_no_file)
{
    static const struct {
        const char *path;
        const char *words;
    } cases[] = {
        {"/", "is a folder, not a file"},
        {"/dev/zero", "is a device, not a file"},
        {"/dev/null", "is a device, not a file"},
    };
    ck_assert_int_eq(open_only(cases[_i].path), PALCARE_IO);
    expect_problem(PC_NOT_A_FILE, cases[_i].words);
}
END_TEST

START_TEST(never_waits_for_a_pipe)
{
    ck_assert_int_eq(mkfifo(in_folder("pipe"), 0600), 0);
    ck_assert_int_eq(open_only(in_folder("pipe")), PALCARE_IO);
    expect_problem(PC_NOT_A_FILE, "is a pipe, not a file");
}
END_TEST

static void make_socket(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
    ck_assert_int_eq(bind(fd, (struct sockaddr *)&address, sizeof address), 0);
    close(fd);
}

START_TEST(opens_no_socket)
{
    make_socket(in_folder("socket"));
    ck_assert_int_eq(open_only(in_folder("socket")), PALCARE_IO);
    expect_problem(PC_CANNOT_OPEN, "cannot open");
}
END_TEST

static void read_forbidden(void)
{
    must(open_only(in_folder("secret")) == PALCARE_IO, __LINE__);
    must(palcare_report_code(report, 0) == PC_CANNOT_OPEN, __LINE__);
    must(strstr(palcare_report_message(report, 0), "Permission denied") != NULL, __LINE__);
}

START_TEST(refuses_what_may_not_be_read)
{
    put(in_folder("secret"), "x", 0000);
    as_nobody(read_forbidden);
}
END_TEST

static void shorter(int fd)
{
    ck_assert_int_eq(ftruncate(fd, 5), 0);
}

static void longer(int fd)
{
    ck_assert_int_eq(pwrite(fd, "more", 4, 10), 4);
}

static void other(int fd)
{
    ck_assert_int_eq(pwrite(fd, "x", 1, 9), 1);
}

/* Changed after the first bytes were read, and after the last ones were. */
START_TEST(notices_a_change)
{
    static void (*const changes[])(int fd) = {shorter, longer, other};
    const struct timespec long_ago[2] = {{.tv_sec = 1000}, {.tv_sec = 1000}};
    put(in_folder("a"), "0123456789", 0600);
    int fd = open(in_folder("a"), O_RDWR);
    ck_assert_int_eq(futimens(fd, long_ago), 0);
    file_in *in;
    char bytes[16];
    size_t got = 0;
    ck_assert_int_eq(file_in_open(in_folder("a"), report, &in), PALCARE_OK);
    ck_assert_int_eq(file_in_read(in, bytes, _i < 3 ? 7 : 16, &got, report), PALCARE_OK);
    changes[_i % 3](fd);
    palcare_status status = PALCARE_OK;
    for (int reads = 0; status == PALCARE_OK && reads < 9 && (reads == 0 || got > 0); reads++)
        status = file_in_read(in, bytes, sizeof bytes, &got, report);
    ck_assert_int_eq(status, PALCARE_IO);
    ck_assert_uint_eq(got, 0);
    expect_problem(PC_FILE_CHANGED, "changed while it was read");
    file_in_close(in);
    close(fd);
}
END_TEST

/* ---- Writing ----------------------------------------------------------------------------------- */

START_TEST(makes_a_file_with_the_umask)
{
    struct stat made;
    mode_t before = umask(0027);
    ck_assert_int_eq(save(in_folder("new"), "text"), PALCARE_OK);
    umask(before);
    expect(in_folder("new"), "text");
    ck_assert_int_eq(stat(in_folder("new"), &made), 0);
    ck_assert_uint_eq(made.st_mode & 07777, 0640);
    ck_assert_uint_eq(count_entries(folder, false), 1);
}
END_TEST

START_TEST(replaces_and_keeps_the_mode)
{
    static const mode_t modes[] = {0600, 0644, 0664, 0666, 0604, 0755};
    struct stat made;
    mode_t before = umask(0077);
    put(in_folder("a"), "old", modes[_i]);
    ck_assert_int_eq(save(in_folder("a"), "new"), PALCARE_OK);
    umask(before);
    expect(in_folder("a"), "new");
    ck_assert_int_eq(stat(in_folder("a"), &made), 0);
    ck_assert_uint_eq(made.st_mode & 07777, modes[_i]);
    ck_assert_uint_eq(count_entries(folder, false), 1);
}
END_TEST

START_TEST(keeps_the_owner)
{
    struct stat made;
    if (getuid() != 0) {
        printf("skipped: only root can give a file to another owner\n");
        return;
    }
    put(in_folder("a"), "old", 0640);
    ck_assert_int_eq(chown(in_folder("a"), 12345, 23456), 0);
    ck_assert_int_eq(save(in_folder("a"), "new"), PALCARE_OK);
    ck_assert_int_eq(stat(in_folder("a"), &made), 0);
    ck_assert_uint_eq(made.st_uid, 12345);
    ck_assert_uint_eq(made.st_gid, 23456);
    ck_assert_uint_eq(made.st_mode & 07777, 0640);
}
END_TEST

static void save_as_another(void)
{
    must(save(in_folder("a"), "new") == PALCARE_OK, __LINE__);
}

/* Who cannot keep the group gives the group of the new file no more than everyone had. */
START_TEST(another_group_gains_nothing)
{
    struct stat made;
    if (getuid() != 0) {
        printf("skipped: only root can become another user\n");
        return;
    }
    ck_assert_int_eq(chmod(folder, 0777), 0);
    put(in_folder("a"), "old", 0676);
    as_nobody(save_as_another);
    expect(in_folder("a"), "new");
    ck_assert_int_eq(stat(in_folder("a"), &made), 0);
    ck_assert_uint_eq(made.st_mode & 07777, 0666);
}
END_TEST

START_TEST(follows_links)
{
    struct stat made;
    ck_assert_int_eq(mkdir(in_folder("deep"), 0755), 0);
    ck_assert_int_eq(symlink("deep/second", in_folder("first")), 0);
    ck_assert_int_eq(symlink("../third", in_folder("deep/second")), 0);
    ck_assert_int_eq(symlink(in_folder("file"), in_folder("third")), 0);
    /* What the last one names is not there yet: it is made, and then replaced. */
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(save(in_folder("first"), i ? "new" : "old"), PALCARE_OK);
        expect(in_folder("file"), i ? "new" : "old");
        ck_assert_int_eq(lstat(in_folder("first"), &made), 0);
        ck_assert(S_ISLNK(made.st_mode));
        ck_assert_int_eq(lstat(in_folder("file"), &made), 0);
        ck_assert(S_ISREG(made.st_mode));
    }
    ck_assert_uint_eq(count_entries(folder, false), 4);
    ck_assert_uint_eq(count_entries(in_folder("deep"), false), 1);
}
END_TEST

START_TEST(links_in_a_circle_have_an_end)
{
    ck_assert_int_eq(symlink("b", in_folder("a")), 0);
    ck_assert_int_eq(symlink("a", in_folder("b")), 0);
    ck_assert_int_eq(save(in_folder("a"), "x"), PALCARE_IO);
    expect_problem(PC_CANNOT_WRITE, "Too many levels of symbolic links");
}
END_TEST

START_TEST(refuses_to_replace_what_is_no_file)
{
    static const char *const paths[] = {"folder", "pipe",      "socket", "full",
                                        "null",   "folder/..", "folder/"};
    static const char *const kinds[] = {"a folder", "a pipe",   "a socket", "a device",
                                        "a device", "a folder", "a folder"};
    ck_assert_int_eq(mkdir(in_folder("folder"), 0755), 0);
    ck_assert_int_eq(mkfifo(in_folder("pipe"), 0600), 0);
    ck_assert_int_eq(symlink("/dev/full", in_folder("full")), 0);
    ck_assert_int_eq(symlink("/dev/null", in_folder("null")), 0);
    make_socket(in_folder("socket"));
    ck_assert_int_eq(save(in_folder(paths[_i]), "x"), PALCARE_IO);
    char words[64];
    snprintf(words, sizeof words, "is %s, not a file", kinds[_i]);
    expect_problem(PC_NOT_A_FILE, words);
    ck_assert_uint_eq(count_entries(folder, false), 5);
}
END_TEST

START_TEST(refuses_what_a_process_has_open)
{
    static const char *const paths[] = {"/dev/fd/1", "/proc/self/fd/1", "/dev//fd/./1",
                                        "/dev/stdout"};
    put(in_folder("a"), "old", 0600);
    int fd = open(in_folder("a"), O_RDWR);
    int before = dup(STDOUT_FILENO);
    fflush(stdout);
    ck_assert_int_eq(dup2(fd, STDOUT_FILENO), STDOUT_FILENO);
    palcare_status status = save(paths[_i], "x");
    ck_assert_int_eq(dup2(before, STDOUT_FILENO), STDOUT_FILENO);
    close(before);
    ck_assert_int_eq(status, PALCARE_IO);
    expect_problem(PC_NOT_A_FILE, "is an open file of a process");
    expect(in_folder("a"), "old");
    close(fd);
}
END_TEST

START_TEST(says_what_is_missing)
{
    static const struct {
        const char *name;
        const char *words;
    } cases[] = {
        {"none/a", "open of its folder: No such file or directory"},
        {"file/a", "open of its folder: Not a directory"},
        {"dangling", "open of its folder: No such file or directory"},
    };
    put(in_folder("file"), "x", 0600);
    ck_assert_int_eq(symlink("none/a", in_folder("dangling")), 0);
    ck_assert_int_eq(save(in_folder(cases[_i].name), "x"), PALCARE_IO);
    expect_problem(PC_CANNOT_WRITE, cases[_i].words);
}
END_TEST

START_TEST(names_may_be_long)
{
    char name[512];
    char longest[4200];
    memset(name, 'a', sizeof name);
    name[255] = '\0';
    /* Cut for the new file's name in the middle of a character. */
    memcpy(name + 199, "\xC3\xA9", 2);
    ck_assert_int_eq(save(in_folder(name), "text"), PALCARE_OK);
    expect(in_folder(name), "text");
    name[255] = 'a';
    name[256] = '\0';
    ck_assert_int_eq(save(in_folder(name), "text"), PALCARE_IO);
    expect_problem(PC_CANNOT_WRITE, "File name too long");
    memset(longest, '/', sizeof longest);
    longest[sizeof longest - 2] = 'a';
    longest[sizeof longest - 1] = '\0';
    ck_assert_int_eq(save(longest, "text"), PALCARE_IO);
    ck_assert_int_eq(save("", "text"), PALCARE_IO);
    ck_assert_ptr_nonnull(strstr(palcare_report_message(report, 2), "No such file or directory"));
    ck_assert_uint_eq(count_entries(folder, false), 1);
}
END_TEST

static void write_forbidden(void)
{
    must(save(in_folder("new"), "x") == PALCARE_IO, __LINE__);
    must(strstr(palcare_report_message(report, 0), "open of a new file beside it: Permission") !=
             NULL,
         __LINE__);
}

START_TEST(refuses_a_folder_that_may_not_be_written)
{
    ck_assert_int_eq(chmod(folder, 0555), 0);
    as_nobody(write_forbidden);
    ck_assert_uint_eq(count_entries(folder, false), 0);
}
END_TEST

static void replace_forbidden(void)
{
    must(save(in_folder("a"), "new") == PALCARE_IO, __LINE__);
    must(strstr(palcare_report_message(report, 0), "Permission denied") != NULL, __LINE__);
}

START_TEST(refuses_a_file_that_may_not_be_written)
{
    ck_assert_int_eq(chmod(folder, 0777), 0);
    put(in_folder("a"), "old", 0444);
    as_nobody(replace_forbidden);
    expect(in_folder("a"), "old");
    ck_assert_uint_eq(count_entries(folder, false), 1);
}
END_TEST

static void write_too_much(void)
{
    static char bytes[65536];
    struct rlimit limit = {.rlim_cur = 4096, .rlim_max = 4096};
    file_out *out;
    must(signal(SIGXFSZ, SIG_IGN) != SIG_ERR && setrlimit(RLIMIT_FSIZE, &limit) == 0, __LINE__);
    must(file_out_open(in_folder("a"), report, &out) == PALCARE_OK, __LINE__);
    must(file_out_write(out, bytes, sizeof bytes, report) == PALCARE_IO, __LINE__);
    must(palcare_report_code(report, 0) == PC_CANNOT_WRITE, __LINE__);
    must(strstr(palcare_report_message(report, 0), "write: File too large") != NULL, __LINE__);
    /* What is not whole never takes the old one's place. */
    must(file_out_commit(out, report) == PALCARE_IO, __LINE__);
    file_out_free(out);
}

START_TEST(half_a_file_replaces_nothing)
{
    ck_assert_int_eq(chmod(folder, 0777), 0);
    put(in_folder("a"), "old", 0666);
    as_nobody(write_too_much);
    expect(in_folder("a"), "old");
    ck_assert_uint_eq(count_entries(folder, false), 1);
}
END_TEST

START_TEST(without_a_commit_nothing_changes)
{
    file_out *out;
    put(in_folder("a"), "old", 0600);
    ck_assert_int_eq(file_out_open(in_folder("a"), report, &out), PALCARE_OK);
    ck_assert_int_eq(file_out_write(out, "new", 3, report), PALCARE_OK);
    ck_assert_uint_eq(count_entries(folder, false), 2);
    file_out_free(out);
    file_out_free(NULL);
    expect(in_folder("a"), "old");
    ck_assert_uint_eq(count_entries(folder, false), 1);
}
END_TEST

START_TEST(commits_once)
{
    file_out *out;
    ck_assert_int_eq(file_out_open(in_folder("a"), report, &out), PALCARE_OK);
    ck_assert_int_eq(file_out_write(out, "new", 3, report), PALCARE_OK);
    ck_assert_int_eq(file_out_commit(out, report), PALCARE_OK);
    ck_assert_int_eq(file_out_commit(out, report), PALCARE_IO);
    file_out_free(out);
    expect(in_folder("a"), "new");
}
END_TEST

/* Another working folder, and another name of its own folder, between the first and last call. */
START_TEST(finds_its_folder_again)
{
    file_out *out;
    int before = open(".", O_RDONLY | O_DIRECTORY);
    ck_assert_int_eq(mkdir(in_folder("one"), 0755), 0);
    ck_assert_int_eq(chdir(in_folder("one")), 0);
    ck_assert_int_eq(file_out_open("a", report, &out), PALCARE_OK);
    ck_assert_int_eq(chdir("/"), 0);
    ck_assert_int_eq(rename(in_folder("one"), in_folder("two")), 0);
    ck_assert_int_eq(file_out_write(out, "new", 3, report), PALCARE_OK);
    ck_assert_int_eq(file_out_commit(out, report), PALCARE_OK);
    file_out_free(out);
    expect(in_folder("two/a"), "new");
    ck_assert_int_eq(fchdir(before), 0);
    close(before);
}
END_TEST

static void add_reading(Suite *suite)
{
    TCase *reading = tcase_create("reading");
    tcase_add_checked_fixture(reading, set_up, tear_down);
    tcase_add_test(reading, reads_to_the_end);
    tcase_add_test(reading, refuses_what_is_not_there);
    tcase_add_loop_test(reading, refuses_what_is_no_file, 0, 3);
    tcase_add_test(reading, never_waits_for_a_pipe);
    tcase_add_test(reading, opens_no_socket);
    tcase_add_test(reading, refuses_what_may_not_be_read);
    tcase_add_loop_test(reading, notices_a_change, 0, 6);
    suite_add_tcase(suite, reading);
}

int main(void)
{
    Suite *suite = suite_create("file");
    add_reading(suite);
    TCase *writing = tcase_create("writing");
    tcase_add_checked_fixture(writing, set_up, tear_down);
    tcase_add_test(writing, makes_a_file_with_the_umask);
    tcase_add_loop_test(writing, replaces_and_keeps_the_mode, 0, 6);
    tcase_add_test(writing, keeps_the_owner);
    tcase_add_test(writing, another_group_gains_nothing);
    tcase_add_test(writing, follows_links);
    tcase_add_test(writing, links_in_a_circle_have_an_end);
    tcase_add_loop_test(writing, refuses_to_replace_what_is_no_file, 0, 7);
    tcase_add_loop_test(writing, refuses_what_a_process_has_open, 0, 4);
    tcase_add_loop_test(writing, says_what_is_missing, 0, 3);
    tcase_add_test(writing, names_may_be_long);
    tcase_add_test(writing, refuses_a_folder_that_may_not_be_written);
    tcase_add_test(writing, refuses_a_file_that_may_not_be_written);
    tcase_add_test(writing, half_a_file_replaces_nothing);
    tcase_add_test(writing, without_a_commit_nothing_changes);
    tcase_add_test(writing, commits_once);
    tcase_add_test(writing, finds_its_folder_again);
    suite_add_tcase(suite, writing);
    return run_suite(suite);
}
