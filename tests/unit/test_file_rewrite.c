/*
 * Files that are written in place: what stays (the file itself, with its links and rights), what is
 * refused, and that a full disk or another program's save leaves the old content.
 */
/* SPDX-License-Identifier: Apache-2.0 */
/* For unshare. */
#define _GNU_SOURCE

#include "folder.h"
#include "run.h"

#include "xml/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static palcare_status save(const char *path, bool in_place, const char *text)
{
    file_out *out;
    palcare_status status = pc_file_out_open(path, in_place, folder_report, &out);
    size_t half = strlen(text) / 2;
    if (status == PALCARE_OK)
        status = pc_file_out_write(out, text, half, folder_report);
    if (status == PALCARE_OK)
        status = pc_file_out_write(out, text + half, strlen(text) - half, folder_report);
    if (status == PALCARE_OK)
        status = pc_file_out_commit(out, folder_report);
    pc_file_out_free(out);
    return status;
}

START_TEST(the_file_itself_gets_the_new_text)
{
    static const char *const texts[] = {"new", "", "a text that is longer than the old one", "n"};
    struct stat before, after;
    folder_put(in_folder("a"), "the old text", 0604);
    ck_assert_int_eq(link(in_folder("a"), in_folder("b")), 0);
    ck_assert_int_eq(symlink("a", in_folder("c")), 0);
    ck_assert_int_eq(stat(in_folder("a"), &before), 0);
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        ck_assert_int_eq(save(in_folder("c"), true, texts[i]), PALCARE_OK);
        folder_expect(in_folder("a"), texts[i]);
        folder_expect(in_folder("b"), texts[i]);
    }
    ck_assert_int_eq(stat(in_folder("a"), &after), 0);
    ck_assert_uint_eq(after.st_ino, before.st_ino);
    ck_assert_uint_eq(after.st_mode, before.st_mode);
    ck_assert_uint_eq(folder_count(folder_path()), 3);
}
END_TEST

START_TEST(a_file_that_is_missing_is_made)
{
    ck_assert_int_eq(save(in_folder("a"), true, "new"), PALCARE_OK);
    folder_expect(in_folder("a"), "new");
    ck_assert_uint_eq(folder_count(folder_path()), 1);
}
END_TEST

static void write_in_a_closed_folder(void)
{
    must(save(in_folder("a"), false, "new") == PALCARE_IO);
    must(strstr(palcare_report_message(folder_report, 0), "open of a new file beside it") != NULL);
    must(strstr(palcare_report_hint(folder_report, 0), "the option in-place") != NULL);
    must(save(in_folder("a"), true, "new") == PALCARE_OK);
}

START_TEST(a_folder_that_is_not_writable_is_enough)
{
    folder_put(in_folder("a"), "old", 0666);
    ck_assert_int_eq(chmod(folder_path(), 0555), 0);
    as_nobody(write_in_a_closed_folder);
    folder_expect(in_folder("a"), "new");
}
END_TEST

static void write_forbidden(void)
{
    must(save(in_folder("a"), true, "new") == PALCARE_IO);
    must(strstr(palcare_report_message(folder_report, 0), "Permission denied") != NULL);
    must(palcare_report_hint(folder_report, 0) == NULL);
}

START_TEST(an_unwritable_file_is_refused)
{
    ck_assert_int_eq(chmod(folder_path(), 0777), 0);
    folder_put(in_folder("a"), "old", 0444);
    as_nobody(write_forbidden);
    folder_expect(in_folder("a"), "old");
}
END_TEST

START_TEST(a_folder_is_refused)
{
    ck_assert_int_eq(save(folder_path(), true, "new"), PALCARE_IO);
    folder_expect_problem(PC_NOT_A_FILE, "is a folder, not a file");
}
END_TEST

/* Another program appends to the file, replaces it, removes it, or puts a link or a pipe there. */
START_TEST(a_file_that_changed_meanwhile_is_not_written)
{
    file_out *out;
    folder_put(in_folder("a"), "old", 0600);
    ck_assert_int_eq(pc_file_out_open(in_folder("a"), true, folder_report, &out), PALCARE_OK);
    ck_assert_int_eq(pc_file_out_write(out, "new", 3, folder_report), PALCARE_OK);
    folder_put(in_folder("b"), "odd", 0600);
    if (_i == 0)
        folder_put(in_folder("a"), "older", 0600);
    else
        ck_assert_int_eq(unlink(in_folder("a")), 0);
    if (_i == 1)
        ck_assert_int_eq(rename(in_folder("b"), in_folder("a")), 0);
    if (_i == 3)
        ck_assert_int_eq(symlink("b", in_folder("a")), 0);
    ck_assert_int_eq(pc_file_out_commit(out, folder_report), PALCARE_IO);
    ck_assert_int_eq(pc_file_out_commit(out, folder_report), PALCARE_IO);
    pc_file_out_free(out);
    folder_expect_problem(PC_CHANGED_SINCE_READ, "another program changed");
    if (_i < 2)
        folder_expect(in_folder("a"), _i == 0 ? "older" : "odd");
    if (_i != 1)
        folder_expect(in_folder("b"), "odd");
}
END_TEST

START_TEST(without_a_commit_nothing_changes)
{
    file_out *out;
    folder_put(in_folder("a"), "old", 0600);
    ck_assert_int_eq(pc_file_out_open(in_folder("a"), true, folder_report, &out), PALCARE_OK);
    ck_assert_int_eq(pc_file_out_write(out, "new", 3, folder_report), PALCARE_OK);
    folder_expect(in_folder("a"), "old");
    pc_file_out_free(out);
    folder_expect(in_folder("a"), "old");
    ck_assert_uint_eq(folder_count(folder_path()), 1);
}
END_TEST

