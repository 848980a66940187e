#!/usr/bin/env python3
"""Reads rich values as XHTML and as HTML, and reports where the two trees differ.

usage: html.py FILE...    files of values, with a NUL after each

HTML puts a tbody around the bare rows of a table, so a tbody is ignored. After each value there is
a heading of the page, which must not become part of it.
"""
# SPDX-License-Identifier: Apache-2.0
import sys
import xml.etree.ElementTree as ElementTree

import html5lib

XHTML = "{http://www.w3.org/1999/xhtml}"
BEHIND = "<h2>The page goes on</h2>"
BAD_STYLE = "illegal-codepoint-for-numeric-entity"  # &#13; is one, and is read as meant


def flatten(element):
    """Names, attributes and text in document order; tbody is ignored."""
    own = element.tag.replace(XHTML, "")
    inner = [element.text or ""]
    for child in element:
        inner += flatten(child) + [child.tail or ""]
    if own == "tbody":
        return inner
    return [f"<{own} {sorted(element.attrib.items())}>"] + inner + [f"</{own}>"]


def tree(element):
    """The same with the runs of text joined."""
    out = []
    for piece in flatten(element):
        if out and piece[:1] != "<" and out[-1][:1] != "<":
            out[-1] += piece
        elif piece:
            out.append(piece)
    return out


def as_xhtml(value):
    return tree(ElementTree.fromstring(f"<body>{value}{BEHIND}</body>"))


def as_html(value):
    """The tree, and the errors of a strict reader: tags that do not match."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=True)
    document = parser.parse(f"<!DOCTYPE html><title>t</title>{value}{BEHIND}")
    errors = [error for _, error, _ in parser.errors if error != BAD_STYLE]
    return tree(document.find(XHTML + "body")), errors


def main(files):
    checked = failed = 0
    for file in files:
        values = open(file, encoding="utf-8", newline="").read().split("\0")[:-1]
        for value in values:
            html, errors = as_html(value)
            checked += 1
            if html != as_xhtml(value) or errors:
                failed += 1
                print(f"differs: {value}\n  as HTML:  {html}\n  errors:   {errors}")
        if not values:
            failed += 1
            print(f"{file} holds no value")
    # This test must detect what the canonical form prevents.
    if as_html("<p><strong/></p>")[0] == as_xhtml("<p><strong/></p>"):
        failed += 1
        print("html5lib does not tell <strong/> from <strong></strong>")
    print(f"{checked} rich values read as XHTML and as HTML, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
