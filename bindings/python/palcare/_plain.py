"""Records and documents as plain dicts, and back.

The form of to_dict() and to_json() is lossless, and the same in all bindings: the names of XML, each
text by its language, references as they are written, numbers with decimals as str, foreign content
as a list of pieces. What is asked for in a language is a view instead, with the names of the
attributes and one text for each field.
"""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from . import _palcare
from ._values import packed, to_text

if TYPE_CHECKING:
    from ._record import Record

_TEXTS = ("text", "rich")


_known_fields: dict[type, dict[str, tuple[int, str, bool]]] = {}
_known_xml: dict[type, dict[str, tuple[int, str, bool]]] = {}
_known_names: dict[tuple[type, bool], tuple[str, ...]] = {}


def kinds_of(kind: Any) -> dict[str, tuple[int, str, bool]]:
    """Of each field of a class the number, the kind, and whether it can hold several."""
    if kind not in _known_fields:
        _known_fields[kind] = {
            name: (field.number, _palcare.field_kind(field.number) or "",
                   _palcare.field_is_many(field.number))
            for name, field in vars(kind).items() if isinstance(field, _palcare.Field)}
    return _known_fields[kind]


def _names(kind: type, parts: bool) -> tuple[str, ...]:
    """Each field once: of a reference the attribute that is not followed."""
    if (kind, parts) not in _known_names:
        _known_names[kind, parts] = tuple(
            name for name, (_, what, _) in kinds_of(kind).items()
            if (what != "ref" or name.endswith(("_id", "_ids"))) and (parts or what != "part"))
    return _known_names[kind, parts]


def xml_kinds_of(kind: Any) -> dict[str, tuple[int, str, bool]]:
    """The same by the names in XML, each field once."""
    if kind not in _known_xml:
        by_number = {found[0]: found for found in kinds_of(kind).values()}
        _known_xml[kind] = {_palcare.field_name(number) or "": found
                            for number, found in by_number.items()}
    return _known_xml[kind]


def plain_of(record: Record, absent: bool) -> dict[str, Any]:
    """All that a record says. The keys are the names in XML."""
    counts = _palcare.counts(record)
    made: dict[str, Any] = {}
    for name, (number, kind, is_many) in xml_kinds_of(type(record)).items():
        if number not in counts:
            if absent:
                made[name] = None if not is_many else {} if kind in _TEXTS else []
        elif kind in _TEXTS:
            made[name] = _texts(record, number, is_many)
        else:
            made[name] = _values(record, number, kind, counts[number] if is_many else 0,
                                 lambda part: plain_of(part, absent))
    if record.foreign:
        made["foreign"] = list(record.foreign)
    return made


def view_of(record: Record, names: Iterable[str] | None, parts: bool,
            absent: bool) -> dict[str, Any]:
    """What a record says in the languages it is read in. The keys are its attributes."""
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
            made[name] = _values(record, number, kind, counts[number] if is_many else 0,
                                 lambda part: view_of(part, None, True, absent))
    return made


def _no_field(record: Record, name: str) -> Any:
    getattr(record, name)  # which proposes the nearest
    raise AttributeError(f"'{name}' is no field of a '{type(record).__name__}'")


def _values(record: Record, number: int, kind: str, count: int,
            of_part: Callable[[Any], Any]) -> Any:
    """What a field holds that is not empty; count is 0 for one that can hold one value alone."""
    if kind == "part":
        values = [of_part(_palcare.Record_part(record, number, index))
                  for index in range(count or 1)]
    else:
        values = [_plain(kind, _palcare.Record_value(record, number, index) or "")
                  for index in range(count or 1)]
    return values if count else values[0]


def _texts(record: Record, number: int, is_many: bool) -> dict[str, Any]:
    """Every text by its language."""
    texts: dict[str, Any] = {}
    for index in range(_palcare.Record_count(record, number)):
        lang = _palcare.Record_text_lang(record, number, index) or ""
        text = _palcare.Record_value(record, number, index)
        if is_many:
            texts.setdefault(lang, []).append(text)
        else:
            texts[lang] = text
    return texts


def _shown(record: Record, number: int, is_many: bool) -> Any:
    """The text of the best language, or all of them."""
    from ._texts import Texts
    if is_many:
        return list(Texts(record, number))
    context = record._context
    return _palcare.Record_text(record, number, context.langs if context else None)


def _plain(kind: str, text: str) -> Any:
    if kind == "int":
        return int(text)
    return text == "true" if kind == "bool" else text


def filled(record: Any, content: Mapping[str, Any]) -> Any:
    """A new record that says what plain_of() gave."""
    kinds = xml_kinds_of(type(record))
    for name, value in content.items():
        if name == "foreign":
            record.foreign = value
        elif name not in kinds:
            near = difflib.get_close_matches(name, kinds, 1)
            raise ValueError(f"'{name}' is no field of {_palcare.type_name(record._type_number)}"
                             + (f"; did you mean '{near[0]}'?" if near else ""))
        elif value is not None:
            _set(record, *kinds[name], value)
    return record


def _set(record: Any, number: int, kind: str, is_many: bool, value: Any) -> None:
    from ._texts import set_all
    if kind in _TEXTS:
        if not isinstance(value, Mapping):
            raise TypeError(f"texts are given by their languages, not as {value!r}")
        set_all(record, number, value)
    elif kind == "part":
        for part in value if is_many else [value]:
            filled(_palcare.Record_insert_part(record, number, -1), part)
    elif is_many:
        _palcare.Record_set_values(record, number, None, packed(map(to_text, value)))
    else:
        _palcare.Record_set_value(record, number, to_text(value))


def to_json(content: Mapping[str, Any], indent: int | None) -> str:
    return json.dumps(content, ensure_ascii=False, indent=indent)


def from_json(text: str | bytes) -> Any:
    content = json.loads(text)
    if not isinstance(content, dict):
        raise TypeError(f"a JSON object was expected, not {content!r}")
    return content