static void write_too_much(void)
{
    static char text[65537];
    struct rlimit limit = {.rlim_cur = 4096, .rlim_max = 4096};
    memset(text, 'x', sizeof text - 1);
    must(signal(SIGXFSZ, SIG_IGN) != SIG_ERR && setrlimit(RLIMIT_FSIZE, &limit) == 0);
    must(save(in_folder("a"), true, text) == PALCARE_IO);
    must(strstr(palcare_report_message(folder_report, 0), "File too large") != NULL);
}

START_TEST(without_room_for_the_text_the_old_one_stays)
{
    ck_assert_int_eq(chmod(folder_path(), 0777), 0);
    folder_put(in_folder("a"), "old", 0666);
    as_nobody(write_too_much);
    folder_expect(in_folder("a"), "old");
}
END_TEST

/* In a process of its own, whose mounts nobody else sees. */
static int save_a_mount(void)
{
    enum { SKIPPED = 3 };
    if (unshare(CLONE_NEWNS) != 0 || mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
        mount(in_folder("b"), in_folder("a"), NULL, MS_BIND, NULL) != 0)
        return SKIPPED;
    must(save(in_folder("a"), false, "new") == PALCARE_IO);
    must(strstr(palcare_report_message(folder_report, 0), "rename: Device or resource busy") !=
         NULL);
    must(strstr(palcare_report_hint(folder_report, 0), "the option in-place") != NULL);
    must(folder_count(folder_path()) == 2);
    must(save(in_folder("a"), true, "new") == PALCARE_OK);
    return 0;
}

START_TEST(a_file_that_is_a_mount_can_only_be_written_in_place)
{
    folder_put(in_folder("a"), "below the mount", 0600);
    folder_put(in_folder("b"), "old", 0600);
    fflush(NULL);
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0)
        _exit(save_a_mount());
    int status;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFEXITED(status));
    if (WEXITSTATUS(status) == 3) {
        printf("skipped: this process may not mount files\n");
        return;
    }
    ck_assert_int_eq(WEXITSTATUS(status), 0);
    folder_expect(in_folder("a"), "below the mount");
    folder_expect(in_folder("b"), "new");
    ck_assert_uint_eq(folder_count(folder_path()), 2);
}
END_TEST

/* ---- the option of those who call the library ---- */

static palcare_status write_doc(const palcare_doc *doc, const palcare_options *options)
{
    return palcare_write_file(doc, in_folder("a"), options, folder_report);
}

static palcare_status write_records(const palcare_doc *doc, const palcare_options *options)
{
    palcare_writer *writer;
    palcare_status status =
        palcare_writer_open(in_folder("a"), doc, options, folder_report, &writer);
    if (status == PALCARE_OK)
        status = palcare_writer_finish(writer);
    palcare_writer_free(writer);
    return status;
}

static palcare_status write_bytes(const palcare_doc *doc, const palcare_options *options)
{
    (void)doc;
    return palcare_replace_file(in_folder("a"), "bytes", 5, options, folder_report);
}

/* With the option, a second hard link has the new text; without it, the old one. */
START_TEST(each_way_to_write_a_file_has_the_option)
{
    static palcare_status (*const ways[])(const palcare_doc *,
                                          const palcare_options *) = {write_doc, write_records,
                                                                      write_bytes};
    palcare_options *options = palcare_options_new();
    palcare_doc *doc;
    ck_assert_int_eq(palcare_doc_new("en", NULL, &doc), PALCARE_OK);
    for (int in_place = 0; in_place < 2; in_place++) {
        struct stat first, second;
        folder_put(in_folder("a"), "old", 0600);
        unlink(in_folder("b"));
        ck_assert_int_eq(link(in_folder("a"), in_folder("b")), 0);
        ck_assert_int_eq(palcare_options_set(options, "in-place", in_place, NULL), PALCARE_OK);
        ck_assert_int_eq(ways[_i](doc, options), PALCARE_OK);
        ck_assert_int_eq(stat(in_folder("a"), &first), 0);
        ck_assert_int_eq(stat(in_folder("b"), &second), 0);
        ck_assert((first.st_ino == second.st_ino) == (in_place == 1));
        ck_assert_int_gt(first.st_size, 3);
    }
    palcare_doc_release(doc);
    palcare_options_free(options);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("file_rewrite");
    TCase *cases = tcase_create("file_rewrite");
    tcase_add_checked_fixture(cases, folder_set_up, folder_tear_down);
    tcase_add_test(cases, the_file_itself_gets_the_new_text);
    tcase_add_test(cases, a_file_that_is_missing_is_made);
    tcase_add_test(cases, a_folder_that_is_not_writable_is_enough);
    tcase_add_test(cases, an_unwritable_file_is_refused);
    tcase_add_test(cases, a_folder_is_refused);
    tcase_add_loop_test(cases, a_file_that_changed_meanwhile_is_not_written, 0, 4);
    tcase_add_test(cases, without_a_commit_nothing_changes);
    tcase_add_test(cases, without_room_for_the_text_the_old_one_stays);
    tcase_add_test(cases, a_file_that_is_a_mount_can_only_be_written_in_place);
    tcase_add_loop_test(cases, each_way_to_write_a_file_has_the_option, 0, 3);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
