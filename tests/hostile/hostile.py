#!/usr/bin/env python3
"""Our own hostile documents and files, through every way in and through the command.

usage: PALCARE_TEST_BIN=FOLDER hostile.py PALCARE [WORD]     only cases whose name holds the word

For each, the expected problem is reported, the problems are the same each way, and an error leaves
no document; if it loads, it is the same after writing and reading. All in bounded time and memory.
"""
# SPDX-License-Identifier: Apache-2.0
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile

import cases
import reading

# The command's own limits suit a person's files; these are the library's.
LIMITS = ["bytes=16777216", "text=262144", "rich=1048576", "records=100000", "problems=100"]
IO = "input or output"  # as in palcare_status_name()
WAYS = ("file", "memory", "bytes", "records", "record-bytes")
# Reading record by record forgets each record, so it cannot see these.
NOT_BY_RECORD = {3001}
# Reported about what a newer version knows, which is kept.
KEPT = {2110, 2204}
MANY = 2000000


def codes_of(ways):
    """The codes that any way reported."""
    return {code for answer in ways.values() for code in reading.codes(answer.problems)}


def judge_ways(ways, problem):
    """The statuses and problems of all ways, against the expected problem and each other."""
    faults = [f"{w} gave no answer" for w in ("file", "memory", "records") if w not in ways]
    for way, answer in ways.items():
        codes = reading.codes(answer.problems)
        if problem == 0 and answer.status != "ok":
            faults.append(f"{way}: {answer.status}, {answer.problems[:200]}")
        if problem and not (way.startswith("record") and problem in NOT_BY_RECORD):
            wanted = "limit" if problem // 100 == 11 else "invalid"
            if answer.status != wanted or problem not in codes:
                faults.append(f"{way}: {answer.status}, {answer.problems[:200]}, not {problem}")
        if answer.status not in ("ok", "invalid", "limit"):
            faults.append(f"{way}: {answer.status}")
        if (answer.status == "ok") != (not codes - KEPT):
            faults.append(f"{way}: {answer.status}, and {answer.problems[:200]}")
    reports = {answer.problems for way, answer in ways.items() if not way.startswith("record")}
    if len({answer.status for answer in ways.values()}) > 1 and not NOT_BY_RECORD & codes_of(ways):
        faults.append(f"the ways differ: {[(w, a.status) for w, a in ways.items()]}")
    # In memory the size of the input is known at once; a source shows it at the end.
    if len(reports) > 1 and problem != 1101:
        faults.append(f"the ways differ: {[t[:200] for t in reports]}")
    return faults


def judge_cost(result, size):
    """Compares time and memory with their bounds."""
    faults = []
    for way, answer in [*result.ways.items(), ("check", result.checked)]:
        if not answer:
            continue
        each = reading.SECONDS_EACH_MB_BYTEWISE if "bytes" in way else reading.SECONDS_EACH_MB
        most = (reading.SECONDS + each * size / 1e6) * reading.PATIENCE
        if answer.seconds > most:
            faults.append(f"{way} took {answer.seconds:.2f} s, more than {most:.2f}")
    # All ways in one process: the bytes themselves, the document, its text and a second document.
    most = 64 * reading.MIB + 12 * size
    if not reading.SANITIZED and result.memory > most:
        faults.append(f"{result.memory >> 20} MiB, more than {most >> 20}")
    return faults


def judge_reading(result, problem, size):
    """Checks everything that "read" printed about one file."""
    faults = judge_ways(result.ways, problem) + judge_cost(result, size)
    loads = "file" in result.ways and result.ways["file"].status == "ok"
    if result.also != (["rewritten same"] if loads else []):
        faults.append(f"it printed {result.also}")
    return faults


def run_command(words, stdin=None):
    """The exit status, standard output and standard error; the status None if it never ends."""
    try:
        done = subprocess.run(words, stdin=stdin, env=reading.ENVIRONMENT, capture_output=True,
                              check=False, timeout=60 * reading.PATIENCE)
    except subprocess.TimeoutExpired:
        return None, "", "it never ended"
    return (done.returncode, done.stdout.decode("utf-8", "replace"),
            done.stderr.decode("utf-8", "replace"))


