/*
 * Replaced files: what is refused and with which message, what is kept (mode, owner, links), and
 * that no failure leaves anything behind.
 */
/* SPDX-License-Identifier: Apache-2.0 */
/* For O_TMPFILE. */
#define _GNU_SOURCE

#include "../faults/nameless.h"
#include "folder.h"
#include "run.h"

#include "base/utf8.h"
#include "xml/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static palcare_status save(const char *path, const char *text)
{
    file_out *out;
    palcare_status status = pc_file_out_open(path, false, folder_report, &out);
    if (status != PALCARE_OK) {
        ck_assert_ptr_null(out);
        return status;
    }
    status = pc_file_out_write(out, text, strlen(text), folder_report);
    if (status == PALCARE_OK)
        status = pc_file_out_commit(out, folder_report);
    pc_file_out_free(out);
    return status;
}

START_TEST(a_new_file_follows_the_umask)
{
    struct stat made;
    mode_t before = umask(0027);
    ck_assert_int_eq(save(in_folder("new"), "text"), PALCARE_OK);
    umask(before);
    folder_expect(in_folder("new"), "text");
    ck_assert_int_eq(stat(in_folder("new"), &made), 0);
    ck_assert_uint_eq(made.st_mode & 07777, 0640);
    ck_assert_uint_eq(folder_count(folder_path()), 1);
}
END_TEST

START_TEST(replacing_keeps_the_mode)
{
    static const mode_t modes[] = {0600, 0644, 0664, 0666, 0604, 0755};
    struct stat made;
    mode_t before = umask(0077);
    folder_put(in_folder("a"), "old", modes[_i]);
    ck_assert_int_eq(save(in_folder("a"), "new"), PALCARE_OK);
    umask(before);
    folder_expect(in_folder("a"), "new");
    ck_assert_int_eq(stat(in_folder("a"), &made), 0);
    ck_assert_uint_eq(made.st_mode & 07777, modes[_i]);
    ck_assert_uint_eq(folder_count(folder_path()), 1);
}
END_TEST

static bool is_root(void)
{
    if (getuid() == 0)
        return true;
    printf("skipped: only root can give files to others and become another user\n");
    return false;
}

static void expect_rights(const char *path, uid_t user, gid_t group, mode_t mode)
{
    struct stat made;
    ck_assert_int_eq(stat(path, &made), 0);
    ck_assert_uint_eq(made.st_uid, user);
    ck_assert_uint_eq(made.st_gid, group);
    ck_assert_uint_eq(made.st_mode & 07777, mode);
}

START_TEST(replacing_keeps_the_owner)
{
    static const uid_t users[] = {12345, 12345, 0};
    static const gid_t groups[] = {23456, 0, 23456};
    if (!is_root())
        return;
    folder_put(in_folder("a"), "old", 0640);
    ck_assert_int_eq(chown(in_folder("a"), users[_i], groups[_i]), 0);
    ck_assert_int_eq(save(in_folder("a"), "new"), PALCARE_OK);
    expect_rights(in_folder("a"), users[_i], groups[_i], 0640);
}
END_TEST

static void save_as_another(void)
{
    must(save(in_folder("a"), "new") == PALCARE_OK);
}

/* A process that cannot keep the owner may still keep the group, if it is a member. */
START_TEST(replacing_keeps_the_group)
{
    if (!is_root())
        return;
    ck_assert_int_eq(chown(folder_path(), 0, 777), 0);
    ck_assert_int_eq(chmod(folder_path(), 02777), 0);
    folder_put(in_folder("a"), "old", 0660);
    ck_assert_int_eq(chown(in_folder("a"), 0, 23456), 0);
    as_member(23456, save_as_another);
    folder_expect(in_folder("a"), "new");
    expect_rights(in_folder("a"), 65534, 23456, 0660);
}
END_TEST

/* A process that cannot keep the group gives the new file's group no more rights than everyone
 * had. */
START_TEST(another_group_gains_no_permissions)
{
    if (!is_root())
        return;
    ck_assert_int_eq(chmod(folder_path(), 0777), 0);
    folder_put(in_folder("a"), "old", 0676);
    as_nobody(save_as_another);
    folder_expect(in_folder("a"), "new");
    expect_rights(in_folder("a"), 65534, 65534, 0666);
}
END_TEST

