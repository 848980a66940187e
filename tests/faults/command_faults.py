#!/usr/bin/env python3
"""Refuses every request for memory of the command once.

usage: PALCARE_TEST_BIN=FOLDER command_faults.py [all]

The result must be the right one, byte for byte and with its exit status, or nothing on standard
output, a line on standard error about missing memory, and exit status 2. If a run makes very many
requests, only a sample of them is refused, a different one each time; with "all", each one. Exit
status 77 if a sanitizer has its own allocator.
"""
# SPDX-License-Identifier: Apache-2.0
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PROGRAM = pathlib.Path(os.environ["PALCARE_TEST_BIN"]).resolve() / "command"
DATA = pathlib.Path(__file__).parent.parent / "cli" / "data"
MOST_RUNS = 250  # of one case
DAY = ["--on", "2026-11-01"]
# The document refers to the installed vocabularies, which are beside the program.
LISTED = str(pathlib.Path(__file__).parents[2] / "examples" / "data" / "directory.palcare.xml")

CASES = [
    ["show", "directory.palcare.xml", "larch-house"],
    ["show", "library.palcare.xml"],
    ["show", LISTED, "larch-house"],
    ["check", *DAY, "--as", "json", LISTED],
    ["show", "--with", "directory.palcare.xml", "library.palcare.xml", "what-it-is"],
    ["diff", "directory.palcare.xml", "other-house.palcare.xml"],
    ["check", *DAY, "faulty.palcare.xml", "directory.palcare.xml"],
    ["check", *DAY, "--as", "json", "--needs", "es", "faulty.palcare.xml"],
    ["format", "untidy.palcare.xml"],
    ["merge", "directory.palcare.xml", "library.palcare.xml"],
    ["describe"],
    ["describe", "--as", "rng"],
    ["describe", "--as", "json"],
    ["describe", "--as", "json-schema", "service"],
]


def run(case, nth, asked=os.devnull):
    environment = {"LC_ALL": "C", "PALCARE_REFUSE": str(nth), "PALCARE_ASKED": asked}
    done = subprocess.run([PROGRAM, *case], env=environment, cwd=DATA, capture_output=True,
                          check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


def fault_of(right, found):
    """The fault of a result, or None; `right` is the result with enough memory."""
    status, out, err = found
    if (status, out) == right[:2]:
        return None
    if status != 2:
        return f"exit status {status}, {len(out)} of {len(right[1])} bytes"
    if out:
        return f"{len(out)} bytes of a result that was not made"
    if b"memory" not in err:
        return "nothing says that memory was missing"
    return None


def try_case(case, every):
    with tempfile.NamedTemporaryFile("r") as file:
        right = run(case, 0, file.name)
        asked = int(file.read())
    step = 1 if every else max(1, asked // MOST_RUNS)
    first = 1 + int(time.time()) % step
    refused = 0
    for nth in range(first, asked + 1, step):
        found = run(case, nth)
        has_null = b"(null)" in found[1] + found[2]
        fault = fault_of(right, found) or ("'(null)'" if has_null else None)
        if fault:
            yield f"{' '.join(case)}: request {nth} of {asked} refused: {fault}: {found[2][-200:]}"
        refused += found[0] == 2 != right[0]
    print(f"{' '.join(case)}: {asked} requests, each {step}. refused, {refused} times out of memory")
    if not refused:
        yield f"{' '.join(case)}: no refusal was met"


def interrupted(folder):
    """Ctrl-C while a file is replaced, with and without a name for the new one."""
    trace = ["strace", "-qq", "-o", folder / "trace", "-e", "trace=openat,write"]
    file = folder / "one.palcare.xml"

    def rewrite(*inject):
        shutil.copy(DATA / "untidy.palcare.xml", file)
        return subprocess.run([*trace, *inject, PROGRAM, "format", "-w", file], check=False,
                              env={"LC_ALL": "C", "PATH": os.environ["PATH"]},
                              capture_output=True).returncode

    if not shutil.which("strace") or rewrite() != 0:
        print("Ctrl-C: not tried, because strace is missing or cannot trace")
        return
    new = file.read_bytes()
    opened = [line for line in (folder / "trace").read_text().splitlines() if "openat(" in line]
    nameless = next((n for n, line in enumerate(opened, 1) if "O_TMPFILE" in line), 0)
    for inject in ([], ["-e", f"inject=openat:error=EOPNOTSUPP:when={nameless}"]):
        status = rewrite("-e", "inject=write:signal=INT:when=1", *inject)
        if status not in (-signal.SIGINT, 128 + signal.SIGINT):
            yield f"Ctrl-C: exit status {status}"
        left = sorted(path.name for path in folder.iterdir())
        if left != ["one.palcare.xml", "trace"] or file.read_bytes() != new:
            yield f"Ctrl-C: the folder has {left}"
    print("Ctrl-C: the file is replaced before the command ends")


def main():
    if os.environ.get("PALCARE_SANITIZE"):
        print("skipped: a sanitizer has its own allocator")
        return 77
    failures = [f for case in CASES for f in try_case(case, "all" in sys.argv[1:])]
    with tempfile.TemporaryDirectory() as folder:
        failures += interrupted(pathlib.Path(folder))
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
