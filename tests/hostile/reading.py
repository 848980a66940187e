"""Runs the program "read" over files and parses its output; counts what passed."""
# SPDX-License-Identifier: Apache-2.0
import collections
import os
import pathlib
import subprocess

READ = pathlib.Path(os.environ["PALCARE_TEST_BIN"]) / "read"
SANITIZED = bool(os.environ.get("PALCARE_SANITIZE"))
# Instrumented code is slower; set this for valgrind too.
PATIENCE = float(os.environ.get("PALCARE_PATIENCE", "15" if SANITIZED else "1"))
ENVIRONMENT = {**os.environ, "LC_ALL": "C"}
# A traced process cannot look for leaks.
WATCHED_ENVIRONMENT = {**ENVIRONMENT, "ASAN_OPTIONS": "detect_leaks=0"}
MIB = 1 << 20

# The cost that reading may have: seconds of the processor, and more for each MB. A source that
# gives one byte at a time makes each of them a call. A quiet machine needs less than a quarter of
# that, so a slow one passes, and a cost that grows faster than the document does not.
SECONDS, SECONDS_EACH_MB, SECONDS_EACH_MB_BYTEWISE = 1, 0.8, 6

Answer = collections.namedtuple("Answer", "status seconds problems")


class Reading:
    """Output of "read" for one file: a result for each way, and the most memory in bytes."""

    def __init__(self):
        self.ways = {}
        self.checked = None
        self.also = []
        self.memory = 0

    def take(self, words):
        """Parses a line; true for the last one."""
        if words[0] == "end":
            self.memory = int(words[1]) * 1024
        elif words[0] == "checked":
            self.checked = Answer(words[1], float(words[2]), words[3])
        elif len(words) >= 4:
            self.ways[words[0]] = Answer(" ".join(words[1:-2]), float(words[-2]), words[-1])
        else:
            self.also.append(" ".join(words))
        return words[0] == "end"


class Tally:
    """Counts results, and prints what failed."""

    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def judge(self, name, faults):
        """Counts a test as passed if the list of faults is empty."""
        if faults:
            self.failed += 1
            print(f"FAIL {name}: {'; '.join(faults)[:2000]}")
        else:
            self.passed += 1

    def skip(self, name, reason):
        """Counts a test that cannot run here."""
        self.skipped += 1
        print(f"skipped {name}: {reason}")

    def end(self):
        """Prints the line with the numbers, and returns the exit status."""
        print(f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped")
        if self.failed:
            return 1
        return 0 if self.passed else 77


def codes(problems):
    """The codes of "1001@1:1,2203@2:5"."""
    return {int(p.split("@")[0]) for p in problems.split(",") if p != "-"}


def read(paths, words=(), before=()):
    """The result of each file, in order; and why the program ended early, if it did, or what it
    printed. The arguments `before` call a program that watches it."""
    readings, current, why = [], Reading(), None
    timeout = (60 + len(paths)) * PATIENCE
    try:
        done = subprocess.run([*before, READ, *words], input="".join(f"{p}\n" for p in paths),
                              env=WATCHED_ENVIRONMENT if before else ENVIRONMENT, text=True,
                              capture_output=True, check=False, timeout=timeout)
        output = done.stdout
        if done.returncode != 0:
            why = f"exit status {done.returncode}: {done.stderr[-1500:]}"
        elif done.stderr and not before:
            why = f"a library prints nothing: {done.stderr[-1500:]}"
    except subprocess.TimeoutExpired as late:
        output, why = (late.stdout or b"").decode(), f"no answer in {timeout:.0f} s"
    for line in output.splitlines():
        if current.take(line.split()):
            readings.append(current)
            current = Reading()
    return readings, why
