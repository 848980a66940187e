/*
 * Gives a new file the owner, group, rights and attributes of the file that it replaces. The new
 * file never has a right that the old one does not have: until all is copied, only its owner may
 * open it; what the folder's default ACL gave it is removed; and what cannot be copied is refused
 * or narrowed, never guessed.
 *
 * Where a file has an access control list (ACL), the group bits of its mode are the list's mask,
 * and not the rights of its group (acl(5), "Correspondence between ACL entries and file permission
 * bits"). So the list is copied as a whole. It is the attribute system.posix_acl_access, which
 * Linux gives and takes in the form of version 2: a header of 4 bytes, then 8 bytes for each entry,
 * all numbers little-endian (linux/posix_acl_xattr.h).
 */
/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* O_PATH */

#include "xml/file_out.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Other systems keep an ACL elsewhere, or have these functions with other parameters. CMake does
 * not check for them, since the bindings' packages build the library without it. */
#ifdef __linux__
#define HAS_ATTRIBUTES
#include <sys/xattr.h>
#endif

/* The file that is replaced, and the state that the new file shall have. */
typedef struct rights {
    int fd;           /* the old file */
    bool is_readable; /* fd is open for reading, and not only a path */
    struct stat old;
    bool lost_group;    /* the new file has another group than the old one */
    mode_t mode;        /* of the new file, so far */
    unsigned char *acl; /* NULL: the mode says all */
    size_t acl_size;
} rights;

/* ---- Attributes ------------------------------------------------------------------------------ */

#ifdef HAS_ATTRIBUTES

/* Calls on a file that may be read, or of which only the path is open. */
static ssize_t get_attribute(const rights *r, const char *name, void *value, size_t size)
{
    return r->is_readable ? fgetxattr(r->fd, name, value, size)
                          : getxattr(pc_path_of_open(r->fd).text, name, value, size);
}

static ssize_t list_attributes(const rights *r, char *names, size_t size)
{
    return r->is_readable ? flistxattr(r->fd, names, size)
                          : listxattr(pc_path_of_open(r->fd).text, names, size);
}

static int set_attribute(int fd, const char *name, const void *value, size_t size)
{
    return fsetxattr(fd, name, value, size, 0);
}

static int remove_attribute(int fd, const char *name)
{
    return fremovexattr(fd, name);
}

#else

static ssize_t get_attribute(const rights *r, const char *name, void *value, size_t size)
{
    (void)r, (void)name, (void)value, (void)size;
    errno = EOPNOTSUPP;
    return -1;
}

static ssize_t list_attributes(const rights *r, char *names, size_t size)
{
    return get_attribute(r, "", names, size);
}

static int set_attribute(int fd, const char *name, const void *value, size_t size)
{
    (void)fd, (void)name, (void)value, (void)size;
    errno = EOPNOTSUPP;
    return -1;
}

static int remove_attribute(int fd, const char *name)
{
    return set_attribute(fd, name, NULL, 0);
}

#endif

static palcare_status failed_at(const file_out *out, palcare_report *report, const char *call,
                                const char *name)
{
    char text[300]; /* a name has at most 255 bytes */
    int error = errno;
    snprintf(text, sizeof text, "%s of %s", call, name);
    return pc_file_out_failed(out, report, text, error);
}

/* Tests if the last call failed since there is no such attribute, or the file system has no
 * attributes, for which some set EINVAL. */
static bool has_none(void)
{
    return errno == ENODATA || errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL;
}

/* Reads a whole attribute, or the list of all names if the name is NULL. *size is 0 and *value NULL
 * if there is none. */
static palcare_status read_attribute(const file_out *out, const rights *r, const char *name,
                                     unsigned char **value, size_t *size, palcare_report *report)
{
    enum { MOST_TRIES = 8 };
    *value = NULL;
    *size = 0;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
        ssize_t needed = name ? get_attribute(r, name, NULL, 0) : list_attributes(r, NULL, 0);
        if (needed == 0 || (needed < 0 && has_none()))
            return PALCARE_OK;
        unsigned char *room = needed > 0 ? malloc((size_t)needed) : NULL;
        if (needed > 0 && !room)
            return PALCARE_NOMEM;
        ssize_t got = needed < 0 ? -1
                      : name     ? get_attribute(r, name, room, (size_t)needed)
                                 : list_attributes(r, (char *)room, (size_t)needed);
        if (got > 0) {
            *value = room;
            *size = (size_t)got;
            return PALCARE_OK;
        }
        free(room);
        if (got < 0 && errno != ERANGE && !has_none()) /* else it changed meanwhile */
            break;
    }
    return failed_at(out, report, name ? "getxattr" : "listxattr", name ? name : "the old file");
}

