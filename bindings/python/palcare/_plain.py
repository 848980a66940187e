"""Records and documents as plain dicts, and back.

The form of to_dict() and to_json() is lossless: each text by its language, references as they are
written, numbers with decimals as str, foreign content as a list of pieces. What is asked for in a
language is a view instead, with one text for each field.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from . import _palcare

if TYPE_CHECKING:
    from ._record import Record

_TEXTS = ("text", "rich")


_known_fields: dict[type, dict[str, tuple[int, str, bool]]] = {}
_known_names: dict[tuple[type, bool], tuple[str, ...]] = {}


def kinds_of(kind: type) -> dict[str, tuple[int, str, bool]]:
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


def dict_of(record: Record, names: Iterable[str] | None, *, is_view: bool, parts: bool,
            absent: bool) -> dict[str, Any]:
    """A record as a dict; the view is in the languages that the record is read in."""
    fields, counts = kinds_of(type(record)), _palcare.counts(record)
    made = {}
    for name in _names(type(record), parts) if names is None else names:
        number, kind, is_many = fields[name] if name in fields else _no_field(record, name)
        if number in counts:
            count = counts[number] if is_many else 0
            made[name] = _value(record, number, kind, count, is_view, absent)
        elif absent:
            is_map = kind in _TEXTS and not is_view
            made[name] = None if not is_many else {} if is_map else []
    if not is_view and names is None and record.foreign:
        made["foreign"] = list(record.foreign)
    return made


def _no_field(record: Record, name: str) -> Any:
    getattr(record, name)  # which proposes the nearest
    raise AttributeError(f"'{name}' is no field of a '{type(record).__name__}'")


def _value(record: Record, number: int, kind: str, count: int, is_view: bool,
           absent: bool) -> Any:
    """What a field holds that is not empty; count is 0 for one that can hold one value alone."""
    if kind in _TEXTS and not is_view:
        return _texts(record, number, count > 0)
    if kind in _TEXTS and not count:
        context = record._context
        return _palcare.Record_text(record, number, context.langs if context else None)
    if kind in _TEXTS:
        return _texts_shown(record, number)
    if kind == "part":
        parts: Any = (_palcare.Record_part(record, number, index) for index in range(count or 1))
        values = [dict_of(part, None, is_view=is_view, parts=True, absent=absent)
                  for part in parts]
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


def _texts_shown(record: Record, number: int) -> list[str]:
    """The texts of the best language."""
    from ._texts import Texts
    return list(Texts(record, number))


def _plain(kind: str, text: str) -> Any:
    if kind == "int":
        return int(text)
    return text == "true" if kind == "bool" else text


def filled(record: Any, content: Mapping[str, Any]) -> Any:
    """A record that says what a dict of dict_of() says."""
    for name, value in content.items():
        if value is None or name == "id":
            continue
        field = kinds_of(type(record)).get(name)
        if field and field[1] == "part":
            _fill_parts(record, name, value)
        else:
            setattr(record, name, value)
    if content.get("id") is not None:
        record.id = content["id"]
    return record


def _fill_parts(record: Any, name: str, value: Any) -> None:
    number, _, is_many = kinds_of(type(record))[name]
    for part in value if is_many else [value]:
        filled(_palcare.Record_insert_part(record, number, -1), part)


def to_json(content: Mapping[str, Any], indent: int | None) -> str:
    return json.dumps(content, ensure_ascii=False, indent=indent)


def from_json(text: str | bytes) -> Any:
    content = json.loads(text)
    if not isinstance(content, dict):
        raise TypeError(f"a JSON object was expected, not {content!r}")
    return content
