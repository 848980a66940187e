/*
 * Rights and attributes of replaced files: the access control list (ACL) and attributes are kept,
 * and the new file never has more rights than the old one, whatever the system refuses. The lists
 * are written here as bytes, as Linux takes them (linux/posix_acl_xattr.h). On a file system
 * without ACLs or attributes, a test says that it is skipped.
 */
/* SPDX-License-Identifier: Apache-2.0 */
/* For O_TMPFILE. */
#define _GNU_SOURCE

#include "../faults/nameless.h"
#include "folder.h"
#include "run.h"

#include "xml/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

static const char access_list[] = "system.posix_acl_access";
static const char default_list[] = "system.posix_acl_default";

enum { USER_OBJ = 1, USER = 2, GROUP_OBJ = 4, GROUP = 8, MASK = 16, OTHER = 32 };
enum { READ = 4, WRITE = 2, ALICE = 3001, TEAM = 2000, EDITORS = 2001, NOBODY = 65534 };

/* ---- attributes that the system refuses ---- */

/* The error that setting or removing an attribute meets; 0: none. */
static int refused_with;
static const char *refused_name;

static bool is_refused(const char *name)
{
    if (!refused_with || strcmp(name, refused_name) != 0)
        return false;
    errno = refused_with;
    return true;
}

/* Replace the C library's functions. */
int fsetxattr(int fd, const char *name, const void *value, size_t size, int flags)
{
    return is_refused(name) ? -1 : (int)syscall(SYS_fsetxattr, fd, name, value, size, flags);
}

int fremovexattr(int fd, const char *name)
{
    return is_refused(name) ? -1 : (int)syscall(SYS_fremovexattr, fd, name);
}

static void tear_down(void)
{
    refused_with = 0;
    files_need_names = false;
    folder_tear_down();
}

/* ---- lists as bytes ---- */

typedef struct list {
    unsigned char bytes[4 + 8 * 8];
    size_t size;
} list;

static void add_entry(list *l, unsigned tag, unsigned rights, uint32_t id)
{
    unsigned char entry[8] = {(unsigned char)tag, 0, (unsigned char)rights, 0};
    for (int i = 0; i < 4; i++)
        entry[4 + i] = (unsigned char)(id >> 8 * i);
    memcpy(l->bytes + l->size, entry, sizeof entry);
    l->size += sizeof entry;
}

/* The rights of the owner, of Alice, of the group, of the editors, of all others. */
static list list_of(unsigned owner, unsigned alice, unsigned group, unsigned editors,
                    unsigned others)
{
    list l = {.bytes = {2}, .size = 4};
    add_entry(&l, USER_OBJ, owner, UINT32_MAX);
    add_entry(&l, USER, alice, ALICE);
    add_entry(&l, GROUP_OBJ, group, UINT32_MAX);
    add_entry(&l, GROUP, editors, EDITORS);
    add_entry(&l, MASK, READ | WRITE, UINT32_MAX);
    add_entry(&l, OTHER, others, UINT32_MAX);
    return l;
}

/* Sets an attribute; false, with a word about it, if the file system has none of its kind. */
static bool put_attribute(const char *path, const char *name, const void *value, size_t size)
{
    if (setxattr(path, name, value, size, 0) == 0)
        return true;
    ck_assert_msg(errno == EOPNOTSUPP || errno == EPERM, "%s: %s", name, strerror(errno));
    printf("skipped: no %s here (%s)\n", name, strerror(errno));
    return false;
}

static bool put_list(const char *path, const char *name, const list *l)
{
    return put_attribute(path, name, l->bytes, l->size);
}

static void expect_attribute(const char *path, const char *name, const void *value, size_t size)
{
    char found[4096];
    ssize_t got = getxattr(path, name, found, sizeof found);
    ck_assert_msg(got >= 0, "%s: %s", name, strerror(errno));
    ck_assert_uint_eq((size_t)got, size);
    ck_assert(size == 0 || memcmp(found, value, size) == 0);
}

static void expect_list(const char *path, const list *l)
{
    expect_attribute(path, access_list, l->bytes, l->size);
}

static void expect_none(const char *path, const char *name)
{
    char found[4096];
    ck_assert_int_eq(getxattr(path, name, found, sizeof found), -1);
    ck_assert(errno == ENODATA || errno == EOPNOTSUPP);
}

