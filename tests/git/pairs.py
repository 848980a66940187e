#!/usr/bin/env python3
"""Merges every pair of changes that two editors can make to the attributes of a full service.

usage: pairs.py PALCARE FOLDER

FOLDER holds service.palcare.xml, where every attribute of a service and of a contact is given, and
changed.palcare.xml, where each has another value. An editor changes, adds or removes one of them and
saves in the canonical form; git's merge of two such files must be what one editor of both would have
saved, wherever another attribute is between the two. Side by side they are a conflict, as the
authors' guide says.
"""
# SPDX-License-Identifier: Apache-2.0
import json
import pathlib
import subprocess
import sys
import tempfile

DEEDS = ("change", "add", "remove")
REQUIRED = ("id", "status", "provider", "service-type", "kind", "value")
NEAR = 4  # lines; further apart, a few changes are enough


class Pairs:
    def __init__(self, palcare, folder, work):
        self.palcare, self.work = palcare, pathlib.Path(work)
        self.full = (folder / "service.palcare.xml").read_text().splitlines()
        self.changed = (folder / "changed.palcare.xml").read_text().splitlines()
        self.facts = [i for i, (a, b) in enumerate(zip(self.full, self.changed)) if a != b]
        self.canonical = {}
        self.failed = 0

    def fail(self, words):
        self.failed += 1
        print(f"FAILED: {words}")

    def name(self, i):
        return self.full[i].split("=")[0].strip()

    def check_facts(self):
        """Every attribute has a line, so none is missed when the vocabulary grows."""
        text = subprocess.run([self.palcare, "describe", "--as", "json"], check=True,
                              capture_output=True).stdout
        wanted = []
        for kind in json.loads(text)["types"]:
            if kind["name"] in ("service", "contact"):
                wanted += [(kind["name"] == "service", f["name"]) for f in kind["fields"]
                           if f["kind"] not in ("text", "rich", "part")
                           and not (f["kind"] == "string" and f.get("most") != 1)]
        indents = [(self.full[i].startswith("    ") and self.full[i][4] != " ", self.name(i))
                   for i in self.facts]
        if sorted(wanted) != sorted(indents):
            self.fail(f"the attributes are {sorted(wanted)}, the lines {sorted(indents)}")

    def lines(self, deeds, done):
        """The file with these changes {line: deed}, or without them."""
        out = []
        for i, line in enumerate(self.full):
            deed = deeds.get(i)
            if deed == "change" and done.get(i):
                line = self.changed[i]
            if (deed == "add" and not done.get(i)) or (deed == "remove" and done.get(i)):
                continue
            out.append(line)
        return "\n".join(out) + "\n"

    def check_canonical(self):
        """The lines are what the editors' tool saves, for each change on its own."""
        for i in self.facts:
            for deed in DEEDS:
                for done in (False, True):
                    text = self.lines({i: deed}, {i: done})
                    required = self.name(i) in REQUIRED
                    if required and deed != "change":
                        continue  # without it the file is not valid
                    saved = subprocess.run([self.palcare, "format", "-"], input=text.encode(),
                                           capture_output=True)
                    if saved.returncode or saved.stdout.decode() != text:
                        self.fail(f"{deed} {self.name(i)}: not what is saved\n{saved.stderr}")

    def merge(self, i, k, one, other):
        deeds = {i: one, k: other}
        texts = [self.lines(deeds, done) for done in ({i: True}, {}, {k: True})]
        paths = [self.work / name for name in ("ours", "base", "theirs")]
        for path, text in zip(paths, texts):
            path.write_text(text)
        merged = subprocess.run(["git", "merge-file", "-p", *map(str, paths)],
                                capture_output=True)
        return merged.returncode, merged.stdout.decode(), self.lines(deeds, {i: True, k: True})

    def run(self):
        self.check_facts()
        self.check_canonical()
        pairs = beside = 0
        for i in self.facts:
            for k in self.facts:
                if k <= i:
                    continue
                if k == i + 1:
                    beside += 1
                    if self.merge(i, k, "change", "change")[0] == 0:
                        self.fail(f"{self.name(i)} and {self.name(k)} are side by side, and merge")
                    continue
                pairs += 1
                near = k - i <= NEAR
                for one, other in [(a, b) for a in DEEDS for b in DEEDS if near or a == b]:
                    conflicts, merged, expected = self.merge(i, k, one, other)
                    if conflicts or merged != expected:
                        self.fail(f"{one} {self.name(i)}, {other} {self.name(k)}:\n{merged}")
        print(f"{pairs} pairs of attributes merge, {beside} pairs of neighbours conflict, "
              f"{self.failed} failed")
        return 1 if self.failed or not pairs else 0


def main(palcare, folder):
    with tempfile.TemporaryDirectory() as work:
        return Pairs(palcare, pathlib.Path(folder), work).run()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
