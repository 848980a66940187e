#!/usr/bin/env python3
"""Each function of the public headers is called by the code of the bindings.

usage: calls.py TREE

The exceptions are below, each with its reason; the test also fails if the bindings call one of
them.
"""
# SPDX-License-Identifier: Apache-2.0
import pathlib
import re
import sys

EXCEPTIONS = {
    "palcare_replace_file": "programs in these languages change documents, and not their bytes",
    "palcare_number": "each language turns the text of a number into its own number",
    "palcare_docs_retain": "a handle holds the set, and is the only one that does",
    "palcare_reader_open_memory": "a file object of the language reads from memory",
    "palcare_writer_open_memory": "a file object of the language collects the bytes",
}


def main(tree):
    headers = sorted((tree / "include" / "palcare").glob("*.h"))
    declared = set()
    for header in headers:
        declared |= set(re.findall(r"^PALCARE_API[^;]*?\b(palcare_\w+)\(", header.read_text(), re.M))
    code = "".join(path.read_text() for path in (tree / "bindings" / "swig").rglob("*")
                   if path.suffix in (".i", ".c", ".h"))
    called = set(re.findall(r"\bpalcare_\w+", code))
    faults = [f"{name}() is called by no binding" for name in declared - called - set(EXCEPTIONS)]
    faults += [f"{name}() is an exception, and is called" for name in set(EXCEPTIONS) & called]
    faults += [f"{name}() is an exception, and no function" for name in set(EXCEPTIONS) - declared]
    for fault in sorted(faults):
        print(fault)
    print(f"{len(declared)} functions, {len(EXCEPTIONS)} of them not for the bindings")
    return 1 if faults or not declared else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
