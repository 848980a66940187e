#!/usr/bin/env python3
"""The header, the library's table and what was promised before agree.

usage: vocabulary.py [--update] SOURCE_FOLDER SHARED_LIBRARY

Every enumerator of fields.h has a row and every row an enumerator, with the same number and the
same sentence. Sentences are complete. Everything in frozen.txt (numbers, names, kinds, whether a
field is single or many, codes, problem codes) still applies: a release may add lines, and never
changes one. --update adds the new lines, but refuses to change a line.
"""
# SPDX-License-Identifier: Apache-2.0
import argparse
import pathlib
import re
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "bindings" / "swig"))
sys.dont_write_bytecode = True
from table import Table

problems = []


def enumerators(header):
    """Name -> (number, sentence) as fields.h has them."""
    found, pattern = {}, re.compile(
        r"(?:/\*\*\s*(?P<before>(?:[^*]|\*(?!/))*?)\s*\*/\s*)?"
        r"\b(?P<name>PALCARE_\w+)\s*=\s*(?P<value>[^,/}]+?)\s*,?[ \t]*"
        r"(?:/\*\*<\s*(?P<after>(?:[^*]|\*(?!/))*?)\s*\*/)?(?=\s*(?:/\*|PALCARE_|\}))")
    for match in pattern.finditer(header):
        value = re.sub(r"PALCARE_\w+", lambda m: str(found[m.group()][0]), match["value"])
        if not re.fullmatch(r"[\d\s<|]+", value):
            problems.append(f"fields.h: {match['name']}: cannot read {match['value']}")
            continue
        sentence = re.sub(r"\s*\n\s*\*?\s*", " ", match["after"] or match["before"] or "")
        found[match["name"]] = (eval(value), sentence)  # only digits, | and <<
    return found


def constant(*names):
    return "PALCARE_" + "_".join(names).upper().replace("-", "_")


def check_sentence(where, sentence):
    if not re.fullmatch(r"([A-Z0-9“\"'(]|xml:).+[.?]", sentence or "") or len(sentence) > 300:
        problems.append(f"{where}: not one documented sentence: {sentence!r}")


def check_distinct(where, sentences):
    for sentence in sorted({s for s in sentences if sentences.count(s) > 1}):
        problems.append(f"{where}: the same sentence twice: {sentence!r}")


def compare(written, name, number, sentence):
    if name not in written:
        problems.append(f"{name}: in the table, not in fields.h")
    elif written[name] != (number, sentence):
        problems.append(f"{name}: fields.h has {written[name]}, the table {(number, sentence)}")


def survey(table, written):
    """Compares the table with the header; returns the lines of the promise."""
    lines, seen = [], set()
    for kind in table.types():
        compare(written, constant("type", kind.name), kind.number, kind.doc)
        check_sentence(kind.name, kind.doc)
        seen.add(constant("type", kind.name))
        lines.append(f"type {kind.number} {kind.name} {kind.flags}")
        for field in kind.fields:
            path = f"{kind.name}/{field.name}"
            compare(written, constant(kind.name, field.name), field.number, field.doc)
            check_sentence(path, field.doc)
            seen.add(constant(kind.name, field.name))
            many = "many" if field.is_many else "single"
            lines.append(f"field {field.number} {path} {field.kind} {many}")
            for code, sentence in field.codes:
                check_sentence(f"{path}={code}", sentence)
                lines.append(f"code {path} {code}")
            check_distinct(path, [sentence for _, sentence in field.codes])
        check_distinct(kind.name, [field.doc for field in kind.fields])
    for code, doc in table.problems():
        check_sentence(f"PC{code:04}", doc)
        lines.append(f"problem {code:04}")
    problems.extend(f"{name}: in fields.h, not in the table" for name in written.keys() - seen)
    return lines


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--update", action="store_true")
    arguments.add_argument("source", type=pathlib.Path)
    arguments.add_argument("library")
    given = arguments.parse_args()

    header = (given.source / "include/palcare/fields.h").read_text(encoding="utf-8")
    written = enumerators(header)
    lines = survey(Table(given.library), written)
    frozen = given.source / "tests/frame/frozen.txt"
    promised = frozen.read_text(encoding="utf-8").splitlines() if frozen.exists() else []
    for line in promised:
        if line not in lines:
            problems.append(f"promised before and no longer so: {line}")
    if given.update and not problems:
        frozen.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    elif new := [line for line in lines if line not in promised]:
        problems.append(f"{len(new)} new lines are not in tests/frame/frozen.txt, such as"
                        f" '{new[0]}': run this test with --update and read the difference")
    print("\n".join(problems) or f"{len(lines)} lines of the vocabulary are as promised")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
