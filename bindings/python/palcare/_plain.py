"""Records as rows of a table, and functions that dicts and JSON share.

The form of to_dict() and to_json() is the library's own (palcare/json.h), and the same in all
bindings. The view of a record in one language is made here. It has the names of the attributes and
one text for each field.
"""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
import operator
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Union

from . import _palcare
from ._options import is_bytes
from ._values import to_text, unpacked

if TYPE_CHECKING:
    from ._record import Record

_TEXTS = ("text", "rich")
Numbers = Union[type[str], type[float], type[Decimal]]
# Converts the text of a value, by its kind. The caller chooses the type of decimals.
_PLAIN: dict[str, Callable[[str], Any]] = {"int": int, "bool": "true".__eq__}


_known_fields: dict[type, dict[str, tuple[int, str, bool]]] = {}
_known_names: dict[tuple[type, bool], tuple[str, ...]] = {}


def kinds_of(kind: Any) -> dict[str, tuple[int, str, bool]]:
    """The number and kind of each field of a class, and whether it can hold several values."""
    if kind not in _known_fields:
        _known_fields[kind] = {
            name: (field.number, _palcare.field_kind(field.number) or "",
                   _palcare.field_is_many(field.number))
            for name, field in vars(kind).items() if isinstance(field, _palcare.Field)}
    return _known_fields[kind]


def _names(kind: type, parts: bool) -> tuple[str, ...]:
    """The attribute of each field; for a reference, the attribute with its text."""
    if (kind, parts) not in _known_names:
        _known_names[kind, parts] = tuple(
            name for name, (_, what, _) in kinds_of(kind).items()
            if (what != "ref" or name.endswith(("_id", "_ids"))) and (parts or what != "part"))
    return _known_names[kind, parts]


def view_of(record: Record, names: Iterable[str] | None, parts: bool, absent: bool,
            numbers: Numbers) -> dict[str, Any]:
    """Maps the attributes of a record to values in the languages in which it is read."""
    fields, counts = kinds_of(type(record)), _palcare.counts(record)
    made: dict[str, Any] = {}
    for name in _names(type(record), parts) if names is None else names:
        number, kind, is_many = fields[name] if name in fields else _no_field(record, name)
        if number not in counts:
            if absent:
                made[name] = [] if is_many else None
        elif kind in _TEXTS:
            made[name] = _shown(record, number, is_many)
        else:
            made[name] = _values(record, number, kind, is_many, numbers,
                                 lambda part: view_of(part, None, True, absent, numbers))
    return made


def checked(numbers: Numbers) -> Numbers:
    """Returns the type for numbers with decimals. Raises ValueError for an unsuitable type."""
    if numbers not in (str, float, Decimal):
        raise ValueError(f"numbers are str, float or Decimal, not {numbers!r}")
    return numbers


def with_numbers(content: dict[str, Any], kind: int, numbers: Numbers) -> dict[str, Any]:
    """Converts the decimals in the library's mapping of a record to the wanted type."""
    for name, value in content.items() if numbers is not str else ():
        number = _palcare.field_named(kind, name)
        what = _palcare.field_kind(number)
        values = value if isinstance(value, list) else [] if value is None else [value]
        if what == "decimal":
            values = [numbers(one) for one in values]
            content[name] = values if isinstance(value, list) else values[0] if values else None
        elif what == "part":
            for part in values:
                with_numbers(part, _palcare.field_target(number, 0), numbers)
    return content


def _no_field(record: Record, name: str) -> Any:
    getattr(record, name)  # its error names the nearest attribute
    raise AttributeError(f"'{name}' is not a field of a '{type(record).__name__}'")


def _values(record: Record, number: int, kind: str, is_many: bool, numbers: Numbers,
            of_part: Callable[[Any], Any]) -> Any:
    """The value of a field that is not empty. If `is_many` is true, it is a list of values."""
    if kind == "part":
        values = [of_part(part) for part in _palcare.parts(record, number)]
    else:
        convert = numbers if kind == "decimal" else _PLAIN.get(kind, str)
        values = [convert(text) for text in unpacked(_palcare.Record_values(record, number, None))]
    return values if is_many else values[0]


def _shown(record: Record, number: int, is_many: bool) -> Any:
    """The text in the best language, or all texts in that language."""
    from ._texts import Texts
    if is_many:
        return list(Texts(record, number))
    context = record._context
    return _palcare.Record_text(record, number, context.langs if context else None)


ABSENT = 32
"""The style of JSON that includes empty fields."""


def to_json(content: Any) -> bytes:
    """Writes content for from_dict() as JSON, with other values as a field's text."""
    return json.dumps(content, ensure_ascii=False, default=to_text).encode()


def read_json(text: str | bytes) -> bytes:
    if isinstance(text, str):
        return text.encode()
    if is_bytes(text):
        return bytes(text)
    raise TypeError(f"JSON is a str or bytes, not {text!r}")


def style_of(indent: int | None) -> int:
    """The style of JSON that indents each level by `indent` spaces."""
    spaces = 0 if indent is None else operator.index(indent)
    if not 0 <= spaces < ABSENT:
        raise ValueError(f"JSON is indented by 0 to {ABSENT - 1} spaces, not {spaces}")
    return spaces
