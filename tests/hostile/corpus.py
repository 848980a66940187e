#!/usr/bin/env python3
"""Files of others that are hard for a reader of XML; this tree contains none of them.

usage: PALCARE_TEST_BIN=FOLDER corpus.py PALCARE CORPUS

The W3C's conformance suite, each file of which must be refused for the reason in its list;
documents that try to make a reader open something, with every system call watched; and documents
made to be slow, as they are and within a palcare document, in bounded time and memory.
"""
# SPDX-License-Identifier: Apache-2.0
import collections
import csv
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import reading

DOCTYPE, VERSION, ENCODING, MISMATCH, ROOT = 1003, 1004, 1005, 1006, 2001
BEGINS_WITH_DOCTYPE = re.compile(
    rb"(<\?xml\s[^>]*\?>)?(\s|<!--.*?-->|<\?(?!xml\s).*?\?>)*<!DOCTYPE", re.DOTALL)
WATCHED = "trace=openat,open,openat2,connect,socket,execve"


# ---- the W3C's suite -----------------------------------------------------------------------------

# Rightly refused, for a reason that the list could not know.
BY_ENCODING = "its encoding is refused, and the DOCTYPE comes too late to be seen"
OTHER_REASONS = {
    "rmt-034": (ENCODING, BY_ENCODING), "rmt-036": (ENCODING, BY_ENCODING),
    "rmt-050": (ENCODING, BY_ENCODING), "rmt-052": (ENCODING, BY_ENCODING),
    "ibm-not-wf-P24-ibm24n09.xml": (1001, "the version's quote is never closed, so there is none"),
}


def agrees(row, answer, begins_with_doctype):
    """Whether a result has the class that the list gives. A document type declaration is refused at
    its start, so faults within or after it are not searched for."""
    codes, expected = reading.codes(answer.problems), row["expect"]
    if answer.status not in ("invalid", "limit"):
        return False
    if row["id"] in OTHER_REASONS:
        return OTHER_REASONS[row["id"]][0] in codes
    if expected == "refuse:dtd":
        return DOCTYPE in codes
    if expected == "refuse:version":
        return VERSION in codes
    if expected == "refuse:encoding-mismatch":
        return MISMATCH in codes
    if expected == "wf":
        return codes == {ROOT}
    if begins_with_doctype and DOCTYPE in codes:
        return True
    # Not well-formed, which a DOCTYPE or a version alone does not mean.
    return any(1000 < c < 1100 for c in codes - {DOCTYPE, VERSION})


