#!/usr/bin/env python3
"""Tries one guide: a Markdown page whose blocks of code do what the page says.

usage: guide.py SOURCE_FOLDER GUIDE.md SCRATCH_FOLDER [--update]

    `name.c`:            a line that names a file, to which the next block is written
    ```console           commands, each after "$ ", with their output; they run in the scratch
                         folder in the order of the page
    ```diff              changes to the source tree that can be made one after the other: the
                         lines that a hunk removes or keeps occur in the file once, in that order.
                         If the change has been made, those that it keeps or adds do
    any other block      is not tried

A console block is left out, with a line that says so, if one of its programs is not installed.
--update writes the current output of the commands into the page.
"""
# SPDX-License-Identifier: Apache-2.0
import pathlib
import re
import shutil
import subprocess
import sys

FILE = re.compile(r"^`([\w.-]+)`:$")


def blocks(lines):
    """Yields (language, first line of content, line of the closing fence, file name or None)."""
    language, start, name = None, 0, None
    for number, line in enumerate(lines):
        if language is None and line.startswith("```"):
            language, start = line[3:].strip(), number + 1
        elif line == "```":
            yield language, start, number, name
            language, name = None, None
        elif language is None and line:
            match = FILE.match(line)
            name = match[1] if match else None


def commands(lines):
    """Yields (command, lines that it prints)."""
    found = []
    for line in lines:
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    return found


def run(command, folder):
    done = subprocess.run(["sh", "-c", command], cwd=folder, text=True, timeout=120, check=False,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    return done.stdout.splitlines()


def missing(command, folder):
    program = command.split()[0]
    return None if shutil.which(program) or (folder / program).exists() else program


def try_console(lines, folder, where, problems):
    """The block with the expected output."""
    printed = []
    for command, wanted in commands(lines):
        program = missing(command, folder)
        if program:
            print(f"{where}: left out: {program} is not installed")
            return lines
        got = run(command, folder)
        printed += ["$ " + command] + got
        if got != wanted:
            problems.append(f"{where}: $ {command}\n  the page says\n    " + "\n    ".join(wanted)
                            + "\n  it prints\n    " + "\n    ".join(got))
    return printed


def hunks(lines):
    """Yields (path, lines before the change, lines after it), the lines as one text each."""
    path, hunk = None, []
    for line in lines + ["@@"]:
        if not line.startswith(("--- ", "@@", "+++ ")):
            hunk.append(line)
            continue
        if hunk:
            yield path, *("\n".join([""] + [each[1:] for each in hunk if not each.startswith(sign)]
                                    + [""]) for sign in "+-")
        hunk = []
        if line.startswith("+++ "):
            path = line[4:].removeprefix("b/")


def changed(text, before, after):
    """The text with the change, or itself if that is made already; None if neither fits."""
    text = "\n" + text
    if text.count(after) == 1:
        return text[1:]
    return text.replace(before, after)[1:] if text.count(before) == 1 else None


def try_diff(lines, source, followed, where, problems):
    """Makes the changes in `followed`, the texts of the changed files by their paths."""
    for path, before, after in hunks(lines):
        if not (source / path).exists():
            problems.append(f"{where}: there is no {path}")
            continue
        text = followed.get(path) or (source / path).read_text(encoding="utf-8")
        followed[path] = changed(text, before, after)
        if followed[path] is None:
            followed[path] = text
            problems.append(f"{where}: {path} has these lines not once; give the guide's example"
                            f" the lines that it has now:\n{before}")
        elif changed(followed[path], before, after) != followed[path]:
            problems.append(f"{where}: {path}: once made, the change could be made again")


def main():
    source, guide, folder = (pathlib.Path(each) for each in sys.argv[1:4])
    folder.mkdir(parents=True)
    lines = guide.read_text(encoding="utf-8").splitlines()
    page, written, tried, changes, followed, problems = [], 0, 0, 0, {}, []
    for language, start, end, name in blocks(lines):
        where = f"{guide.name}:{start}"
        content = lines[start:end]
        if name:
            (folder / name).write_text("\n".join(content) + "\n", encoding="utf-8")
        if language == "diff":
            changes += 1
            try_diff(content, source, followed, where, problems)
        if language == "console":
            tried += len(commands(content))
            content = try_console(content, folder, where, problems)
        page += lines[written:start] + content
        written = end
    page += lines[written:]
    if sys.argv[4:] == ["--update"]:
        guide.write_text("\n".join(page) + "\n", encoding="utf-8")
    for path, text in followed.items():
        target = folder / "followed" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    print("\n".join(problems)
          or f"{guide.name}: {tried} commands and {changes} changes do what it says")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
