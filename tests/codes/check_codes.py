#!/usr/bin/env python3
"""Looks the codes of documents up in releases of their code systems: do they exist, with that display?

usage: check_codes.py [--write DAY] RELEASE... -- DOCUMENT...

RELEASE is a CodeSystem or ValueSet of FHIR in JSON or XML, or a table SYSTEM=FILE with a code and its
display on each line, with a tab between them. Other lines and columns are ignored. Codes of systems
for which no release is given are not looked up. Prints each code that does not exist or has another
display, and the number of codes of each system. With --write, each code that is right gets
checked="DAY", one that is wrong loses it, and each document says beside its licence which release was
looked up: name, day and SHA-256.

It finds no better code and judges no fit: "verified" is for a person. Exit status 0 if every code that
was looked up is right, 1 if one is not, 77 without a release.
"""
# SPDX-License-Identifier: Apache-2.0
import csv
import hashlib
import json
import pathlib
import re
import sys
import xml.etree.ElementTree

import palcare

FHIR = "{http://hl7.org/fhir}"
# The semantic tag that SNOMED CT puts behind its full names, "(disorder)".
TAG = re.compile(r" \([^()]*\)$")


def concepts_of_json(concepts):
    """Codes and displays, with those of the concepts inside."""
    for concept in concepts:
        yield concept["code"], concept.get("display", "")
        yield from concepts_of_json(concept.get("concept", []))


def read_json(resource):
    """Yields system, code and display of a CodeSystem or ValueSet."""
    if resource["resourceType"] == "CodeSystem":
        parts = [(resource["url"], resource.get("concept", []))]
    else:
        parts = [(part["system"], part.get("concept", []))
                 for part in resource["compose"]["include"]]
    for system, concepts in parts:
        for code, display in concepts_of_json(concepts):
            yield system, code, display


def read_xml(root):
    """The same of XML."""
    def value(element, name):
        found = element.find(FHIR + name)
        return "" if found is None else found.get("value", "")

    if root.tag == FHIR + "CodeSystem":
        parts = [(value(root, "url"), root)]
    else:
        parts = [(value(part, "system"), part) for part in root.iter(FHIR + "include")]
    for system, part in parts:
        for concept in part.iter(FHIR + "concept"):
            yield system, value(concept, "code"), value(concept, "display")


def read_table(system, path):
    """The same of a table."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t"):
            if row and not row[0].startswith("#"):
                yield system, row[0], row[1] if len(row) > 1 else ""


def read(argument):
    """The path of a release, and what it holds."""
    system, equals, name = argument.rpartition("=")
    path = pathlib.Path(name)
    if equals:
        return path, read_table(system, path)
    if path.suffix == ".json":
        return path, read_json(json.loads(path.read_text(encoding="utf-8")))
    return path, read_xml(xml.etree.ElementTree.parse(path).getroot())


def plain(display):
    """A display without semantic tag, in small letters: systems print the same words both ways."""
    return TAG.sub("", display).casefold()


class Releases:
    """The codes of all releases, by system."""

    def __init__(self, arguments):
        self.codes, self.files = {}, {}
        for argument in arguments:
            path, rows = read(argument)
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            for system, code, display in rows:
                self.codes.setdefault(system, {})[code] = display
                self.files.setdefault(system, {})[path.name] = digest

    def judge(self, coding):
        """None if the code is right, a sentence if not."""
        known = self.codes[coding.system]
        if coding.code not in known:
            return "is not in the release"
        words, display = str(coding.text or ""), known[coding.code]
        if words and display and plain(words) != plain(display):
            return f"is called '{display}', not '{words}'"
        return None


def codings(document):
    """The codes of all records, with the record's id."""
    for record in document:
        for coding in getattr(record, "codes", ()):
            yield record.id, coding


def note(document, releases, systems, day):
    """Says in the header which releases were looked up."""
    begin = "Codes and displays were looked up by a script"
    about = document.about
    for old in [p for p in about.provenance if str(p.note or "").startswith(begin)]:
        about.provenance.remove(old)
    for system in sorted(systems):
        files = ", ".join(f"{name} (SHA-256 {digest})"
                          for name, digest in sorted(releases.files[system].items()))
        about.provenance.add(href=system, retrieved=day,
                              note=f"{begin} in {files}. It judged no fit.")


def check(path, releases, day):
    """Looks the codes of one document up; returns how many are wrong."""
    document, counts, wrong = palcare.load(path), {}, 0
    for owner, coding in codings(document):
        if coding.system not in releases.codes:
            continue
        counts[coding.system] = counts.get(coding.system, 0) + 1
        fault = releases.judge(coding)
        if fault:
            wrong += 1
            print(f"{path}: {owner}: {coding.system} {coding.code} {fault}")
        if day:
            coding.checked = None if fault else day
    for system, count in sorted(counts.items()):
        print(f"{path}: {count} codes of {system} looked up")
    if day and counts:
        note(document, releases, counts, day)
        document.save(path)
    return wrong


def main(arguments):
    """Exit status."""
    day = None
    if arguments[:1] == ["--write"]:
        day, arguments = arguments[1], arguments[2:]
    if "--" not in arguments:
        print(__doc__, file=sys.stderr)
        return 2
    cut = arguments.index("--")
    if cut == 0:
        print("no release was given, so no code was looked up")
        return 77
    releases = Releases(arguments[:cut])
    return 1 if sum(check(path, releases, day) for path in arguments[cut + 1:]) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
