#!/usr/bin/env python3
"""Follows every hint of the reports about documents that proposes a value or a name.

usage: follow.py PALCARE DOCUMENT...

A hint proposes a value ("write 'x'", "did you mean 'x'?"), a name of an element or attribute, or several
of which the author chooses ("say 'x' or 'y'"). Each proposal is put into a copy of the document, alone.
Then the problem must be gone, and no new problem may refuse what was proposed. A problem that only the
check finds, and that was hidden while the document could not be read, is another true problem.
"""
# SPDX-License-Identifier: Apache-2.0

import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter

NAMES = ("PC2101", "PC2102")  # unknown element, unknown attribute
REFUSALS = NAMES + ("PC2201", "PC2203", "PC2205", "PC3204", "PC3215", "PC3216", "PC3218", "PC3219",
                    "PC4116", "PC4117", "PC4118", "PC4216", "PC4217")
LEAST = 115  # proposals in all documents; fewer means that this test looks in the wrong place


def decode(data):
    """The text of a document, and how to write it again."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"),
                           (b"\xef\xbb\xbf", "utf-8")):
        if data.startswith(mark):
            return data[len(mark):].decode(encoding), mark, encoding
    return data.decode("utf-8"), b"", "utf-8"


def problems_of(palcare, path, arguments):
    """The problems of a document, as the command prints them."""
    done = subprocess.run([palcare, "check", "--strict", "--on", "2026-11-01", "--as", "json",
                           *arguments, path], capture_output=True, check=False, text=True,
                          stdin=subprocess.DEVNULL)
    return json.loads(done.stdout) if done.stdout.strip() else []


def offset_of(text, line, column):
    """The offset of a place; line ends are those that a reader of the file sees."""
    lines = text.split("\n")
    return sum(len(each) + 1 for each in lines[:line - 1]) + column - 1


def find_value(text, problem):
    """The start and end of the value, or of the word of a list, that a problem is about."""
    path = re.search(r"/@([^/@\[]+)(?:\[(\d+)\])?$", problem["path"] or "")
    if not path or not problem["line"]:
        return None
    start = offset_of(text, problem["line"], problem["column"])
    found = re.compile(r"(?<![\w:.-])" + re.escape(path[1]) + r"""\s*=\s*(["'])(.*?)\1""",
                       re.S).search(text, start)
    if not found or ">" in text[start:found.start()]:
        return None
    if not path[2]:
        return found.span(2)
    words = list(re.finditer(r"\S+", found[2]))
    word = words[int(path[2]) - 1]
    return found.start(2) + word.start(), found.start(2) + word.end()


def rename(text, problem, name):
    """The text with another name for the element or attribute that a problem is about."""
    start = offset_of(text, problem["line"], problem["column"])
    if problem["code"] == "PC2102":
        return text[:start] + re.sub(r"^[\w:.-]+", name, text[start:], count=1)
    old = re.match(r"<([\w:.-]+)", text[start:])[1]
    depth, rest = 0, text[start:]
    for tag in re.finditer(r"<(/?)" + re.escape(old) + r"(?=[\s>/])[^>]*?(/?)>", rest):
        depth += -1 if tag[1] else 0 if tag[2] else 1
        if depth == 0:
            end = tag.start() + 2 if tag[1] else 0
            rest = rest[:end] + name + rest[end + len(old):] if end else rest
            break
    return text[:start] + "<" + name + rest[1 + len(old):]


def proposals_of(problem):
    """The proposals of a hint, one after the other."""
    hint = problem["hint"] or ""
    if problem["replacement"] is not None:
        return [problem["replacement"]]
    if re.fullmatch(r"(did you mean|write|say) '[^']*'(, '[^']*')*( or '[^']*')?\??", hint):
        return re.findall(r"'([^']*)'", hint)
    return []


def follow(text, problem, proposal):
    """The text with the proposal in its place; None if it is no value of an attribute."""
    if problem["code"] in NAMES:
        return rename(text, problem, proposal)
    place = find_value(text, problem)
    if not place:
        return None
    value = proposal.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return text[:place[0]] + value.replace("'", "&apos;") + text[place[1]:]


def key(problem):
    """The code and the message without the names of records: two problems with one key are the same."""
    return problem["code"], re.sub(r"^(?:[a-z-]+(?: '[^']*'| \d+)?(?:, )?)+: ", "", problem["message"])


def judge(before, after, problem, proposal):
    """Why a hint that was followed is wrong, or None."""
    before, after = Counter(map(key, before)), Counter(map(key, after))
    if after[key(problem)] >= before[key(problem)]:
        return "the same problem is left"
    for code, message in after - before:
        if code in REFUSALS and f"'{proposal}'" in message:
            return "it is refused: " + message
    return None


def arguments_of(document):
    """More arguments for a document of tests/bad."""
    path = document[:-len(".palcare.xml")] + ".args"
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return file.read().split()


def main(palcare, documents):
    """Follows the hints of all documents; prints the wrong ones and how many there are."""
    passed, wrong = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for document in documents:
            arguments = arguments_of(document)
            before = problems_of(palcare, document, arguments)
            todo = [(p, proposal) for p in before for proposal in proposals_of(p)]
            if not todo:
                continue
            with open(document, "rb") as file:
                text, mark, encoding = decode(file.read())
            copy = os.path.join(folder, os.path.basename(document))
            for problem, proposal in todo:
                changed = follow(text, problem, proposal)
                if changed is None:
                    continue
                with open(copy, "wb") as file:
                    file.write(mark + changed.encode(encoding))
                why = judge(before, problems_of(palcare, copy, arguments), problem, proposal)
                passed, wrong = passed + (not why), wrong + bool(why)
                if why:
                    print(f"{document}:{problem['line']}: {problem['message']}; {problem['hint']}: "
                          f"'{proposal}': {why}")
    print(f"{passed} passed, {wrong} failed")
    if passed < LEAST:
        print(f"fewer than {LEAST} hints were followed")
    return 1 if wrong or passed < LEAST else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
