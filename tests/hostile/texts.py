#!/usr/bin/env python3
"""Bytes that are not characters, and strange texts, in every place of a file and every setter.

usage: PALCARE_TEST_BIN=FOLDER texts.py [CORPUS]

Bytes that are not UTF-8, or not characters of XML, are refused everywhere; others are accepted
where words are allowed, and survive byte for byte. Our own texts are tried first, then, if there is
a corpus, its utf8.jsonl and the big list of naughty strings.
"""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import subprocess
import sys

import reading

VALUES = pathlib.Path(os.environ["PALCARE_TEST_BIN"]) / "hostile_values"
# Places where any words are allowed.
WORDS = ("text", "attribute", "element", "rich", "foreign", "foreign-attribute", "set-text",
         "set-string", "set-rich")
# Places where some sequences end the construct around them.
ENDED_BY = {"cdata": "]]>", "foreign-cdata": "]]>", "comment": "--", "set-foreign": "--",
            "instruction": "?>"}


def own_sequences():
    """Bytes at the edges of what UTF-8 and XML allow, and beyond."""
    for point in (0x20, 0x7E, 0x7F, 0x80, 0x9F, 0xA0, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFDD0, 0xFEFF,
                  0xFFFD, 0x10000, 0x1FFFE, 0x10FFFF, 0x200B, 0x202E, 0x1F476):
        yield chr(point).encode()
    for point in (*range(0x00, 0x09), 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0xFFFE, 0xFFFF):
        yield chr(point).encode()
    for first in range(0x80, 0x100):
        yield bytes([first])
        yield bytes([first]) + b"a"
    for form in ((0xC0, 0xAF), (0xC1, 0xBF), (0xE0, 0x80, 0xAF), (0xE0, 0x9F, 0xBF),
                 (0xF0, 0x80, 0x80, 0xAF), (0xF0, 0x8F, 0xBF, 0xBF), (0xF8, 0x80, 0x80, 0x80, 0xAF),
                 (0xFC, 0x80, 0x80, 0x80, 0x80, 0xAF), (0xC0, 0x80), (0xED, 0xA0, 0x80),
                 (0xED, 0xBF, 0xBF), (0xED, 0xA0, 0xBD, 0xED, 0xB1, 0xB6), (0xF4, 0x90, 0x80, 0x80),
                 (0xF7, 0xBF, 0xBF, 0xBF), (0xE2, 0x82), (0xF0, 0x9F, 0x91), (0xE2, 0x28, 0xA1),
                 (0xC3, 0x28), (0xFE, 0xFF), (0xFF, 0xFE)):
        yield bytes(form)
    for text in ("<>&\"'", "]]", "a  b", " a", "a ", "<!--", "?", "&amp;", "&#0;", "${a}", "%s%n",
                 "../../a", "'; --a", "\u00a0", "\u3000a", "\u202ea\u202c", "a\u0301" * 200):
        yield text.encode()
    yield b""


def is_xml(raw):
    """Whether these bytes are characters that XML 1.0 allows."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return False
    return all(c in "\t\n\r" or "\x20" <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd"
               or c > "\uffff" for c in text)


def judge_word(place, outcome, raw):
    """The fault in the outcome of characters in a place, or None."""
    text = raw.decode()
    if outcome == "ok" or (outcome == "refused" and ENDED_BY.get(place, "\0") in text):
        return None
    blank = not text.strip(" \t\n\r")
    if outcome == "refused" and (place not in WORDS or (blank and place.startswith("set-"))):
        return None
    # A reader of a file gets LF for every line end, however it was written.
    if "\r" in text and place in ENDED_BY:
        return None
    return f"{place} is {outcome}"


def judge(raw, line):
    """The faults in the report on some bytes."""
    faults = []
    good = is_xml(raw)
    outcomes = dict(word.split("=", 1) for word in line.split())
    for place, outcome in outcomes.items():
        if place == "questions" or good:
            fault = judge_word(place, outcome, raw if good else b"")
        else:
            fault = None if outcome == "refused" else f"{place} is {outcome}"
        if fault:
            faults.append(fault)
    if len(outcomes) < (10 if b"\0" in raw else 30):
        faults.append(f"only {line!r}")
    return faults


def run(tally, name, texts):
    """All texts of a list, each with the places where it went wrong."""
    done = subprocess.run([VALUES], input="".join(raw.hex() + "\n" for raw in texts), text=True,
                          env=reading.ENVIRONMENT, capture_output=True, check=False,
                          timeout=120 * reading.PATIENCE)
    lines = done.stdout.splitlines()
    if done.returncode != 0 or len(lines) != len(texts):
        tally.judge(name, [f"{len(lines)} of {len(texts)} answers, exit status {done.returncode}: "
                           + done.stderr[-1500:]])
        return
    places = 0
    for raw, line in zip(texts, lines):
        faults = judge(raw, line)
        places += len(line.split())
        tally.judge(f"{name}: {raw!r}", faults)
    print(f"{name}: {len(texts)} texts, {places} places and setters")


def run_corpus(tally, corpus):
    """Tries the texts of others."""
    path = corpus / "attack/utf8.jsonl"
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    texts = [bytes.fromhex(row["hex"]) for row in rows]
    wrong = [row["id"] for row, raw in zip(rows, texts)
             if is_xml(raw) != (row["valid"] and row["xml_char"])]
    tally.judge("utf8.jsonl: its verdicts are ours", wrong)
    run(tally, "utf8.jsonl", texts)
    path = corpus / "attack/blns/src/package/resources/blns.json"
    run(tally, "naughty strings", [text.encode() for text in json.loads(path.read_text())])


def main():
    tally = reading.Tally()
    run(tally, "own texts", list(own_sequences()))
    corpus = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if corpus and (corpus / "attack").is_dir():
        run_corpus(tally, corpus)
    else:
        tally.skip("utf8.jsonl and the naughty strings", "there is no corpus")
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
