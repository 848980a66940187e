#!/usr/bin/env python3
"""Every system call of a save fails, is interrupted, or is the last before the process is killed.

usage: PALCARE_TEST_BIN=FOLDER file_faults.py

Whatever happens, the file is the old one or the new one, complete; a failure is reported with the
system's message; nothing else is left in the folder, except by a process that was killed just
before the renaming, or could not remove it. On a file system that cannot make files without a name,
a process that is killed at any time may leave its new file. Loading gives all of the document or an
error. Rights never widen, and a file's access control list (ACL) and attributes stay. A file that is
written in place is the old one, or the report says that it may be incomplete.

Exit status 77 without strace. On a file system without ACLs, their part is skipped.
"""
# SPDX-License-Identifier: Apache-2.0
import collections
import errno
import os
import pathlib
import re
import shutil
import stat
import struct
import subprocess
import sys
import tempfile

PROGRAM = pathlib.Path(os.environ["PALCARE_TEST_BIN"]) / "save_or_load"
# The ends of a scenario's name if the file has an ACL and an attribute of its author, or its folder
# has a default ACL.
LISTED, DEFAULT = ", list", ", default"
ACL, FOLDER_ACL, NOTE = "system.posix_acl_access", "system.posix_acl_default", "user.palcare"
# The end of a scenario's name if the file system makes no file without a name.
NAMED = ", named"
ENVIRONMENT = {"LC_ALL": "C", "PATH": os.environ["PATH"], "ASAN_OPTIONS": "detect_leaks=0"}

OK, NOMEM, IO = "0", "2", "6"
OLD, NEW = "old text\n", "the new text, somewhat longer than the old one\n"
MODE = 0o640
ANY_ID = 0xFFFFFFFF


def acl_of(*entries):
    """An ACL as Linux takes it (linux/posix_acl_xattr.h), of entries (tag, rights, id)."""
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


# User 3001 may read and write, the group nothing; the mask is the group's rights in the mode.
FILE_LIST = acl_of((1, 6, ANY_ID), (2, 6, 3001), (4, 0, ANY_ID), (16, 6, ANY_ID), (32, 0, ANY_ID))
FOLDER_LIST = acl_of((1, 7, ANY_ID), (2, 7, 3002), (4, 7, ANY_ID), (16, 7, ANY_ID), (32, 7, ANY_ID))

ERRORS = ["EINTR", "EIO", "ENOSPC", "EACCES", "EROFS", "EMFILE", "EDQUOT"]
# Other tests refuse memory.
NOT_OURS = {"brk", "mmap", "munmap", "mprotect", "futex", "madvise"}
# Calls whose failure must be reported at each of their occurrences.
GRAVE = {"openat", "write", "fsync", "linkat", "renameat", "fchmod", "faccessat2", "readlinkat",
         "getrandom", "fgetxattr", "flistxattr", "fsetxattr", "fremovexattr"}

Call = collections.namedtuple("Call", "name ordinal text")
failures = []
runs = 0


def status_codes():
    """The numbers of the statuses, from the header, so that they cannot drift apart."""
    header = pathlib.Path(os.environ["PALCARE_SOURCE_DIR"]) / "include/palcare/palcare.h"
    body = re.search(r"typedef enum palcare_status \{(.*?)\}", header.read_text(), re.S).group(1)
    names = re.findall(r"\bPALCARE_\w+", re.sub(r"/\*.*?\*/", "", body, flags=re.S))
    assert [names.index("PALCARE_" + n) for n in ("OK", "NOMEM", "IO")] == [
        int(OK), int(NOMEM), int(IO)], names


def set_scenario(scenario):
    ENVIRONMENT.pop("PALCARE_NAMED", None)
    if scenario.endswith(NAMED):
        ENVIRONMENT["PALCARE_NAMED"] = "1"


def calls_of(arguments):
    """The library's system calls in one run, each with its place among those of its name."""
    with tempfile.NamedTemporaryFile("r") as log:
        subprocess.run(["strace", "-qq", "-o", log.name, PROGRAM, *arguments], env=ENVIRONMENT,
                       check=True, stdout=subprocess.DEVNULL)
        lines = log.read().splitlines()
    seen = collections.Counter()
    inside, found = False, []
    for line in lines:
        match = re.match(r"(\w+)\(", line)
        if not match:
            continue
        name = match.group(1)
        seen[name] += 1
        if name == "getppid":
            inside = not inside
        elif inside and name not in NOT_OURS:
            found.append(Call(name, seen[name], line))
    return found


