#!/usr/bin/env python3
"""Tries one guide out: a Markdown page whose blocks of code are not only to be read.

usage: guide.py SOURCE_FOLDER GUIDE.md SCRATCH_FOLDER [--update]

    `name.c`:            a line that names a file: the block that follows is written to it
    ```console           commands, each behind "$ ", and behind each what it prints; run in the
                         scratch folder in the order of the page
    ```diff              a change to the source tree: the lines that it takes away or keeps must
                         stand in the file exactly once, in that order
    any other block      is only read

A console block is left out, and that is said, where one of its programs is not installed. --update
puts into the page what the commands print now.
"""
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
    """What the block should be."""
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


def try_diff(lines, source, where, problems):
    """Holds each hunk against the file: all but the lines that it adds stand there."""
    path, hunk = None, []
    for line in lines + ["@@"]:
        if line.startswith(("--- ", "@@", "+++ ")):
            kept = "\n".join(each[1:] for each in hunk if not each.startswith("+"))
            if hunk and not path.exists():
                problems.append(f"{where}: there is no {path}")
            elif hunk and path.read_text(encoding="utf-8").count("\n" + kept + "\n") != 1:
                problems.append(f"{where}: {path.relative_to(source)} does not hold once:\n{kept}")
            hunk = []
            if line.startswith("+++ "):
                path = source / line[4:].removeprefix("b/")
        else:
            hunk.append(line)


def main():
    source, guide, folder = (pathlib.Path(each) for each in sys.argv[1:4])
    folder.mkdir(parents=True)
    lines = guide.read_text(encoding="utf-8").splitlines()
    page, written, tried, changes, problems = [], 0, 0, 0, []
    for language, start, end, name in blocks(lines):
        where = f"{guide.name}:{start}"
        content = lines[start:end]
        if name:
            (folder / name).write_text("\n".join(content) + "\n", encoding="utf-8")
        if language == "diff":
            changes += 1
            try_diff(content, source.resolve(), where, problems)
        if language == "console":
            tried += len(commands(content))
            content = try_console(content, folder, where, problems)
        page += lines[written:start] + content
        written = end
    page += lines[written:]
    if sys.argv[4:] == ["--update"]:
        guide.write_text("\n".join(page) + "\n", encoding="utf-8")
    print("\n".join(problems)
          or f"{guide.name}: {tried} commands and {changes} changes do what it says")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