START_TEST(a_link_is_followed)
{
    struct stat made;
    ck_assert_int_eq(mkdir(in_folder("deep"), 0755), 0);
    ck_assert_int_eq(symlink("deep/second", in_folder("first")), 0);
    ck_assert_int_eq(symlink("../third", in_folder("deep/second")), 0);
    ck_assert_int_eq(symlink(in_folder("file"), in_folder("third")), 0);
    /* The last link names a file that does not exist: it is made, and then replaced. */
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(save(in_folder("first"), i ? "new" : "old"), PALCARE_OK);
        folder_expect(in_folder("file"), i ? "new" : "old");
        ck_assert_int_eq(lstat(in_folder("first"), &made), 0);
        ck_assert(S_ISLNK(made.st_mode));
        ck_assert_int_eq(lstat(in_folder("file"), &made), 0);
        ck_assert(S_ISREG(made.st_mode));
    }
    ck_assert_uint_eq(folder_count(folder_path()), 4);
    ck_assert_uint_eq(folder_count(in_folder("deep")), 1);
}
END_TEST

START_TEST(links_in_a_circle_are_refused)
{
    ck_assert_int_eq(symlink("b", in_folder("a")), 0);
    ck_assert_int_eq(symlink("a", in_folder("b")), 0);
    ck_assert_int_eq(save(in_folder("a"), "x"), PALCARE_IO);
    folder_expect_problem(PC_CANNOT_WRITE, strerror(ELOOP));
}
END_TEST

/* A step to try without privileges, and its report. A faulty library must not be able to harm the
 * machine: steps outside the test's own folder are tried only in this way. */
static struct {
    const char *path;
    int code;
    const char *words;
} refusal;

static void be_refused(void)
{
    must(save(refusal.path, "x") == PALCARE_IO);
    must(palcare_report_code(folder_report, 0) == refusal.code);
    must(strstr(palcare_report_message(folder_report, 0), refusal.words) != NULL);
}

static void expect_refusal(const char *path, int code, const char *words)
{
    refusal.path = path;
    refusal.code = code;
    refusal.words = words;
    as_nobody(be_refused);
}

START_TEST(what_is_not_a_regular_file_is_not_replaced)
{
    static const struct {
        const char *name;
        const char *words;
    } cases[] = {
        {"folder", "is a folder, not a file"},  {"pipe", "is a pipe, not a file"},
        {"socket", "is a socket, not a file"},  {"full", "is a device, not a file"},
        {"null", "is a device, not a file"},    {"folder/..", "is a folder, not a file"},
        {"folder/", "is a folder, not a file"},
    };
    ck_assert_int_eq(mkdir(in_folder("folder"), 0755), 0);
    ck_assert_int_eq(mkfifo(in_folder("pipe"), 0600), 0);
    ck_assert_int_eq(symlink("/dev/full", in_folder("full")), 0);
    ck_assert_int_eq(symlink("/dev/null", in_folder("null")), 0);
    folder_put_socket(in_folder("socket"));
    expect_refusal(in_folder(cases[_i].name), PC_NOT_A_FILE, cases[_i].words);
    ck_assert_uint_eq(folder_count(folder_path()), 5);
}
END_TEST

static void be_refused_with_an_output(void)
{
    int fd = open(in_folder("a"), O_RDWR);
    must(fd >= 0 && dup2(fd, STDOUT_FILENO) == STDOUT_FILENO);
    be_refused();
}

/* Even if it is a file: a program that has it open would never see the new one. */
START_TEST(an_open_file_of_a_process_is_refused)
{
    static const char *const paths[] = {"/dev/fd/1", "/proc/self/fd/1", "/dev//fd/./1",
                                        "/dev/stdout"};
    ck_assert_int_eq(chmod(folder_path(), 0777), 0);
    folder_put(in_folder("a"), "old", 0666);
    refusal.path = paths[_i];
    refusal.code = PC_NOT_A_FILE;
    refusal.words = "is an open file of a process";
    as_nobody(be_refused_with_an_output);
    folder_expect(in_folder("a"), "old");
    ck_assert_uint_eq(folder_count(folder_path()), 1);
}
END_TEST