def run_suite(tally, suite):
    """Every file of the suite, in every way."""
    with open(suite / "expected.tsv", encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    results, why = reading.read([suite / row["file"] for row in rows])
    if why:
        tally.judge("the W3C's suite", [why])
    seen = collections.Counter()
    seconds = 0.0
    for row, result in zip(rows, results):
        typed = BEGINS_WITH_DOCTYPE.match((suite / row["file"]).read_bytes())
        faults = [f"{way}: {a.status} {a.problems}, not {row['expect']}"
                  for way, a in result.ways.items() if not agrees(row, a, typed)]
        if len({a.problems for way, a in result.ways.items() if way[:6] != "record"}) != 1:
            faults.append(f"the ways differ: {result.ways}")
        tally.judge(f"the W3C's {row['id']}", faults)
        seen[row["expect"]] += not faults
        if row["id"] in OTHER_REASONS:
            seen[f"of these because {OTHER_REASONS[row['id']][1]}"] += not faults
        seconds += result.ways["file"].seconds
    print(f"the W3C's suite: {len(results)} of {len(rows)} files, {seconds:.2f} s; "
          + "; ".join(f"{name}: {count}" for name, count in sorted(seen.items())))


# ---- documents that try to have something opened -------------------------------------------------

def opened(log):
    """The names opened since the first of the inputs was opened, and the other calls."""
    names, others = [], []
    for line in log.read_text(errors="replace").splitlines():
        if re.match(r"\d+ +(openat2?|open)\(", line):
            names.append(line.split('"')[1])
        elif not re.match(r"\d+ +(\+\+\+|---)", line):
            others.append(line)
    return names, others


def run_openers(tally, palcare, folder, scratch):
    """The document is refused, and nothing but the file itself was opened."""
    name = "documents that open others"
    paths = sorted(p for p in folder.iterdir() if p.suffix == ".xml")
    log = scratch / "calls"
    try:
        subprocess.run(["strace", "-o", "/dev/null", "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as reason:
        tally.skip(name, f"strace cannot run here ({reason})")
        return
    results, why = reading.read(paths, before=["strace", "-f", "-qq", "-s", "4096", "-o", log,
                                               "-e", WATCHED])
    faults = [why] if why else []
    names, others = opened(log)
    inputs = {str(p) for p in paths}
    first = next((i for i, n in enumerate(names) if n in inputs), len(names))
    strange = [n for n in names[first:] if n not in inputs and n != "/proc/self/status"]
    if strange or len(others) > 1:
        faults.append(f"opened {strange[:10]}, called {others[1:10]}")
    tally.judge(f"{name}: {len(names) - first} opens, all of the inputs", faults)
    typed = 0
    for path, result in zip(paths, results):
        wanted = DOCTYPE if BEGINS_WITH_DOCTYPE.match(path.read_bytes()) else None
        typed += wanted is not None
        faults = [f"{way}: {a.status} {a.problems}" for way, a in result.ways.items()
                  if a.status not in ("invalid", "limit")
                  or (wanted and wanted not in reading.codes(a.problems))]
        tally.judge(f"{name}: {path.name}", faults)
    print(f"{name}: {len(results)}, {typed} of them begin with a DOCTYPE")
    run_command_watched(tally, palcare, paths, scratch)


def run_command_watched(tally, palcare, paths, scratch):
    """The same for the command, which gets them all at once."""
    log = scratch / "calls"
    done = subprocess.run(["strace", "-f", "-qq", "-s", "4096", "-o", log, "-e", WATCHED, palcare,
                           "check", "--no-vocabularies", *paths], env=reading.WATCHED_ENVIRONMENT,
                          capture_output=True, check=False, timeout=120 * reading.PATIENCE)
    names, others = opened(log)
    inputs = {str(p) for p in paths}
    first = next((i for i, n in enumerate(names) if n in inputs), len(names))
    # The command reads the date, and therefore the time zone, and looks for the vocabularies.
    expected = ("localtime", "/vocabulary")
    strange = [n for n in names[first:] if n not in inputs and not n.endswith(expected)]
    faults = [f"opened {strange[:10]}, called {others[1:10]}"] if strange or len(others) > 1 else []
    if done.returncode != 1:
        faults.append(f"exit status {done.returncode}: {done.stderr[-500:]!r}")
    tally.judge("documents that open others, by the command", faults)


# ---- documents made to be slow -------------------------------------------------------------------

BEFORE = b'<p:palcare xmlns:p="urn:palcare:1" version="1.0"><p:about privacy="public"/>'
AFTER = b"</p:palcare>"


def judge_slow(tally, name, path, limits=()):
    """At most a second, and 64 MiB and six times the input."""
    results, why = reading.read([path], ["--way", "file", *limits])
    size = path.stat().st_size
    faults = [why] if why else []
    seconds = 0.0
    for result in results:
        answer = result.ways["file"]
        seconds = answer.seconds
        if answer.status not in ("ok", "invalid", "limit"):
            faults.append(f"{answer.status} {answer.problems}")
        if seconds > reading.SECONDS * reading.PATIENCE:
            faults.append(f"{seconds:.3f} s")
        if not reading.SANITIZED and result.memory > 64 * reading.MIB + 6 * size:
            faults.append(f"{result.memory >> 20} MiB for {size >> 20}")
    tally.judge(name, faults)
    return seconds, results[0].memory if results else 0


def run_slow(tally, maker, scratch):
    """Everything that the maker makes, and its text within a palcare document if possible."""
    folder = scratch / "slow"
    subprocess.run([sys.executable, maker, folder], check=True)
    paths = sorted(folder.iterdir())
    slowest, largest, inside = (0.0, ""), (0, ""), 0
    for path in paths:
        seconds, memory = judge_slow(tally, f"slow: {path.name}", path)
        slowest, largest = max(slowest, (seconds, path.name)), max(largest, (memory, path.name))
        text = path.read_bytes()
        if text.startswith((b"<!", b"\x1f")):
            continue
        path.write_bytes(BEFORE + text + AFTER)
        seconds, memory = judge_slow(tally, f"slow: {path.name} within ours", path)
        name = path.name + " within ours"
        slowest, largest = max(slowest, (seconds, name)), max(largest, (memory, name))
        inside += 1
    print(f"slow documents: {len(paths)}, and {inside} within ours; slowest {slowest[0]:.3f} s "
          f"({slowest[1]}), largest {largest[0] >> 20} MiB ({largest[1]})")


def main():
    palcare, corpus = sys.argv[1], pathlib.Path(sys.argv[2])
    attack = corpus / "attack"
    tally = reading.Tally()
    if not attack.is_dir():
        tally.skip("the W3C's suite, what opens others, what is slow", f"there is no {attack}")
        return tally.end()
    with tempfile.TemporaryDirectory(prefix="palcare-corpus-") as name:
        scratch = pathlib.Path(name)
        run_suite(tally, attack / "w3c-xmlconf")
        run_openers(tally, os.path.abspath(palcare), attack / "xxe-set", scratch)
        run_slow(tally, attack / "tools/gen_complexity.py", scratch)
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
