"""Finds what is overdue for review, and services that nobody has confirmed for a year.

    python3 overdue.py 2026-11-22 FILE...
"""
# SPDX-License-Identifier: Apache-2.0
import datetime
import sys

import palcare


def overdue(doc: palcare.Document, today: datetime.date) -> list[tuple[str, str]]:
    a_year_ago = today - datetime.timedelta(days=365)
    found = []
    for page in [*doc.items, *doc.checklists]:
        # A date may be partial: 2025-06 is over on the first of July, and no day sooner.
        if page.review_due and page.review_due < today:
            found.append((page.id, f"review was due {page.review_due}"))
    for service in doc.services:
        if service.status == "active" and service.assured and service.assured < a_year_ago:
            found.append((service.id, f"last confirmed {service.assured}"))
    return found


def main() -> None:
    today = datetime.date.fromisoformat(sys.argv[1])
    for path in sys.argv[2:]:
        for name, what in overdue(palcare.load(path), today):
            print(f"{path}: {name}: {what}")


if __name__ == "__main__":
    main()
