"""Attributes that read and set a field of each kind, for the generated classes."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from . import _palcare
from ._lists import Parts, Values, fill, replace_part
from ._palcare import Field
from ._targets import Targets, reference, unresolved
from ._texts import Texts, set_all
from ._values import Code, _Value, is_missing, to_text

# The numbers that descriptor.h gives the forms of attributes.
_TEXT, _STRING, _VALUE, _PART, _TARGET, _MADE = range(6)
_TRUTH = {"true": True, "false": False}
_BOOL = _TRUTH.__getitem__
_LISTS: dict[str, type[Parts[Any]]] = {}


def _text(number: int, name: str, doc: str) -> Any:
    return Field(number, _TEXT, name, doc)


def _texts(number: int, name: str, doc: str) -> Any:
    return Field(number, _MADE, name, doc, lambda record, field: Texts(record, number))


def _string(number: int, name: str, doc: str) -> Any:
    return Field(number, _STRING, name, doc)


def _strings(number: int, name: str, doc: str) -> Any:
    return _values(number, name, doc, str)


def _value(number: int, name: str, doc: str, convert: Callable[[str], Any]) -> Any:
    return Field(number, _VALUE, name, doc, *_reading(convert))


def _values(number: int, name: str, doc: str, convert: Callable[[str], Any]) -> Any:
    convert = _reading(convert)[0]
    return Field(number, _MADE, name, doc, lambda record, field: Values(record, number, convert))


def _reading(convert: Callable[[str], Any]) -> tuple[Callable[[str], Any], dict[Any, Any] | None]:
    """The function that converts the library's text to a value, and a cache of its values."""
    if isinstance(convert, type) and issubclass(convert, _Value):
        return convert._read, convert._known
    return convert, _TRUTH if convert is _BOOL else None


def _code(number: int, name: str, doc: str, codes: type[Code]) -> Any:
    return Field(number, _VALUE, name, doc, codes, codes._value2member_map_)


def _codes(number: int, name: str, doc: str, codes: type[Code]) -> Any:
    return _values(number, name, doc, codes)


def _part(number: int, name: str, doc: str) -> Any:
    return Field(number, _PART, name, doc)


def _parts(number: int, name: str, doc: str, list_name: str) -> Any:
    return Field(number, _MADE, name, doc,
                 lambda record, field: _LISTS[list_name](record, number))


def _raise_unresolved(record: Any, field: Field[Any, Any]) -> None:
    raise unresolved(record, field.number)


def _ref(number: int, name: str, doc: str) -> Any:
    return Field(number, _TARGET, name, doc, _raise_unresolved)


def _refs(number: int, name: str, doc: str) -> Any:
    return Field(number, _MADE, name, doc, lambda record, field: Targets(record, number))


_ref_id, _ref_ids = _string, _strings  # the text of a reference, unresolved


def assign(record: Any, field: Field[Any, Any], value: Any) -> None:
    """Sets a field to several values, or to a value that is neither str nor None."""
    number, form = field.number, field.form
    if is_missing(value):
        value = None
    if value is None and form in (_TEXT, _STRING, _VALUE):
        setattr(record, field.__name__, None)
    elif form == _TEXT and isinstance(value, Mapping):
        set_all(record, number, value)
    elif form == _TEXT:
        if not isinstance(value, str):
            raise TypeError(f"{field.__name__} is a text, not {value!r}")
        setattr(record, field.__name__, str.__str__(value))
    elif form in (_STRING, _VALUE):
        _palcare.Record_set_value(record, number, to_text(value))
    elif form == _TARGET:
        text = None if value is None else reference(record, value)
        _palcare.Record_set_value(record, number, text)
    elif form == _PART:
        _assign_part(record, number, value)
    else:
        _assign_list(getattr(record, field.__name__), record, number, value)


def _assign_part(record: Any, number: int, value: Any) -> None:
    if isinstance(value, _palcare.RecordHandle):
        replace_part(record, number, 0, value)
        return
    if value is None:
        _palcare.Record_clear(record, number)
        return
    if not isinstance(value, Mapping):
        raise TypeError(f"a part is set to a part or a mapping, not to {value!r}")
    old = _palcare.Record_part(record, number, 0)
    _palcare.Record_clear(record, number)
    try:
        fill(_palcare.Record_insert_part(record, number, -1), value)
    except BaseException:  # set all values or none
        _palcare.Record_clear(record, number)
        if old is not None:
            _palcare.Record_insert_copy(record, number, -1, old)
        raise


def _assign_list(values: Any, record: Any, number: int, value: Any) -> None:
    if value is None:
        values.clear()
    elif isinstance(values, Texts) and isinstance(value, Mapping):
        set_all(record, number, value)
    elif isinstance(values, Parts):
        values[:] = value
    else:
        values.assign(value)