class Place:
    """A folder with or without the file, and perhaps a link to it."""

    def __init__(self, scenario):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="palcare-faults-"))
        self.folder = self.root / "folder"
        self.folder.mkdir()
        self.file = self.folder / "file.xml"
        self.path = self.file
        self.old = None
        self.rights = None
        if not scenario.startswith("new file"):
            self.file.write_text(OLD)
            self.file.chmod(MODE)
            self.old = OLD
        if LISTED in scenario:
            os.setxattr(self.file, ACL, FILE_LIST)
            os.setxattr(self.file, NOTE, b"a note")
        if DEFAULT in scenario:
            os.setxattr(self.folder, FOLDER_ACL, FOLDER_LIST)
        self.rights = self.rights_of(self.file)
        if scenario.startswith("link"):
            self.path = self.root / "link"
            self.path.symlink_to("folder/file.xml")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.root)

    def content(self):
        return self.file.read_text() if self.file.exists() else None

    @staticmethod
    def rights_of(file):
        """Mode, ACL and attributes of a file."""
        if not file.exists():
            return None
        attributes = {name: os.getxattr(file, name) for name in os.listxattr(file)}
        return stat.S_IMODE(file.stat().st_mode), attributes

    def others(self):
        return [p.name for p in self.folder.iterdir() if p != self.file]


def run(arguments, injections):
    global runs
    runs += 1
    options = [o for i in injections for o in ("-e", "inject=" + i)]
    done = subprocess.run(["strace", "-qq", "-o", "/dev/null", *options, PROGRAM, *arguments],
                          env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=60)
    lines = done.stdout.splitlines()
    return done.returncode, lines[0] if lines else None, "\n".join(lines[1:])


def judge(where, held, *details):
    if not held:
        failures.append(f"{where}: " + " | ".join(str(d) for d in details))


def judge_save(where, place, status, problems, error, may_leave):
    """Checks a save that ended; `error` is the name of the injected error, or None."""
    content = place.content()
    if status == OK:
        judge(where, content == NEW, "saved, but", content)
        judge(where, not problems, problems)
    else:
        judge(where, status == IO, "status", status)
        judge(where, error and os.strerror(getattr(errno, error)) in problems, problems)
        judge(where, "cannot write" in problems and "[PC1205]" in problems, problems)
        done = "the new file is in place" in problems
        judge(where, content == (NEW if done else place.old), "failed, and", content)
    if place.old and content:
        rights = place.rights_of(place.file)
        judge(where, rights == place.rights, rights)
    judge(where, may_leave or not place.others(), place.others())


def judge_rights_so_far(where, place, new):
    """A new file has the old one's rights, or still none for anybody but its owner."""
    rights = place.rights_of(new)
    judge(where, rights == place.rights or not rights[0] & 0o077, rights)


def fail_each_call(scenario):
    """Lets each call fail with each error; returns the calls for which EIO was reported."""
    reported = collections.defaultdict(list)
    with Place(scenario) as place:
        calls = calls_of(["save", place.path, NEW])
    for call in calls:
        for error in ERRORS:
            where = f"{scenario}: {error} at {call.text}"
            # From glibc 2.41 on, random bytes come from the vDSO, which asks again itself when it
            # is refused: so each later request is refused as well.
            later = "+" if call.name == "getrandom" and error != "EINTR" else ""
            with Place(scenario) as place:
                _, status, problems = run(["save", place.path, NEW],
                                          [f"{call.name}:error={error}:when={call.ordinal}{later}"])
                judge_save(where, place, status, problems, error, False)
            if error == "EIO":
                reported[call.name].append(status == IO)
    for name in GRAVE & set(reported):
        judge(f"{scenario}: {name}", all(reported[name]), "not reported each time", reported[name])
    return {name for name, each in reported.items() if any(each)}


def kill_before_each_call(scenario):
    with Place(scenario) as place:
        calls = calls_of(["save", place.path, NEW])
    contents = set()
    for call in calls:
        where = f"{scenario}: killed before {call.text}"
        with Place(scenario) as place:
            code, status, _ = run(["save", place.path, NEW],
                                  [f"{call.name}:signal=SIGKILL:when={call.ordinal}"])
            judge(where, code != 0 and status is None, "it lived on", code, status)
            content = place.content()
            contents.add(content)
            judge(where, content in (place.old, NEW), content)
            others = place.others()
            had_name = scenario.endswith(NAMED) or call.name in ("close", "renameat")
            judge(where, len(others) <= had_name, others)
            judge(where, all(re.fullmatch(r"\.file\.xml\.palcare\w{6}", o) for o in others), others)
            for other in others if place.old else []:
                judge_rights_so_far(where, place, place.folder / other)
    judge(f"{scenario}: kills", len(contents) == 2, "only ever saw", contents)


def write_in_small_bites(scenario):
    for most in (1, 7):
        with Place(scenario) as place:
            _, status, problems = run(["save", place.path, NEW, str(most)], [])
            judge_save(f"{scenario}: writes of {most}", place, status, problems, None, False)
            judge(f"{scenario}: writes of {most}", status == OK, status, problems)
    # The disk becomes full in the middle.
    for when in (2, 5):
        with Place(scenario) as place:
            _, status, problems = run(["save", place.path, NEW, "7"],
                                      [f"write:error=ENOSPC:when={when}"])
            where = f"{scenario}: full at write {when}"
            judge_save(where, place, status, problems, "ENOSPC", False)
            judge(where, status == IO, status)
    # If the system writes nothing and gives no reason, the library must not try for ever.
    with Place(scenario) as place:
        _, status, problems = run(["save", place.path, NEW], ["write:retval=0:when=1"])
        judge_save(f"{scenario}: nothing written", place, status, problems, "EIO", False)
        judge(f"{scenario}: nothing written", status == IO, status)


