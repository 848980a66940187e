"""The base class of all records."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import difflib
import json
import operator
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from . import _errors, _fields, _palcare
from ._lists import fill
from ._plain import (ABSENT, Numbers, checked, kinds_of, read_json, style_of, to_json, view_of,
                     with_numbers)
from ._show import html_of_record, words_of
from ._texts import Translations
from ._values import packed

if TYPE_CHECKING:
    from ._document import Document

_R = TypeVar("_R", bound="Record")


class Record(_palcare.RecordHandle):
    """A record of a document, or a part of one. Two are equal when they are the same one.

    One that is made alone, palcare.Contact(kind="phone"), is copied where it is put.
    """

    __slots__ = ()
    _type_number = 0

    def __new__(cls: type[_R], **fields: Any) -> _R:
        return _fill(cls._alone(), fields)

    @classmethod
    def _alone(cls: type[_R]) -> _R:
        if not cls._type_number:
            raise TypeError("a record is of a type: palcare.Service(...), palcare.Contact(...)")
        record = _palcare.Record_alone(cls._type_number, None)
        return _palcare.read_with(record, ALONE)  # type: ignore[return-value]

    @property
    def id(self) -> str | None:
        """Its id; None where it has none."""
        return _palcare.Record_own_id(self)

    @property
    def doc(self) -> Document:
        """The document it is of; of a removed record, was of."""
        return _palcare.Record_doc(self)  # type: ignore[return-value]

    @property
    def container(self) -> Record | None:
        """The record that owns this part; None for a record that is not a part."""
        return _palcare.Record_owner(self)  # type: ignore[return-value]

    @property
    def position(self) -> tuple[int, int] | None:
        """Line and column in the file it was read from; None where it was made."""
        line = _palcare.Record_line(self)
        return (line, _palcare.Record_column(self)) if line else None

    @property
    def foreign(self) -> tuple[str, ...]:
        """XML of other namespaces, comments and processing instructions that are kept here. What is
        set is at the end or, an attribute, in the tag; setting what is there moves nothing."""
        found: list[str] = []
        while (piece := _palcare.Record_foreign(self, len(found))) is not None:
            found.append(piece)
        return tuple(found)

    @foreign.setter
    def foreign(self, pieces: str | Iterable[str] | None) -> None:
        if pieces is None or isinstance(pieces, str):
            _palcare.Record_set_foreign(self, pieces or None)
        else:
            _palcare.Record_set_foreign_pieces(self, packed(pieces))

    def add_foreign(self, xml: str, before: str | None = None, index: int | None = None, *,
                    position: str = "end") -> None:
        """Adds one element, comment or processing instruction: before a value of a field (None:
        after its last; -1: before its last), or at a position: "end", "before" the record, or as an
        attribute of its "tag"."""
        if before is None:
            _palcare.Record_add_foreign_at(self, position_of(position), xml)
            return
        if position != "end":
            raise ValueError("foreign content is before a value or at a position, not both")
        number = _field(self, before).number
        at = -1 if index is None else operator.index(index)
        if index is not None and at < 0:
            at += _palcare.Record_count(self, number)
            if at < 0:
                raise IndexError("list index out of range")
        _palcare.Record_add_foreign(self, number, at, xml)

    def lang(self: _R, *langs: str) -> _R:
        """The same record, read in these languages, best first, and set in the first of them."""
        return _palcare.read_with(self, languages(self, langs))

    def translations(self, name: str) -> Translations:
        """A text field by language, as a live mapping."""
        number = _field(self, name).number
        _, kind, is_many = kinds_of(type(self))[name]
        if kind not in ("text", "rich"):
            raise TypeError(f"{name} is no text")
        return Translations(self, number, is_many)

    def equals(self, other: Record) -> bool:
        """Whether two records say the same, but for their ids."""
        return _palcare.Record_equal(self, other)

    def remove(self) -> None:
        """Takes it out of its document, or a part out of its record; it stays readable."""
        _palcare.Record_leave(self)

    def move(self, before: Record | None = None) -> None:
        """Moves it before another of its document, or a part before another of its list, or last."""
        _palcare.Record_move_before(self, before)

    def to_dict(self, lang: str | None = None, *, fields: Iterable[str] | None = None,
                parts: bool = True, absent: bool = True, numbers: Numbers = str
                ) -> dict[str, Any]:
        """All it says in plain types, by the names of XML: each text by its language, {"en": ...,
        "es": ...}, references as they are written. from_dict() makes a record that says the same.

        With a language, with fields or without parts it is a row for a table instead: by the names
        of the attributes, with the texts to show. absent=False leaves out what is empty. Numbers
        with decimals are str or Decimal, which from_dict() takes back, or float.
        """
        numbers = checked(numbers)
        if lang is None and fields is None and parts:
            content = json.loads(_palcare.Record_to_json(self, ABSENT if absent else 0))
            return with_numbers(content, self._type_number, numbers)
        record = self if lang is None else self.lang(*([lang] if lang else []))
        return view_of(record, fields, parts, absent, numbers)

    @classmethod
    def from_dict(cls: type[_R], content: Mapping[str, Any]) -> _R:
        """A record made alone that says what to_dict() gave. What is refused is in the exception,
        with the path to it: contact[0].kind."""
        return cls._read(to_json(content))

    def to_json(self, *, indent: int | None = None) -> str:
        """The result of to_dict() as JSON, without the fields that are empty."""
        return _palcare.Record_to_json(self, style_of(indent))

    @classmethod
    def from_json(cls: type[_R], text: str | bytes) -> _R:
        """A record made alone that says what to_json() gave."""
        return cls._read(read_json(text))

    @classmethod
    def _read(cls: type[_R], text: bytes) -> _R:
        record = _palcare.Record_from_json(cls._type_number, text)
        return _palcare.read_with(record, ALONE)  # type: ignore[return-value]

    def __repr__(self) -> str:
        return words_of(self)

    def _repr_html_(self) -> str:
        return html_of_record(self)

    def __reduce__(self) -> Any:
        """A record is pickled and copied as one made alone, which says the same and is read in the
        same languages."""
        text = self.to_json()
        type(self).from_json(text)  # refused now, not when it is wanted back
        langs = self._context.langs if self._context else None
        return _unpickled, (type(self), text, langs or _palcare.Doc_lang(self.doc))


class NamedRecord(Record):
    """A record that has an id from the start."""

    __slots__ = ()

    def __new__(cls: type[_R], id: str, **fields: Any) -> _R:
        record = cls._alone()
        _palcare.Record_rename(record, id)
        return _fill(record, fields)


def _unpickled(kind: type[_R], text: str, langs: str | None = None) -> _R:
    record = kind.from_json(text)
    return record.lang(langs) if langs else record


def _fill(record: _R, fields: Mapping[str, Any]) -> _R:
    fill(record, fields)
    return record


POSITIONS = ("end", "value", "tag", "before", "after")


def position_of(name: str) -> int:
    """A position of foreign content by its name."""
    if name == "value" or name not in POSITIONS:
        raise ValueError(f"{name!r} is not a position; there are end, tag, before and after")
    return POSITIONS.index(name)


# A record made alone refers to others as from the document where it will be.
ALONE = _palcare.Context(alone=True)

_fields_by_class: dict[type, dict[str, _palcare.Field[Any, Any]]] = {}


def fields_of(kind: type) -> dict[str, _palcare.Field[Any, Any]]:
    """The descriptors of a class by name, in the order of the vocabulary."""
    if kind not in _fields_by_class:
        _fields_by_class[kind] = {name: value for name, value in vars(kind).items()
                                  if isinstance(value, _palcare.Field)}
    return _fields_by_class[kind]


def name_of(kind: type, number: int) -> str:
    """The name of a field's attribute."""
    return next(name for name, field in fields_of(kind).items() if field.number == number)


