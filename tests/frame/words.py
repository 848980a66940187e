#!/usr/bin/env python3
"""Messages, comments, guides and the names of tests are plain English.

usage: words.py SOURCE_FOLDER

words.txt lists what they must not say, and the exceptions. Comments and strings of sources, whole
scripts and guides, the names of test functions, and the file names of documents and cases are read.
The name of a test is a phrase: at least two words.
"""
# SPDX-License-Identifier: Apache-2.0
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
FOLDERS = ("bindings", "docs", "examples", "findings", "include", "lib", "tests")
CODE = {".c", ".h", ".i", ".java"}
WHOLE = {".py", ".rb", ".sh", ".md", ".txt", ".cmake", ".in"}
DATA = ("docs/fields.md", "tests/bad/", "tests/cli/data/", "tests/examples/",
        "tests/fuzz/values.txt",
        "tests/frame/words.txt", "tests/frame/keywords.txt")
COMMENT_OR_STRING = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"', re.S)
# Before the first word of a line of a comment, or of a docstring.
OPENING = r'(?:(?:/\*+|^[ \t]*\*|//|#)[ *]+|""")'
TESTS = {
    ".c": r"START_TEST\((?:test_)?(\w+)\)",
    ".py": r"^def test_(\w+)\(",
    ".rb": r"^  def test_(\w+)",
    ".java": r"@Test\n    public void (\w+)\(",
}

problems = []


def read_rules():
    """The pattern with what to write instead, and the exceptions as (file, words)."""
    rules, exceptions = [], []
    for line in (HERE / "words.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        left, right = line.split(": ", 1)
        if left.startswith("except "):
            exceptions.append((left[len("except "):], right))
        elif right.startswith("opening "):
            pattern = right[len("opening "):]
            rules.append((re.compile(rf"{OPENING}(?:{pattern})\b", re.M), left))
        else:
            pattern = right.replace(" ", r"(?:\s+(?:[*#]+\s+)?)")
            rules.append((re.compile(rf"\b(?:{pattern})\b", re.I), left))
    return rules, exceptions


def sources(root):
    found = [path for folder in FOLDERS for path in (root / folder).rglob("*") if path.is_file()]
    return sorted(found + list(root.glob("*.md")) + [root / "CMakeLists.txt"])


def prose(path, text):
    """The part of a file that people read, with its lines in their places."""
    if path.suffix in CODE:
        kept = list(re.sub(r"[^\n]", " ", text))
        for match in COMMENT_OR_STRING.finditer(text):
            kept[match.start():match.end()] = match.group()
        return "".join(kept)
    return text if path.suffix in WHOLE or path.name == "CMakeLists.txt" else ""


def check_prose(name, text, rules, exceptions, used):
    lines = text.split("\n")
    is_guide = name.endswith(".md")  # where "#" begins a heading and "*" a row of a list
    for pattern, instead in rules:
        if is_guide and pattern.pattern.startswith(OPENING):
            continue
        for match in pattern.finditer(text):
            number = text.count("\n", 0, match.start())
            line = lines[number]
            excuse = [e for e in exceptions if e[0] == name and e[1] in line]
            used.update(excuse)
            if not excuse:
                problems.append(f"{name}:{number + 1}: '{match.group()}': write {instead}")


def check_name(where, name, rules, least):
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|[_-]", " ", name).lower()
    if len(words.split()) < least:
        problems.append(f"{where}: {name}: does not say what is true when the test passes")
    for pattern, instead in rules:
        if pattern.search(words):
            problems.append(f"{where}: {name}: write {instead}")


def check_tests(name, path, text, rules):
    pattern = TESTS.get(path.suffix) if "/tests/" in f"/{name}" else None
    found = re.findall(pattern, text, re.M) if pattern else []
    for test in found:
        check_name(name, test, rules, 2)
    if path.name.endswith(".palcare.xml") and name.startswith("tests/bad/"):
        check_name(name, path.name.split(".")[0], rules, 2)
    elif path.suffix == ".sh" and name.startswith("tests/cli/cases/"):
        check_name(name, path.stem, rules, 1)
    return len(found)


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    rules, exceptions = read_rules()
    used, tests, read = set(), 0, 0
    for path in sources(root):
        name = path.relative_to(root).as_posix()
        is_text = path.suffix in CODE | WHOLE or path.name == "CMakeLists.txt"
        is_text = is_text and not name.startswith(DATA)
        text = path.read_text(encoding="utf-8") if is_text else ""
        tests += check_tests(name, path, text, rules)
        if is_text:
            read += 1
            check_prose(name, prose(path, text), rules, exceptions, used)
    problems.extend(f"words.txt: except {e[0]}: {e[1]}: excuses nothing"
                    for e in exceptions if e not in used)
    if read < 300 or tests < 600:
        problems.append(f"only {read} files and {tests} tests were read")
    print("\n".join(problems) or f"{read} files and the names of {tests} tests are plain")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