static mode_t mode_of(const char *path)
{
    struct stat found;
    ck_assert_int_eq(stat(path, &found), 0);
    return found.st_mode & 07777;
}

static bool is_root(void)
{
    if (getuid() == 0)
        return true;
    printf("skipped: only root can give files to others and become another user\n");
    return false;
}

static palcare_status save(const char *path, const char *text)
{
    file_out *out;
    palcare_status status = pc_file_out_open(path, false, folder_report, &out);
    if (status == PALCARE_OK)
        status = pc_file_out_write(out, text, strlen(text), folder_report);
    if (status == PALCARE_OK)
        status = pc_file_out_commit(out, folder_report);
    pc_file_out_free(out);
    return status;
}

/* ---- access control lists ---- */

START_TEST(the_list_of_a_replaced_file_is_kept)
{
    list old = list_of(READ | WRITE, READ | WRITE, 0, READ, 0);
    files_need_names = _i;
    folder_put(in_folder("a"), "old", 0600);
    if (!put_list(in_folder("a"), access_list, &old))
        return;
    mode_t mode = mode_of(in_folder("a"));
    ck_assert_int_eq(save(in_folder("a"), "new"), PALCARE_OK);
    folder_expect(in_folder("a"), "new");
    expect_list(in_folder("a"), &old);
    ck_assert_uint_eq(mode_of(in_folder("a")), mode);
    ck_assert_uint_eq(folder_count(folder_path()), 1);
}
END_TEST

static void open_for_writing(void)
{
    must(access(in_folder("a"), R_OK | W_OK) == 0);
}

static void be_shut_out(void)
{
    must(access(in_folder("a"), R_OK) != 0 && access(in_folder("a"), W_OK) != 0);
}

/* The mask, which the mode has in the place of the group's rights, is no right of the group. */
START_TEST(the_group_does_not_get_the_mask)
{
    list old = list_of(READ | WRITE, READ | WRITE, 0, 0, 0);
    if (!is_root())
        return;
    ck_assert_int_eq(chmod(folder_path(), 0777), 0);
    folder_put(in_folder("a"), "old", 0600);
    ck_assert_int_eq(chown(in_folder("a"), 0, TEAM), 0);
    if (!put_list(in_folder("a"), access_list, &old))
        return;
    for (int saved = 0; saved < 2; saved++) {
        as_user(ALICE, ALICE, open_for_writing);
        as_member(TEAM, be_shut_out);
        as_member(EDITORS, be_shut_out);
        if (!saved)
            ck_assert_int_eq(save(in_folder("a"), "new"), PALCARE_OK);
    }
    folder_expect(in_folder("a"), "new");
}
END_TEST

/* A file that replaces another does not get the rights of new files in the folder. */
START_TEST(the_default_of_the_folder_adds_nothing_to_a_replaced_file)
{
    list more = list_of(READ | WRITE, READ | WRITE, READ | WRITE, READ | WRITE, READ);
    files_need_names = _i;
    folder_put(in_folder("a"), "old", 0640);
    if (!put_list(folder_path(), default_list, &more))
        return;
    ck_assert_int_eq(save(in_folder("a"), "new"), PALCARE_OK);
    folder_expect(in_folder("a"), "new");
    expect_none(in_folder("a"), access_list);
    ck_assert_uint_eq(mode_of(in_folder("a")), 0640);
}
END_TEST

START_TEST(a_new_file_gets_the_default_of_its_folder)
{
    list more = list_of(READ | WRITE, READ, 0, READ | WRITE, 0);
    files_need_names = _i;
    if (!put_list(folder_path(), default_list, &more))
        return;
    ck_assert_int_eq(save(in_folder("a"), "new"), PALCARE_OK);
    int other = open(in_folder("b"), O_WRONLY | O_CREAT | O_EXCL, 0666);
    ck_assert_int_ge(other, 0);
    close(other);
    char wanted[256];
    ssize_t size = getxattr(in_folder("b"), access_list, wanted, sizeof wanted);
    ck_assert_int_gt(size, 0);
    expect_attribute(in_folder("a"), access_list, wanted, (size_t)size);
    ck_assert_uint_eq(mode_of(in_folder("a")), mode_of(in_folder("b")));
}
END_TEST

static void save_as_another(void)
{
    must(save(in_folder("a"), "new") == PALCARE_OK);
}

