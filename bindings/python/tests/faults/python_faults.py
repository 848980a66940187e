#!/usr/bin/env python3
"""Every request for memory under the Python package is refused once.

usage: LD_PRELOAD=librefuse.so python_faults.py library [all]
       PYTHONPATH=... python_faults.py interpreter [all]

With "library", the requests of the library, its SWIG module and libxml2; with "interpreter", those
of the interpreter while it does a job. The answer is the right one or MemoryError; then the document
is as it was before, and nothing is left over. Of jobs with many requests a part is refused, spread
over all of them; with "all", each.
"""
# SPDX-License-Identifier: Apache-2.0
import array
import ctypes
import faulthandler
import gc
import os
import pathlib
import sys
import types

from python_jobs import FILE, HOUSE, JOBS

import palcare
from palcare import _palcare

MOST_RUNS = 60  # of one job
BY_OTHERS, _, BY_US = range(3)  # as refuse_objects.c numbers who made a request
PICKLED = ("pickle", "pickle a record")  # pickle.loads() loses blocks when what it calls raises
MERGED = ("merge",)  # which lists its problems when the records are added


def judged(job, *args):
    """The outcome of a job."""
    try:
        return "done", job(*args)
    except MemoryError:
        return "nomem", None
    except BaseException as error:  # pylint: disable=broad-except
        return type(error).__name__, str(error)


def loaded(name):
    """The path of a shared library of this process, whose version is not known."""
    maps = pathlib.Path("/proc/self/maps").read_text().splitlines()
    return next(line.split()[-1] for line in maps if f"/{name}." in line)


class Library:
    """Refuses requests of C, through the preloaded python_refuse.c."""

    def __init__(self):
        shared = ctypes.CDLL(None)
        self._begin, self._end, self._live = (
            shared.refuse_begin, shared.refuse_end, shared.refuse_live)
        self._begin.argtypes, self._begin.restype = [ctypes.c_ulonglong], None
        self._end.restype = self._live.restype = ctypes.c_ulonglong
        # libxml2 keeps its last error.
        self._reset = ctypes.CDLL(loaded("libxml2.so")).xmlResetLastError
        self._most = self._most_pad()

    def call(self, nth, job, doc):
        """Outcome and number of requests; the nth is refused."""
        self._begin(nth)
        outcome = judged(job, doc)
        asked = self._end()
        self._reset()
        return outcome, asked

    def is_ours(self):
        return True

    def pad(self, asked):
        """How much of the document's last piece of memory is used up before a job: of an edit,
        which asks for more where the document is full, all."""
        return self._most if 0 < asked <= 20 else 0

    def left(self, again):
        """How many blocks the last call has left; `again` makes it once more."""
        del again
        return self._live()

    def _most_pad(self):
        """The most that fits into the document's last piece of memory."""
        def asked(size):
            doc = palcare.load(FILE)
            self._begin(0)
            fill_up(doc, size)
            return self._end()

        low, high, few = 1, 1 << 22, asked(1)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if asked(middle) == few else (low, middle)
        return low


