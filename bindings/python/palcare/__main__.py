"""python -m palcare VERB: the verbs of the command palcare.

Where the command is installed, it does the work. Where it is not, check, format, merge and diff are
done here, with the same words and the same exit status.
"""
from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Callable

import palcare
from palcare import Document, Problem, Severity

CLEAN, FOUND, TROUBLE = range(3)


def read(path: str) -> Document:
    return palcare.load(sys.stdin.buffer if path == "-" else path)


def plural(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def check(given: argparse.Namespace) -> int:
    documents, records = palcare.Documents(), 0
    problems: list[Problem] = []
    for path in given.files:
        try:
            doc = read(path)
        except palcare.FileError:
            raise
        except palcare.Error as error:
            problems += list(error.problems)
            continue
        problems += list(doc.problems)
        documents.add(os.path.basename(path), doc)
    for doc in documents.values():
        problems += doc.check(given.on)
        records += len(doc) - (doc.about is not None)
    for problem in problems:
        print(problem, file=sys.stderr)
    total = {severity: sum(problem.severity is severity for problem in problems)
             for severity in Severity}
    errors, warnings = total[Severity.ERROR], total[Severity.WARNING]
    notes = f", {plural(total[Severity.NOTE], 'note')}" if total[Severity.NOTE] else ""
    print(f"{plural(len(given.files), 'file')}, {plural(records, 'record')}: "
          f"{plural(errors, 'error')}, {plural(warnings, 'warning')}{notes}", file=sys.stderr)
    return FOUND if errors or (given.strict and warnings) else CLEAN


def format_files(given: argparse.Namespace) -> int:
    outcome = CLEAN
    for path in given.files:
        doc = read(path)
        content = doc.to_bytes(public_only=given.public_only)
        if not given.w and not given.check:
            sys.stdout.buffer.write(content)
            continue
        with open(path, "rb") as file:
            changes = file.read() != content
        if changes and given.check:
            print(path)
            outcome = FOUND
        if changes and given.w:
            doc.save(path, public_only=given.public_only)
    return outcome


def merge(given: argparse.Namespace) -> int:
    doc = read(given.files[0])
    for path in given.files[1:]:
        for note in doc.merge(read(path)):
            print(note, file=sys.stderr)
    if given.o:
        doc.save(given.o)
    else:
        sys.stdout.buffer.write(doc.to_bytes())
    return CLEAN


def diff(given: argparse.Namespace) -> int:
    notes = read(given.before).diff(read(given.after))
    for note in notes:
        print(note)
    return FOUND if notes else CLEAN


def parser() -> argparse.ArgumentParser:
    words = argparse.ArgumentParser(
        prog="palcare", description="Looks after content for children's palliative care. "
        "'show' and 'describe' need the command palcare.")
    words.add_argument("--version", action="version", version=f"palcare {palcare.__version__}")
    verbs = words.add_subparsers(required=True, metavar="VERB")

    def verb(name: str, run: Callable[[argparse.Namespace], int], doc: str, *files: str
             ) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, help=doc, description=doc)
        made.set_defaults(run=run)
        for file in files:
            if file == "files":
                made.add_argument(file, metavar="FILE", nargs="+")
            else:
                made.add_argument(file, metavar=file.upper())
        return made

    made = verb("check", check, "report all problems", "files")
    made.add_argument("--strict", action="store_true", help="count warnings as failures")
    made.add_argument("--on", metavar="DATE", help="check as if today were DATE")
    made = verb("format", format_files, "print files in the canonical form, or rewrite them in it",
                "files")
    made.add_argument("-w", action="store_true", help="rewrite each file that would change")
    made.add_argument("--check", action="store_true", help="print the files that would change")
    made.add_argument("--public-only", action="store_true", help="leave out what is private")
    made = verb("merge", merge, "make one document of many", "files")
    made.add_argument("-o", metavar="OUT", help="write to OUT, atomically")
    verb("diff", diff, "print what changed from one document to another", "before", "after")
    return words


def main(words: list[str]) -> int:
    command = shutil.which("palcare")
    if command:
        os.execv(command, [command, *words])
    given = parser().parse_args(words)
    try:
        return int(given.run(given))
    except palcare.Error as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        if not error.problems:
            print(f"palcare: {error}", file=sys.stderr)
        return TROUBLE if isinstance(error, palcare.FileError) else FOUND


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