/* Whoever cannot keep the group gives the new group, and all others, to whom the old group's
 * members belong now, only what group, editors and others all had. */
START_TEST(without_the_group_the_list_is_narrowed)
{
    static const struct {
        unsigned group, editors, others, common;
    } cases[] = {
        {READ | WRITE, READ | WRITE, READ | WRITE, READ | WRITE},
        {READ, READ | WRITE, READ | WRITE, READ},
        {READ | WRITE, READ, READ | WRITE, READ},
        {0, READ | WRITE, READ | WRITE, 0},
        {READ | WRITE, 0, READ | WRITE, 0},
    };
    list old = list_of(READ | WRITE, READ, cases[_i].group, cases[_i].editors, cases[_i].others);
    list narrowed =
        list_of(READ | WRITE, READ, cases[_i].common, cases[_i].editors, cases[_i].common);
    if (!is_root())
        return;
    ck_assert_int_eq(chmod(folder_path(), 0777), 0);
    folder_put(in_folder("a"), "old", 0600);
    ck_assert_int_eq(chown(in_folder("a"), ALICE, TEAM), 0);
    if (!put_list(in_folder("a"), access_list, &old))
        return;
    as_member(_i == 3 ? EDITORS : NOBODY, save_as_another);
    folder_expect(in_folder("a"), "new");
    expect_list(in_folder("a"), &narrowed);
}
END_TEST

/* Without a list, too: 0604 shuts the group out, whose members are others for the new file. */
START_TEST(a_lost_group_gains_nothing_as_others)
{
    if (!is_root())
        return;
    ck_assert_int_eq(chmod(folder_path(), 0777), 0);
    folder_put(in_folder("a"), "old", 0606);
    ck_assert_int_eq(chown(in_folder("a"), ALICE, TEAM), 0);
    as_nobody(save_as_another);
    folder_expect(in_folder("a"), "new");
    ck_assert_uint_eq(mode_of(in_folder("a")), 0600);
}
END_TEST

/* The list can be read although the content cannot. */
START_TEST(the_list_of_a_write_only_file_is_kept)
{
    list old = list_of(WRITE, READ, 0, 0, 0);
    if (!is_root())
        return;
    ck_assert_int_eq(chmod(folder_path(), 0777), 0);
    folder_put(in_folder("a"), "old", 0200);
    ck_assert_int_eq(chown(in_folder("a"), NOBODY, NOBODY), 0);
    if (!put_list(in_folder("a"), access_list, &old))
        return;
    as_nobody(save_as_another);
    folder_expect(in_folder("a"), "new");
    expect_list(in_folder("a"), &old);
}
END_TEST

/* A list is never left out: the old file stays. */
START_TEST(a_list_that_cannot_be_kept_ends_the_save)
{
    /* Without attributes, a file system has no list that a new file could inherit. */
    static const struct {
        int error;
        bool is_default; /* the list of the folder is to be removed, and not the file's kept */
    } cases[] = {{EPERM, false}, {EOPNOTSUPP, false}, {ENOSPC, false}, {EIO, false},
                 {EPERM, true},  {ENOSPC, true},      {EIO, true}};
    list l = list_of(READ | WRITE, READ | WRITE, 0, 0, 0);
    bool is_default = cases[_i].is_default;
    folder_put(in_folder("a"), "old", 0600);
    if (!put_list(is_default ? folder_path() : in_folder("a"),
                  is_default ? default_list : access_list, &l))
        return;
    refused_name = access_list;
    refused_with = cases[_i].error;
    ck_assert_int_eq(save(in_folder("a"), "new"), PALCARE_IO);
    folder_expect_problem(PC_CANNOT_WRITE, is_default ? "removexattr of system.posix_acl_access: "
                                                      : "setxattr of system.posix_acl_access: ");
    folder_expect(in_folder("a"), "old");
    ck_assert_uint_eq(folder_count(folder_path()), 1);
    const char *hint = palcare_report_hint(folder_report, 0);
    if (refused_with == EPERM || refused_with == EOPNOTSUPP)
        ck_assert_ptr_nonnull(strstr(hint, "in-place"));
    else
        ck_assert_ptr_null(hint);
}
END_TEST