class Interpreter:
    """Refuses requests of the interpreter, through refuse_objects.c. From 3.12 on CPython itself
    crashes without memory for generators, frames and dicts (gh-151763): there only those of our own
    C are refused."""

    only_ours = sys.version_info >= (3, 12)

    def __init__(self):
        self._refuse = __import__("refuse_objects")
        self._ignored = []
        self._blocks = 0
        sys.unraisablehook = self._ignore
        if self.only_ours:
            print("only requests of the package's own C are refused: this CPython crashes otherwise")
        gc.disable()  # so that each run makes the same requests

    def _ignore(self, unraisable):
        """An exception that nobody can catch. A generator that any() does not want any more is
        closed; without memory for its frame CPython reports that so, and loses nothing."""
        if not isinstance(unraisable.object, types.GeneratorType):
            self._ignored.append(f"ignored in {unraisable.object!r}: {unraisable.exc_value!r}")

    def call(self, nth, job, doc):
        """Outcome and number of requests; the nth is refused."""
        kept = [(nth, self) for _ in range(1000)]  # see below
        self._ignored.clear()
        del kept
        outcome = judged(self._refuse.call, nth, job, doc, self.only_ours)
        if self._ignored:
            outcome = ("unraisable", self._ignored[0])
        return self._excused(outcome), self._refuse.asked()

    # Three faults of CPython that are not ours:
    # - Iterating over dict.items() crashes without memory for a tuple of two (gh-152107). So there
    #   are enough of them in the list of free tuples.
    # - A function in Python forgets its exception on return if there is no memory for its caller's
    #   frame object (gh-131173, until 3.13). No function of our own C is excused.
    # - pickle answers whatever went wrong in an import with PicklingError.

    def _excused(self, outcome):
        kind, text = outcome
        asker = self._refuse.asker()
        is_lost = kind == "SystemError" and sys.version_info < (3, 14) and (
            text == "error return without exception set" and asker != BY_US
            or text.startswith("<function ") and "returned NULL without" in text)
        is_import = kind == "PicklingError" and ": import of module " in text and asker == BY_OTHERS
        if is_lost or is_import:
            return "nomem", None
        return outcome

    def is_ours(self):
        """Whether our own C was called when the request was made, or made it."""
        return self._refuse.asker() != BY_OTHERS

    def pad(self, asked):
        del asked
        return 0

    def left(self, again):
        """How many blocks each call leaves, of several in a row. Only what grows with every call counts, and only if our
        own C made the request: list(), tuple() and pickle of CPython 3.11 lose what they hold when
        memory is refused to them."""
        before, self._blocks = self._blocks, sys.getallocatedblocks()
        if self._blocks <= before or self._refuse.asker() != BY_US:
            return 0
        counts = array.array("q", [self._blocks] * 9)  # takes no block for a new number
        for at in range(1, len(counts)):
            again()
            counts[at] = sys.getallocatedblocks()
        self._blocks = counts[-1]
        return max(0, min(after - before for before, after in zip(counts, counts[1:])))


def fill_up(doc, size):
    """Uses memory of the document, and leaves its contents as they were."""
    kept = doc[HOUSE].name
    doc[HOUSE].name = "x" * size
    doc[HOUSE].name = kept


def run(refusal, job, nth, pad=0):
    """Outcome, what the document is afterwards, and how many requests were made. `pad` bytes of the
    document's last piece of memory are used before."""
    doc = palcare.load(FILE)
    if pad:
        fill_up(doc, pad)
    left = _palcare.live_documents_left()
    outcome, asked = refusal.call(nth, job, doc)
    after = doc.to_bytes()
    gc.collect()
    if _palcare.live_documents_left() > left and refusal.is_ours():
        outcome = ("documents are left", None)
    del doc
    gc.collect()
    return outcome, after, asked


def faults_of(refusal, name, before, most_runs):
    """The faults of a job, each with the first request that shows it."""
    job, bad, missing = JOBS[name], {}, 0
    for _ in range(3):  # what is made once is made now
        run(refusal, job, 0)
    right, after, asked = run(refusal, job, 0)
    pad = refusal.pad(asked)
    if pad:
        right, after, asked = run(refusal, job, 0, pad)
    if right[0] != "done":
        bad[str(right)] = 0
    step = max(1, asked // most_runs)
    for nth in range(1, asked + 1, step):
        outcome, now, _ = run(refusal, job, nth, pad)
        blocks = refusal.left(lambda: run(refusal, job, nth, pad))
        missing += outcome[0] == "nomem"
        if blocks and name not in PICKLED:
            bad.setdefault(f"{blocks} blocks are left", nth)
        if outcome[0] == "nomem":
            if now != before and not (name in MERGED and now == after):
                bad.setdefault("the document changed", nth)
        elif outcome != right or now != after:
            bad.setdefault(str(outcome)[:150], nth)
    print(f"{asked} requests, each {step}. refused, {missing} times out of memory", flush=True)
    return bad


def main(side, *which):
    refusal = {"library": Library, "interpreter": Interpreter}[side]()
    before, faults = palcare.load(FILE).to_bytes(), 0
    most_runs = sys.maxsize if "all" in which else MOST_RUNS
    gc.collect()
    gc.freeze()
    # libxml2 prints when it has no memory for an error.
    faulthandler.enable(os.fdopen(os.dup(2), "w"))
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    for name in [job for job in JOBS if job in which] or JOBS:
        print(f"{name}: ", end="", flush=True)
        bad = faults_of(refusal, name, before, most_runs)
        for fault, nth in bad.items():
            print(f"FAILED: {name}: request {nth} refused: {fault}")
        faults += len(bad)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
