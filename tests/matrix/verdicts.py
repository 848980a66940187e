#!/usr/bin/env python3
"""The reader's verdict on every document of the tests, for tests/matrix.sh to compare.

usage: PALCARE_TEST_BIN=FOLDER [PALCARE_CORPUS=FOLDER] verdicts.py

A line for each document: its name, a tab, and status and problems, each with code and place, when it
is read as a file and record by record. The documents are those of tests/bad and of tests/hostile,
and the W3C's suite where the folder of others' files is given.
"""
# SPDX-License-Identifier: Apache-2.0
import os
import pathlib
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS / "hostile"))

import cases  # noqa: E402 pylint: disable=wrong-import-position
import hostile  # noqa: E402 pylint: disable=wrong-import-position
import reading  # noqa: E402 pylint: disable=wrong-import-position

WAYS = ("file", "records")


def print_verdicts(names, paths, words=()):
    """Reads the files and prints their lines."""
    results, why = reading.read(paths, [w for way in WAYS for w in ("--way", way)] + list(words))
    for name, result in zip(names, results):
        answers = (f"{way}: {result.ways[way].status} {result.ways[way].problems}"
                   if way in result.ways else f"{way}: no answer" for way in WAYS)
        print(f"{name}\t{'; '.join(answers)}", flush=True)
    if why:
        print(f"{names[0]} and on\t{why.splitlines()[0]}")


def print_files(group, root, paths):
    """The lines of files that are there, named from the root."""
    paths = sorted(paths)
    print_verdicts([f"{group}/{p.relative_to(root).as_posix()}" for p in paths], paths)


def print_pieces(folder, pieces):
    """The lines of documents that are made here: pairs of a name and bytes."""
    names, data = zip(*pieces)
    print_verdicts([f"hostile/{n}" for n in names], hostile.write_all(folder, "piece", data))


def main():
    bad = TESTS / "bad"
    print_files("bad", bad, bad.glob("*.palcare.xml"))
    with tempfile.TemporaryDirectory(prefix="palcare-verdicts-") as name:
        folder = pathlib.Path(name)
        path = folder / "case.xml"
        for case in cases.cases():
            path.write_bytes(case.data)
            print_verdicts([f"hostile/{case.name}"], [path], case.limits)
        small = hostile.SMALL
        print_pieces(folder, [(f"the first {n} bytes", small[:n]) for n in range(len(small))])
        print_pieces(folder, [
            (f"byte {n} as {byte:#04x}", small[:n] + bytes([byte]) + small[n + 1:])
            for n in range(len(small)) for byte in hostile.SPOILING])
    corpus = os.environ.get("PALCARE_CORPUS")
    if corpus:
        suite = pathlib.Path(corpus) / "attack/w3c-xmlconf"
        rows = (suite / "expected.tsv").read_text(encoding="utf-8").splitlines()[1:]
        print_files("w3c", suite, {suite / row.split("\t")[-1] for row in rows})


if __name__ == "__main__":
    main()
