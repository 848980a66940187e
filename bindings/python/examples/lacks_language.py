"""Lists every text that lacks a language.

    python3 lacks_language.py es FILE...
"""
# SPDX-License-Identifier: Apache-2.0
import sys
from collections.abc import Iterator

import palcare

TYPES = palcare.describe()


def lacking(record: palcare.Record, lang: str) -> Iterator[tuple[palcare.Record, str]]:
    """Fields with words in them, of a record and its parts, and none of them in that language."""
    for field in TYPES[type(record).__name__].fields:
        if field.kind in ("text", "rich"):
            texts = record.translations(field.name)
            if texts and not any(have.split("-")[0] == lang for have in texts):
                yield record, field.name
        elif field.kind == "part":
            parts = getattr(record, field.name)
            for part in parts if field.is_many else [parts] if parts else []:
                yield from lacking(part, lang)


def main() -> None:
    lang = sys.argv[1]
    for path in sys.argv[2:]:
        for top in palcare.load(path):
            for record, field in lacking(top, lang):
                line = record.position[0] if record.position else 0
                print(f"{path}:{line}: {type(record).__name__.lower()} {top.id or ''}: {field}")


if __name__ == "__main__":
    main()