def judge_command(palcare, path, case):
    """The command reports the same, and ends as it should."""
    limits = [w for limit in LIMITS + case.limits for w in ("--limit", limit)]
    status, _, errors = run_command([palcare, "check", *limits, path])
    if status not in (0, 1):
        return [f"the command's exit status is {status}: {errors[-500:]}"]
    if case.problem and (status != 1 or f"[PC{case.problem}]" not in errors):
        return [f"the command says {status}: {errors[-500:]}"]
    if case.problem == 0 and re.search(r": error: .*\[PC[12]", errors):
        return [f"the command says {errors[-500:]}"]
    return []


def run_cases(tally, palcare, folder, word):
    """Each case of cases.py."""
    path = folder / "case.xml"
    slowest, largest = (0, ""), (0, "")
    for case in cases.cases():
        if word not in case.name:
            continue
        path.write_bytes(case.data)
        size = len(case.data)
        ways = [w for way in WAYS if "bytes" not in way or size < MANY for w in ("--way", way)]
        results, why = reading.read([path], [*ways, *case.limits])
        if why or len(results) != 1:
            tally.judge(case.name, [why or "no answer"])
            continue
        result = results[0]
        tally.judge(case.name, judge_reading(result, case.problem, size)
                    + judge_command(palcare, path, case))
        slowest = max(slowest, (max(a.seconds for a in result.ways.values()), case.name))
        largest = max(largest, (result.memory, case.name))
    print(f"slowest: {slowest[0]:.3f} s, {slowest[1]}")
    print(f"largest: {largest[0] >> 20} MiB, {largest[1]}")


# ---- one document, cut and damaged everywhere ----------------------------------------------------

SMALL = """<?xml version="1.0" encoding="UTF-8"?>
<!-- a -->
<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en-GB" xmlns:x="urn:x" x:a="&amp;">
  <about privacy="public"><title>Lärche &#x1F332;</title></about>
  <?page 1?>
  <item id="a" kind="article" published="2024-01" audience="child parent">
    <title><![CDATA[<A>]]></title><title xml:lang="ar">أ</title>
    <section id="s"><body><p>B <em>c</em><br/> d</p><ul><li>e</li></ul></body></section>
    <x:b y="1"><c xmlns=""/></x:b>
  </item>
</palcare>
""".encode()
# Each of its bytes is changed to these.
SPOILING = b"\x00\n\"&<>a\x80\xc0\xff"


def write_all(folder, name, pieces):
    """A file for each piece."""
    paths = []
    for number, piece in enumerate(pieces):
        paths.append(folder / f"{name}-{number}.xml")
        paths[-1].write_bytes(piece)
    return paths


def run_cuts(tally, folder):
    """Every beginning of a document is refused, in UTF-8 and UTF-16."""
    for form, data in (("UTF-8", SMALL), ("UTF-16", ("\ufeff" + SMALL.decode().replace(
            "UTF-8", "UTF-16")).encode("utf-16-le"))):
        pieces = [data[:size] for size in range(len(data) + 1)]
        results, why = reading.read(write_all(folder, "cut", pieces))
        loads = (len(data), len(data) - (1 if form == "UTF-8" else 2))
        faults = [why] if why else []
        for size, result in enumerate(results):
            found = judge_reading(result, 0 if size in loads else None, size)
            if size not in loads and result.ways["records"].status == "ok":
                found.append("it loads")
            if found:
                faults.append(f"cut at byte {size}: {found}")
        tally.judge(f"every beginning of a document, {form}: {len(results)} files", faults)