def fail_twice(scenario):
    """A failure, and a second one during the cleanup."""
    for first in ("write:error=ENOSPC:when=1", "renameat:error=EXDEV:when=1",
                  "fsync:error=EIO:when=1"):
        with Place(scenario) as place:
            _, status, problems = run(["save", place.path, NEW],
                                      [first, "unlinkat:error=EIO:when=1"])
            error = re.search(r"error=(\w+)", first).group(1)
            where = f"{scenario}: {first}, then unlinkat"
            judge_save(where, place, status, problems, error, True)
            had_name = scenario.endswith(NAMED) or "rename" in first
            judge(where, status == IO and len(place.others()) == had_name, status, place.others())


def judge_rewrite(where, place, status, problems, error):
    """Checks a file that was written in place."""
    content = place.content()
    if status == OK:
        judge(where, content == NEW and not problems, content, problems)
    else:
        judge(where, status == IO, status)
        judge(where, os.strerror(getattr(errno, error)) in problems, problems)
        if "it may be incomplete now" not in problems:
            written = "the new text is written" in problems
            judge(where, content == (NEW if written else OLD), content, problems)
    judge(where, place.rights_of(place.file) == place.rights, place.rights_of(place.file))
    judge(where, not place.others(), place.others())


def write_in_place():
    scenario = "old file, in place"
    ENVIRONMENT["PALCARE_IN_PLACE"] = "1"
    with Place(scenario) as place:
        calls = calls_of(["save", place.path, NEW])
    reported = set()
    for call in calls:
        for error in ERRORS:
            with Place(scenario) as place:
                _, status, problems = run(["save", place.path, NEW],
                                          [f"{call.name}:error={error}:when={call.ordinal}"])
                judge_rewrite(f"{scenario}: {error} at {call.text}", place, status, problems, error)
            if status == IO and error == "EIO":
                reported.add(call.name)
    judge(scenario, {"openat", "write", "ftruncate", "fsync"} <= reported, reported)
    judge(scenario, not {"renameat", "linkat"} & {call.name for call in calls}, calls)
    del ENVIRONMENT["PALCARE_IN_PLACE"]


def has_lists():
    """Tells if the file system has ACLs and attributes."""
    with tempfile.NamedTemporaryFile(prefix="palcare-faults-") as file:
        try:
            os.setxattr(file.name, ACL, FILE_LIST)
            os.setxattr(file.name, NOTE, b"a note")
            return True
        except OSError as reason:
            print(f"skipped: the part on access control lists ({reason})")
            return False


def fail_each_call_of_a_load():
    with Place("old file") as place:
        calls = calls_of(["load", place.path])
        for call in calls:
            for error in ("EINTR", "EIO", "EACCES", "EMFILE"):
                where = f"load: {error} at {call.text}"
                _, status, problems = run(["load", place.path],
                                          [f"{call.name}:error={error}:when={call.ordinal}"])
                again = error == "EINTR" and call.name in ("openat", "read")
                fine = call.name == "close" or again
                judge(where, status == (OK if fine else IO), status)
                judge(where, fine or os.strerror(getattr(errno, error)) in problems, problems)
                judge(where, place.content() == OLD, place.content())
        names = {call.name for call in calls}
        judge("load", {"openat", "read", "close"} <= names, names)


def lack_memory_in_the_system():
    """Out of memory is reported as such in any process, and no file changes."""
    for verb, more in (("save", [NEW]), ("load", [])):
        with Place("old file") as place:
            calls = calls_of([verb, place.path, *more])
        for call in calls:
            if call.name != "openat":
                continue
            with Place("old file") as place:
                _, status, problems = run([verb, place.path, *more],
                                          [f"openat:error=ENOMEM:when={call.ordinal}"])
                where = f"{verb}: ENOMEM at {call.text}"
                judge(where, status == NOMEM and not problems, status, problems)
                judge(where, place.content() == OLD and not place.others(), place.others())


def main():
    status_codes()
    try:
        subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], check=True,
                       capture_output=True)
    except (OSError, subprocess.CalledProcessError) as reason:
        print(f"skipped: strace cannot run here ({reason})")
        return 77
    reported = set()
    scenarios = ["old file", "new file", "link", "old file" + NAMED, "new file" + NAMED]
    lists = has_lists()
    if lists:
        scenarios += ["old file" + LISTED, "old file" + DEFAULT + NAMED, "old file" + LISTED + NAMED]
    for scenario in scenarios:
        set_scenario(scenario)
        reported |= fail_each_call(scenario)
        kill_before_each_call(scenario)
        write_in_small_bites(scenario)
        fail_twice(scenario)
    set_scenario("")
    write_in_place()
    fail_each_call_of_a_load()
    lack_memory_in_the_system()
    grave = GRAVE if lists else {name for name in GRAVE if "xattr" not in name}
    judge("all", grave <= reported, "never reported", grave - reported)
    print("\n".join(failures) if failures else f"{runs} runs with faults: the old file or the new")
    return 1 if failures or runs < 300 else 0


if __name__ == "__main__":
    sys.exit(main())