START_TEST(a_missing_folder_is_reported)
{
    static const struct {
        const char *name;
        const char *words;
    } cases[] = {
        {"none/a", "open of its folder: No such file or directory"},
        {"file/a", "open of its folder: Not a directory"},
        {"dangling", "open of its folder: No such file or directory"},
    };
    folder_put(in_folder("file"), "x", 0600);
    ck_assert_int_eq(symlink("none/a", in_folder("dangling")), 0);
    ck_assert_int_eq(save(in_folder(cases[_i].name), "x"), PALCARE_IO);
    folder_expect_problem(PC_CANNOT_WRITE, cases[_i].words);
}
END_TEST

START_TEST(file_names_can_be_long)
{
    char name[512];
    memset(name, 'a', sizeof name);
    name[255] = '\0';
    /* Cut for the new file's name in the middle of a character. */
    memcpy(name + 199, "\xC3\xA9", 2);
    ck_assert_int_eq(save(in_folder(name), "text"), PALCARE_OK);
    folder_expect(in_folder(name), "text");
    name[255] = 'a';
    name[256] = '\0';
    ck_assert_int_eq(save(in_folder(name), "text"), PALCARE_IO);
    folder_expect_problem(PC_CANNOT_WRITE, strerror(ENAMETOOLONG));
    ck_assert_uint_eq(folder_count(folder_path()), 1);
}
END_TEST

/* Neither the new file's name nor a path in a sentence is cut within a character. */
START_TEST(names_and_messages_are_cut_between_characters)
{
    file_out *out;
    char name[256];
    files_need_names = true;
    memset(name, 'a', sizeof name);
    memcpy(name + 199, "\xC3\xA9", 2);
    /* The message has the last 200 bytes of the path: this one is cut in two at 253 - 200. */
    memcpy(name + 52, "\xC3\xA9", 2);
    name[253] = '\0';
    ck_assert_int_eq(pc_file_out_open(in_folder(name), false, folder_report, &out), PALCARE_OK);
    DIR *dir = opendir(folder_path());
    struct dirent *entry;
    while ((entry = readdir(dir)) != NULL && entry->d_name[1] != 'a')
        continue;
    ck_assert_ptr_nonnull(entry);
    ck_assert(pc_utf8_is_xml(entry->d_name, strlen(entry->d_name), NULL));
    ck_assert_uint_eq(strlen(entry->d_name), 1 + 199 + strlen(".palcare") + 6);
    closedir(dir);
    pc_file_out_free(out);
    ck_assert_int_eq(mkdir(in_folder(name), 0755), 0);
    ck_assert_int_eq(save(in_folder(name), "x"), PALCARE_IO);
    const char *message = palcare_report_message(folder_report, 0);
    ck_assert(strncmp(message, "'...aaa", 7) == 0);
    ck_assert(pc_utf8_is_xml(message, strlen(message), NULL));
    ck_assert_str_eq(palcare_report_place(folder_report, 0, NULL, NULL), in_folder(name));
}
END_TEST

START_TEST(a_path_longer_than_the_system_allows_is_refused)
{
    char longest[4200];
    memset(longest, '/', sizeof longest);
    longest[sizeof longest - 2] = 'a';
    longest[sizeof longest - 1] = '\0';
    expect_refusal(longest, PC_CANNOT_WRITE, strerror(ENAMETOOLONG));
    expect_refusal("", PC_CANNOT_WRITE, "No such file or directory");
}
END_TEST

static void write_forbidden(void)
{
    must(save(in_folder("new"), "x") == PALCARE_IO);
    must(strstr(palcare_report_message(folder_report, 0),
                "open of a new file beside it: Permission") != NULL);
}

START_TEST(an_unwritable_folder_is_refused)
{
    ck_assert_int_eq(chmod(folder_path(), 0555), 0);
    as_nobody(write_forbidden);
    ck_assert_uint_eq(folder_count(folder_path()), 0);
}
END_TEST

static void replace_forbidden(void)
{
    must(save(in_folder("a"), "new") == PALCARE_IO);
    must(strstr(palcare_report_message(folder_report, 0), "Permission denied") != NULL);
}

START_TEST(an_unwritable_file_is_refused)
{
    ck_assert_int_eq(chmod(folder_path(), 0777), 0);
    folder_put(in_folder("a"), "old", 0444);
    as_nobody(replace_forbidden);
    folder_expect(in_folder("a"), "old");
    ck_assert_uint_eq(folder_count(folder_path()), 1);
}
END_TEST