def run_spoilt(tally, folder):
    """Every byte of a document becomes each of these; it loads and is stable, or is refused."""
    pieces = [SMALL[:i] + bytes([byte]) + SMALL[i + 1:] for i in range(len(SMALL))
              for byte in SPOILING]
    results, why = reading.read(write_all(folder, "spoilt", pieces))
    faults = [why] if why else []
    for number, result in enumerate(results):
        found = judge_reading(result, None, len(SMALL))
        if found:
            where, what = divmod(number, len(SPOILING))
            faults.append(f"byte {where} as {SPOILING[what]:#04x}: {found}")
    loaded = sum(r.ways["file"].status == "ok" for r in results)
    tally.judge(f"every byte of a document changed: {len(results)} files, {loaded} load", faults)


# ---- inputs that are not files, and files that change --------------------------------------------

def make_odd_files(folder):
    """Makes the inputs, each with the problem that must be reported."""
    os.mkfifo(folder / "pipe")
    (folder / "folder").mkdir()
    (folder / "dangling").symlink_to("nowhere")
    (folder / "circle").symlink_to("circle")
    (folder / "to-zero").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "socket"))
    return {
        "a pipe that nobody writes to": (folder / "pipe", 1202),
        "a folder": (folder / "folder", 1202),
        "a device without end": ("/dev/zero", 1202),
        "a link to it": (folder / "to-zero", 1202),
        "a device without beginning": ("/dev/null", 1202),
        "a link that dangles": (folder / "dangling", 1201),
        "a link to itself": (folder / "circle", 1201),
        "a socket": (folder / "socket", 1201),
        "no file": (folder / "nowhere", 1201),
        "a file in a file": ("/dev/null/a", 1201),
        "a name that is too long": (folder / ("a" * 3000), 1201),
        "the memory of the process": ("/proc/self/mem", None),
    }


def run_odd_files(tally, palcare, folder):
    """None of them blocks, and each is refused with the system's message."""
    for name, (path, problem) in make_odd_files(folder).items():
        results, why = reading.read([path], ["--way", "file", "--way", "records"])
        faults = [why] if why else []
        for way, answer in results[0].ways.items() if results else ():
            if answer.status != IO or (problem and reading.codes(answer.problems) != {problem}):
                faults.append(f"{way}: {answer.status} {answer.problems}")
        for verb in (["check"], ["format"], ["show"], ["diff", path], ["merge"]):
            status, output, errors = run_command([palcare, *verb, path])
            if status != 2 or output or not errors:
                faults.append(f"palcare {verb[0]}: {status}, {errors[-200:]}")
        tally.judge(name, faults)


def run_changes(tally, folder):
    """A file that another program changes while it is read is refused."""
    text = cases.doc("".join(f'<area id="a{i}" kind="custom"><name>A</name></area>'
                             for i in range(5000)))
    for how in ("--shrink", "--grow", "--touch"):
        path = folder / "changing.xml"
        path.write_text(text)
        done = subprocess.run([reading.READ, how, path], env=reading.ENVIRONMENT, text=True,
                              capture_output=True, check=False, timeout=60)
        result = reading.Reading()
        result.take(done.stdout.split() or ["nothing"])
        answer = result.ways.get(how)
        good = answer and answer.status == IO and reading.codes(answer.problems) == {1204}
        faults = [] if good else [done.stdout + done.stderr]
        tally.judge(f"changed while it is read: {how}", faults)


def run_standard_input(tally, palcare):
    """The command's standard input is not a file, and is read up to its limit."""
    for name, problem in (("/dev/zero", None), ("/dev/null", 1013)):
        with open(name, "rb") as stream:
            status, _, errors = run_command([palcare, "check", "-"], stream)
        good = status == 1 and (not problem or f"[PC{problem}]" in errors)
        tally.judge(f"standard input is {name}", [] if good else [f"{status}: {errors[-500:]}"])


def main():
    palcare = sys.argv[1]
    word = sys.argv[2] if len(sys.argv) > 2 else ""
    tally = reading.Tally()
    with tempfile.TemporaryDirectory(prefix="palcare-hostile-") as name:
        folder = pathlib.Path(name)
        run_cases(tally, palcare, folder, word)
        if not word:
            run_cuts(tally, folder)
            run_spoilt(tally, folder)
            run_odd_files(tally, palcare, folder)
            run_changes(tally, folder)
            run_standard_input(tally, palcare)
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
