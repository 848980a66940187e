"""Collects problems that a program finds itself."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterator

from . import _palcare
from ._errors import Problem, Severity, problems_of
from ._options import report_of
from ._plain import kinds_of
from ._record import Record, nearest

_NUMBERS = {Severity.NOTE: 1, Severity.WARNING: 2, Severity.ERROR: 3}


class Report:
    """Problems that your own checks find, with a place and a path like those of the library.

        report = palcare.Report()
        report.add("warning", 100001, "nobody answers at night", house.contacts[0], "value")
        for problem in [*doc.check(), *report]:
            print(problem)
    """

    def __init__(self, problems: int | None = None) -> None:
        """Makes a report that keeps this number of problems, and only counts the rest."""
        self._handle = report_of({}, problems)

    def add(self, severity: Severity | str, code: int, message: str, record: Record | None = None,
            field: str | None = None, index: int | None = None, hint: str | None = None) -> None:
        """Adds a problem of a record, its field, or one of the field's values. Codes of programs
        begin at 100000. Raises UseError for the library's own codes."""
        number = 0
        if record is not None and field is not None:
            kinds = kinds_of(type(record))
            number = kinds[field][0] if field in kinds else nearest(record, field)
        _palcare.Report_add(self._handle, _NUMBERS[Severity(severity)], code, record, number,
                            -1 if index is None else index, message, hint)

    def total(self, severity: Severity | str | None = None) -> int:
        """The number of problems added, kept or not, of a severity or of any."""
        number = 0 if severity is None else _NUMBERS[Severity(severity)]
        return _palcare.Report_total(self._handle, number)

    def clear(self) -> None:
        """Removes all problems."""
        _palcare.Report_clear(self._handle)

    def __iter__(self) -> Iterator[Problem]:
        return problems_of(self._handle)

    def __len__(self) -> int:
        return _palcare.Report_count(self._handle)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"<Report, {self.total()} problems>"
