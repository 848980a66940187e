"""Asks the questions of a checklist, one by one, and keeps the answers in a file of their own,
which is private. An empty answer is one that was not asked: never the same as "no".

    python3 fill_checklist.py going-home-checklist.palcare.xml answers.palcare.xml es 2026-11-22
"""
# SPDX-License-Identifier: Apache-2.0
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import palcare


def entries(lines: Iterable[palcare.Entry]) -> Iterator[palcare.Entry]:
    for entry in lines:
        if entry.kind not in ("note", "group"):
            yield entry
        yield from entries(entry.entries)


def ask(entry: palcare.Entry) -> list[str]:
    choices = {str(number): option for number, option in enumerate(entry.options, 1)}
    print(entry.text)
    for number, option in choices.items():
        print(f"  {number}. {option.text}")
    given = input("> ").split() if choices else [input("> ").strip()]
    chosen = [choices[word].value if word in choices else word for word in given]
    return [value for value in chosen if value]


def fill(checklist: palcare.Checklist, name: str, lang: str, today: str) -> palcare.Document:
    doc = palcare.Document(lang)
    doc.add_about(privacy="private", title=checklist.title, created=today)
    response = doc.responses.add(
        "response", status="completed", checklist_id=f"{name}#{checklist.id}",
        checklist_version=checklist.version, language=lang, started=today, completed=today)
    for section in checklist.sections:
        for entry in entries(section.entries):
            values = ask(entry)
            response.answers.add(entry=entry.id, on=today, wording=entry.text, values=values,
                                 state="answered" if values else "not-asked")
    return doc


def main() -> None:
    path, out, lang, today = sys.argv[1:]
    checklist = palcare.load(path).lang(lang).checklists[0]
    fill(checklist, Path(path).name, lang, today).save(out)


if __name__ == "__main__":
    main()