static void write_too_much(void)
{
    static char bytes[65536];
    struct rlimit limit = {.rlim_cur = 4096, .rlim_max = 4096};
    file_out *out;
    must(signal(SIGXFSZ, SIG_IGN) != SIG_ERR && setrlimit(RLIMIT_FSIZE, &limit) == 0);
    must(pc_file_out_open(in_folder("a"), false, folder_report, &out) == PALCARE_OK);
    must(pc_file_out_write(out, bytes, sizeof bytes, folder_report) == PALCARE_IO);
    must(palcare_report_code(folder_report, 0) == PC_CANNOT_WRITE);
    must(strstr(palcare_report_message(folder_report, 0), "write: File too large") != NULL);
    /* An incomplete file never replaces the old one. */
    must(pc_file_out_commit(out, folder_report) == PALCARE_IO);
    pc_file_out_free(out);
}

START_TEST(a_partly_written_file_replaces_nothing)
{
    ck_assert_int_eq(chmod(folder_path(), 0777), 0);
    folder_put(in_folder("a"), "old", 0666);
    as_nobody(write_too_much);
    folder_expect(in_folder("a"), "old");
    ck_assert_uint_eq(folder_count(folder_path()), 1);
}
END_TEST

static void save_without_streams(void)
{
    for (int fd = 0; fd < 3; fd++)
        close(fd);
    if (save(in_folder("first"), "new") != PALCARE_OK)
        _exit(1);
}

/* The folder's descriptor is then 0, which must not be mistaken for "none". */
START_TEST(writing_works_without_standard_streams)
{
    ck_assert_int_eq(chmod(folder_path(), 0777), 0);
    ck_assert_int_eq(symlink("second", in_folder("first")), 0);
    ck_assert_int_eq(symlink("file", in_folder("second")), 0);
    as_nobody(save_without_streams);
    folder_expect(in_folder("file"), "new");
    ck_assert_uint_eq(folder_count(folder_path()), 3);
}
END_TEST

/* Of two saves at once each writes its own file. The first to finish wins, and the other is
 * refused. */
START_TEST(the_second_of_two_writers_is_refused)
{
    file_out *out[2];
    files_need_names = _i;
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(pc_file_out_open(in_folder("a"), false, folder_report, &out[i]),
                         PALCARE_OK);
        ck_assert_int_eq(pc_file_out_write(out[i], i ? "b" : "a", 1, folder_report), PALCARE_OK);
    }
    ck_assert_uint_eq(folder_count(folder_path()), _i ? 2 : 0);
    ck_assert_int_eq(pc_file_out_commit(out[1], folder_report), PALCARE_OK);
    ck_assert_int_eq(pc_file_out_commit(out[0], folder_report), PALCARE_IO);
    folder_expect_problem(PC_CHANGED_SINCE_READ, "another program changed");
    for (int i = 0; i < 2; i++)
        pc_file_out_free(out[i]);
    folder_expect(in_folder("a"), "b");
    ck_assert_uint_eq(folder_count(folder_path()), 1);
}
END_TEST

/* Another program appends to the file, replaces it by one of the same size, or removes it. */
START_TEST(a_file_that_changed_meanwhile_is_not_replaced)
{
    file_out *out;
    folder_put(in_folder("a"), "old", 0600);
    ck_assert_int_eq(pc_file_out_open(in_folder("a"), false, folder_report, &out), PALCARE_OK);
    ck_assert_int_eq(pc_file_out_write(out, "new", 3, folder_report), PALCARE_OK);
    if (_i == 0) {
        folder_put(in_folder("a"), "older", 0600);
    } else if (_i == 1) {
        folder_put(in_folder("b"), "odd", 0600);
        ck_assert_int_eq(rename(in_folder("b"), in_folder("a")), 0);
    } else {
        ck_assert_int_eq(unlink(in_folder("a")), 0);
    }
    ck_assert_int_eq(pc_file_out_commit(out, folder_report), PALCARE_IO);
    pc_file_out_free(out);
    folder_expect_problem(PC_CHANGED_SINCE_READ, "another program changed");
    ck_assert_uint_eq(folder_count(folder_path()), _i < 2 ? 1 : 0);
    if (_i < 2)
        folder_expect(in_folder("a"), _i == 0 ? "older" : "odd");
}
END_TEST

