#!/usr/bin/env python3
"""Enforces the picture of the rooms: data flows base -> schema -> {value, report} -> rich -> model
-> {xml, check}, and json uses only the public headers and base.

usage: picture.py SOURCE_FOLDER

The rooms in braces never include each other, no file includes or calls itself through others, only
one file uses libxml2, and nothing in lib/ prints, exits, reads the clock, the environment or the
locale, or changes what libxml2 keeps for the whole process. Files are short and begin with a
paragraph on their subject.
"""
# SPDX-License-Identifier: Apache-2.0
import pathlib
import re
import sys

# The rooms that each room may include: itself, and those before it.
BELOW_MODEL = {"base", "schema", "value", "report", "rich"}
ROOMS = {
    "base": {"base"},
    "schema": {"base", "schema"},
    "value": {"base", "schema", "value"},
    "report": {"base", "schema", "report"},
    "rich": BELOW_MODEL,
    "model": BELOW_MODEL | {"model"},
    "xml": BELOW_MODEL | {"model", "xml"},
    "check": BELOW_MODEL | {"model", "check"},
    "json": {"base", "json"},
}
LIBXML2_FILE = "lib/xml/libxml2.c"
# Public headers of rooms that are separate libraries, and the headers of other projects.
ROOM_HEADERS = {"palcare/json.h": "json", "jansson.h": "json"}

FORBIDDEN = [
    (re.compile("|".join(names.split())), why)
    for why, names in (
        line.split(": ", 1)
        for line in (pathlib.Path(__file__).parent / "forbidden.txt").read_text().splitlines()
        if not line.startswith("#")
    )
]

MAX_LINES = 600
MAX_COLUMNS = 100
LONG = {"include/palcare/fields.h", "include/palcare/palcare.h"}  # a documented line per name

problems = []


def say(path, line, text):
    problems.append(f"{path}:{line}: {text}")


def blank(match):
    return re.sub(r"[^\n]", " ", match.group())


def bare(text):
    """The code alone: comments, strings and characters blanked, lines kept."""
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', blank, text,
                  flags=re.S)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def check_includes(root, path, text):
    """Yields the files of lib/ that a file includes."""
    room = path.parts[1]
    for match in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', text, re.M):
        kind, name = match.groups()
        line = line_of(text, match.start())
        if kind == "<":
            if name.startswith("libxml/") and str(path) != LIBXML2_FILE:
                say(path, line, f"<{name}>: only {LIBXML2_FILE} knows libxml2")
            if ROOM_HEADERS.get(name, room) != room:
                say(path, line, f"<{name}>: only {ROOM_HEADERS[name]} includes it")
            continue
        beside = root / path.parent / name
        target = beside if beside.exists() else root / "lib" / name
        if not target.exists():
            say(path, line, f'"{name}" is neither beside the file nor under lib/')
            continue
        included = target.resolve().relative_to(root)
        other = included.parts[1]
        if other not in ROOMS[room]:
            say(path, line, f'"{name}": {room} may not include {other}')
        yield included


def files_called(root, sources):
    """Which .c files each .c file calls: those whose functions it names."""
    codes = {path: bare((root / path).read_text(encoding="utf-8"))
             for path in sources if path.suffix == ".c"}
    defined = {}
    for path, code in codes.items():
        for match in re.finditer(r"^(?!static)\w[\w *]*?\b(\w+)\([^;{}]*\)\n\{", code, re.M):
            defined[match.group(1)] = path
    return {path: {defined[name] for name in re.findall(r"\b\w+\b", code)
                   if name in defined} - {path}
            for path, code in codes.items()}


def reaches(edges, start):
    """All files that a file leads to."""
    seen, left = set(), [start]
    while left:
        for path in edges.get(left.pop(), set()) - seen:
            seen.add(path)
            left.append(path)
    return seen


def check_circles(edges, verb):
    reached = {path: reaches(edges, path) for path in edges}
    for path in edges:
        for other in sorted(edges[path]):
            if path in reached[other]:
                say(path, 1, f"{verb} {other}, which leads back to it")


def check_calls(path, code):
    for match in re.finditer(r"(?<![\w.>])([A-Za-z_]\w*)[ \t]*\(", code):
        for names, why in FORBIDDEN:
            if names.fullmatch(match.group(1)):
                say(path, line_of(code, match.start()), f"{match.group(1)}() {why}")


def check_shape(path, text):
    lines = text.splitlines()
    if str(path) in LONG:
        return
    if len(lines) > MAX_LINES:
        say(path, len(lines), f"more than {MAX_LINES} lines")
    if path.suffix in (".c", ".h"):
        if not text.startswith("/*"):
            say(path, 1, "does not open with a paragraph that says its subject")
        for number, line in enumerate(lines, 1):
            if len(line) > MAX_COLUMNS and '"' not in line:  # a sentence may be long
                say(path, number, f"more than {MAX_COLUMNS} columns")


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    seen = 0
    sources = sorted(p.relative_to(root) for p in root.glob("lib/*/*.[ch]"))
    check_circles(files_called(root, sources), "calls")
    includes = {}
    for path in sources:
        seen += 1
        text = (root / path).read_text(encoding="utf-8")
        if path.parts[1] not in ROOMS:
            say(path, 1, "is in a room that the picture does not know")
            continue
        includes[path] = set(check_includes(root, path, text))
        check_calls(path, bare(text))
    check_circles(includes, "includes")
    for folder in ("include", "lib", "examples", "tests"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".c", ".h", ".py", ".sh") and path.is_file():
                check_shape(path.relative_to(root), path.read_text(encoding="utf-8"))
    if seen == 0:
        say("lib", 0, "holds no sources")
    print("\n".join(problems) if problems else f"{seen} files of lib/ keep to the picture")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
