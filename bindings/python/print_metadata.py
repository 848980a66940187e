#!/usr/bin/env python3
"""Prints what the installed package says of itself (METADATA), from what pip reads: pyproject.toml,
setup.py, README.md and the version of palcare.h.

usage: print_metadata.py FILE

It needs neither setuptools nor a reader of TOML, which Python has from 3.11 on alone: the few lines
of pyproject.toml are read as they are written there.
"""
# SPDX-License-Identifier: Apache-2.0
import ast
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent


def read(path):
    return path.read_text(encoding="utf-8")


def found(pattern, text):
    """The text that the pattern finds. Ends the build if there is none."""
    match = re.search(pattern, text, re.M | re.S)
    return match[1] if match else sys.exit(f"print_metadata.py: {pattern} is not found")


def metadata():
    project = found(r"^\[project\]\n(.*?)\n\[", read(HERE / "pyproject.toml"))
    header = read(HERE.parents[1] / "include" / "palcare" / "palcare.h")
    yield "Metadata-Version: 2.1"
    yield "Name: " + found(r'^name = "([^"]+)"$', project)
    yield "Version: " + found(r'^#define PALCARE_VERSION +"([0-9.]+)"$', header)
    yield "Summary: " + found(r'^description = "([^"]+)"$', project)
    yield "Author: " + found(r'^authors = \[\{ name = "([^"]+)" \}\]$', project)
    yield "License: " + found(r'"license": "([^"]+)"', read(HERE / "setup.py"))
    yield "Keywords: " + ",".join(ast.literal_eval(found(r"^keywords = (\[.*?\])$", project)))
    for classifier in ast.literal_eval(found(r"^classifiers = (\[.*?\])$", project)):
        yield "Classifier: " + classifier
    yield "Requires-Python: " + found(r'^requires-python = "([^"]+)"$', project)
    yield "Description-Content-Type: text/markdown"
    yield ""
    yield read(HERE / "README.md")


if __name__ == "__main__":
    pathlib.Path(sys.argv[1]).write_text("\n".join(metadata()), encoding="utf-8")
