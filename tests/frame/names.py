#!/usr/bin/env python3
"""No public name is a keyword once a binding has stripped its prefix.

usage: names.py SOURCE_FOLDER

Functions, enumerators, macros, and the tags of structs and enums are read from the public headers.
Typedefs of integers and of callbacks are left out, since they make no name in any binding.
"""
# SPDX-License-Identifier: Apache-2.0
import pathlib
import re
import sys

CASELESS = {"PHP"}
NAMES = (
    r"PALCARE_API[^;(]*?\bpalcare_(\w+)\s*\(",  # functions
    r"\b(?:struct|enum)\s+palcare_(\w+)",  # tags
    r"\bPALCARE_([A-Z]\w*)\b",  # enumerators and macros
)


def keywords():
    words = {}
    text = (pathlib.Path(__file__).parent / "keywords.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            language, found = line.split(": ", 1)
            words.setdefault(language, set()).update(found.split())
    return words


def public_names(root):
    names = set()
    for header in sorted((root / "include/palcare").glob("*.h")):
        text = re.sub(r"/\*.*?\*/|//[^\n]*", " ", header.read_text(encoding="utf-8"), flags=re.S)
        for pattern in NAMES:
            names.update(re.findall(pattern, text, re.S))
    return names


def main():
    names = public_names(pathlib.Path(sys.argv[1]))
    words = keywords()
    clashes = [
        f"{name}: a keyword of {language}"
        for name in sorted(names)
        for language in sorted(words)
        if (name.lower() if language in CASELESS else name)
        in ({w.lower() for w in words[language]} if language in CASELESS else words[language])
    ]
    if len(names) < 500 or len(words) < 15:
        clashes.append(f"only {len(names)} names, {len(words)} languages: the headers were not read")
    print("\n".join(clashes) or f"{len(names)} names are no keyword in {len(words)} languages")
    return 1 if clashes else 0


if __name__ == "__main__":
    sys.exit(main())
