"""Records made alone: palcare.Contact(kind="phone", value="020 7946 0123").

Each stands in a document of its own that states no language; a part stands there below records that
nobody sees. It is put into a document by being copied, and what it says in no language is then in
that document's.
"""
from __future__ import annotations

from functools import cache
from typing import Any

from . import _palcare


@cache
def _ways() -> dict[int, tuple[int, int]]:
    """For each type of part the shortest way to one: the type of its owner, and the field."""
    ways: dict[int, tuple[int, int]] = {}
    types = [number for number in _walk(_palcare.type_at) if not _is_part(number)]
    for owner in types:  # which grows meanwhile
        for field in _walk(lambda index, owner=owner: _palcare.field_at(owner, index)):
            target = _palcare.field_target(field, 0)
            if _palcare.field_kind(field) == "part" and target not in ways:
                ways[target] = owner, field
                types.append(target)
    return ways


def _is_part(number: int) -> bool:
    return bool(_palcare.type_flags(number) & 1)


def _walk(ask: Any) -> Any:
    index = 0
    while (found := ask(index)) != 0:
        yield found
        index += 1


def make(number: int, id: str | None) -> Any:
    """A record of that type. Parts, and an `about`, have no id yet."""
    record, depth = _place(_palcare.new_Doc(None), number, id)
    return _palcare.read_with(record, _palcare.Context(alone=depth))


def _place(doc: _palcare.DocHandle, number: int, id: str | None) -> tuple[Any, int]:
    """A new record, and how deep it is."""
    if not _is_part(number):
        return _palcare.Doc_add(doc, number, id), 0
    owner_type, field = _ways()[number]
    has_id = _palcare.field_named(owner_type, "id") != 0
    owner, depth = _place(doc, owner_type, "alone" if has_id else None)
    return _palcare.Record_insert_part(owner, field, -1), depth + 1


def is_alone(record: Any) -> bool:
    """Whether it was made alone, or is part of such a record."""
    context = record._context
    return context is not None and context.alone is not None


def owner_of(record: Any) -> Any:
    """The record a part stands in, as people know it."""
    owner = _palcare.Record_owner(record)
    if owner is None or not is_alone(owner):
        return owner
    depth, above = 0, _palcare.Record_owner(owner)
    while above is not None:
        depth, above = depth + 1, _palcare.Record_owner(above)
    is_seen: bool = depth >= record._context.alone
    return owner if is_seen else None


def copy_record(doc: Any, source: Any, id: str | None = None) -> Any:
    """Appends a copy of a record to a document."""
    copy = _palcare.Doc_add_copy(doc, source, id)
    if is_alone(source):
        _speak(copy)
    return copy


def copy_part(owner: Any, field: int, index: int, source: Any) -> None:
    """Puts a copy of a part before another, or last."""
    _palcare.Record_insert_copy(owner, field, index, source)
    if is_alone(source):
        at = index if index >= 0 else _palcare.Record_size(owner, field) - 1
        _speak(_palcare.Record_part(owner, field, at))


def _speak(record: Any) -> None:
    """What is said in no language is said in the document's."""
    for field in _walk(lambda index: _palcare.field_at(_palcare.Record_type_number(record), index)):
        kind = _palcare.field_kind(field)
        for index in reversed(range(_palcare.Record_size(record, field))):
            if kind == "part":
                _speak(_palcare.Record_part(record, field, index))
            elif kind in ("text", "rich") and not _palcare.Record_text_lang(record, field, index):
                text = _palcare.Record_value(record, field, index) or ""
                _palcare.Record_remove(record, field, index)
                if _palcare.field_is_many(field):
                    _palcare.Record_insert(record, field, index, None, text)
                else:
                    _palcare.Record_set_text(record, field, None, text)
