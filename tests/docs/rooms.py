#!/usr/bin/env python3
"""Each source of lib/ is named on the page of its room, and the pages name no missing file.

usage: rooms.py SOURCE_FOLDER

docs/rooms/ROOM.md is the page of lib/ROOM; command.md is that of examples/palcare, bindings.md that
of bindings. A name in backquotes that ends like a source is a file of the page's folder, of the
public headers or the unit tests, or a path from the top or from lib. A page has 80 lines at most.
docs/architecture.md names files as `ROOM/FILE`, and links every page. Rows of docs/coverage.md begin
with a file and its functions.

SPDX-License-Identifier: Apache-2.0
"""
import pathlib
import re
import sys

SOURCE = re.compile(r"`([\w./-]+\.(?:c|h|py|sh|i))`")
FOLDERS = {"command": "examples/palcare", "bindings": "bindings"}
MOST_LINES = 80

problems = []


def names(text):
    return set(SOURCE.findall(text))


def is_there(root, folder, name):
    places = (folder, root, root / "lib", root / "tests/unit", root / "include/palcare")
    return any((place / name).is_file() for place in places)


def check_page(root, page):
    folder = root / FOLDERS.get(page.stem, f"lib/{page.stem}")
    text = page.read_text(encoding="utf-8")
    if not folder.is_dir():
        problems.append(f"{page.name}: there is no folder {folder.relative_to(root)}")
        return
    found = names(text)
    problems.extend(f"{page.name}: names '{name}', which is not there"
                    for name in sorted(found) if not is_there(root, folder, name))
    if folder.parent == root / "lib":
        sources = {path.name for path in folder.iterdir() if path.suffix in (".c", ".h")}
        problems.extend(f"{page.name}: does not name {name}" for name in sorted(sources - found))
    lines = len(text.splitlines())
    if lines > MOST_LINES:
        problems.append(f"{page.name}: {lines} lines, more than {MOST_LINES}")


def check_coverage(root, page):
    rows = re.findall(r"^\| `(\w+/\w+\.c)` \| ((?:`\w+`(?:, )?)+)", page.read_text("utf-8"), re.M)
    for name, functions in rows:
        path = root / "lib" / name
        code = path.read_text(encoding="utf-8") if path.is_file() else ""
        if not code:
            problems.append(f"{page.name}: names '{name}', which is not there")
        problems.extend(f"{page.name}: {name} has no function {function}"
                        for function in re.findall(r"\w+", functions)
                        if code and not re.search(rf"^[^\s#/*].*\b{function}\(", code, re.M))
    if not rows:
        problems.append(f"{page.name}: has no rows")


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    pages = {page.stem: page for page in (root / "docs/rooms").glob("*.md")}
    rooms = {path.parent.name for path in root.glob("lib/*/*.c")}
    problems.extend(f"docs/rooms has no page for {room}"
                    for room in sorted((rooms | set(FOLDERS)) - set(pages)))
    for stem in sorted(pages):
        check_page(root, pages[stem])
    check_coverage(root, root / "docs/coverage.md")
    text = (root / "docs/architecture.md").read_text(encoding="utf-8")
    problems.extend(f"architecture.md: does not link rooms/{stem}.md"
                    for stem in sorted(pages) if f"](rooms/{stem}.md)" not in text)
    problems.extend(f"architecture.md: names '{name}', which is not there"
                    for name in sorted(names(text))
                    if "/" in name and not is_there(root, root / "lib", name))
    for problem in problems:
        print(f"FAILED: {problem}")
    if not problems:
        print(f"{len(pages)} pages name the files of their rooms")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
