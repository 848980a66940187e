"""A document: made, read, checked, changed and written."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, TypeVar

from . import _palcare
from ._classes import TYPES, About, RecordLists
from ._errors import Problem, problems_of
from ._lists import fill
from ._options import (MOST_PROBLEMS, NO_LIMITS, Sink, Source, is_bytes, is_path, options_of,
                       read_of, report_of, write_of)
from ._plain import ABSENT, Numbers, checked, read_json, style_of, to_json, with_numbers
from ._record import Record, languages, name_of, position_of
from ._show import html_of_counts
from ._values import Date, to_text

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Spot:
    """The record, field or value that the path of a problem names."""

    record: Record
    field: str | None
    """The attribute's name; None if the path names the record itself."""
    index: int | None
    """None if the path names the field as a whole."""


class Document(RecordLists, _palcare.DocHandle):
    """Records that belong together, as one file holds them."""

    __slots__ = ("__weakref__", "_problems")
    _problems: tuple[Problem, ...]

    def __new__(cls, lang: str | None = None) -> Document:
        """An empty document whose texts are in `lang` unless they say otherwise."""
        return _palcare.new_Doc(lang)  # type: ignore[return-value]

    # ---- records

    def __len__(self) -> int:
        return _palcare.Doc_count(self, 0)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Record]:
        return _palcare.records(self, 0)  # type: ignore[return-value]

    def __getitem__(self, id: str) -> Record:
        found: Record | None = self.get(id)
        if found is None:
            raise KeyError(id)
        return found

    def get(self, id: str, default: Any = None) -> Any:
        """The record of that id, or the default."""
        found = _palcare.Doc_find(self, id)
        return default if found is None else found

    def __delitem__(self, id: str) -> None:
        self[id].remove()

    def __contains__(self, value: object) -> bool:
        if isinstance(value, str):
            return _palcare.Doc_find(self, value) is not None
        if not isinstance(value, Record):
            return False
        found: object = self.about if value.id is None else self.get(value.id)
        return value == found

    def _first(self, type_number: int) -> Any:
        return _palcare.Doc_at(self, type_number, 0)

    def add_about(self, **fields: Any) -> About:
        """Says what this document is; a document has one `about`."""
        about = _palcare.Doc_add(self, About._type_number, None)
        try:
            fill(about, fields)
        except BaseException:
            _palcare.Record_leave(about)
            raise
        return about  # type: ignore[return-value]

    def add_copy(self, record: R, id: str | None = None) -> R:
        """Appends a copy of a record of any type, also from another document."""
        return _palcare.Doc_add_copy(self, record, id)  # type: ignore[return-value]

    def remove(self, record: Record) -> None:
        """Takes a record out; it stays readable."""
        self._own(record).remove()

    def move(self, record: Record, before: Record | None = None) -> None:
        """Moves a record before another, or last."""
        self._own(record).move(before)

    def _own(self, record: Record) -> Record:
        if record.doc != self:
            raise ValueError(f"{record!r} is of another document")
        return record

    def at_path(self, path: str) -> Spot | None:
        """Finds the record, field or value of a path: /service[larch-house]/contact[2]/@kind."""
        found = _palcare.Doc_at_path(self, path)
        if found is None:
            return None
        record, number, index = found
        name = name_of(type(record), number) if number else None
        return Spot(record, name, None if index < 0 else index)  # type: ignore[arg-type]

    # ---- as a whole

    @property
    def name(self) -> str | None:
        """The name that reports and references use: the path it was read from, or what it was
        given."""
        return _palcare.Doc_name(self)

    @name.setter
    def name(self, name: str | None) -> None:
        _palcare.Doc_set_name(self, name)

    @property
    def changes(self) -> int:
        """A number that grows with every change: a cache compares it to see if it is out of date."""
        return _palcare.Doc_changes(self)

    @property
    def language(self) -> str | None:
        """The language its texts are in unless they say otherwise."""
        return _palcare.Doc_lang(self) or None

    @property
    def foreign(self) -> tuple[str, ...]:
        """Comments, instructions and XML of other namespaces around and in its root."""
        found: list[str] = []
        while (piece := _palcare.Doc_foreign(self, len(found))) is not None:
            found.append(piece)
        return tuple(found)

    def add_foreign(self, xml: str, position: str = "end") -> None:
        """Adds a piece of it: at the "end" of the root, as an attribute of its "tag", or "before" or
        "after" it."""
        _palcare.Doc_add_foreign(self, position_of(position), xml)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems that load() noted; only the object that load() returned has them."""
        return getattr(self, "_problems", ())

    def lang(self, *langs: str) -> Document:
        """The same document, read in these languages, best first, and set in the first of them."""
        return _palcare.read_with(self, languages(self, langs))

    def check(self, today: datetime.date | Date | str | None = None, **options: Any
              ) -> list[Problem]:
        """All that is wrong or should be looked at. `today` is the day it is checked for."""
        report = report_of(options, MOST_PROBLEMS)
        context = self._context
        day = datetime.date.today() if today is None else today
        _palcare.Doc_check(self, context.docs if context else None, to_text(day),
                           options_of(options), report)
        return list(problems_of(report))

    def merge(self, other: Document, **options: Any) -> list[Problem]:
        """Adds the other's records. Raises InvalidError, and changes nothing, if two clash."""
        report = report_of(options)
        _palcare.Doc_merge(self, other, options_of(options), report)
        return list(problems_of(report))

    def diff(self, other: Document, **options: Any) -> list[Problem]:
        """How the other differs: one note for each record, part and value."""
        report = report_of(options, MOST_PROBLEMS)
        _palcare.Doc_differs(self, other, options_of(options), report)
        return list(problems_of(report))

    def equals(self, other: Document) -> bool:
        """Whether two documents hold the same."""
        return not _palcare.Doc_differs(self, other, None, None)

    # ---- out

    def save(self, to: Sink, **options: Any) -> None:
        """Writes it in the canonical form: to a path, which is then the old file or the new one,
        never half of it, or to a file object open for bytes.

        public_only=True leaves out what is private.
        """
        chosen, report = options_of(options), report_of(options)
        if isinstance(to, (str, os.PathLike)):
            _palcare.Doc_write_file(self, to, chosen, report)
        else:
            _palcare.write_sink(self, write_of(to), chosen, report)

    def to_bytes(self, **options: Any) -> bytes:
        """The same as bytes."""
        return _palcare.Doc_to_bytes(self, options_of(options), report_of(options))

    # ---- as a Python object

    def close(self) -> None:
        """Gives the document up. Records that are still held keep what they need."""
        _palcare.close(self)

    def __enter__(self) -> Document:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        if self.closed:
            return "<Document, closed>"
        return f"<Document {self.name or ''!r}, {len(self)} records>"

    def _repr_html_(self) -> str:
        counts = ((kind.__name__, _palcare.Doc_count(self, kind._type_number)) for kind in TYPES)
        return html_of_counts(repr(self), (one for one in counts if one[1]))

    def _ipython_key_completions_(self) -> list[str]:
        return [record.id for record in self if record.id]

    def to_dict(self, *, absent: bool = True, numbers: Numbers = str) -> dict[str, Any]:
        """All it holds in plain types: its language, its foreign content, and its records in their
        order, each as its own to_dict()."""
        numbers = checked(numbers)
        content = json.loads(_palcare.Doc_to_json(self, ABSENT if absent else 0))
        for record in content["records"]:
            with_numbers(record, _palcare.type_named(record["type"]), numbers)
        return content  # type: ignore[no-any-return]

    @classmethod
    def from_dict(cls, content: Mapping[str, Any]) -> Document:
        """A document that holds what to_dict() gave. What is refused is in the exception, with the
        path to it: records[3].contact[0].kind."""
        return _palcare.Doc_from_json(to_json(content))  # type: ignore[return-value]

    def to_json(self, *, indent: int | None = None) -> str:
        """The result of to_dict() as JSON, without the fields that are empty."""
        return _palcare.Doc_to_json(self, style_of(indent))

    @classmethod
    def from_json(cls, text: str | bytes) -> Document:
        """A document that holds what to_json() gave."""
        return _palcare.Doc_from_json(read_json(text))  # type: ignore[return-value]

    def copy(self) -> Document:
        """A document of its own with the same contents, complete or not."""
        return _palcare.Doc_copy(self)  # type: ignore[return-value]

    __copy__ = copy

    def __deepcopy__(self, memo: object) -> Document:
        return self.copy()

    def __reduce__(self) -> Any:
        """Pickles its XML, its name, the languages it is read in and its problems, but
        no set of documents it was taken out of."""
        content = self.to_bytes(**NO_LIMITS)
        load(content, **NO_LIMITS)  # an unfinished document is refused now, not when wanted back
        langs = self._context.langs if self._context else None
        return _unpickled, (content, self.name, langs, self.problems)


_palcare.register_class(-1, Document)


def _unpickled(content: bytes, name: str | None, langs: str | None,
               problems: tuple[Problem, ...]) -> Document:
    doc = load(content, name=name, **NO_LIMITS)
    doc = doc.lang(langs) if langs else doc
    doc._problems = problems
    return doc


def load(source: Source, *, name: str | None = None, **options: Any) -> Document:
    """Reads a document: a path, bytes, or a file object open for bytes.

    Limits for untrusted input are keywords: records=1000. All of the file is read or none: what is
    wrong is in the exception, and what was noted in doc.problems. What does not come from a path
    may be given a name.
    """
    report, chosen = report_of(options), options_of(options)
    if is_path(source):
        doc: Any = _palcare.Doc_read_file(source, chosen, report)
        if name is not None:
            doc.name = name
    elif is_bytes(source):
        doc = _palcare.Doc_read_bytes(bytes(source), name, chosen, report)
    else:
        doc = _palcare.read_source(read_of(source), name, chosen, report)
    doc._problems = tuple(problems_of(report))
    return doc  # type: ignore[no-any-return]