/* The attributes to copy. The others are wrong for other content (security.ima), or belong to the
 * system. Only the system's policy can tell who may set a label; where it refuses, the new file has
 * the label that the system gives each new file there. */
static const struct kept {
    const char *name;
    bool is_prefix;
    bool is_label;
} kept[] = {
    {"user.", true, false},
    {"security.selinux", false, true},
    {"security.SMACK64", false, true},
};

static const struct kept *kept_of(const char *name)
{
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++)
        if (kept[i].is_prefix ? strncmp(name, kept[i].name, strlen(kept[i].name)) == 0
                              : strcmp(name, kept[i].name) == 0)
            return &kept[i];
    return NULL;
}

static palcare_status copy_attribute(const file_out *out, const rights *r, const struct kept *row,
                                     const char *name, palcare_report *report)
{
    unsigned char *value;
    size_t size;
    palcare_status status = read_attribute(out, r, name, &value, &size, report);
    /* A value of no bytes is one, too: a flag. */
    if (status == PALCARE_OK && set_attribute(out->fd, name, value, size) != 0 &&
        errno != EOPNOTSUPP && !row->is_label)
        status = failed_at(out, report, "setxattr", name);
    free(value);
    return status;
}

static palcare_status copy_attributes(const file_out *out, const rights *r, palcare_report *report)
{
    unsigned char *names;
    size_t size;
    palcare_status status = read_attribute(out, r, NULL, &names, &size, report);
    for (size_t at = 0; status == PALCARE_OK && at < size; at += strlen((char *)names + at) + 1) {
        const struct kept *row = kept_of((char *)names + at);
        if (row)
            status = copy_attribute(out, r, row, (char *)names + at, report);
    }
    free(names);
    return status;
}

/* ---- Access control lists -------------------------------------------------------------------- */

static const char acl_name[] = "system.posix_acl_access";

enum { ACL_HEADER = 4, ACL_ENTRY = 8, ACL_VERSION = 2 };

enum { ACL_USER = 0x02, ACL_GROUP_OBJ = 0x04, ACL_GROUP = 0x08, ACL_MASK = 0x10, ACL_OTHER = 0x20 };

static unsigned get16(const unsigned char *at)
{
    return at[0] | (unsigned)at[1] << 8;
}

/* The rights (rwx) of the first entry with a tag; `otherwise` if there is none. */
static unsigned rights_of(const rights *r, unsigned tag, unsigned otherwise)
{
    for (size_t at = ACL_HEADER; at + ACL_ENTRY <= r->acl_size; at += ACL_ENTRY)
        if (get16(r->acl + at) == tag)
            return get16(r->acl + at + 2);
    return otherwise;
}

/* The new file belongs to another group. Whoever is in the new one had the rights of all others, or
 * of a named group; whoever was in the old one is now among the others. None of them may get more
 * than each of these entries gave. */
static void narrow_acl(rights *r)
{
    enum { ALL = 7 };
    unsigned mask = rights_of(r, ACL_MASK, ALL);
    unsigned common = rights_of(r, ACL_GROUP_OBJ, 0) & mask & rights_of(r, ACL_OTHER, 0);
    for (size_t at = ACL_HEADER; at + ACL_ENTRY <= r->acl_size; at += ACL_ENTRY)
        if (get16(r->acl + at) == ACL_GROUP)
            common &= get16(r->acl + at + 2);
    for (size_t at = ACL_HEADER; at + ACL_ENTRY <= r->acl_size; at += ACL_ENTRY) {
        unsigned tag = get16(r->acl + at);
        if (tag == ACL_GROUP_OBJ || tag == ACL_OTHER)
            r->acl[at + 2] = (unsigned char)common; /* the rest of the number is 0 */
    }
}

