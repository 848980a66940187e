#!/usr/bin/env python3
"""The header, the library's table and what was promised before agree.

usage: vocabulary.py [--update] SOURCE_FOLDER SHARED_LIBRARY

Every enumerator of fields.h has a row and every row an enumerator, of the same number and the same
sentence. Sentences are sentences. What frozen.txt holds (numbers, names, kinds, whether a field is
single or many, codes, problem codes) is still so: a release may add lines, and never changes one.
--update adds the new lines; a line that would have to change is refused all the same.
"""
import argparse
import ctypes
import pathlib
import re
import sys

MANY = 2**32 - 1
problems = []


def load(path):
    """The introspection half of the library, with plain Python signatures."""
    library = ctypes.CDLL(path)
    text, number, size = ctypes.c_char_p, ctypes.c_int32, ctypes.c_size_t
    signatures = {
        "type_at": (number, size), "type_name": (text, number), "type_doc": (text, number),
        "type_flags": (ctypes.c_uint, number), "field_at": (number, number, size),
        "field_name": (text, number), "field_doc": (text, number),
        "field_kind": (ctypes.c_int, number), "kind_name": (text, ctypes.c_int),
        "field_target": (number, number, size),
        "field_bounds": (None, number, ctypes.POINTER(ctypes.c_uint),
                         ctypes.POINTER(ctypes.c_uint)),
        "field_code": (text, number, size, ctypes.POINTER(text)),
        "problem_doc": (text, ctypes.c_int, ctypes.POINTER(text)),
    }
    for name, (result, *arguments) in signatures.items():
        function = getattr(library, "palcare_" + name)
        function.restype, function.argtypes = result, arguments
    return library


def walk(function, *arguments):
    index = 0
    while value := function(*arguments, index):
        yield value
        index += 1


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
        found[match["name"]] = (eval(value), sentence)  # digits, | and << alone
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


def codes_of(library, field):
    doc = ctypes.c_char_p()
    for index in range(MANY):
        code = library.palcare_field_code(field, index, doc)
        if code is None:
            return
        yield code.decode(), doc.value.decode()


def problem_codes(library):
    source = ctypes.c_char_p()
    for code in range(10000):
        doc = library.palcare_problem_doc(code, source)
        if doc is not None:
            yield code, doc.decode()


def field_line(library, number, path):
    """What may never change about a field."""
    least, most = ctypes.c_uint(), ctypes.c_uint()
    library.palcare_field_bounds(number, least, most)
    kind = library.palcare_kind_name(library.palcare_field_kind(number)).decode()
    return f"field {number} {path} {kind} {'many' if most.value > 1 else 'single'}"


def survey(library, written):
    """Compares the table with the header; returns the lines of the promise."""
    lines, seen = [], set()
    for type_number in walk(library.palcare_type_at):
        type_name = library.palcare_type_name(type_number).decode()
        doc = library.palcare_type_doc(type_number).decode()
        compare(written, constant("type", type_name), type_number, doc)
        check_sentence(type_name, doc)
        seen.add(constant("type", type_name))
        lines.append(f"type {type_number} {type_name} {library.palcare_type_flags(type_number)}")
        docs = []
        for field in walk(library.palcare_field_at, type_number):
            path = f"{type_name}/{library.palcare_field_name(field).decode()}"
            docs.append(library.palcare_field_doc(field).decode())
            compare(written, constant(*path.split("/")), field, docs[-1])
            check_sentence(path, docs[-1])
            seen.add(constant(*path.split("/")))
            lines.append(field_line(library, field, path))
            codes = list(codes_of(library, field))
            for code, sentence in codes:
                check_sentence(f"{path}={code}", sentence)
                lines.append(f"code {path} {code}")
            check_distinct(path, [sentence for _, sentence in codes])
        check_distinct(type_name, docs)
    for code, doc in problem_codes(library):
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
    lines = survey(load(given.library), written)
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
