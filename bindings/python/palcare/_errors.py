"""Problems that the library reports, and the exceptions that have them."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import enum
import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from . import _palcare


class Severity(str, enum.Enum):
    """Severity of a problem."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    __str__ = str.__str__
    __format__ = str.__format__  # type: ignore[assignment]


_SEVERITIES = (Severity.NOTE, Severity.NOTE, Severity.WARNING, Severity.ERROR)


@dataclass(frozen=True)
class Problem:
    """One problem, with its place and a hint on how to correct it."""

    severity: Severity
    code: int
    """The permanent number, such as 2203 for PC2203."""
    file: str | None
    line: int
    """The line, from 1; 0 if it is not known."""
    column: int
    path: str | None
    """The path in the document, such as /service[larch-house]/contact[2]."""
    message: str
    hint: str | None
    replacement: str | None
    """The value to write instead, if the hint is a value."""
    text: str
    """The whole problem on one line, as a compiler prints it."""

    def __str__(self) -> str:
        return self.text

    @property
    def rule(self) -> str | None:
        """The rule behind problems with this code, in one sentence."""
        return _palcare.problem_help(self.code)

    @property
    def source(self) -> str | None:
        """The source of the rule, a standard or guideline; None if there is none."""
        return _palcare.problem_source(self.code)


def problems_of(report: _palcare.ReportHandle) -> Iterator[Problem]:
    """The problems of a report."""
    for index in range(_palcare.Report_count(report)):
        yield Problem(
            severity=_SEVERITIES[_palcare.Report_severity(report, index)],
            code=_palcare.Report_code(report, index),
            file=_palcare.Report_file_name(report, index) or None,
            line=_palcare.Report_line(report, index),
            column=_palcare.Report_column(report, index),
            path=_palcare.Report_path(report, index),
            message=_palcare.Report_message(report, index) or "",
            hint=_palcare.Report_hint(report, index),
            replacement=_palcare.Report_replacement(report, index),
            text=_palcare.Report_text(report, index) or "",
        )


class Error(Exception):
    """A call failed. Its attributes are those of the first error."""

    problems: tuple[Problem, ...]

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.problems = problems

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.message, self.problems)

    def __str__(self) -> str:
        return self.message

    @property
    def problem(self) -> Problem | None:
        """The first problem that is an error."""
        errors = [problem for problem in self.problems if problem.severity is Severity.ERROR]
        return errors[0] if errors else self.problems[0] if self.problems else None

    @property
    def file(self) -> str | None:
        return self.problem.file if self.problem else None

    @property
    def line(self) -> int:
        return self.problem.line if self.problem else 0

    @property
    def column(self) -> int:
        return self.problem.column if self.problem else 0

    @property
    def path(self) -> str | None:
        return self.problem.path if self.problem else None

    @property
    def code(self) -> int:
        return self.problem.code if self.problem else 0

    @property
    def hint(self) -> str | None:
        return self.problem.hint if self.problem else None


class InvalidError(Error, ValueError):
    """The data is not valid: the library refused a file, or a field refused a value."""


class LimitError(Error, ValueError):
    """The data is larger or deeper than the limits of the call or the format allow."""


class FileError(Error, OSError):
    """The system could not read or write a file."""


class MissingFileError(FileError, FileNotFoundError):
    """The file does not exist."""


class UseError(Error, RuntimeError):
    """The program asked for something impossible, such as changing a removed record."""


class UnresolvedError(Error, LookupError):
    """A reference does not lead to a loaded record."""


_USE = 3
_CLASSES: dict[int, type[Error]] = {_USE: UseError, 4: InvalidError, 5: LimitError, 6: FileError}


def make(status: int, report: _palcare.ReportHandle | None, text: str, is_change: int) -> Error:
    """Makes the exception for the status of a failed call. For a refused change or wrong use, its
    text does not name the place in the file from which the record was read."""
    problems = tuple(problems_of(report)) if report is not None else ()
    error = _CLASSES.get(status, Error)(text, problems)
    problem = error.problem
    if problem is None:
        return error
    text = _sentence(problem) if is_change or status == _USE else problem.text
    text += _more(problems)
    is_missing = status == 6 and problem.message.endswith(os.strerror(errno.ENOENT))
    return MissingFileError(text, problems) if is_missing else type(error)(text, problems)


def _sentence(problem: Problem) -> str:
    hint = f"; {problem.hint}" if problem.hint else ""
    return f"{problem.message}{hint} [PC{problem.code}]"


def _more(problems: tuple[Problem, ...]) -> str:
    more = sum(one.severity is Severity.ERROR for one in problems) - 1
    return f" (and {more} more)" if more > 0 else ""


class Refused:
    """Collects the refusals of several values, to raise them as one.

        refused = Refused()
        for name, value in fields.items():
            with refused:
                setattr(record, name, value)
        refused.end()
    """

    def __init__(self) -> None:
        self._errors: list[InvalidError] = []

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> bool:
        if isinstance(error, InvalidError):
            self._errors.append(error)
        return isinstance(error, InvalidError)

    def end(self) -> None:
        """Raises what was collected."""
        problems = tuple(problem for error in self._errors for problem in error.problems)
        if len(self._errors) > 1 and problems:
            raise InvalidError(_sentence(problems[0]) + _more(problems), problems)
        if self._errors:
            raise self._errors[0]