START_TEST(without_a_commit_nothing_changes)
{
    file_out *out;
    files_need_names = _i;
    folder_put(in_folder("a"), "old", 0600);
    ck_assert_int_eq(pc_file_out_open(in_folder("a"), false, folder_report, &out), PALCARE_OK);
    ck_assert_int_eq(pc_file_out_write(out, "new", 3, folder_report), PALCARE_OK);
    ck_assert_uint_eq(folder_count(folder_path()), _i ? 2 : 1);
    pc_file_out_free(out);
    pc_file_out_free(NULL);
    folder_expect(in_folder("a"), "old");
    ck_assert_uint_eq(folder_count(folder_path()), 1);
}
END_TEST

START_TEST(a_second_commit_is_refused)
{
    file_out *out;
    ck_assert_int_eq(pc_file_out_open(in_folder("a"), false, folder_report, &out), PALCARE_OK);
    ck_assert_int_eq(pc_file_out_write(out, "new", 3, folder_report), PALCARE_OK);
    ck_assert_int_eq(pc_file_out_commit(out, folder_report), PALCARE_OK);
    ck_assert_int_eq(pc_file_out_commit(out, folder_report), PALCARE_IO);
    pc_file_out_free(out);
    folder_expect(in_folder("a"), "new");
}
END_TEST

/* The working folder changes, and the file's folder is renamed, between the first and last call. */
START_TEST(a_folder_that_moved_is_still_written_to)
{
    file_out *out;
    int before = open(".", O_RDONLY | O_DIRECTORY);
    ck_assert_int_eq(mkdir(in_folder("one"), 0755), 0);
    ck_assert_int_eq(chdir(in_folder("one")), 0);
    ck_assert_int_eq(pc_file_out_open("a", false, folder_report, &out), PALCARE_OK);
    ck_assert_int_eq(mkdir(in_folder("elsewhere"), 0755), 0);
    ck_assert_int_eq(chdir(in_folder("elsewhere")), 0);
    ck_assert_int_eq(rename(in_folder("one"), in_folder("two")), 0);
    ck_assert_int_eq(pc_file_out_write(out, "new", 3, folder_report), PALCARE_OK);
    ck_assert_int_eq(pc_file_out_commit(out, folder_report), PALCARE_OK);
    pc_file_out_free(out);
    folder_expect(in_folder("two/a"), "new");
    ck_assert_int_eq(fchdir(before), 0);
    close(before);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("file_out");
    TCase *cases = tcase_create("file_out");
    tcase_add_checked_fixture(cases, folder_set_up, folder_tear_down);
    tcase_add_test(cases, a_new_file_follows_the_umask);
    tcase_add_loop_test(cases, replacing_keeps_the_mode, 0, 6);
    tcase_add_loop_test(cases, replacing_keeps_the_owner, 0, 3);
    tcase_add_test(cases, replacing_keeps_the_group);
    tcase_add_test(cases, another_group_gains_no_permissions);
    tcase_add_test(cases, a_link_is_followed);
    tcase_add_test(cases, links_in_a_circle_are_refused);
    tcase_add_loop_test(cases, what_is_not_a_regular_file_is_not_replaced, 0, 7);
    tcase_add_loop_test(cases, an_open_file_of_a_process_is_refused, 0, 4);
    tcase_add_loop_test(cases, a_missing_folder_is_reported, 0, 3);
    tcase_add_test(cases, file_names_can_be_long);
    tcase_add_test(cases, names_and_messages_are_cut_between_characters);
    tcase_add_test(cases, a_path_longer_than_the_system_allows_is_refused);
    tcase_add_test(cases, an_unwritable_folder_is_refused);
    tcase_add_test(cases, an_unwritable_file_is_refused);
    tcase_add_test(cases, a_partly_written_file_replaces_nothing);
    tcase_add_loop_test(cases, without_a_commit_nothing_changes, 0, 2);
    tcase_add_test(cases, a_second_commit_is_refused);
    tcase_add_test(cases, writing_works_without_standard_streams);
    tcase_add_loop_test(cases, the_second_of_two_writers_is_refused, 0, 2);
    tcase_add_loop_test(cases, a_file_that_changed_meanwhile_is_not_replaced, 0, 3);
    tcase_add_test(cases, a_folder_that_moved_is_still_written_to);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