static palcare_status read_acl(const file_out *out, rights *r, palcare_report *report)
{
    palcare_status status = read_attribute(out, r, acl_name, &r->acl, &r->acl_size, report);
    if (status != PALCARE_OK || !r->acl)
        return status;
    bool is_known = r->acl_size >= ACL_HEADER && r->acl_size % ACL_ENTRY == ACL_HEADER &&
                    get16(r->acl) == ACL_VERSION && get16(r->acl + 2) == 0;
    if (is_known)
        return PALCARE_OK;
    errno = EOPNOTSUPP;
    return failed_at(out, report, "getxattr", acl_name);
}

/* Sets the ACL, or removes the one that the folder's default gave the new file. Only its mask kept
 * that from giving rights, and the mode would be the new mask. */
static palcare_status set_acl(const file_out *out, const rights *r, palcare_report *report)
{
    if (r->acl)
        return set_attribute(out->fd, acl_name, r->acl, r->acl_size) == 0
                   ? PALCARE_OK
                   : failed_at(out, report, "setxattr", acl_name);
    return remove_attribute(out->fd, acl_name) == 0 || has_none()
               ? PALCARE_OK
               : failed_at(out, report, "removexattr", acl_name);
}

/* ---- Owner and mode -------------------------------------------------------------------------- */

static palcare_status open_old(const file_out *out, rights *r, palcare_report *report)
{
    static const int any = O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    r->fd = pc_open_again(out->folder, out->name, O_RDONLY | any, 0);
    r->is_readable = r->fd >= 0;
#ifdef O_PATH
    if (r->fd < 0 && errno == EACCES)
        r->fd = pc_open_again(out->folder, out->name, O_PATH | O_NOFOLLOW, 0);
#endif
    if (r->fd < 0)
        return errno == ENOENT || errno == ELOOP
                   ? pc_file_out_changed(out, report)
                   : pc_file_out_failed(out, report, "open of the old file", errno);
    if (fstat(r->fd, &r->old) != 0)
        return pc_file_out_failed(out, report, "fstat", errno);
    return pc_file_out_is_unchanged(out, &r->old) ? PALCARE_OK : pc_file_out_changed(out, report);
}

/* Copies owner and group as far as the system permits. */
static palcare_status keep_owner(const file_out *out, rights *r, palcare_report *report)
{
    struct stat now;
    if (fstat(out->fd, &now) != 0)
        return pc_file_out_failed(out, report, "fstat", errno);
    r->mode = now.st_mode & 0777;
    bool is_same = now.st_uid == r->old.st_uid && now.st_gid == r->old.st_gid;
    r->lost_group = !is_same && fchown(out->fd, r->old.st_uid, r->old.st_gid) != 0 &&
                    now.st_gid != r->old.st_gid && fchown(out->fd, (uid_t)-1, r->old.st_gid) != 0;
    return PALCARE_OK;
}

static palcare_status keep_mode(const file_out *out, const rights *r, palcare_report *report)
{
    mode_t mode = r->old.st_mode & 0777;
    mode_t common = mode & mode >> 3 & 07; /* what both the group and all others may do */
    if (r->lost_group)
        mode = (mode & 0700) | common << 3 | common;
    /* A file system without modes gives every file the same mode. */
    if (r->mode != mode && fchmod(out->fd, mode) != 0)
        return pc_file_out_failed(out, report, "fchmod", errno);
    return PALCARE_OK;
}

static palcare_status keep_rights(const file_out *out, rights *r, palcare_report *report)
{
    palcare_status status = open_old(out, r, report);
    if (status == PALCARE_OK)
        status = read_acl(out, r, report);
    if (status == PALCARE_OK)
        status = copy_attributes(out, r, report);
    if (status == PALCARE_OK)
        status = keep_owner(out, r, report);
    if (status == PALCARE_OK && r->acl && r->lost_group)
        narrow_acl(r);
    if (status == PALCARE_OK)
        status = set_acl(out, r, report);
    /* An ACL has set the mode. */
    return status == PALCARE_OK && !r->acl ? keep_mode(out, r, report) : status;
}

palcare_status pc_file_keep_rights(const file_out *out, palcare_report *report)
{
    rights r = {.fd = -1};
    palcare_status status = keep_rights(out, &r, report);
    if (r.fd >= 0)
        close(r.fd);
    free(r.acl);
    return status;
}
