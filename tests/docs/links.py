#!/usr/bin/env python3
"""Every link of these Markdown pages within the tree leads to an existing file, and to an existing
heading if it names one. No page has two headings of the same name.

usage: links.py PAGE.md...
"""
# SPDX-License-Identifier: Apache-2.0
import pathlib
import re
import sys


def outside_code(text):
    return re.sub(r"^```.*?^```$", "", text, flags=re.S | re.M)


def names(page):
    """The names of a page's headings, as GitHub and anchors.awk make them."""
    found = []
    text = outside_code(page.read_text(encoding="utf-8"))
    for heading in re.findall(r"^#+ (.+)$", text, re.M):
        found.append(re.sub(r"[^a-z0-9 _-]", "", heading.lower()).replace(" ", "-"))
    return found


def main():
    count, problems = 0, []
    for page in (pathlib.Path(each).resolve() for each in sys.argv[1:]):
        own = names(page)
        problems += [f"{page.name}: two headings '{each}'" for each in set(own)
                     if own.count(each) > 1]
        text = re.sub(r"`[^`\n]*`", "", outside_code(page.read_text(encoding="utf-8")))
        for link in re.findall(r"\]\(([^)\s]+)\)", text):
            if re.match(r"[a-z]+:", link):
                continue
            count += 1
            path, _, name = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            if not target.exists():
                problems.append(f"{page.name}: {link} leads nowhere")
            elif name and name not in names(target):
                problems.append(f"{page.name}: {target.name} has no heading '{name}'")
    if count < 20:
        problems.append(f"only {count} links were found")
    print("\n".join(problems) or f"{count} links lead somewhere")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
