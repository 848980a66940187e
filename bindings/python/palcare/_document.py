"""Makes, reads, checks, changes and writes documents."""
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
    """The record, field or value that a problem's path names."""

    record: Record
    field: str | None
    """The name of its attribute; None if the path names the record itself."""
    index: int | None
    """The index of the value; None if the path names the whole field."""


class Document(RecordLists, _palcare.DocHandle):
    """The records of one file."""

    __slots__ = ("__weakref__", "_problems")
    _problems: tuple[Problem, ...]

    def __new__(cls, lang: str | None = None) -> Document:
        """Makes an empty document. Texts are in `lang` unless they name another language."""
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
        """The record with this id, or the default."""
        found = _palcare.Doc_find(self, id)
        return default if found is None else found

    def __delitem__(self, id: str) -> None:
        self[id].remove()

    def __contains__(self, value: object) -> bool:
        if isinstance(value, str):
            return _palcare.Doc_find(self, value) is not None
        return isinstance(value, Record) and _palcare.Doc_holds(self, value)

    def _first(self, type_number: int) -> Any:
        return _palcare.Doc_at(self, type_number, 0)

    def add_about(self, **fields: Any) -> About:
        """Adds the `about`, which describes the document. A document has only one."""
        about = _palcare.Doc_add(self, About._type_number, None)
        try:
            fill(about, fields)
        except BaseException:
            _palcare.Record_leave(about)
            raise
        return about  # type: ignore[return-value]

    def add_copy(self, record: R, id: str | None = None) -> R:
        """Appends a copy of a record of any type, which may be from another document."""
        return _palcare.Doc_add_copy(self, record, id)  # type: ignore[return-value]

    def remove(self, record: Record) -> None:
        """Removes a record, which can still be read."""
        self._own(record).remove()

    def move(self, record: Record, before: Record | None = None) -> None:
        """Moves a record before another, or to the end."""
        self._own(record).move(before)

    def _own(self, record: Record) -> Record:
        if record.doc != self:
            raise ValueError(f"{record!r} is of another document")
        return record

    def at_path(self, path: str) -> Spot | None:
        """Finds the record, field or value at a path: /service[larch-house]/contact[2]/@kind."""
        found = _palcare.Doc_at_path(self, path)
        if found is None:
            return None
        record, number, index = found
        name = name_of(type(record), number) if number else None
        return Spot(record, name, None if index < 0 else index)  # type: ignore[arg-type]

    # ---- as a whole

    @property
    def name(self) -> str | None:
        """The name that reports and references use: the path it was read from, or a name that was
        set."""
        return _palcare.Doc_name(self)

    @name.setter
    def name(self, name: str | None) -> None:
        _palcare.Doc_set_name(self, name)

    @property
    def changes(self) -> int:
        """A number that grows with every change, which shows whether a cache is out of date."""
        return _palcare.Doc_changes(self)

    @property
    def language(self) -> str | None:
        """The language that texts have unless they name another."""
        return _palcare.Doc_lang(self) or None

    @property
    def foreign(self) -> tuple[str, ...]:
        """Comments, processing instructions and XML of other namespaces in and around its root."""
        found: list[str] = []
        while (piece := _palcare.Doc_foreign(self, len(found))) is not None:
            found.append(piece)
        return tuple(found)

    def add_foreign(self, xml: str, position: str = "end") -> None:
        """Adds foreign content at the "end" of the root, as an attribute of its "tag", or "before"
        or "after" it."""
        _palcare.Doc_add_foreign(self, position_of(position), xml)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems that load() noted. Only the object that load() returned has them."""
        return getattr(self, "_problems", ())

    def lang(self, *langs: str) -> Document:
        """The same document, which reads these languages, best first, and writes the first."""
        return _palcare.read_with(self, languages(self, langs))

    def check(self, today: datetime.date | Date | str | None = None, **options: Any
              ) -> list[Problem]:
        """Finds everything that is wrong or needs attention on the day `today`."""
        report = report_of(options, MOST_PROBLEMS)
        context = self._context
        day = datetime.date.today() if today is None else today
        _palcare.Doc_check(self, context.docs if context else None, to_text(day),
                           options_of(options), report)
        return list(problems_of(report))

    def merge(self, other: Document, **options: Any) -> list[Problem]:
        """Adds the other's records. If two clash, raises InvalidError and changes nothing;
        newer=True replaces records by the other's instead. The problems are listed afterwards:
        MemoryError may come when all records are added."""
        report = report_of(options)
        _palcare.Doc_merge(self, other, options_of(options), report)
        return list(problems_of(report))

    def diff(self, other: Document, **options: Any) -> list[Problem]:
        """Lists how the other differs: one note for each record, part and value."""
        report = report_of(options, MOST_PROBLEMS)
        _palcare.Doc_differs(self, other, options_of(options), report)
        return list(problems_of(report))

    def equals(self, other: Document) -> bool:
        """Whether both documents have the same contents."""
        return not _palcare.Doc_differs(self, other, None, None)

    # ---- out

    def save(self, to: Sink, **options: Any) -> None:
        """Writes it in the canonical form to a path or to a file object open for bytes. If writing
        to a path fails, the old file is unchanged.

        public_only=True leaves out private records. in_place=True writes over a file that cannot be
        replaced, which is not atomic.
        """
        chosen, report = options_of(options), report_of(options)
        if isinstance(to, (str, os.PathLike)):
            _palcare.Doc_write_file(self, to, chosen, report)
        else:
            _palcare.write_sink(self, write_of(to), chosen, report)

    def to_bytes(self, **options: Any) -> bytes:
        """Its canonical form as bytes."""
        return _palcare.Doc_to_bytes(self, options_of(options), report_of(options))

    # ---- as a Python object

    def close(self) -> None:
        """Closes the document. Records that you still hold stay usable."""
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
        """Its contents in plain types: its language, its foreign content, and its records in order,
        each as the result of its to_dict()."""
        numbers = checked(numbers)
        content = json.loads(_palcare.Doc_to_json(self, ABSENT if absent else 0))
        for record in content["records"]:
            with_numbers(record, _palcare.type_named(record["type"]), numbers)
        return content  # type: ignore[no-any-return]

    @classmethod
    def from_dict(cls, content: Mapping[str, Any]) -> Document:
        """Makes a document from the result of to_dict(). The exception names refused values with
        their paths, such as records[3].contact[0].kind."""
        return _palcare.Doc_from_json(to_json(content))  # type: ignore[return-value]

    def to_json(self, *, indent: int | None = None) -> str:
        """The result of to_dict() as JSON, without empty fields."""
        return _palcare.Doc_to_json(self, style_of(indent))

    @classmethod
    def from_json(cls, text: str | bytes) -> Document:
        """Makes a document from the result of to_json()."""
        return _palcare.Doc_from_json(read_json(text))  # type: ignore[return-value]

    def copy(self) -> Document:
        """Copies the document, which need not be complete."""
        return _palcare.Doc_copy(self)  # type: ignore[return-value]

    __copy__ = copy

    def __deepcopy__(self, memo: object) -> Document:
        return self.copy()

    def __reduce__(self) -> Any:
        """Pickles its XML, its name, the languages it is read in and its problems, but not the set
        of documents it is in."""
        content = self.to_bytes(**NO_LIMITS)
        load(content, **NO_LIMITS)  # refuses an unfinished document now, not later
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
    """Reads a document from a path, bytes, or a file object open for bytes.

    Limits for untrusted input are keywords: records=1000. If the file is not valid, nothing is
    read, and the exception has the problems; doc.problems has what was only noted. Bytes and file
    objects may be given a name.
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