def _field(record: Record, name: str) -> _palcare.Field[Any, Any]:
    field = fields_of(type(record)).get(name)
    if field is None:
        nearest(record, name)
    return field


def languages(handle: Any, langs: Iterable[str]) -> _palcare.Context | None:
    """The context of a handle with other languages."""
    wanted = list(langs)
    for lang in wanted:
        if not isinstance(lang, str):
            raise TypeError(f"a language is a str, not {lang!r}")
    old = handle._context
    docs, alone = (old.docs, old.alone) if old else (None, None)
    if not wanted:
        return _palcare.Context(docs=docs, alone=alone) if docs or alone else None
    first = wanted[0].partition(",")[0].partition(";")[0].strip()
    return _palcare.Context(", ".join(wanted), first, docs, alone)


def nearest(handle: object, name: str) -> NoReturn:
    """Raises for a name that is no attribute, with the nearest that is one."""
    kind = type(handle)
    text = f"'{kind.__name__}' has no attribute '{name}'"
    if not name.startswith("_"):
        names = [known for known in dir(kind) if not known.startswith("_")]
        near = difflib.get_close_matches(name, names, 1)
        if near:
            text += f"; did you mean '{near[0]}'?"
    if name in dir(kind):
        text = f"'{name}' of a '{kind.__name__}' cannot be set"
    error = AttributeError(text)
    error.name = name  # set here, so that newer Pythons do not append a proposal of their own
    raise error


def register(types: Iterable[type[Record]], names: Mapping[str, Any]) -> None:
    """Registers the class of each type with the library."""
    for kind in types:
        _palcare.register_class(kind._type_number, kind)
    _fields._LISTS.update((name, kind) for name, kind in names.items() if name.endswith("List"))


_palcare.register_class(-2, Record)
_palcare.register_hooks(_errors.make, _fields.assign, nearest)