START_TEST(rights_removed_meanwhile_stay_removed)
{
    file_out *out;
    folder_put(in_folder("a"), "old", 0666);
    ck_assert_int_eq(pc_file_out_open(in_folder("a"), false, folder_report, &out), PALCARE_OK);
    ck_assert_int_eq(pc_file_out_write(out, "new", 3, folder_report), PALCARE_OK);
    ck_assert_int_eq(chmod(in_folder("a"), 0600), 0);
    ck_assert_int_eq(pc_file_out_commit(out, folder_report), PALCARE_OK);
    pc_file_out_free(out);
    folder_expect(in_folder("a"), "new");
    ck_assert_uint_eq(mode_of(in_folder("a")), 0600);
}
END_TEST

/* ---- attributes ---- */

START_TEST(attributes_of_the_author_are_kept)
{
    char value[2000];
    memset(value, 'x', sizeof value);
    folder_put(in_folder("a"), "old", 0644);
    if (!put_attribute(in_folder("a"), "user.palcare.long", value, sizeof value) ||
        !put_attribute(in_folder("a"), "user.palcare.flag", "", 0))
        return;
    ck_assert_int_eq(save(in_folder("a"), "new"), PALCARE_OK);
    folder_expect(in_folder("a"), "new");
    expect_attribute(in_folder("a"), "user.palcare.long", value, sizeof value);
    expect_attribute(in_folder("a"), "user.palcare.flag", "", 0);
    ck_assert_uint_eq(mode_of(in_folder("a")), 0644);
}
END_TEST

/* Attributes that speak of other content, or of the system, would be wrong for the new file. */
START_TEST(attributes_of_the_system_are_not_copied)
{
    folder_put(in_folder("a"), "old", 0644);
    if (!put_attribute(in_folder("a"), "trusted.palcare", "x", 1))
        return;
    ck_assert_int_eq(save(in_folder("a"), "new"), PALCARE_OK);
    expect_none(in_folder("a"), "trusted.palcare");
}
END_TEST

/* A file system without attributes takes none; a full one is a reason to stop. A label that the
 * system refuses stays what the system gave the new file. */
START_TEST(an_attribute_is_copied_or_the_save_ends)
{
    static const struct {
        const char *name;
        int error;
        palcare_status wanted;
    } cases[] = {
        {"user.palcare", EOPNOTSUPP, PALCARE_OK},
        {"user.palcare", ENOSPC, PALCARE_IO},
        {"user.palcare", EPERM, PALCARE_IO},
        {"security.selinux", EPERM, PALCARE_OK},
    };
    folder_put(in_folder("a"), "old", 0644);
    if (!put_attribute(in_folder("a"), cases[_i].name, "x", 1))
        return;
    refused_name = cases[_i].name;
    refused_with = cases[_i].error;
    ck_assert_int_eq(save(in_folder("a"), "new"), cases[_i].wanted);
    folder_expect(in_folder("a"), cases[_i].wanted == PALCARE_OK ? "new" : "old");
    if (cases[_i].wanted != PALCARE_OK)
        folder_expect_problem(PC_CANNOT_WRITE, "setxattr of user.palcare: ");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("file_rights");
    TCase *cases = tcase_create("file_rights");
    tcase_add_checked_fixture(cases, folder_set_up, tear_down);
    tcase_add_loop_test(cases, the_list_of_a_replaced_file_is_kept, 0, 2);
    tcase_add_test(cases, the_group_does_not_get_the_mask);
    tcase_add_loop_test(cases, the_default_of_the_folder_adds_nothing_to_a_replaced_file, 0, 2);
    tcase_add_loop_test(cases, a_new_file_gets_the_default_of_its_folder, 0, 2);
    tcase_add_loop_test(cases, without_the_group_the_list_is_narrowed, 0, 5);
    tcase_add_test(cases, a_lost_group_gains_nothing_as_others);
    tcase_add_test(cases, the_list_of_a_write_only_file_is_kept);
    tcase_add_loop_test(cases, a_list_that_cannot_be_kept_ends_the_save, 0, 7);
    tcase_add_test(cases, rights_removed_meanwhile_stay_removed);
    tcase_add_test(cases, attributes_of_the_author_are_kept);
    tcase_add_test(cases, attributes_of_the_system_are_not_copied);
    tcase_add_loop_test(cases, an_attribute_is_copied_or_the_save_ends, 0, 4);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
