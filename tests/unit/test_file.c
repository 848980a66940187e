/*
 * Files opened for reading: what is refused and with which message, and that every change of a file
 * during reading is noticed.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "folder.h"
#include "run.h"

#include "xml/file.h"
#include "xml/file_say.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static palcare_status open_only(const char *path)
{
    file_in *in;
    palcare_status status = pc_file_in_open(path, folder_report, &in);
    ck_assert_int_eq(status == PALCARE_OK, in != NULL);
    pc_file_in_close(in);
    return status;
}

START_TEST(a_file_is_read_to_its_end)
{
    folder_put(in_folder("a"), "0123456789", 0600);
    file_in *in;
    char bytes[8];
    size_t got;
    ck_assert_int_eq(symlink("a", in_folder("link")), 0);
    ck_assert_int_eq(pc_file_in_open(in_folder("link"), folder_report, &in), PALCARE_OK);
    ck_assert_int_eq(pc_file_in_read(in, bytes, 8, &got, folder_report), PALCARE_OK);
    ck_assert(got == 8 && memcmp(bytes, "01234567", 8) == 0);
    ck_assert_int_eq(pc_file_in_read(in, bytes, 8, &got, folder_report), PALCARE_OK);
    ck_assert(got == 2 && memcmp(bytes, "89", 2) == 0);
    ck_assert_int_eq(pc_file_in_read(in, bytes, 0, &got, folder_report), PALCARE_OK);
    ck_assert_uint_eq(got, 0);
    /* Once the end has been seen, what is added later does not count. */
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(pc_file_in_read(in, bytes, 8, &got, folder_report), PALCARE_OK);
        ck_assert_uint_eq(got, 0);
        folder_put(in_folder("a"), "other", 0600);
    }
    pc_file_in_close(in);
    pc_file_in_close(NULL);
    ck_assert_uint_eq(palcare_report_count(folder_report), 0);
}
END_TEST

START_TEST(a_missing_file_is_refused)
{
    ck_assert_int_eq(open_only(in_folder("none")), PALCARE_IO);
    char words[600];
    snprintf(words, sizeof words, "cannot open '%s': No such file or directory", in_folder("none"));
    folder_expect_problem(PC_CANNOT_OPEN, words);
    ck_assert_str_eq(palcare_report_place(folder_report, 0, NULL, NULL), in_folder("none"));
}
END_TEST

/* An error of a system newer than the C library: glibc prints its number, musl says that it has no
 * text for it. */
START_TEST(an_error_number_without_a_text_is_reported)
{
    palcare_status status =
        pc_file_failed(folder_report, "a.xml", PC_CANNOT_READ, "cannot read", "read", 99999, NULL);
    ck_assert_int_eq(status, PALCARE_IO);
    folder_expect_problem(PC_CANNOT_READ, "cannot read 'a.xml': read: ");
    const char *message = palcare_report_message(folder_report, 0);
    ck_assert(strstr(message, "error 99999") || strstr(message, strerror(99999)));
}
END_TEST

START_TEST(what_is_not_a_regular_file_is_refused)
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
    folder_expect_problem(PC_NOT_A_FILE, cases[_i].words);
}
END_TEST

START_TEST(opening_a_pipe_never_blocks)
{
    ck_assert_int_eq(mkfifo(in_folder("pipe"), 0600), 0);
    ck_assert_int_eq(open_only(in_folder("pipe")), PALCARE_IO);
    folder_expect_problem(PC_NOT_A_FILE, "is a pipe, not a file");
}
END_TEST

START_TEST(a_socket_is_not_opened)
{
    folder_put_socket(in_folder("socket"));
    ck_assert_int_eq(open_only(in_folder("socket")), PALCARE_IO);
    folder_expect_problem(PC_CANNOT_OPEN, "cannot open");
}
END_TEST

static void read_forbidden(void)
{
    must(open_only(in_folder("secret")) == PALCARE_IO);
    must(palcare_report_code(folder_report, 0) == PC_CANNOT_OPEN);
    must(strstr(palcare_report_message(folder_report, 0), "Permission denied") != NULL);
}

START_TEST(an_unreadable_file_is_refused)
{
    folder_put(in_folder("secret"), "x", 0000);
    as_nobody(read_forbidden);
}
END_TEST

static void set_time(int fd, time_t seconds, long nanoseconds)
{
    const struct timespec times[2] = {{.tv_sec = 1000}, {seconds, nanoseconds}};
    ck_assert_int_eq(futimens(fd, times), 0);
}

static void shorter(int fd)
{
    ck_assert_int_eq(ftruncate(fd, 5), 0);
    set_time(fd, 1000, 1);
}

static void longer(int fd)
{
    ck_assert_int_eq(pwrite(fd, "more", 4, 10), 4);
    set_time(fd, 1000, 1);
}

static void other_second(int fd)
{
    ck_assert_int_eq(pwrite(fd, "x", 1, 9), 1);
    set_time(fd, 1001, 1);
}

static void other_moment(int fd)
{
    ck_assert_int_eq(pwrite(fd, "x", 1, 9), 1);
    set_time(fd, 1000, 2);
}

START_TEST(a_change_while_reading_is_reported)
{
    static void (*const changes[])(int fd) = {shorter, longer, other_second, other_moment};
    folder_put(in_folder("a"), "0123456789", 0600);
    int fd = open(in_folder("a"), O_RDWR);
    set_time(fd, 1000, 1);
    file_in *in;
    char bytes[16];
    size_t got = 0;
    ck_assert_int_eq(pc_file_in_open(in_folder("a"), folder_report, &in), PALCARE_OK);
    ck_assert_int_eq(pc_file_in_read(in, bytes, _i < 4 ? 7 : 16, &got, folder_report), PALCARE_OK);
    changes[_i % 4](fd);
    palcare_status status = PALCARE_OK;
    for (int reads = 0; status == PALCARE_OK && reads < 9 && (reads == 0 || got > 0); reads++)
        status = pc_file_in_read(in, bytes, sizeof bytes, &got, folder_report);
    ck_assert_int_eq(status, PALCARE_IO);
    ck_assert_uint_eq(got, 0);
    folder_expect_problem(PC_FILE_CHANGED, "changed while it was read");
    pc_file_in_close(in);
    close(fd);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("file");
    TCase *cases = tcase_create("file");
    tcase_add_checked_fixture(cases, folder_set_up, folder_tear_down);
    tcase_add_test(cases, a_file_is_read_to_its_end);
    tcase_add_test(cases, a_missing_file_is_refused);
    tcase_add_test(cases, an_error_number_without_a_text_is_reported);
    tcase_add_loop_test(cases, what_is_not_a_regular_file_is_refused, 0, 3);
    tcase_add_test(cases, opening_a_pipe_never_blocks);
    tcase_add_test(cases, a_socket_is_not_opened);
    tcase_add_test(cases, an_unreadable_file_is_refused);
    tcase_add_loop_test(cases, a_change_while_reading_is_reported, 0, 8);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
